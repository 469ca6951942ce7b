#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
use super::*;
use proptest::prelude::*;

fn split(text: &str) -> (String, String) {
    let found = split_caption(text);
    (found.caption.unwrap_or_default(), found.credit.unwrap_or_default())
}

#[test]
fn some_credits_only_pictures_have() {
    for line in [
        "Warga menanam padi di sawah, 3 Mei 2022. ANTARA/Rina Sari",
        "Warga menanam padi. Antara /Rina Sari Dewi",
        "Warga menanam padi (Shutterstock.com)",
        "Warga menanam padi (Unsplash/Rina)",
        "2020 koran.id/Youtube Rina Sari",
    ] {
        assert!(is_pictures_own(line), "{line}");
    }
    for line in [
        "Warga menanam padi di sawah. (Antara)",
        "Warga menanam padi di sawah. (Reuters)",
        "Warga menanam padi di sawah. (Antara/rsd)",
        "\"Kami menanam padi,\" katanya. ANTARA/Rina Sari",
        "Warga menanam padi. Hujan turun. Sawah terendam. ANTARA/Rina Sari",
        "2020 koran itu terbit lagi",
        "2020 koran.id berhenti terbit.",
    ] {
        assert!(!is_pictures_own(line), "{line}");
    }
    assert_eq!(
        split("2020 koran.id/Youtube Rina"),
        (String::new(), "2020 koran.id/Youtube Rina".into())
    );
}

