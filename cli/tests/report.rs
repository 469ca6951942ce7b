//! What may be relied on when `warta report` is run.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::fs;
use std::path::Path;
use support::{page, run, stderr, stdout, warta};
use tempfile::TempDir;

/// A page of an outlet of which ten are saved, each with a date and a writer.
fn saved(number: usize) -> String {
    page(&format!("Jembatan {number}")).replace(
        "</head>",
        "<meta property=\"og:site_name\" content=\"Kabar Pesisir\"><meta name=\"author\" content=\"Nisa Kirana\">\
         <meta property=\"article:published_time\" content=\"2024-08-12T09:30:00+07:00\"></head>",
    )
}

/// A folder of ten pages, with one changed and another added.
fn corpus(change: impl Fn(String) -> String, added: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..10 {
        let page = saved(number);
        let page = if number == 7 { change(page) } else { page };
        fs::write(folder.path().join(format!("{number}.html")), page).unwrap();
    }
    for (name, page) in added {
        fs::write(folder.path().join(name), page).unwrap();
    }
    folder
}

fn report_of(folder: &Path, args: &[&str]) -> String {
    let output = warta().arg("report").args(args).arg(folder).output().unwrap();
    assert!(output.status.success(), "{}", stderr(&output));
    stdout(&output).to_owned()
}

/// The part of a text between two marks.
fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start} in {text}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} in {rest}")).0
}

#[test]
fn it_tells_how_many_articles_of_how_many_outlets_there_are() {
    let report = report_of(corpus(|page| page, &[("leer.html", "")]).path(), &[]);
    assert!(report.starts_with("<!DOCTYPE html>") && report.ends_with("</html>\n"));
    assert!(
        report.contains("<h1>10 articles of 1 outlet in 11 pages</h1>"),
        "{report}"
    );
    assert!(report.contains("<dt>pages with an article</dt><dd>90.9 %</dd>"));
    assert!(report.contains("<dt>quotes</dt><dd>10</dd>"));
}

#[test]
fn fields_are_drawn_by_how_many_articles_have_them() {
    let without = |page: String| page.replace("<meta name=\"author\" content=\"Nisa Kirana\">", "");
    let report = report_of(corpus(without, &[]).path(), &[]);
    let fields = between(&report, "<h2 id=\"fields\">", "</section>");
    let byline = between(fields, "<span class=\"name\">byline</span>", "</li>");
    assert!(byline.contains("<rect class=\"fill\" width=\"90.0\""), "{byline}");
    assert!(byline.contains("<span class=\"value\">90.0 %</span>"), "{byline}");
    let tags = between(fields, "<span class=\"name\">tags</span>", "</li>");
    assert!(tags.contains("<rect class=\"fill\" width=\"0.0\""), "{tags}");
}

#[test]
fn each_outlet_has_its_medians_and_shares() {
    let report = report_of(corpus(|page| page, &[("lain.html", &page("Lain"))]).path(), &[]);
    let outlets = between(&report, "<table class=\"outlets\">", "</table>");
    let row = between(outlets, "<th scope=\"row\">Kabar Pesisir</th>", "</tr>");
    let cells: Vec<&str> = row.split("<td").skip(1).map(|cell| between(cell, ">", "<")).collect();
    assert_eq!(
        cells[..6],
        ["10", "4", "1", "0", "0", "100"],
        "articles, paragraphs, quotes, related, bare, title"
    );
    let nobody = between(outlets, "<th scope=\"row\">no known outlet</th>", "</tr>");
    assert!(nobody.contains("<td class=\"odd\">100</td>"), "no date: {nobody}");
}

#[test]
fn what_gave_no_article_is_listed_by_the_reason() {
    let index = "<html><body>".to_owned() + &"<a href=\"https://a.example/b\">Judul berita lain</a> ".repeat(60);
    let pages = [("empty.html", ""), ("index.html", &index), ("blank.html", " ")];
    let report = report_of(corpus(|page| page, &pages).path(), &[]);
    let unread = between(&report, "<h2 id=\"unread\">", "</section>");
    assert!(unread.contains("3 of 13 pages gave none."), "{unread}");
    let empty = between(unread, "<summary>no article found: the page is empty", "</details>");
    assert!(empty.contains(">2 pages</span>"), "{empty}");
    assert!(
        empty.contains("empty.html") && empty.contains("blank.html") && !empty.contains("<code>"),
        "{empty}"
    );
}

#[test]
fn what_stands_out_is_listed_with_its_file_and_the_command_that_explains_it() {
    let folder = corpus(
        |page| page.replace("<meta name=\"author\" content=\"Nisa Kirana\">", ""),
        &[],
    );
    let file = folder.path().join("7.html");
    let out = folder.path().join("below");
    fs::create_dir(&out).unwrap();
    let out = out.join("report.html");
    report_of(folder.path(), &["--no-outlet-rules", "--output", out.to_str().unwrap()]);
    let report = fs::read_to_string(&out).unwrap();
    let odd = between(&report, "<h2 id=\"odd\">", "</section>");
    let group = between(odd, "<summary>No byline, where the outlet usually has it", "</details>");
    assert!(group.contains("90 % of 10 of Kabar Pesisir have it"), "{group}");
    assert!(
        group.contains("<a href=\"./../7.html\">"),
        "seen from the report: {group}"
    );
    let command = between(group, "<code>", "</code>");
    assert_eq!(
        command,
        format!(
            "warta explain --no-outlet-rules {} --output explain.html",
            file.display()
        )
    );
    assert_eq!(odd.matches("<li>").count(), 1, "{odd}");
}

