//! One record: its accounts side by side, in what they differ, and what happened to it.

use crate::address;
use crate::answer::{Answer, Script, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::account::account;
use crate::parts::finding::told;
use crate::parts::list::Column::Words;
use crate::parts::written::{counted, moment};
use crate::parts::{again, list, masking, review, same, seclusion};
use crate::posted::Posted;
use maud::{Markup, html};
use tarazy_desk::{Act, Desk, EventLinks, FindingView, RecordPage};
use tarazy_model::Role;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let record = desk.record(&asked.param("id")?)?;
    asked.answer(&record, None, || {
        Sheet::new(record.title.clone(), body(&record, asked))
            .kicker(record.kind.label())
            .wide()
            .with(Script::Review)
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let names =
        posted.text("names").unwrap_or_default().lines().map(str::trim).filter(|name| !name.is_empty());
    let names: Vec<String> = names.map(str::to_owned).collect();
    let reason = posted.text("reason").unwrap_or_default();
    desk.withhold(&posted.needed("account")?, &names, reason, &posted.by(desk))?;
    asked.done(&names, asked.path.clone())
}

fn body(record: &RecordPage, asked: &Asked) -> Markup {
    html! {
        @if let Some(point) = &record.point { p.lead { (point) } }
        (seclusion::section(record.id.as_str(), &record.seclusion, asked))
        section {
            h2 { (counted(record.accounts.len() as u64, "account", "accounts")) }
            @if record.accounts.is_empty() { (list::nothing(
                "No account of this record has been accepted.",
                &html! { "Decide on the candidates below, or look into the history." })) }
            div.accounts { @for one in &record.accounts { (account(one)) } }
            @if record.restricted > 0 {
                p.quiet { (counted(record.restricted as u64, "more account alleges", "more accounts allege"))
                    " something of a named person, and " a href="/review" { "waits for a reviewer" } "." }
            }
        }
        @if record.accounts.len() > 1 { (differences(record)) }
        @if let Some(links) = &record.event { (event(links)) }
        (same::section(record, asked))
        (again::section(record, asked))
        @if !record.candidates.is_empty() { (candidates(record, asked)) }
        (masking::section(record, asked))
        (history(record, asked))
    }
}

/// Where, who, and what it is tied to; each leads on.
fn event(links: &EventLinks) -> Markup {
    html! {
        section {
            h2 { "Where, who, and what else" }
            dl.fields {
                @if !links.places.is_empty() { dt { "place" } dd { @for (n, place) in links.places.iter().enumerate() {
                    @if n > 0 { ", " } a href=(address::place(&place.code)) { (place.name) }
                    @if let Some(level) = place.level { span.quiet { " (" (level) ")" } } } } }
                @if !links.participants.is_empty() { dt { "took part" } dd {
                    @for (n, (name, roles)) in links.participants.iter().enumerate() {
                        @if n > 0 { ", " } a href=(address::actor(name)) { (name) }
                        span.quiet { " (" (roles.iter().map(|role| did(*role)).collect::<Vec<_>>().join(", ")) ")" } } } }
                @for tie in &links.ties { dt { (tie.relation) } dd {
                    a href=(address::record(&tie.record)) { (tie.title.as_deref().unwrap_or("an event not on record")) }
                    span.quiet { " says " (tie.source.title) } } }
            }
            @if links.independent > 1 {
                p.quiet { (counted(links.independent as u64, "source speaks", "sources speak")) " of it independently." }
            }
        }
    }
}

fn did(role: Role) -> &'static str {
    match role {
        Role::Actor => "did it",
        Role::Organiser => "called for it",
        Role::Associate => "took part in it",
        Role::Target => "had it done to them",
        Role::Present => "named with it",
    }
}

fn differences(record: &RecordPage) -> Markup {
    html! {
        section {
            h2 { "Weighed against each other" }
            @if record.differences.is_empty() {
                p { "Nothing in these accounts excludes anything in the others." }
            }
            @for finding in &record.differences { (told(finding)) (between(finding)) }
        }
    }
}

/// The accounts of a finding, which stand above.
fn between(finding: &FindingView) -> Markup {
    html! {
        p.between.quiet {
            @for (n, account) in finding.accounts.iter().enumerate() {
                @if n > 0 { " · " }
                a href=(address::account(&account.record, &account.id)) { (account.source.title) }
            }
        }
    }
}

fn candidates(record: &RecordPage, asked: &Asked) -> Markup {
    html! {
        section {
            h2 { "Proposed by the machine" }
            p.quiet { "Not part of the record until someone accepts them." }
            div.accounts {
                @for (n, one) in record.candidates.iter().enumerate() {
                    div.proposal data-candidate tabindex="-1" {
                        (account(one))
                        @if asked.may(Act::Review) { (review::form(asked, &one.id, &asked.path, n == 0, None)) }
                    }
                }
            }
        }
    }
}

fn history(record: &RecordPage, asked: &Asked) -> Markup {
    let decision = |review: &tarazy_model::Review| {
        html! {
            td { (moment(&review.at)) } td { (review.by) }
            td { (review.state) @if let Some(reason) = &review.reason { ": " (reason) } }
        }
    };
    html! {
        details.history open[record.accounts.is_empty()] {
            summary { "History" }
            @if !record.reviews.is_empty() {
                (list::table("Decisions", &[Words("when"), Words("by"), Words("what")], record.reviews.iter().map(decision)))
            }
            @if record.history.is_empty() && record.reviews.is_empty() { p { "Nothing has happened to it." } }
            ol.plain {
                @for entry in &record.history {
                    li { (moment(&entry.at)) " · " (entry.by) " · " (entry.what) }
                }
            }
            @if asked.may(Act::SeeCandidates) {
                p { "Versions, field by field: "
                    @for (n, one) in record.accounts.iter().chain(&record.candidates).enumerate() {
                        @if n > 0 { ", " } a href=(address::versions(&one.id)) { (one.source.title) ", version " (one.version) } } }
            }
            p.quiet { "Record " code { (record.id) } }
        }
    }
}
