//! One point among those it makes again, and deciding on whether it does.

use super::{said, threads};
use crate::record::shown;
use crate::visibility::View;
use crate::{Desk, DeskError, StateView};
use serde::Serialize;
use std::collections::BTreeMap;
use tarazy_model::{
    Account, AccountId, Comparison, Date, Form, Likeness, LinkKind, Recommendation, RecordId, StateCode,
    Thread,
};
use tarazy_store::Reader;
use tarazy_weigh::Piece;
use tarazy_weigh::lineage::{self, Reason};
use tarazy_weigh::rules::{self, Rule};

/// Points of a thread that are shown; of longer ones, those nearest in time.
const MOST: usize = 60;

/// A point among those it makes again or that make it again, to one State.
#[derive(Clone, Debug, Serialize)]
pub struct AgainView {
    /// To which State.
    pub state: StateView,
    /// How many times it was made: reviews or documents that hold it.
    pub times: u32,
    /// How many points say it.
    pub points_in_all: usize,
    /// By which bodies.
    pub bodies: Vec<String>,
    /// Since when: the first day it may have been made first.
    pub first: String,
    /// The first day it may have been made last.
    pub last: String,
    /// The points in time order, this one among them.
    pub points: Vec<PointView>,
}

/// One point of a thread.
#[derive(Clone, Debug, Serialize)]
pub struct PointView {
    /// The point.
    pub record: RecordId,
    /// An account of it, by which decisions name it.
    pub account: AccountId,
    /// Whether it is the one asked for.
    pub is_this: bool,
    /// On which occasion it was made, counted from 1.
    pub occasion: u32,
    /// What was said.
    pub made: Recommendation,
    /// When: its date, or that of its session.
    pub date: Option<Date>,
    /// What ties it to an earlier point; the first has none.
    pub link: Option<LinkView>,
}

/// What ties a point to an earlier one.
#[derive(Clone, Debug, Serialize)]
pub struct LinkView {
    /// The earlier point.
    pub earlier: RecordId,
    /// An account of it, by which decisions name it.
    pub account: AccountId,
    /// How this one stands to it.
    pub kind: LinkKind,
    /// By which rule.
    pub rule: Rule,
    /// How much of their weighted words they share, in percent.
    pub alike: u8,
    /// What weighed in, with the words that decided.
    pub reasons: Vec<Reason>,
    /// The wording, piece by piece.
    pub wording: Vec<Piece>,
    /// The last decision on the two, if there is one.
    pub decision: Option<Comparison>,
}

/// A point that somebody decided not to be this one, or could not tell.
#[derive(Clone, Debug, Serialize)]
pub struct ApartView {
    /// The other point.
    pub record: RecordId,
    /// What it says.
    pub text: String,
    /// The decision.
    pub decision: Comparison,
}

/// Whether two points can be one made again: lineage is of one State.
pub(crate) fn made_to_one_state(one: &Recommendation, other: &Recommendation) -> Result<(), DeskError> {
    match one.states.iter().any(|state| other.states.contains(state)) {
        true => Ok(()),
        false => Err(DeskError::invalid("error-points-of-two-states")),
    }
}

impl Desk {
    /// Links the points of these States where they have changed, before one of them is shown.
    pub(crate) fn link_states(&self, states: &[StateCode]) -> Result<(), DeskError> {
        self.link_where(|state| states.contains(&state), &mut |_| {})
    }
}

/// What there is to say of lineage on the page of a record.
pub(crate) struct Lineage {
    pub(crate) again: Vec<AgainView>,
    pub(crate) apart: Vec<ApartView>,
    /// Why there is nothing, where there is nothing.
    pub(crate) nothing: Option<&'static str>,
}

/// The lineage of a record that is a point; `None` for another.
pub(crate) fn lineage(record: &Reader, accounts: &[Account]) -> Result<Option<Lineage>, DeskError> {
    let Some(named) = accounts.iter().find(|account| said(account).is_some()) else { return Ok(None) };
    let Some(made) = said(named) else { return Ok(None) };
    let counting: Vec<&Account> = accounts.iter().filter(|account| account.review.counts()).collect();
    let last = last_decisions(record, accounts)?;
    let mut again = Vec::new();
    for (state, thread) in threads_of(record, &named.record, &made.states)? {
        again.extend(view(record, &named.record, state, thread)?);
    }
    let nothing = match counting.iter().find_map(|account| said(account)) {
        _ if !again.is_empty() => None,
        None => Some("Points are linked once they are accepted; this one waits for a decision."),
        Some(made) if made.form == Form::PositiveAspect => {
            Some("Only recommendations and concerns are linked: nothing is asked in what is welcomed.")
        }
        Some(made) if made.states.is_empty() => {
            Some("It is not known to which State it was made, so it cannot be linked.")
        }
        Some(made) if lineage::day(made).is_none() => {
            Some("It is not known when it was made, so it cannot be put in order with others.")
        }
        Some(_) => Some("No other point to this State in the record is near enough in its words."),
    };
    Ok(Some(Lineage { again, apart: apart(record, accounts, &last)?, nothing }))
}

