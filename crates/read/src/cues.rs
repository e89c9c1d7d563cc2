//! The word table: what each word means to the reader's rules.
//!
//! Compiled from `vocab/reader/cues.tsv` and `verbs.tsv` and from the months, numbers and counted things of
//! `words`. One hash look-up a word; phrases are found from their first word. Matching is by whole lower-case
//! words, so that the cost is linear in the text.

use crate::token::Token;
use foldhash::{HashMap, HashMapExt};
use std::sync::LazyLock;
use tarazy_model::EventKind;
use tarazy_words::{Language, body_words, currencies, months, number_words, units};

macro_rules! cues {
    ($($name:ident = $written:literal),+ $(,)?) => {
        /// One class of words. The written names are those of `cues.tsv`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Cue { $($name),+ }

        impl Cue {
            const ALL: &'static [(&'static str, Cue)] = &[$(($written, Cue::$name)),+];
        }
    };
}

cues! {
    About = "about", Accede = "accede", Accept = "accept", According = "according", Almost = "almost",
    Approve = "approve-act", ArticleWord = "article-word", AtLeast = "at-least", Be = "be", BePast = "be-past",
    BodyNotes = "body-notes", CalendarUnit = "calendar-unit", CaseAdvise = "case-advise", CaseDecide = "case-decide",
    CaseHear = "case-hear", CaseNoun = "case-noun", CasePromise = "case-promise", CaseRaise = "case-raise",
    CaseVerify = "case-verify", CaseOpener = "case-opener", Complains = "complains", Chamber = "chamber", CommonCapital = "common-capital", Concern = "concern",
    Conditional = "conditional", Coordinate = "coordinate", DateWord = "date-word", Determiner = "determiner", Do = "do", Earlier = "earlier",
    ElapsedUnit = "elapsed-unit", Example = "example", FewDays = "few-days", MemberOf = "member-of", Promisor = "promisor", Adopts = "adopts", CountNoun = "count-noun", Court = "court", Needs = "needs", AimNoun = "aim-noun", PromiseNoun = "promise-noun", GoalNoun = "goal-noun",
    FocusVerb = "focus-verb", Death = "death", Injury = "injury", Custody = "custody", TreatyHead = "treaty-head",
    OtherPaper = "other-paper", Against = "against", HeShe = "he-she", Office = "office", Includes = "includes", OughtAdjective = "ought-adjective", IncludeList = "include-list", Amiss = "amiss", Judicial = "judicial",
    Furniture = "furniture", GenericBody = "generic-body", Anniversary = "anniversary",
    Independence = "independence", Newspaper = "newspaper", OrdinalWord = "ordinal-word", CitationVerb = "citation-verb", GroupWord = "group-word",
    Happening = "verb happening", Have = "have", In = "in", IndicatorHead = "indicator-head", Later = "later", LawHead = "law-head", NamedThing = "named-thing", Now = "now",
    LeadIn = "lead-in", Malpractice = "malpractice", Modal = "modal", MovementHead = "movement-head", Abbreviation = "abbreviation", Multiple = "multiple", Negation = "negation",
    NextDay = "next-day", No = "no", NotName = "not-name", Official = "official", OrdinalSuffix = "ordinal-suffix",
    Ought = "ought", PartEarly = "part-early", PartyTo = "party-to", Percent = "percent", PlaceWord = "place-word", PlanHead = "plan-head",
    PledgeAim = "pledge-aim", PledgeHint = "pledge-hint", PledgeNoun = "pledge-noun", PledgeVerb = "pledge-verb", Positive = "positive",
    Preposition = "preposition", Pronoun = "pronoun", RangeTo = "range-to", Ratify = "ratify", Recommend = "recommend",
    Relative = "relative", RelativeLast = "relative-last", RelativeNext = "relative-next", RelativeThis = "relative-this",
    RelativeTime = "relative-time", Repeated = "repeated", Reservation = "reservation", Respectively = "respectively",
    SameDay = "same-day", SinceThen = "since-then", SovietEnd = "soviet-end", SayNoun = "say-noun", Says = "says", SeveralCountries = "several-countries", Sign = "sign", SetUp = "set-up",
    Since = "since", Subordinate = "subordinate", Succeed = "succeed", TheCountry = "the-country", That = "main-clause-say",
    TookPlace = "took-place", Until = "until", UpTo = "up-to", Vague = "vague", We = "we", Weekday = "weekday",
    Withdraw = "withdraw", Zero = "zero",
    OrganisationHead = "verb organisation head",
    VerbBase = "verb base", VerbS = "verb s", VerbIng = "verb ing", VerbPast = "verb past", VerbPart = "verb participle",
    VerbSay = "verb say", VerbState = "verb state", VerbWant = "verb want", VerbAct = "verb act",
}

