//! Times of day and their zones.

use chrono::{FixedOffset, NaiveTime};

use super::token::{Kind, Tokens};
use super::{hours_east, wib, wit, wita};

/// A time of day and what was said of its zone.
pub(super) struct Clock {
    pub(super) time: NaiveTime,
    pub(super) hyphens: bool,
    pub(super) end: usize,
}

/// The first time of day in a line, with its zone.
pub(super) fn clock(text: &str) -> Option<(NaiveTime, Option<FixedOffset>)> {
    let tokens = Tokens::of(text);
    (0..tokens.len()).find_map(|at| {
        let clock = tokens.clock(at, false)?;
        Some((clock.time, tokens.named_zone(clock.end)))
    })
}

impl Tokens<'_> {
    /// `13:10`, `13.10`, `13:10:01.250`, `1:10 PM`; after a `T` also `13-10-01`.
    pub(super) fn clock(&self, at: usize, hyphens: bool) -> Option<Clock> {
        let mut hour = self.small(at)?;
        let separator = self.mark(at + 1, if hyphens { &[':', '.', '-'] } else { &[':', '.'] })?;
        let minute = self.two_digits(at + 2)?;
        if separator != ':' && !(self.glued(at + 1) && self.glued(at + 2)) {
            return None;
        }
        let (mut second, mut end) = (0, at + 3);
        if self.mark(end, &[separator]).is_some()
            && self.glued(end)
            && self.glued(end + 1)
            && let Some(value) = self.two_digits(end + 1)
        {
            (second, end) = (value, end + 2);
            let fraction = self.mark(end, &['.', ',']).is_some() && self.glued(end) && self.glued(end + 1);
            if fraction && matches!(self.kind(end + 1), Some(Kind::Number { .. })) {
                end += 2;
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

    /// The zone at this token, and the token after it; `iso` behind a date that begins with its year.
    pub(super) fn zone(&self, at: usize, iso: bool) -> Option<(FixedOffset, usize)> {
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

    pub(super) fn named_zone(&self, at: usize) -> Option<FixedOffset> {
        let word = self.word(at)?;
        [("wib", wib()), ("wita", wita()), ("wit", wit())]
            .into_iter()
            .find(|(name, _)| word.eq_ignore_ascii_case(name))
            .map(|(_, offset)| offset)
    }

    /// `+07:00`, `+0700`, `+07`, `+7`. Where no zone is `certain`, a hyphen may as well mean "to" (`13:10-14:30`).
    pub(super) fn numeric_zone(&self, at: usize, certain: bool) -> Option<(FixedOffset, usize)> {
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
