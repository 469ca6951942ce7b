//! Who is named in the story: full names, short forms, nicknames, acronyms, titles.

use super::passage::Passage;
use super::phrase::{Phrase, Sort};
use super::split::Anchors;
use crate::article::SpeakerKind;
use crate::lang::lexicon::{self, GENERIC, GIVEN, HONORIFIC, MODIFIER, RANK, ROLE, TAIL};
use crate::lang::token::Kind;
use crate::lang::words;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Somebody of the story.
#[derive(Clone, Debug)]
pub(super) struct Person<'t> {
    /// The fullest name, or the description.
    pub name: &'t str,
    /// Role and affiliation where the name was first given with them.
    pub role: Option<&'t str>,
    /// Ranks, honorifics, degrees.
    pub honorifics: Option<&'t str>,
    /// What kind of speaker.
    pub kind: SpeakerKind,
    /// Whether the story has called this person by one word of the name.
    called: bool,
    /// Whether the name begins with a common given name.
    given: bool,
    words: Vec<u64>,
    role_words: Vec<u64>,
    /// Who this turned out to be: "Yayat, sapaan Hidayat Nur".
    is: Option<usize>,
    /// When last mentioned, in reading order.
    seen: usize,
}

/// Everybody of the story.
#[derive(Default)]
pub(super) struct People<'t> {
    people: Vec<Person<'t>>,
    by_word: HashMap<u64, Vec<usize>>,
    clock: usize,
}

/// How many of those last entered are compared where no index helps.
const RECENT: usize = 300;
/// Most people of one first name that are compared.
const NAMESAKES: usize = 16;

