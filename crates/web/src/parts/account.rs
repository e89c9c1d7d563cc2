//! An account: what is said, by whom, and the very words that say it, with the way back to them.

use crate::address;
use crate::parts::statement::described;
use crate::parts::written;
use maud::{Markup, html};
use tarazy_desk::{AccountView, Evidence, SourceView};
use tarazy_model::{Maker, ReviewState};

/// An account as one pan of the scales: the source above, what it says, its words.
pub(crate) fn account(account: &AccountView) -> Markup {
    html! {
        article.account id=(account.id) {
            header { (said_by(&account.source)) (review_state(account.review)) }
            (described(&account.statement, account.polarity))
            (evidence(&account.evidence))
            @if account.restricted { (restricted()) }
            @if let Some(gone) = &account.withdrawn {
                p.differs { b { "Withdrawn." } " Its source no longer publishes it: it is missing from "
                    a href=(address::batch(&gone.batch)) { "an import" } " of " (written::moment(&gone.at)) "." }
            }
            (provenance(account))
        }
    }
}

/// What is said of an allegation about a named person that nobody has cleared.
pub(crate) fn restricted() -> Markup {
    html! {
        p.restricted { b { "Restricted." } " It alleges something of a named person, and is shown in no list, search "
            "or export until a reviewer accepts or disputes it (" a href="/rules#named-allegation" { "why" } ")." }
    }
}

/// The source that says it.
pub(crate) fn said_by(source: &SourceView) -> Markup {
    html! {
        p.source {
            a href=(address::source(&source.id)) { (source.title) }
            @if let Some(publisher) = &source.publisher { span { ", " (publisher) } }
            @if let Some(date) = &source.date { span { ", " (written::date(date)) } }
            @if let Some(party) = &source.party { span.party { " speaks for " (party) } }
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
        a href=(address::document(&evidence.document, evidence.start)) { (evidence.name) }
        (evidence.at())
    }
}

/// How the account was made, and the day its source was right on.
fn provenance(account: &AccountView) -> Markup {
    let made = match &account.maker {
        Maker::Reader => "read by the machine".to_owned(),
        Maker::Importer(name) => format!("imported by {name}"),
        Maker::Person(name) => format!("entered by {name}"),
        Maker::Submission => "sent without a name".to_owned(),
    };
    html! {
        p.provenance {
            @if let Some(as_at) = &account.as_at { "as at " (written::date(as_at)) " · " }
            (made) " in " a href=(address::batch(&account.batch)) { "this batch" }
            @if account.version > 1 { " · version " (account.version) }
        }
    }
}

/// Where a review stands; what is simply accepted needs no word in lists of the record.
pub(crate) fn review_state(state: ReviewState) -> Markup {
    html! { span class=(format!("state {state}")) { (state) } }
}
