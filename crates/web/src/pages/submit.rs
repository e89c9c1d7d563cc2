//! Raising an issue without a name, and following it by the code of its receipt. Neither needs a script or a cookie, and
//! a code is never part of an address, where it would be kept by browsers and logs.

use crate::address;
use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::named::state_in;
use crate::parts::account::review_state;
use crate::parts::field;
use crate::posted::Posted;
use maud::{Markup, html};
use serde::Serialize;
use tarazy_desk::{Desk, Followed, Receipt, Submission};

/// What can be sent here, for programs.
#[derive(Serialize)]
struct How {
    send: &'static str,
    answer: &'static str,
}

pub(crate) fn get(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let how = How {
        send: "POST issue, said, and if known state and body (form fields) to /submit.json",
        answer: "the code of the receipt, given once",
    };
    asked.answer(&how, None, || Sheet::new("Raise an issue", form()))
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let text = |name: &str| posted.text(name).map(str::to_owned);
    let submission = Submission {
        state: posted.text("state").map(|state| state_in("state", state)).transpose()?,
        issue: text("issue").unwrap_or_default(),
        body: text("body"),
        said: text("said").unwrap_or_default(),
    };
    let receipt = desk.submit(&submission)?;
    asked.answer(&receipt, None, || Sheet::new("Your receipt", given(&receipt)))
}

pub(crate) fn receipt(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let how = How { send: "POST code (form field) to /receipt.json", answer: "where the submission stands" };
    asked.answer(&how, None, || Sheet::new("Follow a submission", follow()))
}

pub(crate) fn followed(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let followed = desk.followed(posted.text("code").unwrap_or_default())?;
    asked.answer(&followed, None, || Sheet::new("What came of it", status(&followed)))
}

fn form() -> Markup {
    html! {
        p.lead { "Anyone may raise an issue. No name is asked for, and nothing is kept of who sent it: no address, and of the "
            "time only the day. A reviewer reads it first; until then it is shown nowhere." }
        p { "What you write is kept as you write it. Leave out whatever would tell who you are, or would endanger "
            "another. You get a code to follow it by; it is shown once." }
        form.stacked action="/submit" method="post" enctype="multipart/form-data" {
            p.field { label for="issue" { "What it is about, in one line" } input #issue name="issue" maxlength="200" required autocomplete="off"; }
            (field::line("state", "In which State", "", "by name or letters; leave it empty if it is not known"))
            (field::line("body", "Before which body it is to be raised", "", "if you have one in mind"))
            p.field { label for="said" { "What happened, and what you ask for" } textarea #said name="said" rows="12" required {} }
            button type="submit" { "Send" }
        }
        p { a href="/receipt" { "Follow what was sent before" } " · " a href="/dialogue" { "The register of dialogue" } }
    }
}

fn given(receipt: &Receipt) -> Markup {
    html! {
        p { "It was kept and waits for a reviewer. This is its code:" }
        p.code { code { (receipt.code) } }
        p { "Write it down, or print this page: it is not shown again, and nobody can find it for you. With it you can "
            a href="/receipt" { "follow what comes of it" } "." }
    }
}

fn follow() -> Markup {
    html! {
        p.lead { "With the code of your receipt you see where your submission stands." }
        form.stacked action="/receipt" method="post" enctype="multipart/form-data" {
            p.field { label for="code" { "Code" } input #code name="code" required autocomplete="off" spellcheck="false"; }
            button type="submit" { "Show" }
        }
        p { a href="/submit" { "Raise an issue" } }
    }
}

fn status(followed: &Followed) -> Markup {
    html! {
        p { (review_state(followed.state)) }
        @match &followed.case {
            Some(case) => { p { "It is on record as a step of " a href=(address::case(case)) { "this case" } ", where you see what came of it." } }
            None if followed.reason.is_none() => { p { "No reviewer has decided on it yet." } }
            None => { p { "It was not taken into the record." } }
        }
        @if let Some(reason) = &followed.reason { p { "The reviewer says: " (reason) } }
    }
}
