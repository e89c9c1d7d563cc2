//! Checking a text against the record: for every candidate exactly one finding, in their order.

mod another_day;
mod weighed;

use crate::Finding;
use crate::chamber;
use crate::key::{act_key, dayless_keys, indicator_key};
use crate::matching::Index;
use crate::rules;
use crate::treaty::{self, Fit, Rows, Stated, Told};
use std::collections::HashMap;
use tarazy_model::{
    Account, Candidate, Date, Day, Figure, Inference, Input, Polarity, Slot, StateCode, Statement, TreatyAct,
    Verdict,
};
use tarazy_words::Saying;
use tarazy_words::names::Matching;
use weighed::{Outcome, Weighed};

/// Compares every candidate with the accounts given: one finding a candidate, in the candidates' order.
/// Accounts that do not count in the curated record (candidates, rejected) are passed over; names may differ by a slip
/// or must sound alike, as asked.
pub fn check(candidates: &[Candidate], accounts: &[Account], matching: Matching) -> Vec<Finding> {
    let text = Check {
        candidates,
        matching,
        index: Index::of(accounts.iter().filter(|account| account.review.counts()), matching),
        rows: Rows::of(candidates),
        written_after: written_after(candidates),
    };
    (0..).zip(candidates).map(|(number, candidate)| text.one(number, candidate)).collect()
}

/// A match this much less sure than the best does not speak.
const MUCH_LESS: u8 = 30;

struct Check<'a> {
    candidates: &'a [Candidate],
    matching: Matching,
    index: Index<'a>,
    rows: Rows,
    /// By article, a day on or after which it was written.
    written_after: HashMap<usize, Day>,
}

/// A text that tells of an event was written on its first day or later. Only dates stated in full count.
fn written_after(candidates: &[Candidate]) -> HashMap<usize, Day> {
    let mut after: HashMap<usize, Day> = HashMap::new();
    for candidate in candidates.iter().filter(|candidate| candidate.polarity == Polarity::Asserted) {
        let Statement::Event(event) = &candidate.statement else { continue };
        let stated =
            event.date.as_ref().filter(|date| event.dated == Inference::Stated && !date.is_uncertain());
        if let Some(day) = stated.and_then(Date::earliest) {
            let known = after.entry(candidate.article).or_insert(day);
            *known = day.max(*known);
        }
    }
    after
}

