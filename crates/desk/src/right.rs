//! A right (or a group of persons, or a goal) across States: what holds it, where each State stands, what came last.

use crate::account::Shelf;
use crate::desk::today;
use crate::figures::series_of;
use crate::scales::{self, ScalesRow};
use crate::side_by_side::{Measure, by_measure};
use crate::{BalanceQuery, Counts, Desk, DeskError, InstrumentView, LedgerRow, MatrixQuery, RightView};
use crate::{Scales, ScalesQuery, StateView, StatesWanted};
use serde::Serialize;
use tarazy_model::Day;
use tarazy_tell::Listing;
use tarazy_words::axes::Axis;
use tarazy_words::rights;

/// What is asked.
#[derive(Clone, Debug)]
pub struct RightQuery {
    /// By what the lines are told apart.
    pub by: Axis,
    /// The right, group or goal, by its code or name.
    pub right: String,
    /// The day; `None` is today.
    pub on: Option<Day>,
    /// Which States.
    pub states: StatesWanted,
}

/// A line, and whose it is.
#[derive(Clone, Debug, Serialize)]
pub struct LineOfState {
    /// The State.
    pub state: StateView,
    /// The line.
    pub line: LedgerRow,
}

/// A right across States.
#[derive(Clone, Debug, Serialize)]
pub struct RightPage {
    /// By what the lines are told apart.
    pub by: &'static str,
    /// The right.
    pub right: RightView,
    /// The day.
    pub on: Day,
    /// The instruments that hold it, and how many of the States are what under each.
    pub held_by: Vec<(InstrumentView, Counts)>,
    /// The States, each with its one cell.
    pub rows: Vec<ScalesRow>,
    /// The lines that came last, of all these States, the latest first.
    pub latest: Vec<LineOfState>,
    /// What is measured of it.
    pub figures: Vec<Measure>,
    /// Regions that can be asked for.
    pub regions: Vec<String>,
}

impl Listing for RightPage {
    fn headers(&self) -> Vec<&'static str> {
        scales::HEADERS.to_vec()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let cells =
            self.rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.cells(&row.state, self.on)));
        cells.collect()
    }
}

/// Lines that are shown.
const LATEST: usize = 30;
/// States whose figures are drawn.
const DRAWN: usize = 12;

impl Desk {
    /// A right across States.
    pub fn right(&self, query: &RightQuery) -> Result<RightPage, DeskError> {
        let on = query.on.unwrap_or_else(today);
        let row = scales::row(query.by, &query.right)?;
        let Scales { rights, rows, regions, by, .. } = self.scales(&ScalesQuery {
            on: Some(on),
            by: query.by,
            states: query.states.clone(),
            rights: vec![row.code.to_owned()],
        })?;
        let right = rights.into_iter().next().ok_or_else(|| DeskError::missing("right", &query.right))?;
        let states: Vec<_> = rows.iter().map(|row| row.state.code).collect();
        let held_by = match scales::instruments(&[row]) {
            instruments if instruments.is_empty() => Vec::new(),
            instruments => {
                let states = StatesWanted::These(states.clone());
                let matrix = self.matrix(&MatrixQuery {
                    on: Some(on),
                    states,
                    instruments,
                    ..MatrixQuery::default()
                })?;
                let column = |at: usize| Counts::of(matrix.rows.iter().filter_map(|row| row.cells.get(at)));
                matrix.instruments.iter().cloned().enumerate().map(|(at, one)| (one, column(at))).collect()
            }
        };
        let ledger = self.ledger(query.by)?;
        let mut lines = Vec::new();
        for state in &states {
            let known = ledger.pile(*state, row.code).map_or(&[][..], |pile| pile.until(on));
            lines.extend(known.iter().rev().take(LATEST).map(|line| (*state, *line)));
        }
        lines.sort_by_key(|(_, line)| std::cmp::Reverse(line.day()));
        lines.truncate(LATEST);
        let indicators = match query.by {
            Axis::Rights => rights::get(row.code).map_or(&[][..], |right| right.indicators()),
            Axis::Groups | Axis::Goals => &[],
        };
        let (latest, figures) = self.read(|record| {
            let mut shelf = Shelf::new(record);
            let mut latest = Vec::new();
            for (state, line) in &lines {
                let right = row.code.to_owned();
                let asked = BalanceQuery {
                    state: *state,
                    by: query.by,
                    right,
                    on: Some(on),
                    from: None,
                    since: None,
                };
                let told = scales::balance::rows(record, &mut shelf, &[line], &asked, on)?;
                latest
                    .extend(told.into_iter().map(|line| LineOfState { state: StateView::of(*state), line }));
            }
            let mut series = Vec::new();
            for state in states.iter().take(DRAWN) {
                for code in indicators {
                    series.extend(series_of(record, *state, Some(code))?);
                }
            }
            Ok::<_, DeskError>((latest, by_measure(series)))
        })?;
        Ok(RightPage { by, right, on, held_by, rows, latest, figures, regions })
    }
}
