//! The text of a brief: CommonMark with tables and footnotes, in which links to the record are citations and pictures
//! of figures are charts.
//!
//! `[so many](record:rec-0123456789abcdef)` and `[so many](account:acc-0123456789abcdef)` cite;
//! `![Women in parliament](figures:indicator=women-parliament&states=KAZ)` is a chart.

use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag, TagEnd};
use serde::Serialize;
use std::fmt;
use std::str::FromStr;
use tarazy_model::{AccountId, RecordId, StateCode};

/// What a citation leads to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// A record: all that is said of a thing.
    Record(RecordId),
    /// An account: what one source says of it.
    Account(AccountId),
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Record(id) => write!(f, "record:{id}"),
            Self::Account(id) => write!(f, "account:{id}"),
        }
    }
}

impl FromStr for Target {
    type Err = String;

    fn from_str(address: &str) -> Result<Self, Self::Err> {
        let read = match address.split_once(':') {
            Some(("record", id)) => id.parse().map(Self::Record),
            Some(("account", id)) => id.parse().map(Self::Account),
            _ => return Err(format!("a citation is record:rec-… or account:acc-…; found: \"{address}\"")),
        };
        read.map_err(|error| error.to_string())
    }
}

/// Whether an address of a link means the record, rightly written or not.
pub fn cites(address: &str) -> bool {
    address.starts_with("record:") || address.starts_with("account:")
}

/// A citation as it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The line, counted from 1.
    pub line: usize,
    /// The address as written.
    pub written: String,
    /// The words that carry it.
    pub words: String,
    /// What it leads to, or why it leads nowhere.
    pub target: Result<Target, String>,
}

/// Which figures a chart is of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figured {
    /// The indicator, by its code.
    pub indicator: Option<String>,
    /// The measure, by its name on the charts.
    pub measure: Option<String>,
    /// The States.
    pub states: Vec<StateCode>,
}

impl FromStr for Figured {
    type Err = String;

    fn from_str(address: &str) -> Result<Self, Self::Err> {
        let asked = address.strip_prefix(FIGURES).unwrap_or(address);
        let mut figured = Self::default();
        for (name, value) in form_urlencoded::parse(asked.as_bytes()) {
            match &*name {
                "indicator" => figured.indicator = Some(value.into_owned()),
                "measure" => figured.measure = Some(value.into_owned()),
                "states" => {
                    for code in value.split(',') {
                        let state = code.trim().parse().map_err(|error| format!("{error}"))?;
                        figured.states.push(state);
                    }
                }
                other => {
                    return Err(format!("a chart takes indicator, measure and states; found: \"{other}\""));
                }
            }
        }
        let named = figured.indicator.is_some() || figured.measure.is_some();
        if named && !figured.states.is_empty() {
            return Ok(figured);
        }
        Err("a chart names an indicator or a measure, and States, as in \
             figures:indicator=women-parliament&states=KAZ"
            .to_owned())
    }
}

/// How the address of a chart begins.
const FIGURES: &str = "figures:";

/// Whether an address of a picture means figures, rightly written or not.
pub fn is_chart(address: &str) -> bool {
    address.starts_with(FIGURES)
}

/// A chart as it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The line, counted from 1.
    pub line: usize,
    /// The address as written.
    pub written: String,
    /// What stands under it.
    pub caption: String,
    /// The figures, or why there are none.
    pub figures: Result<Figured, String>,
}

/// What a text holds beside its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Its citations, in their order; one that is made twice stands here twice.
    pub citations: Vec<Citation>,
    /// Its charts, in their order.
    pub charts: Vec<Chart>,
    /// Its first lines, as plain text.
    pub opening: String,
}

/// The text in its parts, the same wherever it is read.
pub fn parser(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES)
}

/// The most characters of an opening.
const OPENING: usize = 240;

/// Reads what a text holds.
pub fn held(text: &str) -> Held {
    let starts: Vec<usize> =
        text.bytes().enumerate().filter_map(|(at, byte)| (byte == b'\n').then_some(at)).collect();
    let reading = Reading { starts, held: Held::default(), open: None, within: 0, first: First::Ahead };
    reading.read(parser(text).into_offset_iter())
}

/// A link to the record or a picture of figures whose words are being read.
enum Open {
    Citation(Citation),
    Chart(Chart),
}

/// Where the first paragraph is.
#[derive(PartialEq)]
enum First {
    Ahead,
    Within,
    Behind,
}

struct Reading {
    /// Where lines end.
    starts: Vec<usize>,
    held: Held,
    open: Option<Open>,
    /// How many links and pictures stand open within that.
    within: usize,
    first: First,
}

