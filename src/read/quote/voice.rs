//! Whom an attribution means: a phrase, a pronoun, the subject of a verb.

use super::clause::{begins_clause, name_end};
use super::cue::is_pronoun;
use super::names::{Mention, pointed};
use super::passage::Passage;
use super::people::is_titled;
use super::phrase::{Phrase, Sort, is_pointer, phrase};
use super::reader::Reader;
use crate::article::{SpeakerKind, Via};
use crate::lang::lexicon::{
    ANONYMOUS, CALENDAR, DOCUMENT, GENERIC, GIVEN, MODIFIER, ORGANISATION, RANK, REGION, RELATION, ROLE, TAIL,
};
use crate::lang::media;
use crate::lang::token::Kind;

/// Who spoke, as an attribution says it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Voice<'t> {
    /// Who.
    pub person: Option<usize>,
    /// The phrase as printed.
    pub mention: Option<&'t str>,
    /// The role printed here.
    pub role: Option<&'t str>,
    /// Ranks, honorifics, degrees printed here.
    pub honorifics: Option<&'t str>,
    /// How it was found.
    pub via: Via,
}

impl<'t> Reader<'_, 't> {
    /// The subject of a verb: the last phrase before it that begins a clause.
    pub(super) fn subject(
        &mut self,
        p: &Passage<'t>,
        sentence: usize,
        verb: usize,
        mentions: &[Mention],
    ) -> Option<Voice<'t>> {
        let before = mentions.partition_point(|m| m.phrase.from < verb);
        let mention = mentions
            .get(..before)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(12)
            .find(|m| {
                m.phrase.from >= sentence
                    && (begins_clause(p, m.phrase.from) || is_deputed(p, m, verb))
                    && self.may_speak(p, m, verb)
            });
        if let Some(mention) = mention {
            return Some(self.voice_of(p, &mention.phrase, mention.person));
        }
        let pronoun = (sentence..verb).rev().take(4).find(|&i| is_pronoun(p.word(i)));
        if let Some(pronoun) = pronoun {
            return Some(self.current_voice(Via::Pronoun, Some(p.word(pronoun))));
        }
        // An institution right before its verb: "Pertamina mengatakan".
        let institution = (sentence..verb).rev().take(8).find_map(|i| {
            let begins = p.at(i).is_capital() && !p.at(i).is(CALENDAR) && begins_clause(p, i);
            let phrase = begins.then(|| phrase(p, i, self.anchors, false)).flatten()?;
            let near = phrase.to <= verb
                && (phrase.to..verb).all(|i| p.at(i).is_lower() && p.at(i).is(TAIL) && !is_pointer(p.word(i)));
            (near && (phrase.name.is_some() || phrase.sort == Sort::Organisation)).then_some(phrase)
        });
        if let Some(phrase) = institution {
            return self.voice(p, &phrase);
        }
        let start = (sentence..verb).rev().take(24).find(|&i| {
            begins_clause(p, i)
                && (p.at(i).is(ANONYMOUS | ROLE | MODIFIER | RANK | GENERIC | DOCUMENT)
                    || p.at(i).is_lower() && p.at(i).is(ORGANISATION))
                && !p.at(i).is(TAIL)
        })?;
        // "salah satu cara terbaik": no one.
        if p.word(start + 1) == "satu" && !may_be_somebody(p, start + 2) {
            return None;
        }
        let described = phrase(p, start, self.anchors, true).filter(|d| d.to <= verb)?;
        let first = p.at(start);
        // A title of several words may stand for a name that was lost; other descriptions name nobody.
        let title = first.is_capital() && first.is(ROLE) && described.to > start + 2 && self.current.is_none();
        // "juru bicara Istana Tirta": whoever it is.
        let spokesman = p.word(start + 1) == "bicara" || matches!(p.word(start), "jubir" | "perwakilan");
        let known = described.definite
            || spokesman
            || first.is(ANONYMOUS | MODIFIER | DOCUMENT)
            || described.sort != Sort::Description
            || title;
        let voice = self.voice(p, &described)?;
        let named = voice
            .person
            .and_then(|who| self.people.get(who))
            .is_some_and(|who| who.kind == SpeakerKind::Person);
        (known || named).then_some(voice)
    }

    /// Whether a mention may be a verb's subject: surely a person, or an unknown name right before the verb.
    fn may_speak(&self, p: &Passage, mention: &Mention, verb: usize) -> bool {
        let between = p.range(mention.phrase.to, verb);
        let tail = between.len() < 24
            && (between
                .iter()
                .all(|t| t.is_lower() && t.is(TAIL) || t.kind == Kind::Comma)
                // "Rodri, yang absen karena cedera, menulis"
                || is_clause_between_commas(p, mention.phrase.to, verb));
        // "Umar radiallahu anhu berkata"
        let formula = between.len() <= 3
            && between.iter().all(|t| t.is_lower() && !t.is(ROLE))
            && p.begins_sentence(mention.phrase.from);
        let near = tail || formula;
        let region = mention
            .phrase
            .name
            .is_some_and(|(from, to)| p.range(from, to).iter().any(|t| t.is(REGION | CALENDAR)));
        self.people.is_person(mention.person, self.anchors) || near && !region
    }

    /// Reads who speaks behind a verb; gives the token behind the phrase too.
    pub(super) fn spoken(&mut self, p: &Passage<'t>, at: usize) -> Option<(Voice<'t>, usize)> {
        if is_pronoun(p.word(at)) {
            return Some((self.current_voice(Via::Pronoun, Some(p.word(at))), at + 1));
        }
        let token = p.at(at);
        if token.is(TAIL) && !token.is(ROLE | MODIFIER) && !token.is_capital() {
            return None;
        }
        if let Some((medium, to)) = self.medium(p, at) {
            return Some((medium, to));
        }
        let phrase = phrase(p, at, self.anchors, true)?;
        let voice = self.voice(p, &phrase)?;
        Some((voice, phrase.to))
    }

    /// A newspaper or agency by its name: "tulis The New York Times".
    fn medium(&mut self, p: &Passage<'t>, at: usize) -> Option<(Voice<'t>, usize)> {
        if !p.at(at).is_capital() || p.at(at).is(ROLE | RANK | CALENDAR) {
            return None;
        }
        let start = p.at(at).start();
        let end = start + media::longest_at_start(p.text.get(start..)?)?;
        let to = (at + 1..at + 8).find(|&i| p.at(i - 1).end() == end)?;
        // "kata Nova", "kata AP (25)"
        let person = to == at + 1 && (p.at(at).is(GIVEN) || end - start <= 3 || self.people.find(p, at, to).is_some());
        if person || p.at(to).is_capital() && !p.at(to).is(CALENDAR) {
            return None;
        }
        let name = p.text.get(start..end)?;
        let voice = Voice {
            person: Some(self.people.describe(name, SpeakerKind::Media)),
            mention: Some(name),
            role: None,
            honorifics: None,
            via: Via::Explicit,
        };
        Some((voice, to))
    }

    /// As [`Self::spoken`], but only somebody by name.
    pub(super) fn named(&mut self, p: &Passage<'t>, at: usize) -> Option<(Voice<'t>, usize)> {
        let phrase = phrase(p, at, self.anchors, false).filter(|f| f.name.is_some())?;
        let voice = self.voice(p, &phrase)?;
        Some((voice, phrase.to))
    }

    pub(super) fn current_voice(&self, via: Via, mention: Option<&'t str>) -> Voice<'t> {
        // "tulis mereka": not one person alone.
        let several = matches!(mention, Some("mereka" | "keduanya"));
        let fits = |&who: &usize| {
            let one = self.people.get(who).is_some_and(|who| who.kind == SpeakerKind::Person);
            !(several && one)
        };
        Voice {
            person: self.current.filter(fits),
            mention,
            role: None,
            honorifics: None,
            via,
        }
    }

    /// Who a phrase means.
    pub(super) fn voice(&mut self, p: &Passage<'t>, phrase: &Phrase) -> Option<Voice<'t>> {
        let printed = p.slice(phrase.from, phrase.mention);
        if let Some((from, to)) = phrase.name {
            let known = match is_titled(p, phrase) && to > from + 1 {
                true => None,
                false => self.people.find(p, from, to),
            };
            let person = known.or_else(|| self.people.enter(p, phrase))?;
            return Some(self.voice_of(p, phrase, person));
        }
        let (from, to) = (phrase.from, phrase.mention);
        let named = p.slice(from, name_end(p, from, to));
        let voice = |person, via| Voice {
            person: Some(person),
            mention: Some(printed),
            role: None,
            honorifics: None,
            via,
        };
        // "tulis balai itu"
        if phrase.definite && p.at(from).is_lower() && p.at(from).is(ORGANISATION) && !p.at(from).is(ROLE) {
            let name = pointed(self.institutions, p, from).map_or(named, |known| known.name);
            return Some(voice(self.people.describe(name, SpeakerKind::Org), Via::Title));
        }
        match phrase.sort {
            Sort::Document => {
                // "Pasal 27 tersebut"
                let exact = to > from + 2 && phrase.definite && !p.at(to - 2).is_lower();
                let named = if exact { p.slice(from, to - 1) } else { named };
                Some(voice(self.people.describe(named, SpeakerKind::Document), Via::Explicit))
            }
            Sort::Account => {
                // "akun tersebut"
                let pointed = self
                    .account
                    .filter(|_| matches!(p.word(from + 1), "tersebut" | "itu" | "ini"));
                let via = if pointed.is_some() { Via::Title } else { Via::Explicit };
                let account = pointed.unwrap_or(printed);
                Some(voice(self.people.describe(account, SpeakerKind::Account), via))
            }
            Sort::Organisation => match self.people.find(p, from, to) {
                Some(known) => Some(voice(known, Via::Short)),
                None => Some(voice(self.people.describe(printed, SpeakerKind::Org), Via::Explicit)),
            },
            _ => {
                let anonymous = p.at(from).is(ANONYMOUS)
                    || matches!(p.word(from), "seorang" | "salah" | "para" | "sejumlah" | "beberapa");
                let known = match anonymous {
                    true => None,
                    false => self.people.titled(p, from, to),
                };
                // "mantan direktur itu" is not the director of today.
                let former = Some(p.word(from)).filter(|word| ["mantan", "eks", "bekas"].contains(word));
                let was = |who: &usize| {
                    let role = self.people.get(*who).and_then(|who| who.role).map(str::to_lowercase);
                    former.is_none_or(|former| role.is_some_and(|role| role.contains(former)))
                };
                let known = known.filter(was);
                let current = self
                    .current
                    .filter(|&c| self.people.get(c).is_some_and(|who| who.kind == SpeakerKind::Person));
                // "pria yang akrab disapa Yayat itu"
                let called = (from + 1..to)
                    .find(|&i| matches!(p.word(i - 1), "disapa" | "dipanggil" | "bernama") && p.at(i).is_capital())
                    .and_then(|i| self.people.find(p, i, i + 1));
                // "kata Bintang", whose name is a role elsewhere.
                let alone = to == from + 1 && p.at(from).is_capital();
                let namesake = alone
                    .then(|| self.people.called(p, from, to))
                    .flatten()
                    .filter(|&who| self.people.get(who).is_some_and(|who| who.kind == SpeakerKind::Person));
                let known = called
                    .or(namesake)
                    .or(known)
                    .or(current.filter(|_| phrase.definite && !is_body(p.word(from))));
                Some(voice(
                    known.unwrap_or_else(|| self.people.describe(named, SpeakerKind::Anonymous)),
                    Via::Title,
                ))
            }
        }
    }

    fn voice_of(&self, p: &Passage<'t>, phrase: &Phrase, person: usize) -> Voice<'t> {
        let short = phrase.name.is_some_and(|(from, to)| {
            self.people
                .get(person)
                .is_some_and(|known| known.name.len() > p.slice(from, to).len())
        });
        Voice {
            person: Some(person),
            mention: Some(p.slice(phrase.from, phrase.mention)),
            role: phrase.role.map(|(a, b)| p.slice(a, b)),
            honorifics: phrase.honorifics.map(|(a, b)| p.slice(a, b)),
            via: if short { Via::Short } else { Via::Explicit },
        }
    }
}

/// "Kapolres X melalui Kasi Humas Y mengatakan": Y says it.
fn is_deputed(p: &Passage, mention: &Mention, verb: usize) -> bool {
    let from = mention.phrase.from;
    from > 0
        && matches!(p.word(from - 1), "melalui" | "lewat")
        && mention.phrase.name.is_some()
        // Not one who speaks for somebody: "melalui pengacaranya, X".
        && mention.phrase.role.is_some_and(|(a, b)| !p.range(a, b).iter().any(|t| t.is(RELATION)))
        && p.range(mention.phrase.to, verb)
            .iter()
            .all(|t| t.is_lower() && t.is(TAIL) || t.kind == Kind::Comma)
}

/// ", yang …," between a name and its verb.
fn is_clause_between_commas(p: &Passage, from: usize, verb: usize) -> bool {
    p.at(from).kind == Kind::Comma && p.word(from + 1) == "yang" && {
        let close = (from + 2..verb).find(|&i| p.at(i).kind == Kind::Comma);
        close.is_some_and(|close| p.range(close + 1, verb).iter().all(|t| t.is_lower() && t.is(TAIL)))
    }
}

/// Whether a noun is one for people: a role, or by its prefix somebody who does something.
fn may_be_somebody(p: &Passage, noun: usize) -> bool {
    p.at(noun).is(ROLE | GENERIC | ANONYMOUS | MODIFIER | ORGANISATION) || p.word(noun).starts_with("pe")
}

/// Several people as one: "manajemen hotel itu" is nobody named before.
fn is_body(word: &str) -> bool {
    matches!(word, "manajemen" | "panitia" | "keluarga" | "pengurus" | "jajaran")
}
