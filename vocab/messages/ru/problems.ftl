# What is wrong with files that are imported, where, and how to mend it, in Russian. Source: compiled for Tarazy.

problem = { $place }: { $what }; { $mend }
problem-in-line = { $file }, строка { $line }
problem-in-column = { $file }, столбец { $column }
problem-in-cell = { $file }, строка { $line }, столбец { $column }
problem-nothing-to-import = загружать нечего
problem-nothing-because = загружать нечего, прежде всего по этой причине: { $problem }
problem-file-empty = файл пуст
problem-file-no-text = файл не текстовый
give-table = загрузите таблицу со строкой заголовков столбцов
save-as-csv = сохраните таблицу как CSV в UTF-8
give-360giving = загрузите гранты в стандарте 360Giving: JSON с «grants» или CSV с Identifier и Amount Awarded
give-package-of-grants = загрузите пакет с грантами
give-json = загрузите JSON как текст в UTF-8
give-xml = загрузите XML как текст в UTF-8
give-iati = загрузите деятельности IATI (XML), у которых есть транзакции
give-iati-activities = загрузите деятельности IATI
give-popolo = загрузите Popolo JSON с persons или organizations
save-as-json = сохраните файл как JSON в UTF-8
give-features = загрузите FeatureCollection с features
give-geojson = загрузите GeoJSON как текст в UTF-8
give-mapped = загрузите таблицу или GeoJSON вместе с сопоставлением, например diary.csv и diary.mapping.csv
give-own = загрузите sources.csv вместе с таблицей, например events.csv, в которой есть строки
problem-no-file = нет файла
problem-files =
    { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[other] { $count } файлов
    }
mend-answer = напишите Supported, Noted или Pending; ответ не указан
xml-declares-a-type = в нём объявлен тип документа
xml-ends-early = он обрывается раньше своего последнего элемента
problem-no-header = ни одна строка не называет столбцы
mend-columns-of-states-and-years = назовите столбец государств (Entity, country, Country Name) и столбец годов
problem-notes-below = отсюда в строках меньше ячеек, чем в таблице, и они сочтены примечаниями под ней
mend-fetch-if-it-goes-on = скачайте файл снова, если таблица должна продолжаться
problem-two-columns = у двух столбцов такой заголовок
mend-rename-or-delete = переименуйте или удалите один из них
problem-quote-open = двойная кавычка открыта и не закрыта
mend-double-quotes = заключите ячейку в двойные кавычки, а каждую кавычку внутри неё напишите дважды
problem-cells-of-line =
    { $count ->
        [one] в строке { $count } ячейка, а в заголовке { $wanted }
        [few] в строке { $count } ячейки, а в заголовке { $wanted }
       *[other] в строке { $count } ячеек, а в заголовке { $wanted }
    }
