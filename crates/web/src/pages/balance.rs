//! A cell of the scales: promise and practice of one State under one right, line by line, each with its passage.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::pledges::keeping;
use crate::pages::scales::{practice, promise, rule_of};
use crate::pages::treaties::steps;
use crate::parts::account::{place, said_by};
use crate::parts::standing::cell;
use crate::parts::written::{counted, date_or, day};
use crate::parts::{field, list};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{BalancePage, BalanceQuery, Desk, LedgerRow};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let written: String = asked.param("state")?;
    let query = BalanceQuery {
        state: named::state_at(&written)?,
        by: asked.value("by")?.unwrap_or_default(),
        right: asked.param("right")?,
        on: asked.day("on")?,
        from: asked.first_day("from")?,
        since: asked.first_day("since")?,
    };
    let page = desk.balance(&query)?;
    let here = address::balance(page.state.code, "", page.right.code, None);
    if here != asked.path {
        return Ok(Answer::Elsewhere(asked.moved(&here)));
    }
    asked.answer(&page, Some(Rows::all(&page)), || {
        Sheet::new(format!("{}: {}", page.state.name, page.right.name), body(&page, asked))
            .kicker(format!("Promise and practice on {}", day(page.on)))
            .wide()
    })
}

fn body(page: &BalancePage, asked: &Asked) -> Markup {
    let since = page.since.map(|day| day.to_string()).unwrap_or_default();
    html! {
        form.question action=(asked.path) method="get" {
            (field::day("on", "As of", &page.on.to_string()))
            (field::day("since", "Mark what came to the record since", &since))
            @if page.by != "rights" { input type="hidden" name="by" value=(page.by); }
            button type="submit" { "Show" }
            (steps(page.on, asked))
        }
        div.pans {
            section.pan {
                h2 { "Promise" }
                p { (promise(&page.balance)) }
                (binding(page))
                h3 { "Promised" }
                (lines(&page.promised, page.earlier[0], page,
                    "No recommendation that the State supported, and no pledge, is on record under this right."))
            }
            section.pan {
                h2 { "Practice" }
                p { (practice(&page.balance)) }
                (overdue(page))
                h3 { "On record" }
                (lines(&page.practised, page.earlier[1], page,
                    "No information. That is not that nothing was wrong: the record is silent."))
            }
        }
        p.quiet { "Which statements stand here: "
            a href=(address::rule(rule_of(page.by))) { "the rule" } ". "
            a href=(address::with_query("/scales", [("by", page.by), ("on", asked.text("on").unwrap_or(""))])) { "The whole scales" } " · "
            a href=(address::state(page.state.code)) { (page.state.name) }
            @if page.by == "rights" {
                " · " a href=(address::with_query(&address::report(page.state.code), [("rights", page.right.code)])) { "As a report" } } }
    }
}

pub(crate) fn binding(page: &BalancePage) -> Markup {
    html! {
        ul.treaties { @for row in &page.binding {
            li {
                (cell(&page.state.name, &row.cell, page.on)) " "
                a href=(address::treaty(page.state.code, &row.instrument.code, Some(page.on))) title=(row.instrument.title) {
                    (row.instrument.code) }
                @if !row.articles.is_empty() { span.quiet { ", article " (row.articles.join(", ")) } }
            }
        } }
    }
}

pub(crate) fn overdue(page: &BalancePage) -> Markup {
    html! {
        @for row in &page.overdue {
            p.differs { b { "Overdue. " } "A report to "
                a href=(address::reporting(page.state.code, &row.under, page.on)) { (row.body) }
                @if let Some(next) = &row.next { " was due on " (date_or(next.date.as_ref(), "a day not known")) } "." }
        }
    }
}

fn lines(rows: &[LedgerRow], earlier: usize, page: &BalancePage, nothing: &str) -> Markup {
    let goal = format!("{}*", page.right.code);
    let filter = match page.by {
        "groups" => ("affected", page.right.code),
        "goals" => ("target", goal.as_str()),
        _ => ("right", page.right.code),
    };
    let of_right = [("state", page.state.code.as_str()), filter];
    html! {
        @if rows.is_empty() { (list::nothing(nothing, &html! { a href="/search" { "Search the record" } "." })) }
        @else {
            @if earlier > 0 { p.quiet { (counted(earlier as u64, "earlier line", "earlier lines")) ": "
                a href=(address::with_query("/search", of_right)) { "see all in the search" } "." } }
            ol.ledger { @for row in rows { (line(row)) } }
        }
    }
}

fn line(row: &LedgerRow) -> Markup {
    html! {
        li.new[row.is_new] {
            p { span.when { (date_or(row.record.date.as_ref(), "no date")) } " " span.quiet { (row.what) }
                @if let Some(kept) = row.keeping { " " (keeping(kept)) }
                @if let Some(times) = row.times { " · made " (times) " times" }
                @if row.is_new { " " b { "new" } }
                @if row.record.differs { " " span.verdict.contradicts { "sources differ" } } }
            p { a href=(address::record(&row.record.id)) { (row.text()) } }
            @for account in row.accounts.iter().take(1) {
                (said_by(&account.source))
                p.provenance { (place(&account.evidence))
                    @if row.record.accounts > 1 { " · " (row.record.accounts) " accounts" } }
            }
        }
    }
}
