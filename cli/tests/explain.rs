//! What may be relied on when `warta explain` is run.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::fs;
use std::io::Write;
use std::process::Stdio;
use support::{hostile_page, page, run, stderr, stdout, warta};

const DETIK: &str = "fixtures/detik/harga-garam.html";

/// The report of a page given on standard input.
fn report_of(page: &str, args: &[&str]) -> String {
    let mut child = warta()
        .args(["explain", "-"])
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(page.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// The part of a text between two marks.
fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start} in {text}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} in {rest}")).0
}

#[test]
fn the_report_shows_the_story_with_headline_dateline_and_paragraphs() {
    let report = report_of(&page("Jembatan Kayu"), &[]);
    assert!(report.starts_with("<!DOCTYPE html>"), "{report}");
    assert!(report.contains("<title>Jembatan Kayu – warta explain</title>"));
    let story = between(&report, "<article lang=\"id\">", "</article>");
    assert!(story.contains("<h1>Jembatan Kayu</h1>"));
    assert!(story.contains("<span class=\"dateline\" title=\"dateline\">Bengkulu -</span> Warga Desa Air Biru"));
    assert_eq!(story.matches("<div class=\"row\">").count(), 4);
}

#[test]
fn a_quote_leads_to_its_speaker_and_the_speaker_to_the_quote() {
    let report = report_of(&page("Jembatan Kayu"), &[]);
    let quote = between(&report, "<mark class=\"s0\" id=\"q1\">", "</mark>");
    assert!(
        quote.starts_with("Anak sekolah tidak perlu memutar jauh lagi,"),
        "{quote}"
    );
    assert!(quote.contains("href=\"#n1\">1→</a>"), "{quote}");
    assert!(report.contains("<span class=\"cue s0\">kata</span> <span class=\"mention s0\">Sari Melati"));
    let note = between(&report, "id=\"n1\">", "</p>");
    assert!(
        note.contains("href=\"#q1\"") && note.contains("<strong>Sari Melati</strong>"),
        "{note}"
    );
    assert!(note.contains("cue kata"), "{note}");
    let speakers = between(&report, "<ul class=\"speakers\">", "</ul>");
    assert!(
        speakers.contains("Sari Melati") && speakers.contains("<a href=\"#q1\">1</a>"),
        "{speakers}"
    );
}

#[test]
fn related_links_stand_in_the_margin_with_their_lead_in() {
    let report = report_of(
        &page("Jembatan Kayu").replace(
            "<p>Jembatan sepanjang",
            "<p>Baca juga: <a href=\"https://a.example/b\">Papan Kayu Langka</a></p><p>Jembatan sepanjang",
        ),
        &[],
    );
    let note = between(&report, "<p class=\"note related\">", "</p>");
    assert!(note.contains("Baca juga:"), "{note}");
    assert!(
        note.contains("<a href=\"https://a.example/b\" rel=\"noopener noreferrer nofollow\">Papan Kayu Langka</a>")
    );
}

#[test]
fn what_was_taken_for_furniture_stands_in_the_margin_as_what_it_was_taken_for() {
    let page = page("Jembatan Kayu").replace(
        "<p>Jembatan sepanjang",
        "<p>ADVERTISEMENT</p><div class=\"share-bar\">Bagikan ke kawan</div><p>Jembatan sepanjang",
    );
    let report = report_of(&page, &[]);
    assert!(report.contains("<span class=\"label\">left out: advertisement</span> <s>ADVERTISEMENT</s>"));
    assert!(report.contains("<span class=\"label\">left out: element div.share-bar</span> <s>Bagikan ke kawan</s>"));
    assert!(!between(&report, "<details>", "</details>").contains("\"text\": \"ADVERTISEMENT\",\n      \"links\""));
}

#[test]
fn every_field_stands_in_a_table_with_where_it_came_from() {
    let output = run(&["explain", DETIK]);
    let report = stdout(&output);
    let table = between(report, "<tbody>", "</tbody>");
    assert_eq!(table.matches("<tr").count(), 20);
    let title = between(table, "<th scope=\"row\">title</th>", "</tr>");
    assert!(title.contains("<code>selector h1.detail__title</code>"), "{title}");
    let outlet = between(table, "<th scope=\"row\">outlet</th>", "</tr>");
    assert!(outlet.contains("<code>rules detik</code>"), "{outlet}");
    assert!(table.contains("<tr class=\"absent\"><th scope=\"row\">url</th><td>–</td><td></td></tr>"));
}

