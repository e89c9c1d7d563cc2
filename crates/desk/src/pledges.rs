//! Pledges, each with whether it was kept as of a day, by the figures of the record.

use crate::access::Act;
use crate::account::Shelf;
use crate::desk::{now, today};
use crate::figures::series_of;
use crate::record::shown;
use crate::stale::Subject;
use crate::visibility::{self, View};
use crate::{AccountView, Actor, Desk, DeskError, FigureSeries, StateView, StatesWanted};
use serde::Serialize;
use std::collections::HashSet;
use tarazy_model::{Day, Kind, Opinion, Pledge, RecordId, StateCode, Statement};
use tarazy_store::{Filter, Reader};
use tarazy_tell::Listing;
use tarazy_weigh::agreement::{self, Agreement};
use tarazy_weigh::pledges::{self, Keeping, Measured, Verdict};
use tarazy_words::Saying;

/// What is asked of the pledges.
#[derive(Clone, Debug, Default)]
pub struct PledgesQuery {
    /// The day; `None` is today.
    pub on: Option<Day>,
    /// Of which States.
    pub states: StatesWanted,
    /// Only those that stand so.
    pub keeping: Option<Keeping>,
}

/// A verdict on a pledge, by one part of what is measured.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PartVerdict {
    /// The part, such as the chamber; `None` where the measure is counted whole, or nothing is measured.
    pub part: Option<String>,
    /// The verdict.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// The records of the figures it was judged by: the one it started from, and that which settles it.
    pub figures: Vec<RecordId>,
}

/// A pledge of a State.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PledgeRow {
    /// The State.
    pub state: StateView,
    /// The record.
    pub record: RecordId,
    /// What was promised.
    pub pledge: Pledge,
    /// The account, with its passage.
    pub account: AccountView,
    /// Where it stands, a verdict for each part that is measured, the weightiest first.
    pub verdicts: Vec<PartVerdict>,
    /// What people said of it, oldest first.
    pub opinions: Vec<Opinion>,
    /// What reviewers hold of it; `None` where too few said so, or they differ.
    pub held: Option<Keeping>,
}

/// Pledges, the weightiest verdicts first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pledges {
    /// The day.
    pub on: Day,
    /// How many stand how, by their weightiest verdict.
    pub counts: Vec<(Keeping, usize)>,
    /// How far reviewers agree over those that two or more of them judged; `None` where there are none.
    pub agreement: Option<Agreement>,
    /// The pledges.
    pub rows: Vec<PledgeRow>,
}

impl PledgeRow {
    /// Its weightiest verdict.
    pub fn keeping(&self) -> Keeping {
        self.verdicts.iter().map(|one| one.verdict.keeping).min().unwrap_or(Keeping::NoInformation)
    }
}

impl Listing for Pledges {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "state",
            "pledge",
            "promisor",
            "date",
            "deadline",
            "target",
            "on",
            "part",
            "verdict",
            "why",
            "days past the deadline",
            "judged by",
            "judged by date",
            "baseline",
            "baseline date",
            "last",
            "last date",
            "pace a year",
            "needed a year",
            "record",
            "source",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let text = |value: Option<String>| value.unwrap_or_default();
        let row = |row: &PledgeRow, one: &PartVerdict| {
            let PartVerdict { part, verdict, .. } = one;
            let value = |of: &Option<Measured>| text(of.as_ref().map(|one| one.value.to_string()));
            let date = |of: &Option<Measured>| text(of.as_ref().map(|one| one.date.to_string()));
            vec![
                row.state.code.to_string(),
                row.pledge.measure.clone(),
                text(row.pledge.promisor.clone()),
                text(row.pledge.date.as_ref().map(ToString::to_string)),
                text(row.pledge.deadline.as_ref().map(ToString::to_string)),
                text(row.pledge.target.as_ref().map(ToString::to_string)),
                self.on.to_string(),
                text(part.clone()),
                verdict.keeping.as_str().to_owned(),
                verdict.why.to_string(),
                text(verdict.days_past.map(|days| days.to_string())),
                value(&verdict.judged),
                date(&verdict.judged),
                value(&verdict.baseline),
                date(&verdict.baseline),
                value(&verdict.latest),
                date(&verdict.latest),
                text(verdict.pace.map(|pace| format!("{:.3}", pace.actual))),
                text(verdict.pace.and_then(|pace| pace.needed).map(|needed| format!("{needed:.3}"))),
                row.record.to_string(),
                row.account.source.title.clone(),
            ]
        };
        self.rows.iter().flat_map(|line| line.verdicts.iter().map(|one| row(line, one))).collect()
    }
}

/// Pledges of one State that are read at most.
const MOST: usize = 2000;

