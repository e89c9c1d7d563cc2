//! An account: what is said, by whom, and the very words that say it, with the way back to them.

use crate::address;
use crate::parts::statement::described;
use crate::parts::written;
use crate::speech::{plain_word, say, tell, weave};
use maud::{Markup, html};
use tarazy_desk::{AccountView, Evidence, SourceView};
use tarazy_model::{AccountId, Maker, ReviewState};

/// An account as one pan of the scales: the source above, what it says, its words.
pub(crate) fn account(account: &AccountView) -> Markup {
    html! {
        article.account id=(account.id) {
            header { (said_by(&account.source)) (standing(account)) }
            (described(&account.statement, account.polarity))
            (evidence(&account.evidence))
            @if account.restricted { (restricted(account)) }
            @if let Some(gone) = &account.withdrawn {
                p.differs { b { (say("withdrawn")) } " " (weave("withdrawn-by-source", &[
                    ("import", html! { a href=(address::batch(&gone.batch)) { (say("an-import")) } }), ("at", written::moment(&gone.at))])) }
            }
            (provenance(account))
        }
    }
}

/// What is said of an allegation about a named person, or of what was sent without a name, that nobody has cleared.
pub(crate) fn restricted(account: &AccountView) -> Markup {
    let because = if account.statement.accuses() { "restricted-because" } else { "restricted-as-submission" };
    html! {
        p.restricted { b { (say("restricted")) } " "
            (weave(because, &[("why", html! { a href="/rules#named-allegation" { (say("why")) } })])) }
    }
}

/// The source that says it.
pub(crate) fn said_by(source: &SourceView) -> Markup {
    html! {
        p.source {
            a href=(address::source(&source.id)) lang=[written::language(&source.title)] { (source.title) }
            @if let Some(publisher) = &source.publisher { span { ", " (publisher) } }
            @if let Some(date) = &source.date { span { ", " (written::date(date)) } }
            @if let Some(party) = &source.party { span.party { " " (tell("speaks-for", &[("party", party)])) } }
        }
    }
}

/// The exact words with a little around them, and where they stand.
pub(crate) fn evidence(evidence: &Evidence) -> Markup {
    html! {
        figure.evidence.row[evidence.line.is_some()] {
            blockquote lang=[written::language(&format!("{} {} {}", evidence.prefix, evidence.quote, evidence.suffix))] {
                @if !evidence.prefix.is_empty() { span.around { "…" (evidence.prefix) } }
                mark { (evidence.quote) }
                @if !evidence.suffix.is_empty() { span.around { (evidence.suffix) "…" } }
            }
            figcaption { (place(evidence)) }
        }
    }
}

/// Where a passage or a row stands, as a link to it.
pub(crate) fn place(evidence: &Evidence) -> Markup {
    html! {
        a href=(address::document(&evidence.document, evidence.start)) { (written::saying(&evidence.name)) }
        (written::at(evidence))
    }
}

/// How the account was made, and the day its source was right on.
fn provenance(account: &AccountView) -> Markup {
    let made = match &account.maker {
        Maker::Reader => say("read-by-machine").to_owned(),
        Maker::Importer(name) => tell("imported-by", &[("name", name)]),
        Maker::Person(name) => tell("entered-by", &[("name", name)]),
        Maker::Submission => say("sent-without-name").to_owned(),
    };
    html! {
        p.provenance {
            @if let Some(as_at) = &account.as_at { (weave("as-at", &[("date", written::date(as_at))])) " · " }
            (weave("made-in-batch", &[("made", html! { (made) }),
                ("batch", html! { a href=(address::batch(&account.batch)) { (say("this-batch")) } })]))
            @if account.version > 1 { " · " (tell("version-n", &[("n", &account.version.to_string())])) }
        }
    }
}

/// Where the review of an account stands; nothing of it where a second opinion is asked of who looks.
pub(crate) fn standing(account: &AccountView) -> Markup {
    if account.second_reading { second_reading(&account.id) } else { review_state(account.review) }
}

/// That a second opinion is asked of who looks, and the way to give it.
pub(crate) fn second_reading(account: &AccountId) -> Markup {
    html! {
        span.state.candidate { a href=(format!("/review/second#{account}")) { (say("waits-for-a-second-reading")) } }
    }
}

/// Where a review stands; what is simply accepted needs no word in lists of the record.
pub(crate) fn review_state(state: ReviewState) -> Markup {
    html! { span class=(format!("state {state}")) { (plain_word("review", state.as_str())) } }
}
