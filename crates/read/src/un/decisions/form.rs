//! The form on the first page of a decision: labels with a colon, each with its value on the line or on those below.

use crate::un::days::days;
use crate::un::lines::{is_space, lines, mark, trimmed};
use std::ops::Range;
use tarazy_model::Date;
use tarazy_words::bodies;

/// Bytes in which the form stands.
const HEAD: usize = 8_000;
/// The longest line of a value that goes on, in bytes.
const LONGEST: usize = 400;
/// The longest label, without spaces.
const LABEL: usize = 60;

/// What the form says. Spans are bytes of values.
#[derive(Clone, Debug, Default)]
pub(super) struct Form {
    pub(super) symbol: Option<String>,
    /// "429/2010".
    pub(super) communication: Option<String>,
    pub(super) state: Option<Range<usize>>,
    /// When the complaint was made, with label and date.
    pub(super) submitted: Option<(Range<usize>, Date)>,
    pub(super) decided: Option<Date>,
    pub(super) subject: Option<Range<usize>>,
    pub(super) substantive: Option<Range<usize>>,
    pub(super) procedural: Option<Range<usize>>,
    /// Lists of articles, and whether they are the protocol's.
    pub(super) articles: Vec<(Range<usize>, bool)>,
}

/// A label of the form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    State,
    Submitted,
    Decided,
    Subject,
    Substantive,
    Procedural,
    Articles,
    ArticlesOfProtocol,
    /// Labels that only end the value before: names of persons among them.
    Other,
}

/// How labels begin, without spaces (extractors break words) and in lower case; the longer before the shorter.
const LABELS: [(&str, Label); 38] = [
    ("stateparty", Label::State),
    ("statesparties", Label::State),
    ("dateofcomplaint", Label::Submitted),
    ("dateofcommunication", Label::Submitted),
    ("dateofsubmission", Label::Submitted),
    ("dateofdecision", Label::Decided),
    ("dateofpresentdecision", Label::Decided),
    ("dateofthepresentdecision", Label::Decided),
    ("dateofadoption", Label::Decided),
    ("dateofpresentviews", Label::Decided),
    ("dateofviews", Label::Decided),
    ("subjectmatter", Label::Subject),
    ("substantiveissue", Label::Substantive),
    ("proceduralissue", Label::Procedural),
    ("articlesoftheoptionalprotocol", Label::ArticlesOfProtocol),
    ("articleoftheoptionalprotocol", Label::ArticlesOfProtocol),
    ("article(s)oftheoptionalprotocol", Label::ArticlesOfProtocol),
    ("articlesofthe", Label::Articles),
    ("articleofthe", Label::Articles),
    ("article(s)ofthe", Label::Articles),
    ("submittedby", Label::Other),
    ("allegedvictim", Label::Other),
    ("documentreferences", Label::Other),
    ("references", Label::Other),
    ("annex", Label::Other),
    ("государство-участник", Label::State),
    ("датасообщения", Label::Submitted),
    ("датажалобы", Label::Submitted),
    ("датапринятия", Label::Decided),
    ("датанастоящегорешения", Label::Decided),
    ("темасообщения", Label::Subject),
    ("вопросысущества", Label::Substantive),
    ("процедурныевопросы", Label::Procedural),
    ("статьифакультативногопротокола", Label::ArticlesOfProtocol),
    ("статьи", Label::Articles),
    ("статья", Label::Articles),
    ("представлено", Label::Other),
    ("предполагаем", Label::Other),
];

