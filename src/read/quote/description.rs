//! Speakers in words instead of names: descriptions, documents, accounts.

use super::passage::Passage;
use super::phrase::{Phrase, Sort, bare, is_pointer};
use super::run::segment;
use crate::lang::lexicon::{ACTIVE, CALENDAR, TAIL};
use crate::lang::token::Kind;

pub(super) fn is_account(p: &Passage, from: usize) -> bool {
    p.word(from).starts_with('@')
        || p.word(from) == "akun"
        || matches!((p.word(from), p.word(from + 1)), ("pemilik" | "pengguna", "akun"))
}

/// "akun Instagram @x", "akun @x", "@x": the handle is the name.
pub(super) fn account(p: &Passage, from: usize) -> Phrase {
    let handle = (from..from + 6).find(|&i| p.word(i).starts_with('@'));
    let capitals = (from + 1..from + 6)
        .find(|&i| !p.at(i).is_capital())
        .unwrap_or(from + 1);
    let to = handle.map_or_else(|| capitals, |h| h + 1);
    Phrase {
        name: handle.map(|h| (h, h + 1)),
        ..bare(from, to, Sort::Account)
    }
}

pub(super) fn described(p: &Passage, from: usize, sort: Sort) -> Phrase {
    let (to, definite) = description_end(p, from);
    let office = if p.at(from).is_capital() {
        segment(p, from)
    } else {
        from
    };
    Phrase {
        definite,
        ..bare(from, to.max(office), sort)
    }
}

/// The "itu" behind a title in marks.
fn behind_title(p: &Passage, open: usize) -> Option<usize> {
    let close = (open + 2..open + 10).find(|&i| p.at(i).kind == Kind::Double)?;
    is_pointer(p.word(close + 1)).then_some(close + 1)
}

/// Where a description in words ends, and whether it points back.
fn description_end(p: &Passage, from: usize) -> (usize, bool) {
    let definite = p.word(from) == "sang";
    let mut clause = false;
    let mut cut = None;
    let mut i = from;
    while i < from + 24 {
        let token = p.at(i);
        match token.kind {
            Kind::Word if token.is(CALENDAR) && token.is_capital() && p.before(i).kind != Kind::Number => break,
            Kind::Word if token.is_capital() => {}
            // "pemain 28 tahun"
            Kind::Word if p.word(i) == "tahun" && p.before(i).kind == Kind::Number && !clause => return (i + 1, true),
            Kind::Word => match p.word(i) {
                "itu" | "ini" | "tersebut" if i > from => return (i + 1, true),
                "yang" => clause = true,
                "kepada" | "saat" | "ketika" | "usai" | "seusai" | "seperti" | "sebagaimana" | "dikutip"
                | "dilansir" | "sambil" | "seraya" | "terkait" | "menanggapi" | "begitu" | "ke" | "dalam"
                | "melalui" | "lewat"
                    if i > from =>
                {
                    break;
                }
                _ if i > from && token.is(ACTIVE) => break,
                _ if i > from && !clause && token.is(TAIL) && cut.is_none() => cut = Some(i),
                _ => {}
            },
            Kind::Open => match p.after_bracket(i) {
                Some(close) => {
                    i = close;
                    continue;
                }
                None => break,
            },
            Kind::Number | Kind::Dash => {}
            // "pemain film "Senja" itu"
            Kind::Double if i > from => match behind_title(p, i) {
                Some(pointer) => return (pointer + 1, true),
                None => break,
            },
            Kind::Comma if matches!(p.word(i + 1), "itu" | "ini") => {}
            // "Pelajar dari New York, AS itu"
            Kind::Comma if p.at(i + 1).is_capital() && (i + 2..i + 5).any(|k| matches!(p.word(k), "itu" | "ini")) => {}
            _ => break,
        }
        i += 1;
    }
    let end = cut.unwrap_or(i);
    // "seorang pejabat yang" whose clause was left out.
    (end - usize::from(end > from + 1 && p.word(end - 1) == "yang"), definite)
}
