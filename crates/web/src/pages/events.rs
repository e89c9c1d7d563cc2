//! The chronicle: events by date as a chart, and the same events as a list under it. Few events are marks of their own;
//! of many the counts are drawn, by day, month or year.

use crate::address;
use crate::answer::{Answer, Rows, Sheet, Stream};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::events::{between, days, in_all, query, question, silence, table, to, views};
use crate::parts::voice::Spoken;
use crate::parts::written::{day, month_of};
use crate::parts::{field, list};
use crate::speech::{many, say, tell, weave, word};
use crate::stream;
use maud::{Markup, html};
use std::io::Write;
use tarazy_desk::{ChronicleView, Desk, EventRow, Paging, Shape, StateView, StepCount};
use tarazy_model::Day;
use tarazy_tell::bars::{Bar, Bars};
use tarazy_tell::timeline::{self, Mark, Period};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = query(asked)?;
    if let form @ (Form::Csv | Form::Xlsx | Form::GeoJson) = asked.form {
        let shape = asked.value::<Shape>("as")?.unwrap_or_default();
        let writing = move |desk: &Desk, out: &mut dyn Write| -> Result<(), Fault> {
            match form {
                Form::GeoJson => desk.write_geojson(&query, out)?,
                _ => desk.write_events(&query, shape, stream::table(form, shape.headers(), out)?)?,
            };
            Ok(())
        };
        return Ok(Answer::Stream(Stream { form, writing: Box::new(writing) }));
    }
    let view = desk.chronicle(&query)?;
    let next = (view.paging.page < view.paging.pages()).then(|| ("page", (view.paging.page + 1).to_string()));
    let rows = Rows { next, ..Rows::all(&view).also(&[Form::GeoJson]) };
    asked.answer(&view, Some(rows), || {
        Sheet::new(say("events"), body(&view, asked)).kicker(say("the-chronicle")).wide()
    })
}

fn body(view: &ChronicleView, asked: &Asked) -> Markup {
    let states: Vec<StateView> = view.states.iter().map(|(state, _)| state.clone()).collect();
    html! {
        (views(asked))
        (question(asked, &states, &html! { (days(asked)) (steps(asked)) }))
        @if view.told.is_nothing() && view.withdrawn == 0 {
            (list::nothing(say("no-events-are-on-record-here"), &weave("see-all-or", &[("all", html! { a href="/events" { (say("see-all-of-them")) } }), ("begin", list::begin())])))
        } @else {
            p { (in_all(view.told)) "." }
            (chart(view, asked))
            (listed(view, asked))
            (apart(view, asked))
        }
    }
}

/// Whether events are listed, and neither reports nor what was withdrawn.
fn is_of_events(asked: &Asked) -> bool {
    asked.text("list").is_none_or(str::is_empty)
}

fn steps(asked: &Asked) -> Markup {
    let steps = [("", say("what-fits")), ("day", say("day")), ("month", say("month")), ("year", say("year"))];
    html! {
        (field::choice("step", say("counted-by-again"), asked.text("step").unwrap_or(""), steps))
        span.hint { (say("a-day-a-month-or-a-year-2010-04-07")) }
    }
}

/// Marks where all events are on this page, bars where they are not.
fn chart(view: &ChronicleView, asked: &Asked) -> Markup {
    let all_here = view.paging.pages() == 1
        && view.told.reports == 0
        && is_of_events(asked)
        && asked.text("step").is_none_or(str::is_empty);
    let drawn = if all_here { marks(view, asked) } else { bars(view, asked) };
    html! {
        @if let Some(svg) = drawn {
            div.scroll.drawn role="region" aria-label=(say("chart-of-the-events")) tabindex="0" { (svg) }
        }
        @if !view.wider.is_nothing() && !all_here {
            p.quiet { (tell("in-no-bar", &[("step", word("step-of-time", view.step)), ("events", &in_all(view.wider))])) }
        }
        @if !view.undated.is_nothing() { p.quiet { (tell("without-a-date", &[("events", &in_all(view.undated))])) } }
        (silence())
    }
}

