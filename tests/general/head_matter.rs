//! What stands over a story is none of its paragraphs: standfirst, writer, date, labels.

use crate::asking::{STORY, only_the_story, page, read};

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
fn a_standfirst_over_the_line_of_writer_and_date_is_no_paragraph() {
    let standfirst = "The old ferry crosses the strait in a wind that kept all others at home.";
    let date = "<div>Siti Aminah • 3 Maret 2020 08:15</div>";
    for lead in [
        format!("<div class=excerpt>{standfirst}</div>"),
        format!("<h2>{standfirst}</h2>"),
    ] {
        let article = page(
            &format!("<meta name=description content='{standfirst}'>"),
            &format!("<div class=story><p>SEA</p><h1>Ferry sails again</h1>{lead}{date}{STORY}</div>"),
        );
        assert!(only_the_story(&article), "{:?}", article.body);
    }
    // Where nothing parts it from the story, it opens the story.
    let article = page(
        "",
        &format!("<div class=story><h1>Ferry sails again</h1><p>{standfirst}</p>{STORY}</div>"),
    );
    assert_eq!(article.body.len(), 3);
}

#[test]
fn a_standfirst_is_known_by_its_class() {
    let standfirst =
        "<p class=article__dek>The old ferry crosses the strait in a wind that kept all others at home.</p>";
    assert!(only_the_story(&read(standfirst, "")));
}

#[test]
fn who_wrote_it_and_where_stands_over_the_story() {
    let before = "<div>By Ina Marsh</div><div>Political correspondent</div>";
    let article = read(before, "");
    assert!(only_the_story(&article));
    assert_eq!(article.byline[0].name, "Ina Marsh");
    let particulars = "<ul><li>Friday / 12 March</li><li>Category: Sea</li><li>No. 1401</li></ul>";
    assert!(only_the_story(&read(particulars, "")));
}

#[test]
fn a_headline_with_its_date_amid_a_story_begins_the_next_one() {
    let next = "<h1>Another ferry sails</h1><div>Ina Marsh | Kamis, 28 Mei 2020 19:41</div><p>It left the other harbour \
                after noon and was back by the evening, with fish and mail.</p><p>Nobody had waited for it there.</p>";
    assert!(only_the_story(&read("", next)));
    let heading = "<h1>What the pilot says</h1><p>He says that the wind was no worse than it had been last year.</p>";
    assert_eq!(read("", heading).body.len(), 4);
}
