//! One page or text: where its bytes are, and how they are had.

use super::compressed;
use super::fields::Names;
use super::files::Place;
use super::http::Response;
use super::{jsonl, mhtml};
use crate::args::Kind;
use crate::reading::Source;
use crate::record::Failure;
use chrono::{DateTime, FixedOffset};
use std::fs::File;
use std::io::{self, Read};
use std::sync::Arc;

/// One page or text that is to be read.
pub struct Document {
    /// Where it came from, if the input says so.
    pub url: Option<String>,
    fetched: Option<DateTime<FixedOffset>>,
    content: Content,
}

/// How the bytes of a page are had; done by the worker that reads the page.
enum Content {
    /// In a place of their own.
    Whole { place: Place, kind: Kind, flattened: bool },
    /// As an archive keeps a response.
    Response(Vec<u8>),
    /// As they are.
    Page(Vec<u8>),
    /// As they are: flattened text.
    Text(Vec<u8>),
    /// In a line of JSON.
    Line(Vec<u8>, Arc<Names>),
}

/// What is read of a document.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The page or text.
    pub bytes: Vec<u8>,
    /// Whether it is flattened text.
    pub flattened: bool,
    /// Where it came from.
    pub url: Option<String>,
    /// The `Content-Type` that it came with.
    pub content_type: Option<String>,
    /// When it was fetched.
    pub fetched: Option<DateTime<FixedOffset>>,
    /// How many bytes it has in its place; 0 for a part of a file.
    pub on_disk: u64,
}

impl Reading {
    /// What the extractor is given; `url` comes before the one that the input tells.
    pub fn source<'s>(&'s self, url: Option<&'s str>) -> Source<'s> {
        Source {
            bytes: &self.bytes,
            text: self.flattened,
            url: url.or(self.url.as_deref()),
            content_type: self.content_type.as_deref(),
            fetched: self.fetched,
        }
    }
}

impl Document {
    fn new(content: Content) -> Self {
        Self {
            url: None,
            fetched: None,
            content,
        }
    }

    /// A file that is one page.
    pub(super) fn whole(place: Place, kind: Kind, flattened: bool) -> Self {
        Self::new(Content::Whole { place, kind, flattened })
    }

    /// A response of an archive.
    pub(super) fn response(bytes: Vec<u8>) -> Self {
        Self::new(Content::Response(bytes))
    }

    /// A page or a flattened text.
    pub(super) fn of(bytes: Vec<u8>, flattened: bool) -> Self {
        Self::new(match flattened {
            true => Content::Text(bytes),
            false => Content::Page(bytes),
        })
    }

    /// A line of JSON.
    pub(super) fn line(bytes: Vec<u8>, names: Arc<Names>) -> Self {
        Self::new(Content::Line(bytes, names))
    }

    /// Says where it came from, and when.
    pub(super) fn from(self, url: Option<String>, fetched: Option<DateTime<FixedOffset>>) -> Self {
        Self { url, fetched, ..self }
    }

    /// How much memory it takes while it waits.
    pub fn weight(&self) -> u64 {
        let bytes = match &self.content {
            Content::Whole { .. } => return 0,
            Content::Response(bytes) | Content::Page(bytes) | Content::Text(bytes) | Content::Line(bytes, _) => bytes,
        };
        bytes.len() as u64
    }

    /// Its bytes. No more is read than it takes to see that they are over the limit.
    pub fn read(self, limit: usize) -> Result<Reading, Failure> {
        let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
        let reading = match self.content {
            Content::Whole { place, kind, flattened } => {
                let (bytes, on_disk) = whole(&place, limit, most)?;
                let reading = match kind {
                    Kind::Mhtml => mhtml::page(&bytes).ok_or_else(|| Failure {
                        kind: "not_text",
                        message: "no HTML part in this MHTML".to_owned(),
                    })?,
                    _ => Reading {
                        bytes,
                        flattened,
                        ..Reading::default()
                    },
                };
                Reading { on_disk, ..reading }
            }
            Content::Response(bytes) => {
                let response = Response::read(&bytes);
                Reading {
                    bytes: response.body(&bytes, most),
                    content_type: response.header("content-type").map(str::to_owned),
                    ..Reading::default()
                }
            }
            Content::Page(bytes) => Reading {
                bytes,
                ..Reading::default()
            },
            Content::Text(bytes) => Reading {
                bytes,
                flattened: true,
                ..Reading::default()
            },
            Content::Line(bytes, names) => jsonl::line(&bytes, &names)?,
        };
        Ok(Reading {
            url: self.url.or(reading.url),
            fetched: self.fetched,
            ..reading
        })
    }
}

/// The bytes of a file, and how many it has on the disk.
fn whole(place: &Place, limit: usize, most: u64) -> Result<(Vec<u8>, u64), Failure> {
    let mut bytes = Vec::new();
    let on_disk = match place {
        Place::Stdin => {
            compressed::reader(io::stdin(), None)?
                .take(most)
                .read_to_end(&mut bytes)?;
            0
        }
        Place::File(path) => {
            let file = File::open(path)?;
            let on_disk = file.metadata()?.len();
            let size = usize::try_from(on_disk).unwrap_or(usize::MAX);
            if size > limit {
                return Err(warta::Error::TooLarge { size, limit }.into());
            }
            compressed::reader(file, Some(path))?
                .take(most)
                .read_to_end(&mut bytes)?;
            on_disk
        }
    };
    Ok((bytes, on_disk))
}
