//! The walk through a document's paragraphs and tables (ECMA-376-1, 17.2 to 17.4).
//!
//! What was inserted with tracked changes is kept and what was deleted is left out, so that the text is the one that
//! accepting all changes gives. A text box comes before the paragraph that it is anchored in.

use super::numbering::Numbering;
use super::styles::{Numbered, Styles};
use super::table::Table;
use super::xml::{Piece, Tag, walk};
use crate::Refusal;
use crate::block::BlockKind;
use crate::html::raised;
use crate::plain;
use std::collections::HashMap;

/// No heading that is known by its bold letters alone is longer, in bytes.
const HEADING: usize = 200;

/// A paragraph or table row of the document.
#[derive(Debug, Default)]
pub(super) struct Set {
    pub(super) kind: BlockKind,
    pub(super) text: String,
    /// The page it begins on, where pages are known.
    pub(super) page: u32,
    /// Bytes of the text at which the next page begins.
    pub(super) breaks: Vec<usize>,
}

/// The paragraph that is being set.
#[derive(Default)]
struct Paragraph {
    set: Set,
    /// A space is due before the next character.
    space: bool,
    style: Option<String>,
    numbered: Numbered,
    outlined: bool,
    /// Its end was deleted: the next paragraph goes on in it.
    joined: bool,
    /// Characters that are bold, and all.
    bold: (usize, usize),
}

impl Paragraph {
    fn push(&mut self, text: &str, bold: bool) {
        for c in text.chars() {
            match c {
                '\u{ad}' | '\u{feff}' | '\u{200b}' | '\0' => {}
                ' ' | '\t' | '\r' | '\n' => self.space = true,
                _ => {
                    if self.space && !self.set.text.is_empty() && !self.set.text.ends_with('\n') {
                        self.set.text.push(' ');
                    }
                    self.space = false;
                    self.set.text.push(c);
                    self.bold = (self.bold.0 + usize::from(bold), self.bold.1 + 1);
                }
            }
        }
    }

    fn end_line(&mut self) {
        self.space = false;
        if !self.set.text.is_empty() {
            self.set.text.push('\n');
        }
    }
}

/// How the text of a run is set.
#[derive(Clone, Copy, Default)]
struct Run {
    hidden: bool,
    bold: bool,
    raised: bool,
}

/// Where the walk is.
pub(super) struct Walk<'d> {
    styles: &'d Styles,
    numbering: &'d mut Numbering,
    /// What is set so far.
    pub(super) out: Vec<Set>,
    /// The notes by their ids, when a part of notes is walked through.
    pub(super) notes: HashMap<String, String>,
    note: Option<String>,
    /// The notes that the text calls, in order: endnotes or not, and the id.
    pub(super) called: Vec<(bool, String)>,
    /// Pages turned, as last laid out by the program that saved the file.
    pub(super) page: u32,
    paragraphs: Vec<Paragraph>,
    runs: Vec<Run>,
    tables: Vec<Table>,
    /// Inside the properties of a paragraph.
    properties: bool,
    /// Inside the properties of a table's row.
    row_properties: bool,
    in_text: bool,
    /// How many elements deep in what is left out.
    left_out: usize,
    /// What a paragraph begins with whose predecessor's end was deleted.
    before: Option<Paragraph>,
}

impl<'d> Walk<'d> {
    pub(super) fn new(styles: &'d Styles, numbering: &'d mut Numbering) -> Self {
        Self {
            styles,
            numbering,
            out: Vec::new(),
            notes: HashMap::new(),
            note: None,
            called: Vec::new(),
            page: 1,
            paragraphs: Vec::new(),
            runs: Vec::new(),
            tables: Vec::new(),
            properties: false,
            row_properties: false,
            in_text: false,
            left_out: 0,
            before: None,
        }
    }

