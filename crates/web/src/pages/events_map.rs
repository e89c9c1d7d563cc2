//! Events on the map: a disc a place, its area by how many, and the same as a table.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::events::{days, in_all, query, question, silence, to, views};
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{counted, number};
use crate::parts::{field, list};
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
        Sheet::new("Events on the map", body(&view, area, asked)).kicker(area.label()).wide()
    })
}

fn body(view: &EventMap, area: Area, asked: &Asked) -> Markup {
    let areas = Area::ALL.map(|area| (area.as_str(), area.label()));
    let states: Vec<StateView> = view.states.iter().map(|(state, _)| state.clone()).collect();
    let more = html! { (days(asked)) (field::choice("area", "Map of", area.as_str(), areas)) };
    html! {
        (views(asked))
        (question(asked, &states, &more))
        @if view.told.is_nothing() {
            (list::nothing("No events are on record here.", &html! { a href="/events/map" { "See all of them" } "." }))
        } @else {
            p { (in_all(view.told)) "." }
            (figure(view, area, asked))
            @if !view.unplaced.is_nothing() {
                p.quiet { (in_all(view.unplaced)) " at no place that is known here; "
                    a href=(to(asked, "/events", &[])) { "the list" } " has them all." }
            }
            (silence())
            (table(view))
        }
    }
}

fn figure(view: &EventMap, area: Area, asked: &Asked) -> Markup {
    let outlined = |code: StateCode| {
        let told = view.states.iter().find(|(state, _)| state.code == code).map(|(_, told)| *told);
        let (name, told) = (StateView::of(code).name, told.unwrap_or_default());
        let fill = if told.events > 0 { Fill::Grey } else { Fill::Blank };
        let href = to(asked, "/events", &[("state", code.as_str())]);
        Shown { code, title: format!("{name}: {}", in_all(told)), name, fill, href }
    };
    let map = Map {
        title: format!("Events on the map: {}", area.label()),
        described: format!("{}. The same as a table stands below.", in_all(view.told)),
        area,
        shown: area.states().map(outlined).collect(),
        discs: view.places.iter().filter_map(|one| disc(one, asked)).collect(),
    };
    html! {
        figure.mapped {
            div.scroll tabindex="0" role="region" aria-label="Map" { (map.draw()) }
            figcaption {
                "The area of a disc is the number of events at a place, reports coded by machine left out; a State with any \
                 is grey, also where their places are not known. A broken ring is a region, a district or a State of which no narrower place is given: it stands for all of it. "
                "Outlines are Natural Earth's (public domain), and say nothing of our opinion on any border."
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
        name: if place.level.is_some() { place.name.clone() } else { String::new() },
        title: format!("{}: {}", place.name, in_all(one.told)),
        is_area: place.level.is_some_and(|level| wide.contains(&level)),
        href: to(asked, "/events", &[("place", &place.code)]),
    })
}

fn table(view: &EventMap) -> Markup {
    let head = [Words("place"), Words("level"), Words("State"), Figures("events"), Figures("reports")];
    let row = |one: &PlaceCount| {
        html! {
            th scope="row" { a href=(address::place(&one.place.code)) { (one.place.name) } }
            td { (one.place.level.map(|level| level.to_string()).unwrap_or_else(|| "point".to_owned())) }
            td { (one.place.state.map(|state| StateView::of(state).name).unwrap_or_default()) }
            td.figures { (number(one.told.events as f64)) }
            td.figures { (number(one.told.reports as f64)) }
        }
    };
    let caption = counted(view.places.len() as u64, "place", "places");
    html! {
        (list::table(&caption, &head, view.places.iter().take(SHOWN).map(row)))
        @if view.places.len() > SHOWN {
            p.quiet { "These are the " (SHOWN) " places with the most; the CSV has them all." }
        }
    }
}
