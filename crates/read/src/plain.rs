//! The layout of plain text: lines become blocks. The text itself is not touched, so that passages point
//! into the file.
//!
//! A paragraph is one line in scraped pages and many in hard-wrapped text; both are told apart by the length
//! of their lines. Lines end in LF, CRLF or CR alone.

use crate::block::{Block, BlockKind};
use crate::cues::{Cue, Lexicon};
use crate::token::{Token, tokens};
use std::ops::Range;

/// Lines of hard-wrapped text are between these many characters long.
const WRAPPED: Range<usize> = 45..121;
/// A line longer than so many bytes is read in parts.
const LONGEST_LINE: usize = 1 << 16;
/// A heading is no longer than this many characters.
const HEADING: usize = 160;

/// The blocks of a plain text, in order.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    for group in groups(text) {
        if is_wrapped(text, &group) {
            let span = group.first().map_or(0, |l| l.start)..group.last().map_or(0, |l| l.end);
            out.push(Block { kind: BlockKind::Paragraph, span });
        } else {
            out.extend(group.into_iter().map(|span| Block { kind: kind(text, span.clone()), span }));
        }
    }
    join_footnotes(text, join_bylines(text, out))
}

/// A name on the line below a lone "By" is the byline.
fn join_bylines(text: &str, mut blocks: Vec<Block>) -> Vec<Block> {
    let mut by = false;
    for block in &mut blocks {
        let line = text.get(block.span.clone()).unwrap_or("");
        if by && block.kind == BlockKind::Heading && line.split_whitespace().count() <= 5 {
            block.kind = BlockKind::Byline;
        }
        by = line.eq_ignore_ascii_case("by");
    }
    blocks
}

/// Blocks of a page in which short paragraphs that are bylines or buttons are called that.
pub(crate) fn reclassed(text: &str, mut blocks: Vec<Block>) -> Vec<Block> {
    for block in blocks.iter_mut().filter(|b| b.kind == BlockKind::Paragraph && b.span.len() < HEADING) {
        let kind = kind(text, block.span.clone());
        if matches!(kind, BlockKind::Byline | BlockKind::Furniture) {
            block.kind = kind;
        }
    }
    blocks
}

/// Runs of lines with no empty line between; each line without the white space around it.
fn groups(text: &str) -> Vec<Vec<Range<usize>>> {
    let mut out = Vec::new();
    let mut group = Vec::new();
    for line in lines(text) {
        let content = text.get(line.clone()).unwrap_or("");
        let blank = |c: char| c.is_whitespace() || c == '\u{feff}';
        let start = line.start + (content.len() - content.trim_start_matches(blank).len());
        let length = content.trim_matches(blank).len();
        if length > 0 {
            group.extend(parted(text, start..start + length));
        } else if !group.is_empty() {
            out.push(std::mem::take(&mut group));
        }
    }
    out.push(group);
    out.retain(|g| !g.is_empty());
    out
}

/// A line, or for one of great length its parts, cut at white space.
fn parted(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = line.start;
    while line.end - start > LONGEST_LINE {
        let rest = text.get(start..line.end).unwrap_or("");
        let space =
            rest.char_indices().skip_while(|(at, _)| *at < LONGEST_LINE).find(|(_, c)| c.is_whitespace());
        let Some((at, space)) = space else { break };
        out.push(start..start + at);
        start += at + space.len_utf8();
    }
    out.push(start..line.end);
    out
}

/// Byte ranges of lines without their ends; LF, CRLF and CR all end one.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    let ends = text.char_indices().filter(|(_, c)| matches!(c, '\n' | '\r')).map(|(at, _)| at);
    ends.chain(std::iter::once(text.len())).map(move |end| {
        let line = start..end.max(start);
        start = end + 1;
        line
    })
}

