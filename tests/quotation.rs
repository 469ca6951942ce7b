//! How Indonesian newsrooms quote, case by case: what is a quote, who said it, and what only looks like one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use warta::{Quote, QuoteKind, SpeakerKind, Via};

/// The quotes of a story given paragraph by paragraph.
fn quotes(paragraphs: &[&str]) -> Vec<Quote> {
    let text = format!("Judul berita\n{}", paragraphs.join("\n"));
    let article = warta::extract_text(&text).unwrap();
    for quote in &article.quotes {
        let span = quote.spans[0];
        assert_eq!(
            &article.body[span.block].text().unwrap()[span.start..span.end],
            quote.text
        );
    }
    article.quotes
}

fn only(paragraphs: &[&str]) -> Quote {
    let mut quotes = quotes(paragraphs);
    assert_eq!(quotes.len(), 1, "{quotes:#?}");
    quotes.remove(0)
}

fn texts(paragraphs: &[&str]) -> Vec<String> {
    quotes(paragraphs).into_iter().map(|q| q.text).collect()
}

fn speakers(paragraphs: &[&str]) -> Vec<String> {
    let quotes = quotes(paragraphs);
    quotes
        .into_iter()
        .map(|q| q.speaker.map_or_else(|| "-".to_owned(), |s| s.name))
        .collect()
}

fn name(quote: &Quote) -> &str {
    &quote.speaker.as_ref().expect("a speaker").name
}

fn role(quote: &Quote) -> Option<&str> {
    quote.speaker.as_ref().expect("a speaker").role.as_deref()
}

/// Somebody introduced, so that the next sentences can call her by her first name.
const RATNA: &str = "Kepala Dinas Kesehatan Kota Tegal Ratna Wulandari meninjau puskesmas pada Senin pagi.";

mod constructions {
    use super::*;

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
}

mod marks {
    use super::*;

    #[test]
    fn every_shape_and_mixture() {
        for text in [
            "\"Kami siap berangkat,\" kata Hasan.",
            "“Kami siap berangkat,” kata Hasan.",
            "”Kami siap berangkat,” kata Hasan.",
            "„Kami siap berangkat,“ kata Hasan.",
            "«Kami siap berangkat,» kata Hasan.",
            "“Kami siap berangkat,\" kata Hasan.",
            "\"\"Kami siap berangkat,\"\" kata Hasan.",
            "\" Kami siap berangkat,\" kata Hasan.",
            "\"Kami siap berangkat,\"kata Hasan.",
            "'Kami siap berangkat,' kata Hasan.",
        ] {
            assert_eq!(texts(&[text]), ["Kami siap berangkat,"], "{text}");
        }
    }

    #[test]
    fn the_comma_may_stand_outside() {
        assert_eq!(
            only(&["\"Kami siap berangkat\", kata Hasan."]).text,
            "Kami siap berangkat"
        );
    }

    #[test]
    fn a_glued_mark_after_a_stop_opens() {
        assert_eq!(
            texts(&["Mereka menunggu.\"Kami siap berangkat,\" kata Hasan."]),
            ["Kami siap berangkat,"]
        );
    }

    #[test]
    fn a_missing_closing_mark_is_made_good() {
        assert_eq!(texts(&["\"Kami siap berangkat, kata Hasan."]), ["Kami siap berangkat,"]);
    }

    #[test]
    fn a_stray_mark_spoils_nothing_after_its_paragraph() {
        assert_eq!(
            texts(&[
                "Harga naik\" di pasar pagi itu.",
                "\"Kami siap berangkat,\" kata Hasan."
            ]),
            ["Kami siap berangkat,"]
        );
    }

    #[test]
    fn the_outermost_marks_count() {
        assert_eq!(
            texts(&["\"Ia bilang 'jangan takut' kepada saya,\" kata Hasan."]),
            ["Ia bilang 'jangan takut' kepada saya,"]
        );
    }

    #[test]
    fn apostrophes_are_no_marks() {
        let q = only(&["\"Salat Jum'at tetap digelar,\" kata Ma'ruf Hidayat."]);
        assert_eq!(
            (q.text.as_str(), name(&q)),
            ("Salat Jum'at tetap digelar,", "Ma'ruf Hidayat")
        );
    }

    #[test]
    fn brackets_of_the_editor_stay_inside() {
        assert_eq!(
            only(&["\"Mereka (pedagang) [setuju] pindah... besok,\" kata Hasan."]).text,
            "Mereka (pedagang) [setuju] pindah... besok,"
        );
    }
}

