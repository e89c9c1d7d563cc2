//! Decisions of the treaty bodies on complaints of individuals: Views, decisions on the merits and on admissibility.
//!
//! Their first page is a form (State party, date of the communication, subject matter, issues, articles); their last
//! paragraphs say what the body finds and what it asks of the State. A complaint is a case with up to three steps: raised,
//! decided, advised. Those who complain are often victims: nothing else is read in such a document, so that their names
//! come into the record only by a person's hand.

mod articles;
mod form;

use super::lines::{is_space, on_one_line, trimmed};
use super::observations::sentences;
use super::{Read, Stated};
use crate::Trouble;
use form::Form;
use std::ops::Range;
use tarazy_model::{CaseStep, Note, StateCode, Statement, Step};
use tarazy_words::{bodies, states};

/// Bytes at the end in which the finding and the remedy stand.
const END: usize = 16_000;

/// Reads a decision; `None` for any other text.
pub(super) fn decision(text: &str) -> Option<Read> {
    let form = form::form(text)?;
    let state = states::resolve(on_one_line(text, form.state.clone()?).trim_end_matches('*'))?;
    let body = form.symbol.as_deref().and_then(bodies::by_symbol).or_else(|| named(text))?;
    let case = Case { text, form: &form, state, body };
    let mut read = Read { alone: Some(Trouble::ComplaintOfIndividuals), ..Read::default() };
    read.stated.extend(case.raised());
    let tail = (text.len().saturating_sub(END)..=text.len()).find(|at| text.is_char_boundary(*at))?;
    let said: Vec<Range<usize>> =
        sentences(text, tail..text.len()).into_iter().map(|span| unnumbered(text, span)).collect();
    let found =
        said.iter().enumerate().filter_map(|(at, span)| Some((at, outcome(text.get(span.clone())?)?)));
    // The body's own finding is the last, and it says under which article it acts.
    let acting = |at: &usize| {
        said.get(*at)
            .and_then(|span| text.get(span.clone()))
            .is_some_and(|s| s.contains("acting under") || s.contains("действуя"))
    };
    let found: Vec<(usize, &str)> = found.collect();
    let decided = found.iter().rev().find(|(at, _)| acting(at)).or_else(|| found.last());
    if let Some((at, outcome)) = decided {
        let span = said.get(*at)?.clone();
        read.stated.push(case.decided(span, outcome));
        let remedy = said.iter().skip(at + 1).find(|span| text.get((*span).clone()).is_some_and(is_remedy));
        read.stated.extend(remedy.map(|span| case.advised(span.clone(), &said)));
    }
    Some(read).filter(|read| !read.stated.is_empty())
}

/// A sentence without the number of its paragraph: "9.8The Committee", "10. The Committee".
fn unnumbered(text: &str, span: Range<usize>) -> Range<usize> {
    let span = trimmed(text, span);
    let said = text.get(span.clone()).unwrap_or("");
    let rest = said.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let is_number =
        rest.len() < said.len() && rest.trim_start_matches(is_space).starts_with(char::is_uppercase);
    if is_number { trimmed(text, span.end - rest.len()..span.end) } else { span }
}

/// The treaty body named first.
fn named(text: &str) -> Option<&'static bodies::Body> {
    let end = (0..=4_000.min(text.len())).rev().find(|at| text.is_char_boundary(*at))?;
    let hits = bodies::lexicon().find(text.get(..end)?);
    hits.iter().filter_map(|hit| bodies::all().get(hit.entry)).find(|body| body.kind == "treaty body")
}

/// What all steps of a case share.
struct Case<'t> {
    text: &'t str,
    form: &'t Form,
    state: StateCode,
    body: &'static bodies::Body,
}

