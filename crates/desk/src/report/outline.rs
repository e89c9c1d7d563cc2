//! A report as an outline: the page, the Word document and the PDF are set from it, in the language it is asked for in.

use super::tongue::Tongue;
use super::{Citation, Report};
use crate::{Balance, BalancePage, Cell, LedgerRow, RightView};
use tarazy_model::Kind;
use tarazy_tell::outline::{Block, Outline, Span, Target};
use tarazy_words::axes::Axis;
use tarazy_words::messages::name_of;
use tarazy_words::{Saying, bodies, states};

/// A sign that no message holds: where in a sentence a link stands.
const PLACE: char = '\u{e000}';

impl Report {
    /// The report to be set.
    pub fn outline(&self, tongue: &dyn Tongue) -> Outline {
        Setting { report: self, tongue }.outline()
    }
}

/// A report being set in a language.
struct Setting<'a> {
    report: &'a Report,
    tongue: &'a dyn Tongue,
}

impl Setting<'_> {
    fn outline(&self) -> Outline {
        let report = self.report;
        let mut blocks = Vec::new();
        if report.sections.is_empty() {
            blocks.push(Block::Text(vec![self.plain("report-nothing")]));
        }
        for section in &report.sections {
            self.right(section, &mut blocks);
        }
        self.silent(&mut blocks);
        if !report.citations.is_empty() {
            blocks.push(Block::Heading(1, self.words("report-sources"), None));
            blocks.extend(report.citations.iter().map(|one| Block::Source(one.number, self.source(one))));
        }
        self.methods(&mut blocks);
        let state = states::get(report.state.code);
        let state: Saying = match state {
            Some(known) => (&known.names).into(),
            None => report.state.name.clone().into(),
        };
        let on = self.tongue.day(report.on);
        Outline {
            title: self.said(Saying::of("report-title").with("state", state)),
            kicker: self.said(match report.from {
                Some(from) => {
                    Saying::of("report-period").shown("from", self.tongue.day(from)).shown("to", on)
                }
                None => Saying::of("as-of-day-heading").shown("day", on),
            }),
            language: self.tongue.language().as_str(),
            blocks,
        }
    }

    fn said(&self, saying: Saying) -> String {
        self.tongue.say(&saying)
    }

    fn words(&self, message: &'static str) -> String {
        self.said(Saying::of(message))
    }

    fn plain(&self, message: &'static str) -> Span {
        Span::Plain(self.words(message))
    }

    /// A sentence around something that is no plain words.
    fn around(&self, sentence: Saying, blank: &'static str, span: Span) -> Vec<Span> {
        let sentence = self.said(sentence.shown(blank, PLACE));
        let (before, after) = sentence.split_once(PLACE).unwrap_or((&sentence, ""));
        vec![Span::plain(before), span, Span::plain(after)]
    }

    /// What a right is called.
    fn called(&self, right: &RightView) -> String {
        let row = Axis::Rights.rows().iter().find(|row| row.code == right.code);
        row.map_or(right.name, |row| row.name(self.tongue.language())).to_owned()
    }

    fn right(&self, section: &BalancePage, blocks: &mut Vec<Block>) {
        let code = section.right.code.to_owned();
        blocks.push(Block::Heading(1, self.called(&section.right), Some(code)));
        blocks.push(Block::Text(vec![Span::quiet(section.right.articles.join(", "))]));
        blocks.push(Block::Heading(2, self.words("promise"), None));
        blocks.push(Block::Text(vec![Span::Plain(self.said(promised(&section.balance)))]));
        blocks.extend(section.binding.iter().map(|row| {
            let link = Target::Treaty(section.state.code, row.instrument.code.clone(), section.on);
            let told = match row.articles.as_slice() {
                [] => Saying::of("report-under"),
                articles => Saying::of("report-under-article").shown("articles", articles.join(", ")),
            };
            let told = self.said(told.with("cell", self.cell(&row.cell)));
            Block::Item(vec![Span::Link(link, row.instrument.code.to_string()), Span::Plain(told)])
        }));
        if !section.promised.is_empty() {
            blocks.push(Block::Heading(3, self.words("report-promised"), None));
        }
        self.lines(&section.promised, section.earlier[0], blocks);
        blocks.push(Block::Heading(2, self.words("practice"), None));
        blocks.push(Block::Text(vec![Span::Plain(self.said(practised(&section.balance)))]));
        for row in &section.overdue {
            let link = Target::Reporting(section.state.code, row.under.clone(), section.on);
            let due = match row.next.as_ref().map(|next| next.date.as_ref()) {
                Some(Some(date)) => Saying::of("report-was-due").shown("date", self.tongue.date(date)),
                Some(None) => Saying::of("report-was-due-undated"),
                None => Saying::of("report-owed"),
            };
            let body = bodies::get(row.body).or_else(|| bodies::resolve(row.body));
            let body = body.map_or(row.body, |body| body.names.get(self.tongue.language()));
            let mut spans = vec![Span::Strong(format!("{} ", self.words("report-overdue")))];
            spans.extend(self.around(due, "body", Span::Link(link, body.to_owned())));
            blocks.push(Block::Text(spans));
        }
        self.lines(&section.practised, section.earlier[1], blocks);
    }

    /// A cell of the matrix in words.
    fn cell(&self, cell: &Cell) -> Saying {
        let standing = Saying::word("standing", cell.standing.label());
        let mut told = match &cell.since {
            Some(date) => {
                Saying::of("cell-told").with("standing", standing).shown("date", self.tongue.date(date))
            }
            None => standing,
        };
        for (also, message) in [(cell.is_unsettled(), "cell-unsettled"), (cell.differs, "cell-differs")] {
            if also {
                told = Saying::of(message).with("told", told);
            }
        }
        told
    }

    fn lines(&self, rows: &[LedgerRow], earlier: usize, blocks: &mut Vec<Block>) {
        if earlier > 0 {
            let told = Saying::of("report-earlier").with("count", earlier);
            blocks.push(Block::Text(vec![Span::Quiet(self.said(told))]));
        }
        blocks.extend(rows.iter().map(|row| self.line(row)));
    }

    fn line(&self, row: &LedgerRow) -> Block {
        let date = row.record.date.as_ref().map(|date| self.tongue.date(date));
        let date = date.unwrap_or_else(|| self.words("report-no-date"));
        let group = if Kind::ALL.iter().any(|kind| kind.label() == row.what) { "kind" } else { "point" };
        let begins =
            Saying::of("report-line").shown("date", date).with("what", Saying::word(group, row.what));
        let mut spans = vec![
            Span::Plain(format!("{} ", self.said(begins))),
            Span::Link(Target::Record(row.record.id.clone()), self.said(row.text())),
        ];
        if let Some(kept) = row.keeping {
            spans.push(Span::Strong(format!(" ({})", self.said(Saying::word("keeping", kept.label())))));
        }
        if let Some(times) = row.times {
            let made = Saying::of("report-made-times").shown("times", times);
            spans.push(Span::Plain(format!(" {}", self.said(made))));
        }
        if row.record.differs {
            spans.push(Span::Quiet(format!(" {}", self.words("report-differs"))));
        }
        spans.push(Span::plain(" "));
        spans.extend(self.report.cited(row).map(|one| Span::Cite(one.number)));
        Block::Item(spans)
    }

    fn silent(&self, blocks: &mut Vec<Block>) {
        if self.report.silent.is_empty() {
            return;
        }
        blocks.push(Block::Heading(1, self.words("report-no-information"), None));
        blocks.push(Block::Text(vec![self.plain("report-silent")]));
        blocks.extend(self.report.silent.iter().map(|page| {
            let told = Saying::of("report-right")
                .shown("right", self.called(&page.right))
                .with("promised", promised(&page.balance));
            Block::Item(vec![Span::Plain(self.said(told))])
        }));
    }

    /// How a stranger recomputes what stands in the report.
    fn methods(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::Heading(1, self.words("report-how-made"), None));
        blocks.push(Block::Text(vec![self.plain("report-made")]));
        blocks.extend(self.report.rules.iter().map(|rule| {
            Block::Item(vec![
                Span::Link(Target::Rule(rule.id), rule.id.to_owned()),
                Span::Plain(format!(": {} ", self.said(rule.says()))),
                Span::Quiet(self.said(rule.says_source())),
            ])
        }));
        let head = Span::Code(self.report.head.clone());
        blocks.push(Block::Text(self.around(Saying::of("report-made-from"), "head", head)));
    }

    fn source(&self, one: &Citation) -> Vec<Span> {
        let (account, source) = (&one.account, &one.account.source);
        let mut named = String::new();
        let date = source.date.as_ref().map(|date| self.tongue.date(date));
        for detail in [source.publisher.clone(), date, one.symbol.clone()].into_iter().flatten() {
            // Russian ends a date with a stop of its own.
            named.push_str(if named.ends_with('.') { " " } else { ". " });
            named.push_str(&detail);
        }
        if let Some(party) = &source.party {
            named.push_str(&format!(" ({})", self.said(Saying::of("speaks-for").shown("party", party))));
        }
        // Russian ends a date with a stop of its own.
        named.push_str(if named.ends_with('.') { " " } else { ". " });
        let evidence = &account.evidence;
        vec![
            Span::Link(Target::Source(source.id.clone()), source.title.clone()),
            Span::Plain(named),
            Span::Link(
                Target::Document(evidence.document.clone(), evidence.start),
                self.said(evidence.name.clone()),
            ),
            Span::Quiet(format!("{} · ", self.tongue.at(evidence))),
            Span::Link(Target::Account(account.record.clone(), account.id.clone()), account.id.to_string()),
        ]
    }
}

