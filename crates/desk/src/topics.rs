//! What a point or a pledge is about: the themes and groups of persons that its source gives, and only where it gives
//! none, those found by rule in its words.
//!
//! What is found by rule is worked out when it is shown or indexed and kept nowhere: the record holds what sources
//! say, and a tag is not said by any.

use serde::Serialize;
use tarazy_model::Statement;
use tarazy_weigh::rules::{self, Rule};
use tarazy_words::tagger::{self, Tag};
use tarazy_words::{Language, affected, themes};

/// A theme or a group of persons.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Topic {
    /// Its code in the vocabulary, or the source's own word.
    pub code: String,
    /// Its English label, or the source's own word.
    pub label: String,
    /// The rule that found it; `None` where the source says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    /// The words that decided, where it was found by rule.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

/// What a statement is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Topics {
    /// Themes.
    pub themes: Vec<Topic>,
    /// Groups of persons.
    pub affected: Vec<Topic>,
}

/// What a statement is about; nothing for kinds that have no themes.
pub fn topics(statement: &Statement) -> Topics {
    let (text, given, groups) = match statement {
        Statement::Recommendation(point) => (&point.text, &point.themes[..], &point.affected[..]),
        Statement::Case(step) => (&step.issue, &step.themes[..], &[][..]),
        Statement::Pledge(pledge) => (&pledge.measure, &pledge.themes[..], &[][..]),
        _ => return Topics::default(),
    };
    Topics {
        themes: said_or_found(given, themes::label, || tagger::themes(text)),
        affected: said_or_found(groups, affected::label, || tagger::affected(text)),
    }
}

fn said_or_found<'t>(
    said: &[String],
    label: for<'c> fn(&'c str, Language) -> &'c str,
    found: impl FnOnce() -> Vec<Tag<'t>>,
) -> Vec<Topic> {
    let topic = |code: &str| Topic {
        code: code.to_owned(),
        label: label(code, Language::English).to_owned(),
        rule: None,
        words: Vec::new(),
    };
    if !said.is_empty() {
        return said.iter().map(|code| topic(code)).collect();
    }
    let found = found().into_iter().map(|tag| Topic {
        rule: rules::get(rule_of(&tag)).copied(),
        words: tag.words.iter().map(|words| (*words).to_owned()).collect(),
        ..topic(tag.code)
    });
    found.collect()
}

fn rule_of(tag: &Tag<'_>) -> &'static str {
    match tag.rule {
        tagger::Rule::Weights => "topic-by-weights",
        tagger::Rule::Cue => "topic-by-cue",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tarazy_model::Recommendation;

    fn point(text: &str, themes: &[&str]) -> Topics {
        topics(&Statement::Recommendation(Recommendation {
            text: text.to_owned(),
            themes: themes.iter().map(|theme| (*theme).to_owned()).collect(),
            ..Recommendation::default()
        }))
    }

    #[test]
    fn what_a_source_says_is_never_mixed_with_what_a_rule_finds() {
        let said = point("Abolish the death penalty for women", &["torture", "Robots"]);
        let labels: Vec<_> = said.themes.iter().map(|topic| (topic.label.as_str(), topic.rule)).collect();
        assert_eq!(labels, [("Torture and ill-treatment", None), ("Robots", None)]);
        assert!(said.affected.iter().all(|group| group.rule.is_some()), "the source names no group");
    }

    #[test]
    fn what_a_rule_finds_names_the_rule_and_the_words() {
        let found = point("Abolish the death penalty for women", &[]);
        let first = &found.themes[0];
        assert_eq!((first.code.as_str(), first.words[0].as_str()), ("death-penalty", "death penalty"));
        assert_eq!(first.rule.map(|rule| rule.id), Some("topic-by-weights"));
        assert_eq!(found.affected[0].rule.map(|rule| rule.id), Some("topic-by-cue"));
        assert_eq!(point("", &[]), Topics::default());
    }
}
