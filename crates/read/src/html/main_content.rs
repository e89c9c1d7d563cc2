//! The main content of a page, chosen by dom_smoothie (a port of Mozilla's readability).
//!
//! It gets slim pages only (`slim`), so that its recursion and its quadratic corners are bounded. It has
//! assertions of its own about odd trees; should one fail, the page is read without it.

use super::flow::Flow;
use super::slim::Slim;
use super::walk::{Manner, walk};
use dom_smoothie::{Config, Readability};
use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Pages beyond this size are read whole: finding the main content would take too long.
const LARGEST: usize = 16 * 1024 * 1024;
/// A page whose main content is shorter than this, in bytes, is rather read whole.
const FRAGMENT: usize = 250;

/// What was found on a page.
#[derive(Debug, Default)]
pub(super) struct Main {
    /// The main content as well-formed HTML, or the whole page's where none stands out.
    pub(super) html: String,
    /// Whether `html` is the whole page, furniture included.
    pub(super) whole: bool,
    /// The page's title without the site's name.
    pub(super) title: Option<String>,
    /// Who wrote it.
    pub(super) byline: Option<String>,
    /// When it was published, as written.
    pub(super) published: Option<String>,
    /// The language it declares.
    pub(super) language: Option<String>,
}

impl Main {
    /// The numbers of the page's articles that it holds.
    pub(super) fn articles(&self) -> HashSet<usize> {
        let marks = self.html.split("data-article=\"").skip(1);
        marks.filter_map(|after| after.split_once('"')?.0.parse().ok()).collect()
    }

    /// How much text it holds, in bytes.
    fn text(&self) -> usize {
        let mut flow = Flow::default();
        walk(&self.html, Manner { whole: self.whole, ..Manner::default() }, &mut flow);
        flow.text.len()
    }
}

/// Finds the main content of a slim page.
pub(super) fn find(page: &Slim) -> Main {
    let chosen = if page.html.len() <= LARGEST { chosen(&page.html) } else { None };
    match chosen {
        Some(main) if main.text() >= FRAGMENT => main,
        Some(main) => {
            let whole = whole(&page.html);
            if whole.text() > main.text() { Main { html: whole.html, whole: true, ..main } } else { main }
        }
        None => whole(&page.html),
    }
}

/// The main content as dom_smoothie sees it.
pub(super) fn chosen(html: &str) -> Option<Main> {
    let config = Config { keep_classes: true, disable_json_ld: true, ..Config::default() };
    let parse = || Readability::new(html, None, Some(config)).ok()?.parse().ok();
    let article = catch_unwind(AssertUnwindSafe(parse)).ok()??;
    let known = |text: String| Some(text.trim().to_owned()).filter(|t| !t.is_empty());
    Some(Main {
        html: article.content.to_string(),
        whole: false,
        title: known(article.title),
        byline: article.byline.and_then(known),
        published: article.published_time.and_then(known),
        language: article.lang.and_then(known),
    })
}

/// The whole page as well-formed HTML.
fn whole(html: &str) -> Main {
    let page = Readability::from(html);
    let title = page.doc.select("title").text().trim().to_owned();
    let language = page.doc.select("html").attr("lang").map(|l| l.to_string());
    Main {
        html: page.doc.html().to_string(),
        whole: true,
        title: Some(title).filter(|t| !t.is_empty()),
        language,
        ..Main::default()
    }
}
