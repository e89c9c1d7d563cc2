//! What a State is under an instrument, to the eye: a letter, a shade and a pattern, so that it reads without
//! colour; to the ear: a sentence.

use crate::address;
use crate::parts::written::in_words;
use crate::speech::{say, tell, word};
use maud::{Markup, html};
use tarazy_desk::{Acceptance, Cell, Counts};
use tarazy_model::{Date, Day};
use tarazy_tell::map::Fill;
use tarazy_weigh::status::Standing;

/// Every standing, from the most bound to what is not known.
pub(crate) const STANDINGS: [Standing; 7] = [
    Standing::Party,
    Standing::Contracting,
    Standing::Signatory,
    Standing::Withdrawn,
    Standing::NotBound,
    Standing::NoActOnRecord,
    Standing::NoInformation,
];

/// The letter of a standing.
pub(crate) fn sign(standing: Standing) -> &'static str {
    match standing {
        Standing::Party => "P",
        Standing::Contracting => "C",
        Standing::Signatory => "S",
        Standing::Withdrawn => "W",
        Standing::NotBound => "–",
        Standing::NoActOnRecord => "·",
        Standing::NoInformation => "?",
    }
}

/// How a standing is filled on a map.
pub(crate) fn fill(standing: Standing) -> Fill {
    match standing {
        Standing::Party => Fill::Solid,
        Standing::Contracting => Fill::Crossed,
        Standing::Signatory => Fill::Slanted,
        Standing::Withdrawn => Fill::Barred,
        Standing::NotBound => Fill::Blank,
        Standing::NoActOnRecord => Fill::Dotted,
        Standing::NoInformation => Fill::Grey,
    }
}

/// What each letter means.
pub(crate) fn legend() -> Markup {
    html! {
        dl.legend aria-label=(say("how-to-read-it")) {
            @for standing in STANDINGS {
                div { dt { (letter(standing)) } dd { (word("standing", standing.label())) } }
            }
            div { dt { span.standing.party { "P" sup.differs { "≠" } } } dd { (say("sources-differ")) } }
        }
    }
}

/// A standing by its letter alone.
pub(crate) fn letter(standing: Standing) -> Markup {
    html! { span class=(format!("standing {}", standing.as_str())) { (sign(standing)) } }
}

/// Whether a procedure is accepted, by the sign of the standing that is most like it.
pub(crate) fn accepted(acceptance: Acceptance) -> Markup {
    let (like, sign) = match acceptance {
        Acceptance::Accepted => (Standing::Party, "✓"),
        Acceptance::OptedOut => (Standing::Withdrawn, "✕"),
        Acceptance::NotAccepted => (Standing::NotBound, "–"),
        Acceptance::NoActOnRecord => (Standing::NoActOnRecord, "·"),
        Acceptance::NoInformation => (Standing::NoInformation, "?"),
    };
    html! { span class=(format!("standing {}", like.as_str())) aria-hidden="true" { (sign) } }
}

/// A cell that opens its acts: its letter and year to the eye, a whole sentence to the ear. The sentence ends with
/// what is seen, so that whoever speaks to the machine can name it (WCAG 2.5.3).
pub(crate) fn cell(state: &str, cell: &Cell, on: Day) -> Markup {
    let year = cell.since.as_ref().and_then(Date::only_year);
    let seen = year.map_or_else(|| marked(cell), |year| format!("{} {year}", marked(cell)));
    let sentence = tell(
        "cell-sentence",
        &[("state", state), ("instrument", cell.instrument.as_str()), ("told", &told(cell)), ("sign", &seen)],
    );
    html! {
        a class=(format!("standing {}", cell.standing.as_str()))
            href=(address::treaty(cell.state, &cell.instrument, Some(on)))
            aria-label=(sentence) title=(sentence) {
            (mark(cell)) @if let Some(year) = year { " " span.since { (year) } }
        }
    }
}

/// The same for tables of thousands of cells, whose headings already say the State and the instrument: as short
/// as it can be, and the day only where one was asked for.
pub(crate) fn short_cell(cell: &Cell, on: Option<Day>) -> Markup {
    html! {
        a class=(format!("standing {}", cell.standing.as_str()))
            href=(address::treaty(cell.state, &cell.instrument, on)) title=(told(cell)) { (mark(cell)) }
    }
}

/// The letter of a cell and its signs, as plain text.
/// The cell in words: "State party since 26 August 1998, sources differ".
pub(crate) fn told(cell: &Cell) -> String {
    let standing = word("standing", cell.standing.label());
    let since = cell.since.as_ref().map(in_words);
    let since = since.map(|date| tell("cell-told", &[("standing", standing), ("date", &date)]));
    let mut told = since.unwrap_or_else(|| standing.to_owned());
    for (also, name) in [(cell.is_unsettled(), "cell-unsettled"), (cell.differs, "cell-differs")] {
        if also {
            told = tell(name, &[("told", &told)]);
        }
    }
    told
}

fn marked(cell: &Cell) -> String {
    let (open, differs) = (if cell.is_unsettled() { "?" } else { "" }, if cell.differs { "≠" } else { "" });
    format!("{}{open}{differs}", sign(cell.standing))
}

fn mark(cell: &Cell) -> Markup {
    html! { (sign(cell.standing)) @if cell.is_unsettled() { "?" } @if cell.differs { sup.differs { "≠" } } }
}

/// The standings that occur, with how many States are so, in one line.
pub(crate) fn counted(counts: Counts) -> String {
    let told = STANDINGS.into_iter().filter(|standing| counts.get(*standing) > 0);
    let one = |standing| {
        tell(
            "standing-counted",
            &[("count", &counts.get(standing).to_string()), ("standing", plural(standing))],
        )
    };
    told.map(one).collect::<Vec<_>>().join(", ")
}

/// A standing of several States.
pub(crate) fn plural(standing: Standing) -> &'static str {
    match standing {
        Standing::Party => say("states-parties"),
        Standing::Contracting => say("contracting-states"),
        Standing::Signatory => say("signatories-only"),
        other => word("standing", other.label()),
    }
}
