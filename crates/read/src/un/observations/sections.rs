//! Titles of sections, and the form that paragraphs of a section have where they do not say.

use crate::un::lines::is_space;
use tarazy_model::Form;

const CONCERN: Option<Form> = Some(Form::Concern);
const RECOMMENDATION: Option<Form> = Some(Form::Recommendation);
const POSITIVE: Option<Form> = Some(Form::PositiveAspect);

/// Titles of sections, the longer before what they begin with. What only notes something among concerns and
/// recommendations is a concern.
const SECTIONS: [(&str, Option<Form>); 37] = [
    ("principal subjects of concern, suggestions and recommendations", CONCERN),
    ("principal subjects of concern and recommendations", CONCERN),
    ("principal areas of concern and recommendations", CONCERN),
    ("principal matters of concern and recommendations", CONCERN),
    ("principal concerns and recommendations", CONCERN),
    ("main areas of concern and recommendations", CONCERN),
    ("main subjects of concern and recommendations", CONCERN),
    ("subjects of concern and recommendations", CONCERN),
    ("areas of concern and recommendations", CONCERN),
    ("concerns and recommendations", CONCERN),
    ("suggestions and recommendations", RECOMMENDATION),
    ("conclusions and recommendations", None),
    ("recommendations", RECOMMENDATION),
    ("principal subjects of concern", CONCERN),
    ("principal areas of concern", CONCERN),
    ("subjects of concern", CONCERN),
    ("areas of concern", CONCERN),
    ("positive aspects", POSITIVE),
    ("positive factors", POSITIVE),
    ("follow-up measures taken", POSITIVE),
    ("follow-up measures undertaken", POSITIVE),
    ("factors and difficulties", None),
    ("factors affecting", None),
    ("factors impeding", None),
    ("introduction", None),
    ("позитивные аспекты", POSITIVE),
    ("положительные аспекты", POSITIVE),
    ("последующие меры, принятые", POSITIVE),
    ("основные проблемы, вызывающие обеспокоенность, и рекомендации", CONCERN),
    ("основные вопросы, вызывающие обеспокоенность, и рекомендации", CONCERN),
    ("основные вопросы, вызывающие озабоченность, и рекомендации", CONCERN),
    ("основные вопросы, вызывающие беспокойство, и рекомендации", CONCERN),
    ("вопросы, вызывающие обеспокоенность, и рекомендации", CONCERN),
    ("основные проблемные области и рекомендации", CONCERN),
    ("предложения и рекомендации", RECOMMENDATION),
    ("факторы и трудности", None),
    ("введение", None),
];

/// How the headings of the last paragraphs begin, which say what is to be done with the observations.
const CLOSING: [&str; 22] = [
    "dissemination",
    "follow-up and dissemination",
    "follow-up procedure",
    "follow-up to the present",
    "follow-up to the concluding",
    "follow-up to concluding",
    "follow-up of",
    "next report",
    "next periodic",
    "preparation of the",
    "implementation and reporting",
    "national mechanism for reporting",
    "other recommendations",
    "other issues",
    "paragraphs of particular",
    "распространение информации",
    "последующие меры и",
    "последующая деятельность в связи с заключительными",
    "прочие",
    "подготовка следующего",
    "следующий доклад",
    "осуществление и представление",
];

/// Whether a heading is one of the last paragraphs'.
pub(super) fn is_closing(heading: &str) -> bool {
    let heading: String = heading.chars().take(60).collect::<String>().to_lowercase();
    heading == "follow-up" || CLOSING.iter().any(|start| heading.starts_with(start))
}

/// The section a title opens, and the bytes of its name.
pub(super) fn section(title: &str) -> Option<(Option<Form>, usize)> {
    let start = title.len()
        - title
            .trim_start_matches(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '.' || is_space(c))
            .len();
    // The letter of the section is cut, and with it the first letter of its title.
    let start = (0..=start)
        .rev()
        .find(|at| title.get(*at..).is_some_and(|rest| rest.starts_with(char::is_uppercase)))?;
    SECTIONS.iter().find_map(|(name, form)| {
        let mut written = title.get(start..)?.char_indices();
        let mut end = start;
        for wanted in name.chars() {
            let (at, c) = written.next()?;
            let same = c.to_lowercase().eq(wanted.to_lowercase()) || wanted == ' ' && is_space(c);
            if !same {
                return None;
            }
            end = start + at + c.len_utf8();
        }
        // "Recommendations of an earlier cycle" is a heading.
        let whole = *name != "recommendations" || title.get(end..).is_some_and(|rest| rest.trim().is_empty());
        whole.then_some((*form, end))
    })
}
