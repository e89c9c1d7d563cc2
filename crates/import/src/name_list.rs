//! Lists of names as people keep them: any table with a column of names, or with one of given names and one of surnames.

use crate::Problem;
use crate::Table;
use crate::table::Sheet;
use tarazy_words::Saying;

/// Headers under which whole names stand.
const WHOLE: [&str; 16] = [
    "name",
    "full_name",
    "full name",
    "person",
    "organisation",
    "organization",
    "имя",
    "фио",
    "ф.и.о.",
    "наименование",
    "аты-жөні",
    "аты-жөнү",
    "аты",
    "f.i.sh.",
    "ism",
    "nomi",
];
/// Headers of given names, and of surnames.
const GIVEN: [&str; 7] = ["given_name", "given name", "first_name", "first name", "имя", "есімі", "ism"];
const PATRONYMIC: [&str; 6] =
    ["patronymic", "middle_name", "middle name", "отчество", "әкесінің аты", "атасынын аты"];
const SURNAME: [&str; 9] = [
    "surname",
    "family_name",
    "family name",
    "last_name",
    "last name",
    "фамилия",
    "тегі",
    "фамилиясы",
    "familiya",
];

/// A name of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The line it stands on, counted from 1.
    pub line: u64,
    /// The name as written.
    pub name: String,
}

/// The names of a table: those under the header that is asked for, else under one that says that names stand there.
/// Lines without a name are left out. With them what was guessed or passed over.
///
/// # Errors
/// What is wrong with the table, or that no column is known to hold names, or that none stands there.
pub fn names_listed(
    table: &Table<'_>,
    column: Option<&str>,
) -> Result<(Vec<Listed>, Vec<Problem>), Vec<Problem>> {
    let mut problems = Vec::new();
    let sheet = Sheet::open(table, &mut problems);
    let Some(sheet) = sheet.filter(|_| !problems.iter().any(|problem| problem.fatal)) else {
        return Err(problems);
    };
    let columns = columns(&sheet, column).map_err(|problem| vec![*problem])?;
    let name = |cells: Vec<&str>| cells.join(" ").trim().to_owned();
    let lines = sheet.lines().map(|line| Listed {
        line: line.number(),
        name: name(columns.iter().map(|column| line.cell(column)).collect()),
    });
    let listed: Vec<Listed> = lines.filter(|listed| !listed.name.is_empty()).collect();
    if listed.is_empty() {
        let columns = Saying::Exactly(columns.join(" or "), Box::new(columns.join(", ").into()));
        let what = Saying::of("problem-no-name-under").with("columns", columns);
        problems.push(sheet.problem(None, what, Saying::of("mend-name-each-line")));
        return Err(problems);
    }
    Ok((listed, problems))
}

/// The columns whose cells make a name, in their order.
fn columns<'s>(sheet: &'s Sheet, wanted: Option<&str>) -> Result<Vec<&'s str>, Box<Problem>> {
    let shown = || sheet.headers().collect::<Vec<_>>().join(", ");
    if let Some(wanted) = wanted {
        let what = || Saying::of("problem-no-such-column").shown("column", wanted);
        let mend = || Saying::of("mend-name-one-of").shown("columns", shown());
        return match under(sheet, &[wanted]) {
            Some(column) => Ok(vec![column]),
            None => Err(Box::new(sheet.problem(None, what(), mend()))),
        };
    }
    if let Some(surname) = under(sheet, &SURNAME) {
        // Beside surnames, "name" is of given names.
        let given = under(sheet, &GIVEN).or_else(|| under(sheet, &WHOLE));
        let of_father = under(sheet, &PATRONYMIC);
        return Ok(given.into_iter().chain(of_father).chain([surname]).collect());
    }
    let only = || sheet.headers().next().filter(|_| sheet.headers().count() == 1);
    under(sheet, &WHOLE).or_else(only).map(|column| vec![column]).ok_or_else(|| {
        let mend = Saying::of("mend-say-which").shown("columns", shown());
        Box::new(sheet.problem(None, Saying::of("problem-no-column-of-names"), mend))
    })
}

/// The header that is one of these names, in any case of any alphabet; the names are tried in order.
fn under<'s>(sheet: &'s Sheet, names: &[&str]) -> Option<&'s str> {
    let named = |name: &&str| sheet.headers().find(|header| header.to_lowercase() == name.to_lowercase());
    names.iter().find_map(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, column: Option<&str>) -> Result<Vec<(u64, String)>, String> {
        let table = Table { name: "list.csv", bytes: text.as_bytes() };
        let told =
            |problems: Vec<Problem>| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        let pairs = |(listed, _): (Vec<Listed>, Vec<Problem>)| {
            listed.into_iter().map(|one| (one.line, one.name)).collect()
        };
        names_listed(&table, column).map(pairs).map_err(told)
    }

    #[test]
    fn names_are_found_under_the_headers_people_use() {
        let of = |line: u64, name: &str| (line, name.to_owned());
        assert_eq!(
            read("id,Name\n1,Aida B.\n2,\n3,Bek C.\n", None),
            Ok(vec![of(2, "Aida B."), of(4, "Bek C.")])
        );
        assert_eq!(read("Имя;Фамилия\nАида;Бекова\n", None), Ok(vec![of(2, "Аида Бекова")]));
        assert_eq!(read("name,surname\nAida,Bekova\n", None), Ok(vec![of(2, "Aida Bekova")]));
        let of_father = "Имя,Отчество,Фамилия\nАида,Талаевна,Бекова\n";
        assert_eq!(read(of_father, None), Ok(vec![of(2, "Аида Талаевна Бекова")]));
        assert_eq!(read("ФИО\nБекова Аида\n", None), Ok(vec![of(2, "Бекова Аида")]));
        assert_eq!(read("wanted\nAida Bekova\n", None), Ok(vec![of(2, "Aida Bekova")]));
        assert_eq!(read("a,b\nAida,Bishkek\n", Some("A")), Ok(vec![of(2, "Aida")]));
    }

    #[test]
    fn a_table_without_names_says_which_columns_it_has() {
        let refused = read("place,year\nOsh,2010\n", None).unwrap_err();
        assert!(refused.contains("place, year"), "{refused}");
        assert!(read("name\n\n", None).unwrap_err().contains("no name stands under name"));
        assert!(read("place,year\nOsh,2010\n", Some("who")).unwrap_err().contains("\"who\""));
    }
}
