//! Adding a batch: all of it in one transaction, or nothing.
//!
//! An account known with the same content is only noted as seen; one known with other content gets a
//! new version and the old one stays readable; one that the batch should have held and does not is
//! noted as gone and kept. Decisions made on an account before stay in force.

use crate::audit::{self, Change, Hand};
use crate::blobs::Blobs;
use crate::database::{Values, each, integer, one, parsed, run};
use crate::filing::{self, Filing, Kept, Shelved, Standing};
use crate::indexes::Indexes;
use crate::new_batch::{NewBatch, NewDocument, Placed};
use crate::opening;
use crate::tally::Tally;
use crate::{Error, Result, Store, classing, digest, gone, reviews};
use rusqlite::Connection;
use std::collections::HashSet;
use std::sync::mpsc;
use tarazy_model::{AccountId, Batch, BatchId, Classed, Counts, Document, DocumentId, ReviewState, Source};

/// So many accounts are made into what is written at once, and so many times as many at most wait to be.
const PART: usize = 256;
const AHEAD: usize = 32;
/// Every how many accounts progress is told.
const STEP: u64 = 256;
/// More accounts than this are a large batch.
const LARGE: usize = 20_000;
/// Kibibytes of the record kept in memory while a large batch is written (SQLite counts them below zero): a batch
/// that does not fit is written to the log and read back again and again.
const LARGE_CACHE: i64 = -524_288;

impl Store {
    /// Adds a batch to the record. `progress` hears how many accounts of how many are done.
    pub fn add(&mut self, new: &NewBatch, progress: &mut dyn FnMut(u64, u64)) -> Result<Batch> {
        let blobs = self.reader().blobs.clone();
        let is_large = new.accounts.len() > LARGE;
        if is_large {
            self.widen(true)?;
        }
        let added = self.add_all(&blobs, new, progress);
        if is_large {
            self.widen(false)?;
        }
        let id = added?;
        crate::batches::batch(self.writer()?, &id)?.ok_or(Error::UnknownBatch(id))
    }

    fn add_all(
        &mut self,
        blobs: &Blobs,
        new: &NewBatch,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<BatchId> {
        let transaction = self.begin()?;
        let id = Adding::write(&transaction, new, progress)?;
        for document in &new.documents {
            blobs.put(&Document::sha256_of(&document.bytes), &document.bytes)?;
            if let Some(text) = &document.text {
                blobs.put(&Document::sha256_of(text.as_bytes()), text.as_bytes())?;
            }
        }
        transaction.commit()?;
        Ok(id)
    }

    /// Keeps more of the record in memory while much of it is written, or lets it go again.
    fn widen(&self, more: bool) -> Result<()> {
        let db = self.writer()?;
        db.pragma_update(None, "cache_size", if more { LARGE_CACHE } else { opening::CACHE })?;
        if !more {
            db.execute_batch("PRAGMA shrink_memory")?;
        }
        Ok(())
    }

    /// What [`Store::add`] would count, or why it would refuse; nothing is written.
    pub fn dry_run(&mut self, new: &NewBatch, progress: &mut dyn FnMut(u64, u64)) -> Result<Counts> {
        let transaction = self.begin()?;
        let id = Adding::write(&transaction, new, progress)?;
        let batch = crate::batches::batch(&transaction, &id)?.ok_or(Error::UnknownBatch(id))?;
        // It is dropped, and nothing is kept.
        Ok(batch.counts)
    }
}

/// A batch being written.
struct Adding<'b> {
    db: &'b Connection,
    /// The number of its audit leaf, by which its rows know it.
    leaf: i64,
    sources: HashSet<&'b str>,
    documents: HashSet<DocumentId>,
    /// The number of the next account row.
    next: i64,
    counts: Counts,
    tally: Tally,
    shelved: Shelved,
    /// Whether anything was ever decided on any account.
    decided: bool,
    /// What alleges something of a named person, and would count by what was decided on another version of it.
    unsettled: Vec<AccountId>,
}

/// Why it waits again.
const AGAIN: &str = "it came again changed, and alleges something of a named person";