impl<'t> People<'t> {
    /// Somebody by index.
    pub fn get(&self, index: usize) -> Option<&Person<'t>> {
        self.people.get(self.real(index))
    }

    /// Enters a named phrase, or joins it with whom it names already.
    pub fn enter(&mut self, p: &Passage<'t>, phrase: &Phrase) -> Option<usize> {
        let (from, to) = phrase.name?;
        let words = keys(p, from, to);
        let role = phrase.role.map(|(a, b)| p.slice(a, b)).filter(|r| !r.is_empty());
        let honorifics = phrase.honorifics.map(|(a, b)| p.slice(a, b));
        let kind = match phrase.sort {
            Sort::Organisation => SpeakerKind::Org,
            Sort::Account => SpeakerKind::Account,
            _ => SpeakerKind::Person,
        };
        let known = self.same(&words).or_else(|| self.joined(&words, p.slice(from, to)));
        let index = match known.or_else(|| self.glued(&words, p.slice(from, to))) {
            Some(index) => index,
            None => self.push(p.slice(from, to), words.clone(), kind),
        };
        let index = self.real(index);
        self.clock += 1;
        let clock = self.clock;
        let person = self.people.get_mut(index)?;
        person.seen = clock;
        // "pria bernama Keaton Bullen"
        let called = from > 1 && p.word(from - 1) == "bernama" && p.at(from - 2).is(GENERIC | ROLE);
        person.given |= p.at(from).is(GIVEN) && to > from + 1 || called;
        let fuller = person.words.len() < words.len() && words.len() <= 6 && person.kind == kind;
        if fuller || is_glued(person.name, p.slice(from, to)) {
            (person.name, person.words) = (p.slice(from, to), words.clone());
            for word in words {
                let indices = self.by_word.entry(word).or_default();
                if indices.last() != Some(&index) {
                    indices.push(index);
                }
            }
        }
        let person = self.people.get_mut(index)?;
        if person.role.is_none() && role.is_some() {
            person.role = role;
            person.role_words = phrase.role.map_or_else(Vec::new, |(a, b)| {
                let mut words = keys(p, a, b);
                words.extend(in_full(&words).unwrap_or_default());
                words
            });
        }
        if person.honorifics.is_none() {
            person.honorifics = honorifics;
        }
        Some(index)
    }

    /// Somebody whose name is spelt with other spaces, "Ilsang" for "Il Sang", or with a middle name shortened.
    fn joined(&self, words: &[u64], name: &str) -> Option<usize> {
        let namesakes = words.first().and_then(|word| self.by_word.get(word));
        let mut namesakes = namesakes.into_iter().flatten().rev().take(NAMESAKES).copied();
        if let Some(known) = namesakes.find(|&i| self.people.get(i).is_some_and(|known| shortened(known.name, name))) {
            return Some(known);
        }
        let key = lexicon::key(&name.replace(' ', ""));
        (words.len() > 1)
            .then(|| self.by_word.get(&key))
            .flatten()?
            .last()
            .copied()
    }

    /// Somebody whose name was glued to the next word where it stood first, or is now shortened: "Wirdan Halimmundur",
    /// "Wirdan HS" for Wirdan Halim Sadeli.
    fn glued(&self, words: &[u64], name: &str) -> Option<usize> {
        let namesakes = self.by_word.get(words.first()?).filter(|_| words.len() > 1)?;
        let mut namesakes = namesakes.iter().rev().take(NAMESAKES).copied();
        namesakes.find(|&i| {
            let known = self.people.get(i).map(|known| known.name);
            known.is_some_and(|known| is_glued(known, name) || is_shortened(known, name))
        })
    }

    /// Enters a description as somebody who is never named.
    pub fn describe(&mut self, name: &'t str, kind: SpeakerKind) -> usize {
        let mut recent = self.people.iter().enumerate().rev().take(RECENT);
        if let Some((index, _)) = recent.find(|(_, person)| person.kind == kind && person.name == name) {
            return index;
        }
        let words = name.split_whitespace().take(24).map(lexicon::key).collect();
        self.clock += 1;
        self.push(name, words, kind)
    }

    fn push(&mut self, name: &'t str, words: Vec<u64>, kind: SpeakerKind) -> usize {
        let index = self.people.len();
        for &word in &words {
            self.by_word.entry(word).or_default().push(index);
        }
        if kind == SpeakerKind::Person {
            for joined in joined_endings(name) {
                self.by_word.entry(joined).or_default().push(index);
            }
        }
        self.people.push(Person {
            name,
            role: None,
            honorifics: None,
            kind,
            words,
            role_words: Vec::new(),
            is: None,
            given: false,
            called: false,
            seen: self.clock,
        });
        index
    }

    /// Whom an index means by now.
    fn real(&self, index: usize) -> usize {
        self.people.get(index).and_then(|person| person.is).unwrap_or(index)
    }

    /// Whether somebody is surely a person: a role or rank was given, or the name begins as names do.
    pub fn is_person(&self, index: usize, anchors: &Anchors) -> bool {
        self.get(index).is_some_and(|person| {
            person.kind == SpeakerKind::Person
                && (person.role.is_some()
                    || person.honorifics.is_some()
                    || person.given
                    || person.words.iter().any(|word| anchors.contains(word)))
        })
    }

    /// Begins a second reading: nobody was mentioned yet.
    pub fn begin_again(&mut self) {
        for person in &mut self.people {
            person.seen = 0;
        }
        self.clock = 0;
    }

    /// Gives somebody another name: "Joko Widodo (Jokowi)", "akrab disapa Dani".
    pub fn alias(&mut self, index: usize, p: &Passage, from: usize, to: usize) {
        let index = self.real(index);
        let words = keys(p, from, to);
        let namesakes = words.first().and_then(|word| self.by_word.get(word));
        let mut namesakes = namesakes.into_iter().flatten().rev().take(NAMESAKES).copied();
        let same = namesakes.find(|&i| i != index && self.people.get(i).is_some_and(|other| other.words == words));
        if let Some(other) = same.and_then(|i| self.people.get_mut(i)) {
            other.is = Some(index);
            other.words.clear();
        }
        for word in keys(p, from, to) {
            let indices = self.by_word.entry(word).or_default();
            if !indices.contains(&index) {
                indices.push(index);
            }
        }
    }

    /// Who is meant by a name.
    pub fn find(&self, p: &Passage, from: usize, to: usize) -> Option<usize> {
        let words = keys(p, from, to);
        self.same(&words)
            .map(|index| self.real(index))
            .or_else(|| self.alike(p.slice(from, to)))
    }

    /// Who is called so, letter by letter.
    pub fn called(&self, p: &Passage, from: usize, to: usize) -> Option<usize> {
        self.same(&keys(p, from, to))
    }

    /// Whether somebody has exactly this name.
    pub fn knows(&self, p: &Passage, from: usize, to: usize) -> bool {
        let words = keys(p, from, to);
        let indices = words.first().and_then(|word| self.by_word.get(word));
        indices.is_some_and(|i| {
            i.iter()
                .rev()
                .take(NAMESAKES)
                .any(|&i| self.people.get(i).is_some_and(|person| person.words == words))
        })
    }

    /// Whether somebody's name of several words begins with this one.
    pub fn begins_with(&self, word: u64) -> bool {
        let indices = self.by_word.get(&word);
        indices.is_some_and(|i| {
            i.iter().rev().take(NAMESAKES).any(|&i| {
                self.people
                    .get(i)
                    .is_some_and(|person| person.words.len() > 1 && person.words.first() == Some(&word))
            })
        })
    }

    /// Somebody whose name holds these words, or is held by them; the fullest, then the last mentioned.
    fn same(&self, words: &[u64]) -> Option<usize> {
        let candidates = words
            .iter()
            .filter_map(|word| self.by_word.get(word))
            .flat_map(|i| i.iter().rev().take(NAMESAKES));
        candidates
            .copied()
            .filter_map(|index| Some((index, self.people.get(index)?)))
            .filter(|(index, person)| {
                person.kind != SpeakerKind::Anonymous
                    && (holds(&person.words, words)
                        || holds(words, &person.words)
                        || words
                            .iter()
                            .all(|w| self.by_word.get(w).is_some_and(|i| i.contains(index))))
            })
            .max_by_key(|(_, person)| {
                let fuller = person.words.len() > words.len() || person.words == words;
                let spoken_of = person.called || person.role.is_some() || person.honorifics.is_some();
                (fuller, spoken_of, person.seen)
            })
            .map(|(index, _)| index)
    }

    /// Somebody whose name is spelt with other spaces, begins so, or is misspelt by a letter: "Ilsang" for Il Sang,
    /// "Nur" for Nurwahyuni.
    fn alike(&self, name: &str) -> Option<usize> {
        if name.len() < 3 || name.len() > 40 {
            return None;
        }
        if let Some(joined) = self.by_word.get(&lexicon::key(name)).and_then(|indices| indices.last()) {
            return Some(*joined);
        }
        let recent = self.people.iter().enumerate().rev().take(RECENT);
        recent
            .filter(|(_, person)| person.kind == SpeakerKind::Person && !person.words.is_empty())
            .find(|(_, person)| {
                person
                    .name
                    .split_whitespace()
                    .any(|word| begins_so(word, name) || one_letter_apart(word, name))
            })
            .map(|(index, _)| index)
    }

    /// Who bears a title: "Menhub", "Kapolres", "sang pelatih"; the last mentioned of several.
    pub fn titled(&self, p: &Passage, from: usize, to: usize) -> Option<usize> {
        let words: Vec<u64> = (from..to)
            .filter(|&i| p.at(i).kind == Kind::Word && !(p.at(i).is(MODIFIER | TAIL) && p.at(i).is_lower()))
            // "ibu menteri"
            .filter(|&i| !(i == from && to > from + 1 && p.at(i).is(HONORIFIC)))
            .map(|i| p.at(i).key)
            .collect();
        let minister = lexicon::key("menteri");
        if words.is_empty() {
            return None;
        }
        let full = in_full(&words);
        self.people
            .iter()
            .enumerate()
            .filter(|(_, person)| {
                let of = if person.kind == SpeakerKind::Anonymous {
                    &person.words
                } else {
                    &person.role_words
                };
                let bears = |title: &[u64]| {
                    title
                        .iter()
                        .all(|w| of.contains(w) || *w == minister && person.role.is_some_and(is_minister))
                };
                !of.is_empty() && (bears(&words) || full.as_deref().is_some_and(bears))
            })
            .max_by_key(|(_, person)| (person.role_words.first() == words.first(), person.seen))
            .map(|(index, _)| index)
    }

    /// Notes that somebody was called by one word of the name.
    pub fn call(&mut self, index: usize) {
        let index = self.real(index);
        self.touch(index);
        if let Some(person) = self.people.get_mut(index) {
            person.called = true;
        }
    }

    /// Notes that somebody was mentioned.
    pub fn touch(&mut self, index: usize) {
        self.clock += 1;
        let index = self.real(index);
        if let Some(person) = self.people.get_mut(index) {
            person.seen = self.clock;
        }
    }
}

