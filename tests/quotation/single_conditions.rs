//! Each sentence stands on one side of a condition that no other test tells from its neighbours.

use warta::{QuoteKind, SpeakerKind, Via};

use crate::asking::{indirect, meant, name, only, quotes, said_by, speakers};

#[test]
fn a_role_behind_the_name_without_a_comma() {
    said_by("Hasan Wirya seorang perawat.", "Hasan Wirya", Some("perawat"));
    said_by(
        "Hasan Wirya yang merupakan Ketua RT 05.",
        "Hasan Wirya",
        Some("Ketua RT 05"),
    );
    said_by("Hasan Wirya yang juga guru SD.", "Hasan Wirya", Some("guru SD"));
}

#[test]
fn a_name_with_a_particle_or_a_nickname_is_one() {
    said_by("Ketua RT Hasan bin Wirya.", "Hasan bin Wirya", Some("Ketua RT"));
    said_by(
        "Ketua RT Hasan \"Ucok\" Wirya.",
        "Hasan \"Ucok\" Wirya",
        Some("Ketua RT"),
    );
    said_by("Ketua RT Bambang PSD.", "Bambang PSD", Some("Ketua RT"));
}

#[test]
fn a_number_behind_a_name_belongs_to_neither_name_nor_office() {
    said_by("Ketua RT Hasan Wirya 50 tahun.", "Hasan Wirya", Some("Ketua RT"));
}

#[test]
fn a_bracket_behind_a_name_ends_it() {
    said_by("Hasan Wirya (Pol) Lestari.", "Hasan Wirya", None);
    said_by(
        "Ketua Yayasan Tirta Mekar (YTM) dan dosen Hasan Wirya.",
        "Hasan Wirya",
        Some("Ketua Yayasan Tirta Mekar (YTM) dan dosen"),
    );
}

#[test]
fn a_verb_ends_the_words_of_an_office() {
    said_by(
        "pemilik toko terang Hasan Wirya.",
        "pemilik toko terang Hasan Wirya",
        None,
    );
}

#[test]
fn an_office_may_have_two_parts_and_a_family_none() {
    said_by(
        "Ketua RT 05, Lurah Hasan Wirya.",
        "Hasan Wirya",
        Some("Ketua RT 05, Lurah"),
    );
    said_by("keluarga Hasan Wirya.", "keluarga Hasan Wirya", None);
}

#[test]
fn a_general_of_no_office_has_a_rank() {
    let q = &quotes(&["\"Kami rugi,\" kata Bupati Bima Jenderal Hasan. Menurut Bima, pasar sepi."])[0];
    let speaker = q.speaker.as_ref().expect("a speaker");
    assert_eq!(
        (speaker.role.as_deref(), speaker.honorifics.as_deref()),
        (Some("Bupati Bima"), Some("Jenderal"))
    );
}

#[test]
fn capitals_that_no_list_knows_end_no_office_but_speak_as_an_institution() {
    said_by(
        "Pembalap GTR Sarmo Hasan Wirya. Menurut Hasan, ban aus.",
        "Hasan Wirya",
        Some("Pembalap GTR Sarmo"),
    );
    let q = only(&["\"Kami rugi besar,\" kata TAM di Tegal."]);
    assert_eq!(q.speaker.unwrap().kind, SpeakerKind::Org);
}

#[test]
fn an_account_goes_by_the_capitals_behind_the_word() {
    let q = only(&["\"Kami rugi besar,\" tulis akun Tirta Abadi di Instagram."]);
    assert_eq!(name(&q), "akun Tirta Abadi");
}

#[test]
fn a_clause_keeps_its_years_and_its_places() {
    let said = "seorang pedagang yang tinggal di Tegal kemarin.";
    said_by(said, said.trim_end_matches('.'), None);
    let q = only(&["\"Kami rugi,\" kata warga yang sudah 28 tahun tinggal di sana."]);
    let mention = q.speaker.unwrap().mention;
    assert_eq!(mention.as_deref(), Some("warga yang sudah 28 tahun tinggal di sana"));
}

#[test]
fn a_house_that_nothing_points_to_is_no_institution_named_before() {
    let balai = "Balai Mekar Wangi tutup.";
    let said = |who: &str| speakers(&[&format!("{balai} \"Kami rugi besar,\" tulis {who}.")]);
    assert_eq!(said("balai itu"), ["Balai Mekar Wangi"]);
    assert_eq!(said("balai"), ["balai"]);
}

