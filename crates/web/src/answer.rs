//! An answer in its form, and its way onto the wire.

use crate::asked::Asked;
use crate::form::Form;
use crate::layout;
use crate::parts::written;
use crate::speech::say;
use crate::stream::Writing;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION, SET_COOKIE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Serialize;
use tarazy_tell::Listing;
use tarazy_tell::atom::Feed;
use tarazy_tell::icalendar::Agenda;
use tarazy_words::Saying;

/// A script of our own that a page may have; without it the page does what it is for all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Keys for reviewing.
    Review,
    /// What asks a device for passkeys.
    Passkeys,
}

/// What a page is made of; [`layout`] puts the frame around it.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// The heading, and the title of the window.
    pub(crate) title: String,
    /// A line above the heading that says what kind of thing this is.
    pub(crate) kicker: Option<String>,
    /// The content under the heading.
    pub(crate) body: Markup,
    /// Whether the page needs the whole width of the window.
    pub(crate) wide: bool,
    /// The script that may help on it.
    pub(crate) script: Option<Script>,
    /// The language of its title, where that is the record's and not the page's.
    pub(crate) title_language: Option<&'static str>,
}

impl Sheet {
    /// A sheet with a title and its content.
    pub(crate) fn new(title: impl Into<String>, body: Markup) -> Self {
        Self { title: title.into(), kicker: None, body, wide: false, script: None, title_language: None }
    }

    /// The same with a line above its heading.
    pub(crate) fn kicker(self, kicker: impl Into<String>) -> Self {
        Self { kicker: Some(kicker.into()), ..self }
    }

    /// The same over the whole width.
    pub(crate) fn wide(self) -> Self {
        Self { wide: true, ..self }
    }

    /// The same, its title being in the words of the record.
    pub(crate) fn of_record(self) -> Self {
        Self { title_language: written::language(&self.title), ..self }
    }

    /// The same with a script.
    pub(crate) fn with(self, script: Script) -> Self {
        Self { script: Some(script), ..self }
    }
}

/// What can be sent to a page that is a form alone, for programs: its `.json`.
#[derive(Serialize)]
pub(crate) struct How {
    /// What to send, and where.
    pub(crate) send: &'static str,
    /// What comes back.
    pub(crate) answer: &'static str,
}

/// What to change in the query to get the next part of a list: the name and its value.
pub(crate) type Next = (&'static str, String);

/// A list, or a part of one, and the forms it can be followed in.
pub(crate) struct Rows<'a> {
    pub(crate) list: &'a dyn Listing,
    pub(crate) next: Option<Next>,
    pub(crate) feed: Option<Box<dyn Fn() -> Feed + 'a>>,
    pub(crate) agenda: Option<Box<dyn Fn() -> Agenda + 'a>>,
    /// The forms it is also there in, which the page writes itself.
    pub(crate) also: &'static [Form],
}

impl<'a> Rows<'a> {
    /// A list that is all there.
    pub(crate) fn all(list: &'a dyn Listing) -> Self {
        Self { list, next: None, feed: None, agenda: None, also: &[] }
    }

    /// A part of a list that goes on after an entry.
    pub(crate) fn after(list: &'a dyn Listing, last: Option<&impl ToString>) -> Self {
        Self { next: last.map(|id| ("after", id.to_string())), ..Self::all(list) }
    }

    /// The same as a feed, too.
    pub(crate) fn feed(self, feed: impl Fn() -> Feed + 'a) -> Self {
        Self { feed: Some(Box::new(feed)), ..self }
    }

    /// The same as a calendar, too.
    pub(crate) fn agenda(self, agenda: impl Fn() -> Agenda + 'a) -> Self {
        Self { agenda: Some(Box::new(agenda)), ..self }
    }

    /// The same in other forms, too, which the page writes itself.
    pub(crate) fn also(self, also: &'static [Form]) -> Self {
        Self { also, ..self }
    }

    /// The forms it has beside the page.
    pub(crate) fn forms(&self) -> Vec<Form> {
        let followed = [(Form::Atom, self.feed.is_some()), (Form::Ics, self.agenda.is_some())];
        let followed = followed.into_iter().filter_map(|(form, has)| has.then_some(form));
        [Form::Csv, Form::Xlsx].into_iter().chain(followed).chain(self.also.iter().copied()).collect()
    }
}

/// A list, or a part of one, as rows; and what to change in the query for the part that follows.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) form: Form,
    pub(crate) headers: Vec<&'static str>,
    pub(crate) rows: Vec<Vec<String>>,
    pub(crate) next: Option<Next>,
}

