//! Roles that no list knows, and descriptions in place of names.

use warta::SpeakerKind;

use crate::asking::{name, only, quotes, role, speakers};

fn of(paragraphs: &[&str]) -> (String, Option<String>) {
    let q = quotes(paragraphs).pop().expect("a quote");
    let speaker = q.speaker.expect("a speaker");
    assert_eq!(speaker.kind, SpeakerKind::Person, "{speaker:?}");
    (speaker.name, speaker.role)
}

#[test]
fn a_role_that_no_list_knows_stands_before_the_name() {
    for (phrase, role, name) in [
        ("perakit lampion Wagino Suratman", "perakit lampion", "Wagino Suratman"),
        ("penyigi senior Mbah Wagino", "penyigi senior", "Wagino"),
        ("perakit lampion itu, Wagino", "perakit lampion", "Wagino"),
        ("penggagas pameran tersebut, Wagino", "penggagas pameran", "Wagino"),
    ] {
        let said = format!("\"Kertasnya harus kering dulu,\" kata {phrase}, Selasa (4/2/2025).");
        assert_eq!(of(&[&said]), (name.to_owned(), Some(role.to_owned())), "{phrase}");
    }
}

#[test]
fn a_description_and_a_comma_introduce_the_subject() {
    for (phrase, role) in [
        (
            "Ketua paguyuban tersebut, Wagino Suratman, mengaku lega.",
            "Ketua paguyuban",
        ),
        (
            "Salah satu pengemudi, Wagino Suratman, mengaku lega.",
            "Salah satu pengemudi",
        ),
        (
            "Peserta termuda, Wagino Suratman (16), mengaku lega.",
            "Peserta termuda",
        ),
        (
            "Penjual dawet di Wates, Wagino Suratman, mengaku lega.",
            "Penjual dawet di Wates",
        ),
    ] {
        let name = "Wagino Suratman".to_owned();
        let told = [phrase, "\"Semalam hujan berhenti,\" ujarnya."];
        assert_eq!(of(&told), (name, Some(role.to_owned())), "{phrase}");
    }
}

#[test]
fn the_name_behind_the_comma_is_the_speakers_where_the_one_before_is_the_bodys() {
    let q = only(&["\"Jaringnya robek,\" kata Ketua Koperasi Nelayan Cahaya Teluk, Wagino Suratman, Selasa (4/2)."]);
    assert_eq!(
        (name(&q), role(&q)),
        ("Wagino Suratman", Some("Ketua Koperasi Nelayan Cahaya Teluk"))
    );
}

#[test]
fn an_institution_is_pointed_back_to() {
    let told = [
        "Bank Pembangunan Teluk membuka kantor baru. Kepala kantor itu, Wagino, memotong pita.",
        "\"Bunga kami tetap,\" tulis bank tersebut.",
        "\"Cabang lain menyusul,\" demikian pernyataan bank itu.",
    ];
    assert_eq!(speakers(&told), ["Bank Pembangunan Teluk", "Bank Pembangunan Teluk"]);
}

#[test]
fn a_middle_name_may_be_shortened() {
    let told = [
        "\"Sidang ditunda,\" kata hakim Wagino Kasim Suratman.",
        "\"Besok dilanjutkan,\" ujar Wagino K. Suratman.",
    ];
    assert_eq!(speakers(&told), ["Wagino Kasim Suratman", "Wagino Kasim Suratman"]);
}

#[test]
fn works_families_and_hashtags_are_nobody() {
    let told = [
        "Penyanyi Wagino Suratman, pelantun lagu Angin Malam, pulang kampung. Keluarga besar Suratman menyambutnya.",
        "\"Semalam hujan berhenti,\" ujarnya.",
    ];
    assert_eq!(of(&told).0, "Wagino Suratman");
}

#[test]
fn the_office_ends_where_its_own_words_end() {
    for (run, office, who) in [
        (
            "Analis Sinar Teluk Sekuritas Wagino Suratman",
            "Analis Sinar Teluk Sekuritas",
            "Wagino Suratman",
        ),
        (
            "pengamat politik Universitas Gadjah Mada Arya Wagino",
            "pengamat politik Universitas Gadjah Mada",
            "Arya Wagino",
        ),
        (
            "pemilik Kedai Kopi Teluk, Wagino Suratman",
            "pemilik Kedai Kopi Teluk",
            "Wagino Suratman",
        ),
        (
            "petugas Pos Pengamatan Gunung Api Semeru Wagino Suratman",
            "petugas Pos Pengamatan Gunung Api Semeru",
            "Wagino Suratman",
        ),
        (
            "Direktur PT Layar Abadi Tan Giok Hwa",
            "Direktur PT Layar Abadi",
            "Tan Giok Hwa",
        ),
    ] {
        let q = only(&[&format!("\"Masih dihitung,\" kata {run}, Selasa (4/2/2025).")]);
        assert_eq!((name(&q), role(&q)), (who, Some(office)), "{run}");
    }
}