/// The form of a decision, if the text begins with one.
pub(super) fn form(text: &str) -> Option<Form> {
    let end = (0..=HEAD.min(text.len())).rev().find(|at| text.is_char_boundary(*at))?;
    let mut form = Form::default();
    let mut open: Option<(Label, usize, Range<usize>)> = None;
    for (line, content) in lines(text, 0..end) {
        form.symbol = form.symbol.take().or_else(|| symbol(content));
        form.communication = form.communication.take().or_else(|| communication(content));
        if content.starts_with("Meeting on ") {
            let day = days(text, line.clone()).first().and_then(|days| days.each.first().cloned());
            form.decided = form.decided.take().or(day);
        }
        match label(content) {
            Some((label, length)) => {
                form.close(text, open.take());
                open = Some((label, line.start, line.start + length..line.end));
            }
            None => match open.as_mut().filter(|(_, _, value)| goes_on(text, value, &line)) {
                Some((_, _, value)) => value.end = line.end,
                None => form.close(text, open.take()),
            },
        }
    }
    form.close(text, open);
    let is_one = form.state.is_some() && (form.submitted.is_some() || form.decided.is_some());
    let numbered = form.communication.is_some() || form.symbol.is_some();
    (is_one && numbered).then_some(form)
}

/// Whether a value goes on on a line: it has not begun yet, or a blank line does not part them.
fn goes_on(text: &str, value: &Range<usize>, line: &Range<usize>) -> bool {
    let begun = text.get(value.clone()).is_some_and(|value| value.contains(char::is_alphanumeric));
    // "1.", "1.1The complainant": the first paragraph, or a title.
    let content = text.get(line.clone()).unwrap_or("");
    if begun && (mark(content).is_some() || content.starts_with("1.1") || content.len() > LONGEST) {
        return false;
    }
    let between = text.get(value.end..line.start).unwrap_or("");
    !begun || between.matches('\n').count() <= 1
}

impl Form {
    /// Takes the value of a label; what the form gives twice is taken the first time.
    fn close(&mut self, text: &str, told: Option<(Label, usize, Range<usize>)>) {
        let Some((label, start, value)) = told else { return };
        let value = trimmed(text, value);
        if value.is_empty() {
            return;
        }
        let day = || days(text, value.clone()).first().and_then(|days| days.each.first().cloned());
        match label {
            Label::State => self.state = self.state.take().or(Some(value)),
            Label::Submitted => {
                self.submitted = self.submitted.take().or_else(|| day().map(|day| (start..value.end, day)));
            }
            Label::Decided => self.decided = self.decided.take().or_else(day),
            Label::Subject => self.subject = self.subject.take().or(Some(value)),
            Label::Substantive => self.substantive = self.substantive.take().or(Some(value)),
            Label::Procedural => self.procedural = self.procedural.take().or(Some(value)),
            Label::Articles | Label::ArticlesOfProtocol => {
                let protocol = label == Label::ArticlesOfProtocol;
                if !self.articles.iter().any(|(_, known)| *known == protocol) {
                    self.articles.push((value, protocol));
                }
            }
            Label::Other => {}
        }
    }
}

/// The label that a line begins with, and the bytes up to behind its colon.
fn label(line: &str) -> Option<(Label, usize)> {
    let colon = line.find(':')?;
    let bare: String =
        line.get(..colon)?.chars().filter(|c| !is_space(*c)).flat_map(char::to_lowercase).collect();
    let known =
        LABELS.iter().find(|(start, _)| bare.starts_with(start) && bare.len() <= start.len() + LABEL)?;
    Some((known.1, colon + 1))
}

/// The symbol of a decision that a line is: "CAT /C/51/D/429/2010*".
fn symbol(line: &str) -> Option<String> {
    if line.len() > 60 || !line.contains("/D/") {
        return None;
    }
    let bare: String = line.chars().filter(|c| !is_space(*c) && *c != '*').collect();
    bodies::by_symbol(&bare).map(|_| bare)
}

/// The number of a communication: "Communication No. 429/2010", "сообщение № 2134/2012".
fn communication(line: &str) -> Option<String> {
    let after = ["ommunication No", "omplaint No", "ообщение №", "ообщения №", "ommunications Nos"]
        .iter()
        .find_map(|word| line.find(word).and_then(|at| line.get(at + word.len()..)))?;
    let number: String = after
        .trim_start_matches(|c: char| c == '.' || is_space(c))
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '/')
        .collect();
    let (first, year) = number.split_once('/')?;
    (!first.is_empty() && year.len() == 4).then(|| number.clone())
}
