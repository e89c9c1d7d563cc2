//! The documents, and the form that reads and keeps another.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{counted, number};
use crate::parts::{field, list, seclusion};
use crate::posted::Posted;
use maud::{Markup, html};
use tarazy_desk::{Act, Desk, DocumentRow, Documents, SourceNote};
use tarazy_model::{DocumentId, SourceKind};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let documents = desk.documents(asked.value("after")?.as_ref())?;
    let changeable = !desk.is_read_only() && desk.may(Act::AddText);
    asked.answer(&documents, Some(Rows::after(&documents, documents.next.as_ref())), || {
        Sheet::new("Documents", body(&documents, asked, changeable)).wide()
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let text = |name| posted.text(name).map(str::to_owned);
    let note = SourceNote {
        title: text("title"),
        author: text("author"),
        publisher: text("publisher"),
        date: posted.value("date")?,
        kind: posted.value("kind")?.unwrap_or_default(),
        licence: text("licence"),
        party: text("party"),
        url: text("url"),
        class: seclusion::given(&posted)?,
    };
    let name = note.title.clone().unwrap_or_else(|| "pasted text".to_owned());
    let upload = posted.upload_or_text(&name)?;
    let kept = desk.keep_reading(&upload.name, &upload.bytes, &note, desk.who())?;
    asked.done(&kept, address::document(&kept.document, None))
}

fn body(documents: &Documents, asked: &Asked, changeable: bool) -> Markup {
    html! {
        @if documents.documents.is_empty() {
            (list::nothing("No documents are kept yet.", &list::begin()))
        } @else {
            (table(documents, asked.may(Act::SeeCandidates))) (list::onwards(asked, documents.next.as_ref().map(DocumentId::as_str)))
        }
        @if changeable { section { h2 { "Add a document" } (form()) } }
    }
}

fn table(documents: &Documents, waits: bool) -> Markup {
    let row = |row: &DocumentRow| {
        let document = &row.document;
        html! {
            th scope="row" { a href=(address::document(&document.id, None)) { (document.name) } }
            td { a href=(address::source(&row.source.id)) { (row.source.title) } }
            td { (document.media_type) }
            td.figures { (number(document.bytes as f64)) }
            td.figures { (number(row.accounts as f64)) }
            @if waits { td { @if row.waiting > 0 { a href=(address::with_query("/review", [("document", document.id.as_str())])) {
                (counted(row.waiting, "candidate", "candidates")) } } } }
        }
    };
    let head = [
        Words("document"),
        Words("source"),
        Words("kind of file"),
        Figures("bytes"),
        Figures("accounts"),
        Figures("waiting for review"),
    ];
    let shown = if waits { head.len() } else { head.len() - 1 };
    list::table(
        "Documents, newest first",
        head.get(..shown).unwrap_or(&head),
        documents.documents.iter().map(row),
    )
}

fn form() -> Markup {
    let kinds = SourceKind::ALL.iter().map(|kind| (kind.as_str(), kind.as_str()));
    html! {
        p { "It is read and kept with its candidates, apart from the record until someone accepts them. "
            "The whole of it can be taken back." }
        form.stacked action="/documents" method="post" enctype="multipart/form-data" {
            p.field { label for="file" { "A file: PDF, DOCX, HTML or plain text" } input #file name="file" type="file"; }
            p.field { label for="text" { "or the text itself" } textarea #text name="text" rows="8" {} }
            fieldset {
                legend { "Its source, as far as it is known" }
                (field::line("title", "Title", "", "")) (field::line("author", "Author", "", ""))
                (field::line("publisher", "Publisher", "", ""))
                (field::line("date", "Date", "", "2005, 2005-03 or 2005-03-24"))
                (field::choice("kind", "Kind", "other", kinds))
                (field::line("party", "Speaks for", "", "a party with an interest, if any"))
                (field::line("url", "Where it was found", "", "")) (field::line("licence", "Licence", "", ""))
                (seclusion::to_give())
            }
            p { button.primary type="submit" { "Read and keep" } }
        }
    }
}
