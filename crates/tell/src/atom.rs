//! Feeds in Atom (RFC 4287): what is new on a list, for feed readers.
//!
//! Links are paths, to be resolved against the address the feed was fetched from; ids are `tag:` URIs
//! (RFC 4151), so that an entry stays the same entry wherever the record is served. What an XML document
//! cannot hold (most control characters) is left out.

/// A list as a feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feed {
    /// What stays when the list changes: the address it has, without the host.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The address of the feed.
    pub address: String,
    /// The address of the page that shows the same.
    pub page: String,
    /// When something in it last changed, as RFC 3339; where it is empty, the latest of the entries.
    pub updated: String,
    /// Its entries, the newest first.
    pub entries: Vec<FeedEntry>,
}

/// One thing in a feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedEntry {
    /// What stays when its words change: the id of an account, say.
    pub id: String,
    /// A line that names it.
    pub title: String,
    /// Where it is.
    pub link: String,
    /// When it came or last changed, as RFC 3339; empty where nobody knows.
    pub updated: String,
    /// What it says, as plain text.
    pub summary: String,
}

/// What a feed without entries, or an entry of unknown time, was last changed at: Atom must say.
const NEVER: &str = "1970-01-01T00:00:00Z";

/// The feed as a document.
pub fn write(feed: &Feed) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.push_str("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    element(&mut out, "  ", "id", &tag(&feed.id));
    element(&mut out, "  ", "title", &feed.title);
    out.push_str("  <author><name>Tarazy</name></author>\n");
    link(&mut out, "  ", "self", &feed.address);
    link(&mut out, "  ", "alternate", &feed.page);
    let latest = feed.entries.iter().map(|entry| entry.updated.as_str()).max();
    let latest = latest.filter(|latest| !latest.is_empty()).unwrap_or(NEVER);
    element(&mut out, "  ", "updated", if feed.updated.is_empty() { latest } else { &feed.updated });
    for entry in &feed.entries {
        out.push_str("  <entry>\n");
        element(&mut out, "    ", "id", &tag(&entry.id));
        element(&mut out, "    ", "title", &entry.title);
        link(&mut out, "    ", "alternate", &entry.link);
        element(&mut out, "    ", "updated", if entry.updated.is_empty() { NEVER } else { &entry.updated });
        element(&mut out, "    ", "summary", &entry.summary);
        out.push_str("  </entry>\n");
    }
    out.push_str("</feed>\n");
    out
}

/// A name as a URI that no one else gives (RFC 4151); `localhost` is everyone's own.
fn tag(name: &str) -> String {
    let mut tag = String::from("tag:tarazy.localhost,2026:");
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/?=&%,:@".contains(&byte) {
            tag.push(char::from(byte));
        } else {
            tag.push_str(&format!("%{byte:02X}"));
        }
    }
    tag
}

fn element(out: &mut String, indent: &str, name: &str, text: &str) {
    out.push_str(&format!("{indent}<{name}>{}</{name}>\n", escaped(text)));
}

fn link(out: &mut String, indent: &str, rel: &str, address: &str) {
    out.push_str(&format!("{indent}<link rel=\"{rel}\" href=\"{}\"/>\n", escaped(address)));
}

/// The text as it may stand in an element or an attribute (XML 1.0, sections 2.2 and 2.4).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_names_each_entry_and_when_it_came() {
        let feed = Feed {
            id: "/search?q=пытки".into(),
            title: "Search: “пытки” & <more>".into(),
            address: "/search.atom?q=x&sort=newest".into(),
            page: "/search?q=x&sort=newest".into(),
            updated: String::new(),
            entries: vec![
                FeedEntry {
                    id: "acc-1".into(),
                    title: "End \u{1}torture".into(),
                    link: "/records/rec-1#acc-1".into(),
                    updated: "2026-11-24T09:00:00Z".into(),
                    summary: "Said in \"one\" line.".into(),
                },
                FeedEntry {
                    id: "acc-2".into(),
                    updated: "2026-11-25T09:00:00Z".into(),
                    ..FeedEntry::default()
                },
            ],
        };
        insta::assert_snapshot!(write(&feed), @r#"
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <id>tag:tarazy.localhost,2026:/search?q=%D0%BF%D1%8B%D1%82%D0%BA%D0%B8</id>
          <title>Search: “пытки” &amp; &lt;more&gt;</title>
          <author><name>Tarazy</name></author>
          <link rel="self" href="/search.atom?q=x&amp;sort=newest"/>
          <link rel="alternate" href="/search?q=x&amp;sort=newest"/>
          <updated>2026-11-25T09:00:00Z</updated>
          <entry>
            <id>tag:tarazy.localhost,2026:acc-1</id>
            <title>End torture</title>
            <link rel="alternate" href="/records/rec-1#acc-1"/>
            <updated>2026-11-24T09:00:00Z</updated>
            <summary>Said in &quot;one&quot; line.</summary>
          </entry>
          <entry>
            <id>tag:tarazy.localhost,2026:acc-2</id>
            <title></title>
            <link rel="alternate" href=""/>
            <updated>2026-11-25T09:00:00Z</updated>
            <summary></summary>
          </entry>
        </feed>
        "#);
    }

    #[test]
    fn a_feed_without_entries_is_a_feed() {
        assert!(write(&Feed::default()).contains("<updated>1970-01-01T00:00:00Z</updated>"));
    }
}
