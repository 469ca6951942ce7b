//! Interrupted runs: nothing is lost and nothing doubled.

use super::compressed::gzip;
use super::support::{page, stderr, warta};
use super::warc::response;
use super::{extract, records, story};
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PAGES: usize = 400;

fn run<'a>(output: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["a.warc.gz", "--dedup", "--output", output], more].concat()
}

/// A folder with an archive of pages, every tenth without a story, every seventh there twice.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let body = |n: usize| match n {
        n if n.is_multiple_of(10) => "<h1>404</h1>".to_owned(),
        n if n.is_multiple_of(7) => story(n - 1, "contoh.id", "2024-05-01"),
        n => story(n, "contoh.id", "2024-05-01"),
    };
    let address = |n: usize| format!("https://contoh.id/{n}");
    let archive = (0..PAGES).flat_map(|n| gzip(&response(&address(n), "", body(n).as_bytes())));
    fs::write(folder.path().join("a.warc.gz"), archive.collect::<Vec<u8>>()).unwrap();
    folder
}

fn start(folder: &Path, args: &[&str]) -> Child {
    let mut command = warta();
    command.arg("extract").args(args).current_dir(folder);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// Kills the command again and again, each time when its journal has grown, until it is done.
fn kill_and_resume(folder: &Path, args: &[&str], journal: &str) -> usize {
    let journal = folder.join(journal);
    let length = || fs::metadata(&journal).map_or(0, |journal| journal.len());
    let mut killed = 0;
    let before = Instant::now();
    loop {
        assert!(before.elapsed() < Duration::from_secs(240), "does not come to an end");
        let mut child = start(folder, args);
        let begun = length();
        // Journal lines have some 100 bytes.
        while killed < 6 && child.try_wait().unwrap().is_none() && length() < begun + 4_000 {
            thread::sleep(Duration::from_millis(1));
        }
        if killed < 6 && child.try_wait().unwrap().is_none() {
            child.kill().unwrap();
            child.wait().unwrap();
            killed += 1;
            continue;
        }
        child.wait().unwrap();
        return killed;
    }
}

fn read_all(folder: &Path, prefix: &str) -> String {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.retain(|path| path.file_name().unwrap().to_str().unwrap().starts_with(prefix));
    names.sort();
    names.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn killed_runs_come_to_the_same_records() {
    let folder = folder();
    let folder = folder.path();
    extract(folder, &run("whole.jsonl", &["--errors", "whole-errors.jsonl"]));
    let whole = fs::read_to_string(folder.join("whole.jsonl")).unwrap();
    let errors = fs::read_to_string(folder.join("whole-errors.jsonl")).unwrap();
    assert_eq!(records(&errors).len(), PAGES / 10);
    assert!(records(&whole).len() < PAGES - PAGES / 10, "some are there twice");

    let killed = kill_and_resume(
        folder,
        &run("a.jsonl", &["--errors", "errors.jsonl", "--resume"]),
        "a.jsonl.journal",
    );
    assert!(killed > 0);
    assert!(
        fs::read_to_string(folder.join("a.jsonl")).unwrap() == whole,
        "another output after {killed} kills"
    );
    assert!(fs::read_to_string(folder.join("errors.jsonl")).unwrap() == errors);
    assert!(!folder.join("a.jsonl.journal").exists() && !folder.join("a.jsonl.part").exists());

    let killed = kill_and_resume(
        folder,
        &run("b.jsonl", &["--errors", "errors.jsonl", "--resume", "--rotate", "50"]),
        "b.jsonl.journal",
    );
    assert!(killed > 0);
    assert!(read_all(folder, "b-") == whole, "another output after {killed} kills");
    assert!(folder.join("b-00002.jsonl").exists());
}

#[test]
fn killed_runs_whose_order_does_not_count_come_to_the_same_set() {
    let folder = folder();
    let folder = folder.path();
    let sorted = |text: String| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    extract(folder, &["a.warc.gz", "--output", "whole.csv"]);
    let run = [
        "a.warc.gz",
        "--output",
        "a.csv",
        "--unordered",
        "--jobs",
        "4",
        "--resume",
    ];
    kill_and_resume(folder, &run, "a.csv.journal");
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    assert!(sorted(read("a.csv")) == sorted(read("whole.csv")));
}

#[test]
fn killed_runs_into_parquet_come_to_the_same_rows() {
    let folder = folder();
    let folder = folder.path();
    let run = ["a.warc.gz", "--output", "a.parquet", "--rotate", "40", "--resume"];
    kill_and_resume(folder, &run, "a.parquet.journal");
    let titles = |args: &[&str]| {
        let output = extract(folder, args);
        let mut titles: Vec<String> = super::lines(&output)
            .iter()
            .filter_map(|record| Some(record["article"]["title"].as_str()?.to_owned()))
            .collect();
        titles.sort();
        titles
    };
    assert!(titles(&["a-*.parquet"]) == titles(&["a.warc.gz"]));
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_ends_cleanly_and_can_be_gone_on_with() {
    let folder = folder();
    let folder = folder.path();
    extract(folder, &["a.warc.gz", "--output", "whole.jsonl"]);
    let whole = fs::read_to_string(folder.join("whole.jsonl")).unwrap();
    let interrupt = |args: &[&str], begun: &str| {
        let mut child = start(folder, args);
        let before = Instant::now();
        while !folder.join(begun).metadata().is_ok_and(|file| file.len() > 1000) {
            assert!(before.elapsed() < Duration::from_secs(60) && child.try_wait().unwrap().is_none());
            thread::sleep(Duration::from_millis(1));
        }
        let killed = std::process::Command::new("kill")
            .args(["-INT", &child.id().to_string()])
            .status();
        assert!(killed.unwrap().success());
        child.wait().unwrap().code()
    };
    // Without a journal what was read is all there will be.
    let code = interrupt(&["a.warc.gz", "--output", "short.jsonl"], "short.jsonl.part");
    let short = fs::read_to_string(folder.join("short.jsonl")).unwrap();
    assert!(whole.starts_with(&short) && !short.is_empty());
    assert!(code == Some(130) || short == whole, "{code:?}");
    // With one it goes on.
    let run = ["a.warc.gz", "--output", "a.jsonl", "--resume"];
    interrupt(&run, "a.jsonl.part");
    extract(folder, &run);
    assert!(fs::read_to_string(folder.join("a.jsonl")).unwrap() == whole);
}

#[test]
fn a_complete_output_is_left_alone_and_another_command_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.html"), page("Jembatan Kayu")).unwrap();
    let run = ["a.html", "--output", "a.jsonl", "--resume"];
    assert!(extract(folder.path(), &run).status.success());
    let again = extract(folder.path(), &run);
    assert!(again.status.success());
    assert!(stderr(&again).contains("complete"), "{}", stderr(&again));

    fs::write(
        folder.path().join("b.jsonl.journal"),
        "{\"warta\":\"0.0.0\",\"options\":\"others\"}\n",
    )
    .unwrap();
    let other = extract(folder.path(), &["a.html", "--output", "b.jsonl", "--resume"]);
    assert_eq!(other.status.code(), Some(2));
    assert!(stderr(&other).contains("another command"), "{}", stderr(&other));
}

#[test]
fn a_file_that_is_named_twice_is_read_once() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.html"), page("Jembatan Kayu")).unwrap();
    extract(folder.path(), &["a.html", "a.html", "--output", "a.jsonl", "--resume"]);
    assert_eq!(
        fs::read_to_string(folder.path().join("a.jsonl"))
            .unwrap()
            .lines()
            .count(),
        1
    );
}
