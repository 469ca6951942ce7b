//! Bytes → what the page is made of.

pub(crate) mod selector;
