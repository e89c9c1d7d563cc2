//! Letters to lines: by where they stand, not by the order they were drawn in.
//!
//! Letters drawn one after the other on a baseline are a run; runs at one height are a line, with those that are
//! raised a little. A gap is a space, a wide one a tab. Two columns are told from a table by being filled to their
//! edges; each is read from its top to its end, between the lines that cross both.

use super::glyphs::Glyph;
use crate::html::raised;

/// Gaps, in sizes of the letters: where a run ends, what is a space, and what is one where spaces are drawn too.
const RUN: f64 = 0.9;
const SPACE: f64 = 0.17;
const SPACE_BESIDE_DRAWN: f64 = 0.28;
/// A gap parts a number from the text it numbers, in sizes.
const NUMBER: f64 = 0.06;
/// A gap of so many sizes parts cells.
const CELL: f64 = 2.2;
/// A raised number is at most so large, and raised by so much, in sizes of its line.
const SMALL: f64 = 0.82;
const RAISED: f64 = 0.12;
/// The lines that a column has at least.
const COLUMN: usize = 8;

/// A line of a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    /// Of the baseline, from the foot of the page.
    pub(super) y: f64,
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) artifact: bool,
    /// The width of its first word.
    pub(super) first_word: f64,
    /// Begins with a raised mark.
    pub(super) opens_raised: bool,
    /// The column it stands in: those of one number are read one after the other.
    pub(super) column: usize,
}

/// Letters drawn one after the other.
#[derive(Clone, Debug)]
struct Run {
    glyphs: Vec<Glyph>,
    left: f64,
    right: f64,
    y: f64,
    size: f64,
}

/// The lines of a page in the order they are read.
pub(super) fn lines(glyphs: Vec<Glyph>) -> Vec<Line> {
    let runs = runs(glyphs);
    let mut lines = Vec::new();
    for (column, runs) in columns(runs).into_iter().enumerate() {
        for group in groups(runs) {
            let line = Line { column, ..line(group) };
            if !line.text.is_empty() {
                lines.push(line);
            }
        }
    }
    lines
}

fn runs(glyphs: Vec<Glyph>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    for glyph in glyphs {
        let right = glyph.x + glyph.width;
        if let Some(run) = out.last_mut() {
            let gap = glyph.x - run.right;
            let level =
                (glyph.y - run.y).abs() < 0.1 * run.size && (glyph.size - run.size).abs() < 0.1 * run.size;
            if level && gap > -0.6 * run.size && gap < RUN * run.size {
                run.right = run.right.max(right);
                run.glyphs.push(glyph);
                continue;
            }
        }
        out.push(Run { left: glyph.x, right, y: glyph.y, size: glyph.size, glyphs: vec![glyph] });
    }
    out.retain(|run| run.glyphs.iter().any(|g| !g.text.trim().is_empty()));
    out
}

/// Runs that stand at one height, from the top down.
fn groups(mut runs: Vec<Run>) -> Vec<Vec<Run>> {
    // The largest first at each height, so that a raised number joins the line and no line the number.
    runs.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut out: Vec<(f64, f64, Vec<Run>)> = Vec::new();
    for run in runs {
        let near = out.iter_mut().rev().take(3).find(|(y, size, group)| {
            let larger = size.max(run.size);
            let apart = (*y - run.y).abs();
            let smaller = size.min(run.size);
            let free = || !group.iter().any(|g| g.left < run.right - 0.5 && run.left < g.right - 0.5);
            apart < 0.25 * larger || (apart < 0.55 * larger && smaller < SMALL * larger && free())
        });
        match near {
            Some((y, size, group)) => {
                if run.size > *size {
                    (*y, *size) = (run.y, run.size);
                }
                group.push(run);
            }
            None => out.push((run.y, run.size, vec![run])),
        }
    }
    out.into_iter().map(|(_, _, group)| group).collect()
}

/// The text of runs at one height.
fn line(mut group: Vec<Run>) -> Line {
    group.sort_by(|a, b| a.left.total_cmp(&b.left));
    let base = group.iter().max_by(|a, b| weight(a).total_cmp(&weight(b)));
    let (y, size) = base.map_or((0.0, 1.0), |run| (run.y, run.size));
    let mut out = Line { y, size, left: f64::MAX, bold: true, artifact: true, ..Line::default() };
    let drawn = group.iter().flat_map(|run| &run.glyphs).filter(|g| g.text == " ").count();
    let space = if drawn > 2 { SPACE_BESIDE_DRAWN } else { SPACE };
    let mut end: Option<f64> = None;
    let mut last: Option<(f64, String)> = None;
    for run in &group {
        let mark = (run.size < SMALL * size && run.y > y + RAISED * size)
            .then(|| raised(text(run).trim()))
            .flatten();
        if let Some(mark) = mark {
            out.opens_raised |= out.text.is_empty();
            out.text.push_str(&mark);
            (out.left, end) = (out.left.min(run.left), Some(run.right));
            continue;
        }
        for glyph in &run.glyphs {
            let twice =
                last.as_ref().is_some_and(|(x, t)| (glyph.x - x).abs() < 0.1 * size && *t == glyph.text);
            if twice {
                continue;
            }
            last = Some((glyph.x, glyph.text.clone()));
            let blank = glyph.text.trim().is_empty();
            if blank && !out.text.is_empty() && !out.text.ends_with([' ', '\t']) {
                out.text.push(' ');
            }
            if blank {
                continue;
            }
            let gap = end.map_or(0.0, |end| glyph.x - end);
            if gap > CELL * size && !opens_item(&out.text) {
                out.text.truncate(out.text.trim_end_matches(' ').len());
                out.text.push('\t');
            } else if (gap > space * size || gap > NUMBER * size && opens_item(&out.text))
                && !out.text.is_empty()
                && !out.text.ends_with([' ', '\t'])
            {
                out.text.push(' ');
            }
            out.text.push_str(&glyph.text);
            out.left = out.left.min(glyph.x);
            end = Some(end.unwrap_or(f64::MIN).max(glyph.x + glyph.width));
            if out.first_word == 0.0 && out.text.contains([' ', '\t']) {
                out.first_word = glyph.x - out.left - space * size;
            }
            out.bold &= glyph.bold;
            out.artifact &= glyph.artifact;
        }
    }
    out.right = end.unwrap_or(out.left);
    if out.first_word <= 0.0 {
        out.first_word = out.right - out.left;
    }
    out.text.truncate(out.text.trim_end().len());
    out
}

