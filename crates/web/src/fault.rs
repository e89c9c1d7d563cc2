//! What can go wrong with a request, as a page or as JSON: what, and how to mend it.

use crate::answer::notice;
use crate::bearer;
use crate::form::Form;
use crate::speech::{language, say};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, WWW_AUTHENTICATE};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use std::fmt::Display;
use tarazy_desk::{DeskError, ListError, Stale};
use tarazy_model::UserRole;
use tarazy_words::Saying;

/// A request that cannot be answered as asked. Its title and how to mend it are names of messages, said in the
/// language of who is told.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) status: StatusCode,
    pub(crate) title: &'static str,
    pub(crate) explanation: Saying,
    pub(crate) mend: Option<&'static str>,
    /// What was sent can be sent again, mended.
    pub(crate) wanting: Option<Wanting>,
}

/// What keeps a form from being done as it was sent.
#[derive(Debug)]
pub(crate) enum Wanting {
    /// These fields have to be filled in.
    Fields(&'static [&'static str]),
    /// What it is about changed meanwhile.
    Seeing(Box<Stale>),
}

impl Fault {
    fn new(status: StatusCode, title: &'static str, explanation: Saying) -> Self {
        Self { status, title, explanation, mend: None, wanting: None }
    }

    fn mended_by(self, mend: &'static str) -> Self {
        Self { mend: Some(mend), ..self }
    }

    /// There is nothing at this address.
    pub(crate) fn not_found(explanation: Saying) -> Self {
        Self::new(StatusCode::NOT_FOUND, "fault-nothing-here", explanation).mended_by("fault-search-for-it")
    }

    /// A value of the address or form cannot be used.
    pub(crate) fn bad(name: &str, told: Saying) -> Self {
        let explanation = Saying::of("fault-in").shown("name", name).with("error", told);
        Self::new(StatusCode::BAD_REQUEST, "fault-cannot-be-asked", explanation).mended_by("fault-correct-it")
    }

    /// A word that is none of those that a field takes.
    pub(crate) fn not_among(name: &str, known: &[&str], found: &str) -> Self {
        let told = match known.split_last() {
            Some((last, rest)) if !rest.is_empty() => {
                Saying::of("fault-one-of").shown("known", rest.join(", ")).shown("last", last)
            }
            _ => Saying::of("fault-only-word").shown("known", known.concat()),
        };
        Self::bad(name, told.shown("found", found))
    }

    /// More was sent than is read.
    pub(crate) fn too_large(most: usize) -> Self {
        let explanation = Saying::of("fault-larger").shown("most", most >> 20);
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "fault-too-large", explanation)
            .mended_by("fault-send-in-parts")
    }

    /// The body of a form cannot be read.
    pub(crate) fn unreadable(error: impl Display) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "fault-form-unreadable", Saying::English(format!("{error}.")))
            .mended_by("fault-send-again")
    }

    /// The address takes no such method.
    pub(crate) fn method() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "fault-not-this-way", Saying::of("fault-other-method"))
    }

    /// The request did not come from these pages.
    pub(crate) fn foreign(message: &'static str) -> Self {
        Self::new(StatusCode::FORBIDDEN, "fault-refused", Saying::of(message))
            .mended_by("fault-open-at-its-address")
    }

    /// Only for those who have signed in.
    pub(crate) fn sign_in(explanation: Saying) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "sign-in", explanation).mended_by("fault-sign-in-there")
    }

    /// A program came where people sign in.
    pub(crate) fn for_people() -> Self {
        Self::new(StatusCode::FORBIDDEN, "fault-not-for-a-token", Saying::of("fault-for-people"))
    }

    /// It came both as a browser's and as a program's.
    pub(crate) fn two_keys() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "fault-two-keys", Saying::of("fault-cookie-and-token"))
            .mended_by("fault-send-one-of-them")
    }

    /// The page, or the sending of a form, took too long.
    pub(crate) fn late() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "fault-too-long", Saying::of("fault-given-up"))
            .mended_by("fault-ask-for-less")
    }

    /// What it is about changed since it was shown.
    fn overtaken(explanation: Saying, stale: Box<Stale>) -> Self {
        let fault = Self::new(StatusCode::CONFLICT, "fault-somebody-was-faster", explanation)
            .mended_by("fault-look-at-what-changed");
        Self { wanting: Some(Wanting::Seeing(stale)), ..fault }
    }

    /// A mistake of ours.
    pub(crate) fn broken(error: &dyn Display) -> Self {
        Self::broken_by(Saying::English(format!("{error}.")))
    }

    fn broken_by(told: Saying) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "fault-something-broke", told)
            .mended_by("fault-try-again")
    }

    /// What went wrong, in the language spoken.
    pub(crate) fn explained(&self) -> String {
        self.explanation.in_language(language())
    }

    /// As a page or as JSON.
    pub(crate) fn respond(&self, form: Form) -> Response {
        #[derive(Serialize)]
        struct Told<'a> {
            status: u16,
            error: String,
            mend: Option<&'a str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            changed: Option<&'a Stale>,
        }
        if form == Form::Page {
            let page = notice(say(self.title), &self.explanation, self.mend.map(say));
            return (self.status, [(CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response();
        }
        let changed = match &self.wanting {
            Some(Wanting::Seeing(stale)) => Some(stale.as_ref()),
            _ => None,
        };
        let mend = self.mend.map(say);
        let told = Told { status: self.status.as_u16(), error: self.explained(), mend, changed };
        let json = serde_json::to_vec(&told).unwrap_or_default();
        let mut response = (self.status, [(CONTENT_TYPE, "application/json")], json).into_response();
        if self.status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(WWW_AUTHENTICATE, bearer::WANTED);
        }
        response
    }
}

