//! Briefs: their versions, appended, and how often each was read on a day.

use crate::audit::{self, Change, Hand};
use crate::database::{Values, count, integer, list, one, parsed, run};
use crate::opening::PATIENCE;
use crate::{Error, Reader, Result, Store};
use rusqlite::Row;
use std::time::Duration;
use tarazy_model::{AccountId, Brief, BriefDraft, BriefLanguage, RecordId, ReviewState, Slug};

const SELECT: &str = "SELECT b.slug, b.language, b.version, b.title, b.authors, b.section, b.body, b.state, b.note, \
                      l.who, l.at, b.leaf FROM brief b JOIN audit l ON l.seq = b.leaf";

/// What parts the names of authors in their column: no name holds it.
const PARTED: char = '\n';

/// How often a brief was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefReadings {
    /// The brief.
    pub slug: Slug,
    /// In this language.
    pub language: BriefLanguage,
    /// How often.
    pub readings: u64,
}

/// What became of an account since something cited it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedAccount {
    /// The record it is or was about.
    pub record: RecordId,
    /// Its version now in the record; `None` where every batch that brought it was undone.
    pub now: Option<u32>,
    /// Its version when it was cited; `None` where it came later.
    pub then: Option<u32>,
    /// Where its review stands.
    pub review: ReviewState,
}

fn brief(row: &Row<'_>) -> Result<Brief> {
    let authors: String = row.get(4)?;
    let names = authors.split(PARTED).filter(|name| !name.is_empty());
    Ok(Brief {
        slug: parsed(row, 0)?,
        version: row.get(2)?,
        draft: BriefDraft {
            language: parsed(row, 1)?,
            title: row.get(3)?,
            authors: names.map(str::to_owned).collect(),
            section: row.get(5)?,
            text: row.get(6)?,
            state: parsed(row, 7)?,
            note: row.get(8)?,
        },
        by: row.get(9)?,
        at: row.get(10)?,
        leaf: count(row, 11)?,
    })
}

impl Store {
    /// Keeps a version of a brief that was begun from another (0: from none); `None`, and nothing kept, where a newer
    /// one has come since.
    pub fn keep_brief(
        &mut self,
        slug: &Slug,
        draft: &BriefDraft,
        from: u32,
        by: &str,
        at: &str,
    ) -> Result<Option<Brief>> {
        let transaction = self.begin()?;
        let (name, language) = (slug.as_str(), draft.language.as_str());
        let last = "SELECT coalesce(max(version), 0) FROM brief WHERE slug = $1 AND language = $2";
        let last: u32 = one(&transaction, last, &[&name, &language], |row| Ok(row.get(0)?))?.unwrap_or(0);
        if last != from {
            return Ok(None);
        }
        let (seq, version) = (audit::next(&transaction)?, from + 1);
        let authors = draft.authors.join(&PARTED.to_string());
        let values: Values<'_> = &[
            &seq,
            &name,
            &language,
            &version,
            &draft.title,
            &authors,
            &draft.section,
            &draft.text,
            &draft.state.as_str(),
            &draft.note,
        ];
        let sql = "INSERT INTO brief (leaf, slug, language, version, title, authors, section, body, state, note) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        run(&transaction, sql, values)?;
        audit::seal(&transaction, seq, Hand { by, at }, Change::Brief, name)?;
        transaction.commit()?;
        let leaf = u64::try_from(seq).unwrap_or(0);
        let (by, at) = (by.to_owned(), at.to_owned());
        Ok(Some(Brief { slug: slug.clone(), version, draft: draft.clone(), by, at, leaf }))
    }

    /// Counts that briefs were read on a day, each so many times. It is one number a brief and day, and no change of the
    /// record: it has no leaf. Where another process is writing it fails at once, since somebody waits for a page.
    pub fn count_readings(&mut self, readings: &[(Slug, BriefLanguage, String, u64)]) -> Result<()> {
        self.wait_for(Duration::ZERO)?;
        let counted = self.counted(readings);
        self.wait_for(PATIENCE)?;
        counted
    }

    fn wait_for(&self, patience: Duration) -> Result<()> {
        Ok(self.writer.as_ref().ok_or(Error::ReadOnly)?.busy_timeout(patience)?)
    }

    fn counted(&mut self, readings: &[(Slug, BriefLanguage, String, u64)]) -> Result<()> {
        let transaction = self.begin()?;
        let sql = "INSERT INTO reading (slug, language, day, readings) VALUES ($1, $2, $3, $4) \
                   ON CONFLICT (slug, language, day) DO UPDATE SET readings = readings + excluded.readings";
        for (slug, language, day, times) in readings {
            run(&transaction, sql, &[&slug.as_str(), &language.as_str(), day, &integer(*times)])?;
        }
        transaction.commit()
    }
}

