//! What the general reader makes of single lines, in any language and without rules of an outlet.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod asking;
mod credits;
mod frame;
mod furniture;
mod head_matter;
mod pictures;
mod related;
