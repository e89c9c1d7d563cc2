//! Names that are withheld in the accounts of a record, and the form that withholds them.

use crate::address;
use crate::asked::Asked;
use crate::parts::account::place;
use crate::parts::field;
use crate::parts::written::{language, language_of, moment, saying};
use crate::speech::{say, tell};
use maud::{Markup, html};
use tarazy_desk::{AccountView, Act, RecordPage, StillNamed};

/// For who reviews: what is withheld in each account, and a form to change it.
pub(crate) fn section(record: &RecordPage, asked: &Asked) -> Markup {
    let accounts = || record.accounts.iter().chain(&record.candidates);
    html! {
        @if asked.may(Act::Review) && accounts().next().is_some() {
            details.masking open[!record.maskings.is_empty()] {
                summary { (say("names-withheld")) }
                @if record.maskings.is_empty() { p { (say("none-who-does-not-review-reads-all")) } }
                @for one in &record.maskings {
                    p { (one.names.join(", ")) span.quiet { " · " (one.reason) " · " (one.by) ", " (moment(&one.at)) } }
                }
                @for still in &record.still_named { (still_named(still, asked)) }
                (form(accounts(), asked))
            }
        }
    }
}

/// What other accounts of the same record or document still show, and the form that withholds it in all of them.
fn still_named(still: &StillNamed, asked: &Asked) -> Markup {
    let why = format!("near-{}", still.account);
    html! {
        form.stacked action=(asked.path) method="post" {
            (field::seen(asked))
            input type="hidden" name="do" value="throughout";
            input type="hidden" name="account" value=(still.account);
            @if !still.shown.is_empty() {
                p.problem { (tell("other-accounts-of-the-document-still-show", &[("names", &still.names.join(", "))])) }
            }
            @if still.further { p.quiet { (say("only-those-near-were-looked-through")) } }
            ul.plain { @for one in &still.shown {
                li { a href=(address::account(&one.record, &one.id)) lang=[language_of(&one.title)] { (saying(&one.title)) } " " (place(&one.evidence)) }
            } }
            p.field { label for=(why) { (say("why-label")) } input id=(why) name="reason" required autocomplete="off"; }
            p { button type="submit" { (say("withhold-in-all-of-them")) } }
        }
    }
}

fn form<'a>(accounts: impl Iterator<Item = &'a AccountView>, asked: &Asked) -> Markup {
    html! {
        form.stacked action=(asked.path) method="post" {
            (field::seen(asked))
            p.field { label for="masked" { (say("account-label")) }
                select #masked name="account" { @for one in accounts { option value=(one.id) lang=[language(&one.source.title)] { (one.source.title) ": " (saying(&one.title)) } } } }
            p.field { label for="names" { (say("names-to-withhold-one-a-line")) }
                textarea #names name="names" rows="3" aria-describedby="names-hint" {}
                span.hint #names-hint { (say("as-they-stand-in-the-account-and-its")) } }
            p.field { label for="masking-reason" { (say("why-label")) } input #masking-reason name="reason" required autocomplete="off"; }
            p.quiet { (say("each-letter-is-covered-wherever-the")) }
            p { button type="submit" { (say("withhold")) } }
        }
    }
}
