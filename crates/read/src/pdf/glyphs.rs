//! The letters of a page with their places, as pdf-extract hands them out.

use super::distil::{ARTIFACT, FONT};
use pdf_extract::{ColorSpace, MediaBox, OutputDev, OutputError, Path, PathOp, Transform};

/// More letters than this are on no page.
const MOST: usize = 400_000;

/// A letter, or what one code stands for; the origin is the page's lower left corner, lengths are in points.
#[derive(Clone, Debug, Default)]
pub(super) struct Glyph {
    pub(super) x: f64,
    /// Of the baseline.
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) size: f64,
    pub(super) text: String,
    pub(super) bold: bool,
    pub(super) artifact: bool,
}

/// Takes the letters of one page.
#[derive(Default)]
pub(super) struct Letters<'f> {
    pub(super) glyphs: Vec<Glyph>,
    /// Directions of the letters, in quarter turns.
    turns: Vec<u8>,
    pub(super) width: f64,
    pub(super) height: f64,
    /// Codes to which no letter is assigned.
    pub(super) unreadable: usize,
    /// Which fonts are bold.
    bold: &'f [bool],
    font_is_bold: bool,
    artifact: bool,
}

impl<'f> Letters<'f> {
    /// Takes a page in fonts of which it is known whether they are bold.
    pub(super) fn in_fonts(bold: &'f [bool]) -> Self {
        Self { bold, ..Self::default() }
    }

    /// The letters that stand as most do, turned upright; those that run otherwise are labels at the side.
    pub(super) fn upright(&mut self) -> Vec<Glyph> {
        let count = |turn: u8| self.turns.iter().filter(|t| **t == turn).count();
        let most = (0..4).max_by_key(|turn| (count(*turn), 4 - turn)).unwrap_or(0);
        let (width, height) = (self.width, self.height);
        let turned = |glyph: Glyph| {
            let (x, y) = match most {
                1 => (glyph.y, width - glyph.x),
                2 => (width - glyph.x, height - glyph.y),
                3 => (height - glyph.y, glyph.x),
                _ => (glyph.x, glyph.y),
            };
            Glyph { x, y, ..glyph }
        };
        if most % 2 == 1 {
            (self.width, self.height) = (height, width);
        }
        let all = std::mem::take(&mut self.glyphs).into_iter().zip(&self.turns);
        all.filter(|(_, turn)| **turn == most).map(|(glyph, _)| turned(glyph)).collect()
    }
}

impl OutputDev for Letters<'_> {
    fn begin_page(
        &mut self,
        _: u32,
        media: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.width = media.urx - media.llx;
        self.height = media.ury - media.lly;
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        _spacing: f64,
        font_size: f64,
        char: &str,
    ) -> Result<(), OutputError> {
        let along = place.m11.hypot(place.m12) * font_size.abs();
        let size = place.m21.hypot(place.m22) * font_size.abs();
        let text: String = char.chars().flat_map(plain).collect();
        if text.is_empty() && !char.chars().any(char::is_whitespace) {
            self.unreadable += 1;
        }
        let sound = [place.m31, place.m32, along, size, width].iter().all(|n| n.is_finite());
        if text.is_empty() || !sound || size < 0.5 || self.glyphs.len() >= MOST {
            return Ok(());
        }
        let (cos, sin) = (place.m11 * font_size.signum(), place.m12 * font_size.signum());
        self.turns.push(match (cos.abs() >= sin.abs(), cos >= 0.0, sin >= 0.0) {
            (true, true, _) => 0,
            (false, _, true) => 1,
            (true, false, _) => 2,
            (false, _, false) => 3,
        });
        self.glyphs.push(Glyph {
            x: place.m31,
            y: place.m32,
            width: width * along,
            size,
            text,
            bold: self.font_is_bold,
            artifact: self.artifact,
        });
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn stroke(&mut self, _: &Transform, _: &ColorSpace, _: &[f64], path: &Path) -> Result<(), OutputError> {
        if let Some(PathOp::MoveTo(kind, value)) = path.ops.last() {
            if *kind == f64::from(FONT) {
                self.font_is_bold = self.bold.get(*value as usize).copied().unwrap_or(false);
            } else if *kind == f64::from(ARTIFACT) {
                self.artifact = *value > 0.5;
            }
        }
        Ok(())
    }
}

/// A character as a text has it: ligatures in letters, one sort of space, the bullets of symbol fonts.
fn plain(c: char) -> impl Iterator<Item = char> {
    let letters = match c {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        '\u{f0b7}' | '\u{f0a7}' | '\u{f0d8}' => "•",
        '\u{a0}' | '\u{2007}' | '\u{202f}' | '\t' => " ",
        '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}' => "",
        _ => return Letter::Same(Some(c).filter(|c| !c.is_control())),
    };
    Letter::Other(letters.chars())
}

/// A character, or those that stand for it.
enum Letter {
    Same(Option<char>),
    Other(std::str::Chars<'static>),
}

impl Iterator for Letter {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Self::Same(c) => c.take(),
            Self::Other(letters) => letters.next(),
        }
    }
}
