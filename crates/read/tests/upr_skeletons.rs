//! Skeletons of reports of the Universal Periodic Review, invented, in the layouts that its cycles brought: what each
//! says is told by number, answer, States and words.

#![expect(clippy::unwrap_used, reason = "a skeleton that is not read is a failed test")]

use tarazy_model::Statement;
use tarazy_read::read;

/// A report with this section of recommendations.
fn report(section: &str) -> String {
    format!(
        "A/HRC/16/174 January 2031\nHuman Rights Council\nReport of the Working Group on the Universal Periodic Review*\nBhutan\nContents\nII. Conclusions and/or recommendations .......... 4–9 3\nIntroduction\n1. The Working Group held its ninth session from 1 to 12 November 2030. The review of Bhutan was held at the 3rd meeting, on 2 November 2030. At its 7th meeting, held on 5 November 2030, the Working Group adopted the report on Bhutan.\n2. Chad recommended that Bhutan paint the bridges blue. It made recommendations (Chad).\n3. Mali praised the lakes. It recommended (a) ending the toll; and (b) counting the herons.\nA/HRC/16/17\n\nII. Conclusions and/or recommendations**\n** Conclusions and recommendations have not been edited.\n{section}\nAnnex\nComposition of the delegation\n1. To lead it (Chad);\n"
    )
}

fn russian(section: &str) -> String {
    format!(
        "A/HRC/16/17\nСовет по правам человека\nДоклад Рабочей группы по универсальному\nпериодическому обзору*\nБутан\n1. Рабочая группа провела свою девятую сессию 1–12 ноября 2030 года. Обзор по Бутану состоялся 2 ноября 2030 года. На своем 7-м заседании 5 ноября 2030 года Рабочая группа приняла доклад по Бутану.\n2. Чад рекомендовал Бутану покрасить мосты.\nII. Выводы и/или рекомендации**\n{section}\nПриложение\nСостав делегации\n"
    )
}

/// "4.1 supported TCD: mend the well" for every recommendation; line ends in it are told as "/".
fn told(text: &str) -> Vec<String> {
    let reading = read(text.as_bytes(), "report.txt").unwrap();
    let all = reading.candidates.iter().filter_map(|candidate| match &candidate.statement {
        Statement::Recommendation(point) => Some((point, candidate.passage.quote())),
        _ => None,
    });
    let lines = all.map(|(point, quote)| {
        assert_eq!(point.symbol.as_deref(), Some("A/HRC/16/17"));
        assert_eq!(point.session.as_deref(), Some("9"));
        assert_eq!(point.date.as_ref().map(ToString::to_string).as_deref(), Some("2030-11-05"));
        assert_eq!(point.states.iter().map(ToString::to_string).collect::<Vec<_>>(), ["BTN"]);
        let by: Vec<String> = point.recommending.iter().map(ToString::to_string).collect();
        let answer = point.answer.map_or("-", tarazy_model::Answer::label);
        let quote = quote.replace('\n', "/");
        format!("{} {answer} {}: {quote}", point.paragraph.as_deref().unwrap_or("?"), by.join(" "))
    });
    lines.collect()
}

#[track_caller]
fn says(text: &str, wanted: &[&str]) {
    assert_eq!(told(text), wanted, "in\n{text}");
}

#[test]
fn recommendations_in_one_running_paragraph_are_read() {
    says(
        &report(
            "4. In the course of the discussion, the following recommendations were made to Bhutan: 1. To mend the village well (Chad); to open a library in each valley (Mali, Fiji); 2. To lay a road over the pass (Nepal) and 3. Consider teaching swimming (Holy See). 5. The response of Bhutan to these recommendations will be included in the report of the Council. 6. All conclusions and/or recommendations reflect the position of the States.",
        ),
        &[
            "4.1 to be examined TCD: mend the village well",
            "4.1 to be examined MLI FJI: open a library in each valley",
            "4.2 to be examined NPL: lay a road over the pass",
            "4.3 to be examined VAT: Consider teaching swimming",
        ],
    );
}

