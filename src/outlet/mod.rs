//! Who published a page, and how that house sets its pages. What is known lies in `rules/*.toml`, one file per outlet.

mod registry;
mod rules;

pub(crate) use registry::{Clues, Registry};
pub(crate) use rules::{Credit, DatelineEnd, Rules, Signoff, Template, Zone};
