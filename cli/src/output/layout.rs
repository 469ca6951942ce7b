//! How records are laid out: the format, and what is a record.

use super::csv;
use super::encoder::Frame;
use super::row;
use crate::args::{ExtractArgs, Format};
use crate::record::{Outcome, Record};
use crate::shape::Shape;
use serde::Serialize;
use std::io;
use std::path::Path;

/// How records are laid out.
#[derive(Clone, Debug)]
pub struct Layout {
    format: Format,
    /// Whether the one input's article stands alone, without a record around it.
    alone: bool,
    quotes: bool,
    columns: Vec<String>,
    shape: Shape,
}

impl Layout {
    /// The layout asked for, or the usual one: that of the output's ending, else JSON for one input, JSON lines for
    /// several.
    ///
    /// # Errors
    /// The message for wrong usage.
    pub fn new(args: &ExtractArgs, alone: bool) -> Result<Self, String> {
        let by_name = args.output.as_deref().and_then(by_ending);
        let usual = if alone { Format::Json } else { Format::Jsonl };
        let format = args.format.or(by_name).unwrap_or(usual);
        let quotes = args.explode.is_some();
        if quotes && matches!(format, Format::Markdown | Format::Text) {
            return Err("--explode gives records: choose --format jsonl, json, csv or parquet".to_owned());
        }
        if !args.fields.is_empty() && format != Format::Csv {
            return Err("--fields are the columns of --format csv".to_owned());
        }
        let shape = if quotes {
            row::quote_shape()
        } else {
            row::article_shape()
        };
        if let Some(unknown) = args.fields.iter().find(|name| shape.at(name).is_none()) {
            return Err(format!(
                "--fields: there is no `{unknown}`; `warta schema` tells the names"
            ));
        }
        let usual = if quotes {
            row::QUOTE_COLUMNS
        } else {
            row::ARTICLE_COLUMNS
        };
        let columns = match args.fields.as_slice() {
            [] => usual.iter().map(|&name| name.to_owned()).collect(),
            chosen => chosen.to_vec(),
        };
        Ok(Self {
            format,
            alone: alone && !quotes,
            quotes,
            columns,
            shape,
        })
    }

    /// What makes a difference to what is written.
    pub fn options(&self) -> String {
        format!("{:?} {} {} {:?}", self.format, self.alone, self.quotes, self.columns)
    }

    /// Whether it is a table of typed columns, and which.
    pub fn table(&self) -> Option<&Shape> {
        (self.format == Format::Parquet).then_some(&self.shape)
    }

    /// A record as it is printed: no, one or several rows. A failure has a row where the format has a place for one.
    pub fn render(&self, record: &Record) -> io::Result<Vec<String>> {
        let one = |row: String| Ok(vec![ended(row)]);
        match (&record.outcome, self.format) {
            (Outcome::Article(article), _) if self.quotes => {
                let rows = row::quotes(record, article).map(|row| self.row(&row));
                rows.collect()
            }
            (Outcome::Article(article), Format::Markdown) => one(article.to_markdown()),
            (Outcome::Article(article), Format::Text) => one(format!("{}\n\n{}", article.title, article.text())),
            (Outcome::Article(article), Format::Json) if self.alone => one(serde_json::to_string_pretty(article)?),
            (Outcome::Article(article), Format::Csv | Format::Parquet) => {
                Ok(vec![self.row(&row::Article::new(record, article))?])
            }
            (Outcome::Error(_), Format::Json) if !self.alone => Ok(vec![self.row(record)?]),
            (Outcome::Error(_), Format::Jsonl) | (Outcome::Article(_), Format::Json | Format::Jsonl) => {
                Ok(vec![self.row(record)?])
            }
            (Outcome::Error(_), _) => Ok(Vec::new()),
        }
    }

    fn row(&self, row: &impl Serialize) -> io::Result<String> {
        Ok(ended(match self.format {
            Format::Json => serde_json::to_string_pretty(row)?,
            // Through text, in which a fraction has the digits of the JSON.
            Format::Csv => csv::line(&serde_json::from_str(&serde_json::to_string(row)?)?, &self.columns),
            _ => serde_json::to_string(row)?,
        }))
    }

    /// What stands before the first row, between two, and after the last.
    pub fn frame(&self) -> Frame {
        let (before, between, after) = match self.format {
            Format::Json if !self.alone => ("[\n".to_owned(), ",\n", "]\n"),
            Format::Csv => (csv::head(&self.columns), "", ""),
            Format::Markdown | Format::Text => (String::new(), "\n---\n\n", ""),
            Format::Json | Format::Jsonl | Format::Parquet => (String::new(), "", ""),
        };
        Frame { before, between, after }
    }
}

fn ended(mut row: String) -> String {
    if !row.ends_with('\n') {
        row.push('\n');
    }
    row
}

fn by_ending(output: &Path) -> Option<Format> {
    Some(match output.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "json" => Format::Json,
        "jsonl" | "ndjson" => Format::Jsonl,
        "md" | "markdown" => Format::Markdown,
        "txt" => Format::Text,
        "csv" => Format::Csv,
        "parquet" => Format::Parquet,
        _ => return None,
    })
}
