//! Prints, outlet by outlet, what a folder of pages gives: the median number of paragraphs, quotes and related links, and
//! the share of pages without a date, title, byline or body. What stands out is worth a look.
//!
//!     cargo run --release --example wild FOLDER [--no-outlet-rules]
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::collections::BTreeMap;
use std::path::PathBuf;

use warta::{Article, Extractor, OutletRules};

/// What one page gave.
struct Read {
    paragraphs: usize,
    quotes: usize,
    related: usize,
    /// Whether date, title, byline and body are missing.
    missing: [bool; 4],
}

fn main() {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let general = arguments.iter().position(|argument| argument == "--no-outlet-rules");
    let rules = match general.map(|at| arguments.remove(at)) {
        Some(_) => OutletRules::None,
        None => OutletRules::BuiltIn,
    };
    let Some(folder) = arguments.first().map(PathBuf::from).filter(|folder| folder.is_dir()) else {
        eprintln!("usage: wild FOLDER [--no-outlet-rules]");
        std::process::exit(2);
    };
    let extractor = Extractor::builder().outlet_rules(rules).build().unwrap();
    let mut outlets: BTreeMap<String, Vec<Read>> = BTreeMap::new();
    for file in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if file.extension().is_some_and(|ending| ending == "html") {
            let article = extractor.extract(std::fs::read(&file).unwrap()).unwrap_or_default();
            let outlet = article
                .outlet
                .as_ref()
                .map_or("–".to_owned(), |outlet| outlet.name.clone());
            outlets.entry(outlet).or_default().push(read(&article));
        }
    }
    println!("| outlet | pages | paragraphs | quotes | related | no date | no title | no byline | no body |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (outlet, pages) in &outlets {
        let medians = [
            median(pages, |read| read.paragraphs),
            median(pages, |read| read.quotes),
            median(pages, |read| read.related),
        ]
        .map(|median| median.to_string());
        let shares: Vec<String> = (0..4)
            .map(|field| share(pages, |read| read.missing.get(field) == Some(&true)))
            .collect();
        println!(
            "| {outlet} | {} | {} | {} |",
            pages.len(),
            medians.join(" | "),
            shares.join(" | ")
        );
    }
}

fn read(article: &Article) -> Read {
    Read {
        paragraphs: article.paragraphs().count(),
        quotes: article.quotes.len(),
        related: article.related.len(),
        missing: [
            article.published_at.is_none(),
            article.title.is_empty(),
            article.byline.is_empty(),
            article.body.is_empty(),
        ],
    }
}

fn median(pages: &[Read], count: fn(&Read) -> usize) -> usize {
    let mut counts: Vec<usize> = pages.iter().map(count).collect();
    counts.sort_unstable();
    counts.get(counts.len() / 2).copied().unwrap_or_default()
}

fn share(pages: &[Read], is: impl Fn(&Read) -> bool) -> String {
    let count = pages.iter().filter(|read| is(read)).count();
    match count {
        0 => "–".to_owned(),
        _ => format!("{:.0} %", 100.0 * count as f64 / pages.len() as f64),
    }
}
