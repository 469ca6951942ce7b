//! Who published a page, and how that house sets its pages. What is known lies in `rules/*.toml`, one file per outlet.

mod known;
mod registry;
mod rules;
#[cfg(test)]
mod shown;

pub use known::KnownOutlet;
pub(crate) use registry::{Clues, Registry};
pub(crate) use rules::{Credit, Rules, Template};
