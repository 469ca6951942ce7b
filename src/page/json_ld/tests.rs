#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::*;
use crate::page::survey::survey;

fn read(scripts: &[&str]) -> JsonLd {
    let page: String = scripts
        .iter()
        .map(|script| format!("<script type=\"application/ld+json\">{script}</script>"))
        .collect();
    JsonLd::read(&survey(&page))
}

#[test]
fn the_article_is_found_in_graphs_lists_and_main_entities() {
    for script in [
        r#"{"@type":"NewsArticle","headline":"Hujan"}"#,
        r#"[{"@type":"Organization","name":"X"},{"@type":"NewsArticle","headline":"Hujan"}]"#,
        r#"{"@graph":[{"@type":"WebPage","name":"Beranda"},{"@type":["NewsArticle","Article"],"headline":"Hujan"}]}"#,
        r#"{"@type":"WebPage","name":"X","mainEntity":{"@type":"http://schema.org/NewsArticle","headline":"Hujan"}}"#,
        "{\"@type\":\"WebSite\"}\n{\"@type\":\"NewsArticle\",\"headline\":\"Hujan\"}",
    ] {
        let found = read(&[script]);
        assert_eq!(found.headline.as_deref(), Some("Hujan"), "{script}");
        assert_eq!(found.types[0], "NewsArticle", "{script}");
        assert_eq!((found.repaired, found.broken), (0, 0));
    }
}

#[test]
fn gaps_are_filled_from_other_objects_of_the_same_story() {
    let found = read(&[
        r#"{"@type":"WebPage","headline":"Hujan","datePublished":"2025-01-02T03:04:05+07:00","description":"Deras"}"#,
        r#"{"@type":"NewsArticle","headline":"Hujan","author":{"name":"Rina Sari"}}"#,
        r#"{"@type":"NewsArticle","headline":"Panas","articleSection":"Lain"}"#,
    ]);
    assert_eq!(found.published.as_deref(), Some("2025-01-02T03:04:05+07:00"));
    assert_eq!(found.authors, ["Rina Sari"]);
    assert_eq!(found.section, [] as [&str; 0]);
}

#[test]
fn values_come_as_texts_objects_and_lists() {
    let found = read(&[r#"{"@type":"NewsArticle","headline":"A &amp; B",
        "author":[{"@type":"Person","name":"Rina Sari"},"Budi Santo"],"editor":"Tono",
        "keywords":["banjir, hujan","Jakarta"],"image":[{"url":"https://x.id/1.jpg"}],
        "publisher":{"name":"X"},"isAccessibleForFree":"False","articleBody":"Satu &quot;dua&quot;\ntiga"}"#]);
    assert_eq!(found.headline.as_deref(), Some("A & B"));
    assert_eq!(found.authors, ["Rina Sari", "Budi Santo"]);
    assert_eq!(found.editors, ["Tono"]);
    assert_eq!(found.keywords, ["banjir", "hujan", "Jakarta"]);
    assert_eq!(found.image.as_deref(), Some("https://x.id/1.jpg"));
    assert_eq!(found.publisher.as_deref(), Some("X"));
    assert_eq!(found.free, Some(false));
    assert_eq!(found.body.as_deref(), Some("Satu \"dua\"\ntiga"));
}

#[test]
fn breadcrumbs_stand_in_order_of_position() {
    let found = read(&[r#"{"@type":"BreadcrumbList","itemListElement":[
        {"position":"2","item":{"name":"Ekonomi"}},{"position":1,"name":"Home"}]}"#]);
    assert_eq!(found.breadcrumbs, ["Home", "Ekonomi"]);
}

#[test]
fn what_templates_break_is_mended() {
    for (script, headline) in [
        ("{\"@type\":\"NewsArticle\",\"headline\":\"Satu\ndua\",}", "Satu dua"),
        ("<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Satu\"} -->", "Satu"),
        (
            "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Satu\"}\n//]]>",
            "Satu",
        ),
        (
            "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Satu&quot;}",
            "Satu",
        ),
        (
            r#"{"@type":"NewsArticle","headline":"Kata "kami" itu"}"#,
            "Kata \"kami\" itu",
        ),
        (r#"{"@type":"NewsArticle","headline":"Jum\'at"}"#, "Jum'at"),
        (
            r#"{"@type":"NewsArticle","headline":"Satu","author":{"name":"Ri"#,
            "Satu",
        ),
        (r#"{"@type":"NewsArticle","headline":"Satu","author":"#, "Satu"),
        (r#"{"@type":"NewsArticle","headline":"Satu","auth"#, "Satu"),
        (r#"{"@type":"NewsArticle",,"headline":"Satu"}}"#, "Satu"),
    ] {
        let found = read(&[script]);
        assert_eq!(found.headline.as_deref(), Some(headline), "{script}");
        assert_eq!(found.broken, 0, "{script}");
    }
}

#[test]
fn simple_texts_are_salvaged_from_a_script_beyond_repair() {
    let found = read(&[r#"{"@type":"NewsArticle","headline":"Satu","x":undefined,"datePublished":"2025-01-02"}"#]);
    assert_eq!(found.broken, 1);
    assert_eq!(found.headline.as_deref(), Some("Satu"));
    assert_eq!(found.published.as_deref(), Some("2025-01-02"));
}

#[test]
fn hostile_scripts_end() {
    let bomb = "[".repeat(300_000);
    assert_eq!(read(&[&bomb]).broken, 1);
    let quotes = "{\"".repeat(200_000);
    let _ = read(&[&quotes]);
    let commas = "[,".repeat(200_000) + &" ".repeat(100_000) + &",".repeat(100_000);
    let _ = read(&[&commas]);
}

#[test]
fn what_nobody_reads_may_be_as_deep_and_long_as_it_likes() {
    let deep = "[".repeat(1_000) + &"]".repeat(1_000);
    let names = "{\"name\":\"Wahyu\"},".repeat(10_000);
    let script = format!(
        "{{\"@type\":\"NewsArticle\",\"speakable\":{deep},\"mentions\":[{names}{{}}],\"headline\":\"Hujan\",\"author\":[{names}\"Siti\"]}}"
    );
    let found = read(&[&script]);
    assert_eq!(found.headline.as_deref(), Some("Hujan"));
    assert_eq!((found.authors.len(), found.broken), (500, 0));
}
