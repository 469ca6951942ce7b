//! Finds dates in a line: numbers, words and marks first, then what they make.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use chrono::{FixedOffset, NaiveDate, NaiveTime};

use super::{Stamp, hours_east, wib, wit, wita};
use crate::lang::text::{is_invisible, is_space};
use crate::lang::words;

/// News on the web is younger than this; earlier years in metadata are rubbish (0001, 1970).
const YEARS: std::ops::RangeInclusive<u32> = 1990..=2100;
/// How many tokens may stand between a date and its time.
const GAP: usize = 6;

static MONTHS: LazyLock<HashMap<&str, u32>> = LazyLock::new(|| {
    words::entries(include_str!("../words/months.txt"))
        .zip(1..)
        .flat_map(|(names, month)| names.split_whitespace().map(move |name| (name, month)))
        .collect()
});

/// A date found in a line.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) stamp: Stamp,
    /// From the first byte of the date (or of the time, where that comes first) to one past the last of the zone.
    pub(super) span: Range<usize>,
    /// The zone was a bare `Z`.
    pub(super) zulu: bool,
    /// The time is set as no clock sets it: hyphens in it, or a gap before its `T`.
    pub(super) mangled: bool,
}

/// Where the first date of a line stands.
pub(crate) fn date_span(text: &str) -> Option<Range<usize>> {
    scan(text).next().map(|found| found.span)
}

/// The first time of day in a line, with its zone.
pub(super) fn clock(text: &str) -> Option<(NaiveTime, Option<FixedOffset>)> {
    let scanner = Scanner {
        tokens: tokens(text),
        at: 0,
    };
    (0..scanner.tokens.len()).find_map(|at| {
        let clock = scanner.clock(at, false)?;
        Some((clock.time, scanner.named_zone(clock.end)))
    })
}

/// All dates of a line, in order.
pub(super) fn scan(text: &str) -> impl Iterator<Item = Found> {
    Scanner {
        tokens: tokens(text),
        at: 0,
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind<'a> {
    Number { value: u32, digits: usize },
    Word(&'a str),
    Mark(char),
}

#[derive(Clone, Copy, Debug)]
struct Token<'a> {
    kind: Kind<'a>,
    start: usize,
    end: usize,
    /// Nothing stands between this and the token before.
    glued: bool,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut glued = false;
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if is_space(first) || is_invisible(first) {
            glued = glued && is_invisible(first);
            continue;
        }
        let run: fn(char) -> bool = if first.is_ascii_digit() {
            |c| c.is_ascii_digit()
        } else if first.is_alphabetic() {
            |c| c.is_alphabetic() || matches!(c, '\'' | '’' | '`')
        } else {
            |_| false
        };
        let mut end = start + first.len_utf8();
        while let Some((at, next)) = chars.next_if(|(_, c)| run(*c)) {
            end = at + next.len_utf8();
        }
        let piece = text.get(start..end).unwrap_or_default();
        let kind = if first.is_ascii_digit() {
            Kind::Number {
                value: piece.parse().unwrap_or(u32::MAX),
                digits: piece.len(),
            }
        } else if first.is_alphabetic() {
            Kind::Word(piece)
        } else {
            Kind::Mark(first)
        };
        tokens.push(Token {
            kind,
            start,
            end,
            glued,
        });
        glued = true;
    }
    tokens
}

struct Scanner<'a> {
    tokens: Vec<Token<'a>>,
    at: usize,
}

impl Iterator for Scanner<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        let floor = self.at;
        while self.at < self.tokens.len() {
            if let Some((date, end)) = self.date(self.at) {
                return Some(self.with_time(date, floor, self.at, end));
            }
            self.at += 1;
        }
        None
    }
}

/// A time of day and what was said of its zone.
struct Clock {
    time: NaiveTime,
    hyphens: bool,
    end: usize,
}

