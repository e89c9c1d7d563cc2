//! Lines to blocks: where a paragraph ends, what is a heading or a footnote, and words broken at line ends.
//!
//! A paragraph ends where the space below is wider than usual, where the next line is indented or opens an item, where
//! the letters change, or where a line ends although the next word had room in it. It may go on over a page.

use super::lines::Line;
use crate::block::BlockKind;
use crate::plain;
use std::collections::HashSet;

/// Larger letters than those of the text by this factor are a heading's; smaller ones a footnote's.
const LARGER: f64 = 1.12;
const SMALLER: f64 = 0.93;
/// No heading known by its letters is longer, in bytes.
const HEADING: usize = 240;

/// A paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Paragraph {
    pub(super) kind: BlockKind,
    pub(super) text: String,
    pub(super) page: u32,
    /// Bytes of the text at which the next page begins.
    pub(super) breaks: Vec<usize>,
    size: f64,
    bold: bool,
    /// The last line filled its column.
    full: bool,
}

/// The words of a document, by which a hyphen at a line's end is known.
#[derive(Debug, Default)]
pub(super) struct Words(HashSet<String>);

impl Words {
    /// Learns the words inside lines.
    pub(super) fn learn(&mut self, line: &str) {
        let mut words = line.split_whitespace().peekable();
        while let Some(word) = words.next() {
            if words.peek().is_some() || !word.ends_with('-') {
                self.0.insert(bare(word));
            }
        }
    }

    fn knows(&self, word: &str) -> bool {
        self.0.contains(&bare(word))
    }
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// What a page adds to the paragraphs of a document.
#[derive(Debug)]
pub(super) struct Setter<'w> {
    pub(super) out: Vec<Paragraph>,
    pub(super) notes: Vec<Paragraph>,
    words: &'w Words,
    /// The size of the letters of the text.
    body: f64,
}

impl<'w> Setter<'w> {
    pub(super) fn new(words: &'w Words, body: f64) -> Self {
        Self { out: Vec::new(), notes: Vec::new(), words, body }
    }

    /// Sets a page's lines.
    pub(super) fn page(&mut self, number: u32, mut lines: Vec<Line>) {
        let notes = lines.split_off(notes(&lines, self.body));
        let mut out = std::mem::take(&mut self.out);
        self.run(&mut out, number, &lines, false);
        self.out = out;
        let mut out = std::mem::take(&mut self.notes);
        self.run(&mut out, number, &notes, true);
        self.notes = out;
    }

    fn run(&self, out: &mut Vec<Paragraph>, number: u32, lines: &[Line], note: bool) {
        let mut above: Option<&Line> = None;
        for (at, line) in lines.iter().enumerate() {
            let column = Column::of(lines, line.column);
            let below = lines.get(at + 1).filter(|next| next.column == line.column);
            let goes_on = match (out.last(), above.filter(|above| above.column == line.column)) {
                (Some(last), Some(above)) => goes_on(last, above, line, &column, self.body, note),
                (Some(last), None) => goes_over(last, line, below, &column, note),
                (None, _) => false,
            };
            match out.last_mut().filter(|_| goes_on) {
                Some(last) => self.join(last, line, number),
                None => out.push(Paragraph {
                    kind: if note { BlockKind::Footnote } else { BlockKind::Paragraph },
                    text: line.text.clone(),
                    page: number,
                    size: line.size,
                    bold: line.bold,
                    ..Paragraph::default()
                }),
            }
            if let Some(last) = out.last_mut() {
                last.full = line.right > column.right - 2.5 * line.size;
            }
            above = Some(line);
        }
    }

    /// Adds a line to a paragraph, and undoes a hyphen.
    fn join(&self, last: &mut Paragraph, line: &Line, number: u32) {
        let begun = last.page + u32::try_from(last.breaks.len()).unwrap_or(0);
        let soft = last.text.ends_with('\u{ad}');
        if soft || (last.text.ends_with(['-', '‐']) && self.is_broken(&last.text, &line.text)) {
            last.text.pop();
        } else if !last.text.ends_with(['-', '‐', '/', '–'])
            || last.text.ends_with(" –")
            || last.text.ends_with(" -")
        {
            last.text.push(' ');
        }
        // Each page turned since the paragraph began has its place, also one on which it does not stand.
        last.breaks.extend((begun..number).map(|_| last.text.len()));
        last.text.push_str(&line.text);
    }

