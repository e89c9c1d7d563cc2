//! The Universal Human Rights Index of the OHCHR: recommendations, concerns and positive aspects.
//!
//! JSON as the API gives it, one object a file or many, and the spreadsheet export (XLSX), a row an annotation;
//! the names of fields and columns are those of either (`entry.rs` lists them). Text is HTML, lists are arrays or
//! lines that begin with a dash, States are names or ISO codes, days are ISO days, dd/mm/yyyy or the serial numbers of
//! spreadsheets. Themes and persons become codes where their labels are known. The annotation's id is the key: what it
//! says may change, and is then a new version, whichever of the two forms it comes in. A paragraph's number is taken from the text, where it begins with one;
//! with the document's symbol it names the record, so that the point meets the document it comes from.
//!
//! ```
//! use tarazy_import::{Options, Table, uhri};
//! let json = r#"{"AnnotationId": "5adc6e02", "Symbol": "CAT/C/KGZ/CO/2", "Text": "<p>8. The State should act.</p>",
//!     "AnnotationType": "- Recommendations", "Body": "- CAT", "Countries": "- KG"}"#;
//! let table = Table { name: "export.json", bytes: json.as_bytes() };
//! let imported = uhri::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts[0].statement.title(), "8. The State should act.");
//! ```

mod entry;
mod fields;
mod objects;
mod place;
mod sheet;

use crate::answer::{self, answer};
use crate::gathering::Gathering;
use crate::labels::Labels;
use crate::table::{Wanted, file_name, text};
use crate::workbook::is_workbook;
use crate::{Imported, Options, Progress, Table, each};
use entry::{Entry, Names};
use place::Place;
use std::collections::HashMap;
use std::rc::Rc;
use tarazy_model::{
    AccountId, Answer, Date, Document, Form, Recommendation, RecordId, Source, SourceKind, StateCode,
    Statement,
};
use tarazy_words::{Saying, bodies};

const WANTED: Wanted = Wanted { when_empty: "give-uhri", when_binary: "give-uhri-file" };

/// The data set that all records come from.
pub fn source(options: &Options) -> Source {
    Source {
        kind: SourceKind::Dataset,
        date: options.as_at.clone(),
        url: Some("https://uhri.ohchr.org/".to_owned()),
        ..Source::titled(
            "Universal Human Rights Index",
            Some("Office of the United Nations High Commissioner for Human Rights"),
        )
    }
    .identified()
}

/// Imports JSON or spreadsheets of the Index: a recommendation, concern or positive aspect an object or row.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let mut importing = Importing {
        into: Gathering::new("uhri", source(options), options),
        themes: Labels::of_themes(),
        affected: Labels::of_affected(),
        told: HashMap::new(),
    };
    each(tables, progress, |table| importing.file(table));
    importing.into.settled(tables, WANTED.when_empty)
}

struct Importing<'a> {
    into: Gathering<'a>,
    themes: Labels,
    affected: Labels,
    /// Where each annotation was met.
    told: HashMap<AccountId, (Rc<Saying>, u64)>,
}

