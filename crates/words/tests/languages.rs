//! Which of five languages a text is in, and the endings of three.

use tarazy_words::language::detect;
use tarazy_words::{Language, stem};

#[test]
fn the_language_of_a_sentence_is_told() {
    use Language::{English, Kazakh, Kyrgyz, Russian, Uzbek};
    let table = [
        ("The Committee is concerned about reports of torture in places of detention.", Some(English)),
        ("Women in parliament", Some(English)),
        ("Комитет обеспокоен сообщениями о пытках в местах лишения свободы.", Some(Russian)),
        ("Парламентские выборы", Some(Russian)),
        (
            "Комитет бас бостандығынан айыру орындарындағы азаптаулар туралы хабарларға алаңдаулы.",
            Some(Kazakh),
        ),
        ("Адам құқықтары", Some(Kazakh)),
        (
            "Комитет эркинен ажыратуу жайларындагы кыйноолор жөнүндө маалыматтарга тынчсызданууда.",
            Some(Kyrgyz),
        ),
        ("Адам укуктары жана эркиндиктери", Some(Kyrgyz)),
        ("Qoʻmita ozodlikdan mahrum etish joylarida qiynoqlar haqidagi xabarlardan xavotirda.", Some(Uzbek)),
        ("O'zbekiston Respublikasi inson huquqlari bo'yicha milliy markazi", Some(Uzbek)),
        ("Қўмита озодликдан маҳрум этиш жойларида қийноқлар ҳақидаги хабарлардан хавотирда.", Some(Uzbek)),
        ("委員會感到關切", None),
        ("Ο κόσμος είναι μεγάλος και όμορφος", None),
        ("12 345", None),
        ("", None),
    ];
    for (text, expected) in table {
        assert_eq!(detect(text), expected, "{text}");
    }
}

#[test]
fn endings_are_cut_so_that_forms_of_a_word_meet() {
    use Language::{Kazakh, Kyrgyz, Uzbek};
    let table = [
        (Kazakh, "әйел", "Әйелдердің"),
        (Kazakh, "құқық", "құқықтары"),
        (Kazakh, "сот", "соттарда"),
        (Kazakh, "азаптау", "азаптаудан"),
        (Kazakh, "бала", "балалардың"),
        (Kyrgyz, "аял", "аялдардын"),
        (Kyrgyz, "укук", "укуктарын"),
        (Kyrgyz, "сот", "сотторго"),
        (Kyrgyz, "эркиндик", "эркиндиктери"),
        (Uzbek, "huquq", "huquqlarini"),
        (Uzbek, "ayol", "ayollarga"),
        (Uzbek, "bola", "bolalarning"),
        (Uzbek, "давлат", "давлатларнинг"),
        (Uzbek, "ҳуқуқлари", "huquqlarining"),
        (Kazakh, "äielderdiñ", "әйелдер"),
        (Kyrgyz, "аялдардын", "ayaldar"),
    ];
    for (language, one, other) in table {
        assert_eq!(stem::light(one, language), stem::light(other, language), "{one}, {other}");
    }
}

#[test]
fn short_words_and_other_languages_stay_whole() {
    assert_eq!(stem::light("ата", Language::Kazakh), "ata");
    assert_eq!(stem::light("Women", Language::English), "women");
    assert_eq!(stem::light("прав", Language::Russian), "прав");
}