    /// Goes through a part.
    pub(super) fn part(&mut self, xml: &str) -> Result<(), Refusal> {
        walk(xml, |piece| match piece {
            Piece::Open(_) if self.left_out > 0 => self.left_out += 1,
            Piece::Close(_) if self.left_out > 0 => self.left_out -= 1,
            Piece::Text(_) if self.left_out > 0 => {}
            Piece::Open(tag) if self.row_properties && tag.name() == "del" => {
                self.left_out = 1;
                self.tables.last_mut().into_iter().for_each(Table::delete_row);
            }
            Piece::Open(tag) if is_left_out(tag.name(), self.properties) => self.left_out = 1,
            Piece::Open(tag) if self.properties => self.property(&tag),
            Piece::Open(tag) => self.open(&tag),
            Piece::Close(name) => self.close(name),
            Piece::Text(text) if self.in_text => self.push(text),
            Piece::Text(_) => {}
        })
    }

    fn open(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "p" => {
                let set = Set { page: self.page, ..Set::default() };
                self.paragraphs.push(Paragraph { set, ..Paragraph::default() });
            }
            "pPr" => self.properties = true,
            "r" => self.runs.push(Run::default()),
            "t" => self.in_text = true,
            "tab" | "ptab" => self.push(" "),
            "noBreakHyphen" => self.push("-"),
            "sym" => self.push(symbol(tag)),
            "br" if matches!(tag.attribute("type").as_deref(), Some("page" | "column")) => self.push(" "),
            "br" | "cr" => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.end_line();
                }
            }
            "lastRenderedPageBreak" => self.turn_page(),
            "footnoteReference" => self.call(tag, false),
            "endnoteReference" => self.call(tag, true),
            "footnote" | "endnote" if tag.attribute("type").is_none_or(|kind| kind == "normal") => {
                self.note = tag.attribute("id");
            }
            "tbl" => self.tables.push(Table::default()),
            "trPr" => self.row_properties = true,
            name => {
                self.run_property(name, tag);
                if let Some(table) = self.tables.last_mut() {
                    table.open(tag);
                }
            }
        }
    }

    fn run_property(&mut self, name: &str, tag: &Tag<'_>) {
        let Some(run) = self.runs.last_mut() else { return };
        match name {
            "b" => run.bold = tag.is_on(),
            "vanish" => run.hidden = tag.is_on(),
            "rStyle" => run.hidden |= self.styles.is_hidden(tag.val().as_deref()),
            "vertAlign" => run.raised = tag.val().as_deref() == Some("superscript"),
            _ => {}
        }
    }

    /// A property of the paragraph, or of its end.
    fn property(&mut self, tag: &Tag<'_>) {
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        match tag.name() {
            "pStyle" => paragraph.style = tag.val(),
            "outlineLvl" => paragraph.outlined = tag.number().is_some_and(|level| (0..9).contains(&level)),
            "del" | "moveFrom" => paragraph.joined = true,
            _ => paragraph.numbered.take(tag),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "pPr" => self.properties = false,
            "p" => self.end_paragraph(),
            "r" => drop(self.runs.pop()),
            "t" => self.in_text = false,
            "footnote" | "endnote" => self.note = None,
            "tbl" => {
                if let Some(table) = self.tables.pop() {
                    table.blocks().into_iter().for_each(|set| self.set(set));
                }
            }
            "trPr" => self.row_properties = false,
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        let run = self.runs.last().copied().unwrap_or_default();
        let Some(paragraph) = self.paragraphs.last_mut().filter(|_| !run.hidden) else { return };
        let mark = run.raised.then(|| raised(text.trim())).flatten();
        paragraph.push(mark.as_deref().unwrap_or(text), run.bold);
    }

    fn turn_page(&mut self) {
        self.page += 1;
        if let Some(paragraph) = self.paragraphs.last_mut() {
            if paragraph.set.text.is_empty() {
                paragraph.set.page = self.page;
            } else {
                paragraph.set.breaks.push(paragraph.set.text.len());
            }
        }
    }

    /// The mark that calls a note: its number, unless the author has written a mark.
    fn call(&mut self, tag: &Tag<'_>, end: bool) {
        let own = tag.attribute("customMarkFollows").is_some_and(|on| on == "1" || on == "true");
        let Some(id) = tag.attribute("id") else { return };
        self.called.push((end, id));
        if !own {
            let number = self.called.iter().filter(|(other, _)| *other == end).count();
            self.push(&mark(number, end));
        }
    }

    fn end_paragraph(&mut self) {
        let Some(mut paragraph) = self.paragraphs.pop() else { return };
        if let Some(before) = self.before.take() {
            paragraph = joined(before, paragraph);
        }
        if paragraph.joined {
            self.before = Some(paragraph);
            return;
        }
        let style = paragraph.style.clone();
        if self.styles.is_hidden(style.as_deref()) {
            return;
        }
        let number = self.numbering.next(&paragraph.numbered, style.as_deref(), self.styles);
        let Paragraph { mut set, bold, outlined, .. } = paragraph;
        set.text.truncate(set.text.trim_end().len());
        if set.text.is_empty() {
            return;
        }
        let number = number.unwrap_or_default();
        set.text.insert_str(0, &number);
        set.breaks.iter_mut().for_each(|at| *at += number.len());
        let styled = self.styles.kind(style.as_deref()).or(outlined.then_some(BlockKind::Heading));
        set.kind = styled.unwrap_or_else(|| kind(&set.text, bold.0 == bold.1));
        self.set(set);
    }

    /// Puts what is set where it belongs: into a note, a cell, or the document.
    fn set(&mut self, set: Set) {
        if let Some(note) = &self.note {
            let text = self.notes.entry(note.clone()).or_default();
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&set.text);
        } else if let Some(table) = self.tables.last_mut() {
            table.set(set);
        } else {
            self.out.push(set);
        }
    }
}

