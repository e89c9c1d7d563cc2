//! Dates, quantities and counts as people write them in the language spoken. The exact forms (EDTF, printed
//! quantities) stay in the `datetime` of the element, in the `.json` and in the `.csv`.

use crate::speech::{language as spoken, say, tell, word};
use maud::{Markup, html};
use tarazy_desk::Evidence;
use tarazy_model::{Count, Date, Day, Every, LegalStanding, Quantity};
use tarazy_tell::written::{self, Given, Part, Shape};
use tarazy_words::language::detect;
use tarazy_words::messages::digits;
use tarazy_words::{Language, Saying};

/// A number, its thousands apart.
pub(crate) fn number(value: f64) -> String {
    digits(spoken(), value)
}

/// A day, as in 7 April 2010.
pub(crate) fn day(day: Day) -> String {
    if spoken() == Language::English {
        return written::day(day);
    }
    let (number, year) = (day.day().to_string(), day.year().to_string());
    let month = say(&format!("month-{}-of", day.month()));
    tell("day-of-month-and-year", &[("day", &number), ("month", month), ("year", &year)])
}

/// A month, as in April 2010, by any of its days.
pub(crate) fn month_of(day: Day) -> String {
    tell("month-and-year", &[("month", month_name(day.month())), ("year", &day.year().to_string())])
}

/// The name of a month by its number, from 1.
pub(crate) fn month_name(number: i8) -> &'static str {
    say(&format!("month-{number}"))
}

/// An EDTF date in words: "4 April 2005, uncertain", "about June 2010", "2003 or later". What has no plain words
/// stays as it is.
pub(crate) fn in_words(date: &Date) -> String {
    if spoken() == Language::English {
        return written::in_words(date);
    }
    match written::shape(date) {
        Shape::One(one) => end(one),
        Shape::Between(from, to) => tell("date-to-date", &[("from", &end(from)), ("to", &end(to))]),
        Shape::OrLater(from) => tell("date-or-later", &[("date", &end(from))]),
        Shape::OrEarlier(to) => tell("date-or-earlier", &[("date", &end(to))]),
    }
}

fn end(part: Part<'_>) -> String {
    let date = match part.given {
        Given::Day(whole) => day(whole),
        Given::Month(first) => month_of(first),
        Given::Other(text) => text.to_owned(),
    };
    let date = if part.about { tell("date-about", &[("date", &date)]) } else { date };
    if part.uncertain { tell("date-uncertain", &[("date", &date)]) } else { date }
}

/// A quantity in words: "at least 4,300,000 USD", "about 16,000 people".
pub(crate) fn quantity(quantity: &Quantity) -> String {
    if spoken() == Language::English {
        return written::quantity(quantity);
    }
    Saying::from(quantity).in_language(spoken())
}

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
    let said = match (value, words) {
        (Some(value), Some(words)) => format!("{value} ({words})"),
        (value, words) => value.or(words).unwrap_or_default(),
    };
    match &count.by {
        Some(by) => tell("counted-by", &[("count", &said), ("by", by)]),
        None => said,
    }
}

/// Counts as the desk prints them, in words and one after the other.
pub(crate) fn counts(printed: &[String]) -> String {
    let words = |text: &String| text.parse().map_or_else(|_| text.clone(), |parsed| count(&parsed));
    printed.iter().map(words).collect::<Vec<_>>().join("; ")
}

/// How often something is done: "every month", "every 2 years".
pub(crate) fn every(every: Every) -> String {
    Saying::from(every).in_language(spoken())
}

/// A pace to the hundredth.
pub(crate) fn hundredth(pace: f64) -> f64 {
    (pace * 100.0).round() / 100.0
}

