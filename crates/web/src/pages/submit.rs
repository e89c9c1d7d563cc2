//! Raising an issue without a name, and following it by the code of its receipt. Neither needs a script or a cookie, and
//! a code is never part of an address, where it would be kept by browsers and logs.

use crate::address;
use crate::answer::{Answer, How, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::named::state_in;
use crate::parts::field;
use crate::posted::Posted;
use crate::speech::{say, tell};
use maud::{Markup, html};
use tarazy_desk::{Desk, Followed, Receipt, Submission};
use tarazy_model::ReviewState;

pub(crate) fn get(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let how = How {
        send: "POST issue, said, and if known state and body (form fields) to /submit.json",
        answer: "the code of the receipt, given once",
    };
    asked.answer(&how, None, || Sheet::new(say("submit-title"), form()))
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
    asked.answer(&receipt, None, || Sheet::new(say("receipt-title"), given(&receipt)))
}

pub(crate) fn receipt(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let how = How { send: "POST code (form field) to /receipt.json", answer: "where the submission stands" };
    asked.answer(&how, None, || Sheet::new(say("follow-title"), follow()))
}

pub(crate) fn followed(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let followed = desk.followed(posted.text("code").unwrap_or_default())?;
    asked.answer(&followed, None, || Sheet::new(say("followed-title"), status(&followed)))
}

fn form() -> Markup {
    html! {
        p.lead { (say("submit-lead")) }
        p { (say("submit-care")) }
        form.stacked action="/submit" method="post" enctype="multipart/form-data" {
            p.field { label for="issue" { (say("submit-issue")) } input #issue name="issue" maxlength="200" required autocomplete="off"; }
            (field::line("state", say("submit-state"), "", say("submit-state-hint")))
            (field::line("body", say("submit-body"), "", say("submit-body-hint")))
            p.field { label for="said" { (say("submit-said")) } textarea #said name="said" rows="12" required {} }
            button type="submit" { (say("submit-send")) }
        }
        p { a href="/receipt" { (say("submit-follow")) } " · " a href="/dialogue" { (say("submit-register")) } }
    }
}

fn given(receipt: &Receipt) -> Markup {
    html! {
        p { (say("receipt-kept")) }
        p.code { code { (receipt.code) } }
        p { (say("receipt-once")) }
        p { a href="/receipt" { (say("follow-title")) } }
    }
}

fn follow() -> Markup {
    html! {
        p.lead { (say("follow-lead")) }
        form.stacked action="/receipt" method="post" enctype="multipart/form-data" {
            p.field { label for="code" { (say("follow-code")) } input #code name="code" required autocomplete="off" spellcheck="false"; }
            button type="submit" { (say("follow-show")) }
        }
        p { a href="/submit" { (say("submit-title")) } }
    }
}

fn status(followed: &Followed) -> Markup {
    html! {
        @match &followed.case {
            Some(case) => { p { (say("followed-accepted")) " " a href=(address::case(case)) { (say("followed-case")) } } }
            None if followed.state == ReviewState::Candidate => { p { (say("followed-waits")) } }
            None => { p { (say("followed-refused")) } }
        }
        @if let Some(reason) = &followed.reason { p { (tell("followed-reason", &[("reason", reason)])) } }
    }
}