    /// Whether the hyphen at the end of a line only breaks a word.
    fn is_broken(&self, above: &str, below: &str) -> bool {
        let first = above.trim_end_matches(['-', '‐']);
        let first = first.rsplit(|c: char| c.is_whitespace()).next().unwrap_or("");
        let second = below.split_whitespace().next().unwrap_or("");
        let letters = first.chars().last().is_some_and(char::is_alphabetic)
            && second.chars().next().is_some_and(char::is_lowercase);
        if !letters || self.words.knows(&format!("{first}-{second}")) {
            return false;
        }
        // A hyphen between two words of the text, as in "follow-up", belongs there.
        let own = first.rsplit('-').next().unwrap_or(first);
        let compound = self.words.knows(own) && self.words.knows(second) || is_prefix(own);
        self.words.knows(&format!("{first}{second}")) || !compound
    }
}

/// Prefixes that are set apart by a hyphen.
fn is_prefix(word: &str) -> bool {
    const PREFIXES: [&str; 16] = [
        "non", "self", "post", "pre", "anti", "ex", "co", "well", "inter", "re", "long", "short", "so",
        "follow", "sub", "multi",
    ];
    PREFIXES.contains(&bare(word).as_str())
}

/// Edges of a column.
struct Column {
    left: f64,
    right: f64,
    /// The usual distance of its lines.
    leading: f64,
}

impl Column {
    fn of(lines: &[Line], column: usize) -> Self {
        let own = || lines.iter().filter(|line| line.column == column);
        let mut lefts: Vec<f64> = own().map(|line| line.left).collect();
        let mut rights: Vec<f64> = own().map(|line| line.right).collect();
        let mut steps: Vec<f64> =
            own().zip(own().skip(1)).map(|(a, b)| a.y - b.y).filter(|d| *d > 1.0).collect();
        for values in [&mut lefts, &mut rights, &mut steps] {
            values.sort_by(f64::total_cmp);
        }
        let at = |values: &[f64], share: f64| {
            values.get(((values.len().saturating_sub(1)) as f64 * share) as usize).copied()
        };
        Self {
            left: at(&lefts, 0.1).unwrap_or(0.0),
            right: at(&rights, 0.97).unwrap_or(0.0),
            leading: at(&steps, 0.3).unwrap_or(0.0),
        }
    }
}

/// Whether a line goes on in the paragraph of the line above.
fn goes_on(last: &Paragraph, above: &Line, line: &Line, column: &Column, body: f64, note: bool) -> bool {
    let step = above.y - line.y;
    let size = above.size.max(line.size);
    let alike =
        (above.size - line.size).abs() < 0.08 * size && (above.bold == line.bold || !last.bold && !line.bold);
    let apart = step > (1.35 * column.leading).max(1.2 * size) || step > 2.2 * size;
    if !alike || apart || line.text.contains('\t') || above.text.contains('\t') {
        return false;
    }
    if note && (line.opens_raised || opens_note(&line.text)) {
        return false;
    }
    let ended =
        above.text.ends_with(['.', ':', ';', '!', '?', '”', ')', ',']) || above.text.ends_with(" and");
    let room = column.right - above.right > line.first_word + 0.6 * size;
    if opens(&line.text) {
        // A number at the head of a line may be the line's own: "article / 12. In".
        let hangs = opens(&above.text);
        return !(room
            || ended
            || line.left > above.left + 0.5 * size && !hangs
            || line.left < above.left - 0.5 * size);
    }
    // Lines of a title are all short, and centred.
    let centred = |l: &Line| {
        ((l.left + l.right) - (column.left + column.right)).abs() < 2.0 * size
            && l.left > column.left + 2.0 * size
    };
    if last.bold && line.bold || last.size > LARGER * body || centred(above) && centred(line) {
        return !above.text.ends_with('.') || !room;
    }
    let indented = line.left > above.left + 0.8 * size && line.left > column.left + 0.8 * size;
    let hanging = opens(&last.text);
    !(room || indented && !hanging && above.left < column.left + 0.5 * size)
}

