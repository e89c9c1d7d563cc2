//! A finding: its verdict, the sentence that says it, the fields that settle it, and both sides in the two
//! pans of the scales.

use crate::address;
use crate::parts::account::{evidence, said_by};
use crate::parts::scales::verdict;
use crate::parts::statement::described;
use maud::{Markup, html};
use tarazy_desk::{AccountView, FindingView};
use tarazy_model::Difference;

/// A finding in words: verdict, sentence, rule, and the fields that settle it.
pub(crate) fn told(finding: &FindingView) -> Markup {
    html! {
        div.finding {
            p { (verdict(finding.verdict)) " " (finding.explanation) " "
                a.rule href=(address::rule(finding.rule.id)) { "Rule: " (finding.rule.title) } }
            // A single field stands in the sentence already.
            @if finding.differences.len() > 1 { (fields(&finding.differences)) }
        }
    }
}

/// The fields in which two sides differ.
pub(crate) fn fields(differences: &[Difference]) -> Markup {
    html! {
        table.differences {
            caption.unseen { "Fields that settle it" }
            thead { tr { th scope="col" { "field" } th scope="col" { "here" } th scope="col" { "there" } } }
            tbody {
                @for difference in differences {
                    tr {
                        th scope="row" { (difference.field) }
                        td { (difference.here) }
                        td { (difference.there) }
                    }
                }
            }
        }
    }
}

/// Two sides under one beam; `under` is the level of the heading that they stand under.
pub(crate) fn pans(under: u8, left: (&str, Markup), right: (&str, Markup)) -> Markup {
    let heading = |words: &str| html! { @if under > 2 { h4 { (words) } } @else { h3.side { (words) } } };
    html! {
        div.pans {
            section.pan { (heading(left.0)) (left.1) }
            section.pan { (heading(right.0)) (right.1) }
        }
    }
}

/// The accounts of the record on the other side of a finding; what it says where there are none.
pub(crate) fn other_side(accounts: &[AccountView]) -> Markup {
    html! {
        @for account in accounts.iter().take(SHOWN) {
            div.other {
                (said_by(&account.source))
                (described(&account.statement, account.polarity))
                (evidence(&account.evidence))
                p { a href=(address::account(&account.record, &account.id)) { "Open the record" } }
            }
        }
        @if accounts.len() > SHOWN { p { "and " (accounts.len() - SHOWN) " more accounts" } }
        @if accounts.is_empty() { p.unknown { "The record has nothing to lay here." } }
    }
}

/// Accounts beyond these are counted; the record's page has them all.
const SHOWN: usize = 4;
