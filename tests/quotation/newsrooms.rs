//! Habits of single newsrooms.

use warta::{SpeakerKind, Via};

use crate::asking::{name, only, quotes, speakers, who};

fn is(paragraphs: &[&str], name: &str, role: Option<&str>) {
    assert_eq!(
        who(paragraphs),
        (name.to_owned(), role.map(str::to_owned)),
        "{paragraphs:?}"
    );
}

#[test]
fn short_titles_mean_the_bearer_of_the_title_in_full() {
    for (role, short) in [
        ("Menteri Agama", "Menag"),
        ("Menteri Luar Negeri", "Menlu"),
        ("Wakil Presiden", "Wapres"),
        ("Sekretaris Daerah Kabupaten Tegal", "Sekda"),
        ("Presiden", "Kepala Negara"),
    ] {
        is(
            &[
                &format!("{role} Hasan Wirya meninjau banjir bersama Bupati Brebes Lestari Ningrum."),
                &format!("\"Bantuan segera dikirim,\" kata {short}."),
            ],
            "Hasan Wirya",
            Some(role),
        );
    }
}

#[test]
fn who_speaks_for_an_office_is_the_one_sent() {
    is(
        &[
            "Kapolres Tegal AKBP Hasan Wirya melalui Kasi Humas Iptu Lestari Ningrum membenarkan kejadian itu.",
            "\"Pelaku sudah ditahan,\" ujarnya.",
        ],
        "Lestari Ningrum",
        Some("Kasi Humas"),
    );
}

#[test]
fn verses_and_sayings_are_not_carried_to_the_last_speaker() {
    let q = quotes(&[
        "\"Dahulukan yang wajib,\" kata Ustaz Hasan Wirya.",
        "Hal itu sesuai hadis berikut.",
        "\"Permudahlah dan jangan mempersulit.\" (HR Bukhari)",
        "Artinya: \"Bersabarlah kalian semua dalam kesulitan.\"",
    ]);
    assert_eq!(q.len(), 3);
    assert!(q[1].speaker.is_none() && q[2].speaker.is_none(), "{q:#?}");
    assert_eq!(q[1].via, Via::None);
}

#[test]
fn an_utterance_over_paragraphs_has_the_speaker_named_at_its_end() {
    let names = speakers(&[
        "\"Kami minta semua dinas bekerja sama.",
        "\"Kalau tidak sanggup, silakan mundur,\" tegas Hasan Wirya.",
    ]);
    assert_eq!(names, ["Hasan Wirya", "Hasan Wirya"]);
}

#[test]
fn degrees_without_stops() {
    for degrees in ["SH MH", "S.H M.H", "SH, MH", "S.Sos., M.Si."] {
        is(
            &[&format!(
                "\"Putusan itu tepat,\" ujar Ketua DPC Peradi Tegal H Hasan Wirya {degrees} kepada wartawan."
            )],
            "Hasan Wirya",
            Some("Ketua DPC Peradi Tegal"),
        );
    }
}

#[test]
fn behind_a_rank_or_a_degree_any_word_begins_a_name() {
    is(
        &["\"Rem blong,\" kata Kasat Lantas Polres Tegal AKP Lingga Wirya."],
        "Lingga Wirya",
        Some("Kasat Lantas Polres Tegal"),
    );
    is(
        &[
            "Kepala Badan Pengawas Obat dan Makanan (BPOM) RI Prof. Dr. dr. Taruna Wirya, M.Biomed., Ph.D. hadir.",
            "\"Produk itu kami tarik,\" ungkap Taruna.",
        ],
        "Taruna Wirya",
        Some("Kepala Badan Pengawas Obat dan Makanan (BPOM) RI"),
    );
}