/// A set of cues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cues([u64; 3]);

impl Cues {
    pub(crate) fn has(self, cue: Cue) -> bool {
        self.0.get(cue as usize / 64).is_some_and(|word| word & (1 << (cue as usize % 64)) != 0)
    }

    /// The cues of several tokens taken together.
    pub(crate) fn of_all(tokens: &[Token]) -> Self {
        let mut all = Self::default();
        for token in tokens {
            all.0.iter_mut().zip(token.entry.cues.0).for_each(|(word, own)| *word |= own);
        }
        all
    }

    pub(crate) fn insert(&mut self, cue: Cue) {
        if let Some(word) = self.0.get_mut(cue as usize / 64) {
            *word |= 1 << (cue as usize % 64);
        }
    }
}

/// What the table knows of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Entry {
    pub(crate) cues: Cues,
    /// 1 to 12, or 0.
    pub(crate) month: u8,
    /// The kind of event a verb or noun tells of.
    pub(crate) event: Option<EventKind>,
    /// Position in `number_words::all()`.
    pub(crate) number: Option<u16>,
    /// Position in `units::all()`.
    pub(crate) unit: Option<u16>,
    /// Position in `currencies::all()`.
    pub(crate) currency: Option<u16>,
    /// Phrases begin with this word.
    leads: bool,
    word: u32,
}

impl Entry {
    /// Whether the word is not in the table.
    pub(crate) fn is_unknown(&self) -> bool {
        self.word == 0
    }
}

/// A phrase's words after the second, and what it means.
type Phrase = (Vec<u32>, Cue);

/// The word table.
pub(crate) struct Lexicon {
    words: HashMap<String, u32>,
    entries: Vec<Entry>,
    /// Phrases by their first two words: "the" alone leads too many.
    phrases: HashMap<(u32, u32), Vec<Phrase>>,
}

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon =
        Lexicon { words: HashMap::new(), entries: vec![Entry::default()], phrases: HashMap::new() };
    lexicon.add_cues(include_str!("../../../vocab/reader/cues.tsv"));
    lexicon.add_verbs(include_str!("../../../vocab/reader/verbs.tsv"));
    lexicon.add_happenings(include_str!("../../../vocab/reader/happenings.tsv"));
    lexicon.add_measures();
    lexicon
});

