//! What last touched a thing: the number of the last leaf of the audit chain that tells of it, and how an account stood at
//! a leaf. Who was shown a thing at one leaf and decides at another is told what came between.

use crate::accounts::{SELECT, covered};
use crate::database::{Values, count, integer, list, one, parsed};
use crate::{Leaf, Reader, Result, comparisons, settlements};
use tarazy_model::{
    Account, AccountId, BatchId, BriefLanguage, Classed, Comparison, RecordId, Review, Settlement, Slug,
    SourceId, UserName,
};

impl Reader {
    /// The number of the last leaf; 0 in a new record.
    pub fn last_leaf(&self) -> Result<u64> {
        self.highest("SELECT coalesce(max(seq), 0) FROM audit", &[])
    }

    /// The leaf of a number.
    pub fn leaf(&self, seq: u64) -> Result<Option<Leaf>> {
        Ok(self.audit(Some(seq.saturating_add(1)), 1)?.pop().filter(|leaf| leaf.seq == seq))
    }

    /// The last leaf that tells of an account: its batches and their undoing, decisions on it and on its place.
    pub fn account_touched(&self, id: &AccountId) -> Result<u64> {
        let sql = "SELECT max( \
                   coalesce((SELECT max(batch) FROM account WHERE id = $1), 0), \
                   coalesce((SELECT max(u.leaf) FROM account a JOIN undoing u ON u.batch = a.batch WHERE a.id = $1), 0), \
                   coalesce((SELECT max(leaf) FROM review WHERE account = $1), 0), \
                   coalesce((SELECT max(leaf) FROM placement WHERE account = $1), 0))";
        self.highest(sql, &[&id.as_str()])
    }

    /// The last leaf that tells of what an account says: its batches and their undoing.
    pub fn account_said(&self, id: &AccountId) -> Result<u64> {
        let sql = "SELECT max( \
                   coalesce((SELECT max(batch) FROM account WHERE id = $1), 0), \
                   coalesce((SELECT max(u.leaf) FROM account a JOIN undoing u ON u.batch = a.batch WHERE a.id = $1), 0))";
        self.highest(sql, &[&id.as_str()])
    }

    /// That of the names withheld in an account.
    pub fn names_touched(&self, id: &AccountId) -> Result<u64> {
        self.highest("SELECT coalesce(max(leaf), 0) FROM masking WHERE account = $1", &[&id.as_str()])
    }

    /// That of a pair of accounts: decisions on the pair, and what touched either.
    pub fn pair_touched(&self, one: &AccountId, other: &AccountId) -> Result<u64> {
        let sql = "SELECT coalesce(max(leaf), 0) FROM comparison WHERE one = $1 AND other = $2";
        let decided = if self.has_table("comparison")? {
            self.highest(sql, &[&one.min(other).as_str(), &one.max(other).as_str()])?
        } else {
            0
        };
        Ok(decided.max(self.account_touched(one)?).max(self.account_touched(other)?))
    }

    /// That of a difference between registers: decisions on it.
    pub fn difference_touched(&self, difference: &str) -> Result<u64> {
        self.highest("SELECT coalesce(max(leaf), 0) FROM settlement WHERE difference = $1", &[&difference])
    }

    /// That of a record: what touched an account that is or was about it.
    pub fn record_touched(&self, record: &RecordId) -> Result<u64> {
        let mut last = 0;
        for id in self.ever_about(record)? {
            last = last.max(self.account_touched(&id)?);
        }
        Ok(last)
    }

    /// Every account that is or was about a record, and is not kept back from this reader.
    fn ever_about(&self, record: &RecordId) -> Result<Vec<AccountId>> {
        let of = |shown: &str| format!("SELECT id FROM account WHERE record = $1 AND shown = {shown}");
        let sql = format!("{} UNION {} UNION {}", of("1"), of("2"), of("0"));
        let mut about: Vec<AccountId> = list(&self.db, &sql, &[&record.as_str()], |row| parsed(row, 0))?;
        let refs: Vec<&AccountId> = about.iter().collect();
        let kept = self.kept_from(&refs)?;
        about.retain(|id| !kept.contains(id));
        Ok(about)
    }

    /// The accounts about a record at a leaf that this reader sees.
    pub fn about_at(&self, record: &RecordId, leaf: u64) -> Result<Vec<Account>> {
        let mut found = Vec::new();
        for id in self.ever_about(record)? {
            found.extend(self.account_at(&id, leaf)?.filter(|account| account.record == *record));
        }
        Ok(found)
    }

    /// That of a pledge: what people say of it.
    pub fn pledge_touched(&self, record: &RecordId) -> Result<u64> {
        self.highest("SELECT coalesce(max(leaf), 0) FROM opinion WHERE record = $1", &[&record.as_str()])
    }

