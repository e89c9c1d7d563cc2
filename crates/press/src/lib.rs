//! Outlines as PDF: tagged by headings, lists and links, with its language and title, by the rules for accessible
//! documents (PDF/UA-1, ISO 14289-1).
//!
//! Apart from the other crates, since the typesetter (Typst) is as large as all of them together: what needs it is built
//! with `--features press`. Its letters are compiled in; nothing is looked up on the machine.
//!
//! ```
//! use tarazy_tell::outline::{Block, Outline, Span};
//! let words = vec![Block::Text(vec![Span::plain("Ақтау, Ўзбекистон, Ноокат ңөү")])];
//! let outline = Outline { title: "A report".into(), kicker: "Today".into(), language: "en", blocks: words };
//! assert!(tarazy_press::pdf(&outline)?.starts_with(b"%PDF-"));
//! # Ok::<(), tarazy_press::PressError>(())
//! ```

mod house;
mod markup;

use house::House;
use tarazy_tell::outline::Outline;
use typst::diag::SourceDiagnostic;
use typst::layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Why an outline could not be set.
#[derive(Debug, thiserror::Error)]
#[error("the report could not be set as PDF: {0}; take it as a Word document, and tell the developers")]
pub struct PressError(String);

impl PressError {
    fn of(problems: &[SourceDiagnostic]) -> Self {
        Self(problems.iter().map(|problem| problem.message.as_str()).collect::<Vec<_>>().join("; "))
    }
}

/// The outline as PDF. The same outline gives the same bytes: nothing in the file is of today.
pub fn pdf(outline: &Outline) -> Result<Vec<u8>, PressError> {
    let house = House::new(markup::of(outline));
    let document: PagedDocument =
        typst::compile(&house).output.map_err(|problems| PressError::of(&problems))?;
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|problem| PressError(problem.to_string()))?;
    let options = PdfOptions { standards, ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(|problems| PressError::of(&problems))
}
