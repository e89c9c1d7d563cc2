//! How every figure is made, and how a stranger makes it again: docs/methods.md, or its translation, as a page.

use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::speech::{language, say, weave};
use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{Event, Parser};
use serde::Serialize;
use tarazy_desk::{Desk, METHODS, methods};

#[derive(Serialize)]
struct Methods {
    /// In Markdown.
    text: &'static str,
}

pub(crate) fn get(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let told = methods(language());
    let (title, text) = told.split_once('\n').unwrap_or(("", told));
    asked.answer(&Methods { text: METHODS }, None, || {
        Sheet::new(title.trim_start_matches(['#', ' ']), body(text)).kicker(say("methods"))
    })
}

fn body(text: &str) -> Markup {
    html! {
        div.report { (set(text)) }
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
