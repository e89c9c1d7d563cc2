//! Bytes to text to passages to candidate accounts. Pure and deterministic: the same bytes give the same result,
//! offsets are exact, and bad input gives what could be read and a list of problems.
//!
//! The way of a file: [`decode`] its bytes; lay out its text in [`block`]s (plain text as it stands, [`html`] by
//! its main content); part it into articles; cut those into sentences and clauses; find what is mentioned (dates,
//! quantities, names); and propose what is stated. No model, no network, no clock: word lists in `vocab/` and rules.
//!
//! ```
//! let reading = tarazy_read::read(b"Kazakhstan acceded to the Convention against Torture on 26 August 1998.", "note.txt")?;
//! let act = reading.candidates.iter().find(|c| c.statement.kind() == tarazy_model::Kind::TreatyAct);
//! assert_eq!(act.and_then(|c| c.statement.date()).map(ToString::to_string), Some("1998-08-26".to_owned()));
//! # Ok::<(), tarazy_read::ReadError>(())
//! ```

mod articles;
pub mod block;
mod candidates;
mod clause;
mod cues;
pub mod decode;
mod docx;
pub mod html;
mod mentions;
mod packed;
mod pdf;
mod plain;
mod reading;
mod scene;
mod sentence;
mod token;
mod trouble;
mod un;

use articles::Part;
use block::{Block, BlockKind, Layout, page_at};
use scene::Scene;
use tarazy_model::{Date, Text};
use tarazy_words::Saying;
use tarazy_words::gazetteer::Gazetteer;

pub use decode::DecodeError;
pub use packed::{Packed, Unpack};
pub use reading::{Article, Reading};
pub use trouble::{Refusal, Trouble};

/// The bytes of an article that are read in one piece.
const PIECE: usize = 1 << 19;

/// Why a file could not be read at all. It names the file and says how to mend it.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{}", self.told())]
pub struct ReadError {
    /// The file's name, as given.
    pub name: String,
    /// What is wrong with its bytes.
    pub error: DecodeError,
}

impl ReadError {
    /// The file, and what is wrong with it.
    pub fn told(&self) -> Saying {
        Saying::of("refusal-of-file").shown("name", &self.name).with("told", self.error.told())
    }
}

/// Reads one file. `name` is only used in messages.
pub fn read(bytes: &[u8], name: &str) -> Result<Reading, ReadError> {
    let unpack = |format: Packed, bytes: &[u8]| format.layout(bytes);
    read_with(bytes, name, &With { unpack: &unpack, places: &Gazetteer::default() })
}

/// What a reader brings along.
pub struct With<'w> {
    /// How files of packed formats are unpacked.
    pub unpack: Unpack<'w>,
    /// Places beside those of the compiled gazetteer.
    pub places: &'w Gazetteer,
}

/// As [`read`], with another way to unpack files of packed formats, and further places.
pub fn read_with(bytes: &[u8], name: &str, with: &With<'_>) -> Result<Reading, ReadError> {
    let Page { layout, media_type, encoding, problems } = page(bytes, name, with.unpack)?;
    let Layout { text, mut blocks, pages, title, byline, published, language, .. } = layout;
    let published = published.as_deref().and_then(day_of);
    let parts = parts(&text, &mut blocks, media_type);
    let text = Text::new(text);
    let mut reading = Reading {
        media_type,
        encoding,
        title,
        byline,
        published,
        language: language_of(text.as_str()).or(language),
        articles: Vec::with_capacity(parts.len()),
        candidates: Vec::new(),
        problems,
        blocks,
        text,
    };
    if reading.language.as_deref().is_some_and(|tag| tag != "en") {
        reading.problems.push(Trouble::OtherLanguage(reading.language.clone().unwrap_or_default()));
        reading.articles = parts.iter().map(|part| article(&reading, part, part.published.clone())).collect();
        un::read_by_grammar(&mut reading);
        return Ok(reading);
    }
    for (number, part) in parts.iter().enumerate() {
        let mut written = part.published.clone();
        for piece in pieces(&reading.blocks, part) {
            let published = reading.published.clone();
            let scene = Scene::of(reading.text.as_str(), &reading.blocks, &piece, published, with.places);
            let headline = piece.title.and_then(|at| reading.blocks.get(at)).map(|block| block.span.clone());
            written = written.or_else(|| scene.written.clone());
            reading.candidates.extend(candidates::candidates(&scene, &reading.text, number, headline));
        }
        reading.articles.push(article(&reading, part, written));
    }
    un::read_by_grammar(&mut reading);
    for candidate in reading.candidates.iter_mut().filter(|_| !pages.is_empty()) {
        let byte = reading.text.byte_at(candidate.passage.start());
        if let Some(page) = page_at(&pages, byte) {
            candidate.passage = candidate.passage.clone().on_page(page);
        }
    }
    if reading.title.is_none() {
        reading.title = reading.articles.iter().find_map(|a| a.title.clone());
    }
    Ok(reading)
}

