//! The grammar of datelines: `Jakarta (ANTARA) -`, `TEMPO.CO, Jakarta -`, `Washington | EGINDO.co –`.
//!
//! A head (places, media, dates between commas, bars, slashes and brackets) is followed by a separator, by the end
//! of the bold type, by the end of the line, or, where a flattened text lost the bold type, by nothing at all.

use super::words::{List, entries, folded, is_blank, is_capitalised, key};
use super::{closing, media, place};
use std::ops::Range;

static LABELS: List = List::new(|| entries(include_str!("words/dateline-labels.txt")).collect());
static CALENDAR: List = List::new(|| entries(include_str!("words/calendar.txt")).collect());
static MEDIA_PARTS: List = List::new(|| entries(include_str!("words/media-parts.txt")).collect());
static MEDIA_AFFIXES: List = List::new(|| entries(include_str!("words/media-affixes.txt")).collect());

/// A dateline found at the start of a text, as byte ranges in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Opening {
    /// The dateline as printed, separator included.
    pub raw: Range<usize>,
    /// The place.
    pub place: Option<Range<usize>>,
    /// The outlet.
    pub outlet: Option<Range<usize>>,
}

/// How far into a text a dateline may reach.
const REACH: usize = 130;
/// Longest segment of a head.
const SEGMENT: usize = 48;

/// Reads a dateline at the start of a paragraph. `bold` is how many bytes at its start are set in bold,
/// `house` what the outlet calls itself, where it is known.
pub(crate) fn opening(text: &str, bold: usize, house: &[String]) -> Option<Opening> {
    let start = text.find(|c| !is_blank(c) && !matches!(c, ',' | '.' | '*'))?;
    before_separator(text, start, house)
        .or_else(|| in_bold(text, start, bold, house))
        .or_else(|| glued(text, start))
        .or_else(|| label(text, start))
}

/// Reads a line that is nothing but a dateline.
pub(crate) fn whole_line(text: &str, house: &[String]) -> Option<Opening> {
    let start = text.find(|c| !is_blank(c))?;
    let end = text
        .trim_end_matches(|c| is_blank(c) || is_dash(c) || matches!(c, ',' | ':'))
        .len();
    if end > REACH {
        return None;
    }
    let head = Head::read(text, start..end, house)?;
    let alone = head.has(Kind::Medium) && head.segments.len() == 1;
    let dash = text.get(end..).is_some_and(|rest| rest.contains(is_dash));
    let sure =
        alone && dash || head.places_known() && (head.has(Kind::Medium) || head.segments.len() == 1 || head.dashed);
    (sure && head.all_known()).then(|| head.opening(start..text.trim_end_matches(is_blank).len()))
}

/// What is left of a dateline whose words were dropped with their bold type (", - "), as a number of bytes.
pub(crate) fn rest_of_lost(text: &str) -> usize {
    let end = text
        .find(|c| !(is_blank(c) || is_dash(c) || c == ','))
        .unwrap_or(text.len());
    let lost = text
        .get(..end)
        .is_some_and(|rest| rest.contains(|c| is_dash(c) || c == ','));
    if lost { end } else { 0 }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '−')
}

/// Whether something may begin here that is a sentence: a capital, a figure, an opening mark.
fn begins_sentence(rest: &str) -> bool {
    rest.chars()
        .next()
        .is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || "\"'“”„‘’«([".contains(c))
}

