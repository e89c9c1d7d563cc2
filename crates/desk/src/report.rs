//! A report drafted from the record: of one State, its rights and a period, every line with numbered citations. It holds
//! what the record says and no prose beside.

mod outline;
mod package;
mod tongue;

use crate::access::Act;
use crate::desk::today;
use crate::{AccountView, BalancePage, BalanceQuery, Desk, DeskError, LedgerRow, StateView};
use serde::Serialize;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use tarazy_model::{AccountId, Day, StateCode, Statement};
use tarazy_tell::Listing;
use tarazy_weigh::rules::{self, Rule};
use tarazy_words::Language;
use tarazy_words::axes::Axis;
pub use tongue::{InEnglish, Tongue};

/// What a report is asked of.
#[derive(Clone, Debug)]
pub struct ReportQuery {
    /// The State.
    pub state: StateCode,
    /// The rights, by their codes or names; empty for every one.
    pub rights: Vec<String>,
    /// Nothing dated before this day.
    pub from: Option<Day>,
    /// As of this day; `None` is today.
    pub on: Option<Day>,
}

/// A source of a line, by the number it is cited by.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Citation {
    /// The number, counted from 1 in the order of the report.
    pub number: usize,
    /// The account, with its source and passage.
    pub account: AccountView,
    /// The document symbol and paragraph, where it has them: "CAT/C/KAZ/CO/3, paragraph 7".
    pub symbol: Option<String>,
}

/// A report.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The State.
    pub state: StateView,
    /// As of this day.
    pub on: Day,
    /// Nothing dated before this day.
    pub from: Option<Day>,
    /// The rights of which anything is on record, in the order of the scales.
    pub sections: Vec<BalancePage>,
    /// The rights of which nothing is on record but treaties.
    pub silent: Vec<BalancePage>,
    /// What is cited.
    pub citations: Vec<Citation>,
    /// The number of each account that is cited.
    #[serde(skip)]
    numbers: HashMap<AccountId, usize>,
    /// The rules that everything in it was made by.
    pub rules: Vec<Rule>,
    /// The head of the audit chain that it was made from.
    pub head: String,
}

/// How every figure is recomputed: docs/methods.md.
pub const METHODS: &str = include_str!("../../../docs/methods.md");

/// The same in a language.
pub fn methods(language: Language) -> &'static str {
    match language {
        Language::English => METHODS,
        Language::Russian => include_str!("../../../docs/methods.ru.md"),
        Language::Kazakh => include_str!("../../../docs/methods.kk.md"),
        Language::Kyrgyz => include_str!("../../../docs/methods.ky.md"),
        Language::Uzbek => include_str!("../../../docs/methods.uz.md"),
    }
}
/// Lines of each pan of a right that a report holds, the last ones.
const MOST: usize = 300;
/// The rules that every report rests on.
const RULES: [&str; 3] = ["right-of-statement", "pledge-kept", "copies-count-once"];

impl Listing for Report {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "right",
            "pan",
            "date",
            "what",
            "title",
            "citation",
            "source",
            "publisher",
            "published",
            "symbol",
            "document",
            "quote",
            "record",
            "account",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        for section in &self.sections {
            for (pan, lines) in [("promised", &section.promised), ("practised", &section.practised)] {
                for line in lines {
                    rows.extend(self.cited(line).map(|one| evidence(section, pan, line, one)));
                }
            }
        }
        rows
    }
}

fn evidence(section: &BalancePage, pan: &str, line: &LedgerRow, cited: &Citation) -> Vec<String> {
    let account = &cited.account;
    let text = |value: Option<String>| value.unwrap_or_default();
    vec![
        section.right.code.to_owned(),
        pan.to_owned(),
        text(line.record.date.as_ref().map(ToString::to_string)),
        line.what.to_owned(),
        account.title.to_string(),
        cited.number.to_string(),
        account.source.title.clone(),
        text(account.source.publisher.clone()),
        text(account.source.date.as_ref().map(ToString::to_string)),
        text(cited.symbol.clone()),
        account.evidence.name.to_string(),
        account.evidence.quote.clone(),
        line.record.id.to_string(),
        account.id.to_string(),
    ]
}

impl Report {
    /// The citations of a line, in their order.
    pub fn cited(&self, line: &LedgerRow) -> impl Iterator<Item = &Citation> {
        let mut numbers: Vec<usize> =
            line.accounts.iter().filter_map(|account| self.numbers.get(&account.id).copied()).collect();
        numbers.sort_unstable();
        numbers.into_iter().filter_map(|number| self.citations.get(number - 1))
    }
}

impl Desk {
    /// A report drafted from the record.
    pub fn report(&self, query: &ReportQuery) -> Result<Report, DeskError> {
        let on = query.on.unwrap_or_else(today);
        let mut pages = Vec::new();
        for right in crate::scales::wanted(Axis::Rights, &query.rights)? {
            let cell = BalanceQuery {
                state: query.state,
                by: Axis::Rights,
                right: right.code.to_owned(),
                on: Some(on),
                from: query.from,
                since: None,
            };
            pages.push(self.opened(&cell, MOST)?);
        }
        let has_lines = |page: &BalancePage| {
            !(page.promised.is_empty() && page.practised.is_empty() && page.overdue.is_empty())
        };
        let (sections, silent): (Vec<_>, Vec<_>) = pages.into_iter().partition(has_lines);
        let head = self.read(|record| Ok::<_, DeskError>(record.audit(None, 1)?))?;
        let (citations, numbers) = citations(&sections);
        Ok(Report {
            state: StateView::of(query.state),
            on,
            from: query.from,
            citations,
            numbers,
            sections,
            silent,
            rules: RULES.iter().filter_map(|id| rules::get(id).copied()).collect(),
            head: head
                .into_iter()
                .next()
                .filter(|_| self.may(Act::SeeCandidates))
                .map(|leaf| leaf.hash)
                .unwrap_or_default(),
        })
    }
}

/// Every account of the lines, each once, numbered as they come; and the number of each.
fn citations(sections: &[BalancePage]) -> (Vec<Citation>, HashMap<AccountId, usize>) {
    let (mut citations, mut numbers) = (Vec::new(), HashMap::new());
    let lines = sections.iter().flat_map(|section| section.promised.iter().chain(&section.practised));
    for account in lines.flat_map(|line| &line.accounts) {
        let number = citations.len() + 1;
        if let Entry::Vacant(free) = numbers.entry(account.id.clone()) {
            free.insert(number);
            citations.push(Citation { number, account: account.clone(), symbol: symbol(account) });
        }
    }
    (citations, numbers)
}

fn symbol(account: &AccountView) -> Option<String> {
    let Statement::Recommendation(point) = &account.statement else { return None };
    let paragraph = point.paragraph.as_ref().map(|number| format!("paragraph {number}"));
    let parts: Vec<String> = point.symbol.iter().cloned().chain(paragraph).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