impl<'a> Scanner<'a> {
    fn kind(&self, at: usize) -> Option<Kind<'a>> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn word(&self, at: usize) -> Option<&'a str> {
        match self.kind(at)? {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    fn is_word(&self, at: usize, words: &[&str]) -> bool {
        self.word(at)
            .is_some_and(|word| words.iter().any(|known| word.eq_ignore_ascii_case(known)))
    }

    fn mark(&self, at: usize, marks: &[char]) -> Option<char> {
        match self.kind(at)? {
            Kind::Mark(mark) if marks.contains(&mark) => Some(mark),
            _ => None,
        }
    }

    fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    /// A number of at most two digits.
    fn small(&self, at: usize) -> Option<u32> {
        match self.kind(at)? {
            Kind::Number { value, digits } if digits <= 2 => Some(value),
            _ => None,
        }
    }

    fn year(&self, at: usize) -> Option<i32> {
        match self.kind(at)? {
            Kind::Number { value, digits: 4 } if YEARS.contains(&value) => i32::try_from(value).ok(),
            _ => None,
        }
    }

    fn month(&self, at: usize) -> Option<u32> {
        let word = self.word(at)?;
        // No month has a longer name: long words need not be folded.
        (word.len() <= 9).then(|| MONTHS.get(word.to_lowercase().as_str()).copied())?
    }

    /// A date that begins at this token, and the token after it.
    fn date(&self, at: usize) -> Option<(NaiveDate, usize)> {
        match self.kind(at)? {
            Kind::Word(_) => self.month_first(at),
            Kind::Number { digits: 4, .. } => self.year_first(at),
            Kind::Number { .. } => self.day_first(at),
            Kind::Mark(_) => None,
        }
    }

    /// `April 10, 2026`
    fn month_first(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let month = self.month(at)?;
        let day_at = self.skip_mark(at + 1, &['.']);
        let day = self.small(day_at)?;
        let year_at = self.skip_mark(self.skip_ordinal(day_at + 1), &[',']);
        Some((NaiveDate::from_ymd_opt(self.year(year_at)?, month, day)?, year_at + 1))
    }

    /// `2026-04-10`, `2026/04/10`
    fn year_first(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let year = self.year(at)?;
        let (month, day, end) = self.two_more(at)?;
        Some((NaiveDate::from_ymd_opt(year, month, self.small(day)?)?, end))
    }

    /// `10 April 2026`, `10-Apr-2026`, `10/04/2026`
    fn day_first(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let day = self.small(at)?;
        let spelled = self.skip_mark(self.skip_ordinal(at + 1), &['-', '/', '.', ',', '–']);
        if let Some(month) = self.month(spelled) {
            let year_at = self.skip_mark(spelled + 1, &['-', '/', '.', ',', '–']);
            return Some((NaiveDate::from_ymd_opt(self.year(year_at)?, month, day)?, year_at + 1));
        }
        // The tail of a longer number, as 2/04/2026 in 1.2/04/2026, is no date.
        let tail = at >= 2
            && self.glued(at)
            && self.glued(at - 1)
            && self.mark(at - 1, &['.', ',', '/', '-']).is_some()
            && matches!(self.kind(at - 2), Some(Kind::Number { .. }));
        if tail {
            return None;
        }
        let (month, year, end) = self.two_more(at)?;
        Some((NaiveDate::from_ymd_opt(self.year(year)?, month, day)?, end))
    }

    /// After the first number of a numeric date: the month, where the last number stands, and the token after it.
    fn two_more(&self, at: usize) -> Option<(u32, usize, usize)> {
        let separator = self.mark(at + 1, &['/', '-', '.'])?;
        let month = self.small(at + 2)?;
        (self.mark(at + 3, &[separator]).is_some()).then_some((month, at + 4, at + 5))
    }

    fn skip_mark(&self, at: usize, marks: &[char]) -> usize {
        at + usize::from(self.mark(at, marks).is_some())
    }

    fn skip_ordinal(&self, at: usize) -> usize {
        at + usize::from(self.glued(at) && self.is_word(at, &["st", "nd", "rd", "th"]))
    }

    /// Joins the time that stands after the date, else before it, and moves on behind both.
    fn with_time(&mut self, date: NaiveDate, floor: usize, start: usize, end: usize) -> Found {
        let mut found = Found {
            stamp: Stamp {
                date,
                time: None,
                offset: None,
            },
            span: self.span(start, end),
            zulu: false,
            mangled: false,
        };
        self.at = end;
        if let Some((clock, early_zone, apart)) = self.time_after(end) {
            let iso = self.year(start).is_some();
            let zone = self.zone(clock.end, iso);
            let last = zone.map_or(clock.end, |(_, after)| after);
            found.zulu = zone.is_some() && self.is_word(clock.end, &["z"]);
            found.mangled = clock.hyphens || apart;
            found.stamp.time = Some(clock.time);
            found.stamp.offset = zone.map(|(offset, _)| offset).or(early_zone);
            found.span.end = self.span(start, last).end;
            self.at = last;
        } else if let Some((time, offset, first)) = self.time_before(floor, start) {
            found.stamp.time = Some(time);
            found.stamp.offset = offset;
            found.span.start = self.span(first, end).start;
        }
        found
    }

    fn span(&self, start: usize, end: usize) -> Range<usize> {
        let first = self.tokens.get(start).map_or(0, |token| token.start);
        let last = self.tokens.get(end.saturating_sub(1)).map_or(first, |token| token.end);
        first..last
    }

    /// The time after a date, a zone printed before it, and whether its `T` stands apart.
    fn time_after(&self, end: usize) -> Option<(Clock, Option<FixedOffset>, bool)> {
        let (mut zone, mut apart, mut hyphens) = (None, false, false);
        for at in end..end + GAP {
            if let Some(clock) = self.clock(at, hyphens) {
                return Some((clock, zone, apart));
            }
            if self.is_word(at, &["t"]) {
                apart = !self.glued(at);
                hyphens = true;
            } else if let Some(offset) = self.named_zone(at) {
                zone = Some(offset);
            } else if !self.is_gap(at) {
                return None;
            }
        }
        None
    }

    /// The time before a date (`13:10 WIB, 29 Agustus 2025`), its zone, and where it begins.
    fn time_before(&self, floor: usize, start: usize) -> Option<(NaiveTime, Option<FixedOffset>, usize)> {
        let mut zone = None;
        for at in (floor.max(start.saturating_sub(GAP + 3))..start).rev() {
            let whole = |clock: &Clock| (clock.end..start).all(|between| self.is_filler(between));
            // A number is a time's hour only where nothing of a clock stands before it.
            if !self.is_clock_part(at, floor) {
                if let Some(clock) = self.clock(at, false).filter(whole) {
                    return Some((clock.time, zone, at));
                }
            }
            zone = self.named_zone(at).or(zone);
        }
        None
    }

    /// Whether this number goes on a clock or date begun before it.
    fn is_clock_part(&self, at: usize, floor: usize) -> bool {
        at > floor && self.mark(at - 1, &[':', '.', '/', '-']).is_some() && self.glued(at)
    }

    fn is_filler(&self, at: usize) -> bool {
        self.is_gap(at) || self.named_zone(at).is_some() || self.is_word(at, DAYS)
    }

    /// What may stand between a date and its time.
    fn is_gap(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Mark(mark)) => ",|/-–—()·•:;\u{2022}".contains(mark),
            Some(Kind::Word(_)) => self.is_word(at, &["pukul", "pkl", "jam", "at", "on", "pada"]),
            _ => false,
        }
    }

