//! Candidates that wait for a decision, what waits of what and before whom, and taking decisions.

use crate::address;
use crate::answer::{Answer, Rows, Script, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::motions;
use crate::parts::account::account;
use crate::parts::written::{number, saying};
use crate::parts::{field, list, queues, review};
use crate::posted::Posted;
use crate::speech::{say, tell, weave, word};
use maud::{Markup, html};
use tarazy_desk::{AccountView, Act, Carried, Decision, Desk, Queue, QueueQuery};
use tarazy_model::{AccountId, Kind, Maker, RecordId};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = QueueQuery {
        document: asked.value("document")?,
        source: asked.value("source")?,
        kind: asked.value("kind")?,
        state: asked.value("state")?,
        with: asked.value("with")?,
        after: asked.value("after")?,
    };
    let queue = desk.queue(&query)?;
    asked.answer(&queue, Some(Rows::after(&queue, queue.next.as_ref())), || {
        Sheet::new(say("review"), body(&queue, asked))
            .kicker(say("what-the-machine-read-and-nobody-has"))
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
        @if let Some(all) = &queue.all { (queues::all(all, asked)) }
        (question(asked))
        (queues::onwards(asked))
        @if queue.waiting.is_empty() {
            (list::nothing(say("nothing-waits-for-a-decision"), &weave("add-document-to-have-read", &[
                ("add", html! { a href="/documents" { (say("add-a-document")) } })])))
        } @else {
            p.quiet { (tell("n-in-all-decision", &[("n", &number(queue.total as f64))])) }
            @if asked.may(Act::Review) { (queues::take(queue, asked, &back)) }
        }
        @for (n, one) in queue.waiting.iter().enumerate() {
            div.proposal data-candidate tabindex="-1" {
                h2 { (saying(&one.title)) } (account(one))
                (notes(queue, one, asked))
                @if asked.may(Act::Review) { (review::form(asked, &one.id, &back, n == 0, None)) }
            }
        }
        (list::onwards(asked, queue.next.as_ref().map(AccountId::as_str)))
    }
}

/// Before whom it is, that it came again changed, and who reads the reason.
fn notes(queue: &Queue, one: &AccountView, asked: &Asked) -> Markup {
    html! {
        @if let Some(given) = queue.with.get(&one.id) {
            div.held { (review::with(given, asked)) " " (queues::give_back(&one.id, asked)) }
        }
        @if one.version > 1 {
            p { (weave("came-again-changed", &[("versions", html! {
                a href=(address::versions(&one.id)) { (tell("version-beside", &[("n", &number(f64::from(one.version)))])) }
            })])) }
        }
        @if one.maker == Maker::Submission { p.quiet { (say("whoever-sent-it-reads-the-reason-with")) } }
    }
}

fn question(asked: &Asked) -> Markup {
    let given = |name| asked.text(name).unwrap_or("");
    let kinds = Kind::ALL.iter().map(|kind| (kind.as_str(), word("kind", kind.label())));
    let before = [("", say("anybody-or-nobody")), ("mine", say("with-me")), ("nobody", say("with-nobody"))];
    let other = Some(given("with")).filter(|with| before.iter().all(|(value, _)| value != with));
    html! {
        form.question action="/review" method="get" {
            (field::choice("kind", say("kind"), given("kind"), [("", say("all"))].into_iter().chain(kinds)))
            (field::line("state", say("state-by-its-letters"), given("state"), ""))
            @if asked.may(Act::Review) {
                (field::choice("with", say("with-whom"), given("with"), before.into_iter().chain(other.map(|name| (name, name)))))
            }
            @for name in ["document", "source"] {
                @if let Some(value) = asked.text(name) { input type="hidden" name=(name) value=(value); }
            }
            button type="submit" { (say("show")) }
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
