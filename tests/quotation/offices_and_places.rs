//! Where an office ends and the place it is for.

use crate::asking::{speakers, who};

#[test]
fn an_unknown_place_of_one_office_is_the_place_of_the_next() {
    let (name, role) = who(&[
        "Bupati Wanarata Hj. Ratna Wulandari membuka pasar.",
        "Kepala Dinas Perdagangan Wanarata Lukman Sadeli berjanji menambah kios. Air belum ada.",
        "\"Pipanya sedang dipasang,\" kata Lukman.",
    ]);
    assert_eq!(name, "Lukman Sadeli");
    assert_eq!(role.as_deref(), Some("Kepala Dinas Perdagangan Wanarata"));
}

#[test]
fn an_office_may_have_two_fields() {
    let (name, role) = who(&[
        "Kepala Pusat Gempa Bumi dan Tsunami BMKG Ratna Wulandari melaporkan satu gempa susulan.",
        "\"Tidak ada tsunami,\" kata Ratna.",
    ]);
    assert_eq!(name, "Ratna Wulandari");
    assert_eq!(role.as_deref(), Some("Kepala Pusat Gempa Bumi dan Tsunami BMKG"));
}

#[test]
fn the_house_behind_a_role_may_have_its_initials_in_brackets() {
    let (name, role) = who(&[
        "Pengamat politik dari Lembaga Kajian Pesisir (LKP) Lukman Sadeli menilai aturan itu terlambat.",
        "\"Harus dicabut,\" ujarnya.",
    ]);
    assert_eq!(name, "Lukman Sadeli");
    assert_eq!(
        role.as_deref(),
        Some("Pengamat politik dari Lembaga Kajian Pesisir (LKP)")
    );
}

#[test]
fn an_epithet_with_a_club_or_a_title_means_who_was_named_before() {
    for epithet in ["Eks pelatih Nacional itu mengaku senang.", "Ia datang pagi."] {
        let (name, _) = who(&[
            "Pelatih baru Lukman Sadeli tiba di Bogor.",
            epithet,
            "\"Kami siap,\" jelas mantan gelandang tersebut.",
        ]);
        assert_eq!(name, "Lukman Sadeli", "{epithet}");
    }
    let (name, _) = who(&[
        "Lukman Sadeli bangga pada sang istri.",
        "\"Dia kuat,\" puji aktor film \"Laut Terakhir\" itu.",
    ]);
    assert_eq!(name, "Lukman Sadeli");
}

#[test]
fn who_asks_on_is_told_by_the_role() {
    let found = speakers(&[
        "Jaksa penuntut umum Ratna Wulandari mencecar saksi Lukman Sadeli.",
        "\"Uang itu untuk siapa?\" tanya Ratna.",
        "\"Untuk atasan,\" jawab Lukman.",
        "\"Atasan siapa?\" kejar jaksa.",
    ]);
    assert_eq!(found, ["Ratna Wulandari", "Lukman Sadeli", "Ratna Wulandari"]);
}

#[test]
fn a_union_of_several_trades_is_one() {
    let (name, role) = who(&[
        "Ketua Umum Persatuan Petani dan Pedagang Garam Pesisir (Pepagas) Lukman Sadeli menilai langkah itu tak cukup.",
        "\"Garam di petani memang tidak ada,\" ujarnya.",
    ]);
    assert_eq!(name, "Lukman Sadeli");
    assert_eq!(
        role.as_deref(),
        Some("Ketua Umum Persatuan Petani dan Pedagang Garam Pesisir (Pepagas)")
    );
}

#[test]
fn who_was_director_is_not_the_director() {
    let found = speakers(&[
        "Direktur Utama Garam Nusantara Ratna Wulandari menambah pasokan.",
        "Pengamat pangan Lukman Sadeli menilai itu terlambat.",
        "\"Sabar sedikit,\" kata mantan direktur utama itu.",
    ]);
    assert_eq!(found, ["Lukman Sadeli"]);
}

#[test]
fn a_nickname_may_be_told_between_dashes() {
    let found = speakers(&[
        "Menteri Perdagangan Lukman Sadeli meninjau pasar.",
        "\"Stoknya ada,\" kata Luksa -- sapaan akrab Lukman -- usai meninjau pasar.",
    ]);
    assert_eq!(found, ["Lukman Sadeli"]);
}

#[test]
fn names_begin_and_end_where_they_do() {
    for (line, wanted, what) in [
        (
            "Wakil Rektor II Undip Dwi Cahyo Utama membuka acara.",
            "Dwi Cahyo Utama",
            "Wakil Rektor II Undip",
        ),
        (
            "Rektor Undip Lukman Sadeli MEng membuka acara.",
            "Lukman Sadeli",
            "Rektor Undip",
        ),
        (
            "Maria Nona Eti, warga Desa Nelle, mengaku takut.",
            "Maria Nona Eti",
            "warga Desa Nelle",
        ),
        (
            "Lukman Sadeli, penjual es teh yang sempat ia tegur, datang pagi.",
            "Lukman Sadeli",
            "penjual es teh",
        ),
    ] {
        let (name, role) = who(&[line, "\"Kami paham keadaan warga,\" katanya."]);
        assert_eq!((name.as_str(), role.as_deref()), (wanted, Some(what)), "{line}");
    }
}
