//! One import or reading: what it brought, and taking it back.

use crate::address;
use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::batches::{kind, state};
use crate::parts::list;
use crate::parts::written::{moment, number};
use crate::posted::Posted;
use maud::{Markup, html};
use tarazy_desk::{Act, BatchPage, Desk};
use tarazy_model::{BatchState, Counts};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.batch(&asked.param("id")?)?;
    let changeable = !desk.is_read_only() && desk.may(Act::Undo);
    asked.answer(&page, None, || {
        Sheet::new(page.batch.title.clone(), body(&page, asked, changeable)).kicker(kind(&page.batch)).wide()
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    if posted.text("do") != Some("undo") {
        return Err(Fault::bad("do", "the only thing that can be done to a batch is undo"));
    }
    let batch = desk.undo(&asked.param("id")?, None, desk.who())?;
    asked.done(&batch, address::batch(&batch.id))
}

fn body(page: &BatchPage, asked: &Asked, changeable: bool) -> Markup {
    let batch = &page.batch;
    let Counts { new, changed, same, gone } = batch.counts;
    let brought = [("new", new), ("changed", changed), ("same", same), ("gone", gone)];
    html! {
        dl.fields {
            dt { "when" } dd { (moment(&batch.at)) }
            dt { "by" } dd { (batch.by) }
            dt { "state" } dd { (state(batch)) }
            @for (label, count) in brought {
                dt { (label) } dd { (number(count as f64)) }
            }
        }
        @if !page.accounts.is_empty() {
            section { h2 { "What it brought" } (list::accounts("The first of its accounts", &page.accounts)) }
        }
        @if changeable && batch.state == BatchState::Kept { (undo(asked)) }
    }
}

fn undo(asked: &Asked) -> Markup {
    html! {
        details.undo {
            summary { "Take the whole batch back" }
            p { "Its accounts leave the record together. They stay readable in the history, and importing or "
                "reading the same again brings them back." }
            form action=(asked.path) method="post" {
                button type="submit" name="do" value="undo" { "Take it back" }
            }
        }
    }
}
