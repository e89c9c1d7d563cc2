//! Accounts under their keys, to place new ones beside: which record is a draft about?
//!
//! A source tells its own events apart, so two rows of one table are never taken for one event, and a record that a
//! source has spoken of already takes no second row of it. Of what stands close, the surest wins; a pair that is close
//! and not sure is for a person to decide.

use super::sketch::{Days, Sketch, Stems};
use super::{Match, SETTLED, beside, matches};
use crate::field::place;
use crate::key::{each_asked, keys};
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use tarazy_model::{Account, AccountId, Event, Origin, RecordId, SourceId, Statement};

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
    stems: Stems,
    /// By the hash of a key; two keys that share one only bring in accounts that are none.
    by_key: HashMap<u64, Vec<usize>>,
    hash: BuildHasherDefault<DefaultHasher>,
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
        let keys = keys(&account.statement);
        self.add_under(account, &keys);
    }

    /// The same, where its keys are known.
    pub fn add_under(&mut self, account: Account, keys: &[String]) {
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
        for key in keys {
            let under = self.by_key.entry(self.hash.hash_one(key.as_str())).or_default();
            let mut latest = under.iter().rev().take(UNDER_A_KEY).filter_map(|at| self.accounts.get(*at));
            if latest.all(|other| other.record != record) {
                under.push(at);
                needed = true;
            }
        }
        if needed {
            let statement = placed(account.statement);
            let sketch = Sketch::kept(&statement, &mut self.stems);
            self.days.push(Days::of(&statement));
            self.accounts.push(Kept { account: Account { statement, ..account }, record, sketch });
        }
    }

    /// Where an account belongs whose record nothing else settles.
    pub fn place(
        &self,
        id: &AccountId,
        source: &SourceId,
        statement: &Statement,
        origin: &Origin,
    ) -> Placing {
        let statement = &placed(statement.clone());
        let sketch = Sketch::asked(statement, &self.stems);
        let days = Days::of(statement);
        let is_near = |at: &usize| self.days.get(*at).is_some_and(|other| !days.are_far_from(*other));
        let mut near: Vec<usize> = Vec::new();
        each_asked(statement, &mut |key| {
            let under = self.by_key.get(&self.hash.hash_one(key)).map_or(&[][..], Vec::as_slice);
            near.extend(under.iter().rev().take(UNDER_A_KEY).copied().filter(is_near));
        });
        near.sort_unstable();
        near.dedup();
        let apart = tells_apart(statement, origin);
        let may_be = |kept: &&Kept| match (&sketch, &kept.sketch) {
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

/// The statement with the code of its place, which is then found once and not for every comparison.
fn placed(statement: Statement) -> Statement {
    match statement {
        Statement::Event(event) => {
            let location = event.place.as_ref().map(place::resolved);
            Statement::Event(Event { place: location, ..event })
        }
        other => other,
    }
}

/// Whether a source tells such statements apart itself: events that are rows of a table.
fn tells_apart(statement: &Statement, origin: &Origin) -> bool {
    matches!((statement, origin), (Statement::Event(_), Origin::Row(_)))
}
