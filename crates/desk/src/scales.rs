//! The scales: in one pan what a State promised under a right, in the other what is known of its practice, as of any
//! day.
//!
//! Three lanes, after the kinds of indicator of the Office of the High Commissioner (HR/PUB/12/5): structure (treaties
//! in force for the State), process (recommendations, pledges, reports) and outcome (events, figures, cases). Only
//! counts stand in a cell, never a score; that nothing is on record is told as that.

pub(crate) mod balance;

pub use balance::{BalancePage, BalanceQuery, BindingRow, LedgerRow};

use crate::calendar::of_states;
use crate::desk::today;
use crate::matrix::central_asia;
use crate::standings::within;
use crate::{Cell, Counts, Desk, DeskError, MatrixQuery, StateView, StatesWanted};
use serde::Serialize;
use tarazy_find::{Ledger, LedgerBy, LedgerLine, Mark, Tally};
use tarazy_model::{Day, InstrumentCode, Kind, StateCode};
use tarazy_tell::Listing;
use tarazy_weigh::reporting::Stage;
use tarazy_words::Language;
use tarazy_words::axes::{Axis, Row};

/// What is asked of the scales.
#[derive(Clone, Debug, Default)]
pub struct ScalesQuery {
    /// The day; `None` is today.
    pub on: Option<Day>,
    /// Which States; all are those the record says anything of.
    pub states: StatesWanted,
    /// By what the lines are told apart.
    pub by: Axis,
    /// Which rows of it, by their codes or names; empty for every one.
    pub rights: Vec<String>,
}

/// A row of the scales for people: a right, a group of persons or a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RightView {
    /// Its code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The articles that hold it: `ICCPR 7`, `CAT`.
    pub articles: Vec<String>,
}

/// What a State promised under a right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Promised {
    /// How many instruments hold the right.
    pub instruments: usize,
    /// How many of them are in force for the State.
    pub party: usize,
    /// Of how many the record cannot say what the State is under them.
    pub unknown: usize,
    /// Recommendations it supported.
    pub supported: usize,
    /// Pledges.
    pub pledges: usize,
}

/// What is known of a State's practice under a right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Practised {
    /// Concerns of bodies.
    pub concerns: usize,
    /// Recommendations, those that the State supported left out.
    pub recommended: usize,
    /// Positive aspects.
    pub positive: usize,
    /// Reports overdue to bodies of treaties that are about this right alone.
    pub overdue: usize,
    /// Events.
    pub events: usize,
    /// Reports coded by machine, which are no events.
    pub coded: usize,
    /// Figures.
    pub figures: usize,
    /// Steps of cases.
    pub cases: usize,
    /// The year of the last of all these.
    pub last: Option<i32>,
    /// How many of them, and of what was promised, have no date: they count on any day.
    pub undated: usize,
}

/// A cell of the scales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Balance {
    /// The State.
    pub state: StateCode,
    /// The right's code.
    pub right: &'static str,
    /// One pan.
    pub promised: Promised,
    /// The other.
    pub practised: Practised,
}

/// A State's row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScalesRow {
    /// The State.
    pub state: StateView,
    /// One cell a right, in their order.
    pub cells: Vec<Balance>,
}

/// The scales of several States.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scales {
    /// The day.
    pub on: Day,
    /// By what the lines are told apart.
    pub by: &'static str,
    /// The rights, groups or goals.
    pub rights: Vec<RightView>,
    /// The States.
    pub rows: Vec<ScalesRow>,
    /// Regions that can be asked for.
    pub regions: Vec<String>,
}

/// The columns of a cell written out.
pub(crate) const HEADERS: [&str; 19] = [
    "state",
    "name",
    "right",
    "on",
    "instruments",
    "in force",
    "unknown",
    "supported recommendations",
    "pledges",
    "concerns",
    "other recommendations",
    "positive aspects",
    "overdue reports",
    "events",
    "reports coded by machine",
    "figures",
    "steps of cases",
    "last year",
    "without a date",
];

impl Listing for Scales {
    fn headers(&self) -> Vec<&'static str> {
        HEADERS.to_vec()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.rows
            .iter()
            .flat_map(|line| line.cells.iter().map(|cell| cell.cells(&line.state, self.on)))
            .collect()
    }
}

