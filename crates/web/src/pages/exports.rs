//! Taking out what is kept back: what one asked for, and what was agreed to.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::motions::after;
use crate::parts::list;
use crate::parts::written::{moment, saying, worded};
use crate::posted::Posted;
use crate::speech::{many, say, weave};
use maud::{Markup, html};
use tarazy_desk::{Desk, ExportRow, Exports, TakenOut};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let exports = desk.exports()?;
    asked.answer(&exports, None, || {
        Sheet::new(say("taking-out"), body(&exports)).kicker(say("what-is-kept-back"))
    })
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
        Sheet::new(worded(&taken.title), accounts(&taken)).kicker(say("taken-out")).wide()
    })
}

fn body(exports: &Exports) -> Markup {
    html! {
        p.quiet { (say("what-is-kept-back-is-in-no-other-export")) }
        @if exports.rows.is_empty() {
            (list::nothing(say("you-have-asked-for-nothing"), &html! { a href="/classified" { (say("see-what-is-kept-back")) } "." }))
        }
        ul.plain { @for row in &exports.rows { li { (line(row)) } } }
    }
}

fn line(row: &ExportRow) -> Markup {
    let motion = &row.motion;
    html! {
        @if row.open { a href=(format!("/exports/{}", motion.no)) { (saying(&row.title)) } } @else { (saying(&row.title)) }
        span.quiet { " " (weave("asked-for-at", &[("at", moment(&motion.at)), ("reason", html! { (motion.reason) })])) " · "
            @match &motion.answer {
                None => { (say("waits-for-a-second-person")) }
                Some(answer) if answer.agreed => {
                    (weave("agreed-to-by", &[("by", html! { (answer.by) }), ("at", moment(&answer.at))]))
                    @if !row.open { "; " (say("agreement-over")) }
                }
                Some(answer) => { (weave("refused-by-because", &[("by", html! { (answer.by) }), ("reason", html! { (answer.reason) })])) }
            }
        }
    }
}

fn accounts(taken: &TakenOut) -> Markup {
    html! {
        p.quiet { (many("accounts-answered-for", taken.accounts.len() as u64)) }
        (list::accounts(say("what-is-taken-out"), &taken.accounts))
    }
}
