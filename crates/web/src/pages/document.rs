//! A document: its text with its passages marked, and beside it what was read there, each with a form to
//! decide on it. Long texts come in parts.

use crate::address;
use crate::answer::{Answer, Script, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::account::{restricted, said_by, standing};
use crate::parts::finding::told;
use crate::parts::scales::verdict;
use crate::parts::statement::described;
use crate::parts::written::{number, saying};
use crate::parts::{list, marked, review, seclusion};
use crate::speech::{many, say, tell, weave, word};
use maud::{Markup, html};
use tarazy_desk::{Act, CandidateView, Desk, DocumentPage, PossibleMatch};
use tarazy_model::{AccountId, ReviewState};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.document(&asked.param("id")?, asked.value("at")?)?;
    let at = asked.value("at")?;
    asked.answer(&page, None, || {
        Sheet::new(page.document.name.clone(), body(&page, at, asked))
            .of_record()
            .kicker(say("document-kicker"))
            .wide()
            .with(Script::Review)
    })
}

/// The bytes as they came, to be saved and never shown: they may be hostile.
pub(crate) fn original(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let (document, bytes) = desk.original(&asked.param("id")?)?;
    Ok(Answer::Original(document.name, document.media_type, bytes))
}

fn body(page: &DocumentPage, at: Option<usize>, asked: &Asked) -> Markup {
    html! {
        (said_by(&page.source))
        (seclusion::section(page.source.id.as_str(), &page.seclusion, asked))
        p.quiet {
            (page.document.media_type) ", " (tell("bytes-n", &[("n", &number(page.document.bytes as f64))])) ", "
            (many("accounts", page.total))
            @if asked.may(Act::SeeCandidates) { ", " (tell("waiting-n", &[("n", &page.waiting.to_string())])) } " · "
            @if !page.withheld { a href=(address::original(&page.document.id)) { (say("as-it-came")) } " · " } "SHA-256 "
            code.hash { (page.document.sha256) }
        }
        @for copy in &page.copies {
            p { (weave("same-un-document", &[("copy", html! { a href=(address::document(&copy.id, None)) { (copy.name) } })])) " · "
                a href=(address::beside(&page.document.id, &copy.id)) { (say("small-side-by-side")) } }
        }
        (parts(page))
        @match &page.text {
            Some(text) => div.reading {
                section.paper aria-label=(say("text")) { (marked::text(text, at, &|number| anchor(page, number))) }
                (candidates(page, asked))
            },
            None if page.withheld => {
                p { (say("text-not-shown")) }
                (list::accounts(say("what-counts-of-it"), &page.accounts))
            }
            None => (list::accounts(say("what-this-table-says"), &page.accounts)),
        }
        (parts(page))
    }
}

/// Where the candidate of a number stands on this page; marks without one lead nowhere else.
fn anchor(page: &DocumentPage, number: usize) -> String {
    let found = page.candidates.iter().find(|candidate| candidate.number == number);
    found.map_or_else(|| format!("candidate-{number}"), |candidate| candidate.account.id.to_string())
}

/// The way through a long text.
fn parts(page: &DocumentPage) -> Markup {
    let to = |at: usize| {
        address::with_query(&address::document(&page.document.id, None), [("at", at.to_string().as_str())])
    };
    html! {
        @if page.previous.is_some() || page.next.is_some() {
            nav.pager aria-label=(say("parts-of-this-document")) {
                @if let Some(previous) = page.previous { a href=(to(previous)) rel="prev" { (say("part-before")) } }
                span { (tell("n-to-n", &[("from", &number(page.from as f64)), ("to", &number(page.to as f64))])) }
                @if let Some(next) = page.next { a href=(to(next)) rel="next" { (say("part-after")) } }
            }
        }
    }
}

fn candidates(page: &DocumentPage, asked: &Asked) -> Markup {
    let in_turn = page
        .candidates
        .iter()
        .find(|one| one.account.review == ReviewState::Candidate && !one.account.second_reading);
    let in_turn = in_turn.map(|one| &one.account.id);
    html! {
        section.candidates aria-label=(say("what-was-read")) {
            h2 { (say("what-was-read")) }
            @if page.candidates.is_empty() {
                p.unknown { (say("nothing-that-could-be-checked-was-read")) }
            }
            @else if asked.may(Act::Review) { p.keys.quiet {
                (weave("keys-help", &["j", "k", "a", "d", "r"].map(|key| (key, html! { kbd { (key) } })))) } }
            @for one in &page.candidates { (candidate(page, one, in_turn, asked)) }
        }
    }
}

fn candidate(page: &DocumentPage, one: &CandidateView, in_turn: Option<&AccountId>, asked: &Asked) -> Markup {
    let account = &one.account;
    let back = address::with_query(
        &address::document(&page.document.id, None),
        [("at", if page.from > 0 { page.from.to_string() } else { String::new() }.as_str())],
    );
    html! {
        article.proposal id=(account.id) data-candidate=(format!("mark-{}", one.number)) tabindex="-1" {
            h3 { a.number href=(format!("#mark-{}", one.number)) { (one.number + 1) } " " (saying(&account.title)) }
            p { span.quiet { (word("kind", account.kind.label()))
                @if let Some(page) = account.evidence.page { ", " (tell("page-n", &[("n", &page.to_string())])) } } " " (standing(account))
                @if let Some(word) = one.verdict { " " (verdict(word)) } }
            details { summary { (say("details")) }
                (described(&account.statement, account.polarity))
                @if let Some(finding) = &one.finding { (told(finding)) }
                (matches(&one.matches))
                @if account.restricted { (restricted(account)) } @else {
                    p { a href=(address::account(&account.record, &account.id)) { (say("open-the-record")) } }
                }
            }
            @if asked.may(Act::Review) && !account.second_reading {
                @if let Some(given) = &one.with { p { (review::with(given, asked)) } }
                (review::form(asked, &account.id, &back, in_turn == Some(&account.id), Some(&review::About::of(one))))
            }
        }
    }
}

fn matches(matches: &[PossibleMatch]) -> Markup {
    html! {
        @if !matches.is_empty() {
            p { (say("may-be-about")) }
            ul.plain { @for one in matches {
                li { a href=(address::account(&one.record, &one.account)) { (saying(&one.title)) } " "
                    span.quiet { (weave("score-of", &[("score", html! { (one.score) }), ("reason", saying(&one.reason))])) } }
            } }
        }
    }
}