/// An answer that is sent while it is written.
pub(crate) struct Stream {
    pub(crate) form: Form,
    pub(crate) writing: Writing,
}

impl std::fmt::Debug for Stream {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stream").field("form", &self.form).finish_non_exhaustive()
    }
}

/// What is sent back.
#[derive(Debug)]
pub(crate) enum Answer {
    /// A page.
    Page(String),
    /// JSON.
    Json(Vec<u8>),
    /// A feed.
    Atom(String),
    /// A calendar.
    Ics(String),
    /// A list, or a part of one, to be written out.
    List(Part),
    /// A list written out.
    Written(Form, Vec<u8>),
    /// What is sent while it is written.
    Stream(Stream),
    /// A document as it came: its name, its media type and its bytes.
    Original(String, String, Vec<u8>),
    /// Look there next.
    Elsewhere(String),
    /// Look there next, with a cookie set or taken away.
    Entered(String, Option<HeaderValue>),
    /// Signed out, with the cookie taken away: back to the first page, and nothing seen stays in the browser.
    Left(Option<HeaderValue>),
    /// The session is locked: what the browser kept of the pages goes, and the cookie stays.
    Locked,
    /// A page that says why nothing was done, with what was sent, so that it can be mended and sent again.
    Again(StatusCode, String),
}

impl Answer {
    /// A page within the frame, with the other forms of its list.
    pub(crate) fn page(asked: &Asked, forms: &[Form], sheet: &Sheet) -> Self {
        Self::Page(layout::framed(sheet, Some((asked, forms))).into_string())
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let typed = |form: Form| [(CONTENT_TYPE, form.media_type())];
        match self {
            Self::Page(page) => (typed(Form::Page), page).into_response(),
            Self::Json(json) => (typed(Form::Json), json).into_response(),
            Self::Atom(feed) => (typed(Form::Atom), feed).into_response(),
            Self::Ics(calendar) => (typed(Form::Ics), calendar).into_response(),
            Self::Written(form, bytes) => (typed(form), bytes).into_response(),
            // The router has written these out by now.
            Self::List(Part { form, .. }) | Self::Stream(Stream { form, .. }) => typed(form).into_response(),
            Self::Original(name, kind, bytes) => {
                // A page or text by its own type might be shown after all; other formats are told by name.
                let kind = Some(kind).filter(|kind| kind.starts_with("application/"));
                let kind = kind.and_then(|kind| HeaderValue::try_from(kind).ok());
                let kind = kind.unwrap_or(HeaderValue::from_static("application/octet-stream"));
                ([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, attachment(&name))], bytes).into_response()
            }
            Self::Entered(address, cookie) => {
                let mut response = Self::Elsewhere(address).into_response();
                response.headers_mut().extend(cookie.map(|cookie| (SET_COOKIE, cookie)));
                response
            }
            Self::Left(cookie) => {
                let mut response = Self::Entered("/".to_owned(), cookie).into_response();
                response.headers_mut().insert(CLEAR_SITE_DATA, NOTHING_STAYS);
                response
            }
            Self::Locked => {
                let mut response = Self::Elsewhere("/sign-in".to_owned()).into_response();
                response.headers_mut().insert(CLEAR_SITE_DATA, NO_PAGE_STAYS);
                response
            }
            Self::Again(status, page) => (status, typed(Form::Page), page).into_response(),
            Self::Elsewhere(address) => (StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response(),
        }
    }
}

/// What makes a browser forget what it kept of this site (W3C, Clear Site Data).
const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");
const NOTHING_STAYS: HeaderValue = HeaderValue::from_static("\"cache\", \"cookies\", \"storage\"");

const NO_PAGE_STAYS: HeaderValue = HeaderValue::from_static("\"cache\"");

/// The header that makes a browser save and never show the file (RFC 6266).
fn attachment(name: &str) -> HeaderValue {
    let header = format!("attachment; filename*=UTF-8''{}", crate::address::escaped(name));
    HeaderValue::try_from(header).unwrap_or(HeaderValue::from_static("attachment"))
}

/// A page that only says something, within the frame.
pub(crate) fn notice(title: &str, told: &Saying, next: Option<&str>) -> String {
    let body = html! {
        p.lead { (written::saying(told)) }
        @if let Some(next) = next { p { (next) } }
        p {
            a href="/" { (say("fault-home")) } " · " a href="/search" { (say("fault-search")) } " · "
            a href="/about" { (say("fault-all-addresses")) }
        }
    };
    layout::framed(&Sheet::new(title, body), None).into_string()
}
