//! The report as one file that needs nothing else (HTML, without a script), and as CSV tables.

use serde_json::Value;

use super::drawing::escape;
use super::ledger::{Fault, Level};
use super::listed;
use super::pictures::{Picture, picture};
use super::report::Report;
use super::words::{Both, Grid, Section};
use crate::engine::Lang;

const STYLE: &str = "\
body{font:15px/1.7 system-ui,sans-serif;color:#111;background:#fff;max-width:60rem;margin:0 auto;padding:1rem}\
h1{font-size:1.5rem}h2{font-size:1.2rem;border-bottom:2px solid #111;margin-top:2rem}h3{font-size:1rem;margin:1.2rem 0 .3rem}\
table{border-collapse:collapse;margin:.5rem 0;font-size:.85rem}th,td{border:1px solid #666;padding:.15rem .5rem;text-align:right}\
th:first-child,td:first-child{text-align:left}caption{text-align:left;font-weight:bold;padding:.2rem 0}.scroll{overflow-x:auto}\
svg{display:block;width:100%;max-width:30rem;height:auto}figure{margin:1rem 0}figcaption{font-weight:bold}summary{cursor:pointer}footer{border-top:2px solid #111;margin-top:2rem;font-size:.85rem;overflow-wrap:anywhere}\
@media print{body{max-width:none;padding:0;font-size:10pt}h2{break-after:avoid}table,svg{break-inside:avoid}figcaption{break-after:avoid}svg{max-width:12cm}figure details{display:none}}";

/// The report as a file of HTML: Japanese first, then English.
pub fn html(report: &Report) -> String {
    html_in(report, &[(0, "ja"), (1, "en")])
}

/// The same in some languages: 0 for Japanese, 1 for English, each with its tag.
pub fn html_in(report: &Report, languages: &[(usize, &str)]) -> String {
    let title = report.study.answers.title.as_str();
    let name = |lang: usize| match (title.is_empty(), lang) {
        (true, 0) => "単群試験の集計報告".to_owned(),
        (true, _) => "Report of a single-arm trial".to_owned(),
        _ => title.to_owned(),
    };
    let mut out = format!(
        "<!doctype html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\
         <title>{}</title><style>{STYLE}</style></head><body>\n",
        escape(&name(0))
    );
    for &(lang, tag) in languages {
        out += &format!("<main lang=\"{tag}\"><h1>{}</h1>\n", escape(&name(lang)));
        for section in &report.sections {
            out += &format!("<section><h2>{}</h2>\n", of(&section.title, lang));
            for it in &section.sentences {
                out += &format!("<p>{}</p>\n", of(it, lang));
            }
            for drawing in &section.drawings {
                let of = if lang == 0 { Lang::Ja } else { Lang::En };
                if let Some(it) = picture(drawing, &report.values, of, &format!("tekio-{tag}")) {
                    out += &figure(&it, lang);
                }
            }
            for grid in &section.grids {
                out += &table(grid, lang);
            }
            out += "</section>\n";
        }
        out += &foot(report, lang);
        out += "</main>\n";
    }
    out + "</body></html>\n"
}

fn of(it: &Both, lang: usize) -> String {
    escape(it.get(lang).map_or("", String::as_str))
}

fn table(grid: &Grid, lang: usize) -> String {
    let cells =
        |row: &[Both], tag: &str| row.iter().map(|it| format!("<{tag}>{}</{tag}>", of(it, lang))).collect::<String>();
    let rows: String = grid.rows.iter().map(|it| format!("<tr>{}</tr>\n", cells(it, "td"))).collect();
    format!(
        "<div class=\"scroll\"><table><caption>{}</caption><thead><tr>{}</tr></thead><tbody>\n{rows}</tbody></table></div>\n",
        of(&grid.title, lang),
        cells(&grid.head, "th")
    )
}

/// A picture with its title, and its table folded away below it.
fn figure(it: &Picture, lang: usize) -> String {
    let cells =
        |row: &[String], tag: &str| row.iter().map(|it| format!("<{tag}>{}</{tag}>", escape(it))).collect::<String>();
    let rows: String = it.rows.iter().map(|row| format!("<tr>{}</tr>\n", cells(row, "td"))).collect();
    let summary = if lang == 0 { "図の値" } else { "Values of the figure" };
    format!(
        "<figure><figcaption>{}</figcaption>{}<details><summary>{summary}</summary><div class=\"scroll\"><table>\
         <thead><tr>{}</tr></thead><tbody>\n{rows}</tbody></table></div></details></figure>\n",
        escape(&it.title),
        it.svg,
        cells(&it.head, "th")
    )
}

