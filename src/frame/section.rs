//! The channel names, broad to narrow.

use super::source::{Source, Told, key};
use crate::article::{Field, Origin};
use crate::lang::words::entries;

/// Longest name of a channel, in bytes.
const NAME: usize = 40;

/// The section by the outlet's rules, else by breadcrumbs that are seen, else by JSON-LD, else by the metas.
pub(super) fn read(source: &Source<'_>, title: &str) -> Vec<String> {
    let json_ld = &source.sheet.json_ld;
    let metas = |names: &[String]| -> Vec<String> {
        let known = names.iter().filter(|name| !source.is_ignored(name));
        known
            .filter_map(|name| source.sheet.head.meta(&name.to_lowercase()))
            .collect()
    };
    let own = source.rules.map(|rules| metas(&rules.head.section)).unwrap_or_default();
    let general = || {
        let numbered = metas(&["article:section2".to_owned(), "article:section3".to_owned()]);
        match numbered.is_empty() {
            true => metas(&["article:section", "content_category", "content_subcategory"].map(str::to_owned)),
            // Behind a numbered one, the first is the same for the whole site.
            false => numbered,
        }
    };
    let by_rules = || source.texts_by_rules(|template| &template.section);
    let head = || {
        Origin::Meta(
            source
                .rules
                .map(|rules| rules.head.section.join(", "))
                .unwrap_or_default(),
        )
    };
    let told: [Told<'_>; 6] = [
        (&by_rules, &|| source.rule(|template| &template.section)),
        (&|| own.clone(), &head),
        (&|| crumbs(source), &|| Origin::Element("breadcrumb".to_owned())),
        (&|| json_ld.breadcrumbs.clone(), &|| {
            Origin::JsonLd("BreadcrumbList".to_owned())
        }),
        (&|| json_ld.section.clone(), &|| {
            Origin::JsonLd("articleSection".to_owned())
        }),
        (&general, &|| Origin::Meta("article:section".to_owned())),
    ];
    for (told, origin) in told {
        let names = clean(source, title, told());
        if !names.is_empty() {
            source.trail.set(Field::Section, origin);
            return names;
        }
    }
    Vec::new()
}

/// The names without Home, the outlet's own, the headline, and what separates them.
fn clean(source: &Source<'_>, title: &str, names: Vec<String>) -> Vec<String> {
    let title = key(title);
    let mut kept: Vec<String> = Vec::new();
    for name in names {
        let name = name.trim_matches(|c: char| !c.is_alphanumeric() && !"()&!?.".contains(c));
        let own = key(name);
        let home = own.is_empty() || entries(include_str!("words/no_channels.txt")).any(|noise| key(noise) == own);
        // The headline may be the last crumb, cut short.
        let headline = own.len() > 15 && title.starts_with(&own);
        let known = kept.iter().any(|kept| key(kept) == own);
        if !home && !headline && !known && own != title && name.len() <= NAME && !source.is_outlet(name) {
            kept.push(name.to_owned());
        }
    }
    kept
}

/// The links of a visible breadcrumb near the headline.
fn crumbs(source: &Source<'_>) -> Vec<String> {
    let outline = source.outline();
    let is_trail = |class: &str| class.contains("breadcrumb") || class.contains("Breadcrumb");
    outline
        .classed(0..source.region_range().end, is_trail)
        .map(|trail| {
            let names = outline.links_in(trail).map(|id| outline.text(id));
            names.filter(|text| !text.is_empty()).collect::<Vec<_>>()
        })
        .find(|names| !names.is_empty())
        .unwrap_or_default()
}
