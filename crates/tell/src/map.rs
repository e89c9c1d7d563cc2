//! States on a map: each filled by what it is, with a pattern that reads without colour, and leading to its page.
//!
//! Outlines are Natural Earth's, projected once and compiled in (`vocab/map`, with source and projections in its
//! README). States too small for an outline are dots. Areas that are no participant, and participants of whom
//! nothing was asked, are drawn without a fill. Like the charts, a map has a table with the same values beside it.

mod discs;

pub use discs::Disc;

use crate::projection::{self, Paper};
use crate::scale::px;
use crate::voice::Voice;
use maud::{Markup, html};
use std::collections::HashMap;
use std::sync::LazyLock;
use tarazy_model::StateCode;

/// Which part of the world is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Area {
    /// All of it but Antarctica.
    #[default]
    World,
    /// The five States of Central Asia and what is around them.
    CentralAsia,
}

impl Area {
    /// Both.
    pub const ALL: [Self; 2] = [Self::World, Self::CentralAsia];

    /// The word used in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::World => "world",
            Self::CentralAsia => "central-asia",
        }
    }

    /// The name for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::World => "World",
            Self::CentralAsia => "Central Asia",
        }
    }

    fn sheet(self) -> &'static Sheet {
        match self {
            Self::World => &WORLD,
            Self::CentralAsia => &CENTRAL_ASIA,
        }
    }

    /// The paper it is drawn on, as `vocab/map/outlines.py` fitted it.
    pub(crate) fn paper(self) -> Paper {
        match self {
            Self::World => Paper::fitted(projection::equal_earth, 2000.0, (-180.0, 180.0), (-56.5, 83.7)),
            Self::CentralAsia => Paper::fitted(projection::albers, 2000.0, (46.0, 88.0), (35.0, 55.6)),
        }
    }

    /// The States that are drawn on it, by outline or by dot.
    pub fn states(self) -> impl Iterator<Item = StateCode> {
        self.sheet().places.iter().filter_map(|place| place.code)
    }
}

impl std::str::FromStr for Area {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|area| area.as_str() == text);
        found.ok_or_else(|| format!("a map is of world or central-asia; found: \"{text}\""))
    }
}

/// How an area is filled. Each reads without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Full.
    Solid,
    /// Crossed lines.
    Crossed,
    /// Slanting lines.
    Slanted,
    /// Level bars in the accent.
    Barred,
    /// Paper within an outline.
    Blank,
    /// Dots.
    Dotted,
    /// A light grey: nothing is known.
    Grey,
}

impl Fill {
    /// Those that are patterns.
    const PATTERNS: [Self; 6] =
        [Self::Crossed, Self::Slanted, Self::Barred, Self::Blank, Self::Dotted, Self::Grey];

    fn as_str(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Crossed => "crossed",
            Self::Slanted => "slanted",
            Self::Barred => "barred",
            Self::Blank => "blank",
            Self::Dotted => "dotted",
            Self::Grey => "grey",
        }
    }

    /// What fills it: its pattern, or the plain ink, which prints as one shape and not as an image.
    fn paint(self) -> String {
        match self {
            Self::Solid => "currentColor".to_owned(),
            patterned => format!("url(#fill-{})", patterned.as_str()),
        }
    }

    /// The pattern, in a square of twelve. Elements are closed with `{}`, as within HTML they must be.
    fn pattern(self) -> Markup {
        html! {
            pattern id=(format!("fill-{}", self.as_str())) class=(self.as_str()) width="12" height="12"
                patternUnits="userSpaceOnUse" {
                rect.paper width="12" height="12" fill="#fff" {}
                @match self {
                    Self::Crossed => path d="M0 0l12 12M12 0l-12 12" stroke="currentColor" stroke-width="3" {},
                    Self::Slanted => path d="M-3 3l6 -6M0 12l12 -12M9 15l6 -6" stroke="currentColor" stroke-width="3.4" {},
                    Self::Barred => path d="M0 3h12M0 9h12" stroke="currentColor" stroke-width="3.4" {},
                    Self::Solid | Self::Blank => {},
                    Self::Dotted => circle cx="6" cy="6" r="1.7" fill="currentColor" {},
                    Self::Grey => rect width="12" height="12" fill="currentColor" fill-opacity="0.16" {},
                }
            }
        }
    }

    /// A small square filled like this, for a legend beside a map on the same page.
    pub fn swatch(self) -> Markup {
        html! {
            svg.swatch viewBox="0 0 48 30" width="32" height="20" aria-hidden="true" xmlns="http://www.w3.org/2000/svg" {
                rect.land x="1" y="1" width="46" height="28" fill=(self.paint()) stroke="currentColor"
                    stroke-width="1.5" {}
            }
        }
    }
}

