//! What waits for review, counted, each count leading to it; and the forms to take candidates, give them and give them
//! back.

use crate::address::{self, with_query};
use crate::asked::Asked;
use crate::parts::field;
use crate::parts::list::{self, Column::Figures, Column::Words};
use crate::parts::written::{moment, number};
use maud::{Markup, html};
use tarazy_desk::{Act, Queue, ReviewerCount, Waiting};
use tarazy_model::{AccountId, Document};
use tarazy_tell::written::counted;

/// What in the address of the queue says which candidates are meant.
const ASKED: [&str; 5] = ["document", "source", "kind", "state", "with"];

/// The other pages of review work.
pub(crate) fn onwards(asked: &Asked) -> Markup {
    html! {
        p {
            a href="/same" { "Accounts of two records that may be about the same thing" }
            @if asked.may(Act::Review) {
                " · " a href="/motions" { "What waits for a second person" }
                " · " a href="/review/submissions" { "Sent without a name" }
                " · " a href="/review/assignments" { "Who has what" }
                " · " a href="/review/second" { "For a second reading" }
                " · " a href="/review/agreement" { "How far readers agree" }
            }
            " · " a href="/classified" { "What is kept back" }
        }
    }
}

/// What waits in the whole record.
pub(crate) fn all(all: &Waiting, asked: &Asked) -> Markup {
    html! {
        p.lead {
            (counted(all.total, "candidate waits", "candidates wait"))
            @if let Some(oldest) = &all.oldest { ", the oldest since " (moment(oldest)) }
            ". " a href=(with_query("/review", [("with", "nobody")])) { (number(all.nobodys as f64)) " with nobody" }
            @for one in &all.reviewers { ", " (reviewer(one, asked)) } "."
        }
        @if all.accusing + all.submissions + all.second > 0 {
            p { "Restricted: " (number(all.accusing as f64)) " that allege something of a named person, and "
                a href="/review/submissions" { (number(all.submissions as f64)) " sent without a name" } ". "
                @if all.second > 0 { a href="/review/second" { (number(all.second as f64)) " for a second reading by you" } "." } }
        }
        @if all.total > 0 { details { summary { "By kind, State, source and document" } (tables(all)) } }
    }
}

fn reviewer(one: &ReviewerCount, asked: &Asked) -> Markup {
    let is_own = one.reviewer == asked.who.actor.name;
    let name = format!("@{}", one.reviewer);
    let with = if is_own { "mine" } else { name.as_str() };
    html! {
        a href=(with_query("/review", [("with", with)])) {
            (number(one.waiting as f64)) " with " @if is_own { "you" } @else { (one.reviewer) } }
    }
}

fn tables(all: &Waiting) -> Markup {
    let row = |name: &str, value: &str, words: &str, waiting: u64| {
        html! {
            th scope="row" { a href=(with_query("/review", [(name, value)])) { (words) } }
            td.figures { (number(waiting as f64)) }
        }
    };
    let kinds = all.kinds.iter().map(|(kind, n)| row("kind", kind.as_str(), kind.label(), *n));
    let states = all.states.iter().map(|(state, n)| row("state", state.code.as_str(), &state.name, *n));
    let sources = all.sources.iter().map(|(source, n)| row("source", source.id.as_str(), &source.title, *n));
    let document =
        |(document, n): &(Document, u64)| row("document", document.id.as_str(), &document.name, *n);
    html! {
        (list::table("What waits, by kind", &[Words("kind"), Figures("waiting")], kinds))
        @if !all.states.is_empty() {
            (list::table("States with the most that waits", &[Words("State"), Figures("waiting")], states)) }
        (list::table("Sources with the most that waits", &[Words("source"), Figures("waiting")], sources))
        (list::table("Documents with the most that waits", &[Words("document"), Figures("waiting")], all.documents.iter().map(document)))
    }
}

/// Taking all that a filter shows, or giving it to a reviewer.
pub(crate) fn take(queue: &Queue, asked: &Asked, back: &str) -> Markup {
    html! {
        details {
            summary { "Take these " (number(queue.total as f64)) ", or give them to somebody" }
            form.inline action="/review/assignments" method="post" {
                input type="hidden" name="do" value="give";
                input type="hidden" name="back" value=(back);
                (meant(asked))
                @if asked.may(Act::Assign) { (field::line("to", "To", "", "a reviewer, by name; you, where it is left empty")) }
                button type="submit" { @if asked.may(Act::Assign) { "Give" } @else { "Take" } }
            }
            p.quiet { "Nothing is locked by it: another may still decide, and is told whose it is. It ends with the decision." }
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
            button type="submit" { "Give it back" }
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
