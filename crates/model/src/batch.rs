//! Batches: one import or one reading, all of it or nothing.

use crate::BatchId;
use serde::{Deserialize, Serialize};

/// What a batch did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BatchKind {
    /// Imported tables.
    Import,
    /// Read documents.
    Reading,
}

/// Whether a batch still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BatchState {
    /// In the record.
    Kept,
    /// Taken back as a whole; its accounts stay readable in the history only.
    Undone,
}

/// That a batch was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Undoing {
    /// By whom.
    pub by: String,
    /// When, as RFC 3339 in UTC.
    pub at: String,
    /// Why; empty where it was not said.
    pub why: String,
}

/// How many accounts a batch brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Not known before.
    pub new: u64,
    /// Known, and different now.
    pub changed: u64,
    /// Known, and the same.
    pub same: u64,
    /// Known from an earlier import of the same source, and not in this one.
    pub gone: u64,
}

/// One import or reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    /// Its id.
    pub id: BatchId,
    /// What it did.
    pub kind: BatchKind,
    /// Whether it holds.
    pub state: BatchState,
    /// What was given: file names or an importer and its files.
    pub title: String,
    /// By whom.
    pub by: String,
    /// When, as RFC 3339 in UTC.
    pub at: String,
    /// What it brought.
    pub counts: Counts,
}
