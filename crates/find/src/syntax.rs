//! The query language, small enough to be said in a line under the search box.
//!
//! `women parliament` both words · `"exact phrase"` · `-not` · `parliament*` any ending · `tortue~` one letter
//! missing, added, changed or changed about · `state:KAZ`, `state:"Kyrgyz Republic"`, `body:CAT`,
//! `theme:"domestic violence"`, `year:2010..2020`, and the other fields of [`Field`]. Filters of one field widen
//! (KAZ or KGZ), those of different fields narrow. Any text is a query: what cannot be read as meant is read as
//! words, and a [`QueryProblem`] says so.

use crate::field::{Field, Filter};
use std::fmt;
use tarazy_words::Saying;

/// More parts than this are no question.
const MOST: usize = 40;

/// Something in a query that could not be read as meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryProblem {
    /// What is wrong, with what was found.
    pub what: Saying,
    /// How it was read instead, or what to write.
    pub mend: Saying,
}

impl QueryProblem {
    /// Both in a sentence.
    pub fn told(&self) -> Saying {
        Saying::of("search-problem").with("what", self.what.clone()).with("mend", self.mend.clone())
    }
}

impl fmt::Display for QueryProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.told().fmt(f)
    }
}

/// A query's text as it was understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Wording {
    pub(crate) clauses: Vec<Clause>,
    pub(crate) problems: Vec<QueryProblem>,
}

/// One part of a query.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Clause {
    /// Whether it was asked that it should not be so.
    pub(crate) not: bool,
    pub(crate) part: Part,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
    Word(String),
    Phrase(String),
    Prefix(String),
    /// A word that may be written with one letter otherwise.
    Near(String),
    Filter(Filter),
}

/// Reads a query's text.
pub(crate) fn read(text: &str) -> Wording {
    let mut wording = Wording::default();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        if wording.clauses.len() == MOST {
            let many = Saying::of("search-many-parts").shown("most", MOST);
            wording.problem(many, Saying::of("search-rest-left-out"));
            break;
        }
        rest = wording.clause(rest).trim_start();
    }
    wording
}

impl Wording {
    fn problem(&mut self, what: Saying, mend: Saying) {
        self.problems.push(QueryProblem { what, mend });
    }

