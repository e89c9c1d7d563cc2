//! Whether two accounts are about the same event, person, organisation or place: what a person decides, what may be
//! the same and waits for a decision, and what is decided already.
//!
//! A decision moves accounts between records and nothing else. It is appended, holds through every import to come,
//! and is taken back by another ([`Likeness::Open`]). Of two points made to a State it says whether one is the other
//! made again; they stay two records (see `lineage`).

use crate::access::Act;
use crate::account::Shelf;
use crate::desk::now;
use crate::lineage::made_to_one_state;
use crate::review::OVERTURNED;
use crate::stale::Subject;
use crate::visibility::{self, View};
use crate::{AccountView, Actor, Desk, DeskError};
use serde::Serialize;
use std::collections::HashSet;
use tarazy_model::{Account, AccountId, Comparison, Likeness, Origin, RecordId, Statement};
use tarazy_store::Reader;
use tarazy_tell::Listing;
use tarazy_weigh::Difference;
use tarazy_weigh::matching::matches;
use tarazy_words::Saying;

/// Accounts of a record that others are sought for.
const SEEKING: usize = 10;
/// Accounts looked at under one key.
const UNDER_A_KEY: usize = 40;
/// Pairs on a page of the list.
const PAGE: usize = 20;
/// Records shown that may be the same.
const SHOWN: usize = 5;

/// A decision on two accounts.
#[derive(Clone, Debug)]
pub struct PairDecision {
    /// The one. Decided the same, its record is the one that stays.
    pub one: AccountId,
    /// The other. Decided not the same, it is the one that leaves their record.
    pub other: AccountId,
    /// Decided what.
    pub likeness: Likeness,
    /// Why.
    pub reason: Option<String>,
}

/// What there is to decide and what is decided on the page of a record.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Sameness {
    /// Other records that may be the same, surest first, each by its nearest account.
    pub maybe: Vec<MaybeSame>,
    /// Decisions in which its accounts have a part, the last on each pair, oldest first.
    pub decided: Vec<DecidedPair>,
}

/// An account of another record that may be about the same.
#[derive(Clone, Debug, Serialize)]
pub struct MaybeSame {
    /// The account of this record it is like.
    pub own: AccountId,
    /// The other.
    pub account: AccountView,
    /// How sure it is, of 100.
    pub score: u8,
    /// What speaks for it.
    pub reason: Saying,
}

/// A decision, with the account that is not of this record, or was placed in it.
#[derive(Clone, Debug, Serialize)]
pub struct DecidedPair {
    /// The decision.
    pub decision: Comparison,
    /// The account on the other side.
    pub account: AccountView,
}

/// Pairs that wait for a decision.
#[derive(Clone, Debug, Serialize)]
pub struct Proposals {
    /// Those of this page.
    pub pairs: Vec<ProposedPair>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<AccountId>,
}

/// Two accounts of two records that may be about the same thing.
#[derive(Clone, Debug, Serialize)]
pub struct ProposedPair {
    /// The one that came last.
    pub one: AccountView,
    /// The one it is like.
    pub other: AccountView,
    /// How sure it is, of 100.
    pub score: u8,
    /// What speaks for it.
    pub reason: Saying,
    /// What weighing the two against each other compared, field by field.
    pub differences: Vec<Difference>,
}

impl Listing for Proposals {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "account",
            "record",
            "title",
            "source",
            "other",
            "other record",
            "other title",
            "other source",
            "score",
            "why",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let side = |account: &AccountView| {
            [
                account.id.to_string(),
                account.record.to_string(),
                account.title.to_string(),
                account.source.title.clone(),
            ]
        };
        let row = |pair: &ProposedPair| {
            let why = [pair.score.to_string(), pair.reason.to_string()];
            side(&pair.one).into_iter().chain(side(&pair.other)).chain(why).collect()
        };
        self.pairs.iter().map(row).collect()
    }
}

