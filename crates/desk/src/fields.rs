//! An account field by field, and what differs between two states of it, with the words that changed.

use serde::Serialize;
use serde_json::Value;
use tarazy_model::{Account, Origin};
use tarazy_weigh::Piece;

/// A field that is not the same in two states of a thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// Its name, for people.
    pub field: String,
    /// What stood in it; `None` where it was empty.
    pub then: Option<String>,
    /// What stands in it.
    pub now: Option<String>,
    /// The two word by word; empty where either is empty.
    pub pieces: Vec<Piece>,
}

/// A field with its name.
pub(crate) type Named = (String, String);

/// What differs between two states, in the order of the later one; what is gone comes last.
pub(crate) fn between(then: &[Named], now: &[Named]) -> Vec<FieldChange> {
    let in_both = |name: &String, of: &[Named]| {
        of.iter().find(|(other, _)| other == name).map(|(_, value)| value.clone())
    };
    let gone = then.iter().map(|(name, _)| name).filter(|name| in_both(name, now).is_none());
    let names = now.iter().map(|(name, _)| name).chain(gone);
    let changes = names.filter_map(|name| {
        let (then, now) = (in_both(name, then), in_both(name, now));
        if then == now {
            return None;
        }
        let pieces = then.as_ref().zip(now.as_ref()).map(|(then, now)| tarazy_weigh::pieces(then, now));
        Some(FieldChange { field: name.clone(), then, now, pieces: pieces.unwrap_or_default() })
    });
    changes.collect()
}

/// What an account says, and where, field by field; empty fields are left out.
pub(crate) fn said(account: &Account) -> Vec<Named> {
    let mut fields = Vec::new();
    // A statement is plain values, so this cannot fail; if it did, its title would still be told.
    match serde_json::to_value(&account.statement) {
        Ok(statement) => flatten("", &statement, &mut fields),
        Err(_) => fields.push(("title".to_owned(), account.statement.title())),
    }
    fields.push(("polarity".to_owned(), told(&serde_json::to_value(account.polarity).unwrap_or_default())));
    if let Some(as_at) = &account.as_at {
        fields.push(("as at".to_owned(), as_at.to_string()));
    }
    fields.push(("words".to_owned(), account.origin.quote().to_owned()));
    let place = match &account.origin {
        Origin::Passage { passage, .. } => format!("characters {}–{}", passage.start(), passage.end()),
        Origin::Row(row) => format!("{}, line {}", row.file, row.line),
    };
    fields.push(("where".to_owned(), place));
    fields
}

/// The same with what was decided on it, in words; without, with where it stands.
pub(crate) fn standing(account: &Account, decided: Option<String>) -> Vec<Named> {
    let review = decided.unwrap_or_else(|| account.review.to_string());
    let decided = [("review".to_owned(), review), ("record".to_owned(), account.record.to_string())];
    decided.into_iter().chain(said(account)).collect()
}

/// The fields of a value, each under the names that lead to it.
fn flatten(path: &str, value: &Value, fields: &mut Vec<Named>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                let name = name.replace('_', " ");
                flatten(&if path.is_empty() { name } else { format!("{path}, {name}") }, value, fields);
            }
        }
        Value::Array(array) if array.iter().any(Value::is_object) => {
            for (n, value) in array.iter().enumerate() {
                flatten(&format!("{path} {}", n + 1), value, fields);
            }
        }
        value => {
            let told = told(value);
            if !told.is_empty() {
                fields.push((path.to_owned(), told));
            }
        }
    }
}

fn told(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(array) => array.iter().map(told).collect::<Vec<_>>().join("; "),
        // 40.0 is 40.
        value => value.as_f64().map_or_else(|| value.to_string(), |number| number.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(fields: &[(&str, &str)]) -> Vec<Named> {
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn only_what_differs_is_told_with_the_words_that_changed() {
        let (then, now) = (
            named(&[("date", "2010"), ("deaths", "40 people"), ("state", "KGZ")]),
            named(&[("state", "KGZ"), ("deaths", "90 people"), ("place", "Osh")]),
        );
        let changes = between(&then, &now);
        let told: Vec<_> =
            changes.iter().map(|one| (one.field.as_str(), one.then.as_deref(), one.now.as_deref())).collect();
        assert_eq!(
            told,
            [
                ("deaths", Some("40 people"), Some("90 people")),
                ("place", None, Some("Osh")),
                ("date", Some("2010"), None)
            ]
        );
        assert_eq!(
            changes[0].pieces,
            [Piece::Dropped("40".into()), Piece::Added("90".into()), Piece::Kept(" people".into())]
        );
        assert!(between(&then, &then).is_empty());
    }

    #[test]
    fn a_value_is_told_by_the_names_that_lead_to_it() {
        let value = serde_json::json!({"size": {"low": 5.0, "unit_word": null}, "states": ["KGZ", "KAZ"], "links": [{"to": "a"}]});
        let mut fields = Vec::new();
        flatten("", &value, &mut fields);
        fields.sort();
        assert_eq!(fields, named(&[("links 1, to", "a"), ("size, low", "5"), ("states", "KGZ; KAZ")]));
    }
}