    /// Reads one clause; what is left after it.
    fn clause<'t>(&mut self, text: &'t str) -> &'t str {
        let (not, text) = match text.strip_prefix(['-', '−']) {
            Some(rest) if rest.starts_with(|c: char| c.is_alphanumeric() || is_quote(c)) => (true, rest),
            _ => (false, text),
        };
        if text.starts_with(is_quote) {
            let (phrase, rest) = self.quoted(text);
            self.push(not, Part::Phrase(phrase.to_owned()));
            return rest;
        }
        let end = text.find(|c: char| c.is_whitespace() || is_quote(c)).unwrap_or(text.len());
        let (word, rest) = text.split_at_checked(end).unwrap_or((text, ""));
        let Some((field, value)) = word.split_once(':') else {
            self.push(not, one_word(word));
            return rest;
        };
        if value.is_empty() && rest.starts_with(is_quote) {
            let (value, rest) = self.quoted(rest);
            self.filter(not, field, value);
            return rest;
        }
        self.filter(not, field, value);
        rest
    }

    /// Reads what stands in quotation marks.
    fn quoted<'t>(&mut self, text: &'t str) -> (&'t str, &'t str) {
        let inside = text.strip_prefix(is_quote).unwrap_or(text);
        if let Some((phrase, rest)) = inside.split_once(is_quote) {
            return (phrase, rest);
        }
        self.problem(Saying::of("search-open-quote"), Saying::of("search-to-the-end"));
        (inside, "")
    }

    fn filter(&mut self, not: bool, field: &str, value: &str) {
        let Ok(known) = field.parse::<Field>() else { return self.no_field(not, field, value) };
        match Filter::read(known, value) {
            Ok(filter) => self.push(not, Part::Filter(filter)),
            Err(problem) => {
                self.problem(problem.what, Saying::of("search-as-words").with("mend", problem.mend));
                self.push(not, Part::Phrase(value.to_owned()));
            }
        }
    }

    fn no_field(&mut self, not: bool, field: &str, value: &str) {
        // "CAT: the report" and addresses are no attempt at a filter.
        let letters = !field.is_empty() && field.chars().all(|c| c.is_ascii_alphabetic());
        if letters && !value.is_empty() && !value.starts_with('/') {
            let fields = Field::ALL.map(Field::as_str).join(", ");
            let mend = Saying::of("search-fields").shown("fields", fields);
            self.problem(Saying::of("search-no-field").shown("field", field), mend);
        }
        self.push(not, Part::Phrase(format!("{field} {value}")));
    }

    /// Takes a part in, unless there are no words in it.
    fn push(&mut self, not: bool, part: Part) {
        let says_something = match &part {
            Part::Word(text) | Part::Phrase(text) | Part::Prefix(text) | Part::Near(text) => {
                text.chars().any(char::is_alphanumeric)
            }
            Part::Filter(_) => true,
        };
        if says_something {
            self.clauses.push(Clause { not, part });
        }
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

fn one_word(word: &str) -> Part {
    match (word.strip_suffix('*'), word.strip_suffix('~')) {
        (Some(prefix), _) => Part::Prefix(prefix.to_owned()),
        (_, Some(near)) => Part::Near(near.to_owned()),
        _ => Part::Word(word.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts(text: &str) -> Vec<(bool, Part)> {
        read(text).clauses.into_iter().map(|clause| (clause.not, clause.part)).collect()
    }

    #[test]
    fn words_phrases_negations_beginnings_and_filters_are_read() {
        let word = |text: &str| Part::Word(text.into());
        let filter = |field, written| Part::Filter(Filter::read(field, written).unwrap());
        let table: Vec<(&str, Vec<(bool, Part)>)> = vec![
            ("", vec![]),
            ("  women  parliament ", vec![(false, word("women")), (false, word("parliament"))]),
            (
                "\"domestic violence\"x",
                vec![(false, Part::Phrase("domestic violence".into())), (false, word("x"))],
            ),
            ("«насилие в семье»", vec![(false, Part::Phrase("насилие в семье".into()))]),
            ("-torture -\"no one\"", vec![(true, word("torture")), (true, Part::Phrase("no one".into()))]),
            ("non-profit - x", vec![(false, word("non-profit")), (false, word("x"))]),
            ("parlia*", vec![(false, Part::Prefix("parlia".into()))]),
            ("tortuer~", vec![(false, Part::Near("tortuer".into()))]),
            ("state:KGZ", vec![(false, filter(Field::State, "KGZ"))]),
            ("-State:\"Kyrgyz Republic\"", vec![(true, filter(Field::State, "Kyrgyz Republic"))]),
            ("year:2010..2020", vec![(false, filter(Field::Year, "2010..2020"))]),
            ("theme:\"domestic violence\"", vec![(false, filter(Field::Theme, "domestic violence"))]),
            ("symbol:CAT/C/KAZ*", vec![(false, filter(Field::Symbol, "CAT/C/KAZ*"))]),
            ("CAT: x", vec![(false, Part::Phrase("CAT ".into())), (false, word("x"))]),
            ("* - -- \"\" :", vec![]),
        ];
        for (text, expected) in table {
            assert_eq!(parts(text), expected, "{text}");
            assert_eq!(read(text).problems, [], "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_as_meant_is_read_as_words_and_told() {
        let table = [
            ("state:Atlantis", "no state is known by \"Atlantis\"", "a State's name"),
            ("year:soon", "no year is known by \"soon\"", "2010..2020"),
            ("year:2020..2010", "no year is known by", "2010..2020"),
            ("colour:red", "there is no field \"colour\"", "fields are kind, state"),
            ("\"not closed", "a quotation mark is not closed", "read to the end"),
        ];
        for (text, what, mend) in table {
            let wording = read(text);
            let told = wording.problems.first().unwrap_or_else(|| panic!("{text}"));
            assert!(told.what.to_string().contains(what) && told.mend.to_string().contains(mend), "{told}");
            assert_eq!(wording.clauses.len(), 1, "{text}");
        }
        assert_eq!(read(&"x ".repeat(100)).clauses.len(), MOST);
    }

    proptest! {
        #[test]
        fn any_text_is_a_query(text in "[\\PC\"*:. -]{0,60}") {
            read(&text);
        }
    }
}
