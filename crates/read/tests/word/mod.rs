//! Word documents made by hand: the least that a reader needs to find.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

const SPACE: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

/// A document whose body, styles, lists and footnotes are given as XML.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    pub(crate) body: String,
    pub(crate) styles: String,
    pub(crate) numbering: String,
    pub(crate) footnotes: String,
}

impl Word {
    /// A document of a body alone.
    pub(crate) fn of(body: &str) -> Self {
        Self { body: body.to_owned(), ..Self::default() }
    }

    /// The file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let part = |root: &str, content: &str| {
            format!("<?xml version=\"1.0\"?><w:{root} {SPACE}>{content}</w:{root}>")
        };
        let body = format!("<w:body>{}</w:body>", self.body);
        archive(&[
            ("[Content_Types].xml", "<Types/>"),
            ("word/document.xml", &part("document", &body)),
            ("word/styles.xml", &part("styles", &self.styles)),
            ("word/numbering.xml", &part("numbering", &self.numbering)),
            ("word/footnotes.xml", &part("footnotes", &self.footnotes)),
        ])
    }
}

/// An archive of parts.
pub(crate) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A paragraph with properties.
pub(crate) fn p(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", r(text))
}

/// A run of text.
pub(crate) fn r(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// The properties that number a paragraph.
pub(crate) fn numbered(list: u32, level: u32) -> String {
    format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>")
}

/// A level of a list.
pub(crate) fn level(at: u32, format: &str, text: &str, start: u32) -> String {
    format!(
        "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
    )
}
