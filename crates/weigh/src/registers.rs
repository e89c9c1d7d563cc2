//! Two registers that differ on what a State did under an instrument.
//!
//! A register is a source whose rows tell of many States under an instrument. Per State the consents to be
//! bound, signatures and withdrawals of two registers are set side by side. What was done after the day the
//! other was right on is an update; what cannot be so in both is a contradiction, each by its own rule.

use crate::Finding;
use crate::finding::Difference;
use crate::rules::{self, Rule};
use crate::treaty::{Told, clash};
use crate::wording;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tarazy_model::{
    Account, AccountId, ActKind, Date, Input, InstrumentCode, Origin, SourceId, StateCode, Verdict,
};
use tarazy_words::Saying;

/// A source that tells of fewer States under an instrument is no register of it: its silence says nothing.
const FEWEST_STATES: usize = 20;

/// A place where two registers differ.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RegisterDifference {
    /// Its name: the same accounts and sources give the same, also after they are imported again.
    pub id: String,
    /// The State.
    pub state: StateCode,
    /// The instrument.
    pub instrument: InstrumentCode,
    /// The account of the register that is right on the earlier day; `None` where it is silent.
    pub one: Option<AccountId>,
    /// The account of the other; `None` where it is silent.
    pub other: Option<AccountId>,
    /// The two registers, in the same order.
    pub sources: [SourceId; 2],
    /// Days on which they were right.
    pub as_at: [Option<Date>; 2],
    /// What it comes to, and by which rule.
    pub finding: Finding,
}

/// Every place where two registers differ, by instrument and State.
pub fn registers(accounts: &[Account]) -> Vec<RegisterDifference> {
    let mut instruments: BTreeMap<&InstrumentCode, Covered<'_>> = BTreeMap::new();
    for told in accounts.iter().filter(|account| account.review.counts()).filter_map(Told::of) {
        let (Some(state), Some(instrument)) = (told.act.state, &told.act.instrument) else { continue };
        let act = told.act.act;
        let tells = act.binds() || act.signs() || act == ActKind::Withdrawal;
        if tells && matches!(told.account.origin, Origin::Row(_)) {
            instruments.entry(instrument).or_default().add(state, told);
        }
    }
    instruments.into_iter().flat_map(|(instrument, covered)| covered.differences(instrument)).collect()
}

/// One instrument: what each source says of each State.
#[derive(Default)]
struct Covered<'a> {
    sources: BTreeMap<&'a SourceId, HashMap<StateCode, Vec<Told<'a>>>>,
    states: BTreeSet<StateCode>,
}

impl<'a> Covered<'a> {
    fn add(&mut self, state: StateCode, told: Told<'a>) {
        self.states.insert(state);
        self.sources.entry(&told.account.source).or_default().entry(state).or_default().push(told);
    }

    fn differences(self, instrument: &InstrumentCode) -> Vec<RegisterDifference> {
        let registers: Vec<Register<'_, 'a>> = self
            .sources
            .iter()
            .filter(|(_, states)| states.len() >= FEWEST_STATES)
            .map(|(source, states)| Register::of(source, states))
            .collect();
        let mut found = Vec::new();
        for (at, here) in registers.iter().enumerate() {
            for there in registers.iter().skip(at + 1) {
                let (one, other) = if here.day() <= there.day() { (here, there) } else { (there, here) };
                for state in &self.states {
                    found.extend(Pair::of(one, other, *state, instrument).differences());
                }
            }
        }
        found
    }
}

/// One source's rows under one instrument.
struct Register<'c, 'a> {
    source: &'a SourceId,
    states: &'c HashMap<StateCode, Vec<Told<'a>>>,
    as_at: Option<&'a Date>,
}

impl<'c, 'a> Register<'c, 'a> {
    fn of(source: &'a SourceId, states: &'c HashMap<StateCode, Vec<Told<'a>>>) -> Self {
        let dates = states.values().flatten().filter_map(|told| told.account.as_at.as_ref());
        Self { source, states, as_at: dates.max_by_key(|date| date.latest()) }
    }

    fn day(&self) -> Option<tarazy_model::Day> {
        self.as_at.and_then(Date::latest)
    }

