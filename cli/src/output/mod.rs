//! Where articles go: a stream, or files with a journal beside them.

mod csv;
mod encoder;
mod files;
mod journal;
mod layout;
mod row;
mod table;

pub use journal::Past;
pub use layout::Layout;

use crate::args::ExtractArgs;
use crate::extract::Fingerprint;
use encoder::{Encoder, Lines};
use files::{Files, Mark, Names};
use journal::{Entry, Head, Journal};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use table::Table;

/// What became of one input, ready to be written.
#[derive(Debug, Default)]
pub struct Written<'w> {
    /// The input's key in the journal.
    pub key: u64,
    /// Its rows.
    pub rows: &'w [String],
    /// Whether they are those of an article.
    pub article: bool,
    /// What the article is known by.
    pub fingerprint: Option<Fingerprint>,
}

/// Where articles go.
pub struct Output {
    target: Target,
    /// The journal, and where it is.
    journal: Option<(Journal, PathBuf)>,
    errors: Option<Log>,
}

enum Target {
    Stream(Box<dyn Encoder>),
    Files(Box<Files>),
}

/// What was found when the output was opened.
pub enum Opened {
    /// An output to write to, and what was done before.
    Ready(Box<Output>, Past),
    /// The output is complete: there is nothing to go on with.
    Complete,
}

impl Output {
    /// Opens what the command line names.
    ///
    /// # Errors
    /// The message for wrong usage, or for a file that cannot be written.
    pub fn open(args: &ExtractArgs, layout: &Layout) -> Result<Opened, String> {
        let Some(path) = &args.output else {
            let stdout = io::stdout();
            let stream: Box<dyn Encoder> = match layout.table() {
                Some(shape) => Box::new(Table::new(stdout, shape).map_err(|error| error.to_string())?),
                None => Box::new(Lines::new(stdout, layout.frame(), 0, 0)),
            };
            let errors = args.errors.as_deref().map(|path| Log::open(path, 0)).transpose()?;
            let output = Self {
                target: Target::Stream(stream),
                journal: None,
                errors,
            };
            return Ok(Opened::Ready(Box::new(output), Past::default()));
        };
        let failed = |error: io::Error| format!("--output {}: {error}", path.display());
        if args.resume && layout.table().is_some() && args.rotate.is_none() {
            return Err(
                "a Parquet file cannot be gone on with in its middle: give --rotate beside --resume".to_owned(),
            );
        }
        let names = Names::new(path, args.rotate.is_some());
        let Some((past, resumed)) = past(args, layout, &names)? else {
            return Ok(Opened::Complete);
        };
        let errors = args
            .errors
            .as_deref()
            .map(|path| Log::open(path, past.errors))
            .transpose()?;
        let rotate = args.rotate.map(u64::from);
        // The file is begun before the journal, so that a journal without a file tells of a complete one.
        let mark = match resumed && past.mark.records > 0 && names.is_complete(past.mark.part) {
            true => Mark::start(past.mark.part + 1),
            false => past.mark,
        };
        let files = Files::open(names.clone(), layout.clone(), rotate, mark).map_err(failed)?;
        let journal = match (args.resume, resumed) {
            (false, _) => None,
            (true, true) => Some(Journal::resume(&names.journal(), &past).map_err(failed)?),
            (true, false) => Some(Journal::begin(&names.journal(), &head(args, layout)).map_err(failed)?),
        };
        let output = Self {
            target: Target::Files(Box::new(files)),
            journal: journal.map(|journal| (journal, names.journal())),
            errors,
        };
        Ok(Opened::Ready(Box::new(output), past))
    }

    /// Writes what became of one input, and then that it is done.
    pub fn put(&mut self, written: &Written<'_>) -> io::Result<()> {
        let rows = match &mut self.errors {
            Some(log) if !written.article => {
                written.rows.iter().try_for_each(|line| log.write(line))?;
                &[]
            }
            _ => written.rows,
        };
        match &mut self.target {
            Target::Stream(stream) => stream.put(rows),
            Target::Files(files) => {
                files.put(rows)?;
                let mark = files.mark();
                if let Some((journal, _)) = &mut self.journal {
                    journal.note(&Entry {
                        key: written.key,
                        part: mark.part,
                        end: mark.end,
                        rows: mark.rows,
                        records: mark.records,
                        article: written.article,
                        errors: self.errors.as_ref().map_or(0, |log| log.end),
                        seen: written.fingerprint,
                    })?;
                }
                files.turn()
            }
        }
    }

    /// Completes the output; one that was `interrupted` and has a journal is left as it can be gone on with.
    pub fn finish(&mut self, interrupted: bool) -> io::Result<()> {
        match &mut self.target {
            Target::Stream(stream) => stream.finish(),
            Target::Files(files) if interrupted && self.journal.is_some() => files.pause(),
            Target::Files(files) => {
                files.finish()?;
                match self.journal.take() {
                    Some((_, path)) => fs::remove_file(path),
                    None => Ok(()),
                }
            }
        }
    }
}

/// What was done before, and whether anything was; `None` where the output is complete.
fn past(args: &ExtractArgs, layout: &Layout, names: &Names) -> Result<Option<(Past, bool)>, String> {
    let journal = names.journal();
    let first = names.complete(1);
    let fresh = Ok(Some((Past::default(), false)));
    if !args.resume {
        if args.rotate.is_some() && first.exists() {
            let first = first.display();
            return Err(format!(
                "{first} is there already: remove the earlier files, or use --resume"
            ));
        }
        return match fs::remove_file(&journal) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(format!("{}: {error}", journal.display())),
            _ => fresh,
        };
    }
    if !journal.exists() {
        return if first.exists() { Ok(None) } else { fresh };
    }
    let read = journal::read(&journal, &head(args, layout), |mark| names.hold(mark, layout));
    match read.map_err(|error| format!("{}: {error}", journal.display()))? {
        None => fresh,
        Some(Err(other)) => Err(format!(
            "{} was begun by another command: warta {} with {}; remove it to begin anew",
            journal.display(),
            other.warta,
            other.options
        )),
        // The file has its name, and only the journal was left.
        Some(Ok(past)) if args.rotate.is_none() && names.is_complete(past.mark.part) => {
            fs::remove_file(&journal).map_err(|error| format!("{}: {error}", journal.display()))?;
            Ok(None)
        }
        Some(Ok(past)) => Ok(Some((past, true))),
    }
}

/// What makes a difference to what is written.
fn head(args: &ExtractArgs, layout: &Layout) -> Head {
    let input = (
        args.from,
        args.text,
        &args.url,
        &args.fields_in,
        &args.rules,
        args.indirect,
    );
    let output = (layout.options(), &args.wanted, args.rotate, &args.errors);
    Head {
        warta: env!("CARGO_PKG_VERSION").to_owned(),
        options: format!("{input:?} {output:?}"),
    }
}

/// The file of errors.
struct Log {
    file: File,
    end: u64,
}

impl Log {
    /// Goes on behind `end` bytes.
    fn open(path: &Path, end: u64) -> Result<Self, String> {
        let open = || {
            let mut file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
            file.set_len(end.min(file.metadata()?.len()))?;
            let end = file.seek(SeekFrom::End(0))?;
            Ok(Self { file, end })
        };
        open().map_err(|error: io::Error| format!("--errors {}: {error}", path.display()))
    }

    fn write(&mut self, line: &str) -> io::Result<()> {
        self.file.write_all(line.as_bytes())?;
        self.end += line.len() as u64;
        Ok(())
    }
}
