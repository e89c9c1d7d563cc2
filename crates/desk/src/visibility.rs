//! The one visibility rule: what is shown, to whom.
//!
//! The curated record is what counts: accepted and disputed accounts. Candidates are shown, marked as
//! such, beside the text they stand in and in the review queue. Rejected accounts and those of undone
//! batches are shown in a record's history only.

use serde::Serialize;
use tarazy_model::{Account, ReviewState};
use tarazy_store::Filter;

/// Who asks or decides. One local user for now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Actor {
    /// The name written into reviews, batches and the audit chain.
    pub name: String,
}

impl Actor {
    /// The local user, by name.
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl Default for Actor {
    fn default() -> Self {
        Self::named("local")
    }
}

/// Where an account is to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Pages and lists of the record.
    Record,
    /// A document's page, the review queue, and lists that ask for candidates.
    Desk,
    /// The history of one record.
    History,
}

/// Whether an account of a kept batch is shown there.
pub fn shows(view: View, account: &Account) -> bool {
    match view {
        View::Record => account.review.counts(),
        View::Desk => account.review != ReviewState::Rejected,
        View::History => true,
    }
}

/// What [`View::Record`] shows, as the filter of a list, so that no page is filled with what is then hidden.
/// (`Reader::acts` and `Reader::curated_by_keys` of the store follow the same rule.)
pub(crate) fn curated() -> Filter {
    Filter { curated: true, ..Filter::default() }
}
