//! The form by which a person decides on a candidate. It works without scripts; the letters are access keys
//! of the candidate in turn, and the keys of the optional script.

use crate::asked::Asked;
use crate::parts::field;
use crate::parts::written::{moment, saying};
use crate::speech::{say, weave};
use maud::{Markup, html};
use tarazy_desk::CandidateView;
use tarazy_model::{AccountId, Assignment, RecordId, ReviewState};
use tarazy_words::Saying;

const DECISIONS: [(ReviewState, &str, &str); 3] = [
    (ReviewState::Accepted, "accept", "a"),
    (ReviewState::Disputed, "dispute", "d"),
    (ReviewState::Rejected, "reject", "r"),
];

/// What a candidate may be decided to be about, beside a record of its own.
pub(crate) struct About<'a> {
    /// Records with their titles, surest first.
    pub(crate) records: Vec<(&'a RecordId, &'a Saying)>,
    /// The one it is taken to be about where nobody chooses.
    pub(crate) proposed: Option<&'a RecordId>,
}

impl<'a> About<'a> {
    /// By what a candidate was compared with; none where it is in the only record that it may be about.
    pub(crate) fn of(candidate: &'a CandidateView) -> Self {
        let mut records: Vec<(&RecordId, &Saying)> = Vec::new();
        for one in candidate.matches.iter().filter(|one| one.record != candidate.account.record) {
            if records.iter().all(|(record, _)| **record != one.record) {
                records.push((&one.record, &one.title));
            }
        }
        Self { records, proposed: candidate.about() }
    }

    fn choice(&self, account: &AccountId) -> Markup {
        html! {
            @if !self.records.is_empty() {
                label for=(format!("about-{account}")) { (say("about")) }
                select.about id=(format!("about-{account}")) name="record" {
                    option value="" { (say("a-record-of-its-own")) }
                    @for (record, title) in &self.records {
                        option value=(record) selected[self.proposed == Some(*record)] { (saying(title)) }
                    }
                }
            }
        }
    }
}

/// Before whom a candidate is. It locks nothing.
pub(crate) fn with(given: &Assignment, asked: &Asked) -> Markup {
    let is_own = given.reviewer == asked.who.actor.name;
    html! {
        span.with {
            @if is_own { (say("with-you")) } @else { (weave("with-reviewer", &[("reviewer", html! { b { (given.reviewer) } })])) }
            ", " (weave("held-since", &[("at", moment(&given.at))]))
            @if given.by != given.reviewer { ", " (weave("given-by", &[("by", html! { (given.by) })])) } "." }
        @if !is_own { " " span.quiet { (say("you-may-decide-all-the-same")) } }
    }
}

/// The form for one account. `back` is the address to return to; only the candidate in turn carries the
/// access keys, since a page can have each only once.
pub(crate) fn form(
    asked: &Asked,
    account: &AccountId,
    back: &str,
    in_turn: bool,
    about: Option<&About<'_>>,
) -> Markup {
    html! {
        form.review action="/review" method="post" {
            input type="hidden" name="account" value=(account);
            input type="hidden" name="back" value=(back);
            (field::seen(asked))
            (field::no_default())
            @if let Some(about) = about { (about.choice(account)) }
            label.unseen for=(format!("why-{account}")) { (say("reason")) }
            input.reason id=(format!("why-{account}")) name="reason" placeholder=(say("reason-to-dispute-or-reject")) autocomplete="off";
            @for (state, word, key) in DECISIONS {
                button type="submit" name="state" value=(state) class=(state) accesskey=[in_turn.then_some(key)] {
                    (say(word))
                }
            }
        }
    }
}
