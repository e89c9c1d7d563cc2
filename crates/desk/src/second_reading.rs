//! Second opinions: of a sample of decisions another reviewer decides again without seeing the first; how far first and
//! second readers agree; and where they differ, for a third to settle. The first decision stands meanwhile.

use crate::access::Act;
use crate::account::Shelf;
use crate::desk::now;
use crate::review::REFUSED;
use crate::stale::Subject;
use crate::{AccountView, Actor, Desk, DeskError, Evidence, SourceView, Stale};
use serde::Serialize;
use std::collections::BTreeMap;
use tarazy_model::{AccountId, Date, Kind, Polarity, ReviewState, Sampling, SecondReading, Statement};
use tarazy_tell::Listing;
use tarazy_weigh::agreement::{self, Agreement};
use tarazy_words::Saying;

/// An account as a second reader sees it: nothing of where its review stands, or of which record it was placed in.
#[derive(Clone, Debug, Serialize)]
pub struct BlindAccount {
    /// Its id.
    pub id: AccountId,
    /// Kind of statement.
    pub kind: Kind,
    /// A line that names it for people.
    pub title: Saying,
    /// The statement.
    pub statement: Statement,
    /// Asserted or denied.
    pub polarity: Polarity,
    /// Who says it.
    pub source: SourceView,
    /// Where.
    pub evidence: Evidence,
    /// The day the source was right on.
    pub as_at: Option<Date>,
}

impl From<AccountView> for BlindAccount {
    fn from(account: AccountView) -> Self {
        let AccountView { id, kind, title, statement, polarity, source, evidence, as_at, .. } = account;
        Self { id, kind, title, statement, polarity, source, evidence, as_at }
    }
}

/// What waits for a second opinion of who asks.
#[derive(Clone, Debug, Serialize)]
pub struct SecondQueue {
    /// Those of this page, the oldest first.
    pub waiting: Vec<BlindAccount>,
    /// Of which decisions a second opinion is asked.
    pub sampling: Sampling,
    /// Where the next page begins; `None` on the last.
    pub next: Option<u64>,
}

impl Listing for SecondQueue {
    fn headers(&self) -> Vec<&'static str> {
        vec!["account", "kind", "title", "source", "document", "quote"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |one: &BlindAccount| {
            vec![
                one.id.to_string(),
                one.kind.to_string(),
                one.title.to_string(),
                one.source.title.clone(),
                one.evidence.name.to_string(),
                one.evidence.quote.clone(),
            ]
        };
        self.waiting.iter().map(row).collect()
    }
}

/// A second opinion.
#[derive(Clone, Debug)]
pub struct SecondDecision {
    /// On which account.
    pub account: AccountId,
    /// Decided what.
    pub state: ReviewState,
    /// Why.
    pub reason: Option<String>,
}

/// How far first and second readers agree.
#[derive(Clone, Debug, Serialize)]
pub struct AgreementPage {
    /// Of which decisions a second opinion is asked.
    pub sampling: Sampling,
    /// Over all; `None` where nothing was read twice.
    pub all: Option<Agreement>,
    /// By kind of statement.
    pub kinds: Vec<AgreementRow>,
    /// By pair of reviewers, whichever of the two was first.
    pub pairs: Vec<AgreementRow>,
    /// Where two differ: what is open first.
    pub disagreements: Vec<Disagreement>,
}

/// Agreement over a part of what was read twice.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgreementRow {
    /// Which part, for people.
    pub of: String,
    /// How far they agree.
    #[serde(flatten)]
    pub agreement: Agreement,
}

/// Two readers who differ on an account.
#[derive(Clone, Debug, Serialize)]
pub struct Disagreement {
    /// The account as it stands.
    pub account: AccountView,
    /// What each decided, and what a third did since.
    pub reading: SecondReading,
    /// Whether who asks may settle it: a third reviewer, while it is open.
    pub may_settle: bool,
}

impl Listing for AgreementPage {
    fn headers(&self) -> Vec<&'static str> {
        vec!["by", "of", "read twice", "same", "alpha"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |by: &str, of: &str, one: &Agreement| {
            let alpha = one.alpha.map(|alpha| format!("{alpha:.3}")).unwrap_or_default();
            vec![by.to_owned(), of.to_owned(), one.judged.to_string(), one.same.to_string(), alpha]
        };
        let all = self.all.iter().map(|one| row("all", "", one));
        let kinds = self.kinds.iter().map(|one| row("kind", &one.of, &one.agreement));
        let pairs = self.pairs.iter().map(|one| row("reviewers", &one.of, &one.agreement));
        all.chain(kinds).chain(pairs).collect()
    }
}

/// Accounts on a page of the queue.
const PAGE: usize = 20;
/// Disagreements that are listed at most.
const LISTED: usize = 100;

