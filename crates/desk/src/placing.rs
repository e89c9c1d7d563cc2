//! Placing drafts in the record: which record each is about.
//!
//! In this order: the place it has already; what its source says; its exact key; the surest match among
//! the accounts that share a lookup key, those of the same batch included; and else a record of its own. Two
//! events of one kind, day and place are not merged without a person, words or a number in common.
//! Matching proposes; a reviewer may place an account elsewhere.

use crate::DeskError;
use std::collections::{BTreeSet, HashMap};
use tarazy_model::{Account, AccountId, BatchId, Draft, RecordId, ReviewState};
use tarazy_store::{Placed, Reader};
use tarazy_weigh::matching::Match;

/// Evidence, of 100, from which a match is taken for the same record.
const SURE_ENOUGH: u8 = 70;

/// How many accounts are looked at under one key, of the record and of the batch each.
const UNDER_A_KEY: usize = 40;

/// Gives every draft its record and lookup keys.
pub(crate) fn place(record: &Reader, drafts: Vec<Draft>) -> Result<Vec<Placed>, DeskError> {
    let known = places(record, &drafts)?;
    let settled = |draft: &Draft| known.get(&draft.id).cloned().or_else(|| certain(draft));
    let unsettled = drafts.iter().filter(|draft| settled(draft).is_none());
    let mut near = Near::of(record, unsettled)?;
    let mut placed = Vec::with_capacity(drafts.len());
    let keys = keys(&drafts);
    for (draft, keys) in drafts.into_iter().zip(keys) {
        let place = settled(&draft)
            .or_else(|| near.surest(&draft, &keys))
            .unwrap_or_else(|| RecordId::of(&["account", draft.id.as_str()]));
        if tarazy_weigh::record_key(&draft.statement).is_none() {
            near.add(as_account(&draft, &place), &keys);
        }
        placed.push(Placed { draft, record: place, keys });
    }
    Ok(placed)
}

/// The lookup keys of drafts, in their order. Stemming the words of hundreds of thousands takes a while: every core takes
/// a part.
fn keys(drafts: &[Draft]) -> Vec<Vec<String>> {
    /// Fewer are not worth a thread.
    const PART: usize = 2_000;
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let part = drafts.len().div_ceil(cores).max(PART);
    let of = |drafts: &[Draft]| -> Vec<Vec<String>> {
        drafts.iter().map(|draft| tarazy_weigh::keys(&draft.statement)).collect()
    };
    std::thread::scope(|scope| {
        let parts: Vec<_> =
            drafts.chunks(part).map(|drafts| (drafts, scope.spawn(move || of(drafts)))).collect();
        parts.into_iter().flat_map(|(drafts, found)| found.join().unwrap_or_else(|_| of(drafts))).collect()
    })
}

/// Where accounts of these ids are already.
fn places(record: &Reader, drafts: &[Draft]) -> Result<HashMap<AccountId, RecordId>, DeskError> {
    let ids: Vec<AccountId> = drafts.iter().map(|draft| draft.id.clone()).collect();
    Ok(record.accounts_by_ids(&ids)?.into_iter().map(|account| (account.id, account.record)).collect())
}

fn certain(draft: &Draft) -> Option<RecordId> {
    let by_key = || tarazy_weigh::record_key(&draft.statement).map(|key| RecordId::of(&["key", &key]));
    draft.record.clone().or_else(by_key)
}

/// The accounts that drafts may be about the same thing as: those of the record, fetched once, and those
/// of the batch as they are placed.
struct Near {
    accounts: Vec<Account>,
    by_key: HashMap<String, Vec<usize>>,
}

impl Near {
    fn of<'d>(record: &Reader, drafts: impl Iterator<Item = &'d Draft>) -> Result<Self, DeskError> {
        let keys: BTreeSet<String> = drafts.flat_map(|draft| tarazy_weigh::keys(&draft.statement)).collect();
        let keys: Vec<String> = keys.into_iter().collect();
        let mut near = Self { accounts: Vec::new(), by_key: HashMap::new() };
        for account in record.accounts_by_keys(&keys, UNDER_A_KEY)? {
            if account.review != ReviewState::Rejected {
                let keys = tarazy_weigh::keys(&account.statement);
                near.add(account, &keys);
            }
        }
        Ok(near)
    }

    /// Adds an account, unless one of the same record stands under its keys already: one speaks for all.
    fn add(&mut self, account: Account, keys: &[String]) {
        let at = self.accounts.len();
        let mut needed = false;
        for key in keys {
            let under = self.by_key.entry(key.clone()).or_default();
            let latest = under.iter().rev().take(UNDER_A_KEY).filter_map(|at| self.accounts.get(*at));
            if latest.into_iter().all(|other| other.record != account.record) {
                under.push(at);
                needed = true;
            }
        }
        if needed {
            self.accounts.push(account);
        }
    }

    fn surest(&self, draft: &Draft, keys: &[String]) -> Option<RecordId> {
        let under = keys.iter().filter_map(|key| self.by_key.get(key));
        let near: BTreeSet<usize> =
            under.flat_map(|under| under.iter().rev().take(UNDER_A_KEY)).copied().collect();
        let near = near.iter().filter_map(|at| self.accounts.get(*at));
        let matches = tarazy_weigh::matching::matches(&draft.statement, near);
        let one = |found: &&Match<'_>| found.score >= SURE_ENOUGH && found.has_more_in_common();
        matches.iter().find(one).map(|surest| surest.account.record.clone())
    }
}

/// A draft of the same batch, as matching sees it.
fn as_account(draft: &Draft, place: &RecordId) -> Account {
    Account {
        id: draft.id.clone(),
        record: place.clone(),
        source: draft.source.clone(),
        statement: draft.statement.clone(),
        polarity: draft.polarity,
        origin: draft.origin.clone(),
        maker: draft.maker.clone(),
        as_at: draft.as_at.clone(),
        batch: BatchId::of(&["being placed"]),
        version: 1,
        review: ReviewState::Accepted,
    }
}
