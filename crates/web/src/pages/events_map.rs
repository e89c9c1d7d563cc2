//! Events on the map: a disc a place, its area by how many, and the same as a table.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::events::{days, in_all, query, question, silence, to, views};
use crate::parts::list::Column::{Figures, Words};
use crate::parts::voice::Spoken;
use crate::parts::written::number;
use crate::parts::{field, list};
use crate::speech::{many, say, tell, weave, word};
use maud::{Markup, html};
use tarazy_desk::{Desk, EventMap, PlaceCount, StateView};
use tarazy_model::{PlaceLevel, StateCode};
use tarazy_tell::map::{Area, Disc, Fill, Map, Shown};

/// Places in the table of a page.
const SHOWN: usize = 200;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let area: Area = asked.value("area")?.unwrap_or(Area::CentralAsia);
    let view = desk.event_map(&query(asked)?, area)?;
    asked.answer(&view, Some(Rows::all(&view)), || {
        Sheet::new(say("events-on-the-map"), body(&view, area, asked))
            .kicker(word("area", area.label()))
            .wide()
    })
}

fn body(view: &EventMap, area: Area, asked: &Asked) -> Markup {
    let areas = Area::ALL.map(|area| (area.as_str(), word("area", area.label())));
    let states: Vec<StateView> = view.states.iter().map(|(state, _)| state.clone()).collect();
    let more = html! { (days(asked)) (field::choice("area", say("map-of"), area.as_str(), areas)) };
    html! {
        (views(asked))
        (question(asked, &states, &more))
        @if view.told.is_nothing() {
            (list::nothing(say("no-events-are-on-record-here"), &html! { a href="/events/map" { (say("see-all-of-them")) } "." }))
        } @else {
            p { (in_all(view.told)) "." }
            (figure(view, area, asked))
            @if !view.unplaced.is_nothing() {
                p.quiet { (weave("at-no-place", &[
                ("events", html! { (in_all(view.unplaced)) }),
                ("list", html! { a href=(to(asked, "/events", &[])) { (say("the-list")) } }),
            ])) }
            }
            (silence())
            (table(view))
        }
    }
}

fn figure(view: &EventMap, area: Area, asked: &Asked) -> Markup {
    let outlined = |code: StateCode| {
        let told = view.states.iter().find(|(state, _)| state.code == code).map(|(_, told)| *told);
        let (name, told) = (called::state_of(code), told.unwrap_or_default());
        let fill = if told.events > 0 { Fill::Grey } else { Fill::Blank };
        let href = to(asked, "/events", &[("state", code.as_str())]);
        Shown { code, title: format!("{name}: {}", in_all(told)), name, fill, href }
    };
    let map = Map {
        title: tell("events-map-of", &[("area", word("area", area.label()))]),
        described: tell("same-below", &[("counts", &in_all(view.told))]),
        area,
        shown: area.states().map(outlined).collect(),
        discs: view.places.iter().filter_map(|one| disc(one, asked)).collect(),
    };
    html! {
        figure.mapped {
            div.scroll tabindex="0" role="region" aria-label=(say("map")) { (map.draw(&Spoken)) }
            figcaption {
                (say("events-map-discs"))
            }
        }
    }
}

/// A place's disc; of reports alone none is drawn.
fn disc(one: &PlaceCount, asked: &Asked) -> Option<Disc> {
    let place = &one.place;
    let wide = [PlaceLevel::World, PlaceLevel::State, PlaceLevel::Region, PlaceLevel::District];
    Some(Disc {
        point: place.point?,
        count: Some(one.told.events).filter(|events| *events > 0)?,
        name: if place.level.is_some() {
            called::place(&place.code, &place.name).to_owned()
        } else {
            String::new()
        },
        title: format!("{}: {}", called::place(&place.code, &place.name), in_all(one.told)),
        is_area: place.level.is_some_and(|level| wide.contains(&level)),
        href: to(asked, "/events", &[("place", &place.code)]),
    })
}

fn table(view: &EventMap) -> Markup {
    let head = [
        Words(say("place")),
        Words(say("level")),
        Words(say("state")),
        Figures(say("small-events")),
        Figures(say("small-reports")),
    ];
    let row = |one: &PlaceCount| {
        html! {
            th scope="row" { a href=(address::place(&one.place.code)) { (called::place(&one.place.code, &one.place.name)) } }
            td { (one.place.level.map_or(say("point"), |level| word("level", level.as_str()))) }
            td { (one.place.state.map(called::state_of).unwrap_or_default()) }
            td.figures { (number(one.told.events as f64)) }
            td.figures { (number(one.told.reports as f64)) }
        }
    };
    let caption = many("places-n", view.places.len() as u64);
    html! {
        (list::table(&caption, &head, view.places.iter().take(SHOWN).map(row)))
        @if view.places.len() > SHOWN {
            p.quiet { (tell("places-with-most", &[("n", &SHOWN.to_string())])) }
        }
    }
}