#[test]
fn the_command_that_it_shows_works() {
    let folder = corpus(|page| page.replace("2024-08-12T09:30:00+07:00", ""), &[]);
    let report = report_of(folder.path(), &[]);
    let group = between(&report, "<summary>No published_at", "</details>");
    let command = between(group, "<code>", "</code>");
    let mut words = command.split(' ').skip(1);
    let output = warta()
        .args(words.by_ref())
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(folder.path().join("explain.html").exists());
}

/// A record of a web archive.
fn response(address: &str, page: &str) -> String {
    let http = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}");
    let length = http.len();
    format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http\r\n\
         Content-Length: {length}\r\n\r\n{http}\r\n\r\n"
    )
}

#[test]
fn a_page_out_of_an_archive_is_called_by_its_address_and_its_number() {
    let folder = tempfile::tempdir().unwrap();
    let archive = response("https://contoh.example/1", &saved(1)) + &response("https://contoh.example/2", &page("Dua"));
    fs::write(folder.path().join("crawl.warc"), archive).unwrap();
    let report = report_of(folder.path(), &[]);
    let group = between(&report, "<summary>No published_at", "</details>");
    assert!(
        group.contains("<a href=\"https://contoh.example/2\" rel=\"noopener noreferrer nofollow\">"),
        "{group}"
    );
    assert!(group.contains("crawl.warc, record 2</span>"), "{group}");
    assert!(!group.contains("https://contoh.example/1"), "{group}");

    let command = between(group, "<code>", "</code>").split(' ').skip(1);
    let explained = warta().args(command).current_dir(folder.path()).output().unwrap();
    assert!(explained.status.success(), "{}", stderr(&explained));
    let explained = fs::read_to_string(folder.path().join("explain.html")).unwrap();
    assert!(explained.contains("<h1>Dua</h1>"), "{explained}");
}

#[test]
fn a_page_that_a_row_holds_is_called_by_its_number_and_leads_to_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let row = serde_json::json!({"html": page("Jembatan Kayu")});
    let file = folder.path().join("rows.jsonl");
    fs::write(&file, format!("{row}\n")).unwrap();
    let report = report_of(&file, &[]);
    let group = between(&report, "<summary>No published_at", "</details>");
    assert!(
        group.contains("rows.jsonl\">") && group.contains("rows.jsonl, record 1</a>"),
        "{group}"
    );
}

#[test]
fn nothing_of_a_page_or_a_file_name_becomes_markup() {
    let hostile = |page: String| {
        let shown = "&lt;script&gt;owned = 1&lt;/script&gt;";
        page.replace("Kabar Pesisir", shown)
            .replace("2024-08-12T09:30:00+07:00", &format!("kapan {shown}"))
    };
    let name = "<img src=x onerror=owned=1>&.html";
    let folder = corpus(hostile, &[(name, "")]);
    let report = report_of(folder.path(), &[]);
    assert!(!report.contains("<script") && !report.contains("<img"), "{report}");
    assert!(report.contains("owned = 1"));
    assert!(report.contains("&lt;img src=x onerror=owned=1&gt;&amp;.html"));
    assert!(report.contains("/%3Cimg%20src%3Dx%20onerror%3Downed%3D1%3E%26.html\""));
}

#[test]
fn timings_count_every_page_once() {
    let report = report_of(corpus(|page| page, &[("leer.html", " ")]).path(), &["--jobs", "1"]);
    let timings = between(&report, "<h2 id=\"timings\">", "</section>");
    let counted = timings.split("<span class=\"value\">").skip(1);
    let pages: usize = counted
        .map(|rest| rest.split('<').next().unwrap().parse::<usize>().unwrap())
        .sum();
    assert_eq!(pages, 11);
    assert_eq!(between(timings, "<tbody>", "</tbody>").matches("<tr>").count(), 5);
}

#[test]
fn flattened_texts_are_reported_too() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("a.txt"),
        "Pasar Ramai\n\nSolo - Pasar ramai oleh pembeli.",
    )
    .unwrap();
    fs::write(folder.path().join("b.html"), "").unwrap();
    let report = report_of(folder.path(), &["--text"]);
    assert!(
        report.contains("<h1>1 article of no known outlet in 1 page</h1>"),
        "{report}"
    );
    assert!(report.contains("<code>warta explain --text "));
}

#[test]
fn it_loads_nothing_and_runs_nothing() {
    let output = run(&["report", "fixtures"]);
    let report = stdout(&output);
    for loading in [
        "<script",
        "<img",
        "<iframe",
        " src=",
        "url(",
        "@import",
        " onclick=",
        " style=",
    ] {
        assert!(!report.contains(loading), "{loading}");
    }
    for needed in [
        "content=\"default-src 'none'",
        "name=\"viewport\"",
        "prefers-color-scheme: dark",
        "class=\"skip\"",
    ] {
        assert!(report.contains(needed), "{needed}");
    }
}

#[test]
fn the_exit_status_tells_whether_there_was_anything_to_read() {
    let folder = tempfile::tempdir().unwrap();
    let empty = run(&["report", folder.path().to_str().unwrap()]);
    assert_eq!(empty.status.code(), Some(1));
    assert!(stderr(&empty).contains("no file ending in .html"), "{}", stderr(&empty));
    assert_eq!(stdout(&empty), "");
    assert_eq!(run(&["report", "no-such-folder"]).status.code(), Some(1));
    assert_eq!(
        run(&["report", "fixtures", "--output", "no-such-folder/report.html"])
            .status
            .code(),
        Some(1)
    );
    for args in [
        &["report"][..],
        &["report", "--jobs", "0", "fixtures"],
        &["report", "--outlets", "no-such-folder", "fixtures"],
    ] {
        assert_eq!(run(args).status.code(), Some(2), "{args:?}");
    }
}
