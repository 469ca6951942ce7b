//! Verbs of saying, their roots, and words that look like them.

use crate::asking::{RATNA, only, quotes, speakers};

#[test]
fn kata_the_noun_is_no_attribution() {
    let found = speakers(&[
        RATNA,
        "Ratna mengatakan stok aman. Dengan kata lain, Budi Santoso tidak perlu cemas.",
        "\"Semua tersedia,\" ujarnya.",
    ]);
    assert_eq!(found, ["Ratna Wulandari"]);
}

#[test]
fn tanya_is_a_root_and_caranya_is_no_verb() {
    assert_eq!(
        only(&["\"Mengapa terlambat?\" tanya Hasan."]).cue.as_deref(),
        Some("tanya")
    );
    assert!(quotes(&["Pilih menu \"Kirim\", caranya tekan tombol biru."]).is_empty());
}

#[test]
fn misprints_are_read() {
    assert_eq!(
        only(&["\"Kami siap berangkat,\" uajr Hasan."]).cue.as_deref(),
        Some("uajr")
    );
}
