//! Role, honorifics and name inside one run of words: "Kepala Dinas Perhubungan DKI Jakarta Wirdan Halim".
//!
//! Offices and names are capitalised alike. A name begins behind the last word that belongs to an office, a place
//! or a rank; where the article calls somebody by a word of the run alone ("kata Wirdan"), it begins there.

use super::passage::Passage;
use super::phrase::trim_back;
use super::run::{is_office_word, is_plain_name};
use crate::lang::lexicon::{
    AREA, CALENDAR, DEGREE, DOCUMENT, GENERIC, GIVEN, HONORIFIC, KIN, MODIFIER, NAME_TOO, OFFICE, ORGANISATION, RANK,
    REGION, ROLE, TAIL, UPPER,
};
use crate::lang::token::{Kind, Token};
use std::collections::HashSet;

/// Words that the article uses alone, and so tell where a name begins.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// Somebody is called so: "kata Wirdan", "Wirdan mengatakan".
    pub called: HashSet<u64>,
    /// Something is: "di Tirta", "dari Tirta".
    pub free: HashSet<u64>,
    /// Somebody is called so in full: "kata Wirdan Halim".
    pub full: HashSet<(u64, u64)>,
    /// An office or an area ends with it: "Bupati Tirta Hj. Ratna", "Kecamatan Tirta".
    pub places: HashSet<u64>,
}

impl Anchors {
    /// Whether somebody is called by this word alone.
    pub fn contains(&self, key: &u64) -> bool {
        self.called.contains(key)
    }
}

/// The parts of a run; token indices, ends excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// Role and affiliation.
    pub role: Option<(usize, usize)>,
    /// Ranks, honorifics and degrees before the name.
    pub honorifics: Option<(usize, usize)>,
    /// The name.
    pub name: Option<(usize, usize)>,
    /// Whether the run without a name is an institution's.
    pub organisation: bool,
}

/// Splits a run of words.
pub(super) fn split(p: &Passage, from: usize, end: usize, anchors: &Anchors) -> Parts {
    let organisation = is_organisation(p, from, end);
    let mut end = end;
    // "Nana Novia Sp.KK", "Hasan Wirya SH MH": degrees without a comma.
    let mut named = end;
    while named > from + 1 && is_printed_degree(p, named - 1) {
        named -= 1;
    }
    if named < end && is_plain_name(p.at(named - 1)) || end - named == 1 && p.word(named).contains('.') {
        end = named;
    }
    let begin = name_start(p, from, end, anchors);
    if begin >= end || organisation && !anchored(p, begin, end, anchors) {
        return Parts {
            organisation,
            ..Parts::default()
        };
    }
    let mut before = begin;
    while before > from {
        match honorific_before(p, from, before) {
            Some(at) => before = at,
            None => break,
        }
    }
    let role_end = trim_back(p, from, before);
    // What stands before the name must say what somebody is.
    let said = p
        .range(from, role_end)
        .iter()
        .any(|t| t.is(ROLE | ORGANISATION | MODIFIER) || t.is_lower())
        // "eks", "mantan": of what is not said.
        && !p.range(from, role_end).iter().all(|t| t.is(MODIFIER) && !t.is(ROLE));
    Parts {
        role: said
            .then(|| (role_start(p, from, role_end), role_end))
            .filter(|(from, to)| to > from),
        honorifics: (before < begin).then_some((before, begin)),
        name: Some((begin, end)),
        organisation: false,
    }
}

/// A rank or honorific that is nothing else: "AKP", "dr.", "KH"; a "Jenderal" or "Komisaris" may be of an office.
fn is_title_of_person(p: &Passage, i: usize) -> bool {
    let token = p.at(i);
    token.kind == Kind::Word
        && token.is(RANK | HONORIFIC)
        && !token.is(ROLE | OFFICE | ORGANISATION | GIVEN | NAME_TOO | GENERIC | KIN)
        && !matches!(p.word(i), "Jenderal" | "jenderal" | "pol" | "Pol" | "Inf" | "Purn")
}

/// A degree as it is printed, with full stops or capitals ("Sp.KK", "SH", "SPd"); "ba" and "ma" are other words too.
fn is_printed_degree(p: &Passage, i: usize) -> bool {
    let word = p.word(i);
    let capitals = || word.chars().take(2).all(char::is_uppercase);
    p.at(i).is(DEGREE) && (word.contains('.') || p.at(i).is(UPPER) || capitals())
}

