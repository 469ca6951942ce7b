//! How records are printed.

use crate::args::Format;
use crate::record::{Outcome, Record};
use std::io::{self, Write};

/// How a record is laid out: the format, and whether it stands alone.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    format: Format,
    alone: bool,
}

impl Layout {
    /// The layout asked for, or the usual one: JSON for one input, JSON lines for several.
    pub fn new(asked: Option<Format>, alone: bool) -> Self {
        let usual = if alone { Format::Json } else { Format::Jsonl };
        Self {
            format: asked.unwrap_or(usual),
            alone,
        }
    }

    /// A record as it is printed; `None` for a failure where the format has no place for one.
    pub fn render(self, record: &Record) -> io::Result<Option<String>> {
        let mut out = match (self.format, &record.outcome) {
            (Format::Jsonl, _) => serde_json::to_string(record)?,
            (Format::Json, _) if !self.alone => serde_json::to_string_pretty(record)?,
            (Format::Json, Outcome::Article(article)) => serde_json::to_string_pretty(article)?,
            (Format::Markdown, Outcome::Article(article)) => article.to_markdown(),
            (Format::Text, Outcome::Article(article)) => format!("{}\n\n{}", article.title, article.text()),
            (_, Outcome::Error(_)) => return Ok(None),
        };
        if !out.ends_with('\n') {
            out.push('\n');
        }
        Ok(Some(out))
    }

    /// What stands before the first record, between two, and after the last.
    fn frame(self) -> (&'static str, &'static str, &'static str) {
        match self.format {
            Format::Json if !self.alone => ("[\n", ",\n", "]\n"),
            Format::Markdown | Format::Text => ("", "\n---\n\n", ""),
            Format::Json | Format::Jsonl => ("", "", ""),
        }
    }
}

/// Writes rendered records, each with one call, so that none is left half written.
pub struct Printer<W> {
    out: W,
    layout: Layout,
    printed: usize,
}

impl<W: Write> Printer<W> {
    /// A printer to `out`.
    pub fn new(out: W, layout: Layout) -> Self {
        Self {
            out,
            layout,
            printed: 0,
        }
    }

    /// Prints one rendered record.
    pub fn print(&mut self, record: &str) -> io::Result<()> {
        let (before, between, _) = self.layout.frame();
        let lead = if self.printed == 0 { before } else { between };
        self.printed += 1;
        self.out.write_all(format!("{lead}{record}").as_bytes())?;
        self.out.flush()
    }

    /// Prints what stands after the last record.
    pub fn finish(mut self) -> io::Result<()> {
        let (before, _, after) = self.layout.frame();
        let lead = if self.printed == 0 { before } else { "" };
        self.out.write_all(format!("{lead}{after}").as_bytes())?;
        self.out.flush()
    }
}
