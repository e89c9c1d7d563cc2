//! An outline as a part of a page.

use crate::address;
use crate::parts::written::language;
use maud::{Markup, html};
use tarazy_tell::outline::{Block, Outline, Span, Target};

/// The blocks of an outline; points that follow one another are one list.
pub(crate) fn set(outline: &Outline) -> Markup {
    let alike = |a: &Block, b: &Block| {
        matches!((a, b), (Block::Item(_), Block::Item(_)) | (Block::Source(..), Block::Source(..)))
    };
    html! { @for group in outline.blocks.chunk_by(alike) { (several(group)) } }
}

fn several(blocks: &[Block]) -> Markup {
    html! {
        @match blocks.first() {
            Some(Block::Item(_)) => { ul.lines { @for block in blocks { (one(block)) } } }
            Some(Block::Source(..)) => { ol.citations { @for block in blocks { (one(block)) } } }
            _ => { @for block in blocks { (one(block)) } }
        }
    }
}

fn one(block: &Block) -> Markup {
    html! {
        @match block {
            Block::Heading(1, words, name) => { h2 id=[name.as_deref()] { (words) } }
            Block::Heading(2, words, name) => { h3 id=[name.as_deref()] { (words) } }
            Block::Heading(_, words, name) => { h4 id=[name.as_deref()] { (words) } }
            Block::Text(spans) => { p { (run(spans)) } }
            Block::Item(spans) => { li { (run(spans)) } }
            Block::Source(number, spans) => { li id=(format!("cite-{number}")) value=(number) { (run(spans)) } }
        }
    }
}

fn run(spans: &[Span]) -> Markup {
    html! {
        @for span in spans {
            @match span {
                Span::Plain(words) => { (words) }
                Span::Strong(words) => { b { (words) } }
                Span::Quiet(words) => { span.quiet { (words) } }
                Span::Code(words) => { code { (words) } }
                Span::Link(target, words) => { a href=(leads_to(target)) lang=[language(words)] { (words) } }
                Span::Cite(number) => { sup { a href=(format!("#cite-{number}")) { "[" (number) "]" } } }
            }
        }
    }
}

fn leads_to(target: &Target) -> String {
    match target {
        Target::Record(id) => address::record(id),
        Target::Account(record, id) => address::account(record, id),
        Target::Source(id) => address::source(id),
        Target::Document(id, at) => address::document(id, *at),
        Target::Treaty(state, instrument, on) => address::treaty(*state, instrument, Some(*on)),
        Target::Reporting(state, under, on) => address::reporting(*state, under, *on),
        Target::Rule(id) => address::rule(id),
        Target::Section(name) => format!("#{}", address::escaped(name)),
    }
}
