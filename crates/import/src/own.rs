//! Tarazy's own tables: one CSV a kind of statement, and `sources.csv` for who says it.
//!
//! [`schemas`] declares every file and column; the reading, the messages and `demo/README.md` follow it.
//! A row is one account: it names its source by an id of `sources.csv`. Rows with one `record` label are
//! accounts of one record, so that two sources that differ stand side by side. Dates are EDTF, quantities
//! as they are printed (`~16000`, `>=174`, `420..470`), lists are parted by semicolons, and an empty cell is
//! "not known".
//!
//! ```
//! use tarazy_import::{Options, Table, own};
//! let sources = "id,title,kind\nkic,Report of the Kyrgyzstan Inquiry Commission,report\n";
//! let events = "source,kind,title,states,date,deaths\nkic,clash,Violence in Osh,KGZ,2010-06-10/2010-06-14,~470\n";
//! let tables = [("sources.csv", sources), ("events.csv", events)];
//! let tables = tables.map(|(name, text)| Table { name, bytes: text.as_bytes() });
//! assert_eq!(own::import(&tables, &Options::default(), &mut |_, _| {}).drafts.len(), 1);
//! ```

mod cells;
mod demo;
mod schema;
mod sources;
mod statements;
mod writing;

pub use demo::{demo, demo_tables};
pub use schema::{Column, Schema, schemas};
pub use writing::{came_with, row, source_columns, source_row, told_as};

use crate::Problem;
use crate::table::{Line, Sheet, file_name, whole};
use crate::{Imported, Options, Progress, Table, each};
use cells::Cells;
use sources::Sources;
use std::collections::HashMap;
use tarazy_model::{AccountId, Draft, Maker, Polarity, SourceId, Statement};
use tarazy_words::Saying;

/// Imports own tables. `sources.csv` may come at any place among them.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let mut problems = Vec::new();
    let sources = Sources::read(tables, &mut problems);
    let mut importing = Importing { sources, options, told: HashMap::new(), drafts: Vec::new(), problems };
    each(tables, progress, |table| importing.table(table));
    let Importing { sources, drafts, problems, .. } = importing;
    Imported { sources: sources.used_by(&drafts), drafts, problems }.settled(tables, "give-own")
}

struct Importing<'a> {
    sources: Sources,
    options: &'a Options,
    /// Where each account was told.
    told: HashMap<AccountId, Saying>,
    drafts: Vec<Draft>,
    problems: Vec<Problem>,
}

impl Importing<'_> {
    fn table(&mut self, table: &Table<'_>) {
        let file = file_name(table.name);
        if sources::is_sources(file) {
            return;
        }
        let Some(schema) = schemas().iter().find(|schema| schema.file == file) else {
            return self.problems.push(stray(file));
        };
        let Some(sheet) = Sheet::open(table, &mut self.problems) else { return };
        schema.check(&sheet, &mut self.problems);
        for line in sheet.lines() {
            self.row(schema, line);
        }
    }

    fn row(&mut self, schema: &Schema, line: Line<'_>) {
        let mut cells = Cells::of(line, &mut self.problems);
        cells.require(schema);
        let source = self.sources.get(&mut cells);
        let statement = (schema.read)(&mut cells);
        let polarity = cells.word("polarity").unwrap_or(Polarity::Asserted);
        let as_at = cells.value("as_at").or_else(|| self.options.as_at.clone());
        let record = cells.text("record").map(|label| statements::labelled(&label));
        let account = cells.value("account");
        let Some(source) = source else { return };
        let id = account.unwrap_or_else(|| id(schema, line, &source));
        let place = Saying::of("problem-in-line").shown("file", schema.file).shown("line", line.number());
        if let Some(before) = self.told.insert(id.clone(), place) {
            let what = Saying::of("problem-row-said-before").with("before", before);
            let columns = schema.keys().collect::<Vec<_>>().join(", ");
            let mend = Saying::of("mend-tell-rows-apart").shown("columns", columns);
            self.problems.push(line.problem(None, what, mend));
        }
        let origin = line.origin(None);
        let maker = Maker::Importer("own".to_owned());
        self.drafts.push(Draft { id, source, statement, polarity, origin, maker, as_at, record });
    }
}

/// The own table of a name, such as "figures"; that of events where there is none.
pub(crate) fn table(name: &str) -> &'static Schema {
    let named = |schema: &&Schema| schema.file.strip_suffix(".csv") == Some(name);
    schemas().iter().find(named).unwrap_or(schema::events())
}

/// A row with the columns of an own table.
pub(crate) fn read_row(schema: &Schema, line: Line<'_>, problems: &mut Vec<Problem>) -> Statement {
    (schema.read)(&mut Cells::of(line, problems))
}

/// A row keeps its account while its source and its key columns stay, whatever else is corrected.
fn id(schema: &Schema, line: Line<'_>, source: &SourceId) -> AccountId {
    let mut parts = vec!["own", schema.file, source.as_str()];
    parts.extend(schema.keys().map(|column| line.cell(column)));
    AccountId::of(&parts)
}

fn stray(file: &str) -> Problem {
    let known: Vec<&str> = schemas().iter().map(|schema| schema.file).collect();
    let mend = Saying::of("mend-name-own-table").shown("files", known.join(", "));
    whole(file, Saying::of("problem-no-own-table"), mend)
}
