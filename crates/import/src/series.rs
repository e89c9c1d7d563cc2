//! Tables of figures by State and year: one column a measure (Our World in Data, Gapminder, indices), or one column a
//! year (the World Bank's downloads).
//!
//! Each file is a source; a `datapackage.json` beside it gives title, publisher and units. A cell without a value
//! (empty, `..`, `NA`) is no figure. Rows of groups of States, notes below a table, and columns of words are passed
//! over and named.
//!
//! ```
//! use tarazy_import::{Options, Table, series};
//! let csv = "Entity,Year,Literacy rate\nKazakhstan,2018,99.8\nCentral Asia,2018,99\n";
//! let table = Table { name: "literacy.csv", bytes: csv.as_bytes() };
//! let imported = series::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts[0].statement.title(), "Literacy rate: 99.8 percent");
//! let told = imported.problems[0].what.to_string();
//! assert_eq!(told, "\"Central Asia\" is no State known here; its rows are passed over");
//! ```

mod package;

use crate::Problem;
use crate::gathering::Gathering;
use crate::measure::Measure;
use crate::table::{Line, Sheet, has_decimal_commas};
use crate::{Imported, Options, Progress, Table, each};
use package::Package;
use std::collections::{BTreeMap, HashMap, HashSet};
use tarazy_model::{AccountId, Date, Quantity, Source, SourceKind, StateCode, Statement};
use tarazy_words::Saying;

const WANTED: &str = "give-series";
const NAMES: [&str; 8] =
    ["entity", "country", "countries", "country name", "geo", "economy", "state", "area"];
const CODES: [&str; 6] = ["country code", "iso_code", "iso3", "iso3c", "code", "geo"];
const YEARS: [&str; 3] = ["year", "time", "time_period"];
const MEASURES: [&str; 3] = ["indicator name", "series name", "indicator"];
/// Columns that tell of the row and are no measures.
const BESIDE: [&str; 8] =
    ["region", "continent", "index", "indicator code", "series code", "population_group", "unit", "notes"];
const NO_VALUE: [&str; 7] = ["", "..", "...", "na", "n/a", "-", "nan"];

/// Imports tables of figures.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let mut imported = Imported::default();
    let mut packages = Vec::new();
    for table in tables.iter().filter(|table| is_package(table.name)) {
        match Package::read(table) {
            Ok(package) => packages.push(package),
            Err(problem) => imported.problems.push(problem),
        }
    }
    each(tables, progress, |table| {
        if is_package(table.name) {
            return;
        }
        let package = packages.iter().find(|package| package.is_of(table.name));
        let source = source(table.name, package, options);
        let mut into = Gathering::new("series", source, options);
        if let Some(sheet) = Sheet::below(table, &is_header, &mut into.problems) {
            Reading::new(table, &sheet, package, &mut into).all();
        }
        imported.take(into.gathered());
    });
    imported.settled(tables, WANTED)
}

fn is_package(name: &str) -> bool {
    name.ends_with(".json")
}

fn source(file: &str, package: Option<&Package>, options: &Options) -> Source {
    let file = crate::table::file_name(file);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let title = package.map_or(stem, |package| &package.title);
    let publisher = package.and_then(|package| package.publisher.as_deref());
    Source {
        kind: SourceKind::Dataset,
        date: options.as_at.clone(),
        url: package.and_then(|package| package.url.clone()),
        ..Source::titled(title, publisher)
    }
    .identified()
}

/// Whether a line is the headers: it names a column of States, and years or a column of them.
fn is_header(cells: &[&str]) -> bool {
    let has = |names: &[&str]| cells.iter().any(|cell| names.contains(&cell.trim().to_lowercase().as_str()));
    (has(&NAMES) || has(&CODES)) && (has(&YEARS) || cells.iter().any(|cell| year_of(cell).is_some()))
}

/// The year a header is: "2005", "2005 [YR2005]".
fn year_of(header: &str) -> Option<Date> {
    let first = header.split_whitespace().next()?;
    let is_year = first.len() == 4 && first.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then(|| first.parse().ok())?
}

/// One table being read.
struct Reading<'s, 'g, 'o> {
    sheet: &'s Sheet,
    package: Option<&'s Package>,
    into: &'g mut Gathering<'o>,
    name: Option<&'s str>,
    code: Option<&'s str>,
    decimal_commas: bool,
    /// Names that were told of, so that each is told once.
    told: HashSet<String>,
    /// What was kept, and of which line.
    kept: HashMap<AccountId, u64>,
}

impl<'s, 'g, 'o> Reading<'s, 'g, 'o> {
    fn new(
        table: &Table<'_>,
        sheet: &'s Sheet,
        package: Option<&'s Package>,
        into: &'g mut Gathering<'o>,
    ) -> Self {
        let (name, code) = (sheet.column(&NAMES), sheet.column(&CODES));
        let decimal_commas = has_decimal_commas(table);
        let (told, kept) = (HashSet::new(), HashMap::new());
        Self { sheet, package, into, name, code, decimal_commas, told, kept }
    }

