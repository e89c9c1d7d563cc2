//! Addresses: where each thing is, written once, with everything from outside percent-encoded (RFC 3986).

use tarazy_desk::FigureSeries;
use tarazy_model::{
    AccountId, BatchId, BriefLanguage, Day, DocumentId, InstrumentCode, RecordId, Slug, SourceId, StateCode,
};
use tarazy_words::axes::Axis;

/// A State's page.
pub(crate) fn state(code: StateCode) -> String {
    format!("/states/{code}")
}

/// A State under every instrument.
pub(crate) fn state_treaties(code: StateCode) -> String {
    format!("/states/{code}/treaties")
}

/// One cell of the treaty matrix as of a day; today where none is given.
pub(crate) fn treaty(state: StateCode, instrument: &InstrumentCode, on: Option<Day>) -> String {
    let cell = format!("/treaties/{state}/{}", escaped(instrument.as_str()));
    on.map_or(cell.clone(), |on| format!("{cell}?on={on}"))
}

/// An instrument's page.
pub(crate) fn instrument(code: &InstrumentCode) -> String {
    format!("/instruments/{}", escaped(code.as_str()))
}

/// A State's reporting under one duty as of a day.
pub(crate) fn reporting(state: StateCode, under: &str, on: Day) -> String {
    format!("{}?on={on}", reporting_today(state, under))
}

/// A State's reporting under one duty as of the day it is looked at.
pub(crate) fn reporting_today(state: StateCode, under: &str) -> String {
    format!("/calendar/{state}/{}", escaped(under))
}

/// One cell of the scales, by `rights`, `groups` or `goals`, as of a day; today where none is given.
pub(crate) fn balance(state: StateCode, by: &str, row: &str, on: Option<Day>) -> String {
    let on = on.map(|on| on.to_string()).unwrap_or_default();
    let by = if by == Axis::Rights.as_str() { "" } else { by };
    with_query(&format!("/scales/{state}/{}", escaped(row)), [("by", by), ("on", on.as_str())])
}

/// A right, group of persons or goal across States.
pub(crate) fn right(by: &str, row: &str) -> String {
    let by = if by == Axis::Rights.as_str() { "" } else { by };
    with_query(&format!("/rights/{}", escaped(row)), [("by", by)])
}

/// A report of a State.
pub(crate) fn report(state: StateCode) -> String {
    format!("/reports/{state}")
}

/// The page of a place, by its code.
pub(crate) fn place(code: &str) -> String {
    format!("/places/{}", escaped(code))
}

/// The events that name somebody.
pub(crate) fn actor(name: &str) -> String {
    with_query("/actors", [("name", name)])
}

/// A record's page.
pub(crate) fn record(id: &RecordId) -> String {
    format!("/records/{id}")
}

/// A case, step by step.
pub(crate) fn case(id: &RecordId) -> String {
    format!("/dialogue/{id}")
}

/// An account on its record's page.
pub(crate) fn account(record: &RecordId, id: &AccountId) -> String {
    format!("/records/{record}#{id}")
}

/// The versions of an account.
pub(crate) fn versions(id: &AccountId) -> String {
    format!("/accounts/{id}/versions")
}

/// A document's page, at a code point of its text.
pub(crate) fn document(id: &DocumentId, at: Option<usize>) -> String {
    match at {
        Some(at) => format!("/documents/{id}?at={at}#at"),
        None => format!("/documents/{id}"),
    }
}

/// Two documents side by side.
pub(crate) fn beside(id: &DocumentId, other: &DocumentId) -> String {
    format!("/documents/{id}/beside/{other}")
}

/// A document's bytes as they came.
pub(crate) fn original(id: &DocumentId) -> String {
    format!("/documents/{id}/original")
}

/// A source's page.
pub(crate) fn source(id: &SourceId) -> String {
    format!("/sources/{id}")
}

/// A batch's page.
pub(crate) fn batch(id: &BatchId) -> String {
    format!("/batches/{id}")
}

/// A brief in a language.
pub(crate) fn brief(slug: &Slug, language: BriefLanguage) -> String {
    with_query(&format!("/briefs/{slug}"), [("lang", language.as_str())])
}

/// A version of a brief.
pub(crate) fn brief_version(slug: &Slug, language: BriefLanguage, version: u32) -> String {
    format!("{}&version={version}", brief(slug, language))
}

/// Where a brief is written on.
pub(crate) fn brief_edit(slug: &Slug, language: BriefLanguage) -> String {
    with_query(&format!("/briefs/{slug}/edit"), [("lang", language.as_str())])
}

/// A rule of weighing.
pub(crate) fn rule(id: &str) -> String {
    format!("/rules#{}", escaped(id))
}

/// A chart of one measure of one State by itself, to be set into another page.
pub(crate) fn chart(series: &FigureSeries) -> String {
    let state = series.state.code.to_string();
    let (indicator, measure) = (series.indicator.as_deref().unwrap_or_default(), series.title.as_str());
    with_query("/figures.svg", [("states", state.as_str()), ("indicator", indicator), ("measure", measure)])
}

/// A path with a query of these names and values; empty values are left out.
pub(crate) fn with_query<'a>(path: &str, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut address = path.to_owned();
    let mut mark = '?';
    for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
        address.push(mark);
        address.push_str(&escaped(name));
        address.push('=');
        address.push_str(&escaped(value));
        mark = '&';
    }
    address
}

/// The text with every byte encoded that is not unreserved in an address.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_outside_cannot_leave_its_place_in_an_address() {
        assert_eq!(escaped("a b&c=d/é#"), "a%20b%26c%3Dd%2F%C3%A9%23");
        assert_eq!(
            with_query("/search", [("q", "пытки"), ("state", "")]),
            "/search?q=%D0%BF%D1%8B%D1%82%D0%BA%D0%B8"
        );
    }
}
