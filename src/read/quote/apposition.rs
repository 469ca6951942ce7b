//! What stands behind a name and says what somebody is.

use super::passage::Passage;
use super::run::{LONGEST, is_joiner, is_verb_like};
use crate::lang::lexicon::{ACTIVE, CALENDAR, KIN, MODIFIER, OFFICE, ORGANISATION, PASSIVE, REGION, ROLE, ROOT, TAIL};
use crate::lang::token::Kind;

/// The role behind a name: ", Ketua RT 05", "selaku Kepala Dinas", "seorang guru".
pub(super) fn apposition(p: &Passage, end: usize) -> Option<(usize, usize)> {
    let (token, next) = (p.at(end), p.at(end + 1));
    let from = match token.kind {
        Kind::Comma
            if next.is(ROLE)
                || next.is(KIN) && next.is_lower()
                || next.is(MODIFIER) && (p.at(end + 2).is(ROLE) || p.at(end + 3).is(ROLE)) =>
        {
            end + 1
        }
        Kind::Comma if p.word(end + 1) == "selaku" => end + 2,
        Kind::Comma if p.word(end + 1) == "seorang" && p.at(end + 2).is_lower() => end + 1,
        Kind::Word => match (p.word(end), p.word(end + 1), p.word(end + 2)) {
            ("selaku", ..) => end + 1,
            ("seorang", ..) => end,
            ("yang", "juga", "menjabat") => end + 3 + usize::from(p.word(end + 3) == "sebagai"),
            ("yang", "menjabat", _) => end + 2 + usize::from(p.word(end + 2) == "sebagai"),
            ("yang", "juga", "merupakan" | "adalah") => end + 3,
            ("yang", "juga" | "merupakan" | "adalah", _) => end + 2,
            _ => return None,
        },
        _ => return None,
    };
    let head = p.at(from);
    // "X, sang suami, …" is somebody else.
    let whose = p.at(from + 1);
    let kin = head.is(KIN) && (whose.kind != Kind::Word || whose.is(TAIL | ACTIVE));
    if !head.is(ROLE | MODIFIER | ORGANISATION | KIN) || kin || whose.is(KIN) && p.word(from) == "sang" {
        return None;
    }
    let from = from + usize::from(p.word(from) == "seorang" && p.at(from + 1).is(ROLE));
    let to = apposition_end(p, from);
    (to > from).then_some((from, to))
}

fn apposition_end(p: &Passage, from: usize) -> usize {
    let mut i = from;
    let mut clause = false;
    while i < from + LONGEST {
        let (token, after) = (p.at(i), p.at(i + 1));
        let ends = match token.kind {
            Kind::Word if token.is_lower() => {
                clause |= p.word(i) == "yang";
                let verb = token.is(ACTIVE | PASSIVE | ROOT) && !token.is(ROLE | OFFICE)
                    || is_verb_like(p.word(i), token) && !clause;
                let tail = token.is(TAIL)
                    && !matches!(p.word(i), "dan" | "untuk" | "dari" | "yang")
                    && !(p.word(i) == "di" && (clause || after.is_capital()));
                verb || tail || p.word(i) == "yang" && !p.at(i + 1).is_lower()
            }
            Kind::Word => token.is(CALENDAR),
            Kind::Number => false,
            Kind::Open => false,
            Kind::Close => false,
            // "Kepala Badan Meteorologi, Klimatologi, dan Geofisika" goes on; "Ketua RT, mengatakan" does not.
            Kind::Comma => {
                !(after.is(OFFICE | ORGANISATION | REGION) && after.is_capital()
                    || p.word(i + 1) == "dan" && p.at(i + 2).is(OFFICE))
                    || (!clause && p.at(i + 2).is_lower() && !is_joiner(p, i + 2))
            }
            Kind::Other => p.word(i) != "&",
            _ => true,
        };
        if ends {
            break;
        }
        i += 1;
    }
    // "penjual es teh yang sempat ditegur": the clause says no role.
    i - usize::from(i > from && p.word(i - 1) == "yang")
}
