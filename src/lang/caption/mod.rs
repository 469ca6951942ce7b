//! Tells a photo's caption from its credit.

mod house;
mod mark;

use std::sync::LazyLock;

use crate::lang::credit::is_address;
use crate::lang::{text, words};
use house::{is_acronym, is_certain, is_house, is_house_and_name, is_imprint, is_library, is_name_like, tidy};
use mark::{last_mark, opens_as_credit, phrase_start, without_mark};

/// A printed caption, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Caption {
    /// What the picture shows.
    pub(crate) caption: Option<String>,
    /// Who made or provided it, without "Foto:" and its like.
    pub(crate) credit: Option<String>,
}

/// Longest credit set without brackets, in words.
const CREDIT_WORDS: usize = 10;
/// How often one credit may be printed behind one caption.
const MOST_CREDITS: usize = 4;

static LEADS: LazyLock<Vec<&str>> =
    LazyLock::new(|| words::entries(include_str!("../words/caption_leads.txt")).collect());

/// Splits a printed caption: credits stand in brackets at either end, behind a mark ("Foto:", "©", "Dok."), or as a
/// last phrase of their own ("Antara/Rina Sari"). Where several stand, the last counts.
pub(crate) fn split_caption(text: &str) -> Caption {
    let text = text::fold(text);
    let mut rest = without_number(&text);
    let mut credit: Option<&str> = None;
    for _ in 0..MOST_CREDITS {
        let found = bracket_at_end(rest)
            .or_else(|| marked_end(rest))
            .or_else(|| imprint_at_end(rest))
            .or_else(|| hyphened_end(rest))
            .or_else(|| slash_at_end(rest));
        let Some((before, found)) = found else {
            break;
        };
        credit = credit.or(Some(found).filter(|found| !found.is_empty()));
        rest = before;
    }
    if let Some((found, after)) = bracket_at_start(rest) {
        credit = credit.or(Some(found));
        rest = after;
    }
    let (label, unlabelled) = without_leads(rest);
    rest = unlabelled;
    let alone = credit.is_none()
        && (opens_as_credit(rest) || owner(rest).is_some() || is_imprint(rest) || (label && is_name_like(rest)));
    if alone {
        credit = Some(without_mark(rest));
        rest = "";
    }
    let owned = |text: &str| Some(text.to_owned()).filter(|text| text.chars().any(char::is_alphanumeric));
    Caption {
        caption: owned(
            rest.trim_start_matches(|c: char| c.is_whitespace() || "/|,-–—".contains(c))
                .trim_end_matches(|c: char| c.is_whitespace() || "/|,-–—([".contains(c)),
        ),
        credit: credit
            .map(|credit| tidy(without_mark(credit.trim_start_matches('/'))))
            .and_then(owned),
    }
}

/// Most full stops inside a caption that is told by its credit alone.
const STOPS: usize = 2;

/// Whether a line is a caption with a credit that no sentence of a story ends in: house and name behind a slash
/// ("… 3 Mei 2022. ANTARA/Rina Sari"), a picture library in brackets, a year and the house that owns the picture.
pub(crate) fn is_pictures_own(line: &str) -> bool {
    let Caption { caption, credit } = split_caption(line);
    let said = caption.as_deref().unwrap_or_default();
    let is_said = !said.contains(['"', '“']) && said.matches(". ").count() < STOPS;
    is_said
        && credit
            .is_some_and(|credit| is_house_and_name(&credit) || is_library(&credit) || owner(line) == Some(&credit))
}

/// "2020 koran.id/Youtube Rina": a year and who owns the picture since then, all of a line.
fn owner(line: &str) -> Option<&str> {
    let (year, owner) = line.split_once(' ')?;
    let is_year = year.len() == 4 && year.starts_with("20") && year.bytes().all(|byte| byte.is_ascii_digit());
    let house = owner.split(['/', ' ']).next().unwrap_or_default();
    (is_year && is_address(house) && !line.ends_with('.')).then_some(line)
}

/// "… (ANTARA FOTO/Rina Sari)", "… [Antara]": what stands before, and the credit.
fn bracket_at_end(text: &str) -> Option<(&str, &str)> {
    let closed = text.trim_end_matches(['.', ' ']);
    let (open, close) = if closed.ends_with(')') { ('(', ')') } else { ('[', ']') };
    closed.strip_suffix(close)?;
    let mut depth = 0usize;
    for (at, c) in closed.char_indices().rev() {
        if c == close {
            depth += 1;
        } else if c == open {
            depth -= 1;
            if depth == 0 {
                let before = closed.get(..at)?;
                let inside = closed.get(at + 1..closed.len() - 1)?.trim();
                let is_credit = is_certain(inside) || is_name_like(inside) && !is_acronym(inside, before);
                return is_credit.then(|| (before.trim_end(), without_mark(inside)));
            }
        }
    }
    None
}

