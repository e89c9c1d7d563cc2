//! What is on record of each State and right (or group of persons, or goal), by date, kept in memory as small rows: counting a cell of the scales for
//! any day is a search in its rows, and the whole matrix one pass.
//!
//! Made from the columns of the index when it is first asked for after a change. Several accounts of one record are
//! one line, by its earliest date.

use crate::columns::AllColumns;
use crate::error::FindError;
use crate::{Counted, EntryKind, Field, Index};
use std::collections::HashMap;
use std::sync::Arc;
use tantivy::Searcher;
use tarazy_model::{Day, Kind, RecordId, StateCode};

/// What is said of a line beside its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// A recommendation that the State supported.
    Supported,
    /// A recommendation without such an answer.
    Recommended,
    /// A concern.
    Concern,
    /// A positive aspect.
    Positive,
    /// What a body tells to every State party.
    General,
    /// An event coded by machine, which counts as no event of its own.
    Report,
    /// Nothing further.
    Plain,
}

/// One record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LedgerLine {
    record: u64,
    day: i32,
    /// What kind of statement.
    pub kind: Kind,
    /// What is said of it beside.
    pub mark: Mark,
}

/// Stands for the day of a line without a date, after all others.
const UNDATED: i32 = i32::MAX;

impl LedgerLine {
    /// The record.
    pub fn record(&self) -> Option<RecordId> {
        format!("rec-{:016x}", self.record).parse().ok()
    }

    /// Whether it has a date.
    pub fn is_dated(&self) -> bool {
        self.day != UNDATED
    }

    /// Whether it is dated on a day or later.
    pub fn is_from(&self, day: Day) -> bool {
        self.is_dated() && i64::from(self.day) >= crate::fields::number(day)
    }

    fn is_until(&self, day: Day) -> bool {
        self.is_dated() && i64::from(self.day) <= crate::fields::number(day)
    }

    /// Its day as a number that sorts as days do; the greatest where it has none.
    pub fn day(&self) -> i32 {
        self.day
    }

    /// The year it is dated in.
    pub fn year(&self) -> Option<i32> {
        self.is_dated().then(|| self.day.div_euclid(10_000))
    }
}

/// How many lines of one sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What kind of statement.
    pub kind: Kind,
    /// What is said of it beside.
    pub mark: Mark,
    /// How many, those without a date among them.
    pub lines: usize,
    /// How many of them have no date.
    pub undated: usize,
}

/// By what the lines of a ledger are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LedgerBy {
    /// By right.
    Right,
    /// By group of persons.
    Group,
    /// By Sustainable Development Goal.
    Goal,
}

impl LedgerBy {
    fn field(self) -> Field {
        match self {
            Self::Right => Field::Right,
            Self::Group => Field::Affected,
            Self::Goal => Field::Target,
        }
    }

    /// What a value of the field is counted under: a target under its goal.
    fn of(self, value: &str) -> &str {
        match self {
            Self::Goal => value.split_once('.').map_or(value, |(goal, _)| goal),
            Self::Right | Self::Group => value,
        }
    }
}

/// The lines of a State under a right, how many of them have a date, and how many there are of a sort.
#[derive(Debug, Default)]
pub struct Pile {
    lines: Vec<LedgerLine>,
    dated: usize,
    tallies: Vec<Tally>,
}

/// Every line of the record, by State and right.
#[derive(Debug, Default)]
pub struct Ledger {
    piles: HashMap<(StateCode, u16), Pile>,
    rows: Vec<String>,
}

impl Ledger {
    /// The lines of a State under a row; `None` where there are none.
    pub fn pile(&self, state: StateCode, row: &str) -> Option<&Pile> {
        let number = self.rows.iter().position(|known| known == row)?;
        self.piles.get(&(state, u16::try_from(number).ok()?))
    }
}

impl Pile {
    /// The lines that are dated on a day or before, in the order of their days; and those that are dated later.
    fn parted(&self, on: Day) -> (&[LedgerLine], &[LedgerLine]) {
        let dated = self.lines.get(..self.dated).unwrap_or_default();
        dated.split_at(dated.partition_point(|line| line.is_until(on)))
    }

    /// The lines that are dated on a day or before, in the order of their days.
    pub fn until(&self, on: Day) -> &[LedgerLine] {
        self.parted(on).0
    }

    /// The lines without a date.
    pub fn undated(&self) -> &[LedgerLine] {
        self.lines.get(self.dated..).unwrap_or_default()
    }

    /// How many there are of each sort, of those dated on a day or before and those without a date. Counted from
    /// whichever end is nearer to the day.
    pub fn tallies(&self, on: Day) -> Vec<Tally> {
        let (known, later) = self.parted(on);
        if known.len() < later.len() {
            let mut tallies = Vec::new();
            known.iter().chain(self.undated()).for_each(|line| line.count(&mut tallies));
            return tallies;
        }
        let (mut tallies, mut less) = (self.tallies.clone(), Vec::new());
        later.iter().for_each(|line| line.count(&mut less));
        for one in less {
            if let Some(all) = tallies.iter_mut().find(|all| (all.kind, all.mark) == (one.kind, one.mark)) {
                all.lines -= one.lines;
            }
        }
        tallies
    }
}

