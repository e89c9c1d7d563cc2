//! Two states of a thing side by side, field by field, with the words that changed marked in each.

use crate::parts::list::{self, Column::Words};
use maud::{Markup, html};
use tarazy_desk::FieldChange;
use tarazy_weigh::Piece;

/// A table of what differs, the earlier state before the later; nothing where nothing does.
pub(crate) fn table(caption: &str, (then, now): (&str, &str), changes: &[FieldChange]) -> Markup {
    let row = |change: &FieldChange| {
        html! {
            th scope="row" { (change.field) }
            td.wording { (side(change.then.as_deref(), &change.pieces, false)) }
            td.wording { (side(change.now.as_deref(), &change.pieces, true)) }
        }
    };
    html! {
        @if !changes.is_empty() {
            (list::table(caption, &[Words("field"), Words(then), Words(now)], changes.iter().map(row)))
        }
    }
}

/// One side: its words, those that the other has not marked.
fn side(whole: Option<&str>, pieces: &[Piece], is_later: bool) -> Markup {
    let Some(whole) = whole else { return html! { span.unknown { "empty" } } };
    html! {
        @if pieces.is_empty() { (whole) }
        @for piece in pieces {
            @match piece {
                Piece::Kept(text) => (text),
                Piece::Dropped(text) => @if !is_later { del { (text) } },
                Piece::Added(text) => @if is_later { ins { (text) } },
            }
        }
    }
}
