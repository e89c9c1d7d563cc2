//! Verifying the record: everything that can be computed anew is, and compared with what is kept.
//!
//! The chain is recomputed leaf by leaf, the payload of each leaf from the rows it tells of, each
//! account's hash and columns from its content, each quote from the text it stands in, each blob's
//! name from its bytes, and what is shown and counted from the batches and decisions.

use crate::audit::{self, Change};
use crate::database::{Values, count, each, list, one, parsed};
use crate::filing::{self, Filing};
use crate::tally::Tally;
use crate::{Error, Reader, Result, classing, digest, masking};
use rusqlite::Row;
use std::collections::HashSet;
use tarazy_model::{Draft, Origin, Text};

/// What was verified, and what is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verification {
    /// Leaves of the audit chain.
    pub leaves: u64,
    /// Versions of accounts.
    pub accounts: u64,
    /// Captured versions of documents.
    pub documents: u64,
    /// The hash of the last leaf. Noted elsewhere, it proves later that nothing before it was changed.
    pub head: String,
    /// What is wrong; empty when all is well.
    pub problems: Vec<String>,
}

impl Reader {
    /// Recomputes the whole record. Takes time proportional to it; others may read and write meanwhile.
    pub fn verify(&self) -> Result<Verification> {
        // All of it must be seen in one state; inside `Readers::read` it already is.
        let _one_state = self.db.is_autocommit().then(|| self.db.unchecked_transaction()).transpose()?;
        let mut verifying = Verifying { reader: self, found: Verification::default() };
        let steps = [
            Verifying::database,
            Verifying::chain,
            Verifying::documents,
            Verifying::accounts,
            Verifying::consequences,
            Verifying::review_work,
            Verifying::users,
        ];
        for step in steps {
            match step(&mut verifying) {
                // What cannot be read is a finding like any other, and the rest is looked at all the same.
                Err(Error::Damaged(told)) => {
                    verifying.problem(format!("a part of it cannot be read: {told}"))
                }
                done => done?,
            }
        }
        Ok(verifying.found)
    }
}

/// What must hold of the marks on an account, given batches and decisions: each query finds breaches.
const MARKS: [(&str, &str); 3] = [
    (
        "is marked gone, or not, against what its batches say",
        "a.gone <> coalesce((SELECT s.gone FROM seen s WHERE s.account = a.no \
         AND s.batch NOT IN (SELECT batch FROM undoing) ORDER BY s.batch DESC LIMIT 1), 0)",
    ),
    (
        "stands in another review state than its last review says",
        "a.shown <> 0 AND a.review <> coalesce((SELECT r.state FROM review r WHERE r.account = a.id \
         ORDER BY r.leaf DESC LIMIT 1), a.entered)",
    ),
    (
        "stands under another record than its last placement says",
        "a.shown <> 0 AND a.record <> coalesce((SELECT p.record FROM placement p WHERE p.account = a.id \
         ORDER BY p.leaf DESC LIMIT 1), a.proposed)",
    ),
];

struct Verifying<'r> {
    reader: &'r Reader,
    found: Verification,
}

