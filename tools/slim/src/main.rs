//! The linker of the programs for the browser: Rust's own, once what only tells of panics is out of the object.

use std::process::{Command, ExitCode};
use std::{env, fs};

use slim::{Result, panics};

/// How the names of the compiler's own objects end.
const OBJECT: &str = ".rcgu.o";

fn main() -> ExitCode {
    match linked(env::args().skip(1).collect()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("tools/slim: {why}");
            ExitCode::FAILURE
        }
    }
}

fn linked(args: Vec<String>) -> Result<bool> {
    let objects: Vec<&String> = args.iter().filter(|it| it.ends_with(OBJECT)).collect();
    if objects.is_empty() {
        return Err(format!("no object (…{OBJECT}) is named: {args:?}").into());
    }
    for object in objects {
        let short = panics::without_messages(&fs::read(object)?).map_err(|why| format!("{object}: {why}"))?;
        // Cargo may keep the same file elsewhere, under another name.
        fs::remove_file(object)?;
        fs::write(object, short)?;
    }
    // The compiler puts its own linker where it is found.
    let status = Command::new("rust-lld").args(args).status().map_err(|why| format!("rust-lld: {why}"))?;
    Ok(status.success())
}
