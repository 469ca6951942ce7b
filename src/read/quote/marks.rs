//! Finds quotation marks and pairs them.
//!
//! What a mark does is told by its neighbours first, by what is open second, and by its shape last: newsrooms
//! mix shapes, and one house opens with ”. The state ends with the paragraph, unless the next one goes on.

use super::passage::Passage;
use crate::lang::lexicon::{NYA, ROOT};
use crate::lang::token::Kind;

/// A stretch in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quoted {
    /// The opening mark's token, or the first token where the mark is missing.
    pub from: usize,
    /// The token after the closing mark.
    pub to: usize,
    /// First byte between the marks, white space left out.
    pub start: usize,
    /// One past the last byte between the marks, white space left out.
    pub end: usize,
    /// Whether single marks stand around it.
    pub single: bool,
    /// Whether it goes on from the paragraph before.
    pub resumed: bool,
    /// Whether the mark that closes it is missing.
    pub unclosed: bool,
}

/// What a mark may do, by its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Opens,
    Closes,
    Either,
}

/// Longest stretch in single marks, in tokens; beyond it the marks are strays.
const SINGLE: usize = 80;
/// How many marks ahead a second opening mark is checked for being nested.
const NESTED: usize = 6;

/// Pairs the marks of a story's passages; one list a passage.
pub(super) fn pairs(passages: &[Passage]) -> Vec<Vec<Quoted>> {
    let mut resumes = false;
    (0..passages.len())
        .map(|i| {
            let Some(passage) = passages.get(i) else {
                return Vec::new();
            };
            let next = passages.get(i + 1).is_some_and(goes_on);
            let (pairs, open) = of_passage(passage, resumes, next);
            resumes = open;
            pairs
        })
        .collect()
}

/// Whether a paragraph goes on with a quotation left open before it: it opens one again, or closes one first.
fn goes_on(passage: &Passage) -> bool {
    if passage.at(0).kind == Kind::Double {
        return true;
    }
    (0..passage.len())
        .find(|&i| passage.at(i).kind == Kind::Double)
        .is_some_and(|i| role(passage, i) == Role::Closes)
}

fn of_passage(passage: &Passage, resumes: bool, next_goes_on: bool) -> (Vec<Quoted>, bool) {
    let marks: Vec<usize> = (0..passage.len())
        .filter(|&i| passage.at(i).kind == Kind::Double)
        .collect();
    let mut pairs: Vec<Quoted> = Vec::new();
    let mut open: Option<usize> = None;
    let mut skip_to = 0;
    for (n, &mark) in marks.iter().enumerate() {
        if mark < skip_to {
            continue;
        }
        match (open, role(passage, mark)) {
            (None, Role::Closes) => {
                // The opening mark is missing: the paragraph is speech from its beginning.
                if pairs.is_empty() && n == 0 && (resumes || is_cue(passage, mark + 1)) {
                    pairs.extend(quoted(passage, None, mark));
                }
            }
            (None, _) => open = Some(mark),
            (Some(from), Role::Closes | Role::Either) => {
                pairs.extend(quoted(passage, Some(from), mark));
                open = None;
            }
            (Some(from), Role::Opens) => {
                if let Some(close) = closes_nested(passage, marks.get(n + 1..).unwrap_or_default()) {
                    pairs.extend(quoted(passage, Some(from), close));
                    (open, skip_to) = (None, close + 1);
                } else {
                    pairs.extend(recovered(passage, from, mark));
                    open = Some(mark);
                }
            }
        }
    }
    let mut goes_on = false;
    if let Some(from) = open {
        if let Some(pair) = recovered(passage, from, passage.len()) {
            pairs.push(pair);
        } else if from == 0 || next_goes_on && passage.begins_sentence(from) {
            pairs.extend(quoted(passage, Some(from), passage.len()).map(|q| Quoted { unclosed: true, ..q }));
            goes_on = next_goes_on;
        }
    }
    if let Some(first) = pairs.first_mut() {
        first.resumed |= resumes && first.from == 0;
    }
    singles(passage, &mut pairs);
    (pairs, goes_on)
}

/// What the neighbours say of a mark.
fn role(passage: &Passage, mark: usize) -> Role {
    let (before, token, after) = (passage.before(mark), passage.at(mark), passage.at(mark + 1));
    let opens = token.spaced || matches!(before.kind, Kind::End | Kind::Open | Kind::Dash | Kind::Colon);
    let closes = after.spaced
        || matches!(
            after.kind,
            Kind::End | Kind::Comma | Kind::Stop | Kind::Close | Kind::Colon
        );
    match (opens, closes) {
        (true, false) => Role::Opens,
        (false, true) => Role::Closes,
        // Glued on both sides: after a comma speech ends, unless nothing is open.
        _ => Role::Either,
    }
}

/// Where marks inside marks come out even again: `"Dia bilang "tidak" tadi," kata X`.
fn closes_nested(passage: &Passage, ahead: &[usize]) -> Option<usize> {
    let mut depth = 2_usize;
    for &mark in ahead.iter().take(NESTED) {
        match role(passage, mark) {
            Role::Opens => depth += 1,
            Role::Closes => depth -= 1,
            Role::Either => return None,
        }
        if depth == 0 {
            return Some(mark);
        }
    }
    None
}

