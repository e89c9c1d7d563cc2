//! The States in the brackets that close a recommendation: "(Mexico)", "(Algeria, Belarus and Cuba)", "(Iran (Islamic
//! Republic of))", "(Estonia) (France)".

use crate::un::lines::is_space;
use std::ops::Range;
use tarazy_model::StateCode;
use tarazy_words::states;

/// The longest bracket of States, in bytes: some dozens of long names.
const LONGEST: usize = 1_500;
/// Bytes in which the names of a bracket that was not opened are looked for.
const NEAR: usize = 80;
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

/// The pairs of brackets in a part of a text, in the order they close; those around others come after them. Where one was
/// forgotten, it is where the names of States end or begin: "(Mexico;", "all Mexico);".
pub(super) fn brackets(text: &str, span: Range<usize>) -> Vec<Range<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut out = Vec::new();
    let mut lone = Vec::new();
    for (at, byte) in text.get(span.clone()).unwrap_or("").bytes().enumerate() {
        let at = span.start + at;
        match byte {
            b'(' => {
                if open.len() == DEEPEST {
                    lone.push(open.remove(0));
                }
                open.push(at);
            }
            b')' => match open.pop() {
                Some(start) => out.extend(Some(start..at + 1).filter(|pair| pair.len() <= LONGEST)),
                None => out.extend(unopened(text, span.start, at)),
            },
            _ => {}
        }
    }
    out.extend(lone.into_iter().chain(open).filter_map(|start| unclosed(text, start, span.end)));
    out
}

/// A bracket of States that was not closed: to the mark behind it.
fn unclosed(text: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let end = (start..=end.min(start + LONGEST)).rev().find(|&end| text.is_char_boundary(end))?;
    let words = text.get(start..end)?;
    let stop = words
        .find([';', '.', ')', '\n'])
        .or_else(|| words.get(1..)?.find('(').map(|at| at + 1))
        .unwrap_or(words.len());
    let named = words.get(..stop)?.trim_end_matches(is_space);
    recommenders(named).is_sure().then_some(start..start + named.len())
}

/// A bracket of States that was not opened: from the first word from which on nothing but States is named.
fn unopened(text: &str, from: usize, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at + 1..)?.trim_start_matches(is_space);
    if !(rest.is_empty() || rest.starts_with([';', '.'])) {
        return None;
    }
    let near = (at.saturating_sub(NEAR).max(from)..=at).find(|&near| text.is_char_boundary(near))?;
    let words = text.get(near..at)?;
    let mut starts = words.match_indices(is_space).map(|(space, blank)| space + blank.len());
    let start =
        starts.find(|start| words.get(*start..).is_some_and(|names| recommenders(names).is_sure()))?;
    Some(near + start..at + 1)
}

/// Who is named in a bracket, which comes with its own marks, as far as they stand there.
pub(super) fn recommenders(bracket: &str) -> Recommenders {
    let inner = bracket.strip_prefix('(').unwrap_or(bracket);
    let inner = inner.strip_suffix(')').unwrap_or(inner);
    let inner = inner.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let inner = inner.replace(" supported by ", ", ").replace(" as well as ", " and ");
    let pieces: Vec<&str> =
        inner.split([',', ';', '/']).map(bare).filter(|piece| !piece.is_empty()).collect();
    let mut out = Recommenders::default();
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        // "Tanzania, United Republic of".
        let turned = pieces.get(at + 1).filter(|next| next.ends_with(" of") || next.ends_with(" of the"));
        let turned = turned.and_then(|next| states::resolve(&format!("{next} {piece}")));
        at += 1 + usize::from(turned.is_some());
        out.join(match turned {
            Some(state) => Recommenders { states: vec![state], others: Vec::new() },
            None => piece_of(piece),
        });
    }
    out
}

/// A piece between commas without what only leads to it, or says for whom it speaks or where.
fn bare(piece: &str) -> &str {
    let mut piece = piece.trim();
    for before in ["and ", "и ", "also ", "а также "] {
        piece = piece.strip_prefix(before).unwrap_or(piece);
    }
    for behind in [" on behalf of ", " от имени ", " para. ", " paragraph "] {
        piece = piece.split(behind).next().unwrap_or(piece);
    }
    if piece.starts_with("para. ") || piece.starts_with("paragraph ") { "" } else { piece }
}

