//! A State's declarations parted into passages: sentences, also glued ones, gathered by the articles named.
//!
//! Articles are written in many ways: "article 30, paragraph 1", "paragraph 1 of article 30", "Articles 21
//! and 22", "Art. 17 (2) (f)", "article 16.1 (a)". They come out as `30 (1)`, `21`, `22`, `17 (2) (f)`,
//! `16 (1) (a)`. Articles of a constitution or a code are those of another text.

/// A stretch of a section about the same articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage<'t> {
    /// First byte in the section.
    pub(super) start: usize,
    /// Its words.
    pub(super) text: &'t str,
    /// The articles it names, in order, each once.
    pub(super) articles: Vec<String>,
}

/// The passages of a section, in order; nothing but spaces and empty quotes is left out.
pub(super) fn of(section: &str) -> Vec<Passage<'_>> {
    let mut found: Vec<(usize, usize, Vec<String>)> = Vec::new();
    let mut fresh = true;
    for (start, end) in sentences(section) {
        let Some(text) = section.get(start..end) else { continue };
        if text.chars().all(|c| !c.is_alphanumeric()) {
            continue;
        }
        let articles = articles(text);
        let dated = super::cell::day(text.trim_matches(['.', ':', ' ', '\n'])).is_some();
        match found.last_mut() {
            Some((_, last, known)) if !fresh && !dated && goes_on(known, &articles) => {
                *last = end;
                merge(known, articles);
            }
            _ => found.push((start, end, articles)),
        }
        fresh = dated;
    }
    let passage = |(start, end, articles): (usize, usize, Vec<String>)| {
        let raw = section.get(start..end)?;
        let text = raw.trim();
        let start = start + (raw.len() - raw.trim_start().len());
        Some(Passage { start, text, articles })
    };
    found.into_iter().filter_map(passage).collect()
}

/// A sentence that names no article, or only some named already, goes on with the passage before it; a
/// preamble without articles goes with what follows it.
fn goes_on(known: &[String], articles: &[String]) -> bool {
    known.is_empty()
        || articles.iter().all(|article| known.iter().any(|known| number(known) == number(article)))
}

fn number(article: &str) -> &str {
    article.split(' ').next().unwrap_or_default()
}

fn merge(known: &mut Vec<String>, articles: Vec<String>) {
    for article in articles {
        if !known.contains(&article) {
            known.push(article);
        }
    }
}

/// Where sentences begin and end: at a line's end, and after a full stop, a semicolon or a closing quote that
/// a capital, a quote or a number in a list follows, with or without a space.
fn sentences(text: &str) -> Vec<(usize, usize)> {
    let signs: Vec<(usize, char)> = text.char_indices().collect();
    let sign = |at: usize| signs.get(at).map(|(_, c)| *c);
    let (mut found, mut start) = (Vec::new(), 0);
    for (at, (offset, c)) in signs.iter().enumerate() {
        let ends = match c {
            '\n' => true,
            '.' | ';' | '”' | '"' | '’' | ':' => {
                let before = at.checked_sub(1).and_then(sign).unwrap_or(' ');
                let next = sign(at + 1).unwrap_or('\n');
                let glued = next.is_uppercase() || matches!(next, '“' | '"' | '(') || next.is_ascii_digit();
                let spaced = next.is_whitespace()
                    && sign(at + 2).is_some_and(|c| c.is_uppercase() || matches!(c, '“' | '"' | '('));
                let closed = matches!(c, '.' | ';')
                    || matches!(before, '.' | ';' | ')' | ',')
                    || before.is_alphanumeric();
                match c {
                    '.' => (glued || spaced) && !before.is_uppercase() && stops(text, *offset, sign(at + 2)),
                    ';' => glued || spaced,
                    ':' => glued && next.is_uppercase() && before.is_alphabetic(),
                    _ => closed && next.is_uppercase(),
                }
            }
            _ => false,
        };
        if ends {
            let end = offset + c.len_utf8();
            found.push((start, end));
            start = end;
        }
    }
    found.push((start, text.len()));
    found
}

/// Whether a full stop ends a sentence: not in "art. 8", not after the number of a point ("1.The"), not within
/// "16.1".
fn stops(text: &str, stop: usize, after_next: Option<char>) -> bool {
    let (before, behind) = text.split_at_checked(stop).unwrap_or((text, ""));
    let bare = before.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.len() == before.len() {
        return !abbreviates(text, stop);
    }
    let next_is_digit = behind.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    let is_point =
        !bare.ends_with(' ') || !bare.trim_end().ends_with(|c: char| c.is_alphabetic() || c == ',');
    !is_point && (!next_is_digit || after_next == Some('.'))
}

/// Whether a full stop only shortens a word: "art. 8", "para. 2", "No. 5".
fn abbreviates(text: &str, stop: usize) -> bool {
    let word = text.get(..stop).and_then(|before| before.rsplit(|c: char| !c.is_alphabetic()).next());
    word.is_some_and(|word| {
        let word = word.to_lowercase();
        word.len() == 1
            || matches!(
                word.as_str(),
                "art" | "arts" | "para" | "paras" | "par" | "no" | "nos" | "vol" | "cf" | "st" | "mr"
            )
    })
}

/// The articles a text names, each once.
pub(super) fn articles(text: &str) -> Vec<String> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        if !matches!(word.to_lowercase().as_str(), "article" | "articles" | "art" | "arts") {
            at += 1;
            continue;
        }
        let before = paragraph_before(&words, at);
        let (mut named, next) = list(&words, at + 1);
        if let (Some(paragraph), [only]) = (before, named.as_mut_slice())
            && !only.contains('(')
        {
            *only = format!("{only} ({paragraph})");
        }
        if !of_another_text(&words, next) {
            merge(&mut found, named);
        }
        at = next.max(at + 1);
    }
    found
}