/// Whether the first line of a page or column goes on in the last paragraph of the one before.
fn goes_over(last: &Paragraph, line: &Line, below: Option<&Line>, column: &Column, note: bool) -> bool {
    let alike = (last.size - line.size).abs() < 0.08 * line.size && last.bold == line.bold;
    let ended = last.text.ends_with(['.', ':', '!', '?', ';', '”']);
    let lower = line.text.chars().next().is_some_and(|c| c.is_lowercase() || matches!(c, '(' | '“' | '–'));
    let indented = below.is_some_and(|next| {
        line.left > next.left + 0.8 * line.size && line.left > column.left + 0.8 * line.size
    });
    let row = last.text.contains('\t') || line.text.contains('\t');
    let opened = opens(&line.text) || note && (line.opens_raised || opens_note(&line.text));
    alike && !row && !opened && (!ended && (last.full || lower) || ended && last.full && !indented && lower)
}

/// Whether a line opens an item or a numbered paragraph.
fn opens(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let Some(first) = words.next() else { return false };
    if matches!(first, "•" | "–" | "-" | "—" | "·" | "▪" | "■" | "○" | "*" | "**") {
        return true;
    }
    let inner = first.trim_start_matches('(').trim_end_matches(['.', ')']);
    let closed = first.ends_with(['.', ')']) && first.len() <= 9;
    let number = !inner.is_empty() && inner.chars().all(|c| c.is_ascii_digit() || c == '.');
    let letter = inner.chars().count() == 1 && inner.chars().all(char::is_alphabetic) && first.ends_with(')');
    let roman = inner.len() <= 6
        && !inner.is_empty()
        && inner.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'i' | 'v' | 'x'));
    // "A. Background": a lettered heading; initials go on with a name.
    let lettered =
        inner.len() == 1 && first.ends_with('.') && first.chars().all(|c| c.is_ascii_uppercase() || c == '.');
    // "95.1", as items of lists are numbered.
    let joined = inner.split('.').count() == 2 && inner.len() >= 3 && inner.len() <= 7 && number;
    closed && (number && inner.len() <= 7 || letter || roman) || closed && lettered || joined
}

/// Whether a line of small letters opens a note: "3 See …", "* …".
fn opens_note(line: &str) -> bool {
    let marks = line.chars().take_while(|c| c.is_ascii_digit() || *c == '*').count();
    let rest: String = line.chars().skip(marks).collect();
    (1..=3).contains(&marks) && rest.starts_with(|c: char| c.is_whitespace() || c.is_uppercase())
        || plain::footnote_mark(line).is_some()
}

/// Where the notes at the foot of a page begin: the first of its last lines that are smaller than the text and open
/// with a mark.
fn notes(lines: &[Line], body: f64) -> usize {
    let mut from = lines.len();
    for (at, line) in lines.iter().enumerate().rev() {
        if line.size > SMALLER * body {
            break;
        }
        if line.opens_raised || opens_note(&line.text) {
            from = at;
        }
    }
    from
}

/// What a paragraph is, by its letters and by its words.
pub(super) fn kind(paragraph: &Paragraph, body: f64) -> BlockKind {
    let text = &paragraph.text;
    let short = text.len() < HEADING
        && !text.ends_with(['.', ';', ',', ':'])
        && text.chars().any(char::is_alphabetic);
    if paragraph.kind == BlockKind::Footnote {
        return BlockKind::Footnote;
    }
    let row = text.matches('\t').count() >= 1;
    if short && !row && (paragraph.bold || paragraph.size > LARGER * body) {
        return BlockKind::Heading;
    }
    plain::kind(text, 0..text.len())
}
