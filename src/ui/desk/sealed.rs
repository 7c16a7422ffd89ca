//! The file in which a trial is kept on request: what stands in it, and in which order. It is described in
//! `docs/trial-desk.md`; how it is locked is the browser's part (`ui/browser/seal.rs`).
//!
//! A header in the clear, of which every byte is authenticated, then the locked content. The content is a line of JSON
//! (the files' names, kinds and lengths, and the answers) and behind it the bytes of the files.

use serde_json::{Map, Value, json};

use crate::desk::cohort::Role;
use crate::engine::{Text, t};

/// How such a file begins.
const MAGIC: &[u8; 8] = b"TEKIODSK";
/// The version of the format.
const VERSION: u8 = 1;
/// PBKDF2 with HMAC-SHA-256, then AES-256-GCM.
const METHOD: u8 = 1;
/// How long the header is.
pub const HEADER: usize = 42;
/// How often the passphrase is stirred for a new file.
pub const ROUNDS: u32 = 600_000;
/// More than this nobody wrote; a damaged number must not keep the device busy for minutes.
const MOST_ROUNDS: u32 = 10_000_000;

/// The header, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// How often the passphrase is stirred.
    pub rounds: u32,
    /// What it is stirred with.
    pub salt: [u8; 16],
    /// The number that is used once.
    pub once: [u8; 12],
}

/// Whether a file that was dropped is one of these.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// A damaged file, or a wrong passphrase: which of the two nobody can tell.
pub const REFUSED: Text = t(
    "開けません。合言葉が違うか、ファイルが壊れています。何も読み込んでいません",
    "It does not open: the passphrase is wrong, or the file is damaged. Nothing of it was read",
);
/// A file of a later version.
pub const NEWER: Text = t(
    "このファイルは新しい版の Tekio で作られています。ページを更新してから開いてください",
    "This file was made by a newer version of Tekio. Update the page, then open it",
);

impl Header {
    /// As bytes.
    pub fn written(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(HEADER);
        out.extend(MAGIC);
        out.extend([VERSION, METHOD]);
        out.extend(self.rounds.to_be_bytes());
        out.extend(self.salt);
        out.extend(self.once);
        out
    }

    /// Reads it.
    pub fn read(bytes: &[u8]) -> Result<Header, Text> {
        if !is_sealed(bytes) {
            return Err(REFUSED);
        }
        let part = |from: usize, to: usize| bytes.get(from..to).ok_or(REFUSED);
        match part(8, 10)? {
            [VERSION, METHOD] => {}
            [version, _] if *version > VERSION => return Err(NEWER),
            _ => return Err(REFUSED),
        }
        let rounds = u32::from_be_bytes(part(10, 14)?.try_into().map_err(|_| REFUSED)?);
        if !(1..=MOST_ROUNDS).contains(&rounds) {
            return Err(REFUSED);
        }
        let salt = part(14, 30)?.try_into().map_err(|_| REFUSED)?;
        let once = part(30, HEADER)?.try_into().map_err(|_| REFUSED)?;
        Ok(Header { rounds, salt, once })
    }
}

/// A file that is kept: its name, its kind, its bytes.
pub type Kept = (String, Option<Role>, Vec<u8>);

/// The content, not yet locked.
pub fn content(files: &[Kept], answers: &Map<String, Value>) -> Vec<u8> {
    let list: Vec<Value> = files
        .iter()
        .map(|(name, role, bytes)| json!({"name": name, "kind": role.map(Role::name), "bytes": bytes.len()}))
        .collect();
    let index = json!({"tekio": env!("CARGO_PKG_VERSION"), "files": list, "answers": answers});
    let mut out = format!("{index}\n").into_bytes();
    files.iter().for_each(|it| out.extend(&it.2));
    out
}

/// The content, unlocked: the files and the answers.
pub fn opened(content: &[u8]) -> Option<(Vec<Kept>, Map<String, Value>)> {
    let end = content.iter().position(|it| *it == b'\n')?;
    let index: Value = serde_json::from_slice(content.get(..end)?).ok()?;
    let mut at = end + 1;
    let mut files = Vec::new();
    for it in index.get("files")?.as_array()? {
        let length = usize::try_from(it.get("bytes")?.as_u64()?).ok()?;
        let to = at.checked_add(length)?;
        let role = it.get("kind").and_then(Value::as_str).and_then(role_named);
        files.push((it.get("name")?.as_str()?.to_owned(), role, content.get(at..to)?.to_vec()));
        at = to;
    }
    (at == content.len()).then_some(())?;
    Some((files, index.get("answers")?.as_object()?.clone()))
}

/// The kind of table of a name.
pub fn role_named(name: &str) -> Option<Role> {
    ROLES.into_iter().find(|it| it.name() == name)
}

/// The kinds of table.
pub const ROLES: [Role; 4] = [Role::Patients, Role::Lesions, Role::Events, Role::Visits];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back() {
        let files = vec![
            ("患者.csv".to_owned(), Some(Role::Patients), vec![0, 10, 255]),
            ("x".to_owned(), None, Vec::new()),
            ("有害事象.csv".to_owned(), Some(Role::Events), b"id\n1\n".to_vec()),
        ];
        let Some(answers) = json!({"cutoff": "2026-03-31", "dates": {"*": "1904"}}).as_object().cloned() else {
            panic!("an object")
        };
        let Some((again, said)) = opened(&content(&files, &answers)) else { panic!("it does not open") };
        assert_eq!((again, said), (files.clone(), answers.clone()));
        // Cut short anywhere, or with more behind it, it is refused.
        let whole = content(&files, &answers);
        (0..whole.len()).for_each(|to| assert_eq!(opened(&whole[..to]), None, "{to}"));
        assert_eq!(opened(&[whole, vec![0]].concat()), None);
    }

    #[test]
    fn headers_are_read_strictly() {
        let header = Header { rounds: ROUNDS, salt: [7; 16], once: [9; 12] };
        let bytes = header.written();
        assert_eq!(bytes.len(), HEADER);
        assert_eq!(Header::read(&bytes), Ok(header));
        (0..HEADER).for_each(|to| assert_eq!(Header::read(&bytes[..to]), Err(REFUSED), "{to}"));
        let with = |at: usize, it: u8| {
            let mut bytes = bytes.clone();
            bytes[at] = it;
            Header::read(&bytes)
        };
        assert_eq!(with(8, 2), Err(NEWER));
        assert_eq!(with(8, 0), Err(REFUSED));
        assert_eq!(with(9, 2), Err(REFUSED));
        assert_eq!(with(10, 255), Err(REFUSED));
    }
}
