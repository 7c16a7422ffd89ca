//! The same calculators on the command line.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use tekio::calculators::{ALL, find};
use tekio::desk::cohort::{self, Form, Given};
use tekio::desk::stat;
use tekio::engine::{Calculator, Lang, nearest};
use tekio::exchange::csv::{self, Encoding, Way};
use tekio::exchange::out::{Given as Told, Kind};
use tekio::exchange::read::{self, Format};
use tekio::exchange::sql::{self, Dialect, Part};
use tekio::exchange::{Moment, Refused, arrow, back, export, json, text};

const HELP: &str = "\
Clinical calculators on the command line. Nothing is stored or sent.

  tekio list [--json]   the calculators, and with --json their questions
  tekio eval ID         a JSON object of answers on stdin, a JSON report on stdout
  tekio eval ID --text  the same answers, and the text that the page copies
  tekio eval ID --from-response
                        a FHIR R4 QuestionnaireResponse on stdin, the same report
  tekio export ID --as questionnaire|redcap
                        the questions, for FHIR R4 or as a REDCap data dictionary
  tekio export ID --as response|observation|adverse-event|sdtm-ae|sdtm-lb
                        a JSON object of answers on stdin, what others read on
                        stdout (docs/export.md); --subject S and --study T name
                        whom and which study, --base URL where the pages are
  tekio table ID        CSV with a header of question names on stdin,
                        the same rows with outcome, missing, problems and
                        each further scale on stdout; a table of Arrow's
                        (Feather, or a stream) comes out as one (docs/r-python.md)
  tekio table ID --only outcome --jobs N
                        the outcome alone, quicker; rows judged on N threads
  tekio table ID --header
                        the header of a golden table (tests/cases/README.md)
  tekio desk --patients P [--lesions L] [--events E] [--visits V] [--answers A.json] [--report json|html|csv|csv:TABLE]
                        a single-arm trial's tables in, its report on stdout, or one of its tables
                        (docs/trial-desk.md)
  tekio read [FILE]     laboratory results on stdin or in a file: a line of JSON for
                        each that was read, asked, passed over or not understood;
                        with --grade the results graded by every version of CTCAE,
                        the worst first
  tekio sql ID --dialect duckdb|datafusion|spark|postgres
                        the rules as one SELECT over a table `lab`; with
                        --self-test a query that must return no row, with
                        --help the columns and how to load them
  tekio stat            the names of the statistics of a trial
  tekio stat NAME       one JSON object on stdin, one on stdout (docs/statistics.md)
  tekio help            this text

  --lang ja|en          the language of texts (default: en)
  --encoding utf-8|shift_jis
                        how the table on stdin is encoded (default: utf-8)
  --format auto|text|hl7|fhir|csv
                        what `tekio read` is given (default: auto)
  --data DIR            where files are that the input of `stat` names (default: here)
  --now 2026-11-28T10:00
                        day and time that --text tells (default: the clock, in UTC)
  --version             the release

  echo '{\"version\": \"5.0\", \"ck\": 2480, \"uln\": 248}' | tekio eval ck-grade
  tekio table ck-grade < laboratory.csv > graded.csv

Any verdict exits with 0, input that cannot be read with 2 and the reason on stderr.
";

fn main() -> ExitCode {
    // What is caught is told as a reason, and not twice.
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |it| {
        if !arrow::is_reading() {
            usual(it);
        }
    }));
    let words: Vec<String> = std::env::args_os().skip(1).map(|it| it.to_string_lossy().into_owned()).collect();
    match Call::read(&words).and_then(|it| it.run()) {
        // Whoever closed the pipe has seen enough.
        Ok(()) | Err(Refused::Unheard) => ExitCode::SUCCESS,
        Err(Refused::Because(why)) => {
            tell(&why);
            ExitCode::from(2)
        }
    }
}

fn tell(what: &str) {
    // If even this cannot be written, there is nobody left to tell.
    let _ = writeln!(io::stderr(), "tekio: {what}");
}

/// What was asked for.
struct Call {
    command: Command,
    lang: Lang,
}

