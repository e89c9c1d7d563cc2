//! Fields of an annotation to values of a recommendation.

use tarazy_model::{Date, Form};

/// The form that an annotation type stands for. The Index marks some points with two types: what
/// recommends is a recommendation, whatever concern it begins with.
pub(super) fn form(types: &[String]) -> Option<Form> {
    let any = |words: &[&str]| {
        types.iter().any(|kind| {
            let kind = kind.to_lowercase();
            words.iter().any(|word| kind.contains(word))
        })
    };
    if any(&["recommendation"]) {
        Some(Form::Recommendation)
    } else if any(&["concern", "observation"]) {
        Some(Form::Concern)
    } else if any(&["positive", "progress", "achievement"]) {
        Some(Form::PositiveAspect)
    } else {
        None
    }
}

/// A day in ISO form, with or without a time of day, as "dd/mm/yyyy", or as the serial number of a spreadsheet.
pub(super) fn date(written: &str) -> Option<Date> {
    if let Some(serial) = serial(written) {
        // Day 60 is the 29 February 1900 that never was; all days after it are counted from here.
        return "1899-12-30".parse::<Date>().ok()?.days_later(serial);
    }
    let day = written.split(['T', ' ']).next().unwrap_or(written);
    let parts: Vec<&str> = day.split('/').collect();
    match parts.as_slice() {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}").parse().ok(),
        [day] if day.starts_with(|c: char| c.is_ascii_digit()) => day.parse().ok(),
        _ => None,
    }
}

/// A serial number of the years 1927 to 2118, with or without a time of day behind the point; other numbers are none.
fn serial(written: &str) -> Option<i32> {
    let (days, time) = written.split_once('.').unwrap_or((written, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_serial = days.len() == 5 && digits(days) && digits(time);
    days.parse().ok().filter(|days| is_serial && (10_000..80_000).contains(days))
}

/// The number of a session: "48" of "48th Session".
pub(super) fn session(written: &str) -> Option<&str> {
    let number = written.split(|c: char| !c.is_ascii_digit()).find(|part| !part.is_empty())?;
    (number.len() <= 3).then(|| number.trim_start_matches('0'))
}

/// The number of a goal or target: "8.8" of "8.8 - Universal labour rights", "1.b" of "1.b - Policy
/// frameworks"; without a number, as it stands.
pub(super) fn target(written: &str) -> &str {
    let number = written.strip_prefix("SDG ").unwrap_or(written);
    let number = number.split([' ', ':', '-']).next().unwrap_or(number).trim_end_matches('.');
    let is_number = number.starts_with(|c: char| c.is_ascii_digit()) && number.len() <= 5;
    if is_number { number } else { written }
}

/// The number of the paragraph, where a line of the text begins with one ("12.", "138.45") and no other
/// line does.
pub(super) fn paragraph(text: &str) -> Option<&str> {
    let mut numbers = text.lines().filter_map(numbered);
    let first = numbers.next()?;
    numbers.next().is_none().then_some(first)
}

fn numbered(line: &str) -> Option<&str> {
    let end = line.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, rest) = line.split_at_checked(end)?;
    let begins = |c: char| c.is_uppercase() || c == '(';
    let bare = number.strip_suffix('.').unwrap_or(number);
    let is_part = |part: &str| (1..=3).contains(&part.len());
    let is_number = number.contains('.') && bare.split('.').all(is_part) && bare.split('.').count() <= 2;
    (is_number && rest.trim_start().starts_with(begins)).then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_the_only_number_that_a_line_begins_with() {
        let cases = [
            ("Domestic application\n7. Reiterating its recommendation", Some("7")),
            ("12.The Committee acknowledges", Some("12")),
            ("138.45 Take steps (Chile);", Some("138.45")),
            ("The State should:\n(a) act;", None),
            ("1. Act\n2. Report", None),
            ("1.5 million people", None),
            ("2020 was a year. It should", None),
            ("12. (a) Adopt a law;", Some("12")),
            ("7.", None),
        ];
        for (text, number) in cases {
            assert_eq!(paragraph(text), number, "{text}");
        }
    }

    #[test]
    fn days_are_read_in_both_orders_and_nothing_else_is_a_day() {
        let cases = [
            ("2026-03-23", Some("2026-03-23")),
            ("2026-03-23T00:00:00Z", Some("2026-03-23")),
            ("23/03/2026", Some("2026-03-23")),
            ("3/4/2026 00:00", Some("2026-04-03")),
            ("2026", Some("2026")),
            ("46104", Some("2026-03-23")),
            ("46104.4996282407", Some("2026-03-23")),
            ("99999", None),
            ("03/23/2026", None),
            ("soon", None),
            ("", None),
        ];
        for (written, day) in cases {
            assert_eq!(date(written).as_ref().map(Date::as_str), day, "{written}");
        }
    }

    #[test]
    fn targets_are_numbers_of_goals_and_of_their_parts() {
        let cases = [
            ("8.8 - Universal labour rights", "8.8"),
            ("1.b - Policy frameworks", "1.b"),
            ("8 - DECENT WORK AND ECONOMIC GROWTH", "8"),
            ("SDG 5", "5"),
            ("Peace", "Peace"),
        ];
        for (written, number) in cases {
            assert_eq!(target(written), number);
        }
    }
}
