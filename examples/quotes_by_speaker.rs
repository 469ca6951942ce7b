//! Who says what in a folder of pages (`.html`) and flattened texts (`.txt`), as a table: speaker, role, quote, file.
//!
//!     cargo run --example quotes_by_speaker [-- FOLDER]
//!
//! Without a folder it reads the fixtures of this repository.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use warta::{Article, Quote};

/// Characters of a quote that are shown.
const SHOWN: usize = 70;

#[derive(Default)]
struct Said {
    role: String,
    lines: Vec<(String, String)>,
}

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map_or_else(fixtures, PathBuf::from);
    let mut speakers: BTreeMap<String, Said> = BTreeMap::new();
    for file in files(&folder)? {
        match read(&file) {
            Ok(article) => gather(&file, &article, &mut speakers),
            Err(error) => eprintln!("{}: {error}", file.display()),
        }
    }
    let mut speakers: Vec<(String, Said)> = speakers.into_iter().collect();
    speakers.sort_by_key(|(_, said)| std::cmp::Reverse(said.lines.len()));
    println!("| speaker | role | quote | file |\n| --- | --- | --- | --- |");
    for (name, said) in speakers {
        for (quote, file) in said.lines {
            println!("| {name} | {} | {quote} | {file} |", said.role);
        }
    }
    Ok(())
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// The pages and texts of a folder and of those below it, in order of their names.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path
            .extension()
            .is_some_and(|ending| ending == "html" || ending == "txt")
        {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn read(file: &Path) -> Result<Article, Box<dyn std::error::Error>> {
    Ok(match file.extension() {
        Some(ending) if ending == "txt" => warta::extract_text(fs::read_to_string(file)?)?,
        _ => warta::extract(fs::read(file)?)?,
    })
}

fn gather(file: &Path, article: &Article, speakers: &mut BTreeMap<String, Said>) {
    let file = file.file_stem().unwrap_or_default().to_string_lossy();
    for quote in &article.quotes {
        let name = quote.speaker.as_ref().map_or("–", |speaker| &speaker.name);
        let said = speakers.entry(name.to_owned()).or_default();
        if let Some(role) = quote.speaker.as_ref().and_then(|speaker| speaker.role.as_ref()) {
            said.role.clone_from(role);
        }
        said.lines.push((shown(quote), file.clone().into_owned()));
    }
}

/// The beginning of a quote, in marks.
fn shown(quote: &Quote) -> String {
    let mut begun: String = quote.text.chars().take(SHOWN).collect();
    if begun.len() < quote.text.len() {
        begun.push('…');
    }
    format!("“{}”", begun.replace('|', "/"))
}
