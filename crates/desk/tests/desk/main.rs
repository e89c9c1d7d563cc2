//! The use cases, through the desk alone.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a use case that fails is a failed test, and says what it counts and skips"
)]

mod access;
mod briefs;
mod chronicle;
mod copies;
mod dialogue;
mod export;
mod guarded;
mod importing;
mod lineage;
mod main_loop;
mod pages;
mod passkeys;
mod pledges;
mod record;
mod registers;
mod sameness;
mod scales;
mod search;
mod tokens;
mod users;
mod visibility;
