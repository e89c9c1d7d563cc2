//! Findings: results of weighing. Each names its rule and its inputs and can be recomputed.

use serde::Serialize;
use tarazy_model::{Difference, Input, Verdict};
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
