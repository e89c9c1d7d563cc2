//! Figures as series: one series a measure, State and denominator, each point with its account.

use crate::account::Shelf;
use crate::desk::today;
use crate::matrix::central_asia;
use crate::pledges::PartVerdict;
use crate::visibility::{self, View};
use crate::{Desk, DeskError, SourceView, StateView};
use serde::Serialize;
use std::collections::BTreeMap;
use tarazy_model::{
    Account, AccountId, Date, Day, Figure, Kind, Pledge, Quantity, RecordId, StateCode, Statement,
};
use tarazy_store::{Filter, Reader};
use tarazy_tell::Listing;
use tarazy_weigh::pledges::Measured;
use tarazy_words::indicators;

/// What is asked of the figures.
#[derive(Clone, Debug, Default)]
pub struct FiguresQuery {
    /// Only this indicator, by its code.
    pub indicator: Option<String>,
    /// Only this measure, by its name on the charts.
    pub measure: Option<String>,
    /// Only these States; empty for the five of Central Asia.
    pub states: Vec<StateCode>,
}

/// One value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigurePoint {
    /// For which day or period.
    pub date: Option<Date>,
    /// The value.
    pub value: Quantity,
    /// Part and whole, where known.
    pub counts: Option<(f64, f64)>,
    /// The record.
    pub record: RecordId,
    /// The account.
    pub account: AccountId,
    /// Who says it.
    pub source: SourceView,
}

/// What was promised for a measure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Promise {
    /// The record of the pledge.
    pub record: RecordId,
    /// What was promised, in the source's words.
    pub title: String,
    /// The value promised.
    pub target: Quantity,
    /// When it was promised.
    pub date: Option<Date>,
    /// By when.
    pub deadline: Option<Date>,
    /// What it asked of this series, and what it needs still (rule `pledge-kept`); empty without two figures and a deadline.
    pub paths: Vec<Path>,
    /// Who says so.
    pub source: SourceView,
}

/// The line from a figure to what was promised by the deadline, and how fast that is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Path {
    /// Whether it begins at the last figure, and so is what is needed still; else at the figure the promise started from.
    pub still: bool,
    /// The figure it begins at.
    pub from: Measured,
    /// How much that is a year, in the unit of the measure.
    pub a_year: f64,
}

/// One measure of one State over time.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureSeries {
    /// The State.
    pub state: StateView,
    /// The indicator's code, where it is one Tarazy knows.
    pub indicator: Option<String>,
    /// The indicator's title, or the measure in the source's words.
    pub title: String,
    /// Its unit.
    pub unit: Option<String>,
    /// What of the measure it tells: the chamber, a sex, an age.
    pub part: Option<String>,
    /// What its values lack to be compared with others; empty where they can be.
    pub lacks: Vec<&'static str>,
    /// The values by date; several accounts of one date stand side by side.
    pub points: Vec<FigurePoint>,
    /// Pledges with a target for the same indicator and State.
    pub promised: Vec<Promise>,
}

/// Series of figures.
#[derive(Clone, Debug, Serialize)]
pub struct Figures {
    /// The series.
    pub series: Vec<FigureSeries>,
    /// Indicators that can be asked for: code and title.
    pub indicators: Vec<(String, String)>,
}

impl Listing for Figures {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "state",
            "indicator",
            "measure",
            "of which",
            "date",
            "value",
            "part",
            "whole",
            "record",
            "source",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |series: &FigureSeries, point: &FigurePoint| {
            let (part, whole) = point.counts.unzip();
            let number = |n: Option<f64>| n.map(|n| n.to_string()).unwrap_or_default();
            vec![
                series.state.code.to_string(),
                series.indicator.clone().unwrap_or_default(),
                series.title.clone(),
                series.part.clone().unwrap_or_default(),
                point.date.as_ref().map(ToString::to_string).unwrap_or_default(),
                point.value.to_string(),
                number(part),
                number(whole),
                point.record.to_string(),
                point.source.title.clone(),
            ]
        };
        self.series.iter().flat_map(|series| series.points.iter().map(|point| row(series, point))).collect()
    }
}

/// How many accounts of figures of one State are read at most.
const MOST: usize = 2000;

impl Desk {
    /// Series of figures.
    pub fn figures(&self, query: &FiguresQuery) -> Result<Figures, DeskError> {
        let states = if query.states.is_empty() { central_asia() } else { query.states.clone() };
        self.read(|record| {
            let mut series = Vec::new();
            for state in states {
                series.extend(series_of(record, state, query.indicator.as_deref())?);
            }
            if let Some(measure) = &query.measure {
                series.retain(|one: &FigureSeries| one.title == *measure);
            }
            let title = |indicator: &indicators::Indicator| {
                (indicator.code.to_owned(), indicator.names.en.to_owned())
            };
            Ok(Figures { series, indicators: indicators::all().iter().map(title).collect() })
        })
    }
}

