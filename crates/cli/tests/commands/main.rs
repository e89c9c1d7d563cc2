//! The commands end to end, as a person runs them.
#![expect(clippy::unwrap_used, reason = "a command that says something else is a failed test")]

mod bad_input;
mod check;
mod help;
mod import;
mod read;
mod record;
mod run;
mod serve;
