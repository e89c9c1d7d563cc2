//! One State's reporting to one body under one duty: every date with its rule, every account behind it.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::account::account;
use crate::parts::calendar::{agenda, feed, opened};
use crate::parts::field;
use crate::parts::list;
use crate::parts::written::{date, day, saying};
use crate::speech::{say, tell, weave, word};
use maud::{Markup, html};
use tarazy_desk::{Desk, ReportingPage};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.reporting(asked.param("state")?, &asked.param::<String>("under")?, asked.day("on")?)?;
    let title = format!("{}: {}", called::state(&page.state), word("stage", page.stage.label()));
    let name = format!("{} · {}", called::state(&page.state), page.duty.under);
    let rows = Rows::all(&page)
        .feed(|| feed(&name, &page.rows, &page.updated, asked))
        .agenda(|| agenda(&name, &page.rows, &page.updated, asked));
    asked.answer(&page, Some(rows), || {
        let kicker = tell("reports-under", &[("under", &page.duty.under), ("day", &day(page.on))]);
        Sheet::new(title.clone(), body(&page, asked)).kicker(kicker)
    })
}

fn body(page: &ReportingPage, asked: &Asked) -> Markup {
    let duty = &page.duty;
    html! {
        p.lead { (called::body(duty.body))
            @if let Some(title) = &duty.title { " · " (duty.instrument.as_ref().map_or(title.as_str(), |code| called::title(code, title))) }
            ", " (saying(&duty.article)) }
        form.question action=(asked.path) method="get" {
            (field::day("on", say("as-of-another-day"), &page.on.to_string())) button type="submit" { (say("show")) }
        }
        dl.fields {
            @if let Some(instrument) = &duty.instrument {
                dt { (say("the-state-is")) }
                dd {
                    a href=(address::treaty(page.state.code, instrument, Some(page.on))) {
                        (page.standing.map_or(say("no-information"), |standing| word("standing", standing.label())))
                    }
                    @if let Some(in_force) = &page.in_force { ", " (weave("in-force-for-it-from", &[("date", date(in_force))])) }
                }
            }
            dt { (say("the-record-knows")) }
            dd {
                @match page.known {
                    Some(known) => { (tell("known-until", &[("day", &day(known))])) }
                    None => { (say("of-no-report-of-the-state-to-this-body")) }
                }
            }
            dt { (say("how-often")) } dd { (saying(&duty.period_rule)) }
            @if let Some(cycle) = &duty.cycle { dt { (say("cycle")) } dd { (saying(cycle)) } }
            dt { (say("follow-up")) } dd { (saying(&duty.follow_up_rule)) }
            dt { (say("simplified-procedure")) } dd { (saying(&duty.simplified)) }
        }
        @if page.rows.is_empty() {
            (list::nothing(say("no-report-review-or-date-is-on-record"), &weave("import-acts-and-steps", &[
            ("acts", html! { code { "acts.csv" } }),
            ("reports", html! { code { "reports.csv" } }),
        ])))
        }
        ol.calendar { @for row in &page.rows { (opened(row)) } }
        @if !page.accounts.is_empty() {
            section #accounts { h2 { (say("accounts-behind-these-dates")) } div.accounts { @for one in &page.accounts { (account(one)) } } }
        }
        p { a href=(address::with_query("/calendar", [("state", page.state.code.as_str())])) { (tell("calendar-of-state", &[("state", called::state(&page.state))])) }
            " · " a href=(address::state(page.state.code)) { (called::state(&page.state)) } }
    }
}
