//! The people of a story as they are found, each once for what they did.

use crate::article::{Byline, Field, Origin, Role};
use crate::body::story::Story;
use crate::frame::source::Source;
use crate::lang::credit::{credits, names};
use crate::lang::words::key;

/// The people in order of print.
#[derive(Debug, Default)]
pub(crate) struct Crew {
    people: Vec<Named>,
    /// Brands that are no person.
    pub(super) brands: Vec<String>,
}

/// A person, and whether a word beside the name says what they did.
#[derive(Debug)]
struct Named {
    person: Byline,
    told: bool,
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

    /// Whether nobody is found yet.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.people.len()
    }

    /// Notes where people come from, if any are added.
    pub(super) fn note<T>(
        &mut self,
        source: &Source<'_>,
        origin: impl FnOnce() -> Origin,
        add: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let before = self.len();
        let added = add(self);
        if self.len() > before {
            source.trail.add(Field::Byline, origin);
        }
        added
    }

    pub(super) fn has(&self, role: Role) -> bool {
        self.people.iter().any(|named| named.person.role == role)
    }

    pub(super) fn has_writer(&self) -> bool {
        self.has(Role::Writer) || self.has(Role::Reporter)
    }

    pub(super) fn names(&mut self, value: &str, role: Role, outlet: Option<&str>) {
        let (credits, told) = names(value, role, outlet);
        for person in credits.people {
            self.add(person, told);
        }
    }

    /// Adds a person once for each thing they did. What a word says counts before what the place of a name means.
    pub(super) fn add(&mut self, person: Byline, told: bool) {
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