pub(super) fn role_start(p: &Passage, from: usize, to: usize) -> usize {
    // "Salah satunya Deputi Politik X": one of those named before.
    if from + 2 <= to && p.word(from + 1) == "satunya" {
        return from + 2;
    }
    let article = matches!(p.word(from), "si" | "seorang") && p.at(from).is_lower();
    from + usize::from(article)
}

fn anchored(p: &Passage, from: usize, end: usize, anchors: &Anchors) -> bool {
    p.range(from, end).iter().any(|t| is_anchor(*t, anchors))
}

fn is_anchor(token: Token, anchors: &Anchors) -> bool {
    token.is_capital() && anchors.contains(&token.key)
}

/// Whether the run is headed by an institution and names nobody's role.
fn is_organisation(p: &Passage, from: usize, end: usize) -> bool {
    let (first, last) = (p.at(from), p.at(end.saturating_sub(1)));
    let run = p.range(from, end);
    let titles = if first.is(ORGANISATION) {
        RANK | HONORIFIC
    } else {
        ROLE | RANK | HONORIFIC
    };
    let role = run
        .iter()
        .any(|t| t.is(titles) && !t.is(ORGANISATION | OFFICE | NAME_TOO | GIVEN));
    if role || first.is(MODIFIER) || first.is(ROLE) && !first.is(ORGANISATION) {
        return false;
    }
    // "Hamengku Buwono X"
    let numbered = end > from + 2 && last.len() == 1 && is_plain_name(p.at(end - 2));
    if numbered {
        return false;
    }
    let single_upper = end == from + 1 && first.is(UPPER) && !first.is(GIVEN);
    first.is(ORGANISATION) && !first.is(GIVEN)
        || single_upper
        || last.is(ORGANISATION) && !last.is(GIVEN | NAME_TOO)
        || last.is(OFFICE) && !last.is(GIVEN | NAME_TOO) && last.len() > 3
        || run
            .iter()
            .all(|t| t.is(OFFICE | ORGANISATION | REGION) && !t.is(GIVEN | NAME_TOO))
        || first.is(OFFICE) && !first.is(GIVEN | NAME_TOO) && run.len() > 1 && !is_plain_name(last)
        || last.is(REGION) && !last.is(GIVEN | NAME_TOO) && run.len() > 1
}

/// Where the name begins; `end` if there is none.
fn name_start(p: &Passage, from: usize, end: usize, anchors: &Anchors) -> usize {
    let mut begin = end;
    while begin > from && in_name(p, from, begin - 1, end, anchors) {
        begin -= 1;
    }
    // A word of an office that may also be a name belongs to the office if it follows one: "Jaksa Agung", "Dirut".
    while begin + 1 < end && begin > from && belongs_to_office(p, begin) && !is_anchor(p.at(begin), anchors) {
        begin += 1;
    }
    if begin + 1 == end && begin > from && belongs_to_office(p, begin) && !is_anchor(p.at(begin), anchors) {
        return end;
    }
    if p.range(begin, end)
        .iter()
        .all(|t| t.is(MODIFIER | CALENDAR | DOCUMENT) || !t.is_capital())
    {
        return end;
    }
    let mut begin = by_anchor(p, from, begin, end, anchors);
    // "Direktur PT Tirta Abadi Motor" names nobody, "Direktur PT Tirta Budi Santoso" does.
    let company = (from..begin)
        .rev()
        .find(|&i| matches!(p.word(i), "PT" | "CV" | "PT." | "CV."));
    if company.is_some_and(|company| company + 1 == begin || p.at(end).kind == Kind::Open) {
        begin = (begin..end)
            .find(|&i| p.at(i).is(GIVEN) || is_anchor(p.at(i), anchors))
            .unwrap_or(end);
    }
    // "pengungsi asal Desa Sukamaju" names a village.
    let village = begin >= from + 2
        && matches!(p.word(begin - 2), "asal" | "dari" | "di" | "warga")
        && is_settlement(p.word(begin - 1))
        && end - begin <= 2;
    if village && !p.at(begin).is(GIVEN) && !anchored(p, begin, end, anchors) {
        return end;
    }
    begin
}

