//! Status tables that give years only, as research groups publish them.
//!
//! One CSV a treaty, named for it (`hr_status_iccpr_op1.csv`), a row a State: its two-letter code and name,
//! flags (`state party`, `signatory`, `no action`), `year ratification or accession`, `status` in words and a
//! `note`. Such a table does not say by which act a State consented, so that a year is a
//! [consent](ActKind::Consent); a signatory has signed, on a day not given. A row without a year says
//! nothing of its own, and neither does an absent State. Where flags and words contradict the year, the year
//! stands and the contradiction is told.
//!
//! ```
//! use tarazy_import::{Options, Table, status};
//! let csv = "iso2,member,year ratification or accession,note\nSZ,Swaziland,2004,as Eswatini\n";
//! let table = Table { name: "hr_status_iccpr.csv", bytes: csv.as_bytes() };
//! let imported = status::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts[0].statement.title(), "SWZ · ICCPR · consent");
//! ```

use crate::Problem;
use crate::named_states::NamedStates;
use crate::table::{Line, Sheet, file_name, whole};
use crate::{Imported, Options, Progress, Table, each};
use std::collections::HashMap;
use tarazy_model::{
    AccountId, ActKind, Date, Draft, InstrumentCode, Maker, Polarity, Source, SourceKind, StateCode,
    Statement, TreatyAct,
};
use tarazy_words::{Language, Saying, instruments};

/// What file names begin with that is no part of the treaty's name.
const BEFORE: [&str; 3] = ["hr_status_", "status_", "hr_"];

/// The data set that all tables come from.
pub fn source(options: &Options) -> Source {
    Source {
        kind: SourceKind::Dataset,
        date: options.as_at.clone(),
        language: Some("en".to_owned()),
        url: Some(
            "https://github.com/world-politics-datalab/humanrights-treaties-ratification-status".to_owned(),
        ),
        ..Source::titled("Ratification status of human rights treaties", Some("World Politics Data Lab"))
    }
    .identified()
}

/// Imports status tables: a consent for every year, a signature for every signatory.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let mut importing = Importing {
        source: source(options),
        options,
        states: NamedStates::default(),
        repeats: HashMap::new(),
        drafts: Vec::new(),
        problems: Vec::new(),
    };
    each(tables, progress, |table| importing.table(table));
    let Importing { source, drafts, problems, .. } = importing;
    Imported { sources: vec![source], drafts, problems }.settled(tables, "give-status")
}

struct Importing<'a> {
    source: Source,
    options: &'a Options,
    states: NamedStates,
    /// How often an act of a State under an instrument was met.
    repeats: HashMap<(InstrumentCode, StateCode, ActKind), u32>,
    drafts: Vec<Draft>,
    problems: Vec<Problem>,
}

/// The columns of one table, by the headers they have there.
struct Columns<'s> {
    member: &'s str,
    year: &'s str,
    code: Option<&'s str>,
    party: Option<&'s str>,
    signatory: Option<&'s str>,
    no_action: Option<&'s str>,
    status: Option<&'s str>,
    note: Option<&'s str>,
}

impl<'s> Columns<'s> {
    fn of(sheet: &'s Sheet) -> Option<Self> {
        Some(Self {
            member: sheet.column(&["member", "state", "country"])?,
            year: sheet.column(&["year ratification or accession", "year", "ratification or accession"])?,
            code: sheet.column(&["iso2", "iso3", "code"]),
            party: sheet.column(&["state party"]),
            signatory: sheet.column(&["signatory"]),
            no_action: sheet.column(&["no action"]),
            status: sheet.column(&["status"]),
            note: sheet.column(&["note", "notes"]),
        })
    }
}