    /// Whether an act may have been done after the register's own day.
    fn may_precede(&self, date: Option<&Date>) -> bool {
        let Some(day) = self.day() else { return false };
        date.is_none_or(|date| date.latest().is_none_or(|latest| latest > day))
    }
}

/// What two registers say of one State.
struct Pair<'p, 'a> {
    one: &'p Register<'p, 'a>,
    other: &'p Register<'p, 'a>,
    state: StateCode,
    instrument: &'p InstrumentCode,
    here: Said<'a>,
    there: Said<'a>,
}

/// What one register says of one State.
#[derive(Default)]
struct Said<'a> {
    all: Vec<Told<'a>>,
}

impl<'a> Said<'a> {
    fn of(register: &Register<'_, 'a>, state: StateCode) -> Self {
        Self { all: register.states.get(&state).cloned().unwrap_or_default() }
    }

    fn done(&self, wanted: fn(ActKind) -> bool) -> Vec<Told<'a>> {
        let mut done: Vec<_> =
            self.all.iter().copied().filter(|told| told.asserted() && wanted(told.act.act)).collect();
        done.sort_by_key(|told| told.exactness());
        done
    }

    fn denied(&self, wanted: fn(ActKind) -> bool) -> Option<Told<'a>> {
        self.all.iter().copied().find(|told| !told.asserted() && wanted(told.act.act))
    }
}

fn withdraws(act: ActKind) -> bool {
    act == ActKind::Withdrawal
}

impl<'p, 'a> Pair<'p, 'a> {
    fn of(
        one: &'p Register<'p, 'a>,
        other: &'p Register<'p, 'a>,
        state: StateCode,
        instrument: &'p InstrumentCode,
    ) -> Self {
        Self { one, other, state, instrument, here: Said::of(one, state), there: Said::of(other, state) }
    }

    fn differences(&self) -> Vec<RegisterDifference> {
        let consents = (self.here.done(ActKind::binds), self.there.done(ActKind::binds));
        let no_consent = consents.0.is_empty() && consents.1.is_empty();
        let mut found: Vec<_> = self.of_consent(&consents.0, &consents.1).into_iter().collect();
        found.extend(self.of_signature(no_consent));
        found.extend(self.of_withdrawal());
        found
    }

    fn of_consent(&self, here: &[Told<'a>], there: &[Told<'a>]) -> Option<RegisterDifference> {
        match (here.first(), there.first()) {
            (Some(_), Some(_))
                if here.iter().any(|a| there.iter().any(|b| clash(a.act, b.act).is_none())) =>
            {
                None
            }
            (Some(&a), Some(&b)) => Some(self.two_consents(a, b)),
            (Some(&a), None) => Some(self.only(a, true, ActKind::binds)),
            (None, Some(&b)) => Some(self.only(b, false, ActKind::binds)),
            (None, None) => None,
        }
    }

