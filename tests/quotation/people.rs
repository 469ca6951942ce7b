//! Whom a short name, a title or a description means.

use warta::{SpeakerKind, Via};

use crate::asking::{RATNA, name, only, quotes, role, speakers};

#[test]
fn first_middle_or_last_word_of_the_name() {
    let full = "Direktur Pencegahan Penyakit Siti Nadira Tamara menjelaskan penularan di Tegal.";
    for short in ["Siti", "Nadira", "Tamara"] {
        let q = only(&[full, &format!("\"Kasusnya menurun,\" kata {short}.")]);
        assert_eq!((name(&q), q.via), ("Siti Nadira Tamara", Via::Short), "{short}");
        assert_eq!(role(&q), Some("Direktur Pencegahan Penyakit"), "{short}");
    }
}

#[test]
fn nicknames_and_acronyms() {
    for (full, short) in [
        ("Wali Kota Tegal Hidayat Nurwahyu (HNW) meninjau pasar.", "HNW"),
        (
            "Menteri Sosial Hidayat Nurwahyu atau Gus Wahid meninjau pasar.",
            "Gus Wahid",
        ),
        (
            "Menteri Sosial Hidayat Nurwahyu meninjau pasar. Pria yang akrab disapa Yayat ini tiba pagi.",
            "Yayat",
        ),
        ("Ketua RW Nurwahyuningsih meninjau pasar.", "Nurwahyu"),
    ] {
        let q = only(&[full, &format!("\"Pasarnya bersih,\" kata {short}.")]);
        assert!(name(&q).contains("urwahyu"), "{full}: {}", name(&q));
    }
}

#[test]
fn an_institutions_acronym_is_the_institution() {
    let q = only(&[
        "Asosiasi Petani Tebu Indonesia (APTI) menolak impor.",
        "\"Gula kita cukup,\" tulis APTI dalam keterangannya.",
    ]);
    assert_eq!((name(&q), q.via), ("Asosiasi Petani Tebu Indonesia", Via::Short));
}

#[test]
fn a_title_alone() {
    let q = only(&[
        "Menteri Perhubungan (Menhub) Hasan Wirya menyebut tiket mahal.",
        "\"Avtur naik,\" ujar Menhub.",
    ]);
    assert_eq!((name(&q), q.via), ("Hasan Wirya", Via::Title));
}

#[test]
fn a_description_that_points_back() {
    let q = &quotes(&[
        "\"Kami menang,\" kata pelatih Persija Hasan Wirya.",
        "\"Pemain bagus,\" ujar pria asal Tegal itu.",
    ])[1];
    assert_eq!((name(q), q.via), ("Hasan Wirya", Via::Title));
}

#[test]
fn whoever_is_only_mentioned_does_not_speak() {
    let found = speakers(&[
        RATNA,
        "Ratna mengatakan telah bertemu dengan Wali Kota Budi Santoso di kantornya.",
        "\"Anggaran sudah ada,\" kata dia.",
    ]);
    assert_eq!(found, ["Ratna Wulandari"]);
}

#[test]
fn the_subject_of_what_is_reported_does_not_speak() {
    let found = speakers(&[
        RATNA,
        "Ratna menyampaikan, Komisi II DPRD meminta laporan.",
        "\"Kami siapkan,\" ujarnya.",
    ]);
    assert_eq!(found, ["Ratna Wulandari"]);
}

#[test]
fn a_new_subject_takes_over() {
    let found = speakers(&[
        RATNA,
        "\"Stok aman,\" kata Ratna.",
        "Terpisah, Kapolres Tegal AKBP Dedi Wirawan mengatakan jalan dijaga.",
        "\"Personel siaga,\" katanya.",
    ]);
    assert_eq!(found, ["Ratna Wulandari", "Dedi Wirawan"]);
}

#[test]
fn who_is_never_named_stays_so() {
    let found = quotes(&[
        RATNA,
        "\"Stok aman,\" kata Ratna.",
        "\"Antrenya panjang sekali,\" kata seorang warga.",
        "\"Wah, mantap ini,\" tulis netizen.",
    ]);
    assert_eq!(name(&found[1]), "seorang warga");
    assert_eq!(name(&found[2]), "netizen");
    assert!(
        found[1..]
            .iter()
            .all(|q| q.speaker.as_ref().unwrap().kind == SpeakerKind::Anonymous)
    );
}

#[test]
fn two_players_behind_a_stroke_are_two_people() {
    let found = speakers(&[
        "Pasangan ganda putra Lukman Sadeli/Muhammad Galih Ardana melaju ke final.",
        "\"Kami bermain lepas,\" kata Lukman.",
        "\"Lapangannya agak berangin,\" kata Galih.",
    ]);
    assert_eq!(found, ["Lukman Sadeli", "Muhammad Galih Ardana"]);
}

#[test]
fn initials_may_stand_for_the_last_words_of_a_name() {
    let found = speakers(&[
        "Pelatih ganda putra Lukman Iman Prasetya puas dengan hasil itu.",
        "\"Mereka disiplin,\" kata Lukman IP.",
    ]);
    assert_eq!(found, ["Lukman Iman Prasetya"]);
}

#[test]
fn the_subject_may_stand_behind_where_and_when() {
    let found = speakers(&[
        "Lukman Sadeli puas. \"Mereka disiplin,\" kata Lukman.",
        "Di sektor tunggal putri, Ratna Wulandari tersingkir. \"Saya kurang tenang,\" akunya.",
        "Ratna pulang besok.",
    ]);
    assert_eq!(found, ["Lukman Sadeli", "Ratna Wulandari"]);
}

#[test]
fn what_somebody_has_is_no_part_of_the_name() {
    let found = speakers(&[
        "Suara Yuliana bergetar. \"Dia hanya ingin sekolah,\" katanya.",
        "\"Saya maafkan,\" kata Yuliana.",
    ]);
    assert_eq!(found, ["Yuliana", "Yuliana"]);
}

#[test]
fn a_spokesman_of_a_house_is_not_called_as_the_house() {
    let q = only(&["Juru bicara Istana Elisa mengatakan kunjungan itu \"sangat berguna bagi kedua negara\"."]);
    assert_ne!(name(&q), "Elisa");
}
