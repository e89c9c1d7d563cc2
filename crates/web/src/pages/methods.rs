//! How every figure is made, and how a stranger makes it again: docs/methods.md as a page.

use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::written::elsewhere;
use crate::speech::{say, weave};
use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{Event, Parser};
use serde::Serialize;
use tarazy_desk::{Desk, METHODS};

#[derive(Serialize)]
struct Methods {
    /// In Markdown.
    text: &'static str,
}

pub(crate) fn get(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let (title, text) = METHODS.split_once('\n').unwrap_or(("", METHODS));
    asked.answer(&Methods { text: METHODS }, None, || {
        Sheet::new(title.trim_start_matches(['#', ' ']), body(text)).kicker(say("methods"))
    })
}

fn body(text: &str) -> Markup {
    html! {
        div.report lang=[elsewhere()] { (set(text)) }
        p.quiet { (weave("every-rule-by-name", &[("rules", html! { a href="/rules" { (say("rules-of-weighing-small")) } })])) }
    }
}

/// Markdown as a part of a page; HTML in it is shown as it is written, and does nothing.
fn set(text: &str) -> Markup {
    let events = Parser::new(text).map(|event| match event {
        Event::Html(written) | Event::InlineHtml(written) => Event::Text(written),
        other => other,
    });
    let mut page = String::new();
    pulldown_cmark::html::push_html(&mut page, events);
    PreEscaped(page)
}
