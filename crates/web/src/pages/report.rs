//! A report of one State, drafted from the record and made to be printed: sections by right, numbered citations, and how
//! everything in it can be recomputed.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::balance::{binding, overdue, text};
use crate::pages::pledges::keeping;
use crate::pages::scales::{practice, promise};
use crate::parts::account::place;
use crate::parts::field;
use crate::parts::written::{counted, date, date_or, day};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{BalancePage, Citation, Desk, LedgerRow, Report, ReportQuery};
use tarazy_words::{Language, rights};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let written: String = asked.param("state")?;
    let query = ReportQuery {
        state: named::state_at(&written)?,
        rights: asked.list("rights")?,
        from: asked.first_day("from")?,
        on: asked.day("on")?,
    };
    let here = address::report(query.state);
    if here != asked.path {
        return Ok(Answer::Elsewhere(asked.moved(&here)));
    }
    let report = desk.report(&query)?;
    asked.answer(&report, Some(Rows::all(&report)), || {
        Sheet::new(format!("{}: promise and practice", report.state.name), body(&report, asked))
            .kicker(period(&report))
    })
}

fn period(report: &Report) -> String {
    match report.from {
        Some(from) => format!("From {} to {}", day(from), day(report.on)),
        None => format!("As of {}", day(report.on)),
    }
}

fn body(report: &Report, asked: &Asked) -> Markup {
    html! {
        (question(report, asked))
        @if report.sections.is_empty() {
            p.unknown { "Nothing is on record of these rights in this period but treaties. That is not that nothing happened." }
        }
        @if report.sections.len() > 1 {
            nav.contents aria-label="Contents" { ol { @for section in &report.sections {
                li { a href=(format!("#{}", section.right.code)) { (section.right.name) } } } } }
        }
        @for section in &report.sections { (right(report, section)) }
        @if !report.silent.is_empty() { (silent(report)) }
        (citations(report))
        (methods(report, asked))
    }
}

fn question(report: &Report, asked: &Asked) -> Markup {
    let chosen = asked.text("rights").unwrap_or("");
    let from = report.from.map(|day| day.to_string()).unwrap_or_default();
    let names = rights::all().iter().map(|right| (right.code, right.name(Language::English)));
    html! {
        form.question action=(asked.path) method="get" {
            (field::day("from", "From", &from))
            (field::day("on", "As of", &report.on.to_string()))
            (field::choice("rights", "Right", chosen, [("", "every right")].into_iter().chain(names)))
            button type="submit" { "Draft" }
        }
        p.quiet.onwards { "Several rights: name them in the address, with commas. The table of evidence is the XLSX below; the "
            "page prints as it stands." }
    }
}

fn right(report: &Report, section: &BalancePage) -> Markup {
    html! {
        section.report id=(section.right.code) {
            h2 { (section.right.name) }
            p.quiet { (section.right.articles.join(", ")) }
            h3 { "Promise" }
            p { (promise(&section.balance)) }
            (binding(section))
            (lines(report, &section.promised, section.earlier[0]))
            h3 { "Practice" }
            p { (practice(&section.balance)) }
            (overdue(section))
            (lines(report, &section.practised, section.earlier[1]))
        }
    }
}

fn lines(report: &Report, rows: &[LedgerRow], earlier: usize) -> Markup {
    html! {
        @if earlier > 0 { p.quiet { (counted(earlier as u64, "earlier line", "earlier lines")) " on record." } }
        @if !rows.is_empty() {
            ul.lines { @for row in rows {
                li {
                    (date_or(row.record.date.as_ref(), "no date")) ", " (row.what) ": " (text(row))
                    @if let Some(kept) = row.keeping { " " (keeping(kept)) }
                    @if let Some(times) = row.times { " (made " (times) " times)" }
                    @if row.record.differs { " " span.quiet { "(sources differ)" } }
                    " " @for one in report.cited(row) { sup { a href=(format!("#cite-{}", one.number)) { "[" (one.number) "]" } } }
                }
            } }
        }
    }
}

fn silent(report: &Report) -> Markup {
    html! {
        section {
            h2 { "No information" }
            p { "Of these rights the record holds treaties at most in this period. That is not that nothing was wrong." }
            ul { @for page in &report.silent { li { (page.right.name) ": " (promise(&page.balance)) } } }
        }
    }
}

fn citations(report: &Report) -> Markup {
    html! {
        @if !report.citations.is_empty() {
            section { h2 { "Sources" } ol.citations { @for one in &report.citations { (citation(one)) } } }
        }
    }
}

fn citation(one: &Citation) -> Markup {
    let source = &one.account.source;
    html! {
        li id=(format!("cite-{}", one.number)) {
            a href=(address::source(&source.id)) { (source.title) }
            @if let Some(publisher) = &source.publisher { ", " (publisher) }
            @if let Some(on) = &source.date { ", " (date(on)) }
            @if let Some(symbol) = &one.symbol { ", " (symbol) }
            @if let Some(party) = &source.party { " (speaks for " (party) ")" }
            ". " span.quiet { (place(&one.account.evidence)) " · "
                a href=(address::account(&one.account.record, &one.account.id)) { (one.account.id) } }
        }
    }
}

/// How a stranger recomputes what stands in the report.
fn methods(report: &Report, asked: &Asked) -> Markup {
    html! {
        section {
            h2 { "How this was made" }
            p { "Every line is an account of a source in the record, accepted or disputed by a reviewer or imported from a table; "
                "none was written for this report. Several sources of one thing are one line. What a State is under a treaty is "
                "computed from its acts as of the day; counts are of records, never of mentions." }
            dl.fields { @for rule in &report.rules {
                dt { a href=(address::rule(rule.id)) { (rule.id) } } dd { (rule.text) " " span.quiet { (rule.source) } }
            } }
            p { "Made from the record whose audit chain ends in " code { (report.head) } ". Its lines with quotes and ids are in "
                a href=(asked.twin(crate::form::Form::Csv)) { "the table of evidence" }
                "; the accounts are in " code { "tarazy export" } ", and the rules are listed on " a href="/rules" { "one page" } "." }
        }
    }
}
