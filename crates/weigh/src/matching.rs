//! Which accounts may be about the same thing as a statement, how surely, and why.
//!
//! Matching proposes. A score is the sum of the evidence (time, place, people, words); below 50
//! nothing is proposed, below 60 a difference may as well mean another thing.

pub(crate) mod another_day;
mod beside;
pub(crate) mod event;
mod nearby;
pub(crate) mod once;
mod ready;
mod sketch;
mod subject;

pub use nearby::{Nearby, Placing};
pub use ready::Ready;

use crate::key::{asked, asked_and_stateless, keys};
use std::collections::{BTreeSet, HashMap};
use tarazy_model::{Account, Candidate, StateCode, Statement};
use tarazy_words::Saying;
use tarazy_words::names::Matching;

/// Evidence below this proposes nothing.
const LEAST: u8 = 50;
/// Evidence below this does not make a difference a contradiction.
pub(crate) const SETTLED: u8 = 60;

/// An account that may be about the same thing.
#[derive(Clone, Debug)]
pub struct Match<'a> {
    /// The account.
    pub account: &'a Account,
    /// How surely, from 1 to 100; 100 is the same record by its key or word for word.
    pub score: u8,
    /// Why, in one clause.
    pub reason: Saying,
    /// What ties it to the statement.
    pub(crate) tie: Tie,
}

impl Match<'_> {
    /// Whether more ties it to the statement than kind, State, time and place, which two events may share: a
    /// person, words, a number.
    pub fn has_more_in_common(&self) -> bool {
        self.tie == Tie::Own
    }
}

/// What ties two statements to one another, weakest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tie {
    /// Time and place, which events of any kind share.
    Loose,
    /// A like kind, place and days, which two events may share as well.
    Near,
    /// Besides, a word, or a kind of which one place seldom sees two on a day.
    Close,
    /// A subject of its own: a person, words, an indicator, an act.
    #[default]
    Own,
}

/// Evidence that two statements are about the same thing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Evidence {
    pub(crate) score: u8,
    reasons: Vec<&'static str>,
    pub(crate) tie: Tie,
}

impl Evidence {
    /// The reasons in one clause.
    pub(crate) fn said(&self) -> Saying {
        Saying::list(self.reasons.iter().map(|reason| Saying::word("reason", reason)))
    }

    pub(crate) fn add(&mut self, score: u8, reason: &'static str) {
        self.score = self.score.saturating_add(score).min(100);
        self.reasons.push(reason);
    }
}

/// The accounts that may be about the same thing, surest first.
pub fn matches<'a>(statement: &Statement, accounts: impl IntoIterator<Item = &'a Account>) -> Vec<Match<'a>> {
    ranked(statement, accounts.into_iter(), Matching::Fuzzy)
}

fn ranked<'a>(
    statement: &Statement,
    accounts: impl Iterator<Item = &'a Account>,
    matching: Matching,
) -> Vec<Match<'a>> {
    let mut found: Vec<Match<'a>> = accounts
        .filter_map(|account| {
            let evidence = evidence(statement, &account.statement, matching)?;
            let reason = evidence.said();
            Some(Match { account, score: evidence.score, reason, tie: evidence.tie })
        })
        .collect();
    found.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.account.id.cmp(&b.account.id)));
    found
}

