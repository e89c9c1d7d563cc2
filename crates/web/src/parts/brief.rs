//! The text of a brief as a part of a page: its Markdown set, its citations as numbered notes, its charts drawn.
//!
//! What authors write is data: HTML in it is text, a link leads to the web, to mail or to this site and nowhere else,
//! and nothing is loaded. `tarazy_tell::brief` tells what is a citation and what a chart.

mod links;
mod note;
mod plate;

use crate::speech::say;
use links::is_harmless;
use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};
use std::collections::BTreeMap;
use tarazy_desk::{BriefPage, CitationView};
use tarazy_tell::brief::{cites, is_chart, parser};

/// From so many headings on, a text has a table of contents.
const CONTENTS: usize = 3;

/// The text of a brief with its contents before and its notes behind it.
pub(crate) fn set(page: &BriefPage) -> Markup {
    let mut setter = Setter::of(page);
    let body = setter.body();
    let notes = setter.notes();
    let language = page.brief.draft.language.as_str();
    html! {
        article.brief lang=(language) {
            @if setter.headings.len() >= CONTENTS {
                nav.contents aria-label=(say("contents")) { ol { @for (n, words) in setter.headings.iter().enumerate() {
                    li { a href=(format!("#section-{}", n + 1)) { (words) } } } } }
            }
            (body)
        }
        @if !notes.is_empty() {
            section.notes aria-labelledby="notes" {
                h2 #notes { (say("notes")) }
                ol.citations { @for note in &notes { (note) } }
            }
        }
    }
}

/// What a number in the text leads to.
#[derive(Clone, PartialEq)]
enum Note {
    /// A citation, by its place in the view.
    Cited(usize),
    /// A footnote, by its label.
    Written(String),
}

/// A link whose words are being set.
enum Linked {
    Citation(Option<usize>),
    Kept,
    Dropped,
}

/// Sets one text.
struct Setter<'p> {
    page: &'p BriefPage,
    body: Vec<Event<'p>>,
    footnotes: BTreeMap<String, Vec<Event<'p>>>,
    /// The notes in the order of their first mention.
    notes: Vec<Note>,
    headings: Vec<String>,
    /// Numbers of the charts and tables set so far.
    charts: usize,
    plates: usize,
    tables: usize,
    /// While a footnote is set: what it cites.
    cited: Option<Vec<usize>>,
}

/// What is true at one place of the text.
#[derive(Default)]
struct Place<'p> {
    out: Vec<Event<'p>>,
    links: Vec<Linked>,
    /// Pictures that stand open, the words of which are left out when they are charts.
    pictures: Vec<bool>,
    /// Charts to be set when the paragraph has ended.
    waiting: Vec<Markup>,
    /// Where the paragraph began.
    began: usize,
    in_head: bool,
    heading: Option<String>,
}

impl<'p> Setter<'p> {
    fn of(page: &'p BriefPage) -> Self {
        let mut setter = Self {
            page,
            body: Vec::new(),
            footnotes: BTreeMap::new(),
            notes: Vec::new(),
            headings: Vec::new(),
            charts: 0,
            plates: 0,
            tables: 0,
            cited: None,
        };
        let mut label: Option<String> = None;
        for event in parser(&page.brief.draft.text) {
            match (event, &label) {
                (Event::Start(Tag::FootnoteDefinition(name)), _) => {
                    setter.footnotes.entry(name.to_string()).or_default();
                    label = Some(name.to_string());
                }
                (Event::End(TagEnd::FootnoteDefinition), _) => label = None,
                (event, None) => setter.body.push(event),
                (event, Some(name)) => setter.footnotes.entry(name.clone()).or_default().push(event),
            }
        }
        setter
    }

    fn body(&mut self) -> Markup {
        let body = std::mem::take(&mut self.body);
        self.set(body)
    }

