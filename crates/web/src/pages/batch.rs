//! One import or reading: what it brought, and taking it back.

use crate::address;
use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::batches::{kind, state};
use crate::parts::written::{moment, number};
use crate::parts::{field, list};
use crate::posted::Posted;
use crate::speech::say;
use maud::{Markup, html};
use tarazy_desk::{Act, BatchPage, Desk};
use tarazy_model::{BatchState, Counts};
use tarazy_words::Saying;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.batch(&asked.param("id")?)?;
    let changeable = !desk.is_read_only() && desk.may(Act::Undo);
    asked.answer(&page, None, || {
        Sheet::new(page.batch.title.clone(), body(&page, asked, changeable))
            .of_record()
            .kicker(kind(&page.batch))
            .wide()
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    if posted.text("do") != Some("undo") {
        return Err(Fault::bad("do", Saying::of("fault-undo-only")));
    }
    let batch = desk.undo(&asked.param("id")?, posted.text("reason"), desk.who())?;
    asked.done(&batch, address::batch(&batch.id))
}

fn body(page: &BatchPage, asked: &Asked, changeable: bool) -> Markup {
    let batch = &page.batch;
    let Counts { new, changed, same, gone } = batch.counts;
    let brought =
        [("batch-new", new), ("batch-changed", changed), ("batch-same", same), ("batch-gone", gone)];
    html! {
        dl.fields {
            dt { (say("when-column")) } dd { (moment(&batch.at)) }
            dt { (say("by-whom-short")) } dd { (batch.by) }
            dt { (say("batch-state")) } dd { (state(batch)) }
            @if let Some(undone) = &page.undone {
                dt { (say("taken-back")) } dd { (moment(&undone.at)) ", " (undone.by) @if !undone.why.is_empty() { ": " (undone.why) } }
            }
            @for (label, count) in brought {
                dt { (say(label)) } dd { (number(count as f64)) }
            }
        }
        @if !page.accounts.is_empty() {
            section { h2 { (say("what-it-brought")) } (list::accounts(say("the-first-of-its-accounts"), &page.accounts)) }
        }
        @if changeable && batch.state == BatchState::Kept { (undo(asked)) }
    }
}

fn undo(asked: &Asked) -> Markup {
    html! {
        details.undo {
            summary { (say("take-the-whole-batch-back")) }
            p { (say("its-accounts-leave-the-record-together")) }
            form action=(asked.path) method="post" {
                (field::seen(asked))
                p.field { label for="reason" { (say("why-label")) } input #reason name="reason" required autocomplete="off"; }
                button type="submit" name="do" value="undo" { (say("take-it-back")) }
            }
        }
    }
}
