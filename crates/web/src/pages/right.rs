//! A right, a group of persons or a goal across States.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::pages::pledges::keeping;
use crate::pages::scales::{practice, promise, rule_of};
use crate::parts::account::said_by;
use crate::parts::list::Column::Words;
use crate::parts::written::{date_or, day, language_of, saying};
use crate::parts::{chart, field, list, standing};
use crate::speech::{say, tell, weave, word};
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
        Sheet::new(called::right(page.by, &page.right), body(&page, asked))
            .kicker(page.right.articles.join(", "))
            .wide()
    })
}

fn body(page: &RightPage, asked: &Asked) -> Markup {
    let on = asked.text("on").map(|_| page.on);
    let wanted = [("", say("central-asia")), ("all", say("every-state-on-record"))];
    let regions = called::sorted(&page.regions, |region| called::region(region));
    let regions: Vec<_> =
        regions.into_iter().map(|region| (region.as_str(), called::region(region))).collect();
    html! {
        form.question action=(asked.path) method="get" {
            (field::day("on", say("as-of"), &page.on.to_string()))
            (field::choice_in_groups("region", say("states"), asked.text("region").unwrap_or(""), &[("", &wanted), (say("regions"), &regions)]))
            (field::line("states", say("or-these-by-name-or-letters"), asked.text("states").unwrap_or(""), ""))
            @if page.by != "rights" { input type="hidden" name="by" value=(page.by); }
            button type="submit" { (say("show")) }
        }
        section { h2 { (say("state-by-state")) } (states(page, on)) }
        section { h2 { (say("what-holds-it")) } (held_by(page)) }
        section {
            h2 { (say("what-came-last")) }
            @if page.latest.is_empty() { p.unknown { (say("no-information-not-nothing-wrong")) } }
            @else { ol.ledger { @for one in &page.latest { (line(one)) } } }
        }
        @if !page.figures.is_empty() {
            section { h2 { (say("figures-on-the-same-axes")) }
                @for (n, measure) in page.figures.iter().enumerate() { (chart::measure(n, measure)) } }
        }
        p.quiet { (weave("which-stand-here", &[("rule", html! { a href=(address::rule(rule_of(page.by))) { (say("the-rule")) } })])) " "
            a href=(address::with_query("/scales", [("by", page.by)])) { (say("the-whole-scales")) } }
    }
}

fn states(page: &RightPage, on: Option<tarazy_model::Day>) -> Markup {
    let rows = page.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
    let rows = rows.map(|(row, cell)| {
        html! {
            th scope="row" { a href=(address::state(row.state.code)) { (called::state(&row.state)) } }
            td.promise { (promise(cell)) }
            td.practice.silent[cell.practised.is_nothing()] {
                a href=(address::balance(cell.state, page.by, cell.right, on)) { (practice(cell)) } }
        }
    });
    let head = [Words(say("state")), Words(say("small-promise")), Words(say("small-practice"))];
    html! { div.scroll.weighed { (list::table(say("promise-and-practice-by-state"), &head, rows)) } }
}

fn held_by(page: &RightPage) -> Markup {
    html! {
        @if page.held_by.is_empty() { p.quiet { (say("no-treaty-is-named-for-it")) } }
        ul.plain { @for (instrument, counts) in &page.held_by {
            li { a href=(address::instrument(&instrument.code)) { (instrument.code) } ", " (called::instrument(instrument))
                span.quiet { ": " (tell("counts-of-states-on", &[("counts", &standing::counted(*counts)), ("states", &page.rows.len().to_string()), ("day", &day(page.on))])) } }
        } }
    }
}

fn line(one: &LineOfState) -> Markup {
    let row = &one.line;
    html! {
        li {
            p { span.when { (date_or(row.record.date.as_ref(), say("no-date"))) } " "
                a href=(address::state(one.state.code)) { (called::state(&one.state)) } " " span.quiet { (word("point", word("kind", row.what))) }
                @if let Some(kept) = row.keeping { " " (keeping(kept)) } }
            p { a href=(address::record(&row.record.id)) lang=[language_of(&row.text())] { (saying(&row.text())) } }
            @for account in row.accounts.iter().take(1) { (said_by(&account.source)) }
        }
    }
}
