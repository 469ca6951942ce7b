//! Name, role and honorifics in the words that tell the speaker.

use crate::asking::only;

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
