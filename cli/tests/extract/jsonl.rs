//! JSON lines as input.

use super::compressed::gzip;
use super::support::{page, stderr};
use super::{extract, lines, text, titles};
use serde_json::json;
use std::fs;

#[test]
fn a_line_holds_a_page_or_a_text() {
    let folder = tempfile::tempdir().unwrap();
    let rows = [
        json!({"url": "https://contoh.id/1", "html": page("Jembatan Kayu")}),
        json!({"text": text("Jembatan Batu"), "id": 7}),
        json!({"judul": "Jembatan Besi", "isi": "Bengkulu - Warga memperbaiki jembatan."}),
    ];
    let all: String = rows.iter().map(|row| format!("{row}\n\n")).collect();
    fs::write(folder.path().join("a.jsonl"), &all).unwrap();
    fs::write(folder.path().join("b.jsonl.gz"), gzip(all.as_bytes())).unwrap();
    for name in ["a.jsonl", "b.jsonl.gz"] {
        let output = extract(folder.path(), &[name]);
        assert!(output.status.success(), "{}", stderr(&output));
        let records = lines(&output);
        assert_eq!(titles(&records), ["Jembatan Kayu", "Jembatan Batu", "Jembatan Besi"]);
        assert_eq!(records[0]["article"]["url"], "https://contoh.id/1");
        assert_eq!(records[2]["record"], 3);
        assert_eq!(records[2]["article"]["body"].as_array().unwrap().len(), 1);
    }
}

#[test]
fn fields_may_have_other_names_and_lie_deeper() {
    let folder = tempfile::tempdir().unwrap();
    let row = json!({
        "response": {"body": page("Jembatan Kayu"), "from": "https://contoh.id/1"},
        "headline": "Jembatan Batu", "story": "Bengkulu - Warga memperbaiki jembatan.", "html": "no page at all",
    });
    fs::write(folder.path().join("a.jsonl"), format!("{row}\n")).unwrap();
    let names = ["--html-field", "response.body", "--url-field", "response.from"];
    let output = extract(folder.path(), &[&["a.jsonl"], &names[..]].concat());
    assert_eq!(titles(&lines(&output)), ["Jembatan Kayu"]);
    assert_eq!(lines(&output)[0]["article"]["url"], "https://contoh.id/1");
    let output = extract(folder.path(), &["a.jsonl", "--text-field", "story"]);
    assert_eq!(titles(&lines(&output)), ["Jembatan Batu"]);
}

#[test]
fn a_line_that_cannot_be_read_does_not_stop_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let row = json!({"html": page("Jembatan Kayu")});
    let all = format!("{row}\n{{\"html\": \nnull\n{{\"id\": 1}}\n{row}");
    fs::write(folder.path().join("a.ndjson"), all).unwrap();
    let output = extract(folder.path(), &["a.ndjson"]);
    assert_eq!(output.status.code(), Some(1));
    let records = lines(&output);
    assert_eq!(titles(&records), ["Jembatan Kayu", "-", "-", "-", "Jembatan Kayu"]);
    assert_eq!(records[1]["error"]["kind"], "json");
    assert_eq!(records[3]["error"]["kind"], "no_field");
    assert!(
        stderr(&output).contains("warta: a.ndjson, record 2: "),
        "{}",
        stderr(&output)
    );
}

#[test]
fn folders_are_not_searched_for_what_may_be_an_output() {
    let folder = tempfile::tempdir().unwrap();
    let row = json!({"html": page("Jembatan Kayu")});
    fs::write(folder.path().join("a.jsonl"), format!("{row}\n")).unwrap();
    assert_eq!(lines(&extract(folder.path(), &["."])).len(), 0);
    assert_eq!(lines(&extract(folder.path(), &[".", "--from", "jsonl"])).len(), 1);
}
