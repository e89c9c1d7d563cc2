//! What was asked: the form, the parameters of the path and the query, each read into its type once, with a
//! fault that says which of them is wrong and what it should look like.

use crate::address::with_query;
use crate::answer::{Answer, Next, Part, Rows, Sheet};
use crate::fault::Fault;
use crate::form::Form;
use serde::Serialize;
use std::str::FromStr;
use tarazy_desk::{Act, Actor};
use tarazy_model::{Day, UserRole};
use tarazy_words::{Language, Misread, Saying};

/// The name in an address that chooses a language.
pub(crate) const LANGUAGE: &str = "language";

/// A request as a page sees it.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// The form wanted.
    pub(crate) form: Form,
    /// The path, without its extension.
    pub(crate) path: String,
    /// The parameters of the path.
    pub(crate) params: Vec<(String, String)>,
    /// The query, in order; empty values are taken as not given.
    pub(crate) query: Vec<(String, String)>,
    /// The host it was sent to, as the guard let it in.
    pub(crate) host: String,
    /// Whether the site is served under a public name, over TLS.
    pub(crate) named: bool,
    /// The token of the session, as the cookie has it.
    pub(crate) token: Option<String>,
    /// The token of a program.
    pub(crate) bearer: Option<String>,
    /// The language it is answered in.
    pub(crate) language: Language,
    /// Who asks.
    pub(crate) who: Who,
    /// The leaf of the audit chain at which the page is made: its forms bring it back, so that nobody decides on what has
    /// changed meanwhile.
    pub(crate) seen: u64,
    /// Whether it was sent by a form, so that the address alone does not bring the answer back.
    pub(crate) posted: bool,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            form: Form::default(),
            path: String::new(),
            params: Vec::new(),
            query: Vec::new(),
            host: String::new(),
            named: false,
            token: None,
            bearer: None,
            language: Language::English,
            who: Who::default(),
            seen: 0,
            posted: false,
        }
    }
}

/// Who asks, as pages show it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Who {
    /// The name, what who asks is trusted with, and what a token may do of that.
    pub(crate) actor: Actor,
    /// Whether the record has users at all; one without knows who works at the machine alone.
    pub(crate) users: bool,
}

impl Who {
    /// Whether somebody has signed in.
    pub(crate) fn is_signed_in(&self) -> bool {
        self.users && self.actor.role != UserRole::Visitor
    }
}

impl Asked {
    /// Whether who asks may do something, so that no page offers what would be refused.
    pub(crate) fn may(&self, act: Act) -> bool {
        self.who.actor.may(act)
    }

