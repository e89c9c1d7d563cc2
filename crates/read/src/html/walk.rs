//! From well-formed HTML to blocks: one walk over its tags, without a tree.
//!
//! Blocks begin and end where a browser breaks the line. What a block is comes from the elements around it:
//! a paragraph in a quotation is a quotation, the second paragraph of a list item a paragraph.

use super::flow::Flow;
use super::tags::{self, Tag, Token, tokens};
use super::{furniture, note, table};
use crate::block::BlockKind;

/// No block longer than this, in bytes, stands before an article's headline.
const KICKER: usize = 120;

/// What holds within an element.
#[derive(Clone, Copy, Default)]
struct Frame {
    kind: BlockKind,
    /// Within a footnote or a list of them.
    note: bool,
    /// Within a teaser of another article.
    teaser: bool,
    /// Within `pre`.
    as_is: bool,
    /// Within a link.
    linked: bool,
    /// Within an article or the main part of the page.
    article: bool,
    /// Leaving the element ends a block.
    ends: bool,
    /// It is a `q`: leaving it closes the quotation mark.
    quotes: bool,
    /// It is a raised text, which began at this byte.
    raised: Option<usize>,
    /// Within a table that holds data.
    data: bool,
    /// Tabs that its end leaves: a cell over several columns.
    tabs: usize,
    /// List items seen in it.
    items: usize,
}

/// How a piece of HTML is walked.
#[derive(Clone, Copy, Default)]
pub(super) struct Manner<'a> {
    /// The headline that is set already; a heading that repeats it is left out.
    pub(super) title: &'a str,
    /// It is a whole page, with its furniture.
    pub(super) whole: bool,
    /// Every `article` in it begins with a headline of its own.
    pub(super) several: bool,
    /// The first of them is the one whose headline is set already.
    pub(super) titled: bool,
    /// The numbers of those that are teasers.
    pub(super) teasers: &'a [usize],
}

/// Adds a piece of HTML to a text.
pub(super) fn walk(html: &str, manner: Manner<'_>, flow: &mut Flow) {
    let tokens: Vec<Token<'_>> = tokens(html).collect();
    let mut walk = Walk {
        flow,
        manner,
        frames: Vec::new(),
        rows: table::Rows::default(),
        headline_due: false,
        item_due: false,
        mark: None,
        leads_back: false,
        raised_link: false,
    };
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        match token {
            Token::Text(text) => walk.text(&tags::unescape(text)),
            Token::Doctype(_) => {}
            Token::Close(_) => walk.close(),
            Token::Open(tag) => {
                let name = tags::lower(tag.name);
                if walk.is_left_out(&name, tag) {
                    at = after_element(&tokens, at, &name);
                } else {
                    walk.open(&name, tag, tokens.get(at..).unwrap_or(&[]));
                }
            }
        }
    }
    walk.end_block();
}

/// Where the tokens go on after the element that has just been opened.
fn after_element(tokens: &[Token<'_>], mut at: usize, name: &str) -> usize {
    let mut depth = usize::from(!tags::is_void(name));
    while let Some(token) = tokens.get(at).filter(|_| depth > 0) {
        at += 1;
        match token {
            Token::Open(tag) if !tags::is_void(&tags::lower(tag.name)) => depth += 1,
            Token::Close(_) => depth -= 1,
            _ => {}
        }
    }
    at
}

struct Walk<'a> {
    flow: &'a mut Flow,
    manner: Manner<'a>,
    frames: Vec<Frame>,
    /// The table that is being set.
    rows: table::Rows,
    /// An article has begun and its headline is to come.
    headline_due: bool,
    /// A list item has begun and nothing of it is set.
    item_due: bool,
    /// The mark of the note that has begun.
    mark: Option<String>,
    /// The block begins with a link back from a note to the text.
    leads_back: bool,
    /// The raised text that is being set is a link.
    raised_link: bool,
}

