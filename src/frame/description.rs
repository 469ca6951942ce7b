//! The standfirst, or the page's description of itself.

use super::source::Source;
use crate::article::{Field, Origin};
use crate::lang::words::key;

/// The standfirst by the outlet's rules, else what the head says; not the headline over again.
pub(super) fn read(source: &Source<'_>, title: &str) -> Option<String> {
    let by_rules = source.texts_by_rules(|template| &template.description);
    const METAS: [&str; 3] = ["og:description", "description", "twitter:description"];
    source.trail.set(Field::Description, || match by_rules.is_empty() {
        false => source.rule(|template| &template.description),
        true => source
            .meta_origin(&METAS)
            .unwrap_or_else(|| Origin::JsonLd("description".to_owned())),
    });
    by_rules
        .into_iter()
        .next()
        .or_else(|| source.meta(&METAS))
        .or_else(|| source.sheet.json_ld.description.clone())
        .map(|text| without_hashtags(&text).to_owned())
        .filter(|text| !text.is_empty() && key(text) != key(title) && !source.is_own_name(text))
}

/// Kumparan's descriptions end in hashtags.
fn without_hashtags(text: &str) -> &str {
    let mut text = text.trim_end();
    while let Some((before, _)) = text.rsplit_once(' ').filter(|(_, last)| last.starts_with('#')) {
        text = before.trim_end();
    }
    text
}
