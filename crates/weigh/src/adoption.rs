//! How an instrument was adopted: how many States were what under it at the end of each year.
//!
//! Computed from the same acts and by the same rule as the standing of one State ([`crate::status`]); a State is
//! looked at only at the ends of years in which something of it may have changed.

use crate::status::{Acts, Standing};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use tarazy_model::{Account, Date, Day, InstrumentCode, StateCode, Statement};

/// How many States were what at the end of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct YearEnd {
    /// The day: the last of its year, or the day asked as of.
    pub on: Day,
    /// States parties.
    pub party: usize,
    /// Bound, and not yet in force for them.
    pub contracting: usize,
    /// Signatories only.
    pub signatory: usize,
    /// Withdrawn.
    pub withdrawn: usize,
}

/// The end of each year from the first act under the instrument to a day. Acts under other instruments are passed
/// over. Empty where no act by then has a date.
pub fn by_year(accounts: &[Account], instrument: &InstrumentCode, last: Day) -> Vec<YearEnd> {
    let acts = Acts::of(accounts);
    let mut steps: BTreeMap<i16, Vec<(Option<Standing>, Standing)>> = BTreeMap::new();
    for (state, mut years) in years_of(accounts, instrument) {
        years.insert(last.year());
        let mut before = None;
        while let Some(year) = years.pop_first().filter(|year| *year <= last.year()) {
            let Some(on) = end_of(year, last) else { continue };
            let status = acts.status(state, instrument, on);
            years.extend(status.in_force.map(Day::year).filter(|later| *later > year));
            if before != Some(status.standing) {
                steps.entry(year).or_default().push((before, status.standing));
                before = Some(status.standing);
            }
        }
    }
    let Some(first) = steps.keys().next().copied() else { return Vec::new() };
    let mut counts: [usize; 4] = [0; 4];
    let mut ends = Vec::new();
    for year in first..=last.year() {
        for (before, after) in steps.get(&year).into_iter().flatten() {
            let mut count = |standing: Standing, add: bool| {
                let Some(count) = place(standing).and_then(|at| counts.get_mut(at)) else { return };
                *count = if add { *count + 1 } else { count.saturating_sub(1) };
            };
            before.map(|standing| count(standing, false));
            count(*after, true);
        }
        let [party, contracting, signatory, withdrawn] = counts;
        ends.extend(end_of(year, last).map(|on| YearEnd { on, party, contracting, signatory, withdrawn }));
    }
    ends
}

fn place(standing: Standing) -> Option<usize> {
    match standing {
        Standing::Party => Some(0),
        Standing::Contracting => Some(1),
        Standing::Signatory => Some(2),
        Standing::Withdrawn => Some(3),
        Standing::NotBound | Standing::NoActOnRecord | Standing::NoInformation => None,
    }
}

/// The years in which each State's acts may have been done.
fn years_of(accounts: &[Account], instrument: &InstrumentCode) -> BTreeMap<StateCode, BTreeSet<i16>> {
    let mut years: BTreeMap<StateCode, BTreeSet<i16>> = BTreeMap::new();
    for account in accounts.iter().filter(|account| account.review.counts()) {
        let Statement::TreatyAct(act) = &account.statement else { continue };
        if act.instrument.as_ref() != Some(instrument) {
            continue;
        }
        let Some(state) = act.state else { continue };
        let of = years.entry(state).or_default();
        let date = act.date.as_ref();
        of.extend(date.and_then(Date::earliest).map(Day::year));
        of.extend(date.and_then(Date::latest).map(Day::year));
    }
    years
}

fn end_of(year: i16, last: Day) -> Option<Day> {
    Day::new(year, 12, 31).ok().map(|end| end.min(last))
}