fn before_separator(text: &str, start: usize, house: &[String]) -> Option<Opening> {
    let mut found = None;
    let mut busy_until = start;
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < start + REACH) {
        if at < busy_until || !(is_dash(c) || matches!(c, ':' | '.')) {
            continue;
        }
        let Some(after) = text.get(at..) else { break };
        let run = after
            .find(|c| !(is_dash(c) || is_blank(c) || matches!(c, ':' | ',' | '.')))
            .unwrap_or(after.len());
        let end = at
            + after.get(..run).map_or(0, |run| {
                run.trim_end_matches(|c| is_blank(c) || matches!(c, '.' | ',')).len()
            });
        let end = end.max(at + c.len_utf8());
        let rest = text.get(at + run..).unwrap_or_default();
        busy_until = at + run;
        if rest.is_empty() {
            continue;
        }
        let separator = Separator {
            mark: c,
            blank_before: text.get(..at).is_some_and(|before| before.ends_with(is_blank)),
            blank_after: after.get(c.len_utf8()..run).is_some_and(|run| run.contains(is_blank)),
            long: run > 1
                && after
                    .get(..run)
                    .is_some_and(|run| run.chars().filter(|c| is_dash(*c)).count() > 1),
        };
        let head_end = text
            .get(..at)
            .map_or(at, |head| head.trim_end_matches(|c| is_blank(c) || c == ',').len());
        if head_end <= start {
            continue;
        }
        if let Some(head) = Head::read(text, start..head_end, house)
            && head.stands_before(&separator, rest)
        {
            found = Some(head.opening(start..end));
        }
    }
    found
}

fn in_bold(text: &str, start: usize, bold: usize, house: &[String]) -> Option<Opening> {
    let bold_text = text.get(..bold)?;
    let end = bold_text
        .trim_end_matches(|c| is_blank(c) || is_dash(c) || c == ',')
        .len();
    if end <= start || end > REACH || bold >= text.len() {
        return None;
    }
    let head = Head::read(text, start..end, house)?;
    let rest = text.get(bold..)?.trim_start_matches(|c| is_blank(c) || is_dash(c));
    (head.all_known() && begins_sentence(rest)).then(|| head.opening(start..bold_text.trim_end_matches(is_blank).len()))
}

/// "Liputan6.com, JakartaKita semua": the bold type is lost, and with it the end of the dateline.
fn glued(text: &str, start: usize) -> Option<Opening> {
    let body = text.get(start..)?;
    let outlet_end = start + media::longest_at_start(body)?;
    let after = text.get(outlet_end..)?;
    let place_start = outlet_end + after.find(|c| !(is_blank(c) || matches!(c, ',' | '|')))?;
    if !text.get(outlet_end..place_start)?.contains([',', '|']) {
        return None;
    }
    let mut place_end = place_start
        + place::longest_at_start(text.get(place_start..)?).or_else(|| unknown_glued(text.get(place_start..)?))?;
    // "Washington, DC": a second place.
    if let Some(more) = text.get(place_end..)?.strip_prefix(", ")
        && let Some(second) = place::longest_at_start(more)
    {
        place_end += 2 + second;
    }
    let rest = text.get(place_end..)?;
    begins_sentence(rest.trim_start_matches(is_blank)).then_some(Opening {
        raw: start..place_end,
        place: Some(place_start..place_end),
        outlet: Some(start..outlet_end),
    })
}

/// The end of a place that no list holds, where the next word is glued to it: "SukamajuPolisi".
fn unknown_glued(text: &str) -> Option<usize> {
    let mut words = 1;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if before.is_lowercase() && c.is_uppercase() {
            return Some(at);
        }
        if is_blank(c) {
            words += 1;
        } else if is_blank(before) && !c.is_uppercase() || !c.is_alphabetic() {
            return None;
        }
        if words > 3 {
            return None;
        }
        before = c;
    }
    None
}

/// "INFO BISNIS –": a label where a dateline stands; neither place nor outlet.
fn label(text: &str, start: usize) -> Option<Opening> {
    let body = text.get(start..)?;
    let end = body.find(is_dash).filter(|end| *end < SEGMENT)?;
    let words = body.get(..end)?.trim_end_matches(is_blank);
    let known = LABELS
        .iter()
        .any(|label| words == *label || words.strip_prefix(label).is_some_and(|rest| rest.starts_with(' ')));
    let capitals = !words.contains(char::is_lowercase) && words.split(is_blank).count() <= 3;
    let rest = body.get(end..)?;
    let text_start = rest.find(|c| !(is_dash(c) || is_blank(c)))?;
    let raw_end = start + end + rest.get(..text_start)?.trim_end_matches(is_blank).len();
    (known && capitals && begins_sentence(rest.get(text_start..)?)).then_some(Opening {
        raw: start..raw_end,
        ..Opening::default()
    })
}

