//! Footnotes: which elements hold them, which marks in the text call them.
//!
//! Word processors, wikis, Markdown and EPUB each name them in their own way (`_ftn1`, `cite_note-3`,
//! `fn:2`, `role="doc-footnote"`); the text leads to them by a linked digit, often raised.

use super::tags::Tag;

/// Names of the elements that hold all the notes.
const LISTS: &[&str] = &[
    "footnotes",
    "endnotes",
    "references",
    "reflist",
    "footnote",
    "endnote",
    "doc-endnotes",
    "doc-footnote",
    "doc-endnote",
];
/// Beginnings of the ids of single notes; a number follows.
const IDS: &[&str] = &["ftn", "fn", "edn", "footnote", "endnote", "cite_note", "note"];

/// Whether a block element is a note or holds notes.
pub(super) fn is_note(tag: &Tag<'_>) -> bool {
    let named = |key| tag.attribute(key).unwrap_or("").split_ascii_whitespace();
    let mut names = ["id", "class", "role", "epub:type"].into_iter().flat_map(named);
    names.any(|name| LISTS.iter().any(|list| name.eq_ignore_ascii_case(list)))
        || tag.attribute("id").is_some_and(|id| number(id).is_some())
}

/// The number in a note's id: 3 of "cite_note-3".
pub(super) fn number(id: &str) -> Option<&str> {
    let id = id.trim_start_matches('_');
    let digits = id.len() - id.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (name, number) = id.split_at_checked(id.len() - digits)?;
    let name = name.trim_end_matches(['-', '_', ':', '.']);
    let known = IDS.iter().any(|known| name.eq_ignore_ascii_case(known))
        || name.to_ascii_lowercase().starts_with("cite_note");
    (known && (1..=4).contains(&digits)).then_some(number)
}

/// Whether a link leads from a note back to its mark in the text.
pub(super) fn leads_back(href: &str) -> bool {
    let target = href.strip_prefix('#').unwrap_or("").trim_start_matches('_').to_ascii_lowercase();
    target.contains("ref")
        && ["ftn", "fn", "edn", "foot", "endnote", "cite", "note"].iter().any(|n| target.starts_with(n))
}

/// What a raised text becomes: "[3]" for a linked number, "³" for another, itself otherwise.
pub(super) fn raised(text: &str, linked: bool) -> Option<String> {
    let digits = !text.is_empty() && text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit());
    if digits && linked {
        return Some(format!("[{text}]"));
    }
    let superscript = |c: char| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(c.to_digit(10)? as usize);
    digits.then(|| text.chars().filter_map(superscript).collect())
}

/// Whether a note's text already begins with its mark.
pub(super) fn is_marked(text: &str) -> bool {
    text.starts_with(|c: char| c == '[' || c == '(' || c.is_numeric() || c == '*')
}

/// Signs that lead back from a note and say nothing.
pub(super) fn is_return_sign(c: char) -> bool {
    matches!(c, '↑' | '↩' | '⤴' | '⏎' | '^' | '\u{fe0e}' | '\u{fe0f}')
}