    /// That of what was proposed: it, or the answer to it.
    pub fn motion_touched(&self, no: u64) -> Result<u64> {
        self.highest("SELECT coalesce(max(leaf), $1) FROM seconding WHERE motion = $1", &[&integer(no)])
    }

    /// That of a class: the last time it was given.
    pub fn class_touched(&self, subject: &Classed) -> Result<u64> {
        self.highest("SELECT coalesce(max(leaf), 0) FROM classing WHERE subject = $1", &[&subject.as_str()])
    }

    /// That of a source: the batches that brought it, its documents or what it says, and their undoing.
    pub fn source_touched(&self, source: &SourceId) -> Result<u64> {
        // Of its accounts those of now, by their indexes: what came before them came no later.
        let brought = "SELECT batch FROM source WHERE id = $1 UNION SELECT batch FROM document WHERE source = $1 \
                       UNION SELECT batch FROM account WHERE source = $1 AND shown = 1 \
                       UNION SELECT batch FROM account WHERE source = $1 AND shown = 2";
        let sql = format!(
            "SELECT max(coalesce((SELECT max(batch) FROM ({brought}) one), 0), \
             coalesce((SELECT max(leaf) FROM undoing WHERE batch IN ({brought})), 0))"
        );
        self.highest(&sql, &[&source.as_str()])
    }

    /// How many versions of accounts a source had brought at a leaf.
    pub fn versions_of_source(&self, source: &SourceId, leaf: u64) -> Result<u64> {
        let sql = "SELECT count(*) FROM account WHERE source = $1 AND batch <= $2";
        self.highest(sql, &[&source.as_str(), &integer(leaf)])
    }

    /// That of a batch: its undoing, and decisions on the accounts it brought.
    pub fn batch_touched(&self, batch: &BatchId) -> Result<u64> {
        let sql = "SELECT max(coalesce((SELECT max(r.leaf) FROM review r JOIN account a ON a.id = r.account \
                   JOIN batch b ON b.leaf = a.batch WHERE b.id = $1), 0), \
                   coalesce((SELECT max(u.leaf) FROM undoing u JOIN batch b ON b.leaf = u.batch WHERE b.id = $1), 0))";
        self.highest(sql, &[&batch.as_str()])
    }

    /// How many decisions there were at a leaf on the accounts a batch brought.
    pub fn decisions_on_batch(&self, batch: &BatchId, leaf: u64) -> Result<u64> {
        let sql = "SELECT count(*) FROM review r JOIN account a ON a.id = r.account \
                   JOIN batch b ON b.leaf = a.batch WHERE b.id = $1 AND r.leaf <= $2";
        self.highest(sql, &[&batch.as_str(), &integer(leaf)])
    }

    /// That of what a user may do: role, groups, whether signing in is possible, and codes that set another password.
    pub fn user_touched(&self, name: &UserName) -> Result<u64> {
        let sql = "SELECT coalesce(max(a.leaf), 0) FROM users u JOIN user_act a ON a.name = u.name WHERE u.key = $1 \
                   AND a.act IN ('invited', 'role', 'disabled', 'enabled', 'reset', 'joined', 'left')";
        self.highest(sql, &[&name.key()])
    }