impl Walk<'_> {
    fn frame(&self) -> Frame {
        self.frames.last().copied().unwrap_or_default()
    }

    fn is_left_out(&self, name: &str, tag: &Tag<'_>) -> bool {
        furniture::is_never_read(name)
            || (self.manner.whole && furniture::is_left_out(name, tag, self.frame().article))
    }

    fn text(&mut self, text: &str) {
        let frame = self.frame();
        if frame.as_is {
            self.flow.push_as_is(text);
        } else if frame.note && text.contains(note::is_return_sign) {
            self.flow.push(&text.replace(note::is_return_sign, ""));
        } else {
            self.flow.push(text);
        }
        if frame.linked {
            self.flow.mark_linked(text);
        }
    }

    fn open(&mut self, name: &str, tag: &Tag<'_>, after: &[Token<'_>]) {
        let mut frame = Frame { ends: false, quotes: false, raised: None, tabs: 0, items: 0, ..self.frame() };
        match name {
            "br" => return self.line_break(),
            "hr" => return self.end_block(),
            _ if tags::is_void(name) => return,
            "a" => self.open_link(tag, &mut frame),
            "sup" => (frame.raised, self.raised_link) = (Some(self.flow.text.len()), frame.linked),
            "q" => {
                self.flow.push("“");
                frame.quotes = true;
            }
            "table" => {
                self.begin_block(&mut frame);
                frame.data = table::holds_data(after);
                self.rows = table::Rows::default();
            }
            "tr" if frame.data => {
                self.begin_block(&mut frame);
                self.rows.begin_row();
                frame.kind = BlockKind::Row;
            }
            "td" | "th" if frame.kind == BlockKind::Row => {
                (0..self.rows.place(tag)).for_each(|_| self.flow.push_mark('\t'));
                frame.tabs = table::columns(tag) - 1;
            }
            _ if is_block(name) => self.open_block(name, tag, &mut frame),
            _ => {}
        }
        self.frames.push(frame);
    }

    fn open_link(&mut self, tag: &Tag<'_>, frame: &mut Frame) {
        frame.linked = tag.attribute("href").is_some();
        self.raised_link |= frame.linked;
        self.leads_back |= self.flow.at_start() && tag.attribute("href").is_some_and(note::leads_back);
    }

    fn open_block(&mut self, name: &str, tag: &Tag<'_>, frame: &mut Frame) {
        self.begin_block(frame);
        frame.note |= note::is_note(tag);
        frame.as_is |= name == "pre";
        frame.article |= matches!(name, "article" | "main");
        if self.manner.several
            && let Some(number) = tag.attribute("data-article")
        {
            frame.teaser =
                number.parse().is_ok_and(|number| self.manner.teasers.binary_search(&number).is_ok());
            self.headline_due = !frame.teaser && !std::mem::take(&mut self.manner.titled);
        }
        frame.kind = match name {
            _ if frame.kind == BlockKind::Row => BlockKind::Row,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => BlockKind::Heading,
            "blockquote" => BlockKind::Quote,
            "figcaption" | "caption" => BlockKind::Caption,
            "li" | "dt" | "dd" => BlockKind::ListItem,
            _ => frame.kind,
        };
        if name == "li" {
            self.item_due = true;
            self.open_note(tag, frame.note);
        }
    }

    /// Gives a note in a list the mark it is called by: the number in its id, or its place.
    fn open_note(&mut self, tag: &Tag<'_>, is_note: bool) {
        let Some(list) = self.frames.last_mut() else { return };
        list.items += 1;
        let number = tag.attribute("id").and_then(note::number).map(str::to_owned);
        self.mark = is_note.then(|| number.unwrap_or_else(|| list.items.to_string()));
    }

    fn close(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        if let Some(start) = frame.raised {
            self.flow.replace_from(start, |text| note::raised(text, self.raised_link));
        }
        if frame.quotes {
            self.flow.push("”");
        }
        (0..frame.tabs).for_each(|_| self.flow.push_mark('\t'));
        if frame.ends {
            self.end(frame);
        }
    }

    fn line_break(&mut self) {
        if self.frame().kind == BlockKind::Row {
            self.flow.push_space();
        } else if self.flow.current().ends_with('\n') && !self.frame().as_is {
            self.end_block();
        } else {
            self.flow.push_mark('\n');
        }
    }

    /// Begins a block; within a table row, only a word.
    fn begin_block(&mut self, frame: &mut Frame) {
        if frame.kind == BlockKind::Row {
            self.flow.push_space();
        } else {
            self.end_block();
            frame.ends = true;
        }
    }

    fn end_block(&mut self) {
        self.end(self.frame());
    }

    fn end(&mut self, frame: Frame) {
        let leads_back = std::mem::take(&mut self.leads_back);
        if self.flow.at_start() {
            return;
        }
        let kind = match frame.kind {
            _ if frame.teaser => BlockKind::Furniture,
            BlockKind::Heading if std::mem::take(&mut self.headline_due) => BlockKind::Title,
            BlockKind::Heading => BlockKind::Heading,
            _ if leads_back || frame.note => BlockKind::Footnote,
            BlockKind::ListItem if !self.item_due => BlockKind::Paragraph,
            kind => kind,
        };
        self.item_due = false;
        self.headline_due &= self.flow.current().len() <= KICKER;
        if kind == BlockKind::Heading && self.flow.current().trim() == self.manner.title {
            self.flow.discard();
        }
        if let Some(mark) = self.mark.take().filter(|_| !note::is_marked(self.flow.current())) {
            self.flow.prefix(&format!("[{mark}] "));
        }
        self.flow.end(kind);
    }
}

/// Elements that begin on a new line.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "html"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "option"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}
