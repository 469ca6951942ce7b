//! What a page costs grows as the page does: instructions are counted by valgrind, which no other load disturbs.
//!
//! Without valgrind the test is left out, loudly; with `CI` or `WARTA_VALGRIND` set its absence is a failure.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/hostile.rs"]
mod hostile;

use std::io::Write as _;
use std::process::Command;

/// Tells the process that valgrind runs which page to read: `NAME/BYTES`.
const PAGE: &str = "WARTA_SCALING_PAGE";
/// The smaller size, in bytes; the larger is eight times as much.
const SIZE: usize = 40_000;
/// What there is beside the start, in bytes.
const TINY: usize = 1_000;
/// Instructions by the byte below which a page is hardly looked at: the start's own differences weigh more.
const LEAST: f64 = 16.0;
/// How much more than eight times as much the larger page may cost.
const GROWTH: f64 = 1.3;
/// A body that repeats, deep nesting, many attributes, one huge script, one long text, many quotation marks.
const SHAPES: [&str; 6] = [
    "plain",
    "20,000 nested div, closed",
    "1,000,000 attributes",
    "50 MB of script",
    "50 MB of text",
    "quotation marks",
];

#[test]
fn a_page_eight_times_as_long_costs_eight_times_as_much() {
    if std::env::var_os(PAGE).is_some() {
        return;
    }
    if Command::new("valgrind").arg("--version").output().is_err() {
        let must = ["CI", "WARTA_VALGRIND"]
            .iter()
            .any(|name| std::env::var_os(name).is_some());
        assert!(!must, "valgrind was not found");
        writeln!(
            std::io::stderr(),
            "warning: valgrind was not found: how cost grows is NOT tested"
        )
        .unwrap();
        return;
    }
    let mut beyond = Vec::new();
    for shape in SHAPES {
        // Word lists and rules are read once, whatever the page: what a tiny page takes is taken off.
        let [start, once, eightfold] = [TINY, SIZE, 8 * SIZE].map(|bytes| counted(shape, bytes) as f64);
        let by_the_byte = |counted: f64, bytes: usize| (counted - start) / (bytes - TINY) as f64;
        let growth = by_the_byte(eightfold, 8 * SIZE) / by_the_byte(once, SIZE).max(LEAST);
        if growth > GROWTH {
            beyond.push(format!(
                "{shape}: 8 times as long, {growth:.2} times as dear by the byte"
            ));
        }
    }
    assert!(beyond.is_empty(), "{}", beyond.join("\n"));
}

/// Reads the page that the environment names; without one there is nothing to do.
#[test]
fn one_page() {
    let Ok(page) = std::env::var(PAGE) else { return };
    let (name, bytes) = page.split_once('/').unwrap();
    let shape = hostile::all()
        .into_iter()
        .find(|shape| shape.name == name)
        .expect("a shape");
    // Both reach the same lists.
    let _ = warta::extract(hostile::plain(TINY));
    let _ = warta::extract((shape.make)(bytes.parse().unwrap()));
}

/// The instructions that reading a page takes.
fn counted(name: &str, bytes: usize) -> u64 {
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "one_page", "--test-threads=1"])
        .env(PAGE, format!("{name}/{bytes}"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stderr);
    let counted = said
        .lines()
        .find_map(|line| line.split_once("Collected :"))
        .map(|(_, count)| count.trim());
    counted
        .and_then(|count| count.parse().ok())
        .unwrap_or_else(|| panic!("{said}"))
}
