//! What reading costs: whole pages, flattened texts, and one page in a fresh process.
//!
//!     cargo bench --bench extract [-- FILTER]
//!
//! The real pages and texts are measured where `WARTA_CORPUS` (or `../shared/corpus`) has them.
#![allow(missing_docs, clippy::unwrap_used)]

mod support;

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use criterion::{Criterion, criterion_group};
use support::{corpus, files, fixtures, load, measure};
use warta::Extractor;

/// Names the page that a process started by [`one_shot`] reads; empty for none.
const ONE_SHOT: &str = "WARTA_BENCH_ONE_SHOT";

fn main() {
    match env::var_os(ONE_SHOT) {
        Some(page) if page.is_empty() => {}
        Some(page) => drop(warta::extract(fs::read(page).unwrap())),
        None => {
            benches();
            Criterion::default().configure_from_args().final_summary();
        }
    }
}

criterion_group!(benches, pages, texts, story, one_shot);

fn pages(criterion: &mut Criterion) {
    let (ruled, general) = (
        Extractor::default(),
        Extractor::builder()
            .outlet_rules(warta::OutletRules::None)
            .build()
            .unwrap(),
    );
    for (name, folder) in [("fixtures", fixtures()), ("wild", corpus().join("wild"))] {
        let pages = load(&folder, "html");
        measure(criterion, "extract", name, &pages, |page| ruled.extract(page).ok());
        measure(criterion, "extract without outlet rules", name, &pages, |page| {
            general.extract(page).ok()
        });
    }
}

fn texts(criterion: &mut Criterion) {
    let texts = load(&corpus().join("texts"), "txt");
    measure(criterion, "extract_text", "texts", &texts, |text| {
        warta::extract_text(str::from_utf8(text).unwrap_or_default()).ok()
    });
}

/// One story of 3,000 characters, and the same told 8 and 64 times over: what reading costs must grow as the text does.
fn story(criterion: &mut Criterion) {
    let (title, story) = include_str!("story.txt").split_once('\n').unwrap();
    let indirect = Extractor::builder().indirect(true).build().unwrap();
    for times in [1, 8, 64] {
        let text = format!("{title}\n{}", story.repeat(times)).into_bytes();
        let name = format!("{times}x");
        measure(criterion, "story", &name, std::slice::from_ref(&text), |text| {
            warta::extract_text(str::from_utf8(text).unwrap_or_default()).ok()
        });
        measure(
            criterion,
            "story with indirect speech",
            &name,
            std::slice::from_ref(&text),
            |text| indirect.extract_text(str::from_utf8(text).unwrap_or_default()).ok(),
        );
    }
}

/// The whole process, and one that reads nothing: what lies between them is warta's start-up and one page.
fn one_shot(criterion: &mut Criterion) {
    let program = env::current_exe().unwrap();
    let page = files(&fixtures(), "html").into_iter().next().unwrap();
    let mut group = criterion.benchmark_group("one shot");
    for (name, page) in [("no page", Path::new("")), ("one page", &page)] {
        group.bench_function(name, |bench| {
            bench.iter(|| Command::new(&program).env(ONE_SHOT, page).status().unwrap());
        });
    }
}
