//! What the last paragraphs ask for: information on follow-up within a year or two, and the next report.

use crate::un::days::days;
use crate::un::lines::is_space;
use jiff::Span;
use std::ops::Range;
use tarazy_model::{Date, Note, ReportStep};
use tarazy_words::{number_words, ordinals};

/// What a paragraph asks the State to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// Bytes of the sentence.
    pub(super) span: Range<usize>,
    /// [`ReportStep::Due`] or [`ReportStep::FollowUpDue`].
    pub(super) step: ReportStep,
    pub(super) date: Option<Date>,
    /// How the date was arrived at where it is counted: "within one year of 2022-10-28".
    pub(super) counted: Option<Note>,
    /// Which report.
    pub(super) number: Option<String>,
    /// Whether it is to come by the simplified procedure.
    pub(super) simplified: Option<bool>,
    /// The paragraphs a follow-up is about.
    pub(super) paragraphs: Vec<String>,
}

/// What a sentence asks for, if it is such a request. `adopted` is the date from which months are counted.
pub(super) fn asked(
    text: &str,
    sentence: &Range<usize>,
    adopted: Option<&Date>,
    procedure: Option<bool>,
) -> Option<Asked> {
    let said = text.get(sentence.clone())?;
    let lower = said.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let next = has(&["submit", "due", "представить", "представлен"])
        && has(&[
            "periodic report",
            "next report",
            "initial report",
            "combined report",
            "периодическ",
            "следующий доклад",
            "очередной доклад",
        ])
        && !has(&["list of issues prior to"]);
    // "Its fourth report, which was due in …, and its fifth in a combined report in …": the last day is asked for.
    let late = has(&["was due", "were due"]);
    let next = next && (!late || has(&["invites", "requests", "urges", "recommends"]));
    // What the Committee on Enforced Disappearances asks for in place of a report.
    let next = next || lower.contains("article 29 (4)") && lower.contains("submit");
    let cited = cited(said);
    let follow_up = has(&["inform", "информ", "сведени"])
        && has(&["provide", "submit", "inform", "представить"])
        && has(&["paragraph", "para.", "paras", "пункт"])
        && !cited.is_empty();
    let mut found = days(text, sentence.clone()).into_iter().filter_map(|days| days.date());
    let found = if late { found.next_back() } else { found.next() };
    let counted = found.is_none().then(|| counted(&lower, adopted)).flatten();
    let (date, counted) = match (found, counted) {
        (Some(date), _) => (Some(date), None),
        (None, Some((date, how))) => (Some(date), Some(how)),
        (None, None) => (next.then(|| year(said, late)).flatten(), None),
    };
    date.as_ref()?;
    let step = match (next, follow_up) {
        (_, true) if !(next && has(&["report by", "report no later", "next periodic"])) => {
            ReportStep::FollowUpDue
        }
        (true, _) => ReportStep::Due,
        _ => return None,
    };
    let is_next = step == ReportStep::Due;
    Some(Asked {
        span: sentence.clone(),
        step,
        date,
        counted,
        number: if is_next { number(said, late) } else { None },
        simplified: if is_next { procedure } else { None },
        paragraphs: if is_next { Vec::new() } else { cited },
    })
}

/// Whether the document says that the State reports by the simplified procedure.
pub(super) fn simplified(text: &str) -> Option<bool> {
    let tail = (0..=text.len().saturating_sub(6_000)).rev().find(|at| text.is_char_boundary(*at))?;
    let tail = text.get(tail..)?.to_lowercase();
    let named = tail.contains("simplified reporting procedure")
        || tail.contains("list of issues prior to reporting")
        || tail.contains("list of issues prior to the submission")
        || tail.contains("упрощенной процедур");
    let offered = [
        "invites the state party to agree",
        "may wish to",
        "to consider",
        "может согласиться",
        "предлагает государству-участнику согласиться",
    ];
    (named && !offered.iter().any(|words| tail.contains(words))).then_some(true)
}