/// What stands between the head and the story.
struct Separator {
    mark: char,
    blank_before: bool,
    blank_after: bool,
    long: bool,
}

impl Separator {
    fn is_clear(&self) -> bool {
        self.long || self.blank_before && self.blank_after || !matches!(self.mark, '-' | ':' | '.')
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Medium,
    Town,
    Country,
    Date,
    Unknown,
}

#[derive(Clone, Debug)]
struct Segment {
    range: Range<usize>,
    kind: Kind,
    /// Stands in brackets.
    bracketed: bool,
    /// A dash stands before it.
    dashed: bool,
}

/// The words of a dateline, without its separator.
struct Head<'t> {
    text: &'t str,
    segments: Vec<Segment>,
    /// A dash stands inside.
    dashed: bool,
}

impl<'t> Head<'t> {
    fn read(text: &'t str, range: Range<usize>, house: &[String]) -> Option<Self> {
        let mut head = Head {
            text,
            segments: Vec::new(),
            dashed: false,
        };
        let body = text.get(range.clone())?;
        let (mut from, mut bracketed, mut dashed) = (range.start, false, false);
        let mut chars = body.char_indices().peekable();
        let mut before = ' ';
        while let Some((offset, c)) = chars.next() {
            let at = range.start + offset;
            let next = chars.peek().map_or(' ', |(_, c)| *c);
            let dash = is_dash(c)
                && (is_blank(before) || is_dash(before) || before == ')')
                && (is_blank(next) || is_dash(next) || next == '(');
            let stop = c == '.' && is_blank(next);
            before = c;
            if dash || stop || matches!(c, ',' | '|' | '/' | '(' | ')') {
                // A date may hold slashes: "5/9".
                if c == '/' && next.is_ascii_digit() && text.get(..at)?.ends_with(|c: char| c.is_ascii_digit()) {
                    continue;
                }
                head.push(from..at, bracketed, dashed, house)?;
                from = at + c.len_utf8();
                dashed = dash || dashed && head.segments.is_empty();
                head.dashed |= dash;
                match c {
                    '(' => bracketed = true,
                    ')' => bracketed = false,
                    _ => {}
                }
            }
        }
        head.push(from..range.end, bracketed, dashed, house)?;
        head.settle().then_some(head)
    }

    fn push(&mut self, range: Range<usize>, bracketed: bool, dashed: bool, house: &[String]) -> Option<()> {
        let words = self.text.get(range.clone())?;
        let start = range.start + (words.len() - words.trim_start_matches(is_blank).len());
        let words = words.trim_matches(is_blank);
        if words.is_empty() {
            return Some(());
        }
        if words.len() > SEGMENT {
            return None;
        }
        let mut add = |from: usize, words: &str, kind| {
            self.segments.push(Segment {
                range: from..from + words.len(),
                kind,
                bracketed,
                dashed,
            });
        };
        let kind = classify(words, house);
        let is_own = |name: &str| house.iter().any(|own| own.eq_ignore_ascii_case(name));
        // "NUNUKAN.NIAGA.ASIA"
        if let Some((town, name)) = words.split_once('.')
            && place::is_town(&folded(town))
            && is_own(name)
        {
            add(start, town, Kind::Town);
            add(start + town.len() + 1, name, Kind::Medium);
            return Some(());
        }
        // "JAKARTA KOMPAS.com", "KOMPAS.com JAKARTA": the comma is lost.
        if kind == Kind::Unknown
            && let Some((left, right)) = words.rsplit_once(is_blank)
            && media::is_domain(right)
        {
            add(start, left.trim_end_matches(is_blank), classify(left, house));
            add(start + words.len() - right.len(), right, Kind::Medium);
        } else if kind == Kind::Unknown
            && let Some((left, right)) = words.split_once(is_blank)
            && media::is_domain(left)
        {
            add(start, left, Kind::Medium);
            add(start + words.len() - right.len(), right, classify(right, house));
        } else {
            add(start, words, kind);
        }
        Some(())
    }

