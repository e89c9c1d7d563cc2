//! What a page says about itself in JSON-LD (schema.org's Article and its kinds).
//!
//! Only the first description of an article counts, as in readability: further ones describe teasers.

use serde_json::Value;

/// Title, author and date of an article as its JSON-LD gives them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Description {
    /// Its headline or name.
    pub(super) title: Option<String>,
    /// Its authors.
    pub(super) author: Option<String>,
    /// When it was published.
    pub(super) published: Option<String>,
}

/// Kinds of thing whose description is an article's.
const ARTICLES: &[&str] =
    &["Article", "BlogPosting", "Report", "SocialMediaPosting", "DiscussionForumPosting", "APIReference"];

/// Reads the content of a `script` element of the type `application/ld+json`.
pub(super) fn description(script: &str) -> Option<Description> {
    let script = script.trim().trim_start_matches("<![CDATA[").trim_end_matches("]]>");
    let document: Value = serde_json::from_str(script).ok()?;
    let of_schema =
        |value: &Value| value.get("@context").is_none_or(|c| c.to_string().contains("schema.org"));
    let candidates = match &document {
        Value::Array(items) => items.iter().collect::<Vec<_>>(),
        single => vec![single],
    };
    let graphs = candidates.iter().filter_map(|c| c.get("@graph")?.as_array()).flatten();
    let article = candidates.iter().copied().chain(graphs).find(|c| of_schema(c) && is_article(c))?;
    let text = |key: &str| article.get(key).and_then(Value::as_str).map(str::trim).filter(|t| !t.is_empty());
    Some(Description {
        title: text("name").or_else(|| text("headline")).map(str::to_owned),
        author: article.get("author").and_then(names).filter(|a| !a.is_empty()),
        published: text("datePublished").map(str::to_owned),
    })
}

fn is_article(value: &Value) -> bool {
    let names = |text: &str| ARTICLES.iter().any(|kind| text.ends_with(kind));
    match value.get("@type") {
        Some(Value::String(kind)) => names(kind),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(names),
        _ => false,
    }
}

/// The names of a person, an organisation, or several.
fn names(value: &Value) -> Option<String> {
    match value {
        Value::Object(person) => person.get("name")?.as_str().map(|name| name.trim().to_owned()),
        Value::Array(people) => Some(people.iter().filter_map(names).collect::<Vec<_>>().join(", ")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_article_is_described() {
        for (script, title, author) in [
            (
                r#"{"@context":"https://schema.org","@type":"NewsArticle","headline":"A","author":{"name":"B"}}"#,
                "A",
                "B",
            ),
            (
                r#"{"@context":"http://schema.org","@graph":[{"@type":"Person"},{"@type":["BlogPosting"],"name":"A","author":[{"name":"B"},{"name":"C"}]}]}"#,
                "A",
                "B, C",
            ),
            (
                r#"[{"@type":"Organization"},{"@type":"Article","headline":"A","author":[{"name":"B"}]}]"#,
                "A",
                "B",
            ),
        ] {
            let found = description(script).unwrap();
            assert_eq!(
                (found.title.as_deref(), found.author.as_deref()),
                (Some(title), Some(author)),
                "{script}"
            );
        }
        for script in ["", "{", "null", &"[".repeat(100_000), r#"{"@type":"Organization","name":"A"}"#] {
            assert_eq!(description(script), None);
        }
    }
}
