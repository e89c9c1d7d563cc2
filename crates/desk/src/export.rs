//! The record taken away: as tables that `tarazy import own` reads back, with persons and organisations as
//! Popolo and every account as JSON beside them, briefs as Markdown, and the whole folder as a copy.
//!
//! The tables hold the curated record. Before a table is written it is read back, and a row that would not
//! come back as the account it is (a name with a semicolon in a list, say) is left to `accounts.jsonl`, which
//! holds every account in every state of review but restricted ones, and told. All files are written beside their places and
//! then named, so that no half of an export is taken for the whole.

use crate::account::Shelf;
use crate::briefs::files::{self as briefs, is_brief};
use crate::topics::topics;
use crate::{AccountView, Desk, DeskError, visibility};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use tarazy_import::own::{self, Schema, told_as};
use tarazy_import::{Options, Table};
use tarazy_model::{Account, Draft, Kind, Origin, RecordId, ReviewState, Source, Statement};
use tarazy_store::{Filter, Reader};
use tarazy_tell::package::{self, DESCRIPTOR, Field, Resource};
use tarazy_tell::popolo::Register;
use tarazy_tell::{Listing, csv};
use tarazy_words::Saying;

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// The files, each with its rows.
    pub files: Vec<(PathBuf, usize)>,
    /// How many accounts of the curated record stand in `accounts.jsonl` alone.
    pub left_out: usize,
    /// How many allegations about named persons, which no reviewer has cleared, stand nowhere in it.
    pub restricted: usize,
}

/// How many accounts are read at once.
const AT_ONCE: usize = 1000;
/// What is written to until all files are there.
const PART: &str = "part";
/// The file of every account.
const ALL: &str = "accounts.jsonl";
/// Persons, organisations and posts, a record an object.
const REGISTER: &str = "popolo.json";

impl Desk {
    /// Writes the record out into a new or empty folder; into one that holds anything only with `force`,
    /// which replaces the files of an export before.
    pub fn export_to(&self, dir: &Path, force: bool) -> Result<Exported, DeskError> {
        let is_new = !dir.exists();
        claim(dir, force)?;
        let mut writing = Writing { dir, exported: Exported::default() };
        let done = self.read(|record| writing.record(record)).and_then(|()| writing.name(force));
        if done.is_err() {
            writing.drop_parts();
            if is_new {
                fs::remove_dir(dir).ok();
            }
        }
        done.map(|()| writing.exported)
    }

    /// Copies the record into a new or empty folder, also while it is in use.
    pub fn copy_to(&self, dir: &Path) -> Result<(), DeskError> {
        self.read(|record| Ok(record.copy_to(dir)?))
    }

    /// Overwrites and deletes the record of a folder; the files left there since they are nothing of Tarazy's.
    pub fn wipe(dir: &Path) -> Result<Vec<PathBuf>, DeskError> {
        Ok(tarazy_store::wipe(dir)?)
    }
}

/// A line of `accounts.jsonl`.
#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    account: AccountView,
    /// Codes of the themes found in the words of a point or pledge whose source gives none: what it is counted under.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    themes_by_rule: Vec<String>,
}

fn themes_by_rule(account: &Account) -> Vec<String> {
    let found = topics(&account.statement).themes.into_iter().filter(|topic| topic.rule.is_some());
    found.map(|topic| topic.code).collect()
}

fn claim(dir: &Path, force: bool) -> Result<(), DeskError> {
    let failed = |error| DeskError::File { path: dir.to_owned(), error };
    if dir.is_file() {
        return Err(DeskError::Invalid(Saying::of("error-export-is-a-file").shown("path", dir.display())));
    }
    fs::create_dir_all(dir).map_err(failed)?;
    if !force && fs::read_dir(dir).map_err(failed)?.next().is_some() {
        return Err(DeskError::Invalid(
            Saying::of("error-export-holds-something").shown("path", dir.display()),
        ));
    }
    Ok(())
}

/// Every file an export may write.
fn names() -> impl Iterator<Item = &'static str> {
    own::schemas().iter().map(|schema| schema.file).chain(["sources.csv", REGISTER, ALL, DESCRIPTOR])
}

/// What a file of an export is, and its columns.
fn about(name: &str) -> (&'static str, Vec<Field>) {
    let field = |(name, about): (&str, &str)| Field { name: name.to_owned(), description: about.to_owned() };
    match name {
        "sources.csv" => ("the sources", own::source_columns().into_iter().map(Field::named).collect()),
        REGISTER => ("persons and organisations as Popolo", Vec::new()),
        ALL => ("every account that may be shown, one a line, as JSON", Vec::new()),
        name if is_brief(name) => ("a brief, as Markdown under a head", Vec::new()),
        name => {
            own::schemas().iter().find(|schema| schema.file == name).map_or_else(Default::default, |schema| {
                let columns = schema.all_columns().map(|column| field((column.name, column.about)));
                (schema.about, columns.collect())
            })
        }
    }
}

/// An export being written.
struct Writing<'d> {
    dir: &'d Path,
    exported: Exported,
}

