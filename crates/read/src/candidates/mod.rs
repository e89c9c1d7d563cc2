//! From the scene of an article to what it states: one file a kind of statement.
//!
//! Each kind looks at the scene by itself and proposes; none knows of another, but for claims, which are what
//! is left when the others have taken theirs. Every candidate is made by [`Finds::propose`], from a range of
//! tokens, so that its passage is exact.

mod cases;
mod claims;
mod context;
mod events;
mod figures;
mod occasions;
mod organisations;
mod people;
mod pledges;
mod recommendations;
mod sources;
mod tables;
mod treaty_acts;

use crate::block::BlockKind;
use crate::scene::{Scene, Sentence};
use std::collections::BTreeMap;
use std::ops::Range;
use tarazy_model::{Candidate, Note, Polarity, Slot, Statement, Text};

/// What an article states, in the order of the text.
pub(crate) fn candidates(
    scene: &Scene<'_>,
    text: &Text,
    article: usize,
    title: Option<Range<usize>>,
) -> Vec<Candidate> {
    let mut finds = Finds { text, article, found: Vec::new(), starts: BTreeMap::new(), longest: 0 };
    tables::find(scene, &mut finds);
    treaty_acts::find(scene, &mut finds);
    cases::find(scene, &mut finds);
    recommendations::find(scene, &mut finds);
    events::find(scene, &mut finds);
    occasions::find(scene, &mut finds);
    figures::find(scene, &mut finds);
    pledges::find(scene, &mut finds);
    people::find(scene, &mut finds);
    organisations::find(scene, &mut finds);
    sources::find(scene, &mut finds, title);
    claims::find(scene, &mut finds);
    finds
        .found
        .sort_by_cached_key(|c| (c.passage.start(), std::cmp::Reverse(c.passage.end()), c.statement.kind()));
    finds.found
}

/// The candidates found so far, with an index by where they start.
pub(crate) struct Finds<'t> {
    text: &'t Text,
    article: usize,
    found: Vec<Candidate>,
    starts: BTreeMap<usize, Vec<usize>>,
    /// Code points of the longest passage so far: how far back an overlapping one may start.
    longest: usize,
}

/// A statement with what is to be said about it.
pub(crate) struct Proposal {
    pub(crate) statement: Statement,
    pub(crate) polarity: Polarity,
    pub(crate) unknown: Vec<Slot>,
    pub(crate) notes: Vec<Note>,
}

impl Proposal {
    /// An asserted statement with nothing left open.
    pub(crate) fn of(statement: Statement) -> Self {
        Self { statement, polarity: Polarity::Asserted, unknown: Vec::new(), notes: Vec::new() }
    }

    /// The same with a slot the text does not settle.
    pub(crate) fn unknown(mut self, slot: Slot, is_unknown: bool) -> Self {
        if is_unknown && !self.unknown.contains(&slot) {
            self.unknown.push(slot);
        }
        self
    }

    /// The same as denied.
    pub(crate) fn denied(mut self, is_denied: bool) -> Self {
        self.polarity = if is_denied { Polarity::Denied } else { Polarity::Asserted };
        self
    }

    /// The same with a word for the reviewer.
    pub(crate) fn note(mut self, note: Option<Note>) -> Self {
        self.notes.extend(note);
        self
    }
}

impl Finds<'_> {
    /// Adds a candidate whose passage is a range of tokens.
    pub(crate) fn propose(&mut self, scene: &Scene<'_>, tokens: &Range<usize>, proposal: Proposal) {
        self.propose_bytes(scene.bytes(tokens), proposal);
    }

    /// Adds a candidate whose passage is a range of bytes.
    pub(crate) fn propose_bytes(&mut self, span: Range<usize>, proposal: Proposal) {
        let passage = self.text.passage(self.text.point_at(span.start), self.text.point_at(span.end));
        let Ok(passage) = passage else { return };
        let twin = |c: &Candidate| c.passage == passage && c.statement == proposal.statement;
        if self.overlapping(&(passage.start()..passage.end())).any(twin) {
            return;
        }
        self.starts.entry(passage.start()).or_default().push(self.found.len());
        self.longest = self.longest.max(passage.end() - passage.start());
        self.found.push(Candidate {
            statement: proposal.statement,
            passage,
            polarity: proposal.polarity,
            article: self.article,
            unknown: proposal.unknown,
            notes: proposal.notes,
        });
    }

    /// The candidates so far whose passages share a code point with the given ones.
    pub(crate) fn overlapping(&self, points: &Range<usize>) -> impl Iterator<Item = &Candidate> {
        let (first, last) = (points.start.saturating_sub(self.longest), points.end.max(points.start));
        let start = points.start;
        let near = self.starts.range(first..last).flat_map(|(_, numbers)| numbers);
        near.filter_map(|&number| self.found.get(number)).filter(move |c| c.passage.end() > start)
    }

    /// Code points of a range of bytes.
    pub(crate) fn points(&self, span: &Range<usize>) -> Range<usize> {
        self.text.point_at(span.start)..self.text.point_at(span.end)
    }
}

/// The sentences that tell something: running text, lists, quotes and rows, no headings and no footnotes.
pub(crate) fn telling<'s>(scene: &'s Scene<'_>) -> impl Iterator<Item = &'s Sentence> {
    scene.sentences.iter().filter(|s| {
        !matches!(
            s.kind,
            BlockKind::Title
                | BlockKind::Heading
                | BlockKind::Row
                | BlockKind::Byline
                | BlockKind::Footnote
                | BlockKind::Furniture
        )
    })
}
