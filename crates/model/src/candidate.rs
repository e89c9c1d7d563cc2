//! What the reader proposes: a statement, the passage that says it, and what it declines to guess.

use crate::{Note, Passage, Polarity, Statement};
use serde::{Deserialize, Serialize};

/// A field the reader leaves open because the text does not settle it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// Which State: a lost table column, a "they" that may be two.
    State,
    /// When.
    Date,
    /// Where.
    Place,
    /// Who.
    Actors,
    /// How many.
    Quantity,
    /// By which body.
    Body,
    /// Under which instrument.
    Instrument,
    /// In which chamber, or part of what.
    Denominator,
}

/// A statement read from a text, not yet part of the record.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Candidate {
    /// What is said.
    pub statement: Statement,
    /// Where it is said.
    pub passage: Passage,
    /// Asserted or denied.
    pub polarity: Polarity,
    /// Which article of the page, counted from 0.
    pub article: usize,
    /// What is left open.
    pub unknown: Vec<Slot>,
    /// Why something was left open or how it was inferred, for the reviewer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}
