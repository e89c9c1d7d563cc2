//! Counts of what is in the record, kept beside it, so that no page has to count.

use crate::database::{count, list, one, parsed, run};
use crate::filing::Filing;
use crate::{Reader, Result, lineage};
use rusqlite::Connection;
use std::collections::HashMap;
use tarazy_model::{DocumentId, Kind, ReviewState, SourceId, StateCode};

/// How many accounts of a kind stand in a review state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The kind.
    pub kind: Kind,
    /// The review state.
    pub review: ReviewState,
    /// How many accounts.
    pub accounts: u64,
}

/// How much else there is in the record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Sources.
    pub sources: u64,
    /// Documents.
    pub documents: u64,
    /// Batches, the undone among them.
    pub batches: u64,
}

/// What is counted apart.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Axis {
    Record,
    State,
    Source,
    Document,
}

impl Axis {
    fn as_str(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::State => "state",
            Self::Source => "source",
            Self::Document => "document",
        }
    }
}

/// Changes of the counts, gathered while a transaction runs.
#[derive(Default)]
pub(crate) struct Tally {
    changes: HashMap<(Axis, String, Kind, ReviewState), i64>,
}

impl Tally {
    /// Counts an account in (1) or out (-1).
    pub(crate) fn count(&mut self, filing: &Filing<'_>, review: ReviewState, by: i64) {
        let mut change = |axis, value: &str| {
            *self.changes.entry((axis, value.to_owned(), filing.kind, review)).or_default() += by;
        };
        change(Axis::Record, "");
        change(Axis::Source, filing.source);
        change(Axis::Document, filing.document);
        for state in &filing.states {
            change(Axis::State, state.as_str());
        }
    }

    /// Adds the changes to the counts of the record, and lets go of the lineage of States whose points changed.
    pub(crate) fn write(&self, db: &Connection) -> Result<()> {
        // Also where counts stay: another version of a point may say something else.
        for (axis, value, kind, review) in self.changes.keys() {
            if *axis == Axis::State && *kind == Kind::Recommendation && review.counts() {
                lineage::let_go(db, value)?;
            }
        }
        let sql = "INSERT INTO tally (axis, value, kind, review, accounts) VALUES ($1, $2, $3, $4, $5) \
                   ON CONFLICT (axis, value, kind, review) \
                   DO UPDATE SET accounts = tally.accounts + excluded.accounts";
        for ((axis, value, kind, review), by) in self.changes.iter().filter(|(_, by)| **by != 0) {
            run(db, sql, &[&axis.as_str(), value, &kind.as_str(), &review.as_str(), by])?;
        }
        Ok(())
    }

    /// The counts that the record keeps differently from these.
    pub(crate) fn differences(mut self, db: &Connection) -> Result<Vec<String>> {
        let axes = [Axis::Record, Axis::State, Axis::Source, Axis::Document];
        for axis in axes {
            let sql = "SELECT kind, review, accounts, value FROM tally WHERE axis = $1";
            let kept = list(db, sql, &[&axis.as_str()], |row| {
                Ok((parsed(row, 0)?, parsed(row, 1)?, row.get::<_, i64>(2)?, row.get(3)?))
            })?;
            for (kind, review, accounts, value) in kept {
                *self.changes.entry((axis, value, kind, review)).or_default() -= accounts;
            }
        }
        let wrong = self.changes.into_iter().filter(|(_, by)| *by != 0);
        Ok(wrong
            .map(|((axis, value, kind, review), by)| {
                format!(
                    "the count of {review} accounts of kind {kind} for {} {value} is off by {}",
                    axis.as_str(),
                    -by
                )
            })
            .collect())
    }
}

/// The condition that a source or document is one a reader sees: where it is narrow, one that gives something that
/// counts.
pub(crate) fn counting(reader: &Reader, table: &str) -> String {
    if !reader.narrow {
        return String::new();
    }
    format!(
        "AND EXISTS (SELECT 1 FROM tally WHERE axis = '{table}' AND value = {table}.id \
         AND review IN ('accepted', 'disputed') AND accounts > 0)"
    )
}

impl Reader {
    /// The accounts of the record, by kind and review state.
    pub fn counts(&self) -> Result<Vec<Count>> {
        self.tallied(Axis::Record, "")
    }

    /// The accounts about a State.
    pub fn counts_of_state(&self, state: StateCode) -> Result<Vec<Count>> {
        self.tallied(Axis::State, state.as_str())
    }

    /// The accounts a source gives.
    pub fn counts_of_source(&self, source: &SourceId) -> Result<Vec<Count>> {
        self.tallied(Axis::Source, source.as_str())
    }

    /// The accounts a document gives.
    pub fn counts_of_document(&self, document: &DocumentId) -> Result<Vec<Count>> {
        self.tallied(Axis::Document, document.as_str())
    }

    /// The States the record tells of, with the number of accounts that count in it.
    pub fn states(&self) -> Result<Vec<(StateCode, u64)>> {
        let sql = "SELECT value, CAST(sum(accounts) AS BIGINT) FROM tally WHERE axis = 'state' \
                   AND review IN ('accepted', 'disputed') GROUP BY value HAVING sum(accounts) > 0 ORDER BY value";
        list(&self.db, sql, &[], |row| Ok((parsed(row, 0)?, count(row, 1)?)))
    }

    /// The sources, documents and batches of the record; there are few, so they are counted as asked.
    pub fn totals(&self) -> Result<Totals> {
        let total = |rows: &str| {
            let found = one(&self.db, &format!("SELECT count(*) FROM {rows}"), &[], |row| count(row, 0))?;
            Ok::<_, crate::Error>(found.unwrap_or(0))
        };
        let of = |table: &str| {
            let counts = counting(self, table);
            total(&format!("{table} WHERE shown = 1 {counts}"))
        };
        Ok(Totals { sources: of("source")?, documents: of("document")?, batches: total("batch")? })
    }

    fn tallied(&self, axis: Axis, value: &str) -> Result<Vec<Count>> {
        let sql = "SELECT kind, review, accounts FROM tally \
                   WHERE axis = $1 AND value = $2 AND accounts > 0 ORDER BY kind, review";
        let mut counts = list(&self.db, sql, &[&axis.as_str(), &value], |row| {
            Ok(Count { kind: parsed(row, 0)?, review: parsed(row, 1)?, accounts: count(row, 2)? })
        })?;
        counts.retain(|count: &Count| self.sees(count.review));
        Ok(counts)
    }

    /// Whether something that was read in a document waits for review, whatever the reader sees.
    pub fn awaits_review(&self, document: &DocumentId) -> Result<bool> {
        let sql = "SELECT 1 FROM tally WHERE axis = 'document' AND value = $1 AND review = 'candidate' AND accounts > 0";
        Ok(one(&self.db, sql, &[&document.as_str()], |_| Ok(()))?.is_some())
    }
}
