//! Rights: the rows of the scales, with the articles that hold them and what tells that a statement is about one.

use crate::vocabulary::{Fault, Vocabulary};
use crate::{Language, indicators, instruments, themes};
use std::sync::LazyLock;
use tarazy_model::{EventKind, InstrumentCode};

/// A right.
#[derive(Clone, Debug)]
pub struct Right {
    /// Its code: that of the theme whose name it has.
    pub code: &'static str,
    /// The articles that hold it; of a treaty that is about nothing else, the treaty.
    pub articles: Vec<Article>,
    /// Themes said of it beside its own.
    themes: Vec<&'static str>,
    events: Vec<EventKind>,
    indicators: Vec<&'static str>,
}

/// An article of a treaty, or all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// The treaty.
    pub instrument: InstrumentCode,
    /// The number; `None` for the whole treaty.
    pub number: Option<&'static str>,
}

impl std::fmt::Display for Article {
    /// As vocabularies write it: `ICCPR 7`, `CAT`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.number {
            Some(number) => write!(f, "{} {number}", self.instrument),
            None => self.instrument.fmt(f),
        }
    }
}

static RIGHTS: LazyLock<Vocabulary<Right>> = LazyLock::new(|| {
    Vocabulary::parse("rights.tsv", include_str!("../../../vocab/rights.tsv"), |row| {
        let theme = |code: &'static str| match themes::get(code) {
            Some(_) => Ok(code),
            None => Err(format!("there is no theme \"{code}\" in themes.tsv")),
        };
        let indicator = |code: &'static str| match indicators::get(code) {
            Some(_) => Ok(code),
            None => Err(format!("there is no indicator \"{code}\" in indicators.tsv")),
        };
        let event = |kind: &'static str| kind.parse::<EventKind>().map_err(|error| error.to_string());
        Ok(Right {
            code: theme(row.required("code")?)?,
            articles: row.list("articles")?.into_iter().map(article).collect::<Result<_, _>>()?,
            themes: row.list("themes")?.into_iter().map(theme).collect::<Result<_, _>>()?,
            events: row.list("events")?.into_iter().map(event).collect::<Result<_, String>>()?,
            indicators: row.list("indicators")?.into_iter().map(indicator).collect::<Result<_, _>>()?,
        })
    })
});

/// An article as a vocabulary writes it: `ICCPR 7`, `CAT`.
pub(crate) fn article(written: &'static str) -> Result<Article, String> {
    let (instrument, number) = match written.split_once(' ') {
        Some((instrument, number)) => (instrument, Some(number)),
        None => (written, None),
    };
    let code = InstrumentCode::new(instrument);
    match instruments::get(&code) {
        Some(_) => Ok(Article { instrument: code, number }),
        None => Err(format!("there is no instrument \"{instrument}\" in instruments.tsv")),
    }
}

pub(crate) fn faults() -> &'static [Fault] {
    &RIGHTS.faults
}

/// Every right, in the order of the scales.
pub fn all() -> &'static [Right] {
    &RIGHTS.entries
}

/// The right of a code.
pub fn get(code: &str) -> Option<&'static Right> {
    all().iter().find(|right| right.code == code)
}

/// The right that a code or a name in any language stands for.
pub fn resolve(name: &str) -> Option<&'static Right> {
    get(themes::resolve(name)?.code)
}

impl Right {
    /// Codes of the indicators that measure it.
    pub fn indicators(&self) -> &[&'static str] {
        &self.indicators
    }

    /// Its name.
    pub fn name(&self, language: Language) -> &'static str {
        themes::label(self.code, language)
    }
}

/// The rights that a theme is said of: the nearest right on the way up the tree of themes, and those that name it.
pub fn of_theme(code: &str) -> impl Iterator<Item = &'static Right> {
    let nearest = themes::upwards(code).find_map(|theme| get(theme.code)).map(|right| right.code);
    let up: Vec<&str> = themes::upwards(code).map(|theme| theme.code).collect();
    all().iter().filter(move |right| {
        Some(right.code) == nearest || right.themes.iter().any(|theme| up.contains(theme))
    })
}

/// The rights that an article is about, as written: `ICCPR 7`, `CAT 3 (1)`.
pub fn of_article(written: &str) -> impl Iterator<Item = &'static Right> {
    let (instrument, number) = written.trim().split_once(' ').unwrap_or((written.trim(), ""));
    let number = number.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    all().iter().filter(move |right| {
        right.articles.iter().any(|article| {
            article.instrument.as_str() == instrument && article.number.is_none_or(|known| known == number)
        })
    })
}

/// The rights that events of a kind are about.
pub fn of_event(kind: EventKind) -> impl Iterator<Item = &'static Right> {
    all().iter().filter(move |right| right.events.contains(&kind))
}

/// The rights that an indicator measures.
pub fn of_indicator(code: &str) -> impl Iterator<Item = &'static Right> {
    all().iter().filter(move |right| right.indicators.contains(&code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_right_is_known_by_theme_article_event_and_indicator() {
        let codes = |rights: &mut dyn Iterator<Item = &'static Right>| {
            rights.map(|right| right.code).collect::<Vec<_>>().join(" ")
        };
        for (found, expected) in [
            (codes(&mut of_theme("death-penalty")), "life"),
            (codes(&mut of_theme("women-public-life")), "participation women"),
            (codes(&mut of_theme("gender-violence")), "gender-violence"),
            (codes(&mut of_theme("legal-personality")), "identity"),
            (codes(&mut of_theme("budget")), ""),
            (codes(&mut of_theme("no such theme")), ""),
            (codes(&mut of_article("ICCPR 7")), "torture"),
            (codes(&mut of_article("CAT 3 (1)")), "torture"),
            (codes(&mut of_article("ICCPR 70")), ""),
            (codes(&mut of_article("")), ""),
            (codes(&mut of_event(EventKind::Abduction)), "disappearance"),
            (codes(&mut of_indicator("women-parliament")), "participation women"),
        ] {
            assert_eq!(found, expected);
        }
        assert_eq!(resolve("Right to health").map(|right| right.code), Some("health"));
    }

    #[test]
    fn every_right_is_held_by_a_treaty() {
        assert!(all().iter().all(|right| !right.articles.is_empty()));
        assert_eq!(all().len(), 30);
    }
}
