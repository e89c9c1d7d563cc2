//! How deep a page's elements are nested, counted while its tags go by.
//!
//! A tree of 100,000 nested elements overflows a recursive reader and makes a parser quadratic. So elements
//! beyond [`LIMIT`] are not opened at all; their text stays. Elements whose closing tag HTML lets one omit
//! (`li`, `td`, ...) are closed here as the standard's tree construction closes them; `p` never nests.

/// Elements may be nested this deep, formatting aside. Browsers stop at 512; real pages stay under 60.
const LIMIT: usize = 100;

/// The elements that are open.
#[derive(Default)]
pub(super) struct Depth {
    open: Vec<Element>,
    /// Whether anything was too deep.
    pub(super) exceeded: bool,
}

struct Element {
    name: String,
    /// What stands for it in the slim page; empty if nothing does.
    shown_as: &'static str,
    kept: bool,
    /// Beside the content: within comments, teasers, a side column.
    aside: bool,
}

/// What became of a closing tag.
pub(super) enum Closed {
    /// Its element was kept under its own name.
    AsItself,
    /// Its element was kept under another name, or not at all (empty).
    As(&'static str),
    /// It closes nothing.
    Nothing,
}

impl Depth {
    /// Opens an element, unless it would be too deep. `shown_as` is another name it is shown under; `aside`
    /// tells that it stands beside the content.
    pub(super) fn open(&mut self, name: &str, shown_as: Option<&'static str>, aside: bool) -> bool {
        let kept = self.open.len() < LIMIT && shown_as != Some("");
        self.exceeded |= self.open.len() >= LIMIT;
        let (aside, shown_as) = (aside || self.is_aside(), shown_as.unwrap_or_default());
        self.open.push(Element { name: name.to_owned(), shown_as, kept, aside });
        kept
    }

    /// Closes the nearest element of this name and all within it.
    pub(super) fn close(&mut self, name: &str) -> Closed {
        let near = self.open.len().saturating_sub(2 * LIMIT);
        let Some(at) = self.open.iter().skip(near).rposition(|e| e.name == name).map(|at| near + at) else {
            return Closed::Nothing;
        };
        let element = self.open.drain(at..).next();
        match element {
            Some(Element { kept: true, shown_as: "", .. }) => Closed::AsItself,
            Some(Element { kept: true, shown_as, .. }) => Closed::As(shown_as),
            _ => Closed::As(""),
        }
    }

    /// Closes everything, at the end of the page.
    pub(super) fn close_all(&mut self) {
        self.open.clear();
    }

    /// Whether what comes now stands beside the content.
    pub(super) fn is_aside(&self) -> bool {
        self.open.last().is_some_and(|e| e.aside)
    }

    /// How many elements are open.
    pub(super) fn len(&self) -> usize {
        self.open.len()
    }

    /// Closes what an element of this name closes by beginning.
    pub(super) fn close_implied(&mut self, name: &str) {
        if let Some(keep) = self.implied_end(name) {
            self.open.truncate(keep);
        }
    }

    /// How many elements stay open when one of this name begins, if it closes any.
    fn implied_end(&self, name: &str) -> Option<usize> {
        let (closes, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu", "table", "td", "section", "article", "blockquote"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl", "table", "td", "section", "article", "blockquote"]),
            "td" | "th" => (&["td", "th"], &["table"]),
            "tr" => (&["tr"], &["table"]),
            "thead" | "tbody" | "tfoot" => (&["thead", "tbody", "tfoot"], &["table"]),
            "option" => (&["option"], &["select"]),
            _ => return None,
        };
        let near = self.open.len().saturating_sub(2 * LIMIT);
        for (at, element) in self.open.iter().enumerate().skip(near).rev() {
            if closes.contains(&element.name.as_str()) {
                return Some(at);
            }
            if within.contains(&element.name.as_str()) {
                return None;
            }
        }
        None
    }
}
