//! A State: what it promised on one side, what was done on the other.

use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::events;
use crate::parts::standing::{accepted, cell};
use crate::parts::written::{date_or, day, language_of, saying};
use crate::parts::{calendar, chart, field, list};
use crate::speech::{many, say, tell, weave, word};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{CalendarRow, Desk, RecordRow, ReportingRow, StateProfile};
use tarazy_weigh::reporting::Stage;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let written: String = asked.param("state")?;
    let code = named::state_at(&written)?;
    if code.as_str() != written {
        return Ok(Answer::Elsewhere(asked.moved(&address::state(code))));
    }
    let profile = desk.state(code, asked.day("on")?)?;
    asked.answer(&profile, None, || {
        let kicker = profile.state.region.as_deref().map_or(say("state"), called::region);
        Sheet::new(called::state(&profile.state), body(&profile, asked)).kicker(kicker).wide()
    })
}

fn body(profile: &StateProfile, asked: &Asked) -> Markup {
    html! {
        form.question action=(asked.path) method="get" {
            (field::day("on", say("as-of"), &profile.on.to_string())) button type="submit" { (say("show")) }
        }
        div.pans.profile {
            section.pan { h2 { (say("promise")) } (treaties(profile, asked)) (pledges(profile)) }
            section.pan { h2 { (say("practice")) } (events(profile)) (recommendations(profile)) }
        }
        p.onwards { a href=(address::with_query("/scales", [("states", profile.state.code.as_str())])) { (say("by-right-on-the-scales")) }
            " · " a href=(address::report(profile.state.code)) { (say("a-report-drafted-from-the-record")) }
            " · " a href=(address::with_query("/pledges", [("states", profile.state.code.as_str())])) { (say("which-pledges-were-kept")) }
            " · " a href=(address::with_query("/dialogue", [("states", profile.state.code.as_str())])) { (say("what-was-raised-and-answered")) }
            " · " a href=(address::with_query("/compare", [("states", beside(profile.state.code).as_str())])) { (say("beside-its-neighbours")) } }
        (reports(profile))
        section {
            h2 { (say("figures-beside-what-was-promised")) }
            @if profile.figures.is_empty() { p.unknown { (say("no-figures-on-record")) } }
            (chart::all(&profile.figures))
        }
        section.narrow { h2 { (say("in-the-record-heading")) } (list::kinds(&profile.counts, Some(("state", profile.state.code.as_str())), asked)) }
    }
}

/// A State and two others of Central Asia.
fn beside(code: tarazy_model::StateCode) -> String {
    let others = ["KAZ", "KGZ", "UZB"].into_iter().filter(|other| *other != code.as_str());
    std::iter::once(code.as_str()).chain(others.take(2)).collect::<Vec<_>>().join(",")
}

fn treaties(profile: &StateProfile, asked: &Asked) -> Markup {
    html! {
        h3 { (tell("treaties-on", &[("day", &day(profile.on))])) }
        ul.treaties {
            @for (instrument, one) in profile.instruments.iter().zip(&profile.treaties) {
                li {
                    (cell(called::state(&profile.state), one, profile.on)) " "
                    a href=(address::instrument(&instrument.code)) title=(called::instrument(instrument)) { (instrument.code) }
                }
            }
        }
        (procedures(profile))
        p {
            a href=(asked.moved(&address::state_treaties(profile.state.code))) {
                (say("every-instrument-with-procedures-reservations")) }
            " · "
            a href=(address::with_query("/treaties/differences", [("state", profile.state.code.as_str())])) {
                (say("where-registers-differ")) }
        }
    }
}

/// The procedures it has accepted, and how many reservations hold.
fn procedures(profile: &StateProfile) -> Markup {
    html! {
        h3 { (say("procedures-accepted")) }
        @if profile.procedures.is_empty() { p.unknown { (say("none-on-record")) } }
        ul.plain { @for one in &profile.procedures {
            li { (accepted(one.acceptance)) " " (word("procedure", one.procedure.label())) ", "
                a href=(address::treaty(one.state, &one.under, Some(profile.on))) { (one.under) }
                " " span.quiet { (weave("since-date", &[("date", date_or(one.since.as_ref(), say("a-day-not-known")))])) } }
        } }
        @if profile.reservations > 0 {
            p { (weave("on-record-of", &[("what", html! {
                a href=(format!("{}?on={}#reservations", address::state_treaties(profile.state.code), profile.on)) {
                    (many("reservations-on-record", profile.reservations as u64)) }
            })])) }
        }
    }
}