mod no_quotes {
    use super::*;

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
}

mod verbs {
    use super::*;

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
}

mod speaker_phrases {
    use super::*;

    fn said_by(phrase: &str) -> (String, Option<String>, Option<String>) {
        let q = only(&[&format!("\"Kami siap bekerja hari ini,\" kata {phrase}.")]);
        let s = q.speaker.expect("a speaker");
        (s.name, s.role, s.honorifics)
    }

    fn is(phrase: &str, name: &str, role: Option<&str>, honorifics: Option<&str>) {
        assert_eq!(
            said_by(phrase),
            (name.to_owned(), role.map(str::to_owned), honorifics.map(str::to_owned)),
            "{phrase}"
        );
    }

    #[test]
    fn role_comma_rank_name() {
        is(
            "Kabid Humas Polda Banten, Kombes Pol Dedi Wirawan",
            "Dedi Wirawan",
            Some("Kabid Humas Polda Banten"),
            Some("Kombes Pol"),
        );
        is(
            "Kapolsek Sukarame, Kompol Dedi Wirawan",
            "Dedi Wirawan",
            Some("Kapolsek Sukarame"),
            Some("Kompol"),
        );
        is("Kombes (Pol) Dedi Wirawan", "Dedi Wirawan", None, Some("Kombes (Pol)"));
    }

    #[test]
    fn degrees_are_no_name() {
        is("Dr. Dedi Wirawan, S.H., M.Si.", "Dedi Wirawan", None, Some("Dr."));
        is("Prof. Dr. Dedi Wirawan", "Dedi Wirawan", None, Some("Prof. Dr."));
    }

    #[test]
    fn acronyms_and_commas_inside_the_role() {
        is(
            "Menteri Sosial (Mensos) Dedi Wirawan",
            "Dedi Wirawan",
            Some("Menteri Sosial (Mensos)"),
            None,
        );
        is(
            "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Dedi Wirawan",
            "Dedi Wirawan",
            Some("Menteri Koordinator Bidang Politik, Hukum, dan Keamanan"),
            None,
        );
    }

    #[test]
    fn apposition_behind_the_name() {
        is("Dedi Wirawan, Ketua RT 05", "Dedi Wirawan", Some("Ketua RT 05"), None);
        is(
            "Dedi Wirawan selaku Ketua Panitia",
            "Dedi Wirawan",
            Some("Ketua Panitia"),
            None,
        );
    }

    #[test]
    fn the_lawyer_of_somebody_is_not_that_somebody() {
        assert_eq!(said_by("Pengacara Iwan, Calvin Wijaya").0, "Calvin Wijaya");
        assert_eq!(said_by("CEO Tirtamas, Dedi Wirawan").0, "Dedi Wirawan");
        is(
            "Direktur Pemasaran PT Tirta Abadi Motor (TAM), Amelia Wirawan",
            "Amelia Wirawan",
            Some("Direktur Pemasaran PT Tirta Abadi Motor (TAM)"),
            None,
        );
    }

    #[test]
    fn the_phrase_ends_before_place_time_and_occasion() {
        for tail in [
            "di Jakarta",
            "saat dihubungi",
            "kepada wartawan",
            "dalam keterangan tertulis",
            "usai rapat",
            "Selasa (4/2)",
            ", Selasa (4/2)",
            "menambahkan",
            "seperti dikutip Antara",
        ] {
            assert_eq!(said_by(&format!("Dedi Wirawan {tail}")).0, "Dedi Wirawan", "{tail}");
        }
    }

    #[test]
    fn words_of_offices_in_names_and_names_in_offices() {
        is("Jaksa Agung Sukma Rendra", "Sukma Rendra", Some("Jaksa Agung"), None);
        is(
            "Direktur Utama PT Tirta Jaya Abadi (TJA) Sukma Rendra",
            "Sukma Rendra",
            Some("Direktur Utama PT Tirta Jaya Abadi (TJA)"),
            None,
        );
    }
}

mod people {
    use super::*;

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
}

mod limits {
    use std::time::{Duration, Instant};

    fn quick(text: &str) {
        let start = Instant::now();
        let _ = warta::extract_text(text);
        assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    }

    #[test]
    fn ten_thousand_marks_that_never_pair() {
        quick(&format!("Judul\n{}", "\"a ".repeat(10_000)));
        quick(&format!("Judul\n{}", "kata\" ".repeat(10_000)));
        quick(&format!("Judul\n{}", "\"Ya,\" kata 'Ani ".repeat(10_000)));
    }

