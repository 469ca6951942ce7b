//! Output files: complete or not there, and one after the other.

use super::support::{page, stderr};
use super::{extract, records};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A folder of stories in `in/`.
fn folder(stories: usize) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    for n in 0..stories {
        fs::write(
            folder.path().join(format!("in/{n:03}.html")),
            page(&format!("Jembatan {n}")),
        )
        .unwrap();
    }
    folder
}

/// The names beside `in/`.
fn written(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name != "in").collect();
    names.sort();
    names
}

#[test]
fn a_file_takes_the_place_of_an_earlier_one_when_it_is_complete() {
    let folder = folder(3);
    fs::write(folder.path().join("out.jsonl"), "earlier").unwrap();
    let output = extract(folder.path(), &["in", "--output", "out.jsonl"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(written(folder.path()), ["out.jsonl"], "nothing else is left");
    assert_eq!(
        records(&fs::read_to_string(folder.path().join("out.jsonl")).unwrap()).len(),
        3
    );
}

#[test]
fn a_new_file_is_begun_after_so_many_records() {
    let folder = folder(7);
    extract(folder.path(), &["in", "--output", "out.jsonl", "--rotate", "3"]);
    let names = ["out-00001.jsonl", "out-00002.jsonl", "out-00003.jsonl"];
    assert_eq!(written(folder.path()), names);
    let counts = names.map(|name| fs::read_to_string(folder.path().join(name)).unwrap().lines().count());
    assert_eq!(counts, [3, 3, 1]);

    let again = extract(folder.path(), &["in", "--output", "out.jsonl", "--rotate", "3"]);
    assert_eq!(
        again.status.code(),
        Some(2),
        "earlier files are not mixed with new ones"
    );
    assert!(
        stderr(&again).contains("out-00001.jsonl is there already"),
        "{}",
        stderr(&again)
    );
}

#[test]
fn every_file_is_whole_by_itself() {
    let folder = folder(4);
    for (name, rotated) in [("out.json", "out-00002.json"), ("out.csv", "out-00002.csv")] {
        extract(
            folder.path(),
            &["in", "--output", name, "--rotate", "2", "--format", &name[4..]],
        );
        let second = fs::read_to_string(folder.path().join(rotated)).unwrap();
        match name {
            "out.json" => assert_eq!(
                serde_json::from_str::<Vec<serde_json::Value>>(&second).unwrap().len(),
                2
            ),
            _ => assert!(second.starts_with("file,url,title"), "{second}"),
        }
    }
    assert_eq!(written(folder.path()).len(), 4, "no third file without records");
}

#[test]
fn an_output_without_records_is_a_file_without_records() {
    let folder = folder(0);
    for (args, name, text) in [
        (&["in", "--output", "a.jsonl"][..], "a.jsonl", ""),
        (&["in", "--output", "b.json"], "b.json", "[\n]\n"),
        (&["in", "--output", "c.jsonl", "--rotate", "5"], "c-00001.jsonl", ""),
    ] {
        assert!(extract(folder.path(), args).status.success());
        assert_eq!(fs::read_to_string(folder.path().join(name)).unwrap(), text);
    }
}