mend-quote-commas = заключите текст с запятыми в двойные кавычки
problem-no-utf-8 = файл не в UTF-8 и прочитан как { $encoding }
mend-save-as-utf-8 = если имена выглядят неверно, сохраните его в UTF-8
problem-workbook-large = распакованная книга больше { $most } МБ
mend-save-sheets-or-split = сохраните её листы как CSV или разделите её на меньшие файлы
problem-workbook-damaged = книгу нельзя прочитать: { $error }
mend-fetch-or-save-as-xlsx = скачайте её снова или сохраните заново как XLSX
problem-cell-far-right = в строке есть ячейка правее столбца { $most }
mend-delete-far-right = удалите то, что стоит далеко справа от таблицы
problem-sheet-large = в листе больше { $most } миллионов ячеек
mend-save-as-csv-or-split = сохраните его как CSV или разделите на меньшие файлы
problem-no-name-under = под { $columns } нет ни одного имени
mend-name-each-line = напишите имя в каждой строке ниже
problem-no-such-column = столбца «{ $column }» нет
mend-name-one-of = назовите один из этих: { $columns }
problem-no-column-of-names = неизвестно, в каком столбце стоят имена
mend-say-which = скажите, который из этих: { $columns }
problem-row-said-before = строка говорит то же о том же самом, что и { $before }
mend-tell-rows-apart = удалите одну из них или различите их по этим столбцам: { $columns }
problem-no-own-table = файл не из собственных таблиц Tarazy
mend-name-own-table = назовите его { $files } или sources.csv, со столбцами из demo/README.md
problem-cell-empty = ячейка пуста
mend-fill = заполните её: { $about }
problem-nothing-known = «{ $written }» здесь неизвестно
mend-write-digits = напишите число цифрами, например 29
mend-write-state = напишите код из vocab/states.tsv, например KAZ
mend-write-code = напишите код из vocab/{ $vocabulary } или добавьте его туда
mend-write = напишите { $word }
mend-write-as = напишите её как { $example }
mend-write-either = напишите { $one } или { $other }
mend-write-one-of = напишите одно из этих: { $words }
mend-write-listed = напишите слово из списка
mend-between-brackets = в скобках { $mend }
problem-two-sources = два источника называются «{ $name }»
mend-rename = переименуйте один из них
problem-no-such-source = в sources.csv нет источника «{ $name }»
mend-add-source = добавьте туда строку для него и загрузите sources.csv вместе с таблицей
mend-record-of-tie = напишите после него запись другого события
problem-part-and-whole = часть и её целое нужны вместе
mend-part-and-whole = заполните и part, и whole или ни то ни другое
mend-write-dimensions = пишите каждое как sex: female
mend-yes-or-no = напишите yes или no или оставьте пустой
mend-write-themes = напишите коды из vocab/themes.tsv
mend-add-column = добавьте его: { $about }
problem-no-own-column = в этой таблице не бывает такого столбца
mend-rename-or-delete-column = переименуйте его в один из этих или удалите: { $columns }
problem-two-mappings = рядом с ним есть другое сопоставление
mend-mappings-apart = загрузите таблицы каждого сопоставления отдельно
mend-name-column-of-keys = удалите одну из них или назовите столбец ключей: строкой «id» в сопоставлении
problem-no-geojson = файл — не GeoJSON с features: { $error }
mend-correct-there = исправьте его там
problem-mapping-lacks-column = в сопоставлении нет этого столбца
mend-columns-of-mapping = в сопоставлении есть столбцы field, column, when и then
problem-no-table-to-map-to = «{ $table }» — не таблица, которой можно сопоставить строки
problem-mapping-silent = сопоставление ничего не говорит о { $field }
mend-add-line-of-mapping = добавьте строку: { $field },COLUMN,,
problem-no-field = поле «{ $field }» здесь неизвестно
problem-line-empty = в строке нет ни столбца, ни значения
mend-column-or-value = назовите столбец данных или то, что верно для каждой строки
problem-mapped-column = сопоставление называет этот столбец, а в таблице столбца с таким именем нет
mend-mapped-column = назовите в сопоставлении один из этих: { $columns }
problem-state-left-open = «{ $name }» — такого государства здесь не знают; государство не указано
mend-map-state = скажите в сопоставлении, какое это: states,COLUMN,NAME,KAZ
problem-no-date-in-format = «{ $written }» — не дата вида { $format }
mend-date-or-format = исправьте её или date.format сопоставления
problem-no-theme =
    { $count ->
        [one] тема «{ $label }» здесь неизвестна и оставлена как написана; встретилась { $count } раз
        [few] тема «{ $label }» здесь неизвестна и оставлена как написана; встретилась { $count } раза
       *[other] тема «{ $label }» здесь неизвестна и оставлена как написана; встретилась { $count } раз
    }
problem-no-group =
    { $count ->
        [one] группа лиц «{ $label }» здесь неизвестна и оставлена как написана; встретилась { $count } раз
        [few] группа лиц «{ $label }» здесь неизвестна и оставлена как написана; встретилась { $count } раза
       *[other] группа лиц «{ $label }» здесь неизвестна и оставлена как написана; встретилась { $count } раз
    }
