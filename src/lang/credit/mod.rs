//! Credit lines: who wrote, reported, edited, and from whom the story was taken.

mod desk;
mod label;
mod name;

pub(crate) use desk::{is_address, is_brand, is_desk, is_wire};

use crate::article::{Byline, Role};
use label::{Label, Meaning, labels};

/// What a credit line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Credits {
    /// The people, in the order of print.
    pub(crate) people: Vec<Byline>,
    /// The agencies and media named instead of people, as printed.
    pub(crate) sources: Vec<String>,
}

impl Credits {
    /// Whether nothing was said.
    pub(crate) fn is_empty(&self) -> bool {
        self.people.is_empty() && self.sources.is_empty()
    }

    fn person(&mut self, name: String, role: Role) {
        let person = Byline { name, role };
        if !self.people.contains(&person) {
            self.people.push(person);
        }
    }

    fn source(&mut self, name: String) {
        if !self.sources.contains(&name) {
            self.sources.push(name);
        }
    }
}

/// Reads a credit line by its labels ("Penulis: …", "Oleh …", "…, Jurnalis"); nothing without any.
/// `outlet` is the name or host of the outlet that prints it, which is no person.
pub(crate) fn credits(line: &str, outlet: Option<&str>) -> Credits {
    let mut credits = Credits::default();
    if read_after(line, outlet, &mut credits) {
        return credits;
    }
    let labels = labels(line);
    for (at, label) in labels.iter().enumerate() {
        let end = labels.get(at + 1).map_or(line.len(), |next| next.start);
        let raw = line.get(label.end..end).unwrap_or_default();
        read(label, raw, outlet, &mut credits);
    }
    credits
}

/// Whether these words are a label, whole: "Editor", "Videografer".
pub(crate) fn is_label(words: &str) -> bool {
    label::whole(words).is_some()
}

/// Whether a word stands before a writer's name in another language: "By".
pub(crate) fn is_by(word: &str) -> bool {
    const BY: [&str; 5] = ["by", "von", "por", "par", "door"];
    BY.iter().any(|by| word.eq_ignore_ascii_case(by))
}

/// Reads a value that holds names only, as metadata and author links do; labels inside it count before `role`. Also tells
/// whether labels said what the people did.
pub(crate) fn names(value: &str, role: Role, outlet: Option<&str>) -> (Credits, bool) {
    let mut credits = credits(value, outlet);
    let told = !credits.is_empty();
    if !told && labels(value).is_empty() && !value.contains("://") {
        people(value, &[role], outlet, &mut credits);
    }
    (credits, told)
}

fn read(label: &Label, raw: &str, outlet: Option<&str>, credits: &mut Credits) {
    let roles: Vec<Role> = label
        .meanings
        .iter()
        .filter_map(|meaning| match meaning {
            Meaning::Person(role) => Some(*role),
            _ => None,
        })
        .collect();
    if label.meanings.contains(&Meaning::Source) {
        sources(raw, credits);
    } else if label.word.starts_with("laporan") && !label.colon {
        let raw = dispatch(label.word, raw);
        people(raw, &roles, outlet, credits);
    } else if !label.colon && matches!(roles.first(), Some(Role::Reporter | Role::Contributor)) {
        people(after_house(raw), &roles, outlet, credits);
    } else if !roles.is_empty() {
        people(raw, &roles, outlet, credits);
    }
}

/// "Laporan Wartawan House, Name" and "Laporan Name | Place": the name.
fn dispatch<'a>(label: &str, raw: &'a str) -> &'a str {
    let place = ["|", " I ", " l ", " dari "]
        .iter()
        .filter_map(|mark| raw.find(mark))
        .min();
    let named = place.and_then(|at| raw.get(..at)).unwrap_or(raw);
    if label != "laporan" {
        return after_house(named);
    }
    // Any report may be a "laporan": only a whole name before a place is a credit.
    let name = named.trim();
    let titled = name.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    if place.is_some() && titled && name.contains(' ') {
        name
    } else {
        ""
    }
}

/// What stands after the house or place in "Wartawan House, Name", "Kontributor Place, Name".
fn after_house(raw: &str) -> &str {
    raw.split_once(',')
        .map(|(_, rest)| rest)
        .filter(|rest| !rest.trim().is_empty())
        .unwrap_or(raw)
}

fn people(raw: &str, roles: &[Role], outlet: Option<&str>, credits: &mut Credits) {
    let is_foreign_wire = |name: &str| is_wire(name) && !desk::is_outlet(name, outlet);
    if is_foreign_wire(raw) {
        credits.source(raw.trim().to_owned());
        return;
    }
    let names = name::parts(name::value(raw));
    for &role in roles {
        for name in &names {
            if is_label(name) {
                continue;
            }
            if is_desk(name, outlet) {
                if is_foreign_wire(name) {
                    credits.source(name.clone());
                }
            } else if name::is_plausible(name) && !is_label(name) {
                credits.person(name.clone(), role);
            }
        }
    }
}

/// The sources of "Sumber: …"; behind a slash stands who took the story over, unless it is a house too.
fn sources(raw: &str, credits: &mut Credits) {
    for piece in name::value(raw)
        .split([',', ';', '|', '&', '\n'])
        .flat_map(|p| p.split(" dan "))
    {
        for (at, name) in piece
            .split('/')
            .map(|name| name.trim().trim_end_matches('.'))
            .enumerate()
        {
            if !name.is_empty() && (at == 0 || is_desk(name, None)) {
                credits.source(name.to_owned());
            }
        }
    }
}

/// Reads names whose label follows them ("Rina Sari, Jurnalis"); false where the line is not of that form.
fn read_after(line: &str, outlet: Option<&str>, credits: &mut Credits) -> bool {
    let line = name::value(line);
    let mut waiting: Vec<&str> = Vec::new();
    let mut read = false;
    for segment in line
        .split([',', '|', '\n'])
        .map(|s| s.trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != ':'))
    {
        if segment.is_empty() {
            continue;
        }
        if segment.contains(':') {
            return false;
        }
        match following(segment, outlet) {
            Some(_) if waiting.is_empty() => return false,
            Some(Meaning::Person(role)) => {
                read = true;
                for name in waiting.drain(..) {
                    people(name, &[role], outlet, credits);
                }
            }
            Some(_) => waiting.clear(),
            None if label::leading(segment).is_some() => return false,
            None => waiting.push(segment),
        }
    }
    read
}

/// The label that a whole segment is: "Jurnalis", "Wartawan BBC News Indonesia", "Kontributor Jember".
fn following(segment: &str, outlet: Option<&str>) -> Option<Meaning> {
    label::whole(segment).or_else(|| {
        let (_, meaning, rest) = label::leading(segment)?;
        let house = is_desk(rest, outlet) && rest.starts_with(' ');
        let place = meaning == Meaning::Person(Role::Contributor) && rest.split_whitespace().count() <= 2;
        (matches!(meaning, Meaning::Person(_)) && (house || place)).then_some(meaning)
    })
}

#[cfg(test)]
mod tests;
