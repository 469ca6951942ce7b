//! Who says what in a folder of texts: one line a quote, gathered by speaker.
//!
//!     cargo run --example quotes_by_speaker -- FOLDER

use std::collections::BTreeMap;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        match warta::extract_text(std::fs::read_to_string(&path)?) {
            Ok(article) => gather(&path, &article, &mut said),
            Err(error) => eprintln!("{}: {error}", path.display()),
        }
    }
    for (speaker, quotes) in said {
        println!("{speaker}");
        for quote in quotes {
            println!("    {quote}");
        }
    }
    Ok(())
}

fn gather(path: &Path, article: &warta::Article, said: &mut BTreeMap<String, Vec<String>>) {
    let file = path.file_stem().unwrap_or_default().to_string_lossy();
    for quote in &article.quotes {
        let speaker = match &quote.speaker {
            Some(speaker) => match &speaker.role {
                Some(role) => format!("{} ({role})", speaker.name),
                None => speaker.name.clone(),
            },
            None => "—".to_owned(),
        };
        let cue = quote.cue.as_deref().unwrap_or("–");
        said.entry(speaker)
            .or_default()
            .push(format!("{file}: {cue}: {}", quote.text));
    }
}
