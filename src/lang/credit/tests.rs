#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
use super::*;
use Role::{Contributor, Editor, Photographer, Reporter, Translator, Writer};
use proptest::prelude::*;

fn names(value: &str, role: Role, outlet: Option<&str>) -> Credits {
    super::names(value, role, outlet).0
}

fn people_of(credits: &Credits) -> Vec<(&str, Role)> {
    credits
        .people
        .iter()
        .map(|person| (person.name.as_str(), person.role))
        .collect()
}

#[test]
fn a_credit_of_a_source_alone_is_one() {
    let mut credits = Credits::default();
    assert!(credits.is_empty());
    credits.source("Sumber Lain".to_owned());
    assert!(!credits.is_empty());
}

#[test]
fn a_particle_makes_no_sentence_of_a_name() {
    assert!(name::is_plausible("Hasan Wirya bin Ahmad Lestari"));
    assert!(!name::is_plausible("Hasan Wirya tiba kemarin"));
}

#[test]
fn a_label_of_a_segment_before_stands_alone_or_with_house_or_town() {
    assert_eq!(
        following("Kontributor Jember", None),
        Some(Meaning::Person(Contributor))
    );
    assert_eq!(following("Kontributor Siti Aminah Wulan", None), None);
    assert_eq!(following("Reporter Siti Aminah", None), None);
}

#[test]
fn labelled_names_in_any_order_and_spacing() {
    for (line, meant) in [
        (
            "Penulis: Rina Sari | Editor: Budi Santo",
            vec![("Rina Sari", Writer), ("Budi Santo", Editor)],
        ),
        (
            "Penulis : Rina Sari Editor : Budi Santo",
            vec![("Rina Sari", Writer), ("Budi Santo", Editor)],
        ),
        (
            "Penulis\n: Rina Sari\nEditor\n: Budi Santo AE",
            vec![("Rina Sari", Writer), ("Budi Santo AE", Editor)],
        ),
        (
            "Reporter: Rina Sari Penulis: Joko Umar Editor: Budi Santo",
            vec![("Rina Sari", Reporter), ("Joko Umar", Writer), ("Budi Santo", Editor)],
        ),
        (
            "Pewarta: Rina SariEditor: Budi SantoCopyright © ANTARA 2026",
            vec![("Rina Sari", Reporter), ("Budi Santo", Editor)],
        ),
        (
            "PEWARTA: RINA SARIEditor : Budi Santo COPYRIGHT © ANTARA 2016",
            vec![("RINA SARI", Reporter), ("Budi Santo", Editor)],
        ),
        (
            "Rep: Rina Sari/ Red: Budi Santo",
            vec![("Rina Sari", Reporter), ("Budi Santo", Editor)],
        ),
        ("Rep: C31/ Red: Budi Santo", vec![("Budi Santo", Editor)]),
        ("Redaktur : Budi Santo", vec![("Budi Santo", Editor)]),
        ("Redaktur & Reporter : Boy", vec![("Boy", Editor), ("Boy", Reporter)]),
        (
            "Penulis/Editor: Rina Sari",
            vec![("Rina Sari", Writer), ("Rina Sari", Editor)],
        ),
        (
            "Penulis dan Fotografer: Rina Sari",
            vec![("Rina Sari", Writer), ("Rina Sari", Photographer)],
        ),
        (
            "Pewarta: Rina Sari/Joko Umar Editor: Budi Santo",
            vec![("Rina Sari", Reporter), ("Joko Umar", Reporter), ("Budi Santo", Editor)],
        ),
        (
            "Penerjemah: Rina Sari Editor: Budi Santo",
            vec![("Rina Sari", Translator), ("Budi Santo", Editor)],
        ),
        ("Kontributor : Rina Sari", vec![("Rina Sari", Contributor)]),
        ("Fotografer: Rina Sari", vec![("Rina Sari", Photographer)]),
        (
            "Foto: Tempo/M Rina Sari  Editor: Budi Santo",
            vec![("M Rina Sari", Photographer), ("Budi Santo", Editor)],
        ),
        ("Jurnalis :Usman", vec![("Usman", Reporter)]),
        (
            "Pewarta : Rina Sari Uploader : Joko Umar",
            vec![("Rina Sari", Reporter)],
        ),
        ("Penulis: Rina Sari | Editor: BS", vec![("Rina Sari", Writer)]),
        ("Editor: Budi Santo (budi@investor.co.id)", vec![("Budi Santo", Editor)]),
        ("Penulis: Rina Sari, S.Sos, M.I.Kom", vec![("Rina Sari", Writer)]),
        (
            "Penulis: iwan Arifianto | Editor: muslimah",
            vec![("iwan Arifianto", Writer), ("muslimah", Editor)],
        ),
    ] {
        assert_eq!(people_of(&credits(line, None)), meant, "{line}");
    }
}

