//! What of a region is read as text, and what is not.

use super::*;

const PROSE: &str =
    "The ferry left the harbour before dawn and reached the island by noon, long after the fishing boats.";

/// The texts of the lines in a region that holds a story and this.
fn lines(inside: &str) -> Vec<String> {
    let story = format!("<p>{PROSE}</p>").repeat(6);
    let pieces = pieces(
        &Html::parse_fragment(&format!("{story}{inside}")),
        Marks::default(),
        false,
    )
    .0;
    let lines = pieces.into_iter().filter_map(|piece| match piece {
        Piece::Line(line, _) if line.text != PROSE => Some(line.text),
        Piece::Table(rows) => Some(rows.concat().join("|")),
        _ => None,
    });
    lines.collect()
}

#[test]
fn a_box_of_controls_with_prose_is_none() {
    let page = "<div class=page-widget><p>The paging wrapper around this sentence says nothing about it, for the \
                sentence is part of the story that the page tells.</p></div><div class=paging>1 2 3</div>";
    assert_eq!(lines(page).len(), 1);
}

#[test]
fn a_page_of_the_story_may_hold_short_paragraphs_alone() {
    let page = "<div class=paging-item><p>The ferry to the islands leaves at six in the morning.</p><p>\"Bring a coat,\" says the mate.</p>\
                <p>It is back by noon, with fish and mail.</p></div><div class=paging>Page 1 2 3 <a href=/x?page=2>Next</a></div>";
    assert_eq!(lines(page).len(), 3);
    assert_eq!(lines("<h2 class=title-paging>Back by noon</h2>"), ["Back by noon"]);
}

#[test]
fn asides_are_no_part_of_the_story() {
    assert!(lines("<aside><h3><a href=/x>Another story</a></h3><p>What it says. Read more</p></aside>").is_empty());
}

#[test]
fn what_the_page_hides_is_left_out() {
    assert!(lines("<div hidden>Not shown</div><p style='display: none'>Nor this</p>").is_empty());
}

#[test]
fn a_page_of_the_story_is_read_though_it_is_hidden_at_first() {
    let page = "<div class=paging-content style='display: none'><p>The ferry to the islands leaves at six in the morning, and it is \
                back by noon when the quay is open and the sea is calm.</p></div>";
    assert_eq!(lines(page).len(), 1);
}

#[test]
fn a_figure_may_be_a_table() {
    let page = "<figure><table><tr><td>Year</td><td>Boats</td></tr><tr><td>2019</td><td>14</td></tr></table></figure>";
    assert_eq!(lines(page), ["Year|Boats|2019|14"]);
}

#[test]
fn frames_without_a_player_say_nothing() {
    assert!(lines("<iframe src=/counter>Your browser shows no frames</iframe>").is_empty());
}

#[test]
fn unknown_elements_are_lines_outside_paragraphs_and_words_inside() {
    let page = "<app-text>First line</app-text><app-text>Second line</app-text><p>A <x-term>word</x-term> inside</p>";
    assert_eq!(lines(page), ["First line", "Second line", "A word inside"]);
}

#[test]
fn a_clock_in_a_line_of_its_own_is_no_text() {
    let page =
        "<section><time>10:20</time><p>The quay is closed.</p></section><p>Since <time>noon</time> it rains.</p>";
    assert_eq!(lines(page), ["The quay is closed.", "Since noon it rains."]);
}

#[test]
fn an_empty_line_between_sentences_ends_a_paragraph() {
    let (one, two) = (
        "The quay was closed at noon because of the wind.",
        "Nobody knows when it opens again, says the pilot.",
    );
    assert_eq!(lines(&format!("<div>{one}\n \n{two}</div>")), [one, two]);
    assert_eq!(lines("<div>The quay\n\nwas closed</div>"), ["The quay was closed"]);
    assert_eq!(
        lines("<p>橋が開いた。\n\n船が出る。</p>"),
        ["橋が開いた。", "船が出る。"]
    );
}

#[test]
fn a_pager_with_several_headings_tells_a_story() {
    let page = "<div id=list-pagination><h2>First boat</h2><p>Blue.</p><h2>Second boat</h2><p>Red.</p></div>";
    assert_eq!(lines(page), ["First boat", "Blue.", "Second boat", "Red."]);
}
