//! What weighing claims, through its public interface.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod alignments;
mod another_day;
mod arithmetic;
mod cases;
mod chambers;
mod differences;
mod fixture;
mod keys;
mod nearby;
mod properties;
mod record;
mod register;
mod reporting;
mod statuses;
mod treaty_acts;
mod within;
