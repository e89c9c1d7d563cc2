# What is wrong with files that are imported, where, and how to mend it, in Uzbek. Source: compiled for Tarazy.

problem = { $place }: { $what }; { $mend }
problem-in-line = { $file }, { $line }-qator
problem-in-column = { $file }, { $column } ustuni
problem-in-cell = { $file }, { $line }-qator, { $column } ustuni
problem-nothing-to-import = yuklaydigan hech narsa yoʻq
problem-nothing-because = yuklaydigan hech narsa yoʻq, avvalo shu sababdan: { $problem }
problem-file-empty = fayl boʻsh
problem-file-no-text = fayl matn emas
give-table = ustun sarlavhalari qatori bor jadvalni yuklang
save-as-csv = jadvalni UTF-8 dagi CSV sifatida saqlang
give-360giving = 360Giving standartidagi grantlarni yuklang: “grants” bor JSON yoki Identifier va Amount Awarded bor CSV
give-package-of-grants = grantlari bor paketni yuklang
give-json = JSON faylini UTF-8 dagi matn sifatida yuklang
give-xml = XML faylini UTF-8 dagi matn sifatida yuklang
give-iati = tranzaksiyalari bor IATI faoliyatlarini (XML) yuklang
give-iati-activities = IATI faoliyatlarini yuklang
give-popolo = persons yoki organizations bor Popolo JSON yuklang
save-as-json = faylni UTF-8 dagi JSON sifatida saqlang
give-features = features bor FeatureCollection yuklang
give-geojson = GeoJSON faylini UTF-8 dagi matn sifatida yuklang
give-mapped = jadvalni yoki GeoJSON faylini mosligi bilan birga yuklang, masalan, diary.csv va diary.mapping.csv
give-own = sources.csv faylini qatorlari bor jadval, masalan, events.csv bilan birga yuklang
