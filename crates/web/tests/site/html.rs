//! What a page of ours must be: well-formed, with one heading, a language and a title, no duplicate id, a
//! label for every field, nothing loaded from elsewhere, no script or style within it.

use std::collections::HashSet;

const VOID: [&str; 8] = ["area", "br", "hr", "img", "input", "link", "meta", "wbr"];
/// Elements that end a paragraph they stand in, which no browser tells of.
const BLOCKS: [&str; 14] = [
    "article",
    "blockquote",
    "details",
    "div",
    "dl",
    "figure",
    "form",
    "h2",
    "h3",
    "ol",
    "p",
    "section",
    "table",
    "ul",
];

/// A tag of a page with its attributes.
#[derive(Debug)]
pub(crate) struct Tag<'a> {
    pub(crate) name: &'a str,
    pub(crate) attributes: Vec<(&'a str, &'a str)>,
}

impl Tag<'_> {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| *n == name).map(|(_, value)| *value)
    }
}

/// Every opening tag of a page; panics where the page is not well-formed.
pub(crate) fn tags<'a>(address: &str, page: &'a str) -> Vec<Tag<'a>> {
    let mut tags = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let body = page.strip_prefix("<!DOCTYPE html>").unwrap_or_else(|| panic!("{address}: no doctype"));
    for piece in body.split('<').skip(1) {
        let (inside, _) =
            piece.split_once('>').unwrap_or_else(|| panic!("{address}: no end to <{piece:.60}"));
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{address}: </{name}> closes something else");
            continue;
        }
        let tag = tag(inside);
        if BLOCKS.contains(&tag.name) {
            assert!(!open.contains(&"p"), "{address}: <{}> within a paragraph", tag.name);
        }
        if !VOID.contains(&tag.name) {
            open.push(tag.name);
        }
        tags.push(tag);
    }
    assert!(open.is_empty(), "{address}: never closed: {open:?}");
    tags
}

fn tag(inside: &str) -> Tag<'_> {
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    while !rest.trim_start().is_empty() {
        rest = rest.trim_start();
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (attribute, after) = rest.split_at(end);
        let Some(quoted) = after.strip_prefix("=\"") else {
            assert!(!after.starts_with('='), "a value without quotation marks: <{inside}>");
            attributes.push((attribute, ""));
            rest = after;
            continue;
        };
        let (value, after) = quoted.split_once('"').unwrap();
        attributes.push((attribute, value));
        rest = after;
    }
    Tag { name, attributes }
}

/// Checks everything a page must be, and gives the addresses of this site that it links to.
pub(crate) fn checked(address: &str, page: &str) -> Vec<String> {
    let tags = tags(address, page);
    let count = |name: &str| tags.iter().filter(|tag| tag.name == name).count();
    for (name, times) in [("h1", 1), ("title", 1), ("main", 1)] {
        let within_svg =
            if name == "title" { tags.iter().filter(|tag| tag.name == "svg").count() } else { 0 };
        assert!(
            count(name) >= times && (within_svg > 0 || count(name) == times),
            "{address}: {} {name}",
            count(name)
        );
    }
    let language = tags[0].get("lang").unwrap_or_default();
    assert!(["en", "ru", "kk", "ky", "uz"].contains(&language), "{address}: no language");
    ids_and_labels(address, &tags);
    for tag in &tags {
        nothing_from_elsewhere(address, tag);
    }
    let links = tags.iter().filter(|tag| tag.name == "a").filter_map(|tag| tag.get("href"));
    links.filter(|href| href.starts_with('/')).map(|href| href.replace("&amp;", "&")).collect()
}

fn ids_and_labels(address: &str, tags: &[Tag<'_>]) {
    let mut ids = HashSet::new();
    for id in tags.iter().filter_map(|tag| tag.get("id")) {
        assert!(ids.insert(id), "{address}: two elements are called {id}");
    }
    let labelled: HashSet<&str> = tags.iter().filter_map(|tag| tag.get("for")).collect();
    assert!(labelled.is_subset(&ids), "{address}: labels of nothing: {:?}", labelled.difference(&ids));
    for field in tags.iter().filter(|tag| ["input", "select", "textarea"].contains(&tag.name)) {
        let hidden = field.get("type") == Some("hidden");
        assert!(
            hidden || field.get("id").is_some_and(|id| labelled.contains(id)),
            "{address}: no label: {field:?}"
        );
    }
    for href in tags.iter().filter_map(|tag| tag.get("href")?.strip_prefix('#')) {
        assert!(ids.contains(href), "{address}: a link leads to #{href}, which is not there");
    }
    let tables = tags.iter().filter(|tag| tag.name == "table").count();
    assert_eq!(
        tables,
        tags.iter().filter(|tag| tag.name == "caption").count(),
        "{address}: a table without a caption"
    );
    assert!(
        tags.iter().filter(|tag| tag.name == "th").all(|th| th.get("scope").is_some()),
        "{address}: th without scope"
    );
}

fn nothing_from_elsewhere(address: &str, tag: &Tag<'_>) {
    for (name, value) in &tag.attributes {
        assert!(!name.starts_with("on") && *name != "style", "{address}: inline {name} in {tag:?}");
        let loaded = matches!(*name, "src" | "action" | "formaction" | "data" | "poster" | "srcset")
            || (*name == "href" && tag.name != "a");
        assert!(
            !loaded || (value.starts_with('/') && !value.starts_with("//")),
            "{address}: {tag:?} is loaded from elsewhere"
        );
        let inert = *name != "href" || !value.to_ascii_lowercase().starts_with("javascript:");
        assert!(inert, "{address}: a link that is a script: {tag:?}");
    }
    assert!(tag.name != "style", "{address}: a style within the page");
    assert!(tag.name != "script" || tag.get("src").is_some(), "{address}: a script within the page");
}
