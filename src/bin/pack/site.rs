//! The finished site, in memory: what is at each path.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// What is at each path, by path, so that nothing depends on the order of work.
#[derive(Clone, Default)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

/// A file named by its content, which may therefore be kept for ever.
#[derive(Clone)]
pub struct Asset {
    /// From the root: `assets/app-0123456789abcdef.js`.
    pub path: String,
    /// The value of an `integrity` attribute.
    pub integrity: String,
}

/// How many hexadecimal digits of the hash of what it holds stand in a file's name. They tell builds apart; that a file is
/// what it should be is told by its whole hash.
pub const HASH: usize = 12;

impl Asset {
    /// The file's name within `assets/`.
    pub fn name(&self) -> &str {
        self.path.trim_start_matches("assets/")
    }
}

impl Site {
    /// Adds a file. No path is written twice.
    pub fn add(&mut self, path: &str, content: Vec<u8>) {
        assert!(self.files.insert(path.to_owned(), content).is_none(), "{path} is written twice");
    }

    /// Adds a file to `assets/`, named by its content.
    pub fn add_hashed(&mut self, stem: &str, extension: &str, content: Vec<u8>) -> Asset {
        let path = format!("assets/{stem}-{}.{extension}", &hex(&content)[..HASH]);
        let integrity = integrity(&content);
        self.add(&path, content);
        Asset { path, integrity }
    }

    /// Takes in the files of another.
    pub fn take_in(&mut self, other: Site) {
        other.files.into_iter().for_each(|(path, content)| self.add(&path, content));
    }

    /// A short name for all of this content: as many hexadecimal digits as in the name of a file.
    pub fn digest(&self) -> String {
        let all: Vec<u8> =
            self.files.iter().flat_map(|(path, it)| format!("{path}\0{}\n", hex(it)).into_bytes()).collect();
        hex(&all)[..HASH].to_owned()
    }

    /// The worker's list, as JSON: each address (a page's is its folder's)
    /// with the integrity of what is there.
    pub fn list(&self) -> String {
        let all = self.files.iter().map(|(path, it)| {
            let address = path.strip_suffix("index.html").unwrap_or(path);
            (address.to_owned(), integrity(it).into())
        });
        serde_json::Value::Object(all.collect()).to_string()
    }

    /// What is at a path.
    pub fn content(&self, path: &str) -> &[u8] {
        &self.files[path]
    }

    /// The number of files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Writes all of it into a folder, in the place of the site that is there.
    pub fn write(&self, to: &Path) {
        let empty = fs::read_dir(to).map_or(true, |mut all| all.next().is_none());
        assert!(empty || to.join("sw.js").is_file(), "{}: what is there is no site and stays", to.display());
        let name = to.file_name().expect("a folder has a name").to_string_lossy();
        // Beside it first: whoever looks meanwhile finds a whole site, the old one or the new one.
        let new = to.with_file_name(format!(".{name}-new"));
        let stop = |path: &Path, why: std::io::Error| -> ! { panic!("{}: {why}", path.display()) };
        if new.exists() {
            fs::remove_dir_all(&new).unwrap_or_else(|why| stop(&new, why));
        }
        for (path, content) in &self.files {
            let path = new.join(path);
            let folder = path.parent().expect("a file is in a folder");
            fs::create_dir_all(folder).unwrap_or_else(|why| stop(folder, why));
            fs::write(&path, content).unwrap_or_else(|why| stop(&path, why));
        }
        if to.exists() {
            fs::remove_dir_all(to).unwrap_or_else(|why| stop(to, why));
        }
        fs::rename(&new, to).unwrap_or_else(|why| stop(to, why));
    }
}

/// The hash of some content as `integrity` attributes and policies write it.
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

fn hex(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|it| format!("{it:02x}")).collect()
}
