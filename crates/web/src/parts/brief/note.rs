//! The notes of a brief: numbers in its text, and under it what each leads to, with source, date and passage.

use crate::address;
use crate::parts::account::{place, said_by};
use crate::parts::written::saying;
use crate::speech::{many, say, tell};
use maud::{Markup, html};
use tarazy_desk::{CitationView, Footing};

/// The raised number of a note. That what it leads to does not stand is said beside it.
pub(super) fn mark(number: usize, is_first: bool, citation: Option<&CitationView>) -> Markup {
    let doubtful = citation.map(|one| one.footing).filter(|footing| !footing.holds());
    html! {
        sup.cite {
            a href=(format!("#note-{number}")) id=[is_first.then(|| format!("mention-{number}"))] class=[doubtful.map(|_| "doubtful")] {
                (number) @if let Some(footing) = doubtful { ", " (word(footing)) }
            }
        }
    }
}

/// A note under its number, with the way back to where it is first mentioned.
pub(super) fn numbered(number: usize, is_mentioned: bool, inside: &Markup) -> Markup {
    html! {
        li id=(format!("note-{number}")) {
            (inside)
            @if is_mentioned { a.back href=(format!("#mention-{number}")) aria-label=(tell("back-to-note", &[("n", &number.to_string())])) { "↑" } }
        }
    }
}

/// What a citation leads to: the source that says it, the words, where they stand; and what is wrong with it.
pub(super) fn cited(citation: Option<&CitationView>) -> Markup {
    let Some(citation) = citation else { return html! {} };
    html! {
        div.cited {
            @if let Some(account) = &citation.account {
                (said_by(&account.source))
                p.said { a href=(address::account(&account.record, &account.id)) { (saying(&account.title)) } }
                p.words {
                    @if account.evidence.line.is_some() { code { (account.evidence.quote) } }
                    @else { "“" (account.evidence.quote) "”" }
                    span.quiet { " (" (place(&account.evidence)) ")"
                        @match citation.more {
                            0 => {}
                            1 => { " · " (say("one-more-account")) }
                            more => { " · " (many("more-accounts-on-record", more as u64)) }
                        }
                    }
                }
            } @else {
                p { code { (citation.target) } }
            }
            @if let Some(why) = &citation.why {
                p.problem { (standing(citation.footing)) ": " (saying(why)) "." }
            }
        }
    }
}

/// The words before the reason why a citation does not stand.
pub(crate) fn standing(footing: Footing) -> &'static str {
    if footing == Footing::Changed { say("look-again") } else { say("this-no-longer-stands") }
}

/// How a citation stands, in a word.
fn word(footing: Footing) -> &'static str {
    match footing {
        Footing::Stands => "",
        Footing::Changed => say("footing-changed"),
        Footing::Withdrawn => say("footing-withdrawn"),
        Footing::Undecided => say("footing-undecided"),
        Footing::Rejected => say("footing-rejected"),
        Footing::Undone => say("footing-undone"),
        Footing::Unknown => say("footing-unknown"),
    }
}
