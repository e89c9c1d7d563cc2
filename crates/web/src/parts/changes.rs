//! Two states of a thing side by side, field by field, with the words that changed marked in each.

use crate::parts::list::{self, Column::Words};
use crate::parts::written::worded;
use crate::speech::{language, say};
use maud::{Markup, html};
use tarazy_desk::FieldChange;
use tarazy_weigh::Piece;

/// A table of what differs, the earlier state before the later; nothing where nothing does.
pub(crate) fn table(caption: &str, (then, now): (&str, &str), changes: &[FieldChange]) -> Markup {
    let row = |change: &FieldChange| {
        let (then, now, pieces) = change.told(language());
        html! {
            th scope="row" { (worded(&change.field)) }
            td.wording { (side(then.as_deref(), &pieces, false)) }
            td.wording { (side(now.as_deref(), &pieces, true)) }
        }
    };
    html! {
        @if !changes.is_empty() {
            (list::table(caption, &[Words(say("field")), Words(then), Words(now)], changes.iter().map(row)))
        }
    }
}

/// One side: its words, those that the other has not marked.
fn side(whole: Option<&str>, pieces: &[Piece], is_later: bool) -> Markup {
    let Some(whole) = whole else { return html! { span.unknown { (say("field-empty")) } } };
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
