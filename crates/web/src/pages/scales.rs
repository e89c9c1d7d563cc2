//! The scales: State by right, what was promised beside what is known, as of any day.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::pages::treaties::steps;
use crate::parts::field;
use crate::parts::written::day;
use crate::speech::{language, many, say, tell, weave, word};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{Balance, Desk, RightView, Scales, ScalesQuery, ScalesRow};
use tarazy_model::Day;
use tarazy_words::axes::Axis;
use tarazy_words::groups;
use tarazy_words::messages::name_of;

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
        Sheet::new(say("promise-and-practice"), body(&scales, asked))
            .kicker(tell("scales-on", &[("day", &day(scales.on))]))
            .wide()
    })
}

fn body(scales: &Scales, asked: &Asked) -> Markup {
    let on = asked.text("on").map(|_| scales.on);
    let rows = ordered(scales, asked);
    html! {
        (question(scales, asked))
        p.quiet { (weave("scales-how", &[("no-information", html! { b { (say("no-information-capital")) } })])) }
        div.scroll.tall[scales.rows.len() > IN_COLUMNS] role="region" aria-label=(say("the-scales")) tabindex="0" {
            @if scales.rows.len() > IN_COLUMNS { (states_in_rows(scales, &rows, on)) } @else { (states_in_columns(scales, &rows, on)) }
        }
        p.quiet { (weave("scales-rules", &[
            ("rule", html! { a href=(address::rule(rule_of(scales.by))) { (say("a-rule")) } }),
            ("another", html! { a href="/pledges" { (say("by-another")) } }),
            ("treaty-rules", html! { a href="/rules" { (say("rules-of-treaty-law")) } }),
        ])) }
    }
}

fn question(scales: &Scales, asked: &Asked) -> Markup {
    let wanted = [("", say("central-asia")), ("all", say("every-state-on-record"))];
    let group_names: Vec<_> =
        groups::all().iter().map(|group| (group.code, group.names.get(language()))).collect();
    let regions = called::sorted(&scales.regions, |region| called::region(region));
    let regions: Vec<_> =
        regions.into_iter().map(|region| (region.as_str(), called::region(region))).collect();
    html! {
        form.question action="/scales" method="get" {
            (field::day("on", say("as-of"), &scales.on.to_string()))
            (field::choice_in_groups("region", say("states"), asked.text("region").unwrap_or(""),
                &[("", &wanted), (say("regional-groups-of-the-un"), &group_names), (say("regions"), &regions)]))
            (field::line("states", say("or-these-by-name-or-letters"), asked.text("states").unwrap_or(""), ""))
            (field::choice("by", say("by"), scales.by, Axis::ALL.map(|axis| (axis.as_str(), word("axis", axis.label())))))
            @if let Some(rights) = asked.text("rights") { input type="hidden" name="rights" value=(rights); }
            button type="submit" { (say("show")) }
            (steps(scales.on, asked))
        }
    }
}

pub(crate) fn states_in_columns(scales: &Scales, rows: &[&ScalesRow], on: Option<Day>) -> Markup {
    html! {
        table.weighed {
            caption.unseen { (tell("scales-caption", &[("day", &day(scales.on))])) }
            thead {
                tr { th scope="col" rowspan="2" { (heading_of(scales.by)) }
                    @for row in rows { th scope="colgroup" colspan="2" {
                        a href=(address::state(row.state.code)) { (called::state(&row.state)) } } } }
                tr.quiet { @for _ in rows { th scope="col" { (say("small-promise")) } th scope="col" { (say("small-practice")) } } }
            }
            tbody { @for (n, right) in scales.rights.iter().enumerate() {
                tr {
                    th scope="row" { a href=(address::right(scales.by, right.code)) { (called::right(scales.by, right)) } span.quiet { (right.articles.join(", ")) } }
                    @for row in rows {
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
        "groups" => say("group-of-persons"),
        "goals" => say("goal"),
        _ => say("right"),
    }
}

/// What was promised, in a few words.
pub(crate) fn promise(cell: &Balance) -> Markup {
    let promised = cell.promised;
    html! {
        @if promised.instruments == 0 { span.quiet { (say("no-treaty-named")) } }
        @else if promised.unknown == promised.instruments { span.unknown { (say("treaties-nothing-on-record")) } }
        @else {
                (weave("n-of-in-force", &[("n", html! { b { (promised.party) } }), ("whole", html! { (promised.instruments) })]))
                @if promised.unknown > 0 { ", " (tell("n-not-known", &[("n", &promised.unknown.to_string())])) } }
        @if promised.supported > 0 { br; (many("recommendations-supported", promised.supported as u64)) }
        @if promised.pledges > 0 { br; (many("pledges-n", promised.pledges as u64)) }
    }
}

/// What is known of practice, in a few words.
pub(crate) fn practice(cell: &Balance) -> Markup {
    let p = &cell.practised;
    html! {
        @if p.is_nothing() { (say("no-information")) } @else {
            @for (n, (count, _, all)) in p.counts().enumerate() {
                @if n > 0 { br; } (many(&name_of("practice", all), count as u64))
            }
            @if let Some(last) = p.last { br; span.quiet { (tell("last-on", &[("date", &last.to_string())])) } }
        }
    }
}

/// Many States: two numbers a cell, and the words where a pointer or a screen reader asks for them.
fn states_in_rows(scales: &Scales, rows: &[&ScalesRow], on: Option<Day>) -> Markup {
    html! {
        table.matrix.rows.weighed {
            caption { (say("scales-rows-caption")) }
            thead { tr { th scope="col" { (say("state")) }
                @for right in &scales.rights { th scope="col" { a href=(address::right(scales.by, right.code)) { (heading(right, scales.by)) } } } } }
            tbody { @for row in rows { (one_state(row, scales.by, on)) } }
        }
    }
}

/// Rows as they were asked for, or in the order of the alphabet of the language spoken.
fn ordered<'s>(scales: &'s Scales, asked: &Asked) -> Vec<&'s ScalesRow> {
    match asked.text("states") {
        Some(_) => scales.rows.iter().collect(),
        None => called::sorted(&scales.rows, |row| called::state(&row.state)),
    }
}

fn heading(right: &RightView, by: &str) -> Markup {
    html! { span title=(right.articles.join(", ")) { (called::right(by, right)) } }
}

fn one_state(row: &ScalesRow, by: &str, on: Option<Day>) -> Markup {
    html! {
        tr {
            th scope="row" { a href=(address::state(row.state.code)) { (called::state(&row.state)) } } @for cell in &row.cells {
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
