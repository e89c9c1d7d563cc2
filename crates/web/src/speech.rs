//! The language that is being spoken. A page is made by one thread from beginning to end, so that the language is
//! set once around its making ([`speaking`]) and no helper has to be handed it.
//!
//! Files for programs are made outside of it, and stay in English.

use maud::{Markup, PreEscaped, Render};
use std::cell::Cell;
use tarazy_words::messages::name_of;
use tarazy_words::{Language, messages};

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// Does something in a language; afterwards the one before is spoken again, also where it fails.
pub(crate) fn speaking<T>(language: Language, work: impl FnOnce() -> T) -> T {
    struct Before(Language);
    impl Drop for Before {
        fn drop(&mut self) {
            SPOKEN.set(self.0);
        }
    }
    let _before = Before(SPOKEN.replace(language));
    work()
}

/// The language spoken.
pub(crate) fn language() -> Language {
    SPOKEN.get()
}

/// A message without blanks.
pub(crate) fn say(name: &str) -> &'static str {
    let said = messages::plain(language(), name).or_else(|| messages::plain(Language::English, name));
    said.unwrap_or("⁇")
}

/// A message with its blanks filled by words.
pub(crate) fn tell(name: &str, words: &[(&str, &str)]) -> String {
    messages::message(language(), name, words, &[])
}

/// A message about so many of something: its blank `count`.
pub(crate) fn many(name: &str, count: u64) -> String {
    many_of(name, &[("count", count)], &[])
}

/// A message with blanks filled by numbers, which may settle its form, and by words.
pub(crate) fn many_of(name: &str, counts: &[(&str, u64)], words: &[(&str, &str)]) -> String {
    let counts: Vec<(&str, f64)> = counts.iter().map(|(blank, count)| (*blank, *count as f64)).collect();
    messages::message(language(), name, words, &counts)
}

/// A message with links or other elements in its blanks.
pub(crate) fn weave(name: &str, elements: &[(&str, Markup)]) -> Markup {
    weave_of(name, &[], elements)
}

/// The same with numbers, which may settle its form.
pub(crate) fn weave_of(name: &str, counts: &[(&str, u64)], elements: &[(&str, Markup)]) -> Markup {
    // Each element has a sign of the private use area as its place, which no message holds.
    let places: Vec<String> = ('\u{e000}'..).take(elements.len()).map(String::from).collect();
    let words: Vec<(&str, &str)> =
        elements.iter().zip(&places).map(|((blank, _), place)| (*blank, place.as_str())).collect();
    let mut escaped = many_of(name, counts, &words).render().into_string();
    for ((_, element), place) in elements.iter().zip(&places) {
        escaped = escaped.replace(place, &element.0);
    }
    PreEscaped(escaped)
}

/// A word of the model, such as a kind or a verdict, from its English label: "treaty act" of `kind` is the message
/// `kind-treaty-act`. What has no message stays as it is.
pub(crate) fn word<'a>(group: &str, label: &'a str) -> &'a str {
    match language() {
        Language::English => label,
        spoken => messages::plain(spoken, &name_of(group, label)).unwrap_or(label),
    }
}

