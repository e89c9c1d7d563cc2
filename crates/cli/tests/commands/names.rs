//! Names of a list looked up in the record and in another list.

use crate::run::Folder;

const LIST: &str = "id;ФИО\n1;Акаев Аскар\n2;Roza Otunbaeva\n3;Kurmanbek Bakiyv\n4;Nobody Atall\n";

#[test]
fn names_are_found_on_record_across_scripts_and_slips_unless_exact() {
    let folder = Folder::new().with_demo().with("list.csv", LIST);
    let run = folder.run(&["names", "--record", "demo", "list.csv"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("3 of 4 names found"), "{}", run.out);
    let after = run.out.split("Акаев Аскар").nth(1).unwrap();
    assert!(after.lines().nth(1).unwrap().contains("Askar Akaev  person"), "{}", run.out);
    assert!(!after.split("Roza").next().unwrap().contains("Aydar"), "a son is another person: {}", run.out);

    let exact = folder.run(&["names", "--record", "demo", "--exact", "--json", "list.csv"]);
    let lines: Vec<serde_json::Value> =
        exact.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let found: Vec<usize> = lines.iter().map(|line| line["found"].as_array().unwrap().len()).collect();
    assert_eq!(found.iter().map(|n| *n > 0).collect::<Vec<_>>(), [true, true, false, false], "{}", exact.out);
    assert_eq!(lines[2]["line"], 4);
}

#[test]
fn names_are_found_in_another_list_and_all_of_it_is_written_down() {
    let folder = Folder::new()
        .with("list.csv", LIST)
        .with("register.csv", "holder,year\nAkaev A.,1991\nBakiyev Kurmanbek,2005\n");
    let against = ["names", "--against", "register.csv", "--in-column", "holder", "list.csv"];
    let run = folder.run(&[&against[..], &["--out", "found.csv"]].concat());
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "2 of 4 names found; written to found.csv\n"),
        "{}",
        run.err
    );
    let written = std::fs::read_to_string(folder.path("found.csv")).unwrap();
    let rows: Vec<&str> = written.lines().collect();
    assert_eq!(rows.len(), 5, "{written}");
    assert!(rows[1].contains("Akaev A.,,line 2"), "{written}");
    assert!(rows[4].contains("Nobody Atall,,,,"), "{written}");
}

#[test]
fn a_list_whose_names_are_not_to_be_found_says_what_it_has() {
    let folder = Folder::new().with_demo().with("list.csv", "place,year\nOsh,2010\n");
    let run = folder.run(&["names", "--record", "demo", "list.csv"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("list.csv") && run.err.contains("place, year"), "{}", run.err);
    let run = folder.run(&["names", "--record", "demo", "--at-least", "2", "list.csv"]);
    assert!(run.code == 2 && run.err.contains("from 0 to 1"), "{}", run.err);
}
