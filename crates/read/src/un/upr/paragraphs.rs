//! The numbered paragraphs of a report, and the items that are numbered or lettered under them.
//!
//! Both count: a paragraph is known by having the number after the last one's, an item by having the number after the
//! last item's. Where "96." could be either, it is an item as long as the list has not ended with a full stop. A number
//! may open a line or, where line ends were lost, follow a mark that ends what stands before. A paragraph whose own
//! number was lost is known by its words, "The following recommendations …:".

use super::lead;
use crate::un::lines::{Mark, is_space, lines, mark};
use std::ops::Range;

/// So many numbers may be lost by an extractor before the next is no longer believed.
const LOST: u32 = 3;

/// A paragraph.
#[derive(Debug)]
pub(super) struct Paragraph {
    /// Its number, unless that was lost.
    pub(super) number: Option<u32>,
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

/// The paragraphs of a part of a text that has no page in it. `from` is the number of the first where that is known.
pub(super) fn paragraphs(text: &str, span: Range<usize>, from: Option<u32>) -> Vec<Paragraph> {
    let mut count = Count { text, span: span.clone(), from, out: Vec::new(), number: None, list: None };
    for (line, content) in lines(text, span) {
        match mark(content) {
            Some((mark, length)) => count.mark(line.start, mark, length, Place::Head),
            None if from.is_none() && lead::opens(text, line.start) => count.lead(line.start),
            None => {}
        }
        for at in behind_stops(content) {
            let rest = content.get(at..).unwrap_or("");
            if let Some((mark, length)) = mark(rest) {
                count.mark(line.start + at, mark, length, Place::Inside);
            }
        }
    }
    count.out
}

/// Where in a line a number may stand behind a mark that ends what is before it: "(Cuba); 2. To …", "(Cuba). 96. The …".
fn behind_stops(line: &str) -> impl Iterator<Item = usize> {
    line.match_indices([';', ':', '.', ')']).filter_map(|(at, stop)| {
        let rest = line.get(at + stop.len()..)?;
        let next = rest.trim_start_matches(is_space);
        let next = next.strip_prefix("and ").unwrap_or(next);
        let apart = next.len() < rest.len() && next.starts_with(|c: char| c.is_ascii_digit() || c == '(');
        apart.then_some(line.len() - next.len())
    })
}

/// Where a mark stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At the head of a line.
    Head,
    /// Within a line, behind a mark that ends what is before it.
    Inside,
}

/// What counts the items of a list, with the way the numbers are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// By the byte behind the number, and whether a bracket stands before it.
    Numbers(u8, bool),
    Joined,
    Letters,
    Bullets,
}

/// Where the count is.
struct Count<'t> {
    text: &'t str,
    span: Range<usize>,
    from: Option<u32>,
    out: Vec<Paragraph>,
    /// The last paragraph's number that is known.
    number: Option<u32>,
    /// The last item's number in the paragraph, and what counts them.
    list: Option<(u32, Sort)>,
}