#[test]
fn surnames_that_look_like_offices_or_places() {
    is(
        &["\"Kami kooperatif,\" kata Razman Arif Nasution."],
        "Razman Arif Nasution",
        None,
    );
    is(
        &[
            "Mantan Menteri Sosial Jumali Batubara hadir pula.",
            "\"Saya hanya tamu,\" ujar Jumali.",
        ],
        "Jumali Batubara",
        Some("Mantan Menteri Sosial"),
    );
    is(
        &["\"Usaha kami tumbuh,\" kata Chairul Tanjung di Jakarta."],
        "Chairul Tanjung",
        None,
    );
}

#[test]
fn a_description_before_the_verb() {
    let q = &quotes(&[
        "Pelatih Persela Patrick Wirya puas dengan hasil itu.",
        "\"Kami bangga,\" kata Patrick.",
        "\"Tapi belum selesai,\" pelatih asal Belanda itu menambahkan.",
    ])[1];
    assert_eq!((q.cue.as_deref(), name(q)), (Some("menambahkan"), "Patrick Wirya"));
}

#[test]
fn a_full_name_at_the_quote_tells_where_it_begins_elsewhere() {
    is(
        &[
            "Pembalap Tirta Lentera Hasan Wirya menang di Mandalika.",
            "\"Ini awal yang sempurna,\" kata Hasan Wirya.",
        ],
        "Hasan Wirya",
        Some("Pembalap Tirta Lentera"),
    );
}

#[test]
fn a_numbered_name() {
    is(
        &[
            "Gubernur DIY Sri Sultan Hamengku Buwono X meminta kampus rukun.",
            "\"Kota ini rumah bersama,\" tutur Sultan.",
        ],
        "Sri Sultan Hamengku Buwono X",
        Some("Gubernur DIY"),
    );
}

#[test]
fn somebody_called_so() {
    is(
        &[
            "Seorang pengacara bernama Lisa Bloom mewakili para korban.",
            "Belakangan giliran pria bernama Keaton Bullen yang memberikan pengakuan.",
            "\"Tiba-tiba dia lari,\" cerita dia.",
        ],
        "Keaton Bullen",
        None,
    );
}

#[test]
fn demikian_and_a_name() {
    let q = only(&["\"Stok di gudang aman,\" demikian Hasan Wirya."]);
    assert_eq!((q.cue.as_deref(), name(&q)), (Some("demikian"), "Hasan Wirya"));
}

#[test]
fn a_clause_between_name_and_verb() {
    is(
        &["Rodri, yang absen karena cedera, menulis di X: \"Kami akan bangkit.\""],
        "Rodri",
        None,
    );
}

#[test]
fn newspapers_speak_as_media() {
    let q = only(&["\"Pertemuan itu berlangsung tiga jam,\" tulis The New York Times dalam laporannya."]);
    assert_eq!(name(&q), "The New York Times");
    assert_eq!(q.speaker.unwrap().kind, SpeakerKind::Media);
}

#[test]
fn the_account_named_before() {
    let q = only(&[
        "Video itu diunggah akun Instagram @kabar.tegal pada Senin.",
        "\"Jalan rusak lagi,\" tulis akun tersebut.",
    ]);
    assert_eq!(name(&q), "@kabar.tegal");
}

#[test]
fn a_village_is_nobody() {
    is(
        &[
            "Maria Kelen, seorang pengungsi asal Desa Sukamaju, berharap bantuan segera tiba.",
            "\"Anak-anak batuk terus,\" tuturnya.",
        ],
        "Maria Kelen",
        Some("pengungsi asal Desa Sukamaju"),
    );
}

#[test]
fn neighbours_and_relatives_behind_a_name() {
    is(
        &["\"Orangnya ramah,\" sahut Wati, tetangga korban."],
        "Wati",
        Some("tetangga korban"),
    );
}

#[test]
fn the_article_that_speaks_is_named_without_its_pointer() {
    is(
        &["\"Pencurian diancam penjara tujuh tahun,\" bunyi Pasal 363 tersebut."],
        "Pasal 363",
        None,
    );
}
