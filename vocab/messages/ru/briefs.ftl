# Briefs and their comments, in Russian. Source: compiled for Tarazy.

back-to-note = Назад к месту примечания { $n }
more-accounts-on-record =
    { $count ->
        [one] в записях ещё { $count } сообщение
        [few] в записях ещё { $count } сообщения
       *[other] в записях ещё { $count } сообщений
    }
one-more-account = в записях ещё одно сообщение
no-chart = Графика нет: { $problem } ({ $written }).
chart-sources = Источники: { $sources }. Построено по записям в их нынешнем виде.
table-n = Таблица { $n }
corrected-on = исправлено { $date }
citations-do-not-stand =
    { $count ->
        [one] { $count } ссылка не подтверждается
        [few] { $count } ссылки не подтверждаются
       *[other] { $count } ссылок не подтверждаются
    }
correction-being-written = пишется исправление
briefs = Обзоры
written-from-the-record = Написано по записям
no-brief-is-published-here = Здесь нет опубликованных обзоров.
write-one-or = { $write }, добавьте файл командой { $command } или { $all }.
write-one = Напишите обзор
see-those-of-every-section-and-language = посмотрите обзоры всех разделов и языков
read-most-in-the-last-thirty-days = Самые читаемые за последние тридцать дней
readings-n =
    { $count ->
        [one] { $count } прочтение
        [few] { $count } прочтения
       *[other] { $count } прочтений
    }
one-number-a-brief-and-day-is-kept = Хранится одно число на обзор и день и ничего о том, кто читает.
languages-nav = Языки
every-language = Все языки
sections = Разделы
every-section = Все разделы
citations-that-need-a-look = Ссылки, которые надо проверить
drafts = Черновики
for-who-writes = Для пишущих
write-a-brief = Написать обзор
no-comment-waits = Нет ожидающих комментариев
comments-wait =
    { $count ->
        [one] ждёт { $count } комментарий
        [few] ждут { $count } комментария
       *[other] ждут { $count } комментариев
    }
every-citation-stands = Все ссылки опубликованных обзоров подтверждаются ({ $rule }).
by-which-rule = по какому правилу
briefs-of-section = Обзоры: { $section }
continue-reading = Читать дальше
write-on-correct-or-withdraw = Дописать, исправить или отозвать
translate-into = Перевести на: { $languages }
all-briefs = Все обзоры
in-languages = на языках: { $languages }
withdrawn-on-note = { $withdrawn } { $date }: { $note } Его версии можно прочитать ниже.
draft-dot = Черновик.
this-version-is-not-published = Эта версия не опубликована.
this-is-version = Это версия { $version } из { $versions }, от { $date }. { $shown }.
see-the-version-that-is-shown-now = Показать действующую версию
withdrawn-before-published = { $withdrawn } до публикации: { $note }
citations-doubtful =
    { $count ->
        [one] { $count } ссылка этого обзора не подтверждается
        [few] { $count } ссылки этого обзора не подтверждаются
       *[other] { $count } ссылок этого обзора не подтверждаются
    }
corrections = Исправления
what-changed-from-to = Что изменилось от версии { $before } к версии { $version }
versions-n =
    { $count ->
        [one] { $count } версия
        [few] { $count } версии
       *[other] { $count } версий
    }
version-capital = Версия { $n }
by-name = { $name }
comments = Комментарии
nobody-has-said-anything-that-is-shown = Здесь пока нет показанных комментариев.
your-comment-was-entered-it-is-shown = Ваш комментарий принят. Он появится, когда его прочитают.
comment = Комментарий
it-waits-until-somebody-shows-or-refuses = Он ждёт, пока его покажут или отклонят. Имя показывается так, как вы его указали; больше о вас ничего не хранится.
send = Отправить
notes = Примечания
not-published = не опубликовано
edit = править
look-again = Проверьте ещё раз
this-no-longer-stands = Это больше не подтверждается
footing-changed = изменено
footing-withdrawn = отозвано
footing-undecided = не решено
footing-rejected = отклонено
footing-undone = отменено
footing-unknown = неизвестно
write-on-a-brief = Дописать обзор
write-a-translation = Написать перевод
a-preview = Предпросмотр.
nothing-is-kept-yet-the-form-is-below = Пока ничего не сохранено; форма ниже.
line-problem = Строка { $line }: { $problem }.
no-title-yet = Пока без названия
preview = Предпросмотр
nothing-was-kept = Ничего не сохранено.
this-cannot-be-kept-yet = Это пока нельзя сохранить
overtaken-while-wrote = Ничего не сохранено: версия { $newer } ({ $by }) появилась, пока вы писали от { $from }. Перенесите нужное; отправленное далее последует за версией { $newer }.
from-nothing = чистого листа
version-title = Версия { $n }: { $title }
yours = Ваше
somebody-was-faster = Кто-то опередил вас
name-in-the-address = Имя в адресе
small-letters-digits-and-hyphens-women = Строчные буквы, цифры и дефисы: women-in-parliament
section = Раздел
authors = Авторы
semicolons-between-them = Через точку с запятой
language = Язык
text-in-markdown = Текст, в Markdown
what-this-corrects-or-why-it-is-withdrawn = Что это исправляет или почему отзывается
needed-once-the-brief-was-published = Нужно, если обзор уже опубликован; это видят читатели
keep-as-a-draft = Сохранить черновик
publish = Опубликовать
withdraw = Отозвать
how-to-cite-and-to-draw = Как ссылаться и строить графики
cites-a-record = { $code } ссылается на запись, { $account } — на то, что говорит один источник: число ведёт к примечанию с источником, датой и отрывком. Идентификатор стоит в адресе страницы записи.
draws-a-chart = { $code } отдельной строкой строит график; { $indicators }.
small-indicators = показатели
makes-a-footnote = { $mark } в тексте и { $note } под ним делают сноску; в таблицах между клетками вертикальные черты.
html-is-shown-as-it-is-written-links = HTML показывается как написан. Ссылки ведут на http, https, mailto или этот сайт.
what-waits-for-a-decision = Что ждёт решения
no-comment-waits-here = Нет ожидающих комментариев.
see-the-briefs = Показать обзоры
a-comment-stands-under-its-brief-once = Комментарий появляется под обзором, когда его покажут. Любое решение хранится: кто, когда и почему.
name-on-brief = { $name }; обзор: { $brief }
refuse = Отклонить
withdrawn-heading = Отозвано
