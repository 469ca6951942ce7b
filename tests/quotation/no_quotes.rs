//! What stands in marks and is nobody's utterance.

use crate::asking::{only, texts};

#[test]
fn titles_names_and_terms() {
    for text in [
        "Film berjudul \"Laut Tak Pernah Tidur\" tayang pekan ini.",
        "Ia menyanyikan lagu \"Hujan di Kotaku\" dengan gitar.",
        "Seminar bertajuk \"Desa Maju, Negara Kuat\" dibuka hari ini.",
        "Pemain berjuluk \"Si Kancil\" itu mencetak dua gol.",
        "Polisi membongkar 'gudang' barang tiruan di Tegal.",
        "Aplikasi itu punya fitur \"Mode Gelap\" yang baru.",
        "Undangan menyebut acara besar. Frasa \"kurang gizi\" dan \"rawan pangan\" dihapus.",
    ] {
        assert_eq!(texts(&[text]), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_nickname_inside_a_name() {
    let q = only(&["\"Kami siap berangkat,\" kata Hasan \"Acong\" Wirya kepada wartawan."]);
    assert_eq!(q.text, "Kami siap berangkat,");
}