#[test]
fn lists_without_any_mark_are_read_line_by_line() {
    says(
        &report(
            "4. The recommendations formulated during the dialogue and listed below enjoy the support of Bhutan:\n\nMend the village well before\nwinter (Chad);\n\nOpen a library (Mali).\n\n5. The following recommendations did not enjoy the support of Bhutan:\n\nTo sell the lighthouse (Fiji)\n\nTo drain the lake (Peru)\n",
        ),
        &[
            "4 supported TCD: Mend the village well before/winter",
            "4 supported MLI: Open a library",
            "5 noted FJI: sell the lighthouse",
            "5 noted PER: drain the lake",
        ],
    );
}

#[test]
fn each_heading_paragraph_gives_its_list_the_answer() {
    says(
        &report(
            "110. The recommendations formulated during the interactive dialogue/listed below have been examined by Bhutan and enjoy the support of Bhutan:\n110.1. Mend the well (Chad);\n110.2 Open a library (Mali) (Fiji);\n110.4Light the harbour (Chile);\n111. The following recommendations enjoy the support of Bhutan, which considers that they are already implemented or in the process of implementation:\n111.1. Weigh the fish (Palau).\n112. The following recommendations will be examined by Bhutan, which will provide responses in due time, but no later than the twenty-fourth session of the Human Rights Council:\n112.1. Build a pier (Kenya);\n113. The recommendations below have been examined by Bhutan and have been noted:\n113.1. Sell the lighthouse (Fiji);\n113.2. Drain the lake (Peru).\n114. Bhutan takes note of the following recommendations:\n114.1. Count the stars (Oman).\n115. The recommendations below did not enjoy the support of Bhutan and would thus be noted:\n115.1. Close the pass (Nepal).\n116. Bhutan rejected the following recommendations:\n116.1. Close the pier (Togo).\n117. All conclusions and/or recommendations contained in the present report reflect the position of the States (Chad).",
        ),
        &[
            "110.1 supported TCD: Mend the well",
            "110.2 supported MLI FJI: Open a library",
            "110.4 supported CHL: Light the harbour",
            "111.1 supported PLW: Weigh the fish",
            "112.1 to be examined KEN: Build a pier",
            "113.1 noted FJI: Sell the lighthouse",
            "113.2 noted PER: Drain the lake",
            "114.1 noted OMN: Count the stars",
            "115.1 noted NPL: Close the pass",
            "116.1 noted TGO: Close the pier",
        ],
    );
}

#[test]
fn pages_footnotes_and_broken_words_do_not_part_a_recommendation() {
    says(
        &report(
            "4. The recommendations listed below enjoy the support of Bhutan:\n4.1. Mend the village\n\nGE.31-00417 (E) 110131\n\u{c}A/HRC/16/17\n12\n\nwell before winter (Chad);1\n1 The recommendation as read during the interactive\ndialogue: “Mend all wells (Togo).”\n4.2. Lay a road over the moun-\ntain (United King-\ndom of Great Britain and\n\n13\n\nA/HRC/16/17\n\nNorthern Ireland);\n4.3. Keep to article\n12 of the treaty\n14\n\n(Mali).",
        ),
        &[
            "4.1 supported TCD: Mend the village//GE.31-00417 (E) 110131/\u{c}A/HRC/16/17/12//well before winter",
            "4.2 supported GBR: Lay a road over the moun-/tain",
            "4.3 supported MLI: Keep to article/12 of the treaty",
        ],
    );
}