    /// The notes, those of footnotes nobody refers to last.
    fn notes(&mut self) -> Vec<Markup> {
        let mentioned = self.notes.len();
        for label in self.footnotes.keys().cloned().collect::<Vec<_>>() {
            self.number(&Note::Written(label));
        }
        let mut set = Vec::new();
        // A footnote may mention another, so that the list grows while it is set.
        while let Some(note) = self.notes.get(set.len()).cloned() {
            let number = set.len() + 1;
            let inside = match note {
                Note::Cited(at) => note::cited(self.page.citations.get(at)),
                Note::Written(label) => self.footnote(&label),
            };
            set.push(note::numbered(number, number <= mentioned, &inside));
        }
        set
    }

    fn footnote(&mut self, label: &str) -> Markup {
        let events = self.footnotes.get(label).cloned().unwrap_or_default();
        self.cited = Some(Vec::new());
        let text = self.set(events);
        let cited = self.cited.take().unwrap_or_default();
        html! { (text) @for at in cited { (note::cited(self.page.citations.get(at))) } }
    }

    /// The number of a note, given at its first mention.
    fn number(&mut self, note: &Note) -> usize {
        let known = self.notes.iter().position(|one| one == note);
        known.unwrap_or_else(|| {
            self.notes.push(note.clone());
            self.notes.len() - 1
        }) + 1
    }

    fn set(&mut self, events: Vec<Event<'p>>) -> Markup {
        let mut place = Place::default();
        for event in events {
            if place.pictures.contains(&true) && !matches!(event, Event::Start(_) | Event::End(_)) {
                continue;
            }
            self.take(event, &mut place);
        }
        place.flush();
        let mut page = String::new();
        pulldown_cmark::html::push_html(&mut page, place.out.into_iter());
        PreEscaped(page)
    }

    fn take(&mut self, event: Event<'p>, place: &mut Place<'p>) {
        match event {
            Event::Html(written) | Event::InlineHtml(written) => place.words(written),
            Event::Text(words) => place.words(words),
            Event::FootnoteReference(label) => self.mention(&label, place),
            Event::Start(tag) => self.open(tag, place),
            Event::End(tag) => self.close(tag, place),
            other => place.out.push(other),
        }
    }

    fn mention(&mut self, label: &str, place: &mut Place<'p>) {
        if self.footnotes.contains_key(label) {
            let mark = self.mark(&Note::Written(label.to_owned()), None);
            place.html(mark);
        } else {
            place.words(format!("[^{label}]").into());
        }
    }

    /// The raised number that leads to a note; where it is the first of its kind, the note leads back to it.
    fn mark(&mut self, note: &Note, citation: Option<&CitationView>) -> Markup {
        let is_first = !self.notes.contains(note);
        let number = self.number(note);
        note::mark(number, is_first, citation)
    }

    fn open(&mut self, tag: Tag<'p>, place: &mut Place<'p>) {
        match tag {
            Tag::Link { dest_url, link_type, title, id } => {
                if cites(&dest_url) {
                    let at = self.page.citations.iter().position(|one| one.target == *dest_url);
                    place.links.push(Linked::Citation(at));
                } else if is_harmless(&dest_url, link_type) && !place.pictures.contains(&true) {
                    place.links.push(Linked::Kept);
                    place.out.push(Event::Start(Tag::Link { dest_url, link_type, title, id }));
                } else {
                    place.links.push(Linked::Dropped);
                }
            }
            Tag::Image { dest_url, .. } => {
                let is_chart = is_chart(&dest_url);
                if is_chart && !place.pictures.contains(&true) {
                    let plate = self.plate(&dest_url);
                    place.waiting.extend(plate);
                }
                place.pictures.push(is_chart);
            }
            Tag::HtmlBlock | Tag::Paragraph => {
                place.began = place.out.len();
                place.out.push(Event::Start(Tag::Paragraph));
            }
            Tag::Heading { level, .. } => {
                place.heading = Some(String::new());
                // Headings of footnotes stand in no table of contents.
                let id = self.cited.is_none().then(|| format!("section-{}", self.headings.len() + 1).into());
                let (classes, attrs) = (Vec::new(), Vec::new());
                place.out.push(Event::Start(Tag::Heading { level: lowered(level), id, classes, attrs }));
            }
            Tag::Table(_) => {
                self.tables += 1;
                place.html(plate::table_opened(self.tables));
            }
            Tag::TableHead => {
                place.in_head = true;
                place.out.push(Event::Start(Tag::TableHead));
            }
            Tag::TableCell if place.in_head => place.html(PreEscaped("<th scope=\"col\">".to_owned())),
            other => place.out.push(Event::Start(other)),
        }
    }