#[test]
fn what_a_page_holds_is_shown_and_never_obeyed() {
    let hostile = "<script>owned = 1</script>";
    let shown = "&lt;script&gt;owned = 1&lt;/script&gt;";
    let report = report_of(&hostile_page(), &[]);
    assert!(!report.contains(hostile) && !report.contains("<script"), "{report}");
    assert!(
        !report.contains("<img") && !report.contains("href=\"javascript"),
        "{report}"
    );
    // Metadata are bare of markup; a story may print it.
    assert!(report.contains("<h1>Jembatan owned = 1 Kayu</h1>"), "{report}");
    assert!(report.contains(&format!("Pekerjaan {shown} dimulai")));
}

#[test]
fn the_report_loads_nothing_and_runs_nothing() {
    let output = run(&["explain", "fixtures/egindo/pelabuhan-kering.html"]);
    let report = stdout(&output);
    assert!(report.contains("content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\""));
    for loading in ["<script", "<img", "<iframe", " src=", "url(", "@import", " onclick="] {
        assert!(!report.contains(loading), "{loading}");
    }
    for needed in [
        "name=\"viewport\"",
        "prefers-color-scheme: dark",
        "class=\"skip\"",
        ":focus-visible",
    ] {
        assert!(report.contains(needed), "{needed}");
    }
}

#[test]
fn as_text_the_fields_are_a_table_for_the_terminal() {
    let output = run(&["explain", "--format", "text", DETIK]);
    let table = stdout(&output);
    let from = |field: &str| {
        let line = table.lines().find(|line| line.starts_with(field)).unwrap();
        line.split("  ").last().unwrap().trim().to_owned()
    };
    assert_eq!(from("FIELD"), "FROM");
    assert_eq!(from("title"), "selector h1.detail__title");
    assert_eq!(from("dateline"), "text");
    assert!(table.contains(" ms, the second time in "), "{table}");
}

#[test]
fn a_terminal_is_not_obeyed_by_a_page() {
    let report = report_of(&page("Jembatan \u{1b}[31mKayu&#27;[2J"), &["--format", "text"]);
    assert!(!report.contains('\u{1b}'), "{report:?}");
}

#[test]
fn warnings_are_told() {
    let broken = page("Jembatan Kayu").replace(
        "</head>",
        "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"datePublished\": \"kapan-kapan\",}</script></head>",
    );
    let report = report_of(&broken, &[]);
    assert!(between(&report, "<h2 id=\"warnings\">", "</section>").contains("<code>json_ld</code>"));
    assert!(report_of(&broken, &["--format", "text"]).contains("\nwarning: json_ld: "));
}

#[test]
fn flattened_text_is_explained_too() {
    let report = report_of(
        "Pasar Ramai\n\nSolo - Pasar ramai oleh pembeli.",
        &["--text", "--format", "text"],
    );
    assert!(report.contains("Pasar Ramai"), "{report}");
}

#[test]
fn the_report_goes_to_a_file_where_one_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.html");
    let output = run(&["explain", DETIK, "--output", file.to_str().unwrap()]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(stdout(&output), "");
    assert!(fs::read_to_string(file).unwrap().ends_with("</html>\n"));
}

#[test]
fn a_page_without_an_article_and_a_file_that_is_not_there_end_with_1() {
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().join("empty.html");
    fs::write(&empty, "").unwrap();
    for page in [empty.to_str().unwrap(), "no-such-page.html"] {
        let output = run(&["explain", page]);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(stdout(&output), "");
        assert!(
            stderr(&output).starts_with(&format!("warta: {page}: ")),
            "{}",
            stderr(&output)
        );
    }
}

#[test]
fn a_page_of_a_file_that_holds_many_is_named_by_its_number() {
    let archive = "cli/tests/data/pages.warc.gz";
    let output = run(&["explain", "--record", "2", "--format", "text", archive]);
    assert!(
        stdout(&output).contains("https://egindo.com/pelabuhan-kering"),
        "{}",
        stdout(&output)
    );
    let output = run(&["explain", "--record", "3", archive]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        stderr(&output),
        format!("warta: {archive}, record 3: there is no such page\n")
    );
    let output = run(&["explain", archive]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("say with --record"), "{}", stderr(&output));
    assert!(stderr(&output).contains("Usage: warta explain"), "{}", stderr(&output));
}

#[test]
fn wrong_usage_ends_with_2() {
    for args in [
        &["explain"][..],
        &["explain", "--format", "pdf", DETIK],
        &["explain", "--text", "--url", "https://a.example/", DETIK],
        &["explain", "--outlets", "no-such-folder", DETIK],
    ] {
        assert_eq!(run(args).status.code(), Some(2), "{args:?}");
    }
}
