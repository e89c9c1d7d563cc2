//! Automatic numbers: "12.", "(a)", "•". They are no text of the file but counted, and must be counted as a word
//! processor does to be those that are printed (ECMA-376-1, 17.9).

use super::styles::{Numbered, Styles};
use super::xml::{Piece, walk};
use crate::Refusal;
use std::collections::HashMap;

/// The levels of a list.
const LEVELS: usize = 9;
/// The list that takes a paragraph out of any.
const NONE: &str = "0";

/// One level of a list.
#[derive(Clone, Debug, Default)]
struct Level {
    start: Option<i64>,
    format: String,
    /// "%1.%2", each with the number of its level.
    text: String,
    /// No space follows the number.
    glued: bool,
    /// Numbers above are written in digits.
    legal: bool,
    /// Begins anew only after a level above this one; 0 never.
    restart: Option<i64>,
    /// The style whose paragraphs this level numbers.
    style: Option<String>,
}

/// A list as described.
#[derive(Debug, Default)]
struct Pattern {
    levels: Vec<Level>,
    /// The style that describes it instead.
    style: Option<String>,
}

/// A list as used: a pattern with what is changed of it.
#[derive(Debug, Default)]
struct List {
    pattern: String,
    /// The numbers that its levels begin with instead.
    starts: HashMap<usize, i64>,
    levels: HashMap<usize, Level>,
}

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    patterns: HashMap<String, Pattern>,
    lists: HashMap<String, List>,
    /// By pattern: lists of one pattern count on together.
    counts: HashMap<String, [Option<i64>; LEVELS]>,
    /// Lists and levels whose own start has been used.
    begun: HashMap<String, [bool; LEVELS]>,
}

/// Where the walk through `numbering.xml` is.
#[derive(Default)]
struct Place {
    pattern: Option<(String, Pattern)>,
    list: Option<(String, List)>,
    level: Option<(usize, Level)>,
    changed: usize,
}

impl Numbering {
    /// Reads `numbering.xml`.
    pub(super) fn read(xml: &str) -> Result<Self, Refusal> {
        let mut numbering = Self::default();
        let mut place = Place::default();
        walk(xml, |piece| match piece {
            Piece::Open(tag) => place.open(&tag),
            Piece::Close(name) => place.close(name, &mut numbering),
            Piece::Text(_) => {}
        })?;
        Ok(numbering)
    }

    /// The number of the next paragraph, with the space behind it; `None` where it has none.
    pub(super) fn next(&mut self, own: &Numbered, style: Option<&str>, styles: &Styles) -> Option<String> {
        let inherited = styles.numbered(style);
        let list = own.list.clone().or_else(|| inherited.as_ref().and_then(|(_, n)| n.list.clone()))?;
        if list == NONE {
            return None;
        }
        let pattern = self.pattern_of(&list, styles)?;
        let by_style = inherited.and_then(|(by, numbered)| {
            let levels = &self.patterns.get(&pattern)?.levels;
            levels.iter().position(|l| l.style.as_ref() == Some(&by)).or(numbered.level)
        });
        let level = own.level.or(by_style).unwrap_or(0).min(LEVELS - 1);
        self.count(&list, &pattern, level);
        self.written(&list, &pattern, level)
    }

    /// The pattern a list is made by, through the styles that describe it.
    fn pattern_of(&self, list: &str, styles: &Styles) -> Option<String> {
        let mut list = list.to_owned();
        for _ in 0..4 {
            let id = &self.lists.get(&list)?.pattern;
            let pattern = self.patterns.get(id)?;
            match &pattern.style {
                Some(style) if pattern.levels.is_empty() => {
                    list = styles.numbered(Some(style))?.1.list?;
                }
                _ => return Some(id.clone()),
            }
        }
        None
    }

    fn level(&self, list: &str, pattern: &str, level: usize) -> Option<&Level> {
        let changed = self.lists.get(list).and_then(|list| list.levels.get(&level));
        changed.or_else(|| self.patterns.get(pattern)?.levels.get(level))
    }

    /// Counts one more at a level; those below begin anew.
    fn count(&mut self, list: &str, pattern: &str, level: usize) {
        let mut counts = self.counts.get(pattern).copied().unwrap_or_default();
        let own = self.lists.get(list).and_then(|list| list.starts.get(&level)).copied();
        let begun = self.begun.entry(list.to_owned()).or_default();
        let first = begun.get_mut(level).is_some_and(|begun| !std::mem::replace(begun, true));
        let next = match (own.filter(|_| first), counts.get(level).copied().flatten()) {
            (Some(own), _) => own,
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => self.level(list, pattern, level).and_then(|l| l.start).unwrap_or(1),
        };
        for (at, count) in counts.iter_mut().enumerate() {
            if at == level {
                *count = Some(next);
            } else if at < level {
                // A level above that was never counted shows its first number.
                *count = count.or(self.level(list, pattern, at).map(|l| l.start.unwrap_or(1)));
            } else {
                let after = self.level(list, pattern, at).and_then(|l| l.restart);
                let restarts = after.is_none_or(|after| i64::try_from(level).is_ok_and(|l| l < after));
                if restarts {
                    *count = None;
                }
            }
        }
        self.counts.insert(pattern.to_owned(), counts);
    }

