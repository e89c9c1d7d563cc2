//! Calendars in iCalendar (RFC 5545): all-day entries, for calendar programs.
//!
//! Lines end in CRLF and are folded at 75 octets, never inside a character (section 3.1); text is escaped (section
//! 3.3.11); the last day is given as the day after (section 3.6.1). An entry's UID stays while its date and words change
//! (RFC 7986, section 5.3), so that a program that fetches the calendar again moves the entry and makes no second one.

use tarazy_model::Day;

/// A calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// What it is called.
    pub name: String,
    /// Where it is fetched, as an absolute address; empty where there is none.
    pub address: String,
    /// When what it is made of last changed, as RFC 3339 in UTC; empty where that is not known.
    pub updated: String,
    /// Its entries.
    pub entries: Vec<AgendaEntry>,
}

/// An entry that takes whole days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaEntry {
    /// What stays when its date and words change.
    pub id: String,
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// A line that names it.
    pub summary: String,
    /// What it says, as plain text.
    pub description: String,
    /// Where more of it is, as an absolute address; empty where there is none.
    pub url: String,
    /// What it belongs to.
    pub categories: Vec<String>,
}

/// What an entry without a known moment was stamped with: a calendar must say.
const NEVER: &str = "19700101T000000Z";

/// The longest line in octets, without its end.
const LINE: usize = 75;

/// The calendar as a document.
pub fn write(agenda: &Agenda) -> String {
    let mut out = String::new();
    let stamp = stamp(&agenda.updated);
    for (name, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Tarazy//Tarazy//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        line(&mut out, name, value);
    }
    line(&mut out, "NAME", &escaped(&agenda.name));
    line(&mut out, "X-WR-CALNAME", &escaped(&agenda.name));
    line(&mut out, "LAST-MODIFIED", &stamp);
    if !agenda.address.is_empty() {
        line(&mut out, "SOURCE;VALUE=URI", &agenda.address);
    }
    for entry in &agenda.entries {
        write_entry(&mut out, entry, &stamp);
    }
    line(&mut out, "END", "VCALENDAR");
    out
}

fn write_entry(out: &mut String, entry: &AgendaEntry, stamp: &str) {
    let day = |day: Day| day.strftime("%Y%m%d").to_string();
    line(out, "BEGIN", "VEVENT");
    line(out, "UID", &escaped(&format!("{}@tarazy.localhost", entry.id)));
    line(out, "DTSTAMP", stamp);
    line(out, "DTSTART;VALUE=DATE", &day(entry.first));
    line(out, "DTEND;VALUE=DATE", &day(entry.last.max(entry.first).tomorrow().unwrap_or(entry.last)));
    line(out, "SUMMARY", &escaped(&entry.summary));
    line(out, "DESCRIPTION", &escaped(&entry.description));
    if !entry.url.is_empty() {
        line(out, "URL", &entry.url);
    }
    if !entry.categories.is_empty() {
        let categories: Vec<String> = entry.categories.iter().map(|category| escaped(category)).collect();
        line(out, "CATEGORIES", &categories.join(","));
    }
    line(out, "TRANSP", "TRANSPARENT");
    line(out, "END", "VEVENT");
}

/// `2026-11-26T01:29:41Z` as `20261126T012941Z`.
fn stamp(moment: &str) -> String {
    let digits: String = moment.chars().filter(char::is_ascii_digit).take(14).collect();
    match (digits.get(..8), digits.get(8..14)) {
        (Some(day), Some(time)) => format!("{day}T{time}Z"),
        _ => NEVER.to_owned(),
    }
}

/// Writes one line, folded: a line that goes on begins with a space.
fn line(out: &mut String, name: &str, value: &str) {
    let mut octets = 0;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if octets + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(c);
        octets += c.len_utf8();
    }
    out.push_str("\r\n");
}

/// The text as it may stand in a value; what no line can hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push(c),
            c if c.is_control() => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agenda(summary: &str, description: &str) -> Agenda {
        Agenda {
            name: "Reporting, Kazakhstan".into(),
            address: "http://127.0.0.1:8080/calendar.ics?state=KAZ".into(),
            updated: "2026-11-24T09:00:00Z".into(),
            entries: vec![AgendaEntry {
                id: "KAZ/CAT/report/5".into(),
                first: "2027-05-12".parse().unwrap(),
                last: "2027-05-12".parse().unwrap(),
                summary: summary.into(),
                description: description.into(),
                url: "http://127.0.0.1:8080/calendar/KAZ/CAT".into(),
                categories: vec!["CAT".into(), "report due".into()],
            }],
        }
    }

    #[test]
    fn an_entry_takes_its_days_and_names_its_rule() {
        let written = write(&agenda("Kazakhstan · CAT · report due · 5", "Stated; rule a, b.\nIn 5 months."));
        insta::assert_snapshot!(written.replace('\r', ""), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Tarazy//Tarazy//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        NAME:Reporting\, Kazakhstan
        X-WR-CALNAME:Reporting\, Kazakhstan
        LAST-MODIFIED:20261124T090000Z
        SOURCE;VALUE=URI:http://127.0.0.1:8080/calendar.ics?state=KAZ
        BEGIN:VEVENT
        UID:KAZ/CAT/report/5@tarazy.localhost
        DTSTAMP:20261124T090000Z
        DTSTART;VALUE=DATE:20270512
        DTEND;VALUE=DATE:20270513
        SUMMARY:Kazakhstan · CAT · report due · 5
        DESCRIPTION:Stated\; rule a\, b.\nIn 5 months.
        URL:http://127.0.0.1:8080/calendar/KAZ/CAT
        CATEGORIES:CAT,report due
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR
        ");
    }

    #[test]
    fn long_lines_are_folded_between_characters_and_unfold_to_what_was_written() {
        let russian =
            "Комитет против пыток: пятый периодический доклад; срок, названный в заключительных замечаниях "
                .repeat(3);
        for text in [russian.as_str(), &"a".repeat(200), &"қ".repeat(200), "🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊"]
        {
            let written = write(&agenda(text, text));
            assert!(written.ends_with("\r\n") && !written.replace("\r\n", "").contains(['\r', '\n']));
            for line in written.split("\r\n") {
                assert!(line.len() <= LINE, "{} octets: {line}", line.len());
            }
            let unfolded = written.replace("\r\n ", "");
            let summary = unfolded.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
            assert_eq!(summary.replace("\\;", ";").replace("\\,", ","), text);
        }
    }

    #[test]
    fn what_cannot_stand_in_a_line_is_escaped_or_left_out() {
        assert_eq!(escaped("a;b,c\\d\r\ne\u{7}"), "a\\;b\\,c\\\\d\\ne");
        assert!(write(&Agenda::default()).contains("LAST-MODIFIED:19700101T000000Z\r\n"));
    }
}
