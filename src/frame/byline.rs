//! Who made the story, by role.

use std::sync::LazyLock;

use html5ever::local_name;
use memchr::memchr_iter;

use super::source::Source;
use crate::article::{Byline, Field, Origin, Role};
use crate::body::boxes;
use crate::body::story::Story;
use crate::lang::credit::{credits, is_label, names};
use crate::lang::date::is_mostly_date;
use crate::lang::words::{AnyOf, entries, key};
use crate::outlet::Credit;
use crate::page::outline::Id;

/// Longest line of credits, in bytes.
const LINE: usize = 200;

/// Longest line of a writer's name with a word before it, in bytes.
const NAME: usize = 60;

/// How many elements behind the headline stand right under it.
const UNDER: Id = 24;

/// Words before a writer's name in a line without a colon.
const BY: [&str; 6] = ["by", "oleh", "von", "par", "por", "door"];

/// What elements with credits are called.
static NAMED: LazyLock<AnyOf> = LazyLock::new(|| AnyOf::new(entries(include_str!("words/credit_names.txt"))));

/// What elements are called whose names are no credits.
static OTHER: LazyLock<AnyOf> =
    LazyLock::new(|| AnyOf::new(["date", "time", "tanggal", "comment", "komentar", "location"]));

/// The people in order of print.
#[derive(Debug, Default)]
pub(crate) struct Crew {
    people: Vec<Named>,
    /// Brands that are no person.
    brands: Vec<String>,
}

