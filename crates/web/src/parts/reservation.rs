//! A reservation or declaration: what it is about, its words, whether it holds, and who objected.

use crate::address;
use crate::called;
use crate::parts::account::place;
use crate::parts::written::date_or;
use crate::speech::{plain_word, say, tell, weave, word};
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
                    (reserved.instrument) ": " (plain_word("act", reserved.kind.as_str()))
                    @if !reserved.articles.is_empty() { " " (tell("on-article", &[("articles", &reserved.articles.join(", "))])) }
                }
            }
            p.quiet {
                (word("reserved", reserved.standing.label()))
                " · " (weave("made-on", &[("date", date_or(reserved.date.as_ref(), say("made-with-consent")))]))
                @if let Some(withdrawn) = &reserved.withdrawn { " · " (weave("withdrawn-on", &[("date", date_or(Some(withdrawn), ""))])) }
                @if let Some(procedure) = reserved.procedure { " · " (tell("declines", &[("procedure", word("procedure", procedure.label()))])) }
                " · " (place(&view.account.evidence)) " · "
                a.rule href=(address::rule(reserved.rule)) { (say("rule")) }
            }
            @if let Some(text) = &reserved.text { (words(text)) }
            @if !view.objected.is_empty() {
                p { (weave("objected-by", &[("states", html! {
                    @for (n, one) in view.objected.iter().enumerate() { @if n > 0 { ", " } (objection(one)) }
                })])) }
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
        a href=(address::account(&one.account.record, &one.account.id)) { (called::state(&one.state)) }
        @if let Some(date) = one.account.statement.date() { " (" (date_or(Some(date), "")) ")" }
    }
}
