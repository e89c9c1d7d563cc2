//! Two documents side by side, paragraph by paragraph: a text and its translation.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list::{self, Column};
use crate::parts::written::language;
use maud::{Markup, html};
use tarazy_desk::{BesidePage, BesideRow, Desk};
use tarazy_model::DocumentId;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.beside(&asked.param("id")?, &asked.param("other")?)?;
    asked.answer(&page, Some(Rows::all(&page)), || {
        let (here, there) = (&page.here.document.name, &page.there.document.name);
        Sheet::new(format!("{here} beside {there}"), body(&page)).kicker("Two documents").wide()
    })
}

fn body(page: &BesidePage) -> Markup {
    let (here, there) = (&page.here.document, &page.there.document);
    let head = [Column::Words("here"), Column::Words("there"), Column::Words("why")];
    html! {
        p { a href=(address::document(&here.id, None)) { (here.name) } ", " (page.here.source.title) " · "
            a href=(address::document(&there.id, None)) { (there.name) } ", " (page.there.source.title) " · "
            a href=(address::beside(&there.id, &here.id)) { "the other way round" } }
        p.quiet { (page.paired) " of " (page.rows.len()) " rows have a paragraph on both sides. They are set beside one \
            another by their numbers, by the figures and symbols in them, by their lengths, and in their order; the last \
            column says by which." }
        @if page.cut { p.problem { "Only the first part of a very long document is shown." } }
        @if page.rows.is_empty() { p.unknown { "Neither document has text." } }
        @else { (list::table("Paragraph by paragraph", &head, page.rows.iter().map(|row| cells(page, row)))) }
    }
}

fn cells(page: &BesidePage, row: &BesideRow) -> Markup {
    html! {
        td { (side(&page.here.document.id, &row.here)) }
        td { (side(&page.there.document.id, &row.there)) }
        td.quiet { @if row.score > 0 { (row.score) " of 100: " (row.reasons.join(", ")) } @else { "nothing beside it" } }
    }
}

fn side(document: &DocumentId, paragraphs: &[(usize, String)]) -> Markup {
    html! {
        @if paragraphs.is_empty() { span.unknown { "—" } }
        @for (at, text) in paragraphs { p lang=[language(text)] { a.plain href=(address::document(document, Some(*at))) { "¶" } " " (text) } }
    }
}
