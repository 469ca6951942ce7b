//! Indirect speech, which is read where it is asked for.

use warta::QuoteKind;

use crate::asking::{RATNA, texts, with_indirect};

/// Clause, cue and speaker of all indirect speech.
fn told(paragraphs: &[&str]) -> Vec<(String, String, String)> {
    let told = with_indirect(paragraphs)
        .into_iter()
        .filter(|q| q.kind == QuoteKind::Indirect);
    told.map(|q| {
        let who = q.speaker.map_or_else(|| "-".to_owned(), |s| s.name);
        (q.text, q.cue.unwrap_or_default(), who)
    })
    .collect()
}

fn is(sentence: &str, clause: &str, cue: &str, speaker: &str) {
    let expected = [(clause.to_owned(), cue.to_owned(), speaker.to_owned())];
    assert_eq!(told(&[sentence]), expected, "{sentence}");
}

fn is_none(sentence: &str) {
    assert_eq!(told(&[RATNA, sentence]), [], "{sentence}");
}

#[test]
fn only_where_asked_for() {
    let sentence = "Bupati Tegal Hasan Wirya mengatakan bahwa jalan itu segera diperbaiki.";
    assert_eq!(texts(&[sentence]), [""; 0]);
    is(sentence, "jalan itu segera diperbaiki", "mengatakan", "Hasan Wirya");
}

#[test]
fn with_bahwa_with_a_comma_and_with_nothing() {
    for join in [" bahwa", ",", ""] {
        is(
            &format!("Bupati Tegal Hasan Wirya mengatakan{join} jalan itu segera diperbaiki."),
            "jalan itu segera diperbaiki",
            "mengatakan",
            "Hasan Wirya",
        );
    }
}

#[test]
fn other_verbs() {
    is(
        "Hasan Wirya menilai harga beras terlalu tinggi.",
        "harga beras terlalu tinggi",
        "menilai",
        "Hasan Wirya",
    );
    is(
        "Hasan Wirya menyebut stok beras masih aman.",
        "stok beras masih aman",
        "menyebut",
        "Hasan Wirya",
    );
    is(
        "Hasan Wirya meminta warga agar tidak menimbun beras.",
        "warga agar tidak menimbun beras",
        "meminta",
        "Hasan Wirya",
    );
    is(
        "Bank Dunia memperkirakan ekonomi tumbuh 5 persen tahun ini.",
        "ekonomi tumbuh 5 persen tahun ini",
        "memperkirakan",
        "Bank Dunia",
    );
}

#[test]
fn menurut_before_and_behind() {
    is(
        "Menurut Hasan Wirya, stok beras masih aman.",
        "stok beras masih aman",
        "Menurut",
        "Hasan Wirya",
    );
    is(
        "Stok beras masih aman, menurut Hasan Wirya.",
        "Stok beras masih aman",
        "menurut",
        "Hasan Wirya",
    );
}

#[test]
fn a_bare_root_behind_the_clause() {
    is(
        "Stok beras masih aman, ujar Hasan Wirya kepada wartawan, Senin (3/2/2025).",
        "Stok beras masih aman",
        "ujar",
        "Hasan Wirya",
    );
    is(
        "Kata Hasan Wirya, stok beras masih aman.",
        "stok beras masih aman",
        "Kata",
        "Hasan Wirya",
    );
}

#[test]
fn a_bare_root_inside_the_clause() {
    let told = with_indirect(&["Gudang di Tegal, kata Hasan Wirya, masih menyimpan seribu ton beras."]);
    assert_eq!(told[0].text, "masih menyimpan seribu ton beras");
    let told = with_indirect(&["Stok beras masih aman, kata Hasan Wirya, tetapi harga terus naik."]);
    assert_eq!(told[0].text, "Stok beras masih aman tetapi harga terus naik");
    assert_eq!(told[0].spans.len(), 2);
}

#[test]
fn whoever_spoke_last() {
    let told = told(&[
        RATNA,
        "\"Stok obat aman,\" kata Ratna.",
        "Menurutnya, vaksin juga masih cukup.",
        "Dia mengatakan bahwa puskesmas buka setiap hari.",
        "Warga diminta tidak panik, ujarnya.",
    ]);
    let clauses: Vec<&str> = told.iter().map(|(clause, ..)| clause.as_str()).collect();
    assert_eq!(
        clauses,
        [
            "vaksin juga masih cukup",
            "puskesmas buka setiap hari",
            "Warga diminta tidak panik"
        ]
    );
    assert!(told.iter().all(|(.., who)| who == "Ratna Wulandari"), "{told:?}");
}

#[test]
fn where_and_when_it_was_said_is_left_out() {
    is(
        "Hasan Wirya mengatakan kepada wartawan di Tegal, Senin (3/2/2025), bahwa stok beras masih aman.",
        "stok beras masih aman",
        "mengatakan",
        "Hasan Wirya",
    );
    is(
        "Hasan Wirya mengatakan stok beras masih aman, dalam keterangan tertulis, Senin (3/2/2025).",
        "stok beras masih aman",
        "mengatakan",
        "Hasan Wirya",
    );
}

#[test]
fn a_last_part_of_the_sentence_is_a_time_or_belongs_to_the_clause() {
    let is = |last: &str, clause: &str| {
        is(
            &format!("Hasan Wirya mengatakan bahwa pasar dibuka kembali, {last}."),
            clause,
            "mengatakan",
            "Hasan Wirya",
        );
    };
    is("Senin lalu", "pasar dibuka kembali");
    is("juga pelabuhan lama", "pasar dibuka kembali, juga pelabuhan lama");
}

#[test]
fn words_in_marks_are_a_quotation_of_their_own() {
    let quotes = with_indirect(&["Hasan Wirya menilai harga beras \"sudah keterlaluan\" bagi warga."]);
    assert_eq!(quotes.len(), 1);
    assert_eq!(quotes[0].kind, QuoteKind::Partial);
    let quotes = with_indirect(&["Hasan Wirya mengatakan stok beras masih aman. \"Jangan panik,\" katanya."]);
    let kinds: Vec<QuoteKind> = quotes.iter().map(|q| q.kind).collect();
    assert_eq!(kinds, [QuoteKind::Indirect, QuoteKind::Direct]);
}

#[test]
fn titles_in_marks_stay_inside_the_clause() {
    is(
        "Hasan Wirya mengatakan film \"Jalan Pulang\" akan diputar di Tegal.",
        "film \"Jalan Pulang\" akan diputar di Tegal",
        "mengatakan",
        "Hasan Wirya",
    );
}

#[test]
fn what_governs_no_clause_is_none() {
    is_none("Ratna menyebut nama dua pejabat.");
    is_none("Ratna enggan menyebut siapa yang bersalah.");
    is_none("Ratna tidak mengatakan bahwa obat habis.");
    is_none("Ratna memuji kerja para perawat.");
    is_none("Ratna mengatakan hal serupa.");
    is_none("Ratna membenarkan kabar tersebut.");
    is_none("Ratna menjelaskan kronologi kejadian itu.");
    is_none("Dengan kata lain, Ratna kalah suara.");
    is_none("Menurut rencana, jembatan itu dibuka bulan depan.");
    is_none("Warga datang untuk meminta obat.");
}
