//! What stands among the paragraphs and is no part of the story, told by its wording.

use crate::lang::words::{List, Map, entries, folded, is_blank};
use aho_corasick::{AhoCorasick, MatchKind};
use memchr::memchr2;
use std::ops::Range;
use std::sync::LazyLock;

/// What a line of furniture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Furniture {
    /// "ADVERTISEMENT", "SCROLL TO CONTINUE WITH CONTENT".
    Advertisement,
    /// Channels, apps, subscriptions, other programmes.
    Promotion,
    /// "[Gambas:Video 20detik]", "View this post on Instagram": a player or post stood here.
    VideoMarker,
    /// "Halaman Selanjutnya", "2 dari 8 halaman".
    Pager,
    /// "Bagikan :", "Scroll to Top", comment boxes.
    Share,
    /// "Disclaimer: …".
    Disclaimer,
    /// "Copyright © ANTARA 2025".
    Copyright,
    /// "Artikel ini telah tayang di …": names a source.
    Republication,
    /// "Ringkasan Berita:".
    Summary,
    /// "Tag : pasar, banjir": the story's topics.
    Topics,
    /// "-----", "***", an arrow.
    Separator,
    /// A picture's caption with its credit: "Pasar pagi (Foto: Istimewa)".
    Caption,
}

impl Furniture {
    /// The sort in English, for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Advertisement => "advertisement",
            Self::Promotion => "promotion",
            Self::VideoMarker => "video marker",
            Self::Pager => "pager",
            Self::Share => "share bar",
            Self::Disclaimer => "disclaimer",
            Self::Copyright => "copyright note",
            Self::Republication => "republication note",
            Self::Summary => "summary label",
            Self::Topics => "topics",
            Self::Separator => "separator",
            Self::Caption => "caption",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Whole,
    Start,
    End,
    /// Begins and ends so.
    Both(&'static str),
}

struct Wording {
    words: &'static str,
    fit: Fit,
    sort: Furniture,
}

/// Longest name of a picture's owner, in bytes.
const OWNER: usize = 60;

/// Longest label of topics, in bytes.
const LABEL: usize = 30;

/// Longest line that can be furniture as a whole by its end.
const LINE: usize = 220;

static WORDINGS: LazyLock<Vec<Wording>> = LazyLock::new(|| {
    let mut sort = Furniture::Advertisement;
    let mut wordings = Vec::new();
    for entry in entries(include_str!("furniture.txt")) {
        if let Some(name) = entry.strip_prefix('[').and_then(|name| name.strip_suffix(']'))
            && let Some(named) = sort_named(name)
        {
            sort = named;
            continue;
        }
        let (words, fit) = if let Some(words) = entry.strip_prefix('…') {
            (words, Fit::End)
        } else if let Some(words) = entry.strip_suffix('…') {
            (words, Fit::Start)
        } else if let Some((start, end)) = entry.split_once('…') {
            (start, Fit::Both(end))
        } else {
            (entry, Fit::Whole)
        };
        wordings.push(Wording { words, fit, sort });
    }
    wordings
});

type ByWord = Map<&'static str, Vec<&'static Wording>>;

/// Wordings by their first word.
static BY_FIRST: LazyLock<ByWord> = LazyLock::new(|| by_word(|wording| wording.fit != Fit::End, first_word));

/// Wordings that end a line, by their last word.
static BY_LAST: LazyLock<ByWord> = LazyLock::new(|| by_word(|wording| wording.fit == Fit::End, last_word));

fn by_word(chosen: fn(&Wording) -> bool, word: fn(&str) -> &str) -> ByWord {
    let mut by_word = ByWord::default();
    for wording in WORDINGS.iter().filter(|wording| chosen(wording)) {
        by_word.entry(word(wording.words)).or_default().push(wording);
    }
    by_word
}

fn sort_named(name: &str) -> Option<Furniture> {
    Some(match name {
        "advertisement" => Furniture::Advertisement,
        "promotion" => Furniture::Promotion,
        "video" => Furniture::VideoMarker,
        "pager" => Furniture::Pager,
        "share" => Furniture::Share,
        "disclaimer" => Furniture::Disclaimer,
        "copyright" => Furniture::Copyright,
        "republication" => Furniture::Republication,
        "summary" => Furniture::Summary,
        _ => return None,
    })
}

fn first_word(line: &str) -> &str {
    line.split(|c: char| is_blank(c) || matches!(c, ':' | '.' | '!' | ','))
        .next()
        .unwrap_or_default()
}

fn last_word(line: &str) -> &str {
    line.trim_end_matches(is_closing)
        .rsplit(is_blank)
        .next()
        .unwrap_or_default()
}

/// What may stand behind a wording.
fn is_closing(c: char) -> bool {
    matches!(c, ':' | '.' | '!' | ',' | ' ' | '…' | '>' | '↓' | ')' | ';' | '"')
}

/// Tells whether a whole line is furniture, and of what sort.
pub(crate) fn furniture(line: &str) -> Option<Furniture> {
    let printed = line;
    let line = line.trim_matches(|c: char| is_blank(c) || matches!(c, '*' | '•' | '(' | '>' | '|' | '-' | '_' | '='));
    if !line.contains(char::is_alphanumeric) {
        return Some(Furniture::Separator);
    }
    by_wording(line)
        .or_else(|| by_shape(line))
        .or_else(|| is_owned(printed.trim_matches(is_blank)).then_some(Furniture::Caption))
}

fn by_wording(line: &str) -> Option<Furniture> {
    let at_start = BY_FIRST.get(folded(first_word(line)).as_str());
    let is_short = line.len() <= LINE;
    let at_end = is_short
        .then(|| BY_LAST.get(folded(last_word(line)).as_str()))
        .flatten();
    if at_start.is_none() && at_end.is_none() {
        return None;
    }
    // The longest wording is well within this.
    let head = (LINE..LINE + 4).find_map(|end| line.get(..end));
    let line = folded(head.unwrap_or(line));
    let line = line.trim_end_matches(is_closing);
    let fits = |wording: &&&Wording| {
        let words = wording.words.trim_end_matches([':', '.', '!', ',', ' ']);
        match wording.fit {
            Fit::Whole => line == words.trim_end_matches(['↓', ' ']),
            Fit::Start => line.starts_with(words),
            Fit::End => line.ends_with(words),
            Fit::Both(end) => line.starts_with(words) && line.ends_with(end),
        }
    };
    let found = at_start.and_then(|wordings| wordings.iter().find(fits));
    found
        .or_else(|| at_end.and_then(|wordings| wordings.iter().find(fits)))
        .map(|wording| wording.sort)
}

fn by_shape(line: &str) -> Option<Furniture> {
    if line.starts_with("[Gambas:") && line.find(']').is_some_and(|end| end + 1 == line.len()) {
        return Some(Furniture::VideoMarker);
    }
    if line.split(is_blank).all(|word| word.len() > 1 && word.starts_with('#')) {
        return Some(Furniture::Promotion);
    }
    if is_pager(line) {
        return Some(Furniture::Pager);
    }
    if line.strip_suffix(" Views").is_some_and(is_figures) {
        return Some(Furniture::Share);
    }
    if is_topics(line) {
        return Some(Furniture::Topics);
    }
    is_caption(line).then_some(Furniture::Caption)
}

/// "Tag : pasar, banjir", "Topik terkait".
fn is_topics(line: &str) -> bool {
    static LABELS: List = List::new(|| entries(include_str!("words/topics.txt")).collect());
    // The colon of another script begins so.
    if line.len() > LINE || memchr2(b':', 0xef, line.as_bytes()).is_none() && line.len() > LABEL {
        return false;
    }
    let (label, topics) = line.split_once([':', '：']).unwrap_or((line, ""));
    label.len() <= LABEL && !topics.ends_with('.') && LABELS.contains(&folded(label).as_str())
}

/// "Pasar pagi (c) Kantor Berita", "Pasar pagi. ©2020 koran.id": a caption with its owner.
fn is_owned(line: &str) -> bool {
    // Two bytes are looked for faster than three words: a bracket and what the sign begins with.
    if line.len() > LINE || memchr2(b'(', 0xc2, line.as_bytes()).is_none() {
        return false;
    }
    let Some((before, after)) = ["(c) ", "(C) ", "©"].iter().find_map(|mark| line.split_once(mark)) else {
        return false;
    };
    let caption = before.trim_end().trim_end_matches('.');
    // "(c) hak jawab" counts the points of a list.
    let alone = before.is_empty() && (line.starts_with('©') || after.contains('/'));
    (alone || before.ends_with([' ', '.']))
        && (1..OWNER).contains(&after.trim().len())
        && !after.trim_end().ends_with(['.', '?', '!', ';'])
        && !caption.contains(". ")
        && !caption.contains(['"', '“', ':'])
}

fn is_figures(words: &str) -> bool {
    words
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '))
        && words.contains(|c: char| c.is_ascii_digit())
}

/// "2 dari 8 halaman", "Foto 1 dari 10", "1 dari 3", "Halaman 1 2 3".
fn is_pager(line: &str) -> bool {
    if line.len() > 40 {
        return false;
    }
    let line = folded(line);
    let bare = line.strip_suffix(" halaman").unwrap_or(&line);
    let bare = ["foto ", "gambar ", "halaman "]
        .iter()
        .find_map(|word| bare.strip_prefix(word))
        .unwrap_or(bare);
    let of = bare.split_once(" dari ");
    of.is_some_and(|(page, pages)| is_figures(page) && is_figures(pages))
        || line
            .strip_prefix("halaman")
            .is_some_and(|rest| is_figures(rest.trim_start_matches([':', ' '])))
}

/// "Pasar pagi (Foto: Istimewa)", "Foto: Dok. Pasar", "Pasar pagi Foto: Istimewa", "(credit: instagram.com/pasar)".
fn is_caption(line: &str) -> bool {
    const CREDITS: [&str; 9] = [
        "Foto: ", "Foto:", "foto: ", "Photo: ", "Credit: ", "Credit; ", "credit: ", "credit; ", "Foto : ",
    ];
    if line.len() > LINE || memchr2(b':', b';', line.as_bytes()).is_none() {
        return false;
    }
    let Some((before, after)) = CREDITS.iter().find_map(|credit| line.split_once(credit)) else {
        return false;
    };
    let outside = before.trim_end_matches(is_blank);
    let bracketed = outside.ends_with(['(', '[']) || before.is_empty();
    // A sentence ends before or after a mere mention of photos.
    let credit_ends = !after.trim_end_matches([')', ']', ' ']).ends_with('.');
    let own = before.is_empty() || before.ends_with([' ', '(', '[']);
    own && credit_ends && (bracketed || !before.contains(". ")) && !after.is_empty() && after.len() < 90
}

/// Where a flattened text set furniture in the middle of a line.
pub(crate) fn interruptions(line: &str) -> Vec<Range<usize>> {
    let Some(finder) = INTERRUPTIONS.1.as_ref() else {
        return Vec::new();
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    for hit in finder.find_iter(line) {
        if found.last().is_some_and(|last| last.end > hit.start()) {
            continue;
        }
        let Some((_, to)) = INTERRUPTIONS.0.get(hit.pattern().as_usize()) else {
            continue;
        };
        let end = match to {
            Some(to) => line
                .get(hit.end()..)
                .and_then(|rest| rest.find(to))
                .map_or(line.len(), |at| hit.end() + at + to.len()),
            None => hit.end(),
        };
        match found.last_mut() {
            Some(last) if last.end >= hit.start() => last.end = last.end.max(end),
            _ => found.push(hit.start()..end),
        }
    }
    found
}

type Interruptions = (Vec<(&'static str, Option<&'static str>)>, Option<AhoCorasick>);

static INTERRUPTIONS: LazyLock<Interruptions> = LazyLock::new(|| {
    let passages: Vec<(&str, Option<&str>)> = entries(include_str!("interruptions.txt"))
        .map(|entry| match entry.split_once(" … ") {
            Some((from, to)) => (from, Some(to)),
            None => match entry.strip_suffix(" …") {
                Some(from) => (from, Some("\n")),
                None => (entry, None),
            },
        })
        .collect();
    let finder = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(passages.iter().map(|(from, _)| from))
        .ok();
    (passages, finder)
});

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn each_sort_is_told_by_its_wording() {
        for (line, sort) in [
            ("ADVERTISEMENT", Furniture::Advertisement),
            ("Scroll to Continue with Content", Furniture::Advertisement),
            ("Lanjutkan Membaca ↓", Furniture::Advertisement),
            (
                "Baca juga: Butuh tenaga kerja terbaik untuk bisnismu? Cari di sini!",
                Furniture::Advertisement,
            ),
            ("Simak berita dan artikel lainnya di Google News", Furniture::Promotion),
            (
                "* Follow Official WhatsApp Channel Contoh.com untuk kabar terkini.",
                Furniture::Promotion,
            ),
            (
                "(Ayo ikuti saluran WhatsApp Contoh.com biar tidak ketinggalan!)",
                Furniture::Promotion,
            ),
            ("#AyoBaca #Contoh", Furniture::Promotion),
            ("[Gambas:Video 20detik]", Furniture::VideoMarker),
            ("Saksikan Video Pilihan di Bawah Ini:", Furniture::VideoMarker),
            ("Halaman Selanjutnya", Furniture::Pager),
            ("2 dari 8 halaman", Furniture::Pager),
            ("Halaman: 1 2 3", Furniture::Pager),
            ("Foto 3 dari 10", Furniture::Pager),
            ("Bagikan :", Furniture::Share),
            ("Scroll to Top", Furniture::Share),
            ("998 Views", Furniture::Share),
            ("Filed under: Pasar |", Furniture::Share),
            ("Cek Video di Bawah Ini", Furniture::VideoMarker),
            (
                "Disclaimer: Isi tulisan di luar tanggung jawab kami.",
                Furniture::Disclaimer,
            ),
            ("COPYRIGHT © ANTARA 2015", Furniture::Copyright),
            (
                "Artikel ini telah tayang di Contoh.com dengan judul Hujan Turun",
                Furniture::Republication,
            ),
            ("Ringkasan Berita:", Furniture::Summary),
            ("----------", Furniture::Separator),
            ("(*)", Furniture::Separator),
            ("Pasar pagi (Foto: Istimewa)", Furniture::Caption),
            ("Pasar pagi Foto: Dok. Pasar", Furniture::Caption),
            ("(credit: instagram.com/pasar)", Furniture::Caption),
            ("Pasar pagi (c) Kantor Berita", Furniture::Caption),
            ("Pasar pagi. ©2020 koran.id/Siti Aminah", Furniture::Caption),
            ("©Pasar/sitiaminah", Furniture::Caption),
            ("(c) Facebook/pasarpagi", Furniture::Caption),
        ] {
            assert_eq!(furniture(line), Some(sort), "{line}");
        }
    }

    #[test]
    fn a_line_of_the_story_is_none() {
        for line in [
            "Iklan rokok dilarang di dekat sekolah.",
            "Halaman rumahnya luas.",
            "Selanjutnya, harga turun.",
            "Ia membagikan foto: rumah, sawah, dan kebun. Warga senang.",
            "Bagikan makanan itu kepada warga, pinta dia.",
            "Ia menunjuk huruf (c) pada papan itu.",
            "(c) hak jawab;",
            "Hujan turun.",
        ] {
            assert_eq!(furniture(line), None, "{line}");
        }
    }

    #[test]
    fn furniture_in_the_middle_of_a_line_is_found() {
        let line =
            "Hujan turun. ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT Warga senang. [Gambas:Video 20detik] Selesai.";
        let cut: Vec<&str> = interruptions(line).into_iter().map(|range| &line[range]).collect();
        assert_eq!(
            cut,
            [
                "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT",
                "[Gambas:Video 20detik]"
            ]
        );
    }
}
