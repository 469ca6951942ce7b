//! Who made the story, by role.

mod beside_date;
mod crew;
mod line;

use super::source::Source;
use crate::article::{Origin, Role};
use crate::lang::credit::{credits, is_label};
use crate::lang::words::{entries, key};
use crate::outlet::Credit;
use beside_date::beside_date;
pub(crate) use crew::Crew;
use line::lines;

/// Reads the credits: what the reader sees before what the metadata say, which name the editor for the writer.
pub(super) fn read(source: &Source<'_>, outlet: Option<&str>) -> Crew {
    let mut crew = Crew::default();
    if let Some(rules) = source.rules {
        let names = rules.brands.iter().chain(&rules.site_names).chain(&rules.hosts);
        crew.brands = names.map(|name| key(name)).collect();
        crew.brands.push(key(&rules.name));
    }
    for credit in source.template.iter().flat_map(|template| &template.byline) {
        let rule = || Origin::Selector(credit.select.as_str().to_owned());
        crew.note(source, rule, |crew| by_rule(source, credit, outlet, crew));
    }
    if let Some(rules) = source.rules {
        for (list, role) in [(&rules.head.writer, Role::Writer), (&rules.head.editor, Role::Editor)] {
            if !(crew.has(role) || role == Role::Writer && crew.has(Role::Reporter)) {
                for name in list {
                    let values = source.sheet.head.metas(&name.to_lowercase()).collect::<Vec<_>>();
                    crew.note(
                        source,
                        || Origin::Meta(name.clone()),
                        |crew| {
                            values.iter().for_each(|value| crew.names(value, role, outlet));
                        },
                    );
                }
            }
        }
    }
    let json_ld = &source.sheet.json_ld;
    let told = source.rules.and_then(|rules| rules.head.json_ld_author);
    if crew.is_empty() {
        lines(source, outlet, &mut crew);
    }
    let author = told.unwrap_or(Role::Writer);
    if !(crew.has(author) || told.is_none() && crew.has_writer()) {
        crew.note(
            source,
            || Origin::JsonLd("author".to_owned()),
            |crew| {
                json_ld.authors.iter().for_each(|name| crew.names(name, author, outlet));
            },
        );
    }
    if !crew.has(Role::Editor) {
        crew.note(
            source,
            || Origin::JsonLd("editor".to_owned()),
            |crew| {
                json_ld
                    .editors
                    .iter()
                    .for_each(|name| crew.names(name, Role::Editor, outlet));
            },
        );
    }
    if crew.is_empty() {
        beside_date(source, outlet, &mut crew);
    }
    if crew.is_empty() {
        let written = entries(include_str!("../words/writer_metas.txt")).filter(|name| !source.is_ignored(name));
        let written = written.filter_map(|meta| Some((meta, source.sheet.head.meta(meta)?)));
        for (meta, name) in written.filter(|(_, name)| !name.contains("://")) {
            if crew.is_empty() {
                crew.note(
                    source,
                    || Origin::Meta(meta.to_owned()),
                    |crew| {
                        crew.names(&name, Role::Writer, outlet);
                    },
                );
            }
        }
    }
    if !crew.has(Role::Editor) {
        let edited = source.meta(&["content_editor"]);
        crew.note(
            source,
            || Origin::Meta("content_editor".to_owned()),
            |crew| {
                edited.iter().for_each(|name| crew.names(name, Role::Editor, outlet));
            },
        );
    }
    crew
}

fn by_rule(source: &Source<'_>, credit: &Credit, outlet: Option<&str>, crew: &mut Crew) {
    let outline = source.outline();
    for (at, id) in outline.select(&credit.select).enumerate() {
        let role = match at {
            0 => credit.role,
            _ => credit.rest.or(credit.role),
        };
        // A name and what they did may stand on lines of their own.
        let lines = outline.lines(id);
        let mut told = credits(&lines.join("\n"), outlet);
        let mut labelled = lines.iter().any(|words| is_label(words));
        if told.is_empty() {
            let pieces = outline.pieces(id);
            if pieces != lines {
                told = credits(&pieces.join("\n"), outlet);
                labelled |= pieces.iter().any(|words| is_label(words));
            }
        }
        match told.is_empty() {
            false => told.people.into_iter().for_each(|person| crew.add(person, true)),
            // Somebody who did what no byline names.
            true if labelled => {}
            true => crew.names(&lines.join("\n"), role.unwrap_or(Role::Writer), outlet),
        }
    }
}