    fn all(&mut self) {
        let sheet = self.sheet;
        let years: Vec<(&str, Date)> =
            sheet.headers().filter_map(|header| Some((header, year_of(header)?))).collect();
        match sheet.column(&YEARS) {
            Some(year) => {
                for measure in self.measures(year) {
                    let lines: Vec<(Line<'_>, &str)> = sheet.lines().map(|line| (line, measure)).collect();
                    self.column(measure, measure, lines, |line| line.cell(year).parse::<Date>().ok());
                }
            }
            None => {
                for (header, year) in years {
                    let lines = sheet.lines().map(|line| (line, self.measure_of(line))).collect();
                    self.column(header, "", lines, |_| Some(year.clone()));
                }
            }
        }
    }

    /// The columns of measures, those of words apart, which are told of.
    fn measures(&mut self, year: &str) -> Vec<&'s str> {
        let sheet = self.sheet;
        let beside = |header: &str| {
            header.is_empty()
                || [Some(year), self.name, self.code].contains(&Some(header))
                || BESIDE.contains(&header.to_lowercase().as_str())
                || CODES.contains(&header.to_lowercase().as_str())
                || NAMES.contains(&header.to_lowercase().as_str())
        };
        let (measures, words): (Vec<&str>, Vec<&str>) = sheet
            .headers()
            .filter(|header| !beside(header))
            .partition(|header| sheet.lines().any(|line| self.number(line.cell(header)).is_some()));
        for header in words {
            let what = Saying::of("problem-no-measure");
            let problem = sheet.problem(Some(header), what, Saying::of("mend-no-measure"));
            self.into.problems.push(Problem { fatal: false, ..problem });
        }
        measures
    }

    fn measure(&self, title: &str) -> Measure {
        Measure::of(title, self.package.and_then(|package| package.unit(title)))
    }

    fn measure_of(&self, line: Line<'s>) -> &'s str {
        self.sheet.column(&MEASURES).map_or("", |column| line.cell(column))
    }

    /// The figures of one column.
    fn column(
        &mut self,
        header: &'s str,
        title: &str,
        lines: Vec<(Line<'s>, &'s str)>,
        date: impl Fn(Line<'s>) -> Option<Date>,
    ) {
        let known = (!title.is_empty()).then(|| self.measure(title));
        for (line, measure) in lines {
            let written = line.cell(header);
            if NO_VALUE.contains(&written.to_lowercase().as_str()) {
                continue;
            }
            let Some((state, named)) = self.state(line) else { continue };
            let Some(value) = self.number(written) else {
                let what = Saying::of("problem-no-number").shown("cell", written);
                let mend = Saying::of("mend-number-or-empty");
                self.into.problems.push(line.notice(Some(header), what, mend));
                continue;
            };
            let Some(date) = date(line) else {
                let (what, mend) = (Saying::of("problem-year-lacking"), Saying::of("mend-year"));
                self.into.problems.push(line.notice(self.sheet.column(&YEARS), what, mend));
                continue;
            };
            let measure = known.clone().unwrap_or_else(|| self.measure(measure));
            let id = AccountId::of(&[self.into.source.id.as_str(), named, &measure.title, &date.to_string()]);
            if let Some(before) = self.kept.insert(id.clone(), line.number()) {
                let what = Saying::of("problem-cell-like-another").shown("line", before);
                let mend = Saying::of("mend-cell-like-another");
                self.into.problems.push(line.notice(Some(header), what, mend));
                continue;
            }
            let figure = measure.figure(state, date, Quantity::exactly(value), BTreeMap::new());
            self.into.keep(id, Statement::Figure(figure), line.origin(Some(header)), None);
        }
    }

    /// The State of a row, by its code or name, and as it is named there; what is none is told once.
    fn state(&mut self, line: Line<'s>) -> Option<(StateCode, &'s str)> {
        let cells = [self.code, self.name].into_iter().flatten().map(|column| line.cell(column));
        let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
        for cell in &cells {
            if let Some(state) =
                self.into.states.resolve(cell).or_else(|| self.into.states.resolve(&cell.to_uppercase()))
            {
                return Some((state, cell));
            }
        }
        let named = cells.last().copied().unwrap_or_default().to_owned();
        if self.told.insert(named.clone()) {
            let what = Saying::of("problem-no-state-rows").shown("name", named);
            let mend = Saying::of("mend-state-if-one");
            self.into.problems.push(line.notice(self.name.or(self.code), what, mend));
        }
        None
    }

    fn number(&self, written: &str) -> Option<f64> {
        let written = written.trim().trim_end_matches('%').trim_end();
        let number = match self.decimal_commas {
            true => written.replace(',', ".").parse::<f64>(),
            false => written.parse::<f64>(),
        };
        number.ok().filter(|number| number.is_finite())
    }
}
