//! The journal beside an output: which inputs are done, and how long the output was after each.
//!
//! A record is written first and journaled then. Who goes on cuts the output where the journal ends: what was written
//! and not journaled is read once more, and nothing is there twice. A journal that is ahead of the output (the machine
//! lost its power) is cut back to what the output holds.

use super::files::Mark;
use crate::extract::Fingerprint;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;

/// What was done before.
#[derive(Debug)]
pub struct Past {
    /// The keys of the inputs.
    pub done: HashSet<u64>,
    /// How many articles were written.
    pub articles: u64,
    /// How far the output had come.
    pub mark: Mark,
    /// How long the file of errors was.
    pub errors: u64,
    /// What the articles were known by.
    pub seen: Vec<Fingerprint>,
    /// How many bytes of the journal hold true.
    length: u64,
}

impl Default for Past {
    fn default() -> Self {
        Self {
            done: HashSet::new(),
            articles: 0,
            mark: Mark::start(1),
            errors: 0,
            seen: Vec::new(),
            length: 0,
        }
    }
}

/// One input that is done.
#[derive(Debug, Serialize, Deserialize)]
pub struct Entry {
    /// The input's key.
    pub key: u64,
    /// Which file of the output, and how far it has come.
    pub part: u64,
    /// See [`Mark`].
    pub end: u64,
    /// See [`Mark`].
    pub rows: u64,
    /// See [`Mark`].
    pub records: u64,
    /// Whether it gave an article that was written.
    pub article: bool,
    /// How long the file of errors is.
    pub errors: u64,
    /// What the article is known by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Fingerprint>,
}

impl Entry {
    fn mark(&self) -> Mark {
        Mark {
            part: self.part,
            end: self.end,
            rows: self.rows,
            records: self.records,
        }
    }
}

/// The head of a journal.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The version that wrote it.
    pub warta: String,
    /// The options that make a difference to what is written.
    pub options: String,
}

/// A journal that is written.
pub struct Journal {
    file: File,
}

impl Journal {
    /// Begins a journal.
    pub fn begin(path: &Path, head: &Head) -> io::Result<Self> {
        let mut journal = Self {
            file: File::create(path)?,
        };
        journal.line(head)?;
        Ok(journal)
    }

    /// Goes on with a journal behind what holds true of it.
    pub fn resume(path: &Path, past: &Past) -> io::Result<Self> {
        let file = OpenOptions::new().append(true).open(path)?;
        file.set_len(past.length)?;
        Ok(Self { file })
    }

    /// One more input is done.
    pub fn note(&mut self, entry: &Entry) -> io::Result<()> {
        self.line(entry)
    }

    fn line(&mut self, value: &impl Serialize) -> io::Result<()> {
        let mut line = serde_json::to_vec(value)?;
        line.push(b'\n');
        self.file.write_all(&line)
    }
}

/// Reads a journal as far as the output `holds` what it tells; `None` where it was not even begun, `Err` with its head
/// where it is that of another command.
pub fn read(path: &Path, head: &Head, holds: impl Fn(Mark) -> bool) -> io::Result<Option<Result<Past, Head>>> {
    let mut lines = BufReader::new(File::open(path)?);
    let mut line = String::new();
    let mut length = lines.read_line(&mut line)? as u64;
    let Ok(found) = serde_json::from_str::<Head>(&line) else {
        return Ok(None);
    };
    if found != *head {
        return Ok(Some(Err(found)));
    }
    let mut past = Past {
        length,
        ..Past::default()
    };
    let mut held = past.mark;
    loop {
        line.clear();
        length += lines.read_line(&mut line)? as u64;
        // The last line may be half written.
        let Some(entry) = line
            .ends_with('\n')
            .then(|| serde_json::from_str::<Entry>(&line).ok())
            .flatten()
        else {
            return Ok(Some(Ok(past)));
        };
        let mark = entry.mark();
        if mark != held && !holds(mark) {
            return Ok(Some(Ok(past)));
        }
        held = mark;
        past.done.insert(entry.key);
        past.articles += u64::from(entry.article);
        past.mark = mark;
        past.errors = entry.errors;
        past.seen.extend(entry.seen);
        past.length = length;
    }
}