impl RightView {
    pub(crate) fn of(right: &Row) -> Self {
        let articles = right.articles.iter().map(ToString::to_string).collect();
        Self { code: right.code, name: right.name(Language::English), articles }
    }
}

impl Promised {
    fn of<'c>(cells: impl Iterator<Item = &'c Cell> + Clone) -> Self {
        let counts = Counts::of(cells.clone());
        let instruments = cells.count();
        Self { instruments, party: counts.party, unknown: counts.silent(), ..Self::default() }
    }
}

impl Practised {
    /// Each count above none, with the words for one and for several.
    pub fn counts(&self) -> impl Iterator<Item = (usize, &'static str, &'static str)> {
        let counts = [
            (self.overdue, "report overdue", "reports overdue"),
            (self.concerns, "concern", "concerns"),
            (self.recommended, "recommendation", "recommendations"),
            (self.positive, "positive aspect", "positive aspects"),
            (self.events, "event", "events"),
            (self.cases, "step of a case", "steps of cases"),
            (self.figures, "figure", "figures"),
            (self.coded, "report coded by machine", "reports coded by machine"),
        ];
        counts.into_iter().filter(|(count, ..)| *count > 0)
    }

    /// Whether nothing at all is on record: no information, which is not that nothing was wrong.
    pub fn is_nothing(&self) -> bool {
        *self == Self { undated: self.undated, ..Self::default() }
    }
}

impl Balance {
    fn of(ledger: &Ledger, state: StateCode, right: &Row, promised: Promised, on: Day) -> Self {
        let mut balance = Self { state, right: right.code, promised, practised: Practised::default() };
        if let Some(pile) = ledger.pile(state, right.code) {
            pile.tallies(on).iter().for_each(|tally| balance.add(tally));
            let practised = pile.until(on).iter().rfind(|line| !is_promise(line));
            balance.practised.last = practised.and_then(LedgerLine::year);
        }
        balance
    }

    /// The cell under [`HEADERS`].
    pub(crate) fn cells(&self, state: &StateView, on: Day) -> Vec<String> {
        let mut cells =
            vec![state.code.to_string(), state.name.clone(), self.right.to_owned(), on.to_string()];
        let Promised { instruments, party, unknown, supported, pledges } = self.promised;
        let p = &self.practised;
        cells.extend([instruments, party, unknown, supported, pledges].map(|n| n.to_string()));
        let counts =
            [p.concerns, p.recommended, p.positive, p.overdue, p.events, p.coded, p.figures, p.cases];
        cells.extend(counts.map(|n| n.to_string()));
        cells.push(p.last.map(|year| year.to_string()).unwrap_or_default());
        cells.push(p.undated.to_string());
        cells
    }

    fn add(&mut self, tally: &Tally) {
        let (left, right) = (&mut self.promised, &mut self.practised);
        let count = match (tally.kind, tally.mark) {
            (Kind::Pledge, _) => &mut left.pledges,
            (_, Mark::Supported) => &mut left.supported,
            (Kind::Recommendation, Mark::Concern) => &mut right.concerns,
            (Kind::Recommendation, Mark::Positive) => &mut right.positive,
            (Kind::Recommendation, Mark::Recommended) => &mut right.recommended,
            (Kind::Event, Mark::Report) => &mut right.coded,
            (Kind::Event, _) => &mut right.events,
            (Kind::Figure, _) => &mut right.figures,
            (Kind::Case, _) => &mut right.cases,
            _ => return,
        };
        *count += tally.lines;
        right.undated += tally.undated;
    }
}

/// Whether a line lies in the pan of what was promised.
fn is_promise(line: &LedgerLine) -> bool {
    line.kind == Kind::Pledge || line.mark == Mark::Supported
}

/// The rows asked for; every one where none is.
pub(crate) fn wanted(by: Axis, asked: &[String]) -> Result<Vec<&'static Row>, DeskError> {
    if asked.is_empty() {
        return Ok(by.rows().iter().collect());
    }
    asked.iter().map(|name| row(by, name)).collect()
}

pub(crate) fn row(by: Axis, name: &str) -> Result<&'static Row, DeskError> {
    by.resolve(name).ok_or_else(|| DeskError::missing(by.label(), &name))
}

