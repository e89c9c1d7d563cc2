//! What a State is under an instrument on a day, computed from acts and never stored.

use crate::Finding;
use crate::entry_into_force::for_state;
use crate::treaty::{Told, conflict};
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use tarazy_model::{Account, AccountId, ActKind, Date, Day, InstrumentCode, StateCode};

/// What a State is under an instrument (Vienna Convention on the Law of Treaties, articles 2, 14, 18, 54).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Consented to be bound, and the instrument is in force for it.
    Party,
    /// Consented to be bound; the instrument is not yet in force for it.
    Contracting,
    /// Signed, and no more.
    Signatory,
    /// Was bound and has withdrawn.
    Withdrawn,
    /// The record knows acts of the State, and none holds on the day; or a source says that it is not bound.
    NotBound,
    /// The record knows the instrument's acts, and none of this State. That is no proof that there is none.
    NoActOnRecord,
    /// The record knows nothing of the instrument.
    NoInformation,
}

impl Standing {
    /// The words for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Party => "State party",
            Self::Contracting => "contracting State, not yet in force",
            Self::Signatory => "signatory only",
            Self::Withdrawn => "withdrawn",
            Self::NotBound => "not bound",
            Self::NoActOnRecord => "no act on record",
            Self::NoInformation => "no information",
        }
    }

    /// The word used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::Contracting => "contracting",
            Self::Signatory => "signatory",
            Self::Withdrawn => "withdrawn",
            Self::NotBound => "not-bound",
            Self::NoActOnRecord => "no-act-on-record",
            Self::NoInformation => "no-information",
        }
    }
}

/// What a State is under an instrument on a day, and what makes it so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Status {
    /// The State.
    pub state: StateCode,
    /// The instrument.
    pub instrument: InstrumentCode,
    /// The day.
    pub day: Day,
    /// What it is.
    pub standing: Standing,
    /// Date of the act that makes it so, where it has one.
    pub since: Option<Date>,
    /// Day on which the instrument enters, or entered, into force for the State, where the rule gives it.
    pub in_force: Option<Day>,
    /// Whether the acts' dates settle it: an act of "2010" does not settle a day within 2010.
    pub certain: bool,
    /// The accounts of the acts that make it so, those of the deciding act first.
    pub acts: Vec<AccountId>,
    /// Accounts of one act that cannot both be right.
    pub conflicts: Vec<Finding>,
}

/// The status of every State under every instrument on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Matrix {
    /// The day.
    pub day: Day,
    /// The columns.
    pub instruments: Vec<InstrumentCode>,
    /// A State a row, with one status an instrument, in their order.
    pub rows: Vec<(StateCode, Vec<Status>)>,
}

/// What the State is under the instrument on the day. Accounts of other States and instruments are passed
/// over, except that those of the instrument tell "no act on record" from "no information".
pub fn on(accounts: &[Account], state: StateCode, instrument: &InstrumentCode, day: Day) -> Status {
    Acts::of(accounts).status(state, instrument, day)
}

/// What the State was under the instrument from day to day, up to a day: each standing with its first day.
pub fn over_time(
    accounts: &[Account],
    state: StateCode,
    instrument: &InstrumentCode,
    until: Day,
) -> Vec<(Day, Standing)> {
    let acts = Acts::of(accounts);
    let told = acts.told.get(&(state, instrument)).map_or(&[][..], Vec::as_slice);
    let dated = told.iter().filter_map(|told| told.act.date.as_ref());
    // A standing changes on no other day than one that a date begins or ends on, or the instrument enters into force.
    let mut days: Vec<Day> = dated
        .flat_map(|date| [date.earliest(), date.latest()])
        .flatten()
        .filter(|day| *day <= until)
        .collect();
    let in_force = days.iter().filter_map(|day| acts.status(state, instrument, *day).in_force);
    days.extend(in_force.filter(|day| *day <= until).collect::<Vec<_>>());
    days.sort_unstable();
    let mut found: Vec<(Day, Standing)> = Vec::new();
    for day in days {
        let standing = acts.status(state, instrument, day).standing;
        if found.last().is_none_or(|(_, last)| *last != standing) {
            found.push((day, standing));
        }
    }
    found
}

/// What many States are under many instruments on the day; linear in the accounts and cells.
pub fn matrix(
    accounts: &[Account],
    states: &[StateCode],
    instruments: &[InstrumentCode],
    day: Day,
) -> Matrix {
    let acts = Acts::of(accounts);
    let row = |&state: &StateCode| (state, instruments.iter().map(|i| acts.status(state, i, day)).collect());
    Matrix { day, instruments: instruments.to_vec(), rows: states.iter().map(row).collect() }
}

/// Whether an act had been done by a day.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Done {
    Yes,
    Perhaps,
    No,
}

fn first_day(told: Told<'_>) -> Option<Day> {
    told.act.date.as_ref().and_then(Date::earliest)
}

fn done_by(told: Told<'_>, day: Day) -> Done {
    reached(told.act.date.as_ref(), day)
}

/// Whether a date lies on or before a day. An act without a date has been done, nobody says when.
pub(crate) fn reached(date: Option<&Date>, day: Day) -> Done {
    match (date.and_then(Date::earliest), date.and_then(Date::latest)) {
        (Some(first), _) if first > day => Done::No,
        (Some(_), None) => Done::Perhaps,
        (Some(_), Some(last)) if last > day => Done::Perhaps,
        _ => Done::Yes,
    }
}

