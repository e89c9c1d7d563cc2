//! The scales: State by right, what was promised beside what is known, as of any day.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::treaties::steps;
use crate::parts::field;
use crate::parts::written::{counted, day};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{Balance, Desk, RightView, Scales, ScalesQuery, ScalesRow};
use tarazy_model::Day;
use tarazy_words::groups;

/// So many States fit beside one another in columns.
const IN_COLUMNS: usize = 6;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = ScalesQuery {
        on: asked.day("on")?,
        states: named::states_wanted(asked)?,
        by: asked.value("by")?.unwrap_or_default(),
        rights: asked.list("rights")?,
    };
    let scales = desk.scales(&query)?;
    asked.answer(&scales, Some(Rows::all(&scales)), || {
        Sheet::new("Promise and practice", body(&scales, asked))
            .kicker(format!("The scales on {}", day(scales.on)))
            .wide()
    })
}

fn body(scales: &Scales, asked: &Asked) -> Markup {
    let on = asked.text("on").map(|_| scales.on);
    html! {
        (question(scales, asked))
        p.quiet { "In each cell, left: how many of the instruments that hold the right are in force for the State, and what "
            "it promised. Right: what bodies said of it, and what is on record of what happened. A cell opens every line "
            "with its passage. " b { "No information" } " is not that nothing was wrong." }
        div.scroll.tall[scales.rows.len() > IN_COLUMNS] role="region" aria-label="The scales" tabindex="0" {
            @if scales.rows.len() > IN_COLUMNS { (states_in_rows(scales, on)) } @else { (states_in_columns(scales, on)) }
        }
        p.quiet { "Which statements are about a row is told by " a href=(address::rule(rule_of(scales.by))) { "a rule" }
            " you can read, whether pledges were kept " a href="/pledges" { "by another" } ", and what a State is under an instrument by the "
            a href="/rules" { "rules of treaty law" } ". Nothing is added up to a score." }
    }
}

fn question(scales: &Scales, asked: &Asked) -> Markup {
    let wanted = [("", "Central Asia"), ("all", "every State on record")];
    let group_names: Vec<_> = groups::all().iter().map(|group| (group.code, group.names.en)).collect();
    let regions: Vec<_> = scales.regions.iter().map(|region| (region.as_str(), region.as_str())).collect();
    html! {
        form.question action="/scales" method="get" {
            (field::day("on", "As of", &scales.on.to_string()))
            (field::choice_in_groups("region", "States", asked.text("region").unwrap_or(""),
                &[("", &wanted), ("Regional groups of the UN", &group_names), ("Regions", &regions)]))
            (field::line("states", "or these, by name or letters", asked.text("states").unwrap_or(""), ""))
            (field::choice("by", "By", scales.by, [("rights", "right"), ("groups", "group of persons"), ("goals", "Sustainable Development Goal")]))
            @if let Some(rights) = asked.text("rights") { input type="hidden" name="rights" value=(rights); }
            button type="submit" { "Show" }
            (steps(scales.on, asked))
        }
    }
}

pub(crate) fn states_in_columns(scales: &Scales, on: Option<Day>) -> Markup {
    html! {
        table.weighed {
            caption.unseen { "What was promised and what is known, by right and State, on " (day(scales.on)) }
            thead {
                tr { th scope="col" rowspan="2" { (heading_of(scales.by)) }
                    @for row in &scales.rows { th scope="colgroup" colspan="2" {
                        a href=(address::state(row.state.code)) { (row.state.name) } } } }
                tr.quiet { @for _ in &scales.rows { th scope="col" { "promise" } th scope="col" { "practice" } } }
            }
            tbody { @for (n, right) in scales.rights.iter().enumerate() {
                tr {
                    th scope="row" { a href=(address::right(scales.by, right.code)) { (right.name) } span.quiet { (right.articles.join(", ")) } }
                    @for row in &scales.rows {
                        @if let Some(cell) = row.cells.get(n) {
                            td.promise { (promise(cell)) }
                            td.practice.silent[cell.practised.is_nothing()] {
                                a href=(address::balance(cell.state, scales.by, cell.right, on)) { (practice(cell)) } }
                        }
                    }
                }
            } }
        }
    }
}

/// The rule that says which statements are about a row.
pub(crate) fn rule_of(by: &str) -> &'static str {
    match by {
        "groups" => "group-of-statement",
        "goals" => "goal-of-statement",
        _ => "right-of-statement",
    }
}

/// What the rows of an axis are called.
fn heading_of(by: &str) -> &'static str {
    match by {
        "groups" => "Group of persons",
        "goals" => "Goal",
        _ => "Right",
    }
}

/// What was promised, in a few words.
pub(crate) fn promise(cell: &Balance) -> Markup {
    let promised = cell.promised;
    html! {
        @if promised.instruments == 0 { span.quiet { "no treaty named" } }
        @else if promised.unknown == promised.instruments { span.unknown { "treaties: nothing on record" } }
        @else { b { (promised.party) } " of " (promised.instruments) " in force"
            @if promised.unknown > 0 { ", " (promised.unknown) " not known" } }
        @if promised.supported > 0 { br; (counted(promised.supported as u64, "recommendation supported", "recommendations supported")) }
        @if promised.pledges > 0 { br; (counted(promised.pledges as u64, "pledge", "pledges")) }
    }
}

/// What is known of practice, in a few words.
pub(crate) fn practice(cell: &Balance) -> Markup {
    let p = &cell.practised;
    html! {
        @if p.is_nothing() { "no information" } @else {
            @for (n, (count, one, many)) in p.counts().enumerate() {
                @if n > 0 { br; } (counted(count as u64, one, many))
            }
            @if let Some(last) = p.last { br; span.quiet { "last " (last) } }
        }
    }
}

/// Many States: two numbers a cell, and the words where a pointer or a screen reader asks for them.
fn states_in_rows(scales: &Scales, on: Option<Day>) -> Markup {
    html! {
        table.matrix.rows.weighed {
            caption { "In each cell, above: instruments in force of those that hold the right (? not known). Below: how many "
                "lines are on record of practice (a dash: no information)." }
            thead { tr { th scope="col" { "State" }
                @for right in &scales.rights { th scope="col" { a href=(address::right(scales.by, right.code)) { (heading(right)) } } } } }
            tbody { @for row in &scales.rows { (one_state(row, scales.by, on)) } }
        }
    }
}

fn heading(right: &RightView) -> Markup {
    html! { span title=(right.articles.join(", ")) { (right.name) } }
}

fn one_state(row: &ScalesRow, by: &str, on: Option<Day>) -> Markup {
    html! {
        tr {
            th scope="row" { a href=(address::state(row.state.code)) { (row.state.name) } }
            @for cell in &row.cells {
                td.silent[cell.practised.is_nothing()] { a href=(address::balance(cell.state, by, cell.right, on)) {
                    @if cell.promised.instruments == 0 { "–" }
                    @else if cell.promised.unknown == cell.promised.instruments { "?" }
                    @else { (cell.promised.party) "/" (cell.promised.instruments) }
                    br;
                    @if cell.practised.is_nothing() { "–" } @else { (lines(cell)) }
                } }
            }
        }
    }
}

/// How many lines lie in the pan of practice; events coded by machine are none.
fn lines(cell: &Balance) -> usize {
    let p = &cell.practised;
    p.concerns + p.recommended + p.positive + p.overdue + p.events + p.cases + p.figures
}
