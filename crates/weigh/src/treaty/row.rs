//! Rows of a table that lost its columns: values without a State, fewer than the States.
//!
//! Nothing is guessed. Every way of giving the values to the States that keeps the columns' order is
//! compared with the record; where each of them contradicts it, the row cannot be true.

use crate::Finding;
use crate::{rules, wording};
use std::collections::HashMap;
use tarazy_model::{Candidate, Input, Slot, StateCode, Statement, TreatyAct, Verdict};
use tarazy_words::Saying;

/// More States than this are not tried in every order.
const MOST_STATES: usize = 10;

/// The rows without columns of a text, and the States their articles' other rows name.
pub(crate) struct Rows {
    /// The members of each row, by the number of each member.
    rows: HashMap<usize, Vec<usize>>,
    /// The States of the row of each article that has the most cells of its own, in its order.
    states: HashMap<usize, Vec<StateCode>>,
}

/// How one value fares under one State.
pub(crate) struct Fit {
    pub(crate) verdict: Verdict,
    pub(crate) inputs: Vec<Input>,
}

/// A row's values under the States they are given to.
struct Way {
    states: Vec<StateCode>,
    /// Those of which the record knows nothing.
    unknown: Vec<StateCode>,
    clashes: usize,
    fits: usize,
}

impl Way {
    fn says(&self) -> Saying {
        let states = wording::all_states(&self.states);
        if self.unknown.is_empty() || self.fits == 0 {
            return states;
        }
        Saying::of("row-unknown-of")
            .with("states", states)
            .with("unknown", wording::all_states(&self.unknown))
    }
}

fn act(candidate: &Candidate) -> Option<&TreatyAct> {
    match &candidate.statement {
        Statement::TreatyAct(act) => Some(act),
        _ => None,
    }
}

impl Rows {
    /// Finds the rows: acts of one article under one instrument as written.
    pub(crate) fn of(candidates: &[Candidate]) -> Self {
        let mut full: HashMap<(usize, &str), Vec<(usize, StateCode)>> = HashMap::new();
        let mut open: HashMap<(usize, &str), Vec<usize>> = HashMap::new();
        for (number, candidate) in candidates.iter().enumerate() {
            let Some(act) = act(candidate) else { continue };
            let row = (candidate.article, act.instrument_written.as_str());
            match act.state {
                Some(state) => full.entry(row).or_default().push((candidate.passage.start(), state)),
                None if candidate.unknown.contains(&Slot::State) => open.entry(row).or_default().push(number),
                None => {}
            }
        }
        let mut full: Vec<_> = full.into_iter().collect();
        full.sort_by_key(|(_, row)| row.first().copied());
        let mut fullest: HashMap<usize, (usize, Vec<StateCode>)> = HashMap::new();
        for ((article, _), row) in full {
            let (cells, columns) = columns(row);
            let known = fullest.entry(article).or_default();
            if (cells, columns.len()) > (known.0, known.1.len()) {
                *known = (cells, columns);
            }
        }
        let states = fullest.into_iter().map(|(article, (_, columns))| (article, columns)).collect();
        let mut rows = HashMap::new();
        for members in open.into_values() {
            rows.extend(members.iter().map(|&number| (number, members.clone())));
        }
        Self { rows, states }
    }

    /// The States that the candidate may be about: those of the article's fullest row.
    pub(crate) fn states(&self, candidate: &Candidate) -> &[StateCode] {
        self.states.get(&candidate.article).map_or(&[], Vec::as_slice)
    }