/// What stands under the report: cut-off, files, rows, findings, questions, answers, version.
fn foot(report: &Report, lang: usize) -> String {
    let pick = |ja: &'static str, en: &'static str| if lang == 0 { ja } else { en };
    let values = &report.values;
    let cutoff = report.study.cutoff().map_or("–".to_owned(), |it| it.to_string());
    let given = report.study.answers.given.contains_key("cutoff");
    let how = if given {
        ""
    } else {
        pick("（回答なし：表の最も遅い日）", " (not answered: the latest day in the tables)")
    };
    let mut out = format!("<footer><p>{}: {cutoff}{how}</p>\n", pick("データカットオフ", "Data cut-off"));
    let files = Grid {
        id: String::new(),
        title: [pick("ファイルと行", "Files and rows").to_owned(), String::new()],
        head: [
            pick("表", "Table"),
            pick("ファイル", "File"),
            "SHA-256",
            pick("読取", "Read"),
            pick("使用", "Used"),
            pick("うち読替", "Repaired"),
            pick("不要", "Not needed"),
            pick("不使用", "Refused"),
            pick("うち回答待ち", "Waiting"),
        ]
        .map(|it| [it.to_owned(), it.to_owned()])
        .to_vec(),
        rows: report
            .study
            .ledgers
            .iter()
            .map(|ledger| {
                let named =
                    report.files.iter().find(|it| it.0 == ledger.role).map(|it| it.1.clone()).unwrap_or_default();
                let mut row = vec![ledger.role.say().map(str::to_owned)];
                row.extend([[named.name.clone(), named.name], [named.sha256.clone(), named.sha256]]);
                row.extend(ledger.counts().map(|(_, many)| [many.to_string(), many.to_string()]));
                row
            })
            .collect(),
    };
    out += &table(&Grid { title: [files.title[0].clone(), files.title[0].clone()], ..files }, lang);
    let mut found = String::new();
    for ledger in &report.study.ledgers {
        for it in ledger
            .remarks
            .iter()
            .filter(|it| it.fault.level() > Level::Note || !it.read.is_empty() || it.fault == Fault::Identifying)
        {
            let (_, _, ja, en) = it.fault.told();
            let line = it.line.map_or(String::new(), |it| format!("{} {it}", pick("行", "line")));
            let change = match (it.was.is_empty(), it.read.is_empty()) {
                (true, true) => String::new(),
                (false, true) => format!("「{}」", it.was),
                _ => format!("「{}」→ {}", it.was, it.read),
            };
            let role = pick(ledger.role.say()[0], ledger.role.say()[1]);
            let parts = [role, &line, &it.id, &it.column, pick(ja, en), &change];
            let said: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
            found += &format!("<li>{}</li>\n", escape(&said.join(" · ")));
        }
    }
    if !found.is_empty() {
        out += &format!(
            "<details open><summary>{}</summary><ul>{found}</ul></details>\n",
            pick("読み替え・確認・不使用", "Repaired, to check, refused")
        );
    }
    let mut answers = String::new();
    for it in values["answers"].as_array().into_iter().flatten() {
        let own = if it["given"] == Value::Bool(true) { pick("回答", "given") } else { pick("既定", "proposed") };
        let said = |at: usize| escape(it[pick("ja", "en")][at].as_str().unwrap_or(""));
        answers += &match lang {
            0 => format!("<li>{}：{}（{own}）</li>\n", said(0), said(1)),
            _ => format!("<li>{}: {} ({own})</li>\n", said(0), said(1)),
        };
    }
    out += &format!("<p>{}</p><ul>{answers}</ul>\n", pick("回答", "Answers"));
    out += &format!(
        "<p>{}</p><p>Tekio {} · {}</p></footer>\n",
        pick(
            "群間比較、回帰、欠測の補完は行わない。ER/ES規制のもとで検証された仕組みではなく、統計家や統計解析計画書に代わるものではない。",
            "No comparison of arms, no regression, no imputation. This is no validated system under ER/ES rules and replaces neither the statistician nor the analysis plan."
        ),
        env!("CARGO_PKG_VERSION"),
        pick("この端末で計算しました", "computed on this device")
    );
    out
}

/// The tables of a report, those of its pictures among them, in their order.
fn grids(report: &Report) -> impl Iterator<Item = Grid> {
    report.sections.iter().flat_map(|section| of_section(report, section))
}

fn of_section(report: &Report, section: &Section) -> impl Iterator<Item = Grid> {
    let drawn = section.drawings.iter().filter_map(|it| listed::table(it, &report.values));
    section.grids.iter().cloned().chain(drawn)
}