    #[test]
    fn a_megabyte_of_a_name() {
        quick(&format!("Judul\n\"Ya,\" kata {}.", "Ani ".repeat(250_000)));
        quick(&format!("Judul\n\"Ya,\" kata {}.", "A".repeat(1_000_000)));
        quick(&format!("Judul\n\"Ya,\" kata {}.", "Kepala (Dinas), ".repeat(60_000)));
        quick(&format!("Judul\n{}", "Budi Santoso mengatakan ".repeat(40_000)));
    }

    #[test]
    fn ten_thousand_people() {
        let people: String = (0..10_000).map(|n| format!("\"Ya,\" kata Ani{n} Wirya{n}. ")).collect();
        quick(&format!("Judul\n{people}"));
    }
}

mod roles_and_descriptions {
    use super::*;

    fn of(paragraphs: &[&str]) -> (String, Option<String>) {
        let q = quotes(paragraphs).pop().expect("a quote");
        let speaker = q.speaker.expect("a speaker");
        assert_eq!(speaker.kind, SpeakerKind::Person, "{speaker:?}");
        (speaker.name, speaker.role)
    }

    #[test]
    fn a_role_that_no_list_knows_stands_before_the_name() {
        for (phrase, role, name) in [
            ("perakit lampion Wagino Suratman", "perakit lampion", "Wagino Suratman"),
            ("penyigi senior Mbah Wagino", "penyigi senior", "Wagino"),
            ("perakit lampion itu, Wagino", "perakit lampion", "Wagino"),
            ("penggagas pameran tersebut, Wagino", "penggagas pameran", "Wagino"),
        ] {
            let said = format!("\"Kertasnya harus kering dulu,\" kata {phrase}, Selasa (4/2/2025).");
            assert_eq!(of(&[&said]), (name.to_owned(), Some(role.to_owned())), "{phrase}");
        }
    }

    #[test]
    fn a_description_and_a_comma_introduce_the_subject() {
        for (phrase, role) in [
            (
                "Ketua paguyuban tersebut, Wagino Suratman, mengaku lega.",
                "Ketua paguyuban",
            ),
            (
                "Salah satu pengemudi, Wagino Suratman, mengaku lega.",
                "Salah satu pengemudi",
            ),
            (
                "Peserta termuda, Wagino Suratman (16), mengaku lega.",
                "Peserta termuda",
            ),
            (
                "Penjual dawet di Wates, Wagino Suratman, mengaku lega.",
                "Penjual dawet di Wates",
            ),
        ] {
            let name = "Wagino Suratman".to_owned();
            let told = [phrase, "\"Semalam hujan berhenti,\" ujarnya."];
            assert_eq!(of(&told), (name, Some(role.to_owned())), "{phrase}");
        }
    }

    #[test]
    fn the_name_behind_the_comma_is_the_speakers_where_the_one_before_is_the_bodys() {
        let q =
            only(&["\"Jaringnya robek,\" kata Ketua Koperasi Nelayan Cahaya Teluk, Wagino Suratman, Selasa (4/2)."]);
        assert_eq!(
            (name(&q), role(&q)),
            ("Wagino Suratman", Some("Ketua Koperasi Nelayan Cahaya Teluk"))
        );
    }

    #[test]
    fn an_institution_is_pointed_back_to() {
        let told = [
            "Bank Pembangunan Teluk membuka kantor baru. Kepala kantor itu, Wagino, memotong pita.",
            "\"Bunga kami tetap,\" tulis bank tersebut.",
            "\"Cabang lain menyusul,\" demikian pernyataan bank itu.",
        ];
        assert_eq!(speakers(&told), ["Bank Pembangunan Teluk", "Bank Pembangunan Teluk"]);
    }

    #[test]
    fn a_middle_name_may_be_shortened() {
        let told = [
            "\"Sidang ditunda,\" kata hakim Wagino Kasim Suratman.",
            "\"Besok dilanjutkan,\" ujar Wagino K. Suratman.",
        ];
        assert_eq!(speakers(&told), ["Wagino Kasim Suratman", "Wagino Kasim Suratman"]);
    }

    #[test]
    fn works_families_and_hashtags_are_nobody() {
        let told = [
            "Penyanyi Wagino Suratman, pelantun lagu Angin Malam, pulang kampung. Keluarga besar Suratman menyambutnya.",
            "\"Semalam hujan berhenti,\" ujarnya.",
        ];
        assert_eq!(of(&told).0, "Wagino Suratman");
    }