    /// Both tell of a consent, and no two agree.
    fn two_consents(&self, a: Told<'a>, b: Told<'a>) -> RegisterDifference {
        let dates = a.act.date.as_ref().zip(b.act.date.as_ref());
        let Some((first, second)) = dates.filter(|(a, b)| !a.agrees(b)) else {
            return self.found(rules::TREATY_KIND, Some(a), Some(b));
        };
        let given_for = |date: &Date, said: &Said<'_>| {
            let signed = said.done(ActKind::signs);
            signed.iter().any(|told| told.act.date.as_ref().is_some_and(|signed| signed.agrees(date)))
        };
        let rule = if given_for(second, &self.here) || given_for(first, &self.there) {
            rules::REGISTER_SIGNATURE
        } else if self.one.may_precede(Some(second)) {
            rules::REGISTER_UPDATE
        } else if second.latest() < first.earliest() {
            rules::REGISTER_EARLIER
        } else {
            rules::REGISTER_ANOTHER_DATE
        };
        self.found(rule, Some(a), Some(b))
    }

    /// One tells of an act, and the other has none of its sort.
    fn only(&self, told: Told<'a>, in_one: bool, sort: fn(ActKind) -> bool) -> RegisterDifference {
        let (silent, said) = if in_one { (self.other, &self.there) } else { (self.one, &self.here) };
        let date = told.act.date.as_ref();
        let beside = said.denied(sort).or_else(|| said.done(ActKind::signs).first().copied());
        let beside = beside.or_else(|| said.all.first().copied());
        let signed_then = said.done(ActKind::signs).into_iter().find(|signed| {
            let days = signed.act.date.as_ref().zip(date);
            days.is_some_and(|(signed, date)| signed.agrees(date))
        });
        let (rule, beside) = match signed_then {
            _ if silent.may_precede(date) => (rules::REGISTER_UPDATE, beside),
            Some(signed) if sort(ActKind::Ratification) => (rules::REGISTER_SIGNATURE, Some(signed)),
            _ => (rules::REGISTER_MISSING, beside),
        };
        let (a, b) = if in_one { (Some(told), beside) } else { (beside, Some(told)) };
        self.found(rule, a, b)
    }

    /// Signatures are compared where both give them; one that is missing tells only where nobody consented.
    fn of_signature(&self, no_consent: bool) -> Option<RegisterDifference> {
        let (here, there) = (self.here.done(ActKind::signs), self.there.done(ActKind::signs));
        match (here.first(), there.first()) {
            (Some(&a), Some(&b)) => {
                let agree = here.iter().any(|a| there.iter().any(|b| clash(a.act, b.act).is_none()));
                (!agree).then(|| self.found(rules::REGISTER_ANOTHER_DATE, Some(a), Some(b)))
            }
            (Some(&a), None) if no_consent => Some(self.only(a, true, ActKind::signs)),
            (None, Some(&b)) if no_consent => Some(self.only(b, false, ActKind::signs)),
            _ => None,
        }
    }

    fn of_withdrawal(&self) -> Option<RegisterDifference> {
        let (here, there) = (self.here.done(withdraws), self.there.done(withdraws));
        match (here.first(), there.first()) {
            (Some(&a), Some(&b)) => clash(a.act, b.act).map(|_| {
                let rule = if self.one.may_precede(b.act.date.as_ref()) {
                    rules::REGISTER_UPDATE
                } else {
                    rules::REGISTER_ANOTHER_DATE
                };
                self.found(rule, Some(a), Some(b))
            }),
            (Some(&a), None) => Some(self.only(a, true, withdraws)),
            (None, Some(&b)) => Some(self.only(b, false, withdraws)),
            (None, None) => None,
        }
    }

    fn found(&self, rule: Rule, a: Option<Told<'a>>, b: Option<Told<'a>>) -> RegisterDifference {
        let says = |told: Option<Told<'_>>| told.map_or_else(|| Saying::of("find-nothing-said"), said);
        let (here, there) = (says(a), says(b));
        let right = |register: &Register<'_, '_>| {
            register.as_at.map_or_else(
                || Saying::of("right-on-no-day"),
                |day| Saying::of("right-as-at").shown("day", day),
            )
        };
        let what = Saying::of("find-registers")
            .with("state", wording::state(self.state))
            .shown("instrument", self.instrument)
            .with("right", right(self.one))
            .with("here", here.clone())
            .with("other", right(self.other))
            .with("there", there.clone());
        let verdict = if rule == rules::REGISTER_UPDATE { Verdict::Updates } else { Verdict::Contradicts };
        let accounts = [a, b].map(|told| told.map(|told| told.account.id.clone()));
        let inputs = accounts.iter().flatten().cloned().map(Input::Account).collect();
        let field = if a.is_some() && b.is_some() && rule != rules::TREATY_KIND { "date" } else { "act" };
        let difference = Difference::of(field, here, there);
        let sources = [self.one.source.clone(), self.other.source.clone()];
        let [one, other] = accounts;
        let name = |account: &Option<AccountId>, source: &SourceId| {
            account.as_ref().map_or_else(|| source.to_string(), ToString::to_string)
        };
        RegisterDifference {
            id: format!("{}~{}", name(&one, &sources[0]), name(&other, &sources[1])),
            state: self.state,
            instrument: self.instrument.clone(),
            one,
            other,
            as_at: [self.one.as_at.cloned(), self.other.as_at.cloned()],
            sources,
            finding: rule.finding(verdict, inputs, vec![difference], what),
        }
    }
}

fn said(told: Told<'_>) -> Saying {
    match told.asserted() {
        true => wording::act(told.act),
        false => Saying::of("act-none").with("act", wording::kind(told.act.act)),
    }
}
