//! One annotation of the Index: its fields, whatever the spelling of their names and the shape of their values.

use crate::markup::plain;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// A field by the names it goes by, folded: the API's, those of crawled copies, and those of the spreadsheet export,
/// as it spells them ("Reccomending Body") and as it may one day.
pub(super) type Names = &'static [&'static str];

pub(super) const ID: Names = &["annotationid", "ohchrannotationid", "id"];
pub(super) const SYMBOL: Names = &["symbol", "documentsymbol"];
pub(super) const TEXT: Names = &["text", "annotationtext"];
pub(super) const DATE: Names = &["publicationdate", "documentpublicationdate", "date"];
pub(super) const TYPE: Names = &["annotationtype", "type"];
pub(super) const BODY: Names = &["body", "recommendingbody", "reccomendingbody"];
pub(super) const COUNTRIES: Names = &["countries", "countriesconcerned"];
pub(super) const THEMES: Names = &["themes"];
pub(super) const AFFECTED: Names = &["affectedpersons"];
pub(super) const TARGETS: Names = &["sdgs"];
pub(super) const RECOMMENDING: Names = &[
    "uprrecommendingcountry",
    "uprrecommendingcountries",
    "uprreccomendingstates",
    "uprrecommendingstates",
    "uprrecommendingstate",
];
pub(super) const POSITION: Names = &["uprposition"];
pub(super) const SESSION: Names = &["uprsession"];

/// Whether a name is that of an annotation's text, which no other object of the Index has.
pub(super) fn is_text(name: &str) -> bool {
    TEXT.contains(&folded(name).as_str())
}

/// The fields of one object or row, by folded name.
#[derive(Debug)]
pub(super) struct Entry<'h>(Vec<Field<'h>>);

#[derive(Debug)]
struct Field<'h> {
    folded: Cow<'h, str>,
    written: Cow<'h, str>,
    value: Value,
}

/// A column of a sheet.
#[derive(Debug)]
pub(super) struct Header {
    folded: String,
    /// Its letters and what stands at its head, for messages: `D (Themes)`.
    written: String,
}

impl Header {
    pub(super) fn new(letters: &str, written: &str) -> Self {
        Self { folded: folded(written), written: format!("{letters} ({written})") }
    }

    /// The column's name in messages.
    pub(super) fn written(&self) -> &str {
        &self.written
    }

    pub(super) fn is(&self, names: Names) -> bool {
        names.contains(&self.folded.as_str())
    }
}

impl Entry<'static> {
    /// Of an object.
    pub(super) fn of(object: Map<String, Value>) -> Self {
        let field = |(written, value): (String, Value)| Field {
            folded: folded(&written).into(),
            written: written.into(),
            value,
        };
        Self(object.into_iter().map(field).collect())
    }
}

impl<'h> Entry<'h> {
    /// Of a row: columns with what their cells say.
    pub(super) fn of_row(cells: impl Iterator<Item = (&'h Header, String)>) -> Self {
        let field = |(header, cell): (&'h Header, String)| Field {
            folded: header.folded.as_str().into(),
            written: header.written.as_str().into(),
            value: Value::String(cell),
        };
        Self(cells.map(field).collect())
    }

    fn field(&self, names: Names) -> Option<&Field<'h>> {
        let named = |name: &&str| self.0.iter().find(|field| field.folded == **name);
        names.iter().filter_map(named).find(|field| !field.value.is_null())
    }

    /// The name of a field as it stands in the file, for messages.
    pub(super) fn name(&self, names: Names) -> Option<&str> {
        Some(&self.field(names)?.written)
    }

    /// A text as one, its lines kept.
    pub(super) fn text(&self, names: Names) -> String {
        let mut texts = Vec::new();
        self.field(names).into_iter().for_each(|field| collect(&field.value, &mut texts));
        texts.join("\n")
    }

    /// The items of a list: an array, or lines that begin with a dash.
    pub(super) fn list(&self, names: Names) -> Vec<String> {
        let text = self.text(names);
        let items = text.lines().map(item).filter(|item| !item.is_empty());
        items.map(str::to_owned).collect()
    }

    /// The first item: of what should be one.
    pub(super) fn one(&self, names: Names) -> Option<String> {
        self.list(names).into_iter().next()
    }
}

/// The texts in a value. Of an object, what it goes by.
fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::Null | Value::Bool(_) => {}
        Value::Number(number) => texts.push(number.to_string()),
        Value::String(text) => texts.push(plain(text)),
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Value::Object(object) => {
            let label = |(name, _): &(&String, &Value)| {
                ["name", "label", "title", "text"].contains(&folded(name).as_str())
            };
            object.iter().filter(label).take(1).for_each(|(_, value)| collect(value, texts));
        }
    }
}

fn folded(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// A line without the dash or bullet of its list.
fn item(line: &str) -> &str {
    let line = line.trim();
    let dashes = ["- ", "– ", "— ", "• ", "* "];
    let bare = dashes.iter().find_map(|dash| line.strip_prefix(dash)).unwrap_or(line);
    if bare == "-" { "" } else { bare.trim() }
}
