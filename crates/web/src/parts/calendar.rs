//! An entry of the reporting calendar: on a page, in an Atom feed, in a calendar program.

use crate::address;
use crate::asked::Asked;
use crate::form::Form;
use crate::parts::written::{date, in_words};
use maud::{Markup, html};
use tarazy_desk::CalendarRow;
use tarazy_model::Day;
use tarazy_tell::atom::{Feed, FeedEntry};
use tarazy_tell::icalendar::{Agenda, AgendaEntry};
use tarazy_weigh::reporting::{Basis, Outcome};
use tarazy_weigh::rules;

/// An entry among those of many States and bodies, with its rule and inputs to open.
pub(crate) fn entry(row: &CalendarRow, on: Day) -> Markup {
    let opened = address::reporting(row.state, &row.under(), on);
    let whose = html! {
        a href=(address::state(row.state)) { (row.name) } " · " a href=(opened) { (row.under()) } " · "
    };
    line(row, &whose, &opened, false)
}

/// An entry on the page of its State and body, its rule and inputs open.
pub(crate) fn opened(row: &CalendarRow) -> Markup {
    line(row, &html! {}, "", true)
}

fn line(row: &CalendarRow, whose: &Markup, accounts: &str, open: bool) -> Markup {
    html! {
        li id=(row.id) {
            p.when {
                @if let Some(known) = &row.date { (date(known)) } @else { span.unknown { "no day known" } }
            }
            div {
                p.what {
                    (whose) (row.step.label()) (numbered(row))
                    " " (outcome(row))
                }
                @if !row.says.is_empty() && row.outcome != Some(Outcome::Ahead) { p.quiet { (row.says) } }
                @else if let Some(symbol) = &row.symbol { p.quiet { (symbol) (procedure(row)) } }
                (behind(row, accounts, open))
            }
        }
    }
}

fn numbered(row: &CalendarRow) -> Markup {
    html! {
        @if let Some(number) = &row.number { " (" (number) ")" }
        @if !row.paragraphs.is_empty() { ", on paragraphs " (row.paragraphs.join(", ")) }
    }
}

fn procedure(row: &CalendarRow) -> &'static str {
    match row.simplified {
        Some(true) => " · simplified reporting procedure",
        Some(false) => " · ordinary procedure",
        None => "",
    }
}

/// What became of it, as a label: what is late stands out, what is only not known does not look like it.
pub(crate) fn outcome(row: &CalendarRow) -> Markup {
    let lapse = row.lapse.as_ref().map(|lapse| lapse.brief.as_str());
    let label = match (row.outcome, lapse) {
        (Some(Outcome::Ahead), Some(words)) => format!("in {words}"),
        (Some(Outcome::Within), _) => "about now".to_owned(),
        (Some(Outcome::Overdue), Some(words)) => format!("overdue by {words}"),
        (Some(Outcome::Passed), Some(words)) => format!("passed {words} ago"),
        (Some(Outcome::Settled), Some(words)) => format!("done {words} late"),
        (Some(Outcome::Settled), None) => "done".to_owned(),
        (Some(Outcome::PerhapsSettled), _) => "perhaps done".to_owned(),
        (Some(Outcome::Closed), _) => "closed".to_owned(),
        (Some(Outcome::Undated), _) => "on request".to_owned(),
        _ => return html! {},
    };
    let name = row.outcome.map_or("", Outcome::as_str);
    html! { span class=(format!("outcome {name}")) { (label) } }
}

/// The rule and what went into it.
fn behind(row: &CalendarRow, accounts: &str, open: bool) -> Markup {
    let basis = match row.basis {
        Some(Basis::Stated) => "Stated by a source",
        Some(Basis::Reckoned) => "Reckoned",
        Some(Basis::OnRequest) => "Set by the body",
        None => "Told by sources",
    };
    html! {
        details open[open] {
            summary { (basis) ": rule and inputs" }
            @if !row.explanation.is_empty() { p { (row.explanation) } }
            @for other in &row.others {
                p.quiet { "Or " (in_words(&other.date)) ": " (other.explanation) }
            }
            ul.plain.quiet {
                @for id in [row.rule, row.outcome_rule].into_iter().flatten() {
                    @if let Some(rule) = rules::get(id) { li { a href=(address::rule(rule.id)) { "Rule: " (rule.title) } } }
                }
                @for (at, account) in row.accounts.iter().enumerate() {
                    li { a href=(format!("{accounts}#{account}")) { "Input " (at + 1) ": the account with its source" } }
                }
                @if let Some(record) = &row.record { li { a href=(address::record(record)) { "Its record" } } }
                @if let Some(record) = &row.settled_by { li { a href=(address::record(record)) { "What settles it" } } }
            }
        }
    }
}

/// The entries as a feed, the latest date first.
pub(crate) fn feed(title: &str, rows: &[CalendarRow], updated: &str, asked: &Asked) -> Feed {
    let entry = |row: &CalendarRow| FeedEntry {
        id: format!("/calendar/{}", row.id),
        title: match &row.date {
            Some(date) => format!("{}: {}", in_words(date), row.title()),
            None => row.title(),
        },
        link: format!("{}#{}", address::reporting_today(row.state, &row.under()), row.id),
        updated: updated.to_owned(),
        summary: row.in_plain_words(),
    };
    let page = asked.twin(Form::Page);
    Feed {
        id: page.clone(),
        title: title.to_owned(),
        address: asked.twin(Form::Atom),
        page,
        updated: updated.to_owned(),
        entries: rows.iter().rev().map(entry).collect(),
    }
}

/// The entries as a calendar.
pub(crate) fn agenda(title: &str, rows: &[CalendarRow], updated: &str, asked: &Asked) -> Agenda {
    let entry = |row: &CalendarRow| {
        let entry = row.agenda_entry()?;
        Some(AgendaEntry { url: asked.absolute(&address::reporting_today(row.state, &row.under())), ..entry })
    };
    Agenda {
        name: title.to_owned(),
        address: asked.absolute(&asked.twin(Form::Ics)),
        updated: updated.to_owned(),
        entries: rows.iter().filter_map(entry).collect(),
    }
}
