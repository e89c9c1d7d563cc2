//! Recommendations of the Universal Periodic Review, as the database of UPR Info exports them.
//!
//! One row a recommendation and recommending State: `To` (the State under review), `Text`, `From`, `Response`,
//! `Issue` (labels parted by commas; their codes are in `vocab/source_labels.tsv`), `Session`; columns come in any order, and only `To` and `Text` must be
//! there. The table gives no symbol, paragraph or date. Rows of one text to one State at one session are
//! accounts of one record, each by its recommending State. A row whose response is `Voluntary Pledge` is a
//! promise of the State itself. A State the vocabulary does not know stays open, and is told.
//!
//! ```
//! use tarazy_import::{Options, Table, upr};
//! let csv = "To,Text,From,Response,Session\nTuvalu,Ratify CAT,&#40;Unknown&#41;,Accepted,3\n";
//! let table = Table { name: "1-5.csv", bytes: csv.as_bytes() };
//! let imported = upr::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!((imported.drafts.len(), imported.problems.len()), (1, 1));
//! ```

use crate::Problem;
use crate::answer::{self, answer};
use crate::gathering::Gathering;
use crate::labels::Labels;
use crate::markup::plain;
use crate::table::{Line, Sheet, file_name, whole};
use crate::{Imported, Options, Progress, Table, each};
use std::collections::HashMap;
use tarazy_model::{AccountId, Pledge, Recommendation, RecordId, Source, SourceKind, StateCode, Statement};
use tarazy_words::{Saying, key};

/// The body's code in `bodies.tsv`.
const BODY: &str = "UPR";

/// The data set that all exports come from.
pub fn source(options: &Options) -> Source {
    Source {
        kind: SourceKind::Dataset,
        date: options.as_at.clone(),
        language: Some("en".to_owned()),
        url: Some("https://www.upr-info.org/database/".to_owned()),
        ..Source::titled("Database of UPR recommendations and voluntary pledges", Some("UPR Info"))
    }
    .identified()
}

/// Imports exports: a recommendation a row, or a pledge.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let gathering = Gathering::new("upr", source(options), options);
    let mut importing = Importing { into: gathering, themes: Labels::of_themes(), told: HashMap::new() };
    each(tables, progress, |table| importing.table(table));
    importing.into.settled(tables, "give-upr")
}

struct Importing<'a> {
    into: Gathering<'a>,
    themes: Labels,
    /// Where each account of earlier tables was told.
    told: HashMap<AccountId, String>,
}

/// The columns of one export, by the headers they have there.
struct Columns<'s> {
    to: &'s str,
    text: &'s str,
    from: Option<&'s str>,
    response: Option<&'s str>,
    issue: Option<&'s str>,
    session: Option<&'s str>,
}

impl<'s> Columns<'s> {
    fn of(sheet: &'s Sheet) -> Result<Self, &'static str> {
        let to = ["To", "State under review", "SuR"];
        let text = ["Text", "Recommendation"];
        Ok(Self {
            to: sheet.column(&to).ok_or("To")?,
            text: sheet.column(&text).ok_or("Text")?,
            from: sheet.column(&["From", "Recommending State", "RS"]),
            response: sheet.column(&["Response"]),
            issue: sheet.column(&["Issue", "Issues"]),
            session: sheet.column(&["Session"]),
        })
    }
}

/// What a row says, read.
struct Point {
    to: Option<StateCode>,
    /// The State under review as written.
    to_written: String,
    text: String,
    from: Option<StateCode>,
    from_written: String,
    session: Option<String>,
    response: Response,
    themes: Vec<String>,
}

#[derive(PartialEq)]
enum Response {
    To(Option<tarazy_model::Answer>),
    Pledge,
}

impl Importing<'_> {
    fn table(&mut self, table: &Table<'_>) {
        let Some(sheet) = Sheet::open(table, &mut self.into.problems) else { return };
        let columns = match Columns::of(&sheet) {
            Ok(columns) => columns,
            Err(missing) => return self.into.problems.push(stray(file_name(table.name), missing)),
        };
        let (first, mut repeats) = (self.into.kept(), HashMap::new());
        for line in sheet.lines() {
            if let Some(point) = self.point(line, &columns) {
                self.draft(line, point, &mut repeats);
            }
        }
        let new = self.into.kept_since(first);
        self.told.extend(new.map(|draft| (draft.id.clone(), sheet.file.clone())));
        self.into.problems.extend(self.themes.told(&sheet.file));
    }

