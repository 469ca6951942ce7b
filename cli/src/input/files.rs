//! Paths, folders and patterns on the command line.

use super::kind::Expected;
use super::{compressed, is_pattern};
use crate::record::Failure;
use std::io::{self, BufRead, Cursor, IsTerminal};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Where bytes lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A file.
    File(PathBuf),
    /// Standard input.
    Stdin,
}

impl Place {
    /// What a path or `-` names.
    pub fn of(path: &Path) -> Self {
        match path.as_os_str() == "-" {
            true => Self::Stdin,
            false => Self::File(path.to_owned()),
        }
    }

    /// The path as given, or `-`.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Stdin => "-".to_owned(),
        }
    }
}

/// How standard input begins, unpacked. Nothing is taken from it, and nobody who types is waited for.
pub fn start_of_stdin() -> Vec<u8> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        return Vec::new();
    }
    let start = stdin.lock().fill_buf().map(<[u8]>::to_vec).unwrap_or_default();
    let unpacked =
        compressed::reader(Cursor::new(start), None).and_then(|mut reader| reader.fill_buf().map(<[u8]>::to_vec));
    unpacked.unwrap_or_default()
}

/// What could not even be looked into: its name, and why.
pub type Unreadable = (String, Failure);

type Places<'a> = Box<dyn Iterator<Item = Result<Place, Unreadable>> + Send + 'a>;

/// Finds the files in `paths`, folders searched for what is expected, in a fixed order and lazily.
pub fn find(paths: &[PathBuf], expected: Expected) -> Places<'_> {
    if paths.is_empty() {
        return Box::new(std::iter::once(Ok(Place::Stdin)));
    }
    Box::new(paths.iter().flat_map(move |path| match is_pattern(path) {
        true => matching(path, expected),
        false => below(path.clone(), expected),
    }))
}

/// The one file that is named, if it is one.
pub fn only(paths: &[PathBuf]) -> Option<Place> {
    match paths {
        [] => Some(Place::Stdin),
        [path] if !path.is_dir() && !is_pattern(path) => Some(Place::of(path)),
        _ => None,
    }
}

/// What a pattern matches, in the order of the names.
fn matching<'a>(pattern: &Path, expected: Expected) -> Places<'a> {
    let name = pattern.display().to_string();
    let failed = |message: String| {
        let failure = Failure { kind: "io", message };
        Box::new(std::iter::once(Err((name.clone(), failure)))) as Places<'a>
    };
    match glob::glob(&name) {
        Err(error) => failed(error.to_string()),
        Ok(found) => {
            let mut found = found.peekable();
            if found.peek().is_none() {
                return failed("nothing matches this pattern".to_owned());
            }
            let found: Vec<_> = found.collect();
            Box::new(found.into_iter().flat_map(move |path| match path {
                Ok(path) => below(path, expected),
                Err(error) => {
                    let file = error.path().display().to_string();
                    Box::new(std::iter::once(Err((file, Failure::io(error.error())))))
                }
            }))
        }
    }
}

/// A file, whatever its ending, or what a folder holds.
fn below<'a>(root: PathBuf, expected: Expected) -> Places<'a> {
    if root.as_os_str() == "-" {
        return Box::new(std::iter::once(Ok(Place::Stdin)));
    }
    let walk = WalkDir::new(&root).follow_links(true).sort_by_file_name().into_iter();
    Box::new(walk.filter_map(move |entry| match entry {
        Ok(entry) if entry.file_type().is_dir() => None,
        Ok(entry) if entry.depth() == 0 => Some(Ok(Place::File(entry.into_path()))),
        Ok(entry) if entry.file_type().is_file() && expected.wants(entry.path()) => {
            Some(Ok(Place::File(entry.into_path())))
        }
        Ok(_) => None,
        Err(error) => Some(Err(unreadable(&root, error))),
    }))
}

fn unreadable(root: &Path, error: walkdir::Error) -> Unreadable {
    let file = error.path().unwrap_or(root).display().to_string();
    let failure = match error.io_error() {
        Some(io) => Failure::io(io),
        None => Failure::io(&error),
    };
    (file, failure)
}
