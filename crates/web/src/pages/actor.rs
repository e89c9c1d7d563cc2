//! Somebody: the events that name them, and the persons and organisations of the record they may be.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::events::table;
use crate::parts::written::counted;
use crate::parts::{field, list};
use maud::{Markup, html};
use tarazy_desk::{ActorPage, ActorQuery, Desk};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = ActorQuery {
        name: asked.text("name").unwrap_or("").trim().to_owned(),
        exact: asked.switch("exact"),
        page: asked.value("page")?.unwrap_or(1),
    };
    let page = desk.actor(&query)?;
    let next = (page.paging.page < page.paging.pages()).then(|| ("page", (page.paging.page + 1).to_string()));
    let rows = Rows { next, ..Rows::all(&page) };
    asked.answer(&page, Some(rows), || {
        let title = if page.name.is_empty() { "Who took part" } else { &page.name };
        Sheet::new(title, body(&page, asked)).kicker("Who took part in events").wide()
    })
}

fn body(page: &ActorPage, asked: &Asked) -> Markup {
    html! {
        form.question action="/actors" method="get" {
            (field::line("name", "Name", &page.name, "a person, a group or an organisation, in any script"))
            (field::tick("exact", "Exact form only", page.exact))
            button type="submit" { "Show" }
        }
        @for note in &page.notes { p.quiet { (note) } }
        @if !page.records.is_empty() {
            section { h2 { "Who that may be" } (list::records("Persons and organisations of the record", &page.records)) }
        }
        @if page.name.is_empty() {
        } @else if page.events.is_empty() {
            (list::nothing("No event on record names them as having taken part.", &html! {
                "Silence of the record is no evidence. " a href="/events" { "See all events" } "." }))
        } @else {
            p.quiet { "A name is no proof of who is meant: two may share it." }
            (table(&counted(page.paging.total as u64, "account", "accounts"), &page.events))
            (list::pages(&page.paging, "Pages of this list", asked))
        }
    }
}