impl Desk {
    /// Pledges with where each stands.
    pub fn pledges(&self, query: &PledgesQuery) -> Result<Pledges, DeskError> {
        let on = query.on.unwrap_or_else(today);
        let states = self.states_wanted(&query.states)?;
        self.read(|record| {
            let mut rows = Vec::new();
            for state in states {
                rows.extend(of_state(record, state, on)?);
            }
            let count = |keeping| rows.iter().filter(|row: &&PledgeRow| row.keeping() == keeping).count();
            let counts = Keeping::ALL.map(|keeping| (keeping, count(keeping)));
            let counts = counts.into_iter().filter(|(_, count)| *count > 0).collect();
            rows.retain(|row| query.keeping.is_none_or(|keeping| row.keeping() == keeping));
            rows.sort_by_key(PledgeRow::keeping);
            let agreement = agreement::agreement(rows.iter().map(|row| row.opinions.as_slice()));
            Ok(Pledges { on, counts, agreement, rows })
        })
    }
}

impl Desk {
    /// Keeps what somebody says of a pledge; with a reason, and by a name.
    pub fn judge(
        &self,
        record: &RecordId,
        keeping: Keeping,
        party: Option<&str>,
        reason: &str,
        actor: &Actor,
    ) -> Result<Opinion, DeskError> {
        actor.must(Act::Review)?;
        let [by, reason] = [actor.name.trim(), reason.trim()];
        if by.is_empty() || reason.is_empty() {
            let told = Saying::of("error-verdict-incomplete");
            return Err(DeskError::Incomplete { told, fields: &["by", "reason"] });
        }
        let accounts = self.read(|reader| shown(reader, record, View::Record))?;
        if !accounts.iter().any(|account| account.statement.kind() == Kind::Pledge) {
            return Err(DeskError::missing("pledge", record));
        }
        let opinion = Opinion {
            record: record.clone(),
            keeping,
            party: party.map(str::trim).filter(|party| !party.is_empty()).map(str::to_owned),
            reason: reason.to_owned(),
            by: by.to_owned(),
            at: now(),
        };
        self.guarded(Subject::Pledge(record), |store| Ok(store.opine(&opinion)?))?;
        Ok(opinion)
    }
}

/// The pledges of one State that were made by a day, each record once.
fn of_state(record: &Reader, state: StateCode, on: Day) -> Result<Vec<PledgeRow>, DeskError> {
    let filter = Filter { kind: Some(Kind::Pledge), state: Some(state), ..visibility::curated() };
    let mut shelf = Shelf::new(record);
    let mut met = HashSet::new();
    let mut rows = Vec::new();
    for account in record.accounts(&filter, None, MOST)? {
        let Statement::Pledge(pledge) = &account.statement else { continue };
        let made = pledge.date.as_ref().and_then(tarazy_model::Date::earliest);
        if made.is_some_and(|made| made > on) || !met.insert(account.record.clone()) {
            continue;
        }
        let opinions = record.opinions(&account.record)?;
        rows.push(PledgeRow {
            held: agreement::held(&opinions),
            opinions,
            state: StateView::of(state),
            record: account.record.clone(),
            pledge: pledge.clone(),
            verdicts: verdicts(record, state, pledge, on)?,
            account: shelf.view(&account)?,
        });
    }
    Ok(rows)
}

/// Where a pledge stands, a verdict for each part that is measured, the weightiest first.
pub(crate) fn verdicts(
    record: &Reader,
    state: StateCode,
    pledge: &Pledge,
    on: Day,
) -> Result<Vec<PartVerdict>, DeskError> {
    let series = match pledges::testable(pledge) {
        Ok((indicator, _)) => series_of(record, state, Some(indicator.code))?,
        Err(_) => Vec::new(),
    };
    let of_unit = |series: &&FigureSeries| {
        let same = pledge.target.as_ref().is_some_and(|target| target.unit == series.unit);
        same && series.lacks.is_empty()
    };
    let mut verdicts: Vec<PartVerdict> =
        series.iter().filter(of_unit).map(|series| PartVerdict::of(pledge, series, on)).collect();
    // A part that has no figure since says nothing where another has.
    if verdicts.iter().any(|one| one.verdict.keeping != Keeping::NoInformation) {
        verdicts.retain(|one| one.verdict.keeping != Keeping::NoInformation);
    }
    if verdicts.is_empty() {
        let verdict = pledges::keeping(pledge, &[], on);
        verdicts.push(PartVerdict { part: None, verdict, figures: Vec::new() });
    }
    verdicts.sort_by_key(|one| one.verdict.keeping);
    Ok(verdicts)
}

impl PartVerdict {
    /// The verdict on a pledge by one series on a day.
    pub(crate) fn of(pledge: &Pledge, series: &FigureSeries, on: Day) -> Self {
        let dated = series.points.iter().filter_map(|point| Some((point, point.date.clone()?)));
        let measured: Vec<(Measured, &RecordId)> = dated
            .map(|(point, date)| (Measured { date, value: point.value.clone() }, &point.record))
            .collect();
        let figures: Vec<Measured> = measured.iter().map(|(one, _)| one.clone()).collect();
        let verdict = pledges::keeping(pledge, &figures, on);
        let mut records = Vec::new();
        for named in [&verdict.baseline, &verdict.judged].into_iter().flatten() {
            records.extend(measured.iter().find(|(one, _)| one == named).map(|(_, id)| (*id).clone()));
        }
        Self { part: series.part.clone(), verdict, figures: records }
    }
}