/// The threads kept, or made from scratch for States that are behind in a record that can only be read.
fn threads_of(
    record: &Reader,
    id: &RecordId,
    states: &[StateCode],
) -> Result<Vec<(StateCode, Thread)>, DeskError> {
    let (behind, _) = record.states_without_threads(lineage::VERSION)?;
    let mut found = record.threads_of(id)?;
    found.retain(|(state, _)| !behind.contains(state));
    for state in states.iter().filter(|state| behind.contains(state)) {
        let made = threads(record, *state)?;
        let of = made.into_iter().find(|thread| thread.points.iter().any(|point| point.record == *id));
        found.extend(of.map(|thread| (*state, thread)));
    }
    Ok(found)
}

fn view(
    record: &Reader,
    id: &RecordId,
    state: StateCode,
    thread: Thread,
) -> Result<Option<AgainView>, DeskError> {
    let Some(at) = thread.points.iter().position(|point| point.record == *id) else { return Ok(None) };
    let from = at.saturating_sub(MOST / 2).min(thread.points.len().saturating_sub(MOST));
    let mut points = Vec::new();
    for point in thread.points.iter().skip(from).take(MOST) {
        let Some((account, made)) = first(record, &point.record)? else { continue };
        let link = match &point.link {
            None => None,
            Some(link) => first(record, &link.earlier)?.map(|(earlier, before)| {
                let weighed = lineage::weigh(&before, &made);
                (link, earlier, weighed.reasons, tarazy_weigh::pieces(&before.text, &made.text))
            }),
        };
        let link = match link {
            None => None,
            Some((link, earlier, reasons, wording)) => Some(LinkView {
                earlier: link.earlier.clone(),
                decision: decision(record, &earlier, &account)?,
                account: earlier,
                kind: link.kind,
                rule: rule(&link.rule),
                alike: link.alike,
                reasons,
                wording,
            }),
        };
        points.push(PointView {
            is_this: point.record == *id,
            record: point.record.clone(),
            account,
            occasion: point.occasion,
            date: lineage::date(&made).cloned(),
            made,
            link,
        });
    }
    Ok(Some(AgainView {
        state: StateView::of(state),
        times: thread.occasions,
        points_in_all: thread.points.len(),
        bodies: thread.bodies,
        first: thread.first,
        last: thread.last,
        points,
    }))
}

/// The account that speaks for a point: the first that counts and has its place in time.
fn first(record: &Reader, id: &RecordId) -> Result<Option<(AccountId, Recommendation)>, DeskError> {
    let accounts = shown(record, id, View::Record)?;
    let of = |account: &Account| Some((account.id.clone(), said(account)?.clone()));
    let timed =
        accounts.iter().find(|account| said(account).is_some_and(|made| lineage::day(made).is_some()));
    Ok(timed.or(accounts.first()).and_then(of))
}

fn rule(id: &str) -> Rule {
    let unknown = Rule { id: "", title: "a rule of an earlier version", text: "", source: "" };
    rules::get(id).copied().unwrap_or(unknown)
}

/// The last decision on two points, by the accounts that speak for them.
fn decision(record: &Reader, one: &AccountId, other: &AccountId) -> Result<Option<Comparison>, DeskError> {
    let (one, other) = (one.min(other), one.max(other));
    let all = record.comparisons(one)?;
    Ok(all.into_iter().rfind(|found| found.one == *one && found.other == *other))
}

/// The last decision on each pair in which an account of a point has a part, by the other account.
fn last_decisions(
    record: &Reader,
    accounts: &[Account],
) -> Result<BTreeMap<AccountId, Comparison>, DeskError> {
    let mut last = BTreeMap::new();
    for account in accounts {
        for comparison in record.comparisons(&account.id)? {
            let other = if comparison.one == account.id { &comparison.other } else { &comparison.one };
            last.insert(other.clone(), comparison);
        }
    }
    Ok(last)
}

fn apart(
    record: &Reader,
    accounts: &[Account],
    last: &BTreeMap<AccountId, Comparison>,
) -> Result<Vec<ApartView>, DeskError> {
    let mut apart = Vec::new();
    for (other, decision) in last {
        if !matches!(decision.likeness, Likeness::NotSame | Likeness::Unsure) {
            continue;
        }
        let Some(account) = record.account(other)? else { continue };
        if accounts.iter().all(|own| own.record != account.record) {
            let text = said(&account).map(|made| made.text.clone()).unwrap_or_default();
            apart.push(ApartView { record: account.record, text, decision: decision.clone() });
        }
    }
    Ok(apart)
}
