//! Web archives.

use super::compressed::gzip;
use super::support::{page, stderr};
use super::{extract, lines, text, titles};
use std::fs;
use std::path::Path;

/// A record.
pub fn record(kind: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!("WARC/1.0\r\nWARC-Type: {kind}\r\n{headers}Content-Length: {length}\r\n\r\n");
    [head.as_bytes(), body, b"\r\n\r\n"].concat()
}

/// A response with a page.
pub fn response(address: &str, http: &str, body: &[u8]) -> Vec<u8> {
    let headers = format!(
        "WARC-Target-URI: {address}\r\nWARC-Date: 2024-05-01T02:00:00Z\r\n\
         Content-Type: application/http; msgtype=response\r\n"
    );
    let head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{http}\r\n");
    record("response", &headers, &[head.as_bytes(), body].concat())
}

fn run(folder: &Path, name: &str, archive: &[u8]) -> std::process::Output {
    fs::write(folder.join(name), archive).unwrap();
    extract(folder, &[name])
}

#[test]
fn an_archive_gives_its_pages_and_passes_over_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let picture = record(
        "response",
        "Content-Type: application/http\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG",
    );
    let missing = record(
        "response",
        "Content-Type: application/http\r\n",
        b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<h1>404</h1>",
    );
    let revisit = record(
        "revisit",
        "Content-Type: application/http\r\n",
        b"HTTP/1.1 200 OK\r\n\r\n",
    );
    let archive = [
        record(
            "warcinfo",
            "Content-Type: application/warc-fields\r\n",
            b"software: none\r\n",
        ),
        record(
            "request",
            "Content-Type: application/http\r\n",
            b"GET / HTTP/1.1\r\n\r\n",
        ),
        response("https://contoh.id/satu", "", page("Jembatan Kayu").as_bytes()),
        picture,
        missing,
        revisit,
        response("https://contoh.id/dua", "", page("Jembatan Batu").as_bytes()),
    ];
    // Archives are compressed record by record.
    let packed: Vec<u8> = archive.iter().flat_map(|record| gzip(record)).collect();
    for (name, bytes) in [("a.warc", archive.concat()), ("a.warc.gz", packed)] {
        let output = run(folder.path(), name, &bytes);
        assert!(output.status.success(), "{}", stderr(&output));
        let records = lines(&output);
        assert_eq!(titles(&records), ["Jembatan Kayu", "Jembatan Batu"], "{name}");
        assert_eq!(records[0]["file"], name);
        assert_eq!(records[1]["record"], 2);
        assert_eq!(records[1]["article"]["url"], "https://contoh.id/dua");
    }
}

#[test]
fn the_charset_of_the_response_counts() {
    let folder = tempfile::tempdir().unwrap();
    let latin = page("Café Jembatan")
        .replace("<meta charset=\"utf-8\">", "")
        .replace('é', "\u{1}");
    let latin: Vec<u8> = latin.bytes().map(|byte| if byte == 1 { 0xe9 } else { byte }).collect();
    let headers = "Content-Type: application/http\r\n";
    let head = b"HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=ISO-8859-1\r\n\r\n";
    let output = run(
        folder.path(),
        "a.warc",
        &record("response", headers, &[head.as_slice(), &latin].concat()),
    );
    assert_eq!(titles(&lines(&output)), ["Café Jembatan"]);
}

#[test]
fn chunked_and_packed_bodies_are_unpacked_whether_the_archive_did_so_or_not() {
    let folder = tempfile::tempdir().unwrap();
    let body = page("Jembatan Kayu");
    let chunks: Vec<u8> = body
        .as_bytes()
        .chunks(100)
        .flat_map(|chunk| [format!("{:x}\r\n", chunk.len()).as_bytes(), chunk, b"\r\n"].concat())
        .chain(*b"0\r\n\r\n")
        .collect();
    let packed = gzip(body.as_bytes());
    let archive = [
        response("https://contoh.id/1", "Transfer-Encoding: chunked\r\n", &chunks),
        response("https://contoh.id/2", "Transfer-Encoding: chunked\r\n", body.as_bytes()),
        response("https://contoh.id/3", "Content-Encoding: gzip\r\n", &packed),
        response("https://contoh.id/4", "Content-Encoding: gzip\r\n", body.as_bytes()),
        response("https://contoh.id/5", "Content-Encoding: br\r\n", body.as_bytes()),
    ];
    let output = run(folder.path(), "a.warc", &archive.concat());
    let records = lines(&output);
    assert_eq!(titles(&records), ["Jembatan Kayu"; 5], "{}", stderr(&output));
    assert!(
        records
            .iter()
            .all(|record| record["article"]["body"] == records[3]["article"]["body"])
    );
}

#[test]
fn an_archive_that_breaks_off_gives_what_came_before() {
    let folder = tempfile::tempdir().unwrap();
    let one = response("https://contoh.id/1", "", page("Jembatan Kayu").as_bytes());
    let whole = [one.clone(), one.clone()].concat();
    let packed = [gzip(&one), gzip(&one)].concat();
    for (name, bytes) in [
        ("a.warc", &whole[..whole.len() - 300]),
        ("a.warc.gz", &packed[..packed.len() - 30]),
    ] {
        let output = run(folder.path(), name, bytes);
        assert_eq!(output.status.code(), Some(1));
        let records = lines(&output);
        assert_eq!(titles(&records)[0], "Jembatan Kayu");
        let last = records.last().unwrap();
        assert_eq!(last["error"]["kind"], "io");
        assert!(
            last["error"]["message"].as_str().unwrap().contains("breaks off"),
            "{last}"
        );
    }
}

#[test]
fn what_is_no_record_is_told_and_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let archive = [
        response("https://contoh.id/1", "", page("Jembatan Kayu").as_bytes()),
        b"garbage in between\r\n".to_vec(),
        response("https://contoh.id/2", "", page("Jembatan Batu").as_bytes()),
        response("https://contoh.id/3", "", page("Jembatan Besi").as_bytes()),
    ];
    let output = run(folder.path(), "a.warc", &archive.concat());
    assert_eq!(titles(&lines(&output)), ["Jembatan Kayu", "-", "Jembatan Besi"]);
    let output = run(folder.path(), "b.warc", page("Jembatan Kayu").as_bytes());
    assert_eq!(titles(&lines(&output)), ["-"]);
}

#[test]
fn the_texts_of_a_wet_archive_are_read_as_texts() {
    let folder = tempfile::tempdir().unwrap();
    let headers = "WARC-Target-URI: https://contoh.id/1\r\nContent-Type: text/plain\r\n";
    let archive = record("conversion", headers, text("Jembatan Kayu").as_bytes());
    let output = run(folder.path(), "a.warc.wet.gz", &gzip(&archive));
    let records = lines(&output);
    assert_eq!(titles(&records), ["Jembatan Kayu"]);
    assert_eq!(records[0]["article"]["url"], "https://contoh.id/1");
    assert_eq!(records[0]["article"]["quotes"][0]["speaker"]["name"], "Sari Melati");
}