#[test]
fn brackets_name_states_in_any_form_and_may_be_broken() {
    says(
        &report(
            "4. The recommendations listed below enjoy the support of Bhutan:\n1. To mend the well (Norway, Sweden; France);\n2. To open a library (Bosnia and Herzegovina);\n3. To light the harbour (in line with the plan (part 2)) (Iran (Islamic Republic of));\n4. To weigh the fish (Bolivarian Republic of Venezuela and State of Palestine);\n5. To ring the bells (Côte d'Ivoire; to build a pier (Kenya);\n6. To count the stars Holy See);\n8. To close the pass (Nepal\n9. To sail (Chad) To row (Mali)\n10. To swim (Togo), to dive (Oman).",
        ),
        &[
            "4.1 supported NOR SWE FRA: mend the well",
            "4.2 supported BIH: open a library",
            "4.3 supported IRN: light the harbour (in line with the plan (part 2))",
            "4.4 supported VEN PSE: weigh the fish",
            "4.5 supported CIV: ring the bells",
            "4.5 supported KEN: build a pier",
            "4.6 supported VAT: count the stars",
            "4.8 supported NPL: close the pass",
            "4.9 supported TCD: sail",
            "4.9 supported MLI: row",
            "4.10 supported TGO: swim",
            "4.10 supported OMN: dive",
        ],
    );
}

#[test]
fn answers_given_by_number_reach_the_list_before() {
    says(
        &report(
            "95. In the course of the discussion, the following recommendations were made:\n95.1. Mend the well (Chad);\n95.2. Open a library (Mali);\n95.3. Light the harbour (Chile);\n95.4. Weigh the fish (Palau);\n95.5. Ring the bells (Togo);\n95.6. Count the stars (Oman).\n96. Recommendations 95.1–95.3 enjoy the support of Bhutan. Recommendation No. 95.4 did not enjoy its support, while the other recommendations will be examined.",
        ),
        &[
            "95.1 supported TCD: Mend the well",
            "95.2 supported MLI: Open a library",
            "95.3 supported CHL: Light the harbour",
            "95.4 noted PLW: Weigh the fish",
            "95.5 to be examined TGO: Ring the bells",
            "95.6 to be examined OMN: Count the stars",
        ],
    );
}

#[test]
fn lists_that_lost_their_paragraphs_numbers_are_kept_apart() {
    says(
        &report(
            "The recommendations listed below enjoy the support of Bhutan:\n1. To mend the well (Chad);\n2. To open a library (Mali).\nThe following recommendations will be examined by Bhutan, which will\nprovide responses in due course:\n1. To build a pier (Kenya);\n2. To count the stars (Oman).\n6. All conclusions and/or recommendations reflect the position of the States.",
        ),
        &[
            "1 supported TCD: mend the well",
            "2 supported MLI: open a library",
            "1 to be examined KEN: build a pier",
            "2 to be examined OMN: count the stars",
        ],
    );
}

#[test]
fn letters_and_bullets_and_bracketed_numbers_mark_items() {
    says(
        &report(
            "4. The following recommendations enjoy the support of Bhutan:\n(a) To mend the well (Chad);\n(b) To open a library:\nto be heated (Mali).\n5. The following recommendations were noted by Bhutan:\n• Light the harbour (Chile);\n• Weigh the fish (Palau).\n6. Bhutan will examine the following recommendations:\n(1) Ring the bells (Togo);\n(2) Count the stars (Oman).",
        ),
        &[
            "4 (a) supported TCD: mend the well",
            "4 (b) supported MLI: open a library:/to be heated",
            "5 noted CHL: Light the harbour",
            "5 noted PLW: Weigh the fish",
            "6.1 to be examined TGO: Ring the bells",
            "6.2 to be examined OMN: Count the stars",
        ],
    );
}

#[test]
fn comments_and_pledges_of_the_state_are_no_recommendations() {
    says(
        &report(
            "4. The following recommendations enjoy the support of Bhutan:\n4.1. Mend the well (Chad).\n5. Regarding these recommendations Bhutan offered the following comments:\n5.1. The well is deep (Chad).\n6. Bhutan made the following voluntary pledges:\n6.1. To ring the bells (Togo).\n7. Recommendation 4.1 is in line with the law. Bhutan thanked all (Mali).",
        ),
        &["4.1 supported TCD: Mend the well"],
    );
}

