//! General comments and general recommendations: how a treaty body reads its treaty, told to every State party, in
//! numbered paragraphs.

use super::days::days;
use super::lines::{is_space, lines, on_one_line};
use super::observations::numbered;
use super::{Read, Stated};
use tarazy_model::{Date, Form, Recommendation, Statement};
use tarazy_words::bodies;

/// Bytes in which title, symbol and date stand.
const HEAD: usize = 4_000;
/// Fewer paragraphs are a page about one.
const FEWEST: usize = 3;

/// How their titles begin.
const TITLES: [&str; 6] = [
    "general comment no",
    "general recommendation no",
    "joint general recommendation no",
    "joint general comment no",
    "замечание общего порядка №",
    "общая рекомендация №",
];

/// Reads a general comment; `None` for any other text.
pub(super) fn general_comment(text: &str) -> Option<Read> {
    let end = (0..=HEAD.min(text.len())).rev().find(|at| text.is_char_boundary(*at))?;
    let head = text.get(..end)?;
    let title = lines(text, 0..end).take(40).find_map(|(_, line)| title(line))?;
    let symbol = lines(text, 0..end).find_map(|(_, line)| symbol(line));
    let body = symbol.as_deref().and_then(bodies::by_symbol).or_else(|| named(head))?;
    let paragraphs = numbered(text, |says| says.starts_with(char::is_uppercase));
    if paragraphs.iter().filter(|paragraph| paragraph.number.is_some()).count() < FEWEST {
        return None;
    }
    let date = dated(head);
    let mut read = Read::default();
    for paragraph in paragraphs {
        let heading = paragraph.heading.map(|heading| on_one_line(text, heading));
        let heading = heading
            .map(|heading| if heading.starts_with(&title) { heading } else { format!("{title}: {heading}") });
        let point = Recommendation {
            body: Some(body.code.to_owned()),
            form: Form::GeneralComment,
            text: on_one_line(text, paragraph.body.clone()),
            symbol: symbol.clone(),
            paragraph: paragraph.number,
            heading: Some(heading.unwrap_or_else(|| title.clone())),
            date: date.clone(),
            ..Recommendation::default()
        };
        read.lists.push(paragraph.body.clone());
        read.stated.push(Stated::of(paragraph.body, Statement::Recommendation(point)));
    }
    Some(read)
}

/// The title with its number, "General comment No. 36", if a line begins with one.
fn title(line: &str) -> Option<String> {
    let start = TITLES.iter().find_map(|title| {
        let start: String = line.chars().take(title.chars().count()).collect();
        (start.to_lowercase() == *title).then_some(start.len())
    })?;
    let rest = line.get(start..)?.trim_start_matches(|c: char| c == '.' || is_space(c));
    let number = rest.bytes().take_while(u8::is_ascii_digit).count();
    let titled = line.len() - rest.len() + number;
    (number > 0 && line.len() < 300).then(|| line.get(..titled).map(str::to_owned)).flatten()
}

/// A line that is the symbol of one: `CCPR/C/GC/36`, `CEDAW/C/GC/31/Rev.1`.
fn symbol(line: &str) -> Option<String> {
    let written = line.split(is_space).next()?.trim_end_matches('*');
    (written.contains("/GC/") && bodies::by_symbol(written).is_some()).then(|| written.to_owned())
}

fn named(head: &str) -> Option<&'static bodies::Body> {
    let hits = bodies::lexicon().find(head);
    hits.iter().filter_map(|hit| bodies::all().get(hit.entry)).find(|body| body.kind == "treaty body")
}

/// The day of the heading, or else the year in brackets behind the title: "(2018)".
fn dated(head: &str) -> Option<Date> {
    let day =
        days(head, 0..head.len()).into_iter().find(|days| days.each.len() == 1).and_then(|days| days.date());
    let year = || {
        let at = head.find("(19").or_else(|| head.find("(20"))?;
        head.get(at + 1..at + 5)?.parse().ok()
    };
    day.or_else(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_of_a_general_comment_are_told_to_no_single_state() {
        let text = "CCPR/C/GC/99\nDistr.: General\n3 September 2030\nHuman Rights Committee\nGeneral comment No. 99 on article 19: libraries\nA. General remarks\n1. Libraries are for everyone.\n2. States parties must keep them open.\nB. Reading\n3. Nobody may be kept from a book.\n";
        let read = general_comment(text).unwrap();
        let told: Vec<String> = read
            .stated
            .iter()
            .map(|stated| match &stated.statement {
                Statement::Recommendation(p) => format!(
                    "{} {} {} {} | {}",
                    p.symbol.as_deref().unwrap(),
                    p.paragraph.as_deref().unwrap(),
                    p.date.as_ref().unwrap(),
                    p.form.label(),
                    p.heading.as_deref().unwrap()
                ),
                _ => String::new(),
            })
            .collect();
        assert_eq!(
            told,
            [
                "CCPR/C/GC/99 1 2030-09-03 general comment | General comment No. 99: General remarks",
                "CCPR/C/GC/99 2 2030-09-03 general comment | General comment No. 99: General remarks",
                "CCPR/C/GC/99 3 2030-09-03 general comment | General comment No. 99: Reading",
            ]
        );
        assert!(general_comment("General comment No. 99 was late, says the paper.\n1. One.\n").is_none());
    }
}
