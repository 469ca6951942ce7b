//! First reading: by which words people are called, and who is named with which role.

use super::marks::Quoted;
use super::passage::Passage;
use super::people::{People, is_titled};
use super::phrase::{Phrase, Sort, phrase};
use super::run::{is_plain_name, is_verb_like};
use super::split::Anchors;
use crate::lang::lexicon::key;
use crate::lang::lexicon::{
    ACTIVE, ANONYMOUS, AREA, CALENDAR, DOCUMENT, GENERIC, GIVEN, HONORIFIC, KIN, MODIFIER, NYA, OFFICE, ORGANISATION,
    PASSIVE, RANK, REGION, ROLE, ROOT, TAIL, UPPER,
};
use crate::lang::token::{Kind, Token};
use crate::lang::words::{List, entries};

/// A named phrase in the narration, and who it is.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    /// The phrase.
    pub phrase: Phrase,
    /// Who it names.
    pub person: usize,
}

/// An institution named in full.
#[derive(Clone, Copy, Debug)]
pub(super) struct Institution<'t> {
    /// Its name.
    pub name: &'t str,
    /// The word at its head, by which the story calls it later: "bank itu".
    head: u64,
    block: usize,
    token: usize,
}

impl<'t> Institution<'t> {
    fn at(p: &Passage<'t>, phrase: &Phrase) -> Self {
        Self {
            name: p.slice(phrase.from, phrase.to),
            head: p.at(phrase.from).key,
            block: p.block,
            token: phrase.from,
        }
    }
}

/// The institution that a word in small letters points back to: "balai itu", "perusahaan tersebut".
pub(super) fn pointed<'t>(known: &[Institution<'t>], p: &Passage, at: usize) -> Option<Institution<'t>> {
    let before = known.partition_point(|known| (known.block, known.token) < (p.block, at));
    let companies = [key("pt"), key("cv")];
    let fits = |head: u64| match p.word(at) {
        "lembaga" | "organisasi" | "institusi" => true,
        "perusahaan" => head == p.at(at).key || companies.contains(&head),
        _ => head == p.at(at).key,
    };
    let mut before = known.get(..before)?.iter().rev();
    before.find(|known| fits(known.head)).copied()
}

/// The words by which somebody is called alone: "kata Wirdan", "Wirdan mengatakan", "menurut Wirdan".
pub(super) fn anchors(passages: &[Passage]) -> Anchors {
    let mut anchors = Anchors::default();
    let according = key("menurut");
    for p in passages {
        for i in 0..p.len() {
            let token = p.at(i);
            if is_free(p, i) {
                anchors.free.insert(token.key);
            }
            if is_place(p, i) {
                anchors.places.insert(token.key);
            }
            let name =
                if token.is(ROOT) && matches!(p.before(i).kind, Kind::Double | Kind::Comma) || token.key == according {
                    i + 1 + usize::from(p.at(i + 1).is(HONORIFIC) && p.at(i + 2).is_capital())
                } else if token.is(ACTIVE) && !token.is_capital() && i > 0 && p.begins_sentence(i - 1) {
                    i - 1
                } else {
                    continue;
                };
            let alone = !p.at(name + 1).is_capital() || p.at(name + 1).is(CALENDAR);
            let pair = !alone && (!p.at(name + 2).is_capital() || p.at(name + 2).is(CALENDAR));
            if pair && may_be_name(p.at(name)) && may_be_name(p.at(name + 1)) {
                anchors.full.insert((p.at(name).key, p.at(name + 1).key));
            }
            if alone && may_be_name(p.at(name)) {
                anchors.called.insert(p.at(name).key);
            }
        }
    }
    anchors
}

/// A capitalised word alone behind a preposition.
fn is_free(p: &Passage, i: usize) -> bool {
    p.at(i).is_capital()
        && !p.at(i + 1).is_capital()
        && i > 0
        && matches!(
            p.word(i - 1),
            "di" | "dari"
                | "ke"
                | "bersama"
                | "dengan"
                | "melawan"
                | "lawan"
                | "untuk"
                | "kontra"
                | "fans"
                | "skuad"
                | "klub"
                | "tim"
        )
}

/// An unknown word that stands between an office and a rank or honorific, or alone behind what an area is.
fn is_place(p: &Passage, i: usize) -> bool {
    let (token, before) = (p.at(i), p.before(i));
    if !is_plain_name(token) || token.is(GIVEN | TAIL | CALENDAR) {
        return false;
    }
    let after = p.at(i + 1 + usize::from(p.at(i + 1).kind == Kind::Comma));
    let titled = after.is_capital() && after.is(RANK | HONORIFIC) && !after.is(GIVEN | ROLE);
    before.is_capital()
        && (before.is(AREA) && !is_plain_name(p.at(i + 1))
            || titled && (before.is(ROLE | ORGANISATION | OFFICE) || before.is(UPPER)))
}

