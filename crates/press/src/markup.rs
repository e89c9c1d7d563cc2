//! An outline in the typesetter's words. All words of the outline stand in quotes, so that no sign in them is taken for an
//! instruction.

use std::fmt::Write as _;
use tarazy_tell::outline::{Block, Outline, Span, Target};

/// The look: a page of A4, letters with Kazakh, Kyrgyz and Uzbek ones (no bold italics, which lack them), numbered pages.
const LOOK: &str = r#"
#set page(paper: "a4", margin: 25mm, numbering: "1", footer: context [
  #set text(size: 8.5pt, fill: luma(35%))
  #document.title #h(1fr) #counter(page).display()
])
#set par(leading: 0.62em, spacing: 0.9em)
#set list(marker: [–], spacing: 0.62em)
#show heading: set block(sticky: true, above: 1.4em, below: 0.7em)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 3): set text(size: 10pt, weight: "regular", style: "italic")
"#;

/// The outline as a text to be set.
pub(crate) fn of(outline: &Outline) -> String {
    let mut text = String::new();
    let (title, kicker) = (quoted(&outline.title), quoted(&outline.kicker));
    // Writing to a string cannot fail.
    let _ = writeln!(text, "#set document(title: {title}, author: \"Tarazy\")");
    let _ = writeln!(
        text,
        "#set text(lang: {}, font: \"Libertinus Serif\", size: 10.5pt)",
        quoted(outline.language)
    );
    text.push_str(LOOK);
    let _ = writeln!(text, "#text(fill: luma(35%), {kicker})\n\n#text(size: 20pt, title())\n");
    let sources: Vec<usize> = outline
        .blocks
        .iter()
        .filter_map(|block| if let Block::Source(number, _) = block { Some(*number) } else { None })
        .collect();
    let sections: Vec<&str> = outline
        .blocks
        .iter()
        .filter_map(|block| if let Block::Heading(_, _, name) = block { name.as_deref() } else { None })
        .collect();
    let known = Known { sources, sections };
    for group in outline.blocks.chunk_by(|a, b| matches!((a, b), (Block::Item(_), Block::Item(_)))) {
        set(group, &known, &mut text);
    }
    text
}

/// What can be led to.
struct Known<'o> {
    sources: Vec<usize>,
    sections: Vec<&'o str>,
}

fn set(blocks: &[Block], known: &Known<'_>, text: &mut String) {
    match blocks {
        [Block::Heading(level, words, name)] => {
            let level = (*level).clamp(1, 3);
            let label = name.as_ref().map(|name| format!(" <{}>", section(name))).unwrap_or_default();
            let _ = writeln!(text, "#heading(level: {level}, {}){label}\n", quoted(words));
        }
        [Block::Text(spans)] => {
            let _ = writeln!(text, "#par({})\n", run(spans, known));
        }
        [Block::Source(number, spans)] => {
            let _ = writeln!(
                text,
                "#par(hanging-indent: 2.2em, {{ box(width: 2.2em, \"[{number}]\"); {} }}) <{}>\n",
                run(spans, known),
                source(*number)
            );
        }
        items => {
            text.push_str("#list(\n");
            for item in items {
                if let Block::Item(spans) = item {
                    let _ = writeln!(text, "  {},", run(spans, known));
                }
            }
            text.push_str(")\n\n");
        }
    }
}

fn run(spans: &[Span], known: &Known<'_>) -> String {
    let parts: Vec<String> = spans.iter().map(|span| one(span, known)).collect();
    // Nothing at all would be no content.
    if parts.is_empty() { "[]".to_owned() } else { format!("{{ {} }}", parts.join("; ")) }
}

fn one(span: &Span, known: &Known<'_>) -> String {
    match span {
        Span::Plain(words) => quoted(words),
        Span::Strong(words) => format!("strong({})", quoted(words)),
        Span::Quiet(words) => format!("text(fill: luma(35%), {})", quoted(words)),
        Span::Code(words) => format!("text(font: \"DejaVu Sans Mono\", size: 0.8em, {})", quoted(words)),
        Span::Link(Target::Section(name), words) if known.sections.contains(&name.as_str()) => {
            format!("link(<{}>, {})", section(name), quoted(words))
        }
        // What lies in the record has no address away from it; its words stay.
        Span::Link(_, words) => quoted(words),
        Span::Cite(number) if known.sources.contains(number) => {
            format!("link(<{}>, super(\"[{number}]\"))", source(*number))
        }
        Span::Cite(number) => format!("super(\"[{number}]\")"),
    }
}

/// Words as a text in quotes.
fn quoted(words: &str) -> String {
    let mut quoted = String::with_capacity(words.len() + 2);
    quoted.push('"');
    for c in words.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            c if c.is_control() => {}
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn source(number: usize) -> String {
    format!("source-{number}")
}

/// A name as a label, which has letters, digits and hyphens.
fn section(name: &str) -> String {
    let signs = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    "to-".chars().chain(signs).collect()
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn no_sign_of_a_text_is_an_instruction() {
        assert_eq!(quoted("#let x = \"\\\" \n\u{1}$y$"), "\"#let x = \\\"\\\\\\\" \\n$y$\"");
    }
}
