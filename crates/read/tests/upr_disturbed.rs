//! Reports of the Universal Periodic Review as other extractors would have left them: wrapped at other widths, with the
//! page in between, numbered otherwise, cut off. What is read in such a copy is held against what is read in the report
//! itself. The reports are not ours to ship; where `../shared` is absent the test says so and is skipped.

use std::collections::BTreeSet;
use tarazy_model::{Answer, StateCode, Statement};

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/upr/reports");
const NAMES: [&str; 3] = ["kazakhstan2010", "tajikistan2011", "turkmenistan2009"];

/// A recommendation: where it stands in the report itself, who made it, and the answer.
type Point = (usize, usize, Vec<StateCode>, Option<Answer>);

/// A copy: every character, and where it stands in the report unless it was added.
#[derive(Clone, Default)]
struct Copied(Vec<(char, Option<usize>)>);

impl Copied {
    fn of(text: &str) -> Self {
        Self(text.chars().enumerate().map(|(at, c)| (c, Some(at))).collect())
    }

    fn text(&self) -> String {
        self.0.iter().map(|(c, _)| c).collect()
    }

    fn lines(&self) -> Vec<Self> {
        self.0.split(|(c, _)| *c == '\n').map(|line| Self(line.to_vec()).trimmed()).collect()
    }

    fn trimmed(self) -> Self {
        let inked = |(c, _): &(char, Option<usize>)| !c.is_whitespace();
        let start = self.0.iter().position(inked).unwrap_or(self.0.len());
        let end = self.0.iter().rposition(inked).map_or(start, |at| at + 1);
        Self(self.0.get(start..end).unwrap_or_default().to_vec())
    }

    fn add(&mut self, text: &str) {
        self.0.extend(text.chars().map(|c| (c, None)));
    }

    fn joined(lines: Vec<Self>, with: &str) -> Self {
        let mut out = Self::default();
        for (at, line) in lines.into_iter().enumerate() {
            if at > 0 {
                out.add(with);
            }
            out.0.extend(line.0);
        }
        out
    }

    /// What was read in the copy, in the places of the report; what stands in none is told as it is.
    fn points(&self, name: &str) -> Vec<Point> {
        let reading = tarazy_read::read(self.text().as_bytes(), name).unwrap();
        assert!(reading.candidates.iter().all(|c| c.passage.holds_in(&reading.text)), "broken quotes");
        // The reader takes a byte order mark and the like off the text.
        let place = |at: usize| self.0.get(at).and_then(|(_, from)| *from);
        let points = reading.candidates.iter().filter_map(|candidate| match &candidate.statement {
            Statement::Recommendation(point) if point.paragraph.is_some() => Some((
                place(candidate.passage.start()).unwrap_or(usize::MAX),
                place(candidate.passage.end() - 1).map_or(usize::MAX, |at| at + 1),
                point.recommending.clone(),
                point.answer,
            )),
            _ => None,
        });
        points.collect()
    }
}

fn starts_with_mark(line: &str) -> bool {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    digits > 0 && line.chars().nth(digits) == Some('.') || line.starts_with('(') || line.starts_with('•')
}

/// Whether a line stays alone: headings and what is short and ends no sentence.
fn is_heading(line: &str) -> bool {
    let words = line.trim_start_matches(|c: char| matches!(c, 'I' | 'V' | 'A' | 'B' | '.' | ' '));
    line.len() < 90 && (words.to_lowercase().starts_with("conclusions and") || line.starts_with("Annex"))
}

/// The paragraphs: lines joined up to the next that is empty or opens with a mark.
fn paragraphs(copy: &Copied, marks: bool) -> Vec<Copied> {
    let mut out: Vec<Copied> = Vec::new();
    let mut open = false;
    for line in copy.lines() {
        let text = line.text();
        let alone = is_heading(&text);
        if text.is_empty() {
            open = false;
            continue;
        }
        if open && !alone && !(marks && starts_with_mark(&text)) {
            let last = out.last_mut().unwrap();
            last.add(" ");
            last.0.extend(line.0);
        } else {
            out.push(line);
        }
        open = !alone;
    }
    out
}

fn wrapped(line: &Copied, width: usize) -> Vec<Copied> {
    let mut out = vec![Copied::default()];
    for word in line.0.split(|(c, _)| c.is_whitespace()).filter(|word| !word.is_empty()) {
        let last = out.last().unwrap().0.len();
        if last > 0 && last + word.len() >= width {
            out.push(Copied::default());
        } else if last > 0 {
            out.last_mut().unwrap().add(" ");
        }
        out.last_mut().unwrap().0.extend_from_slice(word);
    }
    out
}

fn rewrapped(copy: &Copied, width: usize, apart: &str) -> Copied {
    let lines = paragraphs(copy, true).iter().map(|p| Copied::joined(wrapped(p, width), "\n")).collect();
    Copied::joined(lines, apart)
}

/// Every so many lines the foot of a page and the head of the next.
fn paged(copy: &Copied, every: usize, page: &dyn Fn(usize) -> String) -> Copied {
    let mut out = Copied::default();
    for (at, line) in copy.lines().into_iter().enumerate() {
        if at > 0 {
            out.add("\n");
            if at % every == 0 {
                out.add(&page(at / every));
            }
        }
        out.0.extend(line.0);
    }
    out
}

