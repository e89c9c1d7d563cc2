//! The sources: who says things.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{date_or, number};
use maud::{Markup, html};
use tarazy_desk::{Desk, SourceRow, Sources};
use tarazy_model::SourceId;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let sources = desk.sources(asked.value("after")?.as_ref())?;
    asked.answer(&sources, Some(Rows::after(&sources, sources.next.as_ref())), || {
        Sheet::new("Sources", body(&sources, asked)).wide()
    })
}

fn body(sources: &Sources, asked: &Asked) -> Markup {
    if sources.sources.is_empty() {
        let next =
            html! { a href="/documents" { "Add a document" } " or import tables: each brings its source." };
        return list::nothing("No sources are on record.", &next);
    }
    let row = |row: &SourceRow| {
        let source = &row.source;
        html! {
            th scope="row" { a href=(address::source(&source.id)) { (source.title) } }
            td { (source.publisher.as_deref().unwrap_or("")) }
            td { (source.kind.as_str()) }
            td { (date_or(source.date.as_ref(), "")) }
            td { (source.party.as_deref().unwrap_or("")) }
            td.figures { (number(row.accounts as f64)) }
            td.figures { (number(row.documents as f64)) }
        }
    };
    let head = [
        Words("source"),
        Words("publisher"),
        Words("kind"),
        Words("date"),
        Words("speaks for"),
        Figures("accounts"),
        Figures("documents"),
    ];
    html! {
        (list::table("Sources by title", &head, sources.sources.iter().map(row)))
        (list::onwards(asked, sources.next.as_ref().map(SourceId::as_str)))
    }
}
