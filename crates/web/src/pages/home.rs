//! Home: check a text, look at a day, and what the record holds.

use crate::address;
use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::check::sign_in_to_check;
use crate::parts::written::{counted, moment};
use crate::parts::{field, list};
use maud::{Markup, html};
use tarazy_desk::{Act, Desk, Home};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let home = desk.home()?;
    asked
        .answer(&home, None, || Sheet::new("What was promised, and what was done", body(&home, asked)).wide())
}

fn body(home: &Home, asked: &Asked) -> Markup {
    html! {
        p.lead {
            "What sources say of human rights, each statement with the passage that says it, weighed one "
            "against another: "
            a href="/search" { (counted(in_record(home), "account", "accounts")) }
            " from "
            a href="/sources" { (counted(home.sources, "source", "sources")) } "."
        }
        div.pans.doors {
            section.pan { h2 { "Check a text" }
                @if asked.may(Act::Check) { (check()) } @else { (sign_in_to_check()) } }
            section.pan { h2 { "Look at a day" } (day()) (states(home)) }
        }
        section.narrow { h2 { "In the record" } (held(home, asked)) }
        @if home.backlog > 0 { section { h2 { "Waiting for a decision" } (waiting(home)) } }
        @if !home.batches.is_empty() { section { h2 { "What came last" } (latest(home)) p { a href="/new" { "What is new, and its feed" } } } }
    }
}

fn in_record(home: &Home) -> u64 {
    home.kinds.iter().map(|kind| kind.accounts).sum()
}

fn check() -> Markup {
    html! {
        form.stacked action="/check" method="post" enctype="multipart/form-data" {
            p.field {
                label for="text" {
                    "Paste what someone wrote. Every statement in it is compared with the record."
                }
                textarea #text name="text" rows="7" {}
            }
            p { button.primary type="submit" { "Check" } " " a href="/check" { "or check a file" } }
        }
    }
}

fn day() -> Markup {
    html! {
        form.inline action="/treaties" method="get" {
            (field::day("on", "Who was bound by which treaty on", "")) button type="submit" { "Look" }
        }
        form.inline action="/events" method="get" {
            (field::line("from", "What happened from", "", "")) (field::line("to", "to", "", ""))
            button type="submit" { "Look" }
        }
    }
}

fn states(home: &Home) -> Markup {
    html! {
        @if !home.states.is_empty() {
            p { "Or begin with a State: "
                @for (n, state) in home.states.iter().enumerate() {
                    @if n > 0 { ", " } a href=(address::state(state.code)) { (state.name) }
                } "."
            }
        }
    }
}

fn held(home: &Home, asked: &Asked) -> Markup {
    if home.kinds.is_empty() {
        return list::nothing("The record is empty.", &list::begin());
    }
    list::kinds(&home.kinds, None, asked)
}

fn waiting(home: &Home) -> Markup {
    html! {
        p { a href="/review" { (counted(home.backlog, "candidate waits", "candidates wait")) }
            " for someone to accept, dispute or reject what the machine read." }
        (list::accounts("The next of them", &home.waiting))
    }
}

fn latest(home: &Home) -> Markup {
    html! {
        ul.plain {
            @for batch in &home.batches {
                li { a href=(address::batch(&batch.id)) { (batch.title) } " " span.quiet { (moment(&batch.at)) ", "
                    (counted(batch.counts.new, "new account", "new accounts")) } }
            }
        }
    }
}
