//! How many events each State had in each month: a table a State, a row a year.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::events::{days, in_all, query, question, silence, to, views};
use crate::parts::list;
use crate::parts::written::number;
use maud::{Markup, html};
use std::collections::BTreeMap;
use tarazy_desk::{Desk, MonthCount, MonthsOfState, StateMonths, StateView};

/// States whose tables a page has.
const SHOWN: usize = 6;
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let view = desk.state_months(&query(asked)?)?;
    asked.answer(&view, Some(Rows::all(&view)), || {
        let states = desk.states_with_events().unwrap_or_default();
        Sheet::new("Events by State and month", body(&view, &states, asked)).kicker("The chronicle").wide()
    })
}

fn body(view: &StateMonths, states: &[StateView], asked: &Asked) -> Markup {
    html! {
        (views(asked))
        (question(asked, states, &days(asked)))
        @if view.states.is_empty() {
            (list::nothing("No events are on record here.", &html! { a href="/events/months" { "See all of them" } "." }))
        } @else {
            (silence())
            @for one in view.states.iter().take(SHOWN) { (of_state(one, asked)) }
            @if view.states.len() > SHOWN { (others(view, asked)) }
            @if !view.stateless.is_nothing() { p.quiet { (in_all(view.stateless)) " of no State that is known." } }
        }
    }
}

fn others(view: &StateMonths, asked: &Asked) -> Markup {
    html! {
        h2 { "Other States" }
        ul.plain { @for one in view.states.iter().skip(SHOWN) {
            li { a href=(to(asked, "/events/months", &[("state", one.state.code.as_str())])) { (one.state.name) } ": "
                (in_all(one.told)) }
        } }
    }
}

fn of_state(one: &MonthsOfState, asked: &Asked) -> Markup {
    let mut years: BTreeMap<i16, BTreeMap<i8, &MonthCount>> = BTreeMap::new();
    for month in &one.months {
        years.entry(month.year).or_default().insert(month.month, month);
    }
    let caption = format!("{}: events by month", one.state.name);
    html! {
        section {
            h2 { a href=(address::state(one.state.code)) { (one.state.name) } }
            p { (in_all(one.told)) "."
                @if !one.wider.is_nothing() { " " (in_all(one.wider)) " known only to the year or less are under no month." } }
            div.scroll role="region" aria-label=(caption) tabindex="0" {
                table.months {
                    caption.unseen { (caption) }
                    thead { tr { th scope="col" { "year" } @for month in MONTHS { th.figures scope="col" { (month) } }
                        th.figures scope="col" { "year" } } }
                    tbody { @for (year, months) in &years { tr {
                        th scope="row" { (year) }
                        @for month in 1..=12 { td.figures { (cell(one, *year, months.get(&month).copied(), asked)) } }
                        td.figures { b { (number(months.values().map(|month| month.told.events).sum::<u64>() as f64)) } }
                    } } }
                }
            }
        }
    }
}

/// Events, and reports coded by machine in brackets; a dot where the record has neither.
fn cell(of: &MonthsOfState, year: i16, month: Option<&MonthCount>, asked: &Asked) -> Markup {
    let Some(month) = month else {
        return html! { span.quiet { span aria-hidden="true" { "·" } span.unseen { "nothing on record" } } };
    };
    let written = format!("{year:04}-{:02}", month.month);
    let href =
        to(asked, "/events", &[("state", of.state.code.as_str()), ("from", &written), ("to", &written)]);
    html! {
        a href=(href) { @if month.told.events > 0 { (number(month.told.events as f64)) } @else { "0" } }
        @if month.told.reports > 0 { " " span.quiet title="reports coded by machine" { "(" (number(month.told.reports as f64)) ")" } }
    }
}
