//! How Indonesian newsrooms quote, case by case: what is a quote, who said it, and what only looks like one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod asking;
mod borders;
mod constructions;
mod found_by_reading;
mod indirect;
mod limits;
mod marks;
mod newsrooms;
mod no_quotes;
mod offices_and_places;
mod people;
mod roles_and_descriptions;
mod single_conditions;
mod speaker_phrases;
mod verbs;
