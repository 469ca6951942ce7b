//! Many pages: order, readers who leave, and what is told at the end.

use super::support::{page, say, stderr, stdout, warta};
use super::{extract, lines, titles};
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, ErrorKind};
use std::process::{Command, Stdio};

#[test]
fn without_an_order_the_records_are_the_same() {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..100 {
        fs::write(folder.path().join(format!("{n}.html")), page(&format!("Jembatan {n}"))).unwrap();
    }
    let sorted = |args: &[&str]| {
        let output = extract(folder.path(), args);
        let mut lines: Vec<String> = stdout(&output).lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert!(sorted(&["."]) == sorted(&[".", "--unordered", "--jobs", "3"]));
}

#[test]
fn a_summary_tells_what_was_read() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.html"), page("Jembatan Kayu")).unwrap();
    fs::write(folder.path().join("b.html"), page("Jembatan Kayu")).unwrap();
    fs::write(folder.path().join("c.html"), "").unwrap();
    let output = extract(folder.path(), &[".", "missing.html", "--dedup", "--summary"]);
    assert_eq!(titles(&lines(&output)), ["Jembatan Kayu", "-", "-"]);
    let told = stderr(&output);
    assert!(told.contains("warta: 4 read in "), "{told}");
    for line in [
        "  articles              1  unknown 1",
        "  duplicates            1",
        "  failed                2  io 1, no_article 1",
    ] {
        assert!(told.lines().any(|one| one == line), "{line} in {told}");
    }
}

#[test]
fn nothing_is_drawn_where_nobody_looks() {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..20 {
        fs::write(folder.path().join(format!("{n}.html")), page("Jembatan Kayu")).unwrap();
    }
    let output = extract(folder.path(), &[".", "--output", "a.jsonl"]);
    assert_eq!(stderr(&output), "", "no bar, no colours");
    let output = extract(folder.path(), &[".", "--output", "a.jsonl", "--summary"]);
    assert!(!stderr(&output).contains('\u{1b}'));
}

/// What a terminal is sent, by the `script` of util-linux.
#[cfg(target_os = "linux")]
fn on_a_terminal(folder: &std::path::Path, env: Option<&str>) -> Option<String> {
    let run = format!(
        "stty cols 100; {} extract . --output a.jsonl",
        env!("CARGO_BIN_EXE_warta")
    );
    let mut script = Command::new("script");
    script
        .args(["-qec", &run, "/dev/null"])
        .env("TERM", "xterm-256color")
        .env_remove("NO_COLOR");
    let output = script
        .envs(env.map(|name| (name, "1")))
        .current_dir(folder)
        .stdin(Stdio::null())
        .output();
    match output {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            say("script (util-linux) was not found: the progress bar is NOT looked at");
            None
        }
        output => Some(String::from_utf8_lossy(&output.unwrap().stdout).into_owned()),
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_person_at_a_terminal_sees_how_far_it_is_and_what_it_came_to() {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..20 {
        fs::write(folder.path().join(format!("{n}.html")), page("Jembatan Kayu")).unwrap();
    }
    fs::write(folder.path().join("leer.html"), "").unwrap();
    let Some(told) = on_a_terminal(folder.path(), None) else {
        return;
    };
    assert!(
        told.contains("%  ") && told.contains(" pages") && told.contains(" left"),
        "{told:?}"
    );
    assert!(told.contains("./leer.html: no article found"), "{told:?}");
    assert!(
        told.contains("21 read in ") && told.contains("failed                1  no_article 1"),
        "{told:?}"
    );
    assert!(told.contains("\u{1b}[32m"), "a green bar: {told:?}");
    let plain = on_a_terminal(folder.path(), Some("NO_COLOR")).unwrap();
    assert!(plain.contains(" pages") && !plain.contains("\u{1b}[32m"), "{plain:?}");
}

#[test]
fn a_reader_that_leaves_gets_whole_records_whatever_the_format() {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..300 {
        fs::write(folder.path().join(format!("{n}.html")), page("Jembatan Kayu")).unwrap();
    }
    for format in ["jsonl", "csv"] {
        let mut command = warta();
        command
            .args(["extract", ".", "--format", format, "--summary"])
            .current_dir(folder.path());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut reader = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        match format {
            "csv" => assert!(line.starts_with("file,url") && line.ends_with('\n')),
            _ => drop(serde_json::from_str::<Value>(&line).unwrap()),
        }
        drop(reader);
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", stderr(&output));
    }
}
