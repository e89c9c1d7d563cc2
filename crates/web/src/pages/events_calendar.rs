//! The days of a year, each with how many events, as a calendar and as a table.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::events::{between, in_all, query, question, silence, to, views};
use crate::parts::list::Column::{Figures, Words};
use crate::parts::voice::Spoken;
use crate::parts::written::{day, number};
use crate::parts::{field, list};
use crate::speech::{many, say, tell, weave};
use maud::{Markup, html};
use tarazy_desk::{DayCount, DaysOfYear, Desk, StateView};
use tarazy_tell::year::{Square, Year};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = query(asked)?;
    let view = desk.days_of_year(&query, asked.value("year")?)?;
    asked.answer(&view, Some(Rows::all(&view)), || {
        let states: Vec<StateView> = desk.states_with_events().unwrap_or_default();
        Sheet::new(tell("events-of-year", &[("year", &view.year.to_string())]), body(&view, &states, asked))
            .kicker(say("day-by-day"))
            .wide()
    })
}

fn body(view: &DaysOfYear, states: &[StateView], asked: &Asked) -> Markup {
    let years: Vec<String> = view.years.iter().map(|(year, _)| year.to_string()).collect();
    let chosen = view.year.to_string();
    let years = years.iter().map(|year| (year.as_str(), year.as_str()));
    let more = field::choice("year", say("year-label"), &chosen, years);
    html! {
        (views(asked))
        (question(asked, states, &more))
        @if view.years.is_empty() {
            (list::nothing(say("no-events-with-a-date-are-on-record"), &html! {
                a href="/events/calendar" { (say("see-all-of-them")) } "." }))
        } @else {
            (onwards(view, asked))
            p { (tell("in-all-of-year", &[("events", &in_all(view.told)), ("year", &view.year.to_string())])) }
            (figure(view, asked))
            @if !view.wider.is_nothing() {
                p.quiet { (tell("known-to-month", &[("events", &in_all(view.wider))])) }
            }
            (silence())
            details { summary { (say("the-same-as-a-table")) } (table(view)) }
        }
    }
}

/// The years before and after that have any.
fn onwards(view: &DaysOfYear, asked: &Asked) -> Markup {
    let before = view.years.iter().rev().map(|(year, _)| *year).find(|year| *year < view.year);
    let after = view.years.iter().map(|(year, _)| *year).find(|year| *year > view.year);
    let link = |year: i16| to(asked, "/events/calendar", &[("year", &year.to_string())]);
    html! {
        nav.pager aria-label=(say("years")) {
            @if let Some(year) = before { a href=(link(year)) rel="prev" { (year) } }
            span { (view.year) }
            @if let Some(year) = after { a href=(link(year)) rel="next" { (year) } }
        }
    }
}

fn figure(view: &DaysOfYear, asked: &Asked) -> Markup {
    let square = |one: &DayCount| Square {
        day: one.day,
        count: one.told.events,
        title: format!("{}: {}", day(one.day), in_all(one.told)),
        href: between(asked, one.day, one.day),
    };
    let squares: Vec<Square> = view.days.iter().filter(|one| one.told.events > 0).map(square).collect();
    let title = tell("events-of-year-by-day", &[("year", &view.year.to_string())]);
    let year = Year { year: view.year, title: &title, squares: &squares };
    let legend = year.legend();
    html! {
        @if let Some(svg) = year.draw(&Spoken) {
            figure {
                div.scroll.drawn role="region" aria-label=(say("calendar-chart")) tabindex="0" { (svg) }
                figcaption {
                    (weave("calendar-squares", &[("legend", html! {
                        @for (n, (least, swatch)) in legend.iter().enumerate() {
                            @if n > 0 { ", " } (weave("square-from", &[("square", html! { (swatch) }), ("least", html! { (least) })]))
                        }
                    })]))
                }
            }
        }
    }
}

fn table(view: &DaysOfYear) -> Markup {
    let row = |one: &DayCount| {
        html! {
            th scope="row" { (day(one.day)) }
            td.figures { (number(one.told.events as f64)) }
            td.figures { (number(one.told.reports as f64)) }
        }
    };
    let head = [Words(say("day")), Figures(say("small-events")), Figures(say("small-reports"))];
    list::table(&many("days-n", view.days.len() as u64), &head, view.days.iter().map(row))
}
