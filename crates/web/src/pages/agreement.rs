//! How far first and second readers agree, by kind and by pair of reviewers; where they differ, for a third to settle; and the
//! setting of which decisions a second opinion is asked.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::second::asked_of;
use crate::parts::account::account;
use crate::parts::list::{self, Column::Figures, Column::Words};
use crate::parts::written::{moment, saying};
use crate::parts::{field, review};
use crate::posted::Posted;
use crate::speech::{many_of, plain_word, say, weave};
use maud::{Markup, html};
use tarazy_desk::{Act, AgreementPage, AgreementRow, Desk, Disagreement};
use tarazy_model::{Review, Sampling};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let view = desk.agreement()?;
    asked.answer(&view, Some(Rows::all(&view)), || {
        Sheet::new(say("how-far-readers-agree"), body(&view, asked)).kicker(say("review")).wide()
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let sampling = Sampling {
        one_in: posted.value("one-in")?.unwrap_or(0),
        accusing: posted.text("accusing").is_some(),
    };
    desk.set_sampling(sampling, desk.who())?;
    asked.done(&sampling, "/review/agreement".to_owned())
}

fn body(view: &AgreementPage, asked: &Asked) -> Markup {
    html! {
        p { (asked_of(view.sampling)) " " a href="/review/second" { (say("for-a-second-reading")) } "." }
        @if asked.may(Act::Manage) { (setting(view.sampling, asked)) }
        @match &view.all {
            None => (list::nothing(say("nothing-was-read-twice-yet"), &html! { (say("a-second-reader-decides-without-seeing")) })),
            Some(all) => {
                p.lead { (many_of("read-twice-same", &[("count", all.judged as u64)], &[("same", &all.same.to_string())])) " "
                    (weave("alpha-nominal", &[("alpha", html! { strong { (alpha(all.alpha)) } })])) " "
                    a.rule href=(address::rule("reviewers-agree")) { (say("how-it-is-made")) } }
                (table(say("agreement-by-kind"), say("kind-in-a-list"), &view.kinds))
                (table(say("agreement-by-pair-of-reviewers"), say("reviewers-column"), &view.pairs))
            }
        }
        @if !view.disagreements.is_empty() {
            h2 { (say("where-two-readers-differ")) }
            p.quiet { (say("the-first-decision-stands-until-a-third")) }
            @for one in &view.disagreements { (disagreement(one, asked)) }
        }
    }
}

/// One where all agree, 0 where they agree as by chance.
fn alpha(alpha: Option<f64>) -> String {
    alpha.map_or_else(
        || say("cannot-be-told-since-all-said-one-thing").to_owned(),
        |alpha| format!("{alpha:.2}"),
    )
}

fn table(caption: &str, of: &str, rows: &[AgreementRow]) -> Markup {
    let row = |one: &AgreementRow| {
        html! {
            th scope="row" { (one.of) }
            td.figures { (one.agreement.judged) }
            td.figures { (one.agreement.same) }
            td.figures { (alpha(one.agreement.alpha)) }
        }
    };
    let head =
        [Words(of), Figures(say("read-twice")), Figures(say("same-column")), Figures(say("alpha-column"))];
    list::table(caption, &head, rows.iter().map(row))
}

fn disagreement(one: &Disagreement, asked: &Asked) -> Markup {
    let reading = &one.reading;
    html! {
        div.proposal {
            h3 { (saying(&one.account.title)) }
            (account(&one.account))
            ul.plain {
                li { (weave("first-decision", &[("decision", decided(&reading.first))])) }
                li { (weave("second-decision", &[("decision", decided(&reading.second))])) }
                @if let Some(settled) = &reading.settled { li { (weave("settled-decision", &[("decision", decided(settled))])) } }
            }
            @if one.may_settle { (review::form(asked, &one.account.id, "/review/agreement", false, None)) }
            @else if reading.settled.is_none() { p.quiet { (say("it-waits-for-a-third-reviewer")) } }
        }
    }
}

fn decided(review: &Review) -> Markup {
    html! {
        (weave("state-by-at", &[
            ("state", html! { b { (plain_word("review", review.state.as_str())) } }),
            ("by", html! { (review.by) }),
            ("at", moment(&review.at)),
        ]))
        @if let Some(reason) = &review.reason { ": " (reason) }
    }
}

fn setting(sampling: Sampling, asked: &Asked) -> Markup {
    html! {
        details {
            summary { (say("set-of-which-decisions-it-is-asked")) }
            form.stacked action="/review/agreement" method="post" {
                (field::seen(asked))
                (field::line("one-in", say("of-one-decision-in"), &sampling.one_in.to_string(), say("n10-is-every-tenth-1-is-every-one-0")))
                (field::tick("accusing", say("of-all-that-allege-something-of-a-named"), sampling.accusing))
                button type="submit" { (say("set-it")) }
            }
            p.quiet { (say("it-is-for-decisions-to-come-and-kept")) }
        }
    }
}
