//! Page or flattened text → the story's blocks.

pub(crate) mod flattened;
pub(crate) mod furniture;
pub(crate) mod related;
pub(crate) mod story;
