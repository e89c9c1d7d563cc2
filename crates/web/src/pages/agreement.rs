//! How far first and second readers agree, by kind and by pair of reviewers; where they differ, for a third to settle; and the
//! setting of which decisions a second opinion is asked.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::second::asked_of;
use crate::parts::account::account;
use crate::parts::list::{self, Column::Figures, Column::Words};
use crate::parts::written::moment;
use crate::parts::{field, review};
use crate::posted::Posted;
use maud::{Markup, html};
use tarazy_desk::{Act, AgreementPage, AgreementRow, Desk, Disagreement};
use tarazy_model::{Review, Sampling};
use tarazy_tell::written::counted;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let view = desk.agreement()?;
    asked.answer(&view, Some(Rows::all(&view)), || {
        Sheet::new("How far readers agree", body(&view, asked)).kicker("Review").wide()
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
        p { (asked_of(view.sampling)) " " a href="/review/second" { "For a second reading" } "." }
        @if asked.may(Act::Manage) { (setting(view.sampling)) }
        @match &view.all {
            None => (list::nothing("Nothing was read twice yet.", &html! { "A second reader decides without seeing the first decision." })),
            Some(all) => {
                p.lead { (counted(all.judged as u64, "account was", "accounts were")) " read twice; on " (all.same) " both said the same. "
                    "Krippendorff’s alpha (nominal): " strong { (alpha(all.alpha)) } " "
                    a.rule href=(address::rule("reviewers-agree")) { "how it is made" } }
                (table("Agreement by kind", "kind", &view.kinds))
                (table("Agreement by pair of reviewers", "reviewers", &view.pairs))
            }
        }
        @if !view.disagreements.is_empty() {
            h2 { "Where two readers differ" }
            p.quiet { "The first decision stands until a third settles it, with a reason." }
            @for one in &view.disagreements { (disagreement(one, asked)) }
        }
    }
}

/// One where all agree, 0 where they agree as by chance.
fn alpha(alpha: Option<f64>) -> String {
    alpha.map_or_else(
        || "cannot be told, since all said one thing only".to_owned(),
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
    let head = [Words(of), Figures("read twice"), Figures("the same"), Figures("alpha")];
    list::table(caption, &head, rows.iter().map(row))
}

fn disagreement(one: &Disagreement, asked: &Asked) -> Markup {
    let reading = &one.reading;
    html! {
        div.proposal {
            h3 { (one.account.title) }
            (account(&one.account))
            ul.plain {
                li { "First: " (decided(&reading.first)) }
                li { "Second: " (decided(&reading.second)) }
                @if let Some(settled) = &reading.settled { li { "Settled: " (decided(settled)) } }
            }
            @if one.may_settle { (review::form(asked, &one.account.id, "/review/agreement", false, None)) }
            @else if reading.settled.is_none() { p.quiet { "It waits for a third reviewer." } }
        }
    }
}

fn decided(review: &Review) -> Markup {
    html! {
        b { (review.state) } " by " (review.by) ", " (moment(&review.at))
        @if let Some(reason) = &review.reason { ": " (reason) }
    }
}

fn setting(sampling: Sampling) -> Markup {
    html! {
        details {
            summary { "Set of which decisions it is asked" }
            form.stacked action="/review/agreement" method="post" {
                (field::line("one-in", "Of one decision in", &sampling.one_in.to_string(), "10 is every tenth, 1 is every one, 0 is none"))
                (field::tick("accusing", "Of all that allege something of a named person", sampling.accusing))
                button type="submit" { "Set it" }
            }
            p.quiet { "It is for decisions to come, and kept with who set it and when." }
        }
    }
}
