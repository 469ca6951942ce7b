//! What a worker does with one input: it reads it, and lays out what came of it.

use super::dedup::Fingerprint;
use super::wanted::Wanted;
use crate::args::ExtractArgs;
use crate::hash::hash;
use crate::input::{Document, Input};
use crate::output::Layout;
use crate::reading;
use crate::record::{Failure, Outcome, Record};
use std::io;
use warta::{Article, Extractor, Limits};

/// Reads inputs; shared by all workers.
pub struct Worker<'a> {
    /// Reads the pages.
    pub extractor: Extractor,
    /// What was asked.
    pub args: &'a ExtractArgs,
    /// Which articles are wanted.
    pub wanted: Wanted,
    /// How records are laid out.
    pub layout: Layout,
}

/// What came of one input.
pub struct Done {
    /// The input's name for people.
    pub name: String,
    /// The input's key in the journal.
    pub key: u64,
    /// How long the page is.
    pub bytes: u64,
    /// How much of it the disk holds; 0 for a part of a file.
    pub on_disk: u64,
    /// What came of it.
    pub fate: Fate,
    /// The rows to write of it, for a failure those of the file of errors where there is one.
    pub rows: io::Result<Vec<String>>,
}

/// What came of one input.
pub enum Fate {
    /// An article.
    Article {
        /// What it is known by, where that is asked.
        fingerprint: Option<Fingerprint>,
        /// The outlet's id.
        outlet: Option<String>,
    },
    /// An article that was not asked for.
    Unwanted,
    /// No article.
    Failed(Failure),
}

/// The key of an input in a journal.
pub fn key(input: &Input) -> u64 {
    let record = input.record.map_or(String::new(), |record| format!("\0{record}"));
    hash(format!("{}{record}", input.file).as_bytes())
}

impl Worker<'_> {
    /// Reads an input and lays it out.
    pub fn read(&self, input: Input) -> Done {
        let key = key(&input);
        let Input { file, record, found } = input;
        let mut size = Size::default();
        let read = found.and_then(|document| reading::guarded(|| self.article(document, &mut size)));
        let (outcome, fate) = match read {
            Ok(None) => return size.done(key, Fate::Unwanted, Ok(Vec::new())),
            Ok(Some(article)) => {
                let fate = Fate::Article {
                    fingerprint: self.args.wanted.dedup.then(|| Fingerprint::of(&article)),
                    outlet: article.outlet.as_ref().map(|outlet| outlet.id.clone()),
                };
                (Outcome::Article(Box::new(article)), fate)
            }
            Err(failure) => (Outcome::Error(failure.clone()), Fate::Failed(failure)),
        };
        let record = Record {
            file: file.to_string(),
            record,
            outcome,
        };
        let rows = match (&fate, &self.args.errors) {
            (Fate::Failed(_), Some(_)) => serde_json::to_string(&record)
                .map(|line| vec![line + "\n"])
                .map_err(Into::into),
            _ => self.layout.render(&record),
        };
        Done {
            name: record.name(),
            ..size.done(key, fate, rows)
        }
    }

    /// The article of a document; `None` when it is not wanted.
    fn article(&self, document: Document, size: &mut Size) -> Result<Option<Article>, Failure> {
        if !self.wanted.may_be_at(document.url.as_deref()) {
            return Ok(None);
        }
        let page = document.read(Limits::default().input_bytes)?;
        size.bytes = page.bytes.len() as u64;
        size.on_disk = page.on_disk;
        let article = reading::read(&self.extractor, page.source(self.args.url.as_deref()))?;
        Ok(self.wanted.is(&article).then_some(article))
    }
}

#[derive(Default)]
struct Size {
    bytes: u64,
    on_disk: u64,
}

impl Size {
    fn done(&self, key: u64, fate: Fate, rows: io::Result<Vec<String>>) -> Done {
        Done {
            name: String::new(),
            key,
            bytes: self.bytes,
            on_disk: self.on_disk,
            fate,
            rows,
        }
    }
}