impl<'b> Adding<'b> {
    fn write(db: &'b Connection, new: &'b NewBatch, progress: &mut dyn FnMut(u64, u64)) -> Result<BatchId> {
        if let Some(to) = &new.class {
            let subjects = new.sources.iter().map(|source| Classed::Source(source.id.clone()));
            classing::begin(db, subjects, to, Hand { by: &new.by, at: &new.at })?;
        }
        let leaf = audit::next(db)?;
        let id = BatchId::of(&[&audit::head(db)?, &new.at, &new.by, &new.title]);
        let kind = crate::batches::kind_name(new.kind);
        let sql = "INSERT INTO batch (leaf, id, kind, title, fresh, changed, same, gone) \
                   VALUES ($1, $2, $3, $4, 0, 0, 0, 0)";
        run(db, sql, &[&leaf, &id.as_str(), &kind, &new.title])?;
        let next = one(db, "SELECT max(no) FROM account", &[], |row| Ok(row.get::<_, Option<i64>>(0)?))?;
        let mut adding = Self {
            db,
            leaf,
            sources: HashSet::new(),
            documents: HashSet::new(),
            next: next.flatten().unwrap_or(0) + 1,
            counts: Counts::default(),
            tally: Tally::default(),
            shelved: Shelved::default(),
            decided: Standing::any(db)?,
            unsettled: Vec::new(),
        };
        new.sources.iter().try_for_each(|source| adding.source(source))?;
        new.documents.iter().try_for_each(|document| adding.document(document))?;
        let is_large = new.accounts.len() > LARGE;
        let indexes = is_large.then(|| Indexes::taken_down(db, new.accounts.len())).transpose()?;
        let all = u64::try_from(new.accounts.len()).unwrap_or(u64::MAX);
        let mut done = 0;
        written(&new.accounts, &mut |placed, written| {
            if done % STEP == 0 {
                progress(done, all);
            }
            done += 1;
            adding.account(placed, &written?)
        })?;
        indexes.map_or(Ok(()), |indexes| indexes.put_up(db))?;
        progress(all, all);
        adding.finish(new, &id)?;
        Ok(id)
    }

    fn source(&mut self, source: &'b Source) -> Result<()> {
        if !self.sources.insert(source.id.as_str()) {
            return Ok(());
        }
        let body = serde_json::to_string(source).map_err(|error| Error::Damaged(error.to_string()))?;
        run(self.db, "UPDATE source SET shown = 0 WHERE id = $1 AND shown <> 0", &[&source.id.as_str()])?;
        let sql = "INSERT INTO source (id, batch, title, body, shown) VALUES ($1, $2, $3, $4, 1)";
        run(self.db, sql, &[&source.id.as_str(), &self.leaf, &source.title, &body])?;
        Ok(())
    }