impl Lexicon {
    /// The English table.
    pub(crate) fn english() -> &'static Self {
        &ENGLISH
    }

    /// What is known of a lower-case word; nothing for one that is not in the table.
    pub(crate) fn entry(&self, lower: &str) -> Entry {
        self.words.get(lower).and_then(|&id| self.entries.get(id as usize)).copied().unwrap_or_default()
    }

    /// Gives every token of a phrase the phrase's cue. The longest phrase of a class wins by itself,
    /// since shorter ones only repeat its cue.
    pub(crate) fn mark_phrases(&self, tokens: &mut [Token]) {
        for at in 0..tokens.len() {
            let (Some(first), Some(second)) = (tokens.get(at), tokens.get(at + 1)) else { break };
            let pair = (first.entry.word, second.entry.word);
            let Some(phrases) = first.entry.leads.then(|| self.phrases.get(&pair)).flatten() else {
                continue;
            };
            for (rest, cue) in phrases {
                let follows = tokens.get(at + 2..at + 2 + rest.len());
                let matches =
                    follows.is_some_and(|f| f.iter().map(|t| t.entry.word).eq(rest.iter().copied()));
                if let Some(phrase) = tokens.get_mut(at..at + 2 + rest.len()).filter(|_| matches) {
                    phrase.iter_mut().for_each(|token| token.entry.cues.insert(*cue));
                }
            }
        }
    }

    fn id(&mut self, word: &str) -> u32 {
        if let Some(&id) = self.words.get(word) {
            return id;
        }
        let id = u32::try_from(self.entries.len()).unwrap_or(0);
        self.words.insert(word.to_owned(), id);
        self.entries.push(Entry { word: id, ..Entry::default() });
        id
    }

    fn with(&mut self, word: &str, change: impl FnOnce(&mut Entry)) {
        let id = self.id(word);
        if let Some(entry) = self.entries.get_mut(id as usize) {
            change(entry);
        }
    }

    fn add(&mut self, written: &str, cue: Cue) {
        let ids: Vec<u32> = pieces(written).iter().map(|word| self.id(word)).collect();
        match ids.as_slice() {
            [one] => {
                if let Some(entry) = self.entries.get_mut(*one as usize) {
                    entry.cues.insert(cue);
                }
            }
            [first, second, rest @ ..] => {
                self.phrases.entry((*first, *second)).or_default().push((rest.to_vec(), cue));
                if let Some(entry) = self.entries.get_mut(*first as usize) {
                    entry.leads = true;
                }
            }
            [] => {}
        }
    }

    fn add_cues(&mut self, table: &str) {
        for (class, written) in rows(table) {
            if let Some((_, cue)) = Cue::ALL.iter().find(|(name, _)| *name == class) {
                self.add(written, *cue);
            }
        }
    }

    fn add_verbs(&mut self, table: &str) {
        for (class, written) in rows(table) {
            let event = class.parse::<EventKind>().ok();
            let kind = match class {
                "say" => Cue::VerbSay,
                "state" => Cue::VerbState,
                "want" => Cue::VerbWant,
                _ => Cue::VerbAct,
            };
            for (form, cues) in forms(written) {
                self.with(&form, |entry| {
                    entry.cues.insert(kind);
                    cues.iter().for_each(|cue| entry.cues.insert(*cue));
                    let vaguer = entry.event.is_none_or(|known| known == EventKind::Other);
                    entry.event = if vaguer { event.or(entry.event) } else { entry.event };
                });
            }
        }
    }

    fn add_happenings(&mut self, table: &str) {
        for (class, written) in rows(table) {
            let event = class.parse::<EventKind>().ok();
            self.with(written, |entry| {
                entry.cues.insert(Cue::Happening);
                entry.event = entry.event.or(event);
            });
        }
    }

    fn add_measures(&mut self) {
        for month in months::all().iter().filter(|m| m.language == Language::English) {
            for form in &month.forms {
                self.with(form, |entry| entry.month = month.number.unsigned_abs());
            }
        }
        for body in body_words::all() {
            self.with(body.word, |entry| entry.cues.insert(Cue::OrganisationHead));
        }
        for (at, number) in number_words::all().iter().enumerate() {
            self.with(number.word, |entry| entry.number = u16::try_from(at).ok());
        }
        for (at, unit) in units::all().iter().enumerate() {
            for word in &unit.words {
                self.with(word, |entry| entry.unit = u16::try_from(at).ok());
            }
        }
        for (at, currency) in currencies::all().iter().enumerate() {
            for word in currency.names.iter().chain(&currency.signs) {
                self.with(&word.to_lowercase(), |entry| entry.currency = u16::try_from(at).ok());
            }
        }
    }
}

