//! Pairs of accounts that may be about the same thing, and deciding on a pair.

use crate::address;
use crate::answer::{Answer, Rows, Script, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::review::is_ours;
use crate::parts::account::{evidence, said_by};
use crate::parts::finding::{fields, pans};
use crate::parts::list;
use crate::parts::same::{ALL, form};
use crate::parts::statement::described;
use crate::parts::written::saying;
use crate::posted::Posted;
use crate::speech::{say, weave};
use maud::{Markup, html};
use tarazy_desk::{AccountView, Desk, PairDecision, Proposals, ProposedPair};
use tarazy_model::AccountId;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let proposals = desk.proposals(asked.value::<AccountId>("after")?.as_ref())?;
    asked.answer(&proposals, Some(Rows::after(&proposals, proposals.next.as_ref())), || {
        Sheet::new(say("the-same-or-not"), body(&proposals, asked))
            .kicker(say("accounts-of-two-records-that-may-be"))
            .wide()
            .with(Script::Review)
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let decision = PairDecision {
        one: posted.needed("one")?,
        other: posted.needed("other")?,
        likeness: posted.needed("likeness")?,
        reason: posted.text("reason").map(str::to_owned),
    };
    let kept = desk.compare(&decision, desk.who())?;
    let back = posted.text("back").filter(|back| is_ours(back)).unwrap_or("/same");
    let place = if posted.text("at") == Some("again") { "again" } else { "same" };
    asked.done(&kept, format!("{back}#{place}"))
}

fn body(proposals: &Proposals, asked: &Asked) -> Markup {
    html! {
        @if proposals.pairs.is_empty() {
            (list::nothing(say("no-pair-waits-for-a-decision"), &html! {
                (say("pairs-come-with-imports-where-two-rows")) }))
        } @else {
            p.quiet { (say("decided-the-same-the-two-records-become")) }
        }
        div id="same" {}
        @for pair in &proposals.pairs { (pair_of(pair, asked)) }
        (list::onwards(asked, proposals.next.as_ref().map(AccountId::as_str)))
    }
}

fn pair_of(pair: &ProposedPair, asked: &Asked) -> Markup {
    html! {
        article.proposal data-candidate tabindex="-1" {
            h2 { (saying(&pair.one.title)) }
            (pans(2, (&pair.one.source.title, side(&pair.one)), (&pair.other.source.title, side(&pair.other))))
            p.quiet { (weave("score-of", &[("score", html! { (pair.score) }), ("reason", saying(&pair.reason))])) }
            @if !pair.differences.is_empty() { (fields(&pair.differences)) }
            (form(asked, (&pair.other.id, &pair.one.id), ("/same", "same"), ALL))
        }
    }
}

fn side(account: &AccountView) -> Markup {
    html! {
        (said_by(&account.source))
        (described(&account.statement, account.polarity))
        (evidence(&account.evidence))
        p { a href=(address::account(&account.record, &account.id)) { (say("open-the-record")) } }
    }
}
