//! Themes and groups of persons by the labels that sources give them, each looked up once, and those counted that
//! stand for no code known here.

use crate::Problem;
use crate::table::whole;
use std::collections::{BTreeMap, HashMap};
use tarazy_words::{Saying, Term};

/// The labels of one vocabulary met so far.
pub(crate) struct Labels {
    /// What is told of a label that stands for no code.
    what: fn(&str) -> Saying,
    resolve: fn(&str) -> Option<&'static Term>,
    known: HashMap<String, Option<&'static str>>,
    /// The labels of this file that stand for no code, and how often each was met.
    open: BTreeMap<String, u64>,
}

impl Labels {
    /// Labels of themes.
    pub(crate) fn of_themes() -> Self {
        let what = |label: &str| Saying::of("problem-no-theme").shown("label", label);
        Self::new(what, tarazy_words::themes::resolve)
    }

    /// Labels of groups of persons.
    pub(crate) fn of_affected() -> Self {
        let what = |label: &str| Saying::of("problem-no-group").shown("label", label);
        Self::new(what, tarazy_words::affected::resolve)
    }

    fn new(what: fn(&str) -> Saying, resolve: fn(&str) -> Option<&'static Term>) -> Self {
        Self { what, resolve, known: HashMap::new(), open: BTreeMap::new() }
    }

    /// The codes that labels stand for, each once; a label that stands for none stays as it is.
    pub(crate) fn codes<'l>(&mut self, labels: impl IntoIterator<Item = &'l str>) -> Vec<String> {
        let mut codes: Vec<String> = Vec::new();
        for label in labels {
            let code = self.code(label);
            if code.is_none() {
                *self.open.entry(label.to_owned()).or_default() += 1;
            }
            let code = code.unwrap_or(label);
            if !codes.iter().any(|known| known == code) {
                codes.push(code.to_owned());
            }
        }
        codes
    }

    fn code(&mut self, label: &str) -> Option<&'static str> {
        if let Some(code) = self.known.get(label) {
            return *code;
        }
        let code = (self.resolve)(label).map(|term| term.code);
        self.known.insert(label.to_owned(), code);
        code
    }

    /// What stayed open in a file, a line a label; the next file is counted anew.
    pub(crate) fn told(&mut self, file: &str) -> Vec<Problem> {
        let open = std::mem::take(&mut self.open);
        let told = |(label, times): (String, u64)| {
            let what = (self.what)(&label).with("count", times);
            Problem { fatal: false, ..whole(file, what, Saying::of("mend-add-label")) }
        };
        open.into_iter().map(told).collect()
    }
}
