//! Runs of words without a comma that may be role, affiliation and name.

use super::passage::Passage;
use crate::lang::lexicon::{
    ACTIVE, ANONYMOUS, CALENDAR, GENERIC, GIVEN, HONORIFIC, MODIFIER, NAME_TOO, NYA, OFFICE, ORGANISATION, PASSIVE,
    RANK, REGION, ROLE, ROOT, TAIL, UPPER,
};
use crate::lang::token::{Kind, Token};

/// Longest phrase, in tokens.
pub(super) const LONGEST: usize = 48;

const OFFICIAL: u32 = ROLE | ORGANISATION | OFFICE | REGION | RANK | HONORIFIC;

/// Where the run of words without a comma ends that may be role, affiliation and name.
pub(super) fn segment(p: &Passage, from: usize) -> usize {
    let first = p.at(from);
    let headed = first.is(ROLE | MODIFIER | HONORIFIC | RANK) || first.is_capital() && first.is(ORGANISATION);
    run(p, from, headed)
}

/// As [`segment`], where the first word is known to say what somebody is, though no list holds it: "perakit X".
pub(super) fn segment_led(p: &Passage, from: usize) -> usize {
    run(p, from, true)
}

fn run(p: &Passage, from: usize, headed: bool) -> usize {
    let mut lower = 0;
    let mut i = from;
    while i < from + LONGEST {
        let (token, before, after) = (p.at(i), p.before(i), p.at(i + 1));
        let plain_before = i > from && is_plain_name(before);
        match token.kind {
            Kind::Word if token.is(CALENDAR) && token.is_capital() && !after.is_capital() => break,
            Kind::Word if token.is_capital() => {
                if i == from && token.is(TAIL) && !token.is(GIVEN)
                    || i > from && !before.is_capital() && token.is(TAIL) && !token.is(OFFICE)
                {
                    break;
                }
            }
            Kind::Word => {
                let joins = i > from
                    && (is_joiner(p, i) && !plain_before || is_english_joiner(p.word(i)))
                    && (after.is_capital() || after.is(ROLE) && headed)
                    || i > from && is_of_one_office(p, from, i);
                let particle = is_name_particle(p.word(i)) && i > from && after.is_capital();
                let plain_role = headed
                    && !plain_before
                    && lower < 6
                    && !token.is(TAIL | ACTIVE | PASSIVE | NYA)
                    && !is_verb_like(p.word(i), token)
                    || i == from && headed;
                let owned = headed && p.word(i) == "mereka" && (after.kind == Kind::Comma || after.is_capital());
                // "ketua umum X periode 2016-2019 Johannes"
                let term = headed && matches!(p.word(i), "periode" | "masa") && after.kind == Kind::Number;
                let again = headed && token.is(ROLE) && !token.is(TAIL) && before.is_lower();
                if !(joins || particle || plain_role || again || owned || term)
                    || token.is(ROOT) && !token.is(ROLE | OFFICE) && !headed
                {
                    break;
                }
                lower += usize::from(!joins && !token.is(ROLE | OFFICE));
            }
            Kind::Number if headed && i > from && (!plain_before || after.is_capital()) => {}
            Kind::Open if i > from => match role_bracket(p, from, i) {
                Some(close) => {
                    i = close;
                    continue;
                }
                None => break,
            },
            Kind::Other if p.word(i) == "&" && before.is_capital() && after.is_capital() => {}
            // "Badan Tirta/Water Agency" is one office, "Galuh Wirya/Hasan Sadeli" are two people.
            Kind::Other if p.word(i) == "/" && headed && before.is_capital() && !plain_before => {}
            Kind::Double if i > from && plain_before => match nickname(p, i) {
                Some(close) => {
                    i = close;
                    continue;
                }
                None => break,
            },
            _ => break,
        }
        i += 1;
    }
    // What joins must join something.
    while i > from && (is_joiner(p, i - 1) || is_english_joiner(p.word(i - 1))) && p.at(i - 1).is_lower() {
        i -= 1;
    }
    i
}

/// Whether "dan" joins two fields of one office: "Kepala Pusat Gempa Bumi dan Tsunami BMKG Galuh".
fn is_of_one_office(p: &Passage, from: usize, i: usize) -> bool {
    const UNIT: u32 = OFFICE | ORGANISATION;
    let (field, behind) = (p.at(i + 1), p.at(i + 2));
    let ends_office = |token: Token| token.is_capital() && (token.is(UPPER) || token.is(UNIT)) && !token.is(GIVEN);
    p.word(i) == "dan"
        && p.at(from).is(ROLE)
        && p.at(from + 1).is_capital()
        && p.at(from + 1).is(UNIT)
        && !p.range(from, i).iter().any(|token| token.is(GIVEN))
        && field.is_capital()
        && !field.is(ROLE | RANK | HONORIFIC | GIVEN)
        && (ends_office(field) || ends_office(behind))
        || p.word(i) == "dan" && is_of_one_union(p, from, i)
}

