# What is told of a file beside what was read of it, and of how a statement was read, in English. Source: compiled for Tarazy.

trouble-not-in-encoding =
    { $count ->
        [one] { $count } character is not valid { $encoding } and is shown as �, at character { $first }; save the file again as UTF-8 from the program that made it
       *[other] { $count } characters are not valid { $encoding } and are shown as �, the first at character { $first }; save the file again as UTF-8 from the program that made it
    }
trouble-nested-too-deep = elements are nested too deep to be shown by a browser; the deeper ones were read as plain paragraphs
trouble-no-text = no text was found in it: it may be cut off, or show its text only by scripts; open it in a browser, look whether it is whole, and save it again
trouble-other-language = prose is read in English only so far, and this text is in "{ $language }"
trouble-page-left-out = page { $page } is made in a way that is not known here and was left out; print the file to a new PDF file and give that
trouble-signs-without-letters = page { $page }: { $count } signs have no letters assigned and were left out; give the document in another form if there is one
trouble-pages-repeated =
    { $count ->
        [one] { $count } page was left out: it comes a second time in the list of pages, or is more than { $most }
       *[other] { $count } pages were left out: they come a second time in the list of pages, or are more than { $most }
    }
trouble-pictures = { $bare } of { $all } pages hold hardly any letters: they are pictures (scans); run the file through text recognition (OCR) and give what that makes
trouble-complaint-of-individuals = this is a decision on a complaint of individuals: its steps are read, the names of persons in it are not
refusal-damaged-pdf = this PDF file is damaged ({ $why }); fetch it again, or open it in a browser and print it to a new PDF file
refusal-damaged-docx = this DOCX file is damaged ({ $why }); fetch it again, or open it in a word processor and save it anew
refusal-unknown = this { $format } file is damaged or made in a way that is not known here; open it in the program that made it and save it again, or save it as text
refusal-locked-pdf = this PDF file is locked with a password; open it with the password and save it without one
refusal-locked-docx = this DOCX file is locked with a password; open it in a word processor and save it without one
refusal-pageless = this PDF file has no pages; fetch it again, or open it in a browser and print it to a new PDF file
refusal-entities = this DOCX file declares XML entities, which no word processor does and which can be made to fill the memory; it is not read. If you trust it, open it in a word processor and save it anew
refusal-large = this DOCX file unpacks to more than { $megabytes } MB ({ $part }), more than is read; split it and give the parts
refusal-no-word-document = this ZIP archive holds no Word document; unpack it and give the files in it
refusal-no-process = no process could be begun to read this { $format } file in ({ $why }); close other programs and try again
refusal-out-of-memory = reading this { $format } file takes more than { $megabytes } MB of memory and was stopped; split it and give the parts, or allow more with --max-memory
refusal-out-of-time =
    { $seconds ->
        [one] reading this { $format } file takes longer than { $seconds } second and was stopped; split it and give the parts, or allow more with --max-time
       *[other] reading this { $format } file takes longer than { $seconds } seconds and was stopped; split it and give the parts, or allow more with --max-time
    }
refusal-empty = the file is empty (0 bytes); save the page or text again and give that file
refusal-binary = this is { $what }, not text; save it as PDF, DOCX, HTML or text and give that file
refusal-too-large = the file has { $size } bytes, more than the limit of { $limit }; split it and give the parts
refusal-of-file = { $name }: { $told }
note-date-taken-over = the date is taken over from what is told before
note-own-recommendation = the author's own recommendation
note-column-unknown = column unknown: the row has { $values } of { $of } values ({ $columns })
note-on-concern = on the concern of paragraph { $paragraph }
note-symbol-derived = symbol by the rule of treaty bodies from that of the report, { $report }
note-counted = counted: { $within } from { $from }
note-made-by-unknown = who made it is named in part by no State known: { $names }
note-substantive-issues = substantive issues: { $issues }
note-procedural-issues = procedural issues: { $issues }
note-answer-within =
    { $days ->
        [one] an answer is asked for within { $days } day of the transmittal
       *[other] an answer is asked for within { $days } days of the transmittal
    }
binary-a-pdf-file = a PDF file
binary-a-zip-archive-docx-xlsx-odt-and-epub-files-are-such = a ZIP archive (DOCX, XLSX, ODT and EPUB files are such)
binary-an-empty-zip-archive = an empty ZIP archive
binary-an-old-word-excel-or-powerpoint-file = an old Word, Excel or PowerPoint file
binary-an-rtf-file = an RTF file
binary-a-png-picture = a PNG picture
binary-a-jpeg-picture = a JPEG picture
binary-a-gif-picture = a GIF picture
binary-a-tiff-picture = a TIFF picture
binary-a-webp-picture-sound-or-film = a WebP picture, sound or film
binary-a-sound-file = a sound file
binary-a-gzip-archive = a gzip archive
binary-a-bzip2-archive = a bzip2 archive
binary-an-xz-archive = an xz archive
binary-a-7-zip-archive = a 7-Zip archive
binary-a-rar-archive = a RAR archive
binary-an-sqlite-database = an SQLite database
binary-a-program = a program
binary-a-binary-property-list-a-safari-web-archive-is-such = a binary property list (a Safari web archive is such)
binary-a-djvu-file = a DjVu file
binary-a-web-archive-mhtml = a web archive (MHTML)
binary-a-file-in-utf-32 = a file in UTF-32
binary-binary-data = binary data
