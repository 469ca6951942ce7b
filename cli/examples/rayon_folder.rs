//! All pages of a folder on all cores: the extractor is built once and shared.
//!
//!     cargo run -p warta-cli --example rayon_folder -- FOLDER

use rayon::prelude::*;
use std::collections::BTreeMap;
use walkdir::WalkDir;
use warta::Extractor;

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let extractor = Extractor::default();
    let by_outlet = WalkDir::new(folder)
        .into_iter()
        .par_bridge()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "html"))
        .filter_map(|entry| std::fs::read(entry.path()).ok())
        .filter_map(|page| extractor.extract(page).ok())
        .fold(BTreeMap::new, |mut counts: BTreeMap<String, usize>, article| {
            let outlet = article.outlet.map_or("unknown".to_owned(), |outlet| outlet.name);
            *counts.entry(outlet).or_default() += article.quotes.len();
            counts
        })
        .reduce(BTreeMap::new, |mut all, some| {
            some.into_iter()
                .for_each(|(outlet, quotes)| *all.entry(outlet).or_default() += quotes);
            all
        });
    for (outlet, quotes) in by_outlet {
        println!("{quotes:>6} quotes  {outlet}");
    }
}
