//! Up to six States side by side: what binds them, promise and practice by right, pledges, and figures on the same axes.

use crate::desk::today;
use crate::figures::{FigureSeries, series_of};
use crate::pledges::PledgesQuery;
use crate::{Desk, DeskError, Matrix, MatrixQuery, Scales, ScalesQuery, StateView, StatesWanted};
use serde::Serialize;
use tarazy_model::{Day, StateCode};
use tarazy_tell::Listing;
use tarazy_weigh::pledges::Keeping;
use tarazy_words::Saying;

/// So many States are compared at most.
pub const MOST_STATES: usize = 6;

/// One measure of several States.
#[derive(Clone, Debug, Serialize)]
pub struct Measure {
    /// What is measured.
    pub title: String,
    /// The indicator's code, where it is one Tarazy knows.
    pub indicator: Option<String>,
    /// The unit.
    pub unit: Option<String>,
    /// The series, State by State.
    pub series: Vec<FigureSeries>,
}

/// How many pledges of a State stand where.
#[derive(Clone, Debug, Serialize)]
pub struct PledgeCounts {
    /// The State.
    pub state: StateCode,
    /// Where they stand, and how many; those that none stands so are left out.
    pub counts: Vec<(Keeping, usize)>,
}

/// States side by side.
#[derive(Clone, Debug, Serialize)]
pub struct SideBySide {
    /// The day.
    pub on: Day,
    /// The States, as asked.
    pub states: Vec<StateView>,
    /// What they are under the core instruments.
    pub treaties: Matrix,
    /// Promise and practice by right.
    pub scales: Scales,
    /// Their pledges.
    pub pledges: Vec<PledgeCounts>,
    /// What is measured of two of them or more.
    pub figures: Vec<Measure>,
}

impl Listing for SideBySide {
    fn headers(&self) -> Vec<&'static str> {
        self.scales.headers()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.scales.rows()
    }
}

impl Desk {
    /// States side by side on a day; today where none is given.
    pub fn side_by_side(&self, states: &[StateCode], on: Option<Day>) -> Result<SideBySide, DeskError> {
        if states.len() > MOST_STATES {
            let told = Saying::of("error-states-many").shown("most", MOST_STATES).shown("n", states.len());
            return Err(DeskError::Invalid(told));
        }
        let on = on.unwrap_or_else(today);
        let these = || StatesWanted::These(states.to_vec());
        let treaties =
            self.matrix(&MatrixQuery { on: Some(on), states: these(), ..MatrixQuery::default() })?;
        let scales = self.scales(&ScalesQuery { on: Some(on), states: these(), ..ScalesQuery::default() })?;
        let mut pledges = Vec::new();
        for state in states {
            let wanted = StatesWanted::These(vec![*state]);
            let of_it = self.pledges(&PledgesQuery { on: Some(on), states: wanted, keeping: None })?;
            pledges.push(PledgeCounts { state: *state, counts: of_it.counts });
        }
        let figures = self.read(|record| {
            let mut series = Vec::new();
            for state in states {
                series.extend(series_of(record, *state, None)?);
            }
            Ok::<_, DeskError>(by_measure(series))
        })?;
        let states = states.iter().map(|state| StateView::of(*state)).collect();
        Ok(SideBySide { on, states, treaties, scales, pledges, figures })
    }
}

/// Series of one measure together, those of one State alone left out; in the order of their titles.
pub(crate) fn by_measure(mut series: Vec<FigureSeries>) -> Vec<Measure> {
    let key = |one: &FigureSeries| (one.title.clone(), one.unit.clone());
    series.sort_by_key(key);
    let same = |a: &FigureSeries, b: &FigureSeries| key(a) == key(b);
    let measured = series.chunk_by(same).filter_map(|group| {
        let first = group.first()?;
        group.iter().any(|one| one.state != first.state).then(|| Measure {
            title: first.title.clone(),
            indicator: first.indicator.clone(),
            unit: first.unit.clone(),
            series: group.to_vec(),
        })
    });
    measured.collect()
}
