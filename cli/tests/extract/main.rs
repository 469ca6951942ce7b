//! What may be relied on when `warta extract` reads corpora and writes tables: one file a notion.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod compressed;
mod dedup;
mod filters;
mod formats;
mod jsonl;
mod mhtml;
mod output;
mod parquet;
mod paths;
mod resume;
mod stdin;
#[path = "../support/mod.rs"]
mod support;
mod warc;
mod work;

use serde_json::Value;
use std::path::Path;
use std::process::{Output, Stdio};
use support::{stdout, warta};

/// Runs `warta extract` in a folder.
fn extract(folder: &Path, args: &[&str]) -> Output {
    let mut command = warta();
    command
        .arg("extract")
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::null());
    command.output().unwrap()
}

/// The JSON lines that it printed.
fn lines(output: &Output) -> Vec<Value> {
    records(stdout(output))
}

/// JSON lines.
fn records(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The titles of articles, in order; `-` for a failure.
fn titles(records: &[Value]) -> Vec<&str> {
    records
        .iter()
        .map(|record| record["article"]["title"].as_str().unwrap_or("-"))
        .collect()
}

/// A flattened text with a headline and a quote.
fn text(headline: &str) -> String {
    format!(
        "{headline}\n\nBengkulu - Warga Desa Air Biru memperbaiki jembatan gantung yang rusak.\n\n\
         \"Anak sekolah tidak perlu memutar jauh lagi,\" kata Sari Melati, kepala desa itu."
    )
}

/// A page with an address, a day, and a story of its own: no two numbers give nearly the same text.
fn story(number: usize, host: &str, day: &str) -> String {
    let word = |n: usize| {
        [
            "sawah", "kapal", "pasar", "hutan", "sekolah", "gunung", "warung", "kebun",
        ][n % 8]
    };
    let sentence = |n: usize| {
        let words: Vec<String> = (0..24)
            .map(|m| format!("{}{}", word(n * 7 + m * m), (n * 31 + m * 17) % 977))
            .collect();
        format!("<p>Catatan {} dari lapangan.</p>", words.join(" "))
    };
    let body: String = (0..5).map(|part| sentence(number * 5 + part)).collect();
    format!(
        "<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>Catatan {number}</title>\
         <link rel=\"canonical\" href=\"https://{host}/berita/{number}\">\
         <meta property=\"article:published_time\" content=\"{day}T08:00:00+07:00\"></head>\
         <body><article><h1>Catatan {number}</h1>{body}</article></body></html>"
    )
}
