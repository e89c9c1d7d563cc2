//! The ZIP archive of a DOCX file: its parts as text, within limits (ECMA-376-2, Open Packaging Conventions).

use super::xml::{Piece, walk};
use crate::{Packed, Refusal};
use std::collections::HashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The most that one part may hold when unpacked, in bytes: a thousand pages are some 30 MB.
const PART: u64 = 64 << 20;

/// An opened archive.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// The names of its parts, by their names in lower case: names of parts are alike in any case.
    names: HashMap<String, String>,
}

impl<'b> Package<'b> {
    /// Opens an archive.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Refusal> {
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| Refusal::Damaged(Packed::Docx, error.to_string()))?;
        let names = archive.file_names().filter_map(Result::ok);
        let names = names.map(|name| (name.to_lowercase(), name.into_owned())).collect();
        Ok(Self { archive, names })
    }

    /// A part's text; `None` if there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let Some(name) = self.names.get(&name.trim_start_matches('/').to_lowercase()) else {
            return Ok(None);
        };
        let part = self.archive.by_name(name).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(what) if what.contains("assword") => {
                Refusal::Locked(Packed::Docx)
            }
            error => Refusal::Damaged(Packed::Docx, format!("{name}: {error}")),
        })?;
        let mut bytes = Vec::new();
        let read = part.take(PART + 1).read_to_end(&mut bytes);
        read.map_err(|error| Refusal::Damaged(Packed::Docx, format!("{name}: {error}")))?;
        if bytes.len() as u64 > PART {
            return Err(Refusal::Large { part: name.clone(), megabytes: PART >> 20 });
        }
        let encoding = encoding_rs::Encoding::for_bom(&bytes).map_or(encoding_rs::UTF_8, |(found, _)| found);
        Ok(Some(encoding.decode(&bytes).0.into_owned()))
    }

    /// The name of the part that holds the document: the package says which; `word/document.xml` as a rule.
    pub(super) fn document(&mut self) -> Result<String, Refusal> {
        const RULE: &str = "word/document.xml";
        let mut found = None;
        if let Some(relations) = self.part("_rels/.rels")? {
            walk(&relations, |piece| {
                if let Piece::Open(tag) = piece
                    && tag.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
                {
                    found = tag.attribute("Target");
                }
            })?;
        }
        let name = found.unwrap_or_else(|| RULE.to_owned());
        let known = self.names.contains_key(&name.trim_start_matches('/').to_lowercase());
        Ok(if known { name } else { RULE.to_owned() })
    }
}

/// The name of a part that stands beside the document.
pub(super) fn beside(document: &str, name: &str) -> String {
    document.rsplit_once('/').map_or_else(|| name.to_owned(), |(folder, _)| format!("{folder}/{name}"))
}
