//! Headline, date, section and pages.

use crate::asking::{STORY, page, read};

#[test]
fn a_channel_s_host_is_no_section_of_itself() {
    let page = format!(
        "<html><head><title>Ferry sails again</title><link rel=canonical href='https://planet.example.org/sport/ferry'></head>\
         <body><div class=breadcrumb><a href=/>Planet Example</a><a href=/sport>Sport</a></div>\
         <div class=story><h1>Ferry sails again</h1>{STORY}</div></body></html>"
    );
    assert_eq!(warta::extract(page).unwrap().section, ["Sport"]);
}

#[test]
fn a_trail_from_the_front_page_with_arrows_names_the_channels() {
    let trail = "<div id=nav><a href=/>HOME</a> &raquo; <a href=/sea/>SEA</a> &raquo; <a href=/m/>M</a> &raquo; <a href=/sea/ferries/>FERRIES</a> \
                 &raquo; FERRY SAILS AGAIN</div>";
    let body = format!("{trail}<h1>Ferry sails again</h1><div class=story>{STORY}</div>");
    assert_eq!(page("", &body).section, ["SEA", "FERRIES"]);
    let menu = "<div><a href=/>HOME</a> <a href=/land/>LAND</a> <a href=/air/>AIR</a></div>";
    let body = format!("{menu}<h1>Ferry sails again</h1><div class=story>{STORY}</div>");
    assert!(page("", &body).section.is_empty());
}

#[test]
fn a_pager_may_call_its_first_page_the_intro_and_the_site_s_index_has_another() {
    let pager = "<ul class=pg-pagging><li><span>INTRO</span></li><li><a href=/sea/ferry-1.html>1</a></li><li><a href=/sea/ferry-2.html>2</a></li></ul>";
    let body = format!("<h1>Ferry sails again</h1>{pager}<div class=story>{STORY}</div>");
    let pages = page("", &body).pages.unwrap();
    assert_eq!((pages.current, pages.total), (1, Some(3)));
    assert_eq!(pages.next.as_deref(), Some("https://example.org/sea/ferry-1.html"));
    let index = "<div class=paging><a href=https://indeks.example.org/?page=2>2</a><a href=https://indeks.example.org/?page=3>3</a></div>";
    let body = format!("<h1>Ferry sails again</h1><div class=story>{STORY}</div>{index}");
    assert!(page("", &body).pages.is_none());
}

#[test]
fn a_kicker_in_the_heading_is_no_part_of_the_headline() {
    let body = format!("<div class=story><h1><span>Islands:</span> Ferry sails again at last</h1>{STORY}</div>");
    let article = page("<meta property='og:title' content='Ferry sails again at last'>", &body);
    assert_eq!(article.title, "Ferry sails again at last");
}

#[test]
fn a_headline_in_no_heading_is_known_by_the_page_that_prints_it_alone() {
    let page = format!(
        "<html><head><title>Ferry sails again at last | Strait Notes</title></head><body><div class=t>Ferry sails again at last</div>\
         <div class=story>{STORY}</div></body></html>"
    );
    assert_eq!(warta::extract(page).unwrap().title, "Ferry sails again at last");
}

#[test]
fn the_clock_near_the_headline_tells_the_date_where_nothing_else_does() {
    let clock = "<time datetime='2003-02-03T08:15:00+01:00'>vor langem</time>";
    let article = read(clock, "");
    assert_eq!(article.published_at.unwrap().to_rfc3339(), "2003-02-03T14:15:00+07:00");
}

#[test]
fn a_short_page_of_a_story_set_over_several_belongs_to_it() {
    let article = page(
        "",
        &format!(
            "<h1>Ferry sails again</h1><div class=article-content>{STORY}</div>\
             <div id=list-pagination><h2>Noon</h2><div class=article-content><p>The bell rang twice at noon.</p></div></div>"
        ),
    );
    assert_eq!(article.paragraphs().last(), Some("The bell rang twice at noon."));
}
