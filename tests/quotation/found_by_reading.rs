//! Found by reading real pages as their readers do.

use crate::asking::{RATNA, name, only, quotes, role};

#[test]
fn a_word_that_is_an_honorific_too_ends_a_sentence() {
    let q = only(&[
        "Kisah itu dialami oleh Cici. Wanita asal Tegal itu melapor ke balai desa.",
        "\"Kami menunggu kabar dari balai desa,\" ujar Cici.",
    ]);
    assert_eq!(name(&q), "Cici");
}

#[test]
fn a_channel_is_not_its_owner() {
    let q = only(&[
        "Cerita itu disampaikan Galuh di vlog Wirdan Halim TV pada Senin.",
        "\"Apa kabar kampung kita?\" tanya Wirdan Halim.",
    ]);
    assert_eq!(name(&q), "Wirdan Halim");
    let q = only(&[
        "Video itu dari Youtube Ustadz Wirdan Halim Official, Senin.",
        "\"Jangan lupa menanam padi,\" kata Wirdan Halim.",
    ]);
    assert_eq!((name(&q), role(&q)), ("Wirdan Halim", None));
}

#[test]
fn the_mother_of_somebody_is_somebody_else() {
    let q = only(&[
        "Usaha yang dikelola ibunda Mawar Ayu tersebut sudah lama ada.",
        "\"Kami menjual kue setiap pagi,\" ungkap Mawar Ayu.",
    ]);
    assert_eq!((name(&q), role(&q)), ("Mawar Ayu", None));
}

#[test]
fn a_comma_may_end_what_opens_the_sentence() {
    for opening in [
        "Menurut Galuh Masitah, tim ahli meyakini naskah itu siap dibahas.",
        "Menurut mantan juru masak istana, Galuh Masitah masih menanam padi sendiri.",
        "Menyoal kepulangan sang suami, Galuh Masitah nantinya akan menjemput di stasiun.",
    ] {
        let q = only(&[opening, "\"Kami siap bekerja hari ini,\" kata Galuh Masitah."]);
        assert_eq!((name(&q), role(&q)), ("Galuh Masitah", None), "{opening}");
    }
    let q = only(&[
        "Menurut Galuh Masitah, ketua tim ahli, naskah itu siap dibahas.",
        "\"Kami siap bekerja hari ini,\" kata Galuh Masitah.",
    ]);
    assert_eq!(role(&q), Some("ketua tim ahli"));
}

#[test]
fn an_attribution_with_a_colon_speaks_for_the_next_paragraph() {
    let q = only(&[
        "Dari Galuh, Rasulullah bersabda:",
        "\"Tanamlah pohon walau esok kiamat.\" (HR. Ahmad)",
    ]);
    assert_eq!((name(&q), q.cue.as_deref()), ("Rasulullah", Some("bersabda")));
    let read = quotes(&[
        "Dijelaskan oleh Wirdan Halim:",
        "\"Mereka menanam padi setiap musim hujan.\"",
        "\"Mereka pun menjual hasilnya di pasar.\"",
    ]);
    assert_eq!(read[0].cue.as_deref(), Some("Dijelaskan"));
    assert_eq!(read[1].cue, None);
}

#[test]
fn comments_that_a_paragraph_announces_are_the_crowds() {
    let read = quotes(&[
        RATNA,
        "Netizen pun ramai memberi komentar pada unggahan Ratna itu.",
        "\"Semoga puskesmas kami juga didatangi, Bu,\"",
        "\"Semangat terus untuk kerjanya, Bu Ratna!\"",
        "Ratna senang membaca semua itu.",
        "\"Terima kasih atas semua doanya untuk kami,\" kata Ratna.",
    ]);
    let names: Vec<&str> = read.iter().map(name).collect();
    assert_eq!(names, ["Netizen", "Netizen", "Ratna Wulandari"]);
    assert!(read.iter().all(|quote| !quote.continues));
}

#[test]
fn a_company_is_nobody() {
    let q = only(&[
        "Galuh Masitah, Direktur Pemasaran PT Tirta Abadi Motor (TAM), memaparkan rencana itu.",
        "\"Kami menawarkan pupuk murah kepada petani,\" paparnya.",
    ]);
    assert_eq!(name(&q), "Galuh Masitah");
}

#[test]
fn a_word_that_opens_the_sentence_is_no_name() {
    let q = only(&[
        "Lalu, Menteri Pertanian Galuh Masitah pun memberi jalan keluar.",
        "\"Pupuk akan dikirim minggu depan juga,\" terang ibu menteri.",
    ]);
    assert_eq!(name(&q), "Galuh Masitah");
}

#[test]
fn a_name_glued_to_the_next_word_is_read_where_it_stands_alone() {
    let q = only(&[
        "Wirdan Halimmundur dari jabatan ketua koperasi.",
        "Kabar tentang Wirdan Halim itu mengejutkan anggota.",
        "\"Saya ingin kembali menanam padi,\" kata Wirdan.",
    ]);
    assert_eq!(name(&q), "Wirdan Halim");
}

#[test]
fn marines_have_ranks_too() {
    let q = only(&["\"Kapal sudah sandar sejak pagi,\" kata Kepala Penerangan Kolonel Marinir Wirdan Halim."]);
    let speaker = q.speaker.expect("a speaker");
    assert_eq!(
        (speaker.name.as_str(), speaker.honorifics.as_deref()),
        ("Wirdan Halim", Some("Kolonel Marinir"))
    );
}

#[test]
fn a_quotation_far_behind_is_not_of_somebody_who_was_only_mentioned() {
    let paragraphs = [
        "Bupati Wirdan Halim menjaga pelabuhan itu sejak muda.",
        "Pelabuhan ramai setiap pagi.",
        "Kapal datang dari tiga pulau.",
        "Ikan dijual di dermaga.",
        "Harga naik menjelang hari raya.",
        "Pembeli antre sejak subuh.",
        "Doa yang dibaca nelayan:",
        "\"Semoga angin tenang sampai kami pulang ke rumah.\"",
    ];
    assert!(only(&paragraphs).speaker.is_none());
    assert_eq!(name(&only(&[paragraphs[0], paragraphs[7]])), "Wirdan Halim");
}

#[test]
fn they_are_not_one_person() {
    let q = only(&[
        "Bupati Wirdan Halim membuka pelabuhan itu.",
        "\"Kami menolak tarif baru mulai besok,\" tulis mereka di spanduk.",
    ]);
    assert!(q.speaker.is_none(), "{q:#?}");
}

#[test]
fn a_role_may_say_its_term() {
    let q = only(&[
        "Ketua Umum Gapsel periode 2016-2019 Wirdan Halim, mengatakan, harga garam turun.",
        "\"Petani garam rugi dua musim,\" kata Wirdan.",
    ]);
    assert_eq!(
        (name(&q), role(&q)),
        ("Wirdan Halim", Some("Ketua Umum Gapsel periode 2016-2019"))
    );
}