impl Count<'_> {
    fn mark(&mut self, at: usize, mark: Mark, length: usize, place: Place) {
        let stop = self.stop_before(at);
        if place == Place::Inside && !self.opens_text(at + length) {
            return;
        }
        match mark {
            Mark::Number(number) => self.numbered(at, number, length, place, stop),
            Mark::Joined(major, minor) => self.joined(at, (major, minor), length, place),
            Mark::Letter(letter) => self.next(at, letter, length, Sort::Letters, place, stop),
            Mark::Bullet if place == Place::Head => {
                let next = self.list.map_or(1, |(last, _)| last + 1);
                if self.list.is_none_or(|(_, sort)| sort == Sort::Bullets) {
                    self.item(at, length, Sort::Bullets, next);
                }
            }
            Mark::Bullet => {}
        }
    }

    /// "96.": an item or a paragraph.
    fn numbered(&mut self, at: usize, number: u32, length: usize, place: Place, stop: Option<char>) {
        let bytes = self.text.as_bytes();
        let written = Sort::Numbers(
            bytes.get(at + length - 1).copied().unwrap_or(b'.'),
            bytes.get(at).is_some_and(|byte| *byte == b'('),
        );
        let open = stop != Some('.');
        let last = self.list.filter(|(_, sort)| *sort == written).map(|(last, _)| last);
        let lost = if place == Place::Head && open { LOST } else { 1 };
        let next = match last {
            Some(last) => (last + 1..=last + lost).contains(&number),
            None => number == 1 && self.list.is_none() && (place == Place::Head || stop == Some(':')),
        };
        let follows = written == Sort::Numbers(b'.', false) && self.follows(number, place, stop);
        let inside = !self.out.is_empty();
        if inside && next && (open || !follows) {
            self.item(at, length, written, number);
        } else if inside && number == 1 && last.is_some() && stop == Some(':') {
            self.lead(lead::start(self.text, self.span.start, at));
            self.item(at, length, written, number);
        } else if follows {
            self.paragraph(at, at + length..at + length, Some(number));
        }
    }

    /// "96.1": an item, and its paragraph's number where that was lost.
    fn joined(&mut self, at: usize, (major, minor): (u32, u32), length: usize, place: Place) {
        let unknown = self.out.last_mut().filter(|p| p.number.is_none() && p.items.is_empty());
        if let Some(paragraph) = unknown.filter(|_| minor <= LOST) {
            paragraph.number = Some(major);
            self.number = Some(major);
        }
        // A list may outlive its paragraph's number: the line before then says what it is.
        let current = self.out.last().and_then(|p| p.number);
        let begins = if place == Place::Head {
            self.follows(major, place, None)
        } else {
            minor == 1 && self.is_after(major)
        };
        if current != Some(major) && begins {
            self.paragraph(at, lead::start(self.text, self.span.start, at)..at, Some(major));
        }
        // "124.1 and 124.5" at the head of a line is no item of a list that is past it.
        let last = self.list.map_or(0, |(last, _)| last);
        let next = minor > last && minor <= last + 3 * LOST;
        let joined = next && self.list.is_none_or(|(_, sort)| sort == Sort::Joined);
        if joined && self.out.last().is_some_and(|p| p.number == Some(major)) {
            self.item(at, length, Sort::Joined, minor);
        }
    }

    /// "(b)": an item.
    fn next(&mut self, at: usize, number: u32, length: usize, sort: Sort, place: Place, stop: Option<char>) {
        let counted = self.list.is_some_and(|(_, s)| s == sort);
        let first = self.list.is_none() && place == Place::Head;
        if self.out.is_empty() || !(counted || first) {
            return;
        }
        if number == self.list.map_or(0, |(last, _)| last) + 1 {
            self.item(at, length, sort, number);
        } else if number == 1 && counted && stop == Some(':') {
            self.lead(lead::start(self.text, self.span.start, at));
            self.item(at, length, sort, number);
        }
    }

    /// Whether a number may be that of the next paragraph.
    fn follows(&self, number: u32, place: Place, stop: Option<char>) -> bool {
        if place == Place::Inside {
            return matches!(stop, Some('.' | ')')) && self.is_after(number);
        }
        match (self.number, self.from) {
            (Some(last), _) => (last + 1..=last + LOST).contains(&number),
            (None, Some(first)) => (first..=first + LOST).contains(&number),
            // Where the list's own paragraph lost its number, any may come but the next item's.
            (None, None) => self.list.is_none_or(|(last, _)| number != last + 1),
        }
    }

    /// Whether a number is the very next paragraph's, or may be the first known.
    fn is_after(&self, number: u32) -> bool {
        match (self.number, self.from) {
            (Some(last), _) => number == last + 1,
            (None, Some(first)) => (first..=first + LOST).contains(&number),
            (None, None) => true,
        }
    }

    /// The mark that ends the text before a place, behind which numbers of footnotes may stand.
    fn stop_before(&self, at: usize) -> Option<char> {
        let before = self.text.get(self.span.start..at).unwrap_or("");
        let before = before.strip_suffix("and ").unwrap_or(before);
        before.trim_end_matches(|c: char| is_space(c) || c.is_ascii_digit()).chars().next_back()
    }

    /// Whether what follows a number within a line is the beginning of a text.
    fn opens_text(&self, at: usize) -> bool {
        let rest = self.text.get(at..self.span.end).unwrap_or("").trim_start_matches(is_space);
        rest.starts_with(char::is_uppercase) || rest.starts_with("to ")
    }

    /// A paragraph without a number begins, if what stands before is a list.
    fn lead(&mut self, at: usize) {
        if self.out.is_empty() || self.list.is_some() || lead::is_behind_list(self.text, self.span.start, at)
        {
            self.paragraph(at, at..at, None);
        }
    }

    fn paragraph(&mut self, at: usize, lead: Range<usize>, number: Option<u32>) {
        let begins = lead.start.min(at);
        if let Some(before) = self.out.last_mut() {
            before.end_at(begins);
        }
        let body = lead.end.max(at)..self.span.end;
        let lead = if lead.is_empty() { body.clone() } else { lead };
        self.out.push(Paragraph { number, body, lead, items: Vec::new() });
        self.number = number.or(self.number);
        self.list = None;
    }

    fn item(&mut self, at: usize, length: usize, sort: Sort, number: u32) {
        let end = self.span.end;
        let Some(paragraph) = self.out.last_mut() else { return };
        match paragraph.items.last_mut() {
            Some(before) => before.body.end = at.max(before.body.start),
            None => paragraph.lead.end = paragraph.lead.end.min(at).max(paragraph.lead.start),
        }
        let label = label(paragraph.number, sort, number);
        paragraph.items.push(Item { label, body: at + length..end });
        self.list = Some((number, sort));
    }
}

/// "95.1", "95 (a)"; without the paragraph's number where that was lost.
fn label(paragraph: Option<u32>, sort: Sort, number: u32) -> String {
    let own = match sort {
        Sort::Numbers(..) | Sort::Joined => number.to_string(),
        Sort::Letters => format!("({})", char::from_digit(number + 9, 36).unwrap_or('?')),
        Sort::Bullets => String::new(),
    };
    match paragraph {
        Some(paragraph) if sort == Sort::Letters => format!("{paragraph} {own}"),
        Some(paragraph) if own.is_empty() => paragraph.to_string(),
        Some(paragraph) => format!("{paragraph}.{own}"),
        None => own,
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