    fn close(&mut self, tag: TagEnd, place: &mut Place<'p>) {
        match tag {
            TagEnd::Link => match place.links.pop() {
                Some(Linked::Kept) => place.out.push(Event::End(TagEnd::Link)),
                Some(Linked::Citation(at)) if !place.pictures.contains(&true) => self.cite(at, place),
                _ => {}
            },
            TagEnd::Image => {
                place.pictures.pop();
            }
            TagEnd::HtmlBlock | TagEnd::Paragraph => place.end_paragraph(),
            TagEnd::Heading(level) => {
                let words = place.heading.take().unwrap_or_default();
                if self.cited.is_none() {
                    self.headings.push(words);
                }
                place.out.push(Event::End(TagEnd::Heading(lowered(level))));
                place.flush();
            }
            TagEnd::Table => {
                place.out.push(Event::End(TagEnd::Table));
                place.html(PreEscaped("</div>".to_owned()));
            }
            TagEnd::TableHead => {
                place.in_head = false;
                place.out.push(Event::End(TagEnd::TableHead));
            }
            TagEnd::Item | TagEnd::TableCell => {
                place.flush();
                place.out.push(Event::End(tag));
            }
            other => place.out.push(Event::End(other)),
        }
    }

    /// What stands behind the words of a citation: its number, or in a footnote the place it leads to.
    fn cite(&mut self, at: Option<usize>, place: &mut Place<'p>) {
        let Some(at) = at else { return };
        if let Some(cited) = &mut self.cited {
            if !cited.contains(&at) {
                cited.push(at);
            }
            return;
        }
        let page = self.page;
        let mark = self.mark(&Note::Cited(at), page.citations.get(at));
        place.html(mark);
    }

    /// The chart of an address; those of one text come in their order.
    fn plate(&mut self, written: &str) -> Option<Markup> {
        let chart = self.page.charts.get(self.charts).filter(|chart| chart.written == written)?;
        self.charts += 1;
        Some(plate::plate(&mut self.plates, chart))
    }
}

impl<'p> Place<'p> {
    fn words(&mut self, words: CowStr<'p>) {
        if let Some(heading) = &mut self.heading {
            heading.push_str(&words);
        }
        self.out.push(Event::Text(words));
    }

    fn html(&mut self, markup: Markup) {
        self.out.push(Event::Html(markup.into_string().into()));
    }

    /// Sets the charts that wait; a paragraph that held nothing else is left out.
    fn end_paragraph(&mut self) {
        let within = self.out.get(self.began + 1..).unwrap_or_default();
        let is_bare = within.iter().all(|event| match event {
            Event::Text(words) => words.trim().is_empty(),
            event => matches!(event, Event::SoftBreak | Event::HardBreak),
        });
        if is_bare && !self.waiting.is_empty() {
            self.out.truncate(self.began);
        } else {
            self.out.push(Event::End(TagEnd::Paragraph));
        }
        self.flush();
    }

    fn flush(&mut self) {
        for chart in std::mem::take(&mut self.waiting) {
            self.html(chart);
        }
    }
}

/// The page has the first heading, so that those of a text are one level lower.
fn lowered(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        HeadingLevel::H4 => HeadingLevel::H5,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}
