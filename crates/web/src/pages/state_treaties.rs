//! A State under every instrument on a day: what it accepted and since when, which procedures, with which
//! reservations, and who objected.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::pages::treaties::steps;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::standing::{accepted, cell};
use crate::parts::written::{date_or, day, saying};
use crate::parts::{field, list, reservation, ribbons};
use crate::speech::{plain_word, say, tell, weave, word};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{Acceptance, Desk, ProcedureStatus, RegisterLine, StateRegister};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let written: String = asked.param("state")?;
    let code = named::state_at(&written)?;
    if code.as_str() != written {
        return Ok(Answer::Elsewhere(asked.moved(&address::state_treaties(code))));
    }
    let register = desk.register(code, asked.day("on")?)?;
    asked.answer(&register, Some(Rows::all(&register)), || {
        let title = tell(
            "state-treaties-on",
            &[("state", called::state(&register.state)), ("day", &day(register.on))],
        );
        Sheet::new(title, body(&register, asked)).kicker(say("what-it-accepted")).wide()
    })
}

fn body(register: &StateRegister, asked: &Asked) -> Markup {
    html! {
        form.question action=(asked.path) method="get" {
            (field::day("on", say("as-of"), &register.on.to_string())) button type="submit" { (say("show")) }
            (steps(register.on, asked))
        }
        section { h2 { (say("instruments")) } (instruments(register))
            @if let Some(ribbons) = ribbons::instruments(register) { (ribbons) } }
        section { h2 { (say("optional-procedures")) } (procedures(register)) }
        section { h2 { (say("reservations-and-declarations")) } (reservations(register)) }
        p.quiet { (weave("computed-by-rules", &[("rules", html! {
            @for (n, rule) in register.rules.iter().enumerate() {
                @if n > 0 { ", " } a href=(address::rule(rule.id)) { (called::rule(rule)) }
            }
        })])) }
        p {
            a href=(address::state(register.state.code)) { (tell("state-promise-and-practice", &[("state", called::state(&register.state))])) } " · "
            a href=(address::with_query("/treaties/differences", [("state", register.state.code.as_str())])) {
                (say("where-registers-differ-on-it")) } " · "
            a href=(address::with_query("/calendar", [("state", register.state.code.as_str())])) { (say("reports-due")) }
        }
    }
}

fn instruments(register: &StateRegister) -> Markup {
    let row = |line: &RegisterLine| {
        html! {
            th scope="row" {
                a href=(address::instrument(&line.instrument.code)) { (line.instrument.code) }
                " " span.quiet { (called::instrument(&line.instrument)) }
            }
            td { (cell(called::state(&register.state), &line.cell, register.on)) " " (word("standing", line.cell.standing.label())) }
            td { @if let Some(act) = line.cell.act { (plain_word("act", act.as_str())) } }
            td { (date_or(line.cell.since.as_ref(), "")) }
            td { @if let Some(from) = line.in_force { (day(from)) } }
            td.figures { @if line.reservations > 0 { a href="#reservations" { (line.reservations) } } }
            td.figures { @if line.objections > 0 { (line.objections) } }
        }
    };
    let head = [
        Words(say("small-instrument")),
        Words(say("standing")),
        Words(say("act")),
        Words(say("small-date")),
        Words(say("in-force-for-it")),
        Figures(say("small-reservations-and-declarations")),
        Figures(say("objections")),
    ];
    list::table(say("what-it-is-under-each-instrument"), &head, register.lines.iter().map(row))
}

/// Those it has accepted first, then those it declined, then the rest.
fn procedures(register: &StateRegister) -> Markup {
    let order = [
        Acceptance::Accepted,
        Acceptance::OptedOut,
        Acceptance::NotAccepted,
        Acceptance::NoActOnRecord,
        Acceptance::NoInformation,
    ];
    let mut listed: Vec<&ProcedureStatus> = register.procedures.iter().collect();
    listed.sort_by_key(|one| order.iter().position(|acceptance| *acceptance == one.acceptance));
    let row = |one: &&ProcedureStatus| {
        html! {
            th scope="row" { (word("procedure", one.procedure.label())) ", " (one.treaty) }
            td { (accepted(one.acceptance)) " " (word("acceptance", one.acceptance.label()))
                @if !one.usable && one.acceptance == Acceptance::Accepted { ", " (say("not-yet-in-use")) } }
            td { (date_or(one.since.as_ref(), "")) @if !one.certain { " ?" } }
            td { a href=(address::treaty(one.state, &one.under, Some(register.on))) {
                (tell("code-article", &[("code", one.under.as_str()), ("articles", &one.articles.join(", "))])) } }
            td.begins { (saying(&one.explanation)) }
        }
    };
    let head = [
        Words(say("procedure")),
        Words(say("standing")),
        Words(say("since")),
        Words(say("by-what")),
        Words(say("why")),
    ];
    list::table(say("complaints-and-inquiries-that-it-lets"), &head, listed.iter().map(row))
}

fn reservations(register: &StateRegister) -> Markup {
    html! {
        div #reservations {
            @if register.reservations.is_empty() {
                p.unknown { (say("none-on-record-that-is-no-proof-that")) }
            }
            @for one in &register.reservations { (reservation::reservation(one)) }
        }
    }
}
