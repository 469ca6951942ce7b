//! Links to other stories set inside this one.

use crate::lang::words::{Map, entries, is_blank};
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// The words before a related link, and what follows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LeadIn<'t> {
    /// As printed: "Baca juga:", "Pilihan Editor:".
    pub label: &'t str,
    /// The rest of the line, trimmed; empty when the link stands in the next element.
    pub rest: &'t str,
}

/// What must follow the words of a lead-in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    /// Nothing.
    Nothing,
    /// A colon.
    Colon,
    /// A colon, or a title in quote marks.
    Marks,
}

type LeadIns = Map<&'static str, Vec<(Vec<&'static str>, Needs)>>;

/// Lead-ins by their first word, longest first.
static LEAD_INS: LazyLock<LeadIns> = LazyLock::new(|| {
    let mut by_word = LeadIns::default();
    for entry in entries(include_str!("related.txt")) {
        let (words, needs) = if let Some(words) = entry.strip_suffix(':') {
            (words, Needs::Colon)
        } else if let Some(words) = entry.strip_suffix(" \"") {
            (words, Needs::Marks)
        } else {
            (entry, Needs::Nothing)
        };
        let words: Vec<&str> = words.split(' ').collect();
        if let Some(first) = words.first() {
            by_word.entry(first).or_default().push((words, needs));
        }
    }
    for group in by_word.values_mut() {
        group.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    by_word
});

/// Reads a related-link lead-in at the start of a line.
pub(crate) fn lead_in(line: &str) -> Option<LeadIn<'_>> {
    let start = line.find(|c| !(is_blank(c) || matches!(c, '*' | '(' | '[' | '•' | '-' | '>')))?;
    let line = line.get(start..)?;
    let mut first = [0u8; 16];
    let first = small_word(line, &mut first)?;
    LEAD_INS
        .get(first)?
        .iter()
        .find_map(|(words, needs)| read(line, words, *needs))
}

/// Where in a line the first lead-in with a colon stands: at its start, or inside where the line break is lost.
pub(crate) fn inside(line: &str) -> Option<usize> {
    if lead_in(line).is_some() {
        return Some(0);
    }
    INSIDE.as_ref()?.find_iter(line).map(|hit| hit.start()).find(|at| {
        line.get(*at..)
            .and_then(lead_in)
            .is_some_and(|lead| lead.label.ends_with([':', ';']))
    })
}

/// Lead-ins clear enough to be told inside a line.
static INSIDE: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let words = [
        "baca juga",
        "baca ini juga",
        "lihat juga",
        "simak juga",
        "tonton juga",
        "pilihan editor",
        "baca selanjutnya",
    ];
    AhoCorasick::builder().ascii_case_insensitive(true).build(words).ok()
});

/// The first word in small letters, if it is short and plain.
fn small_word<'b>(line: &str, buffer: &'b mut [u8; 16]) -> Option<&'b str> {
    let mut len = 0;
    for byte in line.bytes().take_while(u8::is_ascii_alphabetic) {
        *buffer.get_mut(len)? = byte.to_ascii_lowercase();
        len += 1;
    }
    std::str::from_utf8(buffer.get(..len)?).ok()
}

fn read<'t>(line: &'t str, words: &[&str], needs: Needs) -> Option<LeadIn<'t>> {
    let mut at = 0;
    for word in words {
        let rest = line.get(at..)?;
        let start = at + rest.find(|c| !is_blank(c))?;
        let end = start + word.len();
        if !line.get(start..end)?.eq_ignore_ascii_case(word) {
            return None;
        }
        at = end;
    }
    let after = line.get(at..)?;
    let next = after.trim_start_matches(is_blank);
    let colon = next.starts_with([':', ';']);
    let glued = after.len() == next.len() && !next.is_empty();
    let label_end = if colon { line.len() - next.len() + 1 } else { at };
    let rest = line.get(label_end..)?.trim_matches(is_blank);
    // "Sudah baca ini belum?"
    let (rest, label_end) = match rest {
        "?" | "!" => ("", line.trim_end_matches(is_blank).len()),
        _ => (rest, label_end),
    };
    let begins = |c: char| c.is_uppercase() || c.is_ascii_digit() || "\"'“‘”".contains(c);
    let fits = colon
        || match needs {
            Needs::Nothing => {
                rest.is_empty() || rest.starts_with(begins) && (!glued || rest.starts_with(char::is_uppercase))
            }
            Needs::Colon => false,
            Needs::Marks => rest.starts_with(['"', '\'', '“', '‘']),
        };
    fits.then(|| LeadIn {
        label: line.get(..label_end).unwrap_or_default(),
        rest: title(rest),
    })
}

