//! What a reviewer is told of how something was read, beside the statement itself. Its words are in
//! `vocab/messages/*/reading.ftl`.

use crate::Date;
use serde::Serialize;

/// How something was inferred, why it was left open, or what else the text says of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "note", rename_all = "snake_case")]
pub enum Note {
    /// The date is that of what is told before.
    DateTakenOver,
    /// An author's own recommendation, of no body.
    OwnRecommendation,
    /// Which column a value stood in is lost.
    ColumnUnknown {
        /// How many values the row has.
        values: usize,
        /// The columns of the table.
        columns: Vec<String>,
    },
    /// A recommendation made on a concern.
    OnConcern {
        /// The number of its paragraph.
        paragraph: String,
    },
    /// The symbol is that of the report, by the rule of the treaty bodies.
    SymbolDerived {
        /// The report's symbol.
        report: String,
    },
    /// The date is counted from another.
    Counted {
        /// What is added, as the text writes it: "one year".
        within: String,
        /// The date it is counted from.
        from: Date,
    },
    /// Some of those who made a recommendation are no State known.
    MadeByUnknown {
        /// As the text writes them.
        names: Vec<String>,
    },
    /// The substantive issues of a complaint, as its first page has them.
    SubstantiveIssues {
        /// The issues.
        issues: String,
    },
    /// The procedural issues of a complaint, as its first page has them.
    ProceduralIssues {
        /// The issues.
        issues: String,
    },
    /// Until when a State is asked for an answer to a decision.
    AnswerWithin {
        /// So many days after it was transmitted.
        days: u64,
    },
}
