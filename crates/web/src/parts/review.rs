//! The form by which a person decides on a candidate. It works without scripts; the letters are access keys
//! of the candidate in turn, and the keys of the optional script.

use maud::{Markup, html};
use tarazy_model::{AccountId, ReviewState};

const DECISIONS: [(ReviewState, &str, &str); 3] = [
    (ReviewState::Accepted, "Accept", "a"),
    (ReviewState::Disputed, "Dispute", "d"),
    (ReviewState::Rejected, "Reject", "r"),
];

/// The form for one account. `back` is the address to return to; only the candidate in turn carries the
/// access keys, since a page can have each only once.
pub(crate) fn form(account: &AccountId, back: &str, in_turn: bool) -> Markup {
    html! {
        form.review action="/review" method="post" {
            input type="hidden" name="account" value=(account);
            input type="hidden" name="back" value=(back);
            label.unseen for=(format!("why-{account}")) { "Reason" }
            input.reason id=(format!("why-{account}")) name="reason" placeholder="Reason" autocomplete="off";
            @for (state, word, key) in DECISIONS {
                button type="submit" name="state" value=(state) class=(state) accesskey=[in_turn.then_some(key)] {
                    (word)
                }
            }
        }
    }
}
