//! Texts made to take long are read soon.

use std::time::{Duration, Instant};

fn quick(text: &str) {
    let start = Instant::now();
    let _ = warta::extract_text(text);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn ten_thousand_marks_that_never_pair() {
    quick(&format!("Judul\n{}", "\"a ".repeat(10_000)));
    quick(&format!("Judul\n{}", "kata\" ".repeat(10_000)));
    quick(&format!("Judul\n{}", "\"Ya,\" kata 'Ani ".repeat(10_000)));
}

#[test]
fn a_megabyte_of_a_name() {
    quick(&format!("Judul\n\"Ya,\" kata {}.", "Ani ".repeat(250_000)));
    quick(&format!("Judul\n\"Ya,\" kata {}.", "A".repeat(1_000_000)));
    quick(&format!("Judul\n\"Ya,\" kata {}.", "Kepala (Dinas), ".repeat(60_000)));
    quick(&format!("Judul\n{}", "Budi Santoso mengatakan ".repeat(40_000)));
}

#[test]
fn ten_thousand_people() {
    let people: String = (0..10_000).map(|n| format!("\"Ya,\" kata Ani{n} Wirya{n}. ")).collect();
    quick(&format!("Judul\n{people}"));
}
