//! One source: what it is, its documents, and what it speaks of.

use crate::address;
use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list;
use crate::parts::written::{counted, in_words};
use maud::{Markup, html};
use tarazy_desk::{Desk, SourcePage};
use tarazy_model::Source;
use tarazy_tell::citation::cite;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.source(&asked.param("id")?)?;
    asked.answer(&page, None, || Sheet::new(page.source.title.clone(), body(&page, asked)).kicker("Source"))
}

fn body(page: &SourcePage, asked: &Asked) -> Markup {
    html! {
        (facts(&page.source))
        p.citation { b { "Cite as " } (cite(&page.source, None)) }
        section {
            h2 { "Documents" }
            @if page.documents.is_empty() { p.unknown { "None is kept." } }
            ul.plain { @for row in &page.documents {
                li { a href=(address::document(&row.document.id, None)) { (row.document.name) } " "
                    span.quiet { (counted(row.accounts, "account", "accounts")) } }
            } }
        }
        section { h2 { "What it speaks of" }
            (list::kinds(&page.counts, Some(("source", page.source.id.as_str())), asked))
            (list::records("The first of its records", &page.records))
            p { a href=(address::with_query("/search", [("source", page.source.id.as_str())])) { "All of them" } }
        }
    }
}

fn facts(source: &Source) -> Markup {
    let known = [
        ("author", source.author.clone()),
        ("publisher", source.publisher.clone()),
        ("date", source.date.as_ref().map(in_words)),
        ("kind", Some(source.kind.as_str().to_owned())),
        ("language", source.language.clone()),
        ("licence", source.licence.clone()),
        ("speaks for", source.party.clone()),
    ];
    html! {
        dl.fields {
            @for (label, value) in known { @if let Some(value) = value { dt { (label) } dd { (value) } } }
            @if let Some(url) = &source.url { dt { "found at" } dd { (outside(url)) } }
        }
    }
}

/// An address elsewhere. Only http and https become links; others (`javascript:`) stay words.
fn outside(url: &str) -> Markup {
    let web = url.starts_with("https://") || url.starts_with("http://");
    html! { @if web { a.outside href=(url) rel="external noopener noreferrer" { (url) } } @else { (url) } }
}