impl LedgerLine {
    fn count(&self, tallies: &mut Vec<Tally>) {
        let undated = usize::from(!self.is_dated());
        match tallies.iter_mut().find(|one| (one.kind, one.mark) == (self.kind, self.mark)) {
            Some(one) => (one.lines, one.undated) = (one.lines + 1, one.undated + undated),
            None => tallies.push(Tally { kind: self.kind, mark: self.mark, lines: 1, undated }),
        }
    }
}

impl Index {
    /// The ledger of what is in the index now.
    pub fn ledger(&self, by: LedgerBy) -> Result<Arc<Ledger>, FindError> {
        let [rights, groups, goals] = &self.ledgers;
        let derived = match by {
            LedgerBy::Right => rights,
            LedgerBy::Group => groups,
            LedgerBy::Goal => goals,
        };
        derived.of(self, |searcher, columns| Making::default().all(by, searcher, columns))
    }
}

/// A ledger being made: lines by the numbers of their State and right.
#[derive(Debug, Default)]
struct Making {
    lines: HashMap<(u16, u16), Vec<LedgerLine>>,
    states: Vec<StateCode>,
    rows: Vec<String>,
}

/// The number of a value, which is given one where it has none yet.
fn number_of<T: PartialEq>(all: &mut Vec<T>, value: T) -> u16 {
    let at = all.iter().position(|known| *known == value).unwrap_or_else(|| {
        all.push(value);
        all.len() - 1
    });
    u16::try_from(at).unwrap_or(u16::MAX)
}

fn mark(form: Option<&str>, answer: Option<&str>, basis: Option<&str>) -> Mark {
    match (form, answer, basis) {
        (Some("recommendation"), Some("supported"), _) => Mark::Supported,
        (Some("recommendation"), ..) => Mark::Recommended,
        (Some("concern"), ..) => Mark::Concern,
        (Some("positive-aspect"), ..) => Mark::Positive,
        (Some("general-comment"), ..) => Mark::General,
        (_, _, Some("report")) => Mark::Report,
        _ => Mark::Plain,
    }
}

impl Making {
    fn all(mut self, by: LedgerBy, searcher: &Searcher, columns: &AllColumns) -> Result<Ledger, FindError> {
        for (segment, columns) in searcher.segment_readers().iter().zip(&columns.0) {
            let column = |field: Field| columns.iter().find(|column| column.field == field);
            let needed =
                (column(Field::Kind), column(Field::State), column(by.field()), column(Field::Review));
            let (Some(kinds), Some(states), Some(rights), Some(reviews)) = needed else { continue };
            let kind_of: Vec<Option<Kind>> = kinds
                .names
                .iter()
                .map(|name| match name.parse() {
                    Ok(EntryKind::Statement(kind)) => Some(kind),
                    _ => None,
                })
                .collect();
            let state_of: Vec<Option<u16>> = states
                .names
                .iter()
                .map(|name| Some(number_of(&mut self.states, name.parse().ok()?)))
                .collect();
            let right_of: Vec<u16> =
                rights.names.iter().map(|name| number_of(&mut self.rows, by.of(name).to_owned())).collect();
            let counts = reviews.flags(|review| matches!(review, "accepted" | "disputed"));
            let fast = segment.fast_fields();
            let (records, days) = (fast.u64("record")?, fast.i64("day")?);
            let at = |number: u32| usize::try_from(number).ok();
            for entry in segment.doc_ids_alive() {
                if rights.first(entry).is_none() {
                    continue;
                }
                let is_counted = reviews.first(entry).and_then(|at| counts.get(at)) == Some(&true);
                let kind = kinds.first(entry).and_then(|at| *kind_of.get(at)?);
                let (true, Some(kind), Some(record)) = (is_counted, kind, records.first(entry)) else {
                    continue;
                };
                let named = |field: Field| {
                    let column = column(field)?;
                    column.names.get(column.first(entry)?).map(String::as_str)
                };
                let basis = named(Field::Basis);
                if basis == Some(Counted::Withdrawn.as_str()) {
                    continue;
                }
                let mark = mark(named(Field::Form), named(Field::Answer), basis);
                let day = days.first(entry).and_then(|day| i32::try_from(day).ok()).unwrap_or(UNDATED);
                let line = LedgerLine { record, day, kind, mark };
                for state in states.each(entry).filter_map(|number| *state_of.get(at(number)?)?) {
                    let numbers = rights.each(entry).filter_map(|number| right_of.get(at(number)?));
                    numbers.for_each(|right| self.lines.entry((state, *right)).or_default().push(line));
                }
            }
        }
        Ok(self.settled())
    }

    fn settled(self) -> Ledger {
        let piles = self.lines.into_iter().filter_map(|((state, right), lines)| {
            Some(((*self.states.get(usize::from(state))?, right), Pile::of(lines)))
        });
        Ledger { piles: piles.collect(), rows: self.rows }
    }
}

impl Pile {
    /// One line a record, in the order of days.
    fn of(mut lines: Vec<LedgerLine>) -> Self {
        lines.sort_unstable_by_key(|line| (line.record, line.day, line.mark));
        lines.dedup_by(|line, kept| {
            let same = line.record == kept.record;
            if same {
                kept.mark = kept.mark.min(line.mark);
            }
            same
        });
        lines.sort_unstable_by_key(|line| (line.day, line.record));
        lines.shrink_to_fit();
        let dated = lines.partition_point(LedgerLine::is_dated);
        let mut tallies = Vec::new();
        lines.iter().for_each(|line| line.count(&mut tallies));
        Self { lines, dated, tallies }
    }
}
