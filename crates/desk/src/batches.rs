//! Batches: what was imported or read, taking it back as a whole, and verifying the record.

use crate::access::Act;
use crate::account::Shelf;
use crate::desk::now;
use crate::error::reasoned;
use crate::stale::Subject;
use crate::visibility::{self, View};
use crate::{AccountView, Actor, Desk, DeskError};
use serde::Serialize;
use tarazy_model::{Batch, BatchId, Undoing};
use tarazy_store::{Error as StoreError, Filter};
use tarazy_tell::Listing;

/// The batches.
#[derive(Clone, Debug, Serialize)]
pub struct Batches {
    /// Those of this page, newest first.
    pub batches: Vec<Batch>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<BatchId>,
}

impl Listing for Batches {
    fn headers(&self) -> Vec<&'static str> {
        vec!["batch", "kind", "state", "title", "by", "at", "new", "changed", "same", "gone"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |batch: &Batch| {
            vec![
                batch.id.to_string(),
                format!("{:?}", batch.kind).to_lowercase(),
                format!("{:?}", batch.state).to_lowercase(),
                batch.title.clone(),
                batch.by.clone(),
                batch.at.clone(),
                batch.counts.new.to_string(),
                batch.counts.changed.to_string(),
                batch.counts.same.to_string(),
                batch.counts.gone.to_string(),
            ]
        };
        self.batches.iter().map(row).collect()
    }
}

/// One batch.
#[derive(Clone, Debug, Serialize)]
pub struct BatchPage {
    /// The batch.
    pub batch: Batch,
    /// By whom, when and why it was taken back, where it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undone: Option<Undoing>,
    /// The first of its accounts.
    pub accounts: Vec<AccountView>,
}

/// What verifying the record came to.
#[derive(Clone, Debug, Serialize)]
pub struct VerificationView {
    /// Whether everything holds.
    pub holds: bool,
    /// How many links of the audit chain were checked.
    pub leaves: u64,
    /// How many versions of accounts were checked.
    pub accounts: u64,
    /// How many documents were checked against their hash.
    pub documents: u64,
    /// The hash at the end of the chain.
    pub head: String,
    /// What does not hold, each with where.
    pub problems: Vec<String>,
}

/// Batches on a page of the list.
const PAGE: usize = 50;

impl Desk {
    /// The batches, newest first, a page of the list: those after the one named.
    pub fn batches(&self, after: Option<&BatchId>) -> Result<Batches, DeskError> {
        self.who().must(Act::SeeCandidates)?;
        self.read(|record| {
            let batches = record.batches(after, PAGE)?;
            let next = batches.last().filter(|_| batches.len() == PAGE).map(|last| last.id.clone());
            Ok(Batches { batches, next })
        })
    }

    /// One batch.
    pub fn batch(&self, id: &BatchId) -> Result<BatchPage, DeskError> {
        self.who().must(Act::SeeCandidates)?;
        self.read(|record| {
            let batch = record.batch(id)?.ok_or_else(|| DeskError::missing("batch", id))?;
            let filter = Filter { batch: Some(id.clone()), ..Filter::default() };
            let mut accounts = record.accounts(&filter, None, PAGE)?;
            accounts.retain(|account| visibility::shows(View::Listed, account));
            // The reason may speak of what is kept back.
            let undone = if record.withholds(id)? { None } else { record.undoing(id)? };
            Ok(BatchPage { batch, undone, accounts: Shelf::new(record).views(&accounts)? })
        })
    }

    /// Takes a batch back as a whole. What another brought is taken back with a reason.
    pub fn undo(&self, id: &BatchId, reason: Option<&str>, actor: &Actor) -> Result<Batch, DeskError> {
        actor.must(Act::Undo)?;
        if self.read(|record| Ok::<_, DeskError>(record.batch(id)?.is_none() || record.withholds(id)?))? {
            return Err(DeskError::missing("batch", id));
        }
        let reason = reason.unwrap_or_default();
        let others = self
            .read(|record| Ok::<_, DeskError>(record.batch(id)?))?
            .is_some_and(|batch| batch.by != actor.name);
        let reason = if others { reasoned(reason, "error-undo-unreasoned")? } else { reason.trim() };
        let undone =
            self.guarded(Subject::Batch(id), |store| Ok(store.undo(id, &actor.name, &now(), reason)?));
        match undone {
            // The title of the later one may be kept back, too.
            Err(DeskError::Store(StoreError::BuiltOn { batch, later, .. })) => {
                let told = self.read(|record| Ok::<_, DeskError>(record.batch(&later)?))?;
                let title = told.map(|told| told.title).unwrap_or_default();
                Err(StoreError::BuiltOn { batch, later, title }.into())
            }
            undone => undone,
        }
    }

    /// Checks the audit chain and the documents' hashes.
    pub fn verify(&self) -> Result<VerificationView, DeskError> {
        self.verify_against(None)
    }

    /// The same, against a head noted before. A chain whose last leaves were taken off is sound in
    /// itself: it is found out by a head that was noted before, and by the index where that has seen more.
    pub fn verify_against(&self, noted: Option<&str>) -> Result<VerificationView, DeskError> {
        let indexed = self.index_stamp();
        self.read(|record| {
            let mut found = record.verify()?;
            let heads = [(noted, "the head noted before"), (indexed.as_deref(), "what the search index was made from")];
            for (head, what) in heads {
                if let Some(head) = head.filter(|head| !head.is_empty())
                    && !record.has_leaf(head)?
                {
                    found.problems.push(format!(
                        "the audit chain does not hold {what}: its end was taken off or it is another record's: {head}"
                    ));
                }
            }
            found.problems.extend(crate::lineage::problems(record)?);
            Ok(VerificationView {
                holds: found.problems.is_empty(),
                leaves: found.leaves,
                accounts: found.accounts,
                documents: found.documents,
                head: found.head,
                problems: found.problems,
            })
        })
    }
}
