//! The UN Treaty Collection's status tables.
//!
//! One CSV a treaty, named by chapter and number (`4-9.csv`, `4-15-a.csv`), and `index.csv` with titles.
//! The kind of act is spread over two places: the column header lists the words ("Accession(a),
//! Succession(d), Ratification"), the cell adds a suffix to its date ("26 Aug 1998 a"). No suffix means the
//! header's word that carries none (`untc/legend.rs`). An empty cell says nothing, and so does an absent
//! State: neither is a "no".
//!
//! Beside the tables come declarations, reservations and objections as text (`declarations/4-9.txt`), and the
//! pages of treaties as JSON. A folder of all of them is imported at once.

mod cell;
mod declarations;
mod index;
mod legend;
mod nature;
mod page;
mod passages;

pub use page::treaty_text;

use crate::Problem;
use crate::named_states::NamedStates;
use crate::table::{Line, Sheet, file_name, whole};
use crate::{Imported, Options, Progress, Table, each};
use index::Index;
use legend::{Legend, Unread};
use std::collections::HashMap;
use tarazy_model::{
    AccountId, ActKind, Date, Draft, InstrumentCode, Maker, Origin, Polarity, Source, SourceKind, StateCode,
    Statement, TreatyAct,
};
use tarazy_words::{Language, Saying, instruments};

/// The column of those who acted.
const PARTICIPANT: &str = "Participant";
/// The day the Secretariat registered a declaration, in the table of declarations under the Charter.
const REGISTERED: &str = "Registration Date";
/// Columns that describe the paper, not an act.
const REFERENCES: [&str; 5] =
    ["Resolution", "Date of Adoption", "Registration Number", "UNTS Volume", "UNTS Page"];

/// The register that all tables come from.
pub fn source(options: &Options) -> Source {
    let title = "Multilateral Treaties Deposited with the Secretary-General: status of treaties";
    Source {
        kind: SourceKind::Register,
        date: options.as_at.clone(),
        language: Some("en".to_owned()),
        party: Some("depositary".to_owned()),
        url: Some("https://treaties.un.org/".to_owned()),
        ..Source::titled(title, Some("United Nations Treaty Collection"))
    }
}

/// Imports status tables: every act with a date, and who is named without one where the title says what
/// being named means.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let mut problems = Vec::new();
    let index = Index::read(tables, &mut problems);
    let mut importing = Importing {
        source: source(options),
        options,
        states: NamedStates::default(),
        pages: HashMap::new(),
        drafts: Vec::new(),
        problems,
    };
    each(tables, progress, |table| importing.table(table, &index));
    let Importing { source, drafts, problems, .. } = importing;
    Imported { sources: vec![source], drafts, problems }.settled(tables, "give-untc")
}

struct Importing<'a> {
    source: Source,
    options: &'a Options,
    states: NamedStates,
    /// How often an act was met on pages.
    pages: HashMap<(InstrumentCode, StateCode, ActKind), u32>,
    drafts: Vec<Draft>,
    problems: Vec<Problem>,
}

/// The treaty a table is about.
struct Treaty {
    code: InstrumentCode,
    title: String,
    /// Whether being named in it is a declaration, as under the Statute of the Court.
    of_declarations: bool,
}

