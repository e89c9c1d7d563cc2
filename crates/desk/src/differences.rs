//! Where two registers differ: every place, by rule, and what a person decided holds there.
//!
//! Differences follow from the treaty acts alone and are kept until accounts change; decisions are read
//! for each page. A difference that was settled stays in the list as settled.

use crate::access::Act;
use crate::account::Shelf;
use crate::desk::now;
use crate::error::reasoned;
use crate::stale::Subject;
use crate::{
    AccountView, Actor, Desk, DeskError, FindingView, InstrumentView, Paging, SourceView, StateView,
};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use tarazy_model::{Account, AccountId, Date, Holds, InstrumentCode, Settlement, StateCode, Verdict};
use tarazy_store::Reader;
use tarazy_tell::Listing;
use tarazy_weigh::rules::{self, Rule};
use tarazy_weigh::{RegisterDifference, registers};

/// What is asked of the list of differences.
#[derive(Clone, Debug, Default)]
pub struct DifferencesQuery {
    /// Only by this rule.
    pub rule: Option<String>,
    /// Only of this State.
    pub state: Option<StateCode>,
    /// Only under this instrument.
    pub instrument: Option<InstrumentCode>,
    /// Only updates, or only contradictions.
    pub verdict: Option<Verdict>,
    /// Only those that are settled, or only those that are not.
    pub settled: Option<bool>,
    /// The page, counted from 1.
    pub page: usize,
}

/// How many differences a rule made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleCount {
    /// The rule.
    pub rule: Rule,
    /// What they come to.
    pub verdict: Verdict,
    /// How many there are under the query's State, instrument and verdict.
    pub count: usize,
    /// How many of them are settled.
    pub settled: usize,
}

/// One difference.
#[derive(Clone, Debug, Serialize)]
pub struct DifferenceLine {
    /// Its name, for settling it.
    pub id: String,
    /// The State.
    pub state: StateView,
    /// The instrument.
    pub instrument: InstrumentView,
    /// The two registers and the days they were right on, the earlier first.
    pub sources: [SourceView; 2],
    /// Those days.
    pub as_at: [Option<Date>; 2],
    /// What the first register says; `None` where it is silent.
    pub one: Option<AccountView>,
    /// What the other says.
    pub other: Option<AccountView>,
    /// What it comes to, with its rule.
    pub finding: FindingView,
    /// The decision that holds; `None` while it is open.
    pub settled: Option<Settlement>,
    /// Every decision on it, oldest first.
    pub decisions: Vec<Settlement>,
}

/// A page of the differences.
#[derive(Clone, Debug, Serialize)]
pub struct Differences {
    /// Counts by rule, the most first.
    pub rules: Vec<RuleCount>,
    /// Those of this page.
    pub lines: Vec<DifferenceLine>,
    /// How many of the query are open.
    pub open: usize,
    /// How many of the query are settled.
    pub settled: usize,
    /// Which page it is.
    pub paging: Paging,
    /// States and instruments that have differences, for asking.
    pub states: Vec<StateView>,
    /// The instruments.
    pub instruments: Vec<InstrumentView>,
}

impl Listing for Differences {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "difference",
            "verdict",
            "rule",
            "state",
            "name",
            "instrument",
            "one",
            "as at",
            "other",
            "as at",
            "explanation",
            "settled",
            "by",
            "at",
            "reason",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let date = |date: &Option<Date>| date.as_ref().map(ToString::to_string).unwrap_or_default();
        let row = |line: &DifferenceLine| {
            let title = |account: &Option<AccountView>| {
                account.as_ref().map(|a| a.title.to_string()).unwrap_or_default()
            };
            let settled = line.settled.as_ref();
            let [first, second] = &line.as_at;
            vec![
                line.id.clone(),
                line.finding.verdict.as_str().to_owned(),
                line.finding.rule.id.to_owned(),
                line.state.code.to_string(),
                line.state.name.clone(),
                line.instrument.code.to_string(),
                title(&line.one),
                date(first),
                title(&line.other),
                date(second),
                line.finding.explanation.to_string(),
                settled.map(|s| s.holds.to_string()).unwrap_or_default(),
                settled.map(|s| s.by.clone()).unwrap_or_default(),
                settled.map(|s| s.at.clone()).unwrap_or_default(),
                settled.map(|s| s.reason.clone()).unwrap_or_default(),
            ]
        };
        self.lines.iter().map(row).collect()
    }
}

/// The differences, computed once for each state of the accounts.
#[derive(Debug, Default)]
pub(crate) struct Registers(Mutex<Option<(u64, Arc<Vec<RegisterDifference>>)>>);

/// Differences on a page.
const PAGE: usize = 50;

