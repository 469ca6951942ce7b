//! Speaker phrases: role, affiliation, honorifics, rank, name, degrees, apposition, and where they end.

use super::apposition::apposition;
use super::cue::is_pronoun;
use super::description::{account, described, is_account};
use super::passage::Passage;
use super::run::{is_verb_like, segment, segment_led};
use super::split::{Anchors, role_start, split};
use crate::lang::lexicon::{
    ACTIVE, ANONYMOUS, AREA, BODY, CALENDAR, DEGREE, DOCUMENT, GENERIC, GIVEN, HONORIFIC, KIN, MODIFIER, NYA, OFFICE,
    ORGANISATION, PASSIVE, RANK, REGION, RELATION, ROLE, ROOT, TAIL, TITLE,
};
use crate::lang::token::Kind;

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
            return Some(name_after_comma(p, from, described.to, anchors).unwrap_or(described));
        }
    }
    let led = loose && may_lead(p, from);
    let end = if led { segment_led(p, from) } else { segment(p, from) };
    let parts = split(p, from, end, anchors);
    if let Some(name) = parts.name {
        // "eks pelatih Tirta itu": a club, and whoever was named before.
        let called = |i: usize| p.at(i).is(GIVEN) || anchors.contains(&p.at(i).key);
        let served = name.0 > from && name.1 == end && parts.honorifics.is_none() && !(name.0..name.1).any(called);
        if served && is_pointer(p.word(end)) && first.is(ROLE | MODIFIER) {
            return Some(Phrase {
                definite: true,
                mention: end,
                ..bare(from, end + 1, Sort::Description)
            });
        }
        if let Some(other) = other_name(p, from, end, name, anchors) {
            return Some(other);
        }
        let led_in = parts.honorifics.map_or(name.0, |(a, _)| a);
        // "rumah keluarga Mama Yasinta": she is no member of it by that.
        if led_in < name.0 && p.before(led_in).is(KIN) && p.before(led_in).is_lower() {
            let parts = split(p, led_in, end, anchors);
            let phrase = Phrase {
                honorifics: parts.honorifics,
                name: parts.name,
                ..bare(led_in, end, Sort::Person)
            };
            return Some(with_name(p, phrase));
        }
        let before = p.before(name.0);
        // "ibunda Mawar Ayu" is her mother.
        let whose = first.is(KIN) && !first.is(HONORIFIC) && p.at(from + 1).is_capital();
        let kin = before.is_lower() && before.is(KIN) || p.word(from) == "keluarga" || whose;
        // "pelantun lagu Alamat Palsu"
        let work = before.is_lower()
            && before.is(TITLE)
            && !before.is(ROLE)
            && !matches!(
                p.word(name.0 - 1),
                "nama" | "bernama" | "disapa" | "dipanggil" | "dijuluki"
            );
        let speaks_for = |i: usize| {
            matches!(
                p.word(i),
                "perwakilan" | "manajemen" | "bicara" | "jubir" | "karyawan" | "pegawai"
            )
        };
        // "juru bicara Tirta", "juru bicara Istana Tirta"
        let spokesman = name.1 - name.0 == 1
            && name.0 > from
            && (speaks_for(name.0 - 1) || before.is(ORGANISATION) && (from..name.0).any(speaks_for))
            && !p.at(name.0).is(GIVEN)
            && !anchors.contains(&p.at(name.0).key);
        if (kin || spokesman || work) && name.0 > from {
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
        && (led || first.is(ROLE | MODIFIER | HONORIFIC | RANK))
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

/// Whether a word in small letters that no list knows may say what somebody is: "kata perakit X".
fn may_lead(p: &Passage, from: usize) -> bool {
    const OTHER: u32 =
        TAIL | ACTIVE | PASSIVE | ROOT | NYA | DOCUMENT | ORGANISATION | BODY | ANONYMOUS | CALENDAR | REGION;
    let first = p.at(from);
    first.is_lower()
        && !first.is(OTHER | ROLE | MODIFIER | GENERIC)
        && !is_pronoun(p.word(from))
        && !is_verb_like(p.word(from), first)
        && (from + 1..from + 6).any(|i| p.at(i).is_capital() || p.at(i).kind == Kind::Comma)
}

pub(super) fn bare(from: usize, to: usize, sort: Sort) -> Phrase {
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
        // "Menurut Galuh, warga sudah mengungsi": they have another verb.
        && (!is_opened(p, phrase.from) || p.at(to).kind == Kind::Comma || !p.at(to).is_lower())
    {
        phrase.role = Some((from, to));
        phrase.to = if p.at(to).kind == Kind::Comma { to + 1 } else { to };
    }
    phrase
}

/// Role first, then a comma, then the name: "Kapolsek Gambir, Kompol X". The role itself may hold commas.
fn name_after_comma(p: &Passage, from: usize, end: usize, anchors: &Anchors) -> Option<Phrase> {
    let mut at = end;
    for _ in 0..3 {
        // "pengamat politik dari Universitas X, Budi"
        if matches!(p.word(at), "dari" | "di" | "asal" | "pada") && p.at(at + 1).is_capital() {
            let house = at + 1;
            at = segment(p, house);
            // "pengamat politik dari Lembaga Kajian Tirta (LKT) Budi Santoso": the bracket closes the house's name.
            let closed = (house..at).rev().find(|&i| p.at(i).kind == Kind::Close);
            let parts = split(p, closed.map_or(house, |close| close + 1), at, anchors);
            if let Some(name) = parts.name.filter(|name| name.0 > house && p.at(house).is(ORGANISATION)) {
                let role_end = trim_back(p, from, parts.honorifics.map_or(name.0, |(a, _)| a));
                let phrase = Phrase {
                    role: Some((from, role_end)),
                    honorifics: parts.honorifics,
                    name: Some(name),
                    ..bare(from, at, Sort::Person)
                };
                return Some(with_name(p, phrase));
            }
        }
        // "Ketua asosiasi itu, Budi Santoso"
        if is_pointer(p.word(at)) && p.at(at + 1).kind == Kind::Comma {
            at += 1;
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
            // "Menurut mantan juru masak istana, Galuh masih berlatih": the comma ends what opens the sentence.
            if is_opened(p, from) && p.at(to).is_lower() {
                return None;
            }
            let before_name = parts.honorifics.map_or(name.0, |(a, _)| a);
            let role_end = trim_back(p, from, before_name);
            let phrase = Phrase {
                role: Some((role_start(p, from, role_end), role_end))
                    .filter(|(from, to)| to > from && !p.word(to - 1).ends_with("satunya")),
                honorifics: parts.honorifics,
                name: Some(name),
                ..bare(from, to, Sort::Person)
            };
            return Some(with_name(p, phrase));
        }
        at = to;
    }
    None
}

/// The name after a comma, where the one before it belongs to the role: "Pengacara Iwan, Calvin Wijaya",
/// "Kapolsek Sukarame, Kompol X". It is the speaker's if it bears a rank, or the article calls somebody by it.
fn other_name(p: &Passage, from: usize, end: usize, name: (usize, usize), anchors: &Anchors) -> Option<Phrase> {
    if name.0 == from || !p.at(from).is(ROLE | MODIFIER | KIN) {
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
        // "CEO Tirta, Budi Santoso", "Ketua Koperasi Tani Tirta Abadi, Budi Santoso": unknown words behind a role are
        // whom the role serves.
        let office = p.before(name.0).is(ORGANISATION | OFFICE);
        let serves = two_words
            && !p.at(name.0).is(GIVEN)
            && !anchored(name)
            && (name.1 - name.0 == 1 || (office || owns(p, from)) && closes(p, to));
        let fronted = is_opened(p, from) && p.at(to).is_lower();
        if fronted || !(ranked || (acts_for || area || serves) && !place || anchored(second) && !anchored(name)) {
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

/// Whether the role is one of somebody who has, founded or leads something with a name of its own.
fn owns(p: &Passage, from: usize) -> bool {
    const OWNERS: [&str; 7] = [
        "pemilik",
        "pendiri",
        "pengelola",
        "pengasuh",
        "pimpinan",
        "owner",
        "founder",
    ];
    OWNERS.iter().any(|word| p.word(from).eq_ignore_ascii_case(word))
}

/// Whether a phrase, and not the subject of another verb, ends here.
fn closes(p: &Passage, at: usize) -> bool {
    let token = p.at(at);
    !token.is_lower() && !token.is_capital() || token.is(TAIL | CALENDAR)
}

/// Whether a phrase stands behind a preposition that opens a sentence, or behind one with words between and no comma.
fn is_opened(p: &Passage, from: usize) -> bool {
    const OPENERS: [&str; 10] = [
        "menurut",
        "menyoal",
        "soal",
        "terkait",
        "tentang",
        "mengenai",
        "menanggapi",
        "didepan",
        "melihat",
        "mendengar",
    ];
    let opens = |i: usize| OPENERS.iter().any(|opener| p.word(i).eq_ignore_ascii_case(opener));
    let mut before = (0..from).rev().take(6).take_while(|&i| p.at(i).kind == Kind::Word);
    from > 0 && (opens(from - 1) || before.any(|i| p.begins_sentence(i) && opens(i)))
}

/// Leaves commas and "yakni" at the end of a role out.
pub(super) fn trim_back(p: &Passage, from: usize, mut to: usize) -> usize {
    while to > from
        && (p.at(to - 1).kind == Kind::Comma
            || is_pointer(p.word(to - 1))
            || matches!(p.word(to - 1), "bernama" | "yakni" | "yaitu" | "atas" | "sang"))
    {
        to -= 1;
    }
    to
}

/// Whether a word points back: "asosiasi itu".
pub(super) fn is_pointer(word: &str) -> bool {
    matches!(word, "itu" | "ini" | "tersebut")
}
