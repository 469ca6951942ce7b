//! Which quotation marks open and close an utterance.

use crate::asking::{name, only, texts};

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
