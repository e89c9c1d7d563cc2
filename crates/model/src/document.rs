//! Sources and their captured versions.

use crate::{Date, DocumentId, SourceId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What kind of work a source is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A register kept by a depositary or a statistics office.
    Register,
    /// A document of an international body.
    OfficialDocument,
    /// A law or other act of a State.
    Law,
    /// A data set.
    Dataset,
    /// A report of a non-governmental organisation.
    Report,
    /// An article in the press.
    Press,
    /// Scholarly work.
    Scholarship,
    /// A statement by an interested party.
    Statement,
    /// Sent by someone who gave no name.
    Submission,
    /// Not known.
    #[default]
    Other,
}

impl SourceKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Register,
        Self::OfficialDocument,
        Self::Law,
        Self::Dataset,
        Self::Report,
        Self::Press,
        Self::Scholarship,
        Self::Statement,
        Self::Submission,
        Self::Other,
    ];

    /// The name used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::OfficialDocument => "official-document",
            Self::Law => "law",
            Self::Dataset => "dataset",
            Self::Report => "report",
            Self::Press => "press",
            Self::Scholarship => "scholarship",
            Self::Statement => "statement",
            Self::Submission => "submission",
            Self::Other => "other",
        }
    }
}

impl std::str::FromStr for SourceKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == text);
        found.ok_or_else(|| {
            format!("a source's kind is one of {}; found: \"{text}\"", Self::ALL.map(Self::as_str).join(", "))
        })
    }
}

/// A work that says things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Stable id: see [`Source::identified`].
    pub id: SourceId,
    /// Title.
    pub title: String,
    /// Author.
    pub author: Option<String>,
    /// Publisher.
    pub publisher: Option<String>,
    /// Date of publication, or the day a register was as at.
    pub date: Option<Date>,
    /// BCP 47 language tag.
    pub language: Option<String>,
    /// Licence.
    pub licence: Option<String>,
    /// Kind of work.
    pub kind: SourceKind,
    /// Whose interest it speaks for, if any.
    pub party: Option<String>,
    /// Where it was found.
    pub url: Option<String>,
}

impl Source {
    /// A source known by its title and publisher alone.
    pub fn titled(title: &str, publisher: Option<&str>) -> Self {
        Self {
            id: SourceId::of(&[title, publisher.unwrap_or("")]),
            title: title.to_owned(),
            author: None,
            publisher: publisher.map(str::to_owned),
            date: None,
            language: None,
            licence: None,
            kind: SourceKind::Other,
            party: None,
            url: None,
        }
    }

    /// The source under the id of the work it is. A register or data set is one work, whatever the day it was
    /// as at: title and publisher name it. Other works of one title are told apart by author, date and
    /// address, too ("Annual report" of 2010 and of 2011).
    pub fn identified(self) -> Self {
        let publisher = self.publisher.as_deref().unwrap_or("");
        let date = self.date.as_ref().map_or("", Date::as_str);
        let rest = [self.author.as_deref().unwrap_or(""), date, address(self.url.as_deref().unwrap_or(""))];
        let is_kept_current = matches!(self.kind, SourceKind::Register | SourceKind::Dataset);
        let id = if is_kept_current || rest.iter().all(|part| part.is_empty()) {
            SourceId::of(&[&self.title, publisher])
        } else {
            let [author, date, address] = rest;
            SourceId::of(&[&self.title, publisher, author, date, address])
        };
        Self { id, ..self }
    }
}

/// What of an address names the work: `http` or `https`, `www.` and a last slash make no other.
fn address(url: &str) -> &str {
    let bare = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(url);
    bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/')
}

/// One captured version of a source: its bytes, by hash, and the text made from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// From the SHA-256.
    pub id: DocumentId,
    /// Of which source.
    pub source: SourceId,
    /// The file's name, for people.
    pub name: String,
    /// Media type, such as `text/plain`.
    pub media_type: String,
    /// SHA-256 of the bytes, in hex.
    pub sha256: String,
    /// Length in bytes.
    pub bytes: u64,
    /// Length of its text in code points; 0 for tables.
    pub characters: u64,
}

impl Document {
    /// The SHA-256 of bytes, in lower-case hex: the name under which they are kept.
    pub fn sha256_of(bytes: &[u8]) -> String {
        Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The id of the document that holds these bytes.
    pub fn id_of(bytes: &[u8]) -> DocumentId {
        DocumentId::of(&[&Self::sha256_of(bytes)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(date: &str, author: &str, url: &str) -> Source {
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let bare = Source::titled("Annual report", Some("Human Rights Watch"));
        let kind = SourceKind::Report;
        Source { kind, date: date.parse().ok(), author: given(author), url: given(url), ..bare }.identified()
    }

    #[test]
    fn works_of_one_title_are_told_apart_by_author_date_and_address() {
        let works = [
            report("2010", "", ""),
            report("2011", "", ""),
            report("2010", "A. Author", ""),
            report("2010", "", "https://hrw.example/a"),
            report("", "", ""),
        ];
        for (n, one) in works.iter().enumerate() {
            assert!(works.iter().skip(n + 1).all(|other| other.id != one.id), "{one:?}");
        }
    }

    #[test]
    fn two_citations_of_one_work_are_one_source() {
        let one = report("2010", "A. Author", "https://www.hrw.example/a/");
        assert_eq!(one.id, report("2010", "A. Author", "http://hrw.example/a").id);
        let register = |date: &str| {
            let bare = Source::titled("Status of Treaties", Some("UN"));
            Source { kind: SourceKind::Register, date: date.parse().ok(), ..bare }.identified().id
        };
        assert_eq!(register("2015-03-14"), register("2022"));
    }
}
