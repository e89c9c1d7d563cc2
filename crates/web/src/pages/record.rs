//! One record: its accounts side by side, in what they differ, and what happened to it.

use crate::address;
use crate::answer::{Answer, Script, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::account::account;
use crate::parts::finding::told;
use crate::parts::list::Column::Words;
use crate::parts::written::{moment, saying, worded};
use crate::parts::{again, list, masking, review, same, seclusion};
use crate::posted::Posted;
use crate::speech::{many, plain_word, say, tell, weave, weave_of, word};
use maud::{Markup, html};
use tarazy_desk::{Act, Desk, EventLinks, FindingView, RecordPage};
use tarazy_model::Role;
use tarazy_words::messages::name_of;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let record = desk.record(&asked.param("id")?)?;
    asked.answer(&record, None, || {
        Sheet::new(worded(&record.title), body(&record, asked))
            .of_record()
            .kicker(word("kind", record.kind.label()))
            .wide()
            .with(Script::Review)
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let reason = posted.text("reason").unwrap_or_default();
    if posted.text("do") == Some("throughout") {
        let many = desk.withhold_throughout(&posted.needed("account")?, reason, &posted.by(desk))?;
        return asked.done(&many, asked.path.clone());
    }
    let names =
        posted.text("names").unwrap_or_default().lines().map(str::trim).filter(|name| !name.is_empty());
    let names: Vec<String> = names.map(str::to_owned).collect();
    desk.withhold(&posted.needed("account")?, &names, reason, &posted.by(desk))?;
    asked.done(&names, asked.path.clone())
}

fn body(record: &RecordPage, asked: &Asked) -> Markup {
    html! {
        @if let Some(point) = &record.point { p.lead { (point) } }
        (seclusion::section(record.id.as_str(), &record.seclusion, asked))
        section {
            h2 { (many("accounts", record.accounts.len() as u64)) }
            @if record.accounts.is_empty() { (list::nothing(
                say("no-account-of-this-record-has-been"),
                &html! { (say("decide-on-the-candidates-below-or-look")) })) }
            div.accounts { @for one in &record.accounts { (account(one)) } }
            @if record.restricted > 0 {
                p.quiet { (weave_of("more-accounts-allege", &[("count", record.restricted as u64)], &[
                    ("waits", html! { a href="/review" { (say("waits-for-a-reviewer")) } }),
                ])) }
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
            h2 { (say("where-who-and-what-else")) }
            dl.fields {
                @if !links.places.is_empty() { dt { (say("place")) } dd { @for (n, place) in links.places.iter().enumerate() {
                    @if n > 0 { ", " } a href=(address::place(&place.code)) { (called::place(&place.code, &place.name)) }
                    @if let Some(level) = place.level { span.quiet { " (" (word("level", level.as_str())) ")" } } } } }
                @if !links.participants.is_empty() { dt { (say("took-part")) } dd {
                    @for (n, (name, roles)) in links.participants.iter().enumerate() {
                        @if n > 0 { ", " } a href=(address::actor(name)) { (name) }
                        span.quiet { " (" (roles.iter().map(|role| did(*role)).collect::<Vec<_>>().join(", ")) ")" } } } }
                @for tie in &links.ties { dt { (say(&name_of("field", tie.relation))) } dd {
                    a href=(address::record(&tie.record)) { @if let Some(title) = &tie.title { (saying(title)) } @else { (say("an-event-not-on-record")) } }
                    span.quiet { " " (tell("says-source", &[("source", &tie.source.title)])) } } }
            }
            @if links.independent > 1 {
                p.quiet { (many("sources-speak", links.independent as u64)) }
            }
        }
    }
}

fn did(role: Role) -> &'static str {
    match role {
        Role::Actor => say("did-it"),
        Role::Organiser => say("called-for-it"),
        Role::Associate => say("took-part-in-it"),
        Role::Target => say("had-it-done-to-them"),
        Role::Present => say("named-with-it"),
    }
}

fn differences(record: &RecordPage) -> Markup {
    html! {
        section {
            h2 { (say("weighed-against-each-other")) }
            @if record.differences.is_empty() {
                p { (say("nothing-in-these-accounts-excludes")) }
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
            h2 { (say("proposed-by-the-machine")) }
            p.quiet { (say("not-part-of-the-record-until-someone")) }
            div.accounts {
                @for (n, one) in record.candidates.iter().enumerate() {
                    div.proposal data-candidate tabindex="-1" {
                        (account(one))
                        @if asked.may(Act::Review) && !one.second_reading { (review::form(asked, &one.id, &asked.path, n == 0, None)) }
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
            td { (plain_word("review", review.state.as_str())) @if let Some(reason) = &review.reason { ": " (reason) } }
        }
    };
    html! {
        details.history open[record.accounts.is_empty()] {
            summary { (say("history")) }
            @if !record.reviews.is_empty() {
                (list::table(say("decisions"), &["when-column", "by-whom-short", "what-column"].map(|name| Words(say(name))), record.reviews.iter().map(decision)))
            }
            @if record.history.is_empty() && record.reviews.is_empty() { p { (say("nothing-has-happened-to-it")) } }
            ol.plain {
                @for entry in &record.history {
                    li { (moment(&entry.at)) " · " (entry.by) " · " (saying(&entry.what)) }
                }
            }
            @if asked.may(Act::SeeCandidates) {
                p { (say("versions-field-by-field")) ": "
                    @for (n, one) in record.accounts.iter().chain(&record.candidates).enumerate() {
                        @if n > 0 { ", " } a href=(address::versions(&one.id)) { (one.source.title) ", " (tell("version-n", &[("n", &one.version.to_string())])) } } }
            }
            p.quiet { (weave("record-id", &[("id", html! { code { (record.id) } })])) }
        }
    }
}
