//! Dates in a page's metadata.

use chrono::DateTime;

use super::scan::scan;
use super::{Stamp, wib};

/// A date from metadata, and how far its zone can be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Machine {
    /// The date; without an offset unless the zone is explicit.
    pub(crate) stamp: Stamp,
    /// What the value says of its zone.
    pub(crate) zone: Zone,
}

/// How far the zone of a metadata value can be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Zone {
    /// Said, and nothing speaks against it.
    Explicit,
    /// Not said: local time of the newsroom.
    Missing,
    /// `Z` is said, but the value is set as no clock sets it (`T20-59-53Z`, ` T10:08:58Z`): local time all the same.
    Suspicious,
}

/// Reads a metadata value: RFC 3339 and what newsrooms' systems make of it, epochs, printed dates.
pub(crate) fn machine(text: &str) -> Option<Machine> {
    let text = text.trim();
    if let Some(stamp) = epoch(text) {
        return Some(Machine {
            stamp,
            zone: Zone::Explicit,
        });
    }
    let mut found = scan(text).next()?;
    let zone = if found.zulu && found.mangled {
        found.stamp.offset = None;
        Zone::Suspicious
    } else if found.stamp.offset.is_some() {
        Zone::Explicit
    } else {
        Zone::Missing
    };
    Some(Machine {
        stamp: found.stamp,
        zone,
    })
}

/// Seconds (10 digits) or milliseconds (13) since 1970.
fn epoch(text: &str) -> Option<Stamp> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = text.parse().ok()?;
    let moment = match text.len() {
        10 => DateTime::from_timestamp(number, 0),
        13 => DateTime::from_timestamp_millis(number),
        _ => None,
    }?;
    let moment = moment.with_timezone(&wib());
    Some(Stamp {
        date: moment.date_naive(),
        time: Some(moment.time()),
        offset: Some(wib()),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> (String, Zone) {
        let machine = machine(text).unwrap_or_else(|| panic!("{text} is unread"));
        let moment = machine.stamp.at(wib());
        (
            moment.map_or_else(|| machine.stamp.date.to_string(), |moment| moment.to_rfc3339()),
            machine.zone,
        )
    }

    #[test]
    fn reads_every_form_metadata_hold() {
        use Zone::{Explicit, Missing, Suspicious};
        for (value, meant, zone) in [
            ("2025-08-29T13:10:01+07:00", "2025-08-29T13:10:01+07:00", Explicit),
            ("2016-02-16T13:01:52+0700", "2016-02-16T13:01:52+07:00", Explicit),
            ("2016-02-16T13:01:52+08:00", "2016-02-16T13:01:52+08:00", Explicit),
            ("2023-11-02T14:34:19+00:00", "2023-11-02T21:34:19+07:00", Explicit),
            ("2026-07-24T03:15:00.000Z", "2026-07-24T10:15:00+07:00", Explicit),
            ("2020-09-11T20:33:00-07:00", "2020-09-12T10:33:00+07:00", Explicit),
            ("2024-05-13T12:01+07:00", "2024-05-13T12:01:00+07:00", Explicit),
            ("2023-11-02 21:34:19", "2023-11-02T21:34:19+07:00", Missing),
            ("2025/07/02 07:34:36", "2025-07-02T07:34:36+07:00", Missing),
            ("2025-07-02T07:34", "2025-07-02T07:34:00+07:00", Missing),
            ("2014-07-13T20:07:27.8200000", "2014-07-13T20:07:27+07:00", Missing),
            ("2015-11-05 T10:08:58Z", "2015-11-05T10:08:58+07:00", Suspicious),
            ("2023-11-02T20-59-53Z", "2023-11-02T20:59:53+07:00", Suspicious),
            ("2026-05-13WIB18:45:00+07:00", "2026-05-13T18:45:00+07:00", Explicit),
            ("1698933599", "2023-11-02T20:59:59+07:00", Explicit),
            ("1698933599000", "2023-11-02T20:59:59+07:00", Explicit),
            ("29 August 2025", "2025-08-29", Missing),
            ("2025-08-29", "2025-08-29", Missing),
            ("Kamis 09 Juli 2020 07:26 WIB", "2020-07-09T07:26:00+07:00", Explicit),
            ("24 April 2026 20:05", "2026-04-24T20:05:00+07:00", Missing),
            ("Fri, 29 Aug 2025 06:10:01 GMT", "2025-08-29T13:10:01+07:00", Explicit),
            ("Fri, 29 Aug 2025 13:10:01 +0700", "2025-08-29T13:10:01+07:00", Explicit),
            (
                "Fri Aug 29 2025 13:10:01 GMT+0700",
                "2025-08-29T13:10:01+07:00",
                Explicit,
            ),
            ("  2025-08-29T13:10:01+07:00\n", "2025-08-29T13:10:01+07:00", Explicit),
        ] {
            assert_eq!(read(value), (meant.to_owned(), zone), "{value}");
        }
    }

    #[test]
    fn leaves_alone_what_is_no_date() {
        for value in [
            "",
            "0",
            "null",
            "0000-00-00 00:00:00",
            "0001-01-01T00:00:00Z",
            "1970-01-01T00:00:00+00:00",
            "2025-02-30",
            "2025-13-01",
            "99999999999999999999",
        ] {
            assert_eq!(machine(value), None, "{value}");
        }
    }

    #[test]
    fn an_impossible_time_leaves_the_day() {
        assert_eq!(read("2025-02-28T25:00:00+07:00").0, "2025-02-28");
    }

    proptest! {
        #[test]
        fn no_value_is_too_strange(value in any::<String>(), bytes in any::<Vec<u8>>()) {
            let _ = machine(&value).map(|machine| machine.stamp.at(wib()));
            let _ = machine(&String::from_utf8_lossy(&bytes));
        }

        #[test]
        fn digits_never_overflow(value in "[0-9]{0,24}") {
            let _ = machine(&value);
        }
    }
}
