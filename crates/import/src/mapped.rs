//! Any table of events, figures or pledges, with a mapping that its user writes: CSV, a spreadsheet (XLSX) or GeoJSON.
//!
//! The mapping is a table, too (`mapping.rs`): a line says which column of the data gives which column of one of
//! Tarazy's own tables (`events.csv` where it names none), what a value is called there, or what holds for every row. The
//! rows are then read as own ones are, and lead back to the row or feature they come from. GeoJSON whose properties have
//! the names of own columns of events needs none.
//!
//! ```
//! use tarazy_import::{Options, Table, mapped};
//! let mapping = "field,column,when,then\nsource.title,,,Diary of the square\nkind,type,Demo,protest\n\
//!                title,what,,\nstates,country,,\ndate,day,,\ndate.format,,,dd.mm.yyyy\nsize,crowd,,\n";
//! let data = "what,type,country,day,crowd\nRally at the gates,Demo,Kyrgyzstan,07.04.2010,several hundred\n";
//! let tables = [("my.mapping.csv", mapping), ("diary.csv", data)];
//! let tables = tables.map(|(name, text)| Table { name, bytes: text.as_bytes() });
//! let imported = mapped::import(&tables, &Options::default(), &mut |_, _| {});
//! assert_eq!((imported.drafts.len(), imported.problems.len()), (1, 0));
//! ```

mod geojson;
mod mapping;

use crate::gathering::Gathering;
use crate::own;
use crate::table::{Sheet, file_name, whole};
use crate::{Imported, Options, Progress, Table, each};
use mapping::Mapping;
use std::collections::HashMap;
use tarazy_model::AccountId;
use tarazy_words::Saying;

const WANTED: &str = "give-mapped";

/// Imports tables by the mapping among them: a statement a row or feature.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let mut problems = Vec::new();
    let (mappings, data): (Vec<_>, Vec<_>) = tables.iter().copied().partition(|table| is_mapping(table.name));
    let mapping = match mappings.as_slice() {
        [] => Mapping::of_own_columns(data.first().map_or("", |table| file_name(table.name))),
        [one] => Mapping::read(one, &mut problems),
        [_, second, ..] => {
            let mend = Saying::of("mend-mappings-apart");
            problems.push(whole(file_name(second.name), Saying::of("problem-two-mappings"), mend));
            Mapping::default()
        }
    };
    let mut into = Gathering::new("mapped", mapping.source(options), options);
    into.problems = problems;
    let mut told = HashMap::new();
    each(&data, progress, |table| {
        if let Some(sheet) = sheet(table, &mut into) {
            rows(&mapping, table, &sheet, &mut into, &mut told);
        }
    });
    into.settled(tables, WANTED)
}

fn is_mapping(name: &str) -> bool {
    let file = file_name(name).to_lowercase();
    file == "mapping.csv" || file.ends_with(".mapping.csv")
}

/// The table, or the features of GeoJSON as one.
fn sheet(table: &Table<'_>, into: &mut Gathering<'_>) -> Option<Sheet> {
    let json = table.bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
    if json { geojson::sheet(table, &mut into.problems) } else { Sheet::open(table, &mut into.problems) }
}

fn rows(
    mapping: &Mapping,
    table: &Table<'_>,
    sheet: &Sheet,
    into: &mut Gathering<'_>,
    told: &mut HashMap<AccountId, u64>,
) {
    mapping.check(sheet, &mut into.problems);
    if into.problems.iter().any(|problem| problem.fatal) {
        return;
    }
    let made = sheet.lines().map(|line| {
        let cells = mapping.cells(line, &mut into.states, &mut into.problems);
        (line.number(), line.quote().to_owned(), cells)
    });
    let columns = mapping.columns().map(str::to_owned).collect();
    let made = Sheet::made(table, columns, made.collect());
    for (line, original) in made.lines().zip(sheet.lines()) {
        let statement = own::read_row(mapping.table(), line, &mut into.problems);
        let fallback = || {
            let keys = mapping.table().keys().map(|column| line.cell(column));
            format!("{} {:?} {:?}", keys.collect::<Vec<_>>().join(" "), statement.date(), statement.states())
        };
        let key = mapping.key(original).unwrap_or_else(fallback);
        let id = AccountId::of(&["mapped", into.source.id.as_str(), &key]);
        if let Some(before) = told.insert(id.clone(), line.number()) {
            let what = Saying::of("problem-row-like-another").shown("line", before);
            let mend = Saying::of("mend-name-column-of-keys");
            into.problems.push(line.notice(None, what, mend));
            continue;
        }
        into.keep(id, statement, line.origin(None), None);
    }
}