/// The text and layout of a file without its statements, as [`read`] would give them.
pub fn layout(bytes: &[u8], name: &str, unpack: Unpack<'_>) -> Result<(Text, Vec<Block>), ReadError> {
    let Page { layout: Layout { text, mut blocks, .. }, media_type, .. } = page(bytes, name, unpack)?;
    parts(&text, &mut blocks, media_type);
    Ok((Text::new(text), blocks))
}

/// The articles of a page or text; a document of a packed format is one.
fn parts(text: &str, blocks: &mut [Block], media_type: &str) -> Vec<Part> {
    let packed = Packed::ALL.iter().any(|format| format.media_type() == media_type);
    if packed { articles::whole(text, blocks) } else { articles::articles(text, blocks) }
}

/// A file decoded and laid out.
struct Page {
    layout: Layout,
    media_type: &'static str,
    encoding: &'static str,
    problems: Vec<Trouble>,
}

fn page(bytes: &[u8], name: &str, unpack: Unpack<'_>) -> Result<Page, ReadError> {
    let refused = |error| ReadError { name: name.to_owned(), error };
    if let Some(format) = Packed::of(bytes) {
        let layout = unpack(format, bytes).map_err(refused)?;
        let problems = layout.problems.clone();
        return Ok(Page { layout, media_type: format.media_type(), encoding: format.label(), problems });
    }
    let decoded = decode::decode(bytes).map_err(refused)?;
    let mut problems = decoded.problems;
    let (layout, media_type) = if html::is_html(&decoded.text) {
        (html::layout(&decoded.text), "text/html")
    } else {
        let blocks = plain::blocks(&decoded.text);
        (Layout { text: decoded.text, blocks, ..Layout::default() }, "text/plain")
    };
    let layout = Layout { blocks: plain::reclassed(&layout.text, layout.blocks), ..layout };
    problems.extend(layout.problems.iter().cloned());
    if layout.blocks.is_empty() {
        problems.push(Trouble::NoText);
    }
    Ok(Page { layout, media_type, encoding: decoded.encoding, problems })
}

/// An article is read whole; a very long one in pieces of blocks, so that memory does not grow with the text.
fn pieces(blocks: &[Block], part: &Part) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::new();
    let mut size = 0;
    for at in part.blocks.clone() {
        let length = blocks.get(at).map_or(0, |block| block.span.len());
        match out.last_mut().filter(|_| size + length <= PIECE) {
            Some(piece) => piece.blocks.end = at + 1,
            None => {
                size = 0;
                out.push(Part {
                    title: part.title.filter(|t| *t == at),
                    blocks: at..at + 1,
                    published: part.published.clone(),
                });
            }
        }
        size += length;
    }
    // A title below the first block (under a label) belongs to the first piece.
    if let Some(first) = out.first_mut() {
        first.title = part.title.filter(|t| first.blocks.contains(t));
    }
    out
}

/// An article as the reading shows it.
fn article(reading: &Reading, part: &Part, written: Option<Date>) -> Article {
    let blocks = reading.blocks.get(part.blocks.clone()).unwrap_or(&[]);
    let title = part.title.and_then(|at| reading.blocks.get(at)).filter(|b| b.kind == BlockKind::Title);
    let words = |span: &std::ops::Range<usize>| {
        reading.text.as_str().get(span.clone()).unwrap_or("").trim().to_owned()
    };
    Article {
        title: title.map(|block| words(&block.span)),
        span: blocks.first().map_or(0, |b| b.span.start)..blocks.last().map_or(0, |b| b.span.end),
        written,
    }
}

/// The day a page says it was published: ISO, or the first date in what it writes.
fn day_of(written: &str) -> Option<Date> {
    if let Some(day) = written.get(..10).and_then(|iso| iso.parse().ok()) {
        return Some(day);
    }
    let tokens = token::tokens(written, 0..written.len(), cues::Lexicon::english());
    let spoken = mentions::dates::dates(written, &tokens);
    mentions::clock::Clock::new(None).resolve_all(&spoken).into_iter().next().map(|d| d.date)
}

/// The language of most of a text, from its first 20,000 bytes.
fn language_of(text: &str) -> Option<String> {
    let mut end = text.len().min(20_000);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    tarazy_words::language::detect(text.get(..end)?).map(|language| language.as_str().to_owned())
}
