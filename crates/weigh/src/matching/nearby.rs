//! Accounts under their keys, to place new ones beside: which record is a draft about?
//!
//! A source tells its own events apart, so two rows of one table are never taken for one event, and a record that a
//! source has spoken of already takes no second row of it. Of what stands close, the surest wins; a pair that is close
//! and not sure is for a person to decide.

use super::ready::Ready;
use super::sketch::{Days, Sketch};
use super::{Match, SETTLED, beside, matches};
use crate::key::keys;
use std::collections::{HashMap, HashSet};
use tarazy_model::{Account, AccountId, Origin, RecordId, SourceId, Statement};

/// Evidence, of 100, from which a match is taken for the same record.
const SURE_ENOUGH: u8 = 70;
/// How many accounts are looked at under one key.
const UNDER_A_KEY: usize = 40;

/// The accounts that new ones may be about the same thing as.
#[derive(Debug, Default)]
pub struct Nearby {
    accounts: Vec<Kept>,
    /// Of each of them.
    days: Vec<Days>,
    /// By the hash of a key; two keys that share one only bring in accounts that are none.
    by_key: HashMap<u64, Vec<usize>>,
    /// The records met, numbered.
    records: HashMap<RecordId, usize>,
    /// By the number of a record, the sources whose rows tell of its event.
    told_by: Vec<Vec<SourceId>>,
    /// Accounts and the records that a person said they are not about.
    apart: HashSet<(AccountId, RecordId)>,
}

/// An account that is looked at.
#[derive(Debug)]
struct Kept {
    account: Account,
    /// The number of its record.
    record: usize,
    /// Of an event, what is looked at first.
    sketch: Option<Sketch>,
}

/// Where a draft belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placing {
    /// The record it is surely about; `None` for one of its own.
    pub record: Option<RecordId>,
    /// An account it may be about the same thing as, for a person to decide.
    pub unsure: Option<AccountId>,
}

impl Nearby {
    /// Without accounts, knowing which accounts a person has kept apart from which records.
    pub fn keeping_apart(apart: impl IntoIterator<Item = (AccountId, RecordId)>) -> Self {
        Self { apart: apart.into_iter().collect(), ..Self::default() }
    }

    /// How many accounts are looked at under one key, of the record and of the batch each.
    pub const UNDER_A_KEY: usize = UNDER_A_KEY;

    /// Adds an account, unless one of the same record stands under its keys already: one speaks for all.
    pub fn add(&mut self, account: Account) {
        let ready = Ready::of(&account.statement, &keys(&account.statement));
        self.add_ready(account, ready);
    }

    /// The same, where it was made ready.
    pub fn add_ready(&mut self, account: Account, ready: Ready) {
        let next = self.records.len();
        let record = *self.records.entry(account.record.clone()).or_insert(next);
        if record == self.told_by.len() {
            self.told_by.push(Vec::new());
        }
        let told_by =
            self.told_by.get_mut(record).filter(|_| tells_apart(&account.statement, &account.origin));
        if let Some(sources) = told_by {
            sources.push(account.source.clone());
        }
        let at = self.accounts.len();
        let mut needed = false;
        for key in &ready.filed {
            let under = self.by_key.entry(*key).or_default();
            let mut latest = under.iter().rev().take(UNDER_A_KEY).filter_map(|at| self.accounts.get(*at));
            if latest.all(|other| other.record != record) {
                under.push(at);
                needed = true;
            }
        }
        if needed {
            let Ready { statement, sketch, days, .. } = ready;
            self.days.push(days);
            self.accounts.push(Kept { account: Account { statement, ..account }, record, sketch });
        }
    }

    /// Where an account belongs whose record nothing else settles.
    pub fn place(&self, id: &AccountId, source: &SourceId, ready: &Ready, origin: &Origin) -> Placing {
        let Ready { statement, asked, sketch, days, .. } = ready;
        let is_near = |at: &usize| self.days.get(*at).is_some_and(|other| !days.are_far_from(*other));
        let under = asked.iter().filter_map(|key| self.by_key.get(key));
        let under = under.flat_map(|under| under.iter().rev().take(UNDER_A_KEY));
        let mut near: Vec<usize> = under.copied().filter(is_near).collect();
        near.sort_unstable();
        near.dedup();
        let apart = tells_apart(statement, origin);
        let may_be = |kept: &&Kept| match (sketch, &kept.sketch) {
            (Some(here), Some(there)) => here.may_be(there),
            _ => true,
        };
        let free = |kept: &&Kept| {
            let told = || self.told_by.get(kept.record).is_some_and(|sources| sources.contains(source));
            let kept_apart =
                || !self.apart.is_empty() && self.apart.contains(&(id.clone(), kept.account.record.clone()));
            !(apart && told() || kept_apart())
        };
        let is_decided_on = statement.kind().is_decided_on();
        let near = near.iter().filter_map(|at| self.accounts.get(*at)).filter(may_be).filter(free);
        let near: Vec<&Account> = near.map(|kept| &kept.account).collect();
        let found = matches(statement, near.iter().copied());
        let sure = |found: &&Match<'_>| found.score >= SURE_ENOUGH && found.has_more_in_common();
        let record = found.iter().find(sure).map(|surest| surest.account.record.clone());
        let record =
            record.or_else(|| beside::surest(statement, &near).map(|account| account.record.clone()));
        // What a text says is reviewed one by one, beside what it may be about.
        let of_table = is_decided_on && matches!(origin, Origin::Row(_));
        let close = found.first().filter(|close| of_table && record.is_none() && close.score >= SETTLED);
        Placing { unsure: close.map(|close| close.account.id.clone()), record }
    }
}

/// Whether a source tells such statements apart itself: events that are rows of a table.
fn tells_apart(statement: &Statement, origin: &Origin) -> bool {
    matches!((statement, origin), (Statement::Event(_), Origin::Row(_)))
}
