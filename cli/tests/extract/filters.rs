//! Which articles are written.

use super::support::stderr;
use super::{extract, lines, story, titles};
use std::fs;
use tempfile::TempDir;

/// Four stories of three hosts and four days, and one without a date.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let stories = [
        (1, "contoh.id", "2024-05-01"),
        (2, "bola.contoh.id", "2024-05-02"),
        (3, "bukancontoh.id", "2024-05-03"),
        (4, "lain.example", "2024-05-04"),
    ];
    for (number, host, day) in stories {
        fs::write(folder.path().join(format!("{number}.html")), story(number, host, day)).unwrap();
    }
    let undated = story(5, "lain.example", "x")
        .replace("xT08:00:00+07:00", "")
        .replace("lang=\"id\"", "lang=\"ms-MY\"");
    fs::write(folder.path().join("5.html"), undated).unwrap();
    folder
}

fn kept(args: &[&str]) -> Vec<String> {
    let folder = folder();
    let output = extract(folder.path(), &[&["."], args].concat());
    assert!(output.status.success(), "{}", stderr(&output));
    titles(&lines(&output))
        .iter()
        .map(|title| title.replace("Catatan ", ""))
        .collect()
}

#[test]
fn by_host_and_the_hosts_below_it() {
    assert_eq!(kept(&["--host", "contoh.id"]), ["1", "2"]);
    assert_eq!(
        kept(&["--host", "BOLA.contoh.id", "--host", "lain.example"]),
        ["2", "4", "5"]
    );
    assert_eq!(kept(&["--host", "bola.contoh.id,lain.example"]), ["2", "4", "5"]);
    assert_eq!(kept(&["--host", "https://Contoh.id/berita"]), ["1", "2"]);
}

#[test]
fn by_day_of_publication_both_ends_included() {
    assert_eq!(kept(&["--since", "2024-05-03"]), ["3", "4"]);
    assert_eq!(kept(&["--until", "2024-05-02"]), ["1", "2"]);
    assert_eq!(kept(&["--since", "2024-05-02", "--until", "2024-05-03"]), ["2", "3"]);
}

#[test]
fn by_language() {
    assert_eq!(kept(&["--language", "id"]), ["1", "2", "3", "4"]);
    assert_eq!(kept(&["--language", "ms"]), ["5"]);
}

#[test]
fn up_to_a_number_of_articles() {
    assert_eq!(kept(&["--limit", "2"]), ["1", "2"]);
    assert_eq!(kept(&["--limit", "1", "--host", "lain.example"]), ["4"]);
    assert_eq!(kept(&["--limit", "9"]).len(), 5);
}

#[test]
fn a_day_that_is_none_is_wrong_usage() {
    let output = extract(folder().path(), &[".", "--since", "kemarin"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn days_the_wrong_way_round_are_wrong_usage() {
    let output = extract(
        folder().path(),
        &[".", "--since", "2024-05-03", "--until", "2024-05-02"],
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("--since 2024-05-03 is later"),
        "{}",
        stderr(&output)
    );
}
