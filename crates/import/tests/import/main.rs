//! What the importers promise, each claim a test.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may panic, and says what it counts and skips"
)]

mod collection;
mod demo;
mod events;
mod figures;
mod grants;
mod mapped;
mod names;
mod own;
mod popolo;
mod properties;
mod real_tables;
mod sayings;
mod sayings_of_sources;
mod sdmx;
mod status;
mod tables;
mod tagger;
mod uhri;
mod uhri_sheet;
mod untc;
mod upr;

use tarazy_import::{Imported, Options, Table, importer};

/// Imports texts as files of these names.
fn import(kind: &str, files: &[(&str, &str)]) -> Imported {
    let tables: Vec<Table<'_>> =
        files.iter().map(|(name, text)| Table { name, bytes: text.as_bytes() }).collect();
    importer(kind).unwrap().import(&tables, &Options::default(), &mut |_, _| {})
}

/// The problems as people read them; those that don't refuse the import end in "(passed over)".
fn problems(imported: &Imported) -> Vec<String> {
    let shown = imported.problems.iter();
    shown.map(|problem| format!("{problem}{}", if problem.fatal { "" } else { " (passed over)" })).collect()
}
