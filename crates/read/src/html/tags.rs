//! A page's source as a run of tags and text, as HTML's tokeniser sees it (HTML standard, section 13.2.5).
//!
//! One pass, no tree and no recursion, so that nothing in a page can exhaust the stack. Text and attribute
//! values are given as they stand in the source, with their character references.

use std::borrow::Cow;

/// A tag, or the text between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Text as in the source.
    Text(&'a str),
    /// An opening tag.
    Open(Tag<'a>),
    /// The name in a closing tag, as written.
    Close(&'a str),
    /// The document type, from its "<" to its ">".
    Doctype(&'a str),
}

/// An opening tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// Its name, as written.
    pub(super) name: &'a str,
    /// What follows the name, without the ">".
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// Its attributes: names as written, values without their quotes.
    pub(super) fn attributes(&self) -> Attributes<'a> {
        Attributes(self.attributes)
    }

    /// The value of the attribute of this name.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes().find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// Elements whose content is text up to their closing tag, whatever it looks like.
const RAW: &[&str] =
    &["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript"];

/// The tokens of a page.
pub(super) struct Tokens<'a> {
    source: &'a str,
    at: usize,
    /// The element whose content is text, just opened.
    raw: Option<&'a str>,
    /// Elements that are never closed from here on; asked once, so that reading stays linear.
    unclosed: Vec<&'a str>,
}

/// Reads a page's source.
pub(super) fn tokens(source: &str) -> Tokens<'_> {
    Tokens { source, at: 0, raw: None, unclosed: Vec::new() }
}

impl<'a> Tokens<'a> {
    /// Leaves out the content of the element just opened, up to its closing tag. Where there is none, text
    /// elements reach to the end, and of others only the tag is left out.
    pub(super) fn skip_content(&mut self, name: &'a str) {
        let raw = self.raw.take().is_some();
        if self.unclosed.iter().any(|n| n.eq_ignore_ascii_case(name)) {
            return;
        }
        match find_close(self.rest(), name) {
            Some(at) => {
                let close = self.rest().get(at..).unwrap_or("");
                self.at += at + close.find('>').map_or(close.len(), |end| end + 1);
            }
            None if raw => self.at = self.source.len(),
            None => self.unclosed.push(name),
        }
    }

    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or("")
    }

    fn take(&mut self, length: usize) -> &'a str {
        let taken = self.rest().get(..length).unwrap_or("");
        self.at += length;
        taken
    }

    /// The markup that opens here, or `None` if this "<" is text.
    fn markup(&mut self) -> Option<Option<Token<'a>>> {
        let rest = self.rest();
        let after = rest.as_bytes().get(1).copied()?;
        if after.is_ascii_alphabetic() {
            let length = tag_length(rest);
            let tag = tag(self.take(length).get(1..)?);
            self.raw = RAW.iter().find(|raw| tag.name.eq_ignore_ascii_case(raw)).map(|_| tag.name);
            let complete = self.source.get(..self.at).is_some_and(|read| read.ends_with('>'));
            return Some(complete.then_some(Token::Open(tag)));
        }
        let length = match after {
            _ if rest.starts_with("<!--") => comment_length(rest),
            b'/' | b'!' | b'?' => rest.find('>').map_or(rest.len(), |end| end + 1),
            _ => return None,
        };
        let markup = self.take(length);
        if rest.get(2..9).is_some_and(|word| word.eq_ignore_ascii_case("doctype")) {
            return Some(Some(Token::Doctype(markup)));
        }
        let name = markup.get(2..).filter(|_| after == b'/').map(|inner| tag(inner).name);
        Some(name.filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic())).map(Token::Close))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(name) = self.raw.take() {
            let length = find_close(self.rest(), name).unwrap_or(self.rest().len());
            return Some(Token::Text(self.take(length)));
        }
        loop {
            let rest = self.rest();
            if !rest.starts_with('<') {
                let length = rest.find('<').unwrap_or(rest.len());
                return (length > 0).then(|| Token::Text(self.take(length)));
            }
            match self.markup() {
                Some(Some(token)) => return Some(token),
                Some(None) => {}
                None => return Some(Token::Text(self.take(1))),
            }
        }
    }
}

/// Where the next closing tag of this name begins.
fn find_close(text: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find("</").map(|at| from + at) {
        let after = text.get(at + 2..)?;
        let named = after.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name));
        let ended = after.as_bytes().get(name.len()).is_none_or(|b| !b.is_ascii_alphanumeric());
        if named && ended {
            return Some(at);
        }
        from = at + 2;
    }
    None
}