    #[test]
    fn the_office_ends_where_its_own_words_end() {
        for (run, office, who) in [
            (
                "Analis Sinar Teluk Sekuritas Wagino Suratman",
                "Analis Sinar Teluk Sekuritas",
                "Wagino Suratman",
            ),
            (
                "pengamat politik Universitas Gadjah Mada Arya Wagino",
                "pengamat politik Universitas Gadjah Mada",
                "Arya Wagino",
            ),
            (
                "pemilik Kedai Kopi Teluk, Wagino Suratman",
                "pemilik Kedai Kopi Teluk",
                "Wagino Suratman",
            ),
            (
                "petugas Pos Pengamatan Gunung Api Semeru Wagino Suratman",
                "petugas Pos Pengamatan Gunung Api Semeru",
                "Wagino Suratman",
            ),
            (
                "Direktur PT Layar Abadi Tan Giok Hwa",
                "Direktur PT Layar Abadi",
                "Tan Giok Hwa",
            ),
        ] {
            let q = only(&[&format!("\"Masih dihitung,\" kata {run}, Selasa (4/2/2025).")]);
            assert_eq!((name(&q), role(&q)), (who, Some(office)), "{run}");
        }
    }
}

mod indirect {
    use super::*;
    use warta::Extractor;

    fn read(paragraphs: &[&str]) -> Vec<Quote> {
        let extractor = Extractor::builder().indirect(true).build().unwrap();
        let article = extractor
            .extract_text(&format!("Judul berita\n{}", paragraphs.join("\n")))
            .unwrap();
        let mut last = (0, 0);
        for quote in &article.quotes {
            let parts: Vec<&str> = quote
                .spans
                .iter()
                .map(|span| {
                    assert!((span.block, span.start) >= last, "{:#?}", article.quotes);
                    last = (span.block, span.end);
                    &article.body[span.block].text().unwrap()[span.start..span.end]
                })
                .collect();
            assert_eq!(parts.join(" "), quote.text);
        }
        article.quotes
    }

    /// Clause, cue and speaker of all indirect speech.
    fn told(paragraphs: &[&str]) -> Vec<(String, String, String)> {
        let told = read(paragraphs).into_iter().filter(|q| q.kind == QuoteKind::Indirect);
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
        let told = read(&["Gudang di Tegal, kata Hasan Wirya, masih menyimpan seribu ton beras."]);
        assert_eq!(told[0].text, "masih menyimpan seribu ton beras");
        let told = read(&["Stok beras masih aman, kata Hasan Wirya, tetapi harga terus naik."]);
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
        let quotes = read(&["Hasan Wirya menilai harga beras \"sudah keterlaluan\" bagi warga."]);
        assert_eq!(quotes.len(), 1);
        assert_eq!(quotes[0].kind, QuoteKind::Partial);
        let quotes = read(&["Hasan Wirya mengatakan stok beras masih aman. \"Jangan panik,\" katanya."]);
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
}

mod newsrooms {
    use super::*;

    /// Name and role of the speaker of the only quote.
    fn who(paragraphs: &[&str]) -> (String, Option<String>) {
        let speaker = only(paragraphs).speaker.expect("a speaker");
        (speaker.name, speaker.role)
    }

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
}

/// What one condition alone decides: each sentence here notices when a rule loses it.
mod borders {
    use super::*;

    /// Who says "Kami rugi besar tahun ini", with the role.
    #[track_caller]
    fn is(said: &str, name: &str, role: Option<&str>) {
        let quotes = quotes(&[&format!("\"Kami rugi besar tahun ini,\" kata {said}")]);
        let speaker = quotes[0].speaker.as_ref().expect("a speaker");
        assert_eq!((speaker.name.as_str(), speaker.role.as_deref()), (name, role), "{said}");
    }

    #[track_caller]
    fn spoke_last(paragraph: &str, name: &str) {
        let quotes = quotes(&[&format!("{paragraph} \"Kami rugi besar tahun ini,\" ujarnya.")]);
        let last = quotes.last().unwrap().speaker.as_ref().expect("a speaker");
        assert_eq!(last.name, name, "{paragraph}");
    }

    #[test]
    fn a_bracket_inside_an_office() {
        is(
            "peneliti Lembaga Air (LA) sekaligus dosen Hasan Wirya.",
            "Hasan Wirya",
            Some("peneliti Lembaga Air (LA) sekaligus dosen"),
        );
        is(
            "manajer PT Abadi Motor (AM) Hasan Wirya.",
            "Hasan Wirya",
            Some("manajer PT Abadi Motor (AM)"),
        );
    }

