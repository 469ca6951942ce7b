//! Speaker phrases: role, affiliation, honorifics, rank, name, degrees, apposition, and where they end.

use super::passage::Passage;
use super::split::{Anchors, split};
use crate::lang::lexicon::{
    ACTIVE, ANONYMOUS, AREA, CALENDAR, DEGREE, DOCUMENT, GENERIC, GIVEN, HONORIFIC, KIN, MODIFIER, NAME_TOO, NYA,
    OFFICE, ORGANISATION, PASSIVE, RANK, REGION, RELATION, ROLE, ROOT, TAIL, UPPER,
};
use crate::lang::token::{Kind, Token};

/// Longest phrase, in tokens.
const LONGEST: usize = 48;

/// A phrase that names or describes somebody; indices are tokens, ends excluded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// First token.
    pub from: usize,
    /// One past the last token, appositions included.
    pub to: usize,
    /// One past the last token of the phrase without an apposition behind the name.
    pub mention: usize,
    /// Role and affiliation.
    pub role: Option<(usize, usize)>,
    /// Ranks, honorifics and degrees before the name.
    pub honorifics: Option<(usize, usize)>,
    /// The name.
    pub name: Option<(usize, usize)>,
    /// Whether it points back: "pria itu", "sang pelatih".
    pub definite: bool,
    /// What sort of phrase.
    pub sort: Sort,
}

/// What sort of phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A person by name.
    Person,
    /// An institution by name.
    Organisation,
    /// A law, letter or report.
    Document,
    /// A social-media account.
    Account,
    /// A title or description without a name.
    Description,
}

const OFFICIAL: u32 = ROLE | ORGANISATION | OFFICE | REGION | RANK | HONORIFIC;

/// Reads the phrase that begins at a token; what may be a description in small letters too where `loose`.
pub(super) fn phrase(p: &Passage, from: usize, anchors: &Anchors, loose: bool) -> Option<Phrase> {
    let first = p.at(from);
    if first.kind != Kind::Word {
        return None;
    }
    if is_account(p, from) {
        return Some(account(p, from));
    }
    if first.is(DOCUMENT) && !first.is(ROLE) && loose {
        return Some(described(p, from, Sort::Document));
    }
    // "pria kelahiran Jawa Tengah ini": whoever was named before.
    if loose && first.is(ROLE | MODIFIER | GENERIC) && !first.is(GIVEN) {
        let described = described(p, from, Sort::Description);
        let named = || {
            let end = segment(p, from);
            described.to > end + 1 && split(p, from, end, anchors).name.is_some_and(|(a, b)| b > a + 1)
        };
        if described.definite && described.to > from + 1 && !named() {
            return Some(described);
        }
    }
    let end = segment(p, from);
    let parts = split(p, from, end, anchors);
    if let Some(name) = parts.name {
        if let Some(other) = other_name(p, from, end, name, anchors) {
            return Some(other);
        }
        let kin = p.before(name.0).is(KIN) && p.before(name.0).is_lower();
        let spokesman = name.1 - name.0 == 1
            && matches!(
                p.word(name.0 - usize::from(name.0 > from)),
                "perwakilan" | "manajemen" | "bicara" | "jubir" | "karyawan" | "pegawai"
            )
            && !p.at(name.0).is(GIVEN)
            && !anchors.contains(&p.at(name.0).key);
        if (kin || spokesman) && name.0 > from {
            return Some(bare(from, end, Sort::Description));
        }
        return Some(with_name(
            p,
            Phrase {
                from,
                to: end,
                mention: end,
                role: parts.role,
                honorifics: parts.honorifics,
                name: parts.name,
                definite: false,
                sort: Sort::Person,
            },
        ));
    }
    if end > from
        && first.is(ROLE | MODIFIER | HONORIFIC | RANK)
        && let Some(phrase) = name_after_comma(p, from, end, anchors)
    {
        return Some(phrase);
    }
    if end > from && first.is_capital() && parts.organisation {
        return Some(bare(from, end, Sort::Organisation));
    }
    (loose && (end > from || first.is_lower()) && !first.is(TAIL) || first.is(ROLE | ANONYMOUS) && first.is_capital())
        .then(|| described(p, from, Sort::Description))
}

