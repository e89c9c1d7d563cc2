//! A brief as a file: its text under a head between two lines of three hyphens, a name and a value a line.
//!
//! `title: Women in parliament`. A value goes to the end of its line and is taken as it stands, without quotation marks.

use tarazy_model::{BriefDraft, Slug};

/// The line above and below the head.
const FENCE: &str = "---";

/// A brief with its name, as a file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefFile {
    /// Its name in addresses.
    pub slug: Slug,
    /// All the rest.
    pub draft: BriefDraft,
}

/// The file of a brief.
pub fn write(slug: &Slug, draft: &BriefDraft) -> String {
    let (authors, language) = (draft.authors.join("; "), draft.language.as_str());
    let note = draft.note.as_deref().unwrap_or_default();
    let lines = [
        ("title", draft.title.as_str()),
        ("section", draft.section.as_str()),
        ("authors", authors.as_str()),
        ("language", language),
        ("slug", slug.as_str()),
        ("state", draft.state.as_str()),
        ("note", note),
    ];
    let mut file = format!("{FENCE}\n");
    for (name, value) in lines.into_iter().filter(|(_, value)| !value.is_empty()) {
        file.push_str(&format!("{name}: {value}\n"));
    }
    file.push_str(FENCE);
    file.push('\n');
    file.push_str(&draft.text);
    file
}

/// Reads a file of a brief, or says what is wrong in which line.
pub fn read(file: &str) -> Result<BriefFile, String> {
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    let mut lines = file.split_inclusive('\n');
    if lines.next().map(str::trim_end) != Some(FENCE) {
        return Err(format!("line 1 is not {FENCE}; begin with a head between two lines of {FENCE}"));
    }
    let (mut draft, mut slug, mut closed) = (BriefDraft::default(), None, false);
    for (at, line) in lines.by_ref().enumerate() {
        let line = line.trim();
        if line == FENCE {
            closed = true;
            break;
        }
        if !line.is_empty() && !line.starts_with('#') {
            fill(&mut draft, &mut slug, line).map_err(|error| format!("line {}: {error}", at + 2))?;
        }
    }
    if !closed {
        return Err(format!("the head has no end; close it with a line of {FENCE}"));
    }
    draft.text = lines.collect();
    let slug = slug.ok_or("the head names no slug; add a line such as slug: women-in-parliament")?;
    Ok(BriefFile { slug, draft })
}

fn fill(draft: &mut BriefDraft, slug: &mut Option<Slug>, line: &str) -> Result<(), String> {
    let (name, value) =
        line.split_once(':').ok_or_else(|| format!("a line is a name, a colon and a value: {line}"))?;
    let value = value.trim();
    match name.trim() {
        "title" => value.clone_into(&mut draft.title),
        "section" => value.clone_into(&mut draft.section),
        "authors" => draft.authors = parted(value),
        "language" => draft.language = value.parse()?,
        "slug" => *slug = Some(value.parse().map_err(|error| format!("{error}"))?),
        "state" => draft.state = value.parse()?,
        "note" => draft.note = Some(value.to_owned()).filter(|note| !note.is_empty()),
        other => {
            return Err(format!(
                "the head takes title, section, authors, language, slug, state and note; found: {other}"
            ));
        }
    }
    Ok(())
}

/// Names that semicolons part.
pub fn parted(names: &str) -> Vec<String> {
    names.split(';').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_reads_back_as_what_was_written() {
        let draft = BriefDraft {
            title: "Women: 30 per cent".into(),
            authors: vec!["A. One".into(), "B. Two".into()],
            section: "Equality".into(),
            text: "\n---\n\nText --- with rules.\r\n".into(),
            note: Some("a year".into()),
            ..BriefDraft::default()
        };
        let file = BriefFile { slug: "women".parse().ok().into_iter().next().unwrap_or_else(fail), draft };
        assert_eq!(read(&write(&file.slug, &file.draft)), Ok(file));
    }

    fn fail<T>() -> T {
        panic!("no slug")
    }

    #[test]
    fn what_is_wrong_in_a_head_is_told_with_its_line() {
        for (file, told) in [
            ("Text", "line 1 is not ---"),
            ("---\ntitle: A\n", "the head has no end"),
            ("---\ntitle: A\n---\nText", "names no slug"),
            ("---\ntitle: A\nslug: A b\n---\n", "line 3: the name of a brief"),
            ("---\nlanguage: fr\n---\n", "line 2: the language of a brief is one of en, ru"),
            ("---\ndate: 2020\n---\n", "line 2: the head takes title"),
        ] {
            assert!(read(file).is_err_and(|error| error.contains(told)), "{file}: {:?}", read(file));
        }
    }
}
