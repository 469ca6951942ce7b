//! Every way of setting a page that a rule file tells of is shown by a re-created page of `fixtures/`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::rules::{Rules, Template};
use crate::Extractor;
use crate::page::Sheet;
use crate::page::selector::Css;

#[test]
fn every_template_of_every_rule_file_is_shown_by_a_re_created_page() {
    let shown: HashSet<(String, String)> = pages().iter().flat_map(|page| showing(page)).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/outlet/rules");
    let mut missing = Vec::new();
    for file in files(&root, "toml").chain(files(&root.join("base"), "toml")) {
        let rules = Rules::parse(&fs::read_to_string(&file).unwrap(), "").unwrap();
        let unseen = |template: &&Template| !shown.contains(&(rules.id.clone(), mark(template)));
        for template in rules.templates.iter().filter(unseen) {
            let era = template.era.as_deref().unwrap_or_default();
            missing.push(format!("{} {era}: {}", rules.id, mark(template)));
        }
    }
    assert!(
        missing.is_empty(),
        "no page of fixtures/ shows\n  {}",
        missing.join("\n  ")
    );
}

/// The file and the mark of the template that a page is read by, under the outlet's name and under its base's.
fn showing(page: &Path) -> Vec<(String, String)> {
    let html = String::from_utf8_lossy(&fs::read(page).unwrap()).into_owned();
    let url = fs::read_to_string(page.with_extension("url")).ok();
    let sheet = Sheet::read(&html);
    let canonical = sheet.head.link("canonical").map(str::to_owned);
    let og_url = sheet.head.meta("og:url");
    let urls = [url.as_deref().map(str::trim), canonical.as_deref(), og_url.as_deref()];
    let urls: Vec<&str> = urls.into_iter().flatten().collect();
    let Some(rules) = Extractor::default().outlet(&sheet, &urls) else {
        return Vec::new();
    };
    let template = rules.template(|css| sheet.outline.select(css).next().is_some());
    let files = [Some(rules.id.clone()), rules.extends.clone()];
    let mark = template.map(mark);
    files.into_iter().flatten().zip(mark.iter().cycle().cloned()).collect()
}

/// What tells a template from the others.
fn mark(template: &Template) -> String {
    let marks: Vec<&str> = template.mark.iter().map(Css::as_str).collect();
    marks.join(" | ")
}

fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let folders = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    folders
        .filter(|path| path.is_dir())
        .flat_map(|folder| files(&folder, "html"))
        .collect()
}

fn files(folder: &Path, ending: &'static str) -> impl Iterator<Item = PathBuf> + use<> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(move |file| file.extension().is_some_and(|found| found == ending))
}
