//! Whether two accounts are about the same thing: the form by which a person decides, on the page of a record and in
//! the list of pairs that wait.

use crate::address;
use crate::asked::Asked;
use crate::parts::account::{evidence, said_by};
use crate::parts::field;
use crate::parts::statement::described;
use crate::parts::written::{moment, saying};
use crate::speech::{say, weave};
use maud::{Markup, html};
use tarazy_desk::{AccountView, DecidedPair, MaybeSame, RecordPage, likened};
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
            h2 { (say("the-same-or-not")) }
            @if !sameness.maybe.is_empty() {
                p.quiet { (say("records-that-may-be-this-one-matching")) }
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
            h3 { a href=(address::account(&one.account.record, &one.account.id)) { (saying(&one.account.title)) } }
            (described(&one.account.statement, one.account.polarity))
            (evidence(&one.account.evidence))
            p.quiet { (weave("score-of", &[("score", html! { (one.score) }), ("reason", saying(&one.reason))])) }
            (form(asked, (&one.own, &one.account.id), (&asked.path, "same"), ALL))
        }
    }
}

fn decided(pair: &DecidedPair, asked: &Asked) -> Markup {
    let decision = &pair.decision;
    html! {
        div.decided {
            p { strong { (say(likened(decision.likeness))) } ": "
                a href=(address::account(&pair.account.record, &pair.account.id)) { (saying(&pair.account.title)) }
                " (" (pair.account.source.title) "). " (by(decision)) }
            (form(asked, (&decision.one, &decision.other), (&asked.path, "same"), &[Likeness::Open]))
        }
    }
}

/// Who decided, when and why.
pub(crate) fn by(decision: &Comparison) -> Markup {
    html! {
        span.quiet { (weave("decided-by-at", &[("by", html! { (decision.by) }), ("at", moment(&decision.at))]))
            @if let Some(reason) = &decision.reason { ": " (reason) } }
    }
}

/// A way to take an account out of the record.
fn leaving(record: &RecordPage, first: &AccountView, asked: &Asked) -> Markup {
    html! {
        details.why {
            summary { (say("an-account-here-is-about-another")) }
            ul.plain { @for other in record.accounts.iter().skip(1) {
                li { (other.source.title) ": " (saying(&other.title))
                    (form(asked, (&first.id, &other.id), (&asked.path, "same"), &[Likeness::NotSame, Likeness::Unsure])) }
            } }
        }
    }
}

/// A way to join what matching did not see.
fn joining(own: &AccountId, asked: &Asked) -> Markup {
    html! {
        details.why {
            summary { (say("another-record-is-the-same")) }
            form.review action="/same" method="post" {
                input type="hidden" name="one" value=(own);
                input type="hidden" name="back" value=(asked.path);
                (field::seen(asked))
                p.field { label for="same-other" { (say("an-account-of-the-other-record")) }
                    input id="same-other" name="other" placeholder="acc-…" autocomplete="off" required;
                    span.hint { (say("its-id-stands-in-the-address-of-each")) } }
                p.field { label for="same-why" { (say("reason")) } input id="same-why" name="reason" autocomplete="off"; }
                button type="submit" name="likeness" value=(Likeness::Same) { (say("it-is-the-same")) }
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
            label.unseen for=(id) { (say("reason")) }
            input.reason id=(id) name="reason" placeholder=(say("reason")) autocomplete="off";
            @for likeness in offered {
                button type="submit" name="likeness" value=(likeness) { (button(*likeness)) }
            }
        }
    }
}

fn button(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::Same => say("the-same"),
        Likeness::NotSame => say("not-the-same"),
        Likeness::Unsure => say("unsure"),
        Likeness::Open => say("take-the-decision-back"),
    }
}
