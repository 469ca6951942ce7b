//! The parts of a story become one article: `Extractor::extract_pages`.
//!
//! Every folder of `fixtures/parts/` holds the parts of one story, and `article.json`, what they become together.
//! `WARTA_BLESS=1 cargo test --test parts` writes it anew: read the difference before you commit it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use warta::{Article, Block, Error, Extractor, Field, Page};

const LEAD: &str = "Perahu penyeberangan di muara itu kembali berlayar setelah dua bulan berhenti karena air surut.";
const SAILOR: &str = "\"Penumpang pertama kami justru tiga ekor kambing,\" kata nakhodanya, Ridwan Kelana, Senin pagi.";
const PRICE: &str = "Tarif sekali jalan tidak berubah, yakni lima ribu rupiah untuk orang dan dua ribu untuk sepeda.";
const HOPE: &str = "\"Semoga airnya tidak surut lagi,\" tutur Ridwan sambil mengikat tali perahunya di dermaga bambu.";
const QUAY: &str =
    "Dermaga bambu itu dibangun bersama oleh warga dua desa yang dipisahkan sungai selebar seratus meter.";

/// A page of the site contoh.id that tells `paragraphs` under this headline.
fn page(title: &str, address: &str, paragraphs: &[&str]) -> String {
    let text: String = paragraphs
        .iter()
        .map(|text| match text.strip_prefix("## ") {
            Some(heading) => format!("<h2>{heading}</h2>"),
            None if text.starts_with('<') => (*text).to_owned(),
            None => format!("<p>{text}</p>"),
        })
        .collect();
    format!(
        "<html><head><title>{title} - Contoh</title><meta property=og:title content='{title}'>\
         <link rel=canonical href='https://contoh.id/{address}'>\
         <script type=application/ld+json>{{\"@type\": \"NewsArticle\"}}</script></head><body><h1>{title}</h1>\
         <article>{text}</article></body></html>"
    )
}

fn join(pages: &[String]) -> Result<Article, Error> {
    let pages: Vec<Page<'_>> = pages.iter().map(|html| Page::new(html.as_bytes())).collect();
    Extractor::default().extract_pages(&pages)
}

fn paragraphs(article: &Article) -> Vec<&str> {
    article.paragraphs().collect()
}

fn ferry(number: u8, paragraphs: &[&str]) -> String {
    page(
        "Perahu Muara Berlayar Lagi",
        &format!("kabar/perahu-muara?page={number}"),
        paragraphs,
    )
}

#[test]
fn parts_are_put_in_order_by_the_numbers_in_their_addresses() {
    for form in ["?page=", "?halaman=", "/", "/halaman-", "-part", "-page"] {
        let part = |number: u8, text: &str| {
            page(
                "Perahu Muara Berlayar Lagi",
                &format!("kabar/perahu-muara{form}{number}"),
                &[text],
            )
        };
        let parts = [
            part(3, HOPE),
            page("Perahu Muara Berlayar Lagi", "kabar/perahu-muara", &[LEAD, QUAY]),
            part(2, SAILOR),
        ];
        let article = join(&parts).unwrap();
        assert_eq!(paragraphs(&article), [LEAD, QUAY, SAILOR, HOPE], "{form}");
        assert_eq!(article.pages.unwrap().joined, [1, 2, 3], "{form}");
    }
}

#[test]
fn parts_without_a_number_stand_as_they_were_given() {
    let part = |address: &str, text: &str| page("Perahu Muara Berlayar Lagi", address, &[text]);
    let article = join(&[part("kabar/b", SAILOR), part("kabar/a", LEAD)]).unwrap();
    assert_eq!(paragraphs(&article), [SAILOR, LEAD]);
}

#[test]
fn what_every_part_repeats_is_kept_once() {
    let credit = "Editor: Siti Aminah";
    let article = join(&[
        ferry(1, &[LEAD, SAILOR, credit]),
        ferry(2, &[LEAD, "## Tarif Tetap", PRICE, credit]),
        ferry(3, &[LEAD, "## Tarif Tetap", HOPE, credit]),
    ])
    .unwrap();
    assert_eq!(paragraphs(&article), [LEAD, SAILOR, PRICE, HOPE]);
    let headings = article
        .body
        .iter()
        .filter(|block| matches!(block, Block::Heading { .. }));
    assert_eq!(headings.count(), 1);
    assert_eq!(article.attribution.signoff.as_deref(), Some(credit));
}

