//! Dates and quantities as people write them. The exact forms (EDTF, printed quantities) stay in the
//! `datetime` of the element, in the `.json` and in the `.csv`.

use maud::{Markup, html};
use tarazy_model::{Count, Date};
pub(crate) use tarazy_tell::number::grouped as number;
pub(crate) use tarazy_tell::written::{counted, day, in_words, quantity};
use tarazy_words::Language;
use tarazy_words::language::detect;

/// A date with its exact form behind it.
pub(crate) fn date(date: &Date) -> Markup {
    html! { time datetime=(date) { (in_words(date)) } }
}

/// A date, or the words for one that is not known.
pub(crate) fn date_or(known: Option<&Date>, otherwise: &str) -> Markup {
    html! { @if let Some(known) = known { (date(known)) } @else { span.unknown { (otherwise) } } }
}

/// The month of a day given as ISO text, as in April 2010: of what is known by its first day only.
pub(crate) fn month(day: &str) -> String {
    let month = day.get(.."2010-04".len()).and_then(|month| month.parse().ok());
    month.as_ref().map(in_words).unwrap_or_default()
}

/// A count in words, with who counted and the source's own words: "5,000 to 10,000 people, by police (“thousands”)".
pub(crate) fn count(count: &Count) -> String {
    let value = count.value.as_ref().map(quantity);
    let words = count.written.as_ref().map(|written| format!("“{written}”"));
    let mut said = match (value, words) {
        (Some(value), Some(words)) => format!("{value} ({words})"),
        (value, words) => value.or(words).unwrap_or_default(),
    };
    if let Some(by) = &count.by {
        said = format!("{said}, by {by}");
    }
    said
}

/// Counts as the desk prints them, in words and one after the other.
pub(crate) fn counts(printed: &[String]) -> String {
    let words = |text: &String| text.parse().map_or_else(|_| text.clone(), |parsed| count(&parsed));
    printed.iter().map(words).collect::<Vec<_>>().join("; ")
}

/// A pace to the hundredth.
pub(crate) fn hundredth(pace: f64) -> f64 {
    (pace * 100.0).round() / 100.0
}

/// A name of the vocabulary, such as `loss-of-power`, as words.
pub(crate) fn plain(name: &str) -> String {
    name.replace(['-', '_'], " ")
}

/// A moment of the machine (RFC 3339) as a person reads it: its day and minute in UTC.
pub(crate) fn moment(at: &str) -> Markup {
    let (day, time) = at.split_once('T').unwrap_or((at, ""));
    let minute: String = time.chars().take(5).collect();
    html! { time datetime=(at) { (day) @if !minute.is_empty() { " " (minute) " UTC" } } }
}

/// The language that words of a source are in, for the page to say so where it is not the page's own (WCAG 3.1.2);
/// none where it is English or cannot be told.
pub(crate) fn language(words: &str) -> Option<&'static str> {
    detect(words).filter(|language| *language != Language::English).map(Language::as_str)
}
