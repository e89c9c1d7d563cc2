//! HTML pages: the main content, its structure, and what the page says about itself.
//!
//! A page is first cut down to what matters and made safe to parse (`slim`); dom_smoothie chooses the main
//! content (`main_content`); our own walk sets it as text and blocks (`walk`, `flow`). The text is ours:
//! white space as a browser shows it, blocks apart by an empty line, a title before each article.

mod depth;
mod flow;
mod furniture;
mod json_ld;
mod main_content;
mod note;
mod slim;
mod table;
mod tags;
mod walk;

use crate::Trouble;
use crate::block::{BlockKind, Layout};
use flow::Flow;
use main_content::Main;
use slim::{Article, Slim};
use walk::{Manner, walk};

/// An article outside the main content is read when it has at least so much text, in bytes.
const ARTICLE: usize = 600;
/// Among articles, one with a single paragraph and less text than this, in bytes, is a teaser.
const TEASER: usize = 300;

/// Whether a text is HTML: it has a document type, or begins with an element that pages begin with.
pub fn is_html(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let first =
        tags::tokens(text).find(|token| !matches!(token, tags::Token::Text(t) if t.trim().is_empty()));
    match first {
        Some(tags::Token::Doctype(_)) => true,
        Some(tags::Token::Open(tag)) => is_known(&tags::lower(tag.name)),
        _ => false,
    }
}

fn is_known(name: &str) -> bool {
    const FIRST: &[&str] = &[
        "html",
        "head",
        "body",
        "meta",
        "title",
        "link",
        "script",
        "style",
        "div",
        "p",
        "a",
        "article",
        "section",
        "main",
        "header",
        "nav",
        "h1",
        "h2",
        "h3",
        "h4",
        "table",
        "ul",
        "ol",
        "blockquote",
        "span",
        "b",
        "strong",
        "i",
        "em",
        "br",
        "hr",
        "img",
        "font",
        "center",
        "pre",
        "base",
    ];
    FIRST.contains(&name)
}

/// What raised digits become: "³".
pub(crate) fn raised(text: &str) -> Option<String> {
    note::raised(text, false).filter(|mark| !mark.is_empty())
}

/// The layout of a page's main content. Never fails: a page with no main content is read whole.
pub fn layout(page: &str) -> Layout {
    let slim = slim::slim(page);
    let main = main_content::find(&slim);
    let mut flow = set(&slim, &main);
    furniture::mark_menus(&mut flow);
    Layout {
        text: flow.text,
        blocks: flow.blocks,
        title: main.title,
        byline: main.byline,
        published: main.published.or(slim.published),
        language: main.language,
        address: slim.address,
        pages: Vec::new(),
        problems: slim.too_deep.then_some(Trouble::NestedTooDeep).into_iter().collect(),
    }
}

/// Sets the title, the main content, and in their order the page's other articles before and after it.
fn set(slim: &Slim, main: &Main) -> Flow {
    let mut flow = Flow::default();
    let title = main.title.as_deref().unwrap_or("");
    flow.push(title);
    flow.end(BlockKind::Title);
    let numbered = || slim.articles.iter().enumerate();
    let articles: Vec<(usize, &Article)> =
        numbered().filter(|(_, a)| a.text >= ARTICLE && a.paragraphs > 1).collect();
    let teasers: Vec<usize> =
        numbered().filter(|(_, a)| a.text < TEASER && a.paragraphs < 2).map(|(number, _)| number).collect();
    let source = |article: &Article| slim.html.get(article.span.clone()).unwrap_or("");
    let (held, several) = (main.articles(), articles.len() > 1);
    let first = articles.iter().position(|(number, _)| held.contains(number)).unwrap_or(0);
    let titled = articles.get(first).is_some_and(|(_, article)| source(article).contains(title));
    let manner = Manner { title, whole: main.whole, several, titled, teasers: &teasers };
    for (place, (number, article)) in articles.iter().enumerate() {
        if place == first {
            walk(&main.html, manner, &mut flow);
        }
        if several
            && !held.contains(number)
            && let Some(further) = main_content::chosen(source(article))
        {
            walk(&further.html, Manner { several, ..Manner::default() }, &mut flow);
        }
    }
    if articles.is_empty() {
        walk(&main.html, manner, &mut flow);
    }
    flow
}
