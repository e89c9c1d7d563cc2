# What is wrong with files that are imported, where, and how to mend it, in Kyrgyz. Source: compiled for Tarazy.

problem = { $place }: { $what }; { $mend }
problem-in-line = { $file }, { $line }-сап
problem-in-column = { $file }, { $column } тилкеси
problem-in-cell = { $file }, { $line }-сап, { $column } тилкеси
problem-nothing-to-import = жүктөй турган эч нерсе жок
problem-nothing-because = жүктөй турган эч нерсе жок, эң биринчи мына ушул себептен: { $problem }
problem-file-empty = файл бош
problem-file-no-text = файл текст эмес
give-table = тилке аталыштарынын сабы бар таблицаны жүктөңүз
save-as-csv = таблицаны UTF-8 коддоосунда CSV катары сактаңыз
give-360giving = 360Giving стандартындагы гранттарды жүктөңүз: «grants» бар JSON же Identifier менен Amount Awarded бар CSV
give-package-of-grants = гранттары бар пакетти жүктөңүз
give-json = JSON файлын UTF-8 коддоосундагы текст катары жүктөңүз
give-xml = XML файлын UTF-8 коддоосундагы текст катары жүктөңүз
give-iati = транзакциялары бар IATI иш-аракеттерин (XML) жүктөңүз
give-iati-activities = IATI иш-аракеттерин жүктөңүз
give-popolo = persons же organizations бар Popolo JSON жүктөңүз
save-as-json = файлды UTF-8 коддоосунда JSON катары сактаңыз
give-features = features бар FeatureCollection жүктөңүз
give-geojson = GeoJSON файлын UTF-8 коддоосундагы текст катары жүктөңүз
give-mapped = таблицаны же GeoJSON файлын дал келтирүүсү менен бирге жүктөңүз, мисалы diary.csv жана diary.mapping.csv
give-own = sources.csv файлын саптары бар таблица менен, мисалы events.csv менен бирге жүктөңүз
