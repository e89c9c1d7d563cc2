//! The one visibility rule: what is shown, to whom.
//!
//! The curated record is what counts: accepted and disputed accounts. Candidates are shown, marked as
//! such, beside the text they stand in and in the review queue. Rejected accounts and those of undone
//! batches are shown in a record's history only. What was sent without a name, and what alleges something of a named
//! person, is restricted until a reviewer clears it: it stands beside its text and in the review queue, and is in no
//! list, search, history or export.
//!
//! What has a class other than public is kept back in the store itself (`Readers::cleared`): it is in no list, count,
//! chart or search, for nobody, and stands on the page of its record, source or document for those who are cleared.
//!
//! An account of which a second opinion is asked is, to the reviewers who may give it, a candidate without any decision
//! wherever they meet it (`Readers::second_to`), and shown as waiting for a second reading.

use crate::Desk;
use crate::access::Act;
use serde::Serialize;
use tarazy_model::{Account, Clearance, Maker, ReviewState, SourceKind, UserRole};
use tarazy_store::Filter;

/// Who asks or decides: a user, a visitor, or who works at the machine itself and may do all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Actor {
    /// The name written into reviews, batches and the audit chain.
    pub name: String,
    /// What the actor is trusted with.
    pub role: UserRole,
    /// What of that which is kept back the actor is cleared to see.
    pub clearance: Clearance,
    /// What alone may be done of that, where a token speaks for the actor.
    #[serde(skip)]
    pub only: Option<Vec<Act>>,
}

impl Actor {
    /// Who works at the machine itself, by name.
    pub fn named(name: impl Into<String>) -> Self {
        Self { clearance: Clearance::all(), ..Self::of(name, UserRole::Admin) }
    }

    /// Somebody with a role, and all of it, who is cleared for what is public.
    pub(crate) fn of(name: impl Into<String>, role: UserRole) -> Self {
        Self { name: name.into(), role, clearance: Clearance::public(), only: None }
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
    /// Search, lists that ask for candidates, the rows of a table, and exports.
    Listed,
    /// Where a reviewer works: the page of a text and the review queue.
    Desk,
    /// The history of one record.
    History,
}

/// Whether an account of a kept batch is shown there.
pub fn shows(view: View, account: &Account) -> bool {
    match view {
        View::Record => account.review.counts(),
        View::Listed => account.review != ReviewState::Rejected && !restricted(account),
        View::Desk => account.review != ReviewState::Rejected,
        View::History => !restricted(account),
    }
}

/// Whether an account alleges something of a named person, or was sent without a name, and no reviewer has cleared it
/// (by accepting it, or letting it stand as disputed). It is shown to who reviews, and nowhere else, whatever brought it; rejected, too.
pub fn restricted(account: &Account) -> bool {
    !account.review.counts() && (account.statement.accuses() || account.maker == Maker::Submission)
}

/// Whether the texts of a source are found by their words and listed. What someone sent without a name is not: what is
/// accepted of it is found as an account, and leads to its text.
pub fn lists_texts(kind: SourceKind) -> bool {
    kind != SourceKind::Submission
}

impl Desk {
    /// The view as it is for who asks.
    pub(crate) fn view(&self, wanted: View) -> View {
        match wanted {
            _ if !self.may(Act::SeeCandidates) => View::Record,
            // What is restricted is for who reviews alone.
            View::Desk if !self.may(Act::Review) => View::Listed,
            wanted => wanted,
        }
    }
}

/// What [`View::Record`] shows, as the filter of a list, so that no page is filled with what is then hidden.
/// (`Reader::acts` and `Reader::curated_by_keys` of the store follow the same rule.)
pub(crate) fn curated() -> Filter {
    Filter { curated: true, ..Filter::default() }
}
