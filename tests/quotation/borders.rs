//! What one condition alone decides: each sentence here notices when a rule loses it.

use warta::{QuoteKind, Via};

use crate::asking::{meant, name, only, said_by, texts};

#[track_caller]
fn spoke_last(paragraph: &str, name: &str) {
    assert_eq!(meant(paragraph), name, "{paragraph}");
}

#[test]
fn a_bracket_inside_an_office() {
    said_by(
        "peneliti Lembaga Air (LA) sekaligus dosen Hasan Wirya.",
        "Hasan Wirya",
        Some("peneliti Lembaga Air (LA) sekaligus dosen"),
    );
    said_by(
        "manajer PT Abadi Motor (AM) Hasan Wirya.",
        "Hasan Wirya",
        Some("manajer PT Abadi Motor (AM)"),
    );
}

#[test]
fn commas_inside_an_office_and_behind_it() {
    said_by(
        "Hasan Wirya, Kepala Badan Meteorologi, Klimatologi, dan Geofisika, Senin.",
        "Hasan Wirya",
        Some("Kepala Badan Meteorologi, Klimatologi, dan Geofisika"),
    );
    said_by(
        "Hasan Wirya, Kepala Badan Air, dan Siti Aminah, Senin.",
        "Hasan Wirya",
        Some("Kepala Badan Air"),
    );
}

#[test]
fn an_acronym_ends_the_office_before_a_name_of_three_words() {
    let said = "Wakil Ketua Komisi DPR Sarmo Wirya Hasan. \"Ya,\" kata Wirya.";
    said_by(said, "Sarmo Wirya Hasan", Some("Wakil Ketua Komisi DPR"));
}

#[test]
fn two_words_by_which_somebody_is_called_are_the_whole_name() {
    let name = "pembalap Tirta Lentera Wirdan Halim.";
    let role = Some("pembalap Tirta Lentera");
    said_by(&format!("{name} Menurut Wirdan Halim, ban aus."), "Wirdan Halim", role);
    said_by(
        &format!("{name} \"Ya,\" kata Wirdan Halim Senin."),
        "Wirdan Halim",
        role,
    );
    // Three are another's.
    said_by(
        &format!("{name} Menurut Wirdan Halim Putra, ban aus."),
        "Lentera Wirdan Halim",
        Some("pembalap Tirta"),
    );
}

#[test]
fn initials_may_end_a_name() {
    let q = only(&["\"Kami rugi besar,\" kata Bambang PS di Jakarta."]);
    assert_eq!((name(&q), q.via), ("Bambang PS", Via::Explicit));
}

#[test]
fn an_office_and_a_village_are_no_names() {
    said_by("Jaksa Agung di Jakarta.", "Jaksa Agung", None);
    said_by("pengungsi asal Desa Sukamaju.", "pengungsi asal Desa Sukamaju", None);
}

#[test]
fn a_description_ends_before_place_and_time_unless_a_clause_tells_them() {
    said_by(
        "seorang pedagang di pasar yang enggan disebut namanya.",
        "seorang pedagang",
        None,
    );
    said_by("pedagang pasar kemarin.", "pedagang pasar", None);
    said_by(
        "seorang pedagang yang kemarin kehilangan kios kepada wartawan.",
        "seorang pedagang yang kemarin kehilangan kios",
        None,
    );
}

#[test]
fn a_description_and_a_time_stand_before_the_verb() {
    let q = only(&["\"Kami rugi,\" pedagang itu kemarin mengatakan."]);
    assert_eq!((name(&q), q.cue.as_deref()), ("pedagang itu", Some("mengatakan")));
    // Two in a row are no description.
    let q = only(&["Hasan Wirya tiba. \"Kami rugi,\" pedagang, warga itu mengatakan."]);
    assert_eq!((name(&q), q.via), ("Hasan Wirya", Via::Carried));
}

#[test]
fn nya_means_a_person_and_never_an_institution() {
    spoke_last(
        "Hasan Wirya tiba. Kementerian Perhubungan mengatakan jalan ditutup.",
        "Hasan Wirya",
    );
    spoke_last("Hasan Wirya tiba. Menurut Polri, jalan ditutup.", "Hasan Wirya");
}

#[test]
fn a_new_subject_acts_or_has_a_clause_behind_it() {
    spoke_last(
        "Wali Kota Tegal Hasan Wirya hadir. Camat Budi Santo, yang datang terlambat, pulang.",
        "Budi Santo",
    );
    spoke_last("Hasan Wirya datang. Siti Aminah (45) tertawa.", "Siti Aminah");
    spoke_last("Hasan Wirya datang. Siti Aminah.", "Hasan Wirya");
    spoke_last("Hasan Wirya tiba. Jalan dibuka Camat Tegal Budi Santo.", "Budi Santo");
    spoke_last(
        "Hasan Wirya tiba. Warga bersama Camat Tegal Budi Santo pulang.",
        "Hasan Wirya",
    );
}

#[test]
fn a_stop_behind_the_mark_makes_two_words_a_whole_utterance() {
    let q = only(&["Menurut Hasan Wirya, \"Kami rugi\". Ia pulang."]);
    assert_eq!(q.kind, QuoteKind::Direct);
}

#[test]
fn a_title_is_none_though_another_quote_follows_in_its_paragraph() {
    let found = texts(&["Hasan Wirya menyebut \"Rumah Kita Semua\" sebagai buku. \"Ya, saya pulang,\" kata Hasan."]);
    assert_eq!(found, ["Ya, saya pulang,"]);
}
