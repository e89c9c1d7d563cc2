//! Copies of a report as another extractor might have made them, each character with its place in the report.

#![expect(clippy::unwrap_used, reason = "a disturbance that fails is a failed test")]

/// A copy: every character, and where it stands in the report unless it was added.
#[derive(Clone, Default)]
pub(crate) struct Copied(Vec<(char, Option<usize>)>);

impl Copied {
    /// The report itself.
    pub(crate) fn of(text: &str) -> Self {
        Self(text.chars().enumerate().map(|(at, c)| (c, Some(at))).collect())
    }

    /// Its characters.
    pub(crate) fn text(&self) -> String {
        self.0.iter().map(|(c, _)| c).collect()
    }

    /// Where a character stands in the report; nowhere if it was added.
    pub(crate) fn place(&self, at: usize) -> Option<usize> {
        self.0.get(at).and_then(|(_, from)| *from)
    }

    fn lines(&self) -> Vec<Self> {
        self.0.split(|(c, _)| *c == '\n').map(|line| Self(line.to_vec()).trimmed()).collect()
    }

    /// Its first so many hundredths, and how many characters that are.
    pub(crate) fn cut(&self, hundredths: usize) -> (Self, usize) {
        let at = self.0.len() * hundredths / 100;
        (Self(self.0.iter().take(at).copied().collect()), at)
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
}

fn starts_with_mark(line: &str) -> bool {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    digits > 0 && line.chars().nth(digits) == Some('.') || line.starts_with('(') || line.starts_with('•')
}

/// Whether a line stays alone: headings and what is short and ends no sentence.
fn is_heading(line: &str) -> bool {
    let words = line.trim_start_matches(['I', 'V', '.', ' ']);
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
        let first = *numbers.first().unwrap();
        let told = text.chars().skip(length).collect::<String>();
        let openings = ["The ", "All ", "Recommendations ", "Kazakhstan ", "Tajikistan "];
        let new =
            if joined || current > 0 && !openings.iter().any(|words| told.trim_start().starts_with(words)) {
                mark(current, if joined { *numbers.last().unwrap() } else { first })
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

/// Makes a copy of another.
pub(crate) type Disturb = Box<dyn Fn(&Copied) -> Copied>;

/// What extractors do, by name.
pub(crate) fn disturbances() -> Vec<(&'static str, Disturb)> {
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