/// What has English words of its own, by the name of the message that says it in the other languages.
pub(crate) fn phrase(name: &str, english: &'static str) -> &'static str {
    match language() {
        Language::English => english,
        spoken => messages::plain(spoken, name).unwrap_or(english),
    }
}

/// The same of a name of a vocabulary, such as `loss-of-power`: where it has no message, its own words.
pub(crate) fn plain_word(group: &str, name: &str) -> String {
    let words = name.replace(['-', '_'], " ");
    word(group, &words).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    /// The sources of this crate, one after the other.
    fn sources(folder: &Path) -> String {
        let mut all = String::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                all.push_str(&sources(&path));
            } else {
                all.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
        all
    }

    /// What stands in quotation marks after some words, such as `say(`.
    fn after<'s>(source: &'s str, begin: &str) -> BTreeSet<&'s str> {
        let rest = source.split(begin).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
        let names = rest.filter_map(|rest| Some(rest.split_once('"')?.0));
        names.filter(|name| !name.is_empty() && !name.contains(['{', ' ', '\\'])).collect()
    }

    /// The crates that name messages.
    const SPEAKING: [&str; 6] = ["read", "import", "find", "desk", "weigh", "web"];

    #[test]
    fn every_message_that_is_said_is_there() {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let source: String = SPEAKING.iter().map(|name| sources(&crates.join(name).join("src"))).collect();
        let known: BTreeSet<&str> = messages::names().collect();
        let said = ["say(", "tell(", "many(", "many_of(", "weave(", "weave_of("];
        let told = ["Saying::of(", "DeskError::invalid(", "not_signed_in(", "unreasoned(", "Fault::foreign("];
        let wanted = ["WANTED: &str =", "settled(tables,", "wanted:", "when_empty:", "when_binary:"];
        for begin in said.into_iter().chain(told).chain(wanted) {
            let missing: Vec<_> = after(&source, begin).difference(&known).copied().collect();
            assert!(missing.is_empty(), "{begin} no message in vocab/messages: {missing:?}");
        }
    }

    /// The English labels of the words of the model, each with its group.
    fn labels() -> Vec<(&'static str, &'static str)> {
        use tarazy_desk::{Arranged, CalendarStep, Field, Keeping, Sort};
        use tarazy_model::{
            ActKind, Class, EventKind, Kind, LegalStatus, PlaceLevel, Procedure, Resolved, ReviewState,
            SourceKind, Step, UserRole, Verdict,
        };
        use tarazy_weigh::cases::Progress;
        let mut all = Vec::new();
        let mut of =
            |group, labels: Vec<&'static str>| all.extend(labels.into_iter().map(|label| (group, label)));
        of("kind", Kind::ALL.iter().map(|one| one.label()).collect());
        of("kinds", Kind::ALL.iter().map(|one| one.as_str()).collect());
        of("review", ReviewState::ALL.iter().map(|one| one.as_str()).collect());
        of("verdict", Verdict::ALL.iter().map(|one| one.label()).collect());
        of("act", ActKind::ALL.iter().map(|one| one.as_str()).collect());
        of("event-kind", EventKind::ALL.iter().map(|one| one.as_str()).collect());
        of("procedure", Procedure::ALL.iter().map(|one| one.label()).collect());
        of("standing", crate::parts::standing::STANDINGS.iter().map(|one| one.label()).collect());
        of("keeping", Keeping::ALL.iter().map(|one| one.label()).collect());
        of("progress", Progress::ALL.iter().map(|one| one.label()).collect());
        of("resolved", Resolved::ALL.iter().map(|one| one.label()).collect());
        of("case", Step::ALL.iter().map(|one| one.label()).collect());
        of("step", CalendarStep::ALL.iter().map(|one| one.label()).collect());
        of("level", PlaceLevel::ALL.iter().map(|one| one.as_str()).collect());
        of("source-kind", SourceKind::ALL.iter().map(|one| one.as_str()).collect());
        of("user-role", UserRole::OF_USERS.iter().map(|one| one.as_str()).collect());
        of("legal-status", LegalStatus::ALL.iter().map(|one| one.as_str()).collect());
        of("class", Class::ALL.iter().map(|one| one.as_str()).collect());
        of("facet", Field::ALL.iter().map(|one| one.label()).collect());
        of("sort", Sort::ALL.iter().map(|one| one.label()).collect());
        of("arranged", Arranged::ALL.iter().map(|one| one.label()).collect());
        of("area", tarazy_tell::map::Area::ALL.iter().map(|one| one.label()).collect());
        of("axis", tarazy_words::axes::Axis::ALL.iter().map(|one| one.label()).collect());
        of("region", tarazy_words::states::all().iter().map(|state| state.region).collect());
        let indicators = tarazy_words::indicators::all();
        of("counted-of", indicators.iter().filter_map(|one| one.population).collect());
        of("counted-of", indicators.iter().filter_map(|one| one.denominator).collect());
        of("deed", tarazy_desk::Act::ALL.iter().map(|one| one.told()).collect());
        of("sought", tarazy_words::axes::Axis::ALL.iter().map(|one| one.label()).collect());
        of("brief-part", vec!["title", "section", "author", "text"]);
        of("rule", tarazy_weigh::rules::all().iter().map(|rule| rule.id).collect());
        of("route", crate::routes::ROUTES.iter().map(|route| route.name).collect());
        let routes = crate::routes::ROUTES;
        of("query", routes.iter().flat_map(|route| route.query.iter().map(|(_, what)| *what)).collect());
        of("takes", routes.iter().filter_map(|route| route.form).collect());
        of("origin", tarazy_weigh::rules::all().iter().map(|rule| rule.source).collect());
        all
    }

    #[test]
    fn every_word_of_the_model_has_its_message() {
        let missing: BTreeSet<String> = labels()
            .into_iter()
            .filter(|(_, label)| !label.is_empty())
            .map(|(group, label)| name_of(group, label))
            .filter(|name| messages::plain(Language::English, name).is_none())
            .collect();
        assert!(missing.is_empty(), "no message in vocab/messages: {missing:?}");
    }

    #[test]
    fn whatever_is_not_found_is_called_something() {
        let desk = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("desk/src"));
        let sought = desk.split("missing(\"").skip(1).filter_map(|rest| rest.split('"').next());
        let unknown: BTreeSet<String> = sought
            .map(|what| name_of("sought", what))
            .filter(|name| messages::plain(Language::Kazakh, name).is_none())
            .collect();
        assert!(unknown.is_empty(), "no message in vocab/messages: {unknown:?}");
    }

    #[test]
    fn every_reason_for_taking_two_for_one_has_its_message() {
        let weigh = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("weigh/src");
        let files = ["matching.rs", "matching/event.rs", "matching/subject.rs", "alignment.rs"];
        let mut missing = BTreeSet::new();
        for file in files {
            let source = std::fs::read_to_string(weigh.join(file)).unwrap();
            let code = source.split("#[cfg(test)]").next().unwrap_or_default();
            let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            let reasons = code.split('"').skip(1).step_by(2).filter(|words| words.contains(' '));
            missing.extend(
                reasons
                    .map(|reason| (reason.to_owned(), name_of("reason", reason)))
                    .filter(|(reason, name)| messages::plain(Language::English, name) != Some(reason)),
            );
        }
        assert!(missing.is_empty(), "no message in vocab/messages: {missing:?}");
    }

    #[test]
    fn what_has_english_words_of_its_own_has_the_same_as_a_message() {
        for importer in tarazy_desk::importers() {
            let name = format!("importer-{}", importer.name);
            assert_eq!(messages::plain(Language::English, &name), Some(importer.reads));
        }
        for duty in tarazy_words::reporting::all() {
            assert_eq!(duty.says_article().to_string(), duty.article);
            assert_eq!(duty.says_period().to_string(), duty.period_rule);
            assert_eq!(duty.says_follow_up().to_string(), duty.follow_up_rule);
            assert_eq!(duty.says_simplified().to_string(), duty.simplified);
            assert_eq!(
                duty.says_cycle().map(|cycle| cycle.to_string()).as_deref(),
                duty.cycle.map(|one| one.rule)
            );
        }
        for rule in tarazy_weigh::rules::all() {
            assert_eq!(messages::plain(Language::English, &format!("rule-{}", rule.id)), Some(rule.title));
            assert_eq!(rule.says().to_string(), rule.text);
        }
    }

    #[test]
    fn words_are_said_in_the_language_and_english_is_spoken_again_after_it() {
        assert_eq!(speaking(Language::Kazakh, || word("kind", "treaty act")), "шарттық акт");
        assert_eq!(word("kind", "treaty act"), "treaty act");
        assert_eq!(speaking(Language::Kazakh, || word("kind", "of no kind")), "of no kind");
        let broken = std::panic::catch_unwind(|| speaking(Language::Uzbek, || panic!("on purpose")));
        assert!(broken.is_err() && language() == Language::English);
    }

    #[test]
    fn what_is_woven_into_a_message_keeps_its_marks_and_all_else_is_escaped() {
        let rules = maud::html! { a href="/rules" { "a & b" } };
        let woven = speaking(Language::Russian, || weave("every-rule-by-name", &[("rules", rules)]));
        assert_eq!(woven.0, "Все правила по именам: <a href=\"/rules\">a &amp; b</a>.");
        let told = weave("no-chart", &[("problem", maud::html! { "<b>" }), ("written", maud::html! { "x" })]);
        assert_eq!(told.0, "No chart: &lt;b&gt; (x).");
    }
}