/// What is shown of a State.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Which State.
    pub code: StateCode,
    /// Its name, written on the map where there is room.
    pub name: String,
    /// What it is, in one line.
    pub title: String,
    /// How it is filled.
    pub fill: Fill,
    /// The address it leads to.
    pub href: String,
}

/// A map.
#[derive(Clone, Debug)]
pub struct Map {
    /// What it shows.
    pub title: String,
    /// The same in more words, for those who do not see it.
    pub described: String,
    /// Which part of the world.
    pub area: Area,
    /// What is shown of which State.
    pub shown: Vec<Shown>,
    /// Places with numbers, in any order. Those beside the paper are left out.
    pub discs: Vec<Disc>,
}

impl Map {
    /// The map as SVG. A page holds one at most, since its patterns are named.
    pub fn draw(&self, voice: &dyn Voice) -> Markup {
        let sheet = self.area.sheet();
        let shown: HashMap<StateCode, &Shown> = self.shown.iter().map(|one| (one.code, one)).collect();
        let of = |place: &Place| place.code.and_then(|code| shown.get(&code).copied());
        let (mut outlined, small): (Vec<_>, Vec<_>) =
            sheet.places.iter().partition(|place| !place.path.is_empty());
        // The full ones first: their edges are paper, and must not cover those of their neighbours.
        outlined.sort_by_key(|place| of(place).is_none_or(|shown| shown.fill != Fill::Solid));
        html! {
            svg.chart.map.(self.area.as_str()) viewBox=(format!("0 0 {}", sheet.paper)) role="group"
                aria-labelledby="map-title map-desc" xmlns="http://www.w3.org/2000/svg" {
                title #map-title { (self.title) }
                desc #map-desc { (self.described) }
                defs { @for fill in Fill::PATTERNS { (fill.pattern()) } }
                g stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" {
                    @for place in &outlined { (outline(place, of(place), voice)) }
                    @for place in &small { (dot(place, of(place))) }
                }
                (self.draw_discs())
                @if self.area == Area::CentralAsia && self.discs.is_empty() {
                    g.names { @for place in &outlined { @if let Some(one) = of(place) { (name(place, one)) } } }
                }
            }
        }
    }
}

fn outline(place: &Place, shown: Option<&Shown>, voice: &dyn Voice) -> Markup {
    html! {
        @if let Some(shown) = shown {
            a.full[shown.fill == Fill::Solid] href=(shown.href) {
                title { (shown.title) }
                path d=(place.path) fill=(shown.fill.paint()) {}
            }
        } @else {
            path.nobody d=(place.path) fill="none" stroke-dasharray="3 4" { title { (voice.state(place.code, place.name)) } }
        }
    }
}

/// A State without an outline: a dot, where something is shown of it.
fn dot(place: &Place, shown: Option<&Shown>) -> Markup {
    html! {
        @if let (Some(shown), Some((x, y))) = (shown, place.middle) {
            a href=(shown.href) {
                title { (shown.title) }
                circle cx=(px(x)) cy=(px(y)) r="7" fill=(shown.fill.paint()) {}
            }
        }
    }
}

/// The name of a State with room for it, over a halo of paper.
fn name(place: &Place, shown: &Shown) -> Markup {
    html! {
        @if let Some((x, y)) = place.middle { text x=(px(x)) y=(px(y)) text-anchor="middle" { (shown.name) } }
    }
}