impl Writing<'_> {
    fn record(&mut self, record: &Reader) -> Result<(), DeskError> {
        let sources = sources(record)?;
        let listed =
            Rows { headers: own::source_columns(), rows: sources.iter().map(own::source_row).collect() };
        self.table("sources.csv", &listed)?;
        for kind in Kind::ALL {
            let Some(schema) = told_as(kind) else { continue };
            let rows = self.rows(record, kind, schema, &listed)?;
            if !rows.rows.is_empty() {
                self.table(schema.file, &rows)?;
            }
        }
        self.register(record)?;
        self.accounts(record)?;
        for (name, text) in briefs::files(record)? {
            self.file(&name, 1, |out| out.write_all(text.as_bytes()))?;
        }
        self.described(record)
    }

    /// What every file is, with its size and checksum: the folder is a data package.
    fn described(&mut self, record: &Reader) -> Result<(), DeskError> {
        let mut resources = Vec::new();
        for (path, _) in &self.exported.files {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let (about, fields) = about(&name);
            let described = File::open(self.part(&name))
                .and_then(|file| Resource::of(&name, about, BufReader::new(file), fields));
            resources.push(described.map_err(|error| DeskError::File { path: path.clone(), error })?);
        }
        let head = record.audit(None, 1)?.into_iter().next().map(|leaf| leaf.hash).unwrap_or_default();
        let told = format!("The record whose audit chain ends in {head}, written out by Tarazy.");
        let count = resources.len();
        self.file(DESCRIPTOR, count, |out| {
            let text = package::descriptor("tarazy-record", "A record of Tarazy", &told, &resources)?;
            out.write_all(text.as_bytes())
        })
    }

    /// The rows of a kind that come back as what they are.
    fn rows(
        &mut self,
        record: &Reader,
        kind: Kind,
        schema: &'static Schema,
        sources: &Rows,
    ) -> Result<Rows, DeskError> {
        let mut shelf = Shelf::new(record);
        let mut told = Vec::new();
        let filter = Filter { kind: Some(kind), ..visibility::curated() };
        each(record, &filter, |account| {
            let (at, note) = match own::came_with(schema, &account) {
                Some(said) => said,
                None => place(&mut shelf, &account)?,
            };
            let row = own::row(schema, &account, at, note);
            told.push((account, row));
            Ok(())
        })?;
        let all = told.len();
        if !come_back(schema, sources, &told) {
            told.retain(|one| come_back(schema, sources, std::slice::from_ref(one)));
        }
        self.exported.left_out += all - told.len();
        let headers = schema.all_columns().map(|column| column.name).collect();
        Ok(Rows { headers, rows: told.into_iter().map(|(_, row)| row).collect() })
    }

    fn table(&mut self, name: &str, rows: &Rows) -> Result<(), DeskError> {
        self.file(name, rows.rows.len(), |out| csv::write_to(rows, out))
    }

    /// The persons and organisations of the curated record as Popolo, where there are any.
    fn register(&mut self, record: &Reader) -> Result<(), DeskError> {
        let mut records: BTreeMap<RecordId, Vec<Statement>> = BTreeMap::new();
        for kind in [Kind::Person, Kind::Organisation] {
            let filter = Filter { kind: Some(kind), ..visibility::curated() };
            each(record, &filter, |account| {
                records.entry(account.record).or_default().push(account.statement);
                Ok(())
            })?;
        }
        let register = Register::of(records.into_iter().map(|(id, said)| (id.to_string(), said)));
        if register.is_empty() {
            return Ok(());
        }
        self.file(REGISTER, register.len(), |out| Ok(serde_json::to_writer_pretty(out, &register)?))
    }

    /// Every account, whatever its review, one JSON object a line.
    fn accounts(&mut self, record: &Reader) -> Result<(), DeskError> {
        let (part, path) = (self.part(ALL), self.dir.join(ALL));
        let failed = |error: io::Error| DeskError::File { path: path.clone(), error };
        let mut out = BufWriter::new(File::create(&part).map_err(failed)?);
        let (mut shelf, mut count) = (Shelf::new(record), 0);
        let restricted = &mut self.exported.restricted;
        each(record, &Filter::default(), |account| {
            if visibility::restricted(&account) {
                *restricted += 1;
                return Ok(());
            }
            count += 1;
            let line = Told { account: shelf.view(&account)?, themes_by_rule: themes_by_rule(&account) };
            serde_json::to_writer(&mut out, &line).map_err(|error| failed(error.into()))?;
            out.write_all(b"\n").map_err(failed)
        })?;
        out.into_inner().map_err(|error| failed(error.into_error()))?.sync_all().map_err(failed)?;
        self.exported.files.push((path, count));
        Ok(())
    }

    fn file(
        &mut self,
        name: &str,
        rows: usize,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), DeskError> {
        let path = self.dir.join(name);
        let written = File::create(self.part(name)).and_then(|file| {
            let mut out = BufWriter::new(file);
            write(&mut out)?;
            out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
        });
        written.map_err(|error| DeskError::File { path: path.clone(), error })?;
        self.exported.files.push((path, rows));
        Ok(())
    }

    fn part(&self, name: &str) -> PathBuf {
        self.dir.join(format!("{name}.{PART}"))
    }

    /// Gives every file its name, and takes away those of an export before that has no rows now.
    fn name(&mut self, force: bool) -> Result<(), DeskError> {
        for name in self.names(force)? {
            let (part, path) = (self.part(&name), self.dir.join(&name));
            let failed = |error| DeskError::File { path: path.clone(), error };
            if self.exported.files.iter().any(|(written, _)| *written == path) {
                fs::rename(part, &path).map_err(failed)?;
            } else if force && path.exists() {
                fs::remove_file(&path).map_err(failed)?;
            }
        }
        Ok(())
    }

    /// Every file that was written or may be, and, to take them away, the briefs of an export before.
    fn names(&self, force: bool) -> Result<BTreeSet<String>, DeskError> {
        let mut every: BTreeSet<String> = names().map(str::to_owned).collect();
        let written = self.exported.files.iter().filter_map(|(path, _)| path.file_name());
        every.extend(written.map(|name| name.to_string_lossy().into_owned()));
        if force {
            let failed = |error| DeskError::File { path: self.dir.to_owned(), error };
            for entry in fs::read_dir(self.dir).map_err(failed)? {
                let name = entry.map_err(failed)?.file_name().to_string_lossy().into_owned();
                every.extend(Some(name).filter(|name| is_brief(name)));
            }
        }
        Ok(every)
    }

    fn drop_parts(&self) {
        for name in self.names(false).unwrap_or_default() {
            fs::remove_file(self.part(&name)).ok();
        }
    }
}

