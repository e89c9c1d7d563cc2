# What is told of a file beside what was read of it, and of how a statement was read, in Russian. Source: compiled for Tarazy.

trouble-not-in-encoding = в файле есть знаки, недопустимые в { $encoding } ({ $count }); они показаны как �, первый — на месте { $first }; сохраните файл заново как UTF-8 в той программе, где он сделан
trouble-nested-too-deep = элементы вложены глубже, чем показывает браузер; более глубокие прочитаны как простые абзацы
trouble-no-text = текста в нём не найдено: возможно, он обрезан или показывает текст только скриптами; откройте его в браузере, посмотрите, цел ли он, и сохраните заново
trouble-other-language = связный текст пока читается только на английском, а этот — на языке «{ $language }»
trouble-page-left-out = страница { $page } устроена неизвестным здесь способом и пропущена; распечатайте файл в новый PDF и дайте его
trouble-signs-without-letters = страница { $page }: есть знаки, которым не назначены буквы ({ $count }), они пропущены; дайте документ в другом виде, если он есть
trouble-pages-repeated = пропущены страницы ({ $count }): они стоят в списке страниц второй раз или их больше { $most }
trouble-pictures = на { $bare } из { $all } страниц почти нет букв: это картинки (сканы); пропустите файл через распознавание текста (OCR) и дайте то, что получится
trouble-complaint-of-individuals = это решение по жалобе отдельных лиц: читаются его шаги, но не имена людей в нём
refusal-damaged-pdf = этот файл PDF повреждён ({ $why }); скачайте его снова или откройте в браузере и распечатайте в новый PDF
refusal-damaged-docx = этот файл DOCX повреждён ({ $why }); скачайте его снова или откройте в текстовом редакторе и сохраните заново
refusal-unknown = этот файл { $format } повреждён или сделан неизвестным здесь способом; откройте его в той программе, где он сделан, и сохраните заново или сохраните как текст
refusal-locked-pdf = этот файл PDF закрыт паролем; откройте его с паролем и сохраните без пароля
refusal-locked-docx = этот файл DOCX закрыт паролем; откройте его в текстовом редакторе и сохраните без пароля
refusal-pageless = в этом файле PDF нет страниц; скачайте его снова или откройте в браузере и распечатайте в новый PDF
refusal-entities = этот файл DOCX объявляет сущности XML, чего не делает ни один текстовый редактор и чем можно заполнить память; он не читается. Если вы ему доверяете, откройте его в текстовом редакторе и сохраните заново
refusal-large = этот файл DOCX распаковывается больше чем в { $megabytes } МБ ({ $part }), столько не читается; разделите его и дайте по частям
refusal-no-word-document = в этом архиве ZIP нет документа Word; распакуйте его и дайте файлы из него
refusal-no-process = не удалось запустить процесс для чтения этого файла { $format } ({ $why }); закройте другие программы и попробуйте снова
refusal-out-of-memory = чтение этого файла { $format } требует больше { $megabytes } МБ памяти и остановлено; разделите его и дайте по частям или разрешите больше через --max-memory
refusal-out-of-time = чтение этого файла { $format } длится дольше { $seconds } с и остановлено; разделите его и дайте по частям или разрешите больше через --max-time
refusal-empty = файл пуст (0 байт); сохраните страницу или текст заново и дайте этот файл
refusal-binary = это { $what }, а не текст; сохраните как PDF, DOCX, HTML или текст и дайте этот файл
refusal-too-large = в файле { $size } байт, больше предела в { $limit }; разделите его и дайте по частям
refusal-of-file = { $name }: { $told }
note-date-taken-over = дата взята из сказанного раньше
note-own-recommendation = рекомендация самого автора
note-column-unknown = столбец неизвестен: в строке значений { $values } из { $of } ({ $columns })
note-on-concern = по поводу обеспокоенности в пункте { $paragraph }
note-symbol-derived = условное обозначение выведено по правилу договорных органов из обозначения доклада, { $report }
note-counted = отсчитано: «{ $within }» от { $from }
note-made-by-unknown = среди тех, кто её дал, названы и неизвестные государства: { $names }
note-substantive-issues = вопросы существа: { $issues }
note-procedural-issues = процедурные вопросы: { $issues }
note-answer-within =
    { $days ->
        [one] ответ просят дать в течение { $days } дня со дня направления
       *[other] ответ просят дать в течение { $days } дней со дня направления
    }
binary-a-pdf-file = файл PDF
binary-a-zip-archive-docx-xlsx-odt-and-epub-files-are-such = архив ZIP (таковы файлы DOCX, XLSX, ODT и EPUB)
binary-an-empty-zip-archive = пустой архив ZIP
binary-an-old-word-excel-or-powerpoint-file = старый файл Word, Excel или PowerPoint
binary-an-rtf-file = файл RTF
binary-a-png-picture = картинка PNG
binary-a-jpeg-picture = картинка JPEG
binary-a-gif-picture = картинка GIF
binary-a-tiff-picture = картинка TIFF
binary-a-webp-picture-sound-or-film = картинка WebP, звук или фильм
binary-a-sound-file = звуковой файл
binary-a-gzip-archive = архив gzip
binary-a-bzip2-archive = архив bzip2
binary-an-xz-archive = архив xz
binary-a-7-zip-archive = архив 7-Zip
binary-a-rar-archive = архив RAR
binary-an-sqlite-database = база данных SQLite
binary-a-program = программа
binary-a-binary-property-list-a-safari-web-archive-is-such = двоичный список свойств (таков веб-архив Safari)
binary-a-djvu-file = файл DjVu
binary-a-web-archive-mhtml = веб-архив (MHTML)
binary-a-file-in-utf-32 = файл в UTF-32
binary-binary-data = двоичные данные
