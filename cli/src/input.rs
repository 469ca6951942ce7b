//! Where pages come from: files, folders, standard input.

use crate::record::Failure;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// What the names of files end in: of flattened texts, or of pages.
pub fn endings(text: bool) -> &'static [&'static str] {
    if text { &["txt"] } else { &["html", "htm", "xhtml"] }
}

/// One thing to read.
#[derive(Debug, PartialEq, Eq)]
pub enum Input {
    /// A file.
    File(PathBuf),
    /// Standard input.
    Stdin,
}

impl Input {
    /// The path as given, or `-`.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Stdin => "-".to_owned(),
        }
    }

    /// Its bytes. Of standard input no more is read than it takes to see that it is too large.
    pub fn read(&self, limit: usize) -> Result<Vec<u8>, Failure> {
        let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
        let mut bytes = Vec::new();
        match self {
            Self::File(path) => {
                let file = File::open(path)?;
                let size = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
                if size > limit {
                    return Err(warta::Error::TooLarge { size, limit }.into());
                }
                file.take(most).read_to_end(&mut bytes)?
            }
            Self::Stdin => io::stdin().take(most).read_to_end(&mut bytes)?,
        };
        Ok(bytes)
    }
}

/// An input that could not even be opened: its name, and why.
pub type Unreadable = (String, Failure);

/// Finds the inputs in `paths`, folders searched for files that end in one of `endings`, in a fixed order and lazily.
pub fn find<'a>(
    paths: &'a [PathBuf],
    endings: &'a [&'a str],
) -> impl Iterator<Item = Result<Input, Unreadable>> + Send + 'a {
    let nothing_given = paths.is_empty().then_some(Ok(Input::Stdin));
    nothing_given
        .into_iter()
        .chain(paths.iter().flat_map(move |path| below(path, endings)))
}

/// Whether `paths` name exactly one page.
pub fn is_one(paths: &[PathBuf]) -> bool {
    match paths {
        [] => true,
        [path] => is_stdin(path) || !path.is_dir(),
        _ => false,
    }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn below<'a>(
    path: &'a Path,
    endings: &'a [&'a str],
) -> Box<dyn Iterator<Item = Result<Input, Unreadable>> + Send + 'a> {
    if is_stdin(path) {
        return Box::new(std::iter::once(Ok(Input::Stdin)));
    }
    let walk = WalkDir::new(path).follow_links(true).sort_by_file_name().into_iter();
    Box::new(walk.filter_map(move |entry| match entry {
        Ok(entry) if wanted(&entry, endings) => Some(Ok(Input::File(entry.into_path()))),
        Ok(_) => None,
        Err(error) => Some(Err(unreadable(path, error))),
    }))
}

/// A file named on the command line is read whatever its ending.
fn wanted(entry: &DirEntry, endings: &[&str]) -> bool {
    if entry.depth() == 0 {
        return !entry.file_type().is_dir();
    }
    let ending = entry.path().extension().unwrap_or_default();
    entry.file_type().is_file() && endings.iter().any(|wanted| ending.eq_ignore_ascii_case(wanted))
}

fn unreadable(root: &Path, error: walkdir::Error) -> Unreadable {
    let file = error.path().unwrap_or(root).display().to_string();
    let failure = match error.io_error() {
        Some(io) => Failure::io(io),
        None => Failure::io(&error),
    };
    (file, failure)
}