/// Whether a run of lines is one paragraph broken at a line width: every line but the last is of middling
/// length, none but the last ends a sentence as a rule, and none opens a list item.
fn is_wrapped(text: &str, group: &[Range<usize>]) -> bool {
    let Some((_, body)) = group.split_last() else { return false };
    let line = |range: &Range<usize>| text.get(range.clone()).unwrap_or("");
    let middling = body.iter().all(|r| WRAPPED.contains(&line(r).chars().count()));
    let open = body.iter().filter(|r| !line(r).ends_with(['.', '!', '?', ':', ';', '|'])).count();
    let items = group.iter().skip(1).any(|r| list_marker(line(r)).is_some() || line(r).contains('\t'));
    // Lines of prose go on in the middle of a sentence; rows and headings begin with a capital.
    let rest = group.iter().skip(1);
    let running = rest.filter(|r| line(r).chars().next().is_some_and(|c| !c.is_uppercase())).count();
    !body.is_empty() && middling && !items && open * 2 > body.len() && running * 3 >= body.len()
}

/// What one line is.
pub(crate) fn kind(text: &str, span: Range<usize>) -> BlockKind {
    let line = text.get(span.clone()).unwrap_or("");
    if line.matches('\t').count() >= 2 || line.matches(" | ").count() >= 2 {
        return BlockKind::Row;
    }
    if footnote_mark(line).is_some() {
        return BlockKind::Footnote;
    }
    if let Some(marker) = list_marker(line) {
        return if is_numbered_heading(text, span, marker) {
            BlockKind::Heading
        } else {
            BlockKind::ListItem
        };
    }
    // Nothing longer is a heading, a byline or a button, be its letters of two bytes; and no long line that ends a
    // sentence is.
    if line.len() > 2 * HEADING || line.len() > HEADING && line.ends_with(['.', '!', '?', '”']) {
        return BlockKind::Paragraph;
    }
    let tokens = tokens(text, span, Lexicon::english());
    if is_byline(line, &tokens) {
        BlockKind::Byline
    } else if is_furniture(line, &tokens) {
        BlockKind::Furniture
    } else if is_heading(line, &tokens) {
        BlockKind::Heading
    } else {
        BlockKind::Paragraph
    }
}

/// "III. Armenia", "2. Findings": a numbered line of few words set like a title.
fn is_numbered_heading(text: &str, span: Range<usize>, marker: usize) -> bool {
    let line = text.get(span.clone()).unwrap_or("");
    let numbered = line.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X'));
    let rest = span.start + marker..span.end;
    let words = tokens(text, rest.clone(), Lexicon::english());
    numbered && words.len() <= 6 && is_heading(text.get(rest).unwrap_or("").trim(), &words)
}

/// The length of a list item's marker: "•", "-", "(a)", "1.", "iv)".
fn list_marker(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let after =
        |length: usize| line.get(length..).and_then(|r| r.chars().next()).is_some_and(char::is_whitespace);
    if matches!(first, '•' | '·' | '▪' | '‣' | '*' | '-' | '–' | '—' | '○' | '■') && after(first.len_utf8())
    {
        return Some(first.len_utf8());
    }
    let open = usize::from(first == '(');
    let label: usize =
        line.get(open..)?.chars().take_while(char::is_ascii_alphanumeric).map(char::len_utf8).sum();
    let closed =
        line.get(open + label..)?.starts_with([')']) || (open == 0 && line.get(label..)?.starts_with('.'));
    ((1..=3).contains(&label) && closed && after(open + label + 1)).then_some(open + label + 1)
}

/// The length of a footnote's mark at the start of a line: "[1]", or a superscript digit.
pub(crate) fn footnote_mark(line: &str) -> Option<usize> {
    if let Some(rest) = line.strip_prefix('[') {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        return ((1..=3).contains(&digits) && rest.get(digits..)?.starts_with(']')).then_some(digits + 2);
    }
    let marks = line.chars().take_while(|c| matches!(c, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹'));
    Some(marks.map(char::len_utf8).sum()).filter(|&length| length > 0)
}

/// Menus, buttons, bylines and the "45 mins ago" of teasers.
fn is_furniture(line: &str, tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|t| t.is_word()).count();
    let all = tokens.iter().all(|t| t.is(Cue::Furniture) || !t.is_word() && !t.is_number());
    if (all && !tokens.is_empty()) || line.eq_ignore_ascii_case("by") {
        return true;
    }
    if words == 0 || (words == 1 && tokens.len() == 1 && !tokens.iter().any(|t| t.capital)) {
        return true;
    }
    is_relative_label(line, tokens)
}

/// "By Ann Author", or "Ann Author, Deputy Minister of Justice": a name with its office and no verb.
fn is_byline(line: &str, tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|t| t.is_word()).count();
    let capital = |at: usize| tokens.get(at).is_some_and(|t| t.capital);
    let by = line.starts_with("By ") && capital(1) && words <= 8;
    let finite = tokens.iter().any(|t| {
        t.is(Cue::BePast) || t.is(Cue::Have) || t.is(Cue::Modal) || t.is(Cue::VerbPast) && !t.capital
    });
    let name = (0..2).all(|at| tokens.get(at).is_some_and(|t| t.capital && t.entry.is_unknown()));
    let office =
        line.contains(',') && tokens.iter().skip(2).any(|t| t.is(Cue::Official) && !t.is(Cue::NotName));
    !line.ends_with('.') && (by || (name && office && !finite && words <= 16))
}

