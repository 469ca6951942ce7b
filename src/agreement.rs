//! The survey's reading of a page and the reading of html5ever's tree of the whole page give the same article.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};

use crate::article::Article;
use crate::extractor::{Extractor, Page};
use crate::page::survey::survey;
use crate::page::tree::normalized;
use crate::page::{Sheet, encoding};

/// Pages of a folder of the corpus; `None`, and a word about it, where there is no corpus.
fn pages(part: &str) -> Option<Vec<PathBuf>> {
    let corpus = std::env::var_os("WARTA_CORPUS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus"),
        PathBuf::from,
    );
    let Ok(entries) = std::fs::read_dir(corpus.join(part)) else {
        assert!(std::env::var_os("CI").is_none(), "no corpus at {}", corpus.display());
        eprintln!("no corpus at {}: nothing to compare", corpus.display());
        return None;
    };
    let mut pages: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "html"));
    pages.sort();
    Some(pages)
}

fn both_ways(extractor: &Extractor, bytes: &[u8]) -> [Option<Article>; 2] {
    let html = encoding::decode(bytes, None, &mut Vec::new()).unwrap();
    let sheet = Sheet::read(&html);
    let whole = normalized(&sheet.outline, usize::MAX);
    let by_tree = sheet.with_outline(survey(&whole));
    [&sheet, &by_tree].map(|sheet| {
        let mut draft = extractor.read(sheet, &Page::default(), false, false).ok().flatten()?;
        draft.take_lead();
        Some(draft.finish(false))
    })
}

#[test]
fn the_survey_and_the_whole_tree_agree_on_every_page_of_the_corpus() {
    let extractor = Extractor::default();
    let mut differing = Vec::new();
    for part in ["pages", "wild"] {
        for path in pages(part).unwrap_or_default() {
            let [survey, tree] = both_ways(&extractor, &std::fs::read(&path).unwrap());
            if survey != tree {
                differing.push(path.file_name().unwrap().to_owned());
            }
        }
    }
    assert!(differing.is_empty(), "{} pages differ: {differing:?}", differing.len());
}
