//! Quantities: numbers in digits and words, ranges, multipliers, bounds and hedges, percent, money with
//! equivalents, fractions, and zero in words. Dates, ordinals, article and footnote numbers are none.

mod digits;
mod shared_units;

use crate::cues::Cue;
use crate::token::Token;
use digits::{hyphened, parse_digits};
use shared_units::share_units;
use std::ops::Range;
use tarazy_model::{Bound, Quantity};
use tarazy_words::number_words::{self, Role};
use tarazy_words::{currencies, units};

/// A quantity found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Amount {
    /// Its tokens, from the hedge to the unit.
    pub(crate) tokens: Range<usize>,
    pub(crate) value: Quantity,
    pub(crate) kind: AmountKind,
}

/// What a quantity measures in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AmountKind {
    /// Things or people.
    Count,
    /// Percent.
    Percent,
    /// Money.
    Money,
    /// A part: "one fourth", "half".
    Fraction,
    /// "40-fold", "three times".
    Multiple,
    /// None at all, in words.
    Zero,
}

/// All quantities among the tokens that lie outside `dates`, in order, none overlapping.
pub(crate) fn amounts(text: &str, tokens: &[Token], dates: &[Range<usize>]) -> Vec<Amount> {
    let scan = Scan { text, tokens };
    let mut out: Vec<Amount> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some(date) = dates.iter().find(|d| d.contains(&at)) {
            at = date.end.max(at + 1);
            continue;
        }
        match scan.amount(at) {
            Some(amount) => {
                let hedged = scan.hedge(amount);
                at = hedged.tokens.end.max(at + 1);
                out.push(hedged);
            }
            None => at += 1,
        }
    }
    share_units(&mut out, tokens);
    out
}

/// The value of a number word such as "twelve".
pub(crate) fn unit_value(token: &Token) -> Option<f64> {
    let word = number_words::all().get(usize::from(token.entry.number?))?;
    (word.role == Role::Unit).then_some(word.value)
}

struct Scan<'t> {
    text: &'t str,
    tokens: &'t [Token],
}

