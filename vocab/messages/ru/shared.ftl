# What many pages say: lists, findings, accounts, in Russian. Source: compiled for Tarazy.

accounts =
    { $count ->
        [one] { $count } сообщение
        [few] { $count } сообщения
       *[other] { $count } сообщений
    }
an-import = загрузки
withdrawn-by-source = Источник больше не публикует его: его нет среди данных { $import } от { $at }.
why = почему
restricted-because = Оно утверждает нечто о названном человеке и не показывается ни в списках, ни в поиске, ни при выгрузке, пока проверяющий не примет или не оспорит его ({ $why }).
restricted-as-submission = Оно прислано без имени и не показывается ни в списках, ни в поиске, ни при выгрузке, пока проверяющий не примет или не оспорит его ({ $why }).
speaks-for = говорит за: { $party }
read-by-machine = прочитано машиной
imported-by = загружено: { $name }
entered-by = внёс(ла): { $name }
sent-without-name = прислано без имени
this-batch = эта партия
made-in-batch = { $made }; { $batch }
as-at = по состоянию на { $date }
version-n = версия { $n }
times-n =
    { $count ->
        [one] { $count } раз
        [few] { $count } раза
       *[other] { $count } раз
    }
points-n =
    { $count ->
        [one] { $count } пункт
        [few] { $count } пункта
       *[other] { $count } пунктов
    }
all = все
state = Государство
kind = Вид
show = Показать
from = С
to = по
small-date = дата
event = событие
kind-in-a-list = вид
small-accounts = сообщений
no-date = без даты
accounts-differ = сообщения расходятся
and-more-accounts =
    { $count ->
        [one] и ещё { $count } сообщение
        [few] и ещё { $count } сообщения
       *[other] и ещё { $count } сообщений
    }
page-of = Страница { $page } из { $pages }
import-tables-or = Загрузите таблицы командой { $command } или { $add }.
add-a-text = добавьте текст
fields-that-settle-it = Поля, которые это решают
field = поле
here = здесь
there = там
open-the-record = Открыть запись
the-record-has-nothing-to-lay-here = В записях нечего сюда положить.
pages-of-this-list = Страницы этого списка
from-the-beginning = С начала
next-page = Следующая страница
previous-page = Предыдущая страница
differ = расходятся
record = запись
small-sources = источники
what-is-said = что сказано
where = где
review-column = проверка
in-the-record = в записях
waiting-for-review = ждут проверки
accounts-by-kind = Сообщения по видам
withdrawn = Отозвано.
restricted = Ограничено.
waits-for-a-second-reading = ждёт второго чтения
characters-from-to = знаки { $start }–{ $end }
line-n = строка { $n }
column-n = графа { $name }
decade = { $year }-е