fn text(run: &Run) -> String {
    run.glyphs.iter().map(|glyph| glyph.text.as_str()).collect()
}

/// How much of a line a run makes.
fn weight(run: &Run) -> f64 {
    run.glyphs.len() as f64 * run.size
}

/// Whether all of a line so far is the number of a paragraph or the mark of an item.
fn opens_item(text: &str) -> bool {
    let text = text.trim();
    let inner = text.trim_start_matches('(').trim_end_matches(['.', ')']);
    let short = inner.chars().count() <= 6 && inner.chars().all(|c| c.is_alphanumeric() || c == '.');
    let marks = |c: char| c == '*' || matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    matches!(text, "•" | "–" | "-" | "—" | "·")
        || !text.is_empty() && text.chars().all(marks)
        || (short && text.ends_with(['.', ')']))
}

/// The runs of a page by column, in the order these are read; all in one where there are no two.
fn columns(runs: Vec<Run>) -> Vec<Vec<Run>> {
    let Some(middle) = gutter(&runs) else { return vec![runs] };
    let mut across: Vec<(f64, f64)> =
        runs.iter().filter(|run| crosses(run, middle)).map(|run| (run.y, run.size)).collect();
    across.sort_by(|a, b| b.0.total_cmp(&a.0));
    across.dedup_by(|a, b| (a.0 - b.0).abs() < 0.6 * b.1);
    // Bands of the page from the top: what crosses both columns, and what lies between two such.
    let mut bands: Vec<[Vec<Run>; 3]> = (0..=across.len()).map(|_| Default::default()).collect();
    for run in runs {
        let level = |(y, size): &(f64, f64)| run.y < y - 0.6 * size;
        let crossing = across.iter().any(|(y, size)| (run.y - y).abs() <= 0.6 * size);
        let band = across.iter().filter(|line| level(line)).count();
        let place = if crossing { band + 1 } else { band };
        let side = match (crossing, run.left < middle) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => 2,
        };
        if let Some(runs) = bands.get_mut(place).and_then(|band| band.get_mut(side)) {
            runs.push(run);
        }
    }
    bands.into_iter().flatten().filter(|runs| !runs.is_empty()).collect()
}

fn crosses(run: &Run, middle: f64) -> bool {
    run.left < middle - 2.0 && run.right > middle + 2.0
}

/// The middle between two columns, if the page has such.
fn gutter(runs: &[Run]) -> Option<f64> {
    let left = runs.iter().map(|run| run.left).min_by(f64::total_cmp)?;
    let right = runs.iter().map(|run| run.right).max_by(f64::total_cmp)?;
    let width = right - left;
    let found = (35..=65).map(|percent| left + width * f64::from(percent) / 100.0);
    let crossing = |x: f64| runs.iter().filter(|run| crosses(run, x)).count();
    let least = found.clone().map(crossing).min()?;
    // The middle of the places that the fewest runs cross.
    let best: Vec<f64> = found.filter(|x| crossing(*x) == least).collect();
    let middle = *best.get(best.len() / 2)?;
    let side = |inside: &dyn Fn(&Run) -> bool| {
        let own: Vec<Run> = runs.iter().filter(|run| !crosses(run, middle) && inside(run)).cloned().collect();
        let edge = own.iter().map(|run| run.right).max_by(f64::total_cmp).unwrap_or(0.0);
        let from = own.iter().map(|run| run.left).min_by(f64::total_cmp).unwrap_or(0.0);
        let lines: Vec<f64> = groups(own)
            .iter()
            .map(|group| {
                let covered: f64 = group.iter().map(|run| run.right - run.left).sum();
                covered / (edge - from).max(1.0)
            })
            .collect();
        let full = lines.iter().filter(|share| **share > 0.7).count();
        (lines.len(), full, edge - from)
    };
    let (left_lines, left_full, left_width) = side(&|run| run.right <= middle + 2.0);
    let (right_lines, right_full, right_width) = side(&|run| run.left >= middle - 2.0);
    let wide = left_width > 0.3 * width && right_width > 0.3 * width;
    let filled = left_full * 2 > left_lines && right_full * 2 > right_lines;
    let many = left_lines >= COLUMN && right_lines >= COLUMN && least * 3 < left_lines + right_lines;
    (wide && filled && many).then_some(middle)
}
