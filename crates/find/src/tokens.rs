//! The words of an entry as tokens of the index, made by the threads that write it.
//!
//! The text of the field, kept for snippets, is the entry's language, title and body, a line each; see [`text`]. Each word
//! becomes a token, preceded by its stem at the same place where that is another.

use crate::analysis::{Analysis, words};
use std::ops::Range;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};
use tarazy_words::Language;

/// The name under which the tokenizer is registered. It stands in the index: another number, whenever
/// words come out otherwise than before, makes older indexes be made anew.
pub(crate) const NAME: &str = "words-5";

/// Places between title and body, so that no phrase reaches over both.
const GAP: usize = 100;

/// The text of the field of words.
pub(crate) fn text(language: Option<&str>, title: &str, body: &str) -> String {
    let language = Analysis::language(language, body);
    format!("{language}\n{}\n{body}", title.replace('\n', " "))
}

/// Makes tokens of [`text`].
#[derive(Clone)]
pub(crate) struct Words {
    analysis: Analysis,
    token: Token,
}

impl Words {
    pub(crate) fn new() -> Self {
        Self { analysis: Analysis::new(), token: Token::default() }
    }
}

/// Language, title and body of [`text`].
pub(crate) fn parts(text: &str) -> (Language, &str, &str) {
    let (language, parts) = text.split_once('\n').unwrap_or(("", text));
    let (title, body) = parts.split_once('\n').unwrap_or(("", parts));
    (language.parse().unwrap_or(Language::English), title, body)
}

impl Tokenizer for Words {
    type TokenStream<'a> = Stream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream<'a> {
        let (language, title, body) = parts(text);
        self.token.reset();
        Stream {
            language,
            analysis: &mut self.analysis,
            token: &mut self.token,
            part: title,
            words: Box::new(words(title)),
            body: Some(body),
            place: 0,
            folded: None,
        }
    }
}

/// The tokens of one entry.
pub(crate) struct Stream<'a> {
    language: Language,
    analysis: &'a mut Analysis,
    token: &'a mut Token,
    /// The part being read, its words still to come, and the part after it.
    part: &'a str,
    words: Box<dyn Iterator<Item = Range<usize>> + 'a>,
    body: Option<&'a str>,
    /// Where the next word stands.
    place: usize,
    /// The folded form of a word whose stem was given just now.
    folded: Option<(Language, usize)>,
}

impl Stream<'_> {
    fn next_part(&mut self) -> bool {
        let Some(body) = self.body.take() else { return false };
        (self.part, self.words) = (body, Box::new(words(body)));
        self.place += GAP;
        true
    }
}

impl TokenStream for Stream<'_> {
    fn advance(&mut self) -> bool {
        if let Some(forms) = self.folded.take().and_then(|at| self.analysis.at(at)) {
            self.token.text.clone_from(&forms.folded);
            return true;
        }
        loop {
            let Some(range) = self.words.next() else {
                if self.next_part() {
                    continue;
                }
                return false;
            };
            let Some(word) = self.part.get(range) else { continue };
            let at = self.analysis.place(word, self.language);
            let Some(forms) = self.analysis.at(at) else { continue };
            self.token.text.clone_from(&forms.stem);
            self.token.position = self.place;
            self.folded = (forms.stem != forms.folded).then_some(at);
            self.place += 1;
            return true;
        }
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}
