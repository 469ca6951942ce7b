//! The ways in which an utterance and whoever said it stand together.

use warta::{QuoteKind, SpeakerKind, Via};

use crate::asking::{RATNA, name, only, quotes, role, speakers};

#[test]
fn quote_verb_name() {
    let q = only(&["\"Stok obat masih aman,\" kata Ratna Wulandari kepada wartawan, Selasa (4/2/2025)."]);
    assert_eq!(q.text, "Stok obat masih aman,");
    assert_eq!(
        (q.kind, q.cue.as_deref(), q.via),
        (QuoteKind::Direct, Some("kata"), Via::Explicit)
    );
    assert_eq!(name(&q), "Ratna Wulandari");
    assert_eq!(q.speaker.unwrap().mention.as_deref(), Some("Ratna Wulandari"));
}

#[test]
fn quote_verb_role_name() {
    let q = only(&["\"Stok obat masih aman,\" ujar Kepala Dinas Kesehatan Kota Tegal Ratna Wulandari, Selasa."]);
    assert_eq!(name(&q), "Ratna Wulandari");
    assert_eq!(role(&q), Some("Kepala Dinas Kesehatan Kota Tegal"));
}

#[test]
fn quote_verb_role_in_small_letters() {
    let q = only(&["\"Sidang kami tunda,\" kata ketua majelis hakim Baskoro Adi di ruang sidang."]);
    assert_eq!((name(&q), role(&q)), ("Baskoro Adi", Some("ketua majelis hakim")));
}

#[test]
fn quote_verb_nya_is_the_current_speaker() {
    let q = &quotes(&[RATNA, "\"Stok aman,\" kata Ratna.", "\"Vaksin juga cukup,\" ujarnya."])[1];
    assert_eq!(
        (q.cue.as_deref(), q.via, name(q)),
        (Some("ujarnya"), Via::Nya, "Ratna Wulandari")
    );
    assert_eq!(q.speaker.as_ref().unwrap().mention.as_deref(), Some("ujarnya"));
}

#[test]
fn somebody_called_by_the_first_name_is_the_current_speaker() {
    let story = |second| {
        speakers(&[
            "\"Sungainya dangkal,\" kata Galuh Masitah, pedagang sayur.",
            "Menurut Ahmad Rijali, peneliti sungai, hulunya gundul.",
            second,
        ])
    };
    assert_eq!(
        story("Galuh masih berangkat. \"Di sungai saya kenal semua orang,\" ujarnya.")[1],
        "Galuh Masitah"
    );
    assert_eq!(
        story("Galuh disebut enggan pindah. \"Di sana tidak ada air,\" ujarnya.")[1],
        "Ahmad Rijali"
    );
}

#[test]
fn quote_verb_dia() {
    let q = &quotes(&[RATNA, "\"Stok aman,\" kata Ratna.", "\"Vaksin juga cukup,\" kata dia."])[1];
    assert_eq!(
        (q.cue.as_deref(), q.via, name(q)),
        (Some("kata"), Via::Pronoun, "Ratna Wulandari")
    );
}

#[test]
fn pronoun_and_full_verb_after_the_quote() {
    let q = &quotes(&[
        RATNA,
        "\"Stok aman,\" kata Ratna.",
        "\"Vaksin juga cukup,\" ia menambahkan.",
    ])[1];
    assert_eq!(
        (q.cue.as_deref(), q.via, name(q)),
        (Some("menambahkan"), Via::Pronoun, "Ratna Wulandari")
    );
}

#[test]
fn verb_before_the_quote() {
    let q = only(&["Gubernur Banten Hasan Wirya mengatakan, \"Jalan itu segera kami perbaiki.\""]);
    assert_eq!(
        (q.kind, q.cue.as_deref(), name(&q)),
        (QuoteKind::Direct, Some("mengatakan"), "Hasan Wirya")
    );
    let q = only(&["Gubernur Banten Hasan Wirya menjawab: \"Jalan itu segera kami perbaiki.\""]);
    assert_eq!((q.cue.as_deref(), name(&q)), (Some("menjawab"), "Hasan Wirya"));
}

#[test]
fn menurut_before_the_quote() {
    let q = only(&["Menurut Hasan Wirya, \"Jalan itu segera kami perbaiki bersama warga.\""]);
    assert_eq!((q.cue.as_deref(), name(&q)), (Some("Menurut"), "Hasan Wirya"));
}

#[test]
fn name_and_colon() {
    let q = only(&["Hasan Wirya: \"Jalan itu segera kami perbaiki.\""]);
    assert_eq!((q.cue.as_deref(), name(&q)), (None, "Hasan Wirya"));
}

