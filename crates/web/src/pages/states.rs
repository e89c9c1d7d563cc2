//! The States of which the record says something, and the way to one by any of its names.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::number;
use crate::parts::{field, list};
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
    asked.answer(&states, Some(Rows::all(&states)), || Sheet::new("States", body(&states, written)))
}

fn body(states: &States, written: Option<&str>) -> Markup {
    html! {
        form.question action="/states" method="get" {
            (field::line("name", "A State, by any name", written.unwrap_or(""), ""))
            button type="submit" { "Open" }
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
            p { "No State is known here as \"" (written) "\"." }
            @if near.is_empty() {
                p { "Names in English, Russian, Kazakh, Kyrgyz and Uzbek are known, older ones too, and the letters of \
                     ISO 3166: KGZ, KG." }
            } @else {
                p { "Did you mean "
                    @for (n, state) in near.iter().enumerate() {
                        @if n > 0 { ", " } a href=(address::state(state.code)) { (state.names.en) }
                    } "?" }
            }
        }
    }
}

fn list(states: &States) -> Markup {
    if states.states.is_empty() {
        return list::nothing("The record says nothing of any State yet.", &list::begin());
    }
    let row = |row: &StateRow| {
        html! {
            th scope="row" { a href=(address::state(row.state.code)) { (row.state.name) } }
            td { code { (row.state.code) } }
            td { (row.state.region.as_deref().unwrap_or("")) }
            td.figures { (number(row.accounts as f64)) }
            td.figures { a href=(address::state_treaties(row.state.code)) { (number(row.treaties as f64)) } }
        }
    };
    let head = [
        Words("State"),
        Words("letters"),
        Words("region"),
        Figures("accounts"),
        Figures("of them treaty acts"),
    ];
    list::table("States of which the record says something", &head, states.states.iter().map(row))
}
