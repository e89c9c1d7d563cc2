//! What Word documents say, and what is said of those that cannot be read.

#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

mod word;

use tarazy_read::block::BlockKind;
use tarazy_read::{Packed, read};
use word::{Word, archive, level, numbered, p, r};

/// The blocks of a document, each as its kind and text.
fn blocks(file: &[u8]) -> Vec<(BlockKind, String)> {
    let layout = Packed::layout(Packed::Docx, file).unwrap();
    let text = |b: &tarazy_read::block::Block| layout.text.get(b.span.clone()).unwrap().to_owned();
    layout.blocks.iter().map(|block| (block.kind, text(block))).collect()
}

fn texts(file: &[u8]) -> Vec<String> {
    blocks(file).into_iter().map(|(_, text)| text).collect()
}

#[test]
fn automatic_numbers_stand_in_the_text_as_they_are_printed() {
    let patterns = format!(
        "<w:abstractNum w:abstractNumId=\"7\">{}{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"8\">{}{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"9\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>\
         <w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/>\
           <w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"40\"/></w:lvlOverride></w:num>\
         <w:num w:numId=\"4\"><w:abstractNumId w:val=\"8\"/></w:num>\
         <w:num w:numId=\"5\"><w:abstractNumId w:val=\"9\"/></w:num>",
        level(0, "decimal", "%1.", 12),
        level(1, "lowerLetter", "(%2)", 1),
        level(0, "upperRoman", "%1.", 2),
        level(1, "decimal", "%1.%2.", 1),
        level(0, "bullet", "\u{f0b7}", 1),
    );
    let styles = format!("<w:style w:styleId=\"Par\"><w:pPr>{}</w:pPr></w:style>", numbered(1, 0));
    let body = [
        p("<w:pStyle w:val=\"Par\"/>", "The Committee takes note of the plan of the State party."),
        p(&numbered(1, 1), "end it;"),
        p(&numbered(1, 1), "begin anew."),
        p(&numbered(2, 0), "A second list of one pattern counts on."),
        p(&numbered(1, 1), "letters begin anew."),
        p(&numbered(3, 0), "This one begins where it says."),
        p("<w:pStyle w:val=\"Par\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "Taken out of the list."),
        p("<w:pStyle w:val=\"Par\"/>", "And on."),
        p(&numbered(4, 1), "Levels above are written in their own way."),
        p(&numbered(5, 0), "a point"),
    ];
    let file = Word { body: body.concat(), styles, numbering: patterns, ..Word::default() }.bytes();
    let wanted = [
        "12. The Committee takes note of the plan of the State party.",
        "(a) end it;",
        "(b) begin anew.",
        "13. A second list of one pattern counts on.",
        "(a) letters begin anew.",
        "40. This one begins where it says.",
        "Taken out of the list.",
        "41. And on.",
        "II.1. Levels above are written in their own way.",
        "• a point",
    ];
    assert_eq!(texts(&file), wanted);
}

#[test]
fn tracked_changes_are_read_as_if_accepted() {
    let body = format!(
        "<w:p>{}<w:ins>{}</w:ins><w:del><w:r><w:delText>never</w:delText></w:r></w:del>{}</w:p>\
         <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p><w:p>{}</w:p>\
         <w:p><w:moveFrom>{}</w:moveFrom></w:p><w:p><w:moveTo>{}</w:moveTo></w:p>",
        r("The law was "),
        r("at last "),
        r("signed."),
        r("One para"),
        r("graph."),
        r("Moved."),
        r("Moved."),
    );
    assert_eq!(texts(&Word::of(&body).bytes()), ["The law was at last signed.", "One paragraph.", "Moved."]);
}

#[test]
fn headings_tables_notes_links_and_boxes_are_what_they_are() {
    let styles = "<w:style w:styleId=\"Berschrift1\"><w:name w:val=\"heading 1\"/></w:style>\
        <w:style w:styleId=\"HChG\"><w:name w:val=\"_ H _Ch_G\"/></w:style>\
        <w:style w:styleId=\"Sub\"><w:name w:val=\"mine\"/><w:basedOn w:val=\"Berschrift1\"/></w:style>";
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p("", text));
    let body = [
        p("<w:pStyle w:val=\"Sub\"/>", "What was found"),
        p("<w:pStyle w:val=\"HChG\"/>", "C. Principal areas of concern and recommendations"),
        format!(
            "<w:p>{}<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:hyperlink>{}</w:hyperlink></w:p>",
            r("It was non\u{ad}dis\u{ad}crim\u{ad}inatory and"),
            r(" so it stays; see the list.")
        ),
        format!(
            "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}<w:tc>{}{}</w:tc></w:tr></w:tbl>",
            cell("State"),
            cell("Year"),
            cell("Kazakhstan"),
            p("", "1998,"),
            p("", "August"),
        ),
        format!(
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{}</w:txbxContent></mc:Choice>\
             <mc:Fallback><w:txbxContent>{}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>",
            p("", "A box beside the text says so."),
            p("", "A box beside the text says so."),
            r("The text itself goes on.")
        ),
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>".to_owned(),
    ];
    let footnotes = format!(
        "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p>{}</w:p></w:footnote><w:footnote w:id=\"2\">{}</w:footnote>",
        r("----"),
        p("", "See the report of the year before.")
    );
    let file = Word { body: body.concat(), styles: styles.to_owned(), footnotes, ..Word::default() }.bytes();
    let wanted = [
        (BlockKind::Heading, "What was found"),
        (BlockKind::Heading, "C. Principal areas of concern and recommendations"),
        (BlockKind::Paragraph, "It was nondiscriminatory and¹ so it stays; see the list."),
        (BlockKind::Row, "State\tYear"),
        (BlockKind::Row, "Kazakhstan\t1998, August"),
        (BlockKind::Paragraph, "A box beside the text says so."),
        (BlockKind::Paragraph, "The text itself goes on."),
        (BlockKind::Footnote, "¹ See the report of the year before."),
    ];
    let found = blocks(&file);
    let found: Vec<(BlockKind, &str)> = found.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
    assert_eq!(found, wanted);
}

