//! Keys: the exact identity of a record, and the coarse keys under which possible matches are looked up.
//!
//! Two statements that may be about the same thing share at least one coarse key, so that an index can
//! bring them together without comparing everything with everything. Times are kept by year, with the
//! year beside where an event lies within 45 days of it: a day, a month and a bare year then all meet.

use crate::field::{name, place, words};
use crate::matching::event::Group;
use crate::matching::once::Once;
use crate::treaty::Rows;
use jiff::Span;
use std::collections::BTreeSet;
use tarazy_model::{
    ActKind, Candidate, Date, Day, Event, Figure, Form, Location, StateCode, Statement, TreatyAct,
};

/// An index has no use for more.
const MOST_KEYS: usize = 64;
/// A date that touches more years than this says too little to look up by.
const MOST_YEARS: i16 = 12;
/// Names of a title that keys are made of.
const MOST_NAMES: usize = 8;
/// Words of a text that keys are made of, the longest first.
const MOST_WORDS: usize = 4;

/// The exact identity of the record, where the statement settles it; `None` where matching must propose.
pub fn record_key(statement: &Statement) -> Option<String> {
    match statement {
        Statement::TreatyAct(act) => {
            let (state, group) = (act.state?, group(act)?);
            Some(format!("act|{state}|{}|{group}", instrument(act)))
        }
        Statement::Figure(figure) => {
            let [state] = figure.states.as_slice() else { return None };
            let (indicator, date) = (figure.indicator.as_ref()?, figure.date.as_ref()?);
            let part = figure.denominator.as_deref().unwrap_or("-");
            Some(format!("figure|{indicator}|{state}|{date}|{part}"))
        }
        Statement::Recommendation(point) => {
            let (symbol, paragraph) = (point.symbol.as_ref()?, point.paragraph.as_ref()?);
            // A paragraph may hold a concern and the recommendation that answers it: two points.
            let form = match point.form {
                Form::Recommendation => String::new(),
                other => format!("|{}", other.label()),
            };
            Some(format!("point|{}|{paragraph}|{}{form}", symbol.to_uppercase(), joined(&point.states)))
        }
        Statement::Report(report) => {
            let (number, of) = (report.number.as_ref()?, joined(&report.states));
            Some(format!("report|{of}|{}|{number}|{}", name::key(&report.body), report.step))
        }
        Statement::Place(place) => place.code.as_ref().map(|code| format!("place|{code}")),
        _ => None,
    }
}

/// The keys under which the store indexes an account and the desk looks for possible matches. Two
/// statements that may be about the same thing share at least one; sorted, without repeats, at most 64.
pub fn keys(statement: &Statement) -> Vec<String> {
    let keys: BTreeSet<String> = match statement {
        Statement::TreatyAct(act) => act.state.map(|state| act_key(act, state)).into_iter().collect(),
        Statement::Event(event) => event_keys(event),
        Statement::Figure(figure) => figure_keys(figure),
        Statement::Pledge(pledge) => {
            let text = [pledge.measure.as_str(), pledge.instrument.as_deref().unwrap_or("")].join(" ");
            subject_keys("pledge", &pledge.states, &text, pledge.indicator.as_deref())
        }
        Statement::Recommendation(point) => {
            let kind = format!("point|{}", point.body.as_deref().map(name::key).unwrap_or_default());
            let mut keys = subject_keys(&kind, &point.states, &point.text, None);
            keys.extend(record_key(statement));
            keys
        }
        Statement::Report(report) => {
            let body = name::key(&report.body);
            let key = |state: String| format!("report|{state}|{body}|{}", report.step);
            codes(&report.states).into_iter().map(key).chain(record_key(statement)).collect()
        }
        Statement::Case(step) => subject_keys("case", &step.states, &step.issue, None),
        Statement::Claim(claim) => subject_keys("claim", &claim.states, &claim.text, None),
        Statement::Source(citation) => subject_keys("source", &[], &citation.title, None),
        Statement::Person(person) => name_keys("person", person.every_name()),
        Statement::Organisation(organisation) => name_keys("organisation", organisation.every_name()),
        Statement::Place(place) => {
            name_keys("place", place.every_name()).into_iter().chain(record_key(statement)).collect()
        }
    };
    keys.into_iter().take(MOST_KEYS).collect()
}

/// The keys under which to look for everything a text's candidates may match: those of each statement,
/// and for treaty acts whose State is lost those of every State they may be about.
pub fn lookup(candidates: &[Candidate]) -> Vec<String> {
    let rows = Rows::of(candidates);
    let mut found: BTreeSet<String> = BTreeSet::new();
    for candidate in candidates {
        match &candidate.statement {
            Statement::TreatyAct(act) if act.state.is_none() => {
                found.extend(rows.states(candidate).iter().map(|state| act_key(act, *state)));
            }
            statement => found.extend(keys_and_stateless(statement)),
        }
    }
    found.into_iter().collect()
}

/// The keys of a statement, and of an event also those of one whose State nobody named.
pub(crate) fn keys_and_stateless(statement: &Statement) -> Vec<String> {
    let mut found = keys(statement);
    if let Statement::Event(event) = statement {
        let stateless = Event { states: Vec::new(), place: None, ..event.clone() };
        found.extend(event_keys(&stateless));
    }
    found
}

