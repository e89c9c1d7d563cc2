//! A reservation or declaration: what it is about, its words, whether it holds, and who objected.

use crate::address;
use crate::parts::account::place;
use crate::parts::written::{date_or, plain};
use maud::{Markup, html};
use tarazy_desk::{Objected, ReservationView};

/// Longer texts are folded up, in characters.
const SHORT: usize = 600;

pub(crate) fn reservation(view: &ReservationView) -> Markup {
    let reserved = &view.reserved;
    html! {
        article.reservation {
            h3 {
                a href=(address::account(&view.account.record, &view.account.id)) {
                    (reserved.instrument) ": " (plain(reserved.kind.as_str()))
                    @if !reserved.articles.is_empty() { " on article " (reserved.articles.join(", ")) }
                }
            }
            p.quiet {
                (reserved.standing.label())
                " · made " (date_or(reserved.date.as_ref(), "with its consent; no day of its own is on record"))
                @if let Some(withdrawn) = &reserved.withdrawn { " · withdrawn " (date_or(Some(withdrawn), "")) }
                @if let Some(procedure) = reserved.procedure { " · declines: " (procedure.label()) }
                " · " (place(&view.account.evidence)) " · "
                a.rule href=(address::rule(reserved.rule)) { "rule" }
            }
            @if let Some(text) = &reserved.text { (words(text)) }
            @if !view.objected.is_empty() {
                p { "Objected: " @for (n, one) in view.objected.iter().enumerate() { @if n > 0 { ", " } (objection(one)) } }
            }
        }
    }
}

fn words(text: &str) -> Markup {
    let first: String = text.chars().take(SHORT).collect();
    html! {
        @if first.len() == text.len() { blockquote { (text) } }
        @else { details { summary { (first) "…" } blockquote { (text) } } }
    }
}

fn objection(one: &Objected) -> Markup {
    html! {
        a href=(address::account(&one.account.record, &one.account.id)) { (one.state.name) }
        @if let Some(date) = one.account.statement.date() { " (" (date_or(Some(date), "")) ")" }
    }
}