    /// The number as it is printed.
    fn written(&self, list: &str, pattern: &str, level: usize) -> Option<String> {
        let counts = self.counts.get(pattern)?;
        let own = self.level(list, pattern, level)?;
        if own.format == "bullet" {
            let mark = own.text.trim();
            let dash = matches!(mark, "-" | "–" | "—");
            return (!mark.is_empty()).then(|| format!("{} ", if dash { mark } else { "•" }));
        }
        let mut out = String::new();
        let mut rest = own.text.chars().peekable();
        while let Some(c) = rest.next() {
            let at = (c == '%').then(|| rest.peek()?.to_digit(10)).flatten();
            let Some(at) = at.and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1)) else {
                out.push(c);
                continue;
            };
            rest.next();
            let format = self.level(list, pattern, at).map_or("decimal", |l| l.format.as_str());
            let format = if own.legal && at != level { "decimal" } else { format };
            out.push_str(&number(counts.get(at).copied().flatten().unwrap_or(1), format));
        }
        let out = out.trim().to_owned();
        (!out.is_empty()).then(|| if own.glued { out } else { format!("{out} ") })
    }
}

impl Place {
    fn open(&mut self, tag: &super::xml::Tag<'_>) {
        let id = |name| tag.attribute(name).unwrap_or_default();
        match tag.name() {
            "abstractNum" => self.pattern = Some((id("abstractNumId"), Pattern::default())),
            "num" => self.list = Some((id("numId"), List::default())),
            "abstractNumId" => {
                if let Some((_, list)) = &mut self.list {
                    list.pattern = tag.val().unwrap_or_default();
                }
            }
            "numStyleLink" => {
                if let Some((_, pattern)) = &mut self.pattern {
                    pattern.style = tag.val();
                }
            }
            "lvlOverride" => self.changed = id("ilvl").parse().unwrap_or(0),
            "startOverride" => {
                if let (Some((_, list)), Some(start)) = (&mut self.list, tag.number()) {
                    list.starts.insert(self.changed, start);
                }
            }
            "lvl" => {
                let level = Level { format: "decimal".to_owned(), ..Level::default() };
                self.level = Some((id("ilvl").parse().unwrap_or(0), level));
            }
            name => {
                let Some((_, level)) = &mut self.level else { return };
                match name {
                    "start" => level.start = tag.number(),
                    "numFmt" => level.format = tag.val().unwrap_or_default(),
                    "lvlText" => level.text = tag.val().unwrap_or_default(),
                    "suff" => level.glued = tag.val().as_deref() == Some("nothing"),
                    "isLgl" => level.legal = tag.is_on(),
                    "lvlRestart" => level.restart = tag.number(),
                    "pStyle" => level.style = tag.val(),
                    _ => {}
                }
            }
        }
    }

    fn close(&mut self, name: &str, numbering: &mut Numbering) {
        match name {
            "lvl" => {
                let Some((at, level)) = self.level.take().filter(|(at, _)| *at < LEVELS) else { return };
                if let Some((_, list)) = &mut self.list {
                    list.levels.insert(at, level);
                } else if let Some((_, pattern)) = &mut self.pattern {
                    pattern.levels.resize_with(pattern.levels.len().max(at + 1), Level::default);
                    if let Some(place) = pattern.levels.get_mut(at) {
                        *place = level;
                    }
                }
            }
            "abstractNum" => numbering.patterns.extend(self.pattern.take()),
            "num" => numbering.lists.extend(self.list.take()),
            _ => {}
        }
    }
}

/// A number in a format (ECMA-376-1, 17.18.59); formats that are not known are written in digits.
fn number(n: i64, format: &str) -> String {
    match format {
        "none" => String::new(),
        "lowerLetter" => letters(n, 'a', 26),
        "upperLetter" => letters(n, 'A', 26),
        "russianLower" => cyrillic(n).to_lowercase(),
        "russianUpper" => cyrillic(n),
        "lowerRoman" => roman(n).to_lowercase(),
        "upperRoman" => roman(n),
        "decimalZero" => format!("{n:02}"),
        _ => n.to_string(),
    }
}

/// a … z, aa, bb, as word processors count.
fn letters(n: i64, first: char, of: i64) -> String {
    let Some(before) = n.checked_sub(1).filter(|before| *before >= 0) else { return n.to_string() };
    let letter = u32::from(first) + u32::try_from(before % of).unwrap_or(0);
    let times = usize::try_from(before / of + 1).unwrap_or(1).min(30);
    char::from_u32(letter).map_or_else(|| n.to_string(), |c| c.to_string().repeat(times))
}

/// А … Я without Ё, Й, Ъ, Ы, Ь.
fn cyrillic(n: i64) -> String {
    const LETTERS: &str = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ";
    let of = i64::try_from(LETTERS.chars().count()).unwrap_or(1);
    let Some(before) = n.checked_sub(1).filter(|before| *before >= 0) else { return n.to_string() };
    let letter = LETTERS.chars().nth(usize::try_from(before % of).unwrap_or(0)).unwrap_or('А');
    letter.to_string().repeat(usize::try_from(before / of + 1).unwrap_or(1).min(30))
}

fn roman(n: i64) -> String {
    const PARTS: [(i64, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..=3999).contains(&n) {
        return n.to_string();
    }
    let mut rest = n;
    let mut out = String::new();
    for (value, letters) in PARTS {
        while rest >= value {
            out.push_str(letters);
            rest -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_word_processors_write_them() {
        for (n, format, wanted) in [
            (12, "decimal", "12"),
            (3, "lowerLetter", "c"),
            (28, "lowerLetter", "bb"),
            (14, "upperRoman", "XIV"),
            (4, "lowerRoman", "iv"),
            (10, "russianLower", "к"),
            (7, "decimalZero", "07"),
            (0, "lowerLetter", "0"),
            (5, "hindiVowels", "5"),
        ] {
            assert_eq!(number(n, format), wanted, "{n} {format}");
        }
    }
}