impl Case<'_> {
    fn step(&self, step: Step) -> CaseStep {
        let issue = self.form.subject.clone().map(|span| on_one_line(self.text, span));
        let number = self.form.communication.clone().map(|number| format!("Communication No. {number}"));
        CaseStep {
            states: vec![self.state],
            issue: issue.or(number).unwrap_or_else(|| "complaint of an individual".to_owned()),
            step,
            symbol: self.form.symbol.clone(),
            ..CaseStep::default()
        }
    }

    /// The complaint as it came, with the articles it names.
    fn raised(&self) -> Option<Stated> {
        let (span, date) = self.form.submitted.clone()?;
        let claimed = self.form.articles.iter().flat_map(|(span, protocol)| {
            let instrument = self.instrument(*protocol);
            articles::articles(&on_one_line(self.text, span.clone()))
                .into_iter()
                .map(move |article| format!("{instrument} {article}"))
        });
        let step = CaseStep { date: Some(date), articles: claimed.collect(), ..self.step(Step::Raised) };
        Some(Stated { notes: self.issues(), ..Stated::of(span, Statement::Case(step)) })
    }

    /// "Substantive issues: …; procedural issues: …".
    fn issues(&self) -> Vec<Note> {
        let told = |span: &Option<Range<usize>>| {
            let issues = on_one_line(self.text, span.clone()?);
            issues.contains(char::is_alphabetic).then(|| issues.trim_end_matches('.').to_owned())
        };
        let substantive = told(&self.form.substantive).map(|issues| Note::SubstantiveIssues { issues });
        let procedural = told(&self.form.procedural).map(|issues| Note::ProceduralIssues { issues });
        substantive.into_iter().chain(procedural).collect()
    }

    fn decided(&self, span: Range<usize>, outcome: &str) -> Stated {
        let said = on_one_line(self.text, span.clone());
        let instrument = self.instrument(outcome == INADMISSIBLE);
        let step = CaseStep {
            date: self.form.decided.clone(),
            actors: vec![self.body.code.to_owned()],
            outcome: Some(outcome.to_owned()),
            articles: articles::found(&said)
                .into_iter()
                .map(|article| format!("{instrument} {article}"))
                .collect(),
            ..self.step(Step::Decided)
        };
        Stated::of(span, Statement::Case(step))
    }

    /// What the body asks of the State, and within how many days it asks for an answer.
    fn advised(&self, span: Range<usize>, said: &[Range<usize>]) -> Stated {
        let step = CaseStep {
            date: self.form.decided.clone(),
            actors: vec![self.body.code.to_owned()],
            ..self.step(Step::Advised)
        };
        let within = said
            .iter()
            .filter(|later| later.start >= span.start)
            .find_map(|span| days(self.text.get(span.clone())?));
        let notes = within.map(|days| Note::AnswerWithin { days }).into_iter().collect();
        Stated { notes, ..Stated::of(span, Statement::Case(step)) }
    }

    /// The code of the instrument whose articles are named: the body's treaty, or its protocol on complaints.
    fn instrument(&self, protocol: bool) -> String {
        let treaty = self.body.instrument.as_ref().map_or(self.body.code, |code| code.as_str());
        match (treaty, protocol) {
            ("ICCPR", true) => "ICCPR-OP1".to_owned(),
            ("CRC", true) => "CRC-OP-IC".to_owned(),
            ("CEDAW" | "CRPD" | "ICESCR", true) => format!("{treaty}-OP"),
            _ => treaty.to_owned(),
        }
    }
}

const INADMISSIBLE: &str = "inadmissible";

/// What a sentence finds, in the words used for outcomes.
fn outcome(sentence: &str) -> Option<&'static str> {
    let lower = sentence.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let concludes =
        has(&[
            "is of the view",
            "is of the opinion",
            "concludes",
            "decided",
            "considers",
            "decides",
            "finds",
            "declares",
            "acting under",
        ]) || has(&["считает", "приходит к выводу", "постановляет", "полагает", "решает", "действуя"]);
    if !concludes {
        return None;
    }
    let breach =
        has(&["violat", "breach", "нарушени", "failed to fulfil its obligations", "failed to comply with"]);
    let not = has(&[
        "not constitute",
        "not disclose",
        "not reveal",
        "no violation",
        "no breach",
        "not amount to",
        "would not",
        "not violate",
    ]) || has(&[
        "не свидетельствуют",
        "не представля",
        "не является нарушением",
        "не будет представлять",
        "не будет являться",
        "не выявляют",
    ]);
    let discloses = has(&[
        "disclose",
        "constitute",
        "reveal",
        "amount to",
        "there has been",
        "has violated",
        "failed to fulfil its obligations",
        "failed to comply with its obligations",
        "entail",
        "violated",
    ]) || has(&[
        "свидетельствуют о",
        "представляют собой",
        "представляет собой",
        "является нарушением",
        "имело место",
        "нарушило",
        "будет представлять собой",
    ]);
    match () {
        () if has(&["discontinue", "прекратить рассмотрение"]) => Some("discontinued"),
        () if has(&[
            "is inadmissible",
            "are inadmissible",
            "be inadmissible",
            "является неприемлем",
            "неприемлемым",
            "признать неприемлем",
        ]) =>
        {
            Some(INADMISSIBLE)
        }
        () if breach && not => Some("no violation"),
        () if breach && discloses => Some("violation"),
        () => None,
    }
}

/// Whether a sentence says what the State is to do.
fn is_remedy(sentence: &str) -> bool {
    let asked = [
        "urges the State party",
        "under an obligation",
        "requests the State party to",
        "is required to",
        "recommends that the State party",
        "requires the State party",
    ];
    let russian = ["обязано", "обязательство", "настоятельно призывает", "рекомендует государству-участнику"];
    asked.iter().chain(&russian).any(|words| sentence.contains(words))
}

/// "Within 90 days", "within 180 days", "в течение 180 дней".
fn days(sentence: &str) -> Option<u64> {
    let rest = ["within ", "в течение "]
        .iter()
        .find_map(|word| sentence.find(word).and_then(|at| sentence.get(at + word.len()..)))?;
    let mut words = rest.split_whitespace();
    let number = words.next()?.parse().ok()?;
    words.next().filter(|unit| unit.starts_with("day") || unit.starts_with("дн")).map(|_| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_told_in_few_words() {
        for (sentence, wanted) in [
            (
                "The Committee concludes that the removal would not constitute a breach of article 3.",
                Some("no violation"),
            ),
            (
                "The Committee is of the view that the facts disclose violations of articles 7 and 9.",
                Some("violation"),
            ),
            ("The Committee therefore decides that the communication is inadmissible.", Some("inadmissible")),
            (
                "The Committee decides to discontinue the consideration of the communication.",
                Some("discontinued"),
            ),
            ("Комитет считает, что факты свидетельствуют о нарушении статьи 7.", Some("violation")),
            ("The complainant claims a violation of article 3.", None),
        ] {
            assert_eq!(outcome(sentence), wanted, "{sentence}");
        }
    }
}
