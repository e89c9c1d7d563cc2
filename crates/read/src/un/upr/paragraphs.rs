//! The numbered paragraphs of a report, and the items that are numbered or lettered under them.
//!
//! Both count: a paragraph is known by having the number after the last one's, an item by having the number after the
//! last item's. Where "96." could be either, it is an item as long as the list has not ended with a full stop.

use crate::un::lines::{Mark, is_furniture, is_note, is_space, lines, mark};
use std::ops::Range;

/// So many numbers may be lost by an extractor before the next is no longer believed.
const LOST: u32 = 3;

/// A numbered paragraph.
#[derive(Debug)]
pub(super) struct Paragraph {
    pub(super) number: u32,
    /// Bytes from behind its number to the next paragraph.
    pub(super) body: Range<usize>,
    /// Bytes of what stands before its list, where that is numbered.
    pub(super) lead: Range<usize>,
    /// Its items, in order.
    pub(super) items: Vec<Item>,
}

/// An item of a paragraph's list.
#[derive(Debug)]
pub(super) struct Item {
    /// "95.1", "95 (a)", or the paragraph's number alone.
    pub(super) label: String,
    /// Bytes from behind its mark to the next item.
    pub(super) body: Range<usize>,
}

/// The paragraphs of a part of a text. `from` is the number of the first where that is known.
pub(super) fn paragraphs(text: &str, span: Range<usize>, from: Option<u32>) -> Vec<Paragraph> {
    let mut count =
        Count { text, end: span.end, from, out: Vec::new(), last: None, sort: None, before: None };
    for (line, content) in lines(text, span.clone()) {
        if is_furniture(content) || is_note(content) {
            continue;
        }
        if let Some((mark, length)) = mark(content) {
            count.mark(&line, mark, length);
        }
        count.before = Some(line);
    }
    count.out
}

/// What counts the items of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Numbers,
    Joined,
    Letters,
    Bullets,
}

/// Where the count is.
struct Count<'t> {
    text: &'t str,
    end: usize,
    from: Option<u32>,
    out: Vec<Paragraph>,
    /// The last item's number in the paragraph.
    last: Option<u32>,
    sort: Option<Sort>,
    /// The line before that belongs to the text.
    before: Option<Range<usize>>,
}

impl Count<'_> {
    fn mark(&mut self, line: &Range<usize>, mark: Mark, length: usize) {
        let start = line.start + length;
        let paragraph = self.out.last().map(|p| p.number);
        let follows = |number: u32| match (paragraph, self.from) {
            (Some(last), _) => (last + 1..=last + LOST).contains(&number),
            (None, Some(first)) => number == first,
            (None, None) => true,
        };
        let current = self.sort;
        let free = |sort: Sort| current.is_none_or(|s| s == sort);
        match mark {
            Mark::Number(number) => {
                let next = match self.last.filter(|_| self.sort == Some(Sort::Numbers)) {
                    Some(last) => {
                        number == last + 1 || self.is_open() && number > last && number <= last + LOST
                    }
                    None => number == 1 && free(Sort::Numbers),
                };
                if paragraph.is_some() && next && (self.is_open() || !follows(number)) {
                    self.item(line.start, start, Sort::Numbers, number);
                } else if follows(number) {
                    self.paragraph(line.start, start..start, number);
                }
            }
            Mark::Joined(major, minor) => {
                // A list may outlive its paragraph's number: the line before then says what it is.
                if paragraph != Some(major) && follows(major) {
                    let lead = self.before.clone().unwrap_or(line.start..line.start);
                    self.paragraph(line.start, lead, major);
                }
                // "124.1 and 124.5" at the head of a line is no item of a list that is past it.
                let next = minor > self.last.unwrap_or(0) && minor <= self.last.unwrap_or(0) + 3 * LOST;
                let joined = next && self.sort.is_none_or(|sort| sort == Sort::Joined);
                if joined && self.out.last().is_some_and(|p| p.number == major) {
                    self.item(line.start, start, Sort::Joined, minor);
                }
            }
            Mark::Letter(letter) => {
                let number = u32::from(letter).saturating_sub(u32::from('a')) + 1;
                if free(Sort::Letters) && number == self.last.unwrap_or(0) + 1 && paragraph.is_some() {
                    self.item(line.start, start, Sort::Letters, number);
                }
            }
            Mark::Bullet => {
                if free(Sort::Bullets) && paragraph.is_some() {
                    self.item(line.start, start, Sort::Bullets, self.last.unwrap_or(0) + 1);
                }
            }
        }
    }

    /// Whether the text before has not come to a full stop.
    fn is_open(&self) -> bool {
        let before = self.before.clone().and_then(|line| self.text.get(line)).unwrap_or("");
        !before.trim_end_matches(|c: char| is_space(c) || c.is_ascii_digit()).ends_with('.')
    }

    fn paragraph(&mut self, at: usize, lead: Range<usize>, number: u32) {
        if let Some(before) = self.out.last_mut() {
            before.end_at(at);
        }
        let body = lead.end.max(at)..self.end;
        let lead = if lead.is_empty() { body.clone() } else { lead };
        self.out.push(Paragraph { number, body, lead, items: Vec::new() });
        (self.last, self.sort) = (None, None);
    }

    fn item(&mut self, at: usize, start: usize, sort: Sort, number: u32) {
        let end = self.end;
        let Some(paragraph) = self.out.last_mut() else { return };
        match paragraph.items.last_mut() {
            Some(before) => before.body.end = at.max(before.body.start),
            None => paragraph.lead.end = paragraph.lead.end.min(at).max(paragraph.lead.start),
        }
        let label = match sort {
            Sort::Numbers | Sort::Joined => format!("{}.{number}", paragraph.number),
            Sort::Letters => {
                let letter = char::from_digit(number + 9, 36).unwrap_or('?');
                format!("{} ({letter})", paragraph.number)
            }
            Sort::Bullets => paragraph.number.to_string(),
        };
        paragraph.items.push(Item { label, body: start..end });
        (self.last, self.sort) = (Some(number), Some(sort));
    }
}

impl Paragraph {
    /// Ends it where the next begins.
    fn end_at(&mut self, at: usize) {
        self.body.end = at.max(self.body.start);
        match self.items.last_mut() {
            Some(item) => item.body.end = at.max(item.body.start),
            None => self.lead.end = self.lead.end.min(at).max(self.lead.start),
        }
    }
}