impl Importing<'_> {
    fn table(&mut self, table: &Table<'_>) {
        let file = file_name(table.name);
        let Some(treaty) = treaty(file) else {
            return self.problems.push(stray(file, Saying::of("problem-status-name")));
        };
        let Some(sheet) = Sheet::open(table, &mut self.problems) else { return };
        let Some(columns) = Columns::of(&sheet) else {
            return self.problems.push(stray(file, Saying::of("problem-status-columns")));
        };
        for line in sheet.lines() {
            self.row(line, &columns, treaty);
        }
    }

    fn row(&mut self, line: Line<'_>, columns: &Columns<'_>, treaty: &instruments::Instrument) {
        let Some(state) = self.state(line, columns) else { return };
        let flag = |column: Option<&str>| column.map_or("", |column| line.cell(column));
        let (party, status) = (flag(columns.party), flag(columns.status).to_lowercase());
        let cell = line.cell(columns.year);
        if !cell.is_empty() {
            let Some(year) = year(cell) else {
                let mend = Saying::of("mend-year-or-empty");
                let what = Saying::of("problem-no-year").shown("cell", cell);
                return self.problems.push(line.problem(Some(columns.year), what, mend));
            };
            self.contradicted(line, columns, cell);
            return self.act(line, columns, columns.year, treaty, state, ActKind::Consent, Some(year));
        }
        // An empty cell, or a column that the table lacks, says neither.
        let said = [(party, "1"), (status.as_str(), "state party")];
        let said = said.into_iter().filter(|(cell, _)| !cell.is_empty());
        let (yes, no): (Vec<_>, Vec<_>) = said.partition(|(cell, sign)| cell == sign);
        match (yes.is_empty(), flag(columns.signatory)) {
            (false, _) if no.is_empty() => {
                let column = columns.party.or(columns.status).unwrap_or(columns.year);
                self.act(line, columns, column, treaty, state, ActKind::Consent, None);
            }
            (false, _) => {
                let what = Saying::of("problem-party-and-not");
                let mend = Saying::of("mend-party-and-not");
                self.problems.push(line.notice(columns.party.or(columns.status), what, mend));
            }
            (_, "1") => {
                let column = columns.signatory.unwrap_or(columns.year);
                self.act(line, columns, column, treaty, state, ActKind::Signature, None);
            }
            _ => {}
        }
    }

    /// By name, which people wrote; the code beside it is only held against it.
    fn state(&mut self, line: Line<'_>, columns: &Columns<'_>) -> Option<StateCode> {
        let name = line.cell(columns.member);
        let Some(state) = self.states.resolve(name) else {
            let what = Saying::of("problem-no-state-row").shown("name", name);
            let mend = Saying::of("mend-add-state");
            self.problems.push(line.notice(Some(columns.member), what, mend));
            return None;
        };
        if let Some(column) = columns.code {
            let code = line.cell(column);
            let other = self.states.resolve(code).filter(|other| *other != state);
            if let Some(other) = other {
                let what = Saying::of("problem-code-of-another").shown("code", code);
                let what = what.shown("state", other).shown("name", name);
                self.problems.push(line.notice(Some(column), what, Saying::of("mend-code-of-another")));
            }
        }
        Some(state)
    }

    /// Tells of a year beside flags or words that say otherwise.
    fn contradicted(&mut self, line: Line<'_>, columns: &Columns<'_>, year: &str) {
        let says_otherwise = [
            (columns.party, "0", Saying::of("problem-year-and-no-party")),
            (columns.no_action, "1", Saying::of("problem-year-and-no-action")),
            (columns.status, "no action", Saying::of("problem-year-and-no-action")),
            (columns.status, "signatory state", Saying::of("problem-year-and-only-signed")),
        ];
        let cell = |column: Option<&str>| column.map_or("", |column| line.cell(column));
        let found = says_otherwise.into_iter().find(|(column, sign, _)| cell(*column) == *sign);
        if let Some((column, _, what)) = found {
            let what = what.shown("year", year);
            self.problems.push(line.notice(column, what, Saying::of("mend-year-taken")));
        }
    }

    #[expect(clippy::too_many_arguments, reason = "an act has as many parts")]
    fn act(
        &mut self,
        line: Line<'_>,
        columns: &Columns<'_>,
        column: &str,
        treaty: &instruments::Instrument,
        state: StateCode,
        act: ActKind,
        date: Option<Date>,
    ) {
        let note = columns.note.map(|column| line.cell(column)).filter(|note| !note.is_empty());
        let nth = self.repeats.entry((treaty.code.clone(), state, act)).or_default();
        *nth += 1;
        let (nth, source) = (nth.to_string(), self.source.id.as_str());
        let id = ["status", source, treaty.code.as_str(), state.as_str(), act.as_str(), &nth];
        self.drafts.push(Draft {
            id: AccountId::of(&id),
            source: self.source.id.clone(),
            statement: Statement::TreatyAct(TreatyAct {
                state: Some(state),
                instrument: Some(treaty.code.clone()),
                instrument_written: treaty.titles.get(Language::English).to_owned(),
                act,
                date,
                text: note.map(str::to_owned),
                ..TreatyAct::default()
            }),
            polarity: Polarity::Asserted,
            origin: line.origin(Some(column)),
            maker: Maker::Importer("status".to_owned()),
            as_at: self.options.as_at.clone(),
            record: None,
        });
    }
}

/// The treaty a file is named for: by code, whose parts may stand in another order (`op_crc_ac` is
/// CRC-OP-AC), or by title.
fn treaty(file: &str) -> Option<&'static instruments::Instrument> {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_lowercase();
    let bare = BEFORE.iter().find_map(|before| stem.strip_prefix(before)).unwrap_or(&stem);
    let code = bare.replace(['_', ' '], "-").to_uppercase();
    let by_code = |code: &str| instruments::get(&InstrumentCode::new(code));
    let protocol = || {
        let (treaty, rest) =
            code.strip_prefix("OP-").map(|rest| rest.split_once('-').unwrap_or((rest, "")))?;
        by_code(format!("{treaty}-OP-{rest}").trim_end_matches('-'))
    };
    let titled = || instruments::get(&instruments::resolve(&bare.replace(['_', '-'], " "))?);
    by_code(&code).or_else(protocol).or_else(titled)
}

/// A year that a treaty of the United Nations may have.
fn year(cell: &str) -> Option<Date> {
    // Spreadsheets write whole numbers as 1998.0 where a column has gaps.
    let digits = cell.strip_suffix(".0").unwrap_or(cell);
    let year = digits.parse().ok().filter(|year| digits.len() == 4 && (1945..2100).contains(year))?;
    Date::year(year).ok()
}

fn stray(file: &str, what: Saying) -> Problem {
    whole(file, what, Saying::of("mend-status-stray"))
}
