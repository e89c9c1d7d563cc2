//! What was sent without a name: those that wait, rejecting many at once, and those that were rejected, each of which can be
//! taken back.

use crate::address;
use crate::answer::{Answer, Rows, Script, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::account::account;
use crate::parts::written::saying;
use crate::parts::{field, list, review};
use crate::posted::Posted;
use crate::speech::{many, say, tell, word};
use maud::{Markup, html};
use tarazy_desk::{Desk, Submissions, SubmissionsQuery};
use tarazy_model::{AccountId, ReviewState};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = SubmissionsQuery {
        review: asked.value("review")?,
        state: asked.value("state")?,
        words: asked.text("words").map(str::to_owned),
        after: asked.value("after")?,
    };
    let view = desk.submissions(&query)?;
    asked.answer(&view, Some(Rows::after(&view, view.next.as_ref())), || {
        Sheet::new(say("sent-without-a-name"), body(&view, &query, asked))
            .kicker(say("review"))
            .with(Script::Review)
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let ids: Vec<AccountId> = posted.list("account")?;
    let rejected = desk.reject_submissions(&ids, posted.text("reason").unwrap_or_default(), desk.who())?;
    asked.done(&rejected, "/review/submissions?review=rejected".to_owned())
}

fn body(view: &Submissions, query: &SubmissionsQuery, asked: &Asked) -> Markup {
    let waiting = query.review.unwrap_or_default() == ReviewState::Candidate;
    let back = address::with_query(&asked.path, asked.query.iter().map(|(n, v)| (n.as_str(), v.as_str())));
    let total = view.ids.len() as u64;
    html! {
        (question(asked))
        @if view.shown.is_empty() {
            (list::nothing(say("no-submission-stands-so"), &html! { a href="/review" { (say("what-else-waits")) } "." }))
        } @else {
            p.quiet { (many("submissions-shown", total)) }
            @if waiting { (reject(view, asked)) }
        }
        @for (n, one) in view.shown.iter().enumerate() {
            div.proposal data-candidate tabindex="-1" {
                h2 { (saying(&one.title)) } (account(one))
                (review::form(asked, &one.id, &back, n == 0, None))
            }
        }
        (list::onwards(asked, view.next.as_ref().map(AccountId::as_str)))
    }
}

/// The form that rejects all of the filter, each named, so that none that comes later is rejected with them.
fn reject(view: &Submissions, asked: &Asked) -> Markup {
    html! {
        details {
            summary { (tell("reject-these", &[("n", &view.ids.len().to_string())])) }
            form.stacked action="/review/submissions" method="post" {
                (field::seen(asked))
                @for id in &view.ids { input type="hidden" name="account" value=(id); }
                p.field { label for="reason-of-all" { (say("reason-for-all-of-them")) }
                    input #reason-of-all name="reason" autocomplete="off" required; }
                button type="submit" { (tell("reject-these", &[("n", &view.ids.len().to_string())])) }
            }
            p.quiet { (say("all-or-none-each-is-an-act-of-its-own")) }
        }
    }
}

fn question(asked: &Asked) -> Markup {
    let given = |name| asked.text(name).unwrap_or("");
    let states = [
        ("", say("waiting")),
        ("rejected", word("review", "rejected")),
        ("accepted", word("review", "accepted")),
        ("disputed", word("review", "disputed")),
    ];
    html! {
        form.question action="/review/submissions" method="get" {
            (field::choice("review", say("review"), given("review"), states))
            (field::line("state", say("state-by-its-letters"), given("state"), ""))
            (field::line("words", say("with-these-words"), given("words"), ""))
            button type="submit" { (say("show")) }
        }
    }
}