fn pledges(profile: &StateProfile) -> Markup {
    html! {
        h3 { (say("pledges")) }
        @if profile.pledges.is_empty() { p.unknown { (say("none-on-record")) } }
        (records(&profile.pledges))
        (more(profile, "pledge", profile.pledges.len()))
    }
}

/// What it owes each body: a line each for those of whose reporting something is known.
fn reports(profile: &StateProfile) -> Markup {
    let known = profile
        .reports
        .iter()
        .filter(|row| !matches!(row.stage, Stage::NoDuty | Stage::NoInformation) || row.reviewed.is_some());
    let last = |row: Option<&CalendarRow>| {
        html! {
            @if let Some(row) = row { (date_or(row.date.as_ref(), say("no-date")))
                @if let Some(number) = &row.number { span.quiet { " (" (number) ")" } } }
            @else { span.unknown { (say("small-none-on-record")) } }
        }
    };
    let open = |row: Option<&CalendarRow>| {
        html! {
            @if let Some(row) = row { (date_or(row.date.as_ref(), say("no-day-known"))) " " (calendar::outcome(row)) }
            @else { span.unknown { "–" } }
        }
    };
    let line = |row: &ReportingRow| {
        html! {
            th scope="row" { a href=(address::reporting(profile.state.code, &row.under, profile.on)) { (row.under) } }
            td { (word("stage", row.stage.label())) }
            td { (last(row.submitted.as_ref())) }
            td { (last(row.reviewed.as_ref())) }
            td { (open(row.next.as_ref())) }
            td { (open(row.follow_up.as_ref())) }
        }
    };
    let head = [
        "under",
        "small-stands",
        "last-submitted",
        "last-reviewed",
        "report-or-review-expected",
        "reply-on-follow-up",
    ]
    .map(say);
    html! {
        section {
            h2 { (say("reports")) }
            (list::table(say("reports-to-un-bodies"), &head.map(list::Column::Words), known.map(line)))
            p { a href=(address::with_query("/calendar", [("state", profile.state.code.as_str())])) { (say("in-the-reporting-calendar")) } }
        }
    }
}

fn events(profile: &StateProfile) -> Markup {
    html! {
        h3 { (say("latest-events")) }
        @if profile.events.is_empty() { p.unknown { (say("none-on-record")) } }
        ul.plain { @for event in &profile.events { li { (events::line(event)) } } }
        @if !profile.events.is_empty() {
            p {
                a href=(address::with_query("/events", [("state", profile.state.code.as_str())])) {
                    (say("all-of-them-by-date"))
                }
            }
        }
    }
}

fn recommendations(profile: &StateProfile) -> Markup {
    html! {
        h3 { (say("what-bodies-said")) }
        @if profile.recommendations.is_empty() { p.unknown { (say("none-on-record")) } }
        (records(&profile.recommendations))
        (more(profile, "recommendation", profile.recommendations.len()))
        @if !profile.recommendations.is_empty() {
            p {
                a href=(address::with_query("/repeated", [("state", profile.state.code.as_str())])) {
                    (say("points-made-again"))
                }
            }
        }
    }
}

fn records(rows: &[RecordRow]) -> Markup {
    html! {
        ul.plain { @for row in rows {
            li { a href=(address::record(&row.id)) lang=[language_of(&row.title)] { (saying(&row.title)) } " " span.quiet { (date_or(row.date.as_ref(), say("no-date"))) }
                @if row.differs { " " strong.differs { (say("accounts-differ")) } } }
        } }
    }
}

/// A link to all of a kind, where only the first few are shown.
fn more(profile: &StateProfile, kind: &str, shown: usize) -> Markup {
    let all =
        profile.counts.iter().find(|count| count.kind.as_str() == kind).map_or(0, |count| count.accounts);
    html! {
        @if all > shown as u64 {
            p {
                a href=(address::with_query("/search", [("kind", kind), ("state", profile.state.code.as_str())])) {
                    (tell("all-n", &[("n", &all.to_string())]))
                }
            }
        }
    }
}
