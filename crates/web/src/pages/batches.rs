//! Imports and readings, newest first.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{moment, number};
use crate::speech::say;
use maud::{Markup, html};
use tarazy_desk::{Act, Batches, Desk};
use tarazy_model::{Batch, BatchId, BatchKind, BatchState};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let batches = desk.batches(asked.value("after")?.as_ref())?;
    let imports = !desk.is_read_only() && desk.may(Act::Import);
    asked.answer(&batches, Some(Rows::after(&batches, batches.next.as_ref())), || {
        Sheet::new(say("imports-and-readings"), body(&batches, asked, imports)).wide()
    })
}

/// What a batch did, in a word.
pub(crate) fn kind(batch: &Batch) -> &'static str {
    match batch.kind {
        BatchKind::Import => say("import"),
        BatchKind::Reading => say("reading"),
    }
}

/// Whether it still holds, in a word.
pub(crate) fn state(batch: &Batch) -> &'static str {
    match batch.state {
        BatchState::Kept => say("batch-kept"),
        BatchState::Undone => say("batch-taken-back"),
    }
}

fn body(batches: &Batches, asked: &Asked, imports: bool) -> Markup {
    let another = html! { @if imports { p { a href="/import" { (say("import-tables")) } } } };
    if batches.batches.is_empty() {
        return html! { (list::nothing(say("nothing-was-imported-or-read-yet"), &list::begin())) (another) };
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
        Words(say("when-column")),
        Words(say("what-column")),
        Words(say("kind-in-a-list")),
        Words(say("batch-state")),
        Words(say("by-whom-short")),
        Figures(say("batch-new")),
        Figures(say("batch-changed")),
        Figures(say("batch-same")),
        Figures(say("batch-gone")),
    ];
    html! {
        p.lead { (say("everything-came-in-as-a-whole-and-can")) }
        (list::table(say("imports-and-readings-newest-first"), &head, batches.batches.iter().map(row)))
        (list::onwards(asked, batches.next.as_ref().map(BatchId::as_str)))
        (another)
    }
}
