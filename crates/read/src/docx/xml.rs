//! The XML of a DOCX part, element by element, whatever prefix its names have.
//!
//! A document type is refused: it is the only way to declare entities, and no word processor writes one (ECMA-376-2,
//! 8.1.4 forbids it), so that none can be made to grow.

use crate::{Packed, Refusal};
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

/// What comes next in a part.
pub(super) enum Piece<'x> {
    /// An element begins.
    Open(Tag<'x>),
    /// An element ends.
    Close(&'x str),
    /// Text.
    Text(&'x str),
}

/// The beginning of an element.
pub(super) struct Tag<'x>(&'x BytesStart<'x>);

impl Tag<'_> {
    /// Its name without the prefix.
    pub(super) fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }

    /// The value of an attribute, by its name without the prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let found = self.0.attributes().filter_map(Result::ok).find(|a| local(a.key.into_inner()) == name)?;
        let value = found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }

    /// The value of `val`, in which most properties are written.
    pub(super) fn val(&self) -> Option<String> {
        self.attribute("val")
    }

    /// Whether a property that is on or off is on: it is, unless it says otherwise.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.val().as_deref(), Some("0" | "false" | "off" | "none"))
    }

    /// The value of `val` as a number.
    pub(super) fn number(&self) -> Option<i64> {
        self.val()?.trim().parse().ok()
    }
}

/// Goes through a part from its beginning to its end.
pub(super) fn walk(xml: &str, mut each: impl FnMut(Piece<'_>)) -> Result<(), Refusal> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let broken = |error: &dyn std::fmt::Display| Refusal::Damaged(Packed::Docx, error.to_string());
    let mut depth = 0usize;
    loop {
        match reader.read_event().map_err(|error| broken(&error))? {
            Event::Start(tag) => {
                depth += 1;
                each(Piece::Open(Tag(&tag)));
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                each(Piece::Close(local(tag.name().into_inner())));
            }
            Event::Text(text) => each(Piece::Text(&text.xml10_content())),
            Event::CData(text) => each(Piece::Text(&text.xml10_content())),
            Event::GeneralRef(entity) => {
                let mut buffer = [0; 4];
                match entity.resolve_char_ref().map_err(|error| broken(&error))? {
                    Some(c) => each(Piece::Text(c.encode_utf8(&mut buffer))),
                    None => each(Piece::Text(resolve_predefined_entity(&entity).ok_or(Refusal::Entities)?)),
                }
            }
            Event::DocType(_) => return Err(Refusal::Entities),
            Event::Eof if depth > 0 => {
                return Err(Refusal::Damaged(Packed::Docx, "it is cut off".to_owned()));
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}
