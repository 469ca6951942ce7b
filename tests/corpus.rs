//! Real pages and texts, with gold made by hand: how much must be read right, field by field.
//!
//! The corpus belongs to its publishers and is not part of the repository. It is looked for in `$WARTA_CORPUS`, else in
//! `shared/corpus` beside the repository. Without one these tests say so and pass; a corpus that is not there fails
//! where `$WARTA_CORPUS` or `$CI` is set.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/promises.rs"]
mod promises;
#[path = "support/score.rs"]
mod score;

use std::fs;
use std::path::PathBuf;
use warta::{Extractor, Kind, OutletRules, Page};

/// Per cent that the pages must reach.
const PAGES: &[(&str, f64)] = &[
    ("extracted", 100.0),
    ("title", 99.0),
    ("outlet", 98.0),
    ("dateline place", 98.0),
    ("dateline outlet", 98.0),
    ("published_at", 98.0),
    ("byline names", 95.0),
    ("text, 4-word shingles", 99.5),
    ("paragraphs, exact", 98.5),
    ("related titles", 98.0),
    ("related addresses", 98.0),
    ("quotes, exact span", 98.0),
    ("quotes, span and speaker", 96.0),
];

/// Per cent that the flattened texts must reach.
const TEXTS: &[(&str, f64)] = &[
    ("extracted", 100.0),
    ("dateline place", 98.0),
    ("dateline outlet", 98.0),
    ("related titles", 96.0),
    ("quotes, exact span", 98.0),
    ("quotes, span and speaker", 95.0),
];

/// Share of the wild pages that must give an article with a headline and a body of sensible length.
const WILD_ARTICLES: f64 = 0.975;

/// Share of home, index and listing pages that must be told from articles.
const TOLD_FROM_ARTICLES: f64 = 1.0;

/// A body of fewer characters is no story; of pictures and videos none is asked.
const SENSIBLE: usize = 200;

fn corpus(part: &str) -> Option<PathBuf> {
    let folder = score::corpus().join(part);
    if folder.is_dir() {
        return Some(folder);
    }
    let wanted = ["WARTA_CORPUS", "CI"]
        .into_iter()
        .find(|name| std::env::var_os(name).is_some());
    assert!(
        wanted.is_none(),
        "{wanted:?} is set, but {} is not there",
        folder.display()
    );
    eprintln!("no corpus: real {part} are not checked; set WARTA_CORPUS to the folder that holds {part}");
    None
}

fn hold_floors(part: &str, floors: &[(&str, f64)]) {
    let Some(folder) = corpus(part) else { return };
    let scores = score::score(&folder, &Extractor::default());
    for (field, floor) in floors {
        let (_, score) = scores
            .iter()
            .find(|(name, _)| name == field)
            .unwrap_or_else(|| panic!("no field {field}"));
        let percent = score.percent();
        assert!(
            percent >= *floor,
            "{part}: {field} fell to {percent:.1}, below {floor} (n = {})",
            score.gold()
        );
    }
}

#[test]
fn pages_keep_their_floors() {
    hold_floors("pages", PAGES);
}

#[test]
fn texts_keep_their_floors() {
    hold_floors("texts", TEXTS);
}

#[test]
fn wild_pages_give_articles_that_keep_the_promises() {
    let Some(folder) = corpus("wild") else { return };
    let extractor = Extractor::default();
    let (mut all, mut articles) = (0, 0);
    for path in score::files(&folder, "html") {
        all += 1;
        let bytes = fs::read(&path).unwrap();
        let Ok(article) = extractor.extract_page(&Page::new(&bytes)) else {
            continue;
        };
        promises::check(&article).unwrap_or_else(|broken| panic!("{}: {broken}", path.display()));
        let sensible = article.kind != Kind::Story || article.text().chars().count() >= SENSIBLE;
        articles += usize::from(sensible && !article.title.is_empty());
    }
    let share = articles as f64 / f64::from(all);
    assert!(share >= WILD_ARTICLES, "{articles} of {all} wild pages are articles");
}

#[test]
fn wild_pages_are_read_without_outlet_rules_too() {
    let Some(folder) = corpus("wild") else { return };
    let extractor = Extractor::builder().outlet_rules(OutletRules::None).build().unwrap();
    for path in score::files(&folder, "html") {
        if let Ok(article) = extractor.extract(fs::read(&path).unwrap()) {
            promises::check(&article).unwrap_or_else(|broken| panic!("{}: {broken}", path.display()));
        }
    }
}

#[test]
fn home_and_index_pages_are_told_from_articles() {
    let Some(folder) = corpus("not-articles") else { return };
    let pages = score::files(&folder, "html");
    let told = pages
        .iter()
        .filter(|path| warta::extract(fs::read(path).unwrap()).is_err())
        .count();
    let share = told as f64 / pages.len() as f64;
    assert!(
        share >= TOLD_FROM_ARTICLES,
        "{told} of {} pages told from articles",
        pages.len()
    );
}
