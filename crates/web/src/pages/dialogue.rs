//! The register of dialogue: what waits for an answer, what was promised, what came of it; by body and case by case.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::form::Form;
use crate::pages::search::pages;
use crate::pages::treaties::steps;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{counted, date, date_or, day, number};
use crate::parts::{field, list};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{BodyRow, CaseRow, Desk, Dialogue, DialogueQuery, MeetingsHeld};
use tarazy_tell::atom::{Feed, FeedEntry};
use tarazy_weigh::cases::{Came, Days, Progress};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = DialogueQuery {
        on: asked.day("on")?,
        states: named::states_wanted(asked)?,
        body: asked.text("body").map(str::to_owned),
        progress: asked.value("stands")?,
        again: asked.switch("again"),
        page: asked.value("page")?.unwrap_or(1),
    };
    let dialogue = desk.dialogue(&query)?;
    let rows = Rows::all(&dialogue).feed(|| feed(&dialogue, asked));
    asked.answer(&dialogue, Some(rows), || {
        Sheet::new("Dialogue", body(&dialogue, asked))
            .kicker(format!("Raised, answered, promised, done: on {}", day(dialogue.on)))
            .wide()
    })
}

fn body(dialogue: &Dialogue, asked: &Asked) -> Markup {
    html! {
        (question(dialogue, asked))
        @if dialogue.bodies.is_empty() {
            (list::nothing("No case is on record here.", &html! { a href="/dialogue?region=all" { "See those of every State" }
                ", " a href="/submit" { "raise an issue" } ", or import a table of cases." }))
        } @else {
            p.quiet { "Where a case stands follows from its steps by " a href=(address::rule("case-answered")) { "rules you can read" }
                "; nobody sets it. What one party claims is verified only by another. " a href="/submit" { "Raise an issue" } "." }
            (bodies(&dialogue.bodies, asked))
            p { a href="/organisations" { "Organisations: their legal status over time, and what they were granted" } }
            p.quiet { "Meetings that are not on record may have been held all the same." }
            p.quiet { @for (n, (progress, count)) in dialogue.counts.iter().enumerate() {
                @if n > 0 { " · " }
                a href=(asked.with("stands", progress.as_str())) { (count) " " (progress.label()) }
            } }
            @if dialogue.rows.is_empty() {
                (list::nothing("No case stands so.", &html! { a href=(asked.with_all(&[("stands", ""), ("body", ""), ("again", "")])) { "See all of them" } "." }))
            } @else {
                (list::table("Cases", &[Words("case"), Words("before"), Words("raised"), Words("stands"), Figures("days to answer"), Words("last step")],
                    dialogue.rows.iter().map(|row| case(row, asked))))
                (pages(&dialogue.paging, asked))
            }
        }
    }
}

fn question(dialogue: &Dialogue, asked: &Asked) -> Markup {
    let stands = Progress::ALL.map(|progress| (progress.as_str(), progress.label()));
    html! {
        form.question action="/dialogue" method="get" {
            (field::day("on", "As of", &dialogue.on.to_string()))
            (field::choice("region", "States", asked.text("region").unwrap_or(""), [("", "Central Asia"), ("all", "every State on record")]))
            (field::line("states", "or these, by name or letters", asked.text("states").unwrap_or(""), ""))
            (field::line("body", "Before this body", asked.text("body").unwrap_or(""), ""))
            (field::choice("stands", "Stands", asked.text("stands").unwrap_or(""), [("", "in any way")].into_iter().chain(stands)))
            (field::tick("again", "raised twice or more", asked.switch("again")))
            button type="submit" { "Show" }
            (steps(dialogue.on, asked))
        }
    }
}

