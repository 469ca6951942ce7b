//! Indonesian as newsrooms write it.

pub(crate) mod text;