/// Parts of a sentence, with the stop at its end.
fn sentence(parts: Vec<Saying>) -> Saying {
    Saying::of("fault-sentence").with("told", Saying::Several(parts, "; "))
}

/// One pan in a sentence.
fn promised(balance: &Balance) -> Saying {
    let promised = balance.promised;
    let in_force = |message: &'static str| {
        Saying::of(message).shown("party", promised.party).shown("all", promised.instruments)
    };
    let mut parts = vec![match promised.unknown {
        unknown if unknown == promised.instruments => Saying::of("report-treaties-nothing"),
        0 => in_force("report-instruments"),
        unknown => in_force("report-instruments-unknown").shown("unknown", unknown),
    }];
    for (count, message) in [(promised.supported, "report-supported"), (promised.pledges, "report-pledges")] {
        if count > 0 {
            parts.push(Saying::of(message).with("count", count));
        }
    }
    sentence(parts)
}

/// The other.
fn practised(balance: &Balance) -> Saying {
    let practised = &balance.practised;
    if practised.is_nothing() {
        return Saying::of("report-no-practice");
    }
    let counts = practised.counts();
    let mut parts: Vec<Saying> =
        counts.map(|(count, _, many)| Saying::of(name_of("practice", many)).with("count", count)).collect();
    parts.extend(practised.last.map(|year| Saying::of("report-last-of").shown("year", year)));
    sentence(parts)
}
