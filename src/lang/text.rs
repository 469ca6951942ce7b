//! Clean text: white space folded, what nobody can see taken out.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Folds runs of white space into one space, trims, and drops controls, zero-width and bidi marks, and soft hyphens.
/// The outcome is in NFC.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for piece in pieces(text) {
        match piece {
            Piece::Space => space = true,
            Piece::Shown(text) => {
                if std::mem::take(&mut space) && !out.is_empty() {
                    out.push(' ');
                }
                out.push_str(text);
            }
        }
    }
    match composed(&out) {
        Cow::Borrowed(_) => out,
        Cow::Owned(text) => text,
    }
}

/// A piece of text as a reader sees it.
pub(crate) enum Piece<'t> {
    /// White space between words.
    Space,
    /// Words as they stand, with single spaces between them, or part of one.
    Shown(&'t str),
}

/// The pieces of a text; what leaves no trace is left out.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let (mut rest, mut before) = (text, ' ');
    std::iter::from_fn(move || {
        loop {
            let plain = plain(rest.as_bytes());
            if plain > 0 {
                let (piece, after) = rest.split_at_checked(plain)?;
                (rest, before) = (after, ' ');
                return Some(Piece::Shown(piece));
            }
            let first = rest.chars().next()?;
            let (piece, after) = rest.split_at_checked(first.len_utf8())?;
            rest = after;
            if is_space(first) {
                before = ' ';
                return Some(Piece::Space);
            } else if !is_invisible(first) || is_joiner(first, before, after) {
                before = first;
                return Some(Piece::Shown(windows(first).unwrap_or(piece)));
            }
        }
    })
}

/// How many bytes at the start of a text are words of ASCII with single spaces between them.
fn plain(text: &[u8]) -> usize {
    let mut at = 0;
    loop {
        match text.get(at) {
            Some(b'!'..=b'~') => at += 1,
            Some(b' ') if at > 0 && text.get(at + 1).is_some_and(u8::is_ascii_graphic) => at += 2,
            _ => return at,
        }
    }
}

/// A value as attributes and metadata hold it, [folded](fold): character references read, tags out. Some systems put
/// markup there, and an attribute that nobody closed swallows the page behind it.
pub(crate) fn bare(value: &str) -> String {
    let text = fold(&htmlize::unescape(value));
    let without = match untagged(&text) {
        Cow::Borrowed(_) => return text,
        Cow::Owned(without) => fold(&without),
    };
    // What stood around a tag may make another.
    match untagged(&without) {
        Cow::Borrowed(_) => without,
        Cow::Owned(_) => without.replace('<', ""),
    }
}

/// The text without tags and comments; a space stands where one parted words. What is no tag of HTML stays.
fn untagged(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let (mut done, mut found) = (0, false);
    while let Some(at) = memchr::memchr(b'<', text.as_bytes().get(done..).unwrap_or_default()) {
        let start = done + at;
        let rest = text.get(start..).unwrap_or_default();
        out.push_str(text.get(done..start).unwrap_or_default());
        let (close, between) = match tag_name(rest) {
            Some("!--") => ("-->", " "),
            Some(name) if is_inline(name) => (">", ""),
            Some(_) => (">", " "),
            None => {
                out.push('<');
                done = start + 1;
                continue;
            }
        };
        found = true;
        out.push_str(between);
        done = rest.find(close).map_or(text.len(), |end| start + end + close.len());
    }
    if !found {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

/// The name in `<name …>` or `</name>`, if HTML knows it; `!--` for a comment.
fn tag_name(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('<')?;
    if inside.starts_with("!--") {
        return inside.get(..3);
    }
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let end = inside
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(inside.len());
    let name = inside.get(..end)?;
    let known = |tag: &str| tag.eq_ignore_ascii_case(name);
    INLINE.iter().chain(&BLOCK).any(|tag| known(tag)).then_some(name)
}

fn is_inline(name: &str) -> bool {
    INLINE.iter().any(|tag| tag.eq_ignore_ascii_case(name))
}

/// Tags that part no words.
const INLINE: [&str; 15] = [
    "a", "abbr", "b", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "time", "u",
];

/// Tags that do.
const BLOCK: [&str; 42] = [
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "div",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "iframe",
    "img",
    "input",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "noscript",
    "ol",
    "p",
    "script",
    "section",
    "style",
    "table",
    "td",
    "title",
    "tr",
    "ul",
    "video",
];

/// The text in NFC.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    match text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.nfc().collect()),
    }
}

