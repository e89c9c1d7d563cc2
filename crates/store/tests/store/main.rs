//! The store through its public interface: one file a promise.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test may panic")]

mod batches;
mod briefs;
mod classes;
mod decisions;
mod lineage;
mod lists;
mod opening;
mod passkeys;
mod record;
mod review_work;
mod tampering;
mod tokens;
mod undo;
mod users;