#[test]
fn takes_the_credit_off_the_caption() {
    for (printed, caption, credit) in [
        (
            "Ketua RT menanam padi di Cianjur/Net",
            "Ketua RT menanam padi di Cianjur",
            "Net",
        ),
        ("Warga menanam padi/RMOL", "Warga menanam padi", "RMOL"),
        ("Rina Sari/Ist", "Rina Sari", "Ist"),
        (
            "Warga menanam padi. (ANTARA FOTO/Rina Sari)",
            "Warga menanam padi.",
            "ANTARA FOTO/Rina Sari",
        ),
        (
            "Warga menanam padi (Liputan6.com/Rina Sari)",
            "Warga menanam padi",
            "Liputan6.com/Rina Sari",
        ),
        (
            "Warga menanam padi(Auriga Lestari)",
            "Warga menanam padi",
            "Auriga Lestari",
        ),
        (
            "Warga menanam padi.(KOMPAS.com/RINA SARI)",
            "Warga menanam padi.",
            "KOMPAS.com/RINA SARI",
        ),
        (
            "Warga menanam padi (Dok. Kementerian Pertanian )",
            "Warga menanam padi",
            "Dok. Kementerian Pertanian",
        ),
        (
            "Warga menanam padi, Selasa (8/10/2024). - Harian Jogja/Rina Sari",
            "Warga menanam padi, Selasa (8/10/2024).",
            "Harian Jogja/Rina Sari",
        ),
        (
            "Warga menanam padi.-Rina Sari-Koran",
            "Warga menanam padi.",
            "Rina Sari-Koran",
        ),
        ("Warga menanam padi-Istimewa-", "Warga menanam padi", "Istimewa"),
        (
            "MENANAM: Warga di sawah. RINA SARI/KORAN DESA",
            "MENANAM: Warga di sawah.",
            "RINA SARI/KORAN DESA",
        ),
        ("Warga menanam padi(Dok.IGI )", "Warga menanam padi", "Dok.IGI"),
        (
            "Warga menanam padi (dok. Instagram @rina)",
            "Warga menanam padi",
            "dok. Instagram @rina",
        ),
        (
            "Warga menanam padi (sumber: Instagram/rina)",
            "Warga menanam padi",
            "Instagram/rina",
        ),
        (
            "Warga menanam padi (Foto: Getty Images/Rina / Iguana)",
            "Warga menanam padi",
            "Getty Images/Rina / Iguana",
        ),
        (
            "Warga menanam padi. (Photo by RINA SARI / AFP)",
            "Warga menanam padi.",
            "RINA SARI / AFP",
        ),
        (
            "Warga menanam padi credit by Koran Desa",
            "Warga menanam padi",
            "Koran Desa",
        ),
        ("Warga menanam padi (iStockphoto)", "Warga menanam padi", "iStockphoto"),
        (
            "Warga menanam padi (odditycentral.com)",
            "Warga menanam padi",
            "odditycentral.com",
        ),
        ("Padi dari Korea Utara (AP)", "Padi dari Korea Utara", "AP"),
        (
            "Warga menanam padi. (ANTARA via BBC INDONESIA)",
            "Warga menanam padi.",
            "ANTARA via BBC INDONESIA",
        ),
        ("Warga menanam padi (Istimewa)", "Warga menanam padi", "Istimewa"),
        ("Warga menanam padi (ist)", "Warga menanam padi", "ist"),
        (
            "Warga menanam padi. [Suara.com/Rina Sari]",
            "Warga menanam padi.",
            "Suara.com/Rina Sari",
        ),
        ("Warga menanam padi. [Antara]", "Warga menanam padi.", "Antara"),
        (
            "Foto: Warga menanam padi. (Rina-Biro Pers Istana).",
            "Warga menanam padi.",
            "Rina-Biro Pers Istana",
        ),
        (
            "Foto: Ilustrasi sawah (Rina Sari/detikcom)",
            "Ilustrasi sawah",
            "Rina Sari/detikcom",
        ),
        (
            "Warga menanam padi. Foto: Getty Images",
            "Warga menanam padi.",
            "Getty Images",
        ),
        (
            "Warga menanam padi. foto: dok. Accor",
            "Warga menanam padi.",
            "dok. Accor",
        ),
        (
            "Warga menanam padi. (AP Photo/Rina) Foto: AP/Rina",
            "Warga menanam padi.",
            "AP/Rina",
        ),
        (
            "Warga menanam padiMandatory Credit: Rina /Allsport Foto: Rina /Allsport",
            "Warga menanam padi",
            "Rina /Allsport",
        ),
        (
            "Warga menanam padi. Doc. uny.ac.id KOMUNIKA ONLINE",
            "Warga menanam padi.",
            "Doc. uny.ac.id KOMUNIKA ONLINE",
        ),
        (
            "Warga menanam padi ©instagram.com/rina",
            "Warga menanam padi",
            "©instagram.com/rina",
        ),
        (
            "Warga menanam padi. ©2019 Merdeka.com/Rina S",
            "Warga menanam padi.",
            "©2019 Merdeka.com/Rina S",
        ),
        (
            "Ilustrasi sawah | unsplash.com/@rina",
            "Ilustrasi sawah",
            "unsplash.com/@rina",
        ),
        (
            "ilustrasi sawah/Photo by Rina from Pexels",
            "ilustrasi sawah",
            "Rina from Pexels",
        ),
        ("ilustrasi sawah/copyright Photo by Rina", "ilustrasi sawah", "Rina"),
        (
            "'Lebaran' / Credit: Dokumentasi Pribadi",
            "'Lebaran'",
            "Dokumentasi Pribadi",
        ),
        ("Warga menanam padi / Sumber: Pexels", "Warga menanam padi", "Pexels"),
        (
            "Warga menanam padi. TEMPO / Rina Sari",
            "Warga menanam padi.",
            "TEMPO / Rina Sari",
        ),
        (
            "Warga menanam padi, Selasa, 4 Februari 2020. RINA SARI l Tempo.",
            "Warga menanam padi, Selasa, 4 Februari 2020.",
            "RINA SARI l Tempo",
        ),
        (
            "Warga menanam padi. antara foto/rina/ama/26.",
            "Warga menanam padi.",
            "antara foto/rina/ama/26",
        ),
        ("(Photo: Rina) Warga menanam padi.", "Warga menanam padi.", "Rina"),
        (
            "ILUSTRASI. Warga menanam padi. KONTAN/Rina Sari",
            "Warga menanam padi.",
            "KONTAN/Rina Sari",
        ),
        (
            "SOLOPOS.COM - Warga menanam padi (Solopos/Rina)",
            "Warga menanam padi",
            "Solopos/Rina",
        ),
        (
            "Perbesar Warga menanam padi (Rina/Fimela.com)",
            "Warga menanam padi",
            "Rina/Fimela.com",
        ),
        (
            "Sumber gambar, Getty Images Keterangan gambar, Warga",
            "",
            "Getty Images Keterangan gambar, Warga",
        ),
    ] {
        assert_eq!(split(printed), (caption.to_owned(), credit.to_owned()), "{printed}");
    }
}

