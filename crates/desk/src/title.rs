//! The line that names a statement for people, with names where the record holds codes.

use crate::StateView;
use tarazy_model::{Statement, TreatyAct};

/// The title of a statement: "Uzbekistan · CAT · accession".
pub(crate) fn title(statement: &Statement) -> String {
    match statement {
        Statement::TreatyAct(TreatyAct { state: Some(state), .. }) => {
            statement.title().replacen(state.as_str(), &StateView::of(*state).name, 1)
        }
        other => other.title(),
    }
}
