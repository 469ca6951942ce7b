//! Who wrote the story, who edited it, where it comes from.

use crate::asking::{STORY, only_the_story, page, read};

#[test]
fn the_editor_of_the_metadata_joins_the_writer_on_the_page() {
    let article = page(
        "<meta name=content_editor content='Rina Sari'>",
        &format!("<div class=story><h1>Ferry sails again</h1><div class=author>Siti Aminah</div>{STORY}</div>"),
    );
    let names: Vec<&str> = article.byline.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Siti Aminah", "Rina Sari"]);
    assert_eq!(article.byline[1].role, warta::Role::Editor);
}

#[test]
fn a_name_beside_the_date_under_the_headline_is_the_writer_s() {
    let story = |line: &str| {
        format!("<a href=/sea/>Open Sea</a><h1>Ferry sails again</h1>{line}<div class=story>{STORY}</div>")
    };
    for line in [
        "<div>20-08-2020 09:28 | Siti Aminah</div>",
        "<div>Siti Aminah | Kamis, 20 Agustus 2020 09:28</div>",
        "<div>20-08-2020 09:28</div><h2>| Siti Aminah</h2>",
    ] {
        let article = page("", &story(line));
        let names: Vec<_> = article.byline.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["Siti Aminah"], "{line}");
        let published = article.published_at.map(|date| date.to_string());
        assert_eq!(published.as_deref(), Some("2020-08-20 09:28:00 +07:00"), "{line}");
    }
    for line in [
        "<div>LAUT LEPAS | 20-08-2020 09:28</div>",
        "<div>Open Sea | 20-08-2020 09:28</div>",
    ] {
        assert!(page("", &story(line)).byline.is_empty(), "{line}");
    }
}

#[test]
fn who_made_a_picture_is_not_taken_for_the_writer() {
    let picture = "<div class=photo><img src=/a.jpg><span class=author>Siti Aminah</span> The ferry at the quay.</div>";
    let body = format!("<h1>Ferry sails again</h1>{picture}<div class=story>{STORY}</div>");
    let article = page("<meta property=og:image content=https://example.org/a.jpg>", &body);
    assert!(article.byline.is_empty());
    let lead = article.lead_image.unwrap();
    assert_eq!(lead.caption.as_deref(), Some("The ferry at the quay."));
    assert_eq!(lead.credit.as_deref(), Some("Siti Aminah"));
    let labelled = format!(
        "<h1>Ferry sails again</h1><div class=photo><img src=/a.jpg><span>Reporter : Siti Aminah</span></div>{STORY}"
    );
    assert_eq!(page("", &labelled).byline[0].name, "Siti Aminah");
}

#[test]
fn initials_just_behind_the_story_sign_it() {
    let behind = "<div class=left><p><b>(abc/sit)</b></p></div><div class=right><p>Reporter: Siti Aminah</p></div>";
    let body = format!("<h1>Ferry sails again</h1><div class=story>{STORY}{STORY}</div>{behind}");
    let article = page("", &body);
    assert_eq!(article.attribution.signoff.as_deref(), Some("(abc/sit)"));
    assert_eq!(article.byline[0].name, "Siti Aminah");
    let word = format!("<h1>Ferry sails again</h1><div class=story>{STORY}</div><p>(and or)</p>");
    assert_eq!(page("", &word).attribution.signoff, None);
}

#[test]
fn what_a_story_was_rewritten_from_stands_above_posts_and_players_too() {
    let from = "<p>Sumber asli: Italian Football TV</p><p>Disadur dari: Bola.net (Siti Aminah, published 2/6/2020)</p>";
    let post = "<h2>The ferry in figures</h2><blockquote class=twitter-tweet><a href='https://twitter.com/ferry/status/12'>Ferry</a></blockquote>";
    let player = "<h2>Video</h2><iframe src='https://www.youtube.com/embed/abcdefghijk'></iframe>";
    let article = read("", &format!("{from}{post}{player}"));
    assert_eq!(article.paragraphs().count(), 2);
    assert_eq!(article.attribution.sources, ["Italian Football TV", "Bola.net"]);
}

#[test]
fn a_label_that_an_outlet_misspells_on_every_page_names_the_editor() {
    let article = read("", "<p>Editoraaa: Siti Aminah</p>");
    assert!(only_the_story(&article), "{:#?}", article.body);
    let editors: Vec<&str> = article.byline.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(editors, ["Siti Aminah"]);
}

#[test]
fn names_in_capitals_under_the_story_join_the_writer_they_name() {
    let signed = "<p>INA MARSH, HEDDA LANG</p>";
    let names = |author: &str| -> Vec<String> {
        let article = read(author, signed);
        assert_eq!(article.attribution.signoff.as_deref(), Some("INA MARSH, HEDDA LANG"));
        article.byline.into_iter().map(|one| one.name).collect()
    };
    assert_eq!(names("<div class=author>Ina Marsh</div>"), ["Ina Marsh", "HEDDA LANG"]);
    assert_eq!(names("<div class=author>Oda Berg</div>"), ["Oda Berg"]);
}

#[test]
fn a_dateline_may_name_the_house_as_its_address_does() {
    let article = page(
        "",
        &format!(
            "<div class=story><h1>Ferry sails again</h1><p>Example – The bell rang twice before the ferry left.</p>{STORY}</div>"
        ),
    );
    assert_eq!(article.dateline.unwrap().outlet.as_deref(), Some("Example"));
}

#[test]
fn a_quotation_under_a_heading_is_not_of_somebody_who_was_only_mentioned_before() {
    let before = "<p>Kapal itu dinakhodai oleh pelaut tua Wirdan Halim, yang pensiun tahun depan.</p><p>Wirdan Halim sudah \
                  berlayar sejak remaja dan mengenal semua pelabuhan.</p>";
    let quotation = "<p>\"Kapal ini tidak boleh berlayar lagi mulai besok pagi.\"</p>";
    let story = |middle: &str| {
        page(
            "",
            &format!("<h1>Kapal berlayar</h1><div class=story>{STORY}{before}{middle}{quotation}</div>"),
        )
    };
    let parted = story("<h2>Kata warga</h2>");
    assert_eq!(parted.quotes.len(), 1);
    assert!(parted.quotes[0].speaker.is_none());
    let said = story("<p>\"Kami tetap berlayar,\" kata Wirdan Halim di pelabuhan.</p><h2>Besok berlayar</h2>");
    assert_eq!(
        said.quotes[1].speaker.as_ref().map(|speaker| speaker.name.as_str()),
        Some("Wirdan Halim")
    );
}
