//! Lists: a table that scrolls on its own on a narrow screen, the way to its next page, and what to say
//! where it is empty.

use crate::asked::Asked;
use crate::parts::account::standing;
use crate::parts::written::{date_or, language_of, number, saying};
use crate::speech::{say, tell, weave, word};
use crate::{address, parts::statement};
use maud::{Markup, html};
use tarazy_desk::{AccountView, Act, KindCount, Paging, RecordRow};

/// The heading of a column, and whether figures stand under it.
pub(crate) enum Column<'n> {
    /// Words, from the left.
    Words(&'n str),
    /// Figures, to the right.
    Figures(&'n str),
}

use Column::{Figures, Words};

/// A table with a caption, in a box that scrolls sideways and can be reached by keyboard.
pub(crate) fn table(caption: &str, head: &[Column<'_>], rows: impl Iterator<Item = Markup>) -> Markup {
    html! {
        div.scroll role="region" aria-label=(caption) tabindex="0" {
            table {
                caption { (caption) }
                thead { tr { @for column in head { @match column {
                    Words(name) => th scope="col" { (name) },
                    Figures(name) => th.figures scope="col" { (name) },
                } } } }
                tbody { @for row in rows { tr { (row) } } }
            }
        }
    }
}

/// What to say where a list is empty: what is missing and what to do next.
pub(crate) fn nothing(what: &str, next: &Markup) -> Markup {
    html! { div.nothing { p { (what) } p { (next) } } }
}

/// How a record that holds nothing is begun.
pub(crate) fn begin() -> Markup {
    weave(
        "import-tables-or",
        &[
            ("command", html! { code { "tarazy import" } }),
            ("add", html! { a href="/documents" { (say("add-a-text")) } }),
        ],
    )
}

/// The way to the next page of a list that goes on.
pub(crate) fn onwards(asked: &Asked, next: Option<&str>) -> Markup {
    html! {
        @if asked.text("after").is_some() || next.is_some() {
            nav.pager aria-label=(say("pages-of-this-list")) {
                @if asked.text("after").is_some() {
                    a href=(asked.with("after", "")) rel="first" { (say("from-the-beginning")) }
                }
                @if let Some(next) = next { a href=(asked.with("after", next)) rel="next" { (say("next-page")) } }
            }
        }
    }
}

/// The way through the numbered pages of a list.
pub(crate) fn pages(paging: &Paging, name: &str, asked: &Asked) -> Markup {
    let to = |page: usize| asked.with("page", &page.to_string());
    html! {
        @if paging.pages() > 1 {
            nav.pager aria-label=(name) {
                @if paging.page > 1 { a href=(to(paging.page - 1)) rel="prev" { (say("previous-page")) } }
                span { (tell("page-of", &[("page", &paging.page.to_string()), ("pages", &paging.pages().to_string())])) }
                @if paging.page < paging.pages() { a href=(to(paging.page + 1)) rel="next" { (say("next-page")) } }
            }
        }
    }
}

/// Records in a table.
pub(crate) fn records(caption: &str, rows: &[RecordRow]) -> Markup {
    let row = |row: &RecordRow| {
        html! {
            td { (word("kind", row.kind.label())) }
            th scope="row" { a href=(address::record(&row.id)) lang=[language_of(&row.title)] { (saying(&row.title)) } }
            td { (date_or(row.date.as_ref(), "")) }
            td.figures { (row.accounts) }
            td { @if row.differs { strong.differs { (say("differ")) } } }
        }
    };
    table(
        caption,
        &[
            Words(say("kind-in-a-list")),
            Words(say("record")),
            Words(say("small-date")),
            Figures(say("small-accounts")),
            Words(say("small-sources")),
        ],
        rows.iter().map(row),
    )
}

/// Accounts in a table.
pub(crate) fn accounts(caption: &str, rows: &[AccountView]) -> Markup {
    let row = |account: &AccountView| {
        html! {
            td { (word("kind", account.kind.label())) }
            th scope="row" { a href=(address::account(&account.record, &account.id)) lang=[language_of(&account.title)] { (saying(&account.title)) } }
            td { (date_or(account.statement.date(), "")) }
            td { (crate::parts::account::place(&account.evidence)) }
            td { (standing(account)) }
        }
    };
    table(
        caption,
        &[
            Words(say("kind-in-a-list")),
            Words(say("what-is-said")),
            Words(say("small-date")),
            Words(say("where")),
            Words(say("review-column")),
        ],
        rows.iter().map(row),
    )
}

/// How many there are of each kind, each leading to them; `of` is what they are all of, as the search has it.
pub(crate) fn kinds(counts: &[KindCount], of: Option<(&str, &str)>, asked: &Asked) -> Markup {
    // Who does not see candidates is not told that there are none.
    let waiting = asked.may(Act::SeeCandidates);
    let row = |count: &KindCount| {
        html! {
            th scope="row" { a href=(address::with_query("/search", of.into_iter().chain([("kind", count.kind.as_str())]))) {
                (statement::plural(count.kind)) } }
            td.figures { (number(count.accounts as f64)) }
            @if waiting { td.figures { (number(count.waiting as f64)) } }
        }
    };
    let head =
        [Words(say("kind-in-a-list")), Figures(say("in-the-record")), Figures(say("waiting-for-review"))];
    let shown = if waiting { head.len() } else { head.len() - 1 };
    table(say("accounts-by-kind"), head.get(..shown).unwrap_or(&head), counts.iter().map(row))
}