    /// What a user might do at a leaf: role, whether signing in was possible, groups.
    pub fn user_at(&self, name: &UserName, leaf: u64) -> Result<Vec<(&'static str, String)>> {
        let sql = "SELECT a.act, coalesce(a.value, '') FROM users u JOIN user_act a ON a.name = u.name \
                   WHERE u.key = $1 AND a.leaf <= $2 ORDER BY a.leaf";
        let acts = list(&self.db, sql, &[&name.key(), &integer(leaf)], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        let (mut role, mut signs_in, mut groups) = (String::new(), "yes", Vec::new());
        for (act, value) in acts {
            match act.as_str() {
                "invited" | "role" => role = value,
                "disabled" => signs_in = "no",
                "enabled" => signs_in = "yes",
                "joined" => groups.push(value),
                "left" => groups.retain(|group| *group != value),
                _ => {}
            }
        }
        Ok(vec![("role", role), ("may sign in", signs_in.to_owned()), ("groups", groups.join("; "))])
    }

    /// That of whether visitors may read the record.
    pub fn visitors_touched(&self) -> Result<u64> {
        self.highest("SELECT coalesce(max(leaf), 0) FROM user_act WHERE name = '' AND act = 'visitors'", &[])
    }

    /// That of which decisions a second opinion is asked of.
    pub fn sampling_touched(&self) -> Result<u64> {
        self.highest("SELECT coalesce(max(leaf), 0) FROM sampling", &[])
    }

    /// That of a brief in a language: its versions.
    pub fn brief_touched(&self, slug: &Slug, language: BriefLanguage) -> Result<u64> {
        let sql = "SELECT coalesce(max(leaf), 0) FROM brief WHERE slug = $1 AND language = $2";
        self.highest(sql, &[&slug.as_str(), &language.as_str()])
    }

    /// That of a comment: decisions on it.
    pub fn comment_touched(&self, number: u64) -> Result<u64> {
        let sql = "SELECT coalesce(max(leaf), 0) FROM moderation WHERE comment = $1";
        self.highest(sql, &[&integer(number)])
    }

    /// The decision on an account that held at a leaf.
    pub fn review_at(&self, id: &AccountId, leaf: u64) -> Result<Option<Review>> {
        let sql = "SELECT r.state, l.who, l.at, r.reason FROM review r JOIN audit l ON l.seq = r.leaf \
                   WHERE r.account = $1 AND r.leaf <= $2 AND r.leaf < $3 ORDER BY r.leaf DESC LIMIT 1";
        let values: Values<'_> = &[&id.as_str(), &integer(leaf), &self.shown_before(id)?];
        one(&self.db, sql, values, |row| {
            let (by, at, reason) = (row.get(1)?, row.get(2)?, row.get(3)?);
            Ok(Review { account: id.clone(), state: parsed(row, 0)?, by, at, reason })
        })
    }

    /// The decision on a pair that held at a leaf.
    pub fn comparison_at(&self, one: &AccountId, other: &AccountId, leaf: u64) -> Result<Option<Comparison>> {
        let sql = "SELECT c.one, c.other, c.likeness, l.who, l.at, c.reason FROM comparison c \
                   JOIN audit l ON l.seq = c.leaf WHERE c.one = $1 AND c.other = $2 AND c.leaf <= $3 \
                   ORDER BY c.leaf DESC LIMIT 1";
        let values: Values<'_> = &[&one.min(other).as_str(), &one.max(other).as_str(), &integer(leaf)];
        crate::database::one(&self.db, sql, values, comparisons::comparison)
    }

    /// The decision on a difference that held at a leaf.
    pub fn settlement_at(&self, difference: &str, leaf: u64) -> Result<Option<Settlement>> {
        let select = settlements::SELECT;
        let sql = format!("{select} WHERE s.difference = $1 AND s.leaf <= $2 ORDER BY s.leaf DESC LIMIT 1");
        one(&self.db, &sql, &[&difference, &integer(leaf)], settlements::settlement)
    }

    /// The decision on a comment that held at a leaf: what, by whom and why.
    pub fn moderation_at(&self, number: u64, leaf: u64) -> Result<Option<[String; 3]>> {
        let sql = "SELECT m.state, l.who, m.reason FROM moderation m JOIN audit l ON l.seq = m.leaf \
                   WHERE m.comment = $1 AND m.leaf <= $2 ORDER BY m.leaf DESC LIMIT 1";
        one(&self.db, sql, &[&integer(number), &integer(leaf)], |row| {
            Ok([row.get(0)?, row.get(1)?, row.get(2)?])
        })
    }

    fn highest(&self, sql: &str, values: Values<'_>) -> Result<u64> {
        Ok(one(&self.db, sql, values, |row| count(row, 0))?.unwrap_or(0))
    }

    /// An account as it stood at a leaf; `None` where it was not in the record then, or is kept back from this reader.
    pub fn account_at(&self, id: &AccountId, leaf: u64) -> Result<Option<Account>> {
        if self.account(id)?.is_none() {
            return Ok(None);
        }
        let sql = format!(
            "{SELECT} WHERE a.id = $1 AND a.batch <= $2 AND a.body <> '' \
             AND a.batch NOT IN (SELECT batch FROM undoing WHERE leaf <= $2) ORDER BY a.version DESC LIMIT 1"
        );
        let (leaf, mask) = (integer(leaf), self.mask_of(id)?);
        let Some(found) = one(&self.db, &sql, &[&id.as_str(), &leaf], |row| covered(row, &mask))? else {
            return Ok(None);
        };
        let entered = "SELECT entered, proposed FROM account WHERE id = $1 AND version = $2";
        let (review, record) = one(&self.db, entered, &[&id.as_str(), &found.version], |row| {
            Ok((parsed(row, 0)?, parsed(row, 1)?))
        })?
        .unwrap_or((found.review, found.record.clone()));
        let decided = "SELECT state FROM review WHERE account = $1 AND leaf <= $2 ORDER BY leaf DESC LIMIT 1";
        let placed =
            "SELECT record FROM placement WHERE account = $1 AND leaf <= $2 ORDER BY leaf DESC LIMIT 1";
        let at: Values<'_> = &[&id.as_str(), &leaf];
        let review = one(&self.db, decided, at, |row| parsed(row, 0))?.unwrap_or(review);
        let review = self.review_of(&Account { review, ..found.clone() })?;
        Ok(Some(Account {
            review,
            record: one(&self.db, placed, at, |row| parsed(row, 0))?.unwrap_or(record),
            ..found
        }))
    }
}
