//! What a page takes of memory: less than six times its bytes, and 4 MB.
//!
//! One test alone: what is counted is the whole program's.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/files.rs"]
mod files;
#[path = "support/hostile.rs"]
mod hostile;

use std::fs;
use std::path::{Path, PathBuf};

use files::files;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How many times its bytes a page may take.
const TIMES: usize = 6;
/// What any page may take.
const ANY: usize = 4 << 20;
/// A long page, in bytes.
const LONG: usize = 10_000_000;

/// The most that reading a page held beside the page.
fn taken(page: &str) -> usize {
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let read = warta::extract(page);
    drop(read);
    MEMORY.peak_usage() - before
}

/// The page with what its body holds again and again.
fn repeated(page: &str) -> String {
    let start = page
        .find("<body")
        .and_then(|at| page[at..].find('>').map(|end| at + end + 1));
    let start = start.expect("a body");
    let end = page.rfind("</body>").expect("its end");
    let body = &page[start..end];
    let times = (LONG / body.len()).max(1);
    [&page[..start], &body.repeat(times), &page[end..]].concat()
}

#[test]
fn a_page_takes_less_than_six_times_its_bytes_and_four_megabytes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let corpus = std::env::var_os("WARTA_CORPUS").map_or_else(|| root.join("../shared/corpus"), PathBuf::from);
    // Rules and word lists are read once for all pages.
    let _ = warta::extract(hostile::plain(10_000));
    let mut beyond = Vec::new();
    let mut hold = |name: &str, page: &str| {
        let taken = taken(page);
        if taken > TIMES * page.len() + ANY {
            beyond.push(format!("{name}: {} bytes took {taken}", page.len()));
        }
    };
    let mut pages = files(&root.join("fixtures"), "html");
    pages.extend(files(&corpus.join("wild"), "html"));
    assert!(pages.len() >= 40, "the fixtures are gone");
    for (number, file) in pages.iter().enumerate() {
        let page = String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned();
        let name = file.file_name().unwrap().to_string_lossy();
        hold(&name, &page);
        if number % 20 == 0 {
            hold(&format!("{name}, repeated"), &repeated(&page));
        }
    }
    for name in ["plain", "50 MB of text", "50 MB of script", "20 MB of JSON-LD"] {
        let page = hostile::all()
            .into_iter()
            .find(|page| page.name == name)
            .expect("a page");
        hold(name, &(page.make)(LONG));
    }
    assert!(beyond.is_empty(), "{}", beyond.join("\n"));
}
