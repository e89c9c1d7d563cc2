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
            if at.is_multiple_of(every) {
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

/// With the lists of the section in another order, numbered as they then stand.
fn turned(copy: &Copied) -> Copied {
    let numbered = renumbered(copy, &|_, item| format!("{item}. "), &|paragraph| format!("{paragraph}. "));
    let (mut before, mut lists, mut others) =
        (Vec::new(), Vec::<Vec<Copied>>::new(), Vec::<Vec<Copied>>::new());
    let mut listing = true;
    for line in numbered.lines() {
        let text = line.text();
        let told = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ');
        let opens = |openings: &[&str]| {
            text.len() > told.len() && openings.iter().any(|words| told.starts_with(words))
        };
        let list = opens(&["The recommendations", "The following recommendations"]);
        let other = !lists.is_empty()
            && (opens(&["Recommendations ", "All ", "Kazakhstan ", "Tajikistan "])
                || text.starts_with("Annex"));
        if list || other {
            listing = list;
            if list { lists.push(Vec::new()) } else { others.push(Vec::new()) }
        }
        match (lists.last_mut().filter(|_| listing), others.last_mut()) {
            (Some(list), _) | (None, Some(list)) => list.push(line),
            (None, None) => before.push(line),
        }
    }
    lists.reverse();
    let digits = |line: &Copied| line.text().chars().take_while(char::is_ascii_digit).collect::<String>();
    let mut parts: Vec<Vec<Copied>> = lists.into_iter().chain(others).collect();
    let mut numbers: Vec<String> = parts.iter().map(|part| digits(part.first().unwrap())).collect();
    numbers.sort();
    numbers.retain(|number| !number.is_empty());
    for (part, number) in parts.iter_mut().zip(numbers) {
        let lead = part.first_mut().unwrap();
        let rest = lead.0.split_off(digits(lead).len());
        lead.0.clear();
        lead.add(&number);
        lead.0.extend(rest);
    }
    Copied::joined(before.into_iter().chain(parts.into_iter().flatten()).collect(), "\n")
}

/// What extractors do, by name.
pub(crate) fn disturbances() -> Vec<(&'static str, Disturb)> {
    let head = |page: usize| format!("\nA/HRC/14/10\n\n{}\n\n", page + 1);
    let tight = |page: usize| format!("{}\nA/HRC/14/10\n", page + 1);
    let job = |page: usize| format!("GE.10-12345 {}\n\u{c}A/HRC/14/10\n", page + 1);
    let paragraph = |paragraph: u32| format!("{paragraph}. ");
    let joined = |paragraph: u32, item: u32| format!("{paragraph}.{item} ");
    let lost = move |paragraph: u32, item: u32| {
        if item % 9 == 4 { String::new() } else { joined(paragraph, item) }
    };
    let later = |paragraph: u32, item: u32| format!("{}.{item}. ", paragraph + 44);
    let doubled =
        |c: char, at: usize| if c == ' ' && at.is_multiple_of(7) { "  ".into() } else { c.to_string() };
    let unusual = |c: char, at: usize| match c {
        ' ' if at.is_multiple_of(5) => "\u{a0}".into(),
        '\n' => "\r\n\t ".into(),
        _ => c.to_string(),
    };
    let broken =
        |c: char, at: usize| if at.is_multiple_of(197) && c == 'e' { "e-\n".into() } else { c.to_string() };
    let running = |c: &Copied| Copied::joined(paragraphs(c, false), "\n");
    vec![
        ("wrapped at 60", Box::new(|c| rewrapped(c, 60, "\n"))),
        ("wrapped at 72, apart", Box::new(|c| rewrapped(c, 72, "\n\n"))),
        ("not wrapped", Box::new(|c| rewrapped(c, 100_000, "\n"))),
        ("running text", Box::new(move |c| rewrapped(&running(c), 80, "\n\n"))),
        ("pages, head", Box::new(move |c| paged(&rewrapped(c, 80, "\n"), 23, &head))),
        ("pages, tight", Box::new(move |c| paged(&rewrapped(c, 80, "\n"), 17, &tight))),
        ("pages, job number", Box::new(move |c| paged(&rewrapped(c, 70, "\n\n"), 31, &job))),
        ("pages over the lines", Box::new(move |c| paged(c, 11, &head))),
        ("double spaces", Box::new(move |c| replaced(c, &doubled))),
        ("unusual spaces", Box::new(move |c| replaced(c, &unusual))),
        ("words broken at line ends", Box::new(move |c| replaced(&rewrapped(c, 80, "\n"), &broken))),
        ("joined numbers", Box::new(move |c| renumbered(c, &later, &|p| format!("{}. ", p + 44)))),
        ("glued numbers", Box::new(|c| renumbered(c, &|p, i| format!("{p}.{i}"), &|p| format!("{p}.")))),
        ("numbers in brackets", Box::new(move |c| renumbered(c, &|_, i| format!("({i}) "), &paragraph))),
        ("no numbers of items", Box::new(move |c| renumbered(c, &|_, _| String::new(), &paragraph))),
        ("some numbers lost", Box::new(move |c| renumbered(c, &lost, &paragraph))),
        ("paragraphs' numbers lost", Box::new(move |c| renumbered(c, &joined, &|_| String::new()))),
        (
            "joined, running",
            Box::new(move |c| rewrapped(&running(&renumbered(c, &joined, &paragraph)), 78, "\n")),
        ),
        ("lists turned about", Box::new(turned)),
    ]
}
