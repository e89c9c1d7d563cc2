//! A report as an outline: the page, the Word document and the PDF are set from it.

use super::{Citation, Report};
use crate::{Balance, BalancePage, LedgerRow};
use tarazy_tell::outline::{Block, Outline, Span, Target};
use tarazy_tell::written::{counted, day, in_words};

impl Report {
    /// The report to be set.
    pub fn outline(&self) -> Outline {
        let mut blocks = Vec::new();
        if self.sections.is_empty() {
            let nothing = "Nothing is on record of these rights in this period but treaties. That is not that nothing happened.";
            blocks.push(Block::Text(vec![Span::plain(nothing)]));
        }
        for section in &self.sections {
            self.right(section, &mut blocks);
        }
        self.silent(&mut blocks);
        if !self.citations.is_empty() {
            blocks.push(Block::Heading(1, "Sources".to_owned(), None));
            blocks.extend(self.citations.iter().map(|one| Block::Source(one.number, source(one))));
        }
        self.methods(&mut blocks);
        Outline {
            title: format!("{}: promise and practice", self.state.name),
            kicker: match self.from {
                Some(from) => format!("From {} to {}", day(from), day(self.on)),
                None => format!("As of {}", day(self.on)),
            },
            language: "en",
            blocks,
        }
    }

    fn right(&self, section: &BalancePage, blocks: &mut Vec<Block>) {
        let code = section.right.code.to_owned();
        blocks.push(Block::Heading(1, section.right.name.to_owned(), Some(code)));
        blocks.push(Block::Text(vec![Span::quiet(section.right.articles.join(", "))]));
        blocks.push(Block::Heading(2, "Promise".to_owned(), None));
        blocks.push(Block::Text(vec![Span::Plain(promised(&section.balance))]));
        blocks.extend(section.binding.iter().map(|row| {
            let link = Target::Treaty(section.state.code, row.instrument.code.clone(), section.on);
            let articles = match row.articles.as_slice() {
                [] => String::new(),
                articles => format!(", article {}", articles.join(", ")),
            };
            let told = format!("{articles}: {}", row.cell.told());
            Block::Item(vec![Span::Link(link, row.instrument.code.to_string()), Span::Plain(told)])
        }));
        if !section.promised.is_empty() {
            blocks.push(Block::Heading(3, "Promised".to_owned(), None));
        }
        self.lines(&section.promised, section.earlier[0], blocks);
        blocks.push(Block::Heading(2, "Practice".to_owned(), None));
        blocks.push(Block::Text(vec![Span::Plain(practised(&section.balance))]));
        for row in &section.overdue {
            let link = Target::Reporting(section.state.code, row.under.clone(), section.on);
            let date = row
                .next
                .as_ref()
                .map(|next| next.date.as_ref().map_or("a day not known".to_owned(), in_words));
            let due = date.map(|date| format!(" was due on {date}")).unwrap_or_default();
            blocks.push(Block::Text(vec![
                Span::Strong("Overdue. ".to_owned()),
                Span::plain("A report to "),
                Span::Link(link, row.body.to_owned()),
                Span::Plain(format!("{due}.")),
            ]));
        }
        self.lines(&section.practised, section.earlier[1], blocks);
    }

    fn lines(&self, rows: &[LedgerRow], earlier: usize, blocks: &mut Vec<Block>) {
        if earlier > 0 {
            let told = format!("{} on record.", counted(earlier as u64, "earlier line", "earlier lines"));
            blocks.push(Block::Text(vec![Span::Quiet(told)]));
        }
        blocks.extend(rows.iter().map(|row| self.line(row)));
    }

    fn line(&self, row: &LedgerRow) -> Block {
        let date = row.record.date.as_ref().map_or("no date".to_owned(), in_words);
        let mut spans = vec![
            Span::Plain(format!("{date}, {}: ", row.what)),
            Span::Link(Target::Record(row.record.id.clone()), row.text()),
        ];
        if let Some(kept) = row.keeping {
            spans.push(Span::Strong(format!(" ({})", kept.label())));
        }
        if let Some(times) = row.times {
            spans.push(Span::Plain(format!(" (made {times} times)")));
        }
        if row.record.differs {
            spans.push(Span::quiet(" (sources differ)"));
        }
        spans.push(Span::plain(" "));
        spans.extend(self.cited(row).map(|one| Span::Cite(one.number)));
        Block::Item(spans)
    }

