//! How many events each State had in each month: a table a State, a row a year.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::events::{days, in_all, query, question, silence, to, views};
use crate::parts::list;
use crate::parts::written::number;
use crate::speech::{say, tell};
use maud::{Markup, html};
use std::collections::BTreeMap;
use tarazy_desk::{Desk, MonthCount, MonthsOfState, StateMonths, StateView};

/// States whose tables a page has.
const SHOWN: usize = 6;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let view = desk.state_months(&query(asked)?)?;
    asked.answer(&view, Some(Rows::all(&view)), || {
        let states = desk.states_with_events().unwrap_or_default();
        Sheet::new(say("events-by-state-and-month"), body(&view, &states, asked))
            .kicker(say("the-chronicle"))
            .wide()
    })
}

fn body(view: &StateMonths, states: &[StateView], asked: &Asked) -> Markup {
    html! {
        (views(asked))
        (question(asked, states, &days(asked)))
        @if view.states.is_empty() {
            (list::nothing(say("no-events-are-on-record-here"), &html! { a href="/events/months" { (say("see-all-of-them")) } "." }))
        } @else {
            (silence())
            @for one in view.states.iter().take(SHOWN) { (of_state(one, asked)) }
            @if view.states.len() > SHOWN { (others(view, asked)) }
            @if !view.stateless.is_nothing() { p.quiet { (tell("of-no-known-state", &[("events", &in_all(view.stateless))])) } }
        }
    }
}

fn others(view: &StateMonths, asked: &Asked) -> Markup {
    html! {
        h2 { (say("other-states")) }
        ul.plain { @for one in view.states.iter().skip(SHOWN) {
            li { a href=(to(asked, "/events/months", &[("state", one.state.code.as_str())])) { (called::state(&one.state)) } ": "
                (in_all(one.told)) }
        } }
    }
}

fn of_state(one: &MonthsOfState, asked: &Asked) -> Markup {
    let mut years: BTreeMap<i16, BTreeMap<i8, &MonthCount>> = BTreeMap::new();
    for month in &one.months {
        years.entry(month.year).or_default().insert(month.month, month);
    }
    let caption = tell("state-events-by-month", &[("state", called::state(&one.state))]);
    html! {
        section {
            h2 { a href=(address::state(one.state.code)) { (called::state(&one.state)) } }
            p { (in_all(one.told)) "."
                @if !one.wider.is_nothing() { " " (tell("known-to-year", &[("events", &in_all(one.wider))])) } }
            div.scroll role="region" aria-label=(caption) tabindex="0" {
                table.months {
                    caption.unseen { (caption) }
                    thead { tr { th scope="col" { (say("year")) } @for month in 1..=12 { th.figures scope="col" { (say(&format!("month-{month}-short"))) } }
                        th.figures scope="col" { (say("year")) } } }
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
        return html! { span.quiet { span aria-hidden="true" { "·" } span.unseen { (say("nothing-on-record")) } } };
    };
    let written = format!("{year:04}-{:02}", month.month);
    let href =
        to(asked, "/events", &[("state", of.state.code.as_str()), ("from", &written), ("to", &written)]);
    html! {
        a href=(href) { @if month.told.events > 0 { (number(month.told.events as f64)) } @else { "0" } }
        @if month.told.reports > 0 { " " span.quiet title=(say("small-reports-coded-by-machine")) { "(" (number(month.told.reports as f64)) ")" } }
    }
}
