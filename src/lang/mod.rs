//! Indonesian as newsrooms write it.

pub(crate) mod caption;
pub(crate) mod closing;
pub(crate) mod credit;
pub(crate) mod date;
pub(crate) mod dateline;
pub(crate) mod headline;
pub(crate) mod lexicon;
pub(crate) mod media;
pub(crate) mod mojibake;
pub(crate) mod place;
pub(crate) mod text;
pub(crate) mod token;
pub(crate) mod words;
