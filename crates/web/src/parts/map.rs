//! An instrument on the map, with its legend: every standing by its pattern, its letter and its count.

use crate::address;
use crate::parts::standing::{STANDINGS, counted, fill, letter, plural};
use crate::parts::written::day;
use maud::{Markup, html};
use tarazy_desk::{StateStanding, TreatyMap};
use tarazy_model::Day;
use tarazy_tell::map::{Area, Map, Shown};

/// The map and its legend. The cells lead to the day only where one was asked for.
pub(crate) fn figure(view: &TreatyMap, area: Area, asked_on: Option<Day>) -> Markup {
    let title = format!("{} on {}: {}", view.instrument.code, day(view.on), area.label());
    let shown = |one: &StateStanding| Shown {
        code: one.state.code,
        name: one.state.name.clone(),
        title: format!("{}: {}", one.state.name, one.cell.told()),
        fill: fill(one.cell.standing),
        href: address::treaty(one.state.code, &view.instrument.code, asked_on),
    };
    let map = Map {
        title,
        described: format!("{}. The same as a table stands below.", counted(view.counts)),
        area,
        shown: view.states.iter().map(shown).collect(),
        discs: Vec::new(),
    };
    html! {
        figure.mapped {
            div.scroll tabindex="0" role="region" aria-label="Map" { (map.draw()) }
            (legend(view))
            figcaption {
                "Outlines and borders are Natural Earth's (public domain), which draws who holds the ground; they say \
                 nothing of anyone's rights, nor of our opinion. Broken outlines are areas that take no part in \
                 treaties on their own. Dots are States too small for an outline."
            }
        }
    }
}

fn legend(view: &TreatyMap) -> Markup {
    html! {
        dl.legend aria-label="How to read it" {
            @for standing in STANDINGS.into_iter().filter(|standing| view.counts.get(*standing) > 0) {
                div {
                    dt { (fill(standing).swatch()) " " (letter(standing)) }
                    dd { b { (view.counts.get(standing)) } " " (plural(standing)) }
                }
            }
        }
    }
}