/// What a village, district or town is.
fn is_settlement(word: &str) -> bool {
    const SETTLEMENTS: [&str; 10] = [
        "desa",
        "kelurahan",
        "kecamatan",
        "kabupaten",
        "kota",
        "dusun",
        "kampung",
        "nagari",
        "distrik",
        "pulau",
    ];
    SETTLEMENTS.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn belongs_to_office(p: &Passage, i: usize) -> bool {
    let (token, before) = (p.at(i), p.before(i));
    let office = is_office_word(before) || before.is_lower() && !before.is(KIN);
    token.is(NAME_TOO) && office && !token.is(REGION) && !regional(p.word(i - 1))
        || token.is(REGION) && office && !token.is(GIVEN)
}

/// Heads of regions, after whom a name may begin with any word: "Bupati Agung".
fn regional(word: &str) -> bool {
    matches!(word, "Bupati" | "Gubernur" | "Camat" | "Lurah" | "bupati" | "gubernur")
}

fn in_name(p: &Passage, from: usize, i: usize, end: usize, anchors: &Anchors) -> bool {
    let (token, before, after) = (p.at(i), p.before(i), p.at(i + 1));
    match token.kind {
        Kind::Word if is_domain(p.word(i)) => false,
        Kind::Word if is_anchor(token, anchors) => true,
        Kind::Word if token.len() == 1 && i > from + 1 && token.is_capital() && is_plain_name(before) => true,
        // "AKP Lingga Ramadhani": behind a rank or a degree any word begins a name.
        Kind::Word if i > from && token.is_capital() && is_title_of_person(p, i - 1) => {
            !token.is(RANK | HONORIFIC | UPPER) && !RANK_PARTS.contains(&p.word(i))
        }
        Kind::Word if token.is_lower() => {
            i > from
                && i + 1 < end
                && is_plain_name(before)
                && matches!(
                    p.word(i),
                    "bin"
                        | "binti"
                        | "al"
                        | "van"
                        | "de"
                        | "von"
                        | "der"
                        | "da"
                        | "el"
                        | "ibn"
                        | "dos"
                        | "del"
                        | "la"
                        | "den"
                        | "ten"
                )
        }
        Kind::Word if token.is(UPPER) => {
            // "Bambang PS Brodjonegoro"; an acronym alone may be a person only if the article says so.
            let inside = i > from
                && i + 1 < end
                && is_plain_name(before)
                && token.len() <= 3
                && !token.is(ORGANISATION | OFFICE | REGION | RANK | HONORIFIC);
            let initials = i > from
                && i + 1 == end
                && is_plain_name(before)
                && token.len() <= 3
                && !token.is(ORGANISATION | OFFICE | REGION | ROLE);
            inside || initials || i + 1 == end && i == from && !token.is(ORGANISATION | OFFICE | REGION | ROLE | RANK)
        }
        // Korean family names before a hyphened name: "Bang Ji-hoon".
        Kind::Word if token.is(HONORIFIC) && i + 1 < end && p.word(i + 1).contains('-') => true,
        // "Maria Nona Eti"
        Kind::Word if token.is(HONORIFIC) && i > from && i + 1 < end && before.is(GIVEN) && after.is_capital() => true,
        Kind::Word if token.is(NAME_TOO | GIVEN) => !(token.is(OFFICE) && !after.is(GIVEN) && token.len() == 1),
        Kind::Word => {
            !token.is(ROLE | ORGANISATION | OFFICE | REGION | RANK | HONORIFIC | CALENDAR | TAIL | MODIFIER | GENERIC)
        }
        // A nickname in marks.
        Kind::Double => i > from && i + 1 < end,
        _ => false,
    }
}

/// "Kompas.com" is nobody's name; "M.Rizal" may be.
fn is_domain(word: &str) -> bool {
    word.split_once('.')
        .is_some_and(|(_, rest)| rest.starts_with(|c: char| c.is_lowercase() || c.is_numeric()))
}

/// Moves the beginning to the word by which the article calls the person alone.
fn by_anchor(p: &Passage, from: usize, begin: usize, end: usize, anchors: &Anchors) -> usize {
    let anchor = (from..end).find(|&i| is_anchor(p.at(i), anchors) && !p.at(i).is(ROLE | ORGANISATION));
    let headed = begin > from || p.at(from).is(ROLE);
    // "Kepala Dinas Perdagangan Tirta Hasan Wirya", where the story has a Bupati of Tirta.
    let is_place = anchors.places.contains(&p.at(begin).key) && !is_anchor(p.at(begin), anchors);
    // "Kepala Desa Tirta Abadi": nobody is called by the place's second word.
    let is_named = || end - begin > 2 || p.at(begin + 1).is(GIVEN) || is_anchor(p.at(begin + 1), anchors);
    if headed && end - begin > 1 && is_place && is_named() {
        return begin + 1;
    }
    // "pelatih Tirta Hasan Wirya": the first word stands for something else.
    let first = p.at(begin);
    let belongs = headed
        && p.before(begin).is_lower()
        && !first.is(GIVEN)
        && anchors.free.contains(&first.key)
        && !is_anchor(first, anchors);
    if belongs && (end - begin > 2 || end - begin == 2 && anchor == Some(end - 1)) {
        return begin + 1;
    }
    // "Pembalap Tirta Lentera Wirdan Halim", whom the article calls "Wirdan Halim".
    if headed && end - begin > 2 && anchors.full.contains(&(p.at(end - 2).key, p.at(end - 1).key)) {
        return end - 2;
    }
    // "KH Hasan Wirya Kusuma", whom the article calls "Wirya".
    if begin > from && is_title_of_person(p, begin - 1) {
        return begin;
    }
    // "Kepala Dinas Kota Tegal Ratna Wulandari": the word behind "Kota" is the place.
    if anchor.is_none() && end - begin > 2 && p.before(begin).is(AREA) && begin > from && !first.is(GIVEN) {
        return begin + 1;
    }
    match anchor {
        Some(at) if at < begin => {
            let clean = p
                .range(at, end)
                .iter()
                .all(|t| t.is_capital() && !t.is(ROLE | ORGANISATION | RANK));
            if clean { at } else { begin }
        }
        Some(at) if at > begin && headed => {
            let mut start = at;
            // "I Wayan Sudiarta": the figure is the first name of Balinese men.
            let is_given = |at: usize| {
                let birth = p.word(at) == "I" && p.at(at + 1).is(GIVEN);
                p.at(at).is(GIVEN) && (birth || !p.at(at).is(OFFICE | ORGANISATION | REGION))
            };
            while start > begin && is_given(start - 1) {
                start -= 1;
            }
            if start < at || end - begin <= 2 {
                start.min(if end - begin <= 2 { begin } else { start })
            } else if end - begin <= 4 && is_whole(p.before(begin)) {
                // "Wakil Ketua DPR Sarmo Hasan Wirya": the office ends before the name.
                begin
            } else if end - at >= 2 {
                at
            } else if end - begin <= 3 {
                begin
            } else {
                at - 1
            }
        }
        Some(_) => begin,
        None if headed && end - begin > 3 && !p.at(begin).is(GIVEN) => (begin + 1..end - 1)
            .find(|&i| p.at(i).is(GIVEN))
            .unwrap_or(if end - begin > 4 { end - 2 } else { begin }),
        None => begin,
    }
}

/// Whether an office surely ends with this word: an acronym, a region, a bracket.
fn is_whole(token: Token) -> bool {
    token.is(UPPER) && token.is(ORGANISATION) || token.is(REGION) || token.kind == Kind::Close
}

/// The beginning of the rank or honorific that stands right before a token.
fn honorific_before(p: &Passage, from: usize, before: usize) -> Option<usize> {
    let last = before - 1;
    let token = p.at(last);
    match token.kind {
        Kind::Close => {
            let open = (from..last).rev().take(3).find(|&i| p.at(i).kind == Kind::Open)?;
            (open > from && p.at(open - 1).is(RANK)).then_some(open)
        }
        Kind::Word if token.is(HONORIFIC) && !token.is(RANK) => Some(last),
        Kind::Word => rank_before(p, from, before),
        _ => None,
    }
}

/// What stands behind a rank and belongs to it.
const RANK_PARTS: [&str; 14] = [
    "Besar",
    "Polisi",
    "TNI",
    "Satu",
    "Dua",
    "Muda",
    "Madya",
    "Pertama",
    "Pol.",
    "Kepala",
    "Laut",
    "Marinir",
    "Infanteri",
    "Inf",
];

/// The beginning of a rank of one or several words: "AKP", "Komisaris Besar Polisi", "Mayor Jenderal TNI".
fn rank_before(p: &Passage, from: usize, before: usize) -> Option<usize> {
    let mut first = before;
    while first > from && (p.at(first - 1).is(RANK) || RANK_PARTS.contains(&p.word(first - 1))) {
        first -= 1;
    }
    if first > from && first < before && matches!(p.word(first - 1), "Komisaris" | "Inspektur") && !p.at(first).is(RANK)
    {
        return Some(first - 1);
    }
    // "Direktur Jenderal" is an office.
    if first > from
        && matches!(p.word(first), "Jenderal" | "jenderal")
        && p.at(first - 1).is(ROLE)
        && p.before(first).kind == Kind::Word
    {
        return None;
    }
    (first..before).find(|&i| p.at(i).is(RANK))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::lang::lexicon::key;

    fn parts(run: &str, anchors: &[&str]) -> (String, String, String) {
        let p = Passage::new(0, run, false);
        let anchors = Anchors {
            called: anchors.iter().map(|a| key(a)).collect(),
            ..Anchors::default()
        };
        let parts = split(&p, 0, p.len(), &anchors);
        let text = |range: Option<(usize, usize)>| range.map_or(String::new(), |(a, b)| p.slice(a, b).to_owned());
        (text(parts.role), text(parts.honorifics), text(parts.name))
    }

    fn is(run: &str, anchors: &[&str], role: &str, honorifics: &str, name: &str) {
        assert_eq!(
            parts(run, anchors),
            (role.to_owned(), honorifics.to_owned(), name.to_owned()),
            "{run}"
        );
    }

    #[test]
    fn the_name_begins_behind_the_office() {
        is(
            "Kepala Dinas Kesehatan Kota Padang Rusli Mahfuz",
            &[],
            "Kepala Dinas Kesehatan Kota Padang",
            "",
            "Rusli Mahfuz",
        );
        is(
            "Menteri Sosial (Mensos) Tarmo Wibisono",
            &[],
            "Menteri Sosial (Mensos)",
            "",
            "Tarmo Wibisono",
        );
        is("Jaksa Agung Sukma Rendra", &[], "Jaksa Agung", "", "Sukma Rendra");
        is("ketua majelis hakim Baskoro", &[], "ketua majelis hakim", "", "Baskoro");
    }

    #[test]
    fn ranks_and_honorifics_are_neither_role_nor_name() {
        is("Kapolres Garut AKBP Wirdan", &[], "Kapolres Garut", "AKBP", "Wirdan");
        is("Kombes (Pol) Wirdan Haliim", &[], "", "Kombes (Pol)", "Wirdan Haliim");
        is("Prof. Dr. Wirdan Haliim", &[], "", "Prof. Dr.", "Wirdan Haliim");
        is(
            "Komisaris Besar Polisi Wirdan",
            &[],
            "",
            "Komisaris Besar Polisi",
            "Wirdan",
        );
    }

    #[test]
    fn nothing_stands_before_the_first_word() {
        is("Jenderal Wirdan Haliim", &[], "", "Jenderal", "Wirdan Haliim");
        let bracket = Passage::new(0, "(Pol) Wirdan Haliim", false);
        assert_eq!(honorific_before(&bracket, 0, 3), None);
    }

    #[test]
    fn a_short_mention_tells_where_the_name_begins() {
        is(
            "CEO Tirta Lentera Group Gunadi Halim",
            &["Gunadi"],
            "CEO Tirta Lentera Group",
            "",
            "Gunadi Halim",
        );
        is(
            "CEO Tirta Lentera Gunadi Halim",
            &["Gunadi"],
            "CEO Tirta Lentera",
            "",
            "Gunadi Halim",
        );
        is(
            "Direktur Pelayanan Siti Naira Tamimi",
            &["Naira"],
            "Direktur Pelayanan",
            "",
            "Siti Naira Tamimi",
        );
        is("Wali Kota Bima Suganda", &["Bima"], "Wali Kota", "", "Bima Suganda");
    }
}
