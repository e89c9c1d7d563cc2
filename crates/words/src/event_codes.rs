//! The codebooks of others: what kind of event a code of CAMEO, PLOVER, ACLED, UCDP or Mass Mobilization stands for, and
//! which code a kind is written out as.

use crate::fold;
use crate::vocabulary::{Fault, Vocabulary};
use std::collections::HashMap;
use std::sync::LazyLock;
use tarazy_model::EventKind;

/// A code of a codebook.
#[derive(Clone, Debug)]
pub struct EventCode {
    /// The codebook: `CAMEO`, `PLOVER`, `ACLED`, `UCDP`, `MassMobilization`.
    pub scheme: &'static str,
    /// The code, as the codebook writes it.
    pub code: &'static str,
    /// What it stands for; for ACLED the event type that the sub-type belongs to.
    pub label: &'static str,
    /// The kind of event it is here.
    pub kind: EventKind,
}

static CODES: LazyLock<Vocabulary<EventCode>> = LazyLock::new(|| {
    Vocabulary::parse("event_codes.tsv", include_str!("../../../vocab/event_codes.tsv"), |row| {
        Ok(EventCode {
            scheme: row.required("scheme")?,
            code: row.required("code")?,
            label: row.required("label")?,
            kind: row.parsed("kind")?,
        })
    })
});

static BY_CODE: LazyLock<HashMap<(&str, String), &EventCode>> =
    LazyLock::new(|| all().iter().map(|code| ((code.scheme, fold(code.code)), code)).collect());

pub(crate) fn faults() -> &'static [Fault] {
    &CODES.faults
}

/// Every code.
pub fn all() -> &'static [EventCode] {
    &CODES.entries
}

/// The entry of a code, in any case; a code of CAMEO is that of the longest listed one it begins with.
pub fn get(scheme: &str, code: &str) -> Option<&'static EventCode> {
    let mut wanted = fold(code.trim());
    loop {
        if let Some(found) = BY_CODE.get(&(scheme, wanted.clone())) {
            return Some(found);
        }
        if scheme != "CAMEO" || wanted.pop().is_none() {
            return None;
        }
    }
}

/// The code that an event of a kind is written out as.
pub fn of_kind(scheme: &str, kind: EventKind) -> Option<&'static EventCode> {
    all().iter().find(|code| code.scheme == scheme && code.kind == kind)
}