/// White space, of any width, that separates words; blank letters, which posts of social media hold for empty lines, too.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}' | '\u{2800}' | '\u{3164}')
}

/// Characters that leave no trace on the page: controls, zero-width and bidi marks, soft hyphen, byte order mark.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{e}'..='\u{1b}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{90}' | '\u{95}' | '\u{98}'..='\u{9f}'
        | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// A joiner between two letters of a script that spells with it: Persian "می‌شود", Bengali "র‍্যাব".
fn is_joiner(c: char, before: char, after: &str) -> bool {
    let spells = |c: char| matches!(c, '\u{600}'..='\u{dff}');
    matches!(c, '\u{200c}' | '\u{200d}') && spells(before) && after.starts_with(spells)
}

/// Letters of a text, white space not counted: bytes, but for scripts whose every letter takes two or three. What says a
/// word in one sign, as Chinese does, counts for more than a letter.
pub(crate) fn letters(text: &[u8]) -> u32 {
    let count = |byte: &u8| u8::from(*byte > b' ' && !is_continuation(*byte)) + 2 * u8::from(*byte > 0xe0);
    // Counted many bytes at a time, none of them for more than three.
    let chunks = text.chunks(usize::from(u8::MAX / 3));
    chunks.map(|chunk| u32::from(chunk.iter().map(count).sum::<u8>())).sum()
}

/// A byte that goes on with a letter.
fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

/// Marks that windows-1252 text leaves in the C1 range when it is taken for ISO-8859-1.
fn windows(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{91}' => "‘",
        '\u{92}' => "’",
        '\u{93}' => "“",
        '\u{94}' => "”",
        '\u{96}' => "–",
        '\u{97}' => "—",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_folded_and_unseen_characters_go() {
        assert_eq!(
            fold("  Harga\u{a0}\n cabai\u{200b} \u{200e}naik\0 "),
            "Harga cabai naik"
        );
        assert_eq!(fold("ber\u{ad}ita"), "berita");
    }

    #[test]
    fn a_joiner_stays_where_a_script_spells_with_it() {
        assert_eq!(fold("می\u{200c}شود \u{200c}و"), "می\u{200c}شود و");
        assert_eq!(fold("র\u{200d}্যাব"), "র\u{200d}্যাব");
        assert_eq!(fold("ber\u{200c}ita"), "berita");
    }

    #[test]
    fn a_letter_is_one_whatever_its_bytes() {
        for (text, count) in [("dua kata", 7), ("два", 3), ("বাংলা", 5), ("橋", 3), ("", 0)] {
            assert_eq!(letters(text.as_bytes()), count, "{text}");
        }
        assert_eq!(letters("я".repeat(1000).as_bytes()), 1000);
    }

    #[test]
    fn a_value_of_metadata_is_bare_of_markup() {
        for (value, wanted) in [
            ("Harga <b>cabai</b> naik", "Harga cabai naik"),
            ("<p>Harga naik</p><p>Cabai turun</p>", "Harga naik Cabai turun"),
            ("Harga&lt;br /&gt;cabai &amp; beras", "Harga cabai & beras"),
            ("Harga <!-- iklan --> naik", "Harga naik"),
            ("Harga naik</h1><div class=\"isi", "Harga naik"),
            ("Harga <\u{1}b>cabai<<b>b> naik", "Harga cabaib> naik"),
            ("Harga <<b>b>naik", "Harga b>naik"),
            ("3 < 5 dan 5 > 3, <3", "3 < 5 dan 5 > 3, <3"),
            ("Kode <warta>", "Kode <warta>"),
        ] {
            assert_eq!(bare(value), wanted, "{value}");
        }
    }

    #[test]
    fn text_is_composed() {
        assert_eq!(fold("Cafe\u{301}"), "Café");
    }

    #[test]
    fn windows_marks_in_the_c1_range_are_marks_again() {
        assert_eq!(fold("\u{93}Ya\u{94}"), "“Ya”");
    }
}
