//! Findings: results of weighing. Each names its rule and its inputs and can be recomputed.

use serde::Serialize;
use tarazy_model::{Input, Verdict};
use tarazy_words::Saying;

/// A result of weighing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule's name in [`rules`](crate::rules).
    pub rule: String,
    /// What it came to.
    pub verdict: Verdict,
    /// What it was computed from; the statement under check first.
    pub inputs: Vec<Input>,
    /// The fields that settle it.
    pub differences: Vec<Difference>,
    /// One sentence that says it.
    pub explanation: Saying,
}

/// One field in which two accounts differ or agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The field: `date`, `act`, `size`.
    pub field: String,
    /// What the statement under check gives.
    pub here: Saying,
    /// What the other gives.
    pub there: Saying,
}

impl Difference {
    /// A field with what each gives.
    pub(crate) fn of(field: &str, here: impl Into<Saying>, there: impl Into<Saying>) -> Self {
        Self { field: field.to_owned(), here: here.into(), there: there.into() }
    }
}
