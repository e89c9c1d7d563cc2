//! What is on record of each State and right, by date, kept in memory as small rows: counting a cell of the scales for
//! any day is a search in its rows, and the whole matrix one pass.
//!
//! Made from the columns of the index when it is first asked for after a change. Several accounts of one record are
//! one line, by its earliest date.

use crate::columns::AllColumns;
use crate::error::FindError;
use crate::{EntryKind, Field, Index};
use std::collections::HashMap;
use std::ops::Range;
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

    /// Whether it is dated on a day or before.
    pub fn is_until(&self, day: Day) -> bool {
        self.is_dated() && i64::from(self.day) <= crate::fields::number(day)
    }

    /// The year it is dated in.
    pub fn year(&self) -> Option<i32> {
        self.is_dated().then(|| self.day.div_euclid(10_000))
    }
}

/// Every line of the record, by State and right.
#[derive(Debug, Default)]
pub struct Ledger {
    lines: Vec<LedgerLine>,
    cells: HashMap<(StateCode, u16), Range<usize>>,
    rights: Vec<String>,
}

impl Ledger {
    /// The lines of a State under a right, by date; those without one last.
    pub fn lines(&self, state: StateCode, right: &str) -> &[LedgerLine] {
        let number =
            self.rights.iter().position(|known| known == right).and_then(|at| u16::try_from(at).ok());
        let range = number.and_then(|number| self.cells.get(&(state, number)));
        range.and_then(|range| self.lines.get(range.clone())).unwrap_or_default()
    }
}

impl Index {
    /// The ledger of what is in the index now.
    pub fn ledger(&self) -> Result<Arc<Ledger>, FindError> {
        self.ledger.of(self, |searcher, columns| Making::default().all(searcher, columns))
    }
}

/// A ledger being made: each line with the numbers of its State and right.
#[derive(Debug, Default)]
struct Making {
    lines: Vec<(u16, u16, LedgerLine)>,
    states: Vec<StateCode>,
    rights: Vec<String>,
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
    fn all(mut self, searcher: &Searcher, columns: &AllColumns) -> Result<Ledger, FindError> {
        for (segment, columns) in searcher.segment_readers().iter().zip(&columns.0) {
            let column = |field: Field| columns.iter().find(|column| column.field == field);
            let needed =
                (column(Field::Kind), column(Field::State), column(Field::Right), column(Field::Review));
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
                rights.names.iter().map(|name| number_of(&mut self.rights, name.clone())).collect();
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
                let mark = mark(named(Field::Form), named(Field::Answer), named(Field::Basis));
                let day = days.first(entry).and_then(|day| i32::try_from(day).ok()).unwrap_or(UNDATED);
                let line = LedgerLine { record, day, kind, mark };
                for state in states.each(entry).filter_map(|number| *state_of.get(at(number)?)?) {
                    let numbers = rights.each(entry).filter_map(|number| right_of.get(at(number)?));
                    self.lines.extend(numbers.map(|right| (state, *right, line)));
                }
            }
        }
        Ok(self.settled())
    }

    /// One line a record in each cell, in the order of days.
    fn settled(mut self) -> Ledger {
        self.lines
            .sort_unstable_by_key(|(state, right, line)| (*state, *right, line.record, line.day, line.mark));
        self.lines.dedup_by(|(state, right, line), (kept_state, kept_right, kept)| {
            let same = (*state, *right, line.record) == (*kept_state, *kept_right, kept.record);
            if same {
                kept.mark = kept.mark.min(line.mark);
            }
            same
        });
        self.lines.sort_unstable_by_key(|(state, right, line)| (*state, *right, line.day, line.record));
        let mut cells: HashMap<(StateCode, u16), Range<usize>> = HashMap::new();
        let mut start = 0;
        for run in self.lines.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let end = start + run.len();
            if let Some((state, right, _)) = run.first()
                && let Some(code) = self.states.get(usize::from(*state))
            {
                cells.insert((*code, *right), start..end);
            }
            start = end;
        }
        let lines = self.lines.into_iter().map(|(_, _, line)| line).collect();
        Ledger { lines, cells, rights: self.rights }
    }
}
