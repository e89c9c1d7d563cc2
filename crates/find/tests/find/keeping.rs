//! Keeping the index: changes, stamps, damage, and folders that are none.

use crate::entries::{all, entry, find, index};
use std::fs;
use tarazy_find::{FindError, Index, Query};

#[test]
fn an_entry_added_again_replaces_the_one_before_and_a_removed_one_is_gone() {
    let (_folder, index) = index(&all());
    let mut writer = index.writer().unwrap();
    writer.add(&[entry("uprising", "Another wording altogether")]).unwrap();
    writer.remove(&[entry("meeting", "").id, entry("none", "").id]).unwrap();
    assert_eq!(find(&index, "women").total, 2, "nothing is seen before the commit");
    writer.commit("second").unwrap();
    assert_eq!(find(&index, "women").total, 0);
    assert_eq!(find(&index, "wording").total, 1);
    assert_eq!(index.len(), 9);
    assert_eq!(
        find(&index, "").facets.of(tarazy_find::Field::Kind).iter().map(|(_, count)| count).sum::<u64>(),
        9
    );
}

#[test]
fn the_stamp_tells_what_the_index_was_made_from() {
    let (folder, index) = index(&all());
    assert_eq!(index.stamp().as_deref(), Some("filled"));
    index.writer().unwrap().commit("later").unwrap();
    drop(index);
    let index = Index::open(&folder.path().join("index")).unwrap();
    assert_eq!((index.stamp().as_deref(), index.len()), (Some("later"), 10));
    let fresh = Index::open(&folder.path().join("other")).unwrap();
    assert_eq!((fresh.stamp(), fresh.is_empty()), (None, true));
}

#[test]
fn two_cannot_write_at_once() {
    let (_folder, index) = index(&all());
    let _writer = index.writer().unwrap();
    assert!(matches!(index.writer(), Err(FindError::Locked)));
}

#[test]
fn a_damaged_index_says_so_and_can_be_made_anew() {
    let (folder, index) = index(&all());
    drop(index);
    let folder = folder.path().join("index");
    for damage in [&b""[..], b"{}", b"\xff\x00 nonsense"] {
        fs::write(folder.join("meta.json"), damage).unwrap();
        let error = Index::open(&folder).unwrap_err();
        assert!(matches!(error, FindError::Damaged(_)), "{error}");
        assert!(Index::reset(&folder).unwrap().is_empty());
    }
}

#[test]
fn damage_to_any_file_is_an_error_and_never_a_panic() {
    let (whole, index) = index(&all());
    drop(index);
    let sound = whole.path().join("index");
    let names: Vec<_> = fs::read_dir(&sound).unwrap().map(|file| file.unwrap().file_name()).collect();
    let asked = [
        Query { text: "women tortur* \"of women\"".into(), limit: 10, ..Query::default() },
        Query::default(),
    ];
    for damaged in &names {
        for cut in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            for name in &names {
                fs::copy(sound.join(name), folder.path().join(name)).unwrap();
            }
            let mut bytes = fs::read(sound.join(damaged)).unwrap();
            let half = bytes.len() / 2;
            if cut {
                bytes.truncate(half)
            } else {
                bytes[half..].fill(0xa5)
            }
            fs::write(folder.path().join(damaged), bytes).unwrap();
            let searched = Index::open(folder.path())
                .and_then(|index| asked.iter().try_for_each(|query| index.search(query).map(|_| ())));
            if let Err(error) = searched {
                assert!(
                    matches!(error, FindError::Damaged(_) | FindError::File { .. }),
                    "{damaged:?}: {error}"
                );
            }
        }
    }
}

#[test]
fn an_index_opened_for_reading_is_searched_and_not_changed() {
    let (folder, index) = index(&all());
    drop(index);
    let folder = folder.path().join("index");
    let index = Index::open_read_only(&folder).unwrap();
    assert_eq!((find(&index, "women").total, index.stamp().as_deref()), (2, Some("filled")));
    assert!(matches!(index.writer(), Err(FindError::ReadOnly)));
    let nowhere = tempfile::tempdir().unwrap();
    assert!(Index::open_read_only(nowhere.path()).is_err());
    assert_eq!(fs::read_dir(nowhere.path()).unwrap().count(), 0);
}

#[test]
fn a_folder_that_holds_anything_else_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.txt"), "dear").unwrap();
    assert!(matches!(Index::open(folder.path()), Err(FindError::NotAnIndex(_))));
    assert!(matches!(Index::reset(folder.path()), Err(FindError::NotAnIndex(_))));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    // Not even where a lock was left beside it.
    fs::write(folder.path().join(".tantivy-writer.lock"), "").unwrap();
    assert!(matches!(Index::reset(folder.path()), Err(FindError::NotAnIndex(_))));
    assert!(folder.path().join("letter.txt").exists());
}

#[test]
fn what_another_process_wrote_is_found_and_counted() {
    let (folder, index) = index(&all());
    let beside = folder.path().join("index");
    let (other, read_only) = (Index::open(&beside).unwrap(), Index::open_read_only(&beside).unwrap());
    let mut writer = other.writer().unwrap();
    writer.add(&[entry("later", "A wording of the other process")]).unwrap();
    writer.commit("by the other").unwrap();
    for index in [&index, &read_only] {
        assert_eq!(find(index, "wording").total, 1);
        assert_eq!(find(index, "").total, 11);
    }
}

#[cfg(unix)]
#[test]
fn whoever_may_read_the_folder_may_read_the_index() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, index) = index(&all());
    let folder = folder.path().join("index");
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o044;
    for file in fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()) {
        let is_lock = file.extension().is_some_and(|extension| extension == "lock");
        assert!(is_lock || mode(&file) == mode(&folder), "{}", file.display());
    }
    drop(index);
}
