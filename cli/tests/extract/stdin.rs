//! What comes from standard input, which has no name.

use super::compressed::gzip;
use super::mhtml::saved;
use super::support::{json, page, stderr, warta};
use super::warc::{record, response};
use super::{lines, text};
use std::io::Write;
use std::process::{Output, Stdio};

fn fed(input: &[u8]) -> Output {
    let mut command = warta();
    let mut child = command
        .arg("extract")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn it_is_known_by_how_it_begins() {
    let page = page("Jembatan Kayu");
    let archive = response("https://contoh.id/satu", "", page.as_bytes());
    let texts = record(
        "conversion",
        "Content-Type: text/plain\r\n",
        text("Jembatan Kayu").as_bytes(),
    );
    let line = serde_json::json!({ "html": page }).to_string() + "\n";
    for input in [archive.as_slice(), &gzip(&archive), &texts, line.as_bytes()] {
        let output = fed(input);
        assert!(output.status.success(), "{}", stderr(&output));
        let records = lines(&output);
        assert_eq!(records[0]["file"], "-");
        assert_eq!(records[0]["record"], 1);
        assert_eq!(records[0]["article"]["title"], "Jembatan Kayu");
    }
    for input in [page.as_bytes(), &gzip(page.as_bytes()), saved("8bit", &page).as_bytes()] {
        let output = fed(input);
        assert_eq!(json(&output)["title"], "Jembatan Kayu", "one page is one article");
    }
}

#[test]
fn a_parquet_file_must_have_a_name() {
    let output = fed(b"PAR1 and so on");
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).contains("not from standard input"),
        "{}",
        stderr(&output)
    );
}