impl Reader {
    /// The versions of a brief in one language, oldest first.
    pub fn brief_versions(&self, slug: &Slug, language: BriefLanguage) -> Result<Vec<Brief>> {
        if !self.has_table("brief")? {
            return Ok(Vec::new());
        }
        let sql = format!("{SELECT} WHERE b.slug = $1 AND b.language = $2 ORDER BY b.version");
        list(&self.db, &sql, &[&slug.as_str(), &language.as_str()], brief)
    }

    /// The languages a brief has versions in.
    pub fn brief_languages(&self, slug: &Slug) -> Result<Vec<BriefLanguage>> {
        if !self.has_table("brief")? {
            return Ok(Vec::new());
        }
        let sql = "SELECT DISTINCT language FROM brief WHERE slug = $1";
        let mut languages = list(&self.db, sql, &[&slug.as_str()], |row| parsed(row, 0))?;
        languages.sort_unstable();
        Ok(languages)
    }

    /// The brief and language of those that changed last, the newest change first.
    pub fn briefs(&self, most: usize) -> Result<Vec<(Slug, BriefLanguage)>> {
        if !self.has_table("brief")? {
            return Ok(Vec::new());
        }
        let sql = "SELECT slug, language FROM brief GROUP BY slug, language ORDER BY max(leaf) DESC LIMIT $1";
        list(&self.db, sql, &[&integer(most)], |row| Ok((parsed(row, 0)?, parsed(row, 1)?)))
    }

    /// How often briefs were read since a day, the most read first.
    pub fn brief_readings(&self, since: &str, most: usize) -> Result<Vec<BriefReadings>> {
        if !self.has_table("reading")? {
            return Ok(Vec::new());
        }
        let sql = "SELECT slug, language, sum(readings) FROM reading WHERE day >= $1 GROUP BY slug, language \
                   ORDER BY 3 DESC, slug, language LIMIT $2";
        list(&self.db, sql, &[&since, &integer(most)], |row| {
            Ok(BriefReadings { slug: parsed(row, 0)?, language: parsed(row, 1)?, readings: count(row, 2)? })
        })
    }

    /// What became of an account since an audit leaf; `None` where none of this id was ever kept.
    pub fn cited_account(&self, id: &AccountId, leaf: u64) -> Result<Option<CitedAccount>> {
        let sql = "SELECT a.record, (SELECT v.version FROM account v WHERE v.id = a.id AND v.shown = 1), \
                   (SELECT max(v.version) FROM account v WHERE v.id = a.id AND v.batch <= $1 AND v.batch NOT IN \
                   (SELECT u.batch FROM undoing u WHERE u.leaf <= $1)), a.review, a.source \
                   FROM account a WHERE a.id = $2 ORDER BY a.shown DESC, a.version DESC LIMIT 1";
        let found = one(&self.db, sql, &[&integer(leaf), &id.as_str()], |row| {
            let (record, source): (String, String) = (row.get(0)?, row.get(4)?);
            let cited = CitedAccount {
                record: parsed(row, 0)?,
                now: row.get(1)?,
                then: row.get(2)?,
                review: parsed(row, 3)?,
            };
            Ok((cited, record, source))
        })?;
        match found {
            Some((cited, record, source)) if self.lets(&record, &source)? => {
                Ok(Some(match self.is_blind_to(id)? {
                    true => CitedAccount { review: ReviewState::Candidate, ..cited },
                    false => cited,
                }))
            }
            _ => Ok(None),
        }
    }

    /// Every account that is or was about a record, those of undone batches among them.
    pub fn ever_of_record(&self, record: &RecordId) -> Result<Vec<AccountId>> {
        let shown = "SELECT id FROM account WHERE record = $1 AND shown = 1 ORDER BY no";
        let ids = list(&self.db, shown, &[&record.as_str()], |row| parsed(row, 0))?;
        if !ids.is_empty() {
            return Ok(ids);
        }
        let hidden = "SELECT DISTINCT id FROM account WHERE record = $1 AND shown = 0";
        list(&self.db, hidden, &[&record.as_str()], |row| parsed(row, 0))
    }
}
