//! Finds dates in a line of tokens, and joins each with its time.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::{FixedOffset, NaiveDate, NaiveTime};

use super::Stamp;
use super::clock::Clock;
use super::token::{Kind, Tokens};
use crate::lang::words;

/// News on the web is younger than this; earlier years in metadata are rubbish (0001, 1970).
const YEARS: std::ops::RangeInclusive<u32> = 1990..=2100;
/// How many tokens may stand between a date and its time.
const GAP: usize = 6;
/// Fewest figures of a date.
const FIGURES: usize = 5;

static MONTHS: LazyLock<words::Map<&str, u32>> = LazyLock::new(|| {
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

/// Whether a date is more than half of a line.
pub(crate) fn is_mostly_date(line: &str) -> bool {
    date_span(line).is_some_and(|span| span.len() * 2 > line.len())
}

/// All dates of a line, in order.
pub(super) fn scan(text: &str) -> impl Iterator<Item = Found> {
    // Most lines have no figures enough for a day and a year.
    let figures = text.bytes().filter(u8::is_ascii_digit).count();
    let text = if figures < FIGURES { "" } else { text };
    Scanner {
        tokens: Tokens::of(text),
        at: 0,
    }
}

struct Scanner<'a> {
    tokens: Tokens<'a>,
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

impl Scanner<'_> {
    fn year(&self, at: usize) -> Option<i32> {
        match self.tokens.kind(at)? {
            Kind::Number { value, digits: 4 } if YEARS.contains(&value) => i32::try_from(value).ok(),
            _ => None,
        }
    }

    fn month(&self, at: usize) -> Option<u32> {
        let word = self.tokens.word(at)?;
        // No month has a longer name: long words need not be folded.
        (word.len() <= 9).then(|| MONTHS.get(word.to_lowercase().as_str()).copied())?
    }

    /// A date that begins at this token, and the token after it.
    fn date(&self, at: usize) -> Option<(NaiveDate, usize)> {
        match self.tokens.kind(at)? {
            Kind::Word(_) => self.month_first(at),
            Kind::Number { digits: 4, .. } => self.year_first(at),
            Kind::Number { .. } => self.day_first(at),
            Kind::Mark(_) => None,
        }
    }

    /// `April 10, 2026`
    fn month_first(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let month = self.month(at)?;
        let day_at = self.tokens.skip_mark(at + 1, &['.']);
        let day = self.tokens.small(day_at)?;
        let year_at = self.tokens.skip_mark(self.skip_ordinal(day_at + 1), &[',']);
        Some((NaiveDate::from_ymd_opt(self.year(year_at)?, month, day)?, year_at + 1))
    }

    /// `2026-04-10`, `2026/04/10`
    fn year_first(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let year = self.year(at)?;
        let (month, day, end) = self.two_more(at)?;
        Some((NaiveDate::from_ymd_opt(year, month, self.tokens.small(day)?)?, end))
    }

    /// `10 April 2026`, `10-Apr-2026`, `10/04/2026`
    fn day_first(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let day = self.tokens.small(at)?;
        let spelled = self
            .tokens
            .skip_mark(self.skip_ordinal(at + 1), &['-', '/', '.', ',', '–']);
        if let Some(month) = self.month(spelled) {
            let year_at = self.tokens.skip_mark(spelled + 1, &['-', '/', '.', ',', '–']);
            return Some((NaiveDate::from_ymd_opt(self.year(year_at)?, month, day)?, year_at + 1));
        }
        // The tail of a longer number, as 2/04/2026 in 1.2/04/2026, is no date.
        let tail = at >= 2
            && self.tokens.glued(at)
            && self.tokens.glued(at - 1)
            && self.tokens.mark(at - 1, &['.', ',', '/', '-']).is_some()
            && matches!(self.tokens.kind(at - 2), Some(Kind::Number { .. }));
        if tail {
            return None;
        }
        let (month, year, end) = self.two_more(at)?;
        Some((NaiveDate::from_ymd_opt(self.year(year)?, month, day)?, end))
    }

    /// After the first number of a numeric date: the month, where the last number stands, and the token after it.
    fn two_more(&self, at: usize) -> Option<(u32, usize, usize)> {
        let separator = self.tokens.mark(at + 1, &['/', '-', '.'])?;
        let month = self.tokens.small(at + 2)?;
        (self.tokens.mark(at + 3, &[separator]).is_some()).then_some((month, at + 4, at + 5))
    }

    fn skip_ordinal(&self, at: usize) -> usize {
        at + usize::from(self.tokens.glued(at) && self.tokens.is_word(at, &["st", "nd", "rd", "th"]))
    }

    /// Joins the time that stands after the date, else before it, and moves on behind both.
    fn with_time(&mut self, date: NaiveDate, floor: usize, start: usize, end: usize) -> Found {
        let mut found = Found {
            stamp: Stamp {
                date,
                time: None,
                offset: None,
            },
            span: self.tokens.span(start, end),
            zulu: false,
            mangled: false,
        };
        self.at = end;
        if let Some((clock, early_zone, apart)) = self.time_after(end) {
            let iso = self.year(start).is_some();
            let zone = self.tokens.zone(clock.end, iso);
            let last = zone.map_or(clock.end, |(_, after)| after);
            found.zulu = zone.is_some() && self.tokens.is_word(clock.end, &["z"]);
            found.mangled = clock.hyphens || apart;
            found.stamp.time = Some(clock.time);
            found.stamp.offset = zone.map(|(offset, _)| offset).or(early_zone);
            found.span.end = self.tokens.span(start, last).end;
            self.at = last;
        } else if let Some((time, offset, first)) = self.time_before(floor, start) {
            found.stamp.time = Some(time);
            found.stamp.offset = offset;
            found.span.start = self.tokens.span(first, end).start;
        }
        found
    }

    /// The time after a date, a zone printed before it, and whether its `T` stands apart.
    fn time_after(&self, end: usize) -> Option<(Clock, Option<FixedOffset>, bool)> {
        let (mut zone, mut apart, mut hyphens) = (None, false, false);
        for at in end..end + GAP {
            if let Some(clock) = self.tokens.clock(at, hyphens) {
                return Some((clock, zone, apart));
            }
            if self.tokens.is_word(at, &["t"]) {
                apart = !self.tokens.glued(at);
                hyphens = true;
            } else if let Some(offset) = self.tokens.named_zone(at) {
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
            if !self.is_clock_part(at, floor)
                && let Some(clock) = self.tokens.clock(at, false).filter(whole)
            {
                return Some((clock.time, zone, at));
            }
            zone = self.tokens.named_zone(at).or(zone);
        }
        None
    }

    /// Whether this number goes on a clock or date begun before it.
    fn is_clock_part(&self, at: usize, floor: usize) -> bool {
        at > floor && self.tokens.mark(at - 1, &[':', '.', '/', '-']).is_some() && self.tokens.glued(at)
    }

    fn is_filler(&self, at: usize) -> bool {
        self.is_gap(at) || self.tokens.named_zone(at).is_some() || self.tokens.is_word(at, DAYS)
    }

    /// What may stand between a date and its time.
    fn is_gap(&self, at: usize) -> bool {
        match self.tokens.kind(at) {
            Some(Kind::Mark(mark)) => ",|/-–—()·•:;\u{2022}".contains(mark),
            Some(Kind::Word(_)) => self.tokens.is_word(at, &["pukul", "pkl", "jam", "at", "on", "pada"]),
            _ => false,
        }
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
