//! The index through its public interface: one file a promise.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod entries;
mod keeping;
mod searching;