/// Words, numbers and brackets, "16.1" as two numbers.
fn words(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start: Option<(usize, u8)> = None;
    for (at, c) in text.char_indices() {
        let class = if c.is_ascii_digit() {
            1
        } else if c.is_alphabetic() {
            2
        } else {
            0
        };
        if let Some((from, of)) = start.filter(|(_, of)| *of != class) {
            found.extend(text.get(from..at));
            let _ = of;
            start = None;
        }
        match class {
            0 if matches!(c, '(' | ')' | ',' | '.') => found.extend(text.get(at..at + 1)),
            0 => {}
            _ if start.is_none() => start = Some((at, class)),
            _ => {}
        }
    }
    if let Some((from, _)) = start {
        found.extend(text.get(from..));
    }
    found
}

/// The paragraph of "paragraph 1 of article 30".
fn paragraph_before(words: &[&str], at: usize) -> Option<String> {
    let back = |by: usize| at.checked_sub(by).and_then(|at| words.get(at)).copied();
    let mut by = 1;
    while back(by).is_some_and(|word| matches!(word.to_lowercase().as_str(), "the" | "said" | "its")) {
        by += 1;
    }
    if !matches!(back(by)?, "of" | "in") {
        return None;
    }
    let number = back(by + 1).filter(|word| is_number(word))?;
    let is_paragraph = |word: &str| word.to_lowercase().starts_with("para");
    back(by + 2).filter(|word| is_paragraph(word)).map(|_| number.to_owned())
}

/// The numbers that follow the word, and the place after them.
fn list(words: &[&str], from: usize) -> (Vec<String>, usize) {
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let (mut found, mut at) = (Vec::new(), from);
    while matches!(word(at), "." | "No") {
        at += 1;
    }
    while let Some(number) = numeral(word(at)) {
        at += 1;
        let mut article = number;
        loop {
            let lower = word(at).to_lowercase();
            let (skip, inner) = match lower.as_str() {
                "(" if word(at + 2) == ")" && word(at + 1).len() <= 3 => (3, word(at + 1)),
                "." if is_number(word(at + 1)) => (2, word(at + 1)),
                "," if word(at + 1).to_lowercase().starts_with("para") => {
                    paragraph(words, at + 1).map_or((0, ""), |(n, p)| (n + 1, p))
                }
                _ if lower.starts_with("para") => paragraph(words, at).unwrap_or((0, "")),
                _ => (0, ""),
            };
            if skip == 0 {
                break;
            }
            at += skip;
            article = format!("{article} ({inner})");
        }
        found.push(article);
        let mut next = at;
        while matches!(word(next), "," | "and" | "or" | "to" | "article" | "articles") {
            next += 1;
        }
        if next == at || numeral(word(next)).is_none() {
            break;
        }
        at = next;
    }
    (found, at)
}

/// "paragraph 2", "para. 2", "para 2": how many words, and the number.
fn paragraph<'w>(words: &[&'w str], at: usize) -> Option<(usize, &'w str)> {
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let stop = usize::from(word(at + 1) == ".");
    let number = word(at + 1 + stop);
    is_number(number).then_some((2 + stop, number))
}

fn is_number(word: &str) -> bool {
    (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

/// A number in digits, or a short one in words.
fn numeral(word: &str) -> Option<String> {
    const WORDS: [&str; 20] = [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    if is_number(word) {
        return Some(word.to_owned());
    }
    let lower = word.to_lowercase();
    WORDS.iter().position(|known| *known == lower).map(|at| (at + 1).to_string())
}

/// Whether the articles are those of a constitution or a law: "article 42 of its Constitution".
fn of_another_text(words: &[&str], from: usize) -> bool {
    let of = |word: &str| matches!(word, "of" | "in");
    if !words.get(from).is_some_and(|word| of(word)) {
        return false;
    }
    words.iter().skip(from + 1).take(7).take_while(|word| !matches!(**word, "," | ".")).any(|word| {
        matches!(
            *word,
            "Constitution"
                | "Code"
                | "Law"
                | "Act"
                | "Charter"
                | "Statute"
                | "Decree"
                | "Regulations"
                | "constitution"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_named_in_many_ways() {
        for (text, expected) in [
            ("bound by article 30, paragraph 1, of the Convention", "30 (1)"),
            ("bound by paragraph 1 of the article 30", "30 (1)"),
            ("under Articles 21 and 22 of it", "21; 22"),
            ("under articles 46, 47, 48 and 61, paragraph 4, taxes", "46; 47; 48; 61 (4)"),
            ("Art. 17 (2) (f) and article 24 para. 4", "17 (2) (f); 24 (4)"),
            ("Article 23.1 (b) and Article 25 (a)", "23 (1) (b); 25 (a)"),
            ("article twelve of the Protocol", "12"),
            ("article 42 of its Political Constitution", ""),
            ("no number of any article at all", ""),
        ] {
            assert_eq!(articles(text).join("; "), expected, "{text}");
        }
    }

    #[test]
    fn glued_sentences_part_and_gather_by_their_articles() {
        let section = "The State declares as follows.Article 5It keeps its law.It will say so.\"2. It is not bound by \
                       article 30, paragraph 1.\"";
        let found: Vec<(&str, String)> =
            of(section).into_iter().map(|p| (p.text, p.articles.join("; "))).collect();
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!((found[0].1.as_str(), found[1].1.as_str()), ("5", "30 (1)"));
        for passage in of(section) {
            assert_eq!(section.get(passage.start..passage.start + passage.text.len()), Some(passage.text));
        }
    }
}
