//! Events by date: a chart, and the same events as a table under it.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{counted, date_or, in_words, number, plain, quantities};
use crate::parts::{field, list};
use maud::{Markup, html};
use tarazy_desk::{Desk, EventRow, Timeline, TimelineQuery};
use tarazy_model::{Day, EventKind};
use tarazy_tell::timeline::{self, Mark};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = TimelineQuery {
        state: asked.value("state")?,
        kind: asked.value("kind")?,
        from: asked.first_day("from")?,
        to: asked.day("to")?,
        after: asked.value("after")?,
    };
    let timeline = desk.timeline(&query)?;
    asked.answer(&timeline, Some(Rows::after(&timeline, timeline.next.as_ref())), || {
        Sheet::new("Timeline", body(&timeline, asked)).wide()
    })
}

fn body(timeline: &Timeline, asked: &Asked) -> Markup {
    html! {
        (question(timeline, asked))
        @if timeline.events.is_empty() && timeline.next.is_none() {
            (list::nothing("No events are on record here.", &html! { a href="/timeline" { "See all of them" } "." }))
        } @else {
            @if timeline.next.is_some() {
                p.quiet { "These are the first " (number(timeline.events.len() as f64)) " of "
                    (counted(timeline.total, "account", "accounts")) " of events; "
                    "a State, a kind or days narrow them down." }
            }
            (chart(timeline, asked))
            (table(timeline))
            (list::onwards(asked, timeline.next.as_ref().map(tarazy_model::AccountId::as_str)))
        }
    }
}

fn question(timeline: &Timeline, asked: &Asked) -> Markup {
    let given = |name| asked.text(name).unwrap_or("");
    let states = timeline.states.iter().map(|state| (state.code.as_str(), state.name.as_str()));
    let kinds = EventKind::ALL.iter().map(|kind| (kind.as_str(), kind.as_str()));
    html! {
        form.question action="/timeline" method="get" {
            (field::choice("state", "State", given("state"), [("", "all")].into_iter().chain(states)))
            (field::choice("kind", "Kind", given("kind"), [("", "all")].into_iter().chain(kinds)))
            (field::line("from", "From", given("from"), "")) (field::line("to", "to", given("to"), ""))
            button type="submit" { "Show" }
            span.hint { "A day, a month or a year: 2010-04-07, 2010-04, 2010" }
        }
    }
}

fn chart(timeline: &Timeline, asked: &Asked) -> Markup {
    let mark = |event: &EventRow| {
        let date = event.date.clone()?;
        Some(Mark { date, title: event.title.clone(), href: address::record(&event.record) })
    };
    let marks: Vec<Mark> = timeline.events.iter().filter_map(mark).collect();
    let between = |from: Day, to: Day| {
        let (from, to) = (from.to_string(), to.to_string());
        let kept = ["state", "kind"].map(|name| (name, asked.text(name).unwrap_or("")));
        address::with_query(
            "/timeline",
            kept.into_iter().chain([("from", from.as_str()), ("to", to.as_str())]),
        )
    };
    let drawn =
        timeline::Timeline { id: "timeline", title: "Events by date", marks: &marks, between: &between };
    let (svg, unplaced) = drawn.draw();
    let undated = timeline.events.len() - marks.len() + unplaced;
    html! {
        @if let Some(svg) = svg {
            div.scroll.drawn role="region" aria-label="Chart of the events" tabindex="0" { (svg) }
        }
        @if undated > 0 {
            p.quiet { (counted(undated as u64, "event has", "events have")) " no date narrow enough for the chart; "
                "the table has them all." }
        }
    }
}

fn table(timeline: &Timeline) -> Markup {
    let caption = counted(timeline.events.len() as u64, "event", "events");
    let head = [
        Words("date"),
        Words("event"),
        Words("kind"),
        Words("State, place"),
        Words("took part"),
        Words("died"),
        Figures("accounts"),
    ];
    list::table(&caption, &head, timeline.events.iter().map(row))
}

fn row(event: &EventRow) -> Markup {
    let states = event.states.iter().map(ToString::to_string).chain(event.place.clone());
    html! {
        td { (date_or(event.date.as_ref(), "no date"))
            @for other in &event.other_dates { br; span.differs { "or " (in_words(other)) } } }
        th scope="row" { a href=(address::record(&event.record)) { (event.title) } }
        td { (plain(event.kind.as_str())) }
        td { (states.collect::<Vec<_>>().join(", ")) }
        td { (quantities(&event.sizes)) }
        td { (quantities(&event.deaths)) }
        td.figures { (event.accounts) }
    }
}

/// An event in one line.
pub(crate) fn event_line(event: &EventRow) -> Markup {
    html! {
        a href=(address::record(&event.record)) { (event.title) } " "
        span.quiet {
            (date_or(event.date.as_ref(), "no date"))
            @if let Some(place) = &event.place { ", " (place) }
        }
        @if !event.other_dates.is_empty() { " " strong.differs { "accounts differ" } }
    }
}
