//! Articles as decisions name them: "1, 2, 12 and 15", "3; 22, paragraph 5 (b)", "2 (1)–(3), read alone and in
//! conjunction with 6 and 7".

/// The articles of a list, each with its paragraph in brackets: `22 (5) (b)`.
pub(super) fn articles(list: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut paragraph = false;
    for word in list.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | '–' | '‑')) {
        let word = word.trim_matches(['“', '”', '"', '[', ']']);
        let bare = word.trim_start_matches('(');
        if let (Some(letter), Some(last)) = (letter(word), out.last_mut()) {
            last.push_str(&format!(" ({letter})"));
        } else if bare.starts_with("para") || bare.starts_with("пункт") || bare == "п" {
            paragraph = true;
        } else if word.starts_with("art") || word.starts_with("стат") || word.starts_with("ст") {
            paragraph = false;
        } else if word.starts_with('(') {
            if let Some(last) = out.last_mut().filter(|_| word.ends_with(')')) {
                last.push(' ');
                last.push_str(word);
            }
        } else if word.starts_with(|c: char| c.is_ascii_digit()) {
            number(word, std::mem::take(&mut paragraph), &mut out);
        } else if !word.is_empty()
            && !matches!(word, "and" | "и" | "read" | "alone" | "in" | "conjunction" | "with" | "of" | "or")
        {
            paragraph = false;
        }
    }
    out.dedup();
    out
}

/// The letter of "b)" and "b))", whose first bracket stands before its paragraph.
fn letter(word: &str) -> Option<char> {
    let bare = word.trim_end_matches(')');
    let mut chars = bare.chars();
    let only = chars.next().filter(|c| c.is_lowercase() && chars.next().is_none());
    only.filter(|_| bare.len() < word.len())
}

/// A number with what is glued to it: "2(1)" is an article and its paragraph.
fn number(word: &str, paragraph: bool, out: &mut Vec<String>) {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = (word.get(..digits).unwrap_or(""), word.get(digits..).unwrap_or(""));
    if digits > 3 || !(rest.is_empty() || rest.starts_with('(')) {
        return;
    }
    match out.last_mut().filter(|_| paragraph) {
        Some(last) => last.push_str(&format!(" ({number})")),
        None => out.push(number.to_owned()),
    }
    if let Some(last) = out.last_mut().filter(|_| rest.ends_with(')')) {
        last.push(' ');
        last.push_str(rest);
    }
}

/// The articles that a finding names: those behind the last "violation" or "breach", and not the one it acts under.
pub(super) fn found(sentence: &str) -> Vec<String> {
    let words = [
        "violation",
        "breach",
        "violated",
        "obligations under",
        "нарушен",
        "inadmissible under",
        "неприемлем",
    ];
    let Some(at) = words.iter().filter_map(|word| sentence.find(word)).min() else { return Vec::new() };
    // What is decided in a second point names no articles of the first.
    let rest = sentence.get(at..).unwrap_or("").split("; (b) That").next().unwrap_or("");
    let rest = rest.split(": (a) ").next().unwrap_or("");
    let Some(from) = ["article", "стат"].iter().filter_map(|word| rest.find(word)).min() else {
        return Vec::new();
    };
    articles(rest.get(from..).unwrap_or(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_articles_are_read() {
        for (list, wanted) in [
            ("1, 2, 12, 13 and 15", "1|2|12|13|15"),
            ("3; 22, paragraph 5 (b)", "3|22 (5) (b)"),
            ("2 (3), 7 and 14 (1), (3) (b)", "2 (3)|7|14 (1) (3) (b)"),
            ("-", ""),
        ] {
            assert_eq!(articles(list).join("|"), wanted, "{list}");
        }
        let finding = "acting under article 22, is of the view that the facts disclose violations of article 1 in conjunction with article 2, paragraph 1, and of articles 12 and 13 of the Convention";
        assert_eq!(found(finding).join("|"), "1|2 (1)|12|13");
    }
}
