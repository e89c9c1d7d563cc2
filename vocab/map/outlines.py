#!/usr/bin/env python3
"""Draws the outlines of States once: TopoJSON of Natural Earth -> world.tsv and central-asia.tsv.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 vocab/map/outlines.py package

Python 3.9 or newer, nothing beside it. See README.md here for source, licence and projections.
"""

import json
import math
import pathlib
import sys

HERE = pathlib.Path(__file__).parent

# Natural Earth's short names that vocab/states.tsv does not have.
NAMES = {
    "Antigua and Barb.": "ATG", "Bosnia and Herz.": "BIH", "Brunei": "BRN", "Central African Rep.": "CAF",
    "Cook Is.": "COK", "Dem. Rep. Congo": "COD", "Dominican Rep.": "DOM", "Eq. Guinea": "GNQ",
    "Laos": "LAO", "Macedonia": "MKD", "Marshall Is.": "MHL", "Micronesia": "FSM", "Moldova": "MDA",
    "North Korea": "PRK", "Palestine": "PSE", "S. Sudan": "SSD", "Solomon Is.": "SLB", "South Korea": "KOR",
    "St. Kitts and Nevis": "KNA", "St. Vin. and Gren.": "VCT", "Syria": "SYR",
    "São Tomé and Principe": "STP", "Turkey": "TUR", "Vatican": "VAT", "Vietnam": "VNM", "eSwatini": "SWZ",
}


def known_names():
    """Names of vocab/states.tsv -> code."""
    lines = (HERE.parent / "states.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    head, rows = rows[0], rows[1:]
    names = {}
    for row in rows:
        cells = dict(zip(head, row))
        listed = [cells["en"], cells["official"]] + cells["aliases"].split("|")
        for name in listed:
            names.setdefault(name.strip(" =~").casefold(), cells["code"])
    return names | {name.casefold(): code for name, code in NAMES.items()}


class Atlas:
    """A TopoJSON file: the polygons of each area, in degrees."""

    def __init__(self, path):
        data = json.loads(path.read_text(encoding="utf-8"))
        (kx, ky), (dx, dy) = data["transform"]["scale"], data["transform"]["translate"]
        self.arcs = []
        for arc in data["arcs"]:
            x = y = 0
            points = []
            for step in arc:
                x, y = x + step[0], y + step[1]
                points.append((x * kx + dx, y * ky + dy))
            self.arcs.append(points)
        self.areas = data["objects"]["countries"]["geometries"]

    def ring(self, arcs):
        points = []
        for at in arcs:
            arc = self.arcs[at] if at >= 0 else self.arcs[~at][::-1]
            points.extend(arc[1:] if points else arc)
        return points

    def polygons(self, area):
        arcs = area.get("arcs", [])
        polygons = [arcs] if area["type"] == "Polygon" else arcs
        return [[self.ring(ring) for ring in polygon] for polygon in polygons]


def equal_earth(lon, lat):
    """Equal Earth (Savric, Patterson, Jenny 2018): equal areas, easy on the eye."""
    t = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(lat)))
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    t2, t6 = t * t, t**6
    x = 2 * math.sqrt(3) * math.radians(lon) * math.cos(t)
    x /= 3 * (9 * a4 * t**8 + 7 * a3 * t6 + 3 * a2 * t2 + a1)
    return x, -t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))


def albers(lon, lat, middle=(66.0, 46.0), parallels=(39.0, 52.0)):
    """Albers' equal-area conic for Central Asia."""
    p1, p2 = (math.radians(p) for p in parallels)
    n = (math.sin(p1) + math.sin(p2)) / 2
    c = math.cos(p1) ** 2 + 2 * n * math.sin(p1)

    def rho(degrees):
        return math.sqrt(c - 2 * n * math.sin(math.radians(degrees))) / n

    theta = n * math.radians(lon - middle[0])
    return rho(lat) * math.sin(theta), rho(lat) * math.cos(theta) - rho(middle[1])


def clipped(ring, low, high):
    """A ring cut to a box (Sutherland and Hodgman 1974)."""
    for axis, edge, sign in ((0, low[0], 1), (0, high[0], -1), (1, low[1], 1), (1, high[1], -1)):
        kept = []
        for at, b in enumerate(ring):
            a = ring[at - 1]
            inside_a, inside_b = sign * (a[axis] - edge) >= 0, sign * (b[axis] - edge) >= 0
            if inside_a != inside_b:
                k = (edge - a[axis]) / (b[axis] - a[axis])
                kept.append((a[0] + k * (b[0] - a[0]), a[1] + k * (b[1] - a[1])))
            if inside_b:
                kept.append(b)
        ring = kept
        if not ring:
            break
    return ring


def middle_of(ring):
    """Area and centre of gravity of a ring."""
    area = x = y = 0.0
    for at, b in enumerate(ring):
        a = ring[at - 1]
        cross = a[0] * b[1] - b[0] * a[1]
        area, x, y = area + cross, x + (a[0] + b[0]) * cross, y + (a[1] + b[1]) * cross
    if abs(area) < 1e-12:
        return 0.0, ring[0]
    return abs(area) / 2, (x / (3 * area), y / (3 * area))


def path(rings):
    """Rings of whole numbers as the shortest SVG path."""
    drawn = []
    for ring in rings:
        points = []
        for x, y in ring:
            point = (round(x), round(y))
            if not points or points[-1] != point:
                points.append(point)
        if points and points[0] == points[-1]:
            points.pop()
        if len(points) < 3:
            continue
        steps = [str(n) for a, b in zip(points, points[1:]) for n in (b[0] - a[0], b[1] - a[1])]
        text = "".join(step if n == 0 or step.startswith("-") else " " + step for n, step in enumerate(steps))
        drawn.append(f"M{points[0][0]} {points[0][1]}l{text}z")
    return "".join(drawn)


