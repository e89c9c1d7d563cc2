# Importing tables, in Kazakh. Source: compiled for Tarazy.

import-tables = Кестелерді жүктеу
all-of-it-is-imported-or-nothing-with = Бәрі жүктеледі немесе ештеңе жүктелмейді, әр мәселе жолы мен бағанымен көрсетіледі. Ол бірден есептеледі, тұтас қайтарып алуға болады.
what-it-is = Бұл не
files-csv-text-json-or-xml = Файлдар: CSV, мәтін, JSON не XML
or-one-table-itself = немесе кестенің өзі
name-of-the-file-where-the-table-is = Кестенің өзі берілсе, файл аты
some-importers-read-it-events-csv = Кейбір жүктеушілер оны оқиды: events.csv.
as-at-label = Қай күнгі
the-day-it-was-right-on-where-it-does = көрсетілмесе, дұрыс болған күні: 2015-03-14
only-try-say-what-it-would-do = Тек байқап көру: не болатынын айту
import-button = Жүктеу
spreadsheets-and-folders = Электрондық кестелер мен тұтас қалталар: { $command }.
import-kept = Сақталды: { $batch }.
nothing-was-kept-this-is-what-it-would = Ештеңе сақталмады. Мынадай болар еді:
accounts-heading = Хабарлар
how-many = қанша
import-restricted = { $n } хабар аты аталған адамды айыптайды және тексерушіні күтуде.
what-was-wrong = Не дұрыс болмады
and-more-of-these = және тағы { $n } осындай
back-to-the-form = Пішінге оралу
