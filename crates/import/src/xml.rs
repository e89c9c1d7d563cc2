//! XML messages, element by element, whatever prefix their names have.
//!
//! A document type is refused: it is the only way to declare entities, which can be made to fill the memory, and no
//! message that is read here has one.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use std::ops::Range;
use tarazy_words::Saying;

/// What comes next.
pub(crate) enum Piece<'x> {
    /// An element begins.
    Open(Tag<'x>),
    /// An element ends: its name, and the text that stood in it and in no element inside it.
    Close(&'x str, &'x str),
}

/// The beginning of an element.
pub(crate) struct Tag<'x>(&'x BytesStart<'x>);

impl Tag<'_> {
    /// Its name without the prefix.
    pub(crate) fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }

    /// The value of an attribute, by its name without the prefix.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        self.attributes().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Names without prefixes, and values; namespaces left out.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (String, String)> {
        let all = self.0.attributes().filter_map(Result::ok);
        let own = all.filter(|one| !one.key.into_inner().starts_with("xmlns"));
        own.filter_map(|one| {
            let value = one.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?;
            Some((local(one.key.into_inner()).to_owned(), value.into_owned()))
        })
    }
}

/// A name without its prefix.
pub(crate) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// The name of the element that holds all others.
pub(crate) fn root(text: &str) -> Option<String> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) | Event::Empty(start) => return Some(Tag(&start).name().to_owned()),
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// An element that is open, and its text so far.
type Opened = (String, String);

/// Goes through a text, each piece with the bytes it stands in; else where it breaks off, in bytes, and why.
pub(crate) fn walk(xml: &str, mut each: impl FnMut(Piece<'_>, Range<usize>)) -> Result<(), (usize, Saying)> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let (mut from, mut open) = (0, Vec::<Opened>::new());
    loop {
        let event = reader.read_event();
        let at = |position: u64| usize::try_from(position).unwrap_or(xml.len());
        let to = at(reader.buffer_position());
        let mut say = |said: &str| {
            if let Some((_, text)) = open.last_mut() {
                text.push_str(said);
            }
        };
        match event.map_err(|error| (at(reader.error_position()), Saying::English(error.to_string())))? {
            Event::Start(start) => {
                let tag = Tag(&start);
                open.push((tag.name().to_owned(), String::new()));
                each(Piece::Open(tag), from..to);
            }
            Event::Text(text) => say(&text.xml10_content()),
            Event::CData(text) => say(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let mut buffer = [0; 4];
                match entity.resolve_char_ref().map_err(|error| (from, Saying::English(error.to_string())))? {
                    Some(c) => say(c.encode_utf8(&mut buffer)),
                    None => say(resolve_predefined_entity(&entity).unwrap_or_default()),
                }
            }
            Event::End(_) => {
                if let Some((name, text)) = open.pop() {
                    each(Piece::Close(&name, text.trim()), from..to);
                }
            }
            Event::DocType(_) => return Err((from, Saying::of("xml-declares-a-type"))),
            Event::Eof if open.is_empty() => return Ok(()),
            Event::Eof => return Err((to, Saying::of("xml-ends-early"))),
            _ => {}
        }
        from = to;
    }
}
