//! `warta explain`: one page, its article as a reader would see it, and where every part of it came from.

mod fields;
mod marks;
mod report;
mod story;

pub use report::html;

use crate::args::{ExplainArgs, ExplainFormat};
use crate::html::Setting;
use crate::input::{Asked, Input, Inputs};
use crate::reading;
use crate::record::{self, Failure};
use crate::words::{milliseconds, shortened};
use crate::{print, rules};
use std::process::ExitCode;
use std::slice;
use std::time::{Duration, Instant};
use warta::{Article, Limits};

/// An article that was read, with what the reading took.
pub struct Explained<'p> {
    /// The page's name: its path, or `-`.
    pub file: &'p str,
    /// Size of the page in bytes.
    pub bytes: usize,
    /// The article.
    pub article: &'p Article,
    /// What reading it took.
    pub took: Duration,
    /// What reading it again took: the first reading compiles rules and word lists.
    pub again: Option<Duration>,
}

impl Explained<'_> {
    /// How fast it was read.
    fn pace(&self) -> String {
        let again = self
            .again
            .map(|again| format!(", the second time in {:.1} ms", milliseconds(again)));
        format!(
            "{} kB read in {:.1} ms{}",
            self.bytes.div_ceil(1000),
            milliseconds(self.took),
            again.unwrap_or_default()
        )
    }
}

/// The styles of the report.
pub const STYLE: &str = include_str!("style.css");

const IN_A_FILE: Setting<'static> = Setting::File {
    verb: "warta explain",
    style: STYLE,
};

/// Reads the page and prints the report.
///
/// # Errors
/// The message for wrong usage.
pub fn explain(args: &ExplainArgs) -> Result<ExitCode, String> {
    let builder = rules::builder(&args.rules)?.provenance(true);
    let extractor = builder.build().map_err(|error| error.to_string())?;
    let input = input(args)?;
    let file = record::name(&input.file, input.record);
    let page = input
        .found
        .and_then(|document| document.read(Limits::default().input_bytes));
    let page = match page {
        Ok(page) => page,
        Err(failure) => return Ok(print::failure(&file, &failure.message)),
    };
    let source = page.source(args.url.as_deref());
    let started = Instant::now();
    let article = match reading::read(&extractor, source) {
        Ok(article) => article,
        Err(failure) => return Ok(print::failure(&file, &failure.message)),
    };
    let took = started.elapsed();
    let started = Instant::now();
    drop(reading::read(&extractor, source));
    let again = Some(started.elapsed());
    let explained = Explained {
        file: &file,
        bytes: page.bytes.len(),
        article: &article,
        took,
        again,
    };
    let report = match args.format {
        ExplainFormat::Html => html(&explained, IN_A_FILE),
        ExplainFormat::Text => text(&explained),
    };
    Ok(print::to(args.output.as_deref(), &report))
}

/// The page that is meant, or why it cannot be had.
fn input(args: &ExplainArgs) -> Result<Input, String> {
    let asked = Asked {
        text: args.text,
        ..Asked::default()
    };
    let inputs = Inputs::new(slice::from_ref(&args.page), &asked, Limits::default().input_bytes);
    let path = args.page.display();
    if args.record.is_none() && !inputs.are_one_page() {
        return Err(format!(
            "{path} may hold many pages: name one, or say with --record which page of a file"
        ));
    }
    let is_meant = |input: &Input| args.record.is_none() || input.record == args.record;
    let found = inputs.read().find(is_meant);
    Ok(found.unwrap_or_else(|| Input {
        file: path.to_string().into(),
        record: args.record,
        found: Err(Failure::io("there is no such page")),
    }))
}

/// Longest value of the table, in characters.
const VALUE: usize = 60;

/// A table of fields for the terminal, and the warnings.
fn text(explained: &Explained<'_>) -> String {
    let rows = fields::rows(explained.article).into_iter().map(|row| {
        let value = match row.value.is_empty() {
            true => "–".to_owned(),
            false => shortened(&row.value, VALUE),
        };
        [row.field.to_owned(), visible(&value), visible(&row.origins.join(", "))]
    });
    let mut out = print::table(["FIELD", "VALUE", "FROM"], rows);
    for warning in &explained.article.warnings {
        out.push_str(&format!("\nwarning: {}: {}", warning.field, visible(&warning.message)));
    }
    out.push_str(&format!("\n{}\n", explained.pace()));
    out
}

/// A page's words without what a terminal would obey.
fn visible(words: &str) -> String {
    words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
