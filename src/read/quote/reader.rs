//! Second reading: who speaks, from the first paragraph to the last.

use super::clause::{begins_clause, confidence, is_attribution, is_scripture, reported};
use super::cue::{Cue, Form, after_quote};
use super::indirect::{Report, clauses, may_be_somebody};
use super::kind::{Facts, facts};
use super::marks::Quoted;
use super::names::{Institution, Mention};
use super::passage::Passage;
use super::people::People;
use super::phrase::{Sort, phrase};
use super::run::is_verb_like;
use super::split::Anchors;
use super::voice::Voice;
use crate::article::{Quote, QuoteKind, Span, Speaker, SpeakerKind, Via};
use crate::lang::lexicon::{ACTIVE, NYA, PASSIVE, ROOT, TAIL};
use crate::lang::token::Kind;

/// The current speaker, and what has been read.
pub(super) struct Reader<'a, 't> {
    pub(super) anchors: &'a Anchors,
    pub(super) people: People<'t>,
    pub(super) institutions: &'a [Institution<'t>],
    pub(super) current: Option<usize>,
    /// The account named last.
    pub(super) account: Option<&'t str>,
    quotes: Vec<Quote>,
    /// Quotes of an utterance that the next paragraph goes on with.
    begun: Vec<usize>,
    /// Whether indirect speech is wanted.
    indirect: bool,
    /// The passage and token right behind the last quote with its attribution.
    behind: Option<(usize, usize)>,
    /// Who a passage before the quote says speaks now: "Galuh bersabda:" in a line of its own.
    led: Option<Led<'t>>,
    /// Those whose comments follow, one a paragraph: "netizen".
    crowd: Option<&'t str>,
    /// Whether something stands between the passage and the paragraph before: a heading, a post, a picture.
    parted: bool,
    /// Who was quoted last.
    quoted: Option<usize>,
    /// The block that is read.
    block: usize,
    /// The block that told last who speaks.
    told: usize,
}

/// An attribution with a colon at the end of a passage.
#[derive(Clone, Copy, Debug)]
struct Led<'t> {
    block: usize,
    cue: &'t str,
    voice: Voice<'t>,
}

/// A reporting verb in the reporter's sentence, with its subject.
#[derive(Clone, Copy, Debug)]
struct Narrated<'t> {
    verb: usize,
    /// One past the verb, or past the name behind it.
    after: usize,
    /// Where the verb, or the last part of the sentence quoted by it, ends.
    reach: usize,
    voice: Voice<'t>,
}

/// How many blocks a quote may stand behind its attribution: a picture between.
const LED: usize = 2;
/// How many blocks behind the mention of somebody a quote without attribution may still be theirs.
const FAR: usize = 5;

/// Whether a passage is one quotation and nothing else.
fn is_all_quoted(p: &Passage, pairs: &[Quoted]) -> bool {
    let outside = |q: &Quoted| (q.to..p.len()).all(|i| p.at(i).kind != Kind::Word);
    matches!(pairs, [q] if q.from == 0 && outside(q))
}

/// Longest part of a sentence before its subject, in tokens.
const FRONT: usize = 12;

/// Whether nothing but where, when or how stands before a comma: "Di sektor tunggal putri, Galuh tersingkir".
fn is_fronted(p: &Passage, comma: usize) -> bool {
    const OPENERS: [&str; 20] = [
        "akhirnya",
        "dalam",
        "dari",
        "di",
        "ketika",
        "kini",
        "meski",
        "namun",
        "pada",
        "saat",
        "sebelum",
        "sebelumnya",
        "sedangkan",
        "selain",
        "sementara",
        "setelah",
        "tahun",
        "untuk",
        "usai",
        "walau",
    ];
    let start = (comma.saturating_sub(FRONT)..comma)
        .rev()
        .find(|&i| p.begins_sentence(i));
    start.is_some_and(|start| {
        let opens = OPENERS.iter().any(|opener| p.word(start).eq_ignore_ascii_case(opener));
        opens && p.range(start, comma).iter().all(|token| token.kind != Kind::Comma)
    })
}

