//! Cells to values, and what is wrong with those that give none.

use super::Schema;
use super::schema::Column;
use crate::Problem;
use crate::table::Line;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error;
use std::str::FromStr;
use tarazy_model::{Count, StateCode};
use tarazy_words::{Misread, Saying, states};

impl Column {
    /// What it holds, in the language of who reads; those that must be filled have it in each.
    pub(super) fn told(&self) -> Saying {
        Saying::word("column", self.about)
    }
}

/// Stands in a cell that must be filled where the source does not say it.
pub(super) const UNKNOWN: &str = "unknown";

/// The cells of one line. Whatever cannot be read becomes a problem and stays empty.
pub(super) struct Cells<'s, 'p> {
    line: Line<'s>,
    problems: &'p mut Vec<Problem>,
}

impl<'s, 'p> Cells<'s, 'p> {
    pub(super) fn of(line: Line<'s>, problems: &'p mut Vec<Problem>) -> Self {
        Self { line, problems }
    }

    /// Reports every cell that must be filled and is not.
    pub(super) fn require(&mut self, schema: &Schema) {
        self.require_columns(schema.all_columns());
    }

    pub(super) fn require_columns(&mut self, columns: impl Iterator<Item = &'static Column>) {
        for column in columns.filter(|column| column.required) {
            if self.line.cell(column.name).is_empty() {
                let mend = Saying::of("mend-fill").with("about", column.told());
                self.wrong(column.name, Saying::of("problem-cell-empty"), mend);
            }
        }
    }

    pub(super) fn wrong(&mut self, column: &str, what: Saying, mend: Saying) {
        self.problems.push(self.line.problem(Some(column), what, mend));
    }

    /// The cell as it stands; `None` when empty.
    pub(super) fn text(&self, column: &str) -> Option<String> {
        Some(self.cell(column)).filter(|cell| !cell.is_empty()).map(str::to_owned)
    }

    /// The cell of a column that must be filled: empty only beside a problem.
    pub(super) fn must(&self, column: &str) -> String {
        self.cell(column).to_owned()
    }

    /// The cell without the apostrophe that our own CSV puts before what a spreadsheet would run.
    fn cell(&self, column: &str) -> &'s str {
        let cell = self.line.cell(column);
        let bare = cell.strip_prefix('\'').filter(|bare| bare.starts_with(['=', '+', '-', '@', '\t', '\r']));
        bare.unwrap_or(cell)
    }

    /// A date, a number, a State: whatever reads itself.
    pub(super) fn value<T: FromStr<Err: Misread>>(&mut self, column: &str) -> Option<T> {
        let cell = self.text(column).filter(|cell| cell != UNKNOWN)?;
        self.read(column, &cell)
    }

    fn read<T: FromStr<Err: Misread>>(&mut self, column: &str, written: &str) -> Option<T> {
        match written.parse() {
            Ok(value) => Some(value),
            Err(error) => {
                self.wrong(column, unreadable(written), error.wanted());
                None
            }
        }
    }

    /// One of the words an enumeration of the model goes by.
    pub(super) fn word<'de, T: Deserialize<'de>>(&mut self, column: &str) -> Option<T> {
        let cell = self.text(column)?;
        match word(&cell) {
            Ok(value) => Some(value),
            Err(mend) => {
                self.wrong(column, unreadable(&cell), mend);
                None
            }
        }
    }

    /// Counts of people, parted by semicolons: without a unit, persons are counted.
    pub(super) fn people(&mut self, column: &str) -> Vec<Count> {
        let mut counts: Vec<Count> = self.values(column);
        for value in counts.iter_mut().filter_map(|count| count.value.as_mut()) {
            value.unit.get_or_insert_with(|| "person".to_owned());
        }
        counts
    }

    /// The items between semicolons.
    pub(super) fn list(&self, column: &str) -> Vec<String> {
        let items = self.cell(column).split(';').map(str::trim);
        items.filter(|item| !item.is_empty()).map(str::to_owned).collect()
    }

    /// The values between semicolons.
    pub(super) fn values<T: FromStr<Err: Misread>>(&mut self, column: &str) -> Vec<T> {
        self.list(column).iter().filter_map(|item| self.read(column, item)).collect()
    }

    /// A plain number.
    pub(super) fn number(&mut self, column: &str) -> Option<f64> {
        let cell = self.text(column)?;
        let number = cell.parse().ok().filter(|number: &f64| number.is_finite());
        if number.is_none() {
            self.wrong(column, unreadable(&cell), Saying::of("mend-write-digits"));
        }
        number
    }

    /// The States whose codes stand there, parted by spaces.
    pub(super) fn states(&mut self, column: &str) -> Vec<StateCode> {
        let cell = self.text(column).filter(|cell| cell != UNKNOWN).unwrap_or_default();
        let codes = cell.split_whitespace().filter_map(|code| {
            let state = code.parse().ok().filter(|code| states::get(*code).is_some());
            if state.is_none() {
                self.wrong(column, unreadable(code), Saying::of("mend-write-state"));
            }
            state
        });
        codes.collect()
    }

    /// A code that must be known to a vocabulary; kept as written when it is not, beside the problem.
    pub(super) fn known(
        &mut self,
        column: &str,
        vocabulary: &str,
        known: impl Fn(&str) -> bool,
    ) -> Option<String> {
        let code = self.text(column).filter(|code| code != UNKNOWN)?;
        if !known(&code) {
            let mend = Saying::of("mend-write-code").shown("vocabulary", vocabulary);
            self.wrong(column, unreadable(&code), mend);
        }
        Some(code)
    }
}

/// What a word stands for, or which words there are.
pub(super) fn word<'de, T: Deserialize<'de>>(written: &str) -> Result<T, Saying> {
    let owned: serde::de::value::StringDeserializer<Error> = written.to_owned().into_deserializer();
    T::deserialize(owned).map_err(|error| expected(&error.to_string()))
}

/// The words that Serde says it expected: "`a`", "`a` or `b`", "one of `a`, `b`, `c`".
fn expected(told: &str) -> Saying {
    let Some((_, words)) = told.rsplit_once("expected ") else { return Saying::of("mend-write-listed") };
    match (words.strip_prefix("one of "), words.split_once(" or ")) {
        (Some(words), _) => Saying::of("mend-write-one-of").shown("words", words),
        (None, Some((one, other))) => Saying::of("mend-write-either").shown("one", one).shown("other", other),
        (None, None) => Saying::of("mend-write").shown("word", words),
    }
}

pub(super) fn unreadable(written: &str) -> Saying {
    Saying::of("problem-nothing-known").shown("written", written)
}
