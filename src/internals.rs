//! The steps of a reading, each with all that come before it, for the benches alone: no part of the public interface.

use crate::body;
use crate::body::story::Told;
use crate::page::Sheet;
use crate::page::address::Base;
use crate::page::survey::survey as outline;
use crate::page::tree::tree;

/// Deepest nesting in a tree, as by default.
const DEPTH: usize = 256;

/// Surveys a page; how many elements it has.
#[must_use]
pub fn survey(html: &str) -> usize {
    outline(html).len()
}

/// Surveys a page and reads its head; whether it has a title.
#[must_use]
pub fn head(html: &str) -> bool {
    Sheet::read(html).head.title.is_some()
}

/// Finds the story's region by its density and builds its tree; how many nodes it has.
#[must_use]
pub fn region_tree(html: &str) -> usize {
    let outline = outline(html);
    let region = body::region(&outline, None);
    region.map_or(0, |region| tree(&outline, &region.elements, DEPTH).tree.nodes().count())
}

/// Reads the blocks of the region; how many they are.
#[must_use]
pub fn blocks(html: &str) -> usize {
    let outline = outline(html);
    let base = Base::new(std::iter::empty());
    body::region(&outline, None).map_or(0, |region| {
        body::story(&outline, &region, None, Told::default(), &base, DEPTH, false)
            .blocks
            .len()
    })
}