#[test]
fn particles_between_quote_and_verb() {
    let q = only(&["\"Jalan itu segera kami perbaiki,\" demikian kata Hasan Wirya."]);
    assert_eq!((q.cue.as_deref(), name(&q)), (Some("kata"), "Hasan Wirya"));
}

#[test]
fn attribution_in_the_middle_carries_the_speaker_on() {
    let q = quotes(&["\"Jalan itu rusak,\" kata Hasan Wirya. \"Kami perbaiki pekan depan.\""]);
    assert_eq!(
        (q[1].via, q[1].continues, name(&q[1])),
        (Via::Carried, true, "Hasan Wirya")
    );
}

#[test]
fn a_whole_paragraph_goes_on_with_the_speaker() {
    let q = quotes(&[
        "\"Jalan itu rusak,\" kata Hasan Wirya.",
        "\"Kami perbaiki pekan depan.\"",
    ]);
    assert_eq!(
        (q[1].via, q[1].continues, name(&q[1])),
        (Via::Carried, true, "Hasan Wirya")
    );
}

#[test]
fn an_utterance_over_two_paragraphs() {
    let q = quotes(&[
        RATNA,
        "Ratna mengatakan pasien bertambah.",
        "\"Kami menambah ranjang.",
        "\"Dokter juga kami tambah,\" ujarnya.",
    ]);
    assert_eq!(q.len(), 2);
    assert!(q.iter().all(|q| name(q) == "Ratna Wulandari"));
    assert!(q[1].continues);
}

#[test]
fn words_inside_the_reporters_sentence() {
    let q = only(&[
        "Menteri Luar Negeri Sutan Harahap menyebut serangan itu \"tidak bisa diterima akal sehat\" dan meminta gencatan senjata.",
    ]);
    assert_eq!(
        (q.kind, q.cue.as_deref(), name(&q)),
        (QuoteKind::Partial, Some("menyebut"), "Sutan Harahap")
    );
}

#[test]
fn two_parts_of_one_sentence_have_one_speaker() {
    let q = quotes(&[
        "Sutan Harahap mengatakan dirinya \"tidak akan mundur\" dan \"terus bekerja seperti biasa\" hingga akhir tahun.",
    ]);
    assert_eq!(q.len(), 2);
    assert!(
        q.iter()
            .all(|q| q.kind == QuoteKind::Partial && name(q) == "Sutan Harahap")
    );
}

#[test]
fn hal_itu_disampaikan_makes_a_current_speaker() {
    let found = speakers(&[
        "Harga beras turun. Hal itu disampaikan Kepala Bulog Surabaya Hasan Wirya, Rabu (5/2).",
        "\"Panen raya sudah mulai,\" katanya.",
    ]);
    assert_eq!(found, ["Hasan Wirya"]);
}

#[test]
fn kata_x_in_the_middle_of_narration_makes_a_current_speaker() {
    let found = speakers(&[
        RATNA,
        "Selain itu, kata Ratna, pasien berkurang.",
        "\"Alhamdulillah sudah turun,\" imbuhnya.",
    ]);
    assert_eq!(found, ["Ratna Wulandari"]);
}

#[test]
fn accounts_documents_and_institutions_speak() {
    let q = only(&["\"Selamat jalan, Kapten, sampai jumpa,\" tulis akun Instagram @klubtegal."]);
    assert_eq!(q.speaker.unwrap().kind, SpeakerKind::Account);
    let q = only(&["\"Setiap orang berhak atas lingkungan yang sehat,\" bunyi Pasal 9 aturan itu."]);
    assert_eq!(
        (q.cue.as_deref(), q.speaker.unwrap().kind),
        (Some("bunyi"), SpeakerKind::Document)
    );
    let q = only(&["\"Kami tidak ikut serta dalam perundingan,\" kata Kremlin dalam keterangannya."]);
    assert_eq!(
        (name(&q), q.speaker.as_ref().unwrap().kind),
        ("Kremlin", SpeakerKind::Org)
    );
}

#[test]
fn quote_name_verb() {
    let q = only(&["Hujan reda sore itu. \"Stok obat masih aman,\" Menteri Ratna Wulandari menambahkan."]);
    assert_eq!((name(&q), q.cue.as_deref()), ("Ratna Wulandari", Some("menambahkan")));
    // Where another quotation follows, the verb leads that one in.
    let found = speakers(&["Lukman berkata, \"Bagaimana itu?\" Ratna Wulandari menjawab, \"Stok obat masih aman.\""]);
    assert_eq!(found, ["Lukman", "Ratna Wulandari"]);
}