impl Importing<'_> {
    fn file(&mut self, table: &Table<'_>) {
        let file = file_name(table.name);
        if is_workbook(table.bytes) {
            self.workbook(file, table.bytes);
        } else {
            self.json(file, table);
        }
        self.into.problems.extend(self.themes.told(file));
        self.into.problems.extend(self.affected.told(file));
    }

    fn workbook(&mut self, file: &str, bytes: &[u8]) {
        let mut problems = Vec::new();
        sheet::rows(file, bytes, &mut problems, |place, entry| self.annotation(&place, &entry));
        self.into.problems.append(&mut problems);
    }

    fn json(&mut self, file: &str, table: &Table<'_>) {
        let Some(text) = text(table, &WANTED, &mut self.into.problems) else { return };
        let objects = match objects::objects(file, &text) {
            Ok(objects) => objects,
            Err(problem) => return self.into.problems.push(problem),
        };
        let document = Document::id_of(table.bytes);
        let sheet = Rc::new(Saying::from(file));
        for object in objects {
            let (line, quote) = (object.line, object.text.into());
            let place = Place { file, sheet: &sheet, document: &document, line, quote };
            match serde_json::from_str(object.text) {
                Ok(fields) => self.annotation(&place, &Entry::of(fields)),
                Err(error) if error.is_data() => {
                    let what = Saying::of("problem-no-record-of-index");
                    let mend = Saying::of("mend-record-of-index");
                    self.into.problems.push(place.notice(None, what, mend));
                }
                Err(error) => self.into.problems.push(objects::broken(file, object.line, &error)),
            }
        }
    }

    fn annotation(&mut self, place: &Place<'_>, entry: &Entry<'_>) {
        let text = entry.text(entry::TEXT);
        let (Some(key), false) = (entry.one(entry::ID), text.is_empty()) else {
            let missing = if text.is_empty() { "Text" } else { "AnnotationId" };
            let what = Saying::of("problem-record-lacks").shown("field", missing);
            return self.into.problems.push(place.notice(None, what, Saying::of("mend-record-lacks")));
        };
        let types = entry.list(entry::TYPE);
        let Some(form) = fields::form(&types) else {
            let what = match types.join(", ") {
                none if none.is_empty() => {
                    Saying::of("problem-record-lacks").shown("field", "AnnotationType")
                }
                types => Saying::of("problem-no-annotation-type").shown("types", types),
            };
            let mend = Saying::of("mend-annotation-type");
            return self.into.problems.push(place.notice(entry.name(entry::TYPE), what, mend));
        };
        let key = key.to_lowercase();
        let id = AccountId::of(&["uhri", self.into.source.id.as_str(), &key]);
        if let Some((file, line)) = self.told.get(&id) {
            let what = Saying::of("problem-annotation-again").shown("key", &key);
            let what = what.with("file", Saying::clone(file)).shown("line", line);
            return self.into.problems.push(place.notice(None, what, Saying::of("mend-delete-one-of-them")));
        }
        let point = self.point(place, entry, text, form);
        // Symbol and paragraph name the record by themselves; points without them are their own, for a
        // document often says much the same twice.
        let is_placed = point.symbol.is_some() && point.paragraph.is_some();
        let record = (!is_placed).then(|| RecordId::of(&["uhri", &key]));
        self.told.insert(id.clone(), (Rc::clone(place.sheet), place.line));
        self.into.keep(id, Statement::Recommendation(point), place.origin(), record);
    }

    fn point(&mut self, place: &Place<'_>, entry: &Entry<'_>, text: String, form: Form) -> Recommendation {
        let symbol = entry.one(entry::SYMBOL);
        let targets = entry.list(entry::TARGETS);
        Recommendation {
            states: self.states(place, entry, entry::COUNTRIES),
            body: body(&entry.list(entry::BODY), symbol.as_deref()),
            form,
            paragraph: fields::paragraph(&text).map(str::to_owned),
            text,
            symbol,
            date: self.date(place, entry),
            session: self.session(place, entry),
            recommending: self.states(place, entry, entry::RECOMMENDING),
            answer: self.answer(place, entry),
            themes: self.themes.codes(entry.list(entry::THEMES).iter().map(String::as_str)),
            affected: self.affected.codes(entry.list(entry::AFFECTED).iter().map(String::as_str)),
            targets: targets.iter().map(|written| fields::target(written).to_owned()).collect(),
            ..Recommendation::default()
        }
    }

    fn states(&mut self, place: &Place<'_>, entry: &Entry<'_>, names: Names) -> Vec<StateCode> {
        let mut found = Vec::new();
        for name in entry.list(names) {
            match self.into.states.resolve(&name) {
                Some(state) if found.contains(&state) => {}
                Some(state) => found.push(state),
                None => {
                    let what = Saying::of("problem-no-state-left-out").shown("name", name);
                    let mend = Saying::of("mend-add-state");
                    self.into.problems.push(place.notice(entry.name(names), what, mend));
                }
            }
        }
        found
    }

    fn date(&mut self, place: &Place<'_>, entry: &Entry<'_>) -> Option<Date> {
        let written = entry.one(entry::DATE)?;
        let date = fields::date(&written);
        if date.is_none() {
            let what = Saying::of("problem-date-left-open").shown("cell", written);
            let mend = Saying::of("mend-date-of-index");
            self.into.problems.push(place.notice(entry.name(entry::DATE), what, mend));
        }
        date
    }

    /// The number alone: "48", "- 48th Session".
    fn session(&mut self, place: &Place<'_>, entry: &Entry<'_>) -> Option<String> {
        let written = entry.one(entry::SESSION)?;
        let number = fields::session(&written);
        if number.is_none() {
            let what = Saying::of("problem-no-session").shown("cell", &written);
            let mend = Saying::of("mend-session").shown("example", 48);
            self.into.problems.push(place.notice(entry.name(entry::SESSION), what, mend));
        }
        number.map(str::to_owned)
    }

    fn answer(&mut self, place: &Place<'_>, entry: &Entry<'_>) -> Option<Answer> {
        let written = entry.one(entry::POSITION)?;
        let given = answer(&written);
        if given.is_none() {
            let what = Saying::of("problem-no-answer").shown("word", written);
            self.into.problems.push(place.notice(entry.name(entry::POSITION), what, answer::mend()));
        }
        given
    }
}

/// The body's code where the vocabulary knows it, else its name as written; several, as in joint letters,
/// stay as written. Without a name, the body whose documents have such symbols.
fn body(names: &[String], symbol: Option<&str>) -> Option<String> {
    match names {
        [] => bodies::by_symbol(symbol?).map(|body| body.code.to_owned()),
        [name] => Some(bodies::resolve(name).map_or(name.as_str(), |body| body.code).to_owned()),
        names => Some(names.join(", ")),
    }
}
