//! One source: what it is, its documents, and what it speaks of.

use crate::address;
use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::motions::after;
use crate::parts::written::in_words;
use crate::parts::{field, list, seclusion};
use crate::posted::Posted;
use crate::speech::{many, say, word};
use maud::{Markup, html};
use tarazy_desk::{Act, Desk, SourcePage};
use tarazy_model::{Seclusion, Source};
use tarazy_tell::citation::cite;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.source(&asked.param("id")?)?;
    asked.answer(&page, None, || {
        Sheet::new(page.source.title.clone(), body(&page, asked)).of_record().kicker(say("source"))
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    match posted.text("do") {
        Some("delete") => {}
        other => {
            return Err(Fault::not_among("do", &["delete"], other.unwrap_or_default()));
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
        p.citation { b { (say("cite-as")) " " } (cite(&page.source, None)) }
        section {
            h2 { (say("documents")) }
            @if page.documents.is_empty() { p.unknown { (say("none-is-kept")) } }
            ul.plain { @for row in &page.documents {
                li { a href=(address::document(&row.document.id, None)) { (row.document.name) } " "
                    @if row.seclusion == Seclusion::default() { span.quiet { (many("accounts", row.accounts)) } } }
            } }
        }
        // Of what is kept back, the list below tells.
        @if page.kept_back.is_empty() || !page.counts.is_empty() { section { h2 { (say("what-it-speaks-of")) }
            (list::kinds(&page.counts, Some(("source", page.source.id.as_str())), asked))
            (list::records(say("the-first-of-its-records"), &page.records))
            p { a href=(address::with_query("/search", [("source", page.source.id.as_str())])) { (say("all-of-them")) } }
        } }
        @if !page.kept_back.is_empty() {
            section { h2 { (say("what-it-says-that-is-kept-back")) } (list::accounts(say("kept-back"), &page.kept_back)) }
        }
        @if asked.may(Act::Erase) { (deletion(asked)) }
    }
}

/// The form that deletes it.
fn deletion(asked: &Asked) -> Markup {
    html! {
        details.delete {
            summary { (say("delete-this-source-for-good")) }
            form.stacked action=(asked.path) method="post" {
                input type="hidden" name="do" value="delete";
                (field::seen(asked))
                p { (say("deletion-is-for-good")) }
                p.field { label for="delete-reason" { (say("why-label")) } input #delete-reason name="reason" required autocomplete="off"; }
                p.quiet { (say("it-is-done-when-a-second-person-does")) }
                p { button type="submit" { (say("delete")) } }
            }
        }
    }
}

fn facts(source: &Source) -> Markup {
    let known = [
        (say("small-author"), source.author.clone()),
        (say("publisher"), source.publisher.clone()),
        (say("small-date"), source.date.as_ref().map(in_words)),
        (say("kind-in-a-list"), Some(word("source-kind", source.kind.as_str()).to_owned())),
        (say("small-language"), source.language.clone()),
        (say("small-licence"), source.licence.clone()),
        (say("speaks-for-label"), source.party.clone()),
    ];
    html! {
        dl.fields {
            @for (label, value) in known { @if let Some(value) = value { dt { (label) } dd { (value) } } }
            @if let Some(url) = &source.url { dt { (say("found-at")) } dd { (outside(url)) } }
        }
    }
}

/// An address elsewhere. Only http and https become links; others (`javascript:`) stay words.
fn outside(url: &str) -> Markup {
    let web = url.starts_with("https://") || url.starts_with("http://");
    html! { @if web { a.outside href=(url) rel="external noopener noreferrer" { (url) } } @else { (url) } }
}
