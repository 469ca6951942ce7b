//! HTML pages of our own: they load nothing from elsewhere and run nothing.

mod markup;

pub use markup::{Escaped, is_web, link};

/// The look that all pages share.
pub const STYLE: &str = include_str!("style.css");

/// Where a page is shown.
#[derive(Clone, Copy, Debug)]
pub enum Setting<'s> {
    /// A file that can be moved and mailed: its styles are inside.
    File {
        /// The verb that wrote it.
        verb: &'s str,
        /// The styles of its own, behind [`STYLE`].
        style: &'s str,
    },
    /// Sent by `warta serve`, whose headers say what the page may do.
    Served,
}

impl Setting<'_> {
    /// A whole page around a body.
    pub fn document(self, title: &str, body: &str) -> String {
        let (verb, styles) = match self {
            Self::File { verb, style } => (
                verb,
                format!(
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; \
                     style-src 'unsafe-inline'\">\n<style>\n{STYLE}{style}</style>"
                ),
            ),
            Self::Served => (
                "warta serve",
                "<link rel=\"stylesheet\" href=\"/style.css\">".to_owned(),
            ),
        };
        format!(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
             <title>{} – {verb}</title>\n<link rel=\"icon\" href=\"data:,\">\n{styles}\n</head>\n<body>\n{body}</body>\n</html>\n",
            Escaped(title)
        )
    }

    /// The head of a page: who made it, what it is about, and a few facts as HTML. `skip` is where the keyboard may jump
    /// to, and what the jump is called.
    pub fn masthead(self, about: &str, facts: &str, skip: (&str, &str)) -> String {
        let (target, words) = skip;
        let maker = match self {
            Self::File { verb, .. } => format!("<strong>{verb}</strong>"),
            Self::Served => "<a href=\"/\"><strong>warta serve</strong></a>".to_owned(),
        };
        format!(
            "<a class=\"skip\" href=\"#{target}\">{words}</a>\n<header class=\"masthead\">\n\
             <p>{maker} <span class=\"file\">{}</span></p>\n<p class=\"facts\">{facts}</p>\n</header>\n",
            Escaped(about)
        )
    }
}
