//! Dates in printed lines.

use std::sync::LazyLock;

use super::Stamp;
use super::scan::scan;
use crate::lang::words;

static LABELS: LazyLock<words::Map<&str, Label>> = LazyLock::new(|| {
    words::entries(include_str!("../words/date_labels.txt"))
        .flat_map(|line| {
            let mut names = line.split_whitespace();
            let label = match names.next() {
                Some("updated") => Label::Updated,
                _ => Label::Published,
            };
            names.map(move |name| (name, label))
        })
        .collect()
});

/// What a printed line says of its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// Diterbitkan, Tayang, Published …
    Published,
    /// Diperbarui, Updated …
    Updated,
}

/// A date and what was said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Labelled {
    /// `None` when the date stands without a word.
    pub(crate) label: Option<Label>,
    /// The date.
    pub(crate) stamp: Stamp,
}

/// All dates of a printed line, each with the label that stands between it and the date before. Numbers read day,
/// month, year, as Indonesia writes them.
pub(crate) fn labelled(text: &str) -> Vec<Labelled> {
    let mut from = 0;
    scan(text)
        .map(|found| {
            let before = text.get(from..found.span.start).unwrap_or_default();
            from = found.span.end;
            Labelled {
                label: last_label(before),
                stamp: found.stamp,
            }
        })
        .collect()
}

