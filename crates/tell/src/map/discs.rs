//! Places with numbers on a map: discs whose area grows with the number, the largest with their names.

use super::Map;
use crate::scale::px;
use maud::{Markup, html};
use tarazy_model::Point;

/// A place with a number: a disc whose area grows with it.
#[derive(Clone, Debug)]
pub struct Disc {
    /// Where.
    pub point: Point,
    /// How many.
    pub count: u64,
    /// Its name, written over the largest where there is room; empty for one without.
    pub name: String,
    /// What it is, in one line.
    pub title: String,
    /// Whether it stands for an area as a whole, such as a region: it is drawn as an open ring.
    pub is_area: bool,
    /// The address it leads to.
    pub href: String,
}

/// Discs that have their name written beside them.
const NAMED: usize = 12;
/// An average letter of the names, and a line of them.
const LETTER: f64 = 19.0;
const LINE: f64 = 36.0;
/// The radius of the largest disc.
const LARGEST: f64 = 46.0;

impl Map {
    /// The discs, the largest first, so that no small one lies under a large one.
    pub(super) fn draw_discs(&self) -> Markup {
        let paper = self.area.paper();
        let mut placed: Vec<(&Disc, (f64, f64))> =
            self.discs.iter().filter_map(|disc| Some((disc, paper.at(disc.point)?))).collect();
        placed.sort_by(|(a, _), (b, _)| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
        let most = placed.first().map_or(1, |(disc, _)| disc.count.max(1));
        let radius = |disc: &Disc| (LARGEST * (disc.count as f64 / most as f64).sqrt()).max(5.0);
        html! {
            @if !placed.is_empty() {
                g.discs {
                    @for (disc, (x, y)) in &placed {
                        a.area[disc.is_area] href=(disc.href) {
                            title { (disc.title) }
                            circle cx=(px(*x)) cy=(px(*y)) r=(px(radius(disc)))
                                fill=(if disc.is_area { "none" } else { "currentColor" }) fill-opacity="0.55"
                                stroke="currentColor" stroke-width=(if disc.is_area { "4" } else { "1.5" })
                                stroke-dasharray=[disc.is_area.then_some("9 7")] {}
                        }
                    }
                }
                g.names { @for (disc, (x, y)) in named(&placed, radius) {
                    text x=(px(x)) y=(px(y)) text-anchor="middle" { (disc.name) }
                } }
            }
        }
    }
}

/// The names that have room, with the place of each over its disc: the largest first, none over another.
fn named<'d>(
    placed: &[(&'d Disc, (f64, f64))],
    radius: impl Fn(&Disc) -> f64,
) -> Vec<(&'d Disc, (f64, f64))> {
    let mut named: Vec<(&Disc, (f64, f64))> = Vec::new();
    let half = |disc: &Disc| disc.name.chars().count() as f64 * LETTER / 2.0;
    for (disc, (x, y)) in placed.iter().filter(|(disc, _)| !disc.name.is_empty()) {
        let y = y - radius(disc) - 6.0;
        let clear = |(other, (ox, oy)): &(&Disc, (f64, f64))| {
            (x - ox).abs() > half(disc) + half(other) || (y - oy).abs() > LINE
        };
        if named.len() < NAMED && named.iter().all(clear) {
            named.push((disc, (*x, y)));
        }
    }
    named
}
