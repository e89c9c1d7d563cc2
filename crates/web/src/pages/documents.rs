//! The documents, and the form that reads and keeps another.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::number;
use crate::parts::{field, list, seclusion};
use crate::posted::Posted;
use crate::speech::{many, say, word};
use maud::{Markup, html};
use tarazy_desk::{Act, Desk, DocumentRow, Documents, SourceNote};
use tarazy_model::{DocumentId, SourceKind};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let documents = desk.documents(asked.value("after")?.as_ref())?;
    let changeable = !desk.is_read_only() && desk.may(Act::AddText);
    asked.answer(&documents, Some(Rows::after(&documents, documents.next.as_ref())), || {
        Sheet::new(say("documents"), body(&documents, asked, changeable)).wide()
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
            (list::nothing(say("no-documents-are-kept-yet"), &list::begin()))
        } @else {
            (table(documents, asked.may(Act::SeeCandidates))) (list::onwards(asked, documents.next.as_ref().map(DocumentId::as_str)))
        }
        @if changeable { section { h2 { (say("add-a-document")) } (form()) } }
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
                (many("candidates-n", row.waiting)) } } } }
        }
    };
    let head = [
        Words(say("document")),
        Words(say("small-source")),
        Words(say("kind-of-file")),
        Figures(say("bytes")),
        Figures(say("small-accounts")),
        Figures(say("waiting-for-review")),
    ];
    let shown = if waits { head.len() } else { head.len() - 1 };
    list::table(
        say("documents-newest-first"),
        head.get(..shown).unwrap_or(&head),
        documents.documents.iter().map(row),
    )
}

fn form() -> Markup {
    let kinds = SourceKind::ALL.iter().map(|kind| (kind.as_str(), word("source-kind", kind.as_str())));
    html! {
        p { (say("it-is-read-and-kept-with-its-candidates")) }
        form.stacked action="/documents" method="post" enctype="multipart/form-data" {
            p.field { label for="file" { (say("a-file-pdf-docx-html-or-plain-text")) } input #file name="file" type="file"; }
            p.field { label for="text" { (say("or-the-text-itself")) } textarea #text name="text" rows="8" {} }
            fieldset {
                legend { (say("its-source-as-far-as-it-is-known")) }
                (field::line("title", say("title"), "", "")) (field::line("author", say("author"), "", ""))
                (field::line("publisher", say("publisher"), "", ""))
                (field::line("date", say("date"), "", say("n2005-2005-03-or-2005-03-24")))
                (field::choice("kind", say("kind"), "other", kinds))
                (field::line("party", say("speaks-for-label"), "", say("a-party-with-an-interest-if-any")))
                (field::line("url", say("where-it-was-found"), "", "")) (field::line("licence", say("licence"), "", ""))
                (seclusion::to_give())
            }
            p { button.primary type="submit" { (say("read-and-keep")) } }
        }
    }
}
