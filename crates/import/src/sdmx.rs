//! SDMX, the exchange format of statistical offices (ISO 17369): data messages as CSV, JSON and XML (generic and
//! structure-specific), each observation a figure.
//!
//! An observation's key says of which State (`REF_AREA`, `GEO`, `COUNTRY`), for which time, of what measure, and by which
//! dimensions (`SEX`, `AGE`) it is set apart; codes that stand for all of it together (`_T`) are no dimension. Structure
//! messages among the files give the names of codes. What is missing (`NaN`, no value) is no figure, a forecast none
//! either; an estimate stays "about". A message that deletes observations is told of and deletes nothing.
//!
//! ```
//! use tarazy_import::{Options, Table, sdmx};
//! let csv = "DATAFLOW,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nILO:DF_UNE(1.0),KAZ,F,2019-Q1,5.4,PT\n";
//! let table = Table { name: "unemployment.csv", bytes: csv.as_bytes() };
//! let imported = sdmx::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts[0].statement.title(), "DF_UNE: 5.4 percent");
//! assert_eq!(imported.drafts[0].statement.date().unwrap().as_str(), "2019-01/2019-03");
//! ```

mod csv;
mod json;
mod names;
mod part;
mod xml;

use crate::Problem;
use crate::gathering::Gathering;
use crate::table::{file_name, whole};
use crate::{Imported, Options, Progress, Table, each};
use names::Names;
use part::{Component, Role, period, role, unit};
use std::collections::{BTreeMap, HashMap};
use tarazy_model::{
    AccountId, Bound, Document, DocumentId, Figure, Origin, Quantity, Row, Source, SourceKind, Statement,
};
use tarazy_words::{Saying, states};

const WANTED: &str = "give-sdmx";

/// A data message.
#[derive(Debug, Default)]
struct Message {
    /// What the data set is called.
    title: Option<String>,
    /// Who sent it, or keeps its structure.
    publisher: Option<String>,
    /// The dimension that says what is measured, where the message itself says so.
    measure: Option<String>,
    observations: Vec<Observation>,
}

/// An observation as it stands in a message.
#[derive(Debug, Default)]
struct Observation {
    line: u64,
    /// What stands there.
    quote: String,
    /// The column or element of its value.
    column: Option<String>,
    /// Its key, and the key of the series it belongs to.
    key: Vec<Component>,
    attributes: Vec<Component>,
    value: String,
    /// Whether the message says to delete it.
    deleted: bool,
}

/// Imports data messages; structure messages among them give names.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let names = Names::of(tables);
    let mut imported = Imported::default();
    each(tables, progress, |table| {
        let mut problems = Vec::new();
        let message = match table.bytes.iter().find(|byte| !byte.is_ascii_whitespace() && byte.is_ascii()) {
            Some(b'<') => xml::message(table, &names, &mut problems),
            Some(b'{') => json::message(table, &mut problems),
            _ => csv::message(table, &mut problems),
        };
        let Some(message) = message else { return imported.problems.extend(problems) };
        let mut into = Gathering::new("sdmx", source(table, &message, options), options);
        into.problems = problems;
        figures(table, &message, &names, &mut into);
        imported.take(into.gathered());
    });
    imported.settled(tables, WANTED)
}

fn source(table: &Table<'_>, message: &Message, options: &Options) -> Source {
    let title = message.title.as_deref().unwrap_or_else(|| file_name(table.name));
    Source {
        kind: SourceKind::Dataset,
        date: options.as_at.clone(),
        ..Source::titled(title, message.publisher.as_deref())
    }
    .identified()
}

fn figures(table: &Table<'_>, message: &Message, names: &Names, into: &mut Gathering<'_>) {
    let (file, document) = (file_name(table.name), Document::id_of(table.bytes));
    let mut kept: HashMap<AccountId, u64> = HashMap::new();
    for observation in &message.observations {
        let place = Place { file, document: &document, observation };
        match figure(message, observation, names, into) {
            Ok(Some((key, figure))) => {
                let id = AccountId::of(&["sdmx", into.source.id.as_str(), &key]);
                if let Some(before) = kept.insert(id.clone(), observation.line) {
                    let what = Saying::of("problem-observation-again").shown("line", before);
                    into.problems.push(place.notice(what, Saying::of("mend-observation-again")));
                } else {
                    into.keep(id, Statement::Figure(figure), place.origin(), None);
                }
            }
            Ok(None) => {}
            Err((what, mend)) => into.problems.push(place.notice(what, mend)),
        }
    }
}

/// Where an observation stands.
struct Place<'o> {
    file: &'o str,
    document: &'o DocumentId,
    observation: &'o Observation,
}

impl Place<'_> {
    fn origin(&self) -> Origin {
        Origin::Row(Row {
            document: self.document.clone(),
            file: self.file.to_owned(),
            line: self.observation.line,
            column: self.observation.column.clone(),
            quote: self.observation.quote.clone(),
        })
    }

    fn notice(&self, what: impl Into<Saying>, mend: impl Into<Saying>) -> Problem {
        let (line, column) = (Some(self.observation.line), self.observation.column.clone());
        Problem { line, column, fatal: false, ..whole(self.file, what, mend) }
    }
}

