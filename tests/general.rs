//! What the general reader makes of single lines, in any language and without rules of an outlet.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use warta::{Article, Block};

const STORY: &str = "<p>The ferry left the harbour before dawn and reached the island by noon, long after the fishing boats had.</p>\
     <p>Nobody on the quay had expected it to sail in such a wind, said the pilot of the other ferry at the quay.</p>";

fn read(before: &str, after: &str) -> Article {
    let page = format!(
        "<html><head><title>Ferry sails again</title><link rel=canonical href='https://example.org/sea/ferry-sails-again'></head>\
         <body><div class=story><h1>Ferry sails again</h1>{before}{STORY}{after}</div></body></html>"
    );
    warta::extract(page).unwrap()
}

fn only_the_story(article: &Article) -> bool {
    article.body.len() == 2 && article.paragraphs().all(|text| STORY.contains(text))
}

#[test]
fn lines_of_writer_date_and_reading_time_above_the_story_are_none_of_its_paragraphs() {
    for line in [
        "By Ina Marsh",
        "Redacción, 3 de febrero de 2003",
        "Hedda Lang · 4 min read",
        "Laut | 3 Maret 2020 08:15",
        "<time>12 March</time>",
    ] {
        assert!(only_the_story(&read(&format!("<div>{line}</div>"), "")), "{line}");
    }
    assert!(only_the_story(&read(
        "<div>Siti Aminah</div><div>| 3 Maret 2020 08:15</div>",
        ""
    )));
}

#[test]
fn a_label_and_a_link_to_the_same_site_are_a_related_link_in_any_language() {
    for label in ["Lire aussi :", "Читайте также:", "Mehr dazu:", "关联："] {
        let article = read(
            "",
            &format!("<p>{label} <a href='/sea/old'>A pilot remembers the old ferry</a></p>"),
        );
        assert!(only_the_story(&article), "{label}");
        assert_eq!(article.related[0].lead_in.as_deref(), Some(label));
        assert_eq!(article.related[0].title, "A pilot remembers the old ferry");
    }
    let elsewhere = "<p>Told in: <a href='https://other.example/a/b'>The chronicle of the old ferry</a></p>";
    assert_eq!(read("", elsewhere).body.len(), 3);
}

#[test]
fn rows_of_links_and_words_to_click_on_are_no_paragraphs() {
    for line in [
        "<a href=/a>Front page</a> <a href=/b>Letters</a>",
        "<a href=/sea>Read on</a>",
    ] {
        assert!(only_the_story(&read("", &format!("<div>{line}</div>"))), "{line}");
    }
}

#[test]
fn headings_of_boxes_left_out_behind_the_story_go_with_them() {
    assert!(only_the_story(&read(
        "",
        "<h3>Most read</h3><ul><li><a href=/x>Another story of the sea</a></li></ul><h4>Topics</h4>"
    )));
}

#[test]
fn a_caption_with_its_owner_belongs_to_the_picture_before_it() {
    let article = read(
        "",
        "<img src=/quay.jpg><div>The quay at noon (c) Harbour Office</div><p>It sails again tomorrow.</p>",
    );
    let Block::Image { caption, credit, .. } = &article.body[2] else {
        panic!("{:?}", article.body)
    };
    assert_eq!(
        (caption.as_deref(), credit.as_deref()),
        (Some("The quay at noon"), Some("(c) Harbour Office"))
    );
    assert_eq!(article.body.len(), 4);
}
