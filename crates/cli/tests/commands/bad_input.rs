//! Bad input ends with code 2, a message that names the file and says how to mend it, and nothing written.

use crate::run::Folder;

/// Arguments, and what the message must say.
fn refused(folder: &Folder, arguments: &[&str], said: &[&str]) {
    let before = folder.everything();
    let ran = folder.run(arguments);
    assert_eq!(ran.code, 2, "{arguments:?}: {}{}", ran.out, ran.err);
    for words in said {
        assert!(ran.err.contains(words), "{arguments:?} does not say \"{words}\":\n{}", ran.err);
    }
    assert!(folder.everything() == before, "{arguments:?} wrote something");
}

#[test]
fn what_cannot_be_read_is_named_with_how_to_mend_it() {
    let folder =
        Folder::new().with("empty.txt", "").with("page.pdf", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n");
    let folder = folder.with("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01");
    std::fs::create_dir(folder.path("texts")).unwrap();
    for (file, said) in [
        ("missing.txt", "cannot be opened"),
        ("empty.txt", "0 bytes"),
        ("page.pdf", "fetch it again"),
        ("picture.png", "save"),
        ("texts", "folder"),
    ] {
        refused(&folder, &["read", "--keep", file], &[file, said]);
        refused(&folder, &["import", "own", file], &[file]);
    }
}

#[test]
fn a_file_beyond_the_limit_is_refused_before_it_is_loaded() {
    let folder = Folder::new();
    let huge = std::fs::File::create(folder.path("huge.txt")).unwrap();
    huge.set_len(300 * 1024 * 1024).unwrap();
    let ran = folder.run(&["read", "huge.txt"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("huge.txt") && ran.err.contains("split it"), "{}", ran.err);
}

#[test]
fn a_malformed_cell_refuses_the_whole_import_and_says_where() {
    let table =
        "Participant,Signature,\"Accession(a), Succession(d), Ratification\"\nKazakhstan,,31 Feb 1999 a\n";
    let folder = Folder::new().with("4-9.csv", table);
    refused(&folder, &["import", "untc", "4-9.csv"], &["4-9.csv", "line 2", "31 Feb 1999"]);
}

#[test]
fn without_a_record_commands_say_how_to_start_one() {
    let folder =
        Folder::new().with("text.txt", "Kazakhstan acceded to the Convention against Torture in 1998.");
    for arguments in [&["check", "text.txt"][..], &["verify"], &["search", "torture"], &["batches"]] {
        refused(&folder, arguments, &["there is no record", "tarazy-record", "tarazy demo"]);
    }
}

#[test]
fn wrong_arguments_end_with_code_2() {
    let folder = Folder::new();
    for arguments in
        [&["read"][..], &["import", "xyz", "a.csv"], &["undo", "bat-1"], &["serve", "--port", "x"], &[]]
    {
        assert_eq!(folder.run(arguments).code, 2, "{arguments:?}");
    }
}

#[test]
fn an_emptied_database_is_never_taken_for_a_new_record() {
    let folder = Folder::new().with_demo().with("text.txt", "Kazakhstan acceded to it in 1998.");
    for length in [0, 10, 4096] {
        let database = std::fs::File::options().write(true).open(folder.path("demo/record.db")).unwrap();
        database.set_len(length).unwrap();
        for command in
            [&["read", "--keep", "text.txt"][..], &["verify"], &["search", "torture"], &["export", "out"]]
        {
            refused(&folder, &[command, &["--record", "demo"]].concat(), &["demo"]);
        }
    }
}

#[test]
fn of_several_texts_none_is_kept_where_one_cannot_be_read() {
    let folder = Folder::new().with("good.txt", "Kazakhstan acceded to it in 1998.").with("empty.txt", "");
    refused(&folder, &["read", "--keep", "good.txt", "empty.txt"], &["empty.txt", "0 bytes"]);
}

#[test]
fn a_dry_run_begins_no_record_in_an_empty_folder() {
    let table =
        "Participant,Signature,\"Accession(a), Succession(d), Ratification\"\nKazakhstan,,26 Aug 1998 a\n";
    let folder = Folder::new().with("4-9.csv", table);
    std::fs::create_dir(folder.path("new")).unwrap();
    assert_eq!(folder.run(&["import", "untc", "--dry-run", "--record", "new", "4-9.csv"]).code, 0);
    assert_eq!(std::fs::read_dir(folder.path("new")).unwrap().count(), 0);
}

#[test]
fn a_copy_that_fails_leaves_nothing_behind() {
    let folder = Folder::new().with_demo();
    let blobs = folder.path("demo/blobs");
    let blob = std::fs::read_dir(&blobs).unwrap().next().unwrap().unwrap().path();
    std::fs::remove_dir_all(blob).unwrap();
    let ran = folder.run(&["backup", "--record", "demo", "copy"]);
    assert_eq!((ran.code, ran.err.contains("is missing")), (2, true), "{}", ran.err);
    assert!(!folder.path("copy").exists());
    let folder = folder.with("file.txt", "x");
    let ran = folder.run(&["export", "--record", "demo", "file.txt"]);
    assert_eq!((ran.code, ran.err.contains("name a folder")), (2, true), "{}", ran.err);
}
