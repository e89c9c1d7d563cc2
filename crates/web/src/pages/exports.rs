//! Taking out what is kept back: what one asked for, and what was agreed to.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::motions::after;
use crate::parts::list;
use crate::parts::written::{counted, moment};
use crate::posted::Posted;
use maud::{Markup, html};
use tarazy_desk::{Desk, ExportRow, Exports, TakenOut};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let exports = desk.exports()?;
    asked.answer(&exports, None, || Sheet::new("Taking out", body(&exports)).kicker("What is kept back"))
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let reason = posted.text("reason").unwrap_or_default();
    let carried = desk.ask_to_take_out(&posted.needed("subject")?, reason, desk.who())?;
    after(asked, carried, "/exports".to_owned())
}

/// What was agreed to; each look at it is kept, in whatever form.
pub(crate) fn one(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let taken = desk.take_out(asked.param("no")?)?;
    asked.answer(&taken, Some(Rows::all(&taken)), || {
        Sheet::new(taken.title.clone(), accounts(&taken)).kicker("Taken out").wide()
    })
}

fn body(exports: &Exports) -> Markup {
    html! {
        p.quiet { "What is kept back is in no other export. It is asked for on its page, agreed to by a second person, and can then be "
            "taken out for seven days by who asked. Each time that is done, it is kept who did it and when." }
        @if exports.rows.is_empty() {
            (list::nothing("You have asked for nothing.", &html! { a href="/classified" { "See what is kept back" } "." }))
        }
        ul.plain { @for row in &exports.rows { li { (line(row)) } } }
    }
}

fn line(row: &ExportRow) -> Markup {
    let motion = &row.motion;
    html! {
        @if row.open { a href=(format!("/exports/{}", motion.no)) { (row.title) } } @else { (row.title) }
        span.quiet { " asked for " (moment(&motion.at)) ": " (motion.reason) " · "
            @match &motion.answer {
                None => { "waits for a second person" }
                Some(answer) if answer.agreed => { "agreed to by " (answer.by) ", " (moment(&answer.at)) @if !row.open { "; over" } }
                Some(answer) => { "refused by " (answer.by) ": " (answer.reason) }
            }
        }
    }
}

fn accounts(taken: &TakenOut) -> Markup {
    html! {
        p.quiet { (counted(taken.accounts.len() as u64, "account", "accounts")) ". Whoever has this file answers for it." }
        (list::accounts("What is taken out", &taken.accounts))
    }
}
