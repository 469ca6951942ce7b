//! Character references that a system escaped once more: `&amp;quot;` for `&quot;`.

use memchr::memchr_iter;

/// What stands for the ampersand of a reference that was escaped again.
const AMPERSAND: &str = "&amp;";

/// The page with references that were escaped twice escaped once; `None` when none was. References to the marks of tags stay:
/// they show markup, and are meant to.
pub(crate) fn repair(html: &str) -> Option<String> {
    let mut out = String::new();
    let mut done = 0;
    for at in memchr_iter(b'&', html.as_bytes()) {
        let name = at + AMPERSAND.len();
        let reference = html.get(at..).and_then(|rest| rest.strip_prefix(AMPERSAND));
        if at >= done && reference.is_some_and(is_reference) {
            out.push_str(html.get(done..at).unwrap_or_default());
            out.push('&');
            done = name;
        }
    }
    if done == 0 {
        return None;
    }
    out.push_str(html.get(done..).unwrap_or_default());
    Some(out)
}

/// Whether the rest of a reference to a letter or a mark of writing stands here: `quot;`, `#8220;`.
fn is_reference(rest: &str) -> bool {
    const NAMES: [&str; 16] = [
        "quot", "apos", "nbsp", "ldquo", "rdquo", "lsquo", "rsquo", "laquo", "raquo", "ndash", "mdash", "hellip",
        "amp", "eacute", "shy", "bull",
    ];
    let Some(end) = rest.bytes().take(9).position(|byte| byte == b';') else {
        return false;
    };
    let name = rest.get(..end).unwrap_or_default();
    match name.strip_prefix('#') {
        Some(number) => {
            let of_a_tag = ["60", "62", "x3c", "x3e"]
                .iter()
                .any(|tag| tag.eq_ignore_ascii_case(number));
            !number.is_empty()
                && !of_a_tag
                && number
                    .bytes()
                    .all(|byte| byte.is_ascii_hexdigit() || byte == b'x' || byte == b'X')
        }
        None => NAMES.contains(&name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_escaped_twice_is_escaped_once() {
        assert_eq!(
            repair("&amp;quot;Ya&amp;#8221; &amp; &amp;nbsp;lagi").as_deref(),
            Some("&quot;Ya&#8221; &amp; &nbsp;lagi")
        );
        assert_eq!(repair("a&amp;amp;b").as_deref(), Some("a&amp;b"));
    }

    #[test]
    fn addresses_and_shown_markup_stay() {
        for html in [
            "<a href='/a?b=1&amp;c=2;'>",
            "&amp;lt;p&amp;gt;",
            "R&amp;D; S&amp;P",
            "&amp;#60;p",
            "&amp;#;",
            "&amp;",
        ] {
            assert_eq!(repair(html), None, "{html}");
        }
    }
}