#[test]
fn labels_without_colon_open_a_credit() {
    for (line, meant) in [
        ("Oleh Rina Sari", vec![("Rina Sari", Writer)]),
        (
            "Oleh Rina Sari, Joko Umar pada 02 Jun 2020, 07:45 WIB",
            vec![("Rina Sari", Writer), ("Joko Umar", Writer)],
        ),
        ("By Rina Sari on 16 Feb 2016 at 09:09 WIB", vec![("Rina Sari", Writer)]),
        (
            "Oleh Rina Sari, Senin, 23 Desember 2019 | 13:13 WIB - Redaktur: Budi Santo - 605",
            vec![("Rina Sari", Writer), ("Budi Santo", Editor)],
        ),
        (
            "Penulis Rina Sari|Editor Budi Santo",
            vec![("Rina Sari", Writer), ("Budi Santo", Editor)],
        ),
        (
            "Editor\nBudi Santo\nReporter\nRina Sari",
            vec![("Budi Santo", Editor), ("Rina Sari", Reporter)],
        ),
        ("Kontributor Lhokseumawe, Masriadi", vec![("Masriadi", Contributor)]),
        (
            "Penulis: Kontributor Lhokseumawe, Masriadi Editor : Budi Santo",
            vec![("Masriadi", Contributor), ("Budi Santo", Editor)],
        ),
    ] {
        assert_eq!(people_of(&credits(line, None)), meant, "{line}");
    }
}

#[test]
fn dispatch_lines_name_the_reporter_beside_house_or_place() {
    for (line, meant) in [
        (
            "Laporan Wartawan TribunSolo.com, Rina Sari",
            vec![("Rina Sari", Reporter)],
        ),
        (
            "Laporan Reporter POS-KUPANG.COM, Rina Sari",
            vec![("Rina Sari", Reporter)],
        ),
        (
            "Laporan Wartawan Surya, Rina Sari dan Joko Umar",
            vec![("Rina Sari", Reporter), ("Joko Umar", Reporter)],
        ),
        (
            "Laporan Wartawan Tribunnews.com Rina Sari",
            vec![("Rina Sari", Reporter)],
        ),
        ("Laporan Rina Sari I Subulussalam", vec![("Rina Sari", Reporter)]),
        ("Laporan Rina Sari | Banda Aceh", vec![("Rina Sari", Reporter)]),
        ("Laporan Rina Sari dari Madinah", vec![("Rina Sari", Reporter)]),
        ("Laporan Masuk Meminta Bantuan", vec![]),
        ("Laporan keuangan bank itu terbit | Jakarta", vec![]),
    ] {
        assert_eq!(people_of(&credits(line, None)), meant, "{line}");
    }
}

#[test]
fn labels_may_follow_the_name() {
    for (line, meant) in [
        (
            "Rina Sari , Jurnalis-Jum'at, 29 Agustus 2025 |13:10 WIB",
            vec![("Rina Sari", Reporter)],
        ),
        (
            "Rina Sari\nPenulis\nBudi Santo\nEditor",
            vec![("Rina Sari", Writer), ("Budi Santo", Editor)],
        ),
        ("Rina Sari, Wartawan BBC News Indonesia", vec![("Rina Sari", Reporter)]),
        ("Rina Sari, Kontributor Jember", vec![("Rina Sari", Contributor)]),
    ] {
        assert_eq!(people_of(&credits(line, None)), meant, "{line}");
    }
}

#[test]
fn a_line_without_label_credits_nobody() {
    for line in [
        "",
        "Rina Sari",
        "Oleh karena itu, harga turun",
        "Berita Terkini, Senin, 23 Desember 2019 | 13:13 WIB",
        "https://a.id/b:c",
    ] {
        assert!(credits(line, None).is_empty(), "{line}");
    }
}

#[test]
fn desks_and_brands_are_no_persons() {
    for name in [
        "Tim detikcom",
        "Kompas Cyber Media",
        "PT. Kompas Cyber Media",
        "Redaksi",
        "Tim Redaksi",
        "CNN Indonesia",
        "mediaindonesia.com developer",
        "Okezone",
        "admin",
        "admin planet merdeka",
        "Liputan6.com",
        "Editorial Bola.net",
        "Media Indonesia",
        "Redaksi postnewstime",
        "brilio.net",
        "TribunSolo.com",
        "PR Wire",
        "Antara News",
        "",
    ] {
        assert!(is_desk(name, None), "{name}");
    }
    for name in [
        "Rina Sari",
        "Iwan.S",
        "Boy",
        "Timotius Adi",
        "Rediana Putri",
        "M. Risyal Hidayat",
    ] {
        assert!(!is_desk(name, None), "{name}");
    }
    assert!(is_desk("Serambi Indonesia", None) && is_desk("The Guardian", None));
    assert!(is_desk("Warta Senja", Some("wartasenja.com")));
    assert!(!is_desk("Warta Senja", Some("kabarpagi.com")));
}

