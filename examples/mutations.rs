//! Spoils every page of a folder two hundred times, changes it in ways that must change nothing, cuts it at many places, and
//! prints whether every promise was kept, and what it cost.
//!
//!     cargo run --release --example mutations [FOLDER] [TIMES]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[path = "../tests/support/core_time.rs"]
mod core_time;
#[path = "../tests/support/metamorphic.rs"]
mod metamorphic;
#[path = "../tests/support/tries.rs"]
mod tries;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use core_time::core_time;
use metamorphic::mutations::{Dice, WAYS, spoil};
use warta::Extractor;

/// Bytes below which a page costs what any page costs.
const SMALL: usize = 20_000;
/// How much more than the median a page may take by the byte.
const BOUND: f64 = 10.0;
/// How much more than the mean so far is looked at again: other programs on the machine disturb.
const SUSPECT: f64 = 4.0;
/// At how many places each page is cut.
const CUTS: usize = 40;

#[derive(Default)]
struct Tally {
    tried: usize,
    articles: usize,
    panics: usize,
    broken: usize,
    /// Nanoseconds a byte.
    costs: Vec<f64>,
    /// The dearest page: its name, and what it was spoilt to.
    slowest: Option<(f64, String, Vec<u8>)>,
}

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let folder = args
        .next()
        .map_or_else(|| PathBuf::from("../shared/corpus/wild"), PathBuf::from);
    let times: usize = args.next().map_or(200, |times| times.parse().expect("a number"));
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("a folder")
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "html"));
    files.sort();
    // What a panic says is printed once, by us.
    std::panic::set_hook(Box::new(|_| ()));
    let extractor = Extractor::default();
    // Rules and word lists are read once for all pages.
    let known = extractor.outlets().count();
    let mut tallies: [Tally; WAYS.len()] = Default::default();
    let mut complaints = Vec::new();
    let (mut spent, mut pages) = (0.0, 0.0);
    for (number, file) in files.iter().enumerate() {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let page = std::fs::read(file).unwrap();
        let _ = catch_unwind(AssertUnwindSafe(|| extractor.extract(&page)));
        let mut dice = Dice(number as u64);
        for time in 0..times {
            let way = time % WAYS.len();
            let spoilt = spoil(&page, way, &mut dice);
            let tally = &mut tallies[way];
            tally.tried += 1;
            let by_the_byte = |spent: Duration| spent.as_nanos() as f64 / spoilt.len().max(SMALL) as f64;
            let from = core_time();
            let Ok(read) = catch_unwind(AssertUnwindSafe(|| extractor.extract(&spoilt))) else {
                tally.panics += 1;
                complaints.push(keep(&name, WAYS[way], "a panic", &spoilt));
                continue;
            };
            let mut cost = by_the_byte(core_time() - from);
            if cost * pages > SUSPECT * spent {
                for _ in 0..3 {
                    let from = core_time();
                    let _ = extractor.extract(&spoilt);
                    cost = cost.min(by_the_byte(core_time() - from));
                }
            }
            (spent, pages) = (spent + cost, pages + 1.0);
            tally.costs.push(cost);
            if tally.slowest.as_ref().is_none_or(|slowest| slowest.0 < cost) {
                tally.slowest = Some((cost, name.clone(), spoilt.clone()));
            }
            tally.articles += usize::from(read.is_ok());
            if let Err(broken) = catch_unwind(AssertUnwindSafe(|| tries::kept(&read, &spoilt))) {
                tally.broken += 1;
                let message = broken.downcast_ref::<String>().cloned().unwrap_or_default();
                complaints.push(keep(&name, WAYS[way], &message, &spoilt));
            }
        }
    }
    let mut all: Vec<f64> = tallies.iter().flat_map(|tally| tally.costs.iter().copied()).collect();
    all.sort_by(f64::total_cmp);
    let median = all.get(all.len() / 2).copied().unwrap_or(1.0);
    println!(
        "{} pages, {times} times each, {known} outlets known; median {median:.1} ns a byte\n",
        files.len()
    );
    println!("| way | tried | articles | typed errors | panics | promises broken | slowest, of the median |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (way, tally) in WAYS.iter().zip(&tallies) {
        let (cost, name, spoilt) = tally.slowest.as_ref().cloned().unwrap_or_default();
        let errors = tally.tried - tally.articles - tally.panics;
        let Tally {
            tried,
            articles,
            panics,
            broken,
            ..
        } = tally;
        println!(
            "| {way} | {tried} | {articles} | {errors} | {panics} | {broken} | {:.1} |",
            cost / median
        );
        if cost > BOUND * median {
            let told = format!("{:.1} times the median", cost / median);
            complaints.push(keep(&name, way, &told, &spoilt));
        }
    }
    println!("\n| change | pages | articles changed |\n| --- | ---: | ---: |");
    let mut noisy = 0;
    let mut cuts = (0, 0, 0);
    let mut threads = 0;
    for (number, file) in files.iter().enumerate() {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = std::fs::read(file).unwrap();
        let whole = extractor.extract(&bytes);
        let again = std::thread::scope(|scope| scope.spawn(|| Extractor::default().extract(&bytes)).join().unwrap());
        if again != whole {
            threads += 1;
            complaints.push(format!(
                "{name}: another extractor on another thread: {}",
                metamorphic::difference(&whole, &again)
            ));
        }
        if let Ok(page) = std::str::from_utf8(&bytes) {
            let changed = metamorphic::changed_by_noise(&extractor, page);
            noisy += usize::from(!changed.is_empty());
            complaints.extend(changed.into_iter().map(|changed| format!("{name}: {changed}")));
        }
        let Ok(whole) = whole else { continue };
        let mut dice = Dice(number as u64);
        for _ in 0..CUTS {
            let end = dice.below(bytes.len());
            let Ok(cut) = extractor.extract(&bytes[..end]) else {
                cuts.1 += 1;
                continue;
            };
            cuts.0 += 1;
            if let Some(why) = metamorphic::no_prefix(&cut, &whole) {
                cuts.2 += 1;
                complaints.push(format!("{name} cut at {end}: {why}"));
            }
        }
    }
    println!(
        "| read by another extractor on another thread | {} | {threads} |",
        files.len()
    );
    println!(
        "| white space, comments, scripts, styles, ads between all paragraphs | {} | {noisy} |",
        files.len()
    );
    let (articles, errors, other) = cuts;
    println!(
        "\n{} cuts: {errors} typed errors, {articles} articles, {other} of them with other paragraphs",
        articles + errors
    );
    complaints.iter().for_each(|line| eprintln!("{line}"));
    ExitCode::from(u8::from(!complaints.is_empty()))
}

/// Writes what broke a promise to a file, to be looked at.
fn keep(page: &str, way: &str, why: &str, spoilt: &[u8]) -> String {
    let folder = std::env::temp_dir().join("warta-mutations");
    let _ = std::fs::create_dir_all(&folder);
    let sum = spoilt
        .iter()
        .fold(0_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(*byte)));
    let file = folder.join(format!("{sum:016x}.html"));
    let _ = std::fs::write(&file, spoilt);
    format!("{page}, {way}: {why}\n      {}", file.display())
}
