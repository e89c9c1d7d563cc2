//! The mapping that a user writes: a table with `field`, `column`, `when`, `then`.
//!
//! `field` is a column of `events.csv`, or of the table that a line `table` names (`figures`, `pledges`), or `id` (what
//! tells rows apart), `date.format` (`dd.mm.yyyy`), `decimal` (`comma`), `unit` (of every value), `latitude` and
//! `longitude`, or a field of the source: `source.title`, `source.publisher`, `source.url`. A line with a `column` takes
//! the cell; with `when` and `then`, a cell that says the one is read as the other. A line without a `column` holds its
//! `then` for every row.

use crate::Problem;
use crate::counts;
use crate::named_states::NamedStates;
use crate::own::{self, Schema};
use crate::table::{Line, Sheet};
use crate::{Options, Table};
use std::collections::HashMap;
use tarazy_model::{Source, SourceKind};
use tarazy_words::Saying;

/// What is known of a field.
#[derive(Debug, Default)]
struct Rule {
    column: Option<String>,
    /// What cells say, in lower case, and what that is called here.
    values: HashMap<String, String>,
    constant: Option<String>,
}

/// A mapping, read.
#[derive(Debug)]
pub(super) struct Mapping {
    /// The own table that it makes rows of.
    table: &'static Schema,
    rules: HashMap<String, Rule>,
    /// Where no mapping was given: cells stand as own tables have them.
    own: bool,
}

/// The tables that rows can be mapped to, and the one where nothing is said.
const TABLES: [&str; 4] = [EVENTS, "figures", "pledges", "recommendations"];
const EVENTS: &str = "events";
/// Fields beside the columns of the own table.
const BESIDE: [&str; 10] = [
    "table",
    "id",
    "date.format",
    "decimal",
    "unit",
    "latitude",
    "longitude",
    "source.title",
    "source.publisher",
    "source.url",
];
/// Fields that hold numbers of people.
const COUNTS: [&str; 4] = ["size", "deaths", "injured", "arrests"];

impl Default for Mapping {
    fn default() -> Self {
        Self { table: own::table(EVENTS), rules: HashMap::new(), own: false }
    }
}

