//! Indonesian as newsrooms write it.

pub(crate) mod mojibake;
pub(crate) mod text;