/// Short titles, and the words that they stand for.
static SHORT_TITLES: LazyLock<HashMap<Vec<u64>, Vec<u64>>> = LazyLock::new(|| {
    let keys = |words: &str| words.split_whitespace().map(lexicon::key).collect();
    words::entries(include_str!("../../lang/words/titles-short.txt"))
        .filter_map(|entry| entry.split_once(" = "))
        .map(|(short, full)| (keys(short), keys(full)))
        .collect()
});

/// A title with its short forms written in full, if it holds any: "Menag", "Kepala Negara".
fn in_full(title: &[u64]) -> Option<Vec<u64>> {
    if let Some(full) = SHORT_TITLES.get(title) {
        return Some(full.clone());
    }
    let short = |word: &u64| SHORT_TITLES.get(std::slice::from_ref(word));
    title.iter().any(|word| short(word).is_some()).then(|| {
        let words = title
            .iter()
            .map(|word| short(word).map_or(std::slice::from_ref(word), Vec::as_slice));
        words.flatten().copied().collect()
    })
}

fn keys(p: &Passage, from: usize, to: usize) -> Vec<u64> {
    p.range(from, to)
        .iter()
        .filter(|t| t.kind == Kind::Word)
        .map(|t| t.key)
        .collect()
}

/// The keys of a name's endings written without spaces: "Kim Il Sang" gives those of "KimIlSang" and "IlSang".
fn joined_endings(name: &str) -> impl Iterator<Item = u64> {
    let starts = name.match_indices(' ').map(|(at, _)| at + 1);
    let last = name.rfind(' ').unwrap_or_default();
    std::iter::once(0)
        .chain(starts)
        .filter(move |&at| at < last)
        .filter_map(|at| name.get(at..))
        .map(|ending| lexicon::key(&ending.replace(' ', "")))
}

