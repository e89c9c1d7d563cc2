//! Classes of records and sources: appended, and the last one of each holds.
//!
//! What is not public is kept back: it stays in the record and is in no list, count, key or index, for anybody. Who is
//! cleared for it finds it by what it belongs to: its record, its source, its document, its own id.

use crate::accounts::{SELECT, account};
use crate::audit::{self, Change, Hand};
use crate::database::{Values, each, integer, list, one, parsed, run};
use crate::filing::{KEPT_BACK, Kept};
use crate::tally::Tally;
use crate::{Reader, Result, Store};
use rusqlite::{Connection, Row};
use std::collections::HashSet;
use std::ops::Range;
use tarazy_model::{Account, AccountId, Class, Classed, Classing, DocumentId, Seclusion, SourceId};

/// What is asked for of that which is kept back.
#[derive(Clone, Debug)]
pub enum KeptBack<'a> {
    /// What belongs to a record or a source.
    Of(&'a Classed),
    /// What stands in a document, at these code points or lines.
    In(&'a DocumentId, Range<usize>),
}

impl Store {
    /// Gives a record or a source a class.
    pub fn classify(&mut self, classing: &Classing) -> Result<()> {
        let transaction = self.begin()?;
        put(&transaction, classing)?;
        let column = column(&classing.subject);
        let sql = format!("SELECT no FROM account WHERE {column} = $1 AND shown IN (1, 2)");
        let rows = list(&transaction, &sql, &[&classing.subject.as_str()], |row| Ok(row.get::<_, i64>(0)?))?;
        let mut tally = Tally::default();
        for no in rows {
            Kept::load(&transaction, no)?.class(&transaction, &mut tally)?;
        }
        tally.write(&transaction)?;
        settle(&transaction)?;
        transaction.commit()
    }
}

/// Writes a class down, with its leaf; what follows from it is still to be done.
pub(crate) fn put(db: &Connection, classing: &Classing) -> Result<()> {
    let Classing { subject, to, reason, by, at } = classing;
    let seq = audit::next(db)?;
    let sql = "INSERT INTO classing (leaf, subject, class, team, reason) VALUES ($1, $2, $3, $4, $5)";
    let values: Values<'_> = &[&seq, &subject.as_str(), &to.class.as_str(), &to.group, reason];
    run(db, sql, values)?;
    audit::seal(db, seq, Hand { by, at }, Change::Classing, subject.as_str())
}

/// Gives a class to those of these sources that the record does not have yet: what is public already is not hidden by
/// coming again.
pub(crate) fn begin(
    db: &Connection,
    subjects: impl Iterator<Item = Classed>,
    to: &Seclusion,
    hand: Hand<'_>,
) -> Result<()> {
    for subject in subjects {
        let ever = "SELECT 1 FROM source WHERE id = $1";
        if one(db, ever, &[&subject.as_str()], |_| Ok(()))?.is_none() {
            let (by, at) = (hand.by.to_owned(), hand.at.to_owned());
            put(db, &Classing { subject, to: to.clone(), reason: "as it came".to_owned(), by, at })?;
        }
    }
    Ok(())
}

/// The column of accounts that names what has the class.
fn column(subject: &Classed) -> &'static str {
    match subject {
        Classed::Record(_) => "record",
        Classed::Source(_) => "source",
    }
}

/// The class of what an id names.
fn seclusion(db: &Connection, subject: &str) -> Result<Seclusion> {
    let sql = "SELECT class, team FROM classing WHERE subject = $1 ORDER BY leaf DESC LIMIT 1";
    let found =
        one(db, sql, &[&subject], |row| Ok(Seclusion { class: parsed(row, 0)?, group: row.get(1)? }))?;
    Ok(found.unwrap_or_default())
}

/// Whether two records have one class.
pub(crate) fn alike(db: &Connection, one: &str, other: &str) -> Result<bool> {
    Ok(seclusion(db, one)? == seclusion(db, other)?)
}

/// Whether an account of a record and a source is kept back by the class of either.
pub(crate) fn keeps_back(db: &Connection, record: &str, source: &str) -> Result<bool> {
    let public = Seclusion::default();
    Ok(seclusion(db, record)? != public || seclusion(db, source)? != public)
}

/// In SQL, that the last class of what an expression names is not public.
pub(crate) fn is_kept_back(subject: &str) -> String {
    format!(
        "coalesce((SELECT CASE WHEN c.class <> 'public' OR c.team IS NOT NULL THEN 1 ELSE 0 END FROM classing c \
         WHERE c.subject = {subject} ORDER BY c.leaf DESC LIMIT 1), 0)"
    )
}