impl Mapping {
    /// The own table that it makes rows of.
    pub(super) fn table(&self) -> &'static Schema {
        self.table
    }

    /// The columns of a row that it makes.
    pub(super) fn columns(&self) -> impl Iterator<Item = &'static str> {
        self.table.columns.iter().map(|column| column.name)
    }

    /// The mapping of a table whose columns have the names of own ones.
    pub(super) fn of_own_columns(file: &str) -> Self {
        let default = Self::default();
        let beside = ["id", "latitude", "longitude"];
        let named = |name: &str| (name.to_owned(), Rule { column: Some(name.to_owned()), ..Rule::default() });
        let mut rules: HashMap<String, Rule> = default.columns().chain(beside).map(named).collect();
        let title = Rule { constant: Some(file.to_owned()), ..Rule::default() };
        rules.insert("source.title".to_owned(), title);
        Self { rules, own: true, ..default }
    }

    /// Reads a mapping; every line that cannot be one is a problem.
    pub(super) fn read(table: &Table<'_>, problems: &mut Vec<Problem>) -> Self {
        let mut mapping = Self::default();
        let Some(sheet) = Sheet::open(table, problems) else { return mapping };
        for missing in ["field", "column", "then"].iter().filter(|name| sheet.column(&[name]).is_none()) {
            let mend = Saying::of("mend-columns-of-mapping");
            problems.push(sheet.problem(Some(missing), Saying::of("problem-mapping-lacks-column"), mend));
        }
        let named = sheet.lines().find(|line| line.cell("field") == "table");
        match named.map(|line| (line, TABLES.iter().find(|name| **name == line.cell("then")))) {
            Some((_, Some(name))) => mapping.table = own::table(name),
            Some((line, None)) => {
                let what = Saying::of("problem-no-table-to-map-to").shown("table", line.cell("then"));
                let mend = Saying::of("mend-write-one-of").shown("words", TABLES.join(", "));
                problems.push(line.problem(Some("then"), what, mend));
            }
            None => {}
        }
        for line in sheet.lines() {
            mapping.line(line, problems);
        }
        let needed = mapping.table.columns.iter().filter(|column| column.required).map(|column| column.name);
        for needed in std::iter::once("source.title").chain(needed) {
            if !mapping.rules.contains_key(needed) {
                let what = Saying::of("problem-mapping-silent").shown("field", needed);
                let mend = Saying::of("mend-add-line-of-mapping").shown("field", needed);
                problems.push(sheet.problem(Some("field"), what, mend));
            }
        }
        mapping
    }

    fn line(&mut self, line: Line<'_>, problems: &mut Vec<Problem>) {
        let [field, column, when, then] = ["field", "column", "when", "then"].map(|name| line.cell(name));
        if !self.columns().chain(BESIDE).any(|known| known == field) {
            let known: Vec<&str> = self.columns().chain(BESIDE).collect();
            let what = Saying::of("problem-no-field").shown("field", field);
            let mend = Saying::of("mend-write-one-of").shown("words", known.join(", "));
            return problems.push(line.problem(Some("field"), what, mend));
        }
        if column.is_empty() && then.is_empty() {
            let mend = Saying::of("mend-column-or-value");
            return problems.push(line.problem(Some("column"), Saying::of("problem-line-empty"), mend));
        }
        let rule = self.rules.entry(field.to_owned()).or_default();
        if !column.is_empty() {
            rule.column = Some(column.to_owned());
        }
        if column.is_empty() && when.is_empty() {
            rule.constant = Some(then.to_owned());
        } else if !when.is_empty() {
            rule.values.insert(when.to_lowercase(), then.to_owned());
        }
    }

    /// The source that the rows are of.
    pub(super) fn source(&self, options: &Options) -> Source {
        let said = |field: &str| self.rules.get(field).and_then(|rule| rule.constant.clone());
        let title = said("source.title").unwrap_or_default();
        Source {
            kind: SourceKind::Dataset,
            date: options.as_at.clone(),
            url: said("source.url"),
            ..Source::titled(&title, said("source.publisher").as_deref())
        }
        .identified()
    }

    /// Reports columns that the mapping names and the table does not have.
    pub(super) fn check(&self, sheet: &Sheet, problems: &mut Vec<Problem>) {
        if self.own {
            return;
        }
        let mut named: Vec<&String> = self.rules.values().filter_map(|rule| rule.column.as_ref()).collect();
        named.sort();
        for column in
            named.into_iter().filter(|column| sheet.headers().all(|header| header != column.as_str()))
        {
            let has: Vec<&str> = sheet.headers().collect();
            let what = Saying::of("problem-mapped-column");
            let mend = Saying::of("mend-mapped-column").shown("columns", has.join(", "));
            problems.push(sheet.problem(Some(column), what, mend));
        }
    }

    /// What tells a row apart, where the mapping names a column for it.
    pub(super) fn key(&self, line: Line<'_>) -> Option<String> {
        self.value("id", line)
    }

    /// What a field is for a row.
    fn value(&self, field: &str, line: Line<'_>) -> Option<String> {
        let rule = self.rules.get(field)?;
        let cell = rule.column.as_deref().map(|column| line.cell(column)).filter(|cell| !cell.is_empty());
        let called = cell.map(|cell| rule.values.get(&cell.to_lowercase()).map_or(cell, String::as_str));
        called.map(str::to_owned).or_else(|| rule.constant.clone()).filter(|value| !value.is_empty())
    }

    /// The cells of a row of the own table.
    pub(super) fn cells(
        &self,
        line: Line<'_>,
        states: &mut NamedStates,
        problems: &mut Vec<Problem>,
    ) -> Vec<String> {
        let mut cells = Vec::new();
        for field in self.columns() {
            let said = self.value(field, line).unwrap_or_default();
            cells.push(match field {
                "point" if said.is_empty() => self.point(line),
                _ if self.own => said,
                "states" => self.states(line, &said, states, problems),
                "date" | "deadline" => self.date(field, line, &said, problems),
                "value" | "target" if !said.is_empty() => self.quantity(line, &said),
                _ if COUNTS.contains(&field) && !said.is_empty() => counts::printed(&said),
                _ => said,
            });
        }
        cells
    }

    /// A value with its unit; decimals are parted as the mapping says.
    fn quantity(&self, line: Line<'_>, said: &str) -> String {
        let comma = self.value("decimal", line).is_some_and(|sign| sign == "comma" || sign == ",");
        let said = if comma { said.replace(',', ".") } else { said.to_owned() };
        match self.value("unit", line) {
            Some(unit) if !said.contains(' ') => format!("{said} {unit}"),
            _ => said,
        }
    }

    fn point(&self, line: Line<'_>) -> String {
        let both = self.value("latitude", line).zip(self.value("longitude", line));
        both.map(|(north, east)| format!("{north},{east}")).unwrap_or_default()
    }

    /// States by their names or codes, parted by semicolons.
    fn states(
        &self,
        line: Line<'_>,
        said: &str,
        states: &mut NamedStates,
        problems: &mut Vec<Problem>,
    ) -> String {
        let mut codes = Vec::new();
        for name in said.split(';').map(str::trim).filter(|name| !name.is_empty()) {
            match states.resolve(name) {
                Some(code) => codes.push(code.to_string()),
                None => problems.push(line.notice(
                    self.rules.get("states").and_then(|rule| rule.column.as_deref()),
                    Saying::of("problem-state-left-open").shown("name", name),
                    Saying::of("mend-map-state"),
                )),
            }
        }
        codes.join(" ")
    }

    /// A date in the format that the mapping names; without one it is EDTF.
    fn date(&self, field: &str, line: Line<'_>, said: &str, problems: &mut Vec<Problem>) -> String {
        let format = self.rules.get("date.format").and_then(|rule| rule.constant.as_deref());
        let Some(format) = format.filter(|_| !said.is_empty()) else { return said.to_owned() };
        match dated(said, format) {
            Some(day) => day,
            None => {
                let column = self.rules.get(field).and_then(|rule| rule.column.as_deref());
                let what =
                    Saying::of("problem-no-date-in-format").shown("written", said).shown("format", format);
                problems.push(line.problem(column, what, Saying::of("mend-date-or-format")));
                String::new()
            }
        }
    }
}

/// `07.04.2010` by `dd.mm.yyyy`: the numbers in the order of the format's letters; what is missing stays unknown.
fn dated(said: &str, format: &str) -> Option<String> {
    let order: String =
        format.to_lowercase().chars().filter(|c| "dmy".contains(*c)).fold(String::new(), |mut seen, c| {
            if !seen.contains(c) {
                seen.push(c);
            }
            seen
        });
    let numbers: Vec<&str> =
        said.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let part = |letter: char| -> Option<u16> { numbers.get(order.find(letter)?)?.parse().ok() };
    let (year, month, day) = (part('y')?, part('m'), part('d'));
    if numbers.len() != order.len() {
        return None;
    }
    let year = if year < 100 { return None } else { year };
    Some(match (month, day) {
        (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}"),
    })
}
