//! The use cases, through the desk alone.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a use case that fails is a failed test")]

mod copies;
mod export;
mod importing;
mod lineage;
mod main_loop;
mod pages;
mod record;
mod registers;
mod search;
mod visibility;
