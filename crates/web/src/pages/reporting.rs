//! One State's reporting to one body under one duty: every date with its rule, every account behind it.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::account::account;
use crate::parts::calendar::{agenda, feed, opened};
use crate::parts::field;
use crate::parts::list;
use crate::parts::written::{date, day};
use maud::{Markup, html};
use tarazy_desk::{Desk, ReportingPage};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.reporting(asked.param("state")?, &asked.param::<String>("under")?, asked.day("on")?)?;
    let title = format!("{}: {}", page.state.name, page.stage.label());
    let name = format!("{} · {}", page.state.name, page.duty.under);
    let rows = Rows::all(&page)
        .feed(|| feed(&name, &page.rows, &page.updated, asked))
        .agenda(|| agenda(&name, &page.rows, &page.updated, asked));
    asked.answer(&page, Some(rows), || {
        let kicker = format!("reports under {}, as of {}", page.duty.under, day(page.on));
        Sheet::new(title.clone(), body(&page, asked)).kicker(kicker)
    })
}

fn body(page: &ReportingPage, asked: &Asked) -> Markup {
    let duty = &page.duty;
    html! {
        p.lead { (duty.body_name) @if let Some(title) = &duty.title { " · " (title) } ", " (duty.article) }
        form.question action=(asked.path) method="get" {
            (field::day("on", "As of another day", &page.on.to_string())) button type="submit" { "Show" }
        }
        dl.fields {
            @if let Some(instrument) = &duty.instrument {
                dt { "the State is" }
                dd {
                    a href=(address::treaty(page.state.code, instrument, Some(page.on))) {
                        (page.standing.map_or("no information", |standing| standing.label()))
                    }
                    @if let Some(in_force) = &page.in_force { ", in force for it from " (date(in_force)) }
                }
            }
            dt { "the record knows" }
            dd {
                @match page.known {
                    Some(known) => { "of this reporting until " (day(known)) ": of what came after, it cannot say" }
                    None => { "of no report of the State to this body, which does not say that there was none" }
                }
            }
            dt { "how often" } dd { (duty.period_rule) }
            @if let Some(cycle) = duty.cycle { dt { "cycle" } dd { (cycle) } }
            dt { "follow-up" } dd { (duty.follow_up_rule) }
            dt { "simplified procedure" } dd { (duty.simplified) }
        }
        @if page.rows.is_empty() {
            (list::nothing("No report, review or date is on record, and none can be reckoned.", &html! {
                "Import the State's acts and the steps of its reporting (" code { "acts.csv" } ", " code { "reports.csv" } ")." }))
        }
        ol.calendar { @for row in &page.rows { (opened(row)) } }
        @if !page.accounts.is_empty() {
            section #accounts { h2 { "Accounts behind these dates" } div.accounts { @for one in &page.accounts { (account(one)) } } }
        }
        p { a href=(address::with_query("/calendar", [("state", page.state.code.as_str())])) { "The calendar of " (page.state.name) }
            " · " a href=(address::state(page.state.code)) { (page.state.name) } }
    }
}
