//! What waits for a decision, counted: by State, source and document, and how long the oldest has waited.

use crate::database::{count, integer, list, one, parsed};
use crate::{Reader, Result};
use std::str::FromStr;
use tarazy_model::{AccountId, DocumentId, ReviewState, SourceId, StateCode};

/// How many candidates of something wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingCount<T> {
    /// Of what.
    pub of: T,
    /// How many.
    pub waiting: u64,
}

impl Reader {
    /// The States with the most candidates, at most so many.
    pub fn waiting_by_state(&self, most: usize) -> Result<Vec<WaitingCount<StateCode>>> {
        self.waiting_by("state", most)
    }

    /// The sources with the most.
    pub fn waiting_by_source(&self, most: usize) -> Result<Vec<WaitingCount<SourceId>>> {
        self.waiting_by("source", most)
    }

    /// The documents with the most.
    pub fn waiting_by_document(&self, most: usize) -> Result<Vec<WaitingCount<DocumentId>>> {
        self.waiting_by("document", most)
    }

    fn waiting_by<T: FromStr<Err: std::fmt::Display>>(
        &self,
        axis: &str,
        most: usize,
    ) -> Result<Vec<WaitingCount<T>>> {
        let sql = "SELECT value, CAST(sum(accounts) AS BIGINT) FROM tally \
                   WHERE axis = $1 AND review = 'candidate' AND accounts > 0 \
                   GROUP BY value ORDER BY 2 DESC, value LIMIT $2";
        list(&self.db, sql, &[&axis, &integer(most)], |row| {
            Ok(WaitingCount { of: parsed(row, 0)?, waiting: count(row, 1)? })
        })
    }

    /// When the candidate came that has waited longest, as RFC 3339 in UTC.
    pub fn oldest_waiting(&self) -> Result<Option<String>> {
        let sql = "SELECT l.at FROM audit l WHERE l.seq = (SELECT min(batch) FROM account \
                   WHERE shown = 1 AND review = 'candidate')";
        one(&self.db, sql, &[], |row| Ok(row.get(0)?))
    }

    /// The submissions without a name that stand in a review state, in the order in which they came.
    pub fn submissions(&self, review: ReviewState) -> Result<Vec<AccountId>> {
        if !self.has_table("receipt")? {
            return Ok(Vec::new());
        }
        // Account by account: a join would go through every account there is.
        let sql = "SELECT r.account, (SELECT a.no FROM account a WHERE a.id = r.account AND a.shown = 1 \
                   AND a.review = $1) AS no FROM receipt r WHERE no IS NOT NULL ORDER BY no";
        list(&self.db, sql, &[&review.as_str()], |row| parsed(row, 0))
    }
}
