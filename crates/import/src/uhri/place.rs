//! Where an annotation stands: an object of a JSON file, or a row of a sheet.

use crate::Problem;
use crate::table::whole;
use std::borrow::Cow;
use std::rc::Rc;
use tarazy_model::{DocumentId, Origin, Row};
use tarazy_words::Saying;

/// A place in a file.
pub(super) struct Place<'t> {
    /// The file's name.
    pub(super) file: &'t str,
    /// What problems call the file: with the sheet, where it is a spreadsheet.
    pub(super) sheet: &'t Rc<Saying>,
    pub(super) document: &'t DocumentId,
    /// The line of a file or the row of a sheet, counted from 1.
    pub(super) line: u64,
    /// What stands there.
    pub(super) quote: Cow<'t, str>,
}

impl Place<'_> {
    /// What is told of the place and passed over.
    pub(super) fn notice(
        &self,
        field: Option<&str>,
        what: impl Into<Saying>,
        mend: impl Into<Saying>,
    ) -> Problem {
        Problem {
            file: Saying::clone(self.sheet),
            line: Some(self.line),
            column: field.map(str::to_owned),
            fatal: false,
            ..whole(self.file, what, mend)
        }
    }

    pub(super) fn origin(&self) -> Origin {
        Origin::Row(Row {
            document: self.document.clone(),
            file: self.file.to_owned(),
            line: self.line,
            column: None,
            quote: self.quote.clone().into_owned(),
        })
    }
}