impl Desk {
    /// The scales as of a day.
    pub fn scales(&self, query: &ScalesQuery) -> Result<Scales, DeskError> {
        let on = query.on.unwrap_or_else(today);
        let rights = wanted(query.by, &query.rights)?;
        let ledger = self.ledger(query.by)?;
        let matrix = self.matrix(&MatrixQuery {
            on: Some(on),
            states: StatesWanted::These(self.states_wanted(&query.states)?),
            instruments: instruments(&rights),
            ..MatrixQuery::default()
        })?;
        let codes: Vec<StateCode> = matrix.rows.iter().map(|row| row.state.code).collect();
        let overdue = self.overdue(&codes, on)?;
        // Where in a row of the treaty matrix the instruments of each right stand.
        let of_right = |right: &&Row| {
            let all = right.instruments().into_iter();
            all.filter_map(|code| matrix.instruments.iter().position(|one| one.code == *code)).collect()
        };
        let columns: Vec<Vec<usize>> = rights.iter().map(of_right).collect();
        let rows = matrix.rows.into_iter().map(|row| {
            let cells = rights.iter().zip(&columns).map(|(right, columns)| {
                let promised = Promised::of(columns.iter().filter_map(|at| row.cells.get(*at)));
                balance(&ledger, &overdue, row.state.code, right, promised, on)
            });
            ScalesRow { cells: cells.collect(), state: row.state }
        });
        let rows = rows.collect();
        let rights = rights.iter().map(|right| RightView::of(right)).collect();
        Ok(Scales { on, by: query.by.as_str(), rights, rows, regions: matrix.regions })
    }

    /// Makes what the scales are read from, so that the first who asks for them does not wait for it.
    pub fn prepare_scales(&self) -> Result<(), DeskError> {
        self.ledger(Axis::Rights).map(|_| ())
    }

    pub(crate) fn ledger(&self, by: Axis) -> Result<std::sync::Arc<Ledger>, DeskError> {
        let by = match by {
            Axis::Rights => LedgerBy::Right,
            Axis::Groups => LedgerBy::Group,
            Axis::Goals => LedgerBy::Goal,
        };
        self.ask(|index| index.ledger(by))
    }

    /// The States that are wanted, all and those of a region out of those the record says anything of, by name.
    pub(crate) fn states_wanted(&self, wanted: &StatesWanted) -> Result<Vec<StateCode>, DeskError> {
        let within = |code: StateCode| match wanted {
            StatesWanted::Region(region) => within(code, region),
            _ => true,
        };
        match wanted {
            StatesWanted::CentralAsia => Ok(central_asia()),
            StatesWanted::These(states) => Ok(states.clone()),
            StatesWanted::All | StatesWanted::Region(_) => {
                let all = self.read(|record| Ok::<_, DeskError>(record.states()?))?;
                let mut states: Vec<StateCode> =
                    all.into_iter().map(|(code, _)| code).filter(|code| within(*code)).collect();
                states.sort_by_cached_key(|code| StateView::of(*code).name);
                Ok(states)
            }
        }
    }

    /// The instruments under which reports of these States are overdue.
    fn overdue(&self, states: &[StateCode], on: Day) -> Result<Vec<(StateCode, InstrumentCode)>, DeskError> {
        let cycles = self.read(|record| of_states(record, states, on))?;
        let late = cycles.into_iter().filter(|cycle| cycle.stage == Stage::Overdue);
        Ok(late.filter_map(|cycle| Some((cycle.state, cycle.instrument?))).collect())
    }
}

fn balance(
    ledger: &Ledger,
    overdue: &[(StateCode, InstrumentCode)],
    state: StateCode,
    right: &Row,
    promised: Promised,
    on: Day,
) -> Balance {
    let mut balance = Balance::of(ledger, state, right, promised, on);
    let alone = |code: &InstrumentCode| {
        right.articles.iter().any(|article| article.number.is_none() && article.instrument == *code)
    };
    balance.practised.overdue = overdue.iter().filter(|(of, code)| *of == state && alone(code)).count();
    balance
}

/// The instruments that hold any of these rights, each once.
pub(crate) fn instruments(rights: &[&Row]) -> Vec<InstrumentCode> {
    let mut instruments: Vec<InstrumentCode> = Vec::new();
    for code in rights.iter().flat_map(|right| right.instruments()) {
        if !instruments.contains(code) {
            instruments.push(code.clone());
        }
    }
    instruments
}