class Sheet:
    """The paper: a projection, fitted so that a box in degrees fills a width."""

    def __init__(self, project, width, west, east, south, north):
        edge = [(west + (east - west) * k / 50, lat) for k in range(51) for lat in (south, north)]
        edge += [(lon, south + (north - south) * k / 50) for k in range(51) for lon in (west, east)]
        seen = [project(*point) for point in edge]
        self.project, self.box = project, (west, east, south, north)
        self.left, self.top = min(x for x, _ in seen), min(y for _, y in seen)
        self.scale = width / (max(x for x, _ in seen) - self.left)
        self.width, self.height = width, round(self.scale * (max(y for _, y in seen) - self.top))

    def at(self, point):
        x, y = self.project(*point)
        return (x - self.left) * self.scale, (y - self.top) * self.scale

    def has_room(self, found):
        """Whether a name has room: the area is large enough, and its middle not at the edge."""
        area, (x, y) = found
        across, down = 0.09 * self.width, 0.04 * self.height
        inside = across < x < self.width - across and down < y < self.height - down
        return inside and area > 0.012 * self.width * self.height

    def on_paper(self, ring, margin=30):
        """The parts of a ring that are on the paper; one that runs over the 180th meridian is cut there."""
        west, east, south, north = self.box
        low, high = (-margin, -margin), (self.width + margin, self.height + margin)
        parts = []
        for part in cut_at_180(ring):
            near = clipped(part, (west - 25, south - 15), (east + 25, north + 15))
            part = clipped([self.at(point) for point in near], low, high)
            if part:
                parts.append(part)
        return parts


def cut_at_180(ring):
    """A ring whose longitudes run on over 180 degrees, as rings within -180 to 180."""
    run, shift = [], 0.0
    for at, (lon, lat) in enumerate(ring):
        if at and abs(lon - ring[at - 1][0]) > 180:
            shift += 360.0 if lon < ring[at - 1][0] else -360.0
        run.append((lon + shift, lat))
    for turn in (-360.0, 0.0, 360.0):
        moved = [(lon + turn, lat) for lon, lat in run]
        part = clipped(moved, (-180.0, -90.0), (180.0, 90.0))
        if len(part) > 2:
            yield part


def apart(places, least=15.0):
    """Places moved so far from one another that their dots do not cover each other."""
    places = [list(place) for place in places]
    for _ in range(200):
        for at, a in enumerate(places):
            for b in places[:at]:
                dx, dy = a[0] - b[0], a[1] - b[1]
                gap = math.hypot(dx, dy)
                if gap < least:
                    push = (least - gap) / 2 / (gap or 1.0)
                    a[0], a[1], b[0], b[1] = a[0] + dx * push, a[1] + dy * push, b[0] - dx * push, b[1] - dy * push
    return places


def rows(sheet, atlas, names, fine=None):
    """One row an area; areas of `fine` that are States and have no outline here get their place alone."""
    seen = {}
    for area in atlas.areas:
        name = area["properties"]["name"]
        if name == "Antarctica":
            continue
        rings = [part for polygon in atlas.polygons(area) for ring in polygon for part in sheet.on_paper(ring)]
        drawn = path(rings)
        if drawn:
            biggest = max((middle_of(ring) for ring in rings), key=lambda found: found[0])
            place = biggest[1] if sheet.has_room(biggest) else None
            seen[names.get(name.casefold(), ""), name] = (place, drawn)
    codes, small = {code for code, _ in seen}, {}
    for area in fine.areas if fine else []:
        name = area["properties"]["name"]
        code = names.get(name.casefold(), "")
        if code and code not in codes:
            rings = [ring for polygon in fine.polygons(area) for ring in polygon]
            biggest = max((middle_of(ring) for ring in rings), key=lambda found: found[0])
            small[code, name] = sheet.at(biggest[1])
    for key, place in zip(small, apart(small.values())):
        seen[key] = (place, "")
    for (code, name), (place, drawn) in sorted(seen.items(), key=lambda row: (row[0][0] or "~", row[0][1])):
        x, y = (round(place[0]), round(place[1])) if place else ("", "")
        yield f"{code}\t{name}\t{x}\t{y}\t{drawn}"


def write(file, what, sheet, lines):
    head = [
        f"# {what}",
        "# Source: Natural Earth 4.1 (public domain), by the npm package world-atlas 2.0.2; drawn by outlines.py.",
        "# Columns: code (of states.tsv; empty: an area that is no participant in treaties), name (Natural Earth's), x, y (its middle; empty: no room for a name), path (SVG, relative; empty: too small for an outline).",
        f"# Paper: {sheet.width} {sheet.height}",
        "code\tname\tx\ty\tpath",
    ]
    (HERE / file).write_text("\n".join(head + list(lines)) + "\n", encoding="utf-8")


def main():
    package = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "package")
    coarse, medium, fine = (Atlas(package / f"countries-{scale}.json") for scale in ("110m", "50m", "10m"))
    names = known_names()
    world = Sheet(equal_earth, 2000, -180.0, 180.0, -56.5, 83.7)
    what = "Outlines of States, scale 1:110 million, Equal Earth projection; places of those too small for an outline."
    write("world.tsv", what, world, rows(world, coarse, names, fine))
    central_asia = Sheet(albers, 2000, 46.0, 88.0, 35.0, 55.6)
    what = "Outlines of Central Asia and what is around it, scale 1:50 million, Albers equal-area conic projection."
    write("central-asia.tsv", what, central_asia, rows(central_asia, medium, names))


main()
