//! The questions that the cases ask of a story.

use warta::{Article, Extractor, Quote};

/// Somebody introduced, so that the next sentences can call her by her first name.
pub const RATNA: &str = "Kepala Dinas Kesehatan Kota Tegal Ratna Wulandari meninjau puskesmas pada Senin pagi.";

fn story(paragraphs: &[&str]) -> String {
    format!("Judul berita\n{}", paragraphs.join("\n"))
}

/// The quotes of an article, whose spans hold their text and follow on one another.
fn checked(article: Article) -> Vec<Quote> {
    let mut last = (0, 0);
    for quote in &article.quotes {
        let parts: Vec<&str> = quote
            .spans
            .iter()
            .map(|span| {
                assert!((span.block, span.start) >= last, "{:#?}", article.quotes);
                last = (span.block, span.end);
                &article.body[span.block].text().unwrap()[span.start..span.end]
            })
            .collect();
        assert_eq!(parts.join(" "), quote.text);
    }
    article.quotes
}

/// The quotes of a story given paragraph by paragraph.
pub fn quotes(paragraphs: &[&str]) -> Vec<Quote> {
    checked(warta::extract_text(story(paragraphs)).unwrap())
}

/// The quotes of a story, what is reported without marks among them.
pub fn with_indirect(paragraphs: &[&str]) -> Vec<Quote> {
    let extractor = Extractor::builder().indirect(true).build().unwrap();
    checked(extractor.extract_text(&story(paragraphs)).unwrap())
}

/// What is said in one paragraph, with and without marks.
pub fn indirect(paragraph: &str) -> Vec<String> {
    with_indirect(&[paragraph]).into_iter().map(|q| q.text).collect()
}

/// The only quote of a story.
pub fn only(paragraphs: &[&str]) -> Quote {
    let mut quotes = quotes(paragraphs);
    assert_eq!(quotes.len(), 1, "{quotes:#?}");
    quotes.remove(0)
}

pub fn texts(paragraphs: &[&str]) -> Vec<String> {
    quotes(paragraphs).into_iter().map(|q| q.text).collect()
}

/// Who says each quote of a story, `-` where nobody is found.
pub fn speakers(paragraphs: &[&str]) -> Vec<String> {
    let quotes = quotes(paragraphs);
    quotes
        .into_iter()
        .map(|q| q.speaker.map_or_else(|| "-".to_owned(), |s| s.name))
        .collect()
}

/// Name and role of the speaker of the only quote.
pub fn who(paragraphs: &[&str]) -> (String, Option<String>) {
    let speaker = only(paragraphs).speaker.expect("a speaker");
    (speaker.name, speaker.role)
}

/// Who says "Kami rugi besar tahun ini", with the role.
#[track_caller]
pub fn said_by(said: &str, name: &str, role: Option<&str>) {
    let quotes = quotes(&[&format!("\"Kami rugi besar tahun ini,\" kata {said}")]);
    let speaker = quotes[0].speaker.as_ref().expect("a speaker");
    assert_eq!((speaker.name.as_str(), speaker.role.as_deref()), (name, role), "{said}");
}

/// Whom `-nya` means at the end of a paragraph.
#[track_caller]
pub fn meant(paragraph: &str) -> String {
    let quotes = quotes(&[&format!("{paragraph} \"Kami rugi besar tahun ini,\" ujarnya.")]);
    name(quotes.last().unwrap()).to_owned()
}

pub fn name(quote: &Quote) -> &str {
    &quote.speaker.as_ref().expect("a speaker").name
}

pub fn role(quote: &Quote) -> Option<&str> {
    quote.speaker.as_ref().expect("a speaker").role.as_deref()
}