/// "(Photo: Rina) …"
fn bracket_at_start(text: &str) -> Option<(&str, &str)> {
    let (inside, after) = text.strip_prefix('(')?.split_once(')')?;
    let credit = without_mark(inside);
    (credit.len() < inside.len() && !credit.is_empty()).then_some((credit, after.trim_start()))
}

/// "… Foto: Getty Images", "… ©instagram.com/rina", "… Dok. Polri": what stands before, and the credit.
fn marked_end(text: &str) -> Option<(&str, &str)> {
    let start = last_mark(text)?;
    let (before, marked) = text.split_at_checked(start)?;
    let credit = without_mark(marked.trim_end_matches(')'));
    let words = credit.split_whitespace().count();
    // A bracket that closes here opened before the mark: the mark leads a bracket of the caption's own.
    let inside = credit.find(')') < credit.find('(').or(Some(usize::MAX)) && credit.contains(')');
    (words <= CREDIT_WORDS && !inside).then(|| (before.trim_end_matches([' ', '/', '|', '(', '[', ',', '-']), credit))
}

/// "…. Antara/Rina Sari", "… | unsplash.com/@rina": what stands before, and the credit.
fn imprint_at_end(text: &str) -> Option<(&str, &str)> {
    let start = phrase_start(text)?;
    let (before, phrase) = text.split_at_checked(start)?;
    is_imprint(phrase).then(|| (before.trim_end_matches([' ', '|']), phrase))
}

/// "….-Rina Sari-Contoh", "…-Istimewa-": what stands before, and the credit.
fn hyphened_end(text: &str) -> Option<(&str, &str)> {
    let (before, credit) = match text.strip_suffix('-') {
        Some(closed) => closed.rsplit_once('-')?,
        None => {
            let (before, credit) = text.split_at_checked(text.rfind(".-")? + 1)?;
            (before, credit.trim_start_matches('-'))
        }
    };
    let words = credit.split_whitespace().count();
    let set_apart = credit.starts_with(char::is_uppercase) && words <= CREDIT_WORDS / 2 && !before.ends_with(' ');
    set_apart.then_some((before, credit))
}

/// "… rapat di Balai Kota/Net": what stands before, and the house behind the slash.
fn slash_at_end(text: &str) -> Option<(&str, &str)> {
    let (before, house) = text.trim_end_matches(['.', ' ']).rsplit_once('/')?;
    let glued = before.ends_with(|c: char| c.is_alphabetic() || c == ')') && !house.starts_with(' ');
    // "Rina Sari/Antara" is a credit alone.
    let said = before.split_whitespace().count() >= 3 && !is_name_like(before);
    let known = is_anywhere(house) || said && is_house(house);
    (glued && known && !before.contains('/') && !is_house(before)).then_some((before, house))
}

/// "Net", "Ist": a picture from anywhere.
fn is_anywhere(house: &str) -> bool {
    ["net", "ist", "istimewa"]
        .iter()
        .any(|word| house.eq_ignore_ascii_case(word))
}

/// The caption without the picture's number in an archive ("tempo : 165996887239").
fn without_number(text: &str) -> &str {
    let before = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let named = before
        .trim_end()
        .strip_suffix(':')
        .map(str::trim_end)
        .filter(|_| text.len() - before.len() >= 8);
    match named.and_then(|named| named.rsplit_once(' ')) {
        Some((caption, _)) => caption.trim_end_matches([' ', '.']),
        None => text,
    }
}

/// The caption without what it opens with, and whether "Foto:" or its like stood there.
fn without_leads(text: &str) -> (bool, &str) {
    let (mut labelled, mut rest) = (false, text.trim_start());
    loop {
        let lead = LEADS.iter().find_map(|lead| {
            let (head, after) = rest.split_at_checked(lead.len())?;
            let bounded = !lead.ends_with(char::is_alphabetic) || !after.starts_with(char::is_lowercase);
            (head.eq_ignore_ascii_case(lead) && bounded).then_some((lead.ends_with(':'), after))
        });
        let Some((label, after)) = lead else {
            break;
        };
        labelled |= label;
        rest = after.trim_start();
    }
    // "SOLOPOS.COM - …": the house's name before its own caption.
    match rest.split_once(" - ") {
        Some((house, after)) if !house.contains(' ') && is_address(house) => (labelled, after.trim_start()),
        _ => (labelled, rest),
    }
}

#[cfg(test)]
mod tests;
