//! The Universal Human Rights Index of the OHCHR: recommendations, concerns and positive aspects.
//!
//! JSON as the API gives it, one object a file or many; names of fields as the API writes them
//! (`AnnotationId`, `Countries`) or in lower case (`_id`, `countries`). The spreadsheet export (XLSX) is not
//! read yet; its names are known, so that a copy of it in JSON is. Text is HTML, lists are arrays or lines
//! that begin with a dash, States are names or ISO codes. The annotation's id is the key: what it says may
//! change, and is then a new version. A paragraph's number is taken from the text, where it begins with one;
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

use crate::answer::{self, answer};
use crate::named_states::NamedStates;
use crate::table::{Wanted, file_name, text, whole};
use crate::{Imported, Options, Progress, Table, each};
use entry::{Entry, Names};
use objects::Object;
use std::collections::HashMap;
use tarazy_model::{
    AccountId, Answer, Date, Document, DocumentId, Draft, Form, Maker, Origin, Polarity, Problem,
    Recommendation, RecordId, Row, Source, SourceKind, StateCode, Statement,
};
use tarazy_words::bodies;

const WANTED: Wanted = Wanted {
    when_empty: "give the JSON of the Index's API",
    when_binary: "give the JSON of the Index's API; the spreadsheet export (XLSX) is not read yet",
};

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

/// Imports JSON of the Index: a recommendation, concern or positive aspect an object.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let mut importing = Importing {
        source: source(options),
        options,
        states: NamedStates::default(),
        told: HashMap::new(),
        drafts: Vec::new(),
        problems: Vec::new(),
    };
    each(tables, progress, |table| importing.file(table));
    let Importing { source, drafts, problems, .. } = importing;
    Imported { sources: vec![source], drafts, problems }
        .settled(tables, "give JSON of the Index, an object or an array of them, with AnnotationId and Text")
}

struct Importing<'a> {
    source: Source,
    options: &'a Options,
    states: NamedStates,
    /// Where each annotation was met.
    told: HashMap<AccountId, String>,
    drafts: Vec<Draft>,
    problems: Vec<Problem>,
}

/// Where an object stands.
struct Place<'t> {
    file: &'t str,
    document: &'t DocumentId,
    object: Object<'t>,
}

impl Importing<'_> {
    fn file(&mut self, table: &Table<'_>) {
        let Some(text) = text(table, &WANTED, &mut self.problems) else { return };
        let file = file_name(table.name);
        let objects = match objects::objects(file, &text) {
            Ok(objects) => objects,
            Err(problem) => return self.problems.push(problem),
        };
        let document = Document::id_of(table.bytes);
        for object in objects {
            let place = Place { file, document: &document, object };
            match serde_json::from_str(object.text) {
                Ok(fields) => self.annotation(&place, &Entry::of(fields)),
                Err(error) if error.is_data() => {
                    let what = "the value is no record of the Index, and was left out";
                    self.problems.push(place.notice(None, what, "give objects with AnnotationId and Text"));
                }
                Err(error) => self.problems.push(objects::broken(file, object.line, &error)),
            }
        }
    }

    fn annotation(&mut self, place: &Place<'_>, entry: &Entry) {
        let text = entry.text(entry::TEXT);
        let (Some(key), false) = (entry.one(entry::ID), text.is_empty()) else {
            let missing = if text.is_empty() { "Text" } else { "AnnotationId" };
            let what = format!("the record has no {missing}, and was left out");
            return self.problems.push(place.notice(None, what, "add it, or delete the record"));
        };
        let types = entry.list(entry::TYPE);
        let Some(form) = fields::form(&types) else {
            let what = match types.join(", ") {
                none if none.is_empty() => "the record has no AnnotationType, and was left out".to_owned(),
                types => format!("\"{types}\" is no annotation type known here, and the record was left out"),
            };
            let mend = "write Recommendations, Concerns/Observations or Positive aspects";
            return self.problems.push(place.notice(entry.name(entry::TYPE), what, mend));
        };
        let key = key.to_lowercase();
        let id = AccountId::of(&["uhri", self.source.id.as_str(), &key]);
        if let Some(before) = self.told.get(&id) {
            let what = format!("the annotation {key} is in {before}, too, and was left out here");
            return self.problems.push(place.notice(None, what, "delete one of them"));
        }
        let point = self.point(place, entry, text, form);
        let is_placed = point.symbol.is_some() && point.paragraph.is_some();
        self.told.insert(id.clone(), format!("{}, line {}", place.file, place.object.line));
        self.drafts.push(Draft {
            id,
            source: self.source.id.clone(),
            statement: Statement::Recommendation(point),
            polarity: Polarity::Asserted,
            origin: place.origin(),
            maker: Maker::Importer("uhri".to_owned()),
            as_at: self.options.as_at.clone(),
            // Symbol and paragraph name the record by themselves; points without them are their own, for a
            // document often says much the same twice.
            record: (!is_placed).then(|| RecordId::of(&["uhri", &key])),
        });
    }

    fn point(&mut self, place: &Place<'_>, entry: &Entry, text: String, form: Form) -> Recommendation {
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
            recommending: self.states(place, entry, entry::RECOMMENDING),
            answer: self.answer(place, entry),
            themes: entry.list(entry::THEMES),
            affected: entry.list(entry::AFFECTED),
            targets: targets.iter().map(|written| fields::target(written).to_owned()).collect(),
            ..Recommendation::default()
        }
    }

    fn states(&mut self, place: &Place<'_>, entry: &Entry, names: Names) -> Vec<StateCode> {
        let mut found = Vec::new();
        for name in entry.list(names) {
            match self.states.resolve(&name) {
                Some(state) if found.contains(&state) => {}
                Some(state) => found.push(state),
                None => {
                    let what = format!("\"{name}\" is no State known here, and was left out");
                    let mend = "add the name to vocab/states.tsv if it is one";
                    self.problems.push(place.notice(entry.name(names), what, mend));
                }
            }
        }
        found
    }

    fn date(&mut self, place: &Place<'_>, entry: &Entry) -> Option<Date> {
        let written = entry.one(entry::DATE)?;
        let date = fields::date(&written);
        if date.is_none() {
            let what = format!("\"{written}\" is no date, and the date was left open");
            let mend = "write it as 2026-03-23 or 23/03/2026";
            self.problems.push(place.notice(entry.name(entry::DATE), what, mend));
        }
        date
    }

    fn answer(&mut self, place: &Place<'_>, entry: &Entry) -> Option<Answer> {
        let written = entry.one(entry::POSITION)?;
        let given = answer(&written);
        if given.is_none() {
            let what = format!("\"{written}\" is no answer known here");
            self.problems.push(place.notice(entry.name(entry::POSITION), what, answer::MEND));
        }
        given
    }
}

impl Place<'_> {
    fn notice(&self, field: Option<&str>, what: impl Into<String>, mend: impl Into<String>) -> Problem {
        Problem {
            line: Some(self.object.line),
            column: field.map(str::to_owned),
            fatal: false,
            ..whole(self.file, what, mend)
        }
    }

    fn origin(&self) -> Origin {
        Origin::Row(Row {
            document: self.document.clone(),
            file: self.file.to_owned(),
            line: self.object.line,
            column: None,
            quote: self.object.text.to_owned(),
        })
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
