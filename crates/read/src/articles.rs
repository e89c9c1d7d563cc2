//! Parting a page into its articles and what is none: menus, teasers, "Continue Reading".
//!
//! A page is cut where a reader would see an article end ("Continue Reading", "Comments") and where one begins
//! (a heading with "Published", a byline or a date line below it). A run of blocks is an article if it has a
//! real paragraph; teasers are known by their relative times and by their text breaking off in "...".

use crate::block::{Block, BlockKind};
use crate::cues::Lexicon;
use crate::mentions::clock::Clock;
use crate::mentions::dates::dates;
use crate::plain::is_relative_label;
use crate::token::tokens;
use std::ops::Range;
use tarazy_model::Date;

/// A paragraph of an article ends like a sentence, or has at least so many bytes.
const LONG: usize = 200;
/// Phrases that end an article on a page.
const ENDS: [&str; 12] = [
    "continue reading",
    "comments",
    "read more",
    "leave a reply",
    "leave a comment",
    "related articles",
    "related",
    "you may like",
    "you may also like",
    "more from",
    "share this",
    "post a comment",
];

/// An article as block numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// Its headline's block.
    pub(crate) title: Option<usize>,
    /// Its blocks, headline and body.
    pub(crate) blocks: Range<usize>,
    /// The date its date line gives.
    pub(crate) published: Option<Date>,
}

/// Finds the articles and marks every other block as furniture.
pub(crate) fn articles(text: &str, blocks: &mut [Block]) -> Vec<Part> {
    let seen: Vec<Seen> = blocks.iter().map(|block| Seen::of(text, block)).collect();
    let mut parts: Vec<Part> =
        runs(&seen).into_iter().filter_map(|run| article(text, blocks, &seen, run)).collect();
    if parts.is_empty() {
        let body = seen.iter().position(|s| !s.furniture).map(|first| first..blocks.len());
        let title = body.clone().and_then(|b| headline(&seen, &b));
        parts.extend(body.map(|blocks| Part { title, blocks, published: None }));
    }
    for (number, block) in blocks.iter_mut().enumerate() {
        let part = parts.iter().find(|p| p.blocks.contains(&number));
        let seen = seen.get(number);
        if part.is_none() || seen.is_some_and(|s| s.furniture || s.teaser) {
            block.kind = BlockKind::Furniture;
        } else if part.is_some_and(|p| p.title == Some(number)) {
            block.kind = BlockKind::Title;
        }
    }
    parts
}

/// A document of its own is one article, whatever headings and dates stand in it. Its title is the first heading of
/// its opening that has the words of one: above it may stand the name of a body, a session, a date.
pub(crate) fn whole(text: &str, blocks: &mut [Block]) -> Vec<Part> {
    const OPENING: usize = 25;
    const WORDS: usize = 4;
    let opening = || blocks.iter().enumerate().take(OPENING);
    let headings = || {
        opening().filter(|(_, block)| block.kind == BlockKind::Heading).filter_map(|(at, block)| {
            let words = text.get(block.span.clone()).filter(|words| !words.contains(['\t', ':']))?;
            Some((at, words.split_whitespace().count()))
        })
    };
    let titled = opening().find(|(_, block)| block.kind == BlockKind::Title).map(|(at, _)| at);
    let telling = || headings().find(|(_, words)| *words >= WORDS).or_else(|| headings().next());
    let title = titled.or_else(|| telling().map(|(at, _)| at));
    if let Some(block) = title.and_then(|at| blocks.get_mut(at)) {
        block.kind = BlockKind::Title;
    }
    let all = 0..blocks.len();
    (!blocks.is_empty()).then_some(Part { title, blocks: all, published: None }).into_iter().collect()
}

/// What matters of a block here.
struct Seen {
    furniture: bool,
    /// May be a headline: a heading that is more than a date.
    headline: bool,
    heading: bool,
    /// Little more than a date.
    dated: bool,
    paragraph: bool,
    /// Text that breaks off.
    teaser: bool,
    ends_article: bool,
    /// "Published", "By …", a line that is only a date.
    begins_article: bool,
    /// Says when the article was last changed.
    updated: bool,
    /// A short paragraph that ends no sentence.
    untitled: bool,
    /// A short question, which may be a title.
    question: bool,
    /// "2 hours ago".
    relative: bool,
}

