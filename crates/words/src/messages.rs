//! What the pages say, in the five languages: `vocab/messages/*/*.ftl`, in Fluent (projectfluent.org), a file a
//! group of pages.
//!
//! Every language has every message; a test holds them to it, so that none is ever missing on a page.

use crate::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::HashMap;
use std::sync::LazyLock;
use tarazy_model::digits::grouped;
use unic_langid::LanguageIdentifier;

/// The files of a language, each with its name.
macro_rules! files {
    ($language:literal: $($room:literal)*) => {
        &[$(($room, include_str!(concat!("../../../vocab/messages/", $language, "/", $room, ".ftl")))),*]
    };
}

/// The files of every language, the same in each.
macro_rules! languages {
    ($($variant:ident $language:literal),*: $rooms:tt) => {
        [$((Language::$variant, languages!(@one $language $rooms))),*]
    };
    (@one $language:literal [$($room:literal)*]) => { files!($language: $($room)*) };
}

/// A file of messages: its name and what it holds.
type File = (&'static str, &'static str);

const FILES: [(Language, &[File]); 5] = languages!(
    English "en", Russian "ru", Kazakh "kk", Kyrgyz "ky", Uzbek "uz":
    ["frame" "dates" "faults" "errors" "findings" "reasons" "duties" "charts" "report" "searching" "measured" "changes" "routes" "queries" "shared" "treaties" "record" "briefs" "calendar" "figures" "events" "statement" "words" "regions" "rules" "rule-texts" "home" "states" "scales" "search" "documents" "dialogue" "pledges" "repeated" "news" "sources" "check" "differences" "site" "desk" "users" "import" "problems" "problems-of-sources" "reading"]
);

/// What one language says.
struct Said {
    bundle: FluentBundle<FluentResource>,
    /// The messages without blanks, said once.
    plain: HashMap<String, String>,
}

static SAID: LazyLock<Vec<(Language, Said)>> =
    LazyLock::new(|| FILES.into_iter().map(|(language, files)| (language, said(language, files))).collect());

fn said(language: Language, files: &[File]) -> Said {
    let tag: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks that part directions of writing are for right-to-left text; no language here has it.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::English => |value, _| in_digits(value, ',', '.'),
        _ => |value, _| in_digits(value, NARROW, ','),
    }));
    let mut plain = HashMap::new();
    for (_, text) in files {
        // Of a file that cannot be read whole, what can be; the test below reads every message.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(partly, _)| partly);
        bundle.add_resource_overriding(resource);
    }
    let names = files.iter().flat_map(|(_, text)| text.lines()).filter_map(|line| line.split_once(" ="));
    for (name, _) in names {
        let Some(pattern) = bundle.get_message(name).and_then(|message| message.value()) else { continue };
        let mut errors = Vec::new();
        let words = bundle.format_pattern(pattern, None, &mut errors).into_owned();
        if errors.is_empty() {
            plain.insert(name.to_owned(), words);
        }
    }
    Said { bundle, plain }
}

/// Between thousands in Russian, Kazakh, Kyrgyz and Uzbek: a narrow space that does not break.
const NARROW: char = '\u{202f}';

fn in_digits(value: &FluentValue<'_>, between: char, point: char) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(number.value, between, point)),
        _ => None,
    }
}

/// A number in the digits of a language: "4,318,000.5" in English, "4 318 000,5" in the others.
pub fn digits(language: Language, value: f64) -> String {
    match language {
        Language::English => grouped(value, ',', '.'),
        _ => grouped(value, NARROW, ','),
    }
}

fn of(language: Language) -> Option<&'static Said> {
    SAID.iter().find(|(known, _)| *known == language).map(|(_, said)| said)
}

/// A message without blanks in a language; none where it has none of that name.
pub fn plain(language: Language, name: &str) -> Option<&'static str> {
    of(language)?.plain.get(name).map(String::as_str)
}

/// A message in a language, with its blanks filled by words and by numbers, which may settle its form ("1
/// account", "2 accounts"); its name where there is none of that name.
pub fn message(language: Language, name: &str, words: &[(&str, &str)], counts: &[(&str, f64)]) -> String {
    let words = words.iter().map(|(blank, filled)| (*blank, FluentValue::from(*filled)));
    let counts = counts.iter().map(|(blank, filled)| (*blank, FluentValue::from(*filled)));
    let arguments: FluentArgs<'_> = words.chain(counts).collect();
    let said = |wanted: Language| {
        let bundle = &of(wanted)?.bundle;
        let pattern = bundle.get_message(name)?.value()?;
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned())
    };
    said(language).or_else(|| said(Language::English)).unwrap_or_else(|| name.to_owned())
}

