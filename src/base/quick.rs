//! A quick hash for short keys.

use std::hash::Hasher;

/// Eight bytes at a time: each word is mixed in and multiplied (by the golden ratio, as Knuth does), and the upper half
/// folded onto the lower. Whoever chooses the keys can make it slow, and nothing worse.
#[derive(Default)]
pub struct Quick(u64);

impl Quick {
    const fn mix(&mut self, word: u64) {
        let product = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = product ^ (product >> 32);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        words.iter().for_each(|it| self.mix(u64::from_le_bytes(*it)));
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        // With how many there were: noughts at the end count.
        self.mix(u64::from_le_bytes(last) ^ (bytes.len() as u64) << 56);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