impl Verifying<'_> {
    fn problem(&mut self, problem: impl Into<String>) {
        self.found.problems.push(problem.into());
    }

    /// The engine's own opinion of its file.
    fn database(&mut self) -> Result<()> {
        let answers =
            list(&self.reader.db, "PRAGMA integrity_check(20)", &[], |row| Ok(row.get::<_, String>(0)?))?;
        for answer in answers.into_iter().filter(|answer| answer != "ok") {
            self.problem(format!("the database file is damaged: {answer}"));
        }
        Ok(())
    }

    fn chain(&mut self) -> Result<()> {
        let db = &self.reader.db;
        let deleted = self.batches_with_deleted()?;
        let emptied = self.deleted_accounts()?;
        audit::walk(db, |leaf| {
            self.found.leaves += 1;
            if leaf.seq != self.found.leaves {
                self.problem(format!("audit leaf {} is missing", self.found.leaves));
                self.found.leaves = leaf.seq;
            }
            if leaf.previous != self.found.head {
                self.problem(format!("audit leaf {} does not follow from the one before it", leaf.seq));
            }
            if leaf.computed() != leaf.hash {
                self.problem(format!("audit leaf {} was altered", leaf.seq));
            }
            let seq = i64::try_from(leaf.seq).unwrap_or(i64::MAX);
            // Of what was deleted the hashes cannot be computed any more.
            if audit::payload(db, leaf.what, seq)?.as_ref() != Some(&leaf.payload)
                && !deleted.contains(&seq)
                && !emptied.contains(&leaf.subject)
            {
                let (what, subject) = (leaf.what, &leaf.subject);
                self.problem(format!(
                    "what audit leaf {} tells of was altered: {what} of {subject}",
                    leaf.seq
                ));
            }
            self.found.head = leaf.hash;
            Ok(())
        })?;
        for change in Change::ALL.map(Change::as_str) {
            self.strays(change, &format!("leaf NOT IN (SELECT seq FROM audit WHERE what = '{change}')"))?;
        }
        for table in ["source", "document", "account", "seen"] {
            self.strays(table, "batch NOT IN (SELECT leaf FROM batch)")?;
        }
        Ok(())
    }

    /// Accounts that were deleted with their source: names withheld in them and reasons of reviews went, too.
    fn deleted_accounts(&self) -> Result<HashSet<String>> {
        if !self.reader.has_table("erasure")? {
            return Ok(HashSet::new());
        }
        let sql =
            "SELECT DISTINCT id FROM account WHERE source IN (SELECT source FROM erasure) AND body = ''";
        Ok(list(&self.reader.db, sql, &[], |row| Ok(row.get(0)?))?.into_iter().collect())
    }

    fn deleted_sources(&self) -> Result<HashSet<String>> {
        if !self.reader.has_table("erasure")? {
            return Ok(HashSet::new());
        }
        Ok(list(&self.reader.db, "SELECT source FROM erasure", &[], |row| Ok(row.get(0)?))?
            .into_iter()
            .collect())
    }

    /// The leaves of batches that brought a source which was deleted since.
    fn batches_with_deleted(&self) -> Result<HashSet<i64>> {
        if !self.reader.has_table("erasure")? {
            return Ok(HashSet::new());
        }
        let sql = "SELECT batch FROM source WHERE body = '' AND id IN (SELECT source FROM erasure)";
        Ok(list(&self.reader.db, sql, &[], |row| Ok(row.get(0)?))?.into_iter().collect())
    }

    fn strays(&mut self, table: &str, condition: &str) -> Result<()> {
        // A record of an earlier version that was not opened for writing since lacks the later tables.
        let known = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1";
        if one(&self.reader.db, known, &[&table], |_| Ok(()))?.is_none() {
            return Ok(());
        }
        let sql = format!("SELECT count(*) FROM {table} WHERE {condition}");
        let strays = one(&self.reader.db, &sql, &[], |row| count(row, 0))?.unwrap_or(0);
        if strays > 0 {
            self.problem(format!("rows of {table} that no audit leaf tells of: {strays}"));
        }
        Ok(())
    }

    fn documents(&mut self) -> Result<()> {
        let rows = "SELECT count(*) FROM document WHERE name <> ''";
        self.found.documents = one(&self.reader.db, rows, &[], |row| count(row, 0))?.unwrap_or(0);
        let sql = "SELECT id, sha256 FROM document WHERE name <> '' UNION SELECT id, text_sha256 FROM document \
                   WHERE name <> '' AND text_sha256 IS NOT NULL";
        each(&self.reader.db, sql, &[], |row| {
            let (id, sha256): (String, String) = (row.get(0)?, row.get(1)?);
            if let Some(problem) = self.reader.blobs.problem(&sha256) {
                self.problem(format!("document {id}: {problem}"));
            }
            Ok(())
        })
    }

    fn accounts(&mut self) -> Result<()> {
        let sql = "SELECT a.no, a.id, a.version, a.shown, a.review, a.keys, a.body, a.hash, a.proposed, a.kind, \
                   a.source, a.document, a.position, a.instrument, a.day, a.entered, d.text_sha256 FROM account a \
                   LEFT JOIN document d ON d.id = a.document AND d.batch = a.batch ORDER BY a.document, a.batch";
        let deleted = self.deleted_sources()?;
        let mut texts = Texts { reader: self.reader, last: None };
        let mut filed = Filed::default();
        each(&self.reader.db, sql, &[], |row| {
            let name = format!("account {}, version {}", row.get::<_, String>(1)?, row.get::<_, i64>(2)?);
            let body: String = row.get(6)?;
            if body.is_empty() && deleted.contains(&row.get::<_, String>(10)?) {
                return Ok(());
            }
            self.found.accounts += 1;
            if hash_of(row, &body)? != row.get::<_, String>(7)? {
                self.problem(format!("{name} was altered"));
            }
            let Ok(draft) = filing::draft(&body) else {
                self.problem(format!("{name} cannot be read"));
                return Ok(());
            };
            if !columns_agree(row, &draft)? {
                self.problem(format!("{name} is filed under something it does not say"));
            }
            if let Some(problem) = texts.problem(&draft.origin, row.get(16)?)? {
                self.problem(format!("{name}: {problem}"));
            }
            if row.get::<_, i64>(3)? == 1 && !filed.holds(self.reader, row, &draft)? {
                self.problem(format!("{name} cannot be found by its States or keys"));
            }
            Ok(())
        })?;
        self.found.problems.extend(filed.differences(self.reader)?);
        Ok(())
    }

    /// The marks on accounts that follow from batches and decisions.
    fn consequences(&mut self) -> Result<()> {
        let classes = self.reader.has_table("classing")?;
        let back = |subject: &str| if classes { classing::is_kept_back(subject) } else { "0".to_owned() };
        let shown = format!(
            "a.body <> '' AND a.shown <> CASE WHEN a.version = (SELECT max(v.version) FROM account v WHERE v.id = a.id \
             AND v.batch NOT IN (SELECT batch FROM undoing)) THEN CASE WHEN {} = 1 OR {} = 1 THEN 2 ELSE 1 END ELSE 0 END",
            back("a.record"),
            back("a.source")
        );
        let marks = MARKS.map(|(breach, condition)| (breach, condition.to_owned()));
        let shown = ("is shown or hidden against what its batches and classes say", shown);
        for (breach, condition) in marks.into_iter().chain([shown]) {
            let sql = format!("SELECT a.id, a.version FROM account a WHERE {condition} ORDER BY a.no");
            each(&self.reader.db, &sql, &[], |row| {
                let (id, version): (String, i64) = (row.get(0)?, row.get(1)?);
                self.problem(format!("account {id}, version {version} {breach}"));
                Ok(())
            })?;
        }
        for (table, told, subject) in [("source", "body", "a.id"), ("document", "name", "a.source")] {
            let sql = format!(
                "SELECT a.id FROM {table} a WHERE a.{told} <> '' AND a.shown <> CASE WHEN a.batch = (SELECT max(v.batch) FROM {table} v \
                 WHERE v.id = a.id AND v.batch NOT IN (SELECT batch FROM undoing)) THEN 1 + {} ELSE 0 END",
                back(subject)
            );
            each(&self.reader.db, &sql, &[], |row| {
                let id: String = row.get(0)?;
                self.problem(format!(
                    "{table} {id} is shown or hidden against what its batches and classes say"
                ));
                Ok(())
            })?;
        }
        Ok(())
    }
}

