//! Second reading: who speaks, from the first paragraph to the last.

use super::cue::{Cue, Form, after_quote, is_pronoun};
use super::kind::{Facts, facts};
use super::marks::Quoted;
use super::names::Mention;
use super::passage::Passage;
use super::people::{People, is_titled};
use super::phrase::{Phrase, Sort, is_verb_like, phrase};
use super::split::Anchors;
use crate::article::{Quote, QuoteKind, Span, Speaker, SpeakerKind, Via};
use crate::lang::lexicon::{
    ACTIVE, ANONYMOUS, CALENDAR, DOCUMENT, GENERIC, MODIFIER, NYA, PASSIVE, RANK, REGION, ROLE, ROOT, TAIL,
};
use crate::lang::token::Kind;

/// The current speaker, and what has been read.
pub(super) struct Reader<'a, 't> {
    anchors: &'a Anchors,
    people: People<'t>,
    current: Option<usize>,
    quotes: Vec<Quote>,
    /// The passage and token right behind the last quote with its attribution.
    behind: Option<(usize, usize)>,
}

/// Who spoke, as an attribution says it.
#[derive(Clone, Copy, Debug)]
struct Voice<'t> {
    person: Option<usize>,
    mention: Option<&'t str>,
    /// Role and honorifics printed here.
    role: Option<&'t str>,
    honorifics: Option<&'t str>,
    via: Via,
}

/// A reporting verb in the reporter's sentence, with its subject.
#[derive(Clone, Copy, Debug)]
struct Narrated<'t> {
    verb: usize,
    /// Where the verb, or the last part of the sentence quoted by it, ends.
    reach: usize,
    voice: Voice<'t>,
}

impl<'a, 't> Reader<'a, 't> {
    /// A reader that knows the story's people.
    pub fn new(anchors: &'a Anchors, people: People<'t>) -> Self {
        Self {
            anchors,
            people,
            current: None,
            quotes: Vec::new(),
            behind: None,
        }
    }

    /// Reads the passages in order.
    pub fn read(mut self, passages: &[Passage<'t>], pairs: &[Vec<Quoted>], mentions: &[Vec<Mention>]) -> Vec<Quote> {
        self.people.begin_again();
        for ((p, pairs), mentions) in passages.iter().zip(pairs).zip(mentions) {
            if !p.heading {
                self.passage(p, pairs, mentions);
            }
        }
        self.quotes
    }

    fn passage(&mut self, p: &Passage<'t>, pairs: &[Quoted], mentions: &[Mention]) {
        let mut pairs = pairs.iter().peekable();
        let mut mentions = mentions;
        let mut narrated: Option<Narrated<'t>> = None;
        let mut sentence = 0;
        let mut i = 0;
        while i < p.len() {
            while pairs.next_if(|q| q.from < i).is_some() {}
            if let Some(quote) = pairs.next_if(|q| q.from == i) {
                match self.quote(p, quote, sentence, &mut narrated) {
                    Some(next) => (i, sentence) = (next.max(i + 1), next),
                    None => i = quote.to.max(i + 1),
                }
                continue;
            }
            let token = p.at(i);
            if token.kind == Kind::Stop {
                (narrated, sentence) = (None, i + 1);
                while mentions.first().is_some_and(|m| m.phrase.from < sentence) {
                    mentions = mentions.get(1..).unwrap_or_default();
                }
            } else if token.kind == Kind::Word
                && let Some(said) = self.narration(p, i, sentence, mentions, narrated)
            {
                narrated = Some(said);
            }
            i += 1;
        }
    }

    /// What a word of the narration says of who speaks.
    fn narration(
        &mut self,
        p: &Passage<'t>,
        i: usize,
        sentence: usize,
        mentions: &[Mention],
        narrated: Option<Narrated<'t>>,
    ) -> Option<Narrated<'t>> {
        let token = p.at(i);
        let voice = if token.is(ACTIVE) {
            match narrated {
                // The second verb of a sentence has the same subject, or belongs to what is reported.
                Some(said) => said.voice,
                None => self.subject(p, sentence, i, mentions)?,
            }
        } else if token.is(PASSIVE) && !token.is(NYA) {
            let oleh = usize::from(p.word(i + 1) == "oleh" || p.word(i + 1) == "langsung")
                + usize::from(p.word(i + 2) == "oleh");
            self.named(p, i + 1 + oleh)?.0
        } else if p.word(i).eq_ignore_ascii_case("menurut") {
            self.spoken(p, i + 1)?.0
        } else if p.word(i).eq_ignore_ascii_case("menurutnya") {
            self.current_voice(Via::Nya, Some(p.word(i)))
        } else if token.is(ROOT) && is_attribution(p, i) {
            self.spoken(p, i + 1)?.0
        } else {
            self.topic(p, i, mentions, narrated.is_some());
            return None;
        };
        // Institutions and documents say much, but `-nya` means somebody.
        if let Some(person) = voice.person
            && self
                .people
                .get(person)
                .is_some_and(|who| matches!(who.kind, SpeakerKind::Person | SpeakerKind::Anonymous))
        {
            self.speak(person);
        }
        Some(Narrated {
            verb: i,
            reach: i,
            voice,
        })
    }

