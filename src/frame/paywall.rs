//! Whether the text is for subscribers, by the page's own marks.

use super::source::Source;
use crate::article::{Field, Origin};

/// JSON-LD's word, else the tier that the page gives its content.
pub(super) fn read(source: &Source<'_>) -> bool {
    let tier = || source.meta(&["article:content_tier"]);
    source.trail.set(Field::Paywalled, || match source.sheet.json_ld.free {
        Some(_) => Origin::JsonLd("isAccessibleForFree".to_owned()),
        None => Origin::Meta("article:content_tier".to_owned()),
    });
    match source.sheet.json_ld.free {
        Some(free) => !free,
        None => tier().is_some_and(|tier| matches!(tier.to_lowercase().as_str(), "locked" | "metered" | "premium")),
    }
}
