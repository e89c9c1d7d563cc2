//! What the pages say, in the five languages: `vocab/messages/*.ftl`, in Fluent (projectfluent.org).
//!
//! Every language has every message; a test holds them to it, so that none is ever missing on a page.

use crate::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

const FILES: [(Language, &str); 5] = [
    (Language::English, include_str!("../../../vocab/messages/en.ftl")),
    (Language::Russian, include_str!("../../../vocab/messages/ru.ftl")),
    (Language::Kazakh, include_str!("../../../vocab/messages/kk.ftl")),
    (Language::Kyrgyz, include_str!("../../../vocab/messages/ky.ftl")),
    (Language::Uzbek, include_str!("../../../vocab/messages/uz.ftl")),
];

static BUNDLES: LazyLock<Vec<(Language, FluentBundle<FluentResource>)>> =
    LazyLock::new(|| FILES.into_iter().map(|(language, text)| (language, bundle(language, text))).collect());

fn bundle(language: Language, text: &str) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks that part directions of writing are for right-to-left text; no language here has it.
    bundle.set_use_isolating(false);
    // Of a file that cannot be read whole, what can be; the test below reads every message.
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partly, _)| partly);
    bundle.add_resource_overriding(resource);
    bundle
}

/// A message in a language, with its blanks filled; its name where there is none of that name.
pub fn message(language: Language, name: &str, blanks: &[(&str, &str)]) -> String {
    let arguments: FluentArgs<'_> = blanks.iter().copied().collect();
    let said = |wanted: Language| {
        let (_, bundle) = BUNDLES.iter().find(|(known, _)| *known == wanted)?;
        let pattern = bundle.get_message(name)?.value()?;
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned())
    };
    said(language).or_else(|| said(Language::English)).unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Messages and blanks of a file: `name`, `name {$blank}`.
    fn told(text: &str) -> BTreeSet<String> {
        let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        let mut found = BTreeSet::new();
        for line in lines {
            let (name, said) = line.split_once(" = ").unwrap_or_else(|| panic!("no message: {line}"));
            assert!(found.insert(name.to_owned()), "{name} twice");
            assert!(!said.trim().is_empty(), "{name} says nothing");
            let blanks = said.split("{ $").skip(1).filter_map(|rest| rest.split(" }").next());
            found.extend(blanks.map(|blank| format!("{name} {{${blank}}}")));
        }
        found
    }

    #[test]
    fn every_language_has_every_message_with_the_same_blanks() {
        let (_, english) = FILES[0];
        for (language, text) in FILES {
            assert_eq!(told(text), told(english), "{language}");
            assert!(FluentResource::try_new(text.to_owned()).is_ok(), "{language} cannot be read");
        }
    }

    #[test]
    fn a_message_is_said_in_the_language_asked_for_with_its_blanks_filled() {
        assert_eq!(message(Language::Kazakh, "search", &[]), "Іздеу");
        assert_eq!(message(Language::Uzbek, "languages", &[]), "Tillar");
        let reason = message(Language::Russian, "followed-reason", &[("reason", "<b>нет")]);
        assert_eq!(reason, "Проверяющий пишет: <b>нет");
        assert_eq!(message(Language::Kyrgyz, "nothing", &[]), "nothing");
    }
}