/// The rows of a table: class and one entry each.
fn rows(table: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t')).flat_map(|(class, entries)| {
        entries
            .split('|')
            .map(move |entry| (class.trim(), entry.trim()))
            .filter(|(_, entry)| !entry.is_empty())
    })
}

/// A phrase's words as the tokeniser parts them.
fn pieces(written: &str) -> Vec<String> {
    let mut out = Vec::new();
    for word in written.split_whitespace() {
        let letters = word.trim_end_matches([':', ',']);
        match letters.strip_suffix("'s").filter(|stem| !stem.is_empty()) {
            Some(stem) => out.extend([stem.to_owned(), "'".to_owned(), "s".to_owned()]),
            None => out.push(letters.to_owned()),
        }
        if letters.len() < word.len() {
            out.push(word.get(letters.len()..).unwrap_or("").to_owned());
        }
    }
    out
}

/// The forms of a verb with what each is: "flee/fled/fled", or a regular one by the spelling rules.
fn forms(written: &str) -> Vec<(String, Vec<Cue>)> {
    let mut parts = written.split('/');
    let base = parts.next().unwrap_or("");
    let irregular = (parts.next(), parts.next());
    let stem = base.strip_suffix('e').unwrap_or(base);
    let y = base.strip_suffix('y').filter(|s| !s.ends_with(['a', 'e', 'o', 'u']));
    let s = match y {
        Some(stem) => format!("{stem}ies"),
        None if base.ends_with(['s', 'x', 'z']) || base.ends_with("ch") || base.ends_with("sh") => {
            format!("{base}es")
        }
        None => format!("{base}s"),
    };
    let regular = y.map_or_else(|| format!("{stem}ed"), |stem| format!("{stem}ied"));
    let past = irregular.0.map_or(regular, str::to_owned);
    let participle = irregular.1.map_or_else(|| past.clone(), str::to_owned);
    let doubled = past.ends_with("ed") && past.len() == base.len() + 3 && !base.ends_with('e');
    let last = base.chars().last().filter(|_| doubled || irregular.0 == Some(base));
    let ing = match last {
        Some(letter) => format!("{base}{letter}ing"),
        None if base.ends_with("ee") => format!("{base}ing"),
        None => format!("{stem}ing"),
    };
    vec![
        (base.to_owned(), vec![Cue::VerbBase]),
        (s, vec![Cue::VerbS]),
        (ing, vec![Cue::VerbIng]),
        (past, vec![Cue::VerbPast]),
        (participle, vec![Cue::VerbPart]),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_of_the_word_lists_is_known_and_every_cue_has_words() {
        let table = include_str!("../../../vocab/reader/cues.tsv");
        for (class, _) in rows(table) {
            assert!(Cue::ALL.iter().any(|(name, _)| *name == class), "unknown class {class}");
        }
        for (name, _) in Cue::ALL.iter().filter(|(name, _)| !name.starts_with("verb ")) {
            assert!(rows(table).any(|(class, _)| class == *name), "no words for {name}");
        }
    }

    #[test]
    fn verbs_are_formed_by_the_spelling_rules() {
        for (verb, expected) in [
            ("gather", "gather gathers gathering gathered gathered"),
            ("flee/fled/fled", "flee flees fleeing fled fled"),
            ("ban/banned/banned", "ban bans banning banned banned"),
            ("seize", "seize seizes seizing seized seized"),
            ("rally/rallied/rallied", "rally rallies rallying rallied rallied"),
            ("set/set/set", "set sets setting set set"),
            ("vary", "vary varies varying varied varied"),
        ] {
            let made: Vec<String> = forms(verb).into_iter().map(|(form, _)| form).collect();
            assert_eq!(made.join(" "), expected);
        }
    }
}
