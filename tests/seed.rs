//! The article that the project began from, read from flattened text.
//!
//! Its text is the publisher's and not in this repository: it is read from `$WARTA_CORPUS`, or from `../shared/corpus`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::path::PathBuf;
use warta::{Article, Block, SpeakerKind};

/// The headline.
const HEADLINE: u64 = 0x0136_9ee2_0295_8c8a;
/// The titles after "Baca Juga :", and how many blocks stand before each.
const RELATED: [(u64, usize); 3] = [
    (0xd295_8778_2c3a_6398, 5),
    (0xe466_1a87_7bc3_7bf9, 11),
    (0xd519_e1b6_1224_cbce, 16),
];

fn seed() -> Option<Article> {
    let corpus = std::env::var_os("WARTA_CORPUS").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus"),
        PathBuf::from,
    );
    let path = corpus.join("seed/egindo.txt");
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(warta::extract_text(text).expect("the seed is an article")),
        Err(error) if std::env::var_os("CI").is_some() => panic!("{}: {error}", path.display()),
        Err(error) => {
            eprintln!(
                "skipped: {}: {error}. Set WARTA_CORPUS to the corpus folder.",
                path.display()
            );
            None
        }
    }
}

/// FNV-1a of a text: says that it is the same without saying it.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn headline_dateline_and_blocks() {
    let Some(article) = seed() else { return };
    assert_eq!(hash(&article.title), HEADLINE);
    let dateline = article.dateline.as_ref().unwrap();
    assert_eq!(dateline.place.as_deref(), Some("Washington"));
    assert_eq!(dateline.outlet.as_deref(), Some("EGINDO.co"));
    assert_eq!(dateline.raw, "Washington | EGINDO.co –");
    assert_eq!(article.paragraphs().count(), 19);
    let headings: Vec<&Block> = article
        .body
        .iter()
        .filter(|block| matches!(block, Block::Heading { .. }))
        .collect();
    assert_eq!(headings.len(), 1);
    assert_eq!(article.body.len(), 20);
    let first = article.paragraphs().next().unwrap();
    assert!(first.starts_with("Negosiasi"), "the dateline is cut off");
    for furniture in ["Bagikan", "Scroll to Top", "Baca Juga", "Sumber :"] {
        assert!(
            !article.paragraphs().any(|text| text.contains(furniture)),
            "{furniture} is no part of the story"
        );
    }
}

#[test]
fn related_links_with_their_places() {
    let Some(article) = seed() else { return };
    let related: Vec<(u64, usize)> = article
        .related
        .iter()
        .map(|related| (hash(&related.title), related.after_block))
        .collect();
    assert_eq!(related, RELATED);
    assert!(
        article
            .related
            .iter()
            .all(|related| related.lead_in.as_deref() == Some("Baca Juga :"))
    );
}

#[test]
fn signoff_source_and_initials() {
    let Some(article) = seed() else { return };
    assert_eq!(article.attribution.signoff.as_deref(), Some("Sumber : CNA/SL"));
    assert_eq!(article.attribution.sources, ["CNA"]);
    assert_eq!(article.attribution.initials, ["SL"]);
}

#[test]
fn quotes_with_their_speakers() {
    let Some(article) = seed() else { return };
    let speakers: Vec<_> = article
        .quotes
        .iter()
        .filter_map(|quote| quote.speaker.as_ref())
        .collect();
    let count = |name: &str| speakers.iter().filter(|speaker| speaker.name == name).count();
    assert!(count("Jake Sullivan") >= 4);
    assert!(count("Kremlin") >= 1);
    assert_eq!(count("Dmitry Peskov"), 1);
    assert_eq!(count("Keir Giles"), 2);
    let anonymous: Vec<_> = speakers
        .iter()
        .filter(|speaker| speaker.kind == SpeakerKind::Anonymous)
        .collect();
    assert!(!anonymous.is_empty(), "the official of the defence ministry is unnamed");
}
