//! Names that are withheld in the accounts of a record, and the form that withholds them.

use crate::asked::Asked;
use crate::parts::written::moment;
use maud::{Markup, html};
use tarazy_desk::{AccountView, Act, RecordPage};

/// For who reviews: what is withheld in each account, and a form to change it.
pub(crate) fn section(record: &RecordPage, asked: &Asked) -> Markup {
    let accounts = || record.accounts.iter().chain(&record.candidates);
    html! {
        @if asked.may(Act::Review) && accounts().next().is_some() {
            details.masking open[!record.maskings.is_empty()] {
                summary { "Names withheld" }
                @if record.maskings.is_empty() { p { "None. Who does not review reads all that stands here." } }
                @for one in &record.maskings {
                    p { (one.names.join(", ")) span.quiet { " · " (one.reason) " · " (one.by) ", " (moment(&one.at)) } }
                }
                (form(accounts(), asked))
            }
        }
    }
}

fn form<'a>(accounts: impl Iterator<Item = &'a AccountView>, asked: &Asked) -> Markup {
    html! {
        form.stacked action=(asked.path) method="post" {
            p.field { label for="masked" { "Account" }
                select #masked name="account" { @for one in accounts { option value=(one.id) { (one.source.title) ": " (one.title) } } } }
            p.field { label for="names" { "Names to withhold, one a line" }
                textarea #names name="names" rows="3" aria-describedby="names-hint" {}
                span.hint #names-hint { "As they stand in the account and its quote. Left empty, all of it can be read again." } }
            p.field { label for="masking-reason" { "Why" } input #masking-reason name="reason" required autocomplete="off"; }
            p.quiet { "Each letter is covered wherever the account is shown, listed, searched or exported. The text it stands in is not "
                "shown to who does not review, and by its names it is found no more." }
            p { button type="submit" { "Withhold" } }
        }
    }
}