fn bare(from: usize, to: usize, sort: Sort) -> Phrase {
    Phrase {
        from,
        to,
        mention: to,
        role: None,
        honorifics: None,
        name: None,
        definite: false,
        sort,
    }
}

/// Where the run of words without a comma ends that may be role, affiliation and name.
pub(super) fn segment(p: &Passage, from: usize) -> usize {
    let first = p.at(from);
    let headed = first.is(ROLE | MODIFIER | HONORIFIC | RANK) || first.is_capital() && first.is(ORGANISATION);
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
                    && (after.is_capital() || after.is(ROLE) && headed);
                let particle = is_name_particle(p.word(i)) && i > from && after.is_capital();
                let plain_role = headed
                    && !plain_before
                    && lower < 6
                    && !token.is(TAIL | ACTIVE | PASSIVE | NYA)
                    && !is_verb_like(p.word(i), token)
                    || i == from && headed;
                let owned = headed && p.word(i) == "mereka" && (after.kind == Kind::Comma || after.is_capital());
                let again = headed && token.is(ROLE) && !token.is(TAIL) && before.is_lower();
                if !(joins || particle || plain_role || again || owned)
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

/// A capitalised word that no list knows as part of an office.
pub(super) fn is_plain_name(token: Token) -> bool {
    token.is_capital() && (!token.is(OFFICIAL) || token.is(GIVEN)) && !token.is(UPPER)
}

fn is_joiner(p: &Passage, i: usize) -> bool {
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
        || after.is_lower() && is_joiner(p, close)
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

/// Adds to a named phrase what stands behind the name: degrees, brackets, an apposition.
fn with_name(p: &Passage, mut phrase: Phrase) -> Phrase {
    let mut end = phrase.to;
    while p.at(end).kind == Kind::Comma && p.at(end + 1).is(DEGREE) {
        end += 2;
        while p.at(end).is(DEGREE) {
            end += 1;
        }
        if p.at(end).kind == Kind::Other {
            end += 1;
        }
    }
    phrase.mention = end;
    if p.at(end).kind == Kind::Open
        && let Some(close) = p.after_bracket(end)
    {
        end = close;
    }
    phrase.to = end;
    if phrase.role.is_none()
        && let Some((from, to)) = apposition(p, end)
    {
        phrase.role = Some((from, to));
        phrase.to = if p.at(to).kind == Kind::Comma { to + 1 } else { to };
    }
    phrase
}

/// The role behind a name: ", Ketua RT 05", "selaku Kepala Dinas", "seorang guru".
fn apposition(p: &Passage, end: usize) -> Option<(usize, usize)> {
    let (token, next) = (p.at(end), p.at(end + 1));
    let from = match token.kind {
        Kind::Comma if next.is(ROLE) || next.is(MODIFIER) && (p.at(end + 2).is(ROLE) || p.at(end + 3).is(ROLE)) => {
            end + 1
        }
        Kind::Comma if p.word(end + 1) == "selaku" => end + 2,
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
    if !head.is(ROLE | MODIFIER | ORGANISATION) || head.is(KIN) || p.at(from + 1).is(KIN) && p.word(from) == "sang" {
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
    i
}

/// Role first, then a comma, then the name: "Kapolsek Gambir, Kompol X". The role itself may hold commas.
fn name_after_comma(p: &Passage, from: usize, end: usize, anchors: &Anchors) -> Option<Phrase> {
    let mut at = end;
    for _ in 0..3 {
        // "pengamat politik dari Universitas X, Budi"
        if p.word(at) == "dari" && p.at(at + 1).is_capital() {
            at = segment(p, at + 1);
        }
        let mut next = at;
        if p.at(next).kind == Kind::Comma {
            next += 1;
        }
        if matches!(p.word(next), "dan" | "yakni" | "yaitu") {
            next += 1;
        }
        let begins = p.at(next).is_capital() || p.at(next).is(HONORIFIC | RANK);
        // "pembina pramuka, Ketua Kwarda X" are two.
        if next == at || !begins || p.at(from).is_lower() && p.at(next).is(ROLE) {
            return None;
        }
        let to = segment(p, next);
        if to == next {
            return None;
        }
        let parts = split(p, next, to, anchors);
        if let Some(name) = parts.name {
            if parts.role.is_some_and(|(a, _)| a == next && p.at(a).is(ROLE)) && !p.at(from).is(ROLE) {
                return None;
            }
            let before_name = parts.honorifics.map_or(name.0, |(a, _)| a);
            let role_end = trim_back(p, from, before_name);
            let role_from = from;
            return Some(with_name(
                p,
                Phrase {
                    from,
                    to,
                    mention: to,
                    role: Some((role_from, role_end)),
                    honorifics: parts.honorifics,
                    name: Some(name),
                    definite: false,
                    sort: Sort::Person,
                },
            ));
        }
        at = to;
    }
    None
}

/// The name after a comma, where the one before it belongs to the role: "Pengacara Iwan, Calvin Wijaya",
/// "Kapolsek Sukarame, Kompol X". It is the speaker's if it bears a rank, or the article calls somebody by it.
fn other_name(p: &Passage, from: usize, end: usize, name: (usize, usize), anchors: &Anchors) -> Option<Phrase> {
    if name.0 == from || !p.at(from).is(ROLE | MODIFIER) {
        return None;
    }
    let anchored = |(a, b): (usize, usize)| p.range(a, b).iter().any(|t| anchors.contains(&t.key));
    let area = p.before(name.0).is(AREA) && name.1 - name.0 <= 2;
    let mut at = end;
    for _ in 0..3 {
        if p.at(at).kind != Kind::Comma {
            return None;
        }
        let (next, to) = (p.at(at + 1), segment(p, at + 1));
        let parts = split(p, at + 1, to, anchors);
        let Some(second) = parts.name.filter(|_| parts.role.is_none()) else {
            // "Bupati X, Provinsi Y, Budi": a place behind a place.
            if area && to > at + 1 && next.is_capital() && parts.name.is_none() {
                at = to;
                continue;
            }
            return None;
        };
        let ranked = next.is(RANK) || next.is(HONORIFIC) && !next.is(GIVEN);
        let place = p.at(second.0).is(REGION | CALENDAR);
        let two_words = second.1 - second.0 > 1;
        let acts_for = p.before(name.0).is(RELATION | KIN | ORGANISATION) && two_words;
        // "CEO Tirta, Budi Santoso": one unknown word behind a role is whom the role serves.
        let serves = two_words && name.1 - name.0 == 1 && !p.at(name.0).is(GIVEN) && !anchored(name);
        if !(ranked || (acts_for || area || serves) && !place || anchored(second) && !anchored(name)) {
            return None;
        }
        let role_end = trim_back(p, from, parts.honorifics.map_or(second.0, |(a, _)| a));
        let phrase = Phrase {
            role: Some((from, role_end)),
            honorifics: parts.honorifics,
            name: Some(second),
            ..bare(from, to, Sort::Person)
        };
        return Some(with_name(p, phrase));
    }
    None
}

/// Leaves commas and "yakni" at the end of a role out.
pub(super) fn trim_back(p: &Passage, from: usize, mut to: usize) -> usize {
    while to > from
        && (p.at(to - 1).kind == Kind::Comma
            || matches!(p.word(to - 1), "bernama" | "yakni" | "yaitu" | "atas" | "sang"))
    {
        to -= 1;
    }
    to
}

fn is_account(p: &Passage, from: usize) -> bool {
    p.word(from).starts_with('@')
        || p.word(from) == "akun"
        || matches!((p.word(from), p.word(from + 1)), ("pemilik" | "pengguna", "akun"))
}

/// "akun Instagram @x", "akun @x", "@x": the handle is the name.
fn account(p: &Passage, from: usize) -> Phrase {
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

fn described(p: &Passage, from: usize, sort: Sort) -> Phrase {
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
            Kind::Comma if matches!(p.word(i + 1), "itu" | "ini") => {}
            // "Pelajar dari New York, AS itu"
            Kind::Comma if p.at(i + 1).is_capital() && (i + 2..i + 5).any(|k| matches!(p.word(k), "itu" | "ini")) => {}
            _ => break,
        }
        i += 1;
    }
    (cut.unwrap_or(i), definite)
}

/// What `NAME_TOO` words need to know of the word before them.
pub(super) fn is_office_word(token: Token) -> bool {
    token.is(ORGANISATION | OFFICE | ROLE) && !token.is(NAME_TOO)
}
