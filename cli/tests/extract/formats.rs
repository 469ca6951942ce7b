//! CSV, one record a quote, and formats by the output's name. JSON, Markdown and text are in `command.rs`, Parquet in
//! `parquet.rs`.

use super::support::{page, stderr, stdout};
use super::{extract, lines, records, story};
use std::fs;
use tempfile::TempDir;

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.html"), page("Jembatan \"Kayu\", Baru")).unwrap();
    fs::write(folder.path().join("b.html"), "").unwrap();
    fs::write(folder.path().join("c.html"), story(3, "contoh.id", "2024-05-03")).unwrap();
    folder
}

#[test]
fn csv_has_the_chosen_fields() {
    let fields = "file,title,published_at,dateline.place,quotes.speaker.name,body.type,paywalled";
    let output = extract(folder().path(), &[".", "--format", "csv", "--fields", fields]);
    assert_eq!(output.status.code(), Some(1), "one page is empty");
    let expected = format!(
        "{fields}\n\
         ./a.html,\"Jembatan \"\"Kayu\"\", Baru\",,Bengkulu,Sari Melati,paragraph; paragraph; paragraph; paragraph,false\n\
         ./c.html,Catatan 3,2024-05-03T08:00:00+07:00,,,paragraph; paragraph; paragraph; paragraph; paragraph,false\n"
    );
    assert_eq!(stdout(&output), expected);
}

#[test]
fn csv_without_chosen_fields_has_the_usual_ones_and_always_a_head() {
    let output = extract(folder().path(), &["c.html", "--format", "csv"]);
    let (head, row) = stdout(&output).split_once('\n').unwrap();
    assert_eq!(
        head,
        "file,url,title,outlet.name,published_at,byline.name,section,dateline.place,text"
    );
    assert!(row.starts_with("c.html,,Catatan 3,"), "{row}");
    let nothing = extract(folder().path(), &["b.html", "--format", "csv", "--fields", "title"]);
    assert_eq!(stdout(&nothing), "title\n");
}

#[test]
fn a_quote_may_be_a_record_of_its_own() {
    let output = extract(folder().path(), &["a.html", "c.html", "--explode", "quotes"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let quotes = lines(&output);
    assert_eq!(quotes.len(), 1);
    assert_eq!(quotes[0]["file"], "a.html");
    assert_eq!(quotes[0]["title"], "Jembatan \"Kayu\", Baru");
    assert_eq!(quotes[0]["text"], "Anak sekolah tidak perlu memutar jauh lagi,");
    assert_eq!(quotes[0]["speaker"]["name"], "Sari Melati");
    assert_eq!(quotes[0]["via"], "explicit");

    let args = [
        "a.html",
        "--explode",
        "quotes",
        "--format",
        "csv",
        "--fields",
        "speaker.name,cue,text",
    ];
    let output = extract(folder().path(), &args);
    assert_eq!(
        stdout(&output),
        "speaker.name,cue,text\nSari Melati,kata,\"Anak sekolah tidak perlu memutar jauh lagi,\"\n"
    );
}

#[test]
fn the_name_of_the_output_tells_its_format() {
    let folder = folder();
    let starts = [
        ("a.json", "{\n  \"title\""),
        ("a.jsonl", "{\"file\":\"a.html\",\"article\":{\"title\""),
        ("a.md", "# Jembatan"),
        ("a.txt", "Jembatan \"Kayu\", Baru\n\n"),
        ("a.csv", "file,url,title"),
        ("a.parquet", "PAR1"),
        ("a.data", "{\n  \"title\""),
    ];
    for (name, start) in starts {
        let output = extract(folder.path(), &["a.html", "--output", name]);
        assert!(
            output.status.success() && output.stdout.is_empty(),
            "{name}: {}",
            stderr(&output)
        );
        let written = fs::read(folder.path().join(name)).unwrap();
        assert!(
            written.starts_with(start.as_bytes()),
            "{name}: {}",
            String::from_utf8_lossy(&written)
        );
    }
}

#[test]
fn failures_may_go_to_a_file_of_their_own() {
    let folder = folder();
    let output = extract(folder.path(), &[".", "--errors", "failed.jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output).len(), 2);
    let failed = records(&fs::read_to_string(folder.path().join("failed.jsonl")).unwrap());
    assert_eq!(failed.len(), 1);
    assert_eq!(failed[0]["file"], "./b.html");
    assert_eq!(failed[0]["error"]["kind"], "no_article");
}

#[test]
fn what_does_not_go_together_is_wrong_usage() {
    let wrong: &[&[&str]] = &[
        &["a.html", "--explode", "quotes", "--format", "text"],
        &["a.html", "--format", "csv", "--fields", "title,no_such.field"],
        &["a.html", "--fields", "title"],
        &["a.html", "--rotate", "5"],
        &["a.html", "--resume"],
        &["a.html", "--resume", "--output", "a.parquet"],
        &["a.html", "--output", "no-such-folder/a.jsonl"],
    ];
    for args in wrong {
        let output = extract(folder().path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {}", stderr(&output));
    }
}
