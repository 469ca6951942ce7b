//! `warta explain`: one page, its article as a reader would see it, and where every part of it came from.

mod fields;
mod marks;
mod markup;
mod report;
mod story;

use crate::args::{ExplainArgs, ExplainFormat};
use crate::input::Input;
use crate::{print, rules};
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use warta::{Article, Extractor, Limits, Page};

/// An article that was read, with what the reading took.
pub struct Explained<'p> {
    /// The page's name: its path, or `-`.
    pub file: &'p str,
    /// Size of the page in bytes.
    pub bytes: usize,
    /// The article.
    pub article: &'p Article,
    /// Time of the first reading, which compiles rules and word lists, and of the second.
    pub took: [Duration; 2],
}

/// Reads the page and prints the report.
///
/// # Errors
/// The message for wrong usage.
pub fn explain(args: &ExplainArgs) -> Result<ExitCode, String> {
    let builder = rules::builder(&args.rules)?.provenance(true);
    let extractor = builder.build().map_err(|error| error.to_string())?;
    let input = match args.page.as_os_str() == "-" {
        true => Input::Stdin,
        false => Input::File(args.page.clone()),
    };
    let file = input.name();
    let bytes = match input.read(Limits::default().input_bytes) {
        Ok(bytes) => bytes,
        Err(failure) => return Ok(print::failure(&file, &failure.message)),
    };
    let started = Instant::now();
    let article = match read(&extractor, args, &bytes) {
        Ok(article) => article,
        Err(error) => return Ok(print::failure(&file, &error.to_string())),
    };
    let first = started.elapsed();
    let started = Instant::now();
    let again = read(&extractor, args, &bytes);
    let took = [first, started.elapsed()];
    drop(again);
    let explained = Explained {
        file: &file,
        bytes: bytes.len(),
        article: &article,
        took,
    };
    let report = match args.format {
        ExplainFormat::Html => report::html(&explained),
        ExplainFormat::Text => text(&explained),
    };
    Ok(match &args.output {
        Some(path) => write(path, &report),
        None => print::text(&report),
    })
}

fn read(extractor: &Extractor, args: &ExplainArgs, bytes: &[u8]) -> Result<Article, warta::Error> {
    if args.text {
        return extractor.extract_text(&String::from_utf8_lossy(bytes));
    }
    let page = Page::new(bytes);
    extractor.extract_page(&match &args.url {
        Some(url) => page.url(url),
        None => page,
    })
}

fn write(path: &Path, report: &str) -> ExitCode {
    match fs::write(path, report) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => print::failure(&path.display().to_string(), &error.to_string()),
    }
}

/// Longest value of the table, in characters.
const VALUE: usize = 60;

/// A table of fields for the terminal, and the warnings.
fn text(explained: &Explained<'_>) -> String {
    let rows = fields::rows(explained.article).into_iter().map(|row| {
        let value = match row.value.is_empty() {
            true => "–".to_owned(),
            false => story::shortened(&row.value, VALUE),
        };
        [row.field.to_owned(), visible(&value), visible(&row.origins.join(", "))]
    });
    let mut out = print::table(["FIELD", "VALUE", "FROM"], rows);
    for warning in &explained.article.warnings {
        out.push_str(&format!("\nwarning: {}: {}", warning.field, visible(&warning.message)));
    }
    let [first, again] = explained.took.map(|took| took.as_secs_f64() * 1000.0);
    let kilobytes = explained.bytes.div_ceil(1000);
    out.push_str(&format!(
        "\nread {kilobytes} kB in {first:.1} ms, the second time in {again:.1} ms\n"
    ));
    out
}

/// A page's words without what a terminal would obey.
fn visible(words: &str) -> String {
    words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
