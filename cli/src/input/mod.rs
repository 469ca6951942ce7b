//! Where pages come from: files of many kinds, folders, standard input. Everything becomes a stream of [`Input`]s.

mod compressed;
mod document;
mod fields;
mod files;
mod http;
mod jsonl;
mod kind;
mod mhtml;
mod parquet;
mod warc;

pub use document::Document;

use crate::args::{FieldArgs, Kind};
use crate::record::Failure;
use compressed::Reader;
use fields::Names;
use files::Place;
use kind::Expected;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// One thing to read, by its name, or why it could not be had.
pub struct Input {
    /// The path as given, or `-`.
    pub file: Arc<str>,
    /// Which page of a file that holds many, counted from 1.
    pub record: Option<u64>,
    /// What is to be read.
    pub found: Result<Document, Failure>,
}

impl Input {
    /// How much memory it takes while it waits.
    pub fn weight(&self) -> u64 {
        self.found.as_ref().map_or(0, Document::weight)
    }
}

/// The pages and texts of one file that holds many.
type Documents = Box<dyn Iterator<Item = Result<Document, Failure>> + Send>;

/// What the caller says of the inputs; by default they are what their names say.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// What they are, whatever their names say.
    pub from: Option<Kind>,
    /// Whether flattened texts are read.
    pub text: bool,
    /// Which fields of rows to read.
    pub fields: Option<&'a FieldArgs>,
}

/// What to read, and how.
pub struct Inputs<'a> {
    paths: &'a [PathBuf],
    expected: Expected,
    names: Arc<Names>,
    limit: usize,
    meter: Meter,
}

impl<'a> Inputs<'a> {
    /// What `paths` name. No page over `limit` bytes is read.
    pub fn new(paths: &'a [PathBuf], asked: &Asked<'_>, limit: usize) -> Self {
        let fields = asked.fields.cloned().unwrap_or_default();
        Self {
            paths,
            expected: Expected {
                from: asked.from,
                text: asked.text,
            },
            names: Arc::new(Names::new(&fields, asked.text)),
            limit,
            meter: Meter::default(),
        }
    }

    /// Whether they are exactly one page.
    pub fn are_one_page(&self) -> bool {
        files::only(self.paths).is_some_and(|place| matches!(self.kind(&place), Kind::Html | Kind::Mhtml))
    }

    /// What was looked for, to tell where nothing was found.
    pub fn wanted(&self) -> String {
        self.expected.wanted().join(", .")
    }

    /// How many bytes of the files were read.
    pub fn meter(&self) -> Meter {
        self.meter.clone()
    }

    /// How many bytes the named files have.
    pub fn size(&self) -> u64 {
        let files = files::find(self.paths, self.expected);
        let size = |place: &Place| match place {
            Place::File(path) => path.metadata().map_or(0, |metadata| metadata.len()),
            Place::Stdin => 0,
        };
        files.flatten().map(|place| size(&place)).sum()
    }

    /// The inputs in a fixed order, found and opened one after the other.
    pub fn read(&self) -> impl Iterator<Item = Input> + Send + '_ {
        files::find(self.paths, self.expected).flat_map(|found| match found {
            Ok(place) => self.open(place),
            Err((file, failure)) => one(file.into(), Err(failure)),
        })
    }

    fn open(&self, place: Place) -> Box<dyn Iterator<Item = Input> + Send> {
        let file: Arc<str> = place.name().into();
        let kind = self.kind(&place);
        let documents = match kind {
            Kind::Html | Kind::Mhtml => return one(file, Ok(Document::whole(place, kind, self.expected.text))),
            Kind::Warc => self.stream(&place).map(|stream| warc::pages(stream, self.limit)),
            Kind::Jsonl => self
                .stream(&place)
                .map(|stream| jsonl::lines(stream, self.limit, &self.names)),
            Kind::Parquet => parquet::rows(&place, &self.names, &self.meter),
        };
        match documents {
            Err(failure) => one(file, Err(failure)),
            Ok(documents) => Box::new(documents.zip(1..).map(move |(found, record)| Input {
                file: file.clone(),
                record: Some(record),
                found,
            })),
        }
    }

    fn kind(&self, place: &Place) -> Kind {
        match place {
            Place::Stdin => self.expected.kind_of_start(&files::start_of_stdin()),
            Place::File(path) => self.expected.kind(path),
        }
    }

    /// A file that is read bit by bit.
    fn stream(&self, place: &Place) -> Result<Reader, Failure> {
        let reader = match place {
            Place::Stdin => compressed::reader(io::stdin(), None)?,
            Place::File(path) => {
                let counted = Counted(File::open(path)?, self.meter.clone());
                compressed::reader(counted, Some(path))?
            }
        };
        Ok(reader)
    }
}

fn one(file: Arc<str>, found: Result<Document, Failure>) -> Box<dyn Iterator<Item = Input> + Send> {
    Box::new(std::iter::once(Input {
        file,
        record: None,
        found,
    }))
}

/// How many bytes were read so far.
#[derive(Clone, Debug, Default)]
pub struct Meter(Arc<AtomicU64>);

impl Meter {
    /// So many more.
    pub fn add(&self, bytes: u64) {
        self.0.fetch_add(bytes, Ordering::Relaxed);
    }

    /// All of them.
    pub fn total(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// A reader that tells how much was read.
struct Counted<R>(R, Meter);

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(buffer)?;
        self.1.add(read as u64);
        Ok(read)
    }
}

/// Whether a path is a pattern of paths rather than a path.
fn is_pattern(path: &Path) -> bool {
    let pattern = path.to_str().is_some_and(|path| path.contains(['*', '?', '[']));
    pattern && !path.exists()
}
