//! Lines of the parts of a text, such as the values of JSON and the elements of XML.

/// Line numbers of parts of a text that come in order, each line counted once.
pub(crate) struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    pub(crate) fn of_text(text: &'t str) -> Self {
        Self { text, at: 0, line: 1 }
    }

    /// The line on which a part begins, counted from 1. Raw values are slices of the text they were parsed from.
    pub(crate) fn of(&mut self, part: &str) -> u64 {
        self.at(part.as_ptr().addr().saturating_sub(self.text.as_ptr().addr()))
    }

    /// The line of a byte, counted from 1.
    pub(crate) fn at(&mut self, byte: usize) -> u64 {
        let passed = self.text.get(self.at..byte).unwrap_or("");
        self.line += passed.matches('\n').map(|_| 1).sum::<u64>();
        self.at = self.at.max(byte);
        self.line
    }
}
