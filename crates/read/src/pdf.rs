//! PDF: the text of a page as it is read (ISO 32000).
//!
//! A PDF holds no text but letters with places. Each page is boiled down to them (`distil`, `fonts`), decoded by
//! pdf-extract into `glyphs`, gathered into `lines` and columns, freed of what belongs to the page (`furniture`) and
//! set in `paragraphs` that go on over pages. Notes are set behind the text. A page at which the decoder fails is left
//! out and told.

mod distil;
mod fonts;
mod furniture;
mod glyphs;
mod lines;
mod paragraphs;

use crate::block::{BlockKind, Layout};
use crate::{Packed, Refusal, Trouble};
use distil::Fonts;
use glyphs::Letters;
use lines::Line;
use paragraphs::{Paragraph, Setter, Words};
use pdf_extract::{Dictionary, Document, Object, ObjectId, Stream};
use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// More pages are not read.
const PAGES: usize = 10_000;
/// A page with fewer letters holds a picture or nothing.
const LETTERS: usize = 40;

/// The layout of a document.
pub(crate) fn layout(bytes: &[u8]) -> Result<Layout, Refusal> {
    let start = bytes.windows(5).take(1024).position(|w| w == b"%PDF-").unwrap_or(0);
    let bytes = bytes.get(start..).unwrap_or(bytes);
    let broken = |error: pdf_extract::Error| match error {
        pdf_extract::Error::Decryption(_) | pdf_extract::Error::InvalidPassword => {
            Refusal::Locked(Packed::Pdf)
        }
        error => Refusal::Damaged(Packed::Pdf, error.to_string()),
    };
    let mut doc = Document::load_mem(bytes).map_err(broken)?;
    if doc.is_encrypted() {
        doc.decrypt("").map_err(|_| Refusal::Locked(Packed::Pdf))?;
    }
    let mut met = HashSet::new();
    let all: Vec<ObjectId> = doc.page_iter().take(PAGES + 1).collect();
    let pages: Vec<ObjectId> = all.iter().copied().filter(|id| met.insert(*id)).take(PAGES).collect();
    if pages.is_empty() {
        return Err(Refusal::Pageless);
    }
    let mut read = Read::default();
    for (number, page) in (1..).zip(&pages) {
        read.page(&mut doc, number, *page);
    }
    let repeated = all.len() - pages.len();
    drop(doc);
    let mut layout = set(read.pages);
    layout.problems = read.problems;
    if repeated > 0 {
        layout.problems.push(Trouble::PagesRepeated { count: repeated, most: PAGES });
    }
    layout.problems.extend(scanned(&read.letters));
    Ok(layout)
}

/// What is read of the pages.
#[derive(Default)]
struct Read {
    fonts: Fonts,
    /// The height and the lines of each page.
    pages: Vec<(f64, Vec<Line>)>,
    /// How many letters each page has.
    letters: Vec<usize>,
    problems: Vec<Trouble>,
}

impl Read {
    fn page(&mut self, doc: &mut Document, number: u32, id: ObjectId) {
        let read = catch_unwind(AssertUnwindSafe(|| letters(doc, id, &mut self.fonts)));
        let (page, letters, unreadable) = read.unwrap_or_else(|_| {
            self.problems.push(Trouble::PageLeftOut(number));
            ((0.0, Vec::new()), LETTERS, 0)
        });
        if unreadable > 20 && unreadable * 10 > letters {
            self.problems.push(Trouble::SignsWithoutLetters { page: number, count: unreadable });
        }
        self.pages.push(page);
        self.letters.push(letters + unreadable);
    }
}

