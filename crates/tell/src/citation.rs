//! Citations: a source as a reader would find it in a footnote.
//!
//! Author, title, publisher, date, address and, where it is known, the day the source was right on. What
//! is not known is left out; nothing is filled in.

use tarazy_model::{Date, Source};

/// The source in one line, as in "OHCHR, Status of Treaties (2015-03-14), as at 2015-03-14".
pub fn cite(source: &Source, as_at: Option<&Date>) -> String {
    let names = [source.author.as_deref(), Some(source.title.as_str()), source.publisher.as_deref()];
    let mut line = names.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    if let Some(date) = &source.date {
        line.push_str(&format!(" ({date})"));
    }
    if let Some(day) = as_at {
        line.push_str(&format!(", as at {day}"));
    }
    if let Some(url) = &source.url {
        line.push_str(&format!(", {url}"));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_gives_what_is_known_and_nothing_else() {
        let bare = Source::titled("Status of Treaties", None);
        assert_eq!(cite(&bare, None), "Status of Treaties");
        let full = Source {
            author: Some("A. Author".into()),
            date: "2015".parse().ok(),
            url: Some("https://example.org/s".into()),
            ..Source::titled("Status of Treaties", Some("United Nations"))
        };
        assert_eq!(
            cite(&full, "2015-03-14".parse().ok().as_ref()),
            "A. Author, Status of Treaties, United Nations (2015), as at 2015-03-14, https://example.org/s"
        );
    }
}