impl Seen {
    fn of(text: &str, block: &Block) -> Self {
        let content = text.get(block.span.clone()).unwrap_or("").trim();
        let short = content.len() < 160;
        let tokens = if short { tokens(text, block.span.clone(), Lexicon::english()) } else { Vec::new() };
        let lower = if short { content.to_lowercase() } else { String::new() };
        let heading = matches!(block.kind, BlockKind::Heading | BlockKind::Title);
        let teaser = content.ends_with("...") || content.ends_with('…') || content.ends_with("[…]");
        let date_line = short && !tokens.is_empty() && {
            let dated = dates(text, &tokens);
            let covered: usize = dated.iter().map(|d| d.tokens.len()).sum();
            !dated.is_empty() && covered * 2 >= tokens.len()
        };
        let published = ["published", "by ", "posted", "updated"].iter().any(|word| lower.starts_with(word))
            || lower == "by";
        let relative = short && is_relative_label(content, &tokens);
        let updated =
            ["last updated", "published on", "updated on"].iter().any(|words| lower.contains(words));
        Self {
            furniture: block.kind == BlockKind::Furniture || (date_line && !heading && tokens.len() <= 6),
            headline: heading && !date_line && !published && !relative,
            dated: date_line,
            heading,
            paragraph: matches!(block.kind, BlockKind::Paragraph | BlockKind::Quote)
                && !teaser
                && (content.len() >= LONG
                    || content.trim_end_matches(['”', '"', ')', '’']).ends_with(['.', '!', '?', ':'])),
            teaser: teaser && block.kind == BlockKind::Paragraph && content.len() < 400,
            ends_article: short && ENDS.iter().any(|end| lower == *end),
            begins_article: (short && (published || date_line) && tokens.len() <= 14)
                || block.kind == BlockKind::Byline,
            updated,
            untitled: short
                && tokens.len() > 1
                && !published
                && !relative
                && block.kind == BlockKind::Paragraph
                && !content.ends_with(['.', '!', '?', ':', ',', ';']),
            question: short && block.kind == BlockKind::Paragraph && content.ends_with('?'),
            relative,
        }
    }
}

/// Cuts the blocks where articles end and begin.
fn runs(seen: &[Seen]) -> Vec<Range<usize>> {
    let mut cuts = vec![0];
    for (at, block) in seen.iter().enumerate() {
        if block.ends_article {
            cuts.push(at + 1);
        }
        let begins = (block.headline || block.untitled || block.question)
            && seen.iter().skip(at + 1).take(3).take_while(|s| !s.heading).any(|s| s.begins_article);
        if begins {
            cuts.push(at);
        }
    }
    cuts.push(seen.len());
    cuts.dedup();
    cuts.iter().zip(cuts.iter().skip(1)).map(|(from, to)| *from..*to).filter(|run| !run.is_empty()).collect()
}

/// The article in a run of blocks, if there is one.
fn article(text: &str, blocks: &[Block], seen: &[Seen], run: Range<usize>) -> Option<Part> {
    let within = |range: Range<usize>| seen.get(range).unwrap_or(&[]);
    let after_end = run.start.checked_sub(1).and_then(|at| seen.get(at)).is_some_and(|s| s.ends_article);
    let teasers = within(run.clone()).iter().filter(|s| s.relative).count();
    let paragraphs = within(run.clone()).iter().filter(|s| s.paragraph).count();
    let title = headline(seen, &run);
    if paragraphs == 0 || (teasers > 0 && teasers >= paragraphs) || (after_end && title.is_none()) {
        return None;
    }
    let first = title.or_else(|| run.clone().find(|&at| seen.get(at).is_some_and(|s| !s.furniture)))?;
    let start = if title.is_some() || after_end { first } else { run.start.max(first) };
    // What stands between the headline and the first paragraph, or in it.
    let opening = (start + 1..run.end).find(|&at| seen.get(at).is_some_and(|s| s.paragraph));
    let lines = start..opening.map_or(run.end, |at| at + 1).min(start + 10);
    // Dates as headings are those of a chronicle's sections, unless there is only one.
    let chronicle = within(run.clone()).iter().filter(|s| s.heading && s.dated).count() > 1;
    let published = lines
        .filter(|&at| {
            seen.get(at).is_some_and(|s| {
                let told = s.begins_article && !(s.heading && s.dated && chronicle);
                told || s.furniture || s.updated
            })
        })
        .find_map(|at| {
            let span = blocks.get(at)?.span.clone();
            let tokens = tokens(text, span, Lexicon::english());
            Clock::new(None).resolve_all(&dates(text, &tokens)).into_iter().next().map(|d| d.date)
        });
    Some(Part { title, blocks: start..run.end, published })
}

/// The headline: the last heading before the first paragraph, if nothing but furniture stands between; a
/// heading with "Published" below it before any other.
fn headline(seen: &[Seen], run: &Range<usize>) -> Option<usize> {
    // A question may be a title too, where "Published" stands below it.
    let published =
        run.clone().take(12).find(|&at| seen.get(at).is_some_and(|s| s.begins_article && !s.heading));
    if let Some(at) = published.and_then(|p| {
        (run.start..p).rev().find(|&at| seen.get(at).is_some_and(|s| s.heading || s.untitled || s.paragraph))
    }) {
        return Some(at).filter(|&at| seen.get(at).is_some_and(|s| s.headline || s.untitled || s.question));
    }
    let first = run.clone().find(|&at| seen.get(at).is_some_and(|s| s.paragraph || s.teaser))?;
    // A title of many words in running case opens a page: its first line, short and with no full stop.
    let opening = Some(run.start).filter(|&at| at <= first && seen.get(at).is_some_and(|s| s.untitled));
    (run.start..first).rev().find(|&at| seen.get(at).is_some_and(|s| s.headline)).or(opening)
}

/// Whether a block of an article is read for facts.
pub(crate) fn is_read(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::Furniture)
}

/// Whether a heading opens a new part, so that what was spoken of before no longer holds.
pub(crate) fn opens_part(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Heading | BlockKind::Title)
}
