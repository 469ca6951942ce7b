//! Links to other stories, their labels and their boxes.

use crate::asking::{STORY, only_the_story, page, read};

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
fn a_box_of_many_links_is_the_sites() {
    let link = |at: usize| format!("<li><a href='/sea/{at}'>What happened to the ferry on day {at}</a></li>");
    let links = |count: usize| (0..count).map(link).collect::<String>();
    let long = "<p>It sails again tomorrow, with the old bell and a new pilot at the wheel.</p>".repeat(60);
    let related = |count: usize| {
        read(
            "",
            &format!(
                "{long}<div class=terkait><p>Read also</p><ul>{}</ul></div>",
                links(count)
            ),
        )
        .related
    };
    assert_eq!(related(5).len(), 5);
    assert!(related(20).is_empty());
}

#[test]
fn a_list_of_headlines_inside_the_story_is_related_and_one_behind_it_is_none() {
    let list = "<ul><li><a href='/sea/old'>A pilot remembers the old ferry</a></li>\
                <li><a href='/sea/new'>The new ferry waits for its bell</a></li></ul>";
    let article = read("", &format!("{list}<p>It sails again tomorrow.</p>"));
    assert_eq!(article.related.len(), 2);
    assert!(read("", list).related.is_empty());
    assert!(read("", &format!("<h3>Berita Terkait</h3>{list}")).related.is_empty());
    let contents =
        "<ul><li><a href='#one'>What the pilot of the ferry saw</a></li></ul><p>It sails again tomorrow.</p>";
    assert!(read("", contents).related.is_empty());
}

#[test]
fn a_picture_with_the_linked_headline_of_another_story_is_a_link_to_that() {
    let teaser = "<ul><li><figure><a href=/sea/old><img src=/old.jpg></a><figcaption><a href=/sea/>Sea</a>\
                  <h2><a href=/sea/old>A pilot remembers the old ferry</a></h2><span>3 Maret 2020</span></figcaption></figure></li></ul>";
    assert!(only_the_story(&read("", teaser)));
    let announced = format!("<div class=related><h3>Berita Terkait</h3>{teaser}</div>");
    let page = page(
        "",
        &format!("<div class=story><h1>Ferry sails again</h1>{STORY}{announced}{STORY}</div>"),
    );
    assert_eq!(page.related.len(), 1);
    assert_eq!(page.related[0].title, "A pilot remembers the old ferry");
    assert_eq!(page.related[0].lead_in.as_deref(), Some("Berita Terkait"));
}

#[test]
fn a_box_of_nothing_but_a_label_announces_the_links_in_the_next() {
    let boxes = "<h3 id=baca_juga_title>Baca juga:</h3><div class=related><ul><li><a href=/sea/old>A pilot remembers \
                 the old ferry</a></li><li><a href=/sea/new>VIDEO: The new ferry leaves the yard</a></li></ul></div>";
    let article = read("", boxes);
    let told: Vec<_> = article
        .related
        .iter()
        .map(|related| (related.lead_in.as_deref(), related.title.as_str()))
        .collect();
    let label = Some("Baca juga:");
    assert_eq!(
        told,
        [
            (label, "A pilot remembers the old ferry"),
            (label, "VIDEO: The new ferry leaves the yard")
        ]
    );
}

#[test]
fn a_heading_may_announce_links_in_its_own_words() {
    let after = "<h2>BACA INI JUGA YA SOBAT</h2><ul><li><a href=/sea/old>A pilot remembers the old ferry</a></li></ul>";
    let article = read("", after);
    assert_eq!(article.related[0].lead_in.as_deref(), Some("BACA INI JUGA YA SOBAT"));
    assert_eq!(article.related[0].title, "A pilot remembers the old ferry");
    assert!(only_the_story(&article));
}

#[test]
fn a_label_over_links_goes_with_them_in_any_language() {
    for label in [
        "<h3>Lesen Sie auch</h3>",
        "<p><strong>Zie ook</strong></p>",
        "<div>Материалы по теме:</div>",
        "<h4>เรื่องแนะนำ</h4>",
    ] {
        let links =
            "<ul><li><a href='/sea/old'>A pilot remembers the old ferry</a></li></ul><p>It sails again tomorrow.</p>";
        let article = read("", &format!("{label}{links}"));
        assert_eq!(article.body.len(), 3, "{label}");
        assert_eq!(article.related[0].title, "A pilot remembers the old ferry");
        assert!(article.related[0].lead_in.is_some(), "{label}");
    }
    // A heading of the story stays over a link that has a label of its own.
    let own = "<h3>Off again</h3><p>Lire aussi : <a href='/sea/old'>A pilot remembers the old ferry</a></p><p>It sails again.</p>";
    assert_eq!(read("", own).body.len(), 4);
}

#[test]
fn a_label_may_stand_right_before_its_link() {
    for label in ["<span>À lire aussi</span>", "Lire aussi | ", "यह भी पढ़ें - "] {
        let line =
            format!("<p>{label}<a href='/sea/old'>A pilot remembers the old ferry</a></p><p>It sails again.</p>");
        let article = read("", &line);
        assert_eq!(article.body.len(), 3, "{label}");
        assert_eq!(article.related[0].title, "A pilot remembers the old ferry");
    }
}

#[test]
fn a_video_is_a_related_link_by_its_title_only() {
    let article = read(
        "",
        "<div class=baca><strong>Baca juga:</strong><ul><li><a href=/sea/old>VIDEO: A pilot remembers</a></li>\
         <li><a href=/sea/ice>The winter of the ice</a></li></ul></div>",
    );
    let related: Vec<_> = article
        .related
        .iter()
        .map(|one| (one.lead_in.as_deref(), one.title.as_str()))
        .collect();
    assert_eq!(
        related,
        [
            (Some("Baca juga:"), "VIDEO: A pilot remembers"),
            (Some("Baca juga:"), "The winter of the ice"),
        ]
    );
    let address = "<p>Video: <a href='https://example.org/v/1'>https://example.org/v/1</a></p>";
    assert_eq!(read("", address).related, []);
}

#[test]
fn pages_of_the_story_are_not_related_to_it() {
    for links in [
        "<p>Baca juga: <a href='/sea/ferry-sails-again?page=2'>Where the fishing boats went</a></p>",
        "<p>Baca juga: <a href='/sea/list?page=2'>2</a></p>",
    ] {
        assert_eq!(read("", links).related, [], "{links}");
    }
}

#[test]
fn many_boxes_of_links_behind_the_story_are_what_else_the_site_tells() {
    let boxes = |most: usize| {
        let one = |at: usize| {
            format!("<div class=related><h2><a href=/sea/old-{at}>A pilot remembers ferry {at}</a></h2></div>")
        };
        read("", &(0..most).map(one).collect::<String>())
    };
    assert_eq!(boxes(3).related.len(), 3);
    assert_eq!(boxes(16).related, []);
}
