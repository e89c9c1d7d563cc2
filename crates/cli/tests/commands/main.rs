//! The commands end to end, as a person runs them.
#![expect(clippy::unwrap_used, reason = "a command that says something else is a failed test")]

mod bad_input;
mod briefs;
mod calendar;
mod check;
mod help;
mod import;
mod killed;
mod names;
mod packed;
#[path = "../../../read/tests/paper/mod.rs"]
mod paper;
mod read;
mod recomputed;
mod record;
mod report;
mod run;
mod serve;
mod users;