/// The title without the marks of a video ("Video 'Judul':", "\"Judul\" di sini:") and without stray signs.
fn title(rest: &str) -> &str {
    let rest = rest.trim_matches(|c| is_blank(c) || matches!(c, ',' | ':' | '>' | '|' | '[' | ']' | '→'));
    let rest = strip_video(rest);
    for (open, close) in [("\"", "\""), ("“", "”"), ("'", "'"), ("‘", "’")] {
        let inner = rest.strip_prefix(open).and_then(|inner| {
            let end = inner.rfind(close)?;
            let after = inner
                .get(end + close.len()..)?
                .trim_matches(|c| is_blank(c) || matches!(c, ':' | '.' | '!'));
            (after.is_empty() || is_pointer(after)).then(|| inner.get(..end))?
        });
        if let Some(inner) = inner.filter(|inner| !inner.contains(open)) {
            return inner.trim_matches(is_blank);
        }
    }
    rest
}

fn strip_video(rest: &str) -> &str {
    match rest.get(..6) {
        Some(word) if word.eq_ignore_ascii_case("video:") => rest.get(6..).unwrap_or_default().trim_matches(is_blank),
        _ => rest,
    }
}

/// "di sini", "berikut ini", "di bawah ini": words after a title that point at the player below.
fn is_pointer(words: &str) -> bool {
    ["di sini", "berikut ini", "berikut", "di bawah ini", "ini"].contains(&words)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn a_lead_in_is_known_in_every_case_and_spacing() {
        for (line, label, rest) in [
            ("Baca juga: Harga Cabai Turun", "Baca juga:", "Harga Cabai Turun"),
            ("Baca Juga :  Harga Cabai Turun", "Baca Juga :", "Harga Cabai Turun"),
            ("BACA JUGA:\u{a0}Harga Cabai Turun", "BACA JUGA:", "Harga Cabai Turun"),
            ("Baca Juga Harga Cabai Turun", "Baca Juga", "Harga Cabai Turun"),
            ("Baca juga:Harga Cabai Turun", "Baca juga:", "Harga Cabai Turun"),
            ("BACA JUGA", "BACA JUGA", ""),
            ("Baca juga: ,", "Baca juga:", ""),
            ("Baca: Harga Cabai Turun", "Baca:", "Harga Cabai Turun"),
            (
                "PIlihan Editor: Harga Cabai Turun",
                "PIlihan Editor:",
                "Harga Cabai Turun",
            ),
            (
                "Lihat juga Video: Harga Cabai Turun",
                "Lihat juga Video:",
                "Harga Cabai Turun",
            ),
            ("Simak Video 'Harga Cabai Turun':", "Simak Video", "Harga Cabai Turun"),
            (
                "Simak juga Video: Harga Cabai Turun",
                "Simak juga Video:",
                "Harga Cabai Turun",
            ),
            (
                "Tonton juga video \"Harga Cabai Turun\" di sini:",
                "Tonton juga video",
                "Harga Cabai Turun",
            ),
            ("Lihat Juga : Harga Cabai Turun", "Lihat Juga :", "Harga Cabai Turun"),
            ("Artikel Terkait", "Artikel Terkait", ""),
            ("SUDAH BACA INI BELUM?", "SUDAH BACA INI BELUM?", ""),
            (
                "Baca Selengkapnya : Harga Cabai Turun",
                "Baca Selengkapnya :",
                "Harga Cabai Turun",
            ),
        ] {
            assert_eq!(lead_in(line), Some(LeadIn { label, rest }), "{line}");
        }
    }

    #[test]
    fn a_sentence_is_no_lead_in() {
        for line in [
            "Baca juga buku itu di rumah.",
            "Bacalah setiap hari.",
            "Baca doa: lalu tidur.",
            "Simak penjelasannya berikut ini.",
            "Lihat Jakarta dari atas.",
            "Selanjutnya, harga turun.",
            "",
        ] {
            assert_eq!(lead_in(line), None, "{line}");
        }
    }
}