/// The accounts that count, by State and instrument.
pub(crate) struct Acts<'a> {
    told: HashMap<(StateCode, &'a InstrumentCode), Vec<Told<'a>>>,
    covered: HashSet<&'a InstrumentCode>,
}

impl<'a> Acts<'a> {
    pub(crate) fn of(accounts: &'a [Account]) -> Self {
        let mut acts = Self { told: HashMap::new(), covered: HashSet::new() };
        for account in accounts.iter().filter(|account| account.review.counts()) {
            let Some(told) = Told::of(account) else { continue };
            let Some(instrument) = &told.act.instrument else { continue };
            acts.covered.insert(instrument);
            let act = told.act.act;
            let tells = act.binds() || act.signs() || act == ActKind::Withdrawal;
            if let Some(state) = told.act.state.filter(|_| tells) {
                acts.told.entry((state, instrument)).or_default().push(told);
            }
        }
        acts
    }

    pub(crate) fn status(&self, state: StateCode, instrument: &InstrumentCode, day: Day) -> Status {
        let mut status = Status {
            state,
            instrument: instrument.clone(),
            day,
            standing: Standing::NoInformation,
            since: None,
            in_force: None,
            certain: true,
            acts: Vec::new(),
            conflicts: Vec::new(),
        };
        match self.told.get(&(state, instrument)) {
            Some(told) => decide(told, &mut status),
            None if self.covered.contains(instrument) => status.standing = Standing::NoActOnRecord,
            None => {}
        }
        status
    }
}

/// Takes the acts done by the day in order: the last that binds or withdraws decides.
fn decide(told: &[Told<'_>], status: &mut Status) {
    let day = status.day;
    let by_the_day = told.iter().copied().filter(|t| t.asserted() && done_by(*t, day) != Done::No);
    let (done, open): (Vec<_>, Vec<_>) = by_the_day.partition(|t| done_by(*t, day) == Done::Yes);
    let open: Vec<_> = open.into_iter().filter(|coarse| !dated_exactly(*coarse, told)).collect();
    let of = |wanted: fn(ActKind) -> bool| done.iter().copied().filter(move |t| wanted(t.act.act));
    let withdrawn: Vec<_> = of(|act| act == ActKind::Withdrawal).collect();
    let withdrawals_undated = withdrawn.iter().any(|told| first_day(*told).is_none());
    let signed: Vec<_> = of(ActKind::signs).collect();
    let left = withdrawn.iter().copied().map(first_day).max();
    let bound: Vec<_> = of(ActKind::binds).filter(|t| left.is_none_or(|left| first_day(*t) > left)).collect();

    let denied = || told.iter().copied().filter(|t| !t.asserted()).collect();
    let (standing, deciding): (Standing, Vec<Told<'_>>) = match () {
        () if !bound.is_empty() => (Standing::Party, bound.clone()),
        () if !withdrawn.is_empty() => (Standing::Withdrawn, withdrawn),
        () if !signed.is_empty() => (Standing::Signatory, signed.clone()),
        () => (Standing::NotBound, denied()),
    };
    status.standing = standing;
    status.conflicts = conflicts(&bound).chain(conflicts(&signed)).collect();
    // A withdrawal of which nobody says when may be the last act as well as the consent that is dated.
    let left_undated = withdrawals_undated && standing == Standing::Party;
    status.certain = !left_undated && !open.iter().any(|t| changes(t.act.act, standing));
    let Some(exact) = deciding.iter().copied().min_by_key(|told| told.exactness()) else { return };
    if exact.asserted() {
        status.since.clone_from(&exact.act.date);
        status.certain &= exact.act.date.is_some();
    }
    let deposit = exact.act.date.as_ref().and_then(Date::day).filter(|_| standing == Standing::Party);
    status.in_force = deposit.and_then(|day| for_state(&status.instrument, exact.act.act, day));
    if status.in_force.is_some_and(|from| from > day) {
        status.standing = Standing::Contracting;
    }
    let others = deciding.iter().chain(signed.iter().filter(|_| standing == Standing::Party));
    let others = others.map(|t| &t.account.id).filter(|id| **id != exact.account.id);
    status.acts = std::iter::once(&exact.account.id).chain(others).cloned().collect();
}

/// Whether another account of the same act has its day, which agrees: "2006" beside 24 January 2006.
fn dated_exactly(coarse: Told<'_>, told: &[Told<'_>]) -> bool {
    told.iter().any(|exact| {
        let days = exact.act.date.as_ref().zip(coarse.act.date.as_ref());
        let agrees = days.is_some_and(|(exact, coarse)| exact.day().is_some() && exact.agrees(coarse));
        exact.asserted() && exact.act.act == coarse.act.act && agrees
    })
}

/// Whether an act that may have been done by the day would change the standing.
fn changes(act: ActKind, standing: Standing) -> bool {
    match act {
        ActKind::Withdrawal => standing == Standing::Party,
        act if act.signs() => standing == Standing::NotBound,
        _ => standing != Standing::Party,
    }
}

/// Each account of one act against the most exact one.
fn conflicts<'a>(told: &'a [Told<'a>]) -> impl Iterator<Item = Finding> + 'a {
    let exact = told.iter().copied().min_by_key(|told| told.exactness());
    exact.into_iter().flat_map(move |exact| told.iter().filter_map(move |other| conflict(exact, *other)))
}
