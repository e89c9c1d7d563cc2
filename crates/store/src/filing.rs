//! Where an account is filed: the columns and rows by which it is found, all derived from what it
//! says, so that they can be taken away, put back and verified.

use crate::database::{Values, integer, one, parsed, run};
use crate::tally::Tally;
use crate::{Error, Result, classing, masking};
use rusqlite::Connection;
use tarazy_model::{Draft, Kind, Maker, Origin, RecordId, ReviewState, StateCode};

/// The columns by which an account is found.
pub(crate) struct Filing<'d> {
    pub(crate) kind: Kind,
    pub(crate) source: &'d str,
    pub(crate) document: &'d str,
    /// First code point of its passage, or its line.
    pub(crate) position: i64,
    /// Empty when there is none.
    pub(crate) instrument: &'d str,
    /// The first day its date may touch, as ISO text; empty when there is none.
    pub(crate) day: String,
    pub(crate) states: Vec<StateCode>,
}

impl<'d> Filing<'d> {
    pub(crate) fn of(draft: &'d Draft) -> Self {
        let statement = &draft.statement;
        let mut states = statement.states().to_vec();
        states.sort_unstable();
        states.dedup();
        Self {
            kind: statement.kind(),
            source: draft.source.as_str(),
            document: draft.origin.document().as_str(),
            position: position(&draft.origin),
            instrument: statement.instrument().map_or("", |code| code.as_str()),
            day: statement
                .date()
                .and_then(|date| date.earliest())
                .map_or_else(String::new, |d| d.to_string()),
            states,
        }
    }

    /// Lets the account of row `no` be found by its States and keys, once `shelved` is written, and counts it in.
    pub(crate) fn show(
        &self,
        shelved: &mut Shelved,
        tally: &mut Tally,
        no: i64,
        keys: &[String],
        review: ReviewState,
    ) {
        let rank = rank(review);
        let of_state = |state: &StateCode| (*state, self.kind.as_str(), self.day.clone(), no, rank);
        shelved.states.extend(self.states.iter().map(of_state));
        shelved.keys.extend(distinct(keys).into_iter().map(|key| (key.clone(), rank, no)));
        tally.count(self, review, 1);
    }

    /// The reverse of [`Filing::show`].
    fn hide(&self, db: &Connection, tally: &mut Tally, kept: &Kept) -> Result<()> {
        let sql = "DELETE FROM account_state WHERE state = $1 AND kind = $2 AND day = $3 AND account = $4";
        for state in &self.states {
            run(db, sql, &[&state.as_str(), &self.kind.as_str(), &self.day, &kept.no])?;
        }
        for key in &kept.keys {
            let sql = "DELETE FROM account_key WHERE key = $1 AND rank = $2 AND account = $3";
            run(db, sql, &[key, &rank(kept.review), &kept.no])?;
        }
        tally.count(self, kept.review, -1);
        Ok(())
    }
}