/// What is wrong, and how to mend it.
type Wrong = (Saying, Saying);

/// The figure of an observation with its key as text; `None` where it gives no value, which is no fault.
fn figure(
    message: &Message,
    observation: &Observation,
    names: &Names,
    into: &mut Gathering<'_>,
) -> Result<Option<(String, Figure)>, Wrong> {
    if observation.deleted {
        return Err((Saying::of("problem-observation-deleted"), Saying::of("mend-observation-deleted")));
    }
    let status = observation.attributes.iter().find(|one| one.id == "OBS_STATUS").map(Component::code);
    if matches!(observation.value.as_str(), "" | "NaN" | ":") {
        return Ok(None);
    }
    if matches!(status, Some("M" | "L" | "O")) {
        let what = Saying::of("problem-value-and-missing").shown("value", &observation.value);
        return Err((what, Saying::of("mend-value-and-missing")));
    }
    if status == Some("F") {
        return Err((Saying::of("problem-forecast"), Saying::of("mend-forecast")));
    }
    let bound = if matches!(status, Some("E" | "I")) { Bound::About } else { Bound::Exactly };
    let mut read = Read::of(message, observation, names, into)?;
    let number = observation.value.parse::<f64>().ok().filter(|number| number.is_finite());
    let wrong = || {
        let what = Saying::of("problem-no-number").shown("cell", &observation.value);
        (what, Saying::of("mend-number-or-nan"))
    };
    let number = scaled(number.ok_or_else(wrong)?, read.power);
    let (state, date) = (read.state.ok_or_else(no_state)?, read.date.ok_or_else(no_time)?);
    let title = read.measure.take().or_else(|| message.title.clone());
    let title = title.unwrap_or_else(|| "Observation value".to_owned());
    let measure = crate::measure::Measure::of(&title, None).stated_in(read.unit);
    let value = Quantity { bound, ..Quantity::exactly(number) };
    Ok(Some((read.key.join("|"), measure.figure(state, date, value, read.dimensions))))
}

/// A value times ten to a power, as `UNIT_MULT` says it, in decimal so that 27.1 thousand is 27100.
fn scaled(number: f64, power: i32) -> f64 {
    if power == 0 { number } else { format!("{number}e{power}").parse().unwrap_or(number) }
}

fn no_state() -> Wrong {
    (Saying::of("problem-observation-of-no-state"), Saying::of("mend-observation-of-no-state"))
}

fn no_time() -> Wrong {
    (Saying::of("problem-observation-of-no-time"), Saying::of("mend-observation-of-no-time"))
}

/// What an observation's key and attributes say.
#[derive(Default)]
struct Read {
    state: Option<tarazy_model::StateCode>,
    date: Option<tarazy_model::Date>,
    measure: Option<String>,
    unit: Option<String>,
    power: i32,
    dimensions: BTreeMap<String, String>,
    key: Vec<String>,
}

impl Read {
    fn of(
        message: &Message,
        observation: &Observation,
        names: &Names,
        into: &mut Gathering<'_>,
    ) -> Result<Self, Wrong> {
        let mut read = Self::default();
        for one in &observation.key {
            read.key.push(format!("{}={}", one.id, one.code));
            let named = || one.name.clone().or_else(|| names.code(&one.id, &one.code).map(str::to_owned));
            let is_measure = message.measure.as_ref() == Some(&one.id);
            match if is_measure { Role::Measure } else { role(&one.id, names) } {
                Role::State => {
                    let of_code = into.states.resolve(&one.code).or_else(|| states::numbered(&one.code));
                    let state = of_code.or_else(|| named().and_then(|name| into.states.resolve(&name)));
                    let wrong = || {
                        let what = Saying::of("problem-no-state-in").shown("code", &one.code);
                        (what.shown("dimension", &one.id), Saying::of("mend-state-if-one"))
                    };
                    read.state = Some(state.ok_or_else(wrong)?);
                }
                Role::Time => {
                    let wrong = || {
                        let what = Saying::of("problem-no-time-in").shown("code", &one.code);
                        (what.shown("dimension", &one.id), Saying::of("mend-time"))
                    };
                    read.date = Some(period(&one.code).ok_or_else(wrong)?);
                }
                Role::Measure => read.measure = Some(named().unwrap_or_else(|| one.code.clone())),
                Role::Unit => read.unit = unit(&one.code, named()),
                Role::Frequency => {}
                Role::Dimension if one.is_all() => {}
                Role::Dimension => {
                    let (dimension, value) = part::dimension(one, named());
                    read.dimensions.insert(dimension, value);
                }
            }
        }
        read.key.sort();
        for one in &observation.attributes {
            let named = || one.name.clone().or_else(|| names.code(&one.id, &one.code).map(str::to_owned));
            match one.id.as_str() {
                "UNIT_MULT" => read.power = one.code.parse().unwrap_or(0),
                "UNIT_MEASURE" | "UNIT" if read.unit.is_none() => read.unit = unit(&one.code, named()),
                _ => {}
            }
        }
        Ok(read)
    }
}