impl Reading {
    fn read(mut self, events: OffsetIter<'_>) -> Held {
        for (event, range) in events {
            let line = self.starts.partition_point(|end| *end < range.start) + 1;
            self.take(&event, line);
        }
        self.held.opening = shortened(&self.held.opening);
        self.held
    }

    fn take(&mut self, event: &Event<'_>, line: usize) {
        match event {
            Event::Start(Tag::Paragraph) if self.first == First::Ahead => self.first = First::Within,
            // A paragraph that is a chart alone is not how a brief opens.
            Event::End(TagEnd::Paragraph)
                if self.first == First::Within && !self.held.opening.trim().is_empty() =>
            {
                self.first = First::Behind;
            }
            Event::End(TagEnd::Paragraph) if self.first == First::Within => self.first = First::Ahead,
            // Links and pictures within the words of one that is being read are words of it.
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) if self.open.is_some() => self.within += 1,
            Event::End(TagEnd::Link | TagEnd::Image) if self.within > 0 => self.within -= 1,
            Event::Start(Tag::Link { dest_url, .. }) if cites(dest_url) => {
                let (written, target) = (dest_url.to_string(), dest_url.parse());
                self.open = Some(Open::Citation(Citation { line, written, words: String::new(), target }));
            }
            Event::Start(Tag::Image { dest_url, .. }) if is_chart(dest_url) => {
                let (written, figures) = (dest_url.to_string(), dest_url.parse());
                self.open = Some(Open::Chart(Chart { line, written, caption: String::new(), figures }));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => match self.open.take() {
                Some(Open::Citation(citation)) => self.held.citations.push(citation),
                Some(Open::Chart(chart)) => self.held.charts.push(chart),
                None => {}
            },
            Event::Text(words) | Event::Code(words) | Event::InlineHtml(words) => self.words(words),
            Event::SoftBreak | Event::HardBreak => self.words(" "),
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        let chart = match &mut self.open {
            Some(Open::Chart(chart)) => {
                chart.caption.push_str(words);
                true
            }
            Some(Open::Citation(citation)) => {
                citation.words.push_str(words);
                false
            }
            None => false,
        };
        if self.first == First::Within && !chart {
            self.held.opening.push_str(words);
        }
    }
}

/// A text cut at a word, so that it has so many characters at most.
fn shortened(text: &str) -> String {
    if text.chars().count() <= OPENING {
        return text.trim().to_owned();
    }
    let cut: String = text.chars().take(OPENING).collect();
    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(before, _)| before);
    format!("{} …", whole.trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_tells_its_citations_and_charts_with_their_lines() {
        let text = "# Title\n\n![C](figures:indicator=women-parliament&states=KAZ,KGZ)\n\nIn 2023 it was \
                    [so\nmany](record:rec-0123456789abcdef).[^1]\n\n[^1]: By [one](account:acc-0123456789abcdef) and \
                    [nobody](record:rec-7) [else](https://example.org).\n";
        let held = held(text);
        let told: Vec<_> = held.citations.iter().map(|one| (one.line, one.words.as_str())).collect();
        assert_eq!(told, [(5, "so many"), (8, "one"), (8, "nobody")]);
        let first = held.citations.first().and_then(|one| one.target.as_ref().ok()).map(ToString::to_string);
        assert_eq!(first.as_deref(), Some("record:rec-0123456789abcdef"));
        assert!(held.citations.last().is_some_and(|one| one.target.is_err()));
        assert!(held.charts.iter().all(|chart| chart.line == 3 && chart.caption == "C"));
        let figures = held.charts.first().and_then(|chart| chart.figures.as_ref().ok());
        assert_eq!(figures.map(|figures| figures.states.len()), Some(2));
        assert_eq!(held.opening, "In 2023 it was so many.");
    }

    #[test]
    fn a_chart_of_nothing_in_particular_is_none() {
        for (address, good) in [
            ("figures:indicator=women-parliament&states=KAZ", true),
            ("figures:measure=NGO+grants&states=KAZ", true),
            ("figures:indicator=women-parliament", false),
            ("figures:states=KAZ", false),
            ("figures:indicator=x&states=Kazakhstan", false),
            ("figures:indicator=x&states=KAZ&onload=1", false),
        ] {
            assert_eq!(address.parse::<Figured>().is_ok(), good, "{address}");
        }
    }

    #[test]
    fn a_long_opening_ends_at_a_word() {
        let text = "слово ".repeat(100);
        let opening = held(&text).opening;
        assert!(opening.ends_with("слово …") && opening.chars().count() < 245, "{opening}");
    }
}