    /// A person who begins a sentence and does something becomes whom the next `-nya` means; so does one by whom
    /// something was done or undergone.
    fn topic(&mut self, p: &Passage<'t>, i: usize, mentions: &[Mention], reported: bool) {
        let found = mentions
            .binary_search_by_key(&i, |m| m.phrase.from)
            .ok()
            .and_then(|at| mentions.get(at));
        let Some(mention) = found else { return };
        self.people.touch(mention.person);
        let phrase = &mention.phrase;
        if self.current.is_none() && phrase.sort == Sort::Person && self.people.is_person(mention.person, self.anchors)
        {
            self.current = Some(mention.person);
        }
        if reported || phrase.sort != Sort::Person || !self.people.is_person(mention.person, self.anchors) {
            return;
        }
        let (before, next) = (p.before(i), p.at(phrase.to));
        let begins = p.begins_sentence(i)
            || before.kind == Kind::Comma && phrase.role.is_some()
            || before.is_lower() && matches!(p.word(i - 1), "bernama" | "giliran")
            || before.kind == Kind::Word && before.is(TAIL) && begins_clause(p, i) && p.begins_sentence(i - 1);
        let acts = begins && (next.is_lower() || next.kind == Kind::Comma);
        let agent = before.is_lower()
            && phrase.role.is_some()
            && (p.word(i - 1) == "oleh" || p.word(i - 1).starts_with("di") && is_verb_like(p.word(i - 1), before));
        if acts || agent {
            self.speak(mention.person);
        }
    }

    fn speak(&mut self, person: usize) {
        self.current = Some(person);
        self.people.touch(person);
    }

