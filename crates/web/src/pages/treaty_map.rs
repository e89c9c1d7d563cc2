//! An instrument on the map, as of any day, with the same as a table.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::treaties::steps;
use crate::parts::list::Column::Words;
use crate::parts::standing::cell;
use crate::parts::written::{date_or, day};
use crate::parts::{field, list, map};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{Desk, StateStanding, TreatyMap};
use tarazy_tell::map::Area;
use tarazy_words::instruments;

/// The instrument that is shown where none is named.
const FIRST: &str = "CAT";

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let area: Area = asked.value("area")?.unwrap_or_default();
    let instrument = named::instrument(asked.text("instrument").unwrap_or(FIRST));
    let view = desk.treaty_map(&instrument, area, asked.day("on")?)?;
    asked.answer(&view, Some(Rows::all(&view)), || {
        let title = format!("{} on {}", view.instrument.code, day(view.on));
        Sheet::new(title, body(&view, area, asked))
            .kicker(format!("Treaties on the map: {}", area.label()))
            .wide()
    })
}

fn body(view: &TreatyMap, area: Area, asked: &Asked) -> Markup {
    html! {
        p.lead { a href=(address::instrument(&view.instrument.code)) { (view.instrument.title) } }
        (question(view, area, asked))
        (map::figure(view, area, asked.text("on").map(|_| view.on)))
        section {
            h2 { "The same as a table" }
            (table(view))
        }
        p { a href=(address::with_query("/treaties", [("on", asked.text("on").unwrap_or("")), ("region", "all")])) {
            "Every State under every core instrument" } }
    }
}

fn question(view: &TreatyMap, area: Area, asked: &Asked) -> Markup {
    let code = view.instrument.code.as_str();
    let core = instruments::core().map(|instrument| instrument.code.as_str());
    let rest = instruments::all().iter().filter(|known| known.kind.binds() && !known.core);
    let mut listed: Vec<&str> = core.chain(rest.map(|known| known.code.as_str())).collect();
    if !listed.contains(&code) {
        listed.push(code);
    }
    html! {
        form.question action="/treaties/map" method="get" {
            (field::choice("instrument", "Instrument", code, listed.iter().map(|code| (*code, *code))))
            (field::day("on", "As of", &view.on.to_string()))
            (field::choice("area", "Map of", area.as_str(), Area::ALL.map(|area| (area.as_str(), area.label()))))
            button type="submit" { "Show" }
            (steps(view.on, asked))
        }
    }
}

fn table(view: &TreatyMap) -> Markup {
    let row = |one: &StateStanding| {
        html! {
            th scope="row" { a href=(address::state(one.state.code)) { (one.state.name) } }
            td { (one.state.region.as_deref().unwrap_or("")) }
            td { (cell(&one.state.name, &one.cell, view.on)) " " (one.cell.standing.label()) }
            td { @if let Some(act) = one.cell.act { (act) } }
            td { @if one.cell.since.is_some() { (date_or(one.cell.since.as_ref(), "")) } }
        }
    };
    let caption = format!("{} on {}, by State", view.instrument.code, day(view.on));
    let head = [Words("State"), Words("region"), Words("standing"), Words("act"), Words("date")];
    list::table(&caption, &head, view.states.iter().map(row))
}