/// With every paragraph on its line, its marks written anew: "95." and "1." become "139." and "139.1.".
fn renumbered(copy: &Copied, mark: &dyn Fn(u32, u32) -> String, paragraph: &dyn Fn(u32) -> String) -> Copied {
    let mut lines = paragraphs(copy, true);
    let (mut current, mut inside) = (0_u32, false);
    for line in &mut lines {
        let text = line.text();
        let section = text.to_lowercase().contains("conclusions and/or recommendations") && is_heading(&text);
        inside = (inside || section && !text.contains("...")) && !text.starts_with("Annex");
        if !inside || !text.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let length = text.chars().take_while(|c| c.is_ascii_digit() || *c == '.').count();
        let numbers: Vec<u32> =
            text.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).take(2).collect();
        let joined = text.chars().take(length).filter(|c| *c == '.').count() == 2;
        let first = numbers[0];
        let told = text.chars().skip(length).collect::<String>();
        let openings = ["The ", "All ", "Recommendations ", "Kazakhstan ", "Tajikistan "];
        let new =
            if joined || current > 0 && !openings.iter().any(|words| told.trim_start().starts_with(words)) {
                mark(current, if joined { numbers[1] } else { first })
            } else {
                current = first;
                paragraph(current)
            };
        let rest = Copied(line.0.split_off(length)).trimmed();
        line.0.clear();
        line.add(&new);
        line.0.extend(rest.0);
    }
    Copied::joined(lines, "\n")
}

fn replaced(copy: &Copied, change: &dyn Fn(char, usize) -> String) -> Copied {
    let mut out = Copied::default();
    for (at, (c, from)) in copy.0.iter().enumerate() {
        let new = change(*c, at);
        if new.chars().eq([*c]) {
            out.0.push((*c, *from));
        } else {
            out.add(&new);
        }
    }
    out
}

type Disturb = Box<dyn Fn(&Copied) -> Copied>;

fn disturbances() -> Vec<(&'static str, Disturb)> {
    let head = |page: usize| format!("\nA/HRC/14/10\n\n{}\n\n", page + 1);
    let tight = |page: usize| format!("{}\nA/HRC/14/10\n", page + 1);
    let job = |page: usize| format!("GE.10-12345 {}\n\u{c}A/HRC/14/10\n", page + 1);
    let old = |page: usize| format!("\n\n\n        A/HRC/14/10\n        page {}\n\n", page + 1);
    let spaced = |page: usize| format!("\n{}   A/HRC/14/10 \n \n", page + 1);
    vec![
        ("as it is", Box::new(Clone::clone)),
        ("wrapped at 60", Box::new(|c| rewrapped(c, 60, "\n"))),
        ("wrapped at 72, apart", Box::new(|c| rewrapped(c, 72, "\n\n"))),
        ("wrapped at 100", Box::new(|c| rewrapped(c, 100, "\n"))),
        ("wrapped at 40", Box::new(|c| rewrapped(c, 40, "\n\n"))),
        ("not wrapped", Box::new(|c| rewrapped(c, 100_000, "\n"))),
        ("not wrapped, apart", Box::new(|c| rewrapped(c, 100_000, "\n\n"))),
        ("running text", Box::new(|c| Copied::joined(paragraphs(c, false), "\n"))),
        (
            "running text, wrapped",
            Box::new(|c| {
                let lines =
                    paragraphs(c, false).iter().map(|p| Copied::joined(wrapped(p, 80), "\n")).collect();
                Copied::joined(lines, "\n\n")
            }),
        ),
        ("pages, head", Box::new(move |c| paged(&rewrapped(c, 80, "\n"), 23, &head))),
        ("pages, tight", Box::new(move |c| paged(&rewrapped(c, 80, "\n"), 17, &tight))),
        ("pages, job number", Box::new(move |c| paged(&rewrapped(c, 70, "\n\n"), 31, &job))),
        ("pages, page word", Box::new(move |c| paged(&rewrapped(c, 90, "\n"), 29, &old))),
        ("pages, one line", Box::new(move |c| paged(&rewrapped(c, 75, "\n"), 13, &spaced))),
        ("pages over the lines", Box::new(move |c| paged(c, 11, &head))),
        (
            "carriage returns",
            Box::new(|c| replaced(c, &|c, _| if c == '\n' { "\r\n".into() } else { c.into() })),
        ),
        (
            "no-break spaces",
            Box::new(|c| {
                replaced(c, &|c, at| if c == ' ' && at % 5 == 0 { "\u{a0}".into() } else { c.into() })
            }),
        ),
        (
            "double spaces",
            Box::new(|c| replaced(c, &|c, at| if c == ' ' && at % 7 == 0 { "  ".into() } else { c.into() })),
        ),
        (
            "tabs and blanks before lines",
            Box::new(|c| replaced(c, &|c, _| if c == '\n' { "\n\t  ".into() } else { c.into() })),
        ),
        (
            "joined numbers",
            Box::new(|c| renumbered(c, &|p, i| format!("{}.{i} ", p + 44), &|p| format!("{}. ", p + 44))),
        ),
        (
            "joined numbers with a stop",
            Box::new(|c| renumbered(c, &|p, i| format!("{}.{i}. ", p - 60), &|p| format!("{}. ", p - 60))),
        ),
        ("glued numbers", Box::new(|c| renumbered(c, &|p, i| format!("{p}.{i}"), &|p| format!("{p}.")))),
        (
            "numbers on their own lines",
            Box::new(|c| renumbered(c, &|p, i| format!("{p}.{i}.\n"), &|p| format!("{p}.\n"))),
        ),
        ("items from one", Box::new(|c| renumbered(c, &|_, i| format!("{i}. "), &|p| format!("{p}. ")))),
        ("items in brackets", Box::new(|c| renumbered(c, &|_, i| format!("({i}) "), &|p| format!("{p}. ")))),
        (
            "items with one bracket",
            Box::new(|c| renumbered(c, &|_, i| format!("{i}) "), &|p| format!("{p}. "))),
        ),
        ("bullets", Box::new(|c| renumbered(c, &|_, _| "• ".into(), &|p| format!("{p}. ")))),
        ("no marks", Box::new(|c| renumbered(c, &|_, _| String::new(), &|p| format!("{p}. ")))),
        (
            "hashes lost",
            Box::new(|c| {
                renumbered(c, &|p, i| if i % 9 == 4 { String::new() } else { format!("{p}.{i} ") }, &|p| {
                    format!("{p}. ")
                })
            }),
        ),
        (
            "paragraph numbers lost",
            Box::new(|c| renumbered(c, &|p, i| format!("{p}.{i} "), &|_| String::new())),
        ),
        (
            "joined, running, wrapped",
            Box::new(|c| {
                let copy = renumbered(c, &|p, i| format!("{p}.{i} "), &|p| format!("{p}. "));
                rewrapped(&Copied::joined(paragraphs(&copy, false), "\n"), 78, "\n")
            }),
        ),
        (
            "hyphens at line ends",
            Box::new(|c| {
                replaced(&rewrapped(c, 80, "\n"), &|c, at| {
                    if at % 197 == 0 && c == 'e' { "e-\n".into() } else { c.into() }
                })
            }),
        ),
    ]
}

