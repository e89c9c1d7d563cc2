//! Accounts under their keys, to place new ones beside: which record is a draft about?
//!
//! A source tells its own events apart, so two rows of one table are never taken for one event, and a record that a
//! source has spoken of already takes no second row of it. Of what stands close, the surest wins; a pair that is close
//! and not sure is for a person to decide.

use super::{Match, SETTLED, beside, matches};
use crate::key::{asked, keys};
use std::collections::{BTreeSet, HashMap, HashSet};
use tarazy_model::{Account, AccountId, Origin, RecordId, SourceId, Statement};

/// Evidence, of 100, from which a match is taken for the same record.
const SURE_ENOUGH: u8 = 70;
/// How many accounts are looked at under one key.
const UNDER_A_KEY: usize = 40;

/// The accounts that new ones may be about the same thing as.
#[derive(Debug, Default)]
pub struct Nearby {
    accounts: Vec<Account>,
    by_key: HashMap<String, Vec<usize>>,
    /// The sources whose rows tell of an event.
    told_by: HashMap<RecordId, Vec<SourceId>>,
    /// Accounts and the records that a person said they are not about.
    apart: HashSet<(AccountId, RecordId)>,
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
        if tells_apart(&account.statement, &account.origin) {
            self.told_by.entry(account.record.clone()).or_default().push(account.source.clone());
        }
        let at = self.accounts.len();
        let mut needed = false;
        for key in keys(&account.statement) {
            let under = self.by_key.entry(key).or_default();
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

    /// Where an account belongs whose record nothing else settles.
    pub fn place(
        &self,
        id: &AccountId,
        source: &SourceId,
        statement: &Statement,
        origin: &Origin,
    ) -> Placing {
        let under = asked(statement);
        let under = under.iter().filter_map(|key| self.by_key.get(key));
        let near: BTreeSet<usize> =
            under.flat_map(|under| under.iter().rev().take(UNDER_A_KEY)).copied().collect();
        let apart = tells_apart(statement, origin);
        let free = |account: &&Account| {
            let told = self.told_by.get(&account.record).is_some_and(|sources| sources.contains(source));
            let kept_apart = || self.apart.contains(&(id.clone(), account.record.clone()));
            !(apart && told || kept_apart())
        };
        let near: Vec<&Account> = near.iter().filter_map(|at| self.accounts.get(*at)).filter(free).collect();
        let found = matches(statement, near.iter().copied());
        let sure = |found: &&Match<'_>| found.score >= SURE_ENOUGH && found.has_more_in_common();
        let record = found.iter().find(sure).map(|surest| surest.account.record.clone());
        let record =
            record.or_else(|| beside::surest(statement, &near).map(|account| account.record.clone()));
        let close = found.first().filter(|close| apart && record.is_none() && close.score >= SETTLED);
        Placing { unsure: close.map(|close| close.account.id.clone()), record }
    }
}

/// Whether a source tells such statements apart itself: events that are rows of a table.
fn tells_apart(statement: &Statement, origin: &Origin) -> bool {
    matches!((statement, origin), (Statement::Event(_), Origin::Row(_)))
}