    /// `None` for a row without a text, which says nothing.
    fn point(&mut self, line: Line<'_>, columns: &Columns<'_>) -> Option<Point> {
        let cell = |column: Option<&str>| column.map_or_else(String::new, |column| plain(line.cell(column)));
        let text = cell(Some(columns.text));
        if text.is_empty() {
            let what = Saying::of("problem-text-empty");
            self.into.problems.push(line.notice(Some(columns.text), what, Saying::of("mend-text-empty")));
            return None;
        }
        let (to_written, from_written) = (cell(Some(columns.to)), cell(columns.from));
        let to = self.state(line, columns.to, &to_written);
        let from = columns.from.filter(|_| !from_written.is_empty());
        let from = from.and_then(|column| self.state(line, column, &from_written));
        let response = self.response(line, columns, &cell(columns.response));
        let session = self.session(line, columns, &cell(columns.session));
        let issues = cell(columns.issue);
        let labels = issues.split(',').map(str::trim).filter(|label| !label.is_empty());
        let themes = self.themes.codes(labels);
        Some(Point { to, to_written, text, from, from_written, session, response, themes })
    }

    fn state(&mut self, line: Line<'_>, column: &str, name: &str) -> Option<StateCode> {
        let state = self.into.states.resolve(name);
        if state.is_none() {
            let what = Saying::of("problem-no-state-left-open").shown("name", name);
            let mend = Saying::of("mend-add-state");
            self.into.problems.push(line.notice(Some(column), what, mend));
        }
        state
    }

    fn response(&mut self, line: Line<'_>, columns: &Columns<'_>, word: &str) -> Response {
        if word.to_lowercase().starts_with("voluntary") {
            return Response::Pledge;
        }
        let answer = answer(word);
        if answer.is_none() && !word.is_empty() {
            let what = Saying::of("problem-no-answer").shown("word", word);
            self.into.problems.push(line.notice(columns.response, what, answer::mend()));
        }
        Response::To(answer)
    }

    /// The number alone: "15", "15th session", "15 - January 2013".
    fn session(&mut self, line: Line<'_>, columns: &Columns<'_>, cell: &str) -> Option<String> {
        let digits = cell.split(|c: char| !c.is_ascii_digit()).next().unwrap_or("");
        let number = Some(digits).filter(|digits| (1..=3).contains(&digits.len()));
        if number.is_none() && !cell.is_empty() {
            let what = Saying::of("problem-no-session").shown("cell", cell);
            let mend = Saying::of("mend-session").shown("example", 15);
            self.into.problems.push(line.notice(columns.session, what, mend));
        }
        number.map(|number| number.trim_start_matches('0').to_owned())
    }

    /// A row keeps its account while State, session, recommending State and the words of its text stay, and
    /// rows of the same words share their record. Rows that say all of this twice in one table are kept
    /// apart; those that an earlier table has already are the same accounts and are left out.
    fn draft(&mut self, line: Line<'_>, point: Point, repeats: &mut HashMap<AccountId, (u64, u64)>) {
        let kind = if point.response == Response::Pledge { "pledge" } else { "recommendation" };
        let named = |state: Option<StateCode>, written: &str| {
            state.map_or_else(|| key(written), |state| state.as_str().to_owned())
        };
        let to = named(point.to, &point.to_written);
        let from = named(point.from, &point.from_written);
        let (session, words) = (point.session.as_deref().unwrap_or(""), key(&point.text));
        let source = self.into.source.id.as_str();
        let record = RecordId::of(&["upr", kind, &to, session, &words]);
        let mut id = AccountId::of(&["upr", source, kind, &to, session, &from, &words]);
        let (nth, first) = repeats.entry(id.clone()).or_insert((0, line.number()));
        *nth += 1;
        if *nth > 1 {
            let what = Saying::of("problem-row-repeats").shown("line", first);
            self.into.problems.push(line.notice(None, what, Saying::of("mend-row-repeats")));
            id = AccountId::of(&["upr", id.as_str(), &nth.to_string()]);
        }
        if let Some(file) = self.told.get(&id) {
            let what = Saying::of("problem-row-in-file").shown("file", file);
            return self.into.problems.push(line.notice(None, what, Saying::of("mend-row-in-file")));
        }
        self.into.keep(id, point.statement(), line.origin(None), Some(record));
    }
}

impl Point {
    fn statement(self) -> Statement {
        let answer = match self.response {
            Response::To(answer) => answer,
            Response::Pledge => {
                let review = "Universal Periodic Review";
                return Statement::Pledge(Pledge {
                    states: self.to.into_iter().collect(),
                    promisor: Some(self.to_written).filter(|name| !name.is_empty()),
                    measure: self.text,
                    instrument: Some(match &self.session {
                        Some(session) => format!("{review}, session {session}"),
                        None => review.to_owned(),
                    }),
                    session: self.session,
                    themes: self.themes,
                    ..Pledge::default()
                });
            }
        };
        Statement::Recommendation(Recommendation {
            states: self.to.into_iter().collect(),
            body: Some(BODY.to_owned()),
            text: self.text,
            session: self.session,
            recommending: self.from.into_iter().collect(),
            answer,
            themes: self.themes,
            ..Recommendation::default()
        })
    }
}

fn stray(file: &str, missing: &str) -> Problem {
    let what = Saying::of("problem-upr-column-lacking").shown("column", missing);
    whole(file, what, Saying::of("mend-upr-stray"))
}
