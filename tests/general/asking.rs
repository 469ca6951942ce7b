//! A made-up story, and the page around it.

use warta::Article;

/// Two paragraphs that are all of a story.
pub const STORY: &str = "<p>The ferry left the harbour before dawn and reached the island by noon, long after the fishing boats had.</p>\
     <p>Nobody on the quay had expected it to sail in such a wind, said the pilot of the other ferry at the quay.</p>";

/// A story on a page of its own, with what the head and the body hold besides.
pub fn page(head: &str, body: &str) -> Article {
    warta::extract(format!(
        "<html><head><title>Ferry sails again</title><link rel=canonical href='https://example.org/sea/ferry-sails-again'>\
         {head}</head><body>{body}</body></html>"
    ))
    .unwrap()
}

/// A story under its headline, with this before and after.
pub fn read(before: &str, after: &str) -> Article {
    page(
        "",
        &format!("<div class=story><h1>Ferry sails again</h1>{before}{STORY}{after}</div>"),
    )
}

/// Whether nothing of the page was taken for the story's but its two paragraphs.
pub fn only_the_story(article: &Article) -> bool {
    article.body.len() == 2 && article.paragraphs().all(|text| STORY.contains(text))
}
