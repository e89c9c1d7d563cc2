//! A page cut down to what reading it needs, in one linear pass over its source.
//!
//! Scripts, styles, comments and most attributes go; formatting tags go because a parser must repeat the
//! unclosed ones in every later paragraph; nesting is bounded (`depth`). What is left is parsed into a
//! tree safely whatever the page holds. What the page says about itself is noted on the way.

use super::depth::{Closed, Depth};
use super::json_ld;
use super::tags::{self, Tag, Token, tokens};
use std::ops::Range;

/// Attribute values are cut to this many bytes.
const VALUE: usize = 300;
/// Titles, descriptions and other values of `meta` are cut to this many bytes.
const META: usize = 1000;

/// A page that is safe to parse.
#[derive(Debug, Default)]
pub(super) struct Slim {
    /// Its source.
    pub(super) html: String,
    /// Its outermost articles; each carries its number as `data-article`.
    pub(super) articles: Vec<Article>,
    /// When it was published, where only a `time` element or a lesser-known `meta` says so.
    pub(super) published: Option<String>,
    /// The address it gives as its own.
    pub(super) address: Option<String>,
    /// Whether elements were nested too deep and left out.
    pub(super) too_deep: bool,
}

/// An article on the page that is in no other.
#[derive(Clone, Debug, Default)]
pub(super) struct Article {
    /// Its bytes in the slim page.
    pub(super) span: Range<usize>,
    /// Bytes of text outside links.
    pub(super) text: usize,
    /// Number of paragraphs.
    pub(super) paragraphs: usize,
}

/// Cuts a page down.
pub(super) fn slim(page: &str) -> Slim {
    let mut work = Work { out: Slim::default(), ..Work::default() };
    let mut source = tokens(page);
    while let Some(token) = source.next() {
        match token {
            Token::Text(text) => work.text(text),
            Token::Doctype(markup) if markup.len() <= VALUE => work.out.html.push_str(markup),
            Token::Doctype(_) => work.out.html.push_str("<!doctype html>"),
            Token::Open(tag) => {
                let name = tags::lower(tag.name);
                if name == "script" && tag.attribute("type").is_some_and(|t| t.contains("ld+json")) {
                    if let Some(Token::Text(script)) = source.next() {
                        work.describe(script);
                    }
                } else if name == "title" {
                    work.title(source.next());
                } else if has_no_prose(&name) {
                    source.skip_content(tag.name);
                } else {
                    work.open(&name, &tag);
                }
            }
            Token::Close(name) => work.close(&tags::lower(name)),
        }
    }
    work.depth.close_all();
    work.leave_article();
    work.out.too_deep = work.depth.exceeded;
    work.out
}

#[derive(Default)]
struct Work {
    out: Slim,
    depth: Depth,
    described: bool,
    dated: bool,
    in_link: bool,
    /// The depth at which the article that is being read was opened.
    article: Option<usize>,
    /// The tag of an article is about to be written.
    begins_article: bool,
}

impl Work {
    fn text(&mut self, text: &str) {
        // A lone "<" is text, and must not become a tag with what follows once markup between is gone.
        self.out.html.push_str(if text == "<" { "&lt;" } else { text });
        if let (Some(_), Some(article), false) = (self.article, self.out.articles.last_mut(), self.in_link) {
            article.text += text.trim().len();
        }
    }

    fn title(&mut self, content: Option<Token<'_>>) {
        if let Some(Token::Text(title)) = content {
            self.out.html.push_str(&format!("<title>{}</title>", head(title, META)));
        }
    }

    fn open(&mut self, name: &str, tag: &Tag<'_>) {
        self.note(name, tag);
        match name {
            "html" | "head" | "body" | "p" | "a" => self.write_open(name, tag),
            "link" | "base" | "source" | "track" | "area" | "param" | "frame" | "frameset" | "plaintext" => {}
            "img" if !shows_picture(tag) => {}
            _ if tags::is_void(name) => self.write_open(name, tag),
            _ if !is_plain_name(name) => {}
            _ => self.open_element(name, tag),
        }
    }

