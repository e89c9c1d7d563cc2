//! Furniture: what stands on a page and is not its content.
//!
//! dom_smoothie leaves most of it out. These rules are for pages that are read whole, and for the menus and
//! buttons that stay within a main content.

use super::flow::Flow;
use super::tags::Tag;
use crate::block::BlockKind;

/// So many list items in a row that are links and nothing else are a menu, a table of contents or teasers.
const MENU: usize = 3;

/// Whether an element and all within it is left out wherever it stands.
pub(super) fn is_never_read(name: &str) -> bool {
    matches!(
        name,
        "head"
            | "script"
            | "style"
            | "button"
            | "dialog"
            | "rt"
            | "rp"
            | "canvas"
            | "audio"
            | "video"
            | "object"
            | "datalist"
    )
}

/// Whether an element is left out of a page that is read whole.
pub(super) fn is_left_out(name: &str, tag: &Tag<'_>, in_article: bool) -> bool {
    const ROLES: &[&str] = &[
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "search",
        "menu",
        "menubar",
        "dialog",
        "alert",
    ];
    let role = tag.attribute("role").is_some_and(|role| ROLES.contains(&role));
    let hidden = tag.attribute("hidden").is_some()
        || tag.attribute("style").is_some()
        || tag.attribute("aria-hidden").is_some_and(|value| value == "true");
    match name {
        "nav" | "aside" | "form" => true,
        "header" | "footer" => !in_article,
        "html" | "body" => false,
        _ => role || hidden,
    }
}

/// Marks runs of list items that only lead elsewhere.
pub(super) fn mark_menus(flow: &mut Flow) {
    let is_item = |index: &usize| flow.blocks.get(*index).is_some_and(|b| b.kind == BlockKind::ListItem);
    let items: Vec<usize> = flow.links.iter().copied().filter(is_item).collect();
    for run in items.chunk_by(|a, b| a + 1 == *b).filter(|run| run.len() >= MENU) {
        for index in run {
            flow.blocks.get_mut(*index).into_iter().for_each(|b| b.kind = BlockKind::Furniture);
        }
    }
}
