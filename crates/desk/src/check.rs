//! Checking a text: every candidate against the record, and the text against itself. Writes nothing.

use crate::access::Act;
use crate::account::Shelf;
use crate::possible::possible;
use crate::text::{self, Mark};
use crate::title::title;
use crate::{Desk, DeskError, FindingView, TextView, VerdictCount, quarantine};
use serde::Serialize;
use tarazy_model::{Candidate, Document, Kind, Verdict};
use tarazy_read::{Reading, Trouble};
use tarazy_tell::Listing;
use tarazy_weigh::Finding;
use tarazy_words::Saying;
use tarazy_words::names::Matching;

/// One candidate with what checking it came to.
#[derive(Clone, Debug, Serialize)]
pub struct CheckLine {
    /// Its number, which the marks of the text and findings name.
    pub number: usize,
    /// Kind of statement.
    pub kind: Kind,
    /// A line that names it for people.
    pub title: Saying,
    /// The candidate with its passage.
    pub candidate: Candidate,
    /// The weightiest verdict on it.
    pub verdict: Verdict,
    /// What it was found to be, weightiest first: against the record, then inside the text.
    pub findings: Vec<FindingView>,
}

/// A text checked.
#[derive(Clone, Debug, Serialize)]
pub struct CheckView {
    /// The file's name, or what the person called the text.
    pub name: String,
    /// Title of the page, or of its first article.
    pub title: Option<String>,
    /// BCP 47 tag of its language.
    pub language: Option<String>,
    /// The encoding it was in.
    pub encoding: String,
    /// The text with its candidates marked by verdict.
    pub text: TextView,
    /// One line a candidate, in the order of the text.
    pub lines: Vec<CheckLine>,
    /// What does not agree inside the text itself, whether or not it is a candidate.
    pub within: Vec<FindingView>,
    /// How many lines came to each verdict, in the order of [`Verdict::ALL`].
    pub counts: Vec<VerdictCount>,
    /// Whether anything contradicts the record or the text itself.
    pub contradicts: bool,
    /// What could not be read as it should.
    pub problems: Vec<Saying>,
}

impl Listing for CheckView {
    fn headers(&self) -> Vec<&'static str> {
        vec!["number", "verdict", "kind", "title", "start", "end", "quote", "rule", "explanation", "sources"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |line: &CheckLine| {
            let first = line.findings.first();
            let sources: Vec<&str> =
                first.iter().flat_map(|f| &f.accounts).map(|a| a.source.title.as_str()).collect();
            vec![
                line.number.to_string(),
                line.verdict.as_str().to_owned(),
                line.kind.to_string(),
                line.title.to_string(),
                line.candidate.passage.start().to_string(),
                line.candidate.passage.end().to_string(),
                line.candidate.passage.quote().to_owned(),
                first.map(|f| f.rule.id.to_owned()).unwrap_or_default(),
                first.map(|f| f.explanation.to_string()).unwrap_or_default(),
                sources.join("; "),
            ]
        };
        self.lines.iter().map(row).collect()
    }
}

impl Desk {
    /// Checks the bytes of a file, or a text someone pasted. Names in it may differ from those on record by a slip of the
    /// pen, or must sound alike.
    pub fn check(&self, name: &str, bytes: &[u8], names: Matching) -> Result<CheckView, DeskError> {
        self.who().must(Act::Check)?;
        let reading = quarantine::read(bytes, name, &*self.places()?)?;
        self.read(|record| {
            let known = possible(record, &reading.candidates, &Document::id_of(bytes))?;
            let found = tarazy_weigh::check(&reading.candidates, &known, names);
            let within = tarazy_weigh::within(&reading.text, &reading.candidates);
            let within = tarazy_weigh::beside_the_record(within, &found);
            let mut shelf = Shelf::new(record);
            let mut views = |findings: Vec<Finding>| -> Result<Vec<FindingView>, DeskError> {
                findings.iter().map(|finding| shelf.finding(finding, &known)).collect()
            };
            Ok(CheckView::of(name, reading, views(found)?, views(within)?))
        })
    }
}

impl CheckView {
    fn of(name: &str, reading: Reading, found: Vec<FindingView>, within: Vec<FindingView>) -> Self {
        let mut lines: Vec<CheckLine> = reading.candidates.into_iter().map(CheckLine::of).collect();
        for finding in found.into_iter().chain(within.iter().cloned()) {
            for number in &finding.candidates {
                if let Some(line) = lines.get_mut(*number) {
                    line.findings.push(finding.clone());
                }
            }
        }
        for (number, line) in lines.iter_mut().enumerate() {
            line.number = number;
            line.findings.sort_by_key(|finding| finding.verdict);
            line.verdict = line.findings.first().map_or(Verdict::CannotBeChecked, |finding| finding.verdict);
        }
        let count = |verdict| lines.iter().filter(|line| line.verdict == verdict).count();
        let contradicting = |finding: &FindingView| finding.verdict == Verdict::Contradicts;
        let marks = lines.iter().map(mark).collect();
        Self {
            name: name.to_owned(),
            title: reading.title,
            language: reading.language,
            encoding: reading.encoding.to_owned(),
            text: text::view(&reading.text, &text::pieces(&reading.text, &reading.blocks), marks),
            counts: Verdict::ALL.map(|verdict| VerdictCount { verdict, count: count(verdict) }).to_vec(),
            contradicts: count(Verdict::Contradicts) > 0 || within.iter().any(contradicting),
            lines,
            within,
            problems: reading.problems.iter().map(Trouble::told).collect(),
        }
    }
}

impl CheckLine {
    fn of(candidate: Candidate) -> Self {
        Self {
            number: 0,
            kind: candidate.statement.kind(),
            title: title(&candidate.statement),
            candidate,
            verdict: Verdict::CannotBeChecked,
            findings: Vec::new(),
        }
    }
}

fn mark(line: &CheckLine) -> Mark {
    Mark {
        start: line.candidate.passage.start(),
        end: line.candidate.passage.end(),
        candidate: line.number,
        class: line.verdict.as_str(),
        title: line.title.clone(),
    }
}
