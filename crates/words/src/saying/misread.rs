//! What cannot be read into its type, told: what the model says of it in English, and the same in the other languages.
//! Of what is chosen from a list of codes, they tell the list as it is.

use super::Saying;
use tarazy_model::{
    ActKindError, CodeError, CountError, DateError, EveryError, IdError, KindError, LegalStandingError,
    NameError, PointError, ProcedureError, QuantityError, ReportStepError, ResolvedError, SlugError,
    StateCodeError, StepError, UserNameError,
};

/// Why a text could not be read into its type.
pub trait Misread {
    /// What it should look like, and what was found.
    fn told(&self) -> Saying;

    /// What it should look like.
    fn wanted(&self) -> Saying;
}

/// Those with words of their own in each language, and those of lists of codes.
macro_rules! misread {
    ($($error:ident $message:literal),*; $($listed:ident),*) => {
        $(impl Misread for $error {
            fn told(&self) -> Saying {
                Saying::of("misread").with("wanted", self.wanted()).shown("found", &self.0)
            }

            fn wanted(&self) -> Saying {
                Saying::of($message)
            }
        })*
        $(impl Misread for $listed {
            fn told(&self) -> Saying {
                Saying::Exactly(self.to_string(), Box::new(Saying::of("misread-word").shown("found", &self.0)))
            }

            fn wanted(&self) -> Saying {
                one_of(&self.to_string())
            }
        })*
    };
}

misread! {
    DateError "wanted-date",
    StateCodeError "wanted-state",
    SlugError "wanted-slug",
    UserNameError "wanted-user-name",
    CodeError "wanted-code",
    CountError "wanted-count",
    EveryError "wanted-every",
    LegalStandingError "wanted-legal-standing",
    NameError "wanted-name",
    PointError "wanted-point",
    QuantityError "wanted-quantity";
    ActKindError, KindError, ProcedureError, ReportStepError, ResolvedError, StepError
}

/// What should stand there, by what the model says in English: "a step is one of due, submitted; found: …".
fn one_of(told: &str) -> Saying {
    let english = told.split_once("; found").map_or(told, |(wanted, _)| wanted);
    let words = english.split_once(" is ").map(|(_, words)| words.strip_prefix("one of ").unwrap_or(words));
    let said = match words.filter(|words| words.contains(", ")) {
        Some(words) => Saying::of("wanted-word").shown("words", words.replace(" or ", ", ")),
        None => Saying::of("misread-value"),
    };
    Saying::Exactly(english.to_owned(), Box::new(said))
}

impl Misread for IdError {
    fn told(&self) -> Saying {
        Saying::of("misread").with("wanted", self.wanted()).shown("found", &self.found)
    }

    fn wanted(&self) -> Saying {
        Saying::of("wanted-id").shown("prefix", self.prefix)
    }
}

/// Saying in English words, with what was found at their end.
impl Misread for String {
    fn told(&self) -> Saying {
        let found = self.rsplit_once("found: \"").and_then(|(_, found)| found.strip_suffix('"'));
        let told = found.map_or_else(
            || Saying::of("misread-value"),
            |found| Saying::of("misread-word").shown("found", found),
        );
        Saying::Exactly(self.clone(), Box::new(told))
    }

    fn wanted(&self) -> Saying {
        one_of(self)
    }
}

impl Misread for std::num::ParseIntError {
    fn told(&self) -> Saying {
        Saying::Exactly(self.to_string(), Box::new(Saying::of("misread-number")))
    }

    fn wanted(&self) -> Saying {
        self.told()
    }
}

impl Misread for std::convert::Infallible {
    fn told(&self) -> Saying {
        match *self {}
    }

    fn wanted(&self) -> Saying {
        match *self {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use std::fmt::Display;
    use std::str::FromStr;
    use tarazy_model::{
        AccountId, ActKind, Class, Code, Count, Date, EventKind, Every, LegalStanding, Name, PlaceLevel,
        Point, Quantity, Resolved, Slug, StateCode, Step, UserName,
    };

    fn told<T: FromStr<Err: Misread + Display>>(text: &str) -> Saying {
        let Err(error) = text.parse::<T>() else { panic!("{text} is one") };
        let (told, english) = (error.told(), error.to_string());
        assert_eq!(told.to_string(), english, "the same in English");
        assert!(english.starts_with(&error.wanted().to_string()), "{english}");
        for language in [Language::Russian, Language::Kazakh, Language::Kyrgyz, Language::Uzbek] {
            let wanted = error.wanted().in_language(language);
            assert!(!english.starts_with(&wanted) && !wanted.contains(" is "), "{wanted}");
        }
        told
    }

    #[test]
    fn what_cannot_be_read_is_told_in_english_as_the_model_tells_it() {
        let all = [
            told::<Date>("yesterday"),
            told::<StateCode>("kz"),
            told::<Slug>("-"),
            told::<UserName>("local"),
            told::<AccountId>("x"),
            told::<Class>("secret"),
            told::<Code>("x"),
            told::<Count>("x"),
            told::<Quantity>("x"),
            told::<Every>("x"),
            told::<LegalStanding>("x"),
            told::<Name>(""),
            told::<Point>("x"),
            told::<ActKind>("x"),
            told::<EventKind>("x"),
            told::<PlaceLevel>("x"),
            told::<Resolved>("x"),
            told::<Step>("x"),
            told::<u32>("x"),
        ];
        for told in all {
            assert_ne!(told.in_language(Language::Kyrgyz), told.to_string());
        }
        assert!(told::<Class>("secret").in_language(Language::Uzbek).contains("“secret”"));
    }
}
