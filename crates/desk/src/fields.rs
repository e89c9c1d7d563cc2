//! An account field by field, and what differs between two states of it, with the words that changed.
//!
//! Names of fields and what stands in them are told in the language of who reads, and in English as the model writes
//! them, for files for programs. What is compared is the whole of it, so that nothing that differs is taken for the same.

mod names;
#[cfg(test)]
mod tests;
mod values;

use serde::Serialize;
use serde_json::{Map, Value};
use tarazy_model::{Account, Origin, Statement};
use tarazy_weigh::Piece;
use tarazy_words::{Language, Saying};

pub(crate) use names::name;
pub use values::{held, likened};
pub(crate) use values::{likened_as, settled_as, truth};

/// A field that is not the same in two states of a thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// Its name, for people.
    pub field: Saying,
    /// What stood in it; `None` where it was empty.
    pub then: Option<Saying>,
    /// What stands in it.
    pub now: Option<Saying>,
    /// The two word by word, in English; empty where either is empty.
    pub pieces: Vec<Piece>,
}

impl FieldChange {
    /// What stood in it and what stands in it, in a language, and the two word by word.
    pub fn told(&self, language: Language) -> (Option<String>, Option<String>, Vec<Piece>) {
        let then = self.then.as_ref().map(|then| then.in_language(language));
        let now = self.now.as_ref().map(|now| now.in_language(language));
        let is_english =
            |told: &Option<String>, of: &Option<Saying>| *told == of.as_ref().map(Saying::to_string);
        let pieces = match (&then, &now) {
            // Words of a source are the same in every language, and long: they are not compared again.
            _ if is_english(&then, &self.then) && is_english(&now, &self.now) => self.pieces.clone(),
            (Some(then), Some(now)) => tarazy_weigh::pieces(then, now),
            _ => Vec::new(),
        };
        (then, now, pieces)
    }
}

/// A field with its name.
pub(crate) type Named = (Saying, Saying);

/// What differs between two states, in the order of the later one; what is gone comes last.
pub(crate) fn between(then: &[Named], now: &[Named]) -> Vec<FieldChange> {
    let in_both = |name: &Saying, of: &[Named]| {
        of.iter().find(|(other, _)| other == name).map(|(_, value)| value.clone())
    };
    let gone = then.iter().map(|(name, _)| name).filter(|name| in_both(name, now).is_none());
    let names = now.iter().map(|(name, _)| name).chain(gone);
    let changes = names.filter_map(|name| {
        let (then, now) = (in_both(name, then), in_both(name, now));
        if then == now {
            return None;
        }
        let both = then.as_ref().zip(now.as_ref());
        let pieces = both.map(|(then, now)| tarazy_weigh::pieces(&then.to_string(), &now.to_string()));
        Some(FieldChange { field: name.clone(), then, now, pieces: pieces.unwrap_or_default() })
    });
    changes.collect()
}

/// What an account says, and where, field by field; empty fields are left out.
pub(crate) fn said(account: &Account) -> Vec<Named> {
    let mut fields = stated(&account.statement);
    let polarity = serde_json::to_value(account.polarity).unwrap_or_default();
    fields.push((name("", "polarity"), values::told("", "polarity", &polarity)));
    if let Some(as_at) = &account.as_at {
        fields.push((name("", "as at"), as_at.to_string().into()));
    }
    fields.push((name("", "words"), account.origin.quote().into()));
    let place = match &account.origin {
        Origin::Passage { passage, .. } => {
            Saying::of("characters-from-to").shown("start", passage.start()).shown("end", passage.end())
        }
        Origin::Row(row) => {
            Saying::list([row.file.as_str().into(), Saying::of("line-n").shown("n", row.line)])
        }
    };
    fields.push((name("", "where"), place));
    fields
}

/// The same with what was decided on it, in words; without, with where it stands.
pub(crate) fn standing(account: &Account, decided: Option<Saying>) -> Vec<Named> {
    let review = decided.unwrap_or_else(|| Saying::word("review", account.review.as_str()));
    let decided = [(name("", "review"), review), (name("", "record"), account.record.as_str().into())];
    decided.into_iter().chain(said(account)).collect()
}

/// What was decided, by whom and why.
pub(crate) fn decision(what: Saying, by: &str, reason: Option<&str>) -> Saying {
    let told = Saying::of("changed-decided-by").with("what", what).shown("by", by);
    match reason {
        Some(reason) => Saying::Several(vec![told, reason.into()], ": "),
        None => told,
    }
}

/// The fields of a statement.
fn stated(statement: &Statement) -> Vec<Named> {
    let mut fields = Vec::new();
    match serde_json::to_value(statement) {
        Ok(Value::Object(object)) => {
            let kind = object.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
            of_object(&[], &kind, &object, &mut fields);
        }
        // A statement is plain values with names, so this cannot be; if it were, its title would still be told.
        _ => fields.push((name("", "title"), statement.title().into())),
    }
    fields
}

/// What quantities and counts are called as what holds their fields.
const AMOUNT: &str = "amount";

/// The fields of an object, each under the names that lead to it. What holds them settles what some of them mean.
fn of_object(path: &[Saying], holder: &str, object: &Map<String, Value>, fields: &mut Vec<Named>) {
    let holder = if object.contains_key("bound") { AMOUNT } else { holder };
    for (field, value) in object {
        let path: Vec<Saying> = path.iter().cloned().chain([name(holder, field)]).collect();
        of_value(&path, (holder, field), value, fields);
    }
}

fn of_value(path: &[Saying], (holder, field): (&str, &str), value: &Value, fields: &mut Vec<Named>) {
    match value {
        Value::Object(object) => of_object(path, field, object, fields),
        Value::Array(array) if array.iter().any(Value::is_object) => {
            for (n, value) in array.iter().enumerate() {
                of_value(&numbered(path, n + 1), (holder, field), value, fields);
            }
        }
        value => {
            let told = values::told(holder, field, value);
            if !told.is_empty() {
                fields.push((Saying::list(path.iter().cloned()), told));
            }
        }
    }
}

/// The names with a number behind the last of them.
fn numbered(path: &[Saying], n: usize) -> Vec<Saying> {
    let mut path = path.to_vec();
    if let Some(last) = path.pop() {
        path.push(Saying::Several(vec![last, n.to_string().into()], " "));
    }
    path
}
