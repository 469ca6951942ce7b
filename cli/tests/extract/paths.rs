//! Which files are read.

use super::support::{page, stderr};
use super::{extract, lines, titles};
use std::fs;

#[test]
fn patterns_match_files_in_the_order_of_their_names() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("2024/mei")).unwrap();
    for name in ["2024/mei/b.html", "2024/mei/a.html", "2024/c.html", "2024/d[1].html"] {
        fs::write(folder.path().join(name), page(name)).unwrap();
    }
    let output = extract(folder.path(), &["2024/**/[ab].html"]);
    assert_eq!(titles(&lines(&output)), ["2024/mei/a.html", "2024/mei/b.html"]);
    let output = extract(folder.path(), &["2024/d[1].html", "--format", "jsonl"]);
    assert_eq!(
        titles(&lines(&output)),
        ["2024/d[1].html"],
        "a file of that name comes first"
    );
    let output = extract(folder.path(), &["2025/*.html"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).contains("2025/*.html: nothing matches"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn what_a_file_is_may_be_said() {
    let folder = tempfile::tempdir().unwrap();
    let row = serde_json::json!({"html": page("Jembatan Kayu")});
    fs::write(folder.path().join("dump"), format!("{row}\n")).unwrap();
    let output = extract(folder.path(), &["dump", "--from", "jsonl"]);
    assert_eq!(titles(&lines(&output)), ["Jembatan Kayu"]);
}
