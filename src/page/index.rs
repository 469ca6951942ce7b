//! Which elements of a page have an id, a class, a name: so that a selector looks at those alone.

use std::hash::Hasher;

use html5ever::LocalName;
use rustc_hash::FxHasher;

use super::outline::Id;

/// Something that an element has, as a hash: two things may share one, so whoever finds by it must look again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Key(u32);

impl Key {
    /// Of nothing that a page has.
    pub const NONE: Self = Self(0);

    /// An id.
    pub fn id(id: &str) -> Self {
        Self::new(b'#', id)
    }

    /// A class.
    pub fn class(class: &str) -> Self {
        Self::new(b'.', class)
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

/// The elements by their keys: lists that begin in a table and go from entry to entry.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    entries: Vec<Entry>,
    /// First and last entry of each list, by the end of the key.
    lists: Vec<(u32, u32)>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    key: Key,
    id: Id,
    next: u32,
}

/// How many lists there are: a few keys share one.
const LISTS: usize = 1 << 10;

/// No entry.
const NONE: u32 = u32::MAX;

impl Index {
    /// An index with room for some entries.
    pub fn with_capacity(entries: usize) -> Self {
        Self {
            entries: Vec::with_capacity(entries),
            lists: vec![(NONE, NONE); LISTS],
        }
    }

    /// Notes that an element has something; elements come in document order.
    pub fn add(&mut self, key: Key, id: Id) {
        let new = self.entries.len() as u32;
        self.entries.push(Entry { key, id, next: NONE });
        if let Some((first, last)) = self.lists.get_mut(key.0 as usize % LISTS) {
            match self.entries.get_mut(*last as usize) {
                Some(last) => last.next = new,
                None => *first = new,
            }
            *last = new;
        }
    }

    /// The elements that have it, in document order.
    pub fn of(&self, key: Key) -> impl Iterator<Item = Id> + '_ {
        let first = self.lists.get(key.0 as usize % LISTS).map_or(NONE, |(first, _)| *first);
        let list = std::iter::successors(self.entries.get(first as usize), |entry| {
            self.entries.get(entry.next as usize)
        });
        list.filter(move |entry| entry.key == key).map(|entry| entry.id)
    }
}
