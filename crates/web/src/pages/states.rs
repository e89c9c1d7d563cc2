//! The States of which the record says something, and the way to one by any of its names.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::number;
use crate::parts::{field, list};
use crate::speech::{language, say, tell, weave};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{Desk, StateRow, States};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let written = asked.text("name");
    if let Some(code) = written.and_then(named::state) {
        return Ok(Answer::Elsewhere(format!("{}{}", address::state(code), asked.form.extension())));
    }
    if let Some(written) = written.filter(|_| asked.form != Form::Page) {
        return Err(Fault::bad("name", named::unknown(written)));
    }
    let states = desk.states()?;
    asked.answer(&states, Some(Rows::all(&states)), || Sheet::new(say("states"), body(&states, written)))
}

fn body(states: &States, written: Option<&str>) -> Markup {
    html! {
        form.question action="/states" method="get" {
            (field::line("name", say("a-state-by-any-name"), written.unwrap_or(""), ""))
            button type="submit" { (say("open")) }
        }
        @if let Some(written) = written { (unknown(written)) }
        (list(states))
    }
}

/// What to do with a name that is none: those it may have meant.
fn unknown(written: &str) -> Markup {
    let near = named::near(written);
    html! {
        div.nothing role="status" {
            p { (tell("no-state-known-as", &[("name", written)])) }
            @if near.is_empty() {
                p { (say("names-are-known")) }
            } @else {
                p { (weave("did-you-mean", &[("states", html! {
                    @for (n, state) in near.iter().enumerate() {
                        @if n > 0 { ", " } a href=(address::state(state.code)) { (state.names.get(language())) }
                    }
                })])) }
            }
        }
    }
}

fn list(states: &States) -> Markup {
    if states.states.is_empty() {
        return list::nothing(say("the-record-says-nothing-of-any-state"), &list::begin());
    }
    let row = |row: &StateRow| {
        html! {
            th scope="row" { a href=(address::state(row.state.code)) { (called::state(&row.state)) } }
            td { code { (row.state.code) } }
            td { (row.state.region.as_deref().map_or("", called::region)) }
            td.figures { (number(row.accounts as f64)) }
            td.figures { a href=(address::state_treaties(row.state.code)) { (number(row.treaties as f64)) } }
        }
    };
    let head = [
        Words(say("state")),
        Words(say("letters")),
        Words(say("region")),
        Figures(say("small-accounts")),
        Figures(say("of-them-treaty-acts")),
    ];
    list::table(
        say("states-of-which-the-record-says-something"),
        &head,
        called::sorted(&states.states, |row| called::state(&row.state)).into_iter().map(row),
    )
}