/// A quotation whose closing mark is missing, but whose comma and verb stand: `"Kami siap, kata X.`
fn recovered(passage: &Passage, from: usize, to: usize) -> Option<Quoted> {
    let comma = (from + 2..to)
        .rev()
        .find(|&i| passage.at(i).kind == Kind::Comma && is_cue(passage, i + 1) && passage.at(i + 1).is_lower())?;
    let (start, end) = (passage.at(from).end(), passage.at(comma).end());
    trimmed(passage, start, end).map(|(start, end)| Quoted {
        from,
        to: comma + 1,
        start,
        end,
        single: false,
        resumed: false,
        unclosed: true,
    })
}

fn is_cue(passage: &Passage, index: usize) -> bool {
    passage.at(index).is(ROOT | NYA)
}

fn quoted(passage: &Passage, open: Option<usize>, close: usize) -> Option<Quoted> {
    let start = open.map_or(0, |o| passage.at(o).end());
    let end = match passage.at(close).kind {
        Kind::End => passage.text.len(),
        _ => passage.at(close).start(),
    };
    trimmed(passage, start, end).map(|(start, end)| Quoted {
        from: open.unwrap_or_default(),
        to: close + 1,
        start,
        end,
        single: false,
        resumed: open.is_none(),
        unclosed: false,
    })
}

fn trimmed(passage: &Passage, start: usize, end: usize) -> Option<(usize, usize)> {
    let text = passage.text.get(start..end)?;
    let begin = start + text.len() - text.trim_start().len();
    let inner = text.trim();
    inner
        .chars()
        .any(char::is_alphanumeric)
        .then_some((begin, begin + inner.len()))
}

/// Adds stretches in single marks that stand outside double ones.
fn singles(passage: &Passage, pairs: &mut Vec<Quoted>) {
    let doubles = pairs.len();
    let mut next_double = 0;
    let mut open: Option<usize> = None;
    let mut i = 0;
    while i < passage.len() {
        if let Some(double) = pairs.get(next_double).filter(|_| next_double < doubles)
            && i >= double.from
        {
            (i, open) = (double.to.max(i + 1), None);
            next_double += 1;
            continue;
        }
        if passage.at(i).kind == Kind::Single {
            match (open, role(passage, i)) {
                (_, Role::Opens) => open = Some(i),
                (Some(from), Role::Closes) if i - from <= SINGLE => {
                    pairs.extend(quoted(passage, Some(from), i).map(|q| Quoted { single: true, ..q }));
                    open = None;
                }
                _ => {}
            }
        }
        i += 1;
    }
    if pairs.len() > doubles {
        pairs.sort_by_key(|q| q.from);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    fn found(paragraphs: &[&str]) -> Vec<String> {
        let passages: Vec<_> = paragraphs
            .iter()
            .enumerate()
            .map(|(i, p)| Passage::new(i, p, false))
            .collect();
        let mut out = Vec::new();
        for (passage, pairs) in passages.iter().zip(pairs(&passages)) {
            out.extend(pairs.iter().map(|q| passage.text[q.start..q.end].to_owned()));
        }
        out
    }

    #[test]
    fn marks_of_any_shape_pair() {
        for text in [
            "\"Kami siap,\" kata Ani.",
            "“Kami siap,” kata Ani.",
            "”Kami siap,” kata Ani.",
            "„Kami siap,“ kata Ani.",
            "«Kami siap,» kata Ani.",
            "\"Kami siap,” kata Ani.",
            "\"\"Kami siap,\"\" kata Ani.",
            "\" Kami siap, \" kata Ani.",
        ] {
            assert_eq!(found(&[text]), ["Kami siap,"], "{text}");
        }
    }

    #[test]
    fn glued_marks_open_after_a_stop_and_close_after_a_comma() {
        assert_eq!(
            found(&["Ia pulang.\"Kami siap,\"ujar Ani.\"Besok berangkat,\" tambahnya."]),
            ["Kami siap,", "Besok berangkat,"]
        );
    }

    #[test]
    fn a_stray_mark_spoils_one_paragraph_only() {
        assert_eq!(
            found(&["Harga \"naik lagi di pasar.", "\"Kami siap,\" kata Ani."]),
            ["Kami siap,"]
        );
        assert_eq!(
            found(&["Harga naik\" lagi di pasar.", "\"Kami siap,\" kata Ani."]),
            ["Kami siap,"]
        );
    }

    #[test]
    fn a_missing_mark_is_made_good_by_the_verb() {
        assert_eq!(found(&["\"Kami siap, kata Ani."]), ["Kami siap,"]);
        assert_eq!(found(&["Kami siap,\" kata Ani."]), ["Kami siap,"]);
        assert_eq!(
            found(&["\"Kami siap, kata Ani. \"Besok berangkat,\" ujarnya."]),
            ["Kami siap,", "Besok berangkat,"]
        );
    }

    #[test]
    fn a_quotation_goes_on_in_the_next_paragraph() {
        assert_eq!(
            found(&["\"Kami siap.", "\"Besok berangkat,\" kata Ani."]),
            ["Kami siap.", "Besok berangkat,"]
        );
        assert_eq!(
            found(&["\"Kami siap.", "Besok berangkat,\" kata Ani."]),
            ["Kami siap.", "Besok berangkat,"]
        );
    }

    #[test]
    fn marks_inside_marks_do_not_count() {
        assert_eq!(
            found(&["\"Dia bilang \"tidak\" tadi,\" kata Ani."]),
            ["Dia bilang \"tidak\" tadi,"]
        );
        assert_eq!(found(&["\"Ia 'ngambek' lagi,\" kata Ma'ruf."]), ["Ia 'ngambek' lagi,"]);
    }

    #[test]
    fn ten_thousand_unbalanced_marks_take_no_time() {
        let text = "\"a ".repeat(10_000);
        assert!(found(&[&text]).len() <= 10_000);
    }
}
