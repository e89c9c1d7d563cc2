//! The register of dialogue: what waits for an answer, what was promised, what came of it; by body and case by case.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::form::Form;
use crate::pages::search::pages;
use crate::pages::treaties::steps;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{date, date_or, day, every, in_words, language, number};
use crate::parts::{field, list};
use crate::speech::{many, say, tell, weave, word};
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
        Sheet::new(say("dialogue"), body(&dialogue, asked))
            .kicker(tell("raised-answered-on", &[("day", &day(dialogue.on))]))
            .wide()
    })
}

fn body(dialogue: &Dialogue, asked: &Asked) -> Markup {
    html! {
        (question(dialogue, asked))
        @if dialogue.bodies.is_empty() {
            (list::nothing(say("no-case-is-on-record-here"), &weave("no-case-next", &[
                ("all", html! { a href="/dialogue?region=all" { (say("see-those-of-every-state")) } }),
                ("raise", html! { a href="/submit" { (say("raise-an-issue-small")) } }),
            ])))
        } @else {
            p.quiet { (weave("case-stands-by-rules", &[
                ("rules", html! { a href=(address::rule("case-answered")) { (say("rules-you-can-read")) } }),
                ("raise", html! { a href="/submit" { (say("raise-an-issue")) } }),
            ])) }
            (bodies(&dialogue.bodies, asked))
            p { a href="/organisations" { (say("organisations-their-legal-status-over")) } }
            p.quiet { (say("meetings-that-are-not-on-record-may")) }
            p.quiet { @for (n, (progress, count)) in dialogue.counts.iter().enumerate() {
                @if n > 0 { " · " }
                a href=(asked.with("stands", progress.as_str())) { (count) " " (word("progress", progress.label())) }
            } }
            @if dialogue.rows.is_empty() {
                (list::nothing(say("no-case-stands-so"), &html! { a href=(asked.with_all(&[("stands", ""), ("body", ""), ("again", "")])) { (say("see-all-of-them")) } "." }))
            } @else {
                (list::table(say("cases"), &[Words(say("case")), Words(say("before")), Words(say("raised")), Words(say("small-stands")), Figures(say("days-to-answer")), Words(say("last-step"))],
                    dialogue.rows.iter().map(|row| case(row, asked))))
                (pages(&dialogue.paging, asked))
            }
        }
    }
}

fn question(dialogue: &Dialogue, asked: &Asked) -> Markup {
    let stands = Progress::ALL.map(|progress| (progress.as_str(), word("progress", progress.label())));
    html! {
        form.question action="/dialogue" method="get" {
            (field::day("on", say("as-of"), &dialogue.on.to_string()))
            (field::choice("region", say("states"), asked.text("region").unwrap_or(""), [("", say("central-asia")), ("all", say("every-state-on-record"))]))
            (field::line("states", say("or-these-by-name-or-letters"), asked.text("states").unwrap_or(""), ""))
            (field::line("body", say("before-this-body"), asked.text("body").unwrap_or(""), ""))
            (field::choice("stands", say("stands"), asked.text("stands").unwrap_or(""), [("", say("in-any-way"))].into_iter().chain(stands)))
            (field::tick("again", say("raised-twice-or-more"), asked.switch("again")))
            button type="submit" { (say("show")) }
            (steps(dialogue.on, asked))
        }
    }
}

