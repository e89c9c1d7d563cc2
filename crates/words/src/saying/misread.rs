//! What cannot be read into its type, told: what the model says of it in English, and the same in the other languages
//! where people type it. Of words that are chosen from a list, they say less: the list is of codes.

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
}

/// Those with words of their own in each language, and those of lists of codes.
macro_rules! misread {
    ($($error:ident $message:literal),*; $($listed:ident),*) => {
        $(impl Misread for $error {
            fn told(&self) -> Saying {
                Saying::of($message).shown("found", &self.0)
            }
        })*
        $(impl Misread for $listed {
            fn told(&self) -> Saying {
                Saying::Exactly(self.to_string(), Box::new(Saying::of("misread-word").shown("found", &self.0)))
            }
        })*
    };
}

misread! {
    DateError "misread-date",
    StateCodeError "misread-state",
    SlugError "misread-slug",
    UserNameError "misread-user-name";
    ActKindError, CodeError, CountError, EveryError, KindError, LegalStandingError, NameError, PointError,
    ProcedureError, QuantityError, ReportStepError, ResolvedError, StepError
}

impl Misread for IdError {
    fn told(&self) -> Saying {
        Saying::of("misread-id").shown("prefix", self.prefix).shown("found", &self.found)
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
}

impl Misread for std::num::ParseIntError {
    fn told(&self) -> Saying {
        Saying::Exactly(self.to_string(), Box::new(Saying::of("misread-number")))
    }
}

impl Misread for std::convert::Infallible {
    fn told(&self) -> Saying {
        match *self {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use std::fmt::Display;
    use std::str::FromStr;
    use tarazy_model::{AccountId, Class, Date, Slug, StateCode, UserName};

    fn told<T: FromStr<Err: Misread + Display>>(text: &str) -> Saying {
        let Err(error) = text.parse::<T>() else { panic!("{text} is one") };
        assert_eq!(error.told().to_string(), error.to_string(), "the same in English");
        error.told()
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
            told::<u32>("x"),
        ];
        for told in all {
            assert_ne!(told.in_language(Language::Kyrgyz), told.to_string());
        }
        assert!(told::<Class>("secret").in_language(Language::Uzbek).contains("“secret”"));
    }
}
