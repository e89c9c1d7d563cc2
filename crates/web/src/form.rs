//! The form of an answer is the extension of its address: none for a page, `.json` for programs, `.csv`
//! and `.xlsx` for lists, `.atom` for feed readers, `.ics` for calendar programs, `.geojson` for maps,
//! `.svg` for a chart, `.docx` and `.zip` for reports, `.md` for briefs, `.xml` for the site map. It is taken off before routing, so
//! that one address has one route.

use axum::extract::Request;
use axum::http::Uri;

/// The form in which an answer is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    /// A page for people.
    #[default]
    Page,
    /// JSON for programs.
    Json,
    /// A list as CSV.
    Csv,
    /// A list as a spreadsheet.
    Xlsx,
    /// What is new, as an Atom feed.
    Atom,
    /// What has a day, as a calendar.
    Ics,
    /// What has a place, as GeoJSON.
    GeoJson,
    /// A chart by itself, to be set into another page.
    Svg,
    /// A report as a Word document.
    Docx,
    /// A report's lines as a data package.
    Zip,
    /// A brief as Markdown.
    Md,
    /// The site map for search programs.
    Xml,
}

impl Form {
    /// Every form with an extension.
    const ALL: [Self; 11] = [
        Self::Json,
        Self::Csv,
        Self::Xlsx,
        Self::Atom,
        Self::Ics,
        Self::GeoJson,
        Self::Svg,
        Self::Docx,
        Self::Zip,
        Self::Md,
        Self::Xml,
    ];

    /// The extension, with its dot.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Page => "",
            Self::Json => ".json",
            Self::Csv => ".csv",
            Self::Xlsx => ".xlsx",
            Self::Atom => ".atom",
            Self::Ics => ".ics",
            Self::GeoJson => ".geojson",
            Self::Svg => ".svg",
            Self::Docx => ".docx",
            Self::Zip => ".zip",
            Self::Md => ".md",
            Self::Xml => ".xml",
        }
    }

    /// The media type.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Page => "text/html; charset=utf-8",
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Atom => "application/atom+xml; charset=utf-8",
            Self::Ics => "text/calendar; charset=utf-8",
            Self::GeoJson => "application/geo+json",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Svg => "image/svg+xml",
            Self::Zip => "application/zip",
            Self::Md => "text/markdown; charset=utf-8",
            Self::Xml => "application/xml; charset=utf-8",
        }
    }

    /// The form an address asks for, and the address without it. Home is `/` and `/index.json`.
    fn of(path: &str) -> (Self, &str) {
        let asked = Self::ALL.into_iter().find_map(|form| Some((form, path.strip_suffix(form.extension())?)));
        match asked {
            _ if path.starts_with("/assets/") => (Self::Page, path),
            Some((form, "/index")) => (form, "/"),
            Some(found) => found,
            None => (Self::Page, path),
        }
    }
}

/// Takes the extension off the address and remembers the form.
pub(crate) fn take(mut request: Request) -> Request {
    let (form, path) = Form::of(request.uri().path());
    if form != Form::Page {
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        if let Ok(uri) = format!("{path}{query}").parse::<Uri>() {
            *request.uri_mut() = uri;
        }
    }
    request.extensions_mut().insert(form);
    request
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_is_the_form_and_the_rest_the_address() {
        for (path, form, rest) in [
            ("/treaties", Form::Page, "/treaties"),
            ("/treaties.json", Form::Json, "/treaties"),
            ("/events.csv", Form::Csv, "/events"),
            ("/events.geojson", Form::GeoJson, "/events"),
            ("/search.atom", Form::Atom, "/search"),
            ("/calendar.ics", Form::Ics, "/calendar"),
            ("/index.json", Form::Json, "/"),
            ("/assets/tarazy.css", Form::Page, "/assets/tarazy.css"),
            ("/assets/scales.svg", Form::Page, "/assets/scales.svg"),
            ("/figures.svg", Form::Svg, "/figures"),
            ("/briefs/a.md", Form::Md, "/briefs/a"),
            ("/sitemap.xml", Form::Xml, "/sitemap"),
        ] {
            assert_eq!(Form::of(path), (form, rest));
        }
    }
}