/// The rows by which accounts are found, gathered to be written in the order of their tables: a large import
/// then goes through each of them once, instead of to and fro.
#[derive(Default)]
pub(crate) struct Shelved {
    /// State, kind, day, account, rank.
    states: Vec<(StateCode, &'static str, String, i64, i64)>,
    /// Key, rank, account.
    keys: Vec<(String, i64, i64)>,
}

impl Shelved {
    /// Writes what was gathered; to be called before anything is looked up.
    pub(crate) fn write(mut self, db: &Connection) -> Result<()> {
        self.states.sort_unstable();
        let sql = "INSERT INTO account_state (state, kind, day, account, rank) VALUES ($1, $2, $3, $4, $5)";
        for (state, kind, day, account, rank) in &self.states {
            run(db, sql, &[&state.as_str(), kind, day, account, rank])?;
        }
        self.keys.sort_unstable();
        let sql = "INSERT INTO account_key (key, rank, account) VALUES ($1, $2, $3)";
        for (key, rank, account) in &self.keys {
            run(db, sql, &[key, rank, account])?;
        }
        Ok(())
    }
}

/// The rank of an account under its States and keys: what counts in the record comes before what waits,
/// and what was rejected last.
pub(crate) fn rank(review: ReviewState) -> i64 {
    match review {
        ReviewState::Accepted | ReviewState::Disputed => 0,
        ReviewState::Candidate => 1,
        ReviewState::Rejected => 2,
    }
}

/// Keys in order, each once.
pub(crate) fn distinct(keys: &[String]) -> Vec<&String> {
    let mut keys: Vec<_> = keys.iter().collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn position(origin: &Origin) -> i64 {
    match origin {
        Origin::Passage { passage, .. } => integer(passage.start()),
        Origin::Row(row) => integer(row.line),
    }
}

/// The review state in which an account enters the record. What alleges something of a named person waits for a
/// reviewer, whoever brought it.
pub(crate) fn entry(draft: &Draft) -> ReviewState {
    match draft.maker {
        _ if draft.statement.accuses() => ReviewState::Candidate,
        Maker::Reader | Maker::Submission => ReviewState::Candidate,
        Maker::Importer(_) | Maker::Person(_) => ReviewState::Accepted,
    }
}

/// One version of an account as it is kept.
pub(crate) struct Kept {
    pub(crate) no: i64,
    pub(crate) draft: Draft,
    pub(crate) keys: Vec<String>,
    pub(crate) proposed: RecordId,
    pub(crate) review: ReviewState,
    /// Whether it is in the record and kept back by its class.
    pub(crate) kept_back: bool,
}

impl Kept {
    pub(crate) fn load(db: &Connection, no: i64) -> Result<Self> {
        let sql = "SELECT body, keys, proposed, review, shown, mask FROM account WHERE no = $1";
        let kept = one(db, sql, &[&no], |row| {
            let draft = draft(&row.get::<_, String>(0)?)?;
            // Keys are made of names: by none of them is an account found in which some are withheld.
            let masked = !row.get::<_, String>(5)?.is_empty();
            let keys = if masked { Vec::new() } else { keys(&row.get::<_, String>(1)?)? };
            let kept_back = row.get::<_, i64>(4)? == KEPT_BACK;
            Ok(Self { no, draft, keys, proposed: parsed(row, 2)?, review: parsed(row, 3)?, kept_back })
        })?;
        kept.ok_or_else(|| Error::Damaged(format!("account row {no} is missing")))
    }

    /// Takes this version out of every view but the history.
    pub(crate) fn hide(&self, db: &Connection, tally: &mut Tally) -> Result<()> {
        self.leave(db, tally, 0)
    }

    fn leave(&self, db: &Connection, tally: &mut Tally, shown: i64) -> Result<()> {
        run(db, "UPDATE account SET shown = $1 WHERE no = $2", &[&shown, &self.no])?;
        if self.kept_back { Ok(()) } else { Filing::of(&self.draft).hide(db, tally, self) }
    }

    /// Lets this version be found or keeps it back, as its class now is.
    pub(crate) fn class(&self, db: &Connection, tally: &mut Tally) -> Result<()> {
        let standing = Standing::of(db, &self.draft, &self.proposed)?;
        match (self.kept_back, standing.kept_back) {
            (false, true) => self.leave(db, tally, KEPT_BACK),
            (true, false) => self.restore(db, tally),
            _ => Ok(()),
        }
    }

    /// Lets this version stand in another review state.
    pub(crate) fn stand(&self, db: &Connection, tally: &mut Tally, review: ReviewState) -> Result<()> {
        run(db, "UPDATE account SET review = $1 WHERE no = $2", &[&review.as_str(), &self.no])?;
        if self.kept_back {
            return Ok(());
        }
        let filing = Filing::of(&self.draft);
        tally.count(&filing, self.review, -1);
        tally.count(&filing, review, 1);
        let (before, after) = (rank(self.review), rank(review));
        if before == after {
            return Ok(());
        }
        let sql =
            "UPDATE account_state SET rank = $1 WHERE state = $2 AND kind = $3 AND day = $4 AND account = $5";
        for state in &filing.states {
            run(db, sql, &[&after, &state.as_str(), &filing.kind.as_str(), &filing.day, &self.no])?;
        }
        let sql = "UPDATE account_key SET rank = $1 WHERE key = $2 AND rank = $3 AND account = $4";
        for key in &self.keys {
            run(db, sql, &[&after, key, &before, &self.no])?;
        }
        Ok(())
    }

    /// Puts this version back into the record, under the decisions made meanwhile.
    pub(crate) fn restore(&self, db: &Connection, tally: &mut Tally) -> Result<()> {
        let standing = Standing::of(db, &self.draft, &self.proposed)?;
        let sql = "UPDATE account SET shown = $1, record = $2, review = $3 WHERE no = $4";
        let values: Values<'_> =
            &[&standing.shown(), &standing.record.as_str(), &standing.review.as_str(), &self.no];
        run(db, sql, values)?;
        if standing.kept_back {
            return Ok(());
        }
        let mut shelved = Shelved::default();
        Filing::of(&self.draft).show(&mut shelved, tally, self.no, &self.keys, standing.review);
        shelved.write(db)
    }
}

/// What the decisions on an account make of it.
pub(crate) struct Standing {
    pub(crate) record: RecordId,
    pub(crate) review: ReviewState,
    /// Whether its class keeps it back.
    pub(crate) kept_back: bool,
    /// The names withheld in it, as their column has them.
    pub(crate) mask: String,
}

/// What `shown` is of what is in the record and kept back by its class.
pub(crate) const KEPT_BACK: i64 = 2;

impl Standing {
    /// Whether anything was ever decided on any account.
    pub(crate) fn any(db: &Connection) -> Result<bool> {
        let sql = "SELECT 1 WHERE EXISTS (SELECT 1 FROM review) OR EXISTS (SELECT 1 FROM placement) \
                   OR EXISTS (SELECT 1 FROM classing) OR EXISTS (SELECT 1 FROM masking)";
        Ok(one(db, sql, &[], |_| Ok(()))?.is_some())
    }

    /// By the last decisions; without any, the record proposed and the state of entry.
    pub(crate) fn of(db: &Connection, draft: &Draft, proposed: &RecordId) -> Result<Self> {
        let id = draft.id.as_str();
        let record = "SELECT record FROM placement WHERE account = $1 ORDER BY leaf DESC LIMIT 1";
        let review = "SELECT state FROM review WHERE account = $1 ORDER BY leaf DESC LIMIT 1";
        let record = one(db, record, &[&id], |row| parsed(row, 0))?.unwrap_or_else(|| proposed.clone());
        Ok(Self {
            kept_back: classing::keeps_back(db, record.as_str(), draft.source.as_str())?,
            mask: masking::of(db, id)?,
            record,
            review: one(db, review, &[&id], |row| parsed(row, 0))?.unwrap_or_else(|| entry(draft)),
        })
    }
}

impl Standing {
    /// What `shown` is of an account that stands so.
    pub(crate) fn shown(&self) -> i64 {
        if self.kept_back { KEPT_BACK } else { 1 }
    }
}

/// A kept body, read back.
pub(crate) fn draft(body: &str) -> Result<Draft> {
    serde_json::from_str(body).map_err(|error| Error::Damaged(format!("an account cannot be read: {error}")))
}

/// Kept keys, read back.
pub(crate) fn keys(kept: &str) -> Result<Vec<String>> {
    serde_json::from_str(kept).map_err(|error| Error::Damaged(format!("keys cannot be read: {error}")))
}
