//! Which elements of a page hold its story.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::page::survey::survey;

const ONE: &str = "The ferry left the harbour before dawn and reached the island by noon.";
const TWO: &str = "Nobody on the quay had expected it to sail in such a wind, said the pilot.";
const SIDE: &str = "A summary of something else that happened elsewhere on the same day at sea.";

/// The texts of the region of a page with this body.
fn region(body: &str) -> Vec<String> {
    let page = format!("<html><body>{body}</body></html>");
    let outline = survey(&page);
    let region = by_density(&outline).unwrap_or_default();
    region.into_iter().map(|id| outline.text(id)).collect()
}

#[test]
fn links_and_scripts_are_no_running_text() {
    let outline = survey("<div>sepuluh<a href=/x>dua belas</a> <b>lima</b><script>var a</script></div>");
    assert_eq!(text_inside(&outline, 0), 11);
}

#[test]
fn a_paragraph_before_the_parts_of_a_story_opens_it() {
    let entries = format!("<section class=entry><p>{ONE}</p><p>{TWO}</p></section>").repeat(2);
    let page = format!("<article><h1>Storm</h1><div class=summary><p>{SIDE}</p></div>{entries}</article>");
    assert!(region(&page).concat().contains(SIDE), "{:?}", region(&page));
}

#[test]
fn parts_in_wrappers_without_a_name_are_one_story() {
    let page = format!("<article><h1>Ferry</h1><div><p>{ONE}</p></div><h2>Wind</h2><div><p>{TWO}</p></div></article>");
    let found = region(&page).join(" ");
    assert!(found.contains(ONE) && found.contains(TWO), "{found}");
}

#[test]
fn paragraphs_in_a_component_each_are_found() {
    let part = |text: &str| format!("<div class=block><div class=inner><p>{text}</p></div></div>");
    let parts: String = [ONE, TWO, ONE, TWO].map(part).concat();
    let teasers =
        format!("<div class=box><h3><a href=/x>A linked headline of another story</a></h3><p>{SIDE}</p></div>")
            .repeat(2);
    let found = region(&format!("<div class=list>{teasers}</div><div class=page>{parts}</div>")).join(" ");
    assert!(found.contains(TWO) && !found.contains(SIDE), "{found}");
}

#[test]
fn what_the_page_calls_its_story_outweighs_a_longer_box() {
    let page =
        format!("<div class=entry-content><p>{ONE}</p><p>{TWO}</p></div><div class=x><p>{SIDE}</p><p>{SIDE}</p></div>");
    assert_eq!(region(&page), [format!("{ONE} {TWO}")]);
}

#[test]
fn a_first_paragraph_set_apart_belongs_to_the_story() {
    let rest = format!("<p>{TWO}</p>").repeat(20);
    let page = format!("<main><div class=article__lead>{ONE}</div><div class=article__body>{rest}</div></main>");
    assert_eq!(region(&page).first().unwrap(), ONE);
}

#[test]
fn numbered_parts_join() {
    let part = |number: usize| format!("<div class=page-{number}><div class=text><p>{ONE}</p><p>{TWO}</p></div></div>");
    let page = format!("<div>{}{}<ul><li>{SIDE}</li></ul></div>", part(1), part(2));
    assert!(region(&page).join(" ").matches(ONE).count() == 2);
}

#[test]
fn stories_beside_each_other_do_not_join() {
    let story = |text: &str| {
        format!("<article class=post><h2><a href=/x>Headline</a></h2><p>{text}</p><p>{text}</p><p>{text}</p></article>")
    };
    let page = format!("<div>{}{}</div>", story(TWO), story(SIDE));
    assert!(!region(&page).join(" ").contains(ONE));
    assert!(region(&page).len() == 1);
}

#[test]
fn paragraphs_inside_a_link_are_a_teaser() {
    let teaser = format!("<a href=/x><h3>Headline</h3><p>{SIDE}</p></a>").repeat(9);
    let page = format!("<div class=y>{teaser}</div><div class=z><p>{ONE}</p><p>{TWO}</p></div>");
    assert_eq!(region(&page), [format!("{ONE} {TWO}")]);
}

#[test]
fn a_thread_longer_than_the_story_under_the_headline_is_no_story() {
    let remark = format!("<div class=post><div class=who>Tern</div><div class=txt><p>{SIDE}</p></div></div>").repeat(9);
    let page = format!(
        "<div class=a><h1>The ferry sails again</h1><p>{ONE}</p><p>{TWO}</p><p>{TWO}</p></div><div class=b>{remark}</div>"
    );
    let found = region(&page).join(" ");
    assert!(found.contains(ONE) && !found.contains(SIDE), "{found}");
}

#[test]
fn parts_of_the_same_name_join_wherever_they_are_wrapped() {
    let part = |text: &str| format!("<div class=article-content><div class=x><p>{text}</p><p>{text}</p></div></div>");
    let page = format!(
        "<div class=all>{}<div class=related-box><p>{SIDE}</p></div><amp-layout class=v2>{}</amp-layout></div>",
        part(ONE),
        part(TWO)
    );
    let found = region(&page).join(" ");
    assert!(
        found.contains(ONE) && found.contains(TWO) && !found.contains(SIDE),
        "{found}"
    );
}

#[test]
fn a_pager_that_holds_the_pages_belongs_to_the_story() {
    let page = format!(
        "<div class=all><p>{ONE}</p><p>{ONE}</p><div class=paging-item><section><p>{TWO}</p></section><section><p>{TWO} {TWO}</p></section></div></div>"
    );
    let found = region(&page).join(" ");
    assert!(found.contains(ONE) && found.contains(TWO), "{found}");
}
