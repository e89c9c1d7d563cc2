//! Keys: the exact identity of a record, and the coarse keys under which possible matches are looked up.
//!
//! Two statements that may be about the same thing share at least one coarse key, so that an index can
//! bring them together without comparing everything with everything. Events are filed by day (`event.rs`), the rest by
//! year.

mod event;

pub(crate) use event::dayless as dayless_keys;

use crate::field::{name, words};
use crate::treaty::Rows;
use jiff::Span;
use std::collections::BTreeSet;
use tarazy_model::{ActKind, Candidate, Date, Day, Event, Figure, Form, StateCode, Statement, TreatyAct};

/// An index has no use for more.
const MOST_KEYS: usize = 64;
/// A date that touches more years than this says too little to look up by.
const MOST_YEARS: i16 = 12;
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
            let part = figure.part().unwrap_or_else(|| "-".to_owned());
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
        // Payments under one grant are told apart by their day and amount.
        Statement::Grant(grant) => grant.identifier.as_ref().map(|identifier| match &grant.awarded {
            Some(_) => format!("grant|{identifier}"),
            None => format!(
                "grant|{identifier}|{}|{}",
                shown(grant.date.as_ref()),
                shown(grant.disbursed.as_ref())
            ),
        }),
        _ => None,
    }
}

/// The keys under which the store files an account; sorted, without repeats, at most 64. Of two statements that may
/// be about the same thing, each is filed under a key the other is [`asked`] for.
pub fn keys(statement: &Statement) -> Vec<String> {
    let keys: BTreeSet<String> = match statement {
        Statement::TreatyAct(act) => act.state.map(|state| act_key(act, state)).into_iter().collect(),
        Statement::Event(event) => event::filed(event),
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
        Statement::Grant(grant) => {
            let to = grant.recipient.iter().map(|party| party.name.as_str());
            name_keys("grant", to).into_iter().chain(record_key(statement)).collect()
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

/// The keys under which to look for what a statement may match; more than those it is filed under, for a day is looked
/// for under the days beside it, its month and its year.
pub fn asked(statement: &Statement) -> Vec<String> {
    let mut found = BTreeSet::new();
    each_asked(statement, &mut |key| {
        found.insert(key.to_owned());
    });
    found.into_iter().collect()
}

/// Tells each of the keys that [`asked`] gives, in no order; some may come twice.
pub(crate) fn each_asked(statement: &Statement, tell: &mut dyn FnMut(&str)) {
    match statement {
        Statement::Event(event) => event::each_asked(event, tell),
        statement => keys(statement).iter().for_each(|key| tell(key)),
    }
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
            statement => found.extend(asked_and_stateless(statement)),
        }
    }
    found.into_iter().collect()
}

/// What a statement is asked for, and of an event also what one is whose State nobody named.
pub(crate) fn asked_and_stateless(statement: &Statement) -> Vec<String> {
    let mut found = asked(statement);
    if let Statement::Event(event) = statement {
        let stateless = Event { states: Vec::new(), place: None, ..event.clone() };
        event::each_asked(&stateless, &mut |key| found.push(key.to_owned()));
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

/// The key under which every figure of an indicator and a State is filed.
pub fn indicator_key(indicator: &str, state: &str) -> String {
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

fn shown(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
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
    let first = date.earliest().or(date.latest()).map(|day| shifted(day, -margin) - about);
    let last = date.latest().or(date.earliest()).map(|day| shifted(day, margin) + about);
    match (first, last) {
        (Some(first), Some(last)) if last - first <= MOST_YEARS => (first..=last).collect(),
        (Some(first), Some(last)) => vec![first, last],
        _ => Vec::new(),
    }
}
