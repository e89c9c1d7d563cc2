//! The versions of an account whose row or reading came again changed: each with its batch, and what changed, field by
//! field and word by word.

use crate::access::Act;
use crate::fields::{self, FieldChange};
use crate::title::title;
use crate::visibility::{self, View};
use crate::{Desk, DeskError};
use serde::Serialize;
use tarazy_model::{AccountId, Batch, BatchState, RecordId, Review};
use tarazy_tell::Listing;
use tarazy_words::Saying;

/// The versions of an account.
#[derive(Clone, Debug, Serialize)]
pub struct VersionsPage {
    /// The account.
    pub id: AccountId,
    /// A line that names it for people.
    pub title: Saying,
    /// The record it is about.
    pub record: RecordId,
    /// Its versions, the latest first.
    pub versions: Vec<VersionView>,
    /// Decisions on it, oldest first: they hold through all versions.
    pub reviews: Vec<Review>,
}

/// One version of an account.
#[derive(Clone, Debug, Serialize)]
pub struct VersionView {
    /// Counted from 1.
    pub version: u32,
    /// The batch that brought it.
    pub batch: Batch,
    /// Whether it is the one now in the record.
    pub shown: bool,
    /// The version it is compared with: the one before it; `None` of the first.
    pub before: Option<u32>,
    /// What differs from that.
    pub changes: Vec<FieldChange>,
    /// How many fields are the same.
    pub same: usize,
}

impl VersionView {
    /// Whether its batch was taken back.
    pub fn is_undone(&self) -> bool {
        self.batch.state == BatchState::Undone
    }
}

impl Listing for VersionsPage {
    fn headers(&self) -> Vec<&'static str> {
        vec!["version", "at", "by", "batch", "field", "before", "now"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |one: &VersionView, change: &FieldChange| {
            let text = |value: &Option<Saying>| value.as_ref().map(Saying::to_string).unwrap_or_default();
            vec![
                one.version.to_string(),
                one.batch.at.clone(),
                one.batch.by.clone(),
                one.batch.id.to_string(),
                change.field.to_string(),
                text(&change.then),
                text(&change.now),
            ]
        };
        self.versions.iter().flat_map(|one| one.changes.iter().map(|change| row(one, change))).collect()
    }
}

impl Desk {
    /// The versions of an account, each beside the one before it.
    pub fn versions(&self, id: &AccountId) -> Result<VersionsPage, DeskError> {
        self.who().must(Act::SeeCandidates)?;
        self.read(|record| {
            let missing = || DeskError::missing("account", id);
            let history = record.history(id)?;
            // Each version may allege what another does not, so that all of them must be for who asks.
            let shows = |view, account| visibility::shows(self.view(view), account);
            let is_shown = |account| shows(View::History, account) || shows(View::Desk, account);
            if !history.iter().all(|version| is_shown(&version.account)) {
                return Err(missing());
            }
            let last = history.iter().find(|version| version.shown).or(history.last()).ok_or_else(missing)?;
            let (title, of_record) = (title(&last.account.statement), last.account.record.clone());
            let mut versions: Vec<VersionView> = Vec::new();
            for (n, version) in history.iter().enumerate() {
                let before = n.checked_sub(1).and_then(|before| history.get(before));
                let own = fields::said(&version.account);
                let others = before.map(|before| fields::said(&before.account));
                let changes = others.map(|others| fields::between(&others, &own)).unwrap_or_default();
                let batch = record.batch(&version.account.batch)?.ok_or_else(missing)?;
                versions.push(VersionView {
                    version: version.account.version,
                    batch,
                    shown: version.shown,
                    before: before.map(|before| before.account.version),
                    same: own.len().saturating_sub(changes.iter().filter(|one| one.now.is_some()).count()),
                    changes,
                });
            }
            versions.reverse();
            Ok(VersionsPage {
                id: id.clone(),
                title,
                record: of_record,
                versions,
                reviews: record.reviews(id)?,
            })
        })
    }
}