/// Keeps back sources with a class, and their documents, and shows those that have none any more.
pub(crate) fn settle(db: &Connection) -> Result<()> {
    for (table, subject) in [("source", "source.id"), ("document", "document.source")] {
        let sql = format!(
            "UPDATE {table} SET shown = 1 + {} WHERE shown <> 0 AND {subject} IN (SELECT subject FROM classing)",
            is_kept_back(subject)
        );
        run(db, &sql, &[])?;
    }
    Ok(())
}

impl Reader {
    /// The class of a record or a source.
    pub fn class_of(&self, subject: &Classed) -> Result<Seclusion> {
        if self.has_table("classing")? {
            seclusion(&self.db, subject.as_str())
        } else {
            Ok(Seclusion::default())
        }
    }

    /// The classes a record or a source was given, oldest first.
    pub fn classings(&self, subject: &Classed) -> Result<Vec<Classing>> {
        self.classings_at(subject, u64::MAX)
    }

    /// Those of up to a leaf.
    pub fn classings_at(&self, subject: &Classed, leaf: u64) -> Result<Vec<Classing>> {
        if !self.has_table("classing")? {
            return Ok(Vec::new());
        }
        let sql = format!("{CLASSING} WHERE c.subject = $1 AND c.leaf <= $2 ORDER BY c.leaf");
        list(&self.db, &sql, &[&subject.as_str(), &integer(leaf)], classing)
    }

    /// What has a class other than public and this reader is cleared for, the last given first.
    pub fn classified(&self, most: usize) -> Result<Vec<Classing>> {
        if !self.has_table("classing")? {
            return Ok(Vec::new());
        }
        let sql = format!(
            "{CLASSING} WHERE c.leaf = (SELECT max(l.leaf) FROM classing l WHERE l.subject = c.subject) \
             AND (c.class <> 'public' OR c.team IS NOT NULL) ORDER BY c.leaf DESC"
        );
        let mut found = list(&self.db, &sql, &[], classing)?;
        found.retain(|classing| self.clearance.sees(&classing.to));
        found.truncate(most);
        Ok(found)
    }

    /// What this reader is cleared to see of that which is kept back, in the order of its arrival.
    pub fn kept_back(&self, which: &KeptBack<'_>, most: usize) -> Result<Vec<Account>> {
        if !self.has_table("classing")? {
            return Ok(Vec::new());
        }
        let mut found = match which {
            KeptBack::Of(subject) => {
                let column = column(subject);
                let sql = format!("{SELECT} WHERE a.{column} = $1 AND a.shown = 2 ORDER BY a.no LIMIT $2");
                list(&self.db, &sql, &[&subject.as_str(), &integer(most)], |row| self.read_account(row))?
            }
            KeptBack::In(document, place) => {
                let sql = format!(
                    "{SELECT} WHERE a.document = $1 AND a.shown = 2 AND a.position >= $2 AND a.position < $3 \
                     ORDER BY a.position, a.no LIMIT $4"
                );
                let (from, to) = (integer(place.start), integer(place.end));
                list(&self.db, &sql, &[&document.as_str(), &from, &to, &integer(most)], |row| {
                    self.read_account(row)
                })?
            }
        };
        self.retain_seen(&mut found)?;
        self.blinded(found)
    }

    /// Which of these accounts the record holds and keeps back from this reader, whoever made up their ids.
    pub fn kept_from(&self, ids: &[&AccountId]) -> Result<HashSet<AccountId>> {
        let mut kept = HashSet::new();
        let any = "SELECT 1 FROM account WHERE shown = 2 LIMIT 1";
        if one(&self.db, any, &[], |_| Ok(()))?.is_none() {
            return Ok(kept);
        }
        let sql = "SELECT record, source FROM account WHERE id = $1 AND shown = 2";
        for id in ids {
            if self.any_unseen(sql, id.as_str())? {
                kept.insert((*id).clone());
            }
        }
        Ok(kept)
    }

    /// Whether something in a document is kept back from this reader.
    pub fn holds_back(&self, document: &DocumentId) -> Result<bool> {
        if !self.has_table("classing")? {
            return Ok(false);
        }
        let sql = "SELECT DISTINCT record, source FROM account WHERE document = $1 AND shown = 2";
        let masked = "SELECT 1 FROM account WHERE document = $1 AND mask <> '' AND shown IN (1, 2)";
        let masked =
            || Ok::<_, crate::Error>(one(&self.db, masked, &[&document.as_str()], |_| Ok(()))?.is_some());
        Ok(self.any_unseen(sql, document.as_str())? || (!self.unmasks() && masked()?))
    }

