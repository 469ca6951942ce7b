//! Compressed pages.

use super::support::{json, page, stderr};
use super::{extract, lines, titles};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

/// "Jembatan Kayu" as brotli has it when nothing is compressed: meta-blocks of bytes as they are.
fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut bits = (0_u64, 0_u32);
    let mut push = |out: &mut Vec<u8>, value: u64, count: u32, align: bool| {
        bits.0 |= value << bits.1;
        bits.1 += count;
        while bits.1 >= 8 || (align && bits.1 > 0) {
            out.push((bits.0 & 0xff) as u8);
            bits.0 >>= 8;
            bits.1 = bits.1.saturating_sub(8);
        }
    };
    // A window of 64 KB; then for each piece: not the last, 16 bits of length, uncompressed.
    push(&mut out, 0, 1, false);
    for piece in bytes.chunks(1 << 16) {
        push(&mut out, 0, 1, false);
        push(&mut out, 0, 2, false);
        push(&mut out, piece.len() as u64 - 1, 16, false);
        push(&mut out, 1, 1, true);
        out.extend_from_slice(piece);
    }
    push(&mut out, 0b11, 2, true);
    out
}

#[test]
fn pages_may_be_compressed() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: Vec<u8>| fs::write(folder.path().join(name), bytes).unwrap();
    put("a.html.gz", gzip(page("Jembatan Kayu").as_bytes()));
    put(
        "b.html.zst",
        zstd::encode_all(page("Jembatan Batu").as_bytes(), 1).unwrap(),
    );
    put("c.html.br", brotli(page("Jembatan Besi").as_bytes()));
    put("d.htm", gzip(page("Jembatan Bambu").as_bytes()));
    put("e.css.gz", gzip(b"p {}"));
    let output = extract(folder.path(), &["."]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(
        titles(&lines(&output)),
        ["Jembatan Kayu", "Jembatan Batu", "Jembatan Besi", "Jembatan Bambu"]
    );
    let one = extract(folder.path(), &["b.html.zst"]);
    assert_eq!(json(&one)["title"], "Jembatan Batu", "one page is one article");
}

#[test]
fn a_broken_file_and_one_that_unpacks_to_too_much_do_not_stop_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let whole = gzip(page("Jembatan Kayu").as_bytes());
    fs::write(folder.path().join("a.html.gz"), &whole[..whole.len() / 2]).unwrap();
    fs::write(folder.path().join("b.html.gz"), gzip(&vec![b'a'; (64 << 20) + 10])).unwrap();
    fs::write(folder.path().join("c.html.gz"), &whole).unwrap();
    let output = extract(folder.path(), &["."]);
    assert_eq!(output.status.code(), Some(1));
    let records = lines(&output);
    assert_eq!(records[0]["error"]["kind"], "io");
    assert_eq!(records[1]["error"]["kind"], "too_large");
    assert_eq!(records[2]["article"]["title"], "Jembatan Kayu");
}