impl Scan<'_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    fn before(&self, at: usize) -> Option<&Token> {
        at.checked_sub(1).and_then(|i| self.token(i))
    }

    fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        self.token(at).is_some_and(|t| t.is_mark(self.text, marks))
    }

    fn number_word(&self, at: usize) -> Option<&'static number_words::NumberWord> {
        number_words::all().get(usize::from(self.token(at)?.entry.number?))
    }

    fn amount(&self, at: usize) -> Option<Amount> {
        // Most words open no quantity; "twenty-two" is known by its hyphen.
        let opens = self.token(at).is_some_and(|t| {
            let counts = t.is_number() || t.entry.number.is_some() || t.entry.currency.is_some();
            let hyphened = t.is_word() && t.entry.is_unknown() && t.text(self.text).contains(['-', '‑']);
            counts || t.is(Cue::Zero) || t.is(Cue::No) || hyphened
        });
        if !opens {
            return None;
        }
        self.zero(at).or_else(|| self.fraction(at)).or_else(|| self.vague(at)).or_else(|| self.number(at))
    }

    /// A number, or a range of two, with its multiplier, sign and unit.
    fn number(&self, at: usize) -> Option<Amount> {
        let sign = self
            .token(at)
            .and_then(|t| t.entry.currency)
            .filter(|_| self.token(at + 1).is_some_and(Token::is_number));
        let start = at + usize::from(sign.is_some());
        let (first, mut end) = self.value(start)?;
        if sign.is_none() && self.is_reference(start, end) {
            return None;
        }
        let mut value = Quantity::exactly(first);
        if let Some((last, after)) = self.range_end(at, end, sign.is_some()) {
            // "2 to 3 million" multiplies both.
            let scale = if first < last / 1000.0 && self.multiplier(after.saturating_sub(1)).is_some() {
                self.multiplier(after.saturating_sub(1)).unwrap_or(1.0)
            } else {
                1.0
            };
            let low = if first * scale <= last { first * scale } else { first };
            value = Quantity::between(low, last);
            end = after;
        }
        let (kind, unit, end) = match sign {
            Some(currency) => (
                AmountKind::Money,
                currencies::all().get(usize::from(currency)).map(|c| c.code.to_string()),
                end,
            ),
            None => self.unit(end),
        };
        Some(Amount { tokens: at..end, value: Quantity { unit, ..value }, kind })
    }

    /// A number in digits or words with its multipliers, and where it ends.
    fn value(&self, at: usize) -> Option<(f64, usize)> {
        let token = self.token(at)?;
        let (mut value, mut end) =
            if token.is_number() { (parse_digits(token.text(self.text))?, at + 1) } else { self.words(at)? };
        while let Some(factor) = self.multiplier(end) {
            value *= factor;
            end += 1;
        }
        Some((value, end))
    }

    fn multiplier(&self, at: usize) -> Option<f64> {
        self.number_word(at).filter(|w| w.role == Role::Multiplier).map(|w| w.value)
    }

    /// "Twenty five", "twelve"; "one" only where a unit follows, since it is mostly a pronoun.
    fn words(&self, at: usize) -> Option<(f64, usize)> {
        let unit = |at: usize| self.token(at).and_then(unit_value);
        let hyphened = self.token(at).filter(|t| t.is_word()).and_then(|t| hyphened(t.text(self.text)));
        let first = hyphened.or_else(|| unit(at))?;
        let compound = unit(at + 1).filter(|next| first >= 20.0 && first % 10.0 == 0.0 && *next < 10.0);
        let (value, end) = compound.map_or((first, at + 1), |next| (first + next, at + 2));
        let counted =
            self.multiplier(end).is_some() || self.token(end).is_some_and(|t| t.entry.unit.is_some());
        (value >= 2.0 || counted).then_some((value, end))
    }

    /// Numbers that name rather than count: "article 130", "[2]", "9th", "Table 1", "A/RES/48".
    fn is_reference(&self, at: usize, end: usize) -> bool {
        let next = self.token(end).filter(|t| t.glued);
        let ordinal = next.is_some_and(|t| {
            t.is(Cue::OrdinalSuffix) || (t.is_word() && !t.is(Cue::Percent) && self.unit(end).1.is_none())
        });
        let bracketed = self.is_mark(at.wrapping_sub(1), &['[']) && self.is_mark(end, &[']']);
        let listed = self.is_mark(at.wrapping_sub(1), &['(']) && self.is_mark(end, &[')']) && end == at + 1;
        let glued = self.token(at).is_some_and(|t| t.glued)
            && self.is_mark(at.wrapping_sub(1), &['/', '-', '№', '#', '.']);
        let glued = glued || self.is_mark(end, &['/']) && self.token(end).is_some_and(|t| t.glued);
        let named = self.before(at).is_some_and(|t| {
            let word = t.text(self.text);
            t.is(Cue::ArticleWord)
                || [
                    "table",
                    "figure",
                    "no",
                    "nos",
                    "chapter",
                    "part",
                    "page",
                    "pp",
                    "goal",
                    "annex",
                    "session",
                    "sdg",
                    "resolution",
                    "cop",
                ]
                .iter()
                .any(|known| word.eq_ignore_ascii_case(known))
        });
        ordinal || bracketed || listed || glued || named
    }

    /// The second number of "1000-3000", "from 2 to 3", "between 5 and 7".
    fn range_end(&self, at: usize, end: usize, money: bool) -> Option<(f64, usize)> {
        let dash = self.is_mark(end, &['-', '–', '—']);
        let opened = self.before(at).is_some_and(|t| {
            let word = t.text(self.text);
            word.eq_ignore_ascii_case("from") || word.eq_ignore_ascii_case("between")
        });
        let to = self.token(end).is_some_and(|t| {
            let word = t.text(self.text);
            word.eq_ignore_ascii_case("to") || (opened && word.eq_ignore_ascii_case("and"))
        });
        if !(dash || to) {
            return None;
        }
        let next =
            end + 1 + usize::from(money && self.token(end + 1).is_some_and(|t| t.entry.currency.is_some()));
        self.value(next).filter(|(last, _)| *last > 0.0)
    }

    /// The unit after a number: percent, money, "-fold", or the thing counted within three words.
    fn unit(&self, end: usize) -> (AmountKind, Option<String>, usize) {
        let percent = self.tokens.get(end..).unwrap_or(&[]).iter().take_while(|t| t.is(Cue::Percent)).count();
        if percent > 0 {
            return (AmountKind::Percent, Some("percent".to_owned()), end + percent);
        }
        let fold = end + usize::from(self.is_mark(end, &['-']));
        if self.token(fold).is_some_and(|t| t.is(Cue::Multiple)) {
            return (AmountKind::Multiple, Some("times".to_owned()), fold + 1);
        }
        if let Some((code, after)) = self.currency(end) {
            return (AmountKind::Money, Some(code), after);
        }
        for ahead in end..end + 4 {
            let Some(token) = self.token(ahead).filter(|t| t.is_word()) else { break };
            if let Some(unit) = token.entry.unit.and_then(|u| units::all().get(usize::from(u))) {
                return (AmountKind::Count, Some(unit.code.to_string()), ahead + 1);
            }
            if token.is(Cue::Preposition)
                || token.is(Cue::Be)
                || token.is(Cue::Coordinate)
                || token.is(Cue::VerbPast)
            {
                break;
            }
        }
        (AmountKind::Count, self.noun(end), end)
    }

    /// "US dollars", "tenge", "Kazakh tenge".
    fn currency(&self, end: usize) -> Option<(String, usize)> {
        let found = (end..end + 3).find_map(|at| {
            let currency = self.token(at)?.entry.currency?;
            Some((at, currencies::all().get(usize::from(currency))?))
        });
        let (at, currency) =
            found.filter(|(at, _)| *at == end || self.token(end).is_some_and(|t| t.capital))?;
        let american = currency.code == "USD" || at == end;
        american
            .then(|| (currency.code.to_string(), at + 1))
            .or_else(|| Some((currency.code.to_string(), at + 1)))
    }

    /// The noun a number counts, where it is none of the known units: a plural within three words.
    fn noun(&self, end: usize) -> Option<String> {
        for at in end..end + 4 {
            let token = self.token(at).filter(|t| t.is_word())?;
            if token.is(Cue::Preposition)
                || token.is(Cue::Be)
                || token.is(Cue::Coordinate)
                || token.is(Cue::Determiner)
            {
                return None;
            }
            let word = token.text(self.text);
            let next_word =
                self.token(at + 1).is_some_and(|t| t.is_word() && !t.is(Cue::Preposition) && !t.is(Cue::Be));
            if word.ends_with('s') && !word.ends_with("ss") && (!next_word || at > end) {
                return Some(word.to_lowercase());
            }
        }
        None
    }

    /// "None of the cases", "no known organisations", "not a single case", "there were no".
    fn zero(&self, at: usize) -> Option<Amount> {
        let token = self.token(at)?;
        let none = token.is(Cue::Zero);
        let no = token.is(Cue::No) && self.existential(at);
        if !none && !no {
            return None;
        }
        let mut end = at + 1;
        while end < at + 6
            && self
                .token(end)
                .is_some_and(|t| t.is(Cue::Zero) || t.is(Cue::Determiner) || t.text(self.text) == "of")
        {
            end += 1;
        }
        let unit = self.unit(end);
        let counted = unit.1.or_else(|| self.noun(end));
        Some(Amount {
            tokens: at..unit.2.max(end),
            value: Quantity { unit: counted, ..Quantity::exactly(0.0) },
            kind: AmountKind::Zero,
        })
    }

    /// "There are no …", "no … has been", where "no" counts; not "no longer", "no less".
    fn existential(&self, at: usize) -> bool {
        let there = self.before(at).is_some_and(|t| t.is(Cue::Be));
        let idiom = self.token(at + 1).is_none_or(|t| {
            let word = t.text(self.text);
            ["longer", "more", "less", "fewer", "doubt", "one", "matter"]
                .iter()
                .any(|w| word.eq_ignore_ascii_case(w))
        });
        there && !idiom
    }

    /// "Half of", "one fourth", "two thirds", "a quarter of".
    fn fraction(&self, at: usize) -> Option<Amount> {
        let parts = |at: usize| self.number_word(at).filter(|w| w.role == Role::Fraction).map(|w| w.value);
        let (value, end) = if let Some(part) = parts(at) {
            let led = self.before(at).is_some_and(|t| t.is(Cue::Determiner) && !t.is(Cue::Almost));
            let of = self.token(at + 1).is_some_and(|t| t.text(self.text) == "of" || t.is(Cue::Determiner));
            (part, Some(at + 1).filter(|_| of && !(led && part < 0.5 && part != 0.25 && part > 0.34))?)
        } else {
            let count = self.token(at).and_then(unit_value).filter(|n| *n < 10.0)?;
            let nth = self
                .number_word(at + 1)
                .filter(|w| w.role == Role::Ordinal && w.value >= 3.0)
                .map(|w| 1.0 / w.value);
            let of = self.token(at + 2).is_some_and(|t| t.text(self.text) == "of");
            (count * parts(at + 1).or(nth.filter(|_| of))?, at + 2)
        };
        if (value - 1.0).abs() < f64::EPSILON {
            return None;
        }
        let counted = (end..end + 4)
            .any(|i| self.token(i).is_some_and(|t| t.entry.unit.is_some() || t.is(Cue::GroupWord)));
        let (kind, value, unit) = if counted {
            (AmountKind::Percent, value * 100.0, "percent")
        } else {
            (AmountKind::Fraction, value, "share")
        };
        Some(Amount { tokens: at..end, value: Quantity::exactly(value).of(unit), kind })
    }

    /// "Dozens of protesters", "hundreds", "a few NGOs": a usual reading, marked as vague.
    fn vague(&self, at: usize) -> Option<Amount> {
        let word = self.number_word(at)?;
        let Role::Vague(high) = word.role else { return None };
        let of = at + 1 + usize::from(self.token(at + 1).is_some_and(|t| t.text(self.text) == "of"));
        let (kind, unit, end) = self.unit(of);
        unit.as_ref()?;
        let value = Quantity { bound: Bound::Vague, unit, ..Quantity::between(word.value, high) };
        Some(Amount { tokens: at..end, value, kind })
    }

    /// What the words just before say of the number: "over", "almost", "up to", "not even".
    fn hedge(&self, amount: Amount) -> Amount {
        let mut start = amount.tokens.start;
        let mut bound = None;
        for _ in 0..4 {
            let Some(token) = self.before(start) else { break };
            let said = [
                (Cue::UpTo, Bound::UpTo),
                (Cue::AtLeast, Bound::AtLeast),
                (Cue::Almost, Bound::Almost),
                (Cue::About, Bound::About),
            ]
            .into_iter()
            .find(|(cue, _)| token.is(*cue));
            match said {
                Some((_, found)) => bound = Some(bound.filter(|b| *b == Bound::UpTo).unwrap_or(found)),
                None if bound.is_none() && start == amount.tokens.start && token.text(self.text) == "(" => {}
                None => break,
            }
            start -= 1;
        }
        let Some(bound) = bound.filter(|_| amount.value.point.is_some() && amount.kind != AmountKind::Zero)
        else {
            return amount;
        };
        let (point, unit) = (amount.value.point.unwrap_or_default(), amount.value.unit.clone());
        let value = match bound {
            Bound::UpTo => Quantity::up_to(point),
            Bound::AtLeast => Quantity::at_least(point),
            Bound::Almost => Quantity::almost(point),
            _ => Quantity::about(point),
        };
        Amount { tokens: start..amount.tokens.end, value: Quantity { unit, ..value }, ..amount }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cues::Lexicon;
    use crate::mentions::dates::dates;
    use crate::token::tokens;

    fn read(text: &str) -> String {
        let tokens = tokens(text, 0..text.len(), Lexicon::english());
        let dated: Vec<_> = dates(text, &tokens).into_iter().map(|d| d.tokens).collect();
        amounts(text, &tokens, &dated).into_iter().map(|a| a.value.to_string()).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn quantities_keep_what_the_words_say() {
        for (text, wanted) in [
            ("1000-3000 protestors gathered", "1000..3000 person"),
            ("approximately 500 protestors", "~500 person"),
            ("a budget of 2.6 billion tenge (over 6.1 million US dollars)", "2600000000 KZT; >=6100000 USD"),
            ("Approximately 305.4 million tenge ($740,000)", "~305400000 KZT; 740000 USD"),
            ("14.1 and 15.2 percent in 2008 and 2011", "14.1 percent; 15.2 percent"),
            ("up to 70 percent of", "<=70 percent"),
            ("increased 40-fold to around 16,000 NGOs", "40 times; ~16000 NGO"),
            ("almost half of the respondents", "<~50 percent"),
            ("not even one fourth of their share", "<=0.25 share"),
            ("there are no known organizations", "0 organisation"),
            ("dozens of protesters", "~24..99 person"),
            ("at least twenty five people were killed", ">=25 person"),
            ("3 to 5 years", "3..5 year"),
            ("article 235, Table 1, the 9th meeting, note [2]", ""),
        ] {
            assert_eq!(read(text), wanted, "{text}");
        }
    }
}
