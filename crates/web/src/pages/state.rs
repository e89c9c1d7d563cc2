//! A State: what it promised on one side, what was done on the other.

use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::events;
use crate::parts::standing::{accepted, cell};
use crate::parts::written::{counted, date_or, day};
use crate::parts::{calendar, chart, field, list};
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
        let kicker = profile.state.region.clone().unwrap_or_else(|| "State".to_owned());
        Sheet::new(profile.state.name.clone(), body(&profile, asked)).kicker(kicker).wide()
    })
}

fn body(profile: &StateProfile, asked: &Asked) -> Markup {
    html! {
        form.question action=(asked.path) method="get" {
            (field::day("on", "As of", &profile.on.to_string())) button type="submit" { "Show" }
        }
        div.pans.profile {
            section.pan { h2 { "Promise" } (treaties(profile, asked)) (pledges(profile)) }
            section.pan { h2 { "Practice" } (events(profile)) (recommendations(profile)) }
        }
        p.onwards { a href=(address::with_query("/scales", [("states", profile.state.code.as_str())])) { "By right, on the scales" }
            " · " a href=(address::report(profile.state.code)) { "A report drafted from the record" }
            " · " a href=(address::with_query("/pledges", [("states", profile.state.code.as_str())])) { "Which pledges were kept" }
            " · " a href=(address::with_query("/dialogue", [("states", profile.state.code.as_str())])) { "What was raised and answered" }
            " · " a href=(address::with_query("/compare", [("states", beside(profile.state.code).as_str())])) { "Beside its neighbours" } }
        (reports(profile))
        section {
            h2 { "Figures, beside what was promised" }
            @if profile.figures.is_empty() { p.unknown { "No figures on record." } }
            (chart::all(&profile.figures))
        }
        section.narrow { h2 { "In the record" } (list::kinds(&profile.counts, Some(("state", profile.state.code.as_str())), asked)) }
    }
}

/// A State and two others of Central Asia.
fn beside(code: tarazy_model::StateCode) -> String {
    let others = ["KAZ", "KGZ", "UZB"].into_iter().filter(|other| *other != code.as_str());
    std::iter::once(code.as_str()).chain(others.take(2)).collect::<Vec<_>>().join(",")
}

fn treaties(profile: &StateProfile, asked: &Asked) -> Markup {
    html! {
        h3 { "Treaties on " (day(profile.on)) }
        ul.treaties {
            @for (instrument, one) in profile.instruments.iter().zip(&profile.treaties) {
                li {
                    (cell(&profile.state.name, one, profile.on)) " "
                    a href=(address::instrument(&instrument.code)) title=(instrument.title) { (instrument.code) }
                }
            }
        }
        (procedures(profile))
        p {
            a href=(asked.moved(&address::state_treaties(profile.state.code))) {
                "Every instrument, with procedures, reservations and objections" }
            " · "
            a href=(address::with_query("/treaties/differences", [("state", profile.state.code.as_str())])) {
                "Where registers differ" }
        }
    }
}

/// The procedures it has accepted, and how many reservations hold.
fn procedures(profile: &StateProfile) -> Markup {
    html! {
        h3 { "Procedures accepted" }
        @if profile.procedures.is_empty() { p.unknown { "None on record." } }
        ul.plain { @for one in &profile.procedures {
            li { (accepted(one.acceptance)) " " (one.procedure.label()) ", "
                a href=(address::treaty(one.state, &one.under, Some(profile.on))) { (one.under) }
                " " span.quiet { "since " (date_or(one.since.as_ref(), "a day not known")) } }
        } }
        @if profile.reservations > 0 {
            p { a href=(format!("{}?on={}#reservations", address::state_treaties(profile.state.code), profile.on)) {
                (counted(profile.reservations as u64, "reservation or declaration", "reservations and declarations")) }
                " on record" }
        }
    }
}

fn pledges(profile: &StateProfile) -> Markup {
    html! {
        h3 { "Pledges" }
        @if profile.pledges.is_empty() { p.unknown { "None on record." } }
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
            @if let Some(row) = row { (date_or(row.date.as_ref(), "no date"))
                @if let Some(number) = &row.number { span.quiet { " (" (number) ")" } } }
            @else { span.unknown { "none on record" } }
        }
    };
    let open = |row: Option<&CalendarRow>| {
        html! {
            @if let Some(row) = row { (date_or(row.date.as_ref(), "no day known")) " " (calendar::outcome(row)) }
            @else { span.unknown { "–" } }
        }
    };
    let line = |row: &ReportingRow| {
        html! {
            th scope="row" { a href=(address::reporting(profile.state.code, &row.under, profile.on)) { (row.under) } }
            td { (row.stage.label()) }
            td { (last(row.submitted.as_ref())) }
            td { (last(row.reviewed.as_ref())) }
            td { (open(row.next.as_ref())) }
            td { (open(row.follow_up.as_ref())) }
        }
    };
    let head = [
        "under",
        "stands",
        "last submitted",
        "last reviewed",
        "report or review expected",
        "reply on follow-up",
    ];
    html! {
        section {
            h2 { "Reports" }
            (list::table("Reports to UN bodies", &head.map(list::Column::Words), known.map(line)))
            p { a href=(address::with_query("/calendar", [("state", profile.state.code.as_str())])) { "In the reporting calendar" } }
        }
    }
}

fn events(profile: &StateProfile) -> Markup {
    html! {
        h3 { "Latest events" }
        @if profile.events.is_empty() { p.unknown { "None on record." } }
        ul.plain { @for event in &profile.events { li { (events::line(event)) } } }
        @if !profile.events.is_empty() {
            p {
                a href=(address::with_query("/events", [("state", profile.state.code.as_str())])) {
                    "All of them by date"
                }
            }
        }
    }
}

fn recommendations(profile: &StateProfile) -> Markup {
    html! {
        h3 { "What bodies said" }
        @if profile.recommendations.is_empty() { p.unknown { "None on record." } }
        (records(&profile.recommendations))
        (more(profile, "recommendation", profile.recommendations.len()))
        @if !profile.recommendations.is_empty() {
            p {
                a href=(address::with_query("/repeated", [("state", profile.state.code.as_str())])) {
                    "Points made again"
                }
            }
        }
    }
}

fn records(rows: &[RecordRow]) -> Markup {
    html! {
        ul.plain { @for row in rows {
            li { a href=(address::record(&row.id)) { (row.title) } " " span.quiet { (date_or(row.date.as_ref(), "no date")) }
                @if row.differs { " " strong.differs { "accounts differ" } } }
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
                    "All " (all)
                }
            }
        }
    }
}
