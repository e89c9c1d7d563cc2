//! Women in parliament by election, as the Inter-Parliamentary Union's historical database has them: a row an election
//! or renewal of a chamber, with the seats and how many women won.
//!
//! The share is reckoned from both, which stand beside it; the share that copies of the file give is rounded to whole
//! percents and is not taken.
//!
//! ```
//! use tarazy_import::{Options, Table, ipu};
//! let csv = "country,year,month,chamber_type,chamber_total_seats,women_total\nKazakhstan,2007,August,lower,107,17\n";
//! let table = Table { name: "history.csv", bytes: csv.as_bytes() };
//! let imported = ipu::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts[0].statement.title(), "Women in parliament: 15.9 percent");
//! ```

use crate::events::dataset;
use crate::gathering::Gathering;
use crate::table::{Line, Sheet};
use crate::{Imported, Options, Progress, Table, each};
use std::collections::HashMap;
use tarazy_model::{AccountId, Date, Figure, Quantity, Source, Statement};
use tarazy_words::{Saying, months};

const WANTED: &str = "give-ipu";
const NEEDED: [&str; 5] = ["country", "year", "chamber_type", "chamber_total_seats", "women_total"];

/// The database.
pub fn source(options: &Options) -> Source {
    let (title, by) = ("Women in Parliament: historical database", "Inter-Parliamentary Union");
    dataset(title, by, "https://www.ipu.org/resources/publications", options.as_at.as_ref())
}

/// Imports tables of elections.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let mut into = Gathering::new("ipu", source(options), options);
    let mut told = HashMap::new();
    each(tables, progress, |table| {
        let Some(sheet) = Sheet::open(table, &mut into.problems) else { return };
        let missing: Vec<&str> = NEEDED.into_iter().filter(|name| sheet.column(&[name]).is_none()).collect();
        if !missing.is_empty() {
            let what = Saying::of("problem-columns-lacking").shown("columns", missing.join(", "));
            into.problems.push(sheet.problem(None, what, Saying::of(WANTED)));
            return;
        }
        sheet.lines().for_each(|line| row(line, &mut into, &mut told));
    });
    into.settled(tables, WANTED)
}

fn row(line: Line<'_>, into: &mut Gathering<'_>, told: &mut HashMap<AccountId, u64>) {
    if NEEDED.iter().skip(1).all(|column| line.cell(column).is_empty()) {
        let what = Saying::of("problem-note-below");
        into.problems.push(line.notice(None, what, Saying::of("mend-nothing-to-do")));
        return;
    }
    let code = line.cell("iso3");
    let named = into.states.resolve(code).or_else(|| into.states.resolve(line.cell("country")));
    let Some(state) = named else {
        let what = Saying::of("problem-no-state").shown("name", line.cell("country"));
        let mend = Saying::of("mend-state-if-one");
        into.problems.push(line.notice(Some("country"), what, mend));
        return;
    };
    let number = |column: &str| line.cell(column).parse::<f64>().ok().filter(|n| n.is_finite() && *n >= 0.0);
    let counts = number("women_total").zip(number("chamber_total_seats")).filter(|(women, all)| women <= all);
    let Some((women, seats)) = counts.filter(|(_, seats)| *seats > 0.0) else {
        let what = Saying::of("problem-no-share");
        into.problems.push(line.notice(Some("women_total"), what, Saying::of("mend-no-share")));
        return;
    };
    let Some(date) = date(line) else {
        let what = Saying::of("problem-date-lacking");
        into.problems.push(line.notice(Some("year"), what, Saying::of("mend-year-and-month")));
        return;
    };
    let chamber = line.cell("chamber_type");
    let id = AccountId::of(&[
        into.source.id.as_str(),
        line.cell("country"),
        chamber,
        &date.to_string(),
        line.cell("election_renewal"),
    ]);
    if let Some(before) = told.insert(id.clone(), line.number()) {
        let what = Saying::of("problem-row-like-another").shown("line", before);
        return into.problems.push(line.notice(None, what, Saying::of("mend-month-of-each")));
    }
    let share = (1000.0 * women / seats).round() / 10.0;
    let figure = Figure {
        indicator: Some("women-parliament".to_owned()),
        measure: "Women in parliament".to_owned(),
        states: vec![state],
        date: Some(date),
        value: Quantity::exactly(share).of("percent"),
        denominator: (!chamber.is_empty()).then(|| chamber.to_owned()),
        counts: Some((women, seats)),
        ..Figure::default()
    };
    into.keep(id, Statement::Figure(figure), line.origin(None), None);
}

/// A year, with its month where the row names one.
fn date(line: Line<'_>) -> Option<Date> {
    let year: u16 = line.cell("year").parse().ok()?;
    let month = months::number(line.cell("month"));
    month.map_or_else(|| format!("{year:04}"), |month| format!("{year:04}-{month:02}")).parse().ok()
}