    /// Decides what the unknown segments are; false when this is no head.
    fn settle(&mut self) -> bool {
        let has = |segments: &[Segment], wanted: &[Kind]| segments.iter().any(|s| wanted.contains(&s.kind));
        let medium = has(&self.segments, &[Kind::Medium]);
        let place = has(&self.segments, &[Kind::Town, Kind::Country]);
        if self.segments.is_empty() || self.segments.len() > 5 {
            return false;
        }
        let text = self.text;
        let place_capitals = self
            .segments
            .iter()
            .find(|s| matches!(s.kind, Kind::Town | Kind::Country))
            .and_then(|s| text.get(s.range.clone()))
            .map(|words| !words.contains(char::is_lowercase));
        // "LABUHAN, SUARA PESISIR": neither is known, but one speaks of news.
        let (count, all_capitals) = (
            self.segments.len(),
            !text_of(text, &self.segments).contains(char::is_lowercase),
        );
        for segment in &mut self.segments {
            if segment.kind != Kind::Unknown {
                continue;
            }
            let words = text.get(segment.range.clone()).unwrap_or_default();
            if !is_name(words) || closing::is_label(words) {
                return false;
            }
            let capitals = !words.contains(char::is_lowercase);
            segment.kind = match (medium, place) {
                // A dash between names is too weak for an unknown place.
                (true, false) if segment.dashed && !capitals => return false,
                (true, false) => Kind::Unknown,
                (false, true) if segment.bracketed || speaks_of_news(words) => Kind::Medium,
                (false, true) if segment.dashed => return false,
                (false, true) if Some(capitals) != place_capitals && words.split(is_blank).count() <= 2 => Kind::Medium,
                (false, true) if words.len() <= 4 && capitals => Kind::Medium,
                (false, false) if count == 2 && all_capitals && speaks_of_news(words) => Kind::Medium,
                (_, _) => Kind::Unknown,
            };
        }
        self.order_holds()
    }

    /// Places stand together, media stand together; a dash joins only a place with a medium.
    fn order_holds(&self) -> bool {
        let kinds: Vec<bool> = self
            .segments
            .iter()
            .filter(|s| s.kind != Kind::Date)
            .map(|s| s.kind == Kind::Medium)
            .collect();
        let changes = kinds.windows(2).filter(|pair| pair.first() != pair.last()).count();
        changes <= 1 && (!self.dashed || changes == 1)
    }

    fn has(&self, kind: Kind) -> bool {
        self.segments.iter().any(|s| s.kind == kind)
    }

    fn all_known(&self) -> bool {
        !self.has(Kind::Unknown) && (self.has(Kind::Medium) || self.has(Kind::Town))
    }

    fn places_known(&self) -> bool {
        !self.has(Kind::Unknown) && self.has(Kind::Town)
    }