/// Where in a document something stands, behind its name: ", characters 3–9, page 2", ", line 12, column deaths".
pub(crate) fn at(evidence: &Evidence) -> String {
    let number = |name: &str, n: u64| tell(name, &[("n", &n.to_string())]);
    let span = evidence.start.zip(evidence.end).map(|(start, end)| {
        tell("characters-from-to", &[("start", &start.to_string()), ("end", &end.to_string())])
    });
    let page = evidence.page.map(|page| number("page-n", page.into()));
    let line = evidence.line.map(|line| number("line-n", line));
    let column = evidence.column.as_ref().map(|column| tell("column-n", &[("name", column)]));
    [span, page, line, column].into_iter().flatten().map(|part| format!(", {part}")).collect()
}

/// What of a measure a figure tells, in words: "lower; women".
pub(crate) fn parted(part: &str) -> String {
    worded(&Saying::part(part))
}

/// What an organisation is before the law, and when.
pub(crate) fn legal_standing(standing: &LegalStanding) -> String {
    let status = word("legal-status", standing.status.as_str());
    let period = standing.period.as_ref();
    period.map_or_else(|| status.to_owned(), |period| format!("{status} [{period}]"))
}

/// A moment of the machine (RFC 3339) as a person reads it: its day and minute in UTC.
pub(crate) fn moment(at: &str) -> Markup {
    let (day, time) = at.split_once('T').unwrap_or((at, ""));
    let minute: String = time.chars().take(5).collect();
    html! { time datetime=(at) { (day) @if !minute.is_empty() { " " (minute) " UTC" } } }
}

/// The language that words of a source are in, for the page to say so where it is not the page's own (WCAG 3.1.2);
/// none where it is that or cannot be told.
pub(crate) fn language(words: &str) -> Option<&'static str> {
    detect(words).filter(|language| *language != spoken()).map(Language::as_str)
}

/// What is told, in the language spoken.
pub(crate) fn worded(saying: &Saying) -> String {
    saying.in_language(spoken())
}

/// The language of what is told, where that is words of a source: see [`language`].
pub(crate) fn language_of(saying: &Saying) -> Option<&'static str> {
    language(&worded(saying))
}

/// What is told, in the language spoken; what there is of it in English alone is marked as such.
pub(crate) fn saying(told: &Saying) -> Markup {
    match told {
        Saying::English(words) if spoken() != Language::English && !words.is_empty() => {
            html! { span.untranslated lang="en" { (words) } }
        }
        told => html! { (worded(told)) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::speaking;

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        for (edtf, language, words) in [
            ("2005-03-24", Language::English, "24 March 2005"),
            ("2005-03-24", Language::Russian, "24 марта 2005 г."),
            ("2005-03", Language::Russian, "март 2005 г."),
            ("2005-03-24", Language::Kazakh, "2005 ж. 24 наурыз"),
            ("2005-03-24", Language::Kyrgyz, "2005-ж. 24-март"),
            ("2005-03-24", Language::Uzbek, "2005-yil 24-mart"),
            ("2003/..", Language::Kazakh, "2003 немесе одан кейін"),
            ("2005-04-04~", Language::Russian, "примерно 4 апреля 2005 г."),
            ("199X", Language::Uzbek, "199X"),
        ] {
            assert_eq!(
                speaking(language, || in_words(&edtf.parse().unwrap())),
                words,
                "{edtf} in {language}"
            );
        }
    }

    #[test]
    fn quantities_keep_their_bounds_in_each_language() {
        for (printed, language, words) in [
            (">=4300000 USD", Language::English, "at least 4,300,000 USD"),
            (">=4300000 USD", Language::Russian, "не менее 4\u{202f}300\u{202f}000 USD"),
            ("27.1 percent", Language::Kazakh, "27,1 %"),
            ("~16000 person", Language::Uzbek, "taxminan 16\u{202f}000 kishi"),
        ] {
            assert_eq!(speaking(language, || quantity(&printed.parse().unwrap())), words);
        }
    }

    #[test]
    fn words_of_a_source_say_their_language_where_it_is_not_the_page_s() {
        let said = "Комитет обеспокоен тем, что в камерах темно.";
        assert_eq!(language(said), Some("ru"));
        assert_eq!(speaking(Language::Russian, || language(said)), None);
        assert_eq!(speaking(Language::Russian, || language("The Committee is concerned.")), Some("en"));
    }
}
