//! From degrees to the paper of the maps: the projections that `vocab/map/outlines.py` drew the outlines with.

use tarazy_model::Point;

/// A place on the projected plane.
type Plane = (f64, f64);

/// Equal Earth (Šavrič, Patterson and Jenny 2018).
pub(crate) fn equal_earth(point: Point) -> Plane {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    let [a1, a2, a3, a4] = A;
    let t = (3f64.sqrt() / 2.0 * point.latitude.to_radians().sin()).asin();
    let (t2, t6) = (t * t, t.powi(6));
    let below = 3.0 * (9.0 * a4 * t.powi(8) + 7.0 * a3 * t6 + 3.0 * a2 * t2 + a1);
    let x = 2.0 * 3f64.sqrt() * point.longitude.to_radians() * t.cos() / below;
    (x, -t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)))
}

/// Albers' equal-area conic for Central Asia: parallels 39° and 52° N, middle 66° E, 46° N (Snyder 1987).
pub(crate) fn albers(point: Point) -> Plane {
    let (p1, p2) = (39f64.to_radians(), 52f64.to_radians());
    let n = f64::midpoint(p1.sin(), p2.sin());
    let c = p1.cos().powi(2) + 2.0 * n * p1.sin();
    let rho = |degrees: f64| (c - 2.0 * n * degrees.to_radians().sin()).max(0.0).sqrt() / n;
    let theta = n * (point.longitude - 66.0).to_radians();
    (rho(point.latitude) * theta.sin(), rho(point.latitude) * theta.cos() - rho(46.0))
}

/// A projection fitted so that a box in degrees fills a width of paper.
pub(crate) struct Paper {
    project: fn(Point) -> Plane,
    left: f64,
    top: f64,
    scale: f64,
    width: f64,
    height: f64,
}

impl Paper {
    pub(crate) fn fitted(
        project: fn(Point) -> Plane,
        width: f64,
        west_east: (f64, f64),
        south_north: (f64, f64),
    ) -> Self {
        let ((west, east), (south, north)) = (west_east, south_north);
        let step = |from: f64, to: f64, k: u32| from + (to - from) * f64::from(k) / 50.0;
        let at = |latitude, longitude| project(Point { latitude, longitude });
        let edge = (0..=50).flat_map(|k| {
            let (lon, lat) = (step(west, east, k), step(south, north, k));
            [at(south, lon), at(north, lon), at(lat, west), at(lat, east)]
        });
        let edge: Vec<Plane> = edge.collect();
        let least = |of: fn(&Plane) -> f64| edge.iter().map(of).fold(f64::INFINITY, f64::min);
        let most = |of: fn(&Plane) -> f64| edge.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        let (left, top) = (least(|p| p.0), least(|p| p.1));
        let scale = width / (most(|p| p.0) - left);
        Self { project, left, top, scale, width, height: scale * (most(|p| p.1) - top) }
    }

    /// Where a point lies on the paper; `None` beside it.
    pub(crate) fn at(&self, point: Point) -> Option<Plane> {
        let (x, y) = (self.project)(point);
        let (x, y) = ((x - self.left) * self.scale, (y - self.top) * self.scale);
        ((0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y)).then_some((x, y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::Area;

    #[test]
    fn towns_lie_where_the_outlines_have_them() {
        let at = |area: Area, latitude, longitude| area.paper().at(Point { latitude, longitude });
        // Bishkek lies east and south of the middle of the sheet of Central Asia, Aktau at its western side.
        let (bishkek, aktau) = (at(Area::CentralAsia, 42.87, 74.59), at(Area::CentralAsia, 43.65, 51.16));
        let ((bx, by), (ax, _)) = (bishkek.unwrap(), aktau.unwrap());
        assert!((1300.0..1420.0).contains(&bx) && (750.0..900.0).contains(&by), "{bx} {by}");
        assert!((150.0..350.0).contains(&ax), "{ax}");
        assert_eq!(at(Area::CentralAsia, -33.9, 151.2), None, "Sydney is not on it");
        let (x, y) = at(Area::World, 0.0, 0.0).unwrap();
        assert!((x - 1000.0).abs() < 1.0 && (400.0..600.0).contains(&y), "{x} {y}");
    }
}