/// Why two statements may be about the same thing; `None` where they are not, or nothing says that they are.
pub(crate) fn evidence(here: &Statement, there: &Statement, matching: Matching) -> Option<Evidence> {
    if here == there {
        return Some(Evidence { score: 100, reasons: vec!["word for word the same"], tie: Tie::Own });
    }
    if !states_meet(here.states(), there.states()) {
        return None;
    }
    let evidence = match (here, there) {
        (Statement::TreatyAct(a), Statement::TreatyAct(b)) => subject::treaty_act(a, b)?,
        (Statement::Event(a), Statement::Event(b)) => event::evidence(a, b, matching)?,
        (Statement::Figure(a), Statement::Figure(b)) => subject::figure(a, b)?,
        (Statement::Pledge(a), Statement::Pledge(b)) => subject::pledge(a, b)?,
        (Statement::Recommendation(a), Statement::Recommendation(b)) => subject::recommendation(a, b)?,
        (Statement::Report(a), Statement::Report(b)) => subject::report(a, b)?,
        (Statement::Case(a), Statement::Case(b)) => subject::case(a, b)?,
        (Statement::Grant(a), Statement::Grant(b)) => subject::grant(a, b)?,
        (Statement::Person(a), Statement::Person(b)) => subject::person(a, b, matching)?,
        (Statement::Organisation(a), Statement::Organisation(b)) => subject::organisation(a, b)?,
        (Statement::Place(a), Statement::Place(b)) => subject::place(a, b)?,
        (Statement::Source(a), Statement::Source(b)) => subject::source(a, b)?,
        (Statement::Claim(a), Statement::Claim(b)) => subject::claim(a, b)?,
        _ => return None,
    };
    (evidence.score >= LEAST).then_some(evidence)
}

/// Statements of known and different States are about different things.
fn states_meet(here: &[StateCode], there: &[StateCode]) -> bool {
    here.is_empty() || there.is_empty() || here.iter().any(|state| there.contains(state))
}

/// Accounts by their keys, for many statements that are matched with the same ones.
#[derive(Debug)]
pub struct Index<'a> {
    by_key: HashMap<String, Vec<usize>>,
    accounts: Vec<&'a Account>,
    matching: Matching,
}

impl<'a> Index<'a> {
    /// Takes the accounts as they are; those that do not count are the caller's to leave out.
    pub fn of(accounts: impl IntoIterator<Item = &'a Account>, matching: Matching) -> Self {
        let accounts: Vec<&Account> = accounts.into_iter().collect();
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, account) in accounts.iter().enumerate() {
            for key in keys(&account.statement) {
                by_key.entry(key).or_default().push(at);
            }
        }
        Self { by_key, accounts, matching }
    }

    /// The accounts under a key, in the order given.
    pub(crate) fn under<'i>(&'i self, key: &str) -> impl Iterator<Item = &'a Account> + use<'i, 'a> {
        let found = self.by_key.get(key).map_or(&[][..], Vec::as_slice);
        found.iter().filter_map(|at| self.accounts.get(*at).copied())
    }

    /// The accounts that may be about the same thing, surest first.
    pub fn matches(&self, statement: &Statement) -> Vec<Match<'a>> {
        let found = asked_and_stateless(statement).into_iter().filter_map(|key| self.by_key.get(&key));
        let near: BTreeSet<usize> = found.flatten().copied().collect();
        ranked(statement, near.iter().filter_map(|at| self.accounts.get(*at).copied()), self.matching)
    }
}

/// Pairs of a text's candidates, of one article, that share a key and may be about the same thing. Where
/// very many share one, each is paired with those next to it only, so that the work stays linear.
pub(crate) fn pairs(candidates: &[Candidate]) -> BTreeSet<(usize, usize)> {
    const NEXT: usize = 20;
    let mut filed: HashMap<(usize, String), Vec<usize>> = HashMap::new();
    for (number, candidate) in candidates.iter().enumerate() {
        for key in keys(&candidate.statement) {
            filed.entry((candidate.article, key)).or_default().push(number);
        }
    }
    let mut pairs = BTreeSet::new();
    for (number, candidate) in candidates.iter().enumerate() {
        for key in asked(&candidate.statement) {
            let under = filed.get(&(candidate.article, key)).map_or(&[][..], Vec::as_slice);
            let (before, after) = under.split_at(under.partition_point(|other| *other < number));
            let beside = before.iter().rev().take(NEXT).chain(after.iter().take(NEXT + 1));
            pairs.extend(
                beside
                    .filter(|other| **other != number)
                    .map(|other| (number.min(*other), number.max(*other))),
            );
        }
    }
    pairs
}