/// An area of a map.
struct Place {
    code: Option<StateCode>,
    name: &'static str,
    /// Its middle: of a dot, or of an area with room for a name.
    middle: Option<(f64, f64)>,
    path: &'static str,
}

/// A drawn map: the size of its paper as a view box has it, and its areas.
struct Sheet {
    paper: &'static str,
    places: Vec<Place>,
}

impl Sheet {
    /// Reads a table of `vocab/map`. A row that cannot be read is left out; a test holds that there is none.
    fn read(table: &'static str) -> Self {
        let paper = table.lines().find_map(|line| line.strip_prefix("# Paper: "));
        let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
        Self { paper: paper.unwrap_or("1 1"), places: rows.filter_map(Place::read).collect() }
    }
}

impl Place {
    fn read(row: &'static str) -> Option<Self> {
        let mut cells = row.split('\t');
        let (code, name) = (cells.next()?, cells.next()?);
        let code = if code.is_empty() { None } else { Some(code.parse().ok()?) };
        let middle = match (cells.next()?, cells.next()?) {
            ("", "") => None,
            (x, y) => Some((x.parse().ok()?, y.parse().ok()?)),
        };
        Some(Self { code, name, middle, path: cells.next()? })
    }
}

static WORLD: LazyLock<Sheet> = LazyLock::new(|| Sheet::read(include_str!("../../../vocab/map/world.tsv")));

static CENTRAL_ASIA: LazyLock<Sheet> =
    LazyLock::new(|| Sheet::read(include_str!("../../../vocab/map/central-asia.tsv")));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::English;

    fn shown(code: &str, fill: Fill) -> Shown {
        Shown {
            code: code.parse().unwrap(),
            name: code.into(),
            title: format!("{code}: <party>"),
            fill,
            href: format!("/treaties/{code}/CAT"),
        }
    }

    fn map(area: Area) -> Map {
        Map {
            title: "CAT on 7 April 2010".into(),
            described: "1 State party, 1 not bound".into(),
            area,
            shown: vec![shown("KGZ", Fill::Solid), shown("UZB", Fill::Blank), shown("TUV", Fill::Dotted)],
            discs: Vec::new(),
        }
    }

    /// The drawing with its outlines cut short: what is drawn how is looked at here, not where borders run.
    fn skeleton(map: &Map) -> String {
        let svg = map.draw(&English).into_string().replace("><", ">\n<");
        let short = |line: &str| match line.split_once(" d=\"M") {
            Some((before, rest)) if rest.len() > 60 => {
                let after = rest.split_once('"').map_or("", |(_, after)| after);
                format!("{before} d=\"…\"{after}")
            }
            _ => line.to_owned(),
        };
        svg.lines().map(short).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn central_asia_is_drawn_with_what_is_shown_of_each_state() {
        insta::assert_snapshot!(skeleton(&map(Area::CentralAsia)));
    }

    #[test]
    fn a_state_too_small_for_an_outline_is_a_dot() {
        let svg = map(Area::World).draw(&English).into_string();
        let tuvalu = svg.split("<a href=\"/treaties/TUV/CAT\">").nth(1).unwrap();
        assert!(tuvalu.split("</a>").next().unwrap().contains("<circle"), "{tuvalu:.200}");
        assert!(svg.contains("KGZ: &lt;party&gt;") && !svg.contains("<party>"));
    }

    #[test]
    fn every_row_of_the_outlines_is_read() {
        for (sheet, rows) in [
            (&*WORLD, include_str!("../../../vocab/map/world.tsv")),
            (&*CENTRAL_ASIA, include_str!("../../../vocab/map/central-asia.tsv")),
        ] {
            let written = rows.lines().filter(|line| !line.starts_with('#')).count() - 1;
            assert_eq!(sheet.places.len(), written);
            assert!(sheet.paper.split(' ').count() == 2, "{}", sheet.paper);
        }
        let five = ["KAZ", "KGZ", "TJK", "TKM", "UZB"];
        let drawn: Vec<String> = Area::CentralAsia.states().map(|code| code.to_string()).collect();
        assert!(five.iter().all(|code| drawn.iter().any(|found| found == code)), "{drawn:?}");
    }
}