#[test]
fn a_description_and_also_stand_before_the_verb() {
    let q = only(&["\"Kami rugi besar,\" pedagang itu juga menambahkan."]);
    assert_eq!((name(&q), q.cue.as_deref()), ("pedagang itu", Some("menambahkan")));
}

#[test]
fn the_full_stop_may_stand_outside_the_marks() {
    let q = only(&["Hasan Wirya mengatakan, \"Kami Rugi Besar\". Ia pulang."]);
    assert_eq!((name(&q), q.kind), ("Hasan Wirya", QuoteKind::Direct));
}

#[test]
fn a_part_may_begin_with_a_capital() {
    let q = only(&["Hasan Wirya mengatakan timnya \"Tidak pernah mundur\" dari laga itu."]);
    assert_eq!((name(&q), q.kind), ("Hasan Wirya", QuoteKind::Partial));
}

#[test]
fn the_verb_that_closes_a_forgotten_mark_is_in_small_letters() {
    let q = only(&["\"Kami rugi besar tahun ini, kata Hasan Wirya."]);
    assert_eq!(
        (q.text.as_str(), name(&q)),
        ("Kami rugi besar tahun ini,", "Hasan Wirya")
    );
    let q = only(&["\"Kami rugi besar tahun ini, Kata Hasan Wirya."]);
    assert!(q.speaker.is_none());
}

#[test]
fn somebody_called_by_the_first_name_goes_on() {
    let galuh = "Hasan Wirya pulang. Galuh masih berangkat.";
    assert_eq!(meant(&format!("Menurut Galuh, pasar sepi. {galuh}")), "Galuh");
    assert_eq!(meant(galuh), "Hasan Wirya");
}

#[test]
fn what_only_stands_at_the_head_of_the_sentence_is_no_name() {
    assert_eq!(meant("Hasan Wirya tiba. Kualitas Hasan Wirya diakui."), "Hasan Wirya");
}

#[test]
fn a_pet_name_is_of_the_one_named_behind_it() {
    let said = "Hidayat Wirya tiba. Budi Santo pulang. Yayat, sapaan Hidayat, pulang. \"Kami rugi,\" kata Yayat.";
    assert_eq!(speakers(&[said]), ["Hidayat Wirya"]);
}

#[test]
fn of_two_with_one_name_the_one_called_so_is_meant() {
    let said = "Hasan Wirya tiba. Hasan pulang. Hasan Lestari duduk. \"Kami rugi,\" kata Hasan.";
    assert_eq!(speakers(&[said]), ["Hasan Wirya"]);
}

#[test]
fn who_did_what_was_done_is_meant() {
    assert_eq!(meant("Hasan Wirya tiba. Rapat dibuka Camat Budi Santo."), "Budi Santo");
    assert_eq!(
        meant("Hasan Wirya tiba. Rapat dibuka oleh Camat Budi Santo."),
        "Budi Santo"
    );
}

#[test]
fn a_label_and_a_document_are_not_meant() {
    assert_eq!(
        meant("Hasan Wirya tiba. Camat Budi Santo: rapat ditunda."),
        "Hasan Wirya"
    );
    assert_eq!(
        meant("Hasan Wirya tiba. Surat itu menyebutkan jalan ditutup."),
        "Hasan Wirya"
    );
}

#[test]
fn the_subject_stands_right_before_its_verb() {
    let q = |before: &str| only(&[&format!("{before} \"Kami rugi besar tahun ini.\"")]);
    assert!(q("Mekar Indah pedagang berkata,").speaker.is_none());
    assert_eq!(name(&q("Mekar Indah kaya raya berkata,")), "Mekar Indah");
    assert!(q("Mekar para guru berkata,").speaker.is_none());
    assert_eq!(
        name(&q("Kapolres Tegal melalui Kasi Humas Hasan Wirya, mengatakan,")),
        "Hasan Wirya"
    );
    // By the prefix somebody who does something.
    assert_eq!(name(&q("Salah satu peziarah mengatakan,")), "Salah satu peziarah");
}

#[test]
fn a_bare_verb_behind_a_comma_names_somebody() {
    assert_eq!(
        indirect("Harga cabai naik tajam, kata pedagang itu."),
        ["Harga cabai naik tajam"]
    );
    assert!(indirect("Harga cabai naik tajam, ujar pedagang itu.").is_empty());
}

#[test]
fn what_is_said_goes_on_unless_it_tells_of_the_telling() {
    assert_eq!(
        indirect("Hasan Wirya mengatakan harga cabai naik tajam, pasar ramai."),
        ["harga cabai naik tajam, pasar ramai"]
    );
    assert_eq!(
        indirect("Hasan Wirya mengatakan harga cabai naik tajam, kemarin."),
        ["harga cabai naik tajam"]
    );
}