/// What must hold of the marks on review work, given what was appended: table, breach, condition.
const WORK: [(&str, &str, &str); 2] = [
    (
        "assignment",
        "is before a reviewer, or not, against what was given and decided",
        "w.stands <> CASE WHEN w.reviewer <> '' \
         AND w.leaf = (SELECT max(o.leaf) FROM assignment o WHERE o.account = w.account) \
         AND NOT EXISTS (SELECT 1 FROM review r WHERE r.account = w.account AND r.leaf > w.leaf \
         AND r.state <> 'candidate') THEN 1 ELSE 0 END",
    ),
    (
        "second_asked",
        "waits for a second opinion, or not, against what second readers decided",
        "w.done <> EXISTS (SELECT 1 FROM second_reading s WHERE s.account = w.account)",
    ),
];

impl Verifying<'_> {
    /// Who has what before them, and what waits for a second opinion.
    fn review_work(&mut self) -> Result<()> {
        if !self.reader.has_table("second_asked")? {
            return Ok(());
        }
        self.strays("second_asked", "leaf NOT IN (SELECT seq FROM audit WHERE what = 'review')")?;
        for (table, breach, condition) in WORK {
            let sql = format!("SELECT w.account FROM {table} w WHERE {condition} ORDER BY w.leaf, w.account");
            each(&self.reader.db, &sql, &[], |row| {
                let id: String = row.get(0)?;
                self.problem(format!("account {id} {breach}"));
                Ok(())
            })?;
        }
        Ok(())
    }

    /// What users may do and whether they may sign in, by what was done to them.
    fn users(&mut self) -> Result<()> {
        let reader = self.reader;
        for problems in [reader.user_problems()?, reader.token_problems()?, reader.passkey_problems()?] {
            problems.into_iter().for_each(|problem| self.problem(problem));
        }
        Ok(())
    }
}

