//! Pictures with caption and credit, and what only looks like one.

use warta::{Block, Kind};

use crate::asking::{STORY, only_the_story, page, read};

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