/// "Ketua Persatuan Petani dan Pedagang Garam Tirta (Pepaga) Galuh": a union's name goes on to its initials.
fn is_of_one_union(p: &Passage, from: usize, i: usize) -> bool {
    const UNIONS: [&str; 9] = [
        "Asosiasi",
        "Federasi",
        "Forum",
        "Gabungan",
        "Himpunan",
        "Ikatan",
        "Perhimpunan",
        "Persatuan",
        "Serikat",
    ];
    let mut end = i + 1;
    while end < i + 8 && p.at(end).is_capital() && !p.at(end).is(RANK | HONORIFIC | GIVEN) {
        end += 1;
    }
    let initials = p.at(end).kind == Kind::Open && p.at(end + 1).is_capital() && p.at(end + 2).kind == Kind::Close;
    let is_union = |at: usize| UNIONS.contains(&p.word(at));
    p.at(from).is(ROLE) && end > i + 1 && initials && (from..i).any(is_union) && !p.at(i + 1).is(RANK | HONORIFIC)
}

/// A capitalised word that no list knows as part of an office.
pub(super) fn is_plain_name(token: Token) -> bool {
    token.is_capital() && (!token.is(OFFICIAL | MODIFIER) || token.is(GIVEN)) && !token.is(UPPER)
}

pub(super) fn is_joiner(p: &Passage, i: usize) -> bool {
    matches!(
        p.word(i),
        "dan" | "sekaligus" | "untuk" | "bidang" | "bernama" | "yakni" | "yaitu" | "asal"
    )
}

fn is_english_joiner(word: &str) -> bool {
    matches!(word, "of" | "and" | "the" | "for")
}

fn is_name_particle(word: &str) -> bool {
    matches!(
        word,
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
            | "di"
            | "del"
            | "la"
            | "den"
            | "ten"
    ) && word != "di"
}

/// A lower-case word that by its prefix is a verb, unless a list knows it as part of a role.
pub(super) fn is_verb_like(word: &str, token: Token) -> bool {
    const PREFIXES: [&str; 9] = ["mem", "men", "meng", "me", "ber", "di", "ter", "memper", "diper"];
    if token.is(ROLE | OFFICE | ORGANISATION | MODIFIER | RANK | HONORIFIC | GENERIC | ANONYMOUS | REGION)
        || word.len() < 6
    {
        return false;
    }
    !matches!(
        word,
        "bernama"
            | "berita"
            | "distrik"
            | "dinasti"
            | "media"
            | "medis"
            | "mental"
            | "metode"
            | "merek"
            | "berkas"
            | "digital"
            | "divisi"
            | "termuda"
            | "tertua"
            | "terbaik"
            | "tersukses"
            | "terkenal"
            | "ternama"
            | "terakhir"
            | "terpilih"
            | "terdahulu"
            | "terkait"
            | "berlisensi"
            | "berpengalaman"
            | "bersertifikat"
    ) && PREFIXES.iter().any(|prefix| word.starts_with(prefix))
}

/// A bracket inside a role: "Menteri Perhubungan (Menhub) X", "Kombes (Pol) X". Gives the index after it.
fn role_bracket(p: &Passage, from: usize, open: usize) -> Option<usize> {
    let close = p.after_bracket(open)?;
    let (inner, last, after) = (p.at(open + 1), p.before(open), p.at(close));
    if inner.kind != Kind::Word || close - open > 6 {
        return None;
    }
    let rank = last.is(RANK) && inner.is(RANK);
    let official = inner.is(ROLE) || last.is(OFFICIAL) && !last.is(GIVEN) || close > from + 7 || last.is_lower();
    let goes_on = after.is_capital() && !after.is(CALENDAR)
        || after.is_lower() && (is_joiner(p, close) || after.is(HONORIFIC | RANK))
        || after.kind == Kind::Comma && p.at(close + 1).is_capital() && !p.at(close + 1).is(CALENDAR);
    (rank || (official || is_acronym_of_institution(p, from, open)) && goes_on).then_some(close)
}

/// Whether the bracket holds the initials of the institution before it: "PT Tirta Abadi Motor (TAM)".
fn is_acronym_of_institution(p: &Passage, from: usize, open: usize) -> bool {
    let letters = p.word(open + 1).chars().count();
    let first = open.saturating_sub(letters);
    first > from
        && p.at(open + 1).is(UPPER)
        && (p.at(first).is(ORGANISATION) || p.at(first - 1).is(ORGANISATION))
        && p.word(open + 1)
            .chars()
            .zip(first..open)
            .all(|(letter, i)| p.word(i).starts_with(letter))
}

/// A nickname in marks inside a name: M "Ucok" Y. Gives the index after the closing mark.
fn nickname(p: &Passage, open: usize) -> Option<usize> {
    let close = (open + 2..open + 4).find(|&i| p.at(i).kind == Kind::Double)?;
    (p.at(open + 1).is_capital() && is_plain_name(p.at(close + 1)) && !p.at(close).spaced).then_some(close + 1)
}

/// What `NAME_TOO` words need to know of the word before them.
pub(super) fn is_office_word(token: Token) -> bool {
    token.is(ORGANISATION | OFFICE | ROLE) && !token.is(NAME_TOO)
}