fn last_label(before: &str) -> Option<Label> {
    before
        .rsplit(|c: char| !c.is_alphabetic())
        .find_map(|word| LABELS.get(word.to_lowercase().as_str()).copied())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::super::{wib, wit, wita};
    use super::*;
    use proptest::prelude::*;

    /// The first date of a line.
    fn visible(text: &str) -> Option<Stamp> {
        labelled(text).first().map(|found| found.stamp)
    }

    /// How a line reads: `2025-06-17 07:07:00 +07:00`, shorter where time or zone is not printed.
    fn read(text: &str) -> String {
        visible(text).map_or_else(|| "none".to_owned(), show)
    }

    fn show(stamp: Stamp) -> String {
        let mut shown = stamp.date.to_string();
        if let Some(time) = stamp.time {
            shown += &format!(" {time}");
        }
        if let Some(offset) = stamp.offset {
            shown += &format!(" {offset}");
        }
        shown
    }

    #[test]
    fn reads_every_form_newsrooms_print() {
        for (printed, meant) in [
            ("Selasa, 17 Jun 2025 07:07 WIB", "2025-06-17 07:07:00 +07:00"),
            ("Kompas.com - 18/06/2025, 22:07 WIB", "2025-06-18 22:07:00 +07:00"),
            (
                "Kompas.com - Diperbarui 18/06/2025, 08:01 WIB",
                "2025-06-18 08:01:00 +07:00",
            ),
            ("Kompas.com , 17 April 2026, 10:30 WIB", "2026-04-17 10:30:00 +07:00"),
            ("Diterbitkan 24 Juli 2026, 10:26 WIB", "2026-07-24 10:26:00 +07:00"),
            ("Tayang: Selasa, 10 Juni 2025 09:30 WITA", "2025-06-10 09:30:00 +08:00"),
            ("Selasa, 10 Juni 2025 10:39 WIT", "2025-06-10 10:39:00 +09:00"),
            ("Senin, 4 Mei 2020 04:25 WIB", "2020-05-04 04:25:00 +07:00"),
            ("23 Mei 2025 | 09.05 WIB", "2025-05-23 09:05:00 +07:00"),
            (
                ", Jurnalis-Jum'at, 29 Agustus 2025 |13:10 WIB",
                "2025-08-29 13:10:00 +07:00",
            ),
            ("Jum\u{2019}at, 24 Juli 2026 - 13:39 WIB", "2026-07-24 13:39:00 +07:00"),
            ("Jumat, 24 Juli 2026 - 13:39:05 WIB", "2026-07-24 13:39:05 +07:00"),
            ("Jumat   24 Jul 2026  16:32 WIB", "2026-07-24 16:32:00 +07:00"),
            ("- Jumat, 24 Juli 2026 | 10:00 WIB", "2026-07-24 10:00:00 +07:00"),
            ("Selasa, 11 November 2014 / 10:01 WIB", "2014-11-11 10:01:00 +07:00"),
            ("20/1/2026 18:30", "2026-01-20 18:30:00"),
            ("08/1/2026 20:19", "2026-01-08 20:19:00"),
            ("26/03/2026, 16:30 WIB", "2026-03-26 16:30:00 +07:00"),
            ("Kamis, 26/03/2026", "2026-03-26"),
            ("Minggu, 18 Juli 2021 – 18:52 WIB", "2021-07-18 18:52:00 +07:00"),
            ("Terbit 24 Jul 2026 11:00 WIB", "2026-07-24 11:00:00 +07:00"),
            ("24 Juli 2026", "2026-07-24"),
            ("24 April 2026 20:05", "2026-04-24 20:05:00"),
            ("April 10, 2026", "2026-04-10"),
            ("11/May/2026 14:05", "2026-05-11 14:05:00"),
            ("13-05-2024 00:58", "2024-05-13 00:58:00"),
            ("13.05.2024 00.58", "2024-05-13 00:58:00"),
            ("Kamis, 5 November 2015 - 15:56 wib", "2015-11-05 15:56:00 +07:00"),
            ("on 16 Feb 2016 at 09:10 WIB", "2016-02-16 09:10:00 +07:00"),
            ("pada 02 Jun 2020, 07:45 WIB", "2020-06-02 07:45:00 +07:00"),
            ("Jumat , 17 February 2017, 13:16 WIB", "2017-02-17 13:16:00 +07:00"),
            ("Jumat, 20 Jumadil Awwal 1438 / 17 February 2017", "2017-02-17"),
            (
                "Selasa, 23 Februari 2016 15:06 WIB | 998 Views",
                "2016-02-23 15:06:00 +07:00",
            ),
            (
                "CNN Indonesia | Selasa, 05/09/2017 14:05 WIB",
                "2017-09-05 14:05:00 +07:00",
            ),
            (
                "Oleh Rina Sari, Senin, 23 Desember 2019 | 13:13 WIB - Redaktur: Budi Santo - 605",
                "2019-12-23 13:13:00 +07:00",
            ),
            ("2026-03-26 12:14:10", "2026-03-26 12:14:10"),
            ("Rabu, 5 Nopember 2014 pukul 9.15 WIB", "2014-11-05 09:15:00 +07:00"),
            ("25 Pebruari 2017", "2017-02-25"),
            (
                "Senin\u{a0}17\u{a0}Agustus\u{a0}2020,\u{a0}08:00\u{a0}WIB",
                "2020-08-17 08:00:00 +07:00",
            ),
            ("Updated31 Juli 2019 15:02WIB", "2019-07-31 15:02:00 +07:00"),
            ("13:10 WIB, Jumat 29 Agustus 2025", "2025-08-29 13:10:00 +07:00"),
            ("Monday, May 13th, 2024 1:05 PM", "2024-05-13 13:05:00"),
            ("Senin, 13 Mei 2024 (13:24 WIB)", "2024-05-13 13:24:00 +07:00"),
        ] {
            assert_eq!(read(printed), meant, "{printed}");
        }
    }

    #[test]
    fn leaves_alone_what_is_no_date() {
        for printed in [
            "",
            "07:08",
            "IQPlus, (11/5) -",
            "3 jam lalu",
            "31 Februari 2024",
            "32/13/2024",
            "20 Ramadan 1445",
            "Rp 1.234.567",
            "Liputan6.com",
            "17 Agustus 1945",
        ] {
            assert_eq!(visible(printed), None, "{printed}");
        }
    }

    #[test]
    fn a_number_after_the_date_is_not_always_a_time() {
        assert_eq!(read("16 Feb 2016 | 1.22 juta kali dibaca"), "2016-02-16");
        assert_eq!(read("16 Feb 2016 | 1.229 Views"), "2016-02-16");
        assert_eq!(read("16 Feb 2016 | 25:10"), "2016-02-16");
        assert_eq!(read("16 Feb 2016 10:00-11:30"), "2016-02-16 10:00:00");
    }

    #[test]
    fn tells_publication_from_update() {
        use Label::{Published, Updated};
        let labels = |text: &str| -> Vec<_> {
            labelled(text)
                .iter()
                .map(|found| (found.label, show(found.stamp)))
                .collect()
        };
        assert_eq!(
            labels("Diperbarui 13 Mei 2024, 18:13 WIB Diterbitkan 13 Mei 2024, 13:00 WIB"),
            [
                (Some(Updated), "2024-05-13 18:13:00 +07:00".to_owned()),
                (Some(Published), "2024-05-13 13:00:00 +07:00".to_owned())
            ]
        );
        assert_eq!(
            labels("Oleh Rina Sari pada 02 Jun 2020, 07:45 WIB Diperbarui 02 Jun 2020, 08:00 WIB"),
            [
                (None, "2020-06-02 07:45:00 +07:00".to_owned()),
                (Some(Updated), "2020-06-02 08:00:00 +07:00".to_owned())
            ]
        );
        for (line, label) in [
            ("Last updated: Monday, 06 February 2017", Updated),
            ("Tayang: Jumat, 24 Juli 2026 12:40 WIB", Published),
            ("Published on 6 Mei 2021", Published),
        ] {
            assert_eq!(labelled(line)[0].label, Some(label), "{line}");
        }
        assert!(labelled("Diperbarui tadi pagi").is_empty());
    }

    #[test]
    fn a_moment_stands_in_the_zone_that_was_printed_else_at_home() {
        let at = |text: &str| visible(text).unwrap().at(wib()).map(|moment| moment.to_rfc3339());
        assert_eq!(at("1 Mei 2024 10:00").as_deref(), Some("2024-05-01T10:00:00+07:00"));
        assert_eq!(
            at("1 Mei 2024 10:00 WITA").as_deref(),
            Some("2024-05-01T10:00:00+08:00")
        );
        assert_eq!(at("1 Mei 2024 10:00 GMT").as_deref(), Some("2024-05-01T17:00:00+07:00"));
        assert_eq!(at("1 Mei 2024"), None);
        assert_ne!(wita(), wit());
    }

    proptest! {
        #[test]
        fn no_line_is_too_strange(line in any::<String>()) {
            let _ = visible(&line);
            let _ = labelled(&line);
        }

        #[test]
        fn no_mix_of_date_parts_is_too_strange(parts in proptest::collection::vec(
            prop_oneof![
                Just("17".to_owned()), Just("2024".to_owned()), Just("/".to_owned()), Just("-".to_owned()),
                Just(":".to_owned()), Just(" ".to_owned()), Just("T".to_owned()), Just("Z".to_owned()),
                Just("+".to_owned()), Just("Mei".to_owned()), Just("WIB".to_owned()), Just("99999999999".to_owned()),
                Just(".".to_owned()), Just("pm".to_owned()), "[0-9]{1,4}",
            ], 0..24)
        ) {
            let line = parts.concat();
            for found in labelled(&line) {
                let _ = found.stamp.at(wib());
            }
        }

        #[test]
        fn every_day_reads_back(day in 1u32..=28, month in 1u32..=12, year in 1990i32..=2100, hour in 0u32..24, minute in 0u32..60) {
            let stamp = visible(&format!("Kamis, {day}/{month:02}/{year} {hour:02}.{minute:02} WIB")).unwrap();
            prop_assert_eq!(show(stamp), format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}:00 +07:00"));
        }
    }
}