    fn words(&self, kind: Kind) -> &'t str {
        self.segments
            .iter()
            .find(|s| s.kind == kind)
            .and_then(|s| self.text.get(s.range.clone()))
            .unwrap_or_default()
    }

    /// Whether this head and this separator make a dateline of the words before `rest`.
    fn stands_before(&self, separator: &Separator, rest: &str) -> bool {
        let medium = self.has(Kind::Medium);
        let place = self.has(Kind::Town) || self.has(Kind::Country) || self.has(Kind::Unknown);
        let glued = !separator.blank_before && !separator.blank_after && !separator.is_clear();
        let capital_word = {
            let mut letters = rest.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(|c| !c.is_uppercase())
        };
        let marked = rest.starts_with(['"', '“', '”', '\'', '‘']);
        match separator.mark {
            // "KONTAN.CO.ID - JAKARTA. ", "BEIJING. "
            '.' => {
                let last = self.segments.last();
                separator.blank_after
                    && begins_sentence(rest)
                    && self.segments.len() <= 2
                    && last.is_some_and(|s| s.kind != Kind::Medium)
                    && (medium && self.dashed
                        || !medium
                            && self.segments.len() == 1
                            && !self.words(Kind::Town).is_empty()
                            && !self.words(Kind::Town).contains(char::is_lowercase))
            }
            ':' => separator.blank_after && begins_sentence(rest) && self.has(Kind::Town) && !self.has(Kind::Unknown),
            _ if medium => !glued || capital_word || marked || self.has(Kind::Town) && is_capitalised(rest),
            _ if glued => {
                self.has(Kind::Town) && !self.words(Kind::Town).contains(char::is_lowercase) && (capital_word || marked)
            }
            _ if !place || !begins_sentence(rest) => false,
            _ if self.has(Kind::Town) => true,
            _ if self.has(Kind::Country) => !self.words(Kind::Country).contains(char::is_lowercase),
            // A town that no list holds must be set in capitals and cannot be an acronym.
            _ => separator.is_clear() && self.segments.len() == 1 && is_town_in_capitals(self.words(Kind::Unknown)),
        }
    }

    fn opening(&self, raw: Range<usize>) -> Opening {
        let span = |medium: bool| {
            let mut wanted = self
                .segments
                .iter()
                .filter(|s| s.kind != Kind::Date && (s.kind == Kind::Medium) == medium)
                .map(|s| s.range.clone());
            let first = wanted.next()?;
            Some(first.start..wanted.next_back().map_or(first.end, |last| last.end))
        };
        Opening {
            raw,
            place: span(false),
            outlet: span(true),
        }
    }
}

fn classify(words: &str, house: &[String]) -> Kind {
    let words = words.trim_matches(is_blank);
    if is_date(words) {
        return Kind::Date;
    }
    let small = folded(words);
    let capitalised = is_capitalised(words);
    if capitalised && (place::is_town(&small) || is_part_of_town(&small)) {
        Kind::Town
    } else if capitalised && place::is_country(&small) {
        Kind::Country
    } else if media::is_known(&small) || media::is_domain(words) || is_house(words, house) {
        Kind::Medium
    } else {
        Kind::Unknown
    }
}

/// "kupang barat", "bekasi kota": a part of a known town, or a regency named after it.
fn is_part_of_town(words: &str) -> bool {
    const PARTS: [&str; 9] = [
        "barat",
        "timur",
        "utara",
        "selatan",
        "tengah",
        "tenggara",
        "kota",
        "raya",
        "kabupaten",
    ];
    words
        .rsplit_once(' ')
        .is_some_and(|(town, part)| PARTS.contains(&part) && place::is_town(town))
}

/// Whether the outlet calls itself so; blanks, marks and case do not count.
fn is_house(words: &str, house: &[String]) -> bool {
    let own = key(words);
    house.iter().any(|name| key(name) == own)
}

/// One to four words, each with a capital, no figures: what a place or a medium can be called.
fn is_name(words: &str) -> bool {
    let mut count = 0;
    words.split(is_blank).filter(|word| !word.is_empty()).all(|word| {
        count += 1;
        count <= 4
            && is_capitalised(word)
            && word
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '\''))
    })
}

fn speaks_of_news(words: &str) -> bool {
    let words = words.to_lowercase();
    words.split([' ', '-', '.']).any(|word| MEDIA_PARTS.contains(&word))
        || MEDIA_AFFIXES
            .iter()
            .any(|part| words.starts_with(part) || words.ends_with(part))
}

fn is_town_in_capitals(words: &str) -> bool {
    let label = LABELS.iter().any(|label| words.starts_with(label));
    let vowels = |word: &str| word.chars().filter(|c| "AEIOU".contains(*c)).count();
    !label
        && words.chars().filter(|c| c.is_alphabetic()).count() >= 5
        && words.split(is_blank).count() <= 3
        && words
            .split(is_blank)
            .all(|word| word.chars().all(|c| c.is_uppercase() || c == '-') && vowels(word) * 4 >= word.chars().count())
}

