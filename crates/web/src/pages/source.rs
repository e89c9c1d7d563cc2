//! One source: what it is, its documents, and what it speaks of.

use crate::address;
use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::motions::after;
use crate::parts::written::{counted, in_words};
use crate::parts::{list, seclusion};
use crate::posted::Posted;
use maud::{Markup, html};
use tarazy_desk::{Act, Desk, SourcePage};
use tarazy_model::Source;
use tarazy_tell::citation::cite;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.source(&asked.param("id")?)?;
    asked.answer(&page, None, || Sheet::new(page.source.title.clone(), body(&page, asked)).kicker("Source"))
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    match posted.text("do") {
        Some("delete") => {}
        other => {
            return Err(Fault::bad("do", format!("it is delete; found: \"{}\"", other.unwrap_or_default())));
        }
    }
    let reason = posted.text("reason").unwrap_or_default();
    let carried = desk.erase(&asked.param("id")?, reason, &posted.by(desk))?;
    after(asked, carried, "/sources".to_owned())
}

fn body(page: &SourcePage, asked: &Asked) -> Markup {
    html! {
        (seclusion::section(page.source.id.as_str(), &page.seclusion, asked))
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
        @if !page.kept_back.is_empty() {
            section { h2 { "What it says that is kept back" } (list::accounts("Kept back", &page.kept_back)) }
        }
        @if asked.may(Act::Erase) { (deletion(asked)) }
    }
}

/// The form that deletes it.
fn deletion(asked: &Asked) -> Markup {
    html! {
        details.delete {
            summary { "Delete this source for good" }
            form.stacked action=(asked.path) method="post" {
                input type="hidden" name="do" value="delete";
                p { "Its documents and all it says are overwritten and gone; that, when, by whom and why it was done stays. To take "
                    "back what was imported or read by mistake, undo its batch instead: that can be looked at later." }
                p.field { label for="delete-reason" { "Why" } input #delete-reason name="reason" required autocomplete="off"; }
                p.quiet { "It is done when a second person does the same." }
                p { button type="submit" { "Delete" } }
            }
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
