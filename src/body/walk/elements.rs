//! Kinds of elements, by their tags, and what they are called.

use scraper::ElementRef;

use crate::page::tree::attr;

/// Class and id of an element.
pub(super) fn names(element: ElementRef<'_>) -> impl Iterator<Item = &str> {
    [attr(element, "class"), attr(element, "id")].into_iter().flatten()
}

/// Elements whose content is never the story's text.
pub(super) fn is_skipped(name: &str) -> bool {
    matches!(
        name,
        "nav"
            | "footer"
            | "button"
            | "form"
            | "script"
            | "style"
            | "noscript"
            | "template"
            | "select"
            | "textarea"
            | "object"
            | "dialog"
            | "svg"
            | "audio"
            | "canvas"
            | "amp-ad"
            | "amp-sidebar"
    )
}

pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "center"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "header"
            | "hr"
            | "li"
            | "main"
            | "pre"
            | "section"
            | "summary"
            | "tbody"
            | "td"
            | "th"
            | "tr"
    )
}