/// The height and lines of a page, how many letters it has, and how many signs that are none.
fn letters(doc: &mut Document, id: ObjectId, fonts: &mut Fonts) -> ((f64, Vec<Line>), usize, usize) {
    let distilled = distil::page(doc, id, fonts);
    let alone = alone(doc, distilled);
    let bold: Vec<bool> = fonts.all.iter().map(|font| font.bold).collect();
    let mut letters = Letters::in_fonts(&bold);
    // What was read before a failure stands.
    let done = catch_unwind(AssertUnwindSafe(|| pdf_extract::output_doc_page(doc, &mut letters, 1)));
    for id in alone {
        doc.objects.remove(&id);
    }
    if letters.glyphs.is_empty()
        && let Err(panic) = done
    {
        std::panic::resume_unwind(panic);
    }
    let count = letters.glyphs.iter().filter(|glyph| !glyph.text.trim().is_empty()).count();
    let glyphs = letters.upright();
    ((letters.height, lines::lines(glyphs)), count, letters.unreadable)
}

/// Makes a page the only one of its document.
fn alone(doc: &mut Document, distilled: distil::Distilled) -> [ObjectId; 3] {
    let content = doc.add_object(Stream::new(Dictionary::new(), distilled.content));
    let mut page = distilled.page;
    page.set("Contents", Object::Reference(content));
    let page = doc.add_object(page);
    let mut tree = Dictionary::new();
    tree.set("Type", Object::Name(b"Pages".to_vec()));
    tree.set("Kids", Object::Array(vec![Object::Reference(page)]));
    tree.set("Count", Object::Integer(1));
    let tree = doc.add_object(tree);
    if let Ok(catalog) = doc.catalog_mut() {
        catalog.set("Pages", Object::Reference(tree));
    }
    [content, page, tree]
}

/// Sets the pages as one text.
fn set(pages: Vec<(f64, Vec<Line>)>) -> Layout {
    let body = body(&pages);
    let parted = furniture::part(pages);
    let mut words = Words::default();
    parted.iter().flat_map(|(_, lines)| lines).for_each(|line| words.learn(&line.text));
    let mut setter = Setter::new(&words, body);
    let mut layout = Layout::default();
    let mut done = 0;
    let mut aside: Vec<(u32, Vec<Line>)> = Vec::new();
    for (number, (furniture, lines)) in (1..).zip(parted) {
        let before = setter.out.len();
        setter.page(number, lines);
        aside.push((number, furniture));
        // All but the last paragraph are finished; what belongs to pages stands between paragraphs.
        let finished = setter.out.len().saturating_sub(1);
        for (at, paragraph) in setter.out.iter().enumerate().take(finished).skip(done) {
            push(&mut layout, paragraph, body);
            if at + 1 == before {
                set_aside(&mut layout, &mut aside);
            }
        }
        done = done.max(finished);
    }
    setter.out.iter().skip(done).for_each(|paragraph| push(&mut layout, paragraph, body));
    set_aside(&mut layout, &mut aside);
    setter.notes.iter().for_each(|note| push(&mut layout, note, body));
    layout
}

fn push(layout: &mut Layout, paragraph: &Paragraph, body: f64) {
    let start = layout.push(paragraphs::kind(paragraph, body), &paragraph.text);
    layout.turn_to(start, paragraph.page);
    for (page, at) in (paragraph.page + 1..).zip(&paragraph.breaks) {
        layout.turn_to(start + at, page);
    }
}

fn set_aside(layout: &mut Layout, aside: &mut Vec<(u32, Vec<Line>)>) {
    for (page, lines) in aside.drain(..) {
        for line in lines {
            let start = layout.push(BlockKind::Furniture, &line.text);
            layout.turn_to(start, page);
        }
    }
}

/// The size of most letters.
fn body(pages: &[(f64, Vec<Line>)]) -> f64 {
    let mut counts = std::collections::BTreeMap::new();
    for line in pages.iter().flat_map(|(_, lines)| lines) {
        *counts.entry((line.size * 4.0).round() as i64).or_insert(0usize) += line.text.len();
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(10.0, |(size, _)| size as f64 / 4.0)
}

/// Says where pages are pictures.
fn scanned(letters: &[usize]) -> Option<Trouble> {
    let bare = letters.iter().filter(|count| **count < LETTERS).count();
    let all = letters.len();
    let told = bare * 2 > all && (all > 1 || letters.iter().sum::<usize>() < LETTERS);
    told.then_some(Trouble::Pictures { bare, all })
}