fn hash_of(row: &Row<'_>, body: &str) -> Result<String> {
    let (id, proposed, keys): (String, String, String) = (row.get(1)?, row.get(8)?, row.get(5)?);
    Ok(digest::of(&[&id, &proposed, &keys, body]))
}

/// Whether the columns an account is found by are those its content gives.
fn columns_agree(row: &Row<'_>, draft: &Draft) -> Result<bool> {
    let filing = Filing::of(draft);
    let entered = filing::entry(draft);
    let texts = [
        (1, draft.id.as_str()),
        (9, filing.kind.as_str()),
        (10, filing.source),
        (11, filing.document),
        (13, filing.instrument),
        (14, &filing.day),
        (15, entered.as_str()),
    ];
    for (column, expected) in texts {
        if row.get::<_, String>(column)? != expected {
            return Ok(false);
        }
    }
    Ok(row.get::<_, i64>(12)? == filing.position)
}

/// The texts passages stand in; accounts come document by document, so one is kept at a time.
struct Texts<'r> {
    reader: &'r Reader,
    last: Option<(String, Option<Text>)>,
}

impl Texts<'_> {
    /// What is wrong with where an account comes from, if anything.
    fn problem(&mut self, origin: &Origin, sha256: Option<String>) -> Result<Option<&'static str>> {
        let Origin::Passage { passage, .. } = origin else { return Ok(None) };
        let Some(sha256) = sha256 else { return Ok(Some("its document has no text")) };
        if self.last.as_ref().is_none_or(|(last, _)| *last != sha256) {
            // A blob that is missing has been told of already.
            let text = self.reader.blobs.text(&sha256).ok().map(Text::new);
            self.last = Some((sha256, text));
        }
        let holds = match &self.last {
            Some((_, Some(text))) => passage.holds_in(text),
            _ => true,
        };
        Ok((!holds).then_some("its quote does not stand at its place in the text"))
    }
}

/// What accounts in the record should be found by, gathered while going through them.
#[derive(Default)]
struct Filed {
    tally: Tally,
    states: u64,
    keys: u64,
}

impl Filed {
    /// Counts an account in; whether each of its States and keys leads to it.
    fn holds(&mut self, reader: &Reader, row: &Row<'_>, draft: &Draft) -> Result<bool> {
        let no: i64 = row.get(0)?;
        let filing = Filing::of(draft);
        let review = parsed(row, 4)?;
        self.tally.count(&filing, review, 1);
        let mut all = true;
        let sql = "SELECT 1 FROM account_state \
                   WHERE state = $1 AND kind = $2 AND day = $3 AND account = $4 AND rank = $5";
        let (kind, rank) = (filing.kind.as_str(), filing::rank(review));
        for state in &filing.states {
            self.states += 1;
            let values: Values<'_> = &[&state.as_str(), &kind, &filing.day, &no, &rank];
            all &= one(&reader.db, sql, values, |_| Ok(()))?.is_some();
        }
        let masked = reader.has_table("masking")? && !masking::of(&reader.db, draft.id.as_str())?.is_empty();
        let keys = if masked { Vec::new() } else { filing::keys(&row.get::<_, String>(5)?)? };
        for key in keys {
            self.keys += 1;
            let sql = "SELECT 1 FROM account_key WHERE key = $1 AND rank = $2 AND account = $3";
            all &= one(&reader.db, sql, &[&key, &rank, &no], |_| Ok(()))?.is_some();
        }
        Ok(all)
    }

    /// What is found or counted that no account says.
    fn differences(self, reader: &Reader) -> Result<Vec<String>> {
        let mut problems = self.tally.differences(&reader.db)?;
        for (table, expected) in [("account_state", self.states), ("account_key", self.keys)] {
            let sql = format!("SELECT count(*) FROM {table}");
            let kept = one(&reader.db, &sql, &[], |row| count(row, 0))?.unwrap_or(0);
            if kept > expected {
                problems.push(format!("{table} leads to accounts that do not say so: {}", kept - expected));
            }
        }
        Ok(problems)
    }
}
