//! Page or flattened text → the story's blocks.

mod blocks;
mod boxes;
mod embed;
pub(crate) mod flattened;
pub(crate) mod furniture;
mod inline;
mod picture;
pub(crate) mod region;
pub(crate) mod related;
pub(crate) mod story;
mod table;
mod walk;