/// The series of one State, with what was promised for each.
pub(crate) fn series_of(
    record: &Reader,
    state: StateCode,
    indicator: Option<&str>,
) -> Result<Vec<FigureSeries>, DeskError> {
    let mut shelf = Shelf::new(record);
    let mut series: BTreeMap<[String; 4], FigureSeries> = BTreeMap::new();
    let accounts = match indicator {
        Some(code) => record.curated_by_keys(&[tarazy_weigh::indicator_key(code, state.as_str())], MOST)?,
        None => shown(record, state, Kind::Figure)?,
    };
    for account in accounts.iter().filter(|account| visibility::shows(View::Record, account)) {
        let Statement::Figure(figure) = &account.statement else { continue };
        let point = FigurePoint {
            date: figure.date.clone(),
            value: figure.value.clone(),
            counts: figure.counts,
            record: account.record.clone(),
            account: account.id.clone(),
            source: shelf.source(&account.source)?,
        };
        series.entry(key(figure)).or_insert_with(|| FigureSeries::of(state, figure)).points.push(point);
    }
    let mut series: Vec<FigureSeries> = series.into_values().collect();
    for line in &mut series {
        line.points.sort_by_key(|point| point.date.as_ref().and_then(Date::earliest));
    }
    promises(record, &mut shelf, state, &mut series)?;
    Ok(series)
}

fn shown(record: &Reader, state: StateCode, kind: Kind) -> Result<Vec<Account>, DeskError> {
    let filter = Filter { kind: Some(kind), state: Some(state), ..visibility::curated() };
    Ok(record.accounts(&filter, None, MOST)?)
}

/// What makes two figures points of one series: those without a known indicator by their words.
fn key(figure: &Figure) -> [String; 4] {
    let measure = if figure.indicator.is_some() { String::new() } else { figure.measure.to_lowercase() };
    let known = |value: &Option<String>| value.clone().unwrap_or_default();
    // What cannot be compared is no point of a series of what can.
    let part = [known(&figure.part()), tarazy_weigh::lacks(figure).join(" ")].join("|");
    [known(&figure.indicator), measure, part, known(&figure.value.unit)]
}

fn promises(
    record: &Reader,
    shelf: &mut Shelf<'_>,
    state: StateCode,
    series: &mut [FigureSeries],
) -> Result<(), DeskError> {
    let on = today();
    for account in shown(record, state, Kind::Pledge)? {
        let Statement::Pledge(pledge) = &account.statement else { continue };
        let (Some(indicator), Some(target)) = (&pledge.indicator, &pledge.target) else { continue };
        for line in series.iter_mut().filter(|line| line.indicator.as_ref() == Some(indicator)) {
            let paths = if line.lacks.is_empty() { paths(pledge, line, on) } else { Vec::new() };
            line.promised.push(Promise {
                record: account.record.clone(),
                title: pledge.measure.clone(),
                target: target.clone(),
                date: pledge.date.clone(),
                deadline: pledge.deadline.clone(),
                paths,
                source: shelf.source(&account.source)?,
            });
        }
    }
    Ok(())
}

/// What a pledge asked of a series, and what it needs still on a day.
fn paths(pledge: &Pledge, series: &FigureSeries, on: Day) -> Vec<Path> {
    let verdict = PartVerdict::of(pledge, series, on).verdict;
    let Some(pace) = verdict.pace else { return Vec::new() };
    let path = |still, from: Option<Measured>, a_year: Option<f64>| {
        Some(Path { still, from: from?, a_year: a_year? })
    };
    let asked = path(false, verdict.baseline, pace.asked);
    asked.into_iter().chain(path(true, verdict.latest, pace.needed)).collect()
}

impl FigureSeries {
    fn of(state: StateCode, figure: &Figure) -> Self {
        let known = figure.indicator.as_deref().and_then(indicators::get);
        Self {
            state: StateView::of(state),
            indicator: figure.indicator.clone(),
            title: known.map_or_else(|| figure.measure.clone(), |indicator| indicator.names.en.to_owned()),
            unit: figure.value.unit.clone(),
            part: figure.part(),
            lacks: tarazy_weigh::lacks(figure),
            points: Vec::new(),
            promised: Vec::new(),
        }
    }
}
