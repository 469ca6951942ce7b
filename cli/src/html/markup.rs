//! HTML written with care: nothing of a page becomes markup of ours.

use std::fmt::{self, Display};

/// A text with what HTML would read as markup written as characters; for contents and quoted attributes.
pub struct Escaped<'t>(pub &'t str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
            let (plain, special) = rest.split_at(at);
            f.write_str(plain)?;
            let mut chars = special.chars();
            f.write_str(match chars.next() {
                Some('&') => "&amp;",
                Some('<') => "&lt;",
                Some('>') => "&gt;",
                Some('"') => "&quot;",
                _ => "&#39;",
            })?;
            rest = chars.as_str();
        }
        f.write_str(rest)
    }
}

/// Words that lead to an address; only the words where the address is none of the web's.
pub fn link(url: Option<&str>, words: &str) -> String {
    match url.filter(|url| is_web(url)) {
        Some(url) => format!(
            "<a href=\"{}\" rel=\"noopener noreferrer nofollow\">{}</a>",
            Escaped(url),
            Escaped(words)
        ),
        None => Escaped(words).to_string(),
    }
}

/// Whether an address may be followed: a page can hold `javascript:` and worse.
pub fn is_web(url: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| {
        url.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_is_shown_and_not_read() {
        assert_eq!(
            Escaped("<b title='a' id=\"b\">R&D</b>").to_string(),
            "&lt;b title=&#39;a&#39; id=&quot;b&quot;&gt;R&amp;D&lt;/b&gt;"
        );
        assert_eq!(Escaped("harga – naik").to_string(), "harga – naik");
    }

    #[test]
    fn only_addresses_of_the_web_can_be_followed() {
        assert!(link(Some("HTTPS://a.example/"), "a").starts_with("<a href=\"HTTPS://a.example/\""));
        for url in ["javascript:alert(1)", "data:text/html,x", "/a", ""] {
            assert_eq!(link(Some(url), "a"), "a");
        }
        assert_eq!(
            link(Some("http://a.example/\"><script>"), "a"),
            "<a href=\"http://a.example/&quot;&gt;&lt;script&gt;\" rel=\"noopener noreferrer nofollow\">a</a>"
        );
    }
}