fn may_be_name(token: Token) -> bool {
    let office = ROLE
        | ORGANISATION
        | OFFICE
        | RANK
        | REGION
        | TAIL
        | CALENDAR
        | DOCUMENT
        | GENERIC
        | ANONYMOUS
        | MODIFIER
        | ACTIVE
        | PASSIVE
        | ROOT
        | NYA;
    token.is_capital() && !token.is(UPPER) && (!token.is(office) || token.is(GIVEN) && !token.is(TAIL))
}

/// Enters everybody whom the narration names; gives the mentions, passage by passage.
pub(super) fn mentions<'t>(
    passages: &[Passage<'t>],
    pairs: &[Vec<Quoted>],
    anchors: &Anchors,
    people: &mut People<'t>,
) -> (Vec<Vec<Mention>>, Vec<Institution<'t>>) {
    let mut institutions = Vec::new();
    let mut all = Vec::with_capacity(passages.len());
    let mut last = None;
    for (p, pairs) in passages.iter().zip(pairs) {
        let mut found = Vec::new();
        let mut pairs = pairs.iter().peekable();
        let mut i = if p.is_headline() { p.len() } else { 0 };
        while i < p.len() {
            while pairs.next_if(|q| q.to <= i).is_some() {}
            if let Some(quote) = pairs.peek().filter(|q| i >= q.from) {
                i = quote.to.max(i + 1);
                continue;
            }
            if let Some(person) = last {
                nickname(p, i, person, people);
            }
            match named(p, i, anchors, people).map(|phrase| without_opener(p, phrase, anchors, people)) {
                Some(phrase) => {
                    // Institutions may speak where an acronym follows; all may be pointed back to.
                    if phrase.sort == Sort::Organisation {
                        institutions.push(Institution::at(p, &phrase));
                        if p.at(phrase.mention).kind != Kind::Open {
                            i += 1;
                            continue;
                        }
                    }
                    i = phrase.mention.max(i + 1);
                    if let Some(person) = enter(p, &phrase, anchors, people) {
                        if phrase.sort == Sort::Person && people.is_person(person, anchors) {
                            last = Some(person);
                        }
                        bracketed(p, phrase.mention, person, people);
                        found.push(Mention { phrase, person });
                    }
                }
                None => i += 1,
            }
        }
        all.push(found);
    }
    (all, institutions)
}

/// A phrase worth entering, at a token.
fn named(p: &Passage, i: usize, anchors: &Anchors, people: &People) -> Option<Phrase> {
    let (token, before) = (p.at(i), p.before(i));
    let ordinary = token.is(TAIL | CALENDAR | ACTIVE | ROOT | NYA | PASSIVE) && !token.is(ROLE | GIVEN);
    // "dari satu tangki milik guru itu": a number, not "salah satu".
    let number = matches!(p.word(i), "satu" | "dua");
    // "Surat Al Mulk"
    let written = token.is(DOCUMENT) && !token.is(ROLE | GIVEN) && p.at(i + 1).is_capital();
    // "sektor tunggal putri, Galuh menang": nobody's daughter.
    let players = i > 0
        && matches!(p.word(i), "putra" | "putri")
        && matches!(p.word(i - 1), "tunggal" | "ganda" | "regu" | "tim" | "beregu");
    let begins =
        token.is_capital() && !ordinary || token.is_lower() && token.is(ROLE | MODIFIER | RANK | HONORIFIC | KIN);
    if !begins
        || players
        || number
        || written
        || i > 0 && p.word(i - 1) == "#"
        || before.is_capital()
            && token.spaced
            && !before.is(TAIL | ROOT | ACTIVE | CALENDAR)
            && before.kind == Kind::Word
    {
        return None;
    }
    let phrase = phrase(p, i, anchors, false)?;
    if phrase.sort == Sort::Organisation {
        return (phrase.to > i + 1).then(|| organisation(p, phrase));
    }
    let (from, to) = phrase.name?;
    if is_channel(p.word(to - 1)) {
        return None;
    }
    let single = to == from + 1;
    // "Lalu, Menteri Luar Negeri X pun berangkat": "lalu" opens the sentence.
    if single && p.begins_sentence(from) && p.at(to).kind == Kind::Comma && is_opener(p.word(from)) {
        return None;
    }
    let titled = is_titled(p, &phrase);
    // A run of many capitals is a headline; "Lalu, Menteri Wirdan …" goes on with the story.
    let goes_on = single && p.word(from) == "Lalu" && p.begins_sentence(from) && p.at(to).kind == Kind::Comma;
    if to - from > 5 || goes_on {
        return None;
    }
    // "ide dari Melati Kurnia", whom the article calls "Melati"
    let known = !single && anchors.contains(&p.at(from).key);
    let place = before.is_lower() && matches!(p.word(i - 1), "di" | "ke" | "dari" | "pada" | "dalam") && !known;
    // "Galuh masih berangkat", of Galuh Masitah
    let met = || anchors.contains(&p.at(from).key) || people.begins_with(p.at(from).key);
    let described = p.at(to).kind == Kind::Comma && p.word(to + 1) == "yang";
    let ordinary = single && p.begins_sentence(from) && !described && !met();
    (titled || !place && !ordinary).then_some(phrase)
}

