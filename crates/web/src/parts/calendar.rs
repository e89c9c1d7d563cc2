//! An entry of the reporting calendar: on a page, in an Atom feed, in a calendar program.

use crate::address;
use crate::asked::Asked;
use crate::called;
use crate::form::Form;
use crate::parts::written::{date, in_words, saying, worded};
use crate::speech::{language, many, say, tell, weave, word};
use maud::{Markup, html};
use tarazy_desk::CalendarRow;
use tarazy_model::Day;
use tarazy_tell::atom::{Feed, FeedEntry};
use tarazy_tell::icalendar::{Agenda, AgendaEntry};
use tarazy_weigh::reporting::{Basis, Outcome};
use tarazy_weigh::reporting::{Lapse, Stretch};
use tarazy_weigh::rules;
use tarazy_words::Language;

/// An entry among those of many States and bodies, with its rule and inputs to open.
pub(crate) fn entry(row: &CalendarRow, on: Day) -> Markup {
    let opened = address::reporting(row.state, &row.under(), on);
    let whose = html! {
        a href=(address::state(row.state)) { (called::state_of(row.state)) } " · " a href=(opened) { (row.under()) } " · "
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
                @if let Some(known) = &row.date { (date(known)) } @else { span.unknown { (say("no-day-known")) } }
            }
            div {
                p.what {
                    (whose) (word("step", row.step.label())) (numbered(row))
                    " " (outcome(row))
                }
                @if !row.says.is_empty() && row.outcome != Some(Outcome::Ahead) { p.quiet { (saying(&row.says)) } }
                @else if let Some(symbol) = &row.symbol { p.quiet { (symbol) (procedure(row)) } }
                (behind(row, accounts, open))
            }
        }
    }
}

fn numbered(row: &CalendarRow) -> Markup {
    html! {
        @if let Some(number) = row.numbered() { " (" (saying(&number)) ")" }
        @if !row.paragraphs.is_empty() { ", " (tell("on-paragraphs", &[("paragraphs", &row.paragraphs.join(", "))])) }
    }
}

fn procedure(row: &CalendarRow) -> Markup {
    let name = row
        .simplified
        .map(|simplified| if simplified { "procedure-simplified" } else { "procedure-ordinary" });
    html! { @if let Some(name) = name { " · " (say(name)) } }
}

/// What became of it, as a label: what is late stands out, what is only not known does not look like it.
pub(crate) fn outcome(row: &CalendarRow) -> Markup {
    let lapse = row.lapse.as_ref().map(in_brief);
    let by = |name: &str, lapse: &str| tell(name, &[("lapse", lapse)]);
    let label = match (row.outcome, lapse.as_deref()) {
        (Some(Outcome::Ahead), Some(lapse)) => by("outcome-in", lapse),
        (Some(Outcome::Within), _) => say("outcome-about-now").to_owned(),
        (Some(Outcome::Overdue), Some(lapse)) => by("outcome-overdue-by", lapse),
        (Some(Outcome::Passed), Some(lapse)) => by("outcome-passed-ago", lapse),
        (Some(Outcome::Settled), Some(lapse)) => by("outcome-done-late", lapse),
        (Some(Outcome::Settled), None) => say("outcome-done").to_owned(),
        (Some(Outcome::PerhapsSettled), _) => say("outcome-perhaps-done").to_owned(),
        (Some(Outcome::Closed), _) => say("outcome-closed").to_owned(),
        (Some(Outcome::Undated), _) => say("outcome-on-request").to_owned(),
        _ => return html! {},
    };
    let name = row.outcome.map_or("", Outcome::as_str);
    html! { span class=(format!("outcome {name}")) { (label) } }
}

/// The rule and what went into it.
/// How long, in few words: "4 years 2 months", "6 to 7 years", "over 5 years".
fn in_brief(lapse: &Lapse) -> String {
    if language() == Language::English {
        return lapse.brief.clone();
    }
    let over = || tell("lapse-over", &[("lapse", &stretch(lapse.shortest, 2))]);
    match lapse.longest {
        Some(longest) if longest == lapse.shortest => stretch(longest, 2),
        Some(longest) => match (stretch(lapse.shortest, 1), stretch(longest, 1)) {
            (from, to) if from == to => over(),
            (from, to) => tell("lapse-range", &[("from", &from), ("to", &to)]),
        },
        None => over(),
    }
}

/// Years and months, or months and days, the largest of them first.
fn stretch(stretch: Stretch, parts: usize) -> String {
    let part = |name: &str, count: u32| (count > 0).then(|| many(name, u64::from(count)));
    let (years, months, days) = (stretch.years, stretch.months, stretch.days);
    let shown = if years > 0 {
        [part("lapse-years", years), part("lapse-months", months)]
    } else {
        [part("lapse-months", months), part("lapse-days", days)]
    };
    let shown: Vec<String> = shown.into_iter().flatten().take(parts).collect();
    if shown.is_empty() { many("lapse-days", 0) } else { shown.join(" ") }
}

fn behind(row: &CalendarRow, accounts: &str, open: bool) -> Markup {
    let basis = match row.basis {
        Some(Basis::Stated) => say("stated-by-a-source"),
        Some(Basis::Reckoned) => say("reckoned"),
        Some(Basis::OnRequest) => say("set-by-the-body"),
        None => say("told-by-sources"),
    };
    html! {
        details open[open] {
            summary { (tell("rule-and-inputs", &[("basis", basis)])) }
            @if !row.explanation.is_empty() { p { (saying(&row.explanation)) } }
            @for other in &row.others {
                p.quiet { (weave("or-date", &[("date", html! { (in_words(&other.date)) }), ("explanation", saying(&other.explanation))])) }
            }
            ul.plain.quiet {
                @for id in [row.rule, row.outcome_rule].into_iter().flatten() {
                    @if let Some(rule) = rules::get(id) { li { a href=(address::rule(rule.id)) { (tell("rule-named", &[("rule", called::rule(rule))])) } } }
                }
                @for (at, account) in row.accounts.iter().enumerate() {
                    li { a href=(format!("{accounts}#{account}")) { (tell("input-n", &[("n", &(at + 1).to_string())])) } }
                }
                @if let Some(record) = &row.record { li { a href=(address::record(record)) { (say("its-record")) } } }
                @if let Some(record) = &row.settled_by { li { a href=(address::record(record)) { (say("what-settles-it")) } } }
            }
        }
    }
}

/// The entries as a feed, the latest date first.
pub(crate) fn feed(title: &str, rows: &[CalendarRow], updated: &str, asked: &Asked) -> Feed {
    let entry = |row: &CalendarRow| FeedEntry {
        id: format!("/calendar/{}", row.id),
        title: match &row.date {
            Some(date) => format!("{}: {}", in_words(date), worded(&row.title())),
            None => worded(&row.title()),
        },
        link: format!("{}#{}", address::reporting_today(row.state, &row.under()), row.id),
        updated: updated.to_owned(),
        summary: worded(&row.in_plain_words()),
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
        let entry = row.agenda_entry(language())?;
        Some(AgendaEntry { url: asked.absolute(&address::reporting_today(row.state, &row.under())), ..entry })
    };
    Agenda {
        name: title.to_owned(),
        address: asked.absolute(&asked.twin(Form::Ics)),
        updated: updated.to_owned(),
        entries: rows.iter().filter_map(entry).collect(),
    }
}