    #[test]
    fn commas_inside_an_office_and_behind_it() {
        is(
            "Hasan Wirya, Kepala Badan Meteorologi, Klimatologi, dan Geofisika, Senin.",
            "Hasan Wirya",
            Some("Kepala Badan Meteorologi, Klimatologi, dan Geofisika"),
        );
        is(
            "Hasan Wirya, Kepala Badan Air, dan Siti Aminah, Senin.",
            "Hasan Wirya",
            Some("Kepala Badan Air"),
        );
    }

    #[test]
    fn an_acronym_ends_the_office_before_a_name_of_three_words() {
        let said = "Wakil Ketua Komisi DPR Sarmo Wirya Hasan. \"Ya,\" kata Wirya.";
        is(said, "Sarmo Wirya Hasan", Some("Wakil Ketua Komisi DPR"));
    }

    #[test]
    fn two_words_by_which_somebody_is_called_are_the_whole_name() {
        let name = "pembalap Tirta Lentera Wirdan Halim.";
        let role = Some("pembalap Tirta Lentera");
        is(&format!("{name} Menurut Wirdan Halim, ban aus."), "Wirdan Halim", role);
        is(
            &format!("{name} \"Ya,\" kata Wirdan Halim Senin."),
            "Wirdan Halim",
            role,
        );
        // Three are another's.
        is(
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
        is("Jaksa Agung di Jakarta.", "Jaksa Agung", None);
        is("pengungsi asal Desa Sukamaju.", "pengungsi asal Desa Sukamaju", None);
    }

    #[test]
    fn a_description_ends_before_place_and_time_unless_a_clause_tells_them() {
        is(
            "seorang pedagang di pasar yang enggan disebut namanya.",
            "seorang pedagang",
            None,
        );
        is("pedagang pasar kemarin.", "pedagang pasar", None);
        is(
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
        let found =
            texts(&["Hasan Wirya menyebut \"Rumah Kita Semua\" sebagai buku. \"Ya, saya pulang,\" kata Hasan."]);
        assert_eq!(found, ["Ya, saya pulang,"]);
    }
}

/// Each sentence stands on one side of a condition that no other test tells from its neighbours.
mod single_conditions {
    use super::*;

    /// Who says "Kami rugi besar tahun ini", with the role.
    #[track_caller]
    fn is(said: &str, name: &str, role: Option<&str>) {
        let quotes = quotes(&[&format!("\"Kami rugi besar tahun ini,\" kata {said}")]);
        let speaker = quotes[0].speaker.as_ref().expect("a speaker");
        assert_eq!((speaker.name.as_str(), speaker.role.as_deref()), (name, role), "{said}");
    }

    /// Whom `-nya` means at the end of a paragraph.
    #[track_caller]
    fn meant(paragraph: &str) -> String {
        let quotes = quotes(&[&format!("{paragraph} \"Kami rugi besar tahun ini,\" ujarnya.")]);
        name(quotes.last().unwrap()).to_owned()
    }

    /// What a sentence reports without marks.
    fn indirect(paragraph: &str) -> Vec<String> {
        let reader = warta::Extractor::builder().indirect(true).build().unwrap();
        let article = reader.extract_text(&format!("Judul berita\n{paragraph}")).unwrap();
        article.quotes.into_iter().map(|q| q.text).collect()
    }

    #[test]
    fn a_role_behind_the_name_without_a_comma() {
        is("Hasan Wirya seorang perawat.", "Hasan Wirya", Some("perawat"));
        is(
            "Hasan Wirya yang merupakan Ketua RT 05.",
            "Hasan Wirya",
            Some("Ketua RT 05"),
        );
        is("Hasan Wirya yang juga guru SD.", "Hasan Wirya", Some("guru SD"));
    }

    #[test]
    fn a_name_with_a_particle_or_a_nickname_is_one() {
        is("Ketua RT Hasan bin Wirya.", "Hasan bin Wirya", Some("Ketua RT"));
        is(
            "Ketua RT Hasan \"Ucok\" Wirya.",
            "Hasan \"Ucok\" Wirya",
            Some("Ketua RT"),
        );
        is("Ketua RT Bambang PSD.", "Bambang PSD", Some("Ketua RT"));
    }

    #[test]
    fn a_number_behind_a_name_belongs_to_neither_name_nor_office() {
        is("Ketua RT Hasan Wirya 50 tahun.", "Hasan Wirya", Some("Ketua RT"));
    }

    #[test]
    fn a_bracket_behind_a_name_ends_it() {
        is("Hasan Wirya (Pol) Lestari.", "Hasan Wirya", None);
        is(
            "Ketua Yayasan Tirta Mekar (YTM) dan dosen Hasan Wirya.",
            "Hasan Wirya",
            Some("Ketua Yayasan Tirta Mekar (YTM) dan dosen"),
        );
    }

    #[test]
    fn a_verb_ends_the_words_of_an_office() {
        is(
            "pemilik toko terang Hasan Wirya.",
            "pemilik toko terang Hasan Wirya",
            None,
        );
    }

    #[test]
    fn an_office_may_have_two_parts_and_a_family_none() {
        is(
            "Ketua RT 05, Lurah Hasan Wirya.",
            "Hasan Wirya",
            Some("Ketua RT 05, Lurah"),
        );
        is("keluarga Hasan Wirya.", "keluarga Hasan Wirya", None);
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
        is(
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
        is(said, said.trim_end_matches('.'), None);
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
        is(
            "warga asal (Tegal) Hasan Wirya.",
            "Hasan Wirya",
            Some("warga asal (Tegal)"),
        );
        is("Camat Bima (Tegal) Hasan Wirya.", "Bima", Some("Camat"));
    }

    #[test]
    fn an_office_of_many_small_words_goes_on_with_another() {
        let role = "pemilik toko kain sutra merah tua indah murah ketua";
        is(&format!("{role} Hasan Wirya."), "Hasan Wirya", Some(role));
    }

    #[test]
    fn and_joins_capitals_only() {
        is("Hasan & rekan.", "Hasan", None);
    }

    #[test]
    fn an_article_is_no_role() {
        is("si pedagang Hasan.", "Hasan", Some("pedagang"));
        is("si Hasan.", "Hasan", None);
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
        is(
            "Ketua RT Bambang ABC Brodjonegoro.",
            "Bambang ABC Brodjonegoro",
            Some("Ketua RT"),
        );
        is("aktor Bang Ji-hoon.", "Bang Ji-hoon", Some("aktor"));
    }

    #[test]
    fn a_long_run_of_capitals_ends_with_the_name() {
        is(
            "Ketua Mekar Wangi Lentera Tirta Siti.",
            "Tirta Siti",
            Some("Ketua Mekar Wangi Lentera"),
        );
    }

    #[test]
    fn a_rank_in_brackets_needs_one_before_it() {
        is(
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
}

/// Found by reading real pages as their readers do.
mod found_by_reading {
    use super::*;

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
}

mod offices_and_places {
    use super::*;

    fn speaker(paragraphs: &[&str]) -> (String, Option<String>) {
        let q = only(paragraphs);
        (name(&q).to_owned(), role(&q).map(str::to_owned))
    }

    #[test]
    fn an_unknown_place_of_one_office_is_the_place_of_the_next() {
        let (name, role) = speaker(&[
            "Bupati Wanarata Hj. Ratna Wulandari membuka pasar.",
            "Kepala Dinas Perdagangan Wanarata Lukman Sadeli berjanji menambah kios. Air belum ada.",
            "\"Pipanya sedang dipasang,\" kata Lukman.",
        ]);
        assert_eq!(name, "Lukman Sadeli");
        assert_eq!(role.as_deref(), Some("Kepala Dinas Perdagangan Wanarata"));
    }

    #[test]
    fn an_office_may_have_two_fields() {
        let (name, role) = speaker(&[
            "Kepala Pusat Gempa Bumi dan Tsunami BMKG Ratna Wulandari melaporkan satu gempa susulan.",
            "\"Tidak ada tsunami,\" kata Ratna.",
        ]);
        assert_eq!(name, "Ratna Wulandari");
        assert_eq!(role.as_deref(), Some("Kepala Pusat Gempa Bumi dan Tsunami BMKG"));
    }

    #[test]
    fn the_house_behind_a_role_may_have_its_initials_in_brackets() {
        let (name, role) = speaker(&[
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
            let (name, _) = speaker(&[
                "Pelatih baru Lukman Sadeli tiba di Bogor.",
                epithet,
                "\"Kami siap,\" jelas mantan gelandang tersebut.",
            ]);
            assert_eq!(name, "Lukman Sadeli", "{epithet}");
        }
        let (name, _) = speaker(&[
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
        let (name, role) = speaker(&[
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
}
