//! What the store cannot do, told: what people can mend in every language, what only who runs the machine can in English.

use tarazy_store::Error;
use tarazy_words::Saying;

pub(super) fn told(error: &Error) -> Saying {
    match error {
        Error::ReadOnly => Saying::Exactly(error.to_string(), Box::new(Saying::of("error-read-only"))),
        Error::Locked => Saying::of("store-locked"),
        Error::DiskFull => Saying::of("store-disk-full"),
        Error::UnknownBatch(batch) => Saying::of("store-unknown-batch").shown("batch", batch),
        Error::AlreadyUndone(batch) => Saying::of("store-already-undone").shown("batch", batch),
        Error::BuiltOn { batch, later, title } => {
            Saying::of("store-built-on").shown("batch", batch).shown("later", later).shown("title", title)
        }
        Error::TextDiffers { document, batch } => {
            Saying::of("store-rewritten").shown("document", document).shown("batch", batch)
        }
        Error::UserExists(name) => Saying::of("store-user-exists").shown("name", name),
        Error::UnknownUser(name) => Saying::of("store-unknown-user").shown("name", name),
        Error::LastAdmin(name) => Saying::of("store-last-admin").shown("name", name),
        Error::Membership { name, group, joins } => {
            let message = if *joins { "store-member-already" } else { "store-no-member" };
            Saying::of(message).shown("name", name).shown("group", group)
        }
        Error::NoSuchName { account, name } => {
            Saying::of("store-no-such-name").shown("account", account).shown("name", name)
        }
        Error::UnknownSource(source) => Saying::of("store-unknown-source").shown("id", source),
        Error::Shared { document, other } => {
            Saying::of("store-shared").shown("document", document).shown("other", other)
        }
        Error::ClassesDiffer(account) => Saying::of("store-classes-differ").shown("account", account),
        Error::MotionClosed(no) => Saying::of("store-motion-closed").shown("no", no),
        other => Saying::English(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tarazy_model::{AccountId, BatchId, DocumentId, SourceId};
    use tarazy_words::Language;

    #[test]
    fn what_people_can_mend_is_told_in_each_language_and_in_english_as_the_store_tells_it() {
        let (account, batch) = (AccountId::of(&["a"]), BatchId::of(&["b"]));
        let (document, source) = (DocumentId::of(&["d"]), SourceId::of(&["s"]));
        let name: tarazy_model::UserName = "Aizada".parse().unwrap();
        let group = "archive".to_owned();
        let all = [
            Error::Locked,
            Error::DiskFull,
            Error::UnknownBatch(batch.clone()),
            Error::AlreadyUndone(batch.clone()),
            Error::BuiltOn { batch: batch.clone(), later: batch.clone(), title: "A table".to_owned() },
            Error::TextDiffers { document: document.clone(), batch },
            Error::UserExists(name.clone()),
            Error::UnknownUser(name.clone()),
            Error::LastAdmin(name.clone()),
            Error::Membership { name: name.clone(), group: group.clone(), joins: true },
            Error::Membership { name, group, joins: false },
            Error::NoSuchName { account: account.clone(), name: "Anna".to_owned() },
            Error::UnknownSource(source.clone()),
            Error::Shared { document, other: source },
            Error::ClassesDiffer(account),
            Error::MotionClosed(7),
        ];
        for error in all {
            let told = told(&error);
            assert_eq!(told.to_string(), error.to_string());
            for language in [Language::Russian, Language::Kazakh, Language::Kyrgyz, Language::Uzbek] {
                assert_ne!(told.in_language(language), error.to_string(), "{language}");
            }
        }
    }
}