impl Importing<'_> {
    fn table(&mut self, table: &Table<'_>, index: &Index) {
        let file = file_name(table.name);
        if index::is_index(file) {
            return;
        }
        if page::is_page(file) {
            return self.page(table, index);
        }
        let (stem, kind) = file.rsplit_once('.').unwrap_or((file, ""));
        let Some(number) = index::number(stem) else {
            let fatal = !kind.eq_ignore_ascii_case("txt");
            let stray = stray(file, Saying::of("problem-untc-name"));
            return self.problems.push(Problem { fatal, ..stray });
        };
        if kind.eq_ignore_ascii_case("txt") {
            return self.declarations(table, &treaty(&number, index));
        }
        let Some(sheet) = Sheet::open(table, &mut self.problems) else { return };
        let participants = sheet.headers().find(|header| names_participants(header)).map(str::to_owned);
        let Some(participants) = participants else {
            return self.problems.push(stray(file, Saying::of("problem-untc-no-participants")));
        };
        let treaty = treaty(&number, index);
        self.acts(&sheet, &participants, &treaty);
    }

    fn acts(&mut self, sheet: &Sheet, participants: &str, treaty: &Treaty) {
        let columns = self.columns(sheet, participants, treaty);
        let mut repeats: HashMap<(StateCode, ActKind), u32> = HashMap::new();
        for line in sheet.lines() {
            let name = line.cell(participants);
            if name.is_empty() {
                let what = Saying::of("problem-nobody-named");
                self.problems.push(line.notice(Some(participants), what, Saying::of("mend-fill-name")));
                continue;
            }
            let Some(state) = self.states.resolve(&cell::without_footnotes(name)) else {
                let what = Saying::of("problem-no-state-acts").shown("name", name);
                let mend = Saying::of("mend-add-state");
                self.problems.push(line.notice(Some(participants), what, mend));
                continue;
            };
            let read: Vec<_> = columns.iter().flat_map(|column| self.told(line, column)).collect();
            for (column, act, date) in read {
                let nth = repeats.entry((state, act)).and_modify(|nth| *nth += 1).or_insert(1);
                let id = self.id(treaty, state, act, *nth);
                self.drafts.push(self.draft(
                    id,
                    line,
                    column,
                    TreatyAct {
                        state: Some(state),
                        instrument: Some(treaty.code.clone()),
                        instrument_written: treaty.title.clone(),
                        act,
                        date,
                        ..TreatyAct::default()
                    },
                ));
            }
        }
    }

    /// The columns that tell of acts; those that tell of something unknown are reported once.
    fn columns(&mut self, sheet: &Sheet, participants: &str, treaty: &Treaty) -> Vec<Column> {
        let mut columns = Vec::new();
        let of_acts = |header: &&str| *header != participants && !REFERENCES.contains(header);
        for header in sheet.headers().filter(of_acts) {
            if header == REGISTERED {
                columns.push(Column::Registered);
            } else if let Some(legend) = Legend::of(header) {
                columns.push(Column::Acts { header: header.to_owned(), legend });
            } else if sheet.lines().any(|line| !line.cell(header).is_empty()) {
                let what = Saying::of("problem-no-act-in-header");
                let mend = Saying::of("mend-header-of-acts");
                self.problems.push(Problem { fatal: false, ..sheet.problem(Some(header), what, mend) });
            }
        }
        if columns.is_empty() && treaty.of_declarations {
            columns.push(Column::Named);
        } else if columns.is_empty() {
            let what = Saying::of("problem-no-acts");
            let mend = Saying::of("mend-no-acts");
            self.problems.push(Problem { fatal: false, ..sheet.problem(None, what, mend) });
        }
        columns
    }

    /// What one cell says: its column, the acts and their dates.
    fn told<'c>(&mut self, line: Line<'_>, column: &'c Column) -> Vec<(&'c str, ActKind, Option<Date>)> {
        let (header, read) = match column {
            Column::Named => return vec![(PARTICIPANT, ActKind::Declaration, None)],
            Column::Registered => {
                let cell = line.cell(REGISTERED);
                let day =
                    || vec![cell::day(cell).map(|day| (ActKind::Declaration, day)).ok_or(Unread::NoDate)];
                (REGISTERED, if cell.is_empty() { Vec::new() } else { day() })
            }
            Column::Acts { header, legend } => {
                let cell = line.cell(header);
                (header.as_str(), if cell.is_empty() { Vec::new() } else { legend.read(cell) })
            }
        };
        let mut told = Vec::new();
        for one in read {
            match one {
                // Registered on that day, so declared on it or before.
                Ok((act, day)) if header == REGISTERED => {
                    told.push((header, act, format!("../{day}").parse().ok()))
                }
                Ok((act, day)) => told.push((header, act, Some(Date::on(day)))),
                Err(unread) => {
                    let problem = line.problem(Some(header), unread.what(line.cell(header)), unread.mend());
                    self.problems.push(Problem { fatal: unread.is_fatal(), ..problem });
                }
            }
        }
        told
    }

    /// Keeps an act that a page tells of.
    fn keep(&mut self, treaty: &Treaty, state: StateCode, act: ActKind, date: Option<Date>, origin: Origin) {
        let nth =
            self.pages.entry((treaty.code.clone(), state, act)).and_modify(|nth| *nth += 1).or_insert(1);
        let (nth, source) = (nth.to_string(), self.source.id.as_str());
        let id = ["untc", source, treaty.code.as_str(), state.as_str(), act.as_str(), "page", &nth];
        self.drafts.push(Draft {
            id: AccountId::of(&id),
            source: self.source.id.clone(),
            statement: Statement::TreatyAct(TreatyAct {
                state: Some(state),
                instrument: Some(treaty.code.clone()),
                instrument_written: treaty.title.clone(),
                act,
                date,
                ..TreatyAct::default()
            }),
            polarity: Polarity::Asserted,
            origin,
            maker: Maker::Importer("untc".to_owned()),
            as_at: self.options.as_at.clone(),
            record: None,
        });
    }

    /// The same act gives the same account, whatever the day of the table and the spelling of the State.
    fn id(&self, treaty: &Treaty, state: StateCode, act: ActKind, nth: u32) -> AccountId {
        let nth = nth.to_string();
        let source = self.source.id.as_str();
        AccountId::of(&["untc", source, treaty.code.as_str(), state.as_str(), act.as_str(), &nth])
    }

    fn draft(&self, id: AccountId, line: Line<'_>, column: &str, act: TreatyAct) -> Draft {
        Draft {
            id,
            source: self.source.id.clone(),
            statement: Statement::TreatyAct(act),
            polarity: Polarity::Asserted,
            origin: line.origin(Some(column)),
            maker: Maker::Importer("untc".to_owned()),
            as_at: self.options.as_at.clone(),
            record: None,
        }
    }
}

/// A column that tells of acts.
enum Column {
    /// Days with suffixes, under a header that explains them.
    Acts { header: String, legend: Legend },
    /// The day a declaration was registered.
    Registered,
    /// No column at all: to be named is to have declared.
    Named,
}

fn treaty(number: &str, index: &Index) -> Treaty {
    let known = instruments::by_untc(number);
    let title = index.title(number).or_else(|| Some(known?.titles.get(Language::English))).unwrap_or(number);
    Treaty {
        code: known.map_or_else(|| InstrumentCode::new(format!("UNTC-{number}")), |known| known.code.clone()),
        title: title.to_owned(),
        of_declarations: title.starts_with("Declarations"),
    }
}

/// Whether a header is that of the participants, with or without a footnote.
fn names_participants(header: &str) -> bool {
    cell::without_footnotes(header).to_lowercase().starts_with(&PARTICIPANT.to_lowercase())
}

fn stray(file: &str, what: Saying) -> Problem {
    whole(file, what, Saying::of("mend-untc-stray"))
}
