//! What a reviewer is told of how something was read.

use super::Saying;
use tarazy_model::Note;

impl From<&Note> for Saying {
    fn from(note: &Note) -> Self {
        match note {
            Note::DateTakenOver => Self::of("note-date-taken-over"),
            Note::OwnRecommendation => Self::of("note-own-recommendation"),
            Note::ColumnUnknown { values, columns } => Self::of("note-column-unknown")
                .with("values", *values)
                .with("of", columns.len())
                .shown("columns", columns.join(", ")),
            Note::OnConcern { paragraph } => Self::of("note-on-concern").shown("paragraph", paragraph),
            Note::SymbolDerived { report } => Self::of("note-symbol-derived").shown("report", report),
            Note::Counted { within, from } => {
                Self::of("note-counted").shown("within", within).shown("from", from)
            }
            Note::MadeByUnknown { names } => {
                Self::of("note-made-by-unknown").shown("names", names.join(", "))
            }
            Note::SubstantiveIssues { issues } => Self::of("note-substantive-issues").shown("issues", issues),
            Note::ProceduralIssues { issues } => Self::of("note-procedural-issues").shown("issues", issues),
            Note::AnswerWithin { days } => Self::of("note-answer-within").with("days", *days),
        }
    }
}
