//! What belongs to the site and not to the story.

use warta::Block;

use crate::asking::{only_the_story, read};

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
fn behind_the_topics_nothing_of_the_story_stands_but_paragraphs() {
    let topics = "<div class=new-tag><h5>Topik terkait</h5><ul><li><a href=/tag/sea>Sea</a></li><li><a href=/tag/bell>Bell</a></li></ul></div>";
    let player = "<iframe src='https://www.youtube.com/embed/abc'></iframe><ul><li>What the pilot tells</li></ul>";
    assert!(only_the_story(&read("", &format!("{topics}{player}"))));
    let article = read(
        "",
        &format!("{topics}{player}<p>It sails again tomorrow, with the old bell and a new pilot.</p>"),
    );
    assert!(article.body.iter().any(|block| matches!(block, Block::Embed { .. })));
    assert!(article.related.is_empty());
}

#[test]
fn lines_of_topics_are_no_paragraphs() {
    for line in [
        "Tags: sea, ferry",
        "Topik : laut, kapal",
        "Schlagwörter: See",
        "Topik terkait",
    ] {
        assert!(only_the_story(&read("", &format!("<p>{line}</p>"))), "{line}");
    }
}

#[test]
fn words_for_those_who_hear_the_page_are_not_read() {
    let line = "<p>The bell <span class=visually-hidden>opens in a new window</span> rang twice at noon.</p>";
    assert_eq!(read("", line).paragraphs().last(), Some("The bell rang twice at noon."));
}

#[test]
fn boxes_that_ask_something_of_the_reader_are_none_of_the_story() {
    let sentence = "Every morning before seven we send you all that has happened at sea, free of charge and without advertisements.";
    let more = "<p>The mate rang the bell twice before the ropes were cast off, as mates of the ferry always did.</p>"
        .repeat(3);
    for asked in [
        format!("<div class=x><h3>Morning tide</h3><p>{sentence}</p><input type=email></div>"),
        format!("<section class=c-newsletter><h3>Morning tide</h3><p>{sentence}</p><a href=/join>Join</a></section>"),
        format!("<div class=css-1 data-qa=subscribe-promo>{sentence}</div>"),
    ] {
        assert_eq!(read("", &format!("{asked}{more}")).body.len(), 5, "{asked}");
    }
    // A wall may be longer than what stands before it.
    let wall = format!(
        "<div class=paywall><h2>Read on with us</h2><p>{sentence}</p><ul><li>All stories</li></ul><a href=/join>Join</a></div>"
    );
    assert!(only_the_story(&read("", &wall)));
}

#[test]
fn a_link_that_the_page_does_not_vouch_for_is_an_advertisement() {
    let line = "<p><a rel=nofollow href='https://shop.example.net/app'><b>CLICK HERE TO GET THE APP OF THE SHOP</b></a></p><p>It sails again.</p>";
    assert_eq!(read("", line).body.len(), 3);
}

#[test]
fn blank_letters_are_an_empty_line() {
    let article = read(
        "",
        "<p>The pilot wrote that evening of wind and tide.<br>\u{2800}<br>He thanked those who had waited on the quay.</p>",
    );
    let paragraphs: Vec<_> = article.paragraphs().skip(2).collect();
    assert_eq!(
        paragraphs,
        [
            "The pilot wrote that evening of wind and tide.",
            "He thanked those who had waited on the quay."
        ]
    );
}