    fn document(&mut self, new: &NewDocument) -> Result<()> {
        let sha256 = Document::sha256_of(&new.bytes);
        let id = DocumentId::of(&[&sha256]);
        if !self.sources.contains(new.source.as_str()) {
            return Err(incomplete(format!("document {}", new.name), new.source.as_str()));
        }
        if !self.documents.insert(id.clone()) {
            return Ok(());
        }
        let text = self.text_of(&id, new)?;
        run(self.db, "UPDATE document SET shown = 0 WHERE id = $1 AND shown <> 0", &[&id.as_str()])?;
        let sql = "INSERT INTO document \
                   (id, batch, source, name, media_type, sha256, bytes, characters, text_sha256, shown) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)";
        let (bytes, characters) = (integer(new.bytes.len()), text.as_ref().map_or(0, |(_, length)| *length));
        let text = text.map(|(sha256, _)| sha256);
        let values: Values<'_> = &[
            &id.as_str(),
            &self.leaf,
            &new.source.as_str(),
            &new.name,
            &new.media_type,
            &sha256,
            &bytes,
            &characters,
            &text,
        ];
        run(self.db, sql, values)?;
        Ok(())
    }

    /// Hash and length of a document's text: the one kept before holds, and another is refused, for
    /// passages count its code points.
    fn text_of(&self, id: &DocumentId, new: &NewDocument) -> Result<Option<(String, i64)>> {
        let sql = "SELECT d.text_sha256, d.characters, b.id FROM document d JOIN batch b ON b.leaf = d.batch \
                   WHERE d.id = $1 AND d.shown <> 0 AND d.text_sha256 IS NOT NULL";
        let kept = one(self.db, sql, &[&id.as_str()], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?, parsed::<BatchId>(row, 2)?))
        })?;
        let given = new
            .text
            .as_ref()
            .map(|text| (Document::sha256_of(text.as_bytes()), integer(text.chars().count())));
        match (kept, given) {
            (Some((kept, _, batch)), Some((given, _))) if kept != given => {
                Err(Error::TextDiffers { document: id.clone(), batch })
            }
            (Some((kept, length, _)), _) => Ok(Some((kept, length))),
            (None, given) => Ok(given),
        }
    }

    fn account(&mut self, placed: &Placed, version: &Written) -> Result<()> {
        let draft = &placed.draft;
        if !self.sources.contains(draft.source.as_str()) {
            return Err(incomplete(format!("account {}", draft.id), draft.source.as_str()));
        }
        if !self.documents.contains(draft.origin.document()) {
            return Err(incomplete(format!("account {}", draft.id), draft.origin.document().as_str()));
        }
        let known = Known::find(self.db, &draft.id)?;
        match known.shown {
            Some(ref shown) if shown.hash == version.hash => self.same(shown),
            Some(ref shown) if shown.batch == self.leaf || self.saw(shown.no)? => {
                Err(Error::Conflicting(draft.id.clone()))
            }
            Some(ref shown) => {
                Kept::load(self.db, shown.no)?.hide(self.db, &mut self.tally)?;
                self.counts.changed += 1;
                self.insert(placed, version, known.versions + 1)
            }
            None => {
                self.counts.new += 1;
                self.insert(placed, version, known.versions + 1)
            }
        }
    }

    /// Notes an account met again; one given twice in this batch counts once.
    fn same(&mut self, shown: &Shown) -> Result<()> {
        if shown.batch == self.leaf {
            return Ok(());
        }
        let sql = "INSERT INTO seen (batch, account, gone) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING";
        self.counts.same += u64::try_from(run(self.db, sql, &[&self.leaf, &shown.no])?).unwrap_or(0);
        Ok(())
    }

    fn saw(&self, no: i64) -> Result<bool> {
        let sql = "SELECT 1 FROM seen WHERE batch = $1 AND account = $2";
        Ok(one(self.db, sql, &[&self.leaf, &no], |_| Ok(()))?.is_some())
    }

    fn insert(&mut self, placed: &Placed, written: &Written, version: i64) -> Result<()> {
        let draft = &placed.draft;
        let filing = Filing::of(draft);
        let entered = filing::entry(draft);
        let standing = match self.decided {
            true => Standing::of(self.db, draft, &placed.record)?,
            false => Standing {
                record: placed.record.clone(),
                review: entered,
                kept_back: false,
                mask: String::new(),
            },
        };
        if draft.statement.accuses() && standing.review.counts() {
            self.unsettled.push(draft.id.clone());
        }
        let sql = "INSERT INTO account (no, id, version, batch, kind, source, document, position, instrument, \
                   day, proposed, entered, keys, body, hash, record, review, gone, shown, mask) VALUES \
                   ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0, $18, $19)";
        let values: Values<'_> = &[
            &self.next,
            &draft.id.as_str(),
            &version,
            &self.leaf,
            &filing.kind.as_str(),
            &filing.source,
            &filing.document,
            &filing.position,
            &filing.instrument,
            &filing.day,
            &placed.record.as_str(),
            &entered.as_str(),
            &written.keys,
            &written.body,
            &written.hash,
            &standing.record.as_str(),
            &standing.review.as_str(),
            &standing.shown(),
            &standing.mask,
        ];
        run(self.db, sql, values)?;
        if let Some(other) = &placed.unsure {
            let sql = "INSERT INTO proposal (account, other) VALUES ($1, $2) \
                       ON CONFLICT (account) DO UPDATE SET other = excluded.other";
            run(self.db, sql, &[&draft.id.as_str(), &other.as_str()])?;
        }
        let no = self.next;
        self.next += 1;
        if !standing.kept_back {
            let keys = if standing.mask.is_empty() { placed.keys.as_slice() } else { &[] };
            filing.show(&mut self.shelved, &mut self.tally, no, keys, standing.review);
        }
        Ok(())
    }

    fn finish(mut self, new: &NewBatch, id: &BatchId) -> Result<()> {
        std::mem::take(&mut self.shelved).write(self.db)?;
        self.counts.gone = gone::note(self.db, self.leaf, new)?;
        classing::settle(self.db)?;
        self.tally.write(self.db)?;
        let Counts { new: fresh, changed, same, gone } = self.counts;
        let sql = "UPDATE batch SET fresh = $1, changed = $2, same = $3, gone = $4 WHERE leaf = $5";
        let counts = [fresh, changed, same, gone].map(integer);
        let [fresh, changed, same, gone] = &counts;
        run(self.db, sql, &[fresh, changed, same, gone, &self.leaf])?;
        let hand = Hand { by: &new.by, at: &new.at };
        audit::seal(self.db, self.leaf, hand, Change::Batch, id.as_str())?;
        for account in &self.unsettled {
            reviews::decide(self.db, account, ReviewState::Candidate, hand, Some(AGAIN))?;
        }
        Ok(())
    }
}

