//! The headline without the site's suffix.

use html5ever::local_name;

use super::Source;

/// The headline: by the outlet's rules, else the page's `<h1>`, else what the head says.
pub(crate) fn read(source: Source<'_>) -> String {
    let outline = &source.sheet.outline;
    let by_rules = source.template.into_iter().flat_map(|template| &template.title);
    by_rules
        .filter_map(|css| {
            outline
                .select(css)
                .map(|id| outline.text(id))
                .find(|text| !text.is_empty())
        })
        .next()
        .or_else(|| source.sheet.head.meta("og:title"))
        .or_else(|| {
            outline
                .named(&local_name!("h1"))
                .map(|id| outline.text(id))
                .find(|text| !text.is_empty())
        })
        .or_else(|| source.sheet.head.title.clone())
        .unwrap_or_default()
}