/// The id and the title of each table of the report, in Japanese or (`false`) in English.
pub fn tables(report: &Report, japanese: bool) -> Vec<(String, String)> {
    grids(report).map(|it| (it.id, it.title.get(usize::from(!japanese)).cloned().unwrap_or_default())).collect()
}

/// One table of the report as CSV, its head in the first line and nothing else; nothing if there is none of that id.
pub fn csv_of(report: &Report, japanese: bool, id: &str) -> Option<String> {
    let grid = grids(report).find(|it| it.id == id)?;
    let said = |it: &Both| cell(it.get(usize::from(!japanese)).map_or("", String::as_str));
    let mut out = "\u{feff}".to_owned();
    for row in std::iter::once(&grid.head).chain(&grid.rows) {
        out += &row.iter().map(said).collect::<Vec<_>>().join(",");
        out += "\r\n";
    }
    Some(out)
}

/// All tables of the report as CSV, one under the other, each under its name; UTF-8 with the mark that Excel wants.
pub fn csv(report: &Report, japanese: bool) -> String {
    let lang = usize::from(!japanese);
    let mut out = "\u{feff}".to_owned();
    let mut line = |cells: &[String]| {
        out += &cells.iter().map(|it| cell(it)).collect::<Vec<_>>().join(",");
        out += "\r\n";
    };
    let said = |it: &Both| it.get(lang).cloned().unwrap_or_default();
    for section in &report.sections {
        for it in &section.sentences {
            line(&[said(&section.title), said(it)]);
        }
        for grid in of_section(report, section) {
            line(&[]);
            line(&[said(&grid.title), grid.id.clone()]);
            line(&grid.head.iter().map(said).collect::<Vec<_>>());
            for row in &grid.rows {
                line(&row.iter().map(said).collect::<Vec<_>>());
            }
        }
        line(&[]);
    }
    let head = if japanese {
        ["表", "ファイル", "行", "症例番号", "列", "内容", "元の値", "読み"]
    } else {
        ["table", "file", "line", "id", "column", "finding", "was", "read"]
    };
    line(&head.map(str::to_owned));
    for ledger in &report.study.ledgers {
        let file = report.files.iter().find(|it| it.0 == ledger.role).map(|it| it.1.name.clone()).unwrap_or_default();
        for it in &ledger.remarks {
            let (_, _, ja, en) = it.fault.told();
            let number = it.line.map_or(String::new(), |it| it.to_string());
            let what = if japanese { ja } else { en };
            line(&[
                ledger.role.say()[lang].to_owned(),
                file.clone(),
                number,
                it.id.clone(),
                it.column.clone(),
                what.to_owned(),
                it.was.clone(),
                it.read.clone(),
            ]);
        }
    }
    line(&[]);
    for it in report.values["answers"].as_array().into_iter().flatten() {
        let said = |at: usize| it[if japanese { "ja" } else { "en" }][at].as_str().unwrap_or("").to_owned();
        let own = match (it["given"] == Value::Bool(true), japanese) {
            (true, true) => "回答",
            (false, true) => "既定",
            (true, false) => "given",
            (false, false) => "proposed",
        };
        line(&[own.to_owned(), said(0), said(1)]);
    }
    line(&[
        if japanese { "データカットオフ" } else { "data cut-off" }.to_owned(),
        report.study.cutoff().map_or(String::new(), |it| it.to_string()),
    ]);
    for (role, named) in &report.files {
        let what = if japanese { "ファイル" } else { "file" };
        line(&[what.to_owned(), role.say()[lang].to_owned(), named.name.clone(), named.sha256.clone()]);
    }
    let ends =
        if japanese { ["版", "この端末で計算しました"] } else { ["version", "computed on this device"] };
    line(&[ends[0].to_owned(), env!("CARGO_PKG_VERSION").to_owned(), ends[1].to_owned()]);
    out
}

/// A cell in quotes where it needs them; what a spreadsheet would run as a formula begins with an apostrophe.
fn cell(it: &str) -> String {
    let runs = it.starts_with(['=', '+', '@', '\t', '\r'])
        || it
            .strip_prefix('-')
            .is_some_and(|it| it.contains(|it: char| it.is_ascii_alphabetic() || "+-*/^(|=!&".contains(it)));
    let it = if runs { format!("'{it}") } else { it.to_owned() };
    if it.contains([',', '"', '\n', '\r']) { format!("\"{}\"", it.replace('"', "\"\"")) } else { it }
}