    fn silent(&self, blocks: &mut Vec<Block>) {
        if self.silent.is_empty() {
            return;
        }
        blocks.push(Block::Heading(1, "No information".to_owned(), None));
        let told = "Of these rights the record holds treaties at most in this period. That is not that nothing was wrong.";
        blocks.push(Block::Text(vec![Span::plain(told)]));
        blocks.extend(self.silent.iter().map(|page| {
            Block::Item(vec![Span::Plain(format!("{}: {}", page.right.name, promised(&page.balance)))])
        }));
    }

    /// How a stranger recomputes what stands in the report.
    fn methods(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::Heading(1, "How this was made".to_owned(), None));
        let made = "Every line is an account of a source in the record, accepted or disputed by a reviewer or imported from a \
                    table; none was written for this report. Several sources of one thing are one line. What a State is under a \
                    treaty is computed from its acts as of the day; counts are of records, never of mentions.";
        blocks.push(Block::Text(vec![Span::plain(made)]));
        blocks.extend(self.rules.iter().map(|rule| {
            Block::Item(vec![
                Span::Link(Target::Rule(rule.id), rule.id.to_owned()),
                Span::Plain(format!(": {} ", rule.text)),
                Span::quiet(rule.source),
            ])
        }));
        blocks.push(Block::Text(vec![
            Span::plain("Made from the record whose audit chain ends in "),
            Span::Code(self.head.clone()),
            Span::plain(
                ". The table of evidence, a spreadsheet beside this report, has each line with its quote and its ids; the data \
                 package has it with checksums, the accounts behind it and how every count is recomputed.",
            ),
        ]));
    }
}

fn source(one: &Citation) -> Vec<Span> {
    let (account, source) = (&one.account, &one.account.source);
    let mut named = String::new();
    let details = [source.publisher.clone(), source.date.as_ref().map(in_words), one.symbol.clone()];
    for detail in details.into_iter().flatten() {
        named.push_str(", ");
        named.push_str(&detail);
    }
    if let Some(party) = &source.party {
        named.push_str(&format!(" (speaks for {party})"));
    }
    named.push_str(". ");
    let evidence = &account.evidence;
    vec![
        Span::Link(Target::Source(source.id.clone()), source.title.clone()),
        Span::Plain(named),
        Span::Link(Target::Document(evidence.document.clone(), evidence.start), evidence.name.clone()),
        Span::Quiet(format!("{} · ", evidence.at())),
        Span::Link(Target::Account(account.record.clone(), account.id.clone()), account.id.to_string()),
    ]
}

/// One pan in a sentence.
fn promised(balance: &Balance) -> String {
    let promised = balance.promised;
    let mut parts = vec![if promised.unknown == promised.instruments {
        "Treaties: nothing on record".to_owned()
    } else {
        let unknown = match promised.unknown {
            0 => String::new(),
            unknown => format!(", {unknown} not known"),
        };
        format!("{} of {} instruments in force{unknown}", promised.party, promised.instruments)
    }];
    for (count, one, many) in [
        (promised.supported, "recommendation supported", "recommendations supported"),
        (promised.pledges, "pledge", "pledges"),
    ] {
        if count > 0 {
            parts.push(counted(count as u64, one, many));
        }
    }
    format!("{}.", parts.join("; "))
}

/// The other.
fn practised(balance: &Balance) -> String {
    let practised = &balance.practised;
    if practised.is_nothing() {
        return "No information. That is not that nothing was wrong.".to_owned();
    }
    let mut parts: Vec<String> =
        practised.counts().map(|(count, one, many)| counted(count as u64, one, many)).collect();
    parts.extend(practised.last.map(|year| format!("the last of {year}")));
    let sentence = parts.join("; ");
    format!("{sentence}.")
}
