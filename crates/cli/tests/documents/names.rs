//! What the documents name is there, and every vocabulary says where it comes from.

use crate::{document, files, root};

const DOCUMENTS: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

/// What stands between backticks, outside code blocks.
fn code_words(text: &str) -> Vec<&str> {
    let prose = text.split("```").step_by(2);
    prose.flat_map(|part| part.split('`').skip(1).step_by(2)).collect()
}

#[test]
fn every_file_a_document_names_is_there() {
    let folders = ["crates", "vocab", "demo", "docs", ".ci"];
    let there: Vec<String> = folders.into_iter().flat_map(files).collect();
    for name in DOCUMENTS {
        let text = document(name);
        for word in code_words(&text) {
            let folder = folders.iter().any(|folder| word.starts_with(&format!("{folder}/")));
            let file = word.ends_with(".rs") || word.ends_with(".tsv");
            if (folder || file) && !word.contains([' ', '*', '<', '{']) {
                let word = word.trim_end_matches('/');
                let found = root().join(word).exists()
                    || there.iter().any(|path| path.ends_with(&format!("/{word}")));
                assert!(found, "{name} names {word}, which is not there");
            }
        }
    }
}

#[test]
fn every_link_of_a_document_leads_somewhere() {
    for name in DOCUMENTS {
        let text = document(name);
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
        for target in targets.filter(|target| !target.is_empty() && !target.contains("://")) {
            assert!(root().join(target).exists(), "{name} leads to {target}, which is not there");
        }
    }
}

#[test]
fn every_vocabulary_names_its_source_and_columns() {
    let vocabularies: Vec<String> =
        files("vocab").into_iter().filter(|path| path.ends_with(".tsv")).collect();
    assert!(vocabularies.len() > 10, "{vocabularies:?}");
    for path in vocabularies {
        let text = document(&path);
        let head: String = text.lines().take_while(|line| line.starts_with('#')).collect();
        for wanted in ["Source:", "Columns:"] {
            assert!(head.contains(wanted), "{path}: the header lacks \"{wanted}\"");
        }
    }
}

#[test]
fn the_readme_asks_for_the_rust_of_the_workspace() {
    let manifest = document("Cargo.toml");
    let version =
        manifest.lines().find_map(|line| line.strip_prefix("rust-version = ")).unwrap().trim_matches('"');
    assert!(
        document("README.md").contains(&format!("Rust {version}")),
        "README.md does not ask for Rust {version}"
    );
}
