//! What importers of events share: a table whose rows are events, each told apart by a key, and the cells they have in
//! common: States, days, points, places.
//!
//! An importer of events is a [`Codebook`]: its source, the columns it must have, and how a row is read. Cells that
//! cannot be read are told with file, line and column and left open; the row is kept.

use crate::gathering::Gathering;
use crate::table::{Line, Sheet};
use crate::{Imported, Options, Progress, Table, each};
use std::collections::HashMap;
use tarazy_model::{
    AccountId, Date, Event, Location, PlaceLevel, Point, RecordId, Source, SourceKind, StateCode, Statement,
};
use tarazy_words::{Saying, places};

/// How tables of one data set are read.
pub(crate) struct Codebook {
    /// The importer's name, which is part of every account's id.
    pub(crate) name: &'static str,
    /// The columns without which nothing can be read.
    pub(crate) required: &'static [&'static str],
    /// What to give where there is nothing to import.
    pub(crate) wanted: &'static str,
    /// What a row tells.
    pub(crate) row: fn(&mut Rows<'_, '_>, Line<'_>) -> Vec<Told>,
}

/// What a row tells, and how it is told apart.
pub(crate) struct Told {
    /// Tells it apart from all else in the data set.
    pub(crate) key: String,
    pub(crate) statement: Statement,
    /// The record, where the data set itself says what rows are about the same.
    pub(crate) record: Option<RecordId>,
}

impl Told {
    pub(crate) fn new(key: &str, statement: Statement) -> Self {
        Self { key: key.to_owned(), statement, record: None }
    }

    pub(crate) fn event(key: &str, event: Event) -> Self {
        Self::new(key, Statement::Event(event))
    }
}

/// The rows being read: what has been gathered so far.
pub(crate) struct Rows<'a, 'g> {
    into: &'g mut Gathering<'a>,
}

/// A data set by its title and who keeps it; with a date where each release is a work of its own.
pub(crate) fn dataset(title: &str, publisher: &str, url: &str, date: Option<&Date>) -> Source {
    Source {
        kind: SourceKind::Dataset,
        date: date.cloned(),
        language: Some("en".to_owned()),
        url: Some(url.to_owned()),
        ..Source::titled(title, Some(publisher))
    }
    .identified()
}