/// The words of segments, with what stands between.
fn text_of<'t>(text: &'t str, segments: &[Segment]) -> &'t str {
    let (Some(first), Some(last)) = (segments.first(), segments.last()) else {
        return "";
    };
    text.get(first.range.start..last.range.end).unwrap_or_default()
}

/// "5/9", "23 Februari 2016", "Senin", "(11/5)".
fn is_date(words: &str) -> bool {
    let is_calendar = |word: &str| CALENDAR.iter().any(|name| name.eq_ignore_ascii_case(word));
    let mut figures = false;
    let fits = words
        .split(|c: char| is_blank(c) || matches!(c, '/' | '.' | '-'))
        .filter(|part| !part.is_empty())
        .all(|part| {
            let number = part.chars().all(|c| c.is_ascii_digit());
            figures |= number;
            number || is_calendar(part)
        });
    fits && (figures || is_calendar(words))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    /// Place, outlet and what is left of the text.
    fn read(text: &str) -> Option<(&str, &str, &str)> {
        let found = opening(text, 0, &[])?;
        let part = |range: Option<Range<usize>>| range.map_or("", |range| &text[range]);
        Some((
            part(found.place),
            part(found.outlet),
            text[found.raw.end..].trim_start(),
        ))
    }

    #[test]
    fn two_towns_alone_are_no_dateline() {
        assert!(whole_line("Jakarta", &[]).is_some());
        assert!(whole_line("Jakarta, Surabaya", &[]).is_none());
    }

    #[test]
    fn place_and_outlet_stand_in_every_order() {
        for (text, place, house) in [
            ("Jakarta (ANTARA) - Hujan turun.", "Jakarta", "ANTARA"),
            ("JAKARTA, KOMPAS.com - Hujan turun.", "JAKARTA", "KOMPAS.com"),
            ("JAKARTA, KOMPAS — Hujan turun.", "JAKARTA", "KOMPAS"),
            ("KUPANG BARAT, WARTATIMUR - Hujan turun.", "KUPANG BARAT", "WARTATIMUR"),
            ("LABUHAN, SUARA PESISIR - Hujan turun.", "LABUHAN", "SUARA PESISIR"),
            (
                "Liputan Nusantara, Jakarta - Hujan turun.",
                "Jakarta",
                "Liputan Nusantara",
            ),
            ("Jakarta, CNN Indonesia -- Hujan turun.", "Jakarta", "CNN Indonesia"),
            ("TEMPO.CO, Jakarta - Hujan turun.", "Jakarta", "TEMPO.CO"),
            ("JAKARTA, KOMPAS-Hujan turun.", "JAKARTA", "KOMPAS"),
            ("JAKARTA, KOMPAS--Hujan turun.", "JAKARTA", "KOMPAS"),
            ("TEMPO.CO,Jakarta-Hujan turun.", "Jakarta", "TEMPO.CO"),
            ("Bisnis.com , JAKARTA — Hujan turun.", "JAKARTA", "Bisnis.com"),
            ("Washington | EGINDO.co – Hujan turun.", "Washington", "EGINDO.co"),
            ("SURYA.co.id | SURABAYA - Hujan turun.", "SURABAYA", "SURYA.co.id"),
            ("KONTAN.CO.ID - JAKARTA. Hujan turun.", "JAKARTA", "KONTAN.CO.ID"),
            ("KBRN, Palangka Raya : Hujan turun.", "Palangka Raya", "KBRN"),
            ("Metrotvnews.com, Jakarta: Hujan turun.", "Jakarta", "Metrotvnews.com"),
            ("Jakarta: Hujan turun.", "Jakarta", ""),
            ("STOCKWATCH.ID (JAKARTA) – Hujan turun.", "JAKARTA", "STOCKWATCH.ID"),
            ("PROKAL.CO, TABALAR- Hujan turun.", "TABALAR", "PROKAL.CO"),
            ("POS-KUPANG.COM, SOE- Hujan turun.", "SOE", "POS-KUPANG.COM"),
            (
                "TRIBUN-BALI.COM, DENPASAR – Hujan turun.",
                "DENPASAR",
                "TRIBUN-BALI.COM",
            ),
            ("Jakarta, KompasContoh – Hujan turun.", "Jakarta", "KompasContoh"),
            ("MEDAN, WOL – Hujan turun.", "MEDAN", "WOL"),
            ("JAKARTA KOMPAS.com - Hujan turun.", "JAKARTA", "KOMPAS.com"),
            (
                "TANGERANG SELATAN , KOMPAS.com - Hujan turun.",
                "TANGERANG SELATAN",
                "KOMPAS.com",
            ),
            ("TRIBUNNEWS.CO. Gresik - Hujan turun.", "Gresik", "TRIBUNNEWS.CO"),
            ("\u{200e}Jakarta\u{a0}(ANTARA)\u{a0}- Hujan turun.", "Jakarta", "ANTARA"),
        ] {
            assert_eq!(read(text), Some((place, house, "Hujan turun.")), "{text}");
        }
    }

    #[test]
    fn the_outlet_may_print_its_name_without_blanks() {
        let found = opening("AGAM, KORANDESA – Hujan turun.", 0, &["Koran Desa".to_owned()]).unwrap();
        assert_eq!((found.place, found.outlet), (Some(0..4), Some(6..15)));
    }

    #[test]
    fn the_place_may_stand_before_the_domain_of_the_house() {
        let found = opening("NUNUKAN.NIAGA.ASIA – Hujan turun.", 0, &["Niaga.Asia".to_owned()]);
        assert_eq!(
            found.map(|found| (found.place, found.outlet)),
            Some((Some(0..7), Some(8..18)))
        );
        let other = opening("BALI.JPNN.COM – Hujan turun.", 0, &[]);
        assert_eq!(other.and_then(|found| found.place), None);
    }

    #[test]
    fn place_alone_and_outlet_alone_are_datelines() {
        for (text, place, house) in [
            ("Jakarta - Hujan turun.", "Jakarta", ""),
            ("JAKARTA– Hujan turun.", "JAKARTA", ""),
            ("JAKARTA-Hujan turun.", "JAKARTA", ""),
            ("BEIJING. Hujan turun.", "BEIJING", ""),
            ("SUKARAJA – Hujan turun.", "SUKARAJA", ""),
            ("Suara.com - Hujan turun.", "", "Suara.com"),
            ("VIVA – Hujan turun.", "", "VIVA"),
            ("PIKIRAN RAKYAT - Hujan turun.", "", "PIKIRAN RAKYAT"),
            ("KABARKOTA.ID -- Hujan turun.", "", "KABARKOTA.ID"),
            ("KOMPAS.com -Hujan turun.", "", "KOMPAS.com"),
            ("KOMPAS.com - hujan turun.", "", "KOMPAS.com"),
            ("JAKARTA - Hujan turun.", "JAKARTA", ""),
            ("INFO NASIONAL - Hujan turun.", "", ""),
        ] {
            let (p, o, rest) = read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((p, o, &rest[1..]), (place, house, "ujan turun."), "{text}");
        }
    }

    #[test]
    fn provinces_second_places_and_dates_belong_to_it() {
        for (text, place, house) in [
            (
                "Mataram, NTB (ANTARA News) - Hujan turun.",
                "Mataram, NTB",
                "ANTARA News",
            ),
            (
                "Bethlehem, Palestina/Istanbul (ANTARA) - Hujan turun.",
                "Bethlehem, Palestina/Istanbul",
                "ANTARA",
            ),
            (
                "Kawasaki, Jepang --(ANTARA/Business Wire)-- Hujan turun.",
                "Kawasaki, Jepang",
                "ANTARA/Business Wire",
            ),
            (
                "ISTANBUL, 23 Februari 2016 (Antara/PRNewswire) -- Hujan turun.",
                "ISTANBUL",
                "Antara/PRNewswire",
            ),
            ("JAKARTA, 5/9 (ANTARA) - Hujan turun.", "JAKARTA", "ANTARA"),
            ("IQPlus, (11/5) - Hujan turun.", "", "IQPlus"),
            (
                "Liputan6.com, Washington, DC - Hujan turun.",
                "Washington, DC",
                "Liputan6.com",
            ),
        ] {
            assert_eq!(read(text), Some((place, house, "Hujan turun.")), "{text}");
        }
    }

    #[test]
    fn where_the_bold_type_is_lost_the_place_ends_at_the_glued_word() {
        for (text, place) in [
            ("Liputan6.com, JakartaHujan turun.", "Jakarta"),
            ("Liputan6.com, Kuala LumpurHujan turun.", "Kuala Lumpur"),
            ("Liputan6.com, SukarajaHujan turun.", "Sukaraja"),
            ("Liputan6.com, Jakarta Hujan turun.", "Jakarta"),
            ("Liputan6.com, Washington, DCHujan turun.", "Washington, DC"),
        ] {
            assert_eq!(read(text), Some((place, "Liputan6.com", "Hujan turun.")), "{text}");
        }
    }

    #[test]
    fn a_dateline_may_end_where_its_bold_type_ends() {
        let text = "Fimela.com, Jakarta Hujan turun.";
        assert_eq!(opening(text, 19, &[]).unwrap().place, Some(12..19));
        let text = "Bandung Hujan turun.";
        assert_eq!(opening(text, 7, &[]).unwrap().place, Some(0..7));
        let text = "Hujan deras turun di sini.";
        assert_eq!(opening(text, 11, &[]), None);
    }

    #[test]
    fn a_sentence_that_only_looks_like_a_dateline_is_none() {
        for text in [
            "Jakarta - bandung menjadi rute ramai.",
            "PSSI – induk organisasi sepak bola – rapat.",
            "PSSI – Induk organisasi sepak bola rapat.",
            "Jakarta-Bandung ditempuh sejam.",
            "Harga cabai - yang naik sejak awal - turun.",
            "Presiden, Jakarta, dan hujan.",
            "Contoh Portal, Jurnalis-Senin, 5 Mei 2025",
            "Indonesia: negeri hujan.",
            "Polisi – tiga orang – datang.",
            "Budi (30) - Warga desa.",
            "Jakarta hujan deras sejak pagi - kata warga.",
            "Bupati - Siti Aminah, Provinsi Papua, dan M. Rizal - hadir.",
            "Rp 1.000 - Rp 2.000 per kilogram.",
            "",
            "-",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_name_with_a_hyphen_or_a_stop_after_the_dateline_is_no_part_of_it() {
        assert_eq!(
            read("JAKARTA - Toyota Hi-Ace turun.").unwrap().2,
            "Toyota Hi-Ace turun."
        );
        let text = "CONTOH.COM, BIAK - Bupati Biak, Papua, Siti O. Aminah hadir.";
        assert_eq!(read(text).unwrap().0, "BIAK");
    }

    #[test]
    fn a_line_may_be_nothing_but_a_dateline() {
        assert_eq!(whole_line("Jakarta, NU Online", &[]).unwrap().place, Some(0..7));
        assert!(whole_line("Jakarta", &[]).is_some());
        assert_eq!(whole_line("Otosia.com -", &[]).unwrap().outlet, Some(0..10));
        assert!(whole_line("Otosia.com", &[]).is_none());
        assert!(whole_line("POS-KUPANG.COM, Siti Aminah", &[]).is_none());
        assert!(whole_line("Hujan Turun di Jakarta", &[]).is_none());
    }

    #[test]
    fn the_rest_of_a_lost_dateline_is_told() {
        assert_eq!(rest_of_lost(", - Hujan"), 4);
        assert_eq!(rest_of_lost("- - Hujan"), 4);
        assert_eq!(rest_of_lost("Hujan - deras"), 0);
        assert_eq!(rest_of_lost("  Hujan"), 0);
    }
}