fn marks(view: &ChronicleView, asked: &Asked) -> Option<Markup> {
    let mark = |event: &EventRow| {
        let date = event.date.clone()?;
        Some(Mark { date, title: event.title.clone(), href: address::record(&event.record) })
    };
    let marks: Vec<Mark> = view.events.iter().filter_map(mark).collect();
    let between = |from: Day, to: Day| between(asked, from, to);
    let period = |period: Period| match period {
        Period::Month(first) => month_of(first),
        Period::Decade(year) => tell("decade", &[("year", &year.to_string())]),
    };
    let drawn = timeline::Timeline {
        id: "events",
        title: say("events-by-date"),
        marks: &marks,
        between: &between,
        period: &period,
    };
    drawn.draw(&Spoken).0
}

fn bars(view: &ChronicleView, asked: &Asked) -> Option<Markup> {
    let bar = |one: &StepCount| Bar {
        from: one.from,
        to: one.to,
        counts: vec![one.told.events, one.told.reports],
        name: named(view.step, one.from),
        href: between(asked, one.from, one.to),
    };
    let bars: Vec<Bar> = view.steps.iter().map(bar).collect();
    let title = tell("events-by-step", &[("step", word("step-of-time", view.step))]);
    Bars {
        id: "events",
        title: &title,
        series: &[say("events"), say("reports-coded-by-machine")],
        bars: &bars,
    }
    .draw(&Spoken)
}

fn named(step: &str, from: Day) -> String {
    match step {
        "day" => day(from),
        "month" => month_of(from),
        _ => from.year().to_string(),
    }
}

fn listed(view: &ChronicleView, asked: &Asked) -> Markup {
    let Paging { page, size, total } = view.paging;
    let of = match asked.text("list") {
        Some("reports") => many("reports-n", total as u64),
        Some("withdrawn") => many("withdrawn-events-n", total as u64),
        _ => many("events-n", total as u64),
    };
    let caption = match view.paging.pages() {
        1 => of,
        _ => tell(
            "from-to-of",
            &[
                ("from", &((page - 1) * size + 1).to_string()),
                ("to", &(page * size).min(total).to_string()),
                ("all", &of),
            ],
        ),
    };
    html! {
        (table(&caption, &view.events))
        (list::pages(&view.paging, say("pages-of-this-list"), asked))
        @if !is_of_events(asked) {
            p { a href=(to(asked, "/events", &[("list", ""), ("page", "")])) { (say("list-the-events")) } }
        } @else {
            @if view.told.reports > 0 {
                p { a href=(to(asked, "/events", &[("list", "reports"), ("page", "")])) {
                    (tell("list-the-reports", &[("reports", &many("reports-n", view.told.reports))])) } ". " (say("they-count-as-no-events")) }
            }
            @if view.withdrawn > 0 {
                p { a href=(to(asked, "/events", &[("list", "withdrawn"), ("page", "")])) {
                    (many("withdrawn-events-n", view.withdrawn as u64)) } ". " (say("what-was-withdrawn-counts-nowhere")) }
            }
        }
    }
}

/// The kinds that there are, each leading to its own, and other shapes of the list.
fn apart(view: &ChronicleView, asked: &Asked) -> Markup {
    html! {
        @if view.kinds.len() > 1 {
            h2 { (say("by-kind")) }
            ul.plain { @for (kind, told) in &view.kinds {
                li { a href=(to(asked, "/events", &[("kind", kind.as_str())])) { (word("event-kind", kind.as_str())) } ": " (in_all(*told)) }
            } }
        }
        p.quiet { (weave("list-as-others", &[("forms", html! {
            a href=(to(asked, "/events.csv", &[("as", "acled")])) { (say("like-acled")) } " · "
            a href=(to(asked, "/events.csv", &[("as", "plover")])) { (say("like-plover")) } " · "
            a href=(to(asked, "/events.geojson", &[])) { "GeoJSON" }
        })])) }
    }
}