#[test]
fn by_whom_something_was_said() {
    let q = only(&["\"Kami rugi besar,\" disampaikan oleh Hasan Wirya."]);
    assert_eq!((name(&q), q.via), ("Hasan Wirya", Via::Explicit));
}

#[test]
fn a_mark_forgotten_behind_a_short_utterance() {
    let q = only(&["\"Kami, kata Hasan Wirya."]);
    assert_eq!((q.text.as_str(), name(&q)), ("Kami,", "Hasan Wirya"));
}

#[test]
fn what_follows_a_title_is_a_title() {
    let said = "Hasan Wirya mengatakan buku bertajuk \"Rumah Besar Kita\" dan \"Kami rugi besar tahun ini\" laku.";
    assert!(quotes(&[said]).is_empty());
}

#[test]
fn a_company_goes_by_its_form() {
    let said = "PT Mekar Wangi tutup. Balai Tirta Jaya buka. \"Kami rugi besar,\" tulis perusahaan tersebut.";
    assert_eq!(speakers(&[said]), ["PT Mekar Wangi"]);
}

#[test]
fn one_that_acts_inside_a_report_is_not_meant() {
    assert_eq!(
        meant("Siti Aminah mengatakan pasar dibuka Camat Budi Santo."),
        "Siti Aminah"
    );
    assert_eq!(
        meant("Hasan Wirya tiba. Warga bertemu Camat Budi Santo."),
        "Hasan Wirya"
    );
}

#[test]
fn two_utterances_of_one_sentence_have_one_speaker() {
    let said = "Hasan Wirya mengatakan, \"Kami rugi besar dan\" sebagai \"pukulan bagi warga\" Tegal.";
    assert_eq!(speakers(&[said]), ["Hasan Wirya", "Hasan Wirya"]);
}

#[test]
fn a_bracket_behind_small_letters_belongs_to_the_office_and_behind_a_first_name_ends_it() {
    said_by(
        "warga asal (Tegal) Hasan Wirya.",
        "Hasan Wirya",
        Some("warga asal (Tegal)"),
    );
    said_by("Camat Bima (Tegal) Hasan Wirya.", "Bima", Some("Camat"));
}

#[test]
fn an_office_of_many_small_words_goes_on_with_another() {
    let role = "pemilik toko kain sutra merah tua indah murah ketua";
    said_by(&format!("{role} Hasan Wirya."), "Hasan Wirya", Some(role));
}

#[test]
fn and_joins_capitals_only() {
    said_by("Hasan & rekan.", "Hasan", None);
}

#[test]
fn an_article_is_no_role() {
    said_by("si pedagang Hasan.", "Hasan", Some("pedagang"));
    said_by("si Hasan.", "Hasan", None);
}

#[test]
fn an_institution_called_after_somebody_is_one() {
    let q = only(&["\"Kami rugi besar,\" kata Universitas Jenderal Mekar Wangi."]);
    let speaker = q.speaker.unwrap();
    assert_eq!(
        (speaker.name.as_str(), speaker.kind),
        ("Universitas Jenderal Mekar Wangi", SpeakerKind::Org)
    );
}

#[test]
fn three_capitals_and_a_korean_family_name_stand_inside_names() {
    said_by(
        "Ketua RT Bambang ABC Brodjonegoro.",
        "Bambang ABC Brodjonegoro",
        Some("Ketua RT"),
    );
    said_by("aktor Bang Ji-hoon.", "Bang Ji-hoon", Some("aktor"));
}

#[test]
fn a_long_run_of_capitals_ends_with_the_name() {
    said_by(
        "Ketua Mekar Wangi Lentera Tirta Siti.",
        "Tirta Siti",
        Some("Ketua Mekar Wangi Lentera"),
    );
}

#[test]
fn a_rank_in_brackets_needs_one_before_it() {
    said_by(
        "Kapolres (Kombes) Hasan Wirya.",
        "Hasan Wirya",
        Some("Kapolres (Kombes)"),
    );
}

#[test]
fn a_number_or_an_and_behind_an_unknown_name_makes_it_no_speaker() {
    for before in [
        "Mekar Indah 25 berkata,",
        "Mekar Indah dan yang absen, kemarin menulis,",
    ] {
        let q = only(&[&format!("{before} \"Kami rugi besar tahun ini.\"")]);
        assert!(q.speaker.is_none(), "{before}");
    }
}
