//! Imports and readings, newest first.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{moment, number};
use maud::{Markup, html};
use tarazy_desk::{Act, Batches, Desk};
use tarazy_model::{Batch, BatchId, BatchKind, BatchState};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let batches = desk.batches(asked.value("after")?.as_ref())?;
    let imports = !desk.is_read_only() && desk.may(Act::Import);
    asked.answer(&batches, Some(Rows::after(&batches, batches.next.as_ref())), || {
        Sheet::new("Imports and readings", body(&batches, asked, imports)).wide()
    })
}

/// What a batch did, in a word.
pub(crate) fn kind(batch: &Batch) -> &'static str {
    match batch.kind {
        BatchKind::Import => "import",
        BatchKind::Reading => "reading",
    }
}

/// Whether it still holds, in a word.
pub(crate) fn state(batch: &Batch) -> &'static str {
    match batch.state {
        BatchState::Kept => "kept",
        BatchState::Undone => "taken back",
    }
}

fn body(batches: &Batches, asked: &Asked, imports: bool) -> Markup {
    let another = html! { @if imports { p { a href="/import" { "Import tables" } } } };
    if batches.batches.is_empty() {
        return html! { (list::nothing("Nothing was imported or read yet.", &list::begin())) (another) };
    }
    let row = |batch: &Batch| {
        let counts = [batch.counts.new, batch.counts.changed, batch.counts.same, batch.counts.gone];
        html! {
            td { (moment(&batch.at)) }
            th scope="row" { a href=(address::batch(&batch.id)) { (batch.title) } }
            td { (kind(batch)) } td { (state(batch)) } td { (batch.by) }
            @for count in counts { td.figures { (number(count as f64)) } }
        }
    };
    let head = [
        Words("when"),
        Words("what"),
        Words("kind"),
        Words("state"),
        Words("by"),
        Figures("new"),
        Figures("changed"),
        Figures("same"),
        Figures("gone"),
    ];
    html! {
        p.lead { "Everything came in as a whole and can be taken back as a whole." }
        (list::table("Imports and readings, newest first", &head, batches.batches.iter().map(row)))
        (list::onwards(asked, batches.next.as_ref().map(BatchId::as_str)))
        (another)
    }
}
