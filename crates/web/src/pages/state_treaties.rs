//! A State under every instrument on a day: what it accepted and since when, which procedures, with which
//! reservations, and who objected.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::treaties::steps;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::standing::{accepted, cell};
use crate::parts::written::{date_or, day, plain};
use crate::parts::{field, list, reservation, ribbons};
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
        let title = format!("{}: treaties on {}", register.state.name, day(register.on));
        Sheet::new(title, body(&register, asked)).kicker("What it accepted").wide()
    })
}

fn body(register: &StateRegister, asked: &Asked) -> Markup {
    html! {
        form.question action=(asked.path) method="get" {
            (field::day("on", "As of", &register.on.to_string())) button type="submit" { "Show" }
            (steps(register.on, asked))
        }
        section { h2 { "Instruments" } (instruments(register))
            @if let Some(ribbons) = ribbons::instruments(register) { (ribbons) } }
        section { h2 { "Optional procedures" } (procedures(register)) }
        section { h2 { "Reservations and declarations" } (reservations(register)) }
        p.quiet { "Computed by these rules: "
            @for (n, rule) in register.rules.iter().enumerate() {
                @if n > 0 { ", " } a href=(address::rule(rule.id)) { (rule.title) }
            } ". No act on record is no proof that there is none." }
        p {
            a href=(address::state(register.state.code)) { (register.state.name) ", promise and practice" } " · "
            a href=(address::with_query("/treaties/differences", [("state", register.state.code.as_str())])) {
                "Where registers differ on it" } " · "
            a href=(address::with_query("/calendar", [("state", register.state.code.as_str())])) { "Reports due" }
        }
    }
}

fn instruments(register: &StateRegister) -> Markup {
    let row = |line: &RegisterLine| {
        html! {
            th scope="row" {
                a href=(address::instrument(&line.instrument.code)) { (line.instrument.code) }
                " " span.quiet { (line.instrument.title) }
            }
            td { (cell(&register.state.name, &line.cell, register.on)) " " (line.cell.standing.label()) }
            td { @if let Some(act) = line.cell.act { (plain(act.as_str())) } }
            td { (date_or(line.cell.since.as_ref(), "")) }
            td { @if let Some(from) = line.in_force { (day(from)) } }
            td.figures { @if line.reservations > 0 { a href="#reservations" { (line.reservations) } } }
            td.figures { @if line.objections > 0 { (line.objections) } }
        }
    };
    let head = [
        Words("instrument"),
        Words("standing"),
        Words("act"),
        Words("date"),
        Words("in force for it"),
        Figures("reservations and declarations"),
        Figures("objections"),
    ];
    list::table("What it is under each instrument", &head, register.lines.iter().map(row))
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
            th scope="row" { (one.procedure.label()) ", " (one.treaty) }
            td { (accepted(one.acceptance)) " " (one.acceptance.label())
                @if !one.usable && one.acceptance == Acceptance::Accepted { ", not yet in use" } }
            td { (date_or(one.since.as_ref(), "")) @if !one.certain { " ?" } }
            td { a href=(address::treaty(one.state, &one.under, Some(register.on))) {
                (one.under) ", article " (one.articles.join(", ")) } }
            td.begins { (one.explanation) }
        }
    };
    let head = [Words("procedure"), Words("standing"), Words("since"), Words("by"), Words("why")];
    list::table("Complaints and inquiries that it lets the bodies take up", &head, listed.iter().map(row))
}

fn reservations(register: &StateRegister) -> Markup {
    html! {
        div #reservations {
            @if register.reservations.is_empty() {
                p.unknown { "None on record. That is no proof that there is none." }
            }
            @for one in &register.reservations { (reservation::reservation(one)) }
        }
    }
}
