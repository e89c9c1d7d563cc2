//! Outlines as Word documents (ECMA-376, Office Open XML): headings of the styles that word processors build a table of
//! contents from, points as a list, citations that lead to their sources, pages with numbers.
//!
//! The same outline gives the same bytes: nothing in the file is of today.

mod parts;

use crate::outline::{Block, Outline, Span, Target};
use quick_xml::escape::escape;
use std::io::{self, Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The outline as a Word document.
pub fn write(outline: &Outline) -> io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let files = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("docProps/core.xml", parts::core(outline)),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.to_owned()),
        ("word/styles.xml", parts::styles(outline.language)),
        ("word/numbering.xml", parts::NUMBERING.to_owned()),
        ("word/footer1.xml", parts::footer(outline)),
        ("word/document.xml", document(outline)),
    ];
    for (name, text) in files {
        archive.start_file(name, options).map_err(io::Error::other)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish().map_err(io::Error::other)?.into_inner())
}

fn document(outline: &Outline) -> String {
    let mut body = Body::default();
    body.paragraph("Kicker", "", |body| body.run("", &outline.kicker));
    body.paragraph("Title", "", |body| body.run("", &outline.title));
    for block in &outline.blocks {
        body.block(block);
    }
    format!("{}{}{}", parts::DOCUMENT_HEAD, body.xml, parts::DOCUMENT_FOOT)
}

/// The body being written.
#[derive(Default)]
struct Body {
    xml: String,
    /// Bookmarks so far: each has a number of its own.
    marks: usize,
}

impl Body {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, words, name) => {
                let style = format!("Heading{}", (*level).clamp(1, 3));
                self.paragraph(&style, "", |body| match name {
                    Some(name) => body.marked(&anchor(name), |body| body.run("", words)),
                    None => body.run("", words),
                });
            }
            Block::Text(spans) => self.paragraph("BodyText", "", |body| body.spans(spans)),
            Block::Item(spans) => {
                let numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
                self.paragraph("ListBullet", numbered, |body| body.spans(spans));
            }
            Block::Source(number, spans) => self.paragraph("Source", "", |body| {
                body.marked(&cited(*number), |body| body.run("", &format!("[{number}]")));
                body.xml.push_str("<w:r><w:tab/></w:r>");
                body.spans(spans);
            }),
        }
    }

    fn paragraph(&mut self, style: &str, properties: &str, inside: impl FnOnce(&mut Self)) {
        let head = format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>");
        self.xml.push_str(&head);
        inside(self);
        self.xml.push_str("</w:p>\n");
    }

    fn marked(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        let id = self.marks;
        self.marks += 1;
        self.xml.push_str(&format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{}\"/>", escape(name)));
        inside(self);
        self.xml.push_str(&format!("<w:bookmarkEnd w:id=\"{id}\"/>"));
    }

    fn spans(&mut self, spans: &[Span]) {
        for span in spans {
            match span {
                Span::Plain(words) => self.run("", words),
                Span::Strong(words) => self.run("<w:b/>", words),
                Span::Quiet(words) => self.run("<w:color w:val=\"595959\"/>", words),
                Span::Code(words) => self.run("<w:rStyle w:val=\"Code\"/>", words),
                Span::Link(Target::Section(name), words) => self.linked(&anchor(name), "", words),
                // What lies in the record has no address away from it; its words stay.
                Span::Link(_, words) => self.run("", words),
                Span::Cite(number) => {
                    let raised = "<w:vertAlign w:val=\"superscript\"/>";
                    self.linked(&cited(*number), raised, &format!("[{number}]"));
                }
            }
        }
    }

    fn linked(&mut self, mark: &str, properties: &str, words: &str) {
        self.xml.push_str(&format!("<w:hyperlink w:anchor=\"{}\" w:history=\"1\">", escape(mark)));
        self.run(properties, words);
        self.xml.push_str("</w:hyperlink>");
    }

    fn run(&mut self, properties: &str, words: &str) {
        let properties =
            if properties.is_empty() { String::new() } else { format!("<w:rPr>{properties}</w:rPr>") };
        for (n, line) in words.split('\n').enumerate() {
            if n > 0 {
                self.xml.push_str("<w:r><w:br/></w:r>");
            }
            let text: String = line.chars().filter(|c| is_of_xml(*c)).collect();
            let run = format!("<w:r>{properties}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(&text));
            self.xml.push_str(&run);
        }
    }
}

/// Whether XML 1.0 (2.2) has the character.
fn is_of_xml(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// The name of the bookmark of a source.
fn cited(number: usize) -> String {
    format!("source_{number}")
}

/// A name as a bookmark, which has letters, digits and lines alone, and at most 40 of them.
fn anchor(name: &str) -> String {
    let signs = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' });
    "to_".chars().chain(signs).take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    fn outline() -> Outline {
        let quote = "Ислам & «Әйелдер» <құқығы>\u{1} oʻzbek ňŋ".to_owned();
        Outline {
            title: "Kazakhstan".to_owned(),
            kicker: "As of today".to_owned(),
            language: "en",
            blocks: vec![
                Block::Heading(1, "Torture".to_owned(), Some("torture".to_owned())),
                Block::Text(vec![
                    Span::plain("See "),
                    Span::Link(Target::Section("torture".into()), "it".into()),
                ]),
                Block::Item(vec![Span::Plain(quote), Span::Cite(1)]),
                Block::Source(
                    1,
                    vec![Span::plain("A report"), Span::quiet(", line 3"), Span::Code("ab".into())],
                ),
            ],
        }
    }

    #[test]
    fn every_part_is_xml_and_the_words_are_there() {
        let bytes = write(&outline()).unwrap();
        assert_eq!(bytes, write(&outline()).unwrap(), "the same outline gives the same bytes");
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for at in 0..archive.len() {
            let mut text = String::new();
            archive.by_index(at).unwrap().read_to_string(&mut text).unwrap();
            let mut reader = quick_xml::Reader::from_str(&text);
            while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
        }
        let mut document = String::new();
        archive.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
        assert!(document.contains("Ислам &amp; «Әйелдер» &lt;құқығы&gt; oʻzbek ňŋ"), "{document}");
        assert!(document.contains("w:anchor=\"source_1\"") && document.contains("w:name=\"source_1\""));
        assert!(document.contains("w:anchor=\"to_torture\"") && document.contains("w:name=\"to_torture\""));
    }
}
