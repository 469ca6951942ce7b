//! The page with the form.

use super::refusal::Refusal;
use super::submission::Filled;
use crate::html::{Escaped, Setting};

/// The form as it was filled, and why it was refused.
pub fn html(filled: &Filled, refusal: Option<&Refusal>) -> String {
    let refusal = refusal.map(|refusal| {
        format!(
            "<p class=\"refusal\" role=\"alert\">{}</p>\n",
            Escaped(&refusal.failure.message)
        )
    });
    let (html, text) = if filled.text {
        ("", " checked")
    } else {
        (" checked", "")
    };
    let body = format!(
        "{masthead}<main>\n<h1>What does this page say?</h1>\n\
         {refusal}<form id=\"form\" method=\"post\" action=\"/explain\" enctype=\"multipart/form-data\">\n\
         <p><label for=\"file\">A saved page or text: drop it here, or choose it</label>\n\
         <input id=\"file\" type=\"file\" name=\"file\" accept=\".html,.htm,.xhtml,.txt,text/html,text/plain\"></p>\n\
         <p><label for=\"page\">or paste it</label>\n\
         <textarea id=\"page\" name=\"page\" rows=\"9\" spellcheck=\"false\" autocomplete=\"off\">\n{page}</textarea></p>\n\
         <fieldset><legend>It is</legend>\n\
         <label><input type=\"radio\" name=\"kind\" value=\"html\"{html}> a page’s HTML</label>\n\
         <label><input type=\"radio\" name=\"kind\" value=\"text\"{text}> flattened text, the headline in its first line</label>\n\
         </fieldset>\n\
         <p><label for=\"url\">Where it came from, if you know</label>\n\
         <input id=\"url\" type=\"url\" name=\"url\" value=\"{url}\" placeholder=\"https://\" autocomplete=\"off\"></p>\n\
         <p><button>Read it</button></p>\n</form>\n{PROGRAMS}</main>\n",
        masthead = Setting::Served.masthead("", "Nothing is fetched, nothing is kept.", ("form", "Skip to the form")),
        refusal = refusal.unwrap_or_default(),
        page = Escaped(&filled.page),
        url = Escaped(&filled.url),
    );
    Setting::Served.document("Read a page", &body)
}

const PROGRAMS: &str = "<section aria-labelledby=\"programs\">\n<h2 id=\"programs\">For programs</h2>\n\
<p><code>POST /extract</code> takes a page (<code>text/html</code>), a text (<code>text/plain</code>) or JSON with \
<code>html</code> or <code>text</code> and <code>url</code>, and answers with the article as JSON. \
<a href=\"/openapi.json\">/openapi.json</a> describes it; <a href=\"/health\">/health</a> tells whether it is up.</p>\n</section>\n";