/// The readers or fans whose comments a passage announces: "Netizen pun ramai memberi komentar."
fn commenters<'t>(p: &Passage<'t>) -> Option<&'t str> {
    const PEOPLE: [&str; 6] = ["netizen", "warganet", "netter", "penggemar", "fans", "followers"];
    const WORDS: [&str; 5] = ["komentar", "berkomentar", "mengomentari", "komentarnya", "dikomentari"];
    // Few passages speak of comments at all: a part of each word is looked for faster than the words.
    memchr::memmem::find(p.text.as_bytes(), b"omentar")?;
    let word = |words: &[&str], i: usize| words.iter().any(|word| p.word(i).eq_ignore_ascii_case(word));
    (0..p.len()).find(|&i| word(&WORDS, i))?;
    let who = (0..p.len()).find(|&i| word(&PEOPLE, i))?;
    Some(p.word(who))
}

impl<'a, 't> Reader<'a, 't> {
    /// A reader that knows the story's people.
    pub fn new(anchors: &'a Anchors, people: People<'t>, institutions: &'a [Institution<'t>], indirect: bool) -> Self {
        Self {
            anchors,
            people,
            institutions,
            current: None,
            account: None,
            quotes: Vec::new(),
            begun: Vec::new(),
            indirect,
            behind: None,
            led: None,
            crowd: None,
            parted: false,
            quoted: None,
            block: 0,
            told: 0,
        }
    }

    /// Reads the passages in order.
    pub fn read(mut self, passages: &[Passage<'t>], pairs: &[Vec<Quoted>], mentions: &[Vec<Mention>]) -> Vec<Quote> {
        self.people.begin_again();
        let mut next = 0;
        for ((p, pairs), mentions) in passages.iter().zip(pairs).zip(mentions) {
            if !p.heading {
                self.parted = p.block > next;
                next = p.block + 1;
                self.block = p.block;
                self.passage(p, pairs, mentions);
            }
        }
        if self.indirect {
            self.quotes
                .sort_by_key(|quote| quote.spans.first().map(|span| (span.block, span.start)));
        }
        self.quotes
    }

    fn passage(&mut self, p: &Passage<'t>, pairs: &[Quoted], mentions: &[Mention]) {
        if !is_all_quoted(p, pairs) {
            self.crowd = commenters(p);
        }
        let mut pairs = pairs.iter().peekable();
        let mut mentions = mentions;
        let mut narrated: Option<Narrated<'t>> = None;
        // The attribution of indirect speech, and where a quotation cuts that short.
        let mut report: Option<Report<'t>> = None;
        let mut cut = p.len();
        let mut sentence = 0;
        let mut i = 0;
        while i < p.len() {
            while pairs.next_if(|q| q.from < i).is_some() {}
            if let Some(quote) = pairs.next_if(|q| q.from == i) {
                let known = self.quotes.len();
                let next = self.quote(p, quote, sentence, &mut narrated);
                if self.quotes.len() > known {
                    cut = cut.min(quote.from);
                }
                match next {
                    Some(next) => {
                        self.report(p, sentence, i, cut, report.take());
                        (i, sentence, cut) = (next.max(i + 1), next, p.len());
                    }
                    None => i = quote.to.max(i + 1),
                }
                continue;
            }
            let token = p.at(i);
            if token.kind == Kind::Stop {
                self.report(p, sentence, i, cut, report.take());
                (narrated, sentence, cut) = (None, i + 1, p.len());
                while mentions.first().is_some_and(|m| m.phrase.from < sentence) {
                    mentions = mentions.get(1..).unwrap_or_default();
                }
            } else if token.kind == Kind::Word
                && let Some(said) = self.narration(p, i, sentence, mentions, narrated)
            {
                narrated = Some(said);
                report = report.or(Some(Report {
                    verb: said.verb,
                    after: said.after,
                    voice: said.voice,
                }));
            } else if self.indirect
                && report.is_none()
                && token.is(NYA)
                && !token.is(PASSIVE)
                && p.before(i).kind == Kind::Comma
            {
                report = Some(Report {
                    verb: i,
                    after: i + 1,
                    voice: self.current_voice(Via::Nya, Some(p.word(i))),
                });
            }
            i += 1;
        }
        self.report(p, sentence, p.len(), cut, report);
        self.led = narrated
            .filter(|said| p.before(p.len()).kind == Kind::Colon && said.voice.person.is_some())
            .map(|said| Led {
                block: p.block,
                cue: p.word(said.verb),
                voice: said.voice,
            });
    }

    /// Notes the clause that an attribution governs.
    fn report(&mut self, p: &Passage<'t>, sentence: usize, end: usize, cut: usize, report: Option<Report<'t>>) {
        let speaks = |report: &Report<'t>| {
            let somebody = report.voice.person.and_then(|person| self.people.get(person));
            // "Menurut rencana, …"
            somebody.is_some_and(|who| who.kind != SpeakerKind::Anonymous || may_be_somebody(p, report))
        };
        let Some(report) = report.filter(|report| self.indirect && speaks(report)) else {
            return;
        };
        let spans: Vec<(usize, usize)> = clauses(p, sentence, end, cut, &report)
            .into_iter()
            .map(|(from, to)| (p.at(from).start(), p.before(to).end()))
            .collect();
        if !spans.is_empty() {
            self.utter(
                p,
                &spans,
                QuoteKind::Indirect,
                Some(p.word(report.verb)),
                report.voice,
                false,
            );
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
        let mut after = i + 1;
        let mut behind = |(voice, to): (Voice<'t>, usize)| {
            after = to;
            voice
        };
        let voice = if token.is(ACTIVE) {
            match narrated {
                // The second verb of a sentence has the same subject, or belongs to what is reported; not where
                // somebody is named right before it.
                Some(said) => match mentions.iter().any(|m| m.phrase.from > said.verb && m.phrase.to == i) {
                    true => self.subject(p, sentence, i, mentions)?,
                    false => said.voice,
                },
                None => self.subject(p, sentence, i, mentions)?,
            }
        } else if token.is(PASSIVE) && !token.is(NYA) {
            let oleh = usize::from(p.word(i + 1) == "oleh" || p.word(i + 1) == "langsung")
                + usize::from(p.word(i + 2) == "oleh");
            behind(self.named(p, i + 1 + oleh)?)
        } else if p.word(i).eq_ignore_ascii_case("menurut") {
            behind(self.spoken(p, i + 1)?)
        } else if p.word(i).eq_ignore_ascii_case("menurutnya") {
            self.current_voice(Via::Nya, Some(p.word(i)))
        } else if token.is(ROOT) && is_attribution(p, i) {
            behind(self.spoken(p, i + 1)?)
        } else {
            if p.word(i).starts_with('@') {
                self.account = Some(p.word(i));
            }
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
            after,
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
            self.told = self.block;
        }
        if reported || phrase.sort != Sort::Person || !self.people.is_person(mention.person, self.anchors) {
            return;
        }
        let (before, next) = (p.before(i), p.at(phrase.to));
        let begins = p.begins_sentence(i)
            || before.kind == Kind::Comma && (phrase.role.is_some() || is_fronted(p, i - 1))
            || before.is_lower() && matches!(p.word(i - 1), "bernama" | "giliran")
            || before.kind == Kind::Word && before.is(TAIL) && begins_clause(p, i) && p.begins_sentence(i - 1);
        // "Galuh disebut …": others speak.
        let spoken_of = next.is(PASSIVE) || p.word(phrase.to) == "disebut";
        let acts = begins && !spoken_of && (next.is_lower() || next.kind == Kind::Comma);
        let agent = before.is_lower()
            && phrase.role.is_some()
            && (p.word(i - 1) == "oleh" || p.word(i - 1).starts_with("di") && is_verb_like(p.word(i - 1), before));
        if acts || agent {
            self.speak(mention.person);
        }
    }

    fn speak(&mut self, person: usize) {
        self.current = Some(person);
        self.told = self.block;
        self.people.touch(person);
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
            && !is_scripture(p, q)
            && let Some(voice) = self.turn(p, sentence, q.from - 1)
        {
            self.push(p, q, QuoteKind::Direct, None, voice, false);
            return Some(q.to);
        }
        if q.from == 0
            && let Some(led) = self.led.take().filter(|led| p.block - led.block <= LED)
        {
            self.push(p, q, QuoteKind::Direct, Some(led.cue), led.voice, false);
            return Some(q.to);
        }
        // The full stop of a sentence may stand outside the marks.
        let ended = facts.ended || facts.capital && facts.words > 3 && p.at(q.to).kind == Kind::Stop;
        let speech = (facts.begins_sentence || facts.introduced && facts.words > 3) && ended || q.resumed || q.unclosed;
        if !speech || facts.titled || facts.words < 4 && self.current.is_none() {
            return None;
        }
        let mut voice = self.current_voice(Via::Carried, None);
        // Under a heading or a post, and far behind, speaks who spoke before it, not who was only mentioned there.
        let parted = self.parted || p.block - self.told > FAR;
        let begins_anew = parted && q.from == 0 && voice.person != self.quoted;
        if is_scripture(p, q) || begins_anew {
            voice.person = None;
        }
        let comment = self.crowd.filter(|_| q.from == 0 && !q.resumed);
        if let Some(crowd) = comment {
            voice.person = Some(self.people.describe(crowd, SpeakerKind::Anonymous));
        }
        let goes_on = comment.is_none() && (q.resumed || self.follows(p, q));
        self.push(p, q, QuoteKind::Direct, None, voice, goes_on);
        if q.unclosed {
            self.begun.push(self.quotes.len() - 1);
        }
        *narrated = None;
        Some(q.to)
    }

    fn attributed(&mut self, p: &Passage<'t>, q: &Quoted, facts: &Facts, cue: Cue) -> usize {
        let word = p.slice(cue.from, cue.to);
        let (voice, next) = match cue.form {
            Form::Nya => (self.current_voice(Via::Nya, Some(word)), cue.to),
            Form::Pronoun => (self.current_voice(Via::Pronoun, Some(p.word(cue.speaker))), cue.to),
            Form::Phrase => match self.spoken(p, cue.speaker) {
                Some((voice, next)) => (voice, next.max(cue.to)),
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
        self.attribute_begun(q.resumed);
        next
    }

    /// The speaker of an utterance over paragraphs is the one named at its end.
    fn attribute_begun(&mut self, resumed: bool) {
        let begun = std::mem::take(&mut self.begun);
        let last = self.quotes.last().filter(|_| resumed);
        let Some(mut speaker) = last.and_then(|last| last.speaker.clone()) else {
            return;
        };
        speaker.mention = None;
        for index in begun {
            if let Some(quote) = self.quotes.get_mut(index) {
                (quote.speaker, quote.via) = (Some(speaker.clone()), Via::Carried);
                quote.confidence = confidence(Via::Carried);
            }
        }
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
        self.quoted = voice.person.or(self.quoted);
        self.utter(p, &[(q.start, q.end)], kind, cue, voice, continues);
        self.behind = Some((p.block, q.to));
    }

    fn utter(
        &mut self,
        p: &Passage<'t>,
        spans: &[(usize, usize)],
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
        let printed: Vec<&str> = spans
            .iter()
            .filter_map(|&(start, end)| p.text.get(start..end))
            .collect();
        self.quotes.push(Quote {
            kind,
            text: printed.join(" "),
            spans: spans
                .iter()
                .map(|&(start, end)| Span {
                    block: p.block,
                    start,
                    end,
                })
                .collect(),
            continues,
            cue: cue.map(str::to_owned),
            speaker,
            via,
            confidence: confidence(via),
        });
    }
}