/// The mark of a note: "³" for a footnote, "[3]" for an endnote.
pub(super) fn mark(number: usize, end: bool) -> String {
    let digits = number.to_string();
    if end { format!("[{digits}]") } else { raised(&digits).unwrap_or(digits) }
}

/// Elements that are left out with all they hold: what was deleted, what stands for something else a second time, and
/// properties as they were before a change.
fn is_left_out(name: &str, properties: bool) -> bool {
    match name {
        "del" | "moveFrom" => !properties,
        "Fallback" | "instrText" | "delText" | "delInstrText" | "rt" | "sectPr" | "numberingChange" => true,
        name => name.ends_with("PrChange"),
    }
}

/// A character of a symbol font. Those of the private use area mean nothing without their font but for the bullet.
fn symbol(tag: &Tag<'_>) -> &'static str {
    match tag.attribute("char").as_deref() {
        Some("F0B7" | "F0A7" | "F0D8" | "2022") => "•",
        Some("F02D" | "2013") => "–",
        _ => " ",
    }
}

/// What a paragraph without a telling style is.
fn kind(text: &str, bold: bool) -> BlockKind {
    let title = bold && text.len() < HEADING && !text.ends_with(['.', ';', ',', ':']);
    match plain::kind(text, 0..text.len()) {
        BlockKind::Paragraph | BlockKind::ListItem if title => BlockKind::Heading,
        kind => kind,
    }
}

/// Two paragraphs whose end between was deleted; what the second is, both are.
fn joined(before: Paragraph, after: Paragraph) -> Paragraph {
    let length = before.set.text.len();
    let mut set = before.set;
    if before.space || after.space {
        set.text.push(' ');
    }
    set.breaks.extend(after.set.breaks.iter().map(|at| at + set.text.len()));
    set.text.push_str(&after.set.text);
    let set = if length == 0 { Set { page: after.set.page, ..set } } else { set };
    Paragraph { set, bold: (before.bold.0 + after.bold.0, before.bold.1 + after.bold.1), ..after }
}
