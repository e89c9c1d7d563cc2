//! Plain text out of what web databases leave in their exports: tags and entities.

use std::borrow::Cow;

/// Elements that begin a line of their own in a browser.
const BLOCKS: [&str; 16] = [
    "p",
    "br",
    "div",
    "li",
    "ul",
    "ol",
    "tr",
    "table",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
];

/// The text without tags, with entities as the signs they stand for, and white space as a browser shows it;
/// lines stay lines, blank ones go. `<` that opens no tag is a sign like others.
pub(crate) fn plain(written: &str) -> String {
    let bare = if written.contains('<') { Cow::Owned(without_tags(written)) } else { Cow::Borrowed(written) };
    let text = html_escape::decode_html_entities(&bare);
    let mut plain = String::with_capacity(text.len());
    for line in text.split(['\n', '\r']) {
        for (at, word) in line.split_whitespace().enumerate() {
            if !plain.is_empty() {
                plain.push(if at == 0 { '\n' } else { ' ' });
            }
            plain.push_str(word);
        }
    }
    plain
}

fn without_tags(written: &str) -> String {
    let mut kept = String::with_capacity(written.len());
    let mut rest = written;
    while let Some((before, after)) = rest.split_once('<') {
        kept.push_str(before);
        rest = after;
        match tag(after) {
            Some((name, behind)) => {
                rest = behind;
                if BLOCKS.iter().any(|block| name.eq_ignore_ascii_case(block)) {
                    kept.push('\n');
                }
            }
            None => kept.push('<'),
        }
    }
    kept.push_str(rest);
    kept
}

/// The name of the tag that `<` opened, and what follows it. The look ahead ends at the next `<`, so that
/// the work stays linear.
fn tag(after: &str) -> Option<(&str, &str)> {
    let end = after.find(['<', '>'])?;
    let (inside, behind) = after.split_at_checked(end)?;
    let behind = behind.strip_prefix('>')?;
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    let is_tag = inside.starts_with('!') || name.starts_with(|c: char| c.is_ascii_alphabetic());
    is_tag.then_some((name, behind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tags_go_entities_are_signs_and_blocks_are_lines() {
        let cases = [
            (
                "<p>7. The <b>Committee</b>&nbsp;urges</p>\r\n<p>it&#8217;s&#x20;party</p>",
                "7. The Committee urges\nit’s party",
            ),
            ("one<br/>two<BR>three", "one\ntwo\nthree"),
            ("&#40;Unknown&#41;", "(Unknown)"),
            ("less < than, a<b and 3 <4> or &lt;p&gt;", "less < than, a<b and 3 <4> or <p>"),
            ("<!-- note -->said  twice\n\n\n", "said twice"),
            ("R&D &unknown; &", "R&D &unknown; &"),
            ("Moldova<a href=\"#n\">*</a>", "Moldova*"),
        ];
        for (written, text) in cases {
            assert_eq!(plain(written), text);
        }
    }

    proptest! {
        #[test]
        fn nothing_panics_and_text_without_signs_of_markup_keeps_its_words(text in "\\PC{0,200}") {
            plain(&text);
            let bare = text.replace(['<', '&'], " ");
            prop_assert!(plain(&bare).split_whitespace().eq(bare.split_whitespace()));
        }
    }
}
