# What is wrong with files that are imported, where, and how to mend it, in Kazakh. Source: compiled for Tarazy.

problem = { $place }: { $what }; { $mend }
problem-in-line = { $file }, { $line }-жол
problem-in-column = { $file }, { $column } бағаны
problem-in-cell = { $file }, { $line }-жол, { $column } бағаны
problem-nothing-to-import = жүктейтін ештеңе жоқ
problem-nothing-because = жүктейтін ештеңе жоқ, ең алдымен мына себептен: { $problem }
problem-file-empty = файл бос
problem-file-no-text = файл мәтін емес
give-table = баған тақырыптары жолы бар кестені жүктеңіз
save-as-csv = кестені UTF-8 кодында CSV ретінде сақтаңыз
give-360giving = 360Giving стандартындағы гранттарды жүктеңіз: «grants» бар JSON не Identifier мен Amount Awarded бар CSV
give-package-of-grants = гранттары бар пакетті жүктеңіз
give-json = JSON файлын UTF-8 кодындағы мәтін ретінде жүктеңіз
give-xml = XML файлын UTF-8 кодындағы мәтін ретінде жүктеңіз
give-iati = транзакциялары бар IATI қызметтерін (XML) жүктеңіз
give-iati-activities = IATI қызметтерін жүктеңіз
give-popolo = persons не organizations бар Popolo JSON жүктеңіз
save-as-json = файлды UTF-8 кодында JSON ретінде сақтаңыз
give-features = features бар FeatureCollection жүктеңіз
give-geojson = GeoJSON файлын UTF-8 кодындағы мәтін ретінде жүктеңіз
give-mapped = кестені не GeoJSON файлын сәйкестігімен бірге жүктеңіз, мысалы diary.csv және diary.mapping.csv
give-own = sources.csv файлын жолдары бар кестемен, мысалы events.csv-мен бірге жүктеңіз
