//! Importing known tables: all of it or nothing, as one batch that can be tried first and taken back.

use crate::access::Act;
use crate::desk::now;
use crate::{Actor, Desk, DeskError, placing, withdrawal};
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use tarazy_import::{Imported, Importer, Options, Problem, Table};
use tarazy_model::{
    AccountId, Batch, BatchKind, Classed, Clearance, Counts, Date, Document, DocumentId, Draft, Seclusion,
    Source, SourceId, Statement,
};
use tarazy_store::{NewBatch, NewDocument, Reader, Scope};
use tarazy_words::Saying;

/// The importer whose tables have their titles in a file of their own.
const TREATY_TABLES: &str = "untc";
/// The importers whose every table is the whole of what it covers, whatever its name: a row that it should have and
/// has not was withdrawn by the source.
const WITHDRAWING: [&str; 1] = ["acled"];
/// That file.
const TITLES: &str = "index.csv";

/// Tables that were read and can be imported.
#[derive(Debug)]
pub struct ReadTables<'t> {
    importer: &'static str,
    tables: Vec<Table<'t>>,
    imported: Imported,
    class: Option<Seclusion>,
}

/// How far a long work has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// What is being done: "reading tables", "keeping", "indexing".
    pub stage: &'static str,
    /// How much is done.
    pub done: u64,
    /// Of how much; 0 where it is not known.
    pub of: u64,
}

/// What an import did, or would do.
#[derive(Clone, Debug, Serialize)]
pub struct ImportReport {
    /// The batch; `None` for a dry run.
    pub batch: Option<Batch>,
    /// How many accounts are new, changed, the same, gone.
    pub counts: Counts,
    /// How many of the tables' accounts allege something of a named person, and wait for a reviewer.
    pub restricted: u64,
    /// What was wrong, and where; none of it is fatal when a batch was kept.
    pub problems: Vec<Problem>,
}

/// Reads tables; refuses all of them when one problem is fatal. `as_at` is the day they were right on, where
/// they do not say. Needs no record, so that what is refused leaves nothing behind.
pub fn read_tables<'t>(
    importer: &Importer,
    tables: Vec<Table<'t>>,
    as_at: Option<Date>,
    progress: &mut dyn FnMut(Progress),
) -> Result<ReadTables<'t>, DeskError> {
    let mut reading = |done, of| progress(Progress { stage: "reading tables", done, of });
    let imported = importer.import(&tables, &Options { as_at }, &mut reading);
    if imported.is_refused() {
        return Err(DeskError::Refused(imported.problems));
    }
    Ok(ReadTables { importer: importer.name, tables, imported, class: None })
}

impl ReadTables<'_> {
    /// The same, whose sources get a class before anything of them is kept.
    #[must_use]
    pub fn classed(self, class: Option<Seclusion>) -> Self {
        Self { class, ..self }
    }

    /// What importing them into a record that is still to be started would do.
    pub fn all_new(self) -> ImportReport {
        let new = u64::try_from(self.imported.drafts.len()).unwrap_or(u64::MAX);
        ImportReport {
            batch: None,
            counts: Counts { new, ..Counts::default() },
            restricted: accusing(self.imported.drafts.iter()),
            problems: self.imported.problems,
        }
    }
}

