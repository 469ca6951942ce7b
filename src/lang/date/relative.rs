//! Dates told from now: "3 jam lalu".

use std::sync::LazyLock;

use chrono::{DateTime, Days, FixedOffset, Months, TimeDelta};

use super::clock::clock;
use crate::lang::words;

/// A measure of time.
#[derive(Clone, Copy)]
enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

static UNITS: LazyLock<words::Map<&str, Unit>> = LazyLock::new(|| {
    use Unit::{Day, Hour, Minute, Month, Second, Week, Year};
    words::entries(include_str!("../words/time_units.txt"))
        .zip([Second, Minute, Hour, Day, Week, Month, Year])
        .flat_map(|(names, unit)| names.split_whitespace().map(move |name| (name, unit)))
        .collect()
});

/// The moment that a line tells from `now`, to the line's own coarseness: "17 menit yang lalu", "2 hari lalu",
/// "kemarin", "hari ini, 13:10 WIB".
pub(crate) fn relative(text: &str, now: DateTime<FixedOffset>) -> Option<DateTime<FixedOffset>> {
    let folded = text.to_lowercase();
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    if let Some(past) = words.iter().position(|word| matches!(*word, "lalu" | "ago")) {
        let before = words.get(..past)?;
        return ago(before.strip_suffix(&["yang"]).unwrap_or(before), now);
    }
    let has = |phrase: &[&str]| words.windows(phrase.len()).any(|window| window == phrase);
    if has(&["baru", "saja"]) {
        return Some(now);
    }
    let day = if has(&["kemarin"]) || has(&["yesterday"]) {
        now.checked_sub_days(Days::new(1))?
    } else if has(&["hari", "ini"]) || has(&["today"]) {
        now
    } else {
        return None;
    };
    match clock(text) {
        Some((time, zone)) => {
            let zone = zone.unwrap_or(*now.offset());
            day.with_timezone(&zone)
                .date_naive()
                .and_time(time)
                .and_local_timezone(zone)
                .single()
        }
        None => Some(day),
    }
}

/// "3 jam", "sejam", "detik" (a moment) before now.
fn ago(before: &[&str], now: DateTime<FixedOffset>) -> Option<DateTime<FixedOffset>> {
    let (unit, rest) = before.split_last()?;
    let known = |name: &str| UNITS.get(name).copied();
    let (count, unit) = match (unit.strip_prefix("se").and_then(known), known(unit)) {
        (Some(unit), _) => (1, unit),
        (None, Some(unit)) => match (rest.last().map(|number| number.parse::<u32>()), unit) {
            (Some(Ok(count)), unit) => (count, unit),
            (_, Unit::Second) => (0, Unit::Second),
            _ => return None,
        },
        (None, None) => return None,
    };
    let minus = |span: TimeDelta| now.checked_sub_signed(span);
    match unit {
        Unit::Second => minus(TimeDelta::seconds(count.into())),
        Unit::Minute => minus(TimeDelta::minutes(count.into())),
        Unit::Hour => minus(TimeDelta::hours(count.into())),
        Unit::Day => minus(TimeDelta::days(count.into())),
        Unit::Week => minus(TimeDelta::weeks(count.into())),
        Unit::Month => now.checked_sub_months(Months::new(count)),
        Unit::Year => now.checked_sub_months(Months::new(count.checked_mul(12)?)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn now() -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2025-03-31T12:00:00+07:00").unwrap()
    }

    #[test]
    fn tells_the_moment_from_now() {
        for (printed, meant) in [
            ("3 jam lalu", "2025-03-31T09:00:00+07:00"),
            ("- 34 menit lalu", "2025-03-31T11:26:00+07:00"),
            ("17 menit yang lalu", "2025-03-31T11:43:00+07:00"),
            ("detik lalu", "2025-03-31T12:00:00+07:00"),
            ("beberapa detik yang lalu", "2025-03-31T12:00:00+07:00"),
            ("30 detik yang lalu", "2025-03-31T11:59:30+07:00"),
            ("2 hari lalu", "2025-03-29T12:00:00+07:00"),
            ("sejam lalu", "2025-03-31T11:00:00+07:00"),
            ("seminggu yang lalu", "2025-03-24T12:00:00+07:00"),
            ("1 bulan lalu", "2025-02-28T12:00:00+07:00"),
            ("2 tahun lalu", "2023-03-31T12:00:00+07:00"),
            ("5 hours ago", "2025-03-31T07:00:00+07:00"),
            ("baru saja", "2025-03-31T12:00:00+07:00"),
            ("Kemarin", "2025-03-30T12:00:00+07:00"),
            ("Yesterday", "2025-03-30T12:00:00+07:00"),
            ("Today", "2025-03-31T12:00:00+07:00"),
            ("Kemarin, 08:15 WIB", "2025-03-30T08:15:00+07:00"),
            ("Hari ini, 09.30 WITA", "2025-03-31T09:30:00+08:00"),
        ] {
            let moment = relative(printed, now()).unwrap_or_else(|| panic!("{printed} is unread"));
            assert_eq!(moment.to_rfc3339(), meant, "{printed}");
        }
    }

    #[test]
    fn tells_nothing_where_nothing_is_told() {
        for printed in [
            "",
            "lalu",
            "beberapa waktu lalu",
            "minggu lalu",
            "17 Mei 2024",
            "3 jam",
            "99999999999 hari lalu",
        ] {
            assert_eq!(relative(printed, now()), None, "{printed}");
        }
    }

    proptest! {
        #[test]
        fn no_line_is_too_strange(line in any::<String>(), count in any::<u64>(), unit in "detik|hari|bulan|tahun") {
            let _ = relative(&line, now());
            let _ = relative(&format!("{count} {unit} lalu"), now());
        }
    }
}