impl Desk {
    /// What waits for a second opinion of who asks: what another decided on first.
    pub fn second_queue(&self, after: Option<u64>) -> Result<SecondQueue, DeskError> {
        self.who().must(Act::Review)?;
        self.read(|record| {
            let asked = record.second_asked(&self.who().name, after.unwrap_or(0), PAGE)?;
            let next = asked.last().filter(|_| asked.len() == PAGE).map(|(_, leaf)| *leaf);
            let mut shelf = Shelf::new(record);
            let mut waiting = Vec::new();
            for (id, _) in &asked {
                if let Some(account) = record.account(id)?.filter(|account| self.decides_on(account)) {
                    waiting.push(BlindAccount::from(shelf.view(&account)?));
                }
            }
            Ok(SecondQueue { waiting, sampling: record.sampling()?, next })
        })
    }

    /// Keeps a second opinion; the first decision stands.
    pub fn read_again(&self, decision: &SecondDecision, actor: &Actor) -> Result<SecondReading, DeskError> {
        actor.must(Act::Review)?;
        let (id, reason) = (&decision.account, decision.reason.as_deref().map(str::trim).unwrap_or_default());
        if decision.state == ReviewState::Candidate {
            return Err(DeskError::invalid("error-second-opinion-state"));
        }
        if reason.is_empty() && decision.state != ReviewState::Accepted {
            return Err(DeskError::unreasoned(REFUSED));
        }
        let overtaken = || {
            let told = Saying::of("error-second-opinion-overtaken");
            DeskError::Stale(Box::new(Stale { told, changes: Vec::new(), renewed: Vec::new() }))
        };
        let first = self.read(|record| {
            let account = record.account(id)?.filter(|account| self.decides_on(account));
            account.ok_or_else(|| DeskError::missing("account", id))?;
            Ok(record.first_readers(id)?)
        })?;
        if first.is_empty() {
            return Err(overtaken());
        }
        if first.contains(&actor.name) {
            return Err(DeskError::invalid("error-second-opinion-own"));
        }
        let reason = Some(reason).filter(|reason| !reason.is_empty());
        self.guarded(Subject::Said(id), |store| {
            let kept = store.read_again(id, decision.state, &actor.name, &now(), reason)?;
            if kept { Ok(()) } else { Err(overtaken()) }
        })?;
        self.read(|record| record.second_reading(id)?.ok_or_else(|| DeskError::missing("second reading", id)))
    }

    /// Sets of which decisions to come a second opinion is asked.
    pub fn set_sampling(&self, sampling: Sampling, actor: &Actor) -> Result<(), DeskError> {
        actor.must(Act::Manage)?;
        self.guarded(Subject::Sampling, |store| Ok(store.set_sampling(sampling, &actor.name, &now())?))
    }

    /// How far first and second readers agree, and where they differ.
    pub fn agreement(&self) -> Result<AgreementPage, DeskError> {
        self.who().must(Act::Review)?;
        self.read(|record| {
            let (mut readings, mut kinds, mut pairs) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
            let mut disagreements = Vec::new();
            let mut shelf = Shelf::new(record);
            for reading in record.second_readings()? {
                let account = record.account(&reading.account)?.filter(|account| self.decides_on(account));
                let Some(account) = account else { continue };
                let states = reading.states().to_vec();
                let kind = account.statement.kind();
                kinds.entry(kind).or_insert_with(Vec::new).push(states.clone());
                pairs.entry(of_two(&reading)).or_insert_with(Vec::new).push(states.clone());
                readings.push(states);
                if reading.differs() && disagreements.len() < LISTED {
                    disagreements.push(self.disagreement(&mut shelf, &account, reading)?);
                }
            }
            disagreements.sort_by_key(|one| one.reading.settled.is_some());
            let row = |(of, units): (String, Vec<Vec<ReviewState>>)| {
                Some(AgreementRow { of, agreement: agreement::over(units)? })
            };
            let by_kind = kinds.into_iter().map(|(kind, units)| (kind.label().to_owned(), units));
            Ok(AgreementPage {
                sampling: record.sampling()?,
                all: agreement::over(readings),
                kinds: by_kind.filter_map(row).collect(),
                pairs: pairs.into_iter().filter_map(row).collect(),
                disagreements,
            })
        })
    }

    fn disagreement(
        &self,
        shelf: &mut Shelf<'_>,
        account: &tarazy_model::Account,
        reading: SecondReading,
    ) -> Result<Disagreement, DeskError> {
        let name = &self.who().name;
        let is_third = reading.first.by != *name && reading.second.by != *name;
        Ok(Disagreement {
            may_settle: is_third && reading.settled.is_none(),
            account: shelf.view(account)?,
            reading,
        })
    }
}

/// Two reviewers, whichever was first.
fn of_two(reading: &SecondReading) -> String {
    let (one, other) = (&reading.first.by, &reading.second.by);
    format!("{} and {}", one.min(other), one.max(other))
}