fn bodies(bodies: &[BodyRow], asked: &Asked) -> Markup {
    let head = [
        Words(say("small-body")),
        Figures(say("small-cases")),
        Figures(say("wait-for-an-answer")),
        Words(say("answered")),
        Figures(say("median-days")),
        Figures(say("raised-again")),
        Figures(say("small-overdue")),
        Figures(say("claimed-only")),
        Figures(say("verified")),
        Words(say("meetings-on-record")),
    ];
    list::table(say("bodies"), &head, bodies.iter().map(|one| html! {
        th scope="row" { @match &one.body {
            Some(body) => { a href=(asked.with("body", body)) { (one.body.as_deref().map_or(say("no-body-named-row"), called::body)) } }
            None => { (one.body.as_deref().map_or(say("no-body-named-row"), called::body)) } } }
        td.figures { (one.cases) }
        td.figures { (one.waiting) }
        td { @if one.raised == 0 { span.unknown { (say("none-raised-on-record")) } }
            @else { (tell("n-of", &[("n", &one.answered.to_string()), ("whole", &one.raised.to_string())])) } }
        td.figures { (one.median_days.map(|days| days.to_string()).unwrap_or_default()) }
        td.figures { (one.again) }
        td.figures { (one.overdue) }
        td.figures { (one.claimed) }
        td.figures { (one.verified) }
        td { @if let Some(held) = &one.meetings { (meetings(held)) } @else { span.unknown { (say("not-known-how-often-it-is-to-meet")) } } }
    }))
}

fn meetings(held: &MeetingsHeld) -> Markup {
    html! {
        @let on_record = number(held.on_record as f64);
        @match held.promised {
            Some(promised) => (tell("n-of", &[("n", &on_record), ("whole", &number(f64::from(promised)))])),
            None => (on_record),
        }
        span.quiet { ", " (tell("to-meet-every", &[("every", &every(held.every))]))
            @if let Some(since) = &held.since { " " (weave("since-date", &[("date", date(since))])) } }
    }
}

fn case(row: &CaseRow, asked: &Asked) -> Markup {
    let on = asked.text("on").unwrap_or_default();
    html! {
        th scope="row" { a href=(address::with_query(&address::case(&row.record), [("on", on)])) lang=[language(&row.issue)] { (row.issue) }
            span.quiet { " " @for (n, state) in row.states.iter().enumerate() { @if n > 0 { ", " } (called::state(state)) } } }
        td { (before(&row.bodies)) }
        td { (date_or(row.raised.as_ref(), say("not-known")))
            @if row.standing.times_raised > 1 { span.quiet { " " (tell("n-times", &[("n", &row.standing.times_raised.to_string())])) } } }
        td { (stands(&row.standing.came)) }
        td.figures { @if let Some(days) = row.standing.days_to_answer { (self::days(days)) } }
        td { @if let Some((step, on)) = &row.last { (word("case", step.label())) " " span.quiet { (date_or(on.as_ref(), say("no-date"))) } } }
    }
}

/// Where a case or a promise stands.
pub(crate) fn stands(came: &Came) -> Markup {
    html! {
        span class=(format!("keeping {}", came.progress.as_str())) { (word("progress", came.progress.label())) }
        @if let Some(days) = came.days_past { " " (many("by-days", u64::try_from(days).unwrap_or(0))) }
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
        let progress = row.standing.came.progress;
        let (stands, bodies) = (word("progress", progress.label()), before(&row.bodies));
        let summary = match row.raised.as_ref().map(in_words) {
            None => tell("case-in-feed", &[("progress", stands), ("bodies", &bodies)]),
            Some(raised) => {
                tell("case-in-feed-raised", &[("progress", stands), ("raised", &raised), ("bodies", &bodies)])
            }
        };
        FeedEntry {
            id: format!("{}-{}", row.record, progress.as_str()),
            title: row.issue.clone(),
            link: address::case(&row.record),
            updated: String::new(),
            summary,
        }
    };
    Feed {
        id: asked.twin(Form::Atom),
        title: say("dialogue").to_owned(),
        address: asked.twin(Form::Atom),
        page: asked.twin(Form::Page),
        updated: dialogue.updated.clone(),
        entries: dialogue.rows.iter().map(entry).collect(),
    }
}

/// The bodies of a case, by their names.
fn before(bodies: &[String]) -> String {
    let names: Vec<&str> = bodies.iter().map(|body| called::body(body)).collect();
    if names.is_empty() { say("no-body-named").to_owned() } else { names.join(", ") }
}
