//! Home: check a text, look at a day, and what the record holds.

use crate::address;
use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::pages::check::sign_in_to_check;
use crate::parts::written::moment;
use crate::parts::{field, list};
use crate::speech::{many, say, weave};
use maud::{Markup, html};
use tarazy_desk::{Act, Desk, Home};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let home = desk.home()?;
    asked.answer(&home, None, || {
        Sheet::new(say("what-was-promised-and-what-was-done"), body(&home, asked)).wide()
    })
}

fn body(home: &Home, asked: &Asked) -> Markup {
    html! {
        p.lead {
            (weave("home-lead", &[
                ("accounts", html! { a href="/search" { (many("accounts", in_record(home))) } }),
                ("sources", html! { a href="/sources" { (many("sources-n", home.sources)) } }),
            ]))
        }
        div.pans.doors {
            section.pan { h2 { (say("check-a-text")) }
                @if asked.may(Act::Check) { (check()) } @else { (sign_in_to_check()) } }
            section.pan { h2 { (say("look-at-a-day")) } (day()) (states(home)) }
        }
        section.narrow { h2 { (say("in-the-record-heading")) } (held(home, asked)) }
        @if home.backlog > 0 { section { h2 { (say("waiting-for-a-decision")) } (waiting(home)) } }
        @if !home.batches.is_empty() { section { h2 { (say("what-came-last")) } (latest(home)) p { a href="/new" { (say("what-is-new-and-its-feed")) } } } }
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
                    (say("paste-what-someone-wrote-every-statement"))
                }
                textarea #text name="text" rows="7" {}
            }
            p { button.primary type="submit" { (say("check")) } " " a href="/check" { (say("or-check-a-file")) } }
        }
    }
}

fn day() -> Markup {
    html! {
        form.inline action="/treaties" method="get" {
            (field::day("on", say("who-was-bound-by-which-treaty-on"), "")) button type="submit" { (say("look")) }
        }
        form.inline action="/events" method="get" {
            (field::line("from", say("what-happened-from"), "", "")) (field::line("to", say("to"), "", ""))
            button type="submit" { (say("look")) }
        }
    }
}

fn states(home: &Home) -> Markup {
    html! {
        @if !home.states.is_empty() {
            p { (weave("or-begin-with-state", &[("states", html! {
                @for (n, state) in called::sorted(&home.states, |state| called::state(state)).into_iter().enumerate() {
                    @if n > 0 { ", " } a href=(address::state(state.code)) { (called::state(state)) }
                }
            })])) }
        }
    }
}

fn held(home: &Home, asked: &Asked) -> Markup {
    if home.kinds.is_empty() {
        return list::nothing(say("the-record-is-empty"), &list::begin());
    }
    list::kinds(&home.kinds, None, asked)
}

fn waiting(home: &Home) -> Markup {
    html! {
        p { (weave("wait-for-someone", &[
            ("candidates", html! { a href="/review" { (many("candidates-wait", home.backlog)) } }),
        ])) }
        (list::accounts(say("the-next-of-them"), &home.waiting))
    }
}

fn latest(home: &Home) -> Markup {
    html! {
        ul.plain {
            @for batch in &home.batches {
                li { a href=(address::batch(&batch.id)) { (batch.title) } " " span.quiet { (moment(&batch.at)) ", "
                    (many("new-accounts-n", batch.counts.new)) } }
            }
        }
    }
}
