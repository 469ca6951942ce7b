//! Dates as newsrooms print them, and as their pages' metadata hold them.

mod clock;
mod machine;
mod relative;
mod scan;
mod token;
mod visible;

pub(crate) use machine::{Machine, Zone, machine};
pub(crate) use relative::relative;
pub(crate) use scan::{date_span, is_mostly_date};
pub(crate) use visible::{Label, Labelled, labelled};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Offset, TimeZone, Utc};

/// A date, with what else was printed beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// The day.
    pub(crate) date: NaiveDate,
    /// The time of day, when printed.
    pub(crate) time: Option<NaiveTime>,
    /// The zone, when printed (WIB, WITA, WIT, `+07:00`, `Z`).
    pub(crate) offset: Option<FixedOffset>,
}

impl Stamp {
    /// The moment, for a newsroom at home in `home`: that offset holds where none is printed. A zone of Indonesia stays
    /// as printed, any other is told in home time. `None` without a time of day.
    pub(crate) fn at(&self, home: FixedOffset) -> Option<DateTime<FixedOffset>> {
        let local = self.date.and_time(self.time?);
        let offset = self.offset.unwrap_or(home);
        let moment = offset.from_local_datetime(&local).single()?;
        Some(if is_indonesian(offset) {
            moment
        } else {
            moment.with_timezone(&home)
        })
    }
}

/// West Indonesian time, the zone of nearly every newsroom's clock.
pub(crate) fn wib() -> FixedOffset {
    hours_east(7)
}

/// Central Indonesian time.
pub(crate) fn wita() -> FixedOffset {
    hours_east(8)
}

/// East Indonesian time.
pub(crate) fn wit() -> FixedOffset {
    hours_east(9)
}

fn hours_east(hours: i32) -> FixedOffset {
    FixedOffset::east_opt(hours * 3600).unwrap_or_else(|| Utc.fix())
}

fn is_indonesian(offset: FixedOffset) -> bool {
    [wib(), wita(), wit()].contains(&offset)
}
