//! Each story once.

use super::{extract, lines, story, titles};
use std::fs;

#[test]
fn the_same_address_or_nearly_the_same_text_is_written_once() {
    let folder = tempfile::tempdir().unwrap();
    let first = story(1, "contoh.id", "2024-05-01");
    let files = [
        ("1.html", first.clone()),
        (
            "2-same-address.html",
            story(2, "contoh.id", "2024-05-01").replace("berita/2", "berita/1?utm_source=x"),
        ),
        (
            "3-copied.html",
            first
                .replace("contoh.id/berita/1", "lain.example/salinan")
                .replacen("lapangan", "desa", 1),
        ),
        ("4-another.html", story(4, "contoh.id", "2024-05-01")),
    ];
    for (name, page) in files {
        fs::write(folder.path().join(name), page).unwrap();
    }
    assert_eq!(lines(&extract(folder.path(), &["."])).len(), 4);
    let output = extract(folder.path(), &[".", "--dedup"]);
    assert!(output.status.success());
    assert_eq!(titles(&lines(&output)), ["Catatan 1", "Catatan 4"]);
}

#[test]
fn short_texts_are_the_same_only_when_they_are_equal() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("a.txt", "Gempa\n\nGempa magnitudo 5,1 terjadi di laut."),
        ("b.txt", "Gempa\n\nGempa magnitudo 5,2 terjadi di laut."),
        ("c.txt", "Gempa lagi\n\nGempa magnitudo 5,1 terjadi di laut."),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let output = extract(folder.path(), &[".", "--text", "--dedup"]);
    assert_eq!(lines(&output).len(), 2);
}
