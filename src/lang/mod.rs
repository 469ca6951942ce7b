//! Indonesian as newsrooms write it.

pub(crate) mod date;
pub(crate) mod mojibake;
pub(crate) mod text;
pub(crate) mod words;
