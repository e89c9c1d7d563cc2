//! What waits for review, counted, each count leading to it; and the forms to take candidates, give them and give them
//! back.

use crate::address::{self, with_query};
use crate::asked::Asked;
use crate::called;
use crate::parts::field;
use crate::parts::list::{self, Column::Figures, Column::Words};
use crate::parts::written::{moment, number};
use crate::speech::{many, say, tell, weave, word};
use maud::{Markup, html};
use tarazy_desk::{Act, Queue, ReviewerCount, Waiting};
use tarazy_model::{AccountId, Document};

/// What in the address of the queue says which candidates are meant.
const ASKED: [&str; 5] = ["document", "source", "kind", "state", "with"];

/// The other pages of review work.
pub(crate) fn onwards(asked: &Asked) -> Markup {
    html! {
        p {
            a href="/same" { (say("pairs-that-may-be-one")) }
            @if asked.may(Act::Review) {
                " · " a href="/motions" { (say("what-waits-for-a-second-person")) }
                " · " a href="/review/submissions" { (say("sent-without-a-name")) }
                " · " a href="/review/assignments" { (say("who-has-what")) }
                " · " a href="/review/second" { (say("for-a-second-reading")) }
                " · " a href="/review/agreement" { (say("how-far-readers-agree")) }
            }
            " · " a href="/classified" { (say("what-is-kept-back")) }
        }
    }
}

/// What waits in the whole record.
pub(crate) fn all(all: &Waiting, asked: &Asked) -> Markup {
    html! {
        p.lead {
            (many("candidates-wait", all.total))
            @if let Some(oldest) = &all.oldest { ", " (weave("waiting-oldest-since", &[("at", moment(oldest))])) }
            ". " a href=(with_query("/review", [("with", "nobody")])) { (tell("n-with-nobody", &[("n", &number(all.nobodys as f64))])) }
            @for one in &all.reviewers { ", " (reviewer(one, asked)) } "."
        }
        @if all.accusing + all.submissions + all.second > 0 {
            @let sent = tell("n-sent-without-name", &[("n", &number(all.submissions as f64))]);
            p { (weave("restricted-waiting", &[
                    ("n", html! { (number(all.accusing as f64)) }),
                    ("sent", html! { a href="/review/submissions" { (sent) } }),
                ])) " "
                @if all.second > 0 { a href="/review/second" { (tell("n-for-second-by-you", &[("n", &number(all.second as f64))])) } "." } }
        }
        @if all.total > 0 { details { summary { (say("by-kind-state-source-and-document")) } (tables(all)) } }
    }
}

fn reviewer(one: &ReviewerCount, asked: &Asked) -> Markup {
    let is_own = one.reviewer == asked.who.actor.name;
    let name = format!("@{}", one.reviewer);
    let with = if is_own { "mine" } else { name.as_str() };
    html! {
        a href=(with_query("/review", [("with", with)])) {
            @let n = number(one.waiting as f64);
            @if is_own { (tell("n-with-you", &[("n", &n)])) } @else { (tell("n-with-reviewer", &[("n", &n), ("reviewer", &one.reviewer)])) } }
    }
}

fn tables(all: &Waiting) -> Markup {
    let row = |name: &str, value: &str, words: &str, waiting: u64| {
        html! {
            th scope="row" { a href=(with_query("/review", [(name, value)])) { (words) } }
            td.figures { (number(waiting as f64)) }
        }
    };
    let kinds = all.kinds.iter().map(|(kind, n)| row("kind", kind.as_str(), word("kind", kind.label()), *n));
    let states =
        all.states.iter().map(|(state, n)| row("state", state.code.as_str(), called::state(state), *n));
    let sources = all.sources.iter().map(|(source, n)| row("source", source.id.as_str(), &source.title, *n));
    let document =
        |(document, n): &(Document, u64)| row("document", document.id.as_str(), &document.name, *n);
    html! {
        (list::table(say("what-waits-by-kind"), &[Words(say("kind-in-a-list")), Figures(say("waiting"))], kinds))
        @if !all.states.is_empty() {
            (list::table(say("states-with-the-most-that-waits"), &[Words(say("state")), Figures(say("waiting"))], states)) }
        (list::table(say("sources-with-the-most-that-waits"), &[Words(say("small-source")), Figures(say("waiting"))], sources))
        (list::table(say("documents-with-the-most-that-waits"), &[Words(say("document")), Figures(say("waiting"))], all.documents.iter().map(document)))
    }
}

/// Taking all that a filter shows, or giving it to a reviewer.
pub(crate) fn take(queue: &Queue, asked: &Asked, back: &str) -> Markup {
    html! {
        details {
            summary { (tell("take-these-or-give", &[("n", &number(queue.total as f64))])) }
            form.inline action="/review/assignments" method="post" {
                input type="hidden" name="do" value="give";
                input type="hidden" name="back" value=(back);
                (meant(asked))
                @if asked.may(Act::Assign) { (field::line("to", say("give-to"), "", say("a-reviewer-by-name-you-where-it-is"))) }
                button type="submit" { @if asked.may(Act::Assign) { (say("give")) } @else { (say("take")) } }
            }
            p.quiet { (say("nothing-is-locked-by-it-another-may")) }
        }
    }
}

/// Giving one candidate back.
pub(crate) fn give_back(id: &AccountId, asked: &Asked) -> Markup {
    html! {
        form.inline action="/review/assignments" method="post" {
            input type="hidden" name="do" value="back";
            input type="hidden" name="account" value=(id);
            input type="hidden" name="back" value=(address::with_query(&asked.path, asked.query.iter().map(|(n, v)| (n.as_str(), v.as_str()))));
            button type="submit" { (say("give-it-back")) }
        }
    }
}

/// The candidates that the page shows, as fields of a form.
fn meant(asked: &Asked) -> Markup {
    html! {
        @for name in ASKED {
            @if let Some(value) = asked.text(name) { input type="hidden" name=(name) value=(value); }
        }
    }
}