#[test]
fn disturbed_copies_of_three_reports_are_read_as_the_reports_themselves() {
    let mut worst = 1.0_f64;
    for name in NAMES {
        let Ok(text) = std::fs::read_to_string(format!("{SHARED}/{name}.txt")) else {
            eprintln!("skipped: {SHARED}/{name} is absent");
            return;
        };
        let copy = Copied::of(&text);
        let wanted: Vec<Point> = copy.points(name);
        for (disturbed, change) in disturbances() {
            let found = change(&copy).points(name);
            let place = |point: &Point| (point.0, point.1);
            let spans: BTreeSet<_> = wanted.iter().map(place).collect();
            let right = found.iter().filter(|point| spans.contains(&place(point)));
            let right: BTreeSet<_> = right.map(place).collect();
            let same = |part: &dyn Fn(&Point, &Point) -> bool| {
                found.iter().filter(|f| wanted.iter().any(|w| place(w) == place(f) && part(w, f))).count()
            };
            let states = same(&|w, f| w.2 == f.2);
            let answers = same(&|w, f| w.3 == f.3);
            #[expect(clippy::cast_precision_loss, reason = "hundreds")]
            let share = |part: usize, all: usize| part as f64 / all.max(1) as f64;
            let shares = [
                share(right.len(), wanted.len()),
                share(right.len(), found.len()),
                share(states, right.len()),
                share(answers, right.len()),
            ];
            let flag = if shares.iter().any(|s| *s < 0.97) { "  <<<" } else { "" };
            eprintln!(
                "{name:18}{disturbed:30}{:.3} {:.3} {:.3} {:.3}{flag}",
                shares[0], shares[1], shares[2], shares[3]
            );
            if std::env::var("MISSES").is_ok_and(|want| want == disturbed) {
                let whole: Vec<char> = text.chars().collect();
                let said = |p: &Point| {
                    whole.get(p.0..p.1.max(p.0).min(whole.len())).map(|w| w.iter().collect::<String>())
                };
                for w in wanted.iter().filter(|w| !right.contains(&place(w))) {
                    eprintln!("  missed {:?} {:?}", place(w), said(w));
                }
                for f in found.iter().filter(|f| !spans.contains(&place(f))) {
                    eprintln!("  extra  {:?} {:?}", place(f), said(f));
                }
                for f in &found {
                    if let Some(w) = wanted.iter().find(|w| place(w) == place(f) && w.3 != f.3) {
                        eprintln!("  answer {:?} for {:?} {:?}", f.3, w.3, said(f));
                    }
                }
                std::fs::write(format!("/tmp/upr-{name}.txt"), change(&copy).text()).unwrap();
            }
            worst = shares.into_iter().fold(worst, f64::min);
        }
    }
    assert!(worst >= 0.97, "{worst}");
}
