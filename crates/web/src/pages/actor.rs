//! Somebody: the events that name them, and the persons and organisations of the record they may be.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::events::table;
use crate::parts::written::saying;
use crate::parts::{field, list};
use crate::speech::{many, say, weave};
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
        let title = if page.name.is_empty() { say("who-took-part") } else { &page.name };
        Sheet::new(title, body(&page, asked)).kicker(say("who-took-part-in-events")).wide()
    })
}

fn body(page: &ActorPage, asked: &Asked) -> Markup {
    html! {
        form.question action="/actors" method="get" {
            (field::line("name", say("name"), &page.name, say("a-person-a-group-or-an-organisation")))
            (field::tick("exact", say("exact-form-only"), page.exact))
            button type="submit" { (say("show")) }
        }
        @for note in &page.notes { p.quiet { (saying(note)) } }
        @if !page.records.is_empty() {
            section { h2 { (say("who-that-may-be")) } (list::records(say("persons-and-organisations-of-the-record"), &page.records)) }
        }
        @if page.name.is_empty() {
        } @else if page.events.is_empty() {
            (list::nothing(say("no-event-on-record-names-them-as-having"), &weave("silence-no-evidence", &[
            ("all", html! { a href="/events" { (say("see-all-events")) } })])))
        } @else {
            p.quiet { (say("a-name-is-no-proof-of-who-is-meant")) }
            (table(&many("accounts", page.paging.total as u64), &page.events))
            (list::pages(&page.paging, say("pages-of-this-list"), asked))
        }
    }
}