    fn open_element(&mut self, name: &str, tag: &Tag<'_>) {
        let shown_as = match name {
            "font" => Some(""),
            _ if is_formatting(name) && kept_attributes(tag).next().is_none() => Some(""),
            _ if is_formatting(name) => Some("span"),
            _ => None,
        };
        self.depth.close_implied(name);
        self.leave_article();
        if self.depth.open(name, shown_as, is_aside(name, tag)) {
            if self.article.is_none() && is_article(name, tag) && !self.depth.is_aside() {
                self.article = Some(self.depth.len());
                self.begins_article = true;
                self.out.articles.push(Article { span: self.out.html.len()..0, ..Article::default() });
            }
            self.write_open(shown_as.unwrap_or(name), tag);
        } else if shown_as.is_none() && name != "span" && !self.out.html.ends_with("<p>") {
            self.out.html.push_str("<p>");
        }
    }

    fn write_open(&mut self, name: &str, tag: &Tag<'_>) {
        match name {
            "p" if self.article.is_some() => {
                self.out.articles.last_mut().into_iter().for_each(|a| a.paragraphs += 1);
            }
            "a" => self.in_link = true,
            _ => {}
        }
        let html = &mut self.out.html;
        html.push('<');
        html.push_str(name);
        for (key, value) in kept_attributes(tag) {
            let limit = if name == "meta" { META } else { VALUE };
            write_attribute(html, &key, head(value, limit));
        }
        if self.article == Some(self.depth.len()) && self.begins_article {
            self.begins_article = false;
            let number = self.out.articles.len() - 1;
            write_attribute(&mut self.out.html, "data-article", &number.to_string());
        }
        self.out.html.push('>');
    }

    fn close(&mut self, name: &str) {
        let shown = match name {
            "html" | "body" => return,
            "head" | "p" | "br" | "a" => name,
            _ => match self.depth.close(name) {
                Closed::AsItself => name,
                Closed::As(other) => other,
                Closed::Nothing => "",
            },
        };
        self.in_link = self.in_link && name != "a";
        if !shown.is_empty() {
            self.out.html.push_str("</");
            self.out.html.push_str(shown);
            self.out.html.push('>');
        }
        self.leave_article();
    }

    /// Notes the end of the article that is being read, once fewer elements are open than when it began.
    fn leave_article(&mut self) {
        if self.article.is_some_and(|began| self.depth.len() < began) {
            self.article = None;
            let end = self.out.html.len();
            self.out.articles.last_mut().into_iter().for_each(|a| a.span.end = end);
        }
    }

    /// Notes what an element says about the page.
    fn note(&mut self, name: &str, tag: &Tag<'_>) {
        let value = |key| tag.attribute(key).map(|v| head(v, META).to_owned()).filter(|v| !v.is_empty());
        let is = |key, wanted: &[&str]| {
            tag.attribute(key).is_some_and(|v| wanted.iter().any(|w| v.eq_ignore_ascii_case(w)))
        };
        match name {
            "link" if is("rel", &["canonical"]) => self.out.address = value("href"),
            "meta" if is("property", &["og:url"]) && self.out.address.is_none() => {
                self.out.address = value("content")
            }
            "meta" if is("itemprop", &["datePublished"]) || is("name", DATE_NAMES) => {
                self.dated = true;
                self.out.published = value("content").or(self.out.published.take());
            }
            "time" if !self.dated && value("datetime").is_some() => {
                let marked = tag.attribute("pubdate").is_some() || is("itemprop", &["datePublished"]);
                if marked || self.out.published.is_none() {
                    self.dated = marked;
                    self.out.published = value("datetime");
                }
            }
            _ => {}
        }
    }

    /// Puts what JSON-LD says into the `meta` elements it stands for.
    fn describe(&mut self, script: &str) {
        let Some(found) = json_ld::description(script).filter(|_| !self.described) else { return };
        self.described = true;
        for (key, value) in [
            ("dc:title", found.title),
            ("dc:creator", found.author),
            ("article:published_time", found.published),
        ] {
            if let Some(value) = value {
                self.out.html.push_str("<meta");
                write_attribute(&mut self.out.html, "property", key);
                let escaped = head(&value, META).replace('&', "&amp;");
                write_attribute(&mut self.out.html, "content", &escaped);
                self.out.html.push('>');
            }
        }
    }
}