/// Whether one name stands, in a row, inside another.
fn holds(long: &[u64], short: &[u64]) -> bool {
    !short.is_empty() && short.len() <= long.len() && long.windows(short.len()).any(|w| w == short)
}

/// Whether a name is another with initials for its last words: "Galuh HW" of Galuh Hasan Wirya.
fn is_shortened(long: &str, short: &str) -> bool {
    let Some((first, rest)) = long.split_once(' ') else {
        return false;
    };
    let initials = short.strip_prefix(first).and_then(|rest| rest.strip_prefix(' '));
    initials.is_some_and(|initials| {
        initials.len() > 1
            && rest
                .split(' ')
                .filter_map(|word| word.chars().next())
                .eq(initials.chars())
    })
}

/// Whether a name is another with small letters glued to its last word.
fn is_glued(long: &str, name: &str) -> bool {
    name.contains(' ')
        && long
            .strip_prefix(name)
            .is_some_and(|rest| rest.len() > 3 && rest.starts_with(char::is_lowercase) && !rest.contains(' '))
}

/// Whether a longer word begins with this one, in any case.
fn begins_so(word: &str, name: &str) -> bool {
    word.len() > name.len()
        && word
            .get(..name.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(name))
}

/// One letter changed, in words long enough for it to be a slip.
fn one_letter_apart(a: &str, b: &str) -> bool {
    a.len() == b.len()
        && a.len() >= 5
        && a.bytes()
            .zip(b.bytes())
            .filter(|(x, y)| !x.eq_ignore_ascii_case(y))
            .count()
            == 1
}

/// Whether a role is a minister's in short: "Menlu", "Menko Perekonomian".
fn is_minister(role: &str) -> bool {
    let first = role.split_whitespace().next().unwrap_or_default();
    first.starts_with("Men") && !matches!(first, "Mendiang" | "Mentor")
}

/// Whether two names are one, a middle name shortened in either: "Benny K. Harman", "Benny Kabur Harman".
fn shortened(a: &str, b: &str) -> bool {
    let initial = |word: &str| word.len() == 2 && word.ends_with('.');
    let same = |a: &str, b: &str| {
        a.eq_ignore_ascii_case(b) || (initial(a) || initial(b)) && a.chars().next() == b.chars().next()
    };
    let (mut left, mut right) = (a.split_whitespace(), b.split_whitespace());
    let mut words = 0;
    loop {
        match (left.next(), right.next()) {
            (Some(a), Some(b)) if same(a, b) && (words > 0 || !initial(a) && !initial(b)) => words += 1,
            (None, None) => return words > 2,
            _ => return false,
        }
    }
}

/// Whether a phrase says more than the bare name.
pub(super) fn is_titled(p: &Passage, phrase: &Phrase) -> bool {
    phrase.role.is_some() || phrase.honorifics.is_some() || p.at(phrase.from).is(ROLE | RANK | HONORIFIC)
}
