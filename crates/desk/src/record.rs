//! One record: its accounts side by side, in what they differ, and its history.

use crate::access::Act;
use crate::account::Shelf;
use crate::lineage::{lineage, said};
use crate::masks::StillNamed;
use crate::sameness::sameness;
use crate::title::headline;
use crate::title::title;
use crate::visibility::{self, View};
use crate::{AccountView, AgainView, ApartView, Desk, DeskError, EventLinks, FindingView, Sameness};
use serde::Serialize;
use std::collections::HashSet;
use tarazy_model::{
    Account, BatchState, Classed, Date, Kind, Masking, RecordId, Review, ReviewState, Seclusion, StateCode,
    Statement, Verdict,
};
use tarazy_store::{KeptBack, Reader};
use tarazy_words::Saying;

/// A record in one line of a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecordRow {
    /// Its id.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// A line that names it for people.
    pub title: Saying,
    /// The States it is about.
    pub states: Vec<StateCode>,
    /// Its date.
    pub date: Option<Date>,
    /// How many accounts it has that are shown.
    pub accounts: usize,
    /// Whether its accounts differ.
    pub differs: bool,
}

/// Something that happened to a record.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HistoryEntry {
    /// When, as RFC 3339 in UTC.
    pub at: String,
    /// By whom.
    pub by: String,
    /// What, in one sentence.
    pub what: Saying,
}

/// One record.
#[derive(Clone, Debug, Serialize)]
pub struct RecordPage {
    /// Its id.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// Its class.
    pub seclusion: Seclusion,
    /// A line that names it for people.
    pub title: Saying,
    /// Of a recommendation, concern or positive aspect what is said, as the first account has it.
    pub point: Option<String>,
    /// The accounts that count, side by side.
    pub accounts: Vec<AccountView>,
    /// Candidates proposed for it, marked as such.
    pub candidates: Vec<AccountView>,
    /// How many more accounts allege something of a named person, and are not shown until a reviewer clears them.
    #[serde(skip_serializing_if = "is_none")]
    pub restricted: usize,
    /// What weighing its accounts gives, field by field.
    pub differences: Vec<FindingView>,
    /// Of an event: its place, who took part, what it is tied to, which accounts repeat another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<EventLinks>,
    /// Of an event, a person, an organisation or a place: what may be the same, and what is decided on that.
    pub sameness: Sameness,
    /// Of a recommendation or concern: where it was made before and again, one entry a State.
    pub again: Vec<AgainView>,
    /// Points that somebody decided not to be this one, or could not tell.
    pub apart: Vec<ApartView>,
    /// Why nothing is said of where it was made before or again, where nothing is and it could be.
    pub not_again: Option<&'static str>,
    /// Names that are withheld in its accounts, for who reviews: the last list of each.
    pub maskings: Vec<Masking>,
    /// Of these, what other accounts of the same document still show.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub still_named: Vec<StillNamed>,
    /// Decisions on its accounts, oldest first.
    pub reviews: Vec<Review>,
    /// What happened to it, oldest first.
    pub history: Vec<HistoryEntry>,
}

/// So many accounts of what is kept back are shown of a record.
const MOST_KEPT_BACK: usize = 1000;

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

impl RecordRow {
    /// A record's line, from its accounts that are shown; `None` when there is none.
    pub(crate) fn of(accounts: &[Account]) -> Option<Self> {
        let first = accounts.first()?;
        let differs = tarazy_weigh::differences(accounts).iter().any(|f| f.verdict == Verdict::Contradicts);
        Some(Self {
            id: first.record.clone(),
            kind: first.statement.kind(),
            title: title(&first.statement),
            states: first.statement.states().to_vec(),
            date: accounts.iter().find_map(|account| account.statement.date().cloned()),
            accounts: accounts.len(),
            differs,
        })
    }
}

/// The accounts of a record that are shown in a view.
pub(crate) fn shown(record: &Reader, id: &RecordId, view: View) -> Result<Vec<Account>, DeskError> {
    let mut accounts = record.decided_of_record(id)?;
    accounts.retain(|account| visibility::shows(view, account));
    Ok(accounts)
}

/// The records that some accounts are about, each once and in their order, as lines.
pub(crate) fn rows(record: &Reader, accounts: &[Account]) -> Result<Vec<RecordRow>, DeskError> {
    let mut met = HashSet::new();
    let mut rows = Vec::new();
    for account in accounts.iter().filter(|account| met.insert(account.record.clone())) {
        rows.extend(RecordRow::of(&shown(record, &account.record, View::Record)?));
    }
    Ok(rows)
}

