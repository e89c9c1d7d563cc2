//! Reports of the Working Group on the Universal Periodic Review (Human Rights Council resolution 5/1, annex, part I).
//!
//! Such a report says in its opening whose review it is, at which session; its section "Conclusions and/or
//! recommendations" has a numbered paragraph for each answer of the State, and under it what was recommended, with the
//! States that did in brackets: "95. The recommendations … listed below enjoy the support of …: 1. To … (Mexico);".

mod answer;
mod header;
mod lead;
mod paragraphs;
mod points;
mod recommenders;
mod referred;
mod replies;
mod section;

use super::Stated;
use super::lines::{Mark, is_space, on_one_line};
use super::page;
use header::Header;
use lead::{LEAD, is_about_recommendations};
use paragraphs::{Item, Paragraph};
use points::{Point, Verbs};
use recommenders::Recommenders;
use replies::Answerable;
use std::collections::BTreeSet;
use std::ops::Range;
use tarazy_model::{Answer, Form, Note, Recommendation, Slot, Statement};

/// The longest heading above a paragraph, in bytes.
const HEADING: usize = 300;
/// No paragraph of the dialogue is longer, in bytes, and none points to more places.
const PARAGRAPH: usize = 20_000;
const MOST: usize = 200;
/// The code of the review in `vocab/bodies.tsv`.
const REVIEW: &str = "UPR";

/// The list of a paragraph.
struct List {
    /// Bytes of what is said before it.
    lead: Range<usize>,
    /// Its recommendations with their numbers.
    points: Vec<(String, Point)>,
}

/// The recommendations of a report; `None` for any other text. What its account of the dialogue tells of recommendations
/// is listed or pointed to in its conclusions: none stand elsewhere.
pub(super) fn report(text: &str) -> Option<Vec<Stated>> {
    let header = header::header(text)?;
    let blanked = page::blanked(text);
    let text = blanked.as_str();
    let section = section::section(text).or_else(|| section::untitled(text))?;
    let paragraphs = paragraphs::paragraphs(text, section.clone(), None);
    let items = paragraphs.iter().flat_map(|paragraph| &paragraph.items).map(|item| item.body.clone());
    let verbs = Verbs::of(text, items);
    let mut stated: Vec<Stated> = Vec::new();
    let listed: Vec<Option<List>> =
        paragraphs.iter().map(|paragraph| list(text, paragraph, &verbs)).collect();
    let mut heading = section.start;
    let mut answerable: Vec<Answerable> = Vec::new();
    let mut pointing: Vec<(usize, &Paragraph)> = Vec::new();
    for (at, (paragraph, list)) in paragraphs.iter().zip(&listed).enumerate() {
        let Some(List { lead, points }) = list else {
            pointing.push((answerable.len(), paragraph));
            continue;
        };
        let lead = spoken(text, lead.clone(), LEAD);
        let above = Some(heading..paragraph.body.start).filter(|above| above.len() < HEADING);
        let after = paragraphs.get(at + 1).filter(|_| listed.get(at + 1).is_some_and(Option::is_none));
        let answer = answer::answer(&lead)
            .or_else(|| answer::answer(&spoken(text, above?, HEADING)))
            .or_else(|| put_off(&spoken(text, after?.body.clone(), LEAD)));
        let first = stated.len();
        for (label, point) in points {
            stated.push(told(text, &header, &point.span, label, &point.by, answer));
            heading = point.span.end;
        }
        heading = heading.max(points.last().map_or(0, |(_, point)| after_brackets(text, point, paragraph)));
        let open = matches!(answer, None | Some(Answer::Pending));
        answerable.push(Answerable { number: paragraph.number, points: first..stated.len(), open });
    }
    let words = pointing.iter().map(|(behind, p)| (*behind, spoken(text, p.body.clone(), PARAGRAPH)));
    replies::apply(words, &answerable, &mut stated);
    elsewhere(text, &header, pointing.iter().map(|(_, p)| *p), section.start, &mut stated);
    Some(stated).filter(|stated| !stated.is_empty())
}

/// A part of the text on one line, but no more than so many bytes of it.
fn spoken(text: &str, span: Range<usize>, most: usize) -> String {
    let end = span.end.min(span.start + most);
    let end = (span.start..=end).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(span.start);
    on_one_line(text, span.start..end)
}