/// Whether a name is a word that opens sentences, too.
fn is_opener(word: &str) -> bool {
    ["Lalu", "Nah", "Ya", "Jadi"].contains(&word)
}

/// The last word of a channel's name, which may begin with its owner's: "Wirdan Halim TV".
fn is_channel(word: &str) -> bool {
    ["TV", "FM", "Official", "Channel", "Podcast", "Vlog"].contains(&word)
}

static BELONGINGS: List = List::new(|| entries(include_str!("../../lang/words/belongings.txt")).collect());

/// "Kualitas Hasan Wirya" at the head of a sentence: the first word is capitalised only there.
fn without_opener(p: &Passage, mut phrase: Phrase, anchors: &Anchors, people: &People) -> Phrase {
    let Some((from, to)) = phrase
        .name
        .filter(|(from, _)| *from == phrase.from && p.begins_sentence(*from))
    else {
        return phrase;
    };
    let first = p.at(from);
    if to < from + 2 || first.is(GIVEN) || anchors.contains(&first.key) {
        return phrase;
    }
    let called = people.begins_with(p.at(from + 1).key) && !people.knows(p, from, to);
    let known = called || to > from + 2 && people.knows(p, from + 1, to) && !people.knows(p, from, to);
    let small = p.word(from).to_lowercase();
    if known || BELONGINGS.contains(&small.as_str()) || is_verb_like(&small, first) {
        (phrase.from, phrase.name) = (from + 1, Some((from + 1, to)));
    }
    phrase
}

/// "Lembaga filantropi Medical Committee": what stands in small letters before the name says what it is.
fn organisation(p: &Passage, mut phrase: Phrase) -> Phrase {
    let name = match p.at(phrase.from + 1).is_lower() {
        true => (phrase.from + 1..phrase.to)
            .find(|&i| p.at(i).is_capital())
            .unwrap_or(phrase.from),
        false => phrase.from,
    };
    phrase.name = Some((name, phrase.to));
    phrase.role = (name > phrase.from).then_some((phrase.from, name));
    phrase
}

fn enter<'t>(p: &Passage<'t>, phrase: &Phrase, anchors: &Anchors, people: &mut People<'t>) -> Option<usize> {
    let (from, to) = phrase.name?;
    let single = to == from + 1;
    // A first name alone says nothing new of whom is known.
    if single
        && !is_titled(p, phrase)
        && let Some(known) = if anchors.contains(&p.at(from).key) {
            people.find(p, from, to)
        } else {
            people.called(p, from, to)
        }
    {
        people.call(known);
        return Some(known);
    }
    people.enter(p, phrase)
}

/// "Joko Widodo (Jokowi)", "Bursa Efek Indonesia (BEI)".
fn bracketed<'t>(p: &Passage<'t>, open: usize, person: usize, people: &mut People<'t>) {
    if p.at(open).kind != Kind::Open {
        return;
    }
    let Some(close) = p.after_bracket(open) else { return };
    let inner = p.range(open + 1, close - 1);
    let name = inner.len() <= 3 && inner.iter().all(|t| t.is_capital() && !t.is(CALENDAR));
    if name && !inner.is_empty() {
        people.alias(person, p, open + 1, close - 1);
    }
}

/// "alias X", "atau X", "akrab disapa X", "X, sapaan akrab …".
fn nickname<'t>(p: &Passage<'t>, i: usize, person: usize, people: &mut People<'t>) {
    let from = match p.word(i) {
        "alias" => i + 1,
        "atau" if p.before(i).is_capital() && p.at(i + 1).is_capital() => i + 1,
        "disapa" | "dipanggil" => {
            i + 1 + usize::from(p.word(i + 1) == "dengan") + usize::from(p.word(i + 1) == "akrab")
        }
        "sapaan" | "panggilan" => {
            // A comma, a bracket or dashes stand before it.
            let is_mark = |i: &usize| matches!(p.at(*i).kind, Kind::Comma | Kind::Dash | Kind::Open);
            let end = i - (0..i).rev().take(3).take_while(is_mark).count();
            let mut from = end;
            while from > 0 && p.at(from - 1).is_capital() {
                from -= 1;
            }
            // The one who is called so may be named behind: "Yayat, sapaan Hidayat".
            let name = i + 1 + usize::from(p.word(i + 1) == "akrab");
            let meant = if p.at(name).is_capital() {
                people.find(p, name, name + 1)
            } else {
                None
            };
            if from < end && end < i {
                people.alias(meant.unwrap_or(person), p, from, end);
            }
            return;
        }
        _ => return,
    };
    let mut to = from;
    while p.at(to).is_capital() && !p.at(to).is(CALENDAR) && to < from + 3 {
        to += 1;
    }
    if to > from {
        people.alias(person, p, from, to);
    }
}
