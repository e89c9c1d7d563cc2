//! A place: its names, what it is part of, and what happened there.

use crate::address;
use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::account::account;
use crate::parts::events::{in_all, silence, table};
use crate::parts::list;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::number;
use crate::speech::{many, say, tell, word};
use maud::{Markup, html};
use tarazy_desk::{Desk, PlaceCount, PlacePage};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.place(&asked.param::<String>("code")?)?;
    asked.answer(&page, None, || {
        let level = page.place.level.map_or(say("point"), |level| word("level", level.as_str()));
        Sheet::new(called::place(&page.place.code, &page.place.name), body(&page))
            .kicker(tell("place-of-level", &[("level", level)]))
            .wide()
    })
}

fn body(page: &PlacePage) -> Markup {
    let events = |extension: &str| {
        address::with_query(&format!("/events{extension}"), [("place", page.place.code.as_str())])
    };
    html! {
        (about(page))
        section {
            h2 { (say("what-happened-there")) }
            @if page.told.is_nothing() {
                (list::nothing(say("no-event-at-this-place-is-on-record"), &html! { a href="/events/map" { (say("see-the-map")) } "." }))
            } @else {
                p { (in_all(page.told)) ". " a href=(events("")) { (say("all-of-them")) } " · "
                    a href=(address::with_query("/events/calendar", [("place", page.place.code.as_str())])) { (say("calendar")) } " · "
                    a href=(address::with_query("/events/map", [("place", page.place.code.as_str())])) { (say("small-map")) } }
                (silence())
                @if page.inside.len() > 1 { (inside(page)) }
                (table(say("the-latest-events"), &page.latest))
            }
        }
        @if !page.accounts.is_empty() {
            section { h2 { (say("what-sources-say-of-it")) } div.accounts { @for one in &page.accounts { (account(one)) } } }
        }
    }
}

fn about(page: &PlacePage) -> Markup {
    html! {
        dl.fields {
            @if let Some(state) = page.place.state {
                dt { (say("state")) } dd { a href=(address::state(state)) { (called::state_of(state)) } }
            }
            @if !page.around.is_empty() {
                dt { (say("part-of")) } dd { @for (n, place) in page.around.iter().enumerate() {
                    @if n > 0 { ", " } a href=(address::place(&place.code)) { (called::place(&place.code, &place.name)) } } }
            }
            @if !page.names.is_empty() {
                dt { (say("names")) } dd { @for (n, (language, name)) in page.names.iter().enumerate() {
                    @if n > 0 { " · " } span lang=[*language] { (name) }
                    @if let Some(language) = language { span.quiet { " [" (language) "]" } } } }
            }
            @if let Some(point) = page.place.point { dt { (say("lies-at")) } dd { (point) } }
            dt { (say("code")) } dd { code { (page.place.code) } @for code in &page.codes { " · " code { (code) } } }
        }
    }
}

fn inside(page: &PlacePage) -> Markup {
    let row = |one: &PlaceCount| {
        html! {
            th scope="row" { a href=(address::place(&one.place.code)) { (called::place(&one.place.code, &one.place.name)) } }
            td { (one.place.level.map_or("", |level| word("level", level.as_str()))) }
            td.figures { (number(one.told.events as f64)) }
            td.figures { (number(one.told.reports as f64)) }
        }
    };
    let head = [
        Words(say("place")),
        Words(say("level")),
        Figures(say("small-events")),
        Figures(say("small-reports")),
    ];
    list::table(&many("places-n", page.inside.len() as u64), &head, page.inside.iter().map(row))
}