#[test]
fn russian_reports_are_read_by_the_same_grammar() {
    says(
        &russian(
            "88. Рекомендации, сформулированные в ходе интерактивного диалога и перечисленные ниже, были рассмотрены Бутаном и пользуются его поддержкой:\n88.1. починить колодец (Чад); открыть библиотеку (Мали, Фиджи);\n88.2 Проложить дорогу\nчерез перевал (Иран (Исламская Республика));\n88.3Осветить гавань (Соединенное Королевство Великобритании\nи Северной Ирландии).\n89. Следующие рекомендации будут рассмотрены Бутаном, который представит ответы в надлежащее время:\n89.1 Построить причал (Босния и Герцеговина и Кения);\n90. Бутан принимает к сведению следующие рекомендации:\n90.1 Продать маяк (Святой Престол; Боливарианская Республика Венесуэла);\n91. Нижеследующие рекомендации не пользуются поддержкой Бутана:\n91.1 Осушить озеро (Кот-д’Ивуар).\n92. Все выводы и/или рекомендации отражают позицию государств.",
        ),
        &[
            "88.1 supported TCD: починить колодец",
            "88.1 supported MLI FJI: открыть библиотеку",
            "88.2 supported IRN: Проложить дорогу/через перевал",
            "88.3 supported GBR: Осветить гавань",
            "89.1 to be examined BIH KEN: Построить причал",
            "90.1 noted VAT VEN: Продать маяк",
            "91.1 noted CIV: Осушить озеро",
        ],
    );
}

#[test]
fn a_report_whose_heading_was_lost_is_read_from_its_first_list_on() {
    let section = "4. The recommendations listed below enjoy the support of Bhutan:\n4.1. Mend the well (Chad) and open a library (Mali);\n4.2. Open the pass (Nepal).";
    let text = report(section).replace("\nII. Conclusions and/or recommendations**\n", "\n");
    says(
        &text,
        &[
            "4.1 supported TCD: Mend the well",
            "4.1 supported MLI: open a library",
            "4.2 supported NPL: Open the pass",
        ],
    );
}

#[test]
fn the_lists_of_an_addendum_keep_the_numbers_of_the_report() {
    let text = report("").replace(
        "\nII. Conclusions and/or recommendations**\n",
        "\nAddendum\nViews on conclusions and/or recommendations, voluntary commitments and replies presented by the State under review\n1. Bhutan welcomes the recommendations made to it.\n2. The following recommendations enjoy the support of Bhutan:\n97.1. Mend the well (Chad);\n97.3 Open a library (Mali).\n3. The following recommendations do not enjoy its support:\n97.2 Sell the lighthouse (Fiji).\n",
    );
    says(
        &text,
        &[
            "97.1 supported TCD: Mend the well",
            "97.3 supported MLI: Open a library",
            "97.2 noted FJI: Sell the lighthouse",
        ],
    );
}

#[test]
fn russian_lists_with_letters_and_answers_by_number_are_read() {
    says(
        &russian(
            "4. В ходе обсуждения Бутану были сделаны следующие рекомендации:\nа) починить колодец (Чад);\nб) открыть библиотеку (Республика Корея).\n5. В ходе диалога были вынесены также следующие рекомендации:\n1. Осветить гавань (Чили);\n2. Построить причал (Кения).\n6. Рекомендация 5.1 пользуется поддержкой Бутана. Рекомендация 5.2 не пользуется его поддержкой.",
        ),
        &[
            "4 (a) - TCD: починить колодец",
            "4 (b) - KOR: открыть библиотеку",
            "5.1 supported CHL: Осветить гавань",
            "5.2 noted KEN: Построить причал",
        ],
    );
}
