//! Up to six States side by side.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::scales::states_in_columns;
use crate::parts::list::Column::Words;
use crate::parts::standing::cell;
use crate::parts::written::day;
use crate::parts::{chart, field, list};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{Desk, MOST_STATES, SideBySide, StatesWanted};
use tarazy_model::StateCode;

/// Who is compared where nobody is named.
const FIRST: [&str; 3] = ["KAZ", "KGZ", "UZB"];

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let states: Vec<StateCode> = match named::states_wanted(asked)? {
        StatesWanted::These(states) => states,
        _ => FIRST.iter().filter_map(|code| code.parse().ok()).collect(),
    };
    if states.len() > MOST_STATES {
        return Err(Fault::bad("states", format!("name at most {MOST_STATES}; {} are named", states.len())));
    }
    let compared = desk.side_by_side(&states, asked.day("on")?)?;
    asked.answer(&compared, Some(Rows::all(&compared)), || {
        let names: Vec<&str> = compared.states.iter().map(|state| state.name.as_str()).collect();
        Sheet::new("Side by side", body(&compared, asked)).kicker(names.join(", ")).wide()
    })
}

fn body(compared: &SideBySide, asked: &Asked) -> Markup {
    let codes: Vec<&str> = compared.states.iter().map(|state| state.code.as_str()).collect();
    html! {
        form.question action="/compare" method="get" {
            (field::line("states", "Up to six States, by name or letters, with commas", &codes.join(","), ""))
            (field::day("on", "As of", &compared.on.to_string()))
            button type="submit" { "Compare" }
        }
        section { h2 { "Treaties on " (day(compared.on)) } (treaties(compared)) }
        section {
            h2 { "Promise and practice" }
            p.quiet { b { "No information" } " is not that nothing was wrong; and more on record is not that more happened." }
            div.scroll role="region" aria-label="The scales" tabindex="0" {
                (states_in_columns(&compared.scales, asked.text("on").map(|_| compared.on))) }
        }
        section { h2 { "Pledges" } (pledges(compared)) }
        section {
            h2 { "Figures on the same axes" }
            @if compared.figures.is_empty() { p.unknown { "Nothing is on record that is measured of two of them." } }
            @for (n, measure) in compared.figures.iter().enumerate() { (chart::measure(n, measure)) }
        }
    }
}

fn treaties(compared: &SideBySide) -> Markup {
    let matrix = &compared.treaties;
    let head = std::iter::once("instrument").chain(compared.states.iter().map(|state| state.name.as_str()));
    let head: Vec<_> = head.map(Words).collect();
    let rows = matrix.instruments.iter().enumerate().map(|(at, instrument)| {
        html! {
            th scope="row" { a href=(address::instrument(&instrument.code)) title=(instrument.title) { (instrument.code) } }
            @for state in &compared.states {
                @let one = matrix.rows.iter().find(|row| row.state.code == state.code).and_then(|row| row.cells.get(at));
                td { @if let Some(one) = one { (cell(&state.name, one, compared.on)) } }
            }
        }
    });
    html! { div.scroll { (list::table("What each State is under the core instruments", &head, rows)) } }
}

fn pledges(compared: &SideBySide) -> Markup {
    let rows = compared.states.iter().zip(&compared.pledges).map(|(state, pledges)| {
        html! {
            th scope="row" { a href=(address::with_query("/pledges", [("states", state.code.as_str())])) { (state.name) } }
            td {
                @if pledges.counts.is_empty() { span.unknown { "none on record" } }
                @for (n, (keeping, count)) in pledges.counts.iter().enumerate() {
                    @if n > 0 { " · " } (count) " " (keeping.label()) }
            }
        }
    });
    list::table("Pledges by where they stand", &[Words("State"), Words("pledges")], rows)
}
