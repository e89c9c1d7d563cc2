//! One instrument: what it is, who is bound by it, how it was adopted over the years, what States declared.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::standing::{STANDINGS, cell, plural};
use crate::parts::written::{date, date_or, day, plain};
use crate::parts::{adoption, field, list, map};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{Declared, Desk, InstrumentPage, Participant, TreatyMap};
use tarazy_model::InstrumentCode;
use tarazy_tell::map::Area;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let written: String = asked.param("instrument")?;
    let code = named::instrument(&written);
    if code.as_str() != written {
        return Ok(Answer::Elsewhere(asked.moved(&address::instrument(&code))));
    }
    let page = desk.instrument(&InstrumentCode::new(written), asked.day("on")?)?;
    let world = desk.treaty_map(&code, Area::World, Some(page.on))?;
    asked.answer(&page, Some(Rows::all(&page)), || {
        let kicker =
            [Some(page.instrument.code.as_str()), page.kind].into_iter().flatten().collect::<Vec<_>>();
        Sheet::new(page.instrument.title.clone(), body(&page, &world, asked)).kicker(kicker.join(", ")).wide()
    })
}

fn body(page: &InstrumentPage, world: &TreatyMap, asked: &Asked) -> Markup {
    let asked_on = asked.text("on").map(|_| page.on);
    let on = asked.text("on").unwrap_or("");
    let code = page.instrument.code.as_str();
    html! {
        (summary(page))
        form.question action=(asked.path) method="get" {
            (field::day("on", "As of", &page.on.to_string())) button type="submit" { "Show" }
        }
        (about(page))
        section {
            h2 { "Adopted over the years" }
            (adoption::figure(page))
        }
        section {
            h2 { "On the map" }
            (map::figure(world, Area::World, asked_on))
            p { @for area in Area::ALL {
                a href=(address::with_query("/treaties/map", [("instrument", code), ("area", area.as_str()), ("on", on)])) {
                    "Map of " @if area == Area::World { "the world" } @else { (area.label()) } } " " } }
        }
        section { h2 { "States" } (states(page)) }
        section { h2 { "Reservations, declarations, objections, procedures" } (declared(page)) }
        (articles(page))
    }
}

/// How many States are what, in a sentence.
fn summary(page: &InstrumentPage) -> Markup {
    let counts = page.counts;
    html! {
        @if page.states.is_empty() {
            (list::nothing("No source in this record tells of an act under this instrument.",
                &html! { "That is no proof that there is none. " (list::begin()) }))
        } @else {
            p.lead {
                "On " (day(page.on)) ": "
                @for (n, standing) in STANDINGS.into_iter().filter(|one| counts.get(*one) > 0).enumerate() {
                    @if n > 0 { ", " } b { (counts.get(standing)) } " " (plural(standing))
                }
                " of " (page.states.len()) " States with an act on record."
                @if counts.differs > 0 { " " a href="#differ" { "Sources differ on " (counts.differs) } "." }
            }
        }
    }
}

fn about(page: &InstrumentPage) -> Markup {
    let view = &page.instrument;
    html! {
        dl.fields {
            @for title in page.titles.iter().skip(1) {
                dt { (title.language_name) } dd lang=(title.language) { (title.title) }
            }
            @if let Some(adopted) = &view.adopted { dt { "adopted" } dd { (date(adopted)) } }
            dt { "in force" } dd { (date_or(view.in_force.as_ref(), "not in force, or not known")) }
            @if let Some(body) = &view.body { dt { "watched over by" } dd { (body) } }
            @if let Some(family) = &page.family {
                dt { "family" }
                dd { (family.name) ": "
                    @for (n, one) in family.instruments.iter().enumerate() {
                        @if n > 0 { ", " }
                        @if one.code == view.code { (one.code) }
                        @else { a href=(address::instrument(&one.code)) title=(one.title) { (one.code) } }
                    }
                    " · " a href=(address::with_query("/treaties", [("family", family.code), ("region", "all")])) {
                        "all States under these" }
                }
            }
            @if let Some(number) = page.untc { dt { "UN Treaty Collection" } dd { (number) } }
        }
    }
}

fn states(page: &InstrumentPage) -> Markup {
    let row = |one: &Participant| {
        html! {
            th scope="row" { a href=(address::state(one.state.code)) { (one.state.name) } }
            td { (cell(&one.state.name, &one.cell, page.on)) " " (one.cell.standing.label()) }
            td { @if let Some(act) = one.cell.act { (plain(act.as_str())) } }
            td { (date_or(one.cell.since.as_ref(), "")) }
            td { @if let Some(from) = one.in_force { (day(from)) } }
            td.figures { (one.cell.sources) }
        }
    };
    let head = [
        Words("State"),
        Words("standing"),
        Words("act"),
        Words("date"),
        Words("in force for it"),
        Figures("sources"),
    ];
    let differing = page.states.iter().filter(|one| one.cell.differs);
    html! {
        @if page.counts.differs > 0 {
            div #differ {
                h3 { "Where sources differ" }
                ul.plain { @for one in differing {
                    li { (cell(&one.state.name, &one.cell, page.on)) " " (one.state.name) }
                } }
            }
        }
        @if !page.states.is_empty() {
            p { a href=(address::with_query("/treaties/differences", [("instrument", page.instrument.code.as_str())])) {
                "Where registers differ on it" } }
            (list::table("Every State with an act on record, as of that day", &head, page.states.iter().map(row)))
        }
    }
}

fn declared(page: &InstrumentPage) -> Markup {
    let row = |one: &Declared| {
        html! {
            th scope="row" { a href=(address::state(one.state.code)) { (one.state.name) } }
            td {
                a href=(address::account(&one.record, &one.account)) { (plain(one.act.as_str())) }
                @if let Some(procedure) = one.procedure { ": " (procedure.label()) }
                @if !one.towards.is_empty() {
                    " to " @for (n, state) in one.towards.iter().enumerate() { @if n > 0 { ", " } (state.name) }
                }
            }
            td { (date_or(one.date.as_ref(), "no date")) }
            td { (one.articles.join(", ")) }
            td.begins { (one.begins) }
        }
    };
    html! {
        @if page.declared.is_empty() {
            p.unknown { "None on record by that day. That is no proof that there is none." }
        } @else {
            (list::table("What States declared, by State",
                &[Words("State"), Words("what"), Words("date"), Words("articles"), Words("begins")],
                page.declared.iter().map(row)))
        }
    }
}

fn articles(page: &InstrumentPage) -> Markup {
    html! {
        @if !page.articles.is_empty() {
            section {
                h2 { "Articles" }
                details {
                    summary { (page.articles.len()) " articles, each in a few words" }
                    dl.fields { @for article in &page.articles {
                        dt { (article.number) } dd { (article.subject) }
                    } }
                }
            }
        }
    }
}