impl Check<'_> {
    fn one(&self, number: usize, candidate: &Candidate) -> Finding {
        match &candidate.statement {
            Statement::TreatyAct(act) => match act.state {
                Some(state) => self.act(number, candidate, act, state),
                None => self.rows.weigh(number, candidate, |member, state| self.fit(member, state)),
            },
            statement => self.statement(number, candidate, statement),
        }
    }

    fn act(&self, number: usize, candidate: &Candidate, act: &TreatyAct, state: StateCode) -> Finding {
        if act.instrument.is_none() && candidate.unknown.contains(&Slot::Instrument) {
            return unmatched(number, candidate, &candidate.statement);
        }
        let told: Vec<Told<'_>> = self.index.under(&act_key(act, state)).filter_map(Told::of).collect();
        let of_the_past =
            candidate.polarity == Polarity::Denied && treaty::of_a_time_before(candidate.passage.quote());
        let written_after = self.written_after.get(&candidate.article).copied().filter(|_| !of_the_past);
        treaty::weigh(Stated { act, polarity: candidate.polarity, number, written_after }, &told)
    }

    /// How a value without a State fares under one.
    fn fit(&self, member: usize, state: StateCode) -> Fit {
        let candidate = self.candidates.get(member);
        let act = candidate.and_then(|candidate| match &candidate.statement {
            Statement::TreatyAct(act) => Some((candidate, act)),
            _ => None,
        });
        let Some((candidate, act)) = act else {
            return Fit { verdict: Verdict::CannotBeChecked, inputs: Vec::new() };
        };
        let of_state = TreatyAct { state: Some(state), ..act.clone() };
        let finding = self.act(member, candidate, &of_state, state);
        Fit { verdict: finding.verdict, inputs: finding.inputs }
    }

    fn statement(&self, number: usize, candidate: &Candidate, statement: &Statement) -> Finding {
        let matches = self.index.matches(statement);
        let best = matches.first().map_or(0, |best| best.score);
        let sure = matches.into_iter().filter(|found| found.score.saturating_add(MUCH_LESS) >= best);
        let accounts =
            weighed::one_record(sure.map(|found| Weighed::of(candidate, found, self.matching)).collect());
        let chamber = || self.of_chamber(number, candidate, chamber::weigh);
        match accounts.first().map(Weighed::outcome) {
            Some(Outcome::Agrees) => weighed::agrees(number, &accounts),
            Some(Outcome::Denied) => weighed::denied(number, candidate.polarity, &accounts),
            Some(Outcome::Differs) => {
                let held = self.of_chamber(number, candidate, chamber::until_then);
                held.unwrap_or_else(|| weighed::differs(number, &accounts))
            }
            Some(Outcome::Silent) => {
                let loose = accounts.iter().all(Weighed::is_loose);
                let another_day = || self.another_day(number, candidate).filter(|_| loose);
                chamber().or_else(another_day).unwrap_or_else(|| weighed::silent(number, &accounts))
            }
            None => {
                let found = chamber().or_else(|| self.another_day(number, candidate));
                found.unwrap_or_else(|| unmatched(number, candidate, statement))
            }
        }
    }

    /// An event that the record has of another day.
    fn another_day(&self, number: usize, candidate: &Candidate) -> Option<Finding> {
        let Statement::Event(event) = &candidate.statement else { return None };
        let keys = dayless_keys(event);
        let accounts = keys.iter().flat_map(|key| self.index.under(key));
        (candidate.polarity == Polarity::Asserted)
            .then(|| another_day::weigh(number, event, accounts, self.matching))?
    }

    /// A share of an elected chamber, by what the record has of each chamber.
    fn of_chamber<'s>(
        &'s self,
        number: usize,
        candidate: &Candidate,
        rule: fn(usize, &Figure, &mut dyn Iterator<Item = &'s Account>) -> Option<Finding>,
    ) -> Option<Finding> {
        let Statement::Figure(figure) = &candidate.statement else { return None };
        let [state] = figure.states.as_slice() else { return None };
        let key = indicator_key(figure.indicator.as_deref()?, state.as_str());
        let asserted = candidate.polarity == Polarity::Asserted;
        asserted.then(|| rule(number, figure, &mut self.index.under(&key)))?
    }
}

fn unmatched(number: usize, candidate: &Candidate, statement: &Statement) -> Finding {
    let inputs = vec![Input::Candidate(number)];
    let missing = missing(candidate, statement);
    if !missing.is_empty() {
        let what = Saying::of("find-open").with("missing", Saying::list(missing.into_iter().map(Saying::of)));
        return rules::LEFT_OPEN.finding(Verdict::CannotBeChecked, inputs, Vec::new(), what);
    }
    if matches!(statement, Statement::Claim(_)) {
        let what = Saying::of("find-claim");
        return rules::FREE_CLAIM.finding(Verdict::CannotBeChecked, inputs, Vec::new(), what);
    }
    let what = Saying::of("find-nothing").with("kind", Saying::word("kind", statement.kind().label()));
    rules::NOTHING_ON_RECORD.finding(Verdict::Adds, inputs, Vec::new(), what)
}

/// What the record cannot be asked without, as messages.
fn missing(candidate: &Candidate, statement: &Statement) -> Vec<&'static str> {
    let open = |slot: Slot| candidate.unknown.contains(&slot);
    let mut missing = Vec::new();
    if statement.instrument().is_none() && open(Slot::Instrument) {
        missing.push("open-instrument");
    }
    if statement.states().is_empty() && open(Slot::State) {
        missing.push("open-state");
    }
    let dated = matches!(statement, Statement::Event(_) | Statement::Figure(_));
    if dated && statement.date().is_none_or(|date| date.earliest().is_none() && date.latest().is_none()) {
        missing.push("open-when");
    }
    if matches!(statement, Statement::Figure(figure) if figure.value.reckoned().is_none()) {
        missing.push("open-how-much");
    }
    missing
}