impl Desk {
    fn register_differences(&self, record: &Reader) -> Result<Arc<Vec<RegisterDifference>>, DeskError> {
        let head = record.last_change_of_accounts()?;
        let mut kept = self.registers.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, found)) = kept.as_ref().filter(|(of, _)| *of == head) {
            return Ok(Arc::clone(found));
        }
        let found = Arc::new(registers(&self.acts.all(record)?));
        *kept = Some((head, Arc::clone(&found)));
        Ok(found)
    }

    /// Where registers differ.
    pub fn differences(&self, query: &DifferencesQuery) -> Result<Differences, DeskError> {
        self.read(|record| {
            let all = self.register_differences(record)?;
            let settled: HashMap<String, Settlement> = record
                .settlements()?
                .into_iter()
                .filter(|one| one.holds != Holds::Open)
                .map(|one| (one.difference.clone(), one))
                .collect();
            let is_settled = |one: &RegisterDifference| settled.contains_key(&one.id);
            let about: Vec<&RegisterDifference> = all.iter().filter(|one| query.is_about(one)).collect();
            let wanted: Vec<&RegisterDifference> = about
                .iter()
                .copied()
                .filter(|one| query.rule.as_ref().is_none_or(|rule| *rule == one.finding.rule))
                .filter(|one| query.settled.is_none_or(|wanted| wanted == is_settled(one)))
                .collect();
            let paging = Paging::new(query.page, PAGE, wanted.len());
            let page: Vec<_> = wanted.iter().copied().skip(paging.offset()).take(PAGE).collect();
            let closed = wanted.iter().filter(|one| is_settled(one)).count();
            Ok(Differences {
                rules: counts(&about, is_settled),
                lines: lines(record, &page)?,
                open: wanted.len() - closed,
                settled: closed,
                paging,
                states: named(&all, |one| one.state).into_iter().map(StateView::of).collect(),
                instruments: named(&all, |one| one.instrument.clone())
                    .iter()
                    .map(InstrumentView::of)
                    .collect(),
            })
        })
    }

    /// One difference, by its name.
    pub fn difference(&self, id: &str) -> Result<DifferenceLine, DeskError> {
        self.read(|record| {
            let all = self.register_differences(record)?;
            let found = all.iter().find(|one| one.id == id);
            let found = found.ok_or_else(|| DeskError::missing("difference", &id))?;
            lines(record, &[found])?.pop().ok_or_else(|| DeskError::missing("difference", &id))
        })
    }

    /// Decides what holds where two registers differ; [`Holds::Open`] takes a decision back.
    pub fn settle(
        &self,
        id: &str,
        holds: Holds,
        reason: &str,
        actor: &Actor,
    ) -> Result<DifferenceLine, DeskError> {
        actor.must(Act::Review)?;
        let reason = reasoned(reason, "error-difference-unreasoned")?;
        let before = self.difference(id)?;
        // Where a register is silent, that it holds means that there was no such act.
        if holds == Holds::Both && (before.one.is_none() || before.other.is_none()) {
            return Err(DeskError::invalid("error-difference-silent"));
        }
        let (by, at) = (actor.name.clone(), now());
        let decided = Settlement { difference: id.to_owned(), holds, by, at, reason: reason.to_owned() };
        self.guarded(Subject::Difference(id), |store| Ok(store.settle(&decided)?))?;
        self.difference(id)
    }
}

impl DifferencesQuery {
    fn is_about(&self, one: &RegisterDifference) -> bool {
        self.state.is_none_or(|state| state == one.state)
            && self.instrument.as_ref().is_none_or(|code| *code == one.instrument)
            && self.verdict.is_none_or(|verdict| verdict == one.finding.verdict)
    }
}

fn named<T: Ord>(all: &[RegisterDifference], of: impl Fn(&RegisterDifference) -> T) -> Vec<T> {
    let mut found: Vec<T> = all.iter().map(of).collect();
    found.sort();
    found.dedup();
    found
}

fn counts(about: &[&RegisterDifference], is_settled: impl Fn(&RegisterDifference) -> bool) -> Vec<RuleCount> {
    let mut counts: BTreeMap<&str, RuleCount> = BTreeMap::new();
    for one in about {
        let Some(rule) = rules::get(&one.finding.rule) else { continue };
        let verdict = one.finding.verdict;
        let count =
            counts.entry(rule.id).or_insert_with(|| RuleCount { rule: *rule, verdict, count: 0, settled: 0 });
        count.count += 1;
        count.settled += usize::from(is_settled(one));
    }
    let mut counts: Vec<RuleCount> = counts.into_values().collect();
    counts.sort_by_key(|count| usize::MAX - count.count);
    counts
}

/// The lines of a page: the accounts and sources they name are fetched for it alone.
fn lines(record: &Reader, page: &[&RegisterDifference]) -> Result<Vec<DifferenceLine>, DeskError> {
    let ids: Vec<AccountId> = page.iter().flat_map(|one| one.one.iter().chain(&one.other)).cloned().collect();
    let accounts = record.accounts_by_ids(&ids)?;
    let by_id: HashMap<&AccountId, &Account> =
        accounts.iter().map(|account| (&account.id, account)).collect();
    let mut shelf = Shelf::new(record);
    let mut lines = Vec::with_capacity(page.len());
    for one in page {
        let mut view = |id: &Option<AccountId>| {
            id.as_ref().and_then(|id| by_id.get(id)).map(|account| shelf.view(account)).transpose()
        };
        let (first, second) = (view(&one.one)?, view(&one.other)?);
        let [here, there] = &one.sources;
        let decisions = record.settlements_of(&one.id)?;
        lines.push(DifferenceLine {
            id: one.id.clone(),
            state: StateView::of(one.state),
            instrument: InstrumentView::of(&one.instrument),
            sources: [shelf.source(here)?, shelf.source(there)?],
            as_at: one.as_at.clone(),
            one: first,
            other: second,
            finding: shelf.finding(&one.finding, &accounts)?,
            settled: decisions.last().filter(|last| last.holds != Holds::Open).cloned(),
            decisions,
        });
    }
    Ok(lines)
}
