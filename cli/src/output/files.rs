//! Output files. A file is written beside its name and gets it when it is complete.

use super::encoder::{Encoder, Lines};
use super::layout::Layout;
use super::table::Table;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// How far the output has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// Which file, counted from 1.
    pub part: u64,
    /// Its bytes so far.
    pub end: u64,
    /// Its rows so far.
    pub rows: u64,
    /// Its records so far.
    pub records: u64,
}

impl Mark {
    /// Before the first record of a file.
    pub fn start(part: u64) -> Self {
        Self {
            part,
            ..Self::default()
        }
    }
}

/// The names of the output's files.
#[derive(Clone, Debug)]
pub struct Names {
    output: PathBuf,
    many: bool,
}

impl Names {
    /// The names of one file, or of `many`.
    pub fn new(output: &Path, many: bool) -> Self {
        Self {
            output: output.to_owned(),
            many,
        }
    }

    /// A complete file: `articles.jsonl`, `articles-00001.jsonl`.
    pub fn complete(&self, part: u64) -> PathBuf {
        if !self.many {
            return self.output.clone();
        }
        let stem = self.output.file_stem().unwrap_or_default().to_string_lossy();
        let ending = self
            .output
            .extension()
            .map(|ending| format!(".{}", ending.to_string_lossy()));
        self.output
            .with_file_name(format!("{stem}-{part:05}{}", ending.unwrap_or_default()))
    }

    /// The same while it is written: `articles.jsonl.part`.
    pub fn begun(&self, part: u64) -> PathBuf {
        beside(&self.complete(part), "part")
    }

    /// The journal: `articles.jsonl.journal`.
    pub fn journal(&self) -> PathBuf {
        beside(&self.output, "journal")
    }

    /// Whether the files can be gone on with at a mark.
    pub fn hold(&self, mark: Mark, layout: &Layout) -> bool {
        if mark.records == 0 || self.is_complete(mark.part) {
            return true;
        }
        // A table's columns are in memory until it is complete.
        let begun = fs::metadata(self.begun(mark.part)).map_or(0, |file| file.len());
        layout.table().is_none() && begun >= mark.end
    }

    /// Whether a file has its name, and is no longer written.
    pub fn is_complete(&self, part: u64) -> bool {
        !self.begun(part).exists() && self.complete(part).exists()
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{name}.{ending}"))
}

/// The output's files, one open at a time.
pub struct Files {
    names: Names,
    layout: Layout,
    rotate: Option<u64>,
    mark: Mark,
    open: Option<Box<dyn Encoder>>,
}

impl Files {
    /// Opens the file that a mark tells and cuts it there.
    pub fn open(names: Names, layout: Layout, rotate: Option<u64>, mark: Mark) -> io::Result<Self> {
        let mut files = Self {
            names,
            layout,
            rotate,
            mark,
            open: None,
        };
        files.begin()?;
        files.turn()?;
        Ok(files)
    }

    /// Writes the rows of one record.
    pub fn put(&mut self, rows: &[String]) -> io::Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        if self.open.is_none() {
            self.begin()?;
        }
        if let Some(open) = &mut self.open {
            open.put(rows)?;
            self.mark.end = open.end();
            self.mark.rows += rows.len() as u64;
            self.mark.records += 1;
        }
        Ok(())
    }

    /// How far the output has come.
    pub fn mark(&self) -> Mark {
        self.mark
    }

    /// Goes on to the next file where this one is full.
    pub fn turn(&mut self) -> io::Result<()> {
        match self.rotate {
            Some(most) if self.mark.records >= most => {
                self.complete()?;
                self.mark = Mark::start(self.mark.part + 1);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The last record was written. An output without records is a file without records.
    pub fn finish(&mut self) -> io::Result<()> {
        match self.mark.records == 0 && self.mark.part > 1 {
            true => self.discard(),
            false => self.complete(),
        }
    }

    /// Stops where it can be gone on with.
    pub fn pause(&mut self) -> io::Result<()> {
        match self.layout.table() {
            Some(_) if self.mark.records > 0 => self.complete(),
            Some(_) => self.discard(),
            None => Ok(()),
        }
    }

    fn begin(&mut self) -> io::Result<()> {
        let path = self.names.begun(self.mark.part);
        let mut file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
        file.set_len(self.mark.end)?;
        file.seek(SeekFrom::End(0))?;
        self.open = Some(match self.layout.table() {
            Some(shape) => Box::new(Table::new(file, shape)?),
            None => Box::new(Lines::new(file, self.layout.frame(), self.mark.rows, self.mark.end)),
        });
        Ok(())
    }

    fn complete(&mut self) -> io::Result<()> {
        if let Some(mut open) = self.open.take() {
            open.finish()?;
            let begun = self.names.begun(self.mark.part);
            // The name shall not reach the disk before the bytes.
            File::open(&begun)?.sync_all()?;
            fs::rename(begun, self.names.complete(self.mark.part))?;
        }
        Ok(())
    }

    fn discard(&mut self) -> io::Result<()> {
        match self.open.take() {
            Some(_) => fs::remove_file(self.names.begun(self.mark.part)),
            None => Ok(()),
        }
    }
}
