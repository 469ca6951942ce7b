//! Which elements of a page have an id, a class, an attribute, a name: so that a selector looks at those alone.

use std::hash::Hasher;

use html5ever::LocalName;
use rustc_hash::FxHasher;

use super::outline::Id;

/// Attributes that no list is kept of: most elements have them, or no selector asks for them alone.
const COMMON: [&str; 12] = [
    "alt", "class", "content", "height", "href", "id", "src", "style", "target", "title", "type", "width",
];

/// Something that an element has, as a hash: two things may share one, so whoever finds by it must look again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Key(u32);

impl Key {
    /// An id.
    pub fn id(id: &str) -> Self {
        Self::new(b'#', id)
    }

    /// A class.
    pub fn class(class: &str) -> Self {
        Self::new(b'.', class)
    }

    /// An attribute's name; `None` if no list is kept of it.
    pub fn attribute(name: &str) -> Option<Self> {
        match name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            true => Self::attribute(&name.to_ascii_lowercase()),
            false => (!COMMON.contains(&name)).then(|| Self::new(b'[', name)),
        }
    }

    /// An element's name.
    pub fn name(name: &LocalName) -> Self {
        Self::new(b'<', name)
    }

    fn new(sort: u8, name: &str) -> Self {
        let mut hasher = FxHasher::default();
        hasher.write_u8(sort);
        hasher.write(name.as_bytes());
        Self(hasher.finish() as u32)
    }
}

/// The elements by their keys.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index {
    /// The key above, the element below; in order.
    entries: Vec<u64>,
}

impl Index {
    /// An index with room for some entries.
    pub fn with_capacity(entries: usize) -> Self {
        Self {
            entries: Vec::with_capacity(entries),
        }
    }

    /// Notes that an element has something.
    pub fn add(&mut self, key: Key, id: Id) {
        self.entries.push(u64::from(key.0) << 32 | u64::from(id));
    }

    /// Notes that an element has an attribute.
    pub fn add_attribute(&mut self, name: &str, id: Id) {
        if let Some(key) = Key::attribute(name) {
            self.add(key, id);
        }
    }

    /// Puts the entries into order, when all are there.
    pub fn sorted(mut self) -> Self {
        self.entries.sort_unstable();
        self
    }

    /// The elements that have it, in document order.
    pub fn of(&self, key: Key) -> impl Iterator<Item = Id> + '_ {
        let first = self.entries.partition_point(|entry| entry >> 32 < u64::from(key.0));
        let rest = self.entries.get(first..).unwrap_or_default();
        rest.iter()
            .take_while(move |entry| *entry >> 32 == u64::from(key.0))
            .map(|entry| *entry as Id)
    }
}
