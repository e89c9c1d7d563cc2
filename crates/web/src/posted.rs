//! What a form sent: its fields and files, read whole within the limit.

use crate::asked::Asked;
use crate::fault::Fault;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use std::fmt::Display;
use std::str::FromStr;
use tarazy_desk::{Actor, Desk};
use tarazy_words::{Misread, Saying};

/// The most that a form may send.
pub(crate) const LIMIT: usize = 64 << 20;

/// The most that a form without a file may send: the longest brief, each of its characters escaped.
pub(crate) const WRITTEN: usize = 4 << 20;

/// A file that was sent.
#[derive(Debug)]
pub(crate) struct Upload {
    /// Its name.
    pub(crate) name: String,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

/// A form that was sent.
#[derive(Debug, Default)]
pub(crate) struct Posted {
    fields: Asked,
    files: Vec<Upload>,
}

impl Posted {
    /// Reads the body of a request, as a browser's form or as a file with fields; `most` is the limit the route keeps to.
    pub(crate) async fn read(request: Request, most: usize) -> Result<Self, Fault> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
        if kind.starts_with("multipart/form-data") {
            return Self::parts(request, most).await;
        }
        let form = Form::from_request(request, &()).await;
        let Form(query) = form.map_err(|error: FormRejection| refused(error.status(), &error, most))?;
        Ok(Self { fields: Asked { query, ..Asked::default() }, files: Vec::new() })
    }

    async fn parts(request: Request, most: usize) -> Result<Self, Fault> {
        let wrong = |error: MultipartError| refused(error.status(), &error, most);
        let mut parts = Multipart::from_request(request, &())
            .await
            .map_err(|error| refused(error.status(), &error, most))?;
        let mut posted = Self::default();
        while let Some(part) = parts.next_field().await.map_err(wrong)? {
            posted.take(part).await.map_err(wrong)?;
        }
        Ok(posted)
    }

    /// A part with a file name is the file; a form whose file was left empty sends one without a name.
    async fn take(&mut self, part: Field<'_>) -> Result<(), MultipartError> {
        let name = part.name().unwrap_or("").to_owned();
        match part.file_name().map(str::to_owned) {
            Some(file) if !file.is_empty() => {
                self.files.push(Upload { name: file, bytes: part.bytes().await?.to_vec() });
            }
            Some(_) => {}
            None => self.fields.query.push((name, part.text().await?)),
        }
        Ok(())
    }

    /// A field as text; an empty one is taken as not given.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.fields.text(name)
    }

    /// A field exactly as it was typed, as a password is.
    pub(crate) fn typed(&self, name: &str) -> &str {
        let given = self.fields.query.iter().find(|(field, _)| field == name);
        given.map_or("", |(_, value)| value.as_str())
    }

    /// A field read into its type.
    pub(crate) fn value<T: FromStr<Err: Misread>>(&self, name: &str) -> Result<Option<T>, Fault> {
        self.fields.value(name)
    }

    /// A field that may be given several times, each read into its type.
    pub(crate) fn list<T: FromStr<Err: Misread>>(&self, name: &str) -> Result<Vec<T>, Fault> {
        self.fields.list(name)
    }

    /// Who sends it: whoever is signed in. At the machine itself several people may take turns, and each says who it is.
    pub(crate) fn by(&self, desk: &Desk) -> Actor {
        if desk.is_local() { Actor::named(self.text("by").unwrap_or_default()) } else { desk.who().clone() }
    }

    /// Every field as it was sent.
    pub(crate) fn sent(&self) -> Vec<(String, String)> {
        self.fields.query.clone()
    }

    /// A field that must be there.
    pub(crate) fn needed<T: FromStr<Err: Misread>>(&self, name: &str) -> Result<T, Fault> {
        self.value(name)?.ok_or_else(|| Fault::bad(name, Saying::of("fault-it-is-missing")))
    }

    /// The file, or the text of the field `text` under the name given.
    pub(crate) fn upload_or_text(self, name: &str) -> Result<Upload, Fault> {
        let none = || Fault::bad("text", Saying::of("fault-no-text-no-file"));
        self.uploads_or_text(name)?.into_iter().next().ok_or_else(none)
    }

    /// The same with every file, where several may be sent.
    pub(crate) fn uploads_or_text(self, name: &str) -> Result<Vec<Upload>, Fault> {
        let text =
            self.fields.query.into_iter().find(|(field, text)| field == "text" && !text.trim().is_empty());
        let text = text.map(|(_, text)| Upload { name: name.to_owned(), bytes: text.into_bytes() });
        Ok(if self.files.is_empty() { text.into_iter().collect() } else { self.files })
    }
}

fn refused(status: StatusCode, error: &dyn Display, most: usize) -> Fault {
    if status == StatusCode::PAYLOAD_TOO_LARGE { Fault::too_large(most) } else { Fault::unreadable(error) }
}
