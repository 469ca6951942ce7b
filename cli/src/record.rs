//! What became of one input.

use serde::Serialize;
use warta::Article;

/// One input and what became of it: a line of `--format jsonl`.
#[derive(Debug, Serialize)]
pub struct Record {
    /// The path as given, or `-` for standard input.
    pub file: String,
    /// Which page of a file that holds many, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<u64>,
    /// `"article": {…}` or `"error": {…}`.
    #[serde(flatten)]
    pub outcome: Outcome,
}

impl Record {
    /// The input's name for people.
    pub fn name(&self) -> String {
        name(&self.file, self.record)
    }
}

/// An input's name for people: `crawl.warc.gz, record 7`.
pub fn name(file: &str, record: Option<u64>) -> String {
    match record {
        Some(record) => format!("{file}, record {record}"),
        None => file.to_owned(),
    }
}

/// An article, or why there is none.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// What was read.
    Article(Box<Article>),
    /// Why nothing was read.
    Error(Failure),
}

/// Why an input gave no article.
#[derive(Clone, Debug, Serialize)]
pub struct Failure {
    /// `io` for what could not be read, `json` and `no_field` for rows that hold no page, `panic` for a defect of
    /// ours, else [`warta::Error::kind`].
    pub kind: &'static str,
    /// The reason, for people.
    pub message: String,
}

impl Failure {
    /// The file or folder could not be read.
    pub fn io(error: &(impl ToString + ?Sized)) -> Self {
        Self {
            kind: "io",
            message: error.to_string(),
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::io(&error)
    }
}

impl From<warta::Error> for Failure {
    fn from(error: warta::Error) -> Self {
        Self {
            kind: error.kind(),
            message: error.to_string(),
        }
    }
}
