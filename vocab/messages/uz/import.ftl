# Importing tables, in Uzbek. Source: compiled for Tarazy.

import-tables = Jadvallarni yuklash
all-of-it-is-imported-or-nothing-with = Hammasi yuklanadi yoki hech narsa yuklanmaydi, har bir muammo qatori va ustuni bilan koʻrsatiladi. U darhol hisobga olinadi, butunlay qaytarib olish mumkin.
what-it-is = Bu nima
files-csv-text-json-or-xml = Fayllar: CSV, matn, JSON yoki XML
or-one-table-itself = yoki jadvalning oʻzi
name-of-the-file-where-the-table-is = Jadvalning oʻzi berilsa, fayl nomi
some-importers-read-it-events-csv = Baʼzi yuklovchilar uni oʻqiydi: events.csv.
as-at-label = Qaysi kundagi
the-day-it-was-right-on-where-it-does = koʻrsatilmagan boʻlsa, toʻgʻri boʻlgan kuni: 2015-03-14
only-try-say-what-it-would-do = Faqat sinab koʻrish: nima boʻlishini aytish
import-button = Yuklash
spreadsheets-and-folders = Elektron jadvallar va butun jildlar: { $command }.
import-kept = Saqlandi: { $batch }.
nothing-was-kept-this-is-what-it-would = Hech narsa saqlanmadi. Shunday boʻlar edi:
accounts-heading = Xabarlar
how-many = qancha
import-restricted = { $n } xabar nomi aytilgan shaxsga daʼvo qiladi va tekshiruvchini kutmoqda.
what-was-wrong = Nima notoʻgʻri edi
and-more-of-these = va yana { $n } ta shunday
back-to-the-form = Shaklga qaytish