/// "Development45 mins ago", "2 hours ago": a label with a time that counts from now.
pub(crate) fn is_relative_label(line: &str, tokens: &[Token]) -> bool {
    let mut ends = line.trim_end().rsplit(' ');
    let ago = ends.next() == Some("ago");
    let unit = ends.next().is_some_and(|u| {
        ["sec", "min", "hour", "day", "week", "month", "year", "hr"].iter().any(|known| u.starts_with(known))
    });
    ago && unit && tokens.len() <= 9 && tokens.iter().any(Token::is_number)
}

/// A short line that ends no sentence and is set like a title, or is numbered like one.
fn is_heading(line: &str, tokens: &[Token]) -> bool {
    let words: Vec<&Token> = tokens.iter().filter(|t| t.is_word()).collect();
    if words.is_empty() || line.chars().count() > HEADING || line.ends_with(['.', ';', ',', '!', ':']) {
        return false;
    }
    let begins = words.first().is_some_and(|t| t.capital) || tokens.first().is_some_and(Token::is_number);
    let long = words.iter().filter(|t| t.end - t.start > 3).count();
    let capitals = words.iter().filter(|t| t.capital && t.end - t.start > 3).count();
    let finite = words.iter().any(|t| t.is(Cue::BePast) || t.is(Cue::Have) || t.is(Cue::Modal));
    begins && (capitals * 2 >= long || (words.len() <= 12 && !finite))
}

/// Takes the broken-off second line of a footnote into the footnote.
fn join_footnotes(text: &str, blocks: Vec<Block>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        if let Some(last) = out.last_mut().filter(|b| b.kind == BlockKind::Footnote) {
            let unfinished = !text.get(last.span.clone()).unwrap_or("").trim_end().ends_with(['.', '!', '?']);
            if unfinished && matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading) {
                last.span.end = block.span.end;
                continue;
            }
        }
        out.push(block);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(BlockKind, &str)> {
        blocks(text).into_iter().map(|b| (b.kind, text.get(b.span).unwrap())).collect()
    }

    #[test]
    fn lines_become_what_they_are() {
        let text = "Connect with us\n\nThe Road to Reform\n\nPublished\n\non\n\nThe law was signed. It holds.\n\n  • One item here\n(a) another;\n[1]Ann Author, “A title: a look at\n\nkey events,” 2020.\nWorld3 hours ago\n";
        let found = kinds(text);
        let wanted = [
            (BlockKind::Furniture, "Connect with us"),
            (BlockKind::Heading, "The Road to Reform"),
            (BlockKind::Furniture, "Published"),
            (BlockKind::Furniture, "on"),
            (BlockKind::Paragraph, "The law was signed. It holds."),
            (BlockKind::ListItem, "• One item here"),
            (BlockKind::ListItem, "(a) another;"),
            (BlockKind::Footnote, "[1]Ann Author, “A title: a look at\n\nkey events,” 2020."),
            (BlockKind::Furniture, "World3 hours ago"),
        ];
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_hard_wrapped_paragraph_is_one_block_and_every_line_end_counts() {
        let wrapped = "The committee took note of the measures that the State party\nhad taken since its last report, and asked for figures on\ntheir effect.\n\nShort heading\n";
        assert_eq!(kinds(wrapped).len(), 2);
        assert_eq!(kinds("One sentence ends here.\rAnother one begins and ends.\r").len(), 2);
    }
}
