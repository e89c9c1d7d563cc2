//! A finding: its verdict, the sentence that says it, the fields that settle it, and both sides in the two
//! pans of the scales.

use crate::address;
use crate::called;
use crate::parts::account::{evidence, said_by};
use crate::parts::scales::verdict;
use crate::parts::statement::described;
use crate::parts::written::saying;
use crate::speech::{many, say, tell, word};
use maud::{Markup, html};
use tarazy_desk::{AccountView, FindingView};
use tarazy_weigh::Difference;

/// A finding in words: verdict, sentence, rule, and the fields that settle it.
pub(crate) fn told(finding: &FindingView) -> Markup {
    html! {
        div.finding {
            p { (verdict(finding.verdict)) " " (saying(&finding.explanation)) " "
                a.rule href=(address::rule(finding.rule.id)) { (tell("rule-named", &[("rule", called::rule(finding.rule))])) } }
            // A single field stands in the sentence already.
            @if finding.differences.len() > 1 { (fields(&finding.differences)) }
        }
    }
}

/// The fields in which two sides differ.
pub(crate) fn fields(differences: &[Difference]) -> Markup {
    html! {
        table.differences {
            caption.unseen { (say("fields-that-settle-it")) }
            thead { tr { th scope="col" { (say("field")) } th scope="col" { (say("here")) } th scope="col" { (say("there")) } } }
            tbody {
                @for difference in differences {
                    tr {
                        th scope="row" { (word("field-of", &difference.field)) }
                        td { (saying(&difference.here)) }
                        td { (saying(&difference.there)) }
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
                p { a href=(address::account(&account.record, &account.id)) { (say("open-the-record")) } }
            }
        }
        @if accounts.len() > SHOWN { p { (many("and-more-accounts", (accounts.len() - SHOWN) as u64)) } }
        @if accounts.is_empty() { p.unknown { (say("the-record-has-nothing-to-lay-here")) } }
    }
}

/// Accounts beyond these are counted; the record's page has them all.
const SHOWN: usize = 4;
