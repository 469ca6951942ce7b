//! What the steps of a reading cost, each with those before it, and how the cost of a page grows from 10 KB to 50 MB.
//!
//!     cargo bench --bench steps --features internals [-- FILTER]
//!
//! The real pages are measured where `WARTA_CORPUS` (or `../shared/corpus`) has them.
#![allow(missing_docs, clippy::unwrap_used)]

#[path = "../tests/support/hostile.rs"]
mod hostile;
mod support;

use criterion::{Criterion, criterion_group, criterion_main};
use support::{corpus, fixtures, load, measure};
use warta::internals;

criterion_main!(benches);
criterion_group!(benches, steps, sizes);

fn steps(criterion: &mut Criterion) {
    for (name, folder) in [("fixtures", fixtures()), ("wild", corpus().join("wild"))] {
        let pages = load(&folder, "html");
        let text = |page: &[u8]| String::from_utf8_lossy(page).into_owned();
        let pages: Vec<Vec<u8>> = pages.iter().map(|page| text(page).into_bytes()).collect();
        let step = |criterion: &mut Criterion, what: &str, step: fn(&str) -> usize| {
            measure(criterion, what, name, &pages, |page| {
                step(str::from_utf8(page).unwrap_or_default())
            });
        };
        step(criterion, "survey", internals::survey);
        step(criterion, "survey, head", |html| usize::from(internals::head(html)));
        step(criterion, "survey, region tree", internals::region_tree);
        step(criterion, "survey, region tree, blocks", internals::blocks);
    }
}

/// A body that repeats, deep nesting, many attributes, one huge script, one long text: time per byte must stay.
fn sizes(criterion: &mut Criterion) {
    let shapes = [
        "plain",
        "1,000,000 nested tags, closed",
        "1,000,000 attributes",
        "50 MB of script",
        "50 MB of text",
    ];
    for shape in hostile::all().into_iter().filter(|shape| shapes.contains(&shape.name)) {
        for bytes in [10_000, 100_000, 1_000_000, 10_000_000, 50_000_000] {
            let page = (shape.make)(bytes).into_bytes();
            let name = format!("{} KB", bytes / 1_000);
            measure(criterion, shape.name, &name, &[page], |page| warta::extract(page).ok());
        }
    }
}
