//! Whether two accounts are about the same thing: the form by which a person decides, on the page of a record and in
//! the list of pairs that wait.

use crate::address;
use crate::asked::Asked;
use crate::parts::account::{evidence, said_by};
use crate::parts::field;
use crate::parts::statement::described;
use crate::parts::written::moment;
use maud::{Markup, html};
use tarazy_desk::{AccountView, DecidedPair, MaybeSame, RecordPage};
use tarazy_model::{AccountId, Comparison, Likeness};

/// The decisions offered where nothing is decided yet.
pub(crate) const ALL: &[Likeness] = &[Likeness::Same, Likeness::NotSame, Likeness::Unsure];

/// "The same, or not" on the page of an event, person, organisation or place; nothing on that of another record.
pub(crate) fn section(record: &RecordPage, asked: &Asked) -> Markup {
    let sameness = &record.sameness;
    let Some(first) = record.accounts.first().filter(|_| record.kind.is_decided_on()) else {
        return html! {};
    };
    html! {
        section.same id="same" {
            h2 { "The same, or not" }
            @if !sameness.maybe.is_empty() {
                p.quiet { "Records that may be this one. Matching only proposes; they stay apart until someone decides." }
                div.accounts { @for one in &sameness.maybe { (maybe(one, asked)) } }
            }
            @for pair in &sameness.decided { (decided(pair, asked)) }
            @if record.accounts.len() > 1 { (leaving(record, first, asked)) }
            (joining(&first.id, asked))
        }
    }
}

fn maybe(one: &MaybeSame, asked: &Asked) -> Markup {
    html! {
        article.account {
            header { (said_by(&one.account.source)) }
            h3 { a href=(address::account(&one.account.record, &one.account.id)) { (one.account.title) } }
            (described(&one.account.statement, one.account.polarity))
            (evidence(&one.account.evidence))
            p.quiet { (one.score) " of 100: " (one.reason) }
            (form(asked, (&one.own, &one.account.id), (&asked.path, "same"), ALL))
        }
    }
}

fn decided(pair: &DecidedPair, asked: &Asked) -> Markup {
    let decision = &pair.decision;
    html! {
        div.decided {
            p { strong { (words(decision.likeness)) } ": "
                a href=(address::account(&pair.account.record, &pair.account.id)) { (pair.account.title) }
                " (" (pair.account.source.title) "). " (by(decision)) }
            (form(asked, (&decision.one, &decision.other), (&asked.path, "same"), &[Likeness::Open]))
        }
    }
}

/// Who decided, when and why.
pub(crate) fn by(decision: &Comparison) -> Markup {
    html! {
        span.quiet { "Decided by " (decision.by) ", " (moment(&decision.at))
            @if let Some(reason) = &decision.reason { ": " (reason) } }
    }
}

/// A way to take an account out of the record.
fn leaving(record: &RecordPage, first: &AccountView, asked: &Asked) -> Markup {
    html! {
        details.why {
            summary { "An account here is about another" }
            ul.plain { @for other in record.accounts.iter().skip(1) {
                li { (other.source.title) ": " (other.title)
                    (form(asked, (&first.id, &other.id), (&asked.path, "same"), &[Likeness::NotSame, Likeness::Unsure])) }
            } }
        }
    }
}

/// A way to join what matching did not see.
fn joining(own: &AccountId, asked: &Asked) -> Markup {
    html! {
        details.why {
            summary { "Another record is the same" }
            form.review action="/same" method="post" {
                input type="hidden" name="one" value=(own);
                input type="hidden" name="back" value=(asked.path);
                (field::seen(asked))
                p.field { label for="same-other" { "An account of the other record" }
                    input id="same-other" name="other" placeholder="acc-…" autocomplete="off" required;
                    span.hint { "Its id stands in the address of each account of a record, after the #." } }
                p.field { label for="same-why" { "Reason" } input id="same-why" name="reason" autocomplete="off"; }
                button type="submit" name="likeness" value=(Likeness::Same) { "It is the same" }
            }
        }
    }
}

/// The form on a pair, with the decisions offered; it leads back to a place of a page.
pub(crate) fn form(
    asked: &Asked,
    (one, other): (&AccountId, &AccountId),
    (back, at): (&str, &str),
    offered: &[Likeness],
) -> Markup {
    let id = format!("why-{one}-{other}");
    html! {
        form.review action="/same" method="post" {
            input type="hidden" name="one" value=(one);
            input type="hidden" name="other" value=(other);
            input type="hidden" name="back" value=(back);
            input type="hidden" name="at" value=(at);
            (field::seen(asked))
            (field::no_default())
            label.unseen for=(id) { "Reason" }
            input.reason id=(id) name="reason" placeholder="Reason" autocomplete="off";
            @for likeness in offered {
                button type="submit" name="likeness" value=(likeness) { (button(*likeness)) }
            }
        }
    }
}

fn button(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::Same => "The same",
        Likeness::NotSame => "Not the same",
        Likeness::Unsure => "Unsure",
        Likeness::Open => "Take the decision back",
    }
}

fn words(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::Same => "The same",
        Likeness::NotSame => "Not the same",
        Likeness::Unsure => "It cannot be told",
        Likeness::Open => "Taken back",
    }
}
