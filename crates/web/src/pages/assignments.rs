//! Who has which candidates before them; taking them, giving them to a reviewer and giving them back.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::review::is_ours;
use crate::parts::list::{self, Column::Words};
use crate::parts::queues;
use crate::parts::written::{moment, saying};
use crate::posted::Posted;
use crate::speech::{many_of, say, tell, weave};
use maud::{Markup, html};
use tarazy_desk::{AssignedTo, Assigning, Assignments, Desk, QueueQuery};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let view = desk.assignments()?;
    asked.answer(&view, Some(Rows::all(&view)), || {
        Sheet::new(say("who-has-what"), body(&view, asked)).kicker(say("candidates-with-reviewers")).wide()
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let query = QueueQuery {
        document: posted.value("document")?,
        source: posted.value("source")?,
        kind: posted.value("kind")?,
        state: posted.value("state")?,
        with: posted.value("with")?,
        after: None,
    };
    let assigning =
        Assigning { accounts: posted.list("account")?, query, to: posted.text("to").map(str::to_owned) };
    let given = match posted.text("do").unwrap_or_default() {
        "give" => desk.assign(&assigning, desk.who())?,
        "back" => desk.give_back(&assigning, desk.who())?,
        other => return Err(Fault::not_among("do", &["give", "back"], other)),
    };
    let back = posted.text("back").filter(|back| is_ours(back)).unwrap_or("/review/assignments");
    asked.done(&given, back.to_owned())
}

fn body(view: &Assignments, asked: &Asked) -> Markup {
    let row = |one: &AssignedTo| {
        html! {
            th scope="row" { (one.given.reviewer) }
            td { a href=(address::with_query("/review", [("with", format!("@{}", one.given.reviewer).as_str())])) { (saying(&one.title)) } }
            td { (moment(&one.given.at)) @if one.given.by != one.given.reviewer { ", " (tell("by-name", &[("name", &one.given.by)])) } }
            td { (queues::give_back(&one.given.account, asked)) }
        }
    };
    html! {
        @if view.given.is_empty() {
            (list::nothing(say("no-candidate-is-with-anybody"), &weave("take-some-in-the-queue", &[("queue", html! { a href="/review" { (say("queue-link")) } })])))
        } @else {
            ul.plain { @for (reviewer, many) in by_reviewer(view) { li { (all_of(reviewer, many)) } } }
            (list::table(say("candidates-with-reviewers"), &[Words(say("reviewer")), Words(say("candidate")), Words(say("since")), Words("")],
                view.given.iter().map(row)))
        }
        @if !view.reviewers.is_empty() {
            @let names = view.reviewers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            p.quiet { (tell("who-decides", &[("names", &names)])) }
        }
    }
}

/// How many each reviewer has; they come by reviewer.
fn by_reviewer(view: &Assignments) -> Vec<(&str, u64)> {
    let same = |a: &AssignedTo, b: &AssignedTo| a.given.reviewer == b.given.reviewer;
    let groups = view.given.chunk_by(same);
    groups.filter_map(|group| Some((group.first()?.given.reviewer.as_str(), group.len() as u64))).collect()
}

/// All of a reviewer, and giving them back.
fn all_of(reviewer: &str, many: u64) -> Markup {
    let with = format!("@{reviewer}");
    html! {
        form.inline action="/review/assignments" method="post" {
            input type="hidden" name="do" value="back";
            input type="hidden" name="with" value=(with);
            a href=(address::with_query("/review", [("with", with.as_str())])) { (many_of("candidates-with", &[("count", many)], &[("reviewer", reviewer)])) } " "
            button type="submit" aria-label=(tell("give-all-of-back", &[("reviewer", reviewer)])) { (say("give-all-back")) }
        }
    }
}