fn incomplete(account: String, missing: &str) -> Error {
    Error::Incomplete { account, missing: missing.to_owned() }
}

/// The content of an account as it is written.
struct Written {
    keys: String,
    body: String,
    hash: String,
}

impl Written {
    fn of(placed: &Placed) -> Result<Self> {
        let json = |error: serde_json::Error| Error::Damaged(error.to_string());
        let keys = serde_json::to_string(&filing::distinct(&placed.keys)).map_err(json)?;
        let body = serde_json::to_string(&placed.draft).map_err(json)?;
        let hash = digest::of(&[placed.draft.id.as_str(), placed.record.as_str(), &keys, &body]);
        Ok(Self { keys, body, hash })
    }
}

/// Hands on every account with what is written of it, which of many is made on another thread meanwhile.
fn written(accounts: &[Placed], each: &mut dyn FnMut(&Placed, Result<Written>) -> Result<()>) -> Result<()> {
    if accounts.len() <= LARGE {
        return accounts.iter().try_for_each(|placed| each(placed, Written::of(placed)));
    }
    std::thread::scope(|scope| {
        // The other thread ends where nobody takes more of it.
        let (made, ready) = mpsc::sync_channel(AHEAD);
        scope.spawn(move || {
            let part = |part: &[Placed]| part.iter().map(Written::of).collect::<Vec<_>>();
            accounts.chunks(PART).map(part).try_for_each(|part| made.send(part))
        });
        let mut written = ready.into_iter().flatten();
        accounts
            .iter()
            .try_for_each(|placed| each(placed, written.next().unwrap_or_else(|| Written::of(placed))))
    })
}

/// What the record knows of an account before.
struct Known {
    /// How many versions there ever were.
    versions: i64,
    shown: Option<Shown>,
}

/// The version now in the record.
struct Shown {
    no: i64,
    batch: i64,
    hash: String,
}

impl Known {
    fn find(db: &Connection, id: &AccountId) -> Result<Self> {
        let mut known = Self { versions: 0, shown: None };
        let sql = "SELECT version, no, batch, hash, shown FROM account WHERE id = $1";
        each(db, sql, &[&id.as_str()], |row| {
            known.versions = known.versions.max(row.get(0)?);
            if row.get::<_, i64>(4)? != 0 {
                known.shown = Some(Shown { no: row.get(1)?, batch: row.get(2)?, hash: row.get(3)? });
            }
            Ok(())
        })?;
        Ok(known)
    }
}
