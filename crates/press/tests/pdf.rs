//! A PDF as its readers meet it: its words can be selected, and it tells its language, its headings and its title.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use tarazy_tell::outline::{Block, Outline, Span, Target};

/// Letters of Kazakh, Kyrgyz and Uzbek, in both scripts of the last, and of Russian.
const LETTERS: &str =
    "Әділет ғылым қаңқа өмір ұлт үй һәм і · кеңеш өнөр үн · ўзбек қишлоқ ғоя ҳуқуқ · oʻzbek gʻoya · Ё щ";

fn outline(blocks: Vec<Block>) -> Outline {
    Outline {
        title: "Қазақстан: #promise \"and\" practice".into(),
        kicker: "As of today".into(),
        language: "en",
        blocks,
    }
}

fn text(pdf: &[u8]) -> String {
    let text = pdf_extract::extract_text_from_mem(pdf).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn words_can_be_selected_in_every_letter() {
    let blocks = vec![
        Block::Heading(1, "Torture and ill-treatment".into(), Some("torture".into())),
        Block::Text(vec![Span::plain(LETTERS)]),
        Block::Item(vec![
            Span::Strong(LETTERS.into()),
            Span::Quiet(LETTERS.into()),
            Span::Cite(1),
            Span::Cite(7),
        ]),
        Block::Item(vec![]),
        Block::Text(vec![Span::Link(Target::Section("torture".into()), "above".into())]),
        Block::Source(1, vec![Span::plain("A report, \\ #set \"quoted\" $x$"), Span::Code("ab12".into())]),
    ];
    let pdf = tarazy_press::pdf(&outline(blocks.clone())).unwrap();
    let said = text(&pdf);
    assert!(said.matches(LETTERS).count() >= 2, "{said}");
    for words in
        ["Torture and ill-treatment", "promise \"and\" practice", "A report, \\ #set \"quoted\" $x$", "ab12"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(pdf, tarazy_press::pdf(&outline(blocks)).unwrap(), "the same outline gives the same bytes");
}

#[test]
fn headings_language_and_title_are_told() {
    let blocks = vec![Block::Heading(1, "One".into(), None), Block::Text(vec![Span::plain("Words.")])];
    let pdf = tarazy_press::pdf(&outline(blocks)).unwrap();
    let raw = String::from_utf8_lossy(&pdf);
    for sign in ["/StructTreeRoot", "/MarkInfo", "/Lang", "pdfuaid"] {
        assert!(raw.contains(sign), "{sign}");
    }
}
