# Documents, in English. Source: compiled for Tarazy.

bytes-n = { $n } bytes
waiting-n = { $n } waiting
as-it-came = as it came
same-un-document = The same UN document: { $copy }
small-side-by-side = side by side
text = Text
what-this-table-says = What this table says
parts-of-this-document = Parts of this document
part-before = Part before
part-after = Part after
n-to-n = { $from } to { $to }
what-was-read = What was read
nothing-that-could-be-checked-was-read = Nothing that could be checked was read in this part.
keys-help = Keys: { $j } next, { $k } previous, { $a } accept, { $d } dispute, { $r } reject; the buttons do the same.
page-n = page { $n }
details = Details
may-be-about = May be about:
document-kicker = Document
documents = Documents
no-documents-are-kept-yet = No documents are kept yet.
add-a-document = Add a document
candidates-n =
    { $count ->
        [one] { $count } candidate
       *[other] { $count } candidates
    }
document = document
small-source = source
kind-of-file = kind of file
bytes = bytes
documents-newest-first = Documents, newest first
it-is-read-and-kept-with-its-candidates = It is read and kept with its candidates, apart from the record until someone accepts them. The whole of it can be taken back.
a-file-pdf-docx-html-or-plain-text = A file: PDF, DOCX, HTML or plain text
or-the-text-itself = or the text itself
its-source-as-far-as-it-is-known = Its source, as far as it is known
title = Title
author = Author
publisher = Publisher
date = Date
n2005-2005-03-or-2005-03-24 = 2005, 2005-03 or 2005-03-24
speaks-for-label = Speaks for
a-party-with-an-interest-if-any = a party with an interest, if any
where-it-was-found = Where it was found
licence = Licence
read-and-keep = Read and keep
the-text = The text
here-beside-there = { $here } beside { $there }
two-documents = Two documents
the-other-way-round = the other way round
paired-rows = { $paired } of { $rows } rows have a paragraph on both sides. They are set beside one another by their numbers, by the figures and symbols in them, by their lengths, and in their order; the last column says by which.
only-the-first-part-of-a-very-long = Only the first part of a very long document is shown.
neither-document-has-text = Neither document has text.
paragraph-by-paragraph = Paragraph by paragraph
nothing-beside-it = nothing beside it
text-not-shown = The whole of it is not shown: something in it waits for a decision, or is kept back. This is what counts of it, each with its passage.
what-counts-of-it = What counts of it
document-kept-back = a document kept back
