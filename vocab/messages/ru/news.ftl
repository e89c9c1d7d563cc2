# What is new, in Russian. Source: compiled for Tarazy.

since-day = С { $day }
what-is-new = Что нового
since-label = С
nothing-came-to-the-record-since = С тех пор ничего не добавлено.
look-further-back = Посмотрите раньше или { $all }.
see-every-import-and-reading = просмотрите все загрузки и чтения
came-to-record =
    { $count ->
        [one] Добавлено { $count } сообщение или текст: { $sorts }.
        [few] Добавлено { $count } сообщения и текста: { $sorts }.
       *[other] Добавлено { $count } сообщений и текстов: { $sorts }.
    }
the-last-first = Сначала последние
imports-n =
    { $count ->
        [one] { $count } загрузка или чтение
        [few] { $count } загрузки и чтения
       *[other] { $count } загрузок и чтений
    }
new-changed-gone = новых { $new }, изменено { $changed }, исчезло { $gone }
