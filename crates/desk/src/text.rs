//! A text cut up for a page: blocks, each in segments, each segment with the marks that lie over it.
//!
//! Segments joined give the text back, character for character; marks may overlap.

use serde::Serialize;
use std::ops::Range;
use tarazy_model::Text;
use tarazy_read::block::{Block, BlockKind};
use tarazy_words::Saying;

/// A text, or a part of one, with its layout and marks.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct TextView {
    /// Length of the whole text in code points.
    pub characters: usize,
    /// The blocks, in order.
    pub blocks: Vec<BlockView>,
    /// The marks; segments name them by their place in this list.
    pub marks: Vec<Mark>,
}

/// A block of a text, with the white space after it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlockView {
    /// What it is.
    pub kind: BlockKind,
    /// First code point.
    pub start: usize,
    /// The text in pieces.
    pub segments: Vec<Segment>,
}

/// A piece of a block over which the same marks lie.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Segment {
    /// First code point.
    pub start: usize,
    /// The text.
    pub text: String,
    /// The marks over it, by their place in [`TextView::marks`].
    pub marks: Vec<usize>,
}

/// A marked range of the text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mark {
    /// First code point.
    pub start: usize,
    /// Code point after the last.
    pub end: usize,
    /// Number of the candidate in the list beside the text, counted from 0.
    pub candidate: usize,
    /// What it is marked as: a verdict (`contradicts`) on a check, a review state (`accepted`) on a document.
    pub class: &'static str,
    /// What it says, for people.
    pub title: Saying,
}

/// A block's code points, reaching to the beginning of the next, so that nothing lies between two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) kind: BlockKind,
    pub(crate) points: Range<usize>,
}

/// The blocks of a text as pieces that cover all of it.
pub(crate) fn pieces(text: &Text, blocks: &[Block]) -> Vec<Piece> {
    let starts = blocks.iter().skip(1).map(|block| text.point_at(block.span.start)).chain([text.len()]);
    let mut from = 0;
    let mut pieces = Vec::with_capacity(blocks.len());
    for (block, to) in blocks.iter().zip(starts) {
        pieces.push(Piece { kind: block.kind, points: from..to });
        from = to;
    }
    if pieces.is_empty() && !text.is_empty() {
        pieces.push(Piece { kind: BlockKind::Paragraph, points: 0..text.len() });
    }
    pieces
}

/// The pieces as a view, cut where marks begin and end. Marks are in the order of the text.
pub(crate) fn view(text: &Text, pieces: &[Piece], marks: Vec<Mark>) -> TextView {
    let mut open: Vec<usize> = Vec::new();
    let mut waiting = (0..marks.len()).peekable();
    let mut blocks = Vec::with_capacity(pieces.len());
    for piece in pieces {
        open.retain(|&n| marks.get(n).is_some_and(|mark| mark.end > piece.points.start));
        while let Some(n) = waiting.next_if(|&n| marks.get(n).is_some_and(|m| m.start < piece.points.end)) {
            open.push(n);
        }
        let segments = segments(text, &piece.points, &marks, &open);
        blocks.push(BlockView { kind: piece.kind, start: piece.points.start, segments });
    }
    TextView { characters: text.len(), blocks, marks }
}

fn segments(text: &Text, points: &Range<usize>, marks: &[Mark], open: &[usize]) -> Vec<Segment> {
    let over = || open.iter().filter_map(|&n| Some((n, marks.get(n)?)));
    let mut cuts: Vec<usize> = over().flat_map(|(_, mark)| [mark.start, mark.end]).collect();
    cuts.retain(|cut| points.contains(cut));
    cuts.extend([points.start, points.end]);
    cuts.sort_unstable();
    cuts.dedup();
    let bounds = cuts.iter().zip(cuts.iter().skip(1));
    bounds
        .map(|(&start, &end)| Segment {
            start,
            text: text.slice(start..end).unwrap_or_default().to_owned(),
            marks: over().filter(|(_, mark)| mark.start < end && start < mark.end).map(|(n, _)| n).collect(),
        })
        .collect()
}

/// A part of a long text: whole pieces, about so many code points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) points: Range<usize>,
    pub(crate) previous: Option<usize>,
    pub(crate) next: Option<usize>,
}

/// The part that holds a code point. Parts are cut the same way wherever one looks from; a single piece
/// that is longer than a part is one of its own.
pub(crate) fn part(pieces: &[Piece], at: usize, size: usize) -> Part {
    let mut parts: Vec<Vec<Piece>> = Vec::new();
    let mut from = 0;
    for piece in pieces {
        match parts.last_mut() {
            Some(last) if piece.points.end - from <= size => last.push(piece.clone()),
            _ => {
                from = piece.points.start;
                parts.push(vec![piece.clone()]);
            }
        }
    }
    let start = |part: &Vec<Piece>| part.first().map_or(0, |piece| piece.points.start);
    let here = parts.partition_point(|part| start(part) <= at).saturating_sub(1);
    let previous = here.checked_sub(1).and_then(|before| parts.get(before)).map(start);
    let next = parts.get(here + 1).map(start);
    let pieces = parts.get(here).cloned().unwrap_or_default();
    let end = pieces.last().map_or(0, |piece| piece.points.end);
    Part { points: start(&pieces)..end, pieces, previous, next }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: usize, end: usize) -> Mark {
        Mark { start, end, candidate: 0, class: "candidate", title: Saying::default() }
    }

    fn block(span: Range<usize>) -> Block {
        Block { kind: BlockKind::Paragraph, span }
    }

    #[test]
    fn segments_joined_are_the_text_and_each_knows_its_marks() {
        let text = Text::new("Жёлтый дом.\n\nA second block, longer.");
        let blocks = [block(0..20), block(22..text.as_str().len())];
        let marks = vec![mark(0, 6), mark(3, 20), mark(15, 21)];
        let view = view(&text, &pieces(&text, &blocks), marks);
        let all: Vec<&Segment> = view.blocks.iter().flat_map(|block| &block.segments).collect();
        assert_eq!(all.iter().map(|s| s.text.as_str()).collect::<String>(), text.as_str());
        for segment in all {
            let end = segment.start + segment.text.chars().count();
            let inside = |m: &Mark| m.start <= segment.start && end <= m.end;
            let expected: Vec<usize> = (0..3).filter(|&n| inside(&view.marks[n])).collect();
            assert_eq!(segment.marks, expected, "{segment:?}");
        }
    }

    #[test]
    fn parts_cover_a_long_text_without_gap_and_lead_to_one_another() {
        let piece = |n: usize| Piece { kind: BlockKind::Paragraph, points: n * 10..(n + 1) * 10 };
        let pieces: Vec<Piece> = (0..10).map(piece).collect();
        let middle = part(&pieces, 45, 30);
        assert_eq!((middle.points.clone(), middle.previous, middle.next), (30..60, Some(0), Some(60)));
        assert_eq!(part(&pieces, 30, 30), middle);
        assert_eq!(part(&pieces, 0, 1000).next, None);
        assert_eq!(part(&[], 7, 30).points, 0..0);
    }
}
