//! A right, a group of persons or a goal across States.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::pledges::keeping;
use crate::pages::scales::{practice, promise, rule_of};
use crate::parts::account::said_by;
use crate::parts::list::Column::Words;
use crate::parts::written::{date_or, day};
use crate::parts::{chart, field, list, standing};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{Desk, LineOfState, RightPage, RightQuery};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = RightQuery {
        by: asked.value("by")?.unwrap_or_default(),
        right: asked.param("right")?,
        on: asked.day("on")?,
        states: named::states_wanted(asked)?,
    };
    let page = desk.right(&query)?;
    let here = address::right("", page.right.code);
    if here != asked.path {
        return Ok(Answer::Elsewhere(asked.moved(&here)));
    }
    asked.answer(&page, Some(Rows::all(&page)), || {
        Sheet::new(page.right.name, body(&page, asked)).kicker(page.right.articles.join(", ")).wide()
    })
}

fn body(page: &RightPage, asked: &Asked) -> Markup {
    let on = asked.text("on").map(|_| page.on);
    let wanted = [("", "Central Asia"), ("all", "every State on record")];
    let regions: Vec<_> = page.regions.iter().map(|region| (region.as_str(), region.as_str())).collect();
    html! {
        form.question action=(asked.path) method="get" {
            (field::day("on", "As of", &page.on.to_string()))
            (field::choice_in_groups("region", "States", asked.text("region").unwrap_or(""), &[("", &wanted), ("Regions", &regions)]))
            (field::line("states", "or these, by name or letters", asked.text("states").unwrap_or(""), ""))
            @if page.by != "rights" { input type="hidden" name="by" value=(page.by); }
            button type="submit" { "Show" }
        }
        section { h2 { "State by State" } (states(page, on)) }
        section { h2 { "What holds it" } (held_by(page)) }
        section {
            h2 { "What came last" }
            @if page.latest.is_empty() { p.unknown { "No information. That is not that nothing was wrong." } }
            @else { ol.ledger { @for one in &page.latest { (line(one)) } } }
        }
        @if !page.figures.is_empty() {
            section { h2 { "Figures on the same axes" }
                @for (n, measure) in page.figures.iter().enumerate() { (chart::measure(n, measure)) } }
        }
        p.quiet { "Which statements stand here: " a href=(address::rule(rule_of(page.by))) { "the rule" } ". "
            a href=(address::with_query("/scales", [("by", page.by)])) { "The whole scales" } }
    }
}

fn states(page: &RightPage, on: Option<tarazy_model::Day>) -> Markup {
    let rows = page.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
    let rows = rows.map(|(row, cell)| {
        html! {
            th scope="row" { a href=(address::state(row.state.code)) { (row.state.name) } }
            td.promise { (promise(cell)) }
            td.practice.silent[cell.practised.is_nothing()] {
                a href=(address::balance(cell.state, page.by, cell.right, on)) { (practice(cell)) } }
        }
    });
    let head = [Words("State"), Words("promise"), Words("practice")];
    html! { div.scroll.weighed { (list::table("Promise and practice by State", &head, rows)) } }
}

fn held_by(page: &RightPage) -> Markup {
    html! {
        @if page.held_by.is_empty() { p.quiet { "No treaty is named for it." } }
        ul.plain { @for (instrument, counts) in &page.held_by {
            li { a href=(address::instrument(&instrument.code)) { (instrument.code) } ", " (instrument.title)
                span.quiet { ": " (standing::counted(*counts)) " of " (page.rows.len()) " on " (day(page.on)) } }
        } }
    }
}

fn line(one: &LineOfState) -> Markup {
    let row = &one.line;
    html! {
        li {
            p { span.when { (date_or(row.record.date.as_ref(), "no date")) } " "
                a href=(address::state(one.state.code)) { (one.state.name) } " " span.quiet { (row.what) }
                @if let Some(kept) = row.keeping { " " (keeping(kept)) } }
            p { a href=(address::record(&row.record.id)) { (row.text()) } }
            @for account in row.accounts.iter().take(1) { (said_by(&account.source)) }
        }
    }
}