mend-add-label = добавьте это название с его кодом в vocab/source_labels.tsv
problem-no-popolo = файл — не Popolo JSON: { $error }
problem-entry-without-name = у записи нет имени; она пропущена
problem-entry-unreadable = запись нельзя прочитать; она пропущена: { $error }
mend-correct-in-file = исправьте её в файле
problem-no-date-left-open = «{ $written }» — не дата; дата не указана
problem-no-grants = файл — не пакет грантов: { $error }
mend-correct-or-fetch = исправьте его там или скачайте снова
problem-grant-without-id = у гранта нет id; он пропущен
mend-ids-of-grants = дайте каждому гранту id, как требует стандарт
problem-id-of-another-grant = такой id у гранта в строке { $line }, а этот пропущен
mend-own-ids-of-grants = дайте каждому гранту свой id
problem-no-amount = «{ $written }» — не сумма
mend-write-number = напишите число
problem-no-day-told = по «{ $written }» нельзя понять, какой это день
problem-no-day = «{ $written }» — не день
mend-write-letters-of-state = напишите его две буквы по ISO 3166-1
problem-iati-organisations = в файле организации и их бюджеты, а не гранты
mend-give-activities = загрузите деятельности, которые лежат рядом
problem-no-iati = файл не IATI
mend-fetch-again = скачайте его снова
problem-activity-without-transactions = у деятельности { $activity } нет транзакций
mend-ask-for-transactions = запросите их у издателя: бюджеты — это планы, а не гранты
problem-transaction-as-line = транзакцию нельзя отличить от транзакции в строке { $line }; она пропущена
mend-give-refs = дайте каждой ref
problem-transaction-no-grant = транзакция типа { $kind } — не грант
column-who-says-it-an-id-of-sources-csv = кто это говорит: id из sources.csv
column-a-short-name-used-in-the-other-tables = краткое имя, которым пользуются другие таблицы
column-title = название
column-register-official-document-law-dataset-report-press-scholarship-statement-other = register, official-document, law, dataset, report, press, scholarship, statement, other
column-the-state-s-three-letter-code = трёхбуквенный код государства
column-the-instrument-s-short-name-in-vocab-instruments-tsv = краткое имя документа в vocab/instruments.tsv
column-signature-ratification-accession-succession-acceptance-of-procedure-withdrawal = signature, ratification, accession, succession, acceptance-of-procedure, withdrawal …
column-protest-riot-clash-state-force-attack-arrest-election-loss-of-power = protest, riot, clash, state-force, attack, arrest, election, loss-of-power …
column-the-words-that-name-it = слова, которыми оно названо
column-the-states-codes = коды государств
column-what-is-measured = что измеряется
column-for-which-day-or-period = за какой день или период
column-the-value-with-its-unit-27-1-percent-16000-ngo-1800000000-kzt = значение с единицей: 27.1 percent, ~16000 NGO, 1800000000 KZT
column-what-was-promised = что обещано
column-recommendation-concern-positive-aspect-or-general-comment = recommendation, concern, positive-aspect или general-comment
column-the-point-in-the-table-s-own-words = сам пункт словами таблицы
column-the-body-s-code-in-vocab-bodies-tsv = код органа в vocab/bodies.tsv
column-due-submitted-listed-reviewed-follow-up-due-or-follow-up-received = due, submitted, listed, reviewed, follow-up-due или follow-up-received
column-what-the-case-is-about = о чём дело
column-raised-heard-advised-answered-promised-decided-claimed-said-to-be-done-by-those-who-were-to-do-it-or-verified = raised, heard, advised, answered, promised, decided, claimed (сделано по словам тех, кто должен был сделать) или verified
column-what-it-is-for = на что он
column-the-codes-of-the-states-it-is-spent-in = коды государств, где он тратится
column-the-name = имя или название
column-title-or-the-words-that-name-it = название или слова, которыми она названа
column-what-is-claimed = что утверждается
