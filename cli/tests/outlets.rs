//! What may be relied on when `warta outlets` is run.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::fs;
use std::process::Output;
use support::{json, root, run, stderr, stdout, warta};
use tempfile::TempDir;

/// A folder with rule files, by name and text.
fn rules(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn check(folder: &TempDir, files: &[&str]) -> Output {
    let mut command = warta();
    command
        .args(["outlets", "check"])
        .args(files)
        .current_dir(folder.path());
    command.output().unwrap()
}

const GOOD: &str = "id = \"teluk\"\nname = \"Kabar Teluk\"\nhosts = [\"kabarteluk.example\"]\n\
    [[template]]\nera = \"2020–\"\nmark = \".isi\"\n";

#[test]
fn outlets_are_listed_as_a_table_with_a_head() {
    let output = run(&["outlets"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let mut lines = stdout(&output).lines();
    let head: Vec<&str> = lines.next().unwrap().split_whitespace().collect();
    assert_eq!(head, ["ID", "NAME", "HOSTS", "ERAS"]);
    let detik = lines.find(|line| line.starts_with("detik ")).unwrap();
    assert!(
        detik.contains("detikcom") && detik.contains("detik.com") && detik.contains("2019–"),
        "{detik}"
    );
}

#[test]
fn outlets_are_listed_as_json_for_programs() {
    let output = run(&["outlets", "--format", "json"]);
    let outlets = json(&output);
    let outlets = outlets.as_array().unwrap();
    assert!(outlets.len() >= 80, "{}", outlets.len());
    let kompas = outlets.iter().find(|outlet| outlet["id"] == "kompas").unwrap();
    assert_eq!(kompas["name"], "Kompas.com");
    assert_eq!(kompas["hosts"][0], "kompas.com");
    assert!(kompas["eras"].is_array());
}

#[test]
fn outlets_of_ones_own_are_listed_first() {
    let folder = rules(&[("teluk.toml", GOOD)]);
    let own = folder.path().to_str().unwrap();
    let output = run(&["outlets", "--outlets", own, "--no-outlet-rules", "--format", "json"]);
    assert_eq!(
        json(&output),
        serde_json::json!([{
            "id": "teluk", "name": "Kabar Teluk", "hosts": ["kabarteluk.example"], "extends": null, "eras": ["2020–"],
        }])
    );
}

#[test]
fn every_rule_file_that_comes_with_the_library_passes_the_check() {
    let folder = root().join("src/outlet/rules");
    let files = |folder: std::path::PathBuf| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = files(folder.join("base")).chain(files(folder));
    let files: Vec<_> = files.filter(|file| file.is_file()).collect();
    let output = warta().args(["outlets", "check"]).args(&files).output().unwrap();
    assert!(output.status.success(), "{}", stdout(&output));
    assert_eq!(
        stdout(&output).lines().filter(|line| line.ends_with(": ok")).count(),
        files.len()
    );
}

#[test]
fn what_is_wrong_in_a_rule_file_is_told_with_line_and_key() {
    for (wrong, told) in [
        ("titel = \"h1\"", "teluk.toml:7: unknown field `titel`"),
        (
            "title = 3",
            "teluk.toml:7: title: expected a selector or a list of selectors",
        ),
        ("title = \"h1[\"", "teluk.toml:7: title: `h1[` is no CSS selector"),
        ("kind = \"poem\"", "teluk.toml:7: kind: unknown variant `poem`"),
        ("title = ", "teluk.toml:7: "),
    ] {
        let folder = rules(&[("teluk.toml", &format!("{GOOD}{wrong}\n"))]);
        let output = check(&folder, &["teluk.toml"]);
        assert_eq!(output.status.code(), Some(1), "{wrong}");
        assert!(stdout(&output).starts_with(told), "{wrong}: {}", stdout(&output));
    }
}

#[test]
fn a_file_is_called_after_its_outlet_and_extends_a_base_that_there_is() {
    let orphan = GOOD.replace("\n[[", "\nextends = \"nobody\"\n[[");
    let folder = rules(&[("other.toml", GOOD), ("teluk.toml", &orphan)]);
    let output = check(&folder, &["other.toml", "teluk.toml"]);
    assert_eq!(
        stdout(&output),
        "other.toml: id: `teluk` is not the file's name\n\
         teluk.toml:4: extends: there is no base `nobody`\n"
    );
}

#[test]
fn one_wrong_file_does_not_keep_the_others_from_being_checked() {
    let folder = rules(&[("broken.toml", "id = \"broken"), ("teluk.toml", GOOD)]);
    let output = check(&folder, &["broken.toml", "missing.toml", "teluk.toml"]);
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<&str> = stdout(&output).lines().collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[0].starts_with("broken.toml:1: "), "{lines:?}");
    assert!(lines[1].starts_with("missing.toml: "), "{lines:?}");
    assert_eq!(lines[2], "teluk.toml: ok");
}

#[test]
fn a_base_of_ones_own_is_checked_before_the_files_that_extend_it() {
    let base = "id = \"grup\"\nname = \"Grup\"\n[[template]]\nmark = \".grup\"\n";
    let extends = GOOD.replace("\n[[", "\nextends = \"grup\"\n[[");
    let folder = rules(&[("grup.toml", base), ("teluk.toml", &extends)]);
    let output = check(&folder, &["grup.toml", "teluk.toml"]);
    assert!(output.status.success(), "{}", stdout(&output));
}

#[test]
fn wrong_usage_ends_with_2() {
    for args in [
        &["outlets", "check"][..],
        &["outlets", "--format", "yaml"],
        &["outlets", "chekc"],
        &["outlets", "--outlets", "no-such-folder"],
    ] {
        assert_eq!(run(args).status.code(), Some(2), "{args:?}");
    }
}
