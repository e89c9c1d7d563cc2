//! Concluding observations of the treaty bodies, in English and Russian.
//!
//! Their opening says which body considered which report of which State, and when; then come numbered paragraphs under
//! headings: what the body welcomes, what it is concerned at and what it recommends, often as pairs; the last ones choose
//! paragraphs for follow-up and say when the next report is due. A point is what a paragraph says in one form.

mod closing;
mod cues;
mod form;
mod opening;
mod paragraphs;
mod sections;
mod symbols;

pub(super) use form::sentences;
pub(super) use paragraphs::paragraphs as numbered;

use super::lines::on_one_line;
use super::page;
use super::{Read, Stated};
use closing::Asked;
use opening::Opening;
use paragraphs::Paragraph;
use std::collections::HashSet;
use std::ops::Range;
use tarazy_model::{Form, Note, Recommendation, Report, ReportStep, Statement};

/// Reads concluding observations; `None` for any other text.
pub(super) fn observations(text: &str) -> Option<Read> {
    let opening = opening::opening(text)?;
    let page = page::without_notes(text);
    let paragraphs = paragraphs::paragraphs(&page, cues::opens);
    let mut read = Read::default();
    reviewed(text, &opening, &mut read);
    let procedure = closing::simplified(text);
    let asked: Vec<Asked> = paragraphs
        .iter()
        .filter(|paragraph| !is_opening(&opening, paragraph))
        .flat_map(|paragraph| form::sentences(&page, paragraph.body.clone()))
        .filter_map(|sentence| closing::asked(&page, &sentence, opening.date().as_ref(), procedure))
        .collect();
    let chosen: HashSet<&str> = asked.iter().flat_map(|asked| &asked.paragraphs).map(|p| bare(p)).collect();
    let mut concern: Option<(Option<Range<usize>>, String)> = None;
    for paragraph in &paragraphs {
        read.lists.push(paragraph.body.clone());
        if is_opening(&opening, paragraph) {
            continue;
        }
        for (span, form) in form::points(&page, paragraph.body.clone(), paragraph.section) {
            let mut point = point(&page, &opening, paragraph, &span, form);
            point.follow_up = form != Form::PositiveAspect
                && paragraph.number.as_deref().is_some_and(|number| chosen.contains(number));
            let pair = concern
                .as_ref()
                .filter(|(under, _)| form == Form::Recommendation && *under == paragraph.heading);
            let on_concern = pair.map(|(_, number)| Note::OnConcern { paragraph: number.clone() });
            if form == Form::Concern {
                concern = paragraph.number.clone().map(|number| (paragraph.heading.clone(), number));
            }
            let notes = on_concern.into_iter().chain(derived(&opening)).collect();
            read.stated.push(Stated { notes, ..Stated::of(span, Statement::Recommendation(point)) });
        }
    }
    read.stated.extend(asked.into_iter().map(|asked| report(&opening, asked)));
    Some(read).filter(|read| !read.stated.is_empty())
}

/// The number of a paragraph without its letters.
fn bare(paragraph: &str) -> &str {
    paragraph.split(' ').next().unwrap_or(paragraph)
}

/// Whether a paragraph is the one that says which report was considered.
fn is_opening(opening: &Opening, paragraph: &Paragraph) -> bool {
    opening.sentence.as_ref().is_some_and(|sentence| paragraph.body.contains(&sentence.start))
}

fn point(
    text: &str,
    opening: &Opening,
    paragraph: &Paragraph,
    span: &Range<usize>,
    form: Form,
) -> Recommendation {
    let said = text.get(span.clone()).unwrap_or("");
    Recommendation {
        states: opening.state.into_iter().collect(),
        body: opening.body.map(str::to_owned),
        form,
        text: on_one_line(text, span.clone()),
        symbol: opening.symbol.clone(),
        paragraph: paragraph.number.clone(),
        heading: paragraph.heading.clone().map(|heading| on_one_line(text, heading)),
        date: opening.date(),
        session: opening.session.clone(),
        repeated: form == Form::Recommendation && !cues::find(said, cues::Cue::Repeated).is_empty(),
        ..Recommendation::default()
    }
}

/// How the symbol was arrived at, where the text does not have it.
fn derived(opening: &Opening) -> Option<Note> {
    opening.derived_from.as_ref().map(|report| Note::SymbolDerived { report: report.clone() })
}

/// The report that was considered: when it was due, and when it was reviewed.
fn reviewed(text: &str, opening: &Opening, read: &mut Read) {
    let of = |step, date, number| Report { step, date, number, ..step_of(opening) };
    let first = opening.reports.as_deref().and_then(|range| range.split('-').next()?.parse::<u32>().ok());
    for (at, (span, date)) in opening.due.iter().enumerate() {
        let several = opening.due.len() > 1;
        let nth = first.and_then(|first| Some(first + u32::try_from(at).ok()?));
        let nth = nth.map(|n| if n == 1 { "initial".to_owned() } else { n.to_string() });
        let number = if several { nth } else { opening.reports.clone() };
        let due = Report { symbol: None, ..of(ReportStep::Due, Some(date.clone()), number) };
        read.stated.push(Stated::of(span.clone(), Statement::Report(due)));
    }
    let (Some(considered), Some(sentence)) = (&opening.considered, &opening.sentence) else { return };
    let span = sentence.start..considered.span.end.max(sentence.start);
    if text.get(span.clone()).is_some() {
        let report = of(ReportStep::Reviewed, considered.date(), opening.reports.clone());
        let notes = derived(opening).into_iter().collect();
        read.stated.push(Stated { notes, ..Stated::of(span, Statement::Report(report)) });
    }
}

fn step_of(opening: &Opening) -> Report {
    Report {
        states: opening.state.into_iter().collect(),
        body: opening.body.unwrap_or_default().to_owned(),
        symbol: opening.symbol.clone(),
        ..Report::default()
    }
}

fn report(opening: &Opening, asked: Asked) -> Stated {
    let Asked { span, step, date, counted, number, simplified, paragraphs } = asked;
    let report = Report { step, date, number, simplified, paragraphs, ..step_of(opening) };
    Stated { notes: counted.into_iter().collect(), ..Stated::of(span, Statement::Report(report)) }
}