impl Desk {
    /// Accounts of two records that may be about the same event, person, organisation or place, and on which nobody has
    /// decided, as matching proposed when they came.
    pub fn proposals(&self, after: Option<&AccountId>) -> Result<Proposals, DeskError> {
        self.who().must(Act::SeeCandidates)?;
        self.read(|record| {
            let found = record.proposals(after, PAGE)?;
            let next = found.last().filter(|_| found.len() == PAGE).map(|(last, _)| last.clone());
            let mut shelf = Shelf::new(record);
            let mut pairs = Vec::new();
            for (one, other) in &found {
                if let (Some(one), Some(other)) = (record.account(one)?, record.account(other)?) {
                    pairs.push(proposed(&mut shelf, &one, &other)?);
                }
            }
            Ok(Proposals { pairs, next })
        })
    }

    /// Decides whether two accounts are about the same thing, or two points one made again. The last decision on a
    /// pair holds; [`Likeness::Open`] takes it back.
    pub fn compare(&self, decision: &PairDecision, actor: &Actor) -> Result<Comparison, DeskError> {
        actor.must(Act::Review)?;
        if decision.one == decision.other {
            return Err(DeskError::invalid("error-compared-with-itself"));
        }
        let (pair, reason) = ((&decision.one, &decision.other), decision.reason.as_deref());
        self.guarded(Subject::Pair(pair.0, pair.1), |store| {
            let moves = self.moved(decision, actor)?;
            Ok(store.compare(pair, decision.likeness, &moves, &actor.name, &now(), reason)?)
        })
    }

    /// The accounts that a decision on a pair moves, each with where to; refused where it may not be decided so.
    fn moved(&self, decision: &PairDecision, actor: &Actor) -> Result<Vec<(AccountId, RecordId)>, DeskError> {
        self.read(|record| {
            reasoned(record, decision, actor)?;
            let account =
                |id: &AccountId| record.account(id)?.ok_or_else(|| DeskError::missing("account", id));
            let (one, other) = (account(&decision.one)?, account(&decision.other)?);
            match (&one.statement, &other.statement) {
                (Statement::Recommendation(a), Statement::Recommendation(b)) => {
                    made_to_one_state(a, b).map(|()| Vec::new())
                }
                (a, b) if a.kind() == b.kind() && a.kind().is_decided_on() => {
                    moves(record, &one, &other, decision.likeness)
                }
                (a, b) => {
                    let kind = |statement: &Statement| Saying::word("kind", statement.kind().as_str());
                    let told = Saying::of("error-not-decided-on");
                    Err(DeskError::Invalid(told.with("one", kind(a)).with("other", kind(b))))
                }
            }
        })
    }
}

/// Refuses to overturn what another decided on a pair without a reason.
fn reasoned(record: &Reader, decision: &PairDecision, actor: &Actor) -> Result<(), DeskError> {
    let last = record.comparison_at(&decision.one, &decision.other, u64::MAX)?;
    let overturned = last.filter(|last| {
        last.by != actor.name && last.likeness != decision.likeness && last.likeness != Likeness::Open
    });
    let reason = decision.reason.as_deref().map(str::trim).unwrap_or_default();
    match overturned {
        Some(_) if reason.is_empty() => Err(DeskError::unreasoned(OVERTURNED)),
        _ => Ok(()),
    }
}

fn proposed(shelf: &mut Shelf<'_>, one: &Account, other: &Account) -> Result<ProposedPair, DeskError> {
    let found = matches(&one.statement, [other]);
    let (score, reason) =
        found.first().map_or((0, Saying::default()), |found| (found.score, found.reason.clone()));
    let together = [one.clone(), Account { record: one.record.clone(), ..other.clone() }];
    let differences = tarazy_weigh::differences(&together);
    Ok(ProposedPair {
        one: shelf.view(one)?,
        other: shelf.view(other)?,
        score,
        reason,
        differences: differences.into_iter().flat_map(|finding| finding.differences).collect(),
    })
}

/// The accounts that a decision moves, each with where to.
fn moves(
    record: &Reader,
    one: &Account,
    other: &Account,
    likeness: Likeness,
) -> Result<Vec<(AccountId, RecordId)>, DeskError> {
    let together = one.record == other.record;
    Ok(match likeness {
        Likeness::Same if !together => {
            let joined = record.accounts_of_record(&other.record)?;
            joined.into_iter().map(|account| (account.id, one.record.clone())).collect()
        }
        Likeness::NotSame if together => vec![(other.id.clone(), apart(&other.id))],
        Likeness::Open => taken_back(record, one, other)?,
        Likeness::Same | Likeness::NotSame | Likeness::Unsure => Vec::new(),
    })
}