/// The States of a piece between commas: as many words as name one ("Bosnia and Herzegovina"), then the next.
fn piece_of(piece: &str) -> Recommenders {
    let parts: Vec<&str> = [" and ", " & ", " и "]
        .iter()
        .fold(vec![piece], |parts, and| parts.into_iter().flat_map(|part| part.split(*and)).collect());
    let mut out = Recommenders::default();
    let mut at = 0;
    while at < parts.len() {
        // No name of a State has more than two "and".
        let longest = (1..=3.min(parts.len() - at)).rev();
        let named = longest.filter_map(|count| Some((count, state_of(parts.get(at..at + count)?)?))).next();
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

/// The State whose name was parted at its "and".
fn state_of(parts: &[&str]) -> Option<StateCode> {
    [" and ", " и "].iter().find_map(|and| state(&parts.join(and)))
}

fn state(name: &str) -> Option<StateCode> {
    let name = name.trim();
    let code = name.len() <= 3 && name.bytes().all(|b| b.is_ascii_uppercase());
    let small = ["the ", "former ", "бывшая "];
    let begins = name.starts_with(char::is_uppercase) || small.iter().any(|word| name.starts_with(word));
    if !begins || code && !SHORT.contains(&name) {
        return None;
    }
    // A name broken at the end of a line: "Nether- lands"; one turned about: "Иран (Исламская Республика)".
    let broken = || states::resolve(&name.replace("- ", "")).filter(|_| name.contains("- "));
    let turned = || {
        let (short, rest) = name.split_once(" (")?;
        states::resolve(&format!("{} {short}", rest.strip_suffix(')')?))
    };
    states::resolve(name).or_else(broken).or_else(turned)
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
            ("(Norway, Sweden; France)", "NOR SWE FRA", 0),
            ("(Bosnia and Herzegovina)", "BIH", 0),
            ("(Bolivarian Republic of Venezuela, Plurinational State of Bolivia)", "VEN BOL", 0),
            ("(Venezuela (Bolivarian Republic of), Bolivia (Plurinational State of))", "VEN BOL", 0),
            ("(State of Palestine, Côte d'Ivoire, Côte d’Ivoire)", "PSE CIV", 0),
            ("(Lao People's Democratic Republic, Democratic People’s Republic of Korea)", "LAO PRK", 0),
            ("(the former Yugoslav Republic of Macedonia; Republic of Moldova)", "MKD MDA", 0),
            ("(Tanzania, United Republic of, Libyan Arab Jamahiriya)", "TZA LBY", 0),
            (
                "(Micronesia (Federated States of), Timor-Leste, Türkiye, Cabo Verde, Eswatini)",
                "FSM TLS TUR CPV SWZ",
                0,
            ),
            ("(Egypt on behalf of the African Group)", "EGY", 0),
            ("(Sweden, supported by Norway, para. 14)", "SWE NOR", 0),
            ("(Алжир, Беларусь и Куба)", "DZA BLR CUB", 0),
            ("(Босния и Герцеговина; Тринидад и Тобаго)", "BIH TTO", 0),
            ("(Иран (Исламская Республика), Соединенные Штаты Америки)", "IRN USA", 0),
            ("(Исламская Республика Иран, Российская Федерация)", "IRN RUS", 0),
            ("(Соединенное Королевство Великобритании и Северной Ирландии)", "GBR", 0),
            ("(Боливарианская Республика Венесуэла, Кот-д'Ивуар, Кот-д’Ивуар)", "VEN CIV", 0),
            (
                "(Венесуэла (Боливарианская Республика), Боливия (Многонациональное Государство))",
                "VEN BOL",
                0,
            ),
            ("(Республика Корея, Корейская Народно-Демократическая Республика)", "KOR PRK", 0),
            ("(Святой Престол, Государство Палестина, Чешская Республика, Чехия)", "VAT PSE CZE", 0),
            ("(Лаосская Народно-Демократическая Республика, Республика Молдова)", "LAO MDA", 0),
            ("(бывшая югославская Республика Македония, Сирийская Арабская Республика)", "MKD SYR", 0),
            ("(Объединенные Арабские Эмираты, Объединенная Республика Танзания)", "ARE TZA", 0),
            ("(Ливийская Арабская Джамахирия, Вьетнам, Мьянма, Шри-Ланка)", "LBY VNM MMR LKA", 0),
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
        for (text, wanted) in [
            ("end it (Cuba; begin (Mali);", "(Mali) (Cuba"),
            ("end it all Holy See, Cuba);", "Holy See, Cuba)"),
            ("end it all);", ""),
            ("end (it; all", ""),
        ] {
            let found: Vec<&str> =
                brackets(text, 0..text.len()).into_iter().map(|b| text.get(b).unwrap()).collect();
            assert_eq!(found.join(" "), wanted, "{text}");
        }
    }
}
