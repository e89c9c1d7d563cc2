//! A brief in a list: its title, first lines, dates and authors.

use crate::address;
use crate::speech::{many, say, weave};
use maud::{Markup, html};
use tarazy_desk::BriefRow;
use tarazy_model::{BriefLanguage, BriefState};

/// A brief as readers find it.
pub(crate) fn row(row: &BriefRow) -> Markup {
    html! {
        article.listed {
            h3 { a href=(address::brief(&row.slug, row.language)) lang=(row.language) { (row.title) } }
            @if !row.opening.is_empty() { p lang=(row.language) { (row.opening) } }
            p.quiet {
                @if let Some(at) = &row.published { (day(at)) } @else { (say("not-published")) }
                @if let Some(at) = &row.corrected { ", " (weave("corrected-on", &[("date", day(at))])) }
                " · " (row.authors.join(", "))
                @if row.language != BriefLanguage::En { " · " (name(row.language)) }
            }
        }
    }
}

/// A brief in one line, for who edits.
pub(crate) fn line(row: &BriefRow) -> Markup {
    html! {
        a href=(address::brief(&row.slug, row.language)) lang=(row.language) { (row.title) }
        span.quiet {
            " · " (row.language)
            @if row.doubtful > 0 { " · " (many("citations-do-not-stand", row.doubtful as u64)) }
            @if row.state == BriefState::Published && row.draft.is_some() { " · " (say("correction-being-written")) }
            " · " a href=(address::brief_edit(&row.slug, row.language)) { (say("edit")) }
        }
    }
}

/// The day of a moment of the machine.
pub(crate) fn day(at: &str) -> Markup {
    let day = at.split_once('T').map_or(at, |(day, _)| day);
    let written = day.parse().map_or_else(|_| day.to_owned(), crate::parts::written::day);
    html! { time datetime=(at) { (written) } }
}

/// The name of a language in itself.
pub(crate) fn name(language: BriefLanguage) -> &'static str {
    language.as_str().parse::<tarazy_words::Language>().map_or("", tarazy_words::Language::name)
}
