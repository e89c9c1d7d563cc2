//! What a paragraph's style says of it: whether it is a heading, and by which list it is numbered (ECMA-376-1, 17.7).

use super::xml::{Piece, Tag, walk};
use crate::Refusal;
use crate::block::BlockKind;
use std::collections::HashMap;

/// A style takes what it does not say from the one it is based on, no more than so many times.
const CHAIN: usize = 16;

/// The list and level that number a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Numbered {
    /// The list; "0" takes a paragraph out of any.
    pub(super) list: Option<String>,
    /// The level, from 0.
    pub(super) level: Option<usize>,
}

impl Numbered {
    /// Takes one of the two properties.
    pub(super) fn take(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "numId" => self.list = tag.val(),
            "ilvl" => self.level = tag.number().and_then(|level| usize::try_from(level).ok()),
            _ => {}
        }
    }
}

/// A style of paragraphs or of runs.
#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    numbered: Numbered,
    outline: Option<i64>,
    hidden: Option<bool>,
}

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    default: Option<String>,
}

impl Styles {
    /// Reads `styles.xml`.
    pub(super) fn read(xml: &str) -> Result<Self, Refusal> {
        let mut styles = Self::default();
        let mut open: Option<(String, Style)> = None;
        walk(xml, |piece| match piece {
            Piece::Open(tag) if tag.name() == "style" => {
                let id = tag.attribute("styleId").unwrap_or_default();
                let paragraphs = tag.attribute("type").is_none_or(|kind| kind == "paragraph");
                if paragraphs && tag.attribute("default").is_some_and(|on| on == "1" || on == "true") {
                    styles.default = Some(id.clone());
                }
                open = Some((id, Style::default()));
            }
            Piece::Open(tag) => {
                let Some((_, style)) = &mut open else { return };
                match tag.name() {
                    "name" => style.name = tag.val().unwrap_or_default().to_lowercase(),
                    "basedOn" => style.based_on = tag.val(),
                    "outlineLvl" => style.outline = tag.number(),
                    "vanish" => style.hidden = Some(tag.is_on()),
                    _ => style.numbered.take(&tag),
                }
            }
            Piece::Close("style") => styles.by_id.extend(open.take()),
            _ => {}
        })?;
        Ok(styles)
    }

    /// The style and those it is based on, nearest first.
    fn chain<'s>(&'s self, id: Option<&'s str>) -> impl Iterator<Item = (&'s str, &'s Style)> {
        let first = id.or(self.default.as_deref());
        let known = |id: &'s str| self.by_id.get(id).map(|style| (id, style));
        std::iter::successors(first.and_then(known), move |(_, style)| known(style.based_on.as_deref()?))
            .take(CHAIN)
    }

    /// How a style numbers its paragraphs, and the style that says so.
    pub(super) fn numbered(&self, id: Option<&str>) -> Option<(String, Numbered)> {
        let mut found = self.chain(id).filter(|(_, style)| style.numbered.list.is_some());
        found.next().map(|(id, style)| (id.to_owned(), style.numbered.clone()))
    }

    /// Whether the text of a style is hidden.
    pub(super) fn is_hidden(&self, id: Option<&str>) -> bool {
        id.is_some() && self.chain(id).find_map(|(_, style)| style.hidden).unwrap_or(false)
    }

    /// What a style makes of its paragraphs, where it says. Word names its own styles alike in every language;
    /// the templates of the United Nations call headings "_ H _1_G" and quotations "_ Quote_G".
    pub(super) fn kind(&self, id: Option<&str>) -> Option<BlockKind> {
        let of_name = |name: &str| match name {
            "title" => Some(BlockKind::Title),
            "caption" => Some(BlockKind::Caption),
            "quote" | "intense quote" => Some(BlockKind::Quote),
            "footnote text" | "endnote text" => Some(BlockKind::Footnote),
            _ if name.starts_with("heading ") || name.starts_with("_ h") => Some(BlockKind::Heading),
            _ if name.starts_with("_ quote") => Some(BlockKind::Quote),
            _ => None,
        };
        self.chain(id).find_map(|(_, style)| {
            let outlined = style.outline.filter(|level| (0..9).contains(level)).map(|_| BlockKind::Heading);
            of_name(&style.name).or(outlined)
        })
    }
}