/// The record of an account that a person took out of another.
fn apart(account: &AccountId) -> RecordId {
    RecordId::of(&["apart", account.as_str()])
}

/// What goes back when the last decision on a pair is taken back: every account that came from the record joined, or
/// the account that was taken out.
fn taken_back(
    record: &Reader,
    one: &Account,
    other: &Account,
) -> Result<Vec<(AccountId, RecordId)>, DeskError> {
    let decided = record.comparisons(&one.id)?;
    let last = decided.iter().rev().find(|last| [&last.one, &last.other].contains(&&other.id));
    let mut back = Vec::new();
    match last.map(|last| last.likeness) {
        Some(Likeness::Same) if one.record == other.record => {
            let came_from = |account: &Account| -> Result<Option<RecordId>, DeskError> {
                Ok(record.placed_before(&account.id)?.filter(|before| *before != account.record))
            };
            let from = match came_from(other)? {
                Some(from) => Some(from),
                None => came_from(one)?,
            };
            let Some(from) = from else { return Ok(back) };
            for account in record.accounts_of_record(&one.record)? {
                if came_from(&account)?.as_ref() == Some(&from) {
                    back.push((account.id, from.clone()));
                }
            }
        }
        Some(Likeness::NotSame) => {
            for account in [one, other].into_iter().filter(|account| account.record == apart(&account.id)) {
                back.extend(record.placed_before(&account.id)?.map(|before| (account.id.clone(), before)));
            }
        }
        _ => {}
    }
    Ok(back)
}

/// What there is to decide on a record, from its accounts that count.
pub(crate) fn sameness(
    record: &Reader,
    shelf: &mut Shelf<'_>,
    accounts: &[Account],
) -> Result<Sameness, DeskError> {
    if !accounts.first().is_some_and(|first| first.statement.kind().is_decided_on()) {
        return Ok(Sameness::default());
    }
    let mut decided: Vec<DecidedPair> = Vec::new();
    let mut met = HashSet::new();
    for account in accounts {
        for decision in record.comparisons(&account.id)?.into_iter().rev() {
            if !met.insert((decision.one.clone(), decision.other.clone()))
                || decision.likeness == Likeness::Open
            {
                continue;
            }
            let other = if decision.one == account.id { &decision.other } else { &decision.one };
            let other = record.account(other)?.filter(|other| visibility::shows(View::Record, other));
            if let Some(other) = other {
                decided.push(DecidedPair { decision, account: shelf.view(&other)? });
            }
        }
    }
    decided.sort_by(|a, b| a.decision.at.cmp(&b.decision.at));
    let maybe = maybe(record, shelf, accounts, &decided)?;
    Ok(Sameness { maybe, decided })
}

fn maybe(
    record: &Reader,
    shelf: &mut Shelf<'_>,
    accounts: &[Account],
    decided: &[DecidedPair],
) -> Result<Vec<MaybeSame>, DeskError> {
    let met: HashSet<&RecordId> =
        accounts.iter().map(|own| &own.record).chain(decided.iter().map(|one| &one.account.record)).collect();
    let of_table =
        |account: &Account| matches!(account.origin, Origin::Row(_)).then(|| account.source.clone());
    // A table tells its own rows apart.
    let tables: HashSet<_> = accounts.iter().filter_map(of_table).collect();
    let mut found: Vec<(u8, Saying, &Account, Account)> = Vec::new();
    for own in accounts.iter().take(SEEKING) {
        let keys = tarazy_weigh::asked(&own.statement);
        let mut near = record.curated_by_keys(&keys, UNDER_A_KEY)?;
        near.retain(|one| {
            !met.contains(&one.record) && of_table(one).is_none_or(|source| !tables.contains(&source))
        });
        for one in matches(&own.statement, &near) {
            found.push((one.score, one.reason.clone(), own, one.account.clone()));
        }
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.3.id.cmp(&b.3.id)));
    let mut shown = HashSet::new();
    found.retain(|(_, _, _, other)| shown.insert(other.record.clone()));
    let view = |(score, reason, own, other): (u8, Saying, &Account, Account)| {
        Ok(MaybeSame { own: own.id.clone(), account: shelf.view(&other)?, score, reason })
    };
    found.into_iter().take(SHOWN).map(view).collect()
}
