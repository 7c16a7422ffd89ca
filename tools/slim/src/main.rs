//! The linker of the programs for the browser: Rust's own, once what only tells of panics is out of the object.

use std::process::{Command, ExitCode};
use std::{env, fs};

use slim::{Result, panics};

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
    for object in args.iter().filter(|it| it.ends_with(".rcgu.o")) {
        let short = panics::without_messages(&fs::read(object)?).map_err(|why| format!("{object}: {why}"))?;
        fs::write(object, short)?;
    }
    // The compiler puts its own linker where it is found.
    let status = Command::new("rust-lld").args(args).status().map_err(|why| format!("rust-lld: {why}"))?;
    Ok(status.success())
}
