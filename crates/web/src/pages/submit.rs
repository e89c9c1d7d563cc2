//! Raising an issue without a name, and following it by the code of its receipt. Neither needs a script or a cookie, and
//! a code is never part of an address, where it would be kept by browsers and logs.

use crate::address;
use crate::answer::{Answer, How, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::named::state_in;
use crate::parts::field;
use crate::posted::Posted;
use maud::{Markup, html};
use tarazy_desk::{Desk, Followed, Receipt, Submission};
use tarazy_model::ReviewState;

pub(crate) fn get(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let how = How {
        send: "POST issue, said, and if known state and body (form fields) to /submit.json",
        answer: "the code of the receipt, given once",
    };
    asked.answer(&how, None, || Sheet::new(asked.say("submit-title"), form(asked)).translated())
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
    asked.answer(&receipt, None, || {
        Sheet::new(asked.say("receipt-title"), given(&receipt, asked)).translated()
    })
}

pub(crate) fn receipt(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let how = How { send: "POST code (form field) to /receipt.json", answer: "where the submission stands" };
    asked.answer(&how, None, || Sheet::new(asked.say("follow-title"), follow(asked)).translated())
}

pub(crate) fn followed(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let followed = desk.followed(posted.text("code").unwrap_or_default())?;
    asked.answer(&followed, None, || {
        Sheet::new(asked.say("followed-title"), status(&followed, asked)).translated()
    })
}

fn form(asked: &Asked) -> Markup {
    html! {
        p.lead { (asked.say("submit-lead")) }
        p { (asked.say("submit-care")) }
        form.stacked action="/submit" method="post" enctype="multipart/form-data" {
            p.field { label for="issue" { (asked.say("submit-issue")) } input #issue name="issue" maxlength="200" required autocomplete="off"; }
            (field::line("state", &asked.say("submit-state"), "", &asked.say("submit-state-hint")))
            (field::line("body", &asked.say("submit-body"), "", &asked.say("submit-body-hint")))
            p.field { label for="said" { (asked.say("submit-said")) } textarea #said name="said" rows="12" required {} }
            button type="submit" { (asked.say("submit-send")) }
        }
        p { a href="/receipt" { (asked.say("submit-follow")) } " · " a href="/dialogue" { (asked.say("submit-register")) } }
    }
}

fn given(receipt: &Receipt, asked: &Asked) -> Markup {
    html! {
        p { (asked.say("receipt-kept")) }
        p.code { code { (receipt.code) } }
        p { (asked.say("receipt-once")) }
        p { a href="/receipt" { (asked.say("follow-title")) } }
    }
}

fn follow(asked: &Asked) -> Markup {
    html! {
        p.lead { (asked.say("follow-lead")) }
        form.stacked action="/receipt" method="post" enctype="multipart/form-data" {
            p.field { label for="code" { (asked.say("follow-code")) } input #code name="code" required autocomplete="off" spellcheck="false"; }
            button type="submit" { (asked.say("follow-show")) }
        }
        p { a href="/submit" { (asked.say("submit-title")) } }
    }
}

fn status(followed: &Followed, asked: &Asked) -> Markup {
    html! {
        @match &followed.case {
            Some(case) => { p { (asked.say("followed-accepted")) " " a href=(address::case(case)) { (asked.say("followed-case")) } } }
            None if followed.state == ReviewState::Candidate => { p { (asked.say("followed-waits")) } }
            None => { p { (asked.say("followed-refused")) } }
        }
        @if let Some(reason) = &followed.reason { p { (asked.say_with("followed-reason", ("reason", reason))) } }
    }
}