#[test]
fn an_archive_number_is_no_credit() {
    let printed = "Warga menanam padi, 4 Agustus 2022. TEMPO / Rina Sari . tempo : 165996887239";
    let meant = ("Warga menanam padi, 4 Agustus 2022.", "TEMPO / Rina Sari");
    assert_eq!(split(printed), (meant.0.to_owned(), meant.1.to_owned()));
}

#[test]
fn a_path_of_house_and_name_is_a_credit() {
    for (printed, credit) in [
        ("Warga menanam padi. Foto/SINDOnews/Rina", "SINDOnews/Rina"),
        ("Warga menanam padi. /Pikiran Rakyat/Rina", "Pikiran Rakyat/Rina"),
        ("Warga menanam padi. Bisnis/Rina Sari", "Bisnis/Rina Sari"),
    ] {
        assert_eq!(split(printed), ("Warga menanam padi.".to_owned(), credit.to_owned()));
    }
}

#[test]
fn a_credit_may_stand_alone() {
    for (printed, credit) in [
        ("Foto: (Getty Images)", "Getty Images"),
        ("Foto: Rina Sari/detikcom", "Rina Sari/detikcom"),
        ("Foto: Rina Sari", "Rina Sari"),
        ("foto: Twitter/@rina", "Twitter/@rina"),
        ("Antara/Rina Sari", "Antara/Rina Sari"),
        ("AFP/RINA SARI", "AFP/RINA SARI"),
        ("Twitter @rina", "Twitter @rina"),
        ("© instagram/ @rina", "© instagram/ @rina"),
        ("Doc: Facebook", "Facebook"),
        ("Sumber gambar, Getty Images", "Getty Images"),
        ("(Rina Sari/Fimela.com)", "Rina Sari/Fimela.com"),
    ] {
        assert_eq!(split(printed), (String::new(), credit.to_owned()), "{printed}");
    }
}

#[test]
fn a_caption_may_stand_alone() {
    for printed in [
        "Warga menanam padi.",
        "Warga menanam padi (Ilustrasi)",
        "Rina Sari (kiri) dan Joko Umar (kanan)",
        "Rina Sari dan Joko Umar (Kanan)",
        "Warga menanam padi, Jumat (12/2).",
        "Warga menanam padi pada Rabu (1/11/2023).",
        "Kantor Bank Rakyat Indonesia (BRI)",
        "Sawah di perbatasan Desa Sari/Desa Umar",
        "Pasien virus corona (Covid-19)",
        "Rina Sari (45)",
        "Rina Sari di kantor Liputan6.com di Jakarta",
        "Juru bicara dr. Rina Sari, M.Epid",
        "Rina Sari",
        "Sam Putra.",
        "Timnas Indonesia",
        "Tim SAR",
    ] {
        assert_eq!(split(printed), (printed.to_owned(), String::new()), "{printed}");
    }
    assert_eq!(split("Foto: Warga menanam padi.").0, "Warga menanam padi.");
    assert_eq!(split("Keterangan gambar, Warga menanam padi").0, "Warga menanam padi");
    assert_eq!(split_caption(" "), Caption::default());
}

proptest! {
    #[test]
    fn no_caption_is_too_strange(text in any::<String>()) {
        let _ = split_caption(&text);
    }

    #[test]
    fn no_mix_of_caption_parts_is_too_strange(parts in proptest::collection::vec(
        prop_oneof![Just("Foto:"), Just("("), Just(")"), Just("["), Just("]"), Just("©"), Just("/"), Just(" "), Just("."),
            Just("Photo by"), Just("Dok."), Just("Antara"), Just("Warga menanam padi"), Just("copyright"), Just("İ"), Just("|")],
        0..20,
    )) {
        let _ = split_caption(&parts.concat());
    }
}
