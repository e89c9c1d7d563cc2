//! The plain text of a document, addressed by Unicode code points.
//!
//! Rust slices by bytes; a passage is addressed by code points, as the W3C Web Annotation model's
//! TextPositionSelector asks. [`Text`] converts between them by an index of one entry every 16
//! code points, so that a conversion costs a short scan and the index a quarter of the text.

use crate::{Passage, PassageError};
use std::ops::Range;

const STRIDE: usize = 16;

/// A text with its code-point index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    content: String,
    /// Byte offset of every `STRIDE`-th code point; of four bytes each, in a text of up to 4 GB.
    marks: Vec<u32>,
    length: usize,
}

impl Text {
    /// Takes the text as it is.
    pub fn new(content: impl Into<String>) -> Self {
        let content = content.into();
        if content.is_ascii() {
            return Self { length: content.len(), marks: Vec::new(), content };
        }
        let mut marks = Vec::with_capacity(content.len() / STRIDE + 1);
        let mut length = 0;
        for (byte, _) in content.char_indices() {
            if length % STRIDE == 0 {
                // Beyond 4 GB conversions would scan from the last mark; no file of that size is read.
                marks.extend(u32::try_from(byte));
            }
            length += 1;
        }
        Self { content, marks, length }
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.content
    }

    /// Length in code points.
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.content.is_empty()
    }

    /// The code point that starts at a byte offset; offsets inside a character or beyond the end
    /// are taken down to the nearest one before.
    pub fn point_at(&self, byte: usize) -> usize {
        if self.marks.is_empty() {
            return byte.min(self.length);
        }
        if byte >= self.content.len() {
            return self.length;
        }
        let mark = self.marks.partition_point(|&start| start as usize <= byte).saturating_sub(1);
        let from = self.marks.get(mark).map_or(0, |&start| start as usize);
        // A code point begins at every byte that does not go on with one.
        let begins = |byte: &&u8| **byte & 0xC0 != 0x80;
        let scanned = self.content.as_bytes().get(from + 1..=byte).unwrap_or(&[]);
        mark * STRIDE + scanned.iter().filter(begins).count()
    }

    /// The byte offset at which a code point starts; the end of the text for those beyond it.
    pub fn byte_at(&self, point: usize) -> usize {
        if self.marks.is_empty() {
            return point.min(self.content.len());
        }
        let Some(&from) = self.marks.get(point / STRIDE) else { return self.content.len() };
        let from = from as usize;
        let rest = self.content.get(from..).unwrap_or("");
        rest.char_indices().nth(point % STRIDE).map_or(self.content.len(), |(at, _)| from + at)
    }

    /// The text between two code points, if they lie in it in that order.
    pub fn slice(&self, points: Range<usize>) -> Option<&str> {
        if points.start > points.end || points.end > self.length {
            return None;
        }
        self.content.get(self.byte_at(points.start)..self.byte_at(points.end))
    }

    /// The passage between two code points: the only way to make one, so that its quote is there.
    pub fn passage(&self, start: usize, end: usize) -> Result<Passage, PassageError> {
        Passage::of(self, start, end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bytes_and_code_points_convert_both_ways(content in "\\PC{0,900}") {
            let text = Text::new(content.clone());
            prop_assert_eq!(text.len(), content.chars().count());
            for (point, (byte, _)) in content.char_indices().enumerate() {
                prop_assert_eq!(text.point_at(byte), point);
                prop_assert_eq!(text.byte_at(point), byte);
            }
            prop_assert_eq!(text.point_at(content.len()), text.len());
            prop_assert_eq!(text.byte_at(text.len()), content.len());
        }
    }
}