enum Command {
    Help,
    Version,
    List { json: bool },
    Eval(&'static Calculator),
    FromResponse(&'static Calculator),
    Export(&'static Calculator, Kind, [Option<String>; 3]),
    Text(&'static Calculator, Option<Moment>),
    Table(&'static Calculator, Way),
    Header(&'static Calculator),
    Desk([Option<String>; 5], String),
    Read(Option<String>, Format, bool),
    Sql(&'static Calculator, Dialect, Part),
    Statistics,
    Statistic(String, String),
}

impl Call {
    fn read(words: &[String]) -> Result<Call, Refused> {
        let (mut lang, mut encoding, mut json, mut plain) = (Lang::En, None, false, Vec::new());
        let (mut as_text, mut header, mut now, mut format) = (false, false, None, None);
        let mut grade = false;
        let (mut files, mut report): ([Option<String>; 5], _) = (Default::default(), None);
        let (mut dialect, mut part, mut data) = (None, Part::Rules, None);
        let (mut only, mut jobs) = (None, None);
        let (mut kind, mut named, mut back): (_, [Option<String>; 3], _) = (None, Default::default(), false);
        let mut words = words.iter().peekable();
        let mut seen = Vec::new();
        while let Some(word) = words.next() {
            let (name, value) = word.split_once('=').map_or((word.as_str(), None), |(name, it)| (name, Some(it)));
            if name.starts_with('-') {
                // Of two values only one could count, and nobody said which.
                if seen.contains(&name) {
                    return no(format!("`{name}` is given twice; keep one of them"));
                }
                seen.push(name);
            }
            if value.is_some() && BARE.contains(&name) {
                return no(format!("`{name}` takes no value; leave it out, or write `{name}` alone"));
            }
            // What looks like the next option is no value of this one.
            let mut next = || words.next_if(|it| !it.starts_with("--")).map(String::as_str);
            let mut value = || value.or_else(&mut next).unwrap_or("");
            match name {
                "--lang" => {
                    lang = match value() {
                        "ja" => Lang::Ja,
                        "en" => Lang::En,
                        other => return no(format!("--lang is ja or en, not `{other}`")),
                    }
                }
                "--encoding" => {
                    encoding = Some(match value().to_ascii_lowercase().as_str() {
                        "utf-8" | "utf8" => Encoding::Utf8,
                        "shift_jis" | "shift-jis" | "sjis" | "cp932" | "windows-31j" => Encoding::ShiftJis,
                        other => return no(format!("--encoding is utf-8 or shift_jis, not `{other}`")),
                    });
                }
                file if DESK.contains(&file) => {
                    let path = value();
                    if path.is_empty() {
                        return no(format!("`{file}` takes the name of a file"));
                    }
                    for (_, into) in DESK.iter().zip(&mut files).filter(|(it, _)| **it == file) {
                        *into = Some(path.to_owned());
                    }
                }
                name if NAMED.contains(&name) => {
                    for (_, into) in NAMED.iter().zip(&mut named).filter(|(it, _)| **it == name) {
                        *into = Some(value().to_owned());
                    }
                }
                "--as" => {
                    let said = value();
                    let Some(it) = Kind::named(said) else {
                        let all = Kind::ALL.map(|(name, _)| name).join(", ");
                        return no(format!("--as は次のどれかです / --as is one of {all}, not `{said}`"));
                    };
                    kind = Some(it);
                }
                "--from-response" => back = true,
                "--only" => match value() {
                    "outcome" => only = Some(()),
                    other => return no(format!("--only is outcome, not `{other}`")),
                },
                "--jobs" => match value().parse::<usize>() {
                    Ok(n) if (1..=MOST_JOBS).contains(&n) => jobs = Some(n),
                    _ => return no(format!("--jobs is a whole number from 1 to {MOST_JOBS}")),
                },
                "--report" => report = Some(value().to_owned()),
                "--format" => {
                    let said = value();
                    let Some(it) = Format::named(said) else {
                        return no(format!("--format is auto, text, hl7, fhir or csv, not `{said}`"));
                    };
                    format = Some(it);
                }
                "--dialect" => {
                    let said = value();
                    let known = Dialect::ALL.iter().find(|(name, _)| said.eq_ignore_ascii_case(name));
                    let Some((_, it)) = known else {
                        let all = Dialect::ALL.map(|(name, _)| name).join(", ");
                        return no(format!("--dialect is one of {all}, not `{said}`"));
                    };
                    dialect = Some(*it);
                }
                "--self-test" if part == Part::Help => return no(ONE_OF.to_owned()),
                "--self-test" => part = Part::SelfTest,
                "--help" | "-h" if part == Part::SelfTest => return no(ONE_OF.to_owned()),
                "--help" | "-h" if plain.first() == Some(&"sql") => part = Part::Help,
                "--json" => json = true,
                "--text" => as_text = true,
                "--header" => header = true,
                "--grade" => grade = true,
                "--now" => {
                    let said = value();
                    let Some(it) = Moment::parse(said) else {
                        return no(format!("--now is a day and a time like 2026-11-28T10:00, not `{said}`"));
                    };
                    now = Some(it);
                }
                "--data" => data = Some(value().to_owned()),
                "--help" | "-h" => plain.insert(0, "help"),
                "--version" | "-V" => plain.insert(0, "version"),
                _ if name.starts_with('-') => return no(format!("there is no option `{name}`; see `tekio help`")),
                _ => plain.push(word.as_str()),
            }
        }
        let command = match plain.as_slice() {
            [] | ["help", ..] => Command::Help,
            ["version", ..] => Command::Version,
            ["list"] => Command::List { json },
            ["eval", id] if as_text => Command::Text(calculator(id)?, now.or_else(clock)),
            ["eval", id] if back => Command::FromResponse(calculator(id)?),
            ["eval", id] => Command::Eval(calculator(id)?),
            ["export", id] => match kind {
                Some(it) => Command::Export(calculator(id)?, it, named.clone()),
                None => {
                    let all = Kind::ALL.map(|(name, _)| name).join("|");
                    return no(format!("何を書き出しますか / what is to be written? --as {all}"));
                }
            },
            ["table", id] if header => Command::Header(calculator(id)?),
            ["table", id] => Command::Table(
                calculator(id)?,
                Way {
                    encoding: encoding.unwrap_or(Encoding::Utf8),
                    only_outcome: only.is_some(),
                    jobs: jobs.unwrap_or(1),
                },
            ),
            ["desk"] => Command::Desk(files.clone(), report.clone().unwrap_or_else(|| "json".to_owned())),
            ["read"] => Command::Read(None, format.unwrap_or(Format::Auto), grade),
            ["read", file] => Command::Read(Some((*file).to_owned()), format.unwrap_or(Format::Auto), grade),
            ["sql", id] => match dialect {
                Some(it) => Command::Sql(calculator(id)?, it, part),
                // What the columns are is the same for all.
                None if part == Part::Help => Command::Sql(calculator(id)?, Dialect::DuckDb, part),
                None => return no(format!("which engine? --dialect {}", Dialect::ALL.map(|(name, _)| name).join("|"))),
            },
            ["sql"] if part == Part::Help => Command::Help,
            ["stat"] => Command::Statistics,
            ["stat", name] => Command::Statistic((*name).to_owned(), data.clone().unwrap_or_else(|| ".".to_owned())),
            ["eval" | "export" | "table" | "sql"] => return no(format!("which calculator? {}", ids())),
            [known @ ("list" | "eval" | "export" | "table" | "desk" | "read" | "sql" | "stat"), ..] => {
                return no(format!("too many words after `{known}`; see `tekio help`"));
            }
            [other, ..] => return no(format!("there is no command `{other}`; see `tekio help`")),
        };
        if json && !matches!(command, Command::List { .. } | Command::Help | Command::Version) {
            return no("--json belongs to `tekio list`; `eval` writes JSON anyway".to_owned());
        }
        let is_read = matches!(command, Command::Read(..) | Command::Help | Command::Version);
        if (format.is_some() || grade) && !is_read {
            return no("--format and --grade belong to `tekio read`".to_owned());
        }
        let of_table = matches!(command, Command::Table(..) | Command::Help | Command::Version);
        if (encoding.is_some() || only.is_some() || jobs.is_some()) && !of_table {
            return no("--encoding, --only and --jobs belong to `tekio table`".to_owned());
        }
        if header && !matches!(command, Command::Header(_) | Command::Help | Command::Version) {
            return no("--header belongs to `tekio table ID`".to_owned());
        }
        let is_desk = matches!(command, Command::Desk(..) | Command::Help | Command::Version);
        if (report.is_some() || files.iter().any(Option::is_some)) && !is_desk {
            return no("--report and the names of tables belong to `tekio desk`".to_owned());
        }
        let of_stat = matches!(command, Command::Statistic(..) | Command::Help | Command::Version);
        if data.as_deref().is_some_and(|it| it.is_empty() || !of_stat) {
            return no("--data belongs to `tekio stat NAME` and names a folder".to_owned());
        }
        let is_text = matches!(command, Command::Text(..) | Command::Help | Command::Version);
        if (as_text || now.is_some()) && !is_text {
            return no("--text belongs to `tekio eval`, and --now to `tekio eval ID --text`".to_owned());
        }
        if back && !matches!(command, Command::FromResponse(_) | Command::Help | Command::Version) {
            return no("--from-response belongs to `tekio eval ID`, without --text".to_owned());
        }
        let of_export = kind.is_some() || named.iter().any(Option::is_some);
        if of_export && !matches!(command, Command::Export(..) | Command::Help | Command::Version) {
            return no("--as, --subject, --study and --base belong to `tekio export ID`".to_owned());
        }
        let of_sql = dialect.is_some() || part == Part::SelfTest;
        if of_sql && !matches!(command, Command::Sql(..) | Command::Help | Command::Version) {
            return no("--dialect and --self-test belong to `tekio sql ID`".to_owned());
        }
        Ok(Call { command, lang })
    }

    fn run(self) -> Result<(), Refused> {
        let (mut input, output, lang) = (io::stdin().lock(), io::stdout().lock(), self.lang);
        match self.command {
            Command::Help => print(output, HELP),
            Command::Version => print(output, concat!("tekio ", env!("CARGO_PKG_VERSION"), "\n")),
            Command::List { json: true } => print(output, &format!("{:#}\n", json::list(ALL))),
            Command::List { json: false } => print(output, &list()),
            Command::Eval(calculator) => {
                let mut text = Vec::new();
                input.read_to_end(&mut text).map_err(|it| Refused::Because(format!("cannot read the input: {it}")))?;
                print(output, &format!("{:#}\n", json::eval(calculator, &text, lang)?))
            }
            Command::FromResponse(calculator) => {
                let mut text = Vec::new();
                input.read_to_end(&mut text).map_err(|it| Refused::Because(format!("cannot read the input: {it}")))?;
                print(output, &format!("{:#}\n", back::eval(calculator, &text, lang)?))
            }
            Command::Export(calculator, kind, [subject, study, base]) => {
                let given = Told { subject, study, base, ..Told::none(lang, env!("CARGO_PKG_VERSION")) };
                let given = given.checked().map_err(|it| Refused::Because(it.to_owned()))?;
                let mut text = Vec::new();
                if kind.takes_a_case() {
                    let read = input.read_to_end(&mut text);
                    read.map_err(|it| Refused::Because(format!("cannot read the input: {it}")))?;
                }
                print(output, &export::export(calculator, kind, &text, &given)?)
            }
            Command::Text(calculator, now) => {
                let mut answers = Vec::new();
                let read = input.read_to_end(&mut answers);
                read.map_err(|it| Refused::Because(format!("cannot read the input: {it}")))?;
                print(output, &text::eval(calculator, &answers, lang, now, env!("CARGO_PKG_VERSION"))?)
            }
            Command::Read(file, format, grade) => {
                let mut bytes = Vec::new();
                let got = match &file {
                    Some(path) => std::fs::File::open(path).and_then(|mut it| it.read_to_end(&mut bytes)),
                    None => input.read_to_end(&mut bytes),
                };
                got.map_err(|it| Refused::Because(format!("cannot read the input: {it}")))?;
                let lines = if grade { read::graded } else { read::lines };
                print(output, &lines(calculator("ctcae-lab")?, &bytes, format, lang)?)
            }
            Command::Sql(calculator, dialect, part) => {
                let text = sql::write(calculator, dialect, part, env!("CARGO_PKG_VERSION"));
                print(output, &text.map_err(Refused::Because)?)
            }
            Command::Header(calculator) => print(output, &csv::header(calculator)),
            Command::Desk(files, form) => print(output, &desk(&files, &form, lang)?),
            Command::Statistics => print(output, &names().map(|it| format!("{it}\n")).collect::<String>()),
            Command::Statistic(name, data) => {
                let mut text = Vec::new();
                input.read_to_end(&mut text).map_err(|it| Refused::Because(format!("cannot read the input: {it}")))?;
                print(output, &format!("{:#}\n", statistic(&name, &text, Path::new(&data), lang)?))
            }
            Command::Table(calculator, way) => {
                let mut start = [0; 8];
                let many = read_ahead(&mut input, &mut start)
                    .map_err(|it| Refused::Because(format!("cannot read the input: {it}")))?;
                let start = &start[..many];
                let (frame, input) = (arrow::Frame::of(start), start.chain(input));
                let tell = &mut |it: String| tell(&it);
                match frame {
                    Some(it) => arrow::table(calculator, input, it, way, output, lang, tell),
                    None => csv::table(calculator, input, way, output, lang, tell),
                }
            }
        }
    }
}

/// Reads as much as there is room for; less only where there is no more.
fn read_ahead(input: &mut impl Read, into: &mut [u8]) -> io::Result<usize> {
    let mut many = 0;
    while many < into.len() {
        match input.read(&mut into[many..]) {
            Ok(0) => break,
            Ok(n) => many += n,
            Err(it) if it.kind() == io::ErrorKind::Interrupted => {}
            Err(it) => return Err(it),
        }
    }
    Ok(many)
}

/// The options that stand for themselves.
const BARE: [&str; 10] =
    ["--from-response", "--self-test", "--json", "--text", "--header", "--grade", "--help", "-h", "--version", "-V"];

const ONE_OF: &str = "--self-test writes a query and --help tells of it; ask for one of them";

/// The options of `tekio export` that name somebody or something.
const NAMED: [&str; 3] = ["--subject", "--study", "--base"];

/// The options that name files for `tekio desk`.
const DESK: [&str; 5] = ["--patients", "--lesions", "--events", "--visits", "--answers"];

/// The report of a trial.
fn desk(files: &[Option<String>; 5], form: &str, lang: Lang) -> Result<String, Refused> {
    let japanese = lang == Lang::Ja;
    let (form, table) = match form.split_once(':') {
        None if form == "json" => (Form::Json, None),
        None if form == "html" => (Form::Html, None),
        None if form == "csv" => (Form::Csv(japanese), None),
        Some(("csv", id)) => (Form::Csv(japanese), Some(id)),
        _ => {
            return no(format!(
                "--report は json, html, csv, csv:表 / --report is json, html, csv or csv:TABLE, not `{form}`"
            ));
        }
    };
    let read = |path: &Option<String>| match path {
        Some(path) => std::fs::read(path)
            .map(Some)
            .map_err(|it| Refused::Because(format!("ファイルが読めません / cannot read the file `{path}`: {it}"))),
        None => Ok(None),
    };
    let [patients, lesions, events, visits, answers] = files;
    let name = |path: &Option<String>| {
        let path = path.clone().unwrap_or_default();
        std::path::Path::new(&path).file_name().map_or(path.clone(), |it| it.to_string_lossy().into_owned())
    };
    let Some(first) = read(patients)? else {
        return no("患者表が必要です：--patients FILE / the table of patients is needed: --patients FILE".to_owned());
    };
    let answers = match read(answers)? {
        Some(it) if it.trim_ascii().is_empty() => {
            return no(
                "回答のファイルが空です。{} と書いてください / the file of answers is empty; write {} in it".to_owned()
            );
        }
        Some(it) => stat::object(&it).map_err(|it| {
            Refused::Because(format!("回答：{} / the answers: {}", it.say(Lang::Ja), it.say(Lang::En)))
        })?,
        None => serde_json::json!({}),
    };
    let others = [(name(lesions), read(lesions)?), (name(events), read(events)?), (name(visits), read(visits)?)];
    let given = others.each_ref().map(|(name, it)| it.as_ref().map(|bytes| Given { name, bytes }));
    let patients = Given { name: &name(patients), bytes: &first };
    let terms = Some(&tekio::ctcae::terms::ALL);
    let reckoned = cohort::reckon(patients, given, &answers, terms).map_err(Refused::Because)?;
    let Some(id) = table else { return Ok(reckoned.form(form)) };
    reckoned.table(japanese, id).map_or_else(
        || {
            let ids: Vec<_> = reckoned.tables(japanese).into_iter().map(|it| it.0).collect();
            no(format!("「{id}」という表はありません / there is no table `{id}`; there are: {}", ids.join(", ")))
        },
        Ok,
    )
}

/// Day and time in UTC: without a time zone's data no program knows more.
fn clock() -> Option<Moment> {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?;
    Moment::of_unix(since.as_secs())
}

fn no<T>(why: String) -> Result<T, Refused> {
    Err(Refused::Because(why))
}

fn print(mut output: impl Write, text: &str) -> Result<(), Refused> {
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(it) if it.kind() != io::ErrorKind::BrokenPipe => no(format!("cannot write the output: {it}")),
        _ => Ok(()),
    }
}

fn calculator(id: &str) -> Result<&'static Calculator, Refused> {
    if let Some(it) = find(id) {
        return Ok(it);
    }
    let shown: String = id.chars().take(80).collect();
    match nearest(id, ALL.iter().map(|it| it.id)) {
        Some(meant) => no(format!("there is no calculator `{shown}`; did you mean `{meant}`?")),
        None => no(format!("there is no calculator `{shown}`; there are: {}", ids())),
    }
}

/// The names of all statistics, each once.
fn names() -> impl Iterator<Item = &'static str> {
    let all: std::collections::BTreeSet<&str> = stat::names().chain(cohort::names()).collect();
    all.into_iter()
}

/// What a statistic says of the JSON object on the standard input.
fn statistic(name: &str, text: &[u8], data: &Path, lang: Lang) -> Result<serde_json::Value, Refused> {
    let because = |it: stat::Why| Refused::Because(it.say(lang).to_owned());
    let unknown = || {
        let names = names().collect::<Vec<_>>().join(", ");
        let shown = name.chars().take(80).collect::<String>();
        let ja = format!("統計量`{shown}`はありません。使えるもの：{names}");
        stat::Why::new(ja, format!("there is no statistic `{shown}`; there are: {names}"))
    };
    if !names().any(|it| it == name) {
        return Err(because(unknown()));
    }
    let input = stat::object(text).map_err(because)?;
    if let Some(told) = stat::answer(name, &input, data) {
        return told.map_err(because);
    }
    // What names a table of a trial, or its cells.
    let within =
        |name: &str| std::path::Path::new(name).components().all(|it| matches!(it, std::path::Component::Normal(_)));
    let file = |name: &str| within(name).then(|| std::fs::read(data.join(name)).ok()).flatten();
    match cohort::stat(name, &input, &file) {
        Some(told) => told.map_err(Refused::Because),
        None => {
            let ja = "この入力は試験の表を指しています。`time`などで列を指定してください";
            let en = "the input names a table of a trial and no columns of it; name them (`time`, `event`)";
            Err(because(stat::Why::new(ja, en)))
        }
    }
}

/// More threads than these no machine has for us.
const MOST_JOBS: usize = 256;

/// So many ids stand in a message.
const FEW: usize = 8;

fn ids() -> String {
    let some = ALL.iter().take(FEW).map(|it| it.id).collect::<Vec<_>>().join(", ");
    format!("{some}, and more: `tekio list` names all {}", ALL.len())
}

fn list() -> String {
    let wide = ALL.iter().map(|it| it.id.len()).max().unwrap_or(0);
    let line = |it: &&Calculator| format!("{:wide$}  {}  {}\n", it.id, it.title.ja, it.title.en);
    ALL.iter().map(line).collect()
}
