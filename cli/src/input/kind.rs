//! What an input is: a file by its name, standard input, which has none, by its first bytes.

use crate::args::Kind;
use std::path::Path;

/// Endings of compressed files.
const COMPRESSED: &[&str] = &["gz", "gzip", "zst", "zstd", "br"];

/// What is looked for in folders: JSON lines and Parquet are not, for there the output may lie.
const IN_FOLDERS: &[Kind] = &[Kind::Html, Kind::Mhtml, Kind::Warc];

/// Endings of flattened texts.
const TEXTS: &[&str] = &["txt"];

fn endings(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Html => &["html", "htm", "xhtml"],
        Kind::Mhtml => &["mhtml", "mht"],
        Kind::Warc => &["warc", "wet"],
        Kind::Jsonl => &["jsonl", "ndjson"],
        Kind::Parquet => &["parquet"],
    }
}

/// What the caller says of the inputs.
#[derive(Clone, Copy, Debug)]
pub struct Expected {
    /// What they are, whatever their names say.
    pub from: Option<Kind>,
    /// Whether flattened texts are read.
    pub text: bool,
}

impl Expected {
    /// What a named file is; whatever has no known ending is a page, or with --text a text.
    pub fn kind(self, path: &Path) -> Kind {
        let all = [Kind::Mhtml, Kind::Warc, Kind::Jsonl, Kind::Parquet];
        let named = || all.into_iter().find(|kind| ends(path, endings(*kind)));
        self.from.or_else(named).unwrap_or(Kind::Html)
    }

    /// What begins like this, without a name to tell it.
    pub fn kind_of_start(self, start: &[u8]) -> Kind {
        self.from.unwrap_or_else(|| begun(start))
    }

    /// Whether a file met in a folder is looked for.
    pub fn wants(self, path: &Path) -> bool {
        ends(path, &self.wanted())
    }

    /// The endings that are looked for in folders.
    pub fn wanted(self) -> Vec<&'static str> {
        match self.from {
            Some(kind) if !(self.text && kind == Kind::Html) => endings(kind).to_vec(),
            _ if self.text => TEXTS.to_vec(),
            _ => IN_FOLDERS.iter().flat_map(|kind| endings(*kind)).copied().collect(),
        }
    }
}

/// What begins like this; whatever begins like nothing else is a page.
fn begun(start: &[u8]) -> Kind {
    let text = String::from_utf8_lossy(start);
    let mut head = text.lines().take_while(|line| !line.is_empty());
    if text.starts_with("WARC/") {
        Kind::Warc
    } else if text.starts_with("PAR1") {
        Kind::Parquet
    } else if text
        .strip_prefix('{')
        .is_some_and(|text| text.trim_start_matches(' ').starts_with('"'))
    {
        Kind::Jsonl
    } else if head.any(|line| line.to_ascii_lowercase().starts_with("mime-version:")) {
        Kind::Mhtml
    } else {
        Kind::Html
    }
}

fn ends(path: &Path, endings: &[&str]) -> bool {
    let is_one_of = |path: &Path, endings: &[&str]| {
        let ending = path.extension().unwrap_or_default();
        endings.iter().any(|one| ending.eq_ignore_ascii_case(one))
    };
    match is_one_of(path, COMPRESSED) {
        true => is_one_of(&path.with_extension(""), endings),
        false => is_one_of(path, endings),
    }
}
