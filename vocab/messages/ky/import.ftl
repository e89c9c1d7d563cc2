# Importing tables, in Kyrgyz. Source: compiled for Tarazy.

import-tables = Таблицаларды жүктөө
all-of-it-is-imported-or-nothing-with = Баары жүктөлөт же эч нерсе жүктөлбөйт, ар бир көйгөй сабы жана мамычасы менен көрсөтүлөт. Ал дароо эсептелет, бүтүндөй кайра алса болот.
what-it-is = Бул эмне
files-csv-text-json-or-xml = Файлдар: CSV, текст, JSON же XML
or-one-table-itself = же таблицанын өзү
name-of-the-file-where-the-table-is = Таблицанын өзү берилсе, файлдын аты
some-importers-read-it-events-csv = Айрым жүктөгүчтөр аны окуйт: events.csv.
as-at-label = Кайсы күнкү
the-day-it-was-right-on-where-it-does = көрсөтүлбөсө, туура болгон күнү: 2015-03-14
only-try-say-what-it-would-do = Байкап көрүү гана: эмне болорун айтуу
import-button = Жүктөө
spreadsheets-and-folders = Электрондук таблицалар жана бүт папкалар: { $command }.
import-kept = Сакталды: { $batch }.
nothing-was-kept-this-is-what-it-would = Эч нерсе сакталган жок. Мындай болмок:
accounts-heading = Кабарлар
how-many = канча
import-restricted = { $n } кабар аты аталган адамды айыптайт жана текшерүүчүнү күтүүдө.
what-was-wrong = Эмне туура эмес болду
and-more-of-these = жана дагы { $n } ушундай
back-to-the-form = Формага кайтуу