    /// `13:10`, `13.10`, `13:10:01.250`, `1:10 PM`; after a `T` also `13-10-01`.
    fn clock(&self, at: usize, hyphens: bool) -> Option<Clock> {
        let mut hour = self.small(at)?;
        let separator = self.mark(at + 1, if hyphens { &[':', '.', '-'] } else { &[':', '.'] })?;
        let minute = self.two_digits(at + 2)?;
        if separator != ':' && !(self.glued(at + 1) && self.glued(at + 2)) {
            return None;
        }
        let (mut second, mut end) = (0, at + 3);
        if self.mark(end, &[separator]).is_some() && self.glued(end) && self.glued(end + 1) {
            if let Some(value) = self.two_digits(end + 1) {
                (second, end) = (value, end + 2);
                let fraction = self.mark(end, &['.', ',']).is_some() && self.glued(end) && self.glued(end + 1);
                if fraction && matches!(self.kind(end + 1), Some(Kind::Number { .. })) {
                    end += 2;
                }
            }
        }
        let half = self.word(end).map(str::to_lowercase);
        if let Some("am" | "pm") = half.as_deref() {
            hour = (hour <= 12).then_some(hour % 12 + if half.as_deref() == Some("pm") { 12 } else { 0 })?;
            end += 1;
        } else if separator == '.' && self.digits(at) == Some(1) && self.named_zone(end).is_none() {
            // 1.22 alone is an amount; 1.22 WIB is a time.
            return None;
        }
        let time = NaiveTime::from_hms_opt(hour, minute, second)?;
        Some(Clock {
            time,
            hyphens: separator == '-',
            end,
        })
    }

