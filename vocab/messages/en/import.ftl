# Importing tables, in English. Source: compiled for Tarazy.

import-tables = Import tables
all-of-it-is-imported-or-nothing-with = All of it is imported, or nothing, with every problem by line and column. It counts at once, and can be taken back as a whole.
what-it-is = What it is
files-csv-text-json-or-xml = Files: CSV, text, JSON or XML
or-one-table-itself = or one table itself
name-of-the-file-where-the-table-is = Name of the file, where the table is given itself
some-importers-read-it-events-csv = Some importers read it: events.csv.
as-at-label = As at
the-day-it-was-right-on-where-it-does = the day it was right on, where it does not say: 2015-03-14
only-try-say-what-it-would-do = Only try: say what it would do
import-button = Import
spreadsheets-and-folders = Spreadsheets and whole folders: { $command }.
import-kept = It is kept: { $batch }.
nothing-was-kept-this-is-what-it-would = Nothing was kept. This is what it would do:
accounts-heading = Accounts
how-many = how many
import-restricted = { $n } allege something of a named person, and wait for a reviewer.
what-was-wrong = What was wrong
and-more-of-these = and { $n } more of these
back-to-the-form = Back to the form
