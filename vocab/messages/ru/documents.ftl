# Documents, in Russian. Source: compiled for Tarazy.

bytes-n = { $n } байт
waiting-n = { $n } ждут
as-it-came = как пришло
same-un-document = Тот же документ ООН: { $copy }
small-side-by-side = рядом
text = Текст
what-this-table-says = Что говорит эта таблица
parts-of-this-document = Части этого документа
part-before = Предыдущая часть
part-after = Следующая часть
n-to-n = { $from } – { $to }
what-was-read = Что прочитано
nothing-that-could-be-checked-was-read = В этой части не прочитано ничего, что можно проверить.
keys-help = Клавиши: { $j } следующее, { $k } предыдущее, { $a } принять, { $d } оспорить, { $r } отклонить; кнопки делают то же.
page-n = стр. { $n }
details = Подробности
may-be-about = Возможно, об этом:
document-kicker = Документ
documents = Документы
no-documents-are-kept-yet = Документов пока нет.
add-a-document = Добавить документ
candidates-n =
    { $count ->
        [one] { $count } предложение
        [few] { $count } предложения
       *[other] { $count } предложений
    }
document = документ
small-source = источник
kind-of-file = тип файла
bytes = байт
documents-newest-first = Документы, новые сначала
it-is-read-and-kept-with-its-candidates = Он читается и хранится вместе с предложениями отдельно от записей, пока их кто-нибудь не примет. Всё целиком можно отменить.
a-file-pdf-docx-html-or-plain-text = Файл: PDF, DOCX, HTML или простой текст
or-the-text-itself = или сам текст
its-source-as-far-as-it-is-known = Его источник, насколько известно
title = Название
author = Автор
publisher = Издатель
date = Дата
n2005-2005-03-or-2005-03-24 = 2005, 2005-03 или 2005-03-24
speaks-for-label = Говорит за
a-party-with-an-interest-if-any = заинтересованная сторона, если есть
where-it-was-found = Где найден
licence = Лицензия
read-and-keep = Прочитать и сохранить
the-text = Текст
here-beside-there = { $here } рядом с { $there }
two-documents = Два документа
the-other-way-round = наоборот
paired-rows = В { $paired } из { $rows } строк есть абзац с обеих сторон. Они сопоставлены по номерам, по числам и обозначениям в них, по длине и по порядку; последняя графа говорит, по чему именно.
only-the-first-part-of-a-very-long = Показана только первая часть очень длинного документа.
neither-document-has-text = Ни в одном из документов нет текста.
paragraph-by-paragraph = Абзац за абзацем
nothing-beside-it = рядом ничего нет
text-not-shown = Целиком это не показывается: что-то здесь ждёт решения или придержано. Вот что учитывается, с отрывками.
what-counts-of-it = Что отсюда учитывается
document-kept-back = документ, который не показывается
