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
mend-answer = напишите Supported, Noted или Pending; ответ оставлен открытым
xml-declares-a-type = в нём объявлен тип документа
xml-ends-early = он обрывается раньше своего последнего элемента