    /// Weighs the row that a candidate is of. `fit` says how a value of the text (by number) fares as an
    /// act of a State.
    pub(crate) fn weigh(
        &self,
        number: usize,
        candidate: &Candidate,
        mut fit: impl FnMut(usize, StateCode) -> Fit,
    ) -> Finding {
        let alone = vec![number];
        let members = self.rows.get(&number).unwrap_or(&alone);
        let states = self.states(candidate);
        let mut inputs: Vec<Input> = vec![Input::Candidate(number)];
        inputs.extend(members.iter().filter(|other| **other != number).map(|other| Input::Candidate(*other)));
        if states.is_empty() || states.len() > MOST_STATES || members.len() > states.len() {
            let what = Saying::of("row-of-no-state");
            return rules::LEFT_OPEN.finding(Verdict::CannotBeChecked, inputs, Vec::new(), what);
        }
        let table: Vec<Vec<Fit>> =
            members.iter().map(|member| states.iter().map(|state| fit(*member, *state)).collect()).collect();
        let mut ways = ways(states, &table);
        ways.sort_by_key(|way| (way.clashes, usize::MAX - way.fits));
        for fit in table.iter().flatten().flat_map(|fit| &fit.inputs) {
            if matches!(fit, Input::Account(_)) && !inputs.contains(fit) {
                inputs.push(fit.clone());
            }
        }
        let counted = |message: &'static str| {
            Saying::of(message).shown("cells", members.len()).shown("columns", states.len())
        };
        if ways.first().is_some_and(|nearest| nearest.clashes > 0) {
            let nearest = ways.first().map_or_else(Saying::default, |way| wording::all_states(&way.states));
            let what = counted("row-impossible")
                .with("states", wording::all_states(states))
                .with("nearest", nearest);
            return rules::TREATY_ROW.finding(Verdict::Contradicts, inputs, Vec::new(), what);
        }
        let what = counted("row-columns-lost").with("possible", possible(&ways, members.len()));
        rules::TREATY_COLUMN.finding(Verdict::CannotBeChecked, inputs, Vec::new(), what)
    }
}

/// How many places of the text a row's acts stand at, and its States in that order. A sentence that names
/// three States in one place tells nothing of columns.
fn columns(mut row: Vec<(usize, StateCode)>) -> (usize, Vec<StateCode>) {
    row.sort_by_key(|(start, _)| *start);
    let mut columns: Vec<StateCode> = Vec::new();
    for (_, state) in &row {
        if !columns.contains(state) {
            columns.push(*state);
        }
    }
    row.dedup_by_key(|(start, _)| *start);
    (row.len().min(columns.len()), columns)
}

/// What the ways that are not contradicted come to.
fn possible(ways: &[Way], values: usize) -> Saying {
    let open: Vec<&Way> = ways.iter().filter(|way| way.clashes == 0).collect();
    let fitting: Vec<&Way> = open.iter().copied().filter(|way| way.fits == values).collect();
    let names = |ways: &[&Way]| {
        let mut names = ways.iter().rev().map(|way| way.says());
        let last = names.next().unwrap_or_else(Saying::default);
        names.fold(last, |rest, one| Saying::of("row-one-or-another").with("one", one).with("rest", rest))
    };
    match (fitting.is_empty(), fitting.len() == open.len()) {
        (false, true) => Saying::of("row-only").with("ways", names(&fitting)),
        (false, false) => Saying::of("row-some").with("ways", names(&fitting)),
        (true, _) => Saying::of("row-not-ruled-out").with("ways", names(&open)),
    }
}

/// Every way of giving the values to the States in order.
fn ways(states: &[StateCode], table: &[Vec<Fit>]) -> Vec<Way> {
    let mut ways = Vec::new();
    for chosen in 0u32..1 << states.len() {
        if chosen.count_ones() as usize != table.len() {
            continue;
        }
        let columns: Vec<usize> = (0..states.len()).filter(|column| chosen >> column & 1 == 1).collect();
        let mut way = Way { states: Vec::new(), unknown: Vec::new(), clashes: 0, fits: 0 };
        for (row, column) in table.iter().zip(&columns) {
            let (Some(fit), Some(state)) = (row.get(*column), states.get(*column)) else { continue };
            way.states.push(*state);
            match fit.verdict {
                Verdict::Contradicts => way.clashes += 1,
                Verdict::Agrees | Verdict::Updates => way.fits += 1,
                Verdict::Adds | Verdict::CannotBeChecked => way.unknown.push(*state),
            }
        }
        ways.push(way);
    }
    ways
}