/// "Within one year", "within 24 months", "в течение двух лет": counted from the adoption.
fn counted(lower: &str, adopted: Option<&Date>) -> Option<(Date, Note)> {
    let adopted = adopted?;
    let day = adopted.latest()?;
    let rest = ["within ", "в течение "]
        .iter()
        .find_map(|word| lower.find(word).and_then(|at| lower.get(at + word.len()..)))?;
    let mut words =
        rest.split(|c: char| is_space(c) || matches!(c, ',' | ';' | '.')).filter(|word| !word.is_empty());
    let mut count = words.next()?;
    while matches!(count, "a" | "the" | "next" | "period" | "of") {
        count = words.next()?;
    }
    let unit = words.next()?;
    let russian = ["одного", "двух", "трех", "четырех", "пяти"];
    let number = count.parse().ok().or_else(|| {
        number_words::of(count).and_then(|known| (1..=60).find(|n| (f64::from(*n) - known.value).abs() < 0.5))
    });
    let number: i32 = number
        .or_else(|| russian.iter().position(|word| *word == count).and_then(|at| i32::try_from(at + 1).ok()))
        .or_else(|| matches!(count, "года").then_some(1))?;
    let unit = if count == "года" { "года" } else { unit };
    let span = match unit {
        _ if unit.starts_with("year") || matches!(unit, "года" | "лет") => Span::new().years(number),
        _ if unit.starts_with("month") || unit.starts_with("месяц") => Span::new().months(number),
        _ => return None,
    };
    let due: Date = day.checked_add(span).ok()?.to_string().parse().ok()?;
    Some((due, Note::Counted { within: format!("{count} {unit}"), from: adopted.clone() }))
}

/// A year that stands alone: "in 2027", "to be submitted in 2027".
fn year(said: &str, last: bool) -> Option<Date> {
    let mut found = None;
    let mut words = said.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        let leads = matches!(word, "in" | "by" | "before" | "в" | "до" | "к");
        let year =
            words.peek().filter(|next| leads && next.len() == 4).and_then(|next| next.parse::<u32>().ok());
        if let Some(year) = year.filter(|year| (1990..2200).contains(year)) {
            found = year.to_string().parse().ok();
            if !last {
                break;
            }
        }
    }
    found
}

/// "Its combined fifth and sixth periodic reports": the ordinals before the word.
fn number(said: &str, several: bool) -> Option<String> {
    const NOUNS: [&str; 4] = ["periodic report", "периодическ", "report", "доклад"];
    let before = |noun: &str| {
        said.match_indices(noun).find_map(|(end, _)| {
            let from = said.get(..end)?;
            let from = from.rfind(['.', ';']).and_then(|at| from.get(at..)).unwrap_or(from);
            // "The combined second, third and fourth", "следующий, четвертый по счету,": commas part what is counted.
            let opened = [" its ", " the ", " свой ", " свои ", " его ", "объединенн"];
            let at = opened.iter().filter_map(|word| from.rfind(word)).max().or_else(|| from.rfind(','));
            Some(ordinals::all(at.and_then(|at| from.get(at..)).unwrap_or(from)))
                .filter(|all| !all.is_empty())
        })
    };
    // "Its next periodic report, which will be its third".
    let named = ["which will be its ", "which will be the ", "который станет "].iter();
    let named = named.filter_map(|words| said.find(words).and_then(|at| said.get(at + words.len()..)));
    let after = named.map(|rest| ordinals::all(rest.split([',', '.', ';']).next().unwrap_or(""))).next();
    let before = NOUNS.iter().find_map(|noun| before(noun)).unwrap_or_default();
    // "Its fourth report, which was due in …, and its fifth".
    let before = if several { ordinals::all(said) } else { before };
    match if before.is_empty() { after.unwrap_or_default() } else { before }.as_slice() {
        [] => None,
        [only] => Some(only.to_string()),
        [first, .., last] => Some(format!("{first}-{last}")),
    }
}

/// The paragraphs a sentence cites: "paragraphs 13 (a), 21 and 29 (d) above", "paras. 8 and 24".
pub(super) fn cited(said: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in ["aragraphs", "aragraph", "aras.", "ara.", "ункты", "унктах", "ункте", "унктов", "ункт "]
    {
        for (at, _) in said.match_indices(word) {
            // "Article 8, paragraph 2", "rule 70, paragraph 5": not of the observations.
            let words = said.get(..at).unwrap_or("");
            let words = words
                .trim_end_matches(|c: char| c.is_alphabetic())
                .trim_end_matches(|c| is_space(c) || c == ',');
            if ends_with_rule(words) {
                continue;
            }
            numbers(said.get(at + word.len()..).unwrap_or(""), &mut out);
        }
    }
    out
}

