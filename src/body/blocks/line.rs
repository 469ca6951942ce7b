//! What a line is, by its own words and how it is set.

use crate::body::furniture::{Furniture, furniture};
use crate::body::inline::Line;
use crate::body::walk::Setting;
use crate::lang::closing::{is_initials, label_at_start};
use crate::lang::credit;
use crate::lang::date::{date_span, is_mostly_date};
use crate::lang::dateline::whole_line;

/// Longest bold paragraph that may be a heading, in bytes.
pub(super) const HEADING: usize = 160;

/// Least words of another story's title.
pub(super) const TITLE: usize = 4;

/// Most words of a label.
pub(super) const LABEL: usize = 4;

/// Longest name after a label in a line of its own, in bytes.
pub(super) const NAME: usize = 80;

/// Longest note in a paragraph of its own, in bytes: "4 min read".
const SHORT: usize = 16;

/// Most signs of a label in a language that sets no spaces between words.
const SIGNS: usize = 24;

/// Whether words are long enough for another story's title; some languages set no spaces between words.
pub(super) fn is_title(text: &str) -> bool {
    text.split_whitespace().count() >= TITLE
        || (!text.is_ascii() && !text.contains(' ') && text.chars().count() >= 2 * TITLE)
}

/// Whether a lead-in is a kicker within a linked headline: "VIDEO: Jembatan Dibuka".
pub(super) fn is_kicker(line: &Line, lead_in: &str) -> bool {
    lead_in.eq_ignore_ascii_case("video:") && line.links.first().is_some_and(|link| link.start == 0)
}

/// Whether a line without links is the label of topics: "Topik terkait".
pub(super) fn is_label_of_topics(line: &Line) -> bool {
    line.links.is_empty() && furniture(&line.text) == Some(Furniture::Topics)
}

/// A line and the initials in brackets behind it: "2020 koran.id (krn/rsd)".
pub(super) fn signed(line: &str) -> (&str, Option<&str>) {
    match line.rsplit_once(' ') {
        Some((before, bracket)) if bracket.starts_with('(') && is_initials(bracket) => {
            (before.trim_end(), Some(bracket))
        }
        _ => (line, None),
    }
}

/// Few words that announce links, in any language: "Lire aussi", "Материалы по теме:", "เรื่องแนะนำ".
pub(super) fn is_label_of_links(text: &str) -> bool {
    let words = text.trim_end_matches([':', '：', ' ']);
    text.len() <= NAME
        && (text.contains(' ') || text.is_ascii() || text.chars().count() <= SIGNS)
        && text.split_whitespace().count() <= LABEL
        && text.contains(char::is_alphabetic)
        && !text.contains(|c: char| c.is_ascii_digit())
        && !credit::is_label(words)
        && is_label(words)
}

/// Where a writer works, or what they do: a few words without a stop, in a line of their own.
pub(super) fn is_caller(line: &Line) -> bool {
    !line.is_bold()
        && line.text.len() <= NAME
        && is_label(&line.text)
        && !line.text.contains(|c: char| c.is_ascii_digit())
}

/// A particular of a story in a line of its own: "Author: Siti Aminah", "Friday, 12 March", "Politics".
pub(super) fn is_particular(text: &str) -> bool {
    let told = |c: char| c.is_numeric() || matches!(c, ':' | '：');
    text.len() <= NAME && is_label(text) && (text.contains(told) || text.split_whitespace().count() <= LABEL)
}

/// A line of the date.
pub(super) fn is_date(text: &str) -> bool {
    text.len() <= HEADING && is_mostly_date(text)
}

/// A credit's label whose name stands in the next line: "Oleh:".
pub(super) fn is_credit_label(text: &str) -> bool {
    text.strip_suffix(':')
        .is_some_and(|label| credit::is_label(label.trim_end()))
}

/// Links and nothing else: a menu, or the words to click on at the end of a teaser.
pub(super) fn is_menu(line: &Line, setting: Setting) -> bool {
    let is_short = || setting == Setting::Bare && line.text.split_whitespace().count() < TITLE && !line.is_bold();
    let is_row = || line.links.len() > 1 && !line.text.contains(',');
    line.is_linked(0) && (is_row() || is_short())
}

/// Whether a line does not end as a sentence does, nor as a dateline.
pub(super) fn is_label(text: &str) -> bool {
    is_unstopped(text) && whole_line(text, &[]).is_none()
}

/// Whether a line does not end as a sentence does.
pub(super) fn is_unstopped(text: &str) -> bool {
    !text.ends_with(['.', '!', '?', ':', ';', ',', '-', '–', '—', '"', '”', ')', '。', '」'])
}

/// A line of channel or writer, date and clock above a story: "UANG | 20 Agustus 2020 18:00 Reporter : Siti Aminah".
pub(super) fn is_stamp(text: &str) -> bool {
    text.len() <= HEADING
        && is_label(text)
        && date_span(text).is_some_and(|span| text.get(span.start..).is_some_and(has_clock))
}

/// Whether a clock stands in a line: "19:34", "13.00".
fn has_clock(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(4).any(|window| {
        matches!(window, [hour, b':' | b'.', ten, one] if [hour, ten, one].iter().all(|byte| byte.is_ascii_digit()))
    })
}

/// A date or a reading time in another language.
pub(super) fn is_note(line: &Line, setting: Setting) -> bool {
    let text = line.text.as_str();
    (setting == Setting::Bare && text.len() <= NAME || setting == Setting::Paragraph && text.len() <= SHORT)
        && !line.is_bold()
        && text.contains(|c: char| c.is_ascii_digit())
        && is_label(text)
}

/// A line that names the writer in another language: "By Siti Aminah".
pub(super) fn is_by(text: &str) -> bool {
    let Some((word, name)) = text.split_once(' ') else {
        return false;
    };
    text.len() <= NAME
        && is_label(text)
        && credit::is_by(word)
        && name.split_whitespace().count() <= LABEL
        && name.starts_with(char::is_uppercase)
}

/// A short paragraph all in bold that is no sentence, sign-off or dateline.
pub(super) fn is_heading(line: &Line) -> bool {
    line.is_bold()
        && line.text.len() <= HEADING
        && !line.text.starts_with(['(', '[', '*', '"', '“'])
        && !line
            .text
            .ends_with(['.', ',', ':', ';', '-', '–', '—', ')', ']', '"', '”'])
        && line.text.chars().any(char::is_alphabetic)
        && label_at_start(&line.text).is_none()
}
