//! An instrument on the map, as of any day, with the same as a table.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::pages::treaties::steps;
use crate::parts::list::Column::Words;
use crate::parts::standing::cell;
use crate::parts::written::{date_or, day};
use crate::parts::{field, list, map};
use crate::speech::{plain_word, say, tell, word};
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
        let title = tell("code-on", &[("code", view.instrument.code.as_str()), ("day", &day(view.on))]);
        Sheet::new(title, body(&view, area, asked))
            .kicker(tell("treaties-on-map", &[("area", word("area", area.label()))]))
            .wide()
    })
}

fn body(view: &TreatyMap, area: Area, asked: &Asked) -> Markup {
    html! {
        p.lead { a href=(address::instrument(&view.instrument.code)) { (called::instrument(&view.instrument)) } }
        (question(view, area, asked))
        (map::figure(view, area, asked.text("on").map(|_| view.on)))
        section {
            h2 { (say("the-same-as-a-table")) }
            (table(view))
        }
        p { a href=(address::with_query("/treaties", [("on", asked.text("on").unwrap_or("")), ("region", "all")])) {
            (say("every-state-under-every-core-instrument")) } }
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
            (field::choice("instrument", say("instrument"), code, listed.iter().map(|code| (*code, *code))))
            (field::day("on", say("as-of"), &view.on.to_string()))
            (field::choice("area", say("map-of"), area.as_str(), Area::ALL.map(|area| (area.as_str(), word("area", area.label())))))
            button type="submit" { (say("show")) }
            (steps(view.on, asked))
        }
    }
}

fn table(view: &TreatyMap) -> Markup {
    let row = |one: &StateStanding| {
        html! {
            th scope="row" { a href=(address::state(one.state.code)) { (called::state(&one.state)) } }
            td { (one.state.region.as_deref().map_or("", called::region)) }
            td { (cell(called::state(&one.state), &one.cell, view.on)) " " (word("standing", one.cell.standing.label())) }
            td { @if let Some(act) = one.cell.act { (plain_word("act", act.as_str())) } }
            td { @if one.cell.since.is_some() { (date_or(one.cell.since.as_ref(), "")) } }
        }
    };
    let caption =
        tell("code-on-by-state", &[("code", view.instrument.code.as_str()), ("day", &day(view.on))]);
    let head = [
        Words(say("state")),
        Words(say("region")),
        Words(say("standing")),
        Words(say("act")),
        Words(say("small-date")),
    ];
    list::table(
        &caption,
        &head,
        called::sorted(&view.states, |one| called::state(&one.state)).into_iter().map(row),
    )
}
