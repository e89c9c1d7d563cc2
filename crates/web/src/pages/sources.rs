//! The sources: who says things.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{date_or, language, number};
use crate::speech::{say, weave, word};
use maud::{Markup, html};
use tarazy_desk::{Desk, SourceRow, Sources};
use tarazy_model::SourceId;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let sources = desk.sources(asked.value("after")?.as_ref())?;
    asked.answer(&sources, Some(Rows::after(&sources, sources.next.as_ref())), || {
        Sheet::new(say("sources"), body(&sources, asked)).wide()
    })
}

fn body(sources: &Sources, asked: &Asked) -> Markup {
    if sources.sources.is_empty() {
        let next =
            weave("add-or-import", &[("add", html! { a href="/documents" { (say("add-a-document")) } })]);
        return list::nothing(say("no-sources-are-on-record"), &next);
    }
    let row = |row: &SourceRow| {
        let source = &row.source;
        html! {
            th scope="row" { a href=(address::source(&source.id)) lang=[language(&source.title)] { (source.title) } }
            td { (source.publisher.as_deref().unwrap_or("")) }
            td { (word("source-kind", source.kind.as_str())) }
            td { (date_or(source.date.as_ref(), "")) }
            td { (source.party.as_deref().unwrap_or("")) }
            td.figures { (number(row.accounts as f64)) }
            td.figures { (number(row.documents as f64)) }
        }
    };
    let head = [
        Words(say("small-source")),
        Words(say("small-publisher")),
        Words(say("kind-in-a-list")),
        Words(say("small-date")),
        Words(say("speaks-for-column")),
        Figures(say("small-accounts")),
        Figures(say("small-documents")),
    ];
    html! {
        (list::table(say("sources-by-title"), &head, sources.sources.iter().map(row)))
        (list::onwards(asked, sources.next.as_ref().map(SourceId::as_str)))
    }
}
