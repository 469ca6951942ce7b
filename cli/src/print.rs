//! Standard output of the verbs that print one thing.

use serde::Serialize;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

/// Prints a text; a reader that has enough is no failure.
pub fn text(text: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => failure("standard output", &error.to_string()),
        _ => ExitCode::SUCCESS,
    }
}

/// Writes a text to a file, or prints it where none is named.
pub fn to(file: Option<&Path>, words: &str) -> ExitCode {
    match file.map(|file| (file, fs::write(file, words))) {
        None => text(words),
        Some((_, Ok(()))) => ExitCode::SUCCESS,
        Some((file, Err(error))) => failure(&file.display().to_string(), &error.to_string()),
    }
}

/// Prints a value as pretty JSON.
pub fn json(value: &impl Serialize) -> ExitCode {
    match serde_json::to_string_pretty(value) {
        Ok(json) => text(&format!("{json}\n")),
        Err(error) => failure("standard output", &error.to_string()),
    }
}

/// Says on standard error what failed.
pub fn failure(what: &str, message: &str) -> ExitCode {
    // A closed standard error is no reason to stop.
    drop(writeln!(io::stderr(), "warta: {what}: {message}"));
    ExitCode::FAILURE
}

/// Says on standard error what is to be known.
pub fn warning(message: &str) {
    // A closed standard error is no reason to stop.
    drop(writeln!(io::stderr(), "warta: {message}"));
}

/// Columns as wide as their widest cell; the last one ends where it ends.
pub fn table<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let rows: Vec<[String; N]> = std::iter::once(head.map(str::to_owned)).chain(rows).collect();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..N).map(width).collect();
    let mut out = String::new();
    for row in &rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(&format!("{cell:width$}  "));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
