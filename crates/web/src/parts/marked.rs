//! A text with its marks. Marks may overlap: a number stands where each begins and leads to what was read
//! there; the words themselves lead to the narrowest mark over them.

use crate::parts::written::{language, worded};
use maud::{Markup, html};
use tarazy_desk::{BlockView, Mark, Segment, TextView};

/// So many pieces of a text tell its language.
const SAMPLE: usize = 200;

/// The text in its blocks. `at` is a code point to be shown as the one that was asked for; `anchor` names
/// the place on the page where the candidate of a number is described.
pub(crate) fn text(text: &TextView, at: Option<usize>, anchor: &dyn Fn(usize) -> String) -> Markup {
    let begins: Vec<&str> = text
        .blocks
        .iter()
        .flat_map(|block| &block.segments)
        .map(|segment| segment.text.as_str())
        .take(SAMPLE)
        .collect();
    html! {
        div.text lang=[language(&begins.join(" "))] {
            @for block in &text.blocks { (self::block(text, block, at, anchor)) }
        }
    }
}

fn block(text: &TextView, block: &BlockView, at: Option<usize>, anchor: &dyn Fn(usize) -> String) -> Markup {
    html! {
        p class=(format!("block {}", block.kind)) {
            @for segment in &block.segments {
                @if starts_here(segment, at) { span #at {} }
                (self::segment(text, segment, anchor))
            }
        }
    }
}

/// Whether the code point asked for is the first of this segment or within it.
fn starts_here(segment: &Segment, at: Option<usize>) -> bool {
    at.is_some_and(|at| (segment.start..segment.start + segment.text.chars().count().max(1)).contains(&at))
}

fn segment(text: &TextView, segment: &Segment, anchor: &dyn Fn(usize) -> String) -> Markup {
    let over: Vec<&Mark> = segment.marks.iter().filter_map(|&mark| text.marks.get(mark)).collect();
    let beginning = over.iter().filter(|mark| mark.start == segment.start);
    // The white space between two marks is no link: it would be one without a name.
    let narrowest = over
        .iter()
        .filter(|_| !segment.text.trim().is_empty())
        .min_by_key(|mark| (mark.end - mark.start, mark.candidate));
    html! {
        @for mark in beginning {
            a.number id=(format!("mark-{}", mark.candidate)) href=(format!("#{}", anchor(mark.candidate)))
                title=(worded(&mark.title)) { (mark.candidate + 1) }
        }
        @match narrowest {
            Some(mark) => a class=(format!("marked {}", mark.class)) href=(format!("#{}", anchor(mark.candidate))) {
                (segment.text)
            },
            None => (segment.text),
        }
    }
}
