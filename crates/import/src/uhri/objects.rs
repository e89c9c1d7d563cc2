//! The objects of a JSON file, each with its own text and line: one object, several after one another, an
//! array of them, or an object that holds such an array.

use super::entry;
use crate::Problem;
use crate::lines::Lines;
use crate::table::whole;
use serde_json::value::RawValue;
use std::collections::HashMap;
use tarazy_words::Saying;

/// An object as it stands in the file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Object<'t> {
    /// Line of its beginning, counted from 1.
    pub(super) line: u64,
    pub(super) text: &'t str,
}

/// The objects of a text, in order; a fatal problem where it is no JSON.
pub(super) fn objects<'t>(file: &str, text: &'t str) -> Result<Vec<Object<'t>>, Problem> {
    // What breaks off is told at its last sign, not on an empty line after it.
    let text = text.trim_end();
    let mut found = Vec::new();
    let mut lines = Lines::of_text(text);
    for value in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
        let value = value.map_err(|error| broken(file, 1, &error))?;
        for value in parts(value).unwrap_or_else(|| vec![value]) {
            found.push(Object { line: lines.of(value.get()), text: value.get() });
        }
    }
    Ok(found)
}

/// The values of an array, or of the one array that an object holds and a record of the Index does not.
fn parts(value: &RawValue) -> Option<Vec<&RawValue>> {
    if let Ok(values) = serde_json::from_str(value.get()) {
        return Some(values);
    }
    let fields: HashMap<String, &RawValue> = serde_json::from_str(value.get()).ok()?;
    let mut arrays = fields.values().filter_map(|field| {
        let values: Vec<&RawValue> = serde_json::from_str(field.get()).ok()?;
        let holds_objects = values.first()?.get().starts_with('{');
        holds_objects.then_some(values)
    });
    let array = arrays.next()?;
    let is_record = fields.keys().any(|name| entry::is_text(name));
    (!is_record && arrays.next().is_none()).then_some(array)
}

/// A problem of JSON that breaks off, `from` being the line on which the text given to the parser began.
pub(super) fn broken(file: &str, from: u64, error: &serde_json::Error) -> Problem {
    let told = error.to_string();
    let what = told.rsplit_once(" at line ").map_or(told.as_str(), |(what, _)| what);
    let line = u64::try_from(error.line()).unwrap_or(1).saturating_sub(1);
    let what = Saying::of("problem-json-breaks-off").with("error", Saying::English(what.to_owned()));
    Problem {
        line: Some(from.saturating_add(line)),
        column: Some(error.column().to_string()),
        ..whole(file, what, Saying::of("mend-correct-or-fetch-file"))
    }
}
