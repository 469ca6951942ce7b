//! Pages saved by browsers.

use super::extract;
use super::support::{json, page, stderr};
use std::fs;

fn quoted_printable(text: &str) -> String {
    let mut out = String::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'=' | 0x80.. => out.push_str(&format!("={byte:02X}")),
            _ => out.push(char::from(byte)),
        }
        if at % 60 == 59 {
            out.push_str("=\r\n");
        }
    }
    out
}

/// A page as a browser saves it.
pub fn saved(coding: &str, body: &str) -> String {
    format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://contoh.id/jembatan\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Batas--7\"\r\n\r\n\
         ------Batas--7\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {coding}\r\n\
         Content-Location: https://contoh.id/jembatan\r\n\r\n{body}\r\n\
         ------Batas--7\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n\
         ------Batas--7--\r\n"
    )
}

#[test]
fn the_page_is_taken_with_its_address() {
    let folder = tempfile::tempdir().unwrap();
    let page = page("Jembatan “Kayu” = Baru");
    let base64 = base64::Engine::encode(&base64::prelude::BASE64_STANDARD, &page);
    let wrapped: Vec<&str> = base64
        .as_bytes()
        .chunks(76)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    let files = [
        ("a.mhtml", saved("quoted-printable", &quoted_printable(&page))),
        ("b.mht", saved("base64", &wrapped.join("\r\n"))),
        ("c.mhtml", saved("8bit", &page)),
    ];
    for (name, file) in files {
        fs::write(folder.path().join(name), file).unwrap();
        let output = extract(folder.path(), &[name]);
        assert!(output.status.success(), "{name}: {}", stderr(&output));
        assert_eq!(json(&output)["title"], "Jembatan “Kayu” = Baru", "{name}");
        assert_eq!(json(&output)["url"], "https://contoh.id/jembatan");
    }
}

#[test]
fn a_file_without_a_page_is_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.mhtml"), "Content-Type: image/png\r\n\r\nxyz").unwrap();
    let output = extract(folder.path(), &["a.mhtml", "--format", "jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&output)["error"]["kind"], "not_text");
}
