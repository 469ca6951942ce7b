//! Ways to spoil a page, and ways to change it that must change nothing.
#![allow(dead_code)]

use std::ops::Range;

/// Numbers that look random and are the same in every run (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    /// A number below `end`; 0 when there is none.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) as usize).checked_rem(end).unwrap_or(0)
    }
}

/// The ways of [`spoil`], by its `way`.
pub const WAYS: [&str; 5] = [
    "cut off",
    "bits flipped",
    "tags deleted",
    "tags doubled",
    "blocks shuffled",
];

/// The page spoilt in one of the [`WAYS`].
pub fn spoil(page: &[u8], way: usize, dice: &mut Dice) -> Vec<u8> {
    let mut out = page.to_vec();
    match way {
        0 => out.truncate(dice.below(page.len() + 1)),
        1 => {
            for _ in 0..=dice.below(50) {
                let at = dice.below(page.len());
                if let Some(byte) = out.get_mut(at) {
                    *byte ^= 1 << dice.below(8);
                }
            }
        }
        2 | 3 => {
            let tags = tags(page);
            for _ in 0..=dice.below(20) {
                let Some(tag) = tags.get(dice.below(tags.len())) else {
                    break;
                };
                let tag = tag.start.min(out.len())..tag.end.min(out.len());
                match way {
                    2 => drop(out.splice(tag, [])),
                    _ => drop(out.splice(tag.start..tag.start, page.get(tag).unwrap_or_default().to_vec())),
                }
            }
        }
        _ => {
            let blocks = blocks(page);
            let mut order: Vec<usize> = (0..blocks.len()).collect();
            for end in (1..order.len()).rev() {
                order.swap(end, dice.below(end + 1));
            }
            out.clear();
            let mut done = 0;
            for (place, block) in blocks.iter().zip(&order) {
                out.extend_from_slice(&page[done..place.start]);
                out.extend_from_slice(&page[blocks[*block].clone()]);
                done = place.end;
            }
            out.extend_from_slice(&page[done..]);
        }
    }
    out
}

/// Everything that looks like a tag.
fn tags(page: &[u8]) -> Vec<Range<usize>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(start) = find(page, at, b"<") {
        let Some(end) = find(page, start, b">") else { break };
        tags.push(start..end + 1);
        at = end + 1;
    }
    tags
}

/// Paragraphs, items and boxes without further ones inside: from a start tag to its end tag.
fn blocks(page: &[u8]) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    let mut open: Option<(usize, &[u8])> = None;
    for tag in tags(page) {
        let inside = &page[tag.start + 1..tag.end - 1];
        let (closes, inside) = match inside.strip_prefix(b"/") {
            Some(inside) => (true, inside),
            None => (false, inside),
        };
        let name = inside
            .split(|byte| !byte.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        if !matches!(name, b"p" | b"li" | b"div" | b"h2" | b"figure" | b"blockquote") {
            continue;
        }
        match open {
            Some((start, opened)) if closes && opened == name => blocks.push(start..tag.end),
            _ => {}
        }
        open = (!closes).then_some((tag.start, name));
    }
    blocks
}

/// Least bytes of a paragraph of the story: bylines and dates are set in `<p>`, too.
pub const SENTENCE: usize = 60;

/// Places between two paragraphs of the story: right before a `<p>` that follows a `</p>` with nothing but white space between.
pub fn between_paragraphs(page: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(found) = page.get(at..).and_then(|rest| rest.find("</p>")) {
        let after = at + found + "</p>".len();
        let rest = page.get(after..).unwrap_or_default();
        let next = rest.trim_ascii_start();
        if starts_paragraph(next) && is_sentence(before(page, at + found)) && is_sentence(next) {
            places.push(after + rest.len() - next.len());
        }
        at = after;
    }
    // A paragraph written by a script is none of the page.
    places.retain(|place| !in_raw_text(page, *place));
    places
}

fn starts_paragraph(html: &str) -> bool {
    html.starts_with("<p>") || html.starts_with("<p ")
}

/// The page from the beginning of the paragraph that ends at `end`.
fn before(page: &str, end: usize) -> &str {
    let head = page.get(..end).unwrap_or_default();
    let start = head.rmatch_indices("<p").map(|(at, _)| at);
    let mut start = start.filter(|at| head.get(*at..).is_some_and(starts_paragraph));
    start.next().and_then(|at| page.get(at..)).unwrap_or_default()
}

/// Whether what begins here is a paragraph of running text.
fn is_sentence(paragraph: &str) -> bool {
    let inside = paragraph.split_once("</p>").map_or(paragraph, |(inside, _)| inside);
    // In a page that was not closed all of the rest may be one paragraph.
    let inside: String = inside.chars().take(2_000).collect();
    let text = inside
        .split('<')
        .map(|part| part.split_once('>').map_or("", |(_, text)| text));
    text.map(|text| text.trim().len()).sum::<usize>() >= SENTENCE
}

/// Whether a place lies in a script, a style or a comment.
fn in_raw_text(page: &str, place: usize) -> bool {
    let before = page.get(..place).unwrap_or_default();
    let last = |mark: &str| before.rfind(mark).map_or(0, |at| at + 1);
    last("<!--") > last("-->")
        || ["script", "style", "noscript", "template", "textarea"]
            .iter()
            .any(|name| last(&format!("<{name}")) > last(&format!("</{name}")))
}

/// The page with `noise` at the given places.
pub fn with_noise(page: &str, places: &[usize], noise: &str) -> String {
    let mut out = String::with_capacity(page.len() + places.len() * noise.len());
    let mut done = 0;
    for &place in places {
        out.push_str(&page[done..place]);
        out.push_str(noise);
        done = place;
    }
    out.push_str(&page[done..]);
    out
}

/// What may stand between two paragraphs and is no part of the story.
pub const NOISE: [(&str, &str); 8] = [
    ("white space", "\n\n   \t\r\n"),
    ("a comment", "<!-- <p>Iklan yang tidak tampil</p> -->"),
    ("a conditional comment", "<!--[if IE]><p>Peramban lama</p><![endif]-->"),
    (
        "a script",
        "<script>document.write('<p>Beli sekarang juga</p>')</script>",
    ),
    ("a style", "<style>p { color: red }</style>"),
    (
        "a noscript",
        "<noscript><img src=\"https://example.com/pixel.gif\"></noscript>",
    ),
    (
        "an empty ad slot",
        "<div id=\"div-gpt-ad-1234-0\"></div><ins class=\"adsbygoogle\"></ins>",
    ),
    (
        "an ad",
        "<div class=\"ads\"><p>ADVERTISEMENT</p><a href=\"https://iklan.example/beli\">Beli sekarang juga</a></div>",
    ),
];

fn find(page: &[u8], from: usize, what: &[u8]) -> Option<usize> {
    let rest = page.get(from..)?;
    rest.windows(what.len())
        .position(|window| window == what)
        .map(|at| from + at)
}