/// Whether words end with a rule or an article and its number: "under article 8", "rule 70".
fn ends_with_rule(words: &str) -> bool {
    let mut back = words.split(is_space).rev();
    let numbered = back.next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let rule = ["article", "articles", "rule", "rules", "resolution", "правила", "статьи", "статьей"];
    numbered && back.next().is_some_and(|word| rule.contains(&word.to_lowercase().as_str()))
}

/// Numbers with their letters, as long as nothing but "and", commas, brackets and words in brackets parts them.
fn numbers(mut rest: &str, out: &mut Vec<String>) {
    loop {
        rest = rest.trim_start_matches(|c: char| is_space(c) || c == ',');
        rest = ["and ", "и "]
            .iter()
            .find_map(|and| rest.strip_prefix(and))
            .unwrap_or(rest)
            .trim_start_matches(is_space);
        if let Some(words) = rest.strip_prefix('(') {
            let Some((inside, after)) = words.split_once(')') else { return };
            let letter = inside.trim();
            if let Some(last) = out
                .last_mut()
                .filter(|_| letter.chars().count() == 1 && letter.chars().all(char::is_lowercase))
            {
                last.push_str(&format!(" ({letter})"));
            }
            rest = after;
            continue;
        }
        // "6 а)": a letter with its second bracket only.
        let mut letter = rest.chars();
        if let (Some(c), Some(')'), Some(last)) = (letter.next(), letter.next(), out.last_mut())
            && c.is_lowercase()
        {
            last.push_str(&format!(" ({c})"));
            rest = letter.as_str();
            continue;
        }
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let Some(number) = rest.get(..digits).filter(|_| (1..=3).contains(&digits)) else { return };
        if !out.iter().any(|known| known == number) {
            out.push(number.to_owned());
        }
        rest = rest.get(digits..).unwrap_or("");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<(ReportStep, String, Option<String>, Vec<String>)> {
        let adopted = "2022-10-28".parse().ok();
        let found = asked(text, &(0..text.len()), adopted.as_ref(), None)?;
        Some((
            found.step,
            found.date.map(|date| date.to_string()).unwrap_or_default(),
            found.number,
            found.paragraphs,
        ))
    }

    #[test]
    fn follow_up_is_due_on_a_day_or_so_long_after_the_adoption() {
        let paragraphs = |list: &[&str]| list.iter().map(|p| (*p).to_owned()).collect::<Vec<_>>();
        for (text, date, wanted) in [
            (
                "It asks the State party to provide, by 1 May 2025, information on paragraphs 13 (libraries), 21 and 29 (a) above.",
                "2025-05-01",
                &["13", "21", "29 (a)"][..],
            ),
            (
                "The State party is to provide within one year information on its answer to paragraphs 9 and 10.",
                "2023-10-28",
                &["9", "10"],
            ),
            (
                "Please provide within 24 months information on the points of paragraph 7 (b).",
                "2024-10-28",
                &["7 (b)"],
            ),
            (
                "Просьба представить в течение двух лет информацию по пунктам: пункты 9 и 12.",
                "2024-10-28",
                &["9", "12"],
            ),
        ] {
            assert_eq!(
                of(text),
                Some((ReportStep::FollowUpDue, date.to_owned(), None, paragraphs(wanted))),
                "{text}"
            );
        }
    }

    #[test]
    fn the_next_report_is_due_on_a_day_or_in_a_year() {
        for (text, date, number) in [
            (
                "The State party is asked to submit its fifth periodic report by 31 October 2028.",
                "2028-10-31",
                Some("5"),
            ),
            (
                "It invites the State party to submit its combined sixth and seventh periodic reports in May 2026.",
                "2026-05",
                Some("6-7"),
            ),
            ("It requests the State party to submit its next periodic report in 2027.", "2027", None),
            (
                "Комитет просит представить шестой периодический доклад к 1 ноября 2023 года.",
                "2023-11-01",
                Some("6"),
            ),
        ] {
            assert_eq!(
                of(text),
                Some((ReportStep::Due, date.to_owned(), number.map(str::to_owned), Vec::new())),
                "{text}"
            );
        }
        assert_eq!(of("The Committee regrets that the report was submitted late."), None);
    }
}
