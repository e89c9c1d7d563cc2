//! What stands in a field, in the language of who reads: words of the model by their words, codes by what they stand for;
//! what a source says, dates and numbers as they are.

use serde_json::Value;
use tarazy_model::{Answer, Every, Holds, Likeness, Procedure, ReportStep, Resolved, Step};
use tarazy_words::{Labels, Saying, affected, indicators, states, themes};

/// A value of a field, held by something; nothing where there is none.
pub(super) fn told(holder: &str, field: &str, value: &Value) -> Saying {
    match value {
        Value::Null => Saying::default(),
        Value::String(text) => said(holder, field, text),
        Value::Array(array) => {
            Saying::Several(array.iter().map(|one| told(holder, field, one)).collect(), "; ")
        }
        Value::Bool(is) if field == "simplified" => {
            exactly(&is.to_string(), Saying::of(if *is { "simplified" } else { "ordinary" }))
        }
        Value::Bool(is) => exactly(&is.to_string(), truth(*is)),
        // 40.0 is 40.
        value => value.as_f64().map_or_else(|| value.to_string(), |number| number.to_string()).into(),
    }
}

/// The text of a field: as it is in English, by its word or by what it is the code of in the other languages.
fn said(holder: &str, field: &str, text: &str) -> Saying {
    let word = |group| Saying::word(group, text);
    let label = |group, label: Option<&str>| exactly(text, Saying::word(group, label.unwrap_or(text)));
    let coded = |labels: Option<&'static Labels>| match labels {
        Some(labels) => exactly(text, labels.into()),
        None => text.into(),
    };
    match (holder, field) {
        (_, "kind") => word("kind"),
        (_, "event") => word("event-kind"),
        (_, "act") => word("act"),
        (_, "basis") => word("basis"),
        (_, "precision" | "level") => word("level"),
        ("participants", "role") => word("participant"),
        (_, "party") => word("party"),
        (_, "relation") => word("field"),
        (super::AMOUNT, "bound") => word("bound"),
        (super::AMOUNT, "unit") => word("unit"),
        (_, "denominator") | ("dimensions", _) => word("part"),
        (_, "form") => word("point"),
        (_, "stance") => word("stance"),
        (_, "status") => word("legal-status"),
        (_, "polarity") => word("polarity"),
        ("report", "number") => word("report"),
        ("report", "step") => label("step", text.parse().ok().map(ReportStep::label)),
        ("case", "step") => label("case", text.parse().ok().map(Step::label)),
        (_, "procedure") => label("procedure", text.parse().ok().map(Procedure::label)),
        (_, "resolved") => label("resolved", text.parse().ok().map(Resolved::label)),
        (_, "answer") => label("answer", read(text).map(Answer::label)),
        (_, "dated") => dated(text),
        (_, "meets") => text.parse().map_or_else(|_| text.into(), |every: Every| exactly(text, every.into())),
        (_, "state" | "states" | "towards" | "recommending") => {
            coded(text.parse().ok().and_then(states::get).map(|state| &state.names))
        }
        (_, "themes") => coded(themes::get(text).map(|theme| &theme.labels)),
        (_, "affected") => coded(affected::get(text).map(|group| &group.labels)),
        (_, "indicator") => coded(indicators::get(text).map(|indicator| &indicator.names)),
        _ => text.into(),
    }
}

/// What English says as the model writes it, and the other languages in words.
fn exactly(english: &str, told: Saying) -> Saying {
    Saying::Exactly(english.to_owned(), Box::new(told))
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(Value::from(text)).ok()
}

/// How a date was arrived at, by the words behind a date on the page of a statement.
fn dated(text: &str) -> Saying {
    let message = match text {
        "stated" => "date-stated",
        "year-inferred" => "year-inferred",
        "from-date-before" => "from-date-before",
        "from-article-date" => "from-article-date",
        "elapsed" => "from-years-elapsed",
        "from-context" => "from-context",
        _ => return text.into(),
    };
    exactly(text, Saying::of(message))
}

/// Yes or no.
pub(crate) fn truth(is: bool) -> Saying {
    Saying::of(if is { "yes" } else { "no" })
}

/// The message that says which register holds.
pub fn held(holds: Holds) -> &'static str {
    match holds {
        Holds::One => "the-earlier-register-holds",
        Holds::Other => "the-later-register-holds",
        Holds::Both => "both-hold",
        Holds::Neither => "neither-holds",
        Holds::Open => "open-again",
    }
}

/// The message that says whether two are the same.
pub fn likened(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::Same => "the-same",
        Likeness::NotSame => "not-the-same",
        Likeness::Unsure => "it-cannot-be-told",
        Likeness::Open => "taken-back",
    }
}

/// Which register holds, in English as the model writes it.
pub(crate) fn settled_as(holds: Holds) -> Saying {
    exactly(holds.as_str(), Saying::of(held(holds)))
}

/// Whether two are the same, in English as the model writes it.
pub(crate) fn likened_as(likeness: Likeness) -> Saying {
    exactly(likeness.as_str(), Saying::of(likened(likeness)))
}