/// Names of `meta` under which sites give the day of publication.
const DATE_NAMES: &[&str] =
    &["date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued", "dcterms.date"];

/// Elements whose content is no prose, left out whole.
fn has_no_prose(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "noframes"
            | "noembed"
            | "svg"
            | "template"
            | "textarea"
            | "select"
            | "iframe"
            | "xmp"
    )
}

/// Elements that a parser opens again in every block until they are closed.
fn is_formatting(name: &str) -> bool {
    matches!(
        name,
        "b" | "big" | "code" | "em" | "i" | "nobr" | "s" | "small" | "strike" | "strong" | "tt" | "u"
    )
}

/// Whether an element is an article, by its name, its role or the hAtom microformat.
fn is_article(name: &str, tag: &Tag<'_>) -> bool {
    let class = tag.attribute("class").unwrap_or("");
    name == "article"
        || tag.attribute("role") == Some("article")
        || (name == "div"
            && class.split_ascii_whitespace().any(|c| matches!(c, "hentry" | "h-entry" | "type-post")))
}

/// Whether an element stands beside the content, by its name or what its class and id say.
fn is_aside(name: &str, tag: &Tag<'_>) -> bool {
    const WORDS: &[&str] =
        &["comment", "related", "sidebar", "teaser", "promo", "recommend", "sponsor", "respond"];
    let named =
        |key| tag.attribute(key).map(|value| head(value, VALUE).to_ascii_lowercase()).unwrap_or_default();
    let says = |value: String| WORDS.iter().any(|word| value.contains(word));
    matches!(name, "aside" | "nav" | "footer")
        || (matches!(name, "article" | "div" | "section" | "ol" | "ul" | "li")
            && (says(named("id")) || says(named("class"))))
}

fn is_plain_name(name: &str) -> bool {
    name.len() <= 40 && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b':' | b'_'))
}

/// Whether an image has an address, at once or through a script.
fn shows_picture(tag: &Tag<'_>) -> bool {
    const ENDINGS: &[&str] = &[".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"];
    tag.attributes().any(|(name, value)| {
        matches!(name, "src" | "data-src" | "srcset" | "data-srcset")
            || ENDINGS.iter().any(|e| value.contains(e))
    })
}

/// The attributes that matter for reading, with what matters of their values.
fn kept_attributes<'a>(tag: &Tag<'a>) -> impl Iterator<Item = (std::borrow::Cow<'a, str>, &'a str)> {
    let image = tag.name.eq_ignore_ascii_case("img");
    tag.attributes().filter_map(move |(name, value)| {
        let name = tags::lower(name);
        let value = match name.as_ref() {
            "class" | "id" | "role" | "hidden" | "aria-hidden" | "aria-modal" | "colspan" | "rowspan"
            | "datatable" | "summary" | "lang" | "itemprop" | "rel" | "epub:type" | "name" | "property"
            | "content" => value,
            "style" => hiding(value)?,
            "src" | "data-src" | "srcset" | "data-srcset" if image => "x",
            "href" if value.starts_with(['#', 'j', 'J']) => value,
            "href" => "/",
            _ => return None,
        };
        Some((name, value))
    })
}

/// What hides an element, if its style does.
fn hiding(style: &str) -> Option<&'static str> {
    let plain: String = style.chars().filter(|c| !c.is_whitespace()).take(4 * VALUE).collect();
    let plain = plain.to_ascii_lowercase();
    let says = |rule: &str| plain.split(';').any(|part| part.trim_end_matches("!important") == rule);
    if says("display:none") {
        Some("display:none")
    } else if says("visibility:hidden") {
        Some("visibility:hidden")
    } else {
        None
    }
}

/// Writes an attribute; its value is source text, so only the quote needs care.
fn write_attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    html.push_str(&value.replace('"', "&quot;"));
    html.push('"');
}

/// The first bytes of a text, whole characters only.
fn head(text: &str, limit: usize) -> &str {
    if text.len() <= limit {
        return text;
    }
    let end = (0..=limit).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.get(..end).unwrap_or(text)
}
