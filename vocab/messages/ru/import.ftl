# Importing tables, in Russian. Source: compiled for Tarazy.

import-tables = Загрузить таблицы
all-of-it-is-imported-or-nothing-with = Загружается всё или ничего, со всеми проблемами по строкам и графам. Оно учитывается сразу и может быть отменено целиком.
what-it-is = Что это
files-csv-text-json-or-xml = Файлы: CSV, текст, JSON или XML
or-one-table-itself = или сама таблица
name-of-the-file-where-the-table-is = Имя файла, если дана сама таблица
some-importers-read-it-events-csv = Некоторые загрузчики его читают: events.csv.
as-at-label = По состоянию на
the-day-it-was-right-on-where-it-does = день, на который это верно, если не указано: 2015-03-14
only-try-say-what-it-would-do = Только попробовать: сказать, что будет
import-button = Загрузить
spreadsheets-and-folders = Электронные таблицы и целые папки: { $command }.
import-kept = Сохранено: { $batch }.
nothing-was-kept-this-is-what-it-would = Ничего не сохранено. Вот что было бы:
accounts-heading = Сообщения
how-many = сколько
import-restricted = { $n } утверждают нечто о названном человеке и ждут проверяющего.
what-was-wrong = Что было не так
and-more-of-these = и ещё { $n } таких
back-to-the-form = К форме
