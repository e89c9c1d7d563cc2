//! A cell of the scales: promise and practice of one State under one right, line by line, each with its passage.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::pages::pledges::keeping;
use crate::pages::scales::{practice, promise, rule_of};
use crate::pages::treaties::steps;
use crate::parts::account::{place, said_by};
use crate::parts::standing::cell;
use crate::parts::written::{date_or, day, language_of, saying};
use crate::parts::{field, list};
use crate::speech::{many, say, tell, weave, word};
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
        Sheet::new(
            format!("{}: {}", called::state(&page.state), called::right(page.by, &page.right)),
            body(&page, asked),
        )
        .kicker(tell("promise-practice-on", &[("day", &day(page.on))]))
        .wide()
    })
}

fn body(page: &BalancePage, asked: &Asked) -> Markup {
    let since = page.since.map(|day| day.to_string()).unwrap_or_default();
    html! {
        form.question action=(asked.path) method="get" {
            (field::day("on", say("as-of"), &page.on.to_string()))
            (field::day("since", say("mark-what-came-to-the-record-since"), &since))
            @if page.by != "rights" { input type="hidden" name="by" value=(page.by); }
            button type="submit" { (say("show")) }
            (steps(page.on, asked))
        }
        div.pans {
            section.pan {
                h2 { (say("promise")) }
                p { (promise(&page.balance)) }
                (binding(page))
                h3 { (say("promised-heading")) }
                (lines(&page.promised, page.earlier[0], page,
                    say("no-recommendation-that-the-state-supported")))
            }
            section.pan {
                h2 { (say("practice")) }
                p { (practice(&page.balance)) }
                (overdue(page))
                h3 { (say("on-record")) }
                (lines(&page.practised, page.earlier[1], page,
                    say("no-information-that-is-not-that-nothing")))
            }
        }
        p.quiet { (weave("which-stand-here", &[("rule", html! { a href=(address::rule(rule_of(page.by))) { (say("the-rule")) } })])) " "
            a href=(address::with_query("/scales", [("by", page.by), ("on", asked.text("on").unwrap_or(""))])) { (say("the-whole-scales")) } " · "
            a href=(address::state(page.state.code)) { (called::state(&page.state)) }
            @if page.by == "rights" {
                " · " a href=(address::with_query(&address::report(page.state.code), [("rights", page.right.code)])) { (say("as-a-report")) } } }
    }
}

pub(crate) fn binding(page: &BalancePage) -> Markup {
    html! {
        ul.treaties { @for row in &page.binding {
            li {
                (cell(called::state(&page.state), &row.cell, page.on)) " "
                a href=(address::treaty(page.state.code, &row.instrument.code, Some(page.on))) title=(called::instrument(&row.instrument)) {
                    (row.instrument.code) }
                @if !row.articles.is_empty() { span.quiet { ", " (tell("article-n", &[("articles", &row.articles.join(", "))])) } }
            }
        } }
    }
}

pub(crate) fn overdue(page: &BalancePage) -> Markup {
    html! {
        @for row in &page.overdue {
            @let body = html! { a href=(address::reporting(page.state.code, &row.under, page.on)) { (called::body(row.body)) } };
            p.differs { b { (say("overdue")) " " }
                @match &row.next {
                    Some(next) => (weave("a-report-to-was-due", &[("body", body), ("date", date_or(next.date.as_ref(), say("a-day-not-known")))])),
                    None => { (weave("a-report-to", &[("body", body)])) "." }
                } }
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
        @if rows.is_empty() { (list::nothing(nothing, &html! { a href="/search" { (say("search-the-record")) } "." })) }
        @else {
            @if earlier > 0 { p.quiet { (many("earlier-lines", earlier as u64)) ": "
                a href=(address::with_query("/search", of_right)) { (say("see-all-in-the-search")) } "." } }
            ol.ledger { @for row in rows { (line(row)) } }
        }
    }
}

fn line(row: &LedgerRow) -> Markup {
    html! {
        li.new[row.is_new] {
            p { span.when { (date_or(row.record.date.as_ref(), say("no-date"))) } " " span.quiet { (word("point", word("kind", row.what))) }
                @if let Some(kept) = row.keeping { " " (keeping(kept)) }
                @if let Some(times) = row.times { " · " (tell("made-n-times", &[("n", &times.to_string())])) }
                @if row.is_new { " " b { (say("new")) } }
                @if row.record.differs { " " span.verdict.contradicts { (say("sources-differ")) } } }
            p { a href=(address::record(&row.record.id)) lang=[language_of(&row.text())] { (saying(&row.text())) } }
            @for account in row.accounts.iter().take(1) {
                (said_by(&account.source))
                p.provenance { (place(&account.evidence))
                    @if row.record.accounts > 1 { " · " (many("accounts", row.record.accounts as u64)) } }
            }
        }
    }
}