    /// The subject of a verb: the last phrase before it that begins a clause.
    fn subject(&mut self, p: &Passage<'t>, sentence: usize, verb: usize, mentions: &[Mention]) -> Option<Voice<'t>> {
        let before = mentions.partition_point(|m| m.phrase.from < verb);
        let mention = mentions
            .get(..before)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(12)
            .find(|m| m.phrase.from >= sentence && begins_clause(p, m.phrase.from) && self.may_speak(p, m, verb));
        if let Some(mention) = mention {
            return Some(self.voice_of(p, &mention.phrase, mention.person));
        }
        let pronoun = (sentence..verb).rev().take(4).find(|&i| is_pronoun(p.word(i)));
        if let Some(pronoun) = pronoun {
            return Some(self.current_voice(Via::Pronoun, Some(p.word(pronoun))));
        }
        let start = (sentence..verb).rev().take(24).find(|&i| {
            begins_clause(p, i)
                && p.at(i).is(ANONYMOUS | ROLE | MODIFIER | RANK | GENERIC | DOCUMENT)
                && !p.at(i).is(TAIL)
        })?;
        let described = phrase(p, start, self.anchors, true).filter(|d| d.to <= verb)?;
        let first = p.at(start);
        // A title of several words may stand for a name that was lost; other descriptions name nobody.
        let title = first.is_capital() && first.is(ROLE) && described.to > start + 2 && self.current.is_none();
        let known = described.definite
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
            && between
                .iter()
                .all(|t| t.is_lower() && t.is(TAIL) || t.kind == Kind::Comma);
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
    fn spoken(&mut self, p: &Passage<'t>, at: usize) -> Option<(Voice<'t>, usize)> {
        if is_pronoun(p.word(at)) {
            return Some((self.current_voice(Via::Pronoun, Some(p.word(at))), at + 1));
        }
        let token = p.at(at);
        if token.is(TAIL) && !token.is(ROLE | MODIFIER) && !token.is_capital() {
            return None;
        }
        let phrase = phrase(p, at, self.anchors, true)?;
        let voice = self.voice(p, &phrase)?;
        Some((voice, phrase.to))
    }

    /// As [`Self::spoken`], but only somebody by name.
    fn named(&mut self, p: &Passage<'t>, at: usize) -> Option<(Voice<'t>, usize)> {
        let phrase = phrase(p, at, self.anchors, false).filter(|f| f.name.is_some())?;
        let voice = self.voice(p, &phrase)?;
        Some((voice, phrase.to))
    }

    fn current_voice(&self, via: Via, mention: Option<&'t str>) -> Voice<'t> {
        Voice {
            person: self.current,
            mention,
            role: None,
            honorifics: None,
            via,
        }
    }

    /// Who a phrase means.
    fn voice(&mut self, p: &Passage<'t>, phrase: &Phrase) -> Option<Voice<'t>> {
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
        match phrase.sort {
            Sort::Document => Some(voice(self.people.describe(named, SpeakerKind::Document), Via::Explicit)),
            Sort::Account => Some(voice(
                self.people.describe(printed, SpeakerKind::Account),
                Via::Explicit,
            )),
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
                let current = self
                    .current
                    .filter(|&c| self.people.get(c).is_some_and(|who| who.kind == SpeakerKind::Person));
                // "pria yang akrab disapa Yayat itu"
                let called = (from + 1..to)
                    .find(|&i| matches!(p.word(i - 1), "disapa" | "dipanggil" | "bernama") && p.at(i).is_capital())
                    .and_then(|i| self.people.find(p, i, i + 1));
                let known = called.or(known).or(if phrase.definite { current } else { None });
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

    /// Decides on a stretch in marks; gives the token behind it and its attribution if it is a quote.
    fn quote(
        &mut self,
        p: &Passage<'t>,
        q: &Quoted,
        sentence: usize,
        narrated: &mut Option<Narrated<'t>>,
    ) -> Option<usize> {
        let facts = facts(p, q);
        if let Some(cue) = after_quote(p, q.to)
            && (facts.ended || p.at(q.to).kind == Kind::Comma || facts.words > 3 || !facts.titled && !q.single)
        {
            return Some(self.attributed(p, q, &facts, cue));
        }
        if let Some(said) = narrated.filter(|_| !facts.titled)
            && let Some(kind) = reported(p, q, &facts, said.reach)
        {
            self.push(p, q, kind, Some(p.word(said.verb)), said.voice, false);
            *narrated = match kind {
                QuoteKind::Direct if facts.ended => None,
                _ => Some(Narrated {
                    reach: q.to - 1,
                    ..said
                }),
            };
            return Some(q.to).filter(|_| kind == QuoteKind::Direct);
        }
        if q.single {
            return None;
        }
        if p.before(q.from).kind == Kind::Colon
            && facts.ended
            && let Some(voice) = self.turn(p, sentence, q.from - 1)
        {
            self.push(p, q, QuoteKind::Direct, None, voice, false);
            return Some(q.to);
        }
        let speech =
            (facts.begins_sentence || facts.introduced && facts.words > 3) && facts.ended || q.resumed || q.unclosed;
        if !speech || facts.titled || facts.words < 4 && self.current.is_none() {
            return None;
        }
        let via = if self.current.is_some() {
            Via::Carried
        } else {
            Via::None
        };
        let voice = self.current_voice(via, None);
        let goes_on = q.resumed || self.follows(p, q);
        self.push(p, q, QuoteKind::Direct, None, voice, goes_on);
        *narrated = None;
        Some(q.to)
    }

    fn attributed(&mut self, p: &Passage<'t>, q: &Quoted, facts: &Facts, cue: Cue) -> usize {
        let word = p.slice(cue.from, cue.to);
        let (voice, next) = match cue.form {
            Form::Nya => (self.current_voice(Via::Nya, Some(word)), cue.to),
            Form::Pronoun => (self.current_voice(Via::Pronoun, Some(p.word(cue.speaker))), cue.to),
            Form::Phrase => match self.spoken(p, cue.speaker) {
                Some(spoken) => spoken,
                None => (self.current_voice(Via::Carried, None), cue.to),
            },
        };
        if let Some(person) = voice.person {
            self.speak(person);
        }
        let inside = !facts.begins_sentence && !facts.introduced && !facts.capital;
        let kind = if inside { QuoteKind::Partial } else { QuoteKind::Direct };
        self.push(p, q, kind, Some(word), voice, q.resumed);
        self.behind = Some((p.block, next));
        next
    }

    /// "Name: “Q”": the whole of the sentence before the colon names the speaker.
    fn turn(&mut self, p: &Passage<'t>, sentence: usize, colon: usize) -> Option<Voice<'t>> {
        let phrase = phrase(p, sentence, self.anchors, false).filter(|f| f.to == colon && f.name.is_some())?;
        let voice = self.voice(p, &phrase)?;
        if let Some(person) = voice.person {
            self.speak(person);
        }
        Some(voice)
    }

    /// Whether a quote follows the one before with nothing but its attribution between.
    fn follows(&self, p: &Passage, q: &Quoted) -> bool {
        self.behind.is_some_and(|(block, token)| {
            if block == p.block {
                (token..q.from).all(|i| p.at(i).kind != Kind::Stop || i + 1 == q.from)
            } else {
                q.from == 0 && block + 1 == p.block
            }
        })
    }

    fn push(
        &mut self,
        p: &Passage<'t>,
        q: &Quoted,
        kind: QuoteKind,
        cue: Option<&str>,
        voice: Voice<'t>,
        continues: bool,
    ) {
        let speaker = voice
            .person
            .and_then(|index| self.people.get(index))
            .map(|person| Speaker {
                name: person.name.to_owned(),
                mention: voice.mention.map(str::to_owned),
                role: voice.role.or(person.role).map(str::to_owned),
                honorifics: voice.honorifics.or(person.honorifics).map(str::to_owned),
                kind: person.kind,
            });
        let via = if speaker.is_some() { voice.via } else { Via::None };
        self.quotes.push(Quote {
            kind,
            text: p.text.get(q.start..q.end).unwrap_or_default().to_owned(),
            spans: vec![Span {
                block: p.block,
                start: q.start,
                end: q.end,
            }],
            continues,
            cue: cue.map(str::to_owned),
            speaker,
            via,
            confidence: confidence(via),
        });
        self.behind = Some((p.block, q.to));
    }
}

/// Whether a quote stands inside the sentence of a reporting verb, and how.
fn reported(p: &Passage, q: &Quoted, facts: &Facts, reach: usize) -> Option<QuoteKind> {
    let distance = q.from.saturating_sub(reach);
    let next_to = distance == 1 || facts.introduced;
    let whole = facts.ended || p.at(q.to).kind == Kind::Stop && facts.words > 1 || facts.words > 3 && !facts.title_case;
    if facts.capital && next_to && whole {
        return Some(QuoteKind::Direct);
    }
    if facts.title_case && facts.capital || facts.begins_sentence {
        return None;
    }
    let near = if facts.words > 3 {
        distance <= 40
    } else {
        distance <= 8 && !q.single || distance <= 4
    };
    near.then_some(QuoteKind::Partial)
}

/// Whether a bare root in the narration attributes what stands before it: ", kata Wirdan, …".
fn is_attribution(p: &Passage, i: usize) -> bool {
    let next = p.at(i + 1);
    let led = p.before(i).kind == Kind::Comma || p.begins_sentence(i);
    led && (next.is_capital() || is_pronoun(p.word(i + 1)) || next.is(ROLE | MODIFIER) && p.word(i) == "kata")
}

/// Whether a clause may begin at a token: what stands before it governs nothing.
fn begins_clause(p: &Passage, i: usize) -> bool {
    let before = p.before(i);
    match before.kind {
        Kind::Word => {
            before.is(TAIL)
                && !matches!(
                    p.word(i - 1).to_ascii_lowercase().as_str(),
                    "kepada"
                        | "dengan"
                        | "oleh"
                        | "dari"
                        | "di"
                        | "ke"
                        | "untuk"
                        | "bagi"
                        | "pada"
                        | "terhadap"
                        | "dan"
                        | "yang"
                        | "bersama"
                        | "soal"
                        | "terkait"
                        | "tentang"
                        | "mengenai"
                        | "menurut"
                        | "didampingi"
                        | "menanggapi"
                        | "antara"
                        | "selain"
                        | "dalam"
                        | "atas"
                        | "melalui"
                        | "lewat"
                        | "tanpa"
                        | "demi"
                        | "adalah"
                        | "seperti"
                        | "sebagai"
                        | "merupakan"
                        | "ditemui"
                )
        }
        _ => true,
    }
}

/// "perekam video yang diunggah …" is known as "perekam video"; "seorang sumber yang …" by the whole.
fn name_end(p: &Passage, from: usize, to: usize) -> usize {
    if p.at(from).is(MODIFIER) {
        return to;
    }
    (from + 1..to).find(|&i| p.word(i) == "yang").unwrap_or(to)
}

fn confidence(via: Via) -> f32 {
    match via {
        Via::Explicit => 0.99,
        Via::Short => 0.97,
        Via::Title => 0.93,
        Via::Pronoun | Via::Nya => 0.9,
        Via::Carried => 0.75,
        _ => 0.0,
    }
}