/// A person, and whether a word beside the name says what they did.
#[derive(Debug)]
struct Named {
    person: Byline,
    told: bool,
}

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
    if crew.people.is_empty() {
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
    if crew.people.is_empty() {
        beside_date(source, outlet, &mut crew);
    }
    if crew.people.is_empty() {
        let written = entries(include_str!("words/writer_metas.txt")).filter(|name| !source.is_ignored(name));
        let written = written.filter_map(|meta| Some((meta, source.sheet.head.meta(meta)?)));
        for (meta, name) in written.filter(|(_, name)| !name.contains("://")) {
            if crew.people.is_empty() {
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

/// Credits near the headline and behind the story, by their labels or by what their element is called.
fn lines(source: &Source<'_>, outlet: Option<&str>, crew: &mut Crew) {
    let near = source.near_headline();
    let tail = source.region_range().end.saturating_sub(12).max(near.end);
    let mut read_to = 0;
    let after = source.after_story();
    static CREDITS: LazyLock<AnyOf> = LazyLock::new(|| AnyOf::new(["credits"]));
    let outline = source.outline();
    let far = outline.classed(after.end..outline.len() as Id, &CREDITS);
    for id in near.chain(tail..after.end).chain(far) {
        if id < read_to {
            continue;
        }
        let read = crew.note(source, || source.element(id), |crew| line(source, id, outlet, crew));
        if read {
            read_to = outline.get(id).map_or(id, |element| element.last);
        }
    }
}

/// Reads one element; whether it was read whole, with all that is in it.
fn line(source: &Source<'_>, id: Id, outlet: Option<&str>, crew: &mut Crew) -> bool {
    let outline = source.outline();
    let Some(element) = outline.get(id) else { return false };
    if outline.inner(id).len() > 5 * LINE {
        return false;
    }
    let called = source.names(id);
    if OTHER.is_in(&called) || boxes::is_caption(&called) || boxes::is_picture(&called) {
        return false;
    }
    let named = NAMED.is_in(&called);
    // Without a label nobody is read here, and most elements have no colon but those of addresses.
    let is_over = crew.people.is_empty() && is_under_headline(source, id);
    let begins_by = element.text > 0 && is_over && begins_by(outline.opening(id));
    if !(named || begins_by || has_colon(outline.inner(id))) {
        return element.text == 0 && pair(source, id, outlet, crew);
    }
    let text = outline.text(id);
    if text.len() > LINE {
        return false;
    }
    // Labels and names may all stand in elements of their own.
    let apart = element.text == 0 && !named;
    let pieces = if named || text.contains(':') {
        outline.pieces(id)
    } else {
        Vec::new()
    };
    let labels = |piece: &String| piece.strip_suffix(':').is_some_and(|label| is_label(label.trim_end()));
    if apart && !(text.contains(':') && pieces.iter().any(labels)) {
        return false;
    }
    let labelled = named && pieces.len() > 1 && pieces.iter().any(|words| is_label(words));
    let mut read = match labelled {
        true => credits(&pieces.join("\n"), outlet).people,
        false => Vec::new(),
    };
    if read.is_empty() && !apart {
        read = credits(&text, outlet).people;
    }
    if read.is_empty() && (named || apart) {
        read = credits(&pieces.join("\n"), outlet).people;
    }
    // A photographer alone is a picture's.
    if !read.is_empty() && read.iter().all(|person| person.role == Role::Photographer) {
        return false;
    }
    if !read.is_empty() && (named || begins_by || text.contains(':')) {
        let wrote = |person: &Byline| matches!(person.role, Role::Writer | Role::Reporter);
        // "Rina Sari Editor: Joko Umar": who stands first without a word wrote it.
        if named && !read.iter().any(wrote) {
            let first = outline.pieces(id).into_iter().next().unwrap_or_default();
            crew.names(&first, Role::Writer, outlet);
        }
        read.into_iter().for_each(|person| crew.add(person, true));
        return true;
    }
    let is_plain = || pieces.len() == 1 && outline.links_in(id).next().is_none() && is_over;
    if named && (element.text > 0 || is_profile(source, id) || is_plain()) && !is_of_picture(source, id) {
        let role = match called.as_str() {
            _ if called.contains("editor") || called.contains("redaktur") => Role::Editor,
            _ if ["reporter", "wartawan", "jurnalis", "journalist"]
                .iter()
                .any(|word| called.contains(word)) =>
            {
                Role::Reporter
            }
            _ => Role::Writer,
        };
        crew.names(&pieces.join("\n"), role, outlet);
    }
    false
}

/// Whether an element stands in the box of a picture: without a label it names who made that, not the story.
fn is_of_picture(source: &Source<'_>, id: Id) -> bool {
    let outline = source.outline();
    let mut around = outline.ancestors(id).skip(1).take(2);
    around.any(|around| {
        let called = source.names(around);
        let is_box = outline
            .get(around)
            .is_some_and(|element| element.name == local_name!("figure"))
            || boxes::is_picture(&called)
            || boxes::is_caption(&called);
        is_box && !NAMED.is_in(&called)
    })
}

/// A name beside the date under the headline: "20-08-2020 09:28 | Siti Aminah", or in an element behind it: "| Siti Aminah".
fn beside_date(source: &Source<'_>, outlet: Option<&str>, crew: &mut Crew) {
    let outline = source.outline();
    let near = source.near_headline();
    let from = source.headline.map_or(near.start, |headline| headline + 1);
    for id in from.max(near.start)..near.end {
        if outline.get(id).is_none_or(|element| element.text == 0) || outline.inner(id).len() > 5 * LINE {
            continue;
        }
        let text = outline.text(id);
        if text.len() > LINE || text.split('|').count() != 2 {
            continue;
        }
        let (before, after) = text.split_once('|').unwrap_or_default();
        let name = match (before.trim(), after.trim()) {
            ("", name) if outline.get(id).is_some_and(|element| element.name != local_name!("a")) => name,
            (date, name) if is_mostly_date(date) => name,
            (name, date) if is_mostly_date(date) => name,
            _ => continue,
        };
        if is_full_name(name) && !is_channel(source, name, from) {
            crew.note(
                source,
                || source.element(id),
                |crew| crew.names(name, Role::Writer, outlet),
            );
            return;
        }
    }
}

/// A name and a surname or more, written as names are.
fn is_full_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_name =
        |word: &&str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase) || word.len() <= 2;
    (2..=5).contains(&words.len())
        && words.iter().all(is_name)
        && !name.contains(|c: char| c.is_ascii_digit() || matches!(c, '/' | ':' | '(' | '!' | '?'))
}

/// Whether a menu before the headline calls a channel so.
fn is_channel(source: &Source<'_>, name: &str, headline: Id) -> bool {
    let outline = source.outline();
    let own = key(name);
    outline
        .links_between(0..headline)
        .any(|link| key(&outline.text(link)) == own)
}

/// Whether an element stands right under the headline.
fn is_under_headline(source: &Source<'_>, id: Id) -> bool {
    let headline = source.headline;
    headline.is_some_and(|headline| (headline..headline.saturating_add(UNDER)).contains(&id))
}

/// Whether a line begins as "By Siti Aminah" does, and is hardly longer.
fn begins_by(opening: &str) -> bool {
    let word = opening.split_ascii_whitespace().next().unwrap_or_default();
    opening.len() <= NAME && BY.iter().any(|by| word.eq_ignore_ascii_case(by))
}

/// Reads a label and a name in elements of their own, and nothing else: "Reporter", "Siti Aminah".
fn pair(source: &Source<'_>, id: Id, outlet: Option<&str>, crew: &mut Crew) -> bool {
    let outline = source.outline();
    // Seldom does an element open so.
    if !is_label(outline.opening(id).trim()) {
        return false;
    }
    let pieces = outline.pieces(id);
    let [label, name] = pieces.as_slice() else {
        return false;
    };
    let people = credits(&format!("{label}: {name}"), outlet).people;
    let read = !people.is_empty() && people.iter().all(|person| person.role != Role::Photographer);
    people
        .into_iter()
        .filter(|_| read)
        .for_each(|person| crew.add(person, true));
    read
}

/// Whether there is a colon that is none of `https://`.
fn has_colon(source: &str) -> bool {
    let bytes = source.as_bytes();
    memchr_iter(b':', bytes).any(|at| bytes.get(at + 1) != Some(&b'/'))
}

/// Whether an element holds one name, which leads to its owner's own page.
fn is_profile(source: &Source<'_>, id: Id) -> bool {
    let outline = source.outline();
    let href = outline.links_in(id).next().and_then(|link| outline.attr(link, "href"));
    href.is_some_and(|href| NAMED.is_in(&href)) && outline.pieces(id).len() == 1
}

impl Crew {
    /// The people.
    pub fn people(self) -> Vec<Byline> {
        self.people.into_iter().map(|named| named.person).collect()
    }

    /// Adds who the story's own lines name: reporters before the dateline, credits and names that close it.
    pub fn sign(&mut self, story: &mut Story, outlet: Option<&str>) {
        for name in std::mem::take(&mut story.reporters) {
            self.names(&name, Role::Reporter, outlet);
        }
        for line in std::mem::take(&mut story.credits) {
            let read = credits(&line, outlet);
            // A name in capitals, alone; or several, one of whom the page names as its writer.
            let known = || line.split(',').any(|name| self.keys().any(|own| own == key(name)));
            if read.is_empty() && !line.contains(char::is_lowercase) && (!self.has_writer() || known()) {
                self.names(&line, Role::Writer, outlet);
            }
            let known: Vec<Byline> = self.people.iter().map(|named| named.person.clone()).collect();
            // The page's own credit of a role is whole.
            let new = read.people.into_iter().filter(|person| {
                known
                    .iter()
                    .all(|one| one.role != person.role || one.name == person.name)
            });
            new.collect::<Vec<_>>()
                .into_iter()
                .for_each(|person| self.add(person, true));
        }
    }

    /// Their names, by the letters.
    pub fn keys(&self) -> impl Iterator<Item = String> {
        self.people.iter().map(|named| key(&named.person.name))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.people.len()
    }

    /// Notes where people come from, if any are added.
    fn note<T>(&mut self, source: &Source<'_>, origin: impl FnOnce() -> Origin, add: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.len();
        let added = add(self);
        if self.len() > before {
            source.trail.add(Field::Byline, origin);
        }
        added
    }

    fn has(&self, role: Role) -> bool {
        self.people.iter().any(|named| named.person.role == role)
    }

    fn has_writer(&self) -> bool {
        self.has(Role::Writer) || self.has(Role::Reporter)
    }

    fn names(&mut self, value: &str, role: Role, outlet: Option<&str>) {
        let (credits, told) = names(value, role, outlet);
        for person in credits.people {
            self.add(person, told);
        }
    }

    /// Adds a person once for each thing they did. What a word says counts before what the place of a name means.
    fn add(&mut self, person: Byline, told: bool) {
        let own = key(&person.name);
        if self.brands.contains(&own) {
            return;
        }
        let mut known = self.people.iter_mut().filter(|known| key(&known.person.name) == own);
        match known.next() {
            Some(_) if !told => {}
            Some(first) if !first.told => {
                first.person.role = person.role;
                first.told = true;
            }
            Some(first) if first.person.role == person.role || known.any(|known| known.person.role == person.role) => {}
            _ => self.people.push(Named { person, told }),
        }
    }
}
