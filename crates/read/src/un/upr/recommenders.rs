//! The States in the brackets that close a recommendation: "(Mexico)", "(Algeria, Belarus and Cuba)", "(Iran (Islamic
//! Republic of))", "(Estonia) (France)".

use crate::un::lines::is_space;
use std::ops::Range;
use tarazy_model::StateCode;
use tarazy_words::states;

/// The longest bracket of States, in bytes: some dozens of long names.
const LONGEST: usize = 1_500;
/// How deep brackets are looked into.
const DEEPEST: usize = 6;
/// Short forms that stand for States in these lists; other codes in brackets are those of treaties.
const SHORT: [&str; 6] = ["USA", "US", "UK", "UAE", "ROK", "PRC"];

/// Who made a recommendation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Recommenders {
    pub(super) states: Vec<StateCode>,
    /// What stands among them and names no State known.
    pub(super) others: Vec<String>,
}

impl Recommenders {
    /// Those of another bracket, too.
    pub(super) fn join(&mut self, more: Self) {
        for state in more.states {
            if !self.states.contains(&state) {
                self.states.push(state);
            }
        }
        self.others.extend(more.others);
    }

    /// Whether nothing but States is named.
    pub(super) fn is_sure(&self) -> bool {
        !self.states.is_empty() && self.others.is_empty()
    }
}

/// The pairs of brackets in a part of a text, in the order they close; those around others come after them.
pub(super) fn brackets(text: &str, span: Range<usize>) -> Vec<Range<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut out = Vec::new();
    for (at, byte) in text.get(span.clone()).unwrap_or("").bytes().enumerate() {
        match byte {
            b'(' => {
                if open.len() == DEEPEST {
                    open.remove(0);
                }
                open.push(span.start + at);
            }
            b')' => {
                let pair = open.pop().map(|start| start..span.start + at + 1);
                out.extend(pair.filter(|pair| pair.len() <= LONGEST));
            }
            _ => {}
        }
    }
    out
}

/// Who is named in a bracket, which comes with its own marks, as far as they stand there.
pub(super) fn recommenders(bracket: &str) -> Recommenders {
    let inner = bracket.strip_prefix('(').unwrap_or(bracket);
    let inner = inner.strip_suffix(')').unwrap_or(inner);
    let inner = inner.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let mut out = Recommenders::default();
    for piece in inner.split([',', ';', '/']).map(str::trim).filter(|piece| !piece.is_empty()) {
        let piece = piece.strip_prefix("and ").unwrap_or(piece);
        out.join(piece_of(piece));
    }
    out
}

/// The States of a piece between commas: as many words as name one ("Bosnia and Herzegovina"), then the next.
fn piece_of(piece: &str) -> Recommenders {
    let parts: Vec<&str> = piece.split(" and ").flat_map(|part| part.split(" & ")).collect();
    let mut out = Recommenders::default();
    let mut at = 0;
    while at < parts.len() {
        // No name of a State has more than two "and".
        let longest = (1..=3.min(parts.len() - at)).rev();
        let named = longest
            .filter_map(|count| Some((count, state(&parts.get(at..at + count)?.join(" and "))?)))
            .next();
        if let Some((count, state)) = named {
            out.join(Recommenders { states: vec![state], others: Vec::new() });
            at += count;
        } else {
            out.others.extend(parts.get(at).map(|part| (*part).to_owned()));
            at += 1;
        }
    }
    out
}

fn state(name: &str) -> Option<StateCode> {
    let name = name.trim();
    let code = name.len() <= 3 && name.bytes().all(|b| b.is_ascii_uppercase());
    let begins = name.starts_with(char::is_uppercase) || name.starts_with("the ");
    if !begins || code && !SHORT.contains(&name) {
        return None;
    }
    // A name broken at the end of a line: "Nether- lands".
    states::resolve(name).or_else(|| states::resolve(&name.replace("- ", "")).filter(|_| name.contains("- ")))
}

/// Whether a bracket that holds no State known may still hold the name of one: words that begin with capitals, and no
/// digits or lone acronym.
pub(super) fn may_name(recommenders: &Recommenders) -> bool {
    !recommenders.states.is_empty()
        || !recommenders.others.is_empty()
            && recommenders.others.iter().all(|name| {
                name.starts_with(char::is_uppercase)
                    && name.contains(char::is_lowercase)
                    && !name.contains(|c: char| c.is_ascii_digit())
            })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_of_states_are_told_apart_from_others() {
        for (bracket, states, others) in [
            ("(Mexico)", "MEX", 0),
            ("(Algeria, Belarus and Cuba)", "DZA BLR CUB", 0),
            ("(Iran (Islamic Republic of), Cuba)", "IRN CUB", 0),
            ("(Bosnia and Herzegovina and Trinidad and Tobago)", "BIH TTO", 0),
            ("(United Kingdom of Great Britain \nand Northern Ireland)", "GBR", 0),
            ("(Holy See, the Netherlands, Viet Nam, )", "VAT NLD VNM", 0),
            ("(USA; Poland )", "USA POL", 0),
            ("(Nether-\nlands)", "NLD", 0),
            ("(MDG)", "", 1),
            ("(Norway, Utopia)", "NOR", 1),
            ("(a)", "", 1),
            ("()", "", 0),
        ] {
            let found = recommenders(bracket);
            let codes: Vec<String> = found.states.iter().map(ToString::to_string).collect();
            assert_eq!((codes.join(" ").as_str(), found.others.len()), (states, others), "{bracket}");
        }
        assert!(may_name(&recommenders("(Utopia)")) && !may_name(&recommenders("(CRPD)")));
    }

    #[test]
    fn brackets_are_paired_and_lone_ones_passed_over() {
        let text = "( a (b) (c (d)) )) (";
        let found: Vec<&str> =
            brackets(text, 0..text.len()).into_iter().map(|b| text.get(b).unwrap()).collect();
        assert_eq!(found, ["(b)", "(d)", "(c (d))", "( a (b) (c (d)) )"]);
    }
}