impl Desk {
    /// One record. Of one whose accounts were all placed in another by a person, that other: its id goes on leading
    /// somewhere.
    pub fn record(&self, id: &RecordId) -> Result<RecordPage, DeskError> {
        let moved = self.read(|record| Ok::<_, DeskError>(record.moved_to(id)?))?;
        let id = moved.as_ref().unwrap_or(id);
        let states = self.read(|record| {
            let accounts = shown(record, id, View::Record)?;
            Ok(accounts.iter().filter_map(said).flat_map(|made| made.states.clone()).collect::<Vec<_>>())
        })?;
        if !states.is_empty() {
            self.link_states(&states)?;
        }
        self.read(|record| {
            let subject = Classed::Record(id.clone());
            let mut every = record.accounts_of_record(id)?;
            every.extend(record.kept_back(&KeptBack::Of(&subject), MOST_KEPT_BACK)?);
            let (mut restricted, mut all) = (0, Vec::new());
            for account in every {
                // An allegation that counts is none that waits, also where a second opinion on it is asked.
                let is_restricted = visibility::restricted(&account) && !record.is_blind_to(&account.id)?;
                restricted += usize::from(is_restricted);
                if !is_restricted
                    && (visibility::shows(self.view(View::History), &account) || self.may(Act::Review))
                {
                    all.push(account);
                }
            }
            let named = all.first().ok_or_else(|| DeskError::missing("record", id))?;
            let named = named.clone();
            let accounts: Vec<Account> = only(&all, |account| visibility::shows(View::Record, account));
            let candidates = only(&all, |account| account.review == ReviewState::Candidate);
            let mut shelf = Shelf::new(record);
            let differences = tarazy_weigh::differences(&accounts);
            let (mut reviews, mut history) = (Vec::new(), Vec::new());
            let (mut maskings, mut still_named) = (Vec::new(), Vec::new());
            for account in all.iter().filter(|_| self.may(Act::Review) && self.who().in_person()) {
                maskings.extend(record.maskings(&account.id)?.pop().filter(|last| !last.names.is_empty()));
                still_named.extend(StillNamed::of(record, &mut shelf, &account.id)?);
            }
            for account in all.iter().filter(|_| !record.is_narrow()) {
                reviews.extend(record.reviews(&account.id)?);
                history.extend(events(record, account)?);
            }
            reviews.sort_by(|a, b| a.at.cmp(&b.at));
            history.sort_by(|a, b| a.at.cmp(&b.at));
            let lineage = lineage(record, &all)?;
            let not_again = lineage.as_ref().and_then(|lineage| lineage.nothing);
            let (again, apart) = lineage.map(|lineage| (lineage.again, lineage.apart)).unwrap_or_default();
            let first = &accounts.first().unwrap_or(&named).statement;
            Ok(RecordPage {
                seclusion: record.class_of(&subject)?,
                point: matches!(first, Statement::Recommendation(_)).then(|| first.title()),
                again,
                apart,
                not_again,
                id: id.clone(),
                kind: named.statement.kind(),
                title: headline(first),
                differences: differences
                    .iter()
                    .map(|f| shelf.finding(f, &accounts))
                    .collect::<Result<_, _>>()?,
                restricted,
                event: EventLinks::of(record, &mut shelf, &accounts)?,
                sameness: sameness(record, &mut shelf, &accounts)?,
                accounts: shelf.views(&accounts)?,
                candidates: shelf.views(&candidates)?,
                maskings,
                still_named,
                reviews,
                history,
            })
        })
    }
}

fn only(accounts: &[Account], wanted: impl Fn(&Account) -> bool) -> Vec<Account> {
    accounts.iter().filter(|account| wanted(account)).cloned().collect()
}

/// What happened to one account: each version with its batch, each decision, each move.
fn events(record: &Reader, account: &Account) -> Result<Vec<HistoryEntry>, DeskError> {
    let mut entries = Vec::new();
    for version in record.history(&account.id)? {
        if let Some(batch) = record.batch(&version.account.batch)? {
            let undone = batch.state == BatchState::Undone;
            let what = Saying::of(if undone { "history-version-undone" } else { "history-version" })
                .shown("version", version.account.version)
                .shown("account", &account.id)
                .shown("title", batch.title);
            entries.push(HistoryEntry { at: batch.at, by: batch.by, what });
        }
    }
    for review in record.reviews(&account.id)? {
        let what = match &review.reason {
            Some(reason) => Saying::of("history-review-because").shown("reason", reason),
            None => Saying::of("history-review"),
        };
        let state = Saying::word("review", review.state.as_str());
        let what = what.shown("account", &account.id).with("state", state);
        entries.push(HistoryEntry { at: review.at, by: review.by, what });
    }
    for placement in record.placements(&account.id)? {
        let what =
            Saying::of("history-placed").shown("account", &account.id).shown("record", placement.record);
        entries.push(HistoryEntry { at: placement.at, by: placement.by, what });
    }
    Ok(entries)
}
