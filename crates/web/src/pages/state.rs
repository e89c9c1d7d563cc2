//! A State: what it promised on one side, what was done on the other.

use crate::address;
use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::timeline::event_line;
use crate::parts::standing::cell;
use crate::parts::written::{date_or, day};
use crate::parts::{chart, field, list};
use maud::{Markup, html};
use tarazy_desk::{Desk, RecordRow, StateProfile};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let profile = desk.state(asked.param("state")?, asked.day("on")?)?;
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
            section.pan { h2 { "Promise" } (treaties(profile)) (pledges(profile)) }
            section.pan { h2 { "Practice" } (events(profile)) (recommendations(profile)) }
        }
        section {
            h2 { "Figures, beside what was promised" }
            @if profile.figures.is_empty() { p.unknown { "No figures on record." } }
            (chart::all(&profile.figures))
        }
        section.narrow { h2 { "In the record" } (list::kinds(&profile.counts, Some(("state", profile.state.code.as_str())))) }
    }
}

fn treaties(profile: &StateProfile) -> Markup {
    html! {
        h3 { "Treaties on " (day(profile.on)) }
        ul.treaties {
            @for (instrument, one) in profile.instruments.iter().zip(&profile.treaties) {
                li {
                    (cell(&profile.state.name, one, profile.on)) " "
                    span title=(instrument.title) { (instrument.code) }
                }
            }
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

fn events(profile: &StateProfile) -> Markup {
    html! {
        h3 { "Latest events" }
        @if profile.events.is_empty() { p.unknown { "None on record." } }
        ul.plain { @for event in &profile.events { li { (event_line(event)) } } }
        @if !profile.events.is_empty() {
            p {
                a href=(address::with_query("/timeline", [("state", profile.state.code.as_str())])) {
                    "All on the timeline"
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
