//! `sources.csv`: the works that say things, by short names of their own.

use super::cells::Cells;
use super::schema::{self, SOURCES};
use crate::Problem;
use crate::Table;
use crate::table::{Sheet, file_name};
use std::collections::{BTreeMap, HashSet};
use tarazy_model::{Draft, Source, SourceId};
use tarazy_words::Saying;

/// Sources by short name.
#[derive(Debug, Default)]
pub(super) struct Sources {
    named: BTreeMap<String, Source>,
}

/// Whether a file is the table of sources.
pub(super) fn is_sources(file: &str) -> bool {
    file == "sources.csv"
}

impl Sources {
    /// Takes the sources from those tables that hold them.
    pub(super) fn read(tables: &[Table<'_>], problems: &mut Vec<Problem>) -> Self {
        let mut named = BTreeMap::new();
        for table in tables.iter().filter(|table| is_sources(file_name(table.name))) {
            let Some(sheet) = Sheet::open(table, problems) else { continue };
            schema::check(&sheet, &SOURCES.iter().collect::<Vec<_>>(), problems);
            for line in sheet.lines() {
                let mut cells = Cells::of(line, problems);
                cells.require_columns(SOURCES.iter());
                let source = source(&mut cells);
                if named.insert(cells.must("id"), source).is_some() {
                    let what = Saying::of("problem-two-sources").shown("name", cells.must("id"));
                    cells.wrong("id", what, Saying::of("mend-rename"));
                }
            }
        }
        Self { named }
    }

    /// The source a row names.
    pub(super) fn get(&self, cells: &mut Cells<'_, '_>) -> Option<SourceId> {
        let name = cells.text("source")?;
        let found = self.named.get(&name).map(|source| source.id.clone());
        if found.is_none() {
            let what = Saying::of("problem-no-such-source").shown("name", name);
            cells.wrong("source", what, Saying::of("mend-add-source"));
        }
        found
    }

    /// The sources that drafts name, each once.
    pub(super) fn used_by(self, drafts: &[Draft]) -> Vec<Source> {
        let mut wanted: HashSet<&SourceId> = drafts.iter().map(|draft| &draft.source).collect();
        self.named.into_values().filter(|source| wanted.remove(&source.id)).collect()
    }
}

fn source(cells: &mut Cells<'_, '_>) -> Source {
    let title = cells.must("title");
    let publisher = cells.text("publisher");
    let source = Source {
        author: cells.text("author"),
        date: cells.value("date"),
        language: cells.text("language"),
        licence: cells.text("licence"),
        kind: cells.value("kind").unwrap_or_default(),
        party: cells.text("party"),
        url: cells.text("url"),
        ..Source::titled(&title, publisher.as_deref())
    }
    .identified();
    // A name that is an id is that of a source exported from a record.
    match cells.must("id").parse() {
        Ok(id) => Source { id, ..source },
        Err(_) => source,
    }
}
