//! Candidates that wait for a decision, and taking it.

use crate::address;
use crate::answer::{Answer, Rows, Script, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::motions;
use crate::parts::account::account;
use crate::parts::written::number;
use crate::parts::{field, list, review};
use crate::posted::Posted;
use maud::{Markup, html};
use tarazy_desk::{Act, Carried, Decision, Desk, Queue, QueueQuery};
use tarazy_model::{AccountId, Kind, RecordId};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = QueueQuery {
        document: asked.value("document")?,
        kind: asked.value("kind")?,
        state: asked.value("state")?,
        after: asked.value("after")?,
    };
    let queue = desk.queue(&query)?;
    asked.answer(&queue, Some(Rows::after(&queue, queue.next.as_ref())), || {
        Sheet::new("Review", body(&queue, asked))
            .kicker("What the machine read, and nobody has decided on")
            .with(Script::Review)
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let decision = Decision {
        account: posted.needed("account")?,
        state: posted.needed("state")?,
        reason: posted.text("reason").map(str::to_owned),
        record: posted.value::<RecordId>("record")?,
    };
    let reviewed = desk.review(&decision, desk.who())?;
    if let Carried::Proposed(_) = reviewed.carried {
        return motions::after(asked, reviewed.carried, String::new());
    }
    let next = reviewed.next.as_ref().unwrap_or(&reviewed.account.id);
    let back = posted.text("back").filter(|back| is_ours(back)).unwrap_or("/review");
    asked.done(&reviewed, format!("{back}#{next}"))
}

/// Whether an address leads back to a page of this site and nowhere else.
pub(crate) fn is_ours(back: &str) -> bool {
    let elsewhere = back.starts_with("//") || back.contains(['\\', '#']);
    back.starts_with('/') && !elsewhere && back.bytes().all(|byte| byte.is_ascii_graphic())
}

fn body(queue: &Queue, asked: &Asked) -> Markup {
    let back = address::with_query(
        "/review",
        asked.query.iter().map(|(name, value)| (name.as_str(), value.as_str())),
    );
    html! {
        (question(asked))
        p { a href="/same" { "Accounts of two records that may be about the same thing" }
            @if asked.may(Act::Review) { " · " a href="/motions" { "What waits for a second person" } }
            " · " a href="/classified" { "What is kept back" } }
        @if queue.waiting.is_empty() {
            (list::nothing("Nothing waits for a decision.", &html! {
                a href="/documents" { "Add a document" } " to have it read." }))
        } @else {
            p.quiet { (number(queue.total as f64)) " in all. A decision is kept with who, when and why, and can be "
                "followed by another." }
        }
        @for (n, one) in queue.waiting.iter().enumerate() {
            div.proposal data-candidate tabindex="-1" {
                h2 { (one.title) } (account(one))
                @if asked.may(Act::Review) { (review::form(&one.id, &back, n == 0, None)) }
            }
        }
        (list::onwards(asked, queue.next.as_ref().map(AccountId::as_str)))
    }
}

fn question(asked: &Asked) -> Markup {
    let given = |name| asked.text(name).unwrap_or("");
    let kinds = Kind::ALL.iter().map(|kind| (kind.as_str(), kind.label()));
    html! {
        form.question action="/review" method="get" {
            (field::choice("kind", "Kind", given("kind"), [("", "all")].into_iter().chain(kinds)))
            (field::line("state", "State, by its letters", given("state"), ""))
            @if let Some(document) = asked.text("document") {
                input type="hidden" name="document" value=(document);
            }
            button type="submit" { "Show" }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn after_a_decision_one_stays_on_this_site() {
        for (back, ours) in [
            ("/documents/doc-1?at=5", true),
            ("/review", true),
            ("//example.org", false),
            ("https://example.org", false),
            ("/\\example.org", false),
            ("/a\r\nSet-Cookie: x", false),
            ("", false),
        ] {
            assert_eq!(is_ours(back), ours, "{back}");
        }
    }
}