    /// A parameter of the path. A name of the wrong shape is the name of nothing.
    pub(crate) fn param<T: FromStr<Err: Misread>>(&self, name: &str) -> Result<T, Fault> {
        let text = self.params.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.as_str());
        text.parse().map_err(|error: T::Err| Fault::not_found(error.told()))
    }

    /// A value of the query, as text.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        let given = self.query.iter().find(|(n, value)| n == name && !value.is_empty());
        given.map(|(_, value)| value.trim())
    }

    /// Whether a switch is on: given, and not "no".
    pub(crate) fn switch(&self, name: &str) -> bool {
        self.text(name).is_some_and(|value| value != "no")
    }

    /// A value of the query, read into its type.
    pub(crate) fn value<T: FromStr<Err: Misread>>(&self, name: &str) -> Result<Option<T>, Fault> {
        let read = |text: &str| text.parse().map_err(|error: T::Err| Fault::bad(name, error.told()));
        self.text(name).map(read).transpose()
    }

    /// A day of the query; a year or a month is taken as its last day (`2010` is 2010-12-31), since what is
    /// asked as of a year is asked of the whole year.
    pub(crate) fn day(&self, name: &str) -> Result<Option<Day>, Fault> {
        let Some(date) = self.value::<tarazy_model::Date>(name)? else { return Ok(None) };
        date.latest().map(Some).ok_or_else(|| Fault::bad(name, Saying::of("fault-day-open-at-end")))
    }

    /// A day of the query; a year or a month is taken as its first day.
    pub(crate) fn first_day(&self, name: &str) -> Result<Option<Day>, Fault> {
        let Some(date) = self.value::<tarazy_model::Date>(name)? else { return Ok(None) };
        date.earliest().map(Some).ok_or_else(|| Fault::bad(name, Saying::of("fault-day-open-at-beginning")))
    }

    /// A list in the query, separated by commas or by giving the name again.
    pub(crate) fn list<T: FromStr<Err: Misread>>(&self, name: &str) -> Result<Vec<T>, Fault> {
        let given = self.query.iter().filter(|(n, _)| n == name).flat_map(|(_, value)| value.split(','));
        let parts = given.map(str::trim).filter(|part| !part.is_empty());
        parts.map(|part| part.parse().map_err(|error: T::Err| Fault::bad(name, error.told()))).collect()
    }

    /// This address with one value of its query changed, or left out where it is empty.
    pub(crate) fn with(&self, name: &str, value: &str) -> String {
        self.with_all(&[(name, value)])
    }

    /// The same with several values changed.
    pub(crate) fn with_all(&self, changed: &[(&str, &str)]) -> String {
        let stays = |n: &str| n != "after" && n != "page" && changed.iter().all(|(name, _)| *name != n);
        let kept = self.query.iter().map(|(n, v)| (n.as_str(), v.as_str())).filter(|(n, _)| stays(n));
        with_query(&self.path, kept.chain(changed.iter().copied()))
    }

    /// Another address in the form that was asked for, with the same query: where what was named here really is.
    pub(crate) fn moved(&self, address: &str) -> String {
        let query = self.query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        with_query(&format!("{address}{}", self.form.extension()), query)
    }

    /// The same asked for the next part of its list.
    pub(crate) fn onwards(mut self, (name, value): Next) -> Self {
        self.query.retain(|(given, _)| given != name);
        self.query.push((name.to_owned(), value));
        self
    }

    /// A path of this site as an absolute address, for what is read away from it.
    pub(crate) fn absolute(&self, path: &str) -> String {
        let scheme = if self.named { "https" } else { "http" };
        if self.host.is_empty() { String::new() } else { format!("{scheme}://{}{path}", self.host) }
    }

    /// This address in another form.
    pub(crate) fn twin(&self, form: Form) -> String {
        let path = if self.path == "/" && form != Form::Page { "/index" } else { &self.path };
        let query = self.query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        // Readers of feeds remember no language, so that it is part of the address.
        let followed = matches!(form, Form::Atom | Form::Ics) && self.language != Language::English;
        let spoken = followed.then_some((LANGUAGE, self.language.as_str()));
        with_query(&format!("{path}{}", form.extension()), query.chain(spoken))
    }

    /// The answer to something done: what it did as JSON, or the page that shows it.
    pub(crate) fn done<V: Serialize>(&self, view: &V, page: String) -> Result<Answer, Fault> {
        match self.form {
            Form::Json => {
                serde_json::to_vec_pretty(view).map(Answer::Json).map_err(|error| Fault::broken(&error))
            }
            _ => Ok(Answer::Elsewhere(page)),
        }
    }

    /// The answer in the form wanted: the view as JSON, its list as CSV, or the page made of it.
    pub(crate) fn answer<V: Serialize>(
        &self,
        view: &V,
        rows: Option<Rows<'_>>,
        sheet: impl FnOnce() -> Sheet,
    ) -> Result<Answer, Fault> {
        match (self.form, rows) {
            (Form::Json, _) => {
                serde_json::to_vec_pretty(view).map(Answer::Json).map_err(|error| Fault::broken(&error))
            }
            (form @ (Form::Csv | Form::Xlsx), Some(rows)) => {
                let (headers, next) = (rows.list.headers(), rows.next);
                Ok(Answer::List(Part { form, headers, rows: rows.list.rows(), next }))
            }
            (Form::Csv | Form::Xlsx, None) => {
                Err(Fault::not_found(Saying::of("fault-no-list").shown("path", &self.path)))
            }
            (Form::Atom, Some(Rows { feed: Some(feed), .. })) => {
                Ok(Answer::Atom(tarazy_tell::atom::write(&feed())))
            }
            (Form::Ics, Some(Rows { agenda: Some(agenda), .. })) => {
                Ok(Answer::Ics(tarazy_tell::icalendar::write(&agenda())))
            }
            (
                Form::Atom
                | Form::Ics
                | Form::GeoJson
                | Form::Svg
                | Form::Docx
                | Form::Zip
                | Form::Md
                | Form::Xml,
                _,
            ) => Err(Fault::not_found(
                Saying::of("fault-no-such-form")
                    .shown("path", &self.path)
                    .shown("form", self.form.extension()),
            )),
            (Form::Page, rows) => {
                Ok(Answer::page(self, &rows.map(|rows| rows.forms()).unwrap_or_default(), &sheet()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tarazy_model::StateCode;

    fn asked(query: &[(&str, &str)]) -> Asked {
        let owned = |(n, v): &(&str, &str)| ((*n).to_owned(), (*v).to_owned());
        Asked { path: "/treaties".into(), query: query.iter().map(owned).collect(), ..Asked::default() }
    }

    #[test]
    fn values_are_read_into_their_types_or_named_as_wrong() {
        let good = asked(&[("on", "2010-04-07"), ("states", "KAZ,KGZ"), ("states", "UZB"), ("q", "")]);
        assert_eq!(good.day("on").unwrap().unwrap().to_string(), "2010-04-07");
        assert_eq!(good.list::<StateCode>("states").unwrap().len(), 3);
        assert_eq!(good.text("q"), None);
        let fault = asked(&[("on", "yesterday")]).day("on").unwrap_err();
        assert!(fault.explained().contains("on") && fault.explained().contains("yesterday"));
    }

    #[test]
    fn a_year_means_its_last_day_for_as_of_and_its_first_for_from() {
        let year = asked(&[("on", "2010"), ("from", "2010")]);
        assert_eq!(year.day("on").unwrap().unwrap().to_string(), "2010-12-31");
        assert_eq!(year.first_day("from").unwrap().unwrap().to_string(), "2010-01-01");
    }

    #[test]
    fn changing_one_value_keeps_the_others_and_begins_at_the_first_page() {
        let asked = asked(&[("on", "2010-04-07"), ("states", "KAZ"), ("after", "x")]);
        assert_eq!(asked.with("states", "KGZ"), "/treaties?on=2010-04-07&states=KGZ");
        assert_eq!(asked.with("states", ""), "/treaties?on=2010-04-07");
        assert_eq!(asked.twin(Form::Csv), "/treaties.csv?on=2010-04-07&states=KAZ&after=x");
    }
}