impl Desk {
    /// Imports tables as one batch.
    pub fn import(
        &self,
        read: ReadTables<'_>,
        actor: &Actor,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<ImportReport, DeskError> {
        actor.must(Act::Import)?;
        let (batch, problems) = self.batch_of(read, actor)?;
        let restricted = accusing(batch.accounts.iter().map(|placed| &placed.draft));
        let may = || self.may_speak_for(&batch.sources, actor);
        let kept = self.keep_if(may, &batch, progress)?;
        // As who asks is told of it.
        let batch = self.read(|record| Ok(record.batch(&kept.id)?))?.unwrap_or(kept);
        Ok(ImportReport { counts: batch.counts, batch: Some(batch), restricted, problems })
    }

    /// Tells what importing tables would do, and does nothing.
    pub fn try_import(
        &self,
        read: ReadTables<'_>,
        actor: &Actor,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<ImportReport, DeskError> {
        actor.must(Act::Import)?;
        let (batch, problems) = self.batch_of(read, actor)?;
        let mut trying = |done, of| progress(Progress { stage: "trying", done, of });
        let counts = self.store()?.dry_run(&batch, &mut trying)?;
        let restricted = accusing(batch.accounts.iter().map(|placed| &placed.draft));
        let counts = self.as_if_unknown(counts, batch)?;
        Ok(ImportReport { batch: None, counts, restricted, problems })
    }

    /// Refuses what would change or add to what a source says that is kept back from who brings it.
    fn may_speak_for(&self, sources: &[Source], actor: &Actor) -> Result<(), DeskError> {
        self.look(|record| {
            for source in sources {
                if !actor.clearance.sees(&record.class_of(&Classed::Source(source.id.clone()))?) {
                    return Err(DeskError::Invalid(Saying::of("error-import-source-kept-back")));
                }
            }
            Ok(())
        })
    }

    /// What a trial counts, with what the record holds and keeps back from who asks as new: so that no row is found out by
    /// trying.
    fn as_if_unknown(&self, all: Counts, mut batch: NewBatch) -> Result<Counts, DeskError> {
        let ids: Vec<&AccountId> = batch.accounts.iter().map(|placed| &placed.draft.id).collect();
        let unseen = self.read(|record| Ok(record.kept_from(&ids)?))?;
        if unseen.is_empty() {
            return Ok(all);
        }
        batch.accounts.retain(|placed| !unseen.contains(&placed.draft.id));
        let told = self.store()?.dry_run(&batch, &mut |_, _| {})?;
        let unseen = u64::try_from(unseen.len()).unwrap_or(u64::MAX);
        // What of the batch is left out here is not gone.
        Ok(Counts { new: told.new + unseen, gone: all.gone, ..told })
    }

    fn batch_of(&self, read: ReadTables<'_>, actor: &Actor) -> Result<(NewBatch, Vec<Problem>), DeskError> {
        let ReadTables { importer, tables, mut imported, class } = read;
        let names: Vec<&str> = tables.iter().map(|table| table.name).collect();
        let documents = documents(importer, &tables, &imported);
        let come = documents.iter().map(|document| (document.id(), document.source.clone()));
        self.may_come_as(class.as_ref(), come, actor)?;
        let replaced = self.read(|record| match WITHDRAWING.contains(&importer) {
            true => Ok(Scope::Accounts(withdrawal::withdrawn(record, &imported)?)),
            false => earlier_versions(record, &imported.sources, &documents).map(Scope::Documents),
        })?;
        if importer == TREATY_TABLES && !names.iter().any(|name| file_name(name) == TITLES) {
            self.read(|record| keep_titles(record, &mut imported.drafts))?;
        }
        let batch = NewBatch {
            kind: BatchKind::Import,
            title: format!("{importer}: {}", names.join(", ")),
            by: actor.name.clone(),
            at: now(),
            documents,
            accounts: self.read(|record| placing::place(record, imported.drafts))?,
            sources: imported.sources,
            replaces: Some(replaced),
            sees_all: actor.clearance == Clearance::all(),
            class,
        };
        Ok((batch, imported.problems))
    }
}

fn accusing<'d>(drafts: impl Iterator<Item = &'d Draft>) -> u64 {
    u64::try_from(drafts.filter(|draft| draft.statement.accuses()).count()).unwrap_or(u64::MAX)
}

/// The documents that the given ones stand for now: those of their sources under the same file names. One table
/// of a register says nothing of the register's others.
fn earlier_versions(
    record: &Reader,
    sources: &[Source],
    given: &[NewDocument],
) -> Result<Vec<DocumentId>, DeskError> {
    let names: HashSet<&str> = given.iter().map(|document| file_name(&document.name)).collect();
    let mut earlier = Vec::new();
    for source in sources {
        let known = record.documents_of_source(&source.id)?;
        let same_name = known.into_iter().filter(|document| names.contains(file_name(&document.name)));
        earlier.extend(same_name.map(|document| document.id));
    }
    Ok(earlier)
}

fn file_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// Lets acts keep the titles of instruments that the record has from [`TITLES`], where it was not given: a title
/// that is missing now is no change.
fn keep_titles(record: &Reader, drafts: &mut [Draft]) -> Result<(), DeskError> {
    let ids: Vec<AccountId> = drafts.iter().map(|draft| draft.id.clone()).collect();
    let known: HashMap<AccountId, Statement> =
        record.accounts_by_ids(&ids)?.into_iter().map(|account| (account.id, account.statement)).collect();
    for draft in drafts {
        let (Statement::TreatyAct(act), Some(Statement::TreatyAct(before))) =
            (&mut draft.statement, known.get(&draft.id))
        else {
            continue;
        };
        if act.instrument == before.instrument {
            act.instrument_written.clone_from(&before.instrument_written);
        }
    }
    Ok(())
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).as_deref() {
        Some("json") => "application/json",
        Some("txt") => "text/plain",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "text/csv",
    }
}

/// The tables as documents, each of the source that most of its rows name.
fn documents(importer: &str, tables: &[Table<'_>], imported: &Imported) -> Vec<NewDocument> {
    let mut named: HashMap<&DocumentId, HashMap<&SourceId, usize>> = HashMap::new();
    for draft in &imported.drafts {
        *named.entry(draft.origin.document()).or_default().entry(&draft.source).or_default() += 1;
    }
    let source_of = |table: &Table<'_>| {
        let rows = named.get(&Document::id_of(table.bytes))?;
        rows.iter().max_by_key(|(source, rows)| (**rows, **source)).map(|(source, _)| (*source).clone())
    };
    let document = |table: &Table<'_>| {
        let text =
            Some(table).filter(|_| importer == TREATY_TABLES).and_then(tarazy_import::untc::treaty_text);
        // A treaty's page is kept for its text, also where it tells of no act.
        let first = || imported.sources.first().filter(|_| text.is_some()).map(|source| source.id.clone());
        Some(NewDocument {
            source: source_of(table).or_else(first)?,
            name: table.name.to_owned(),
            media_type: media_type(table.name).to_owned(),
            bytes: table.bytes.to_owned(),
            text,
        })
    };
    tables.iter().filter_map(document).collect()
}