#[test]
fn a_lead_that_later_parts_repeat_without_its_dateline_is_the_lead() {
    let first = format!("<p>Batang, contoh.id - {LEAD}</p>");
    let article = join(&[ferry(1, &[&first, SAILOR]), ferry(2, &[LEAD, PRICE])]).unwrap();
    assert_eq!(paragraphs(&article), [LEAD, SAILOR, PRICE]);
    assert_eq!(article.dateline.unwrap().place.as_deref(), Some("Batang"));
}

#[test]
fn parts_given_twice_count_once() {
    let parts = [
        ferry(2, &[PRICE, HOPE]),
        ferry(1, &[LEAD, SAILOR]),
        ferry(2, &[PRICE, HOPE]),
    ];
    let article = join(&parts).unwrap();
    assert_eq!(paragraphs(&article), [LEAD, SAILOR, PRICE, HOPE]);
    assert_eq!(article.pages.unwrap().joined, [1, 2]);
}

#[test]
fn the_page_that_shows_all_takes_the_place_of_its_parts() {
    let all = page(
        "Perahu Muara Berlayar Lagi",
        "kabar/perahu-muara?page=all",
        &[LEAD, SAILOR, PRICE, HOPE],
    );
    for parts in [
        [ferry(1, &[LEAD, SAILOR]), all.clone(), ferry(2, &[PRICE, HOPE])],
        [all, ferry(2, &[PRICE, HOPE]), ferry(1, &[LEAD, SAILOR])],
    ] {
        assert_eq!(paragraphs(&join(&parts).unwrap()), [LEAD, SAILOR, PRICE, HOPE]);
    }
}

#[test]
fn pictures_and_related_links_are_kept_once_and_in_place() {
    let related = "<p>Baca juga: <a href='https://contoh.id/kabar/dermaga-baru'>Dermaga Baru Selesai Dibangun</a></p>";
    let picture =
        "<figure><img src='https://contoh.id/dermaga.jpg?w=600'><figcaption>Dermaga bambu.</figcaption></figure>";
    let article = join(&[
        ferry(1, &[LEAD, picture, related, SAILOR]),
        ferry(
            2,
            &[
                PRICE,
                picture,
                related,
                "<p>Baca juga: <a href='https://contoh.id/kabar/air-surut'>Air Muara Surut Dua Bulan</a></p>",
                HOPE,
            ],
        ),
    ])
    .unwrap();
    let pictures = article.body.iter().filter(|block| matches!(block, Block::Image { .. }));
    assert_eq!(pictures.count(), 1);
    let related: Vec<(&str, usize)> = article
        .related
        .iter()
        .map(|link| (link.title.as_str(), link.after_block))
        .collect();
    assert_eq!(
        related,
        [("Dermaga Baru Selesai Dibangun", 2), ("Air Muara Surut Dua Bulan", 4)]
    );
}

#[test]
fn speakers_are_known_by_what_an_earlier_part_says_of_them() {
    let article = join(&[ferry(2, &[PRICE, HOPE]), ferry(1, &[LEAD, SAILOR])]).unwrap();
    let speakers: Vec<&str> = article
        .quotes
        .iter()
        .map(|quote| quote.speaker.as_ref().unwrap().name.as_str())
        .collect();
    assert_eq!(speakers, ["Ridwan Kelana", "Ridwan Kelana"]);
    let span = &article.quotes[1].spans[0];
    let Block::Paragraph { text, .. } = &article.body[span.block] else {
        panic!("no paragraph")
    };
    assert_eq!(text[span.start..span.end], article.quotes[1].text);
}

