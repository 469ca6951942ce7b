//! What holds for every page: kept findings of the fuzzer, spoilt pages, and changes that must change nothing.
//!
//! The pages are the fixtures, and a few of the corpus where there is one. `cargo run --release --example mutations` gives all of the
//! corpus the whole dose.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod encodings;
#[path = "../support/files.rs"]
mod files;
#[path = "../support/metamorphic.rs"]
mod metamorphic;
mod not_articles;
#[path = "../support/tries.rs"]
mod tries;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use files::files;
use metamorphic::mutations::{Dice, WAYS, spoil};
use warta::{Article, Error, Extractor, Page};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The fixtures, and every twentieth page of the corpus.
fn pages() -> Vec<(String, Vec<u8>)> {
    let corpus = std::env::var_os("WARTA_CORPUS").map_or_else(|| root().join("../shared/corpus"), PathBuf::from);
    let mut pages = files(&root().join("fixtures"), "html");
    pages.extend(files(&corpus.join("wild"), "html").into_iter().step_by(20));
    assert!(pages.len() >= 40, "the fixtures are gone");
    let read = |path: PathBuf| {
        (
            path.file_name().unwrap().to_string_lossy().into_owned(),
            fs::read(&path).unwrap(),
        )
    };
    pages.into_iter().map(read).collect()
}

#[track_caller]
fn none(complaints: &[String]) {
    assert!(
        complaints.is_empty(),
        "{} complaints\n{}",
        complaints.len(),
        complaints.join("\n")
    );
}

#[test]
fn every_finding_stays_mended() {
    let mut complaints = Vec::new();
    for (name, tried) in tries::ALL {
        let folder = root().join("tests/kept").join(name);
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            let data = fs::read(&path).unwrap();
            if catch_unwind(|| tried(&data)).is_err() {
                complaints.push(path.display().to_string());
            }
        }
    }
    none(&complaints);
}

#[test]
fn spoilt_pages_keep_every_promise() {
    let mut complaints = Vec::new();
    for (number, (name, page)) in pages().iter().enumerate() {
        let mut dice = Dice(number as u64);
        for (way, how) in WAYS.iter().enumerate() {
            for time in 0..2 {
                let spoilt = spoil(page, way, &mut dice);
                if catch_unwind(AssertUnwindSafe(|| tries::page(&spoilt))).is_err() {
                    complaints.push(format!("{name}, {how}, time {time}"));
                }
            }
        }
    }
    none(&complaints);
}

#[test]
fn what_stands_between_paragraphs_and_is_no_part_of_the_story_changes_nothing() {
    let extractor = Extractor::default();
    let mut complaints = Vec::new();
    for (name, page) in pages() {
        let Ok(page) = String::from_utf8(page) else { continue };
        let changed = metamorphic::changed_by_noise(&extractor, &page);
        complaints.extend(changed.into_iter().map(|changed| format!("{name}: {changed}")));
    }
    none(&complaints);
}

#[test]
fn a_page_cut_anywhere_gives_the_first_paragraphs_or_a_typed_error() {
    let extractor = Extractor::default();
    let mut complaints = Vec::new();
    for (number, (name, page)) in pages().iter().enumerate() {
        let Ok(whole) = extractor.extract(page) else { continue };
        let mut dice = Dice(number as u64);
        for _ in 0..6 {
            let end = dice.below(page.len());
            if let Ok(cut) = extractor.extract(&page[..end])
                && let Some(why) = metamorphic::no_prefix(&cut, &whole)
            {
                complaints.push(format!("{name} cut at {end}: {why}"));
            }
        }
    }
    none(&complaints);
}

#[test]
fn every_run_and_every_thread_reads_the_same_and_writes_what_it_read() {
    let pages = pages();
    let read = |extractor: &Extractor| -> Vec<Result<Article, Error>> {
        pages
            .iter()
            .map(|(_, page)| extractor.extract_page(&Page::new(page)))
            .collect()
    };
    let shared = Extractor::default();
    let first = read(&shared);
    std::thread::scope(|scope| {
        let same = scope.spawn(|| read(&shared));
        let other = scope.spawn(|| read(&Extractor::default()));
        assert!(same.join().unwrap() == first && other.join().unwrap() == first);
    });
    for ((name, page), read) in pages.iter().zip(&first) {
        tries::kept(read, page);
        let Ok(article) = read else { continue };
        let json = serde_json::to_string(article).unwrap();
        let again: Article = serde_json::from_str(&json).unwrap();
        assert_eq!(serde_json::to_string(&again).unwrap(), json, "{name}");
    }
}