    fn digits(&self, at: usize) -> Option<usize> {
        match self.kind(at)? {
            Kind::Number { digits, .. } => Some(digits),
            _ => None,
        }
    }

    fn two_digits(&self, at: usize) -> Option<u32> {
        (self.digits(at)? == 2).then(|| self.small(at))?
    }

    /// The zone at this token, and the token after it; `iso` behind a date that begins with its year.
    fn zone(&self, at: usize, iso: bool) -> Option<(FixedOffset, usize)> {
        let at = self.skip_mark(at, &['(']);
        if let Some(offset) = self.named_zone(at) {
            return Some((offset, at + 1));
        }
        if self.is_word(at, &["z"]) {
            return Some((hours_east(0), at + 1));
        }
        if self.is_word(at, &["gmt", "utc"]) {
            return self.numeric_zone(at + 1, true).or(Some((hours_east(0), at + 1)));
        }
        self.numeric_zone(at, iso)
    }

    fn named_zone(&self, at: usize) -> Option<FixedOffset> {
        let word = self.word(at)?;
        [("wib", wib()), ("wita", wita()), ("wit", wit())]
            .into_iter()
            .find(|(name, _)| word.eq_ignore_ascii_case(name))
            .map(|(_, offset)| offset)
    }

    /// `+07:00`, `+0700`, `+07`, `+7`. Where no zone is `certain`, a hyphen may as well mean "to" (`13:10-14:30`).
    fn numeric_zone(&self, at: usize, certain: bool) -> Option<(FixedOffset, usize)> {
        let sign = self.mark(at, &['+', '-', '−'])?;
        let Kind::Number { value, digits } = self.kind(at + 1).filter(|_| self.glued(at + 1))? else {
            return None;
        };
        let (west, minutes_at) = (sign != '+', at + 3);
        let spelled = self.mark(at + 2, &[':', '.']).is_some() && self.glued(at + 2) && self.glued(minutes_at);
        let (hours, minutes, end) = match (digits, self.two_digits(minutes_at).filter(|_| spelled)) {
            (4, _) => (value / 100, value % 100, at + 2),
            (1 | 2, Some(minutes)) if certain || !west => (value, minutes, at + 4),
            (1 | 2, None) if certain || !west => (value, 0, at + 2),
            _ => return None,
        };
        if hours > 14 || minutes > 59 {
            return None;
        }
        let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
        FixedOffset::east_opt(if west { -seconds } else { seconds }).map(|offset| (offset, end))
    }
}

/// Names of days, which may stand between a time and its date.
const DAYS: &[&str] = &[
    "senin",
    "selasa",
    "rabu",
    "kamis",
    "jumat",
    "jum'at",
    "jum’at",
    "sabtu",
    "minggu",
    "ahad",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
