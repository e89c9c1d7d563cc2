//! What can go wrong with a request, as a page or as JSON: what, and how to mend it.

use crate::answer::notice;
use crate::bearer;
use crate::form::Form;
use crate::speech::{say, tell};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, WWW_AUTHENTICATE};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use std::fmt::Display;
use tarazy_desk::{DeskError, ListError, Stale};
use tarazy_model::UserRole;

/// A request that cannot be answered as asked. Its title and how to mend it are names of messages, said in the
/// language of who is told.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) status: StatusCode,
    pub(crate) title: &'static str,
    pub(crate) explanation: String,
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
    fn new(status: StatusCode, title: &'static str, explanation: impl Into<String>) -> Self {
        Self { status, title, explanation: explanation.into(), mend: None, wanting: None }
    }

    fn mended_by(self, mend: &'static str) -> Self {
        Self { mend: Some(mend), ..self }
    }

    /// There is nothing at this address.
    pub(crate) fn not_found(explanation: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "fault-nothing-here", explanation).mended_by("fault-search-for-it")
    }

    /// A value of the address or form cannot be used.
    pub(crate) fn bad(name: &str, error: impl Display) -> Self {
        let explanation = tell("fault-in", &[("name", name), ("error", &error.to_string())]);
        Self::new(StatusCode::BAD_REQUEST, "fault-cannot-be-asked", explanation).mended_by("fault-correct-it")
    }

    /// More was sent than is read.
    pub(crate) fn too_large(most: usize) -> Self {
        let explanation = format!("What was sent is larger than {} MB.", most >> 20);
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "fault-too-large", explanation)
            .mended_by("fault-send-in-parts")
    }

    /// The body of a form cannot be read.
    pub(crate) fn unreadable(error: impl Display) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "fault-form-unreadable", format!("{error}."))
            .mended_by("fault-send-again")
    }

    /// The address takes no such method.
    pub(crate) fn method() -> Self {
        let explanation = "This address does not take that method; pages are read with GET.";
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "fault-not-this-way", explanation)
    }

    /// The request did not come from these pages.
    pub(crate) fn foreign(explanation: &str) -> Self {
        Self::new(StatusCode::FORBIDDEN, "fault-refused", explanation).mended_by("fault-open-at-its-address")
    }

    /// Only for those who have signed in.
    pub(crate) fn sign_in(explanation: impl Into<String>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "sign-in", explanation).mended_by("fault-sign-in-there")
    }

    /// A program came where people sign in.
    pub(crate) fn for_people() -> Self {
        let explanation = "Signing in and setting passwords is for people; a token needs none of it.";
        Self::new(StatusCode::FORBIDDEN, "fault-not-for-a-token", explanation)
    }

    /// It came both as a browser's and as a program's.
    pub(crate) fn two_keys() -> Self {
        let explanation =
            "The request has the cookie of a session and a token, and it is not clear who asks.";
        Self::new(StatusCode::BAD_REQUEST, "fault-two-keys", explanation).mended_by("fault-send-one-of-them")
    }

    /// The page, or the sending of a form, took too long.
    pub(crate) fn late() -> Self {
        let explanation = "It was given up after a minute.";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "fault-too-long", explanation)
            .mended_by("fault-ask-for-less")
    }

    /// What it is about changed since it was shown.
    fn overtaken(explanation: String, stale: Box<Stale>) -> Self {
        let fault = Self::new(StatusCode::CONFLICT, "fault-somebody-was-faster", explanation)
            .mended_by("fault-look-at-what-changed");
        Self { wanting: Some(Wanting::Seeing(stale)), ..fault }
    }

    /// A mistake of ours.
    pub(crate) fn broken(error: &dyn Display) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "fault-something-broke", format!("{error}."))
            .mended_by("fault-try-again")
    }

    /// As a page or as JSON.
    pub(crate) fn respond(&self, form: Form) -> Response {
        #[derive(Serialize)]
        struct Told<'a> {
            status: u16,
            error: &'a str,
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
        let told = Told { status: self.status.as_u16(), error: &self.explanation, mend, changed };
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
        let explanation = error.to_string();
        match error {
            DeskError::NotFound { .. } => Self::not_found(format!("{explanation}.")),
            DeskError::Invalid(_) | DeskError::Refused(_) | DeskError::Unreadable(_) => {
                Self::new(StatusCode::BAD_REQUEST, "fault-cannot-be-used", explanation)
            }
            DeskError::Incomplete { fields, .. } => {
                let fault = Self::new(
                    StatusCode::BAD_REQUEST,
                    "fault-something-is-missing",
                    format!("{explanation}."),
                );
                Self { wanting: Some(Wanting::Fields(fields)), ..fault }
            }
            DeskError::Stale(stale) => Self::overtaken(format!("{explanation}."), stale),
            DeskError::NotAllowed { role: UserRole::Visitor, .. } => {
                Self::sign_in(say("fault-for-the-signed-in"))
            }
            DeskError::NotAllowed { .. } => {
                Self::new(StatusCode::FORBIDDEN, "fault-not-for-your-role", format!("{explanation}."))
            }
            DeskError::OutOfScope(_) => {
                Self::new(StatusCode::FORBIDDEN, "fault-not-what-token-is-for", format!("{explanation}."))
            }
            DeskError::NotSignedIn(_) => Self::sign_in(format!("{explanation}.")),
            DeskError::TooSoon(_) | DeskError::TooMany(_) => {
                Self::new(StatusCode::TOO_MANY_REQUESTS, "fault-too-soon", format!("{explanation}."))
            }
            DeskError::Store(error) if is_of_what_was_asked(&error) => {
                Self::new(StatusCode::BAD_REQUEST, "fault-cannot-be-done", format!("{explanation}."))
            }
            DeskError::ReadOnly => Self::new(StatusCode::FORBIDDEN, "fault-read-only", explanation),
            DeskError::NoRecord(_)
            | DeskError::File { .. }
            | DeskError::Store(_)
            | DeskError::Index(_)
            | DeskError::NoIndex => Self::broken(&explanation),
        }
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
