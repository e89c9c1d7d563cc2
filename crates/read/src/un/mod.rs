//! Documents of the United Nations, which have a grammar of their own: symbol, session, numbered paragraphs, lists
//! whose lead says what their points are. What is listed by such a grammar is read by it, not by the rules for prose.
//!
//! Reports of the Working Group on the Universal Periodic Review ([`upr`]); of the treaty bodies the concluding
//! observations ([`observations`]), the decisions on complaints ([`decisions`]) and the general comments
//! ([`general_comments`]).

mod days;
mod decisions;
mod general_comments;
mod lines;
mod observations;
mod page;
mod symbol;
mod upr;

use crate::Trouble;
use crate::reading::{Article, Reading};
use std::ops::Range;
use tarazy_model::{Candidate, Kind, Note, Polarity, Slot, Statement};

/// A statement that a grammar reads.
struct Stated {
    /// Its bytes in the text.
    span: Range<usize>,
    statement: Statement,
    unknown: Vec<Slot>,
    notes: Vec<Note>,
}

impl Stated {
    fn of(span: Range<usize>, statement: Statement) -> Self {
        Self { span, statement, unknown: Vec::new(), notes: Vec::new() }
    }
}

/// What a grammar reads in a document.
#[derive(Default)]
struct Read {
    stated: Vec<Stated>,
    /// Bytes of what belongs to it alone.
    lists: Vec<Range<usize>>,
    /// Why nothing else is read in the document, where that is so.
    alone: Option<Trouble>,
}

fn by_grammar(text: &str) -> Option<Read> {
    // All of a report is the grammar's, for what its account of the dialogue recommends is listed below.
    let whole = || std::iter::once(0..text.len()).collect();
    let review = || upr::report(text).map(|stated| Read { stated, lists: whole(), alone: None });
    review()
        .or_else(|| decisions::decision(text))
        .or_else(|| observations::observations(text))
        .or_else(|| general_comments::general_comment(text))
}

/// Adds what the grammar of its kind reads in a document, in place of what was proposed from the same lists. A document
/// of no known kind stays as it is.
pub(crate) fn read_by_grammar(reading: &mut Reading) {
    let Some(report) = by_grammar(reading.text.as_str()) else { return };
    if let Some(why) = report.alone {
        reading.candidates.clear();
        reading.problems.push(why);
    }
    let text = &reading.text;
    let mut taken: Vec<Range<usize>> =
        report.lists.iter().map(|span| text.point_at(span.start)..text.point_at(span.end)).collect();
    // A grammar that reads steps of reporting reads all of them.
    let of_reporting = report.stated.iter().any(|stated| stated.statement.kind() == Kind::Report);
    taken.sort_by_key(|points| points.start);
    reading.candidates.retain(|candidate| {
        let (start, end) = (candidate.passage.start(), candidate.passage.end());
        let after = taken.partition_point(|points| points.start < end);
        let overlaps = after.checked_sub(1).and_then(|at| taken.get(at)).is_some_and(|p| p.end > start);
        let kind = candidate.statement.kind();
        let of_grammar =
            matches!(kind, Kind::Recommendation | Kind::Claim) || kind == Kind::Report && of_reporting;
        !(of_grammar && overlaps)
    });
    for stated in report.stated {
        let passage = text.passage(text.point_at(stated.span.start), text.point_at(stated.span.end));
        let (Ok(passage), Some(article)) = (passage, article_of(&reading.articles, stated.span.start)) else {
            continue;
        };
        reading.candidates.push(Candidate {
            statement: stated.statement,
            passage,
            polarity: Polarity::Asserted,
            article,
            unknown: stated.unknown,
            notes: stated.notes,
        });
    }
    reading
        .candidates
        .sort_by_cached_key(|c| (c.passage.start(), std::cmp::Reverse(c.passage.end()), c.statement.kind()));
}

/// The article that a byte stands in, or the one before it.
fn article_of(articles: &[Article], byte: usize) -> Option<usize> {
    let after = articles.partition_point(|article| article.span.start <= byte);
    (!articles.is_empty()).then(|| after.saturating_sub(1))
}
