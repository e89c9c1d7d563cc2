//! One cell of the matrix opened: what the State is under the instrument on the day, and why.

use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::account::account;
use crate::parts::finding::told;
use crate::parts::written::{date, day, saying};
use crate::parts::{field, list, reservation, standing};
use crate::speech::{plain_word, say, tell, weave, word};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{Desk, TreatyCell};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let (state, code): (String, String) = (asked.param("state")?, asked.param("instrument")?);
    let (found, instrument) = (named::state_at(&state)?, named::instrument(&code));
    if (found.as_str(), instrument.as_str()) != (state.as_str(), code.as_str()) {
        return Ok(Answer::Elsewhere(asked.moved(&address::treaty(found, &instrument, None))));
    }
    let cell = desk.treaty(found, &instrument, asked.day("on")?)?;
    asked.answer(&cell, None, || {
        let kicker = tell("code-as-of", &[("code", cell.instrument.code.as_str()), ("day", &day(cell.on))]);
        Sheet::new(
            format!("{}: {}", called::state(&cell.state), word("standing", cell.cell.standing.label())),
            body(&cell, asked),
        )
        .kicker(kicker)
    })
}

fn body(view: &TreatyCell, asked: &Asked) -> Markup {
    html! {
        p.lead {
            (standing::letter(view.cell.standing))
            " "
            (called::instrument(&view.instrument)) @if let Some(since) = &view.cell.since { " · " (weave("since-date", &[("date", date(since))])) }
            @if let Some(act) = view.cell.act { " " (tell("by-act", &[("act", &plain_word("act", act.as_str()))])) }
            @if let Some(in_force) = view.in_force { " · " (tell("in-force-for-it-from", &[("date", &day(in_force))])) }
        }
        @if !view.cell.certain {
            p.problem { (say("the-dates-on-record-do-not-settle-what")) }
        }
        form.question action=(asked.path) method="get" {
            (field::day("on", say("as-of-another-day"), &view.on.to_string())) button type="submit" { (say("show")) }
        }
        (about(view))
        @for finding in &view.findings { (told(finding)) }
        (procedures(view))
        @if !view.reservations.is_empty() {
            section {
                h2 { (say("reservations-and-declarations")) }
                @for one in &view.reservations { (reservation::reservation(one)) }
            }
        }
        section {
            h2 { (say("acts-on-record")) }
            @if view.accounts.is_empty() { (list::nothing(
                say("no-source-in-this-record-tells-of-an"),
                &weave("no-proof-search", &[("search", html! { a href="/search" { (say("search-for-it")) } })]))) }
            div.accounts { @for one in &view.accounts { (account(one)) } }
        }
        p { a href=(address::with_query("/treaties", [("on", view.on.to_string().as_str())])) { (say("the-whole-matrix-on-that-day")) }
            " · " a href=(address::state(view.state.code)) { (called::state(&view.state)) } }
    }
}

/// The optional procedures of the instrument, each with why it is so.
fn procedures(view: &TreatyCell) -> Markup {
    html! {
        @if !view.procedures.is_empty() {
            section {
                h2 { (say("optional-procedures")) }
                ul.plain { @for one in &view.procedures {
                    li { (standing::accepted(one.acceptance)) " " b { (word("procedure", one.procedure.label())) } ": " (word("acceptance", one.acceptance.label()))
                        @if let Some(since) = &one.since { " " (weave("since-date", &[("date", date(since))])) }
                        " · " span.quiet { (saying(&one.explanation)) " " a href=(address::rule(one.rule)) { (say("rule-link")) } } }
                } }
            }
        }
    }
}

fn about(view: &TreatyCell) -> Markup {
    let instrument = &view.instrument;
    html! {
        dl.fields {
            dt { (say("small-instrument")) } dd { a href=(address::instrument(&instrument.code)) { (instrument.code) } }
            @if let Some(adopted) = &instrument.adopted { dt { (say("adopted")) } dd { (date(adopted)) } }
            @if let Some(in_force) = &instrument.in_force { dt { (say("in-force")) } dd { (date(in_force)) } }
            @if let Some(body) = &instrument.body { dt { (say("watched-over-by")) } dd { (called::body(body)) } }
            dt { (say("small-sources")) } dd { (view.cell.sources) }
        }
    }
}