    /// Whether this reader reads names that are withheld from others.
    pub(crate) fn unmasks(&self) -> bool {
        self.clearance.class >= Class::Restricted
    }

    /// The accounts of a record or a source whatever its class, each with whether it is kept back: for what is derived
    /// from the record, and for nobody to see.
    pub fn of_classed(&self, subject: &Classed) -> Result<Vec<(Account, bool)>> {
        let column = column(subject);
        let sql = format!("{SELECT} WHERE a.{column} = $1 AND a.shown IN (1, 2)");
        list(&self.db, &sql, &[&subject.as_str()], |row| Ok((account(row)?, is_back(row)?)))
    }

    /// The documents of a source, and those in which something of a record or a source stands, whatever their class: for
    /// what is derived from the record, and for nobody to see.
    pub fn documents_of_classed(&self, subject: &Classed) -> Result<Vec<DocumentId>> {
        let column = column(subject);
        let sql = format!(
            "SELECT d.id FROM document d WHERE d.shown IN (1, 2) AND (d.source = $1 OR d.id IN \
             (SELECT a.document FROM account a WHERE a.{column} = $1 AND a.shown IN (1, 2)))"
        );
        list(&self.db, &sql, &[&subject.as_str()], |row| parsed(row, 0))
    }

    /// Whether this reader sees what belongs to a record and a source.
    pub(crate) fn lets(&self, record: &str, source: &str) -> Result<bool> {
        if !self.has_table("classing")? {
            return Ok(true);
        }
        Ok(self.clearance.sees(&seclusion(&self.db, record)?)
            && self.clearance.sees(&seclusion(&self.db, source)?))
    }

    /// Whether this reader sees a source.
    pub(crate) fn gives(&self, source: &SourceId) -> Result<bool> {
        Ok(!self.has_table("classing")? || self.clearance.sees(&seclusion(&self.db, source.as_str())?))
    }

    /// Leaves what this reader is cleared for.
    pub(crate) fn retain_seen(&self, accounts: &mut Vec<Account>) -> Result<()> {
        let mut seen = Vec::with_capacity(accounts.len());
        for account in accounts.drain(..) {
            if self.sees(account.review) && self.lets(account.record.as_str(), account.source.as_str())? {
                seen.push(account);
            }
        }
        *accounts = seen;
        Ok(())
    }

    /// Whether a batch brought something that is kept back from this reader.
    pub(crate) fn batch_holds_back(&self, batch: i64) -> Result<bool> {
        let ever = "SELECT 1 FROM classing LIMIT 1";
        if !self.has_table("classing")? || one(&self.db, ever, &[], |_| Ok(()))?.is_none() {
            return Ok(false);
        }
        let sources = "SELECT id, id FROM source WHERE batch = $1 AND id IN (SELECT subject FROM classing)";
        // Versions that were followed by others since tell of the same record. The sign keeps SQLite from going through
        // every account of the batch: what has a class is less.
        let of_records = |shown: i64| {
            format!(
                "SELECT DISTINCT a.record, a.source FROM classing c JOIN account a ON a.record = c.subject \
                 WHERE +a.batch = $1 AND a.shown = {shown}"
            )
        };
        Ok(self.any_unseen(sources, batch)?
            || self.any_unseen(&of_records(KEPT_BACK), batch)?
            || self.any_unseen(&of_records(0), batch)?)
    }

    /// Whether any of the records and sources that a query gives is not for this reader.
    fn any_unseen(&self, sql: &str, of: impl rusqlite::ToSql) -> Result<bool> {
        let mut unseen = false;
        each(&self.db, sql, &[&of], |row| {
            let (record, source): (String, String) = (row.get(0)?, row.get(1)?);
            unseen = unseen || !self.lets(&record, &source)?;
            Ok(())
        })?;
        Ok(unseen)
    }
}

/// Whether a row of [`SELECT`] is kept back.
pub(crate) fn is_back(row: &Row<'_>) -> Result<bool> {
    Ok(row.get::<_, i64>(5)? == KEPT_BACK)
}

const CLASSING: &str =
    "SELECT c.subject, c.class, c.team, c.reason, l.who, l.at FROM classing c JOIN audit l ON l.seq = c.leaf";

fn classing(row: &Row<'_>) -> Result<Classing> {
    Ok(Classing {
        subject: parsed(row, 0)?,
        to: Seclusion { class: parsed(row, 1)?, group: row.get(2)? },
        reason: row.get(3)?,
        by: row.get(4)?,
        at: row.get(5)?,
    })
}
