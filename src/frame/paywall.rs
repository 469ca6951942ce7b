//! Whether the text is for subscribers, by the page's own marks.

use super::source::Source;

/// JSON-LD's word, else the tier that the page gives its content.
pub(super) fn read(source: &Source<'_>) -> bool {
    let tier = || source.meta(&["article:content_tier"]);
    match source.sheet.json_ld.free {
        Some(free) => !free,
        None => tier().is_some_and(|tier| matches!(tier.to_lowercase().as_str(), "locked" | "metered" | "premium")),
    }
}