impl From<ListError> for Fault {
    fn from(error: ListError) -> Self {
        Self::broken(&error)
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Self::broken(&error)
    }
}

impl From<DeskError> for Fault {
    fn from(error: DeskError) -> Self {
        let told = error.told();
        let new = |status, title| Self::new(status, title, sentence(told.clone()));
        match error {
            DeskError::NotFound { .. } => Self::not_found(sentence(told)),
            DeskError::Invalid(_) | DeskError::Refused(_) | DeskError::Unreadable(_) => {
                Self::new(StatusCode::BAD_REQUEST, "fault-cannot-be-used", told)
            }
            DeskError::Incomplete { fields, .. } => {
                let fault = new(StatusCode::BAD_REQUEST, "fault-something-is-missing");
                Self { wanting: Some(Wanting::Fields(fields)), ..fault }
            }
            DeskError::Stale(stale) => Self::overtaken(sentence(told), stale),
            DeskError::NotAllowed { role: UserRole::Visitor, .. } => {
                Self::sign_in(Saying::of("fault-for-the-signed-in"))
            }
            DeskError::NotAllowed { .. } => new(StatusCode::FORBIDDEN, "fault-not-for-your-role"),
            DeskError::OutOfScope(_) => new(StatusCode::FORBIDDEN, "fault-not-what-token-is-for"),
            DeskError::NotSignedIn(_) => Self::sign_in(sentence(told)),
            DeskError::TooSoon(_) | DeskError::TooMany(_) => {
                new(StatusCode::TOO_MANY_REQUESTS, "fault-too-soon")
            }
            DeskError::Store(error) if is_of_what_was_asked(&error) => {
                new(StatusCode::BAD_REQUEST, "fault-cannot-be-done")
            }
            DeskError::ReadOnly => Self::new(StatusCode::FORBIDDEN, "fault-read-only", told),
            DeskError::NoRecord(_)
            | DeskError::File { .. }
            | DeskError::Store(_)
            | DeskError::Index(_)
            | DeskError::NoIndex => Self::broken_by(sentence(told)),
        }
    }
}

/// What is told, with the stop at its end.
fn sentence(told: Saying) -> Saying {
    match told {
        Saying::English(words) => Saying::English(format!("{words}.")),
        told => Saying::of("fault-sentence").with("told", told),
    }
}

/// Whether what was asked cannot be done, and who asks can mend it.
fn is_of_what_was_asked(error: &tarazy_desk::StoreError) -> bool {
    use tarazy_desk::StoreError as Error;
    matches!(
        error,
        Error::UserExists(_)
            | Error::UnknownUser(_)
            | Error::LastAdmin(_)
            | Error::Membership { .. }
            | Error::ClassesDiffer(_)
            | Error::MotionClosed(_)
            | Error::UnknownSource(_)
            | Error::Shared { .. }
            | Error::NoSuchName { .. }
    )
}