/// The name of the message that says a word of the model: "treaty act" of the group `kind` is `kind-treaty-act`.
pub fn name_of(group: &str, label: &str) -> String {
    let letters = label.to_lowercase();
    let words = letters.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    std::iter::once(group).chain(words).collect::<Vec<_>>().join("-")
}

/// Whether there is a message of this name.
pub fn is_message(name: &str) -> bool {
    of(Language::English).is_some_and(|said| said.bundle.has_message(name))
}

/// Every message by its name.
pub fn names() -> impl Iterator<Item = &'static str> {
    let [(_, english), ..] = FILES;
    english.iter().flat_map(|(_, text)| text.lines()).filter_map(|line| Some(line.split_once(" =")?.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Messages of a file and the blanks of each. A message begins at the margin; what follows with a space before
    /// it goes with it.
    fn told(text: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut name = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            if !line.starts_with([' ', '}']) {
                let (new, _) = line.split_once(" =").unwrap_or_else(|| panic!("no message: {line}"));
                name = new.to_owned();
                assert!(found.insert(name.clone(), BTreeSet::new()).is_none(), "{name} twice");
            }
            let blanks = line.split('$').skip(1).filter_map(|rest| rest.split([' ', '}']).next());
            found.get_mut(&name).unwrap().extend(blanks.map(str::to_owned));
        }
        found
    }

    #[test]
    fn every_language_has_every_message_with_the_same_blanks() {
        let (_, english) = FILES[0];
        let mut names = BTreeSet::new();
        for (language, files) in FILES {
            for ((room, text), (_, english)) in files.iter().zip(english) {
                assert_eq!(told(text), told(english), "{language}, {room}");
                let read = FluentResource::try_new((*text).to_owned());
                assert!(read.is_ok(), "{language}, {room} cannot be read: {:?}", read.err());
            }
        }
        for (_, text) in english {
            names.extend(told(text).into_keys());
        }
        assert_eq!(
            names.len(),
            english.iter().map(|(_, text)| told(text).len()).sum::<usize>(),
            "a name twice"
        );
    }

    #[test]
    fn every_message_says_something_in_each_form() {
        for (language, files) in FILES {
            for name in files.iter().flat_map(|(_, text)| told(text)) {
                let (name, blanks) = name;
                for count in [0.0, 1.0, 2.0, 5.0, 21.0] {
                    let counts: Vec<(&str, f64)> =
                        blanks.iter().map(|blank| (blank.as_str(), count)).collect();
                    let said = message(language, &name, &[], &counts);
                    assert!(
                        !said.trim().is_empty() && !said.contains(['{', '}']),
                        "{language}, {name}: {said}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_message_is_said_in_the_language_asked_for_with_its_blanks_filled() {
        assert_eq!(plain(Language::Kazakh, "search"), Some("Іздеу"));
        assert_eq!(plain(Language::Uzbek, "languages"), Some("Tillar"));
        assert_eq!(plain(Language::Uzbek, "followed-reason"), None, "it has a blank");
        let reason = message(Language::Russian, "followed-reason", &[("reason", "<b>нет")], &[]);
        assert_eq!(reason, "Проверяющий пишет: <b>нет");
        assert_eq!(message(Language::Kyrgyz, "nothing", &[], &[]), "nothing");
    }

    #[test]
    fn a_number_settles_the_form_and_is_written_as_the_language_does() {
        let said = |language, count| message(language, "accounts", &[], &[("count", count)]);
        assert_eq!(said(Language::English, 1.0), "1 account");
        assert_eq!(said(Language::English, 12_000.0), "12,000 accounts");
        assert_eq!(said(Language::Russian, 21.0), "21 сообщение");
        assert_eq!(said(Language::Russian, 3.0), "3 сообщения");
        assert_eq!(said(Language::Russian, 12_000.0), "12\u{202f}000 сообщений");
        assert_eq!(digits(Language::Kazakh, -1234.5), "−1\u{202f}234,5");
    }
}
