//! Accounts for a second reading: decided on without seeing what was decided first.

use crate::answer::{Answer, Rows, Script, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::statement::described;
use crate::parts::written::{at, date, saying};
use crate::parts::{field, list};
use crate::posted::Posted;
use crate::speech::{say, tell, weave};
use maud::{Markup, html};
use tarazy_desk::{BlindAccount, Desk, SecondDecision, SecondQueue};
use tarazy_model::{ReviewState, Sampling};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let queue = desk.second_queue(asked.value("after")?)?;
    asked.answer(&queue, Some(Rows::after(&queue, queue.next.as_ref())), || {
        Sheet::new(say("for-a-second-reading"), body(&queue, asked))
            .kicker(say("review"))
            .with(Script::Review)
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let decision = SecondDecision {
        account: posted.needed("account")?,
        state: posted.needed("state")?,
        reason: posted.text("reason").map(str::to_owned),
    };
    let reading = desk.read_again(&decision, desk.who())?;
    asked.done(&reading, "/review/second".to_owned())
}

/// Of which decisions a second opinion is asked, in words.
pub(crate) fn asked_of(sampling: Sampling) -> String {
    let share = match sampling.one_in {
        0 => None,
        1 => Some(say("every-decision").to_owned()),
        one_in => Some(tell("one-decision-in", &[("n", &one_in.to_string())])),
    };
    let accusing = sampling.accusing.then(|| say("every-accusing-decision").to_owned());
    match (share, accusing) {
        (None, None) => say("no-second-opinion-is-asked-of-decisions").to_owned(),
        (Some(one), None) | (None, Some(one)) => tell("second-opinion-of", &[("one", &one)]),
        (Some(one), Some(other)) => tell("second-opinion-of-both", &[("one", &one), ("other", &other)]),
    }
}

fn body(queue: &SecondQueue, asked: &Asked) -> Markup {
    let next = queue.next.map(|next| next.to_string());
    html! {
        p { (asked_of(queue.sampling)) " " (weave("first-not-shown", &[
            ("agree", html! { a href="/review/agreement" { (say("small-how-far-readers-agree")) } })])) }
        @if queue.waiting.is_empty() {
            (list::nothing(say("nothing-waits-for-a-second-reading"), &html! { a href="/review" { (say("what-waits-for-a-first")) } "." }))
        }
        @for one in &queue.waiting { (blind(one, asked)) }
        (list::onwards(asked, next.as_deref()))
    }
}

fn blind(one: &BlindAccount, asked: &Asked) -> Markup {
    let (why, evidence) = (format!("why-{}", one.id), &one.evidence);
    html! {
        article.proposal id=(one.id) data-candidate tabindex="-1" {
            h2 { (saying(&one.title)) }
            p.source { (one.source.title) @if let Some(date) = &one.source.date { ", " (self::date(date)) } }
            (described(&one.statement, one.polarity))
            figure.evidence { blockquote { span.quiet { (evidence.prefix) } (evidence.quote) span.quiet { (evidence.suffix) } }
                figcaption { (saying(&evidence.name)) (at(evidence)) } }
            form.review action="/review/second" method="post" {
                input type="hidden" name="account" value=(one.id);
                (field::seen(asked))
                (field::no_default())
                label.unseen for=(why) { (say("reason")) }
                input.reason id=(why) name="reason" placeholder=(say("reason-to-dispute-or-reject")) autocomplete="off";
                @for (state, word) in [(ReviewState::Accepted, "accept"), (ReviewState::Disputed, "dispute"), (ReviewState::Rejected, "reject")] {
                    button type="submit" name="state" value=(state) class=(state) { (say(word)) }
                }
            }
        }
    }
}
