//! What may be relied on when the built command is run.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Output, Stdio};
use support::{json, page, stderr, stdout, warta};
use tempfile::TempDir;

fn extract(folder: &Path, args: &[&str]) -> Output {
    warta()
        .arg("extract")
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn extract_from_stdin(args: &[&str], input: &[u8]) -> Output {
    let mut child = warta()
        .arg("extract")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    stdout(output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn files(records: &[Value]) -> Vec<&str> {
    records.iter().map(|record| record["file"].as_str().unwrap()).collect()
}

/// A folder with stories in `b.html`, `a/2.htm`, `a/10.xhtml`, and files that are no pages.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir(root.join("a")).unwrap();
    fs::write(root.join("b.html"), page("Jembatan Kayu")).unwrap();
    fs::write(root.join("a/2.htm"), page("Jembatan Bambu")).unwrap();
    fs::write(root.join("a/10.XHTML"), page("Jembatan Batu")).unwrap();
    fs::write(root.join("notes.txt"), "Catatan\n\nPasar ramai oleh pembeli.").unwrap();
    fs::write(root.join("a/style.css"), "p { margin: 0 }").unwrap();
    folder
}

#[test]
fn one_file_is_printed_as_pretty_json_of_the_article() {
    let folder = folder();
    let output = extract(folder.path(), &["b.html"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(json(&output)["title"], "Jembatan Kayu");
    assert!(stdout(&output).starts_with("{\n  \"title\""), "{}", stdout(&output));
    assert!(stdout(&output).ends_with("}\n"));
    assert_eq!(stderr(&output), "");
}

#[test]
fn standard_input_is_read_when_no_path_or_a_dash_is_given() {
    let page = page("Jembatan Kayu");
    for args in [&[][..], &["-"]] {
        let output = extract_from_stdin(args, page.as_bytes());
        assert!(output.status.success(), "{}", stderr(&output));
        assert_eq!(json(&output)["title"], "Jembatan Kayu");
    }
}

#[test]
fn the_address_given_stands_in_the_article() {
    let address = "https://example.com/jembatan";
    let output = extract_from_stdin(&["--url", address], page("Jembatan Kayu").as_bytes());
    assert_eq!(json(&output)["url"], address);
}

#[test]
fn a_folder_gives_one_line_a_page_in_the_order_of_the_names() {
    let folder = folder();
    let output = extract(folder.path(), &["."]);
    assert!(output.status.success(), "{}", stderr(&output));
    let records = lines(&output);
    assert_eq!(files(&records), ["./a/10.XHTML", "./a/2.htm", "./b.html"]);
    assert_eq!(records[1]["article"]["title"], "Jembatan Bambu");
    assert_eq!(
        records[1].as_object().unwrap().len(),
        2,
        "only the file and what became of it"
    );
}

#[test]
fn paths_keep_the_order_and_the_form_in_which_they_were_given() {
    let folder = folder();
    let output = extract(folder.path(), &["b.html", "a", "a/../b.html"]);
    assert_eq!(
        files(&lines(&output)),
        ["b.html", "a/10.XHTML", "a/2.htm", "a/../b.html"]
    );
}

#[test]
fn the_number_of_jobs_changes_nothing_in_the_output() {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..200 {
        let body = if n % 7 == 0 {
            String::new()
        } else {
            page(&format!("Jembatan {n}"))
        };
        fs::write(folder.path().join(format!("{n:03}.html")), body).unwrap();
    }
    let one = extract(folder.path(), &["--jobs", "1", "."]);
    let many = extract(folder.path(), &["--jobs", "7", "."]);
    assert_eq!(lines(&one).len(), 200);
    assert!(one.stdout == many.stdout);
    assert!(one.stderr == many.stderr);
}

#[test]
fn what_fails_is_reported_in_its_place_and_the_rest_is_written() {
    let folder = folder();
    fs::write(folder.path().join("a/3.html"), "").unwrap();
    let output = extract(folder.path(), &["a", "missing.html", "b.html"]);
    assert_eq!(output.status.code(), Some(1));
    let records = lines(&output);
    assert_eq!(
        files(&records),
        ["a/10.XHTML", "a/2.htm", "a/3.html", "missing.html", "b.html"]
    );
    assert_eq!(records[2]["error"]["kind"], "no_article");
    assert_eq!(records[3]["error"]["kind"], "io");
    assert!(records[3].get("article").is_none());
    assert_eq!(records[4]["article"]["title"], "Jembatan Kayu");
    let messages = stderr(&output);
    assert_eq!(messages.lines().count(), 2, "{messages}");
    assert!(messages.starts_with("warta: a/3.html: "), "{messages}");
    assert!(messages.contains("warta: missing.html: "), "{messages}");
}

#[test]
fn one_input_that_fails_prints_nothing_but_a_message() {
    let folder = folder();
    let output = extract(folder.path(), &["missing.html"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output), "");
    assert!(
        stderr(&output).starts_with("warta: missing.html: "),
        "{}",
        stderr(&output)
    );
}

#[test]
fn one_input_that_fails_is_a_record_where_lines_were_asked_for() {
    let output = extract_from_stdin(&["--format", "jsonl"], b"");
    assert_eq!(output.status.code(), Some(1));
    let records = lines(&output);
    assert_eq!(files(&records), ["-"]);
    assert_eq!(records[0]["error"]["kind"], "no_article");
    assert!(records[0]["error"]["message"].is_string());
}

#[test]
fn several_inputs_as_json_are_one_array_of_records() {
    let folder = folder();
    let output = extract(folder.path(), &["--format", "json", "a", "missing.html"]);
    assert_eq!(output.status.code(), Some(1));
    let records = json(&output);
    assert_eq!(
        files(records.as_array().unwrap()),
        ["a/10.XHTML", "a/2.htm", "missing.html"]
    );
    assert_eq!(records[2]["error"]["kind"], "io");

    let empty = tempfile::tempdir().unwrap();
    let output = extract(empty.path(), &["--format", "json", "."]);
    assert_eq!(json(&output), serde_json::json!([]));
}

#[test]
fn markdown_and_text_are_for_reading() {
    let folder = folder();
    let markdown = extract(folder.path(), &["--format", "markdown", "b.html"]);
    assert!(
        stdout(&markdown).starts_with("# Jembatan Kayu\n\n"),
        "{}",
        stdout(&markdown)
    );
    let text = extract(folder.path(), &["--format", "text", "b.html"]);
    assert!(stdout(&text).starts_with("Jembatan Kayu\n\n"), "{}", stdout(&text));
    assert!(stdout(&text).contains("\n\nPekerjaan dimulai"), "{}", stdout(&text));
    let two = extract(folder.path(), &["--format", "markdown", "b.html", "b.html"]);
    assert_eq!(
        stdout(&two),
        format!("{}\n---\n\n{}", stdout(&markdown), stdout(&markdown))
    );
}

#[test]
fn flattened_text_has_its_headline_in_the_first_line() {
    let folder = folder();
    let output = extract(folder.path(), &["--text", "notes.txt"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(json(&output)["title"], "Catatan");
    assert_eq!(
        json(&output)["body"][0],
        serde_json::json!({"type": "paragraph", "text": "Pasar ramai oleh pembeli.", "links": []})
    );
    let output = extract(folder.path(), &["--text", "."]);
    assert_eq!(files(&lines(&output)), ["./notes.txt"]);
}

#[test]
fn text_that_is_no_utf8_is_read_as_far_as_it_goes() {
    let output = extract_from_stdin(&["--text"], b"Pasar\n\nHarga \xff turun.");
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(json(&output)["title"], "Pasar");
}

#[test]
fn a_folder_without_pages_says_so() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), "Judul\n\nIsi.").unwrap();
    let output = extract(folder.path(), &["."]);
    assert!(output.status.success());
    assert_eq!(stdout(&output), "");
    assert!(
        stderr(&output).contains("no file ending in .html, .htm, .xhtml"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn a_binary_file_is_an_error_of_its_own_kind() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\0\0\0\0IEND\xaeB`\x82";
    let output = extract_from_stdin(&["--format", "jsonl"], png);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output)[0]["error"]["kind"], "not_text");
}

#[test]
fn a_file_over_the_limit_is_not_read_but_told_with_its_size() {
    let folder = tempfile::tempdir().unwrap();
    let huge = fs::File::create(folder.path().join("huge.html")).unwrap();
    huge.set_len(1 << 32).unwrap();
    let output = extract(folder.path(), &["."]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output)[0]["error"]["kind"], "too_large");
    assert!(stderr(&output).contains("4294967296 bytes"), "{}", stderr(&output));
}

#[test]
fn wrong_usage_ends_with_2_and_prints_no_result() {
    let folder = folder();
    let wrong: &[&[&str]] = &[
        &["--no-such-option"],
        &["--format", "yaml", "b.html"],
        &["--jobs", "0", "b.html"],
        &["--url", "https://example.com/", "b.html", "a"],
        &["--url", "https://example.com/", "a"],
        &["--outlets", "no-such-folder", "b.html"],
    ];
    for args in wrong {
        let output = extract(folder.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert_eq!(stdout(&output), "", "{args:?}");
        assert!(stderr(&output).starts_with("error: "), "{}", stderr(&output));
    }
    assert_eq!(warta().output().unwrap().status.code(), Some(2), "without a subcommand");
}

#[test]
fn outlet_rules_that_cannot_be_read_name_their_file() {
    let folder = folder();
    fs::create_dir(folder.path().join("rules")).unwrap();
    fs::write(folder.path().join("rules/koran.toml"), "this is = no = toml").unwrap();
    let output = extract(folder.path(), &["--outlets", "rules", "b.html"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("koran.toml"), "{}", stderr(&output));
}

#[test]
fn help_and_version_go_to_standard_output() {
    let help = warta().args(["extract", "--help"]).output().unwrap();
    assert!(help.status.success());
    for option in [
        "--url",
        "--text",
        "--no-outlet-rules",
        "--outlets",
        "--format",
        "--jobs",
        "Examples:",
        "Exit status:",
    ] {
        assert!(stdout(&help).contains(option), "{option} in {}", stdout(&help));
    }
    let version = warta().arg("--version").output().unwrap();
    assert_eq!(stdout(&version).trim(), concat!("warta ", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_reader_that_leaves_ends_it_quietly() {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..400 {
        fs::write(folder.path().join(format!("{n}.html")), page("Jembatan Kayu")).unwrap();
    }
    let mut child = warta()
        .args(["extract", "."])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut reader = BufReader::new(child.stdout.take().unwrap());
    let mut first = String::new();
    reader.read_line(&mut first).unwrap();
    serde_json::from_str::<Value>(&first).expect("a whole record");
    drop(reader);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{:?}", output.status);
    assert_eq!(stderr(&output), "");
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_does_not_stop_the_rest() {
    let folder = folder();
    std::os::unix::fs::symlink("nowhere", folder.path().join("a/1.html")).unwrap();
    std::os::unix::fs::symlink(".", folder.path().join("a/loop")).unwrap();
    let output = extract(folder.path(), &["a", "b.html"]);
    assert_eq!(output.status.code(), Some(1));
    let records = lines(&output);
    assert_eq!(
        files(&records),
        ["a/1.html", "a/10.XHTML", "a/2.htm", "a/loop", "b.html"]
    );
    assert_eq!(records[0]["error"]["kind"], "io");
    assert_eq!(records[3]["error"]["kind"], "io");
    assert_eq!(records[4]["article"]["title"], "Jembatan Kayu");
}
