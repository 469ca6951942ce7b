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
    /// Characters of a word.
    Shown(&'t str),
}

/// The pieces of a text; what leaves no trace is left out.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let plain = rest
                .bytes()
                .position(|byte| !byte.is_ascii_graphic())
                .unwrap_or(rest.len());
            let first = rest.chars().next()?;
            let (piece, after) = rest.split_at_checked(if plain > 0 { plain } else { first.len_utf8() })?;
            rest = after;
            if plain > 0 {
                return Some(Piece::Shown(piece));
            } else if is_space(first) {
                return Some(Piece::Space);
            } else if !is_invisible(first) {
                return Some(Piece::Shown(windows(first).unwrap_or(piece)));
            }
        }
    })
}

/// The text in NFC.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    match text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.nfc().collect()),
    }
}

/// White space, of any width, that separates words.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{1c}' || c == '\u{1d}' || c == '\u{1e}' || c == '\u{1f}'
}

/// Characters that leave no trace on the page: controls, zero-width and bidi marks, soft hyphen, byte order mark.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{e}'..='\u{1b}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{90}' | '\u{95}' | '\u{98}'..='\u{9f}'
        | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
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
    fn text_is_composed() {
        assert_eq!(fold("Cafe\u{301}"), "Café");
    }

    #[test]
    fn windows_marks_in_the_c1_range_are_marks_again() {
        assert_eq!(fold("\u{93}Ya\u{94}"), "“Ya”");
    }
}
