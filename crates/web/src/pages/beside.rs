//! Two documents side by side, paragraph by paragraph: a text and its translation.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list::{self, Column};
use crate::parts::written::{language, saying};
use crate::speech::{say, tell, weave};
use maud::{Markup, html};
use tarazy_desk::{BesidePage, BesideRow, Desk};
use tarazy_model::DocumentId;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.beside(&asked.param("id")?, &asked.param("other")?)?;
    asked.answer(&page, Some(Rows::all(&page)), || {
        let (here, there) = (&page.here.document.name, &page.there.document.name);
        Sheet::new(tell("here-beside-there", &[("here", here), ("there", there)]), body(&page))
            .kicker(say("two-documents"))
            .wide()
    })
}

fn body(page: &BesidePage) -> Markup {
    let (here, there) = (&page.here.document, &page.there.document);
    let head = [Column::Words(say("here")), Column::Words(say("there")), Column::Words(say("why"))];
    html! {
        p { a href=(address::document(&here.id, None)) { (here.name) } ", " (page.here.source.title) " · "
            a href=(address::document(&there.id, None)) { (there.name) } ", " (page.there.source.title) " · "
            a href=(address::beside(&there.id, &here.id)) { (say("the-other-way-round")) } }
        p.quiet { (tell("paired-rows", &[("paired", &page.paired.to_string()), ("rows", &page.rows.len().to_string())])) }
        @if page.cut { p.problem { (say("only-the-first-part-of-a-very-long")) } }
        @if page.rows.is_empty() { p.unknown { (say("neither-document-has-text")) } }
        @else { (list::table(say("paragraph-by-paragraph"), &head, page.rows.iter().map(|row| cells(page, row)))) }
    }
}

fn cells(page: &BesidePage, row: &BesideRow) -> Markup {
    html! {
        td { (side(&page.here.document.id, &row.here)) }
        td { (side(&page.there.document.id, &row.there)) }
        td.quiet { @if row.score > 0 { (weave("score-of", &[("score", html! { (row.score) }), ("reason", saying(&tarazy_words::Saying::list(row.reasons.iter().cloned())))])) } @else { (say("nothing-beside-it")) } }
    }
}

fn side(document: &DocumentId, paragraphs: &[(usize, String)]) -> Markup {
    html! {
        @if paragraphs.is_empty() { span.unknown { "—" } }
        @for (at, text) in paragraphs { p lang=[language(text)] { a.plain href=(address::document(document, Some(*at))) { "¶" } " " (text) } }
    }
}
