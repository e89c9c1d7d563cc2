//! What the pages of the chronicle share: the question, counts in words, a table of events, and the way between them.

use crate::address;
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{counts, date_or, in_words, language};
use crate::parts::{field, list};
use crate::speech::{many, plain_word, say, tell, word};
use maud::{Markup, html};
use tarazy_desk::{ChronicleQuery, Counted, EventRow, StateView, Step, Told};
use tarazy_model::{Day, EventKind};
use tarazy_words::Saying;

/// The filters that pages of the chronicle share, as they stand in an address.
const SHARED: [&str; 5] = ["state", "kind", "place", "from", "to"];

/// The pages of the chronicle: address and name.
const VIEWS: [(&str, &str); 4] = [
    ("/events", "view-events"),
    ("/events/map", "view-events-map"),
    ("/events/calendar", "view-events-calendar"),
    ("/events/months", "view-events-months"),
];

/// What an address asks of the chronicle.
pub(crate) fn query(asked: &Asked) -> Result<ChronicleQuery, Fault> {
    let step = match asked.text("step").filter(|step| !step.is_empty()) {
        None => None,
        Some("day") => Some(Step::Day),
        Some("month") => Some(Step::Month),
        Some("year") => Some(Step::Year),
        Some(other) => {
            return Err(Fault::bad("step", Saying::of("fault-step").shown("found", other)));
        }
    };
    Ok(ChronicleQuery {
        state: asked.value("state")?,
        kind: asked.value("kind")?,
        place: asked.text("place").map(str::to_owned).filter(|place| !place.is_empty()),
        from: asked.first_day("from")?,
        to: asked.day("to")?,
        step,
        listed: listed(asked)?,
        page: asked.value("page")?.unwrap_or(1),
    })
}

/// What is listed: events where nothing else is asked for.
pub(crate) fn listed(asked: &Asked) -> Result<Counted, Fault> {
    match asked.text("list").unwrap_or_default() {
        "" => Ok(Counted::Event),
        "reports" => Ok(Counted::Report),
        "withdrawn" => Ok(Counted::Withdrawn),
        other => Err(Fault::not_among("list", &["reports", "withdrawn"], other)),
    }
}

/// The address of another page of the chronicle under the same filters, some of them changed.
pub(crate) fn to(asked: &Asked, path: &str, changed: &[(&str, &str)]) -> String {
    let value = |name: &'static str| {
        let new = changed.iter().find(|(changed, _)| *changed == name).map(|(_, value)| *value);
        (name, new.unwrap_or_else(|| asked.text(name).unwrap_or("")))
    };
    let more = changed.iter().copied().filter(|(name, _)| !SHARED.contains(name));
    address::with_query(path, SHARED.into_iter().map(value).chain(more))
}

/// The list of what was between two days.
pub(crate) fn between(asked: &Asked, from: Day, to_day: Day) -> String {
    to(asked, "/events", &[("from", &from.to_string()), ("to", &to_day.to_string())])
}

/// The way to the same events on other pages.
pub(crate) fn views(asked: &Asked) -> Markup {
    html! {
        nav.steps aria-label=(say("events-shown")) {
            @for (path, name) in VIEWS {
                a href=(to(asked, path, &[])) aria-current=[(path == asked.path).then_some("page")] { (say(name)) } " "
            }
        }
    }
}

/// The question on top: State, kind, days, and what a page adds.
pub(crate) fn question(asked: &Asked, states: &[StateView], more: &Markup) -> Markup {
    let given = |name| asked.text(name).unwrap_or("");
    let all = || [("", say("all"))].into_iter();
    let listed = called::sorted(states, |state| called::state(state)).into_iter();
    let listed = listed.map(|state| (state.code.as_str(), called::state(state)));
    let kinds = EventKind::ALL.iter().map(|kind| (kind.as_str(), word("event-kind", kind.as_str())));
    html! {
        form.question action=(asked.path) method="get" {
            (field::choice("state", say("state"), given("state"), all().chain(listed)))
            (field::choice("kind", say("kind"), given("kind"), all().chain(kinds)))
            (more)
            @if !given("place").is_empty() { input type="hidden" name="place" value=(given("place")); }
            button type="submit" { (say("show")) }
        }
    }
}

/// The days of the question.
pub(crate) fn days(asked: &Asked) -> Markup {
    let given = |name| asked.text(name).unwrap_or("");
    html! {
        (field::line("from", say("from"), given("from"), "")) (field::line("to", say("to"), given("to"), ""))
    }
}

/// "12 events and 3 reports coded by machine".
pub(crate) fn in_all(told: Told) -> String {
    let events = many("events-n", told.events);
    match told.reports {
        0 => events,
        n => tell("events-and-apart", &[("events", &events), ("reports", &many("reports-coded-n", n))]),
    }
}

/// What silence means, on every page of counts.
pub(crate) fn silence() -> Markup {
    html! { p.quiet { (say("where-nothing-is-counted-the-record")) } }
}

/// Events as a table.
pub(crate) fn table(caption: &str, events: &[EventRow]) -> Markup {
    let head = [
        Words(say("small-date")),
        Words(say("event")),
        Words(say("kind-in-a-list")),
        Words(say("state-place")),
        Words(say("took-part")),
        Words(say("died")),
        Figures(say("small-accounts")),
    ];
    list::table(caption, &head, events.iter().map(row))
}

fn row(event: &EventRow) -> Markup {
    let states = event
        .states
        .iter()
        .map(ToString::to_string)
        .chain(event.place.as_deref().map(|place| called::spot(place).to_owned()));
    html! {
        td { (date_or(event.date.as_ref(), say("no-date")))
            @for other in &event.other_dates { br; span.differs { (tell("or-on", &[("date", &in_words(other))])) } } }
        th scope="row" { a href=(address::record(&event.record)) lang=[language(&event.title)] { (event.title) } }
        td { (plain_word("event-kind", event.kind.as_str())) @if event.is_report { br; span.quiet { (say("report")) } }
            @if event.is_withdrawn { br; span.differs { (say("withdrawn-event")) } } }
        td { (states.collect::<Vec<_>>().join(", ")) }
        td { (counts(&event.sizes)) }
        td { (counts(&event.deaths)) }
        td.figures { (event.accounts) }
    }
}

/// An event in one line.
pub(crate) fn line(event: &EventRow) -> Markup {
    html! {
        a href=(address::record(&event.record)) lang=[language(&event.title)] { (event.title) } " "
        span.quiet {
            (date_or(event.date.as_ref(), say("no-date")))
            @if let Some(place) = &event.place { ", " (called::spot(place)) }
        }
        @if !event.other_dates.is_empty() { " " strong.differs { (say("accounts-differ")) } }
    }
}
