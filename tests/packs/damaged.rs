//! Whatever bytes come: the reader refuses them or reads a definition that can be judged. It never panics, and takes no
//! more memory or time than the bytes are worth.
//!
//! What is read stays in memory, so the work is done by many short processes, each of them this test with a range of
//! seeds in its environment. A seed that fails is run again by
//! `TEKIO_FUZZ_SEEDS=<first>-<last> cargo test --test packs seeds_of_one_process -- --nocapture`.

use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use tekio::calculators::packed;
use tekio::engine::wire::{Broken, Expected, read};
use tekio::engine::{Calculator, Case, Entries, Form, Lang};

use crate::{BUILD, expected, pack};

/// The seeds of one process.
const SEEDS: &str = "TEKIO_FUZZ_SEEDS";
/// How many strings one process reads.
const EACH: usize = 2_500;
/// How many strings are read unless `TEKIO_FUZZ` says how many.
const MANY: usize = 100_000;
/// A process that needs more memory than this for its strings is wrong: what they are read into is bounded.
const MEMORY_KB: usize = 4_000_000;

/// Numbers that look random and follow from a seed.
struct Dice(u64);

impl Dice {
    fn of(seed: u64) -> Dice {
        Dice(seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn next(&mut self) -> u64 {
        // Splitmix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    /// One of `sides`, from 0.
    fn roll(&mut self, sides: usize) -> usize {
        (self.next() % sides.max(1) as u64) as usize
    }

    fn range(&mut self, of: usize, longest: usize) -> std::ops::Range<usize> {
        let from = self.roll(of + 1);
        from..(from + self.roll(longest + 1)).min(of)
    }
}

/// A pack taken apart: what stands before the lengths, and the four streams.
#[derive(Clone)]
struct Parts {
    head: Vec<u8>,
    streams: [Vec<u8>; 4],
}

impl Parts {
    fn of(it: &Calculator, lang: Lang) -> Parts {
        let bytes = pack(it, Some(lang));
        let mut at = 4 + BUILD.len() + 2 + it.id.len();
        let head = bytes[..at].to_vec();
        let lengths = [(); 4].map(|()| {
            let (mut length, mut shift) = (0_usize, 0);
            loop {
                let byte = bytes[at];
                at += 1;
                length |= usize::from(byte & 127) << shift;
                shift += 7;
                if byte < 128 {
                    return length;
                }
            }
        });
        let streams = lengths.map(|length| {
            at += length;
            bytes[at - length..at].to_vec()
        });
        assert_eq!(at, bytes.len());
        let parts = Parts { head, streams };
        assert_eq!(parts.whole(), bytes);
        parts
    }

    /// The pack that they make, with the right lengths.
    fn whole(&self) -> Vec<u8> {
        let mut bytes = self.head.clone();
        for stream in &self.streams {
            let mut length = stream.len();
            while length > 127 {
                bytes.push(length as u8 | 128);
                length >>= 7;
            }
            bytes.push(length as u8);
        }
        self.streams.iter().for_each(|it| bytes.extend(it));
        bytes
    }
}

/// Changes some bytes in one of many ways.
fn change(bytes: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    const ODD: [u8; 10] = [0, 1, 2, 3, 127, 128, 129, 254, 255, b'\n'];
    let many = bytes.len();
    match dice.roll(10) {
        // A bit, a byte, a small step: what a failing memory or an attempt to be clever does.
        0 if many > 0 => bytes[dice.roll(many)] ^= 1 << dice.roll(8),
        1 if many > 0 => bytes[dice.roll(many)] = dice.next() as u8,
        2 if many > 0 => bytes[dice.roll(many)] = ODD[dice.roll(ODD.len())],
        3 | 4 if many > 0 => {
            let i = dice.roll(many);
            bytes[i] = bytes[i].wrapping_add(if dice.roll(2) == 0 { 1 } else { 255 });
        }
        5 => bytes.truncate(dice.roll(many + 1)),
        6 => drop(bytes.drain(dice.range(many, 40))),
        7 => {
            let some: Vec<u8> =
                (0..dice.roll(9)).map(|_| if dice.roll(2) == 0 { 0 } else { dice.next() as u8 }).collect();
            let at = dice.roll(many + 1);
            bytes.splice(at..at, some);
        }
        // A part of the same, or of another pack, in place of a part, or in between.
        8 => {
            let part = bytes[dice.range(many, 200)].to_vec();
            let at = dice.roll(many + 1);
            let end = if dice.roll(2) == 0 { at } else { (at + part.len()).min(many) };
            bytes.splice(at..end, part);
        }
        _ => {
            let part = other[dice.range(other.len(), 200)].to_vec();
            bytes.splice(dice.range(many, 200), part);
        }
    }
}

/// What a seed makes of the packs, and which calculator it pretends to be.
fn damaged(all: &[(Expected<'static>, Parts)], seed: u64) -> (Expected<'static>, Vec<u8>) {
    let mut dice = Dice::of(seed);
    // The longest of them take longest, and are seldom taken.
    let mut one = || dice.roll(all.len()).min(dice.roll(all.len()));
    let (it, other) = (one(), one());
    let (expected, parts) = &all[it];
    let other = &all[other].1;
    let bytes = match dice.roll(16) {
        0 => (0..dice.roll(300)).map(|_| dice.next() as u8).collect(),
        // Nothing but noise behind a good header.
        1 => {
            let noise = |dice: &mut Dice, most| (0..dice.roll(most)).map(|_| dice.next() as u8 & 15).collect();
            let streams = [noise(&mut dice, 400), vec![0; 400], vec![0; 400], vec![0; 400]];
            Parts { head: parts.head.clone(), streams }.whole()
        }
        // The whole, as it comes over the wire.
        2 | 3 => {
            let mut bytes = parts.whole();
            for _ in 0..=dice.roll(4) {
                change(&mut bytes, &other.whole(), &mut dice);
            }
            bytes
        }
        // The streams, put together again with the right lengths: most often the structure.
        _ => {
            let mut parts = parts.clone();
            for _ in 0..=dice.roll(5).min(dice.roll(5)) {
                let stream = [0, 0, 0, 0, 0, 1, 2, 3][dice.roll(8)];
                change(&mut parts.streams[stream], &other.streams[stream], &mut dice);
            }
            parts.whole()
        }
    };
    (*expected, bytes)
}

fn judge(it: &'static Calculator, entries: &Entries) {
    let form = Form::of(it);
    let (case, problems) = it.read(&form, entries);
    let report = it.report(&case);
    assert!(!report.outcome.is_empty() && problems.len() <= 1_000_000);
    // The same with nothing known of it but what is asked.
    assert!(Case::read(&form, &Entries::new()).0.answers().is_empty());
}

/// The work of one process; nothing to do when nobody says which seeds.
#[test]
fn seeds_of_one_process() {
    let Ok(seeds) = std::env::var(SEEDS) else { return };
    let (from, to) = seeds.split_once('-').unwrap();
    let (from, to): (u64, u64) = (from.parse().unwrap(), to.parse().unwrap());
    let mut all: Vec<_> = packed().collect();
    all.sort_by_key(|it| pack(it, Some(Lang::En)).len());
    let each = |it: &&'static Calculator| Lang::ALL.map(|lang| (expected(it, Some(lang)), Parts::of(it, lang)));
    let packs: Vec<_> = all.iter().flat_map(each).collect();
    let examples = |id: &str| {
        let it = all.iter().find(|it| it.id == id).unwrap();
        it.examples.iter().map(|it| it.entries)
    };
    let (mut accepted, mut refused, mut slowest) = (0, [0; 6], (0, 0));
    for seed in from..to {
        let (expected, bytes) = damaged(&packs, seed);
        let begun = std::time::Instant::now();
        let is = std::panic::catch_unwind(|| match read(&bytes, &expected) {
            Err(why) => Err(why),
            Ok(it) => {
                judge(it, &Entries::new());
                let own = it.examples.iter().map(|it| it.entries);
                for entries in own.chain(examples(expected.id)).take(4) {
                    judge(it, &entries.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect());
                }
                Ok(())
            }
        });
        let took = begun.elapsed().as_micros();
        slowest = slowest.max((took, seed));
        match is {
            Err(_) => {
                panic!("seed {seed} ({}, {} bytes) panics: {SEEDS}={seed}-{}", expected.id, bytes.len(), seed + 1)
            }
            Ok(Ok(())) => accepted += 1,
            Ok(Err(why)) => refused[why as usize] += 1,
        }
    }
    // Linux tells how much memory was needed at the most; others need not.
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|it| it.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
    let peak: usize = peak.unwrap_or(0);
    assert!(peak < MEMORY_KB, "{peak} kB for {} strings", to - from);
    println!(
        "told {accepted} {} {} {} {peak}",
        refused.map(|it: usize| it.to_string()).join(" "),
        slowest.0,
        slowest.1
    );
}

#[test]
fn damaged_packs_are_refused_or_can_be_judged() {
    let many = std::env::var("TEKIO_FUZZ").ok().map_or(MANY, |it| it.parse().unwrap());
    let next = AtomicUsize::new(0);
    let processes = many.div_ceil(EACH);
    let work = || {
        let mut told = Vec::new();
        loop {
            let n = next.fetch_add(1, Ordering::Relaxed);
            if n >= processes {
                return told;
            }
            let (from, to) = (n * EACH, ((n + 1) * EACH).min(many));
            let mut command = Command::new(std::env::current_exe().unwrap());
            command.args(["damaged::seeds_of_one_process", "--exact", "--nocapture"]);
            let output = command.env(SEEDS, format!("{from}-{to}")).output().unwrap();
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            let line = text.lines().find_map(|it| it.split_once("told ")).map(|(_, it)| it.to_owned());
            let numbers: Option<Vec<u64>> = line.map(|it| it.split(' ').map(|it| it.parse().unwrap()).collect());
            let Some(numbers) = numbers.filter(|_| output.status.success()) else {
                panic!("{SEEDS}={from}-{to}: {}\n{text}\n{}", output.status, String::from_utf8_lossy(&output.stderr));
            };
            told.push(numbers);
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let told: Vec<Vec<u64>> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        all.into_iter().flat_map(|it| it.join().unwrap()).collect()
    });
    let sum = |i: usize| told.iter().map(|it| it[i]).sum::<u64>();
    let whys = [Broken::NotAPack, Broken::Format, Broken::Build, Broken::Language, Broken::Calculator, Broken::Damaged];
    let refused: Vec<_> = whys.iter().enumerate().map(|(i, why)| format!("{} {why:?}", sum(i + 1))).collect();
    let (slowest, seed) = told.iter().map(|it| (it[7], it[8])).max().unwrap();
    println!(
        "{many} damaged packs: {} refused ({}), {} read and judged",
        many as u64 - sum(0),
        refused.join(", "),
        sum(0)
    );
    println!(
        "the slowest took {slowest} µs (seed {seed}); at most {} kB for {EACH} of them",
        told.iter().map(|it| it[9]).max().unwrap()
    );
    assert_eq!(whys.iter().enumerate().map(|(i, _)| sum(i + 1)).sum::<u64>() + sum(0), many as u64);
    assert!(sum(0) * 200 > many as u64, "hardly any is read: the rest of the reader is not tried");
}
