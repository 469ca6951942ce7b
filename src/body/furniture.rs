//! What stands among the paragraphs and is no part of the story.

/// What a line of furniture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Furniture {
    /// "ADVERTISEMENT", "SCROLL TO CONTINUE WITH CONTENT".
    Advertisement,
    /// "Artikel ini telah tayang di …": names a source.
    Republication,
}

/// Tells whether a whole line is furniture, and of what sort.
pub(crate) fn furniture(line: &str) -> Option<Furniture> {
    line.eq_ignore_ascii_case("advertisement")
        .then_some(Furniture::Advertisement)
}
