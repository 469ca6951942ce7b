//! What the general reader makes of single lines, in any language and without rules of an outlet.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use warta::{Article, Block, Kind};

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

#[test]
fn a_line_that_ends_in_a_pictures_credit_is_no_paragraph_under_the_picture() {
    let pictures = "<p><img src=/quay.jpg></p><p><small>The quay at noon, 3 May 2022. ANTARA/Siti Aminah</small></p>\
                    <p>It sails again tomorrow.</p><p><img src=/bell.jpg></p><p>2020 koran.id/Youtube Siti (krn/sam)</p>";
    let article = read("", pictures);
    let words = article.body.iter().filter_map(|block| match block {
        Block::Image { caption, credit, .. } => Some((caption.as_deref(), credit.as_deref())),
        _ => None,
    });
    assert_eq!(
        words.collect::<Vec<_>>(),
        [
            (Some("The quay at noon, 3 May 2022."), Some("ANTARA/Siti Aminah")),
            (None, Some("2020 koran.id/Youtube Siti"))
        ]
    );
    assert_eq!(article.paragraphs().last(), Some("It sails again tomorrow."));
    assert_eq!(article.attribution.signoff.as_deref(), Some("(krn/sam)"));
}

#[test]
fn a_file_shown_until_the_picture_comes_is_no_picture() {
    let article = read(
        "",
        "<div><img src=/img/loading-box.gif></div><p><img src=blank.png data-src=/quay.jpg></p>",
    );
    let address = |block: &Block| match block {
        Block::Image { url, .. } => url.clone(),
        _ => None,
    };
    let urls: Vec<String> = article.body.iter().filter_map(address).collect();
    assert_eq!(urls.len(), 1);
    assert!(urls[0].ends_with("/quay.jpg"));
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

/// A story on a page of its own, with what the head and the body hold besides.
fn page(head: &str, body: &str) -> Article {
    warta::extract(format!(
        "<html><head><title>Ferry sails again</title><link rel=canonical href='https://example.org/sea/ferry-sails-again'>\
         {head}</head><body>{body}</body></html>"
    ))
    .unwrap()
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
fn a_short_page_of_a_story_set_over_several_belongs_to_it() {
    let article = page(
        "",
        &format!(
            "<h1>Ferry sails again</h1><div class=article-content>{STORY}</div>\
             <div id=list-pagination><h2>Noon</h2><div class=article-content><p>The bell rang twice at noon.</p></div></div>"
        ),
    );
    assert_eq!(article.paragraphs().last(), Some("The bell rang twice at noon."));
}

#[test]
fn words_for_those_who_hear_the_page_are_not_read() {
    let line = "<p>The bell <span class=visually-hidden>opens in a new window</span> rang twice at noon.</p>";
    assert_eq!(read("", line).paragraphs().last(), Some("The bell rang twice at noon."));
}

#[test]
fn the_lead_image_is_the_one_that_the_page_shows_of_itself() {
    let head = "<meta property='og:image' content='https://example.org/large/quay.jpg'>";
    let portrait = "<div class=author-photo><img src=/who/siti.jpg alt='Siti Aminah'></div>";
    let box_of = |words: &str| {
        format!(
            "<div><h1>Ferry sails again</h1>{portrait}<div><a href=/zoom><img src=/small/quay.jpg></a>{words}</div></div>\
             <div class=story>{STORY}</div>"
        )
    };
    for (words, caption, credit) in [
        (
            "<div class=copyright>The quay (c) Harbour Office</div>",
            Some("The quay"),
            Some("(c) Harbour Office"),
        ),
        (
            "<div>AFP/SITI AMINAH</div><div>The quay at noon</div>",
            Some("The quay at noon"),
            Some("AFP/SITI AMINAH"),
        ),
        ("<div>Foto: Siti Aminah</div>", None, Some("Siti Aminah")),
        ("<div>3 Maret 2020 08:15</div>", None, None),
        ("<a href=/gallery>View all pictures</a>", None, None),
    ] {
        let lead = page(head, &box_of(words)).lead_image.unwrap();
        assert!(lead.url.as_deref().unwrap().ends_with("quay.jpg"), "{words}");
        assert_eq!(
            (lead.caption.as_deref(), lead.credit.as_deref()),
            (caption, credit),
            "{words}"
        );
    }
}

#[test]
fn a_line_with_a_credit_under_a_bare_picture_is_its_caption() {
    let article = read(
        "",
        "<img src=/quay.jpg><div>The quay at noon. Doc. Harbour Office</div><p>It sails again.</p>",
    );
    let Block::Image { caption, .. } = &article.body[2] else {
        panic!("{:?}", article.body)
    };
    assert_eq!(caption.as_deref(), Some("The quay at noon."));
}

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
fn a_channel_s_host_is_no_section_of_itself() {
    let page = format!(
        "<html><head><title>Ferry sails again</title><link rel=canonical href='https://planet.example.org/sport/ferry'></head>\
         <body><div class=breadcrumb><a href=/>Planet Example</a><a href=/sport>Sport</a></div>\
         <div class=story><h1>Ferry sails again</h1>{STORY}</div></body></html>"
    );
    assert_eq!(warta::extract(page).unwrap().section, ["Sport"]);
}

#[test]
fn a_headline_with_its_date_amid_a_story_begins_the_next_one() {
    let next = "<h1>Another ferry sails</h1><div>Ina Marsh | Kamis, 28 Mei 2020 19:41</div><p>It left the other harbour \
                after noon and was back by the evening, with fish and mail.</p><p>Nobody had waited for it there.</p>";
    assert!(only_the_story(&read("", next)));
    let heading = "<h1>What the pilot says</h1><p>He says that the wind was no worse than it had been last year.</p>";
    assert_eq!(read("", heading).body.len(), 4);
}

#[test]
fn a_picture_that_stands_in_for_another_until_that_is_loaded_is_none() {
    for name in [
        "loadingbox.gif",
        "blank-transparent.png",
        "1px_white.png",
        "spinner.svg?v=2",
    ] {
        let image = format!("<div><img src='/assets/{name}'></div>");
        assert!(only_the_story(&read("", &image)), "{name}");
    }
    let story = "<p><img src='/photos/loading-the-ferry.jpg'></p>";
    assert_eq!(read("", story).body.len(), 3);
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
fn a_line_called_the_copyright_under_a_picture_is_its_credit() {
    let page = "<p><img src=/a.jpg></p><p class=copyright>credit via Kantor Kabar</p>";
    let article = read("", page);
    let Block::Image { caption, credit, .. } = &article.body[2] else {
        panic!("{:?}", article.body)
    };
    assert_eq!((caption.as_deref(), credit.as_deref()), (None, Some("Kantor Kabar")));
    assert_eq!(article.body.len(), 3);
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
fn a_trail_from_the_front_page_with_arrows_names_the_channels() {
    let trail = "<div id=nav><a href=/>HOME</a> &raquo; <a href=/sea/>SEA</a> &raquo; <a href=/m/>M</a> &raquo; <a href=/sea/ferries/>FERRIES</a> \
                 &raquo; FERRY SAILS AGAIN</div>";
    let body = format!("{trail}<h1>Ferry sails again</h1><div class=story>{STORY}</div>");
    assert_eq!(page("", &body).section, ["SEA", "FERRIES"]);
    let menu = "<div><a href=/>HOME</a> <a href=/land/>LAND</a> <a href=/air/>AIR</a></div>";
    let body = format!("{menu}<h1>Ferry sails again</h1><div class=story>{STORY}</div>");
    assert!(page("", &body).section.is_empty());
}

#[test]
fn a_pager_may_call_its_first_page_the_intro_and_the_site_s_index_has_another() {
    let pager = "<ul class=pg-pagging><li><span>INTRO</span></li><li><a href=/sea/ferry-1.html>1</a></li><li><a href=/sea/ferry-2.html>2</a></li></ul>";
    let body = format!("<h1>Ferry sails again</h1>{pager}<div class=story>{STORY}</div>");
    let pages = page("", &body).pages.unwrap();
    assert_eq!((pages.current, pages.total), (1, Some(3)));
    assert_eq!(pages.next.as_deref(), Some("https://example.org/sea/ferry-1.html"));
    let index = "<div class=paging><a href=https://indeks.example.org/?page=2>2</a><a href=https://indeks.example.org/?page=3>3</a></div>";
    let body = format!("<h1>Ferry sails again</h1><div class=story>{STORY}</div>{index}");
    assert!(page("", &body).pages.is_none());
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
fn a_heading_may_announce_links_in_its_own_words() {
    let after = "<h2>BACA INI JUGA YA SOBAT</h2><ul><li><a href=/sea/old>A pilot remembers the old ferry</a></li></ul>";
    let article = read("", after);
    assert_eq!(article.related[0].lead_in.as_deref(), Some("BACA INI JUGA YA SOBAT"));
    assert_eq!(article.related[0].title, "A pilot remembers the old ferry");
    assert!(only_the_story(&article));
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
fn who_wrote_it_and_where_stands_over_the_story() {
    let before = "<div>By Ina Marsh</div><div>Political correspondent</div>";
    let article = read(before, "");
    assert!(only_the_story(&article));
    assert_eq!(article.byline[0].name, "Ina Marsh");
    let particulars = "<ul><li>Friday / 12 March</li><li>Category: Sea</li><li>No. 1401</li></ul>";
    assert!(only_the_story(&read(particulars, "")));
}

#[test]
fn a_standfirst_is_known_by_its_class() {
    let standfirst =
        "<p class=article__dek>The old ferry crosses the strait in a wind that kept all others at home.</p>";
    assert!(only_the_story(&read(standfirst, "")));
}

#[test]
fn a_link_that_the_page_does_not_vouch_for_is_an_advertisement() {
    let line = "<p><a rel=nofollow href='https://shop.example.net/app'><b>CLICK HERE TO GET THE APP OF THE SHOP</b></a></p><p>It sails again.</p>";
    assert_eq!(read("", line).body.len(), 3);
}

#[test]
fn a_kicker_in_the_heading_is_no_part_of_the_headline() {
    let body = format!("<div class=story><h1><span>Islands:</span> Ferry sails again at last</h1>{STORY}</div>");
    let article = page("<meta property='og:title' content='Ferry sails again at last'>", &body);
    assert_eq!(article.title, "Ferry sails again at last");
}

#[test]
fn a_headline_in_no_heading_is_known_by_the_page_that_prints_it_alone() {
    let page = format!(
        "<html><head><title>Ferry sails again at last | Strait Notes</title></head><body><div class=t>Ferry sails again at last</div>\
         <div class=story>{STORY}</div></body></html>"
    );
    assert_eq!(warta::extract(page).unwrap().title, "Ferry sails again at last");
}

#[test]
fn the_clock_near_the_headline_tells_the_date_where_nothing_else_does() {
    let clock = "<time datetime='2003-02-03T08:15:00+01:00'>vor langem</time>";
    let article = read(clock, "");
    assert_eq!(article.published_at.unwrap().to_rfc3339(), "2003-02-03T14:15:00+07:00");
}

#[test]
fn a_story_that_a_list_of_pictures_closes_is_no_gallery() {
    let picture = |i: usize| {
        format!(
            "<h2>Ship {i}</h2><figure><img src=/{i}.jpg><figcaption>The ship at the quay, seen from tower {i}.</figcaption></figure>"
        )
    };
    let pictures: String = (0..9).map(picture).collect();
    let read = |text: &str| {
        let body = format!("<h1>Ferry sails again</h1><div itemprop=articleBody>{text}{pictures}</div>");
        page("", &body)
    };
    assert_eq!(read(STORY).kind, Kind::Gallery);
    assert_eq!(
        read(&format!("{STORY}{}", STORY.replace("ferry", "schooner"))).kind,
        Kind::Story
    );
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
fn a_picture_set_into_the_story_by_a_box_called_as_those_of_links_is_a_picture() {
    let set_in = "<table class=pic_artikel_sisip_table><tr><td><div class=pic_artikel_sisip><div class=pic><img src=/quay.jpg>The quay \
                  at noon. (AP Photo/Ina Marsh) Foto: AP/Ina Marsh</div></div></td></tr></table>";
    let link = "<table class=linksisip><tr><td>Baca juga: <a href=/sea/old>A pilot remembers the old ferry</a></td></tr></table>";
    let article = read("", &format!("{set_in}{link}"));
    let [_, _, Block::Image { caption, credit, .. }] = article.body.as_slice() else {
        panic!("{:#?}", article.body)
    };
    assert_eq!(caption.as_deref(), Some("The quay at noon."));
    assert_eq!(credit.as_deref(), Some("AP/Ina Marsh"));
    assert_eq!(article.related.len(), 1);
}

#[test]
fn a_box_of_a_picture_without_links_is_not_related_whatever_it_is_called() {
    let article = read(
        "",
        "<div class=pic_artikel_sisip><img src=/ferry.jpg width=600><span class=caption>The ferry at the quay</span></div>\
         <p>By nightfall both of them lay side by side in the harbour again, as they had lain the night before.</p>",
    );
    let Block::Image { caption, .. } = &article.body[2] else {
        panic!("{:#?}", article.body)
    };
    assert_eq!(caption.as_deref(), Some("The ferry at the quay"));
    assert_eq!(article.body.len(), 4);
}

#[test]
fn words_to_click_on_for_more_pictures_are_no_caption() {
    for (label, is_label) in [
        ("<a href=/photos/2>VIEW GALLERY <span>6 PHOTOS</span></a>", true),
        ("<a href=/photos/2>Lihat Galeri</a>", true),
        ("<span>View image</span>", true),
        ("<span>View gallery of the old harbour office</span>", false),
    ] {
        let article = read(
            "",
            &format!("<figure><img src=/ferry.jpg width=600><figcaption>{label}</figcaption></figure>"),
        );
        let image = article.body.iter().find_map(|block| match block {
            Block::Image { caption, .. } => Some(caption),
            _ => None,
        });
        assert_eq!(image.unwrap().is_none(), is_label, "{label}");
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
