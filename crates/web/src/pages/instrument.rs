//! One instrument: what it is, who is bound by it, how it was adopted over the years, what States declared.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::standing::{STANDINGS, cell, plural};
use crate::parts::written::{date, date_or, day};
use crate::parts::{adoption, field, list, map};
use crate::speech::{plain_word, say, tell, weave, word};
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
            [Some(page.instrument.code.as_str()), page.kind.map(|kind| word("instrument-kind", kind))]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>();
        Sheet::new(called::instrument(&page.instrument), body(&page, &world, asked))
            .kicker(kicker.join(", "))
            .wide()
    })
}

fn body(page: &InstrumentPage, world: &TreatyMap, asked: &Asked) -> Markup {
    let asked_on = asked.text("on").map(|_| page.on);
    let on = asked.text("on").unwrap_or("");
    let code = page.instrument.code.as_str();
    html! {
        (summary(page))
        form.question action=(asked.path) method="get" {
            (field::day("on", say("as-of"), &page.on.to_string())) button type="submit" { (say("show")) }
        }
        (about(page))
        section {
            h2 { (say("adopted-over-the-years")) }
            (adoption::figure(page))
        }
        section {
            h2 { (say("on-the-map")) }
            (map::figure(world, Area::World, asked_on))
            p { @for area in Area::ALL {
                a href=(address::with_query("/treaties/map", [("instrument", code), ("area", area.as_str()), ("on", on)])) {
                    (tell("map-of-area", &[("area", if area == Area::World { say("the-world") } else { word("area", area.label()) })])) } " " } }
        }
        section { h2 { (say("states")) } (states(page)) }
        section { h2 { (say("reservations-declarations-objections")) } (declared(page)) }
        (articles(page))
    }
}

/// How many States are what, in a sentence.
fn summary(page: &InstrumentPage) -> Markup {
    let counts = page.counts;
    html! {
        @if page.states.is_empty() {
            (list::nothing(say("no-source-tells-of-an-act-under-it"),
                &weave("no-proof-begin", &[("begin", list::begin())])))
        } @else {
            p.lead {
                (weave("on-day-counts", &[
                    ("day", html! { (day(page.on)) }),
                    ("counts", html! {
                        @for (n, standing) in STANDINGS.into_iter().filter(|one| counts.get(*one) > 0).enumerate() {
                            @if n > 0 { ", " } b { (counts.get(standing)) } " " (plural(standing))
                        }
                    }),
                    ("states", html! { (page.states.len()) }),
                ]))
                @if counts.differs > 0 { " " a href="#differ" { (tell("sources-differ-on-n", &[("n", &counts.differs.to_string())])) } "." }
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
            @if let Some(adopted) = &view.adopted { dt { (say("adopted")) } dd { (date(adopted)) } }
            dt { (say("in-force")) } dd { (date_or(view.in_force.as_ref(), say("not-in-force-or-not-known"))) }
            @if let Some(body) = &view.body { dt { (say("watched-over-by")) } dd { (called::body(body)) } }
            @if let Some(family) = &page.family {
                dt { (say("family")) }
                dd { (called::family(Some(family.code), family.name)) ": "
                    @for (n, one) in family.instruments.iter().enumerate() {
                        @if n > 0 { ", " }
                        @if one.code == view.code { (one.code) }
                        @else { a href=(address::instrument(&one.code)) title=(called::instrument(one)) { (one.code) } }
                    }
                    " · " a href=(address::with_query("/treaties", [("family", family.code), ("region", "all")])) {
                        (say("all-states-under-these")) }
                }
            }
            @if let Some(number) = page.untc { dt { (say("un-treaty-collection")) } dd { (number) } }
        }
    }
}

fn states(page: &InstrumentPage) -> Markup {
    let row = |one: &Participant| {
        html! {
            th scope="row" { a href=(address::state(one.state.code)) { (called::state(&one.state)) } }
            td { (cell(called::state(&one.state), &one.cell, page.on)) " " (word("standing", one.cell.standing.label())) }
            td { @if let Some(act) = one.cell.act { (plain_word("act", act.as_str())) } }
            td { (date_or(one.cell.since.as_ref(), "")) }
            td { @if let Some(from) = one.in_force { (day(from)) } }
            td.figures { (one.cell.sources) }
        }
    };
    let head = [
        Words(say("state")),
        Words(say("standing")),
        Words(say("act")),
        Words(say("small-date")),
        Words(say("in-force-for-it")),
        Figures(say("small-sources")),
    ];
    let differing = page.states.iter().filter(|one| one.cell.differs);
    html! {
        @if page.counts.differs > 0 {
            div #differ {
                h3 { (say("where-sources-differ")) }
                ul.plain { @for one in differing {
                    li { (cell(called::state(&one.state), &one.cell, page.on)) " " (called::state(&one.state)) }
                } }
            }
        }
        @if !page.states.is_empty() {
            p { a href=(address::with_query("/treaties/differences", [("instrument", page.instrument.code.as_str())])) {
                (say("where-registers-differ-on-it")) } }
            (list::table(say("every-state-with-an-act-on-record-as"), &head, called::sorted(&page.states, |one| called::state(&one.state)).into_iter().map(row)))
        }
    }
}

/// What was declared, with the procedure it is about.
fn act(one: &Declared) -> Markup {
    html! {
        a href=(address::account(&one.record, &one.account)) { (plain_word("act", one.act.as_str())) }
        @if let Some(procedure) = one.procedure { ": " (word("procedure", procedure.label())) }
    }
}

fn declared(page: &InstrumentPage) -> Markup {
    let row = |one: &Declared| {
        html! {
            th scope="row" { a href=(address::state(one.state.code)) { (called::state(&one.state)) } }
            td {
                @if one.towards.is_empty() { (act(one)) } @else {
                    (weave("act-to-states", &[("act", act(one)), ("states", html! {
                        @for (n, state) in one.towards.iter().enumerate() { @if n > 0 { ", " } (called::state(state)) }
                    })]))
                }
            }
            td { (date_or(one.date.as_ref(), say("no-date"))) }
            td { (one.articles.join(", ")) }
            td.begins { (one.begins) }
        }
    };
    html! {
        @if page.declared.is_empty() {
            p.unknown { (say("none-on-record-by-that-day-that-is")) }
        } @else {
            (list::table(say("what-states-declared-by-state"),
                &[Words(say("state")), Words(say("what-column")), Words(say("small-date")), Words(say("small-articles")), Words(say("begins"))],
                page.declared.iter().map(row)))
        }
    }
}

fn articles(page: &InstrumentPage) -> Markup {
    html! {
        @if !page.articles.is_empty() {
            section {
                h2 { (say("articles")) }
                details {
                    summary { (tell("articles-in-few-words", &[("n", &page.articles.len().to_string())])) }
                    dl.fields { @for article in &page.articles {
                        dt { (article.number) } dd { (article.subject) }
                    } }
                }
            }
        }
    }
}
