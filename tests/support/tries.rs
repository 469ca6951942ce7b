//! One way to try each kind of input: the fuzzer's targets, the kept findings and the mutations of `cargo test` share them.
//! Each panics when an article breaks a promise.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "promises.rs"]
pub mod promises;

use std::sync::LazyLock;

use warta::{Article, Block, Error, Extractor, OutletRules, Page};

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::default);
static TELLING: LazyLock<Extractor> = LazyLock::new(|| Extractor::builder().provenance(true).build().unwrap());

/// Knows no outlet, and so takes no time to look for one.
static GENERAL: LazyLock<Extractor> =
    LazyLock::new(|| Extractor::builder().outlet_rules(OutletRules::None).build().unwrap());

/// A target's name, and what is tried of its input.
type Try = (&'static str, fn(&[u8]));

/// By name: the tries that the findings in `tests/kept/<name>/` belong to.
pub const ALL: [Try; 7] = [
    ("page", page),
    ("page_and_url", page_and_url),
    ("text", text),
    ("dates", dates),
    ("dateline", dateline),
    ("quotes", quotes),
    ("outlet_rules", outlet_rules),
];

/// A page of any bytes.
pub fn page(data: &[u8]) {
    kept(&EXTRACTOR.extract(data), data);
}

/// A line with the address, a line with the content type, the page. Asking for provenance changes nothing else.
pub fn page_and_url(data: &[u8]) {
    let mut lines = data.splitn(3, |byte| *byte == b'\n');
    let mut line = || String::from_utf8_lossy(lines.next().unwrap_or_default()).into_owned();
    let (url, content_type) = (line(), line());
    let bytes = lines.next().unwrap_or_default();
    let page = Page::new(bytes).url(&url).content_type(&content_type);
    let plain = EXTRACTOR.extract_page(&page);
    let telling = TELLING.extract_page(&page);
    kept(&plain, bytes);
    kept(&telling, bytes);
    let untold = telling.map(|mut article| {
        article.provenance.clear();
        article.left_out.clear();
        article
    });
    assert_eq!(plain, untold, "with provenance and without");
}

/// Flattened text.
pub fn text(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let read = EXTRACTOR.extract_text(&text);
    if let Ok(article) = &read {
        assert_eq!(promises::check(article), Ok(()));
        assert_eq!(promises::speakers_are_named_in_the_text(article), Ok(()));
    }
    assert_eq!(read, EXTRACTOR.extract_text(&text), "read twice");
}

/// A date in all the places where a page holds dates.
pub fn dates(data: &[u8]) {
    let date = String::from_utf8_lossy(data);
    let quoted = date.replace('&', "&amp;").replace('"', "&quot;");
    let shown = quoted.replace('<', "&lt;");
    let json = serde_json::to_string(&date).unwrap().replace('<', "\\u003c");
    for (head, inside) in [
        (
            format!("<meta property=\"article:published_time\" content=\"{quoted}\">"),
            String::new(),
        ),
        (
            format!(
                "<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"datePublished\":{json},\"dateModified\":{json}}}</script>"
            ),
            String::new(),
        ),
        (String::new(), format!("<time datetime=\"{quoted}\">{shown}</time>")),
        (String::new(), format!("<div class=\"date\">{shown}</div>")),
    ] {
        let page = story_page(&head, &inside);
        let read = GENERAL.extract(&page);
        kept(&read, page.as_bytes());
        let Ok(article) = read else { continue };
        for moment in [article.published_at, article.modified_at].into_iter().flatten() {
            assert!(
                date.contains(char::is_numeric),
                "{moment} was read from no number: {date:?}"
            );
            let hours = f64::from(moment.offset().local_minus_utc()) / 3600.0;
            assert!(
                [7.0, 8.0, 9.0].contains(&hours),
                "{moment}: no zone of Indonesia: {date:?}"
            );
        }
    }
}

/// The head of a story.
pub fn dateline(data: &[u8]) {
    let opening = String::from_utf8_lossy(data);
    let text =
        format!("Panen Garam Melimpah\n\n{opening}\n\nPetani di pesisir utara menikmati panen sejak awal bulan.");
    let article = EXTRACTOR.extract_text(&text).unwrap();
    assert_eq!(promises::check(&article), Ok(()));
    let Some(dateline) = &article.dateline else { return };
    for part in [&dateline.place, &dateline.outlet].into_iter().flatten() {
        assert!(
            dateline.raw.contains(part.as_str()),
            "{part:?} is no part of {dateline:?}"
        );
    }
    let _ = dateline.place_normalized();
}

/// Paragraphs with marks of speech in them.
pub fn quotes(data: &[u8]) {
    let paragraphs = String::from_utf8_lossy(data);
    let text = format!("Panen Garam Melimpah\n\nKetua Koperasi Wahyu Lestari datang ke Rembang.\n\n{paragraphs}");
    let article = EXTRACTOR.extract_text(&text).unwrap();
    assert_eq!(promises::check(&article), Ok(()));
    assert_eq!(promises::speakers_are_named_in_the_text(&article), Ok(()));
    let starts: Vec<_> = article
        .quotes
        .iter()
        .filter_map(|quote| quote.spans.first())
        .map(|span| (span.block, span.start))
        .collect();
    assert!(starts.is_sorted(), "quotes out of order: {starts:?}");
}

/// The text of an outlet's rule file, and a page read by it.
pub fn outlet_rules(data: &[u8]) {
    let toml = String::from_utf8_lossy(data);
    match EXTRACTOR.check_rules(&toml, "contoh.toml") {
        Err(Error::Rules(message)) => assert!(message.starts_with("contoh.toml"), "no file in {message:?}"),
        Err(other) => panic!("{other}"),
        Ok(outlet) => {
            let builder = Extractor::builder().add_outlet(toml.as_ref(), "contoh.toml");
            let extractor = builder.build().expect("what was checked is taken");
            let host = outlet.hosts.first().map_or("contoh.id", String::as_str);
            let url = format!("https://{host}/berita/1");
            let page = story_page(
                "",
                "<div class=\"isi\" id=\"a\"><p>Ini isi.</p><time>13/5/2024</time></div>",
            );
            kept(
                &extractor.extract_page(&Page::new(page.as_bytes()).url(&url)),
                page.as_bytes(),
            );
        }
    }
}

/// A small story; `head` stands in its head, `inside` above its paragraphs.
pub fn story_page(head: &str, inside: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>Panen Garam - Kabar Pesisir</title>{head}</head>\
         <body><article><h1>Panen Garam Melimpah</h1>{inside}\
         <p>Rembang - Petani garam di pesisir utara menikmati panen yang melimpah sejak awal bulan ini.</p>\
         <p>\"Cuaca sangat mendukung kami tahun ini,\" kata Ketua Koperasi Garam Laut Biru, Wahyu Lestari.</p>\
         <p>Ia menambahkan harga di tingkat petani masih bertahan, meskipun gudang mulai penuh.</p></article></body></html>"
    )
}

/// Fails unless the page gave a typed error or an article that keeps every promise.
pub fn kept(read: &Result<Article, Error>, page: &[u8]) {
    let Ok(article) = read else { return };
    assert_eq!(promises::check(article), Ok(()));
    assert_eq!(promises::no_markup(article, page), Ok(()));
}

/// The paragraphs of an article.
pub fn paragraphs(article: &Article) -> Vec<&str> {
    article.body.iter().filter_map(Block::text).collect()
}
