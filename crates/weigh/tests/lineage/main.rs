//! Lineage through its public interface: what is one point, how the later stands to the earlier, and how well the
//! search finds them.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod kinds;
mod points;
mod score;
mod threads;