/// The list of recommendations in a paragraph, if it has one.
fn list(text: &str, paragraph: &Paragraph, verbs: &Verbs<'_>) -> Option<List> {
    let body = text.get(paragraph.body.clone())?;
    let number = paragraph.number.map(|number| number.to_string()).unwrap_or_default();
    let own = [Item { label: number.clone(), body: paragraph.body.clone() }];
    let numbered = !paragraph.items.is_empty();
    let (lead, items) = if numbered {
        (paragraph.lead.clone(), paragraph.items.as_slice())
    } else {
        let colon = paragraph.body.start + body.find(':')?;
        (paragraph.body.start..colon, own.as_slice())
    };
    let words = spoken(text, lead.clone(), LEAD);
    let told = is_about_recommendations(&words) || numbered && answer::answer(&words).is_some();
    if !told || lead::is_own_words(&words) {
        return None;
    }
    let mut out: Vec<(String, Point)> = Vec::new();
    for item in items {
        let start = if numbered { item.body.start } else { lead.end + 1 };
        let points = points::points(text, start..item.body.end, verbs);
        let alone = points.is_empty().then(|| points::unnamed(text, item.body.clone())).flatten();
        let mut label = item.label.clone();
        for point in points.into_iter().chain(alone.filter(|_| numbered)) {
            label = match point.mark.filter(|_| !numbered) {
                Some(Mark::Number(own)) if number.is_empty() => own.to_string(),
                Some(Mark::Number(own)) => format!("{number}.{own}"),
                Some(Mark::Joined(major, minor)) => format!("{major}.{minor}"),
                Some(Mark::Letter(letter)) => {
                    let letter = char::from_digit(letter + 9, 36).unwrap_or('?');
                    format!("{number} ({letter})").trim_start().to_owned()
                }
                Some(Mark::Bullet) | None => label,
            };
            out.push((label.clone(), point));
        }
    }
    // Items that name no State at all are no recommendations made in the review, but comments or pledges.
    out.iter().any(|(_, point)| !point.by.states.is_empty()).then_some(List { lead, points: out })
}

/// Where the bracket behind a recommendation ends, within its paragraph.
fn after_brackets(text: &str, point: &Point, paragraph: &Paragraph) -> usize {
    let rest = text.get(point.span.end..paragraph.body.end).unwrap_or("");
    point.span.end + rest.find([';', '.', '\n']).map_or(rest.len(), |at| at + 1)
}

/// The answer to a list above that gives none: early reports say behind it that it will come.
fn put_off(words: &str) -> Option<Answer> {
    let response = is_about_recommendations(words) || words.contains("response") || words.contains("ответ");
    answer::answer(words).filter(|answer| response && *answer == Answer::Pending)
}

/// The recommendations in the account of the dialogue that a paragraph answers by pointing to them.
fn elsewhere<'p>(
    text: &str,
    header: &Header,
    pointing: impl Iterator<Item = &'p Paragraph>,
    section: usize,
    out: &mut Vec<Stated>,
) {
    let mut dialogue: Option<Vec<Paragraph>> = None;
    let mut seen = BTreeSet::new();
    for paragraph in pointing {
        let words = spoken(text, paragraph.body.clone(), LEAD);
        let Some(answer) = answer::answer(&words).filter(|_| is_about_recommendations(&words)) else {
            continue;
        };
        for (number, which) in referred::references(&words).into_iter().take(MOST) {
            let dialogue = dialogue.get_or_insert_with(|| paragraphs::paragraphs(text, 0..section, Some(1)));
            let place = dialogue.binary_search_by_key(&Some(number), |p| p.number);
            let Some(meant) = place.ok().and_then(|at| dialogue.get(at)).filter(|p| p.body.len() < PARAGRAPH)
            else {
                continue;
            };
            for found in referred::referred(text, meant, which, header.state) {
                let by = Recommenders { states: found.by.into_iter().collect(), others: Vec::new() };
                if !seen.insert(found.span.start) {
                    continue;
                }
                out.push(told(text, header, &found.span, &found.label, &by, Some(answer)));
            }
        }
    }
}

/// The statement of one recommendation.
fn told(
    text: &str,
    header: &Header,
    span: &Range<usize>,
    label: &str,
    by: &Recommenders,
    answer: Option<Answer>,
) -> Stated {
    let mut unknown = Vec::new();
    if header.state.is_none() {
        unknown.push(Slot::State);
    }
    if !by.is_sure() {
        unknown.push(Slot::Actors);
    }
    let note = (!by.others.is_empty()).then(|| Note::MadeByUnknown { names: by.others.clone() });
    let statement = Statement::Recommendation(Recommendation {
        states: header.state.into_iter().collect(),
        body: Some(REVIEW.to_owned()),
        form: Form::Recommendation,
        text: text
            .get(span.clone())
            .unwrap_or("")
            .split(is_space)
            .filter(|w| !w.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
        symbol: header.symbol.clone(),
        paragraph: Some(label.to_owned()),
        date: header.date.clone(),
        session: header.session.clone(),
        recommending: by.states.clone(),
        answer,
        ..Recommendation::default()
    });
    Stated { span: span.clone(), statement, unknown, notes: note.into_iter().collect() }
}
