//! The States of which the record says something.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::number;
use maud::{Markup, html};
use tarazy_desk::{Desk, StateRow, States};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let states = desk.states()?;
    asked.answer(&states, Some(Rows::all(&states)), || Sheet::new("States", body(&states)))
}

fn body(states: &States) -> Markup {
    if states.states.is_empty() {
        return list::nothing("The record says nothing of any State yet.", &list::begin());
    }
    let row = |row: &StateRow| {
        html! {
            th scope="row" { a href=(address::state(row.state.code)) { (row.state.name) } }
            td { code { (row.state.code) } }
            td { (row.state.region.as_deref().unwrap_or("")) }
            td.figures { (number(row.accounts as f64)) }
            td.figures { (number(row.treaties as f64)) }
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