/// The acts that make one record: a State consents once, by whatever means; the rest go by kind and day.
fn group(act: &TreatyAct) -> Option<String> {
    match act.act {
        ActKind::Withdrawal => Some(act.act.to_string()),
        kind if kind.signs() => Some(ActKind::Signature.to_string()),
        kind if kind.binds() => Some("consent".to_owned()),
        kind => act.date.as_ref().map(|date| format!("{kind}|{date}")),
    }
}

pub(crate) fn act_key(act: &TreatyAct, state: StateCode) -> String {
    format!("act|{state}|{}", instrument(act))
}

/// The instrument's short name, or its folded name where the vocabulary does not know it.
fn instrument(act: &TreatyAct) -> String {
    act.instrument.as_ref().map_or_else(|| name::key(&act.instrument_written), |code| code.to_string())
}

fn event_keys(event: &Event) -> BTreeSet<String> {
    let groups = Group::of(event.kind).alike();
    let Some(date) = &event.date else { return BTreeSet::new() };
    let mut keys = BTreeSet::new();
    for year in years(date, 45) {
        for state in event_states(event) {
            keys.extend(groups.iter().map(|group| format!("event|{state}|{group:?}|{year}")));
        }
    }
    keys.extend(dayless_keys(event));
    keys
}

/// The States of an event, or the one its place lies in.
fn event_states(event: &Event) -> Vec<String> {
    let of_place = || event.place.as_ref().and_then(place::code).and_then(|code| code.split('-').next());
    match of_place().filter(|state| event.states.is_empty() && state.len() == 3) {
        Some(state) => vec![state.to_owned()],
        None => codes(&event.states),
    }
}

/// Keys by which an event is found also under a wrong day: its kind at its place, and what happens once by
/// the person it happens to.
pub(crate) fn dayless_keys(event: &Event) -> BTreeSet<String> {
    let at = |place: &Location| place::code(place).map_or_else(|| name::key(&place.written), str::to_owned);
    let group = Group::of(event.kind);
    let place = event.place.as_ref().map(at).filter(|at| !at.is_empty() && group != Group::Other);
    let mut keys: BTreeSet<String> = place.map(|at| format!("happened|{at}|{group:?}")).into_iter().collect();
    if let Some(once) = Once::of(event).filter(|once| !once.is_of_a_state()) {
        let named = event.participants.iter().map(|person| person.name.as_str());
        let words = named.chain(std::iter::once(event.title.as_str())).flat_map(str::split_whitespace);
        let proper = words.filter(|word| name::is_proper(word)).flat_map(name::tokens);
        let long = proper.filter(|word| word.chars().count() > 3);
        keys.extend(long.take(MOST_NAMES).map(|word| format!("happened|{once:?}|{}", name::rough(&word))));
    }
    keys
}

/// By the words of the measure and the year; a known indicator has few values a State, and meets them all,
/// since what was true of a parliament when it was elected holds until the next.
fn figure_keys(figure: &Figure) -> BTreeSet<String> {
    let Some(date) = &figure.date else { return BTreeSet::new() };
    let subjects = longest(&figure.measure);
    let mut keys = BTreeSet::new();
    for state in codes(&figure.states) {
        for year in years(date, 0) {
            keys.extend(subjects.iter().map(|subject| format!("figure|{state}|{subject}|{year}")));
        }
        keys.extend(figure.indicator.iter().map(|indicator| indicator_key(indicator, &state)));
    }
    keys
}

pub(crate) fn indicator_key(indicator: &str, state: &str) -> String {
    format!("figure|{state}|={indicator}")
}

fn subject_keys(kind: &str, states: &[StateCode], text: &str, indicator: Option<&str>) -> BTreeSet<String> {
    let mut subjects = longest(text);
    subjects.extend(indicator.map(|indicator| format!("={indicator}")));
    let of_state = |state: String| subjects.iter().map(move |subject| format!("{kind}|{state}|{subject}"));
    codes(states).into_iter().flat_map(of_state).collect()
}

fn name_keys<'a>(kind: &str, names: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let tokens = names.flat_map(name::tokens);
    tokens.map(|token| format!("{kind}|{}", name::rough(&token))).collect()
}

/// The longest stems of a text, alphabetically among equals.
fn longest(text: &str) -> Vec<String> {
    let mut stems: Vec<String> = words::long(text);
    stems.sort_by_key(|word| (usize::MAX - word.chars().count(), word.clone()));
    stems.dedup();
    stems.truncate(MOST_WORDS);
    stems.iter().map(|word| words::stem(word)).collect()
}

fn codes(states: &[StateCode]) -> Vec<String> {
    if states.is_empty() {
        vec!["-".to_owned()]
    } else {
        states.iter().take(5).map(ToString::to_string).collect()
    }
}

fn joined(states: &[StateCode]) -> String {
    states.iter().map(StateCode::as_str).collect::<Vec<_>>().join("+")
}

/// The years a date touches, and those within `margin` days of it; none where an end is open or there
/// are too many. About a year reaches into those beside it.
fn years(date: &Date, margin: i32) -> Vec<i16> {
    let about = i16::from(date.as_str().contains('~'));
    let shifted = |day: Day, days: i32| day.saturating_add(Span::new().days(days)).year();
    let first = date.earliest().map(|day| shifted(day, -margin) - about);
    let last = date.latest().map(|day| shifted(day, margin) + about);
    match (first.or(last), last.or(first)) {
        (Some(first), Some(last)) if last - first <= MOST_YEARS => (first..=last).collect(),
        (Some(first), Some(last)) => vec![first, last],
        _ => Vec::new(),
    }
}
