//! DOCX: the text of Word documents and of others saved as such (ECMA-376, Office Open XML).
//!
//! A document is a ZIP archive of XML parts: the body (`body`, `table`), the styles that say what is a heading
//! (`styles`), the lists that number its paragraphs (`numbering`), and the notes, which are set behind the text. Page
//! numbers are those of the program that saved the file, where it noted its page breaks. Heads and feet of pages are
//! left out.

mod body;
mod numbering;
mod package;
mod styles;
mod table;
mod xml;

use crate::Refusal;
use crate::block::{BlockKind, Layout};
use body::{Set, Walk, mark};
use numbering::Numbering;
use package::{Package, beside};
use styles::Styles;

/// The layout of a document.
pub(crate) fn layout(bytes: &[u8]) -> Result<Layout, Refusal> {
    let mut package = Package::open(bytes)?;
    let document = package.document()?;
    let body = package.part(&document)?.ok_or(Refusal::NoWordDocument)?;
    let mut part = |name: &str| package.part(&beside(&document, name)).map(Option::unwrap_or_default);
    let styles = Styles::read(&part("styles.xml")?)?;
    let mut numbering = Numbering::read(&part("numbering.xml")?)?;
    let (footnotes, endnotes) = (part("footnotes.xml")?, part("endnotes.xml")?);

    let mut walk = Walk::new(&styles, &mut numbering);
    walk.part(&body)?;
    let (paged, called) = (walk.page > 1, std::mem::take(&mut walk.called));
    let mut layout = Layout::default();
    for set in std::mem::take(&mut walk.out) {
        push(&mut layout, set, paged);
    }
    walk.part(&footnotes)?;
    let footnotes = std::mem::take(&mut walk.notes);
    walk.part(&endnotes)?;
    let mut counts = [0usize; 2];
    for (end, id) in called {
        let notes = if end { &walk.notes } else { &footnotes };
        let Some(count) = counts.get_mut(usize::from(end)) else { continue };
        *count += 1;
        let Some(text) = notes.get(&id).map(|text| text.trim()).filter(|text| !text.is_empty()) else {
            continue;
        };
        let marked = text.starts_with('*');
        let text = if marked { text.to_owned() } else { format!("{} {text}", mark(*count, end)) };
        push(&mut layout, Set { kind: BlockKind::Footnote, text, ..Set::default() }, false);
    }
    Ok(layout)
}

fn push(layout: &mut Layout, set: Set, paged: bool) {
    let start = layout.push(set.kind, &set.text);
    if paged {
        layout.turn_to(start, set.page);
        for (page, at) in (set.page + 1..).zip(set.breaks) {
            layout.turn_to(start + at, page);
        }
    }
}
