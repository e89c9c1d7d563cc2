//! One cell of the matrix opened: what the State is under the instrument on the day, and why.

use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::account::account;
use crate::parts::finding::told;
use crate::parts::written::{date, day};
use crate::parts::{field, list, reservation, standing};
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
        let kicker = format!("{}, as of {}", cell.instrument.code, day(cell.on));
        Sheet::new(format!("{}: {}", cell.state.name, cell.cell.standing.label()), body(&cell, asked))
            .kicker(kicker)
    })
}

fn body(view: &TreatyCell, asked: &Asked) -> Markup {
    html! {
        p.lead {
            (standing::letter(view.cell.standing))
            " "
            (view.instrument.title)
            @if let Some(since) = &view.cell.since { " · since " (date(since)) }
            @if let Some(act) = view.cell.act { " by " (act) }
            @if let Some(in_force) = view.in_force { " · in force for it from " (day(in_force)) }
        }
        @if !view.cell.certain {
            p.problem { "The dates on record do not settle what held on this very day." }
        }
        form.question action=(asked.path) method="get" {
            (field::day("on", "As of another day", &view.on.to_string())) button type="submit" { "Show" }
        }
        (about(view))
        @for finding in &view.findings { (told(finding)) }
        (procedures(view))
        @if !view.reservations.is_empty() {
            section {
                h2 { "Reservations and declarations" }
                @for one in &view.reservations { (reservation::reservation(one)) }
            }
        }
        section {
            h2 { "Acts on record" }
            @if view.accounts.is_empty() { (list::nothing(
                "No source in this record tells of an act of this State under this instrument.",
                &html! { "That is no proof that there is none. "
                    a href="/search" { "Search for it" } ", or import a register that covers it." })) }
            div.accounts { @for one in &view.accounts { (account(one)) } }
        }
        p { a href=(address::with_query("/treaties", [("on", view.on.to_string().as_str())])) { "The whole matrix on that day" }
            " · " a href=(address::state(view.state.code)) { (view.state.name) } }
    }
}

/// The optional procedures of the instrument, each with why it is so.
fn procedures(view: &TreatyCell) -> Markup {
    html! {
        @if !view.procedures.is_empty() {
            section {
                h2 { "Optional procedures" }
                ul.plain { @for one in &view.procedures {
                    li { (standing::accepted(one.acceptance)) " " b { (one.procedure.label()) } ": " (one.acceptance.label())
                        @if let Some(since) = &one.since { " since " (date(since)) }
                        ". " span.quiet { (one.explanation) " " a href=(address::rule(one.rule)) { "Rule" } } }
                } }
            }
        }
    }
}

fn about(view: &TreatyCell) -> Markup {
    let instrument = &view.instrument;
    html! {
        dl.fields {
            dt { "instrument" } dd { a href=(address::instrument(&instrument.code)) { (instrument.code) } }
            @if let Some(adopted) = &instrument.adopted { dt { "adopted" } dd { (date(adopted)) } }
            @if let Some(in_force) = &instrument.in_force { dt { "in force" } dd { (date(in_force)) } }
            @if let Some(body) = &instrument.body { dt { "watched over by" } dd { (body) } }
            dt { "sources" } dd { (view.cell.sources) }
        }
    }
}
