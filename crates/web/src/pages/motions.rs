//! What was proposed and needs a second person: agreeing, refusing, taking back.

use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::written::{moment, saying};
use crate::parts::{field, list};
use crate::posted::Posted;
use crate::speech::{say, tell, weave, word};
use maud::{Markup, html};
use tarazy_desk::{Carried, Desk, MotionRow, Motions};
use tarazy_model::MotionKind;

/// The address of the page.
pub(crate) const HERE: &str = "/motions";

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let motions = desk.motions()?;
    asked.answer(&motions, None, || {
        Sheet::new(say("two-persons"), body(&motions, asked)).kicker(say("what-waits-for-a-second-one"))
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let no: u64 = posted.needed("motion")?;
    let (reason, by) = (posted.text("reason").unwrap_or_default(), posted.by(desk));
    match posted.text("do").unwrap_or_default() {
        "agree" => {
            let carried = desk.agree(no, reason, &by)?;
            asked.done(&carried, HERE.to_owned())
        }
        "refuse" => {
            desk.refuse(no, reason, &by)?;
            asked.done(&no, HERE.to_owned())
        }
        other => Err(Fault::not_among("do", &["agree", "refuse"], other)),
    }
}

/// Where one goes after an act that needs two persons: on, where it is done, and to what waits, where it is proposed.
pub(crate) fn after(asked: &Asked, carried: Carried, done: String) -> Result<Answer, Fault> {
    let to = match carried {
        Carried::Done => done,
        Carried::Proposed(no) => format!("{HERE}#motion-{no}"),
    };
    asked.done(&carried, to)
}

fn body(motions: &Motions, asked: &Asked) -> Markup {
    html! {
        p.quiet { (say("letting-an-allegation-about-a-named")) }
        @if motions.open.is_empty() {
            (list::nothing(say("nothing-waits-for-a-second-person"), &html! { a href="/review" { (say("see-what-waits-for-a-first-one")) } "." }))
        }
        @for row in &motions.open { (open(row, asked)) }
        @if !motions.answered.is_empty() {
            section { h2 { (say("answered-heading")) } ul.plain { @for row in &motions.answered { li { (answered(row)) } } } }
        }
    }
}

fn open(row: &MotionRow, asked: &Asked) -> Markup {
    let motion = &row.motion;
    let reason = format!("reason-{}", motion.no);
    html! {
        article.motion id=(format!("motion-{}", motion.no)) {
            h2 { (wants(motion.kind, &motion.detail)) ": " (saying(&row.title)) }
            p { (motion.reason) }
            p.quiet { (weave("proposed-by", &[("by", html! { b { (motion.by) } })])) " · " (moment(&motion.at)) }
            form.inline action=(HERE) method="post" enctype="multipart/form-data" {
                input type="hidden" name="motion" value=(motion.no);
                (field::seen(asked))
                (field::no_default())
                p.field { label for=(reason) { (say("why-label")) } input id=(reason) name="reason" autocomplete="off"; }
                @if row.own {
                    button type="submit" name="do" value="refuse" { (say("take-it-back")) }
                } @else {
                    @if !row.outdated { button type="submit" name="do" value="agree" { (say("agree-and-do-it")) } }
                    button type="submit" name="do" value="refuse" { (say("refuse")) }
                }
            }
            @if row.outdated { p.problem { (say("it-changed-since-it-was-proposed")) } }
            @else if row.own { p.quiet { (say("another-person-has-to-agree")) } }
        }
    }
}

fn answered(row: &MotionRow) -> Markup {
    let motion = &row.motion;
    html! {
        (wants(motion.kind, &motion.detail)) ": " (saying(&row.title)) " "
        @if let Some(answer) = &motion.answer {
            @let name = if answer.agreed { "motion-agreed-by" } else { "motion-refused-by" };
            span.quiet { (weave(name, &[("by", html! { (answer.by) }), ("at", moment(&answer.at))]))
                @if !answer.reason.is_empty() { ": " (answer.reason) } }
        }
    }
}

fn wants(kind: MotionKind, detail: &str) -> String {
    match kind {
        MotionKind::Publish => tell("let-it-count", &[("detail", word("review", detail))]),
        MotionKind::Seal => tell("make-it-class", &[("detail", word("class", detail))]),
        MotionKind::Erase => say("delete-it-for-good").to_owned(),
        MotionKind::Export => tell("take-it-out-of", &[("detail", detail)]),
    }
}