/// A table about to be written.
struct Rows {
    headers: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Listing for Rows {
    fn headers(&self) -> Vec<&'static str> {
        self.headers.clone()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.rows.clone()
    }
}

/// Every account of a filter, one after the other.
pub(crate) fn each(
    record: &Reader,
    filter: &Filter,
    mut each: impl FnMut(Account) -> Result<(), DeskError>,
) -> Result<(), DeskError> {
    let mut after = None;
    loop {
        let some = record.accounts(filter, after.as_ref(), AT_ONCE)?;
        let Some(last) = some.last() else { return Ok(()) };
        after = Some(last.id.clone());
        some.into_iter().try_for_each(&mut each)?;
    }
}

fn sources(record: &Reader) -> Result<Vec<Source>, DeskError> {
    let mut sources: Vec<Source> = Vec::new();
    loop {
        let some = record.sources(sources.last().map(|source| &source.id), AT_ONCE)?;
        if some.is_empty() {
            return Ok(sources);
        }
        sources.extend(some);
    }
}

/// Where an account stands in its source, and what is to be noted: its words, and that it is disputed.
fn place(shelf: &mut Shelf<'_>, account: &Account) -> Result<(String, String), DeskError> {
    let evidence = shelf.view(account)?.evidence;
    let at = match (&evidence.start, &evidence.end, &evidence.line) {
        (Some(start), Some(end), _) => format!("{}, characters {start}-{end}", evidence.name),
        (_, _, Some(line)) => format!("{}, line {line}", evidence.name),
        _ => evidence.name.to_string(),
    };
    let quote = if matches!(account.origin, Origin::Passage { .. }) { evidence.quote } else { String::new() };
    let disputed = if account.review == ReviewState::Disputed { "disputed" } else { "" };
    let note = [disputed, quote.as_str()].into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>();
    Ok((at, note.join(": ")))
}

/// Whether the import would make the same accounts of these rows.
fn come_back(schema: &Schema, sources: &Rows, told: &[(Account, Vec<String>)]) -> bool {
    let headers = schema.all_columns().map(|column| column.name).collect();
    let of: Vec<&str> = told.iter().map(|(account, _)| account.source.as_str()).collect();
    let named = |row: &&Vec<String>| row.first().is_some_and(|id| of.len() > 1 || of.contains(&id.as_str()));
    let sources =
        Rows { headers: sources.headers.clone(), rows: sources.rows.iter().filter(named).cloned().collect() };
    let rows = Rows { headers, rows: told.iter().map(|(_, row)| row.clone()).collect() };
    let (sources, rows) = (csv::write(&sources), csv::write(&rows));
    let tables = [("sources.csv", &sources), (schema.file, &rows)];
    let tables = tables.map(|(name, text)| Table { name, bytes: text.as_bytes() });
    let read = own::import(&tables, &Options::default(), &mut |_, _| {});
    read.drafts.len() == told.len()
        && read.drafts.iter().zip(told).all(|(draft, (account, _))| is(draft, account))
}

fn is(draft: &Draft, account: &Account) -> bool {
    draft.id == account.id
        && draft.source == account.source
        && draft.statement == account.statement
        && draft.polarity == account.polarity
        && draft.as_at == account.as_at
        && draft.record.as_ref() == Some(&account.record)
}