#[test]
fn a_part_that_is_missing_is_named() {
    let article = join(&[ferry(3, &[PRICE, HOPE]), ferry(1, &[LEAD, SAILOR])]).unwrap();
    assert_eq!(article.pages.as_ref().unwrap().joined, [1, 3]);
    let warning = article
        .warnings
        .iter()
        .find(|warning| warning.field == Field::Pages)
        .unwrap();
    assert_eq!(warning.message, "of 3 parts these are missing: 2");
}

#[test]
fn pages_of_different_stories_are_not_joined() {
    let other = page(
        "Jembatan Gantung Diperbaiki",
        "kabar/jembatan-gantung?page=2",
        &[PRICE, HOPE],
    );
    let error = join(&[ferry(1, &[LEAD, SAILOR]), other]).unwrap_err();
    let Error::OtherStory { title, other } = error else {
        panic!("{error}")
    };
    assert_eq!(
        (title.as_str(), other.as_str()),
        ("Perahu Muara Berlayar Lagi", "Jembatan Gantung Diperbaiki")
    );
}

#[test]
fn one_page_is_read_as_it_would_be_alone_and_none_is_an_error() {
    let html = ferry(1, &[LEAD, SAILOR]);
    assert_eq!(
        join(std::slice::from_ref(&html)).unwrap(),
        warta::extract(&html).unwrap()
    );
    assert_eq!(join(&[]).unwrap_err().kind(), "no_article");
}

#[test]
fn the_parts_of_every_story_become_its_article_in_any_order() {
    let bless = std::env::var_os("WARTA_BLESS").is_some();
    let folders = folders();
    assert!(folders.len() >= 3, "the fixtures are gone");
    for folder in folders {
        let mut parts = parts(&folder);
        let article = read(&parts);
        let file = folder.join("article.json");
        if bless {
            fs::write(&file, serde_json::to_string_pretty(&article).unwrap() + "\n").unwrap();
        }
        let expected: Article = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        assert_eq!(article, expected, "{}", folder.display());
        parts.reverse();
        let backwards = read(&parts);
        assert_eq!(backwards.body, expected.body, "{} backwards", folder.display());
        assert_eq!(backwards.pages, expected.pages, "{} backwards", folder.display());
    }
}

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/parts");
    let mut folders: Vec<PathBuf> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

/// The pages of a folder, each with its address.
fn parts(folder: &Path) -> Vec<(Vec<u8>, String)> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "html"));
    files.sort();
    let url = |file: &Path| {
        fs::read_to_string(file.with_extension("url"))
            .unwrap()
            .trim()
            .to_owned()
    };
    files.iter().map(|file| (fs::read(file).unwrap(), url(file))).collect()
}

fn read(parts: &[(Vec<u8>, String)]) -> Article {
    let pages: Vec<Page<'_>> = parts.iter().map(|(bytes, url)| Page::new(bytes).url(url)).collect();
    Extractor::default().extract_pages(&pages).unwrap()
}

#[test]
fn a_last_part_of_a_sentence_belongs_to_the_story_though_it_is_none_alone() {
    let bare = |title: &str, address: &str, text: &str| {
        format!(
            "<html><head><title>{title}</title><link rel=canonical href='https://contoh.id/{address}'></head>\
             <body><h1>{title}</h1><article>{text}</article></body></html>"
        )
    };
    let first = ferry(1, &[LEAD, SAILOR]);
    let title = "Perahu Muara Berlayar Lagi";
    let last = bare(title, "kabar/perahu-muara?page=2", &format!("<p>{HOPE}</p>"));
    assert!(matches!(warta::extract(&last), Err(Error::NoArticle(_))));
    let article = join(&[first.clone(), last]).unwrap();
    assert_eq!(paragraphs(&article), [LEAD, SAILOR, HOPE]);
    assert_eq!(article.pages.unwrap().joined, [1, 2]);
    // Another page's sentence, or a page of none, is no part.
    let other = bare("Dermaga Bambu Dibangun", "kabar/dermaga", &format!("<p>{QUAY}</p>"));
    assert!(matches!(join(&[first.clone(), other]), Err(Error::NoArticle(_))));
    let none = bare(title, "kabar/perahu-muara?page=2", "<p>Memuat</p>");
    assert!(matches!(join(&[first, none]), Err(Error::NoArticle(_))));
}