/// The length of a comment that opens at the start; an unclosed one reaches to the end.
fn comment_length(text: &str) -> usize {
    let body = text.get(4..).unwrap_or("");
    match body.strip_prefix("->").or_else(|| body.strip_prefix('>')) {
        Some(rest) => text.len() - rest.len(),
        None => body.find("-->").map_or(text.len(), |end| 4 + end + 3),
    }
}

/// The length of the tag that opens at the start, its ">" included; one in quotes does not end it.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    let mut value = false;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') if value => (quote, value) = (Some(byte), false),
            (None, b'=') => value = true,
            (None, _) => value = value && byte.is_ascii_whitespace(),
        }
    }
    text.len()
}

/// Name and attributes of what stands between "<" and ">".
fn tag(inner: &str) -> Tag<'_> {
    let inner = inner.strip_suffix('>').unwrap_or(inner);
    let end = inner.find(|c: char| c.is_ascii_whitespace() || c == '/').unwrap_or(inner.len());
    let (name, attributes) = inner.split_at_checked(end).unwrap_or((inner, ""));
    Tag { name, attributes }
}

/// The attributes of a tag.
pub(super) struct Attributes<'a>(&'a str);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let space = |c: char| c.is_ascii_whitespace();
        let rest = self.0.trim_start_matches(|c: char| space(c) || c == '/');
        if rest.is_empty() {
            return None;
        }
        let end = rest.char_indices().skip(1).find(|&(_, c)| space(c) || matches!(c, '=' | '/'));
        let (name, rest) = rest.split_at_checked(end.map_or(rest.len(), |(at, _)| at))?;
        let Some(value) = rest.trim_start_matches(space).strip_prefix('=') else {
            self.0 = rest;
            return Some((name, ""));
        };
        let value = value.trim_start_matches(space);
        let quoted = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let body = value.get(usize::from(quoted.is_some())..)?;
        let end = body.find(|c: char| quoted.map_or_else(|| space(c), |q| q == c)).unwrap_or(body.len());
        let (value, rest) = body.split_at_checked(end)?;
        self.0 = rest.get(usize::from(quoted.is_some())..).unwrap_or("");
        Some((name, value))
    }
}

/// Text of well-formed HTML without its character references: the four that serialising leaves.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let spaced = text.replace("&nbsp;", "\u{a0}").replace("&lt;", "<").replace("&gt;", ">");
    Cow::Owned(spaced.replace("&amp;", "&"))
}

/// A name in small letters.
pub(super) fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}

/// Elements that have no content and no closing tag.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_text_come_apart_as_in_a_browser() {
        for (source, parts) in [
            ("a<b>c</b>d", "a|<b|c|/b|d"),
            ("1 < 2 <3 <> </3", "1 |<| 2 |<|3 |<|> "),
            ("<p title='a>b'>x", "<p|x"),
            ("<!-- <p> -->x<!---->y<!-->z<!-- unclosed <p>", "x|y|z"),
            ("<!DOCTYPE html><P>x", "!<!DOCTYPE html>|<P|x"),
            ("<script>if (a</b/) '</scriptx>'</SCRIPT >x", "<script|if (a</b/) '</scriptx>'|/SCRIPT|x"),
            ("x<p class=\"never closed", "x"),
            ("<br/>x<a/b=c>y", "<br|x|<a|y"),
        ] {
            let found: Vec<String> = tokens(source)
                .map(|token| match token {
                    Token::Text(text) => text.to_owned(),
                    Token::Open(tag) => format!("<{}", tag.name),
                    Token::Close(name) => format!("/{name}"),
                    Token::Doctype(markup) => format!("!{markup}"),
                })
                .collect();
            assert_eq!(found.join("|"), parts, "{source}");
        }
    }

    #[test]
    fn attributes_are_read_quoted_or_not() {
        let source = "<a href='x y' class=\"b>c\" hidden data-n=1 ID = z/>";
        let Some(Token::Open(tag)) = tokens(source).next() else { panic!("no tag in {source}") };
        let found: Vec<_> = tag.attributes().collect();
        assert_eq!(found, [("href", "x y"), ("class", "b>c"), ("hidden", ""), ("data-n", "1"), ("ID", "z/")]);
        assert_eq!(tag.attribute("id"), Some("z/"));
    }
}