/// Imports tables of a data set.
pub(crate) fn import(
    book: &Codebook,
    source: Source,
    tables: &[Table<'_>],
    options: &Options,
    progress: Progress<'_>,
) -> Imported {
    let mut into = Gathering::new(book.name, source, options);
    let mut told: HashMap<AccountId, u64> = HashMap::new();
    each(tables, progress, |table| {
        let Some(sheet) = Sheet::open(table, &mut into.problems) else { return };
        rows(book, &sheet, &mut into, &mut told);
    });
    into.settled(tables, book.wanted)
}

/// Reads the rows of one table.
pub(crate) fn rows(
    book: &Codebook,
    sheet: &Sheet,
    into: &mut Gathering<'_>,
    told: &mut HashMap<AccountId, u64>,
) {
    for missing in book.required.iter().filter(|name| !sheet.headers().any(|header| header == **name)) {
        let what = Saying::of("problem-column-lacking");
        let mend = Saying::of("mend-give-columns").shown("columns", book.required.join(", "));
        into.problems.push(sheet.problem(Some(missing), what, mend));
    }
    if into.problems.iter().any(|problem| problem.fatal) {
        return;
    }
    for line in sheet.lines() {
        for told_here in (book.row)(&mut Rows { into }, line) {
            keep(book, line, told_here, into, told);
        }
    }
}

/// Keeps what a row tells, unless a row before it has the same key.
fn keep(
    book: &Codebook,
    line: Line<'_>,
    Told { key, statement, record }: Told,
    into: &mut Gathering<'_>,
    told: &mut HashMap<AccountId, u64>,
) {
    let id = AccountId::of(&[book.name, into.source.id.as_str(), &key]);
    if let Some(before) = told.insert(id.clone(), line.number()) {
        let what = Saying::of("problem-key-again").shown("key", key).shown("line", before);
        into.problems.push(line.notice(None, what, Saying::of("mend-key-again")));
        return;
    }
    into.keep(id, statement, line.origin(None), record);
}

impl Rows<'_, '_> {
    /// Tells of a row that says nothing to keep.
    pub(crate) fn passed_over(&mut self, line: Line<'_>, column: &str, what: Saying) {
        self.into.problems.push(line.notice(Some(column), what, Saying::of("mend-nothing")));
    }

    /// Tells of a cell whose words are kept though they give no value.
    pub(crate) fn kept_as_said(&mut self, line: Line<'_>, column: &str, what: Saying, mend: Saying) {
        let what = Saying::of("problem-kept-as-said").shown("cell", line.cell(column)).with("what", what);
        self.into.problems.push(line.notice(Some(column), what, mend));
    }

    /// Tells of a cell that was left open.
    pub(crate) fn left_open(&mut self, line: Line<'_>, column: &str, what: Saying, mend: Saying) {
        let what = Saying::of("problem-left-open").shown("cell", line.cell(column)).with("what", what);
        self.into.problems.push(line.notice(Some(column), what, mend));
    }

    /// The State a cell names.
    pub(crate) fn state(&mut self, line: Line<'_>, column: &str) -> Vec<StateCode> {
        let name = line.cell(column);
        let state = self.into.states.resolve(name);
        if state.is_none() && !name.is_empty() {
            self.left_open(line, column, Saying::of("is-no-state"), Saying::of("mend-add-state"));
        }
        state.into_iter().collect()
    }

    /// The State of a name that need not be one.
    pub(crate) fn state_named(&mut self, name: &str) -> Option<StateCode> {
        self.into.states.resolve(name)
    }

    /// The day a cell holds, in ISO form or as `20180601`, or with a time after it.
    pub(crate) fn day(&mut self, line: Line<'_>, column: &str) -> Option<Date> {
        let cell = line.cell(column);
        let day = cell.split(['T', ' ']).next().unwrap_or("");
        let found = day.parse().ok().or_else(|| compact(day)).or_else(|| named(cell));
        if found.is_none() && !cell.is_empty() {
            self.left_open(line, column, Saying::of("is-no-date"), Saying::of("mend-date-iso"));
        }
        found
    }

    /// The day of a stamp such as `20180601103000`.
    pub(crate) fn stamp(&mut self, line: Line<'_>, column: &str) -> Option<Date> {
        let cell = line.cell(column);
        let found = compact(cell.get(..8).unwrap_or(cell));
        if found.is_none() && !cell.is_empty() {
            self.left_open(line, column, Saying::of("is-no-date"), Saying::of("mend-date-stamp"));
        }
        found
    }

    /// The day whose year, month and day stand in three cells; what is empty or none is not known.
    pub(crate) fn parts(&mut self, line: Line<'_>, columns: [&str; 3]) -> Option<Date> {
        let number =
            |column: &str| line.cell(column).trim_end_matches(".0").parse::<u16>().ok().filter(|n| *n > 0);
        let [year, month, day] = columns.map(number);
        let year = year?;
        let date = match (month, day) {
            (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
            (Some(month), None) => format!("{year:04}-{month:02}"),
            _ => format!("{year:04}"),
        };
        let found = date.parse().ok();
        if found.is_none() {
            let what = Saying::of("is-part-of-no-date").shown("date", date);
            let column = columns.get(2).copied().unwrap_or_default();
            self.left_open(line, column, what, Saying::of("mend-date-parts"));
        }
        found
    }

    /// A number; an empty cell gives none.
    pub(crate) fn number(&mut self, line: Line<'_>, column: &str) -> Option<f64> {
        let cell = line.cell(column);
        let found = cell.parse().ok().filter(|number: &f64| number.is_finite());
        if found.is_none() && !cell.is_empty() && !cell.eq_ignore_ascii_case("NA") {
            self.left_open(line, column, Saying::of("is-no-number"), Saying::of("mend-digits"));
        }
        found
    }

    /// The point of two cells.
    pub(crate) fn point(&mut self, line: Line<'_>, latitude: &str, longitude: &str) -> Option<Point> {
        let (north, east) = (self.number(line, latitude)?, self.number(line, longitude)?);
        let found = Point::new(north, east);
        if found.is_none() {
            let what = Saying::of("is-part-of-no-point");
            self.left_open(line, latitude, what, Saying::of("mend-degrees"));
        }
        found
    }
}

/// `20180601`.
fn compact(day: &str) -> Option<Date> {
    let (year, rest) = day.split_at_checked(4).filter(|_| day.len() == 8)?;
    let (month, day) = rest.split_at_checked(2)?;
    format!("{year}-{month}-{day}").parse().ok()
}

/// `15 March 2021`, as ACLED's exports write it.
fn named(day: &str) -> Option<Date> {
    let mut words = day.split_whitespace();
    let (day, month, year) = (words.next()?, words.next()?, words.next()?);
    let month = tarazy_words::months::number(month)?;
    let day: u8 = day.parse().ok()?;
    format!("{year}-{month:02}-{day:02}").parse().ok()
}

/// From one day to another, or the one where both are the same.
pub(crate) fn spanning(from: Option<Date>, to: Option<Date>) -> Option<Date> {
    match (from, to) {
        (Some(from), Some(to)) if from == to => Some(from),
        (Some(from), Some(to)) => format!("{from}/{to}").parse().ok().or(Some(from)),
        (from, to) => from.or(to),
    }
}

/// A location by the words for it, the narrowest first: resolved in the gazetteer, as precise as is said.
pub(crate) fn location(
    written: &str,
    states: &[StateCode],
    precision: Option<PlaceLevel>,
    point: Option<Point>,
) -> Option<Location> {
    let written = written.trim();
    if written.is_empty() && point.is_none() {
        return None;
    }
    const WHOLE: [&str; 4] = ["national", "nationwide", "national level", "countrywide"];
    if WHOLE.iter().any(|word| written.eq_ignore_ascii_case(word)) {
        return Some(Location { precision: Some(PlaceLevel::State), ..Location::written(written) });
    }
    let known = places::resolve_in(written, states);
    let level = known.map(|place| place.level);
    // What is known by its region alone is not a city, whatever the gazetteer has of that name.
    let precision = precision.map(|said| level.map_or(said, |level| said.min(level))).or(level);
    Some(Location {
        code: known.map(|place| place.code.to_owned()),
        precision,
        point,
        ..Location::written(written)
    })
}

/// A title from what is known: "Protest by students in Osh".
pub(crate) fn title(what: &str, who: &str, place: Option<&Location>) -> String {
    let mut title = what.to_owned();
    if !who.is_empty() {
        title.push_str(" by ");
        title.push_str(who);
    }
    if let Some(place) = place.filter(|place| !place.written.is_empty()) {
        title.push_str(" in ");
        title.push_str(&place.written);
    }
    title
}
