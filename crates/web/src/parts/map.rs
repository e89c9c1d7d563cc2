//! An instrument on the map, with its legend: every standing by its pattern, its letter and its count.

use crate::address;
use crate::called;
use crate::parts::standing::told;
use crate::parts::standing::{STANDINGS, counted, fill, letter, plural};
use crate::parts::voice::Spoken;
use crate::parts::written::day;
use crate::speech::{say, tell, word};
use maud::{Markup, html};
use tarazy_desk::{StateStanding, TreatyMap};
use tarazy_model::Day;
use tarazy_tell::map::{Area, Map, Shown};

/// The map and its legend. The cells lead to the day only where one was asked for.
pub(crate) fn figure(view: &TreatyMap, area: Area, asked_on: Option<Day>) -> Markup {
    let title = tell(
        "code-on-area",
        &[
            ("code", view.instrument.code.as_str()),
            ("day", &day(view.on)),
            ("area", word("area", area.label())),
        ],
    );
    let shown = |one: &StateStanding| Shown {
        code: one.state.code,
        name: called::state(&one.state).to_owned(),
        title: format!("{}: {}", called::state(&one.state), told(&one.cell)),
        fill: fill(one.cell.standing),
        href: address::treaty(one.state.code, &view.instrument.code, asked_on),
    };
    let map = Map {
        title,
        described: tell("same-below", &[("counts", &counted(view.counts))]),
        area,
        shown: view.states.iter().map(shown).collect(),
        discs: Vec::new(),
    };
    html! {
        figure.mapped {
            div.scroll tabindex="0" role="region" aria-label=(say("map")) { (map.draw(&Spoken)) }
            (legend(view))
            figcaption {
                (say("map-outlines"))
            }
        }
    }
}

fn legend(view: &TreatyMap) -> Markup {
    html! {
        dl.legend aria-label=(say("how-to-read-it")) {
            @for standing in STANDINGS.into_iter().filter(|standing| view.counts.get(*standing) > 0) {
                div {
                    dt { (fill(standing).swatch()) " " (letter(standing)) }
                    dd { b { (view.counts.get(standing)) } " " (plural(standing)) }
                }
            }
        }
    }
}