#[test]
fn bare_values_give_their_names() {
    for (value, meant) in [
        ("Rina Sari - detikOto", vec!["Rina Sari"]),
        ("Rina Sari - Sepakbola", vec!["Rina Sari"]),
        ("Rina Sari, CNBC Indonesia", vec!["Rina Sari"]),
        ("Rina Sari - Bisnis.com", vec!["Rina Sari"]),
        ("Rina Sari|26/03/2026 16:30 WIB", vec!["Rina Sari"]),
        ("Rina Sari,", vec!["Rina Sari"]),
        ("RINA SARI PUTRI | ANTARA", vec!["RINA SARI PUTRI"]),
        (
            "Rina Sari, Joko Umar dan Budi Santo",
            vec!["Rina Sari", "Joko Umar", "Budi Santo"],
        ),
        ("Rina Sari & Joko Umar", vec!["Rina Sari", "Joko Umar"]),
        ("Merdeka.com/Rina Sari", vec!["Rina Sari"]),
        ("Rina Sari, Rina Sari", vec!["Rina Sari"]),
        ("Umar bin Khalid", vec!["Umar bin Khalid"]),
        ("Tim detikcom", vec![]),
        ("abs", vec![]),
        ("https://www.facebook.com/rinasari", vec![]),
        ("Berita terbaru hari ini dari seluruh negeri", vec![]),
    ] {
        let names: Vec<_> = names(value, Writer, None)
            .people
            .into_iter()
            .map(|person| person.name)
            .collect();
        assert_eq!(names, meant, "{value}");
    }
}

#[test]
fn initials_and_labels_are_no_names() {
    for value in ["HE", "rn", "oleh", "Editor"] {
        assert!(names(value, Writer, None).is_empty(), "{value}");
    }
    assert!(credits("Editor: HE", None).is_empty());
    assert_eq!(people_of(&credits("Editor: Boy", None)), [("Boy", Editor)]);
}

#[test]
fn a_name_may_stand_behind_the_date() {
    let read = names("08-10-2020 12:51 | Rina Sari", Writer, None);
    assert_eq!(people_of(&read), [("Rina Sari", Writer)]);
}

#[test]
fn labels_inside_a_value_count_before_the_role_given() {
    assert_eq!(
        people_of(&names("Oleh Rina Sari", Editor, None)),
        [("Rina Sari", Writer)]
    );
}

#[test]
fn agencies_are_sources_save_under_their_own_roof() {
    assert_eq!(
        names("Deutsche Welle (DW)", Writer, None).sources,
        ["Deutsche Welle (DW)"]
    );
    assert_eq!(
        names("BBC Indonesia", Writer, Some("detikcom")).sources,
        ["BBC Indonesia"]
    );
    assert_eq!(names("RINA SARI | ANTARA", Writer, None).sources, ["ANTARA"]);
    assert!(names("Antara News", Writer, Some("Antara News")).is_empty());
}

#[test]
fn source_labels_name_the_source() {
    let line = credits("Sumber: Kompas.com | Editor: Budi Santo", None);
    assert_eq!((line.sources, line.people.len()), (vec!["Kompas.com".to_owned()], 1));
    assert_eq!(credits("Sumber : CNA/SL", None).sources, ["CNA"]);
    assert_eq!(credits("Sumber: Antara/Reuters", None).sources, ["Antara", "Reuters"]);
}

proptest! {
    #[test]
    fn no_line_is_too_strange(line in any::<String>()) {
        let _ = credits(&line, None);
        let _ = names(&line, Writer, Some(&line));
        let _ = is_desk(&line, Some("x"));
    }

    #[test]
    fn no_mix_of_credit_parts_is_too_strange(parts in proptest::collection::vec(
        prop_oneof![Just("Penulis"), Just("Editor"), Just("Laporan"), Just(":"), Just(" "), Just("|"), Just("/"), Just(","),
            Just("\n"), Just("Rina Sari"), Just("&"), Just("dan"), Just("İ"), Just("Red"), Just("1 Mei 2024"), Just(" - ")],
        0..20,
    )) {
        let line = parts.concat();
        for person in credits(&line, None).people {
            prop_assert!(!person.name.trim().is_empty());
        }
    }
}