#[test]
fn passages_know_the_page_that_the_document_was_last_laid_out_on() {
    let turn = "<w:r><w:lastRenderedPageBreak/></w:r>";
    let act = |on: &str| format!("Kazakhstan acceded to the Convention against Torture on {on}.");
    let body = format!(
        "<w:p>{}</w:p><w:p>{}{turn}{}</w:p><w:p>{turn}{}</w:p>",
        r(&act("26 August 1998")),
        r("A paragraph begins here and goes on over the page. "),
        r(&act("27 August 1998")),
        r(&act("28 August 1998")),
    );
    let reading = read(&Word::of(&body).bytes(), "acts.docx").unwrap();
    let pages: Vec<(Option<u32>, String)> = reading
        .candidates
        .iter()
        .filter(|c| c.statement.kind() == tarazy_model::Kind::TreatyAct)
        .map(|c| (c.passage.page(), c.statement.date().unwrap().to_string()))
        .collect();
    let wanted = [(1, "1998-08-26"), (2, "1998-08-27"), (3, "1998-08-28")];
    assert_eq!(pages, wanted.map(|(page, day)| (Some(page), day.to_owned())));
    assert!(reading.candidates.iter().all(|c| c.passage.holds_in(&reading.text)));
    assert_eq!(reading.media_type, Packed::Docx.media_type());
}

#[test]
fn files_that_cannot_be_read_are_refused_with_what_to_do() {
    let good = Word::of(&p("", "The law was signed.")).bytes();
    let laughs = archive(&[(
        "word/document.xml",
        "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w:document><w:t>&b;</w:t></w:document>",
    )]);
    let unknown = archive(&[("word/document.xml", "<w:document><w:t>&b;</w:t></w:document>")]);
    let bomb = archive(&[(
        "word/document.xml",
        &format!("<w:document>{}</w:document>", " ".repeat((64 << 20) + 1)),
    )]);
    assert!(bomb.len() < 1 << 20);
    for (file, wanted) in [
        (good.get(..good.len() / 2).unwrap().to_vec(), "this DOCX file is damaged"),
        (laughs, "declares XML entities"),
        (unknown, "declares XML entities"),
        (bomb, "unpacks to more than 64 MB (word/document.xml)"),
        (archive(&[("word/document.xml", "<w:document><w:p>")]), "this DOCX file is damaged (it is cut off)"),
        (archive(&[("word/other.xml", "<x/>")]), "holds no Word document"),
    ] {
        let error = read(&file, "a.docx").unwrap_err().to_string();
        assert!(error.starts_with("a.docx: ") && error.contains(wanted), "{error}");
    }
    assert!(read(b"PK\x03\x04 xl/workbook.xml", "a.xlsx").unwrap_err().to_string().contains("ZIP archive"));
}

/// A small generator, so that every run tries the same damage (Steele and others, SplitMix, 2014).
fn next(state: &mut u64) -> usize {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    usize::try_from((z ^ (z >> 31)) >> 33).unwrap()
}

#[test]
fn damaged_files_are_read_or_refused() {
    let body = [
        p(&numbered(1, 0), "The law was signed."),
        p("", "It holds."),
        "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>".into(),
    ];
    let list = format!(
        "<w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>",
        level(0, "decimal", "%1.", 1)
    );
    let good = Word { body: body.concat(), numbering: list, ..Word::default() }.bytes();
    let mut state = 3;
    for _ in 0..400 {
        let mut file = good.clone();
        for _ in 0..=next(&mut state) % 8 {
            let at = next(&mut state) % file.len();
            file[at] ^= 1 << (next(&mut state) % 8);
        }
        file.truncate(file.len() - next(&mut state) % (file.len() / 4));
        let _ = read(&file, "damaged.docx");
    }
}