fn bodies(bodies: &[BodyRow], asked: &Asked) -> Markup {
    let head = [
        Words("body"),
        Figures("cases"),
        Figures("wait for an answer"),
        Words("answered"),
        Figures("median days"),
        Figures("raised again"),
        Figures("overdue"),
        Figures("claimed only"),
        Figures("verified"),
        Words("meetings on record"),
    ];
    list::table("Bodies", &head, bodies.iter().map(|one| html! {
        th scope="row" { @match &one.body {
            Some(body) => { a href=(asked.with("body", body)) { (one.name) } }
            None => { (one.name) }
        } }
        td.figures { (one.cases) }
        td.figures { (one.waiting) }
        td { @if one.raised == 0 { span.unknown { "none raised on record" } }
            @else { (one.answered) " of " (one.raised) } }
        td.figures { (one.median_days.map(|days| days.to_string()).unwrap_or_default()) }
        td.figures { (one.again) }
        td.figures { (one.overdue) }
        td.figures { (one.claimed) }
        td.figures { (one.verified) }
        td { @if let Some(held) = &one.meetings { (meetings(held)) } @else { span.unknown { "not known how often it is to meet" } } }
    }))
}

fn meetings(held: &MeetingsHeld) -> Markup {
    html! {
        (number(held.on_record as f64))
        @if let Some(promised) = held.promised { " of " (number(f64::from(promised))) }
        span.quiet { ", to meet " (held.every.label()) @if let Some(since) = &held.since { " since " (date(since)) } }
    }
}

fn case(row: &CaseRow, asked: &Asked) -> Markup {
    let on = asked.text("on").unwrap_or_default();
    html! {
        th scope="row" { a href=(address::with_query(&address::case(&row.record), [("on", on)])) { (row.issue) }
            span.quiet { " " @for (n, state) in row.states.iter().enumerate() { @if n > 0 { ", " } (state.name) } } }
        td { (before(&row.bodies)) }
        td { (date_or(row.raised.as_ref(), "not known"))
            @if row.standing.times_raised > 1 { span.quiet { " " (row.standing.times_raised) " times" } } }
        td { (stands(&row.standing.came)) }
        td.figures { @if let Some(days) = row.standing.days_to_answer { (self::days(days)) } }
        td { @if let Some((step, on)) = &row.last { (step.label()) " " span.quiet { (date_or(on.as_ref(), "no date")) } } }
    }
}

/// Where a case or a promise stands.
pub(crate) fn stands(came: &Came) -> Markup {
    html! {
        span class=(format!("keeping {}", came.progress.as_str())) { (came.progress.label()) }
        @if let Some(days) = came.days_past { " by " (counted(u64::try_from(days).unwrap_or(0), "day", "days")) }
    }
}

/// Days between two steps, as exact as their dates.
pub(crate) fn days(days: Days) -> String {
    match days {
        Days { least, most } if least == most => least.to_string(),
        Days { least, most } => format!("{}–{most}", least.max(0)),
    }
}

/// The cases of the list as a feed: one that comes to stand otherwise is a new entry.
fn feed(dialogue: &Dialogue, asked: &Asked) -> Feed {
    let entry = |row: &CaseRow| {
        let raised = row.raised.as_ref().map(|raised| format!(", raised {raised}")).unwrap_or_default();
        let progress = row.standing.came.progress;
        FeedEntry {
            id: format!("{}-{}", row.record, progress.as_str()),
            title: row.issue.clone(),
            link: address::case(&row.record),
            updated: String::new(),
            summary: format!("{}{raised}; before {}", progress.label(), before(&row.bodies)),
        }
    };
    Feed {
        id: asked.twin(Form::Atom),
        title: "Dialogue".to_owned(),
        address: asked.twin(Form::Atom),
        page: asked.twin(Form::Page),
        updated: dialogue.updated.clone(),
        entries: dialogue.rows.iter().map(entry).collect(),
    }
}

/// The bodies of a case, by their names.
fn before(bodies: &[String]) -> String {
    let names: Vec<&str> = bodies.iter().map(|body| body_name(body)).collect();
    if names.is_empty() { "no body that is named".to_owned() } else { names.join(", ") }
}

/// A body's name: that of a code in words.
pub(crate) fn body_name(body: &str) -> &str {
    tarazy_words::bodies::get(body).map_or(body, |known| known.names.en)
}
