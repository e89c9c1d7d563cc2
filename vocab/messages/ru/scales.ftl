# The scales: promise and practice, side by side, reports, in Russian. Source: compiled for Tarazy.

scales-caption = Что обещано и что известно, по правам и государствам, на { $day }
scales-rows-caption = В каждой клетке вверху: документы в силе из тех, что закрепляют право (? — неизвестно). Внизу: сколько строк о практике в записях (прочерк — нет сведений).
scales-how = В каждой клетке слева: сколько документов, закрепляющих право, действует для государства и что оно обещало. Справа: что сказали об этом органы и что записано о произошедшем. Клетка открывает каждую строку с её отрывком. { $no-information } не значит, что всё было хорошо.
no-information-capital = Нет сведений
scales-rules = Какие утверждения относятся к строке, определяет { $rule }, которое можно прочитать; выполнены ли обязательства — { $another }; положение государства по документу — { $treaty-rules }. Ничего не складывается в балл.
a-rule = правило
by-another = другое правило
rules-of-treaty-law = правила договорного права
scales-on = Весы на { $day }
n-of-in-force = { $n } из { $whole } в силе
n-not-known = { $n } неизвестно
recommendations-supported =
    { $count ->
        [one] { $count } рекомендация поддержана
        [few] { $count } рекомендации поддержаны
       *[other] { $count } рекомендаций поддержано
    }
pledges-n =
    { $count ->
        [one] { $count } обязательство
        [few] { $count } обязательства
       *[other] { $count } обязательств
    }
practice-reports-overdue =
    { $count ->
        [one] { $count } доклад просрочен
        [few] { $count } доклада просрочено
       *[other] { $count } докладов просрочено
    }
practice-concerns =
    { $count ->
        [one] { $count } обеспокоенность
        [few] { $count } обеспокоенности
       *[other] { $count } обеспокоенностей
    }
practice-recommendations =
    { $count ->
        [one] { $count } рекомендация
        [few] { $count } рекомендации
       *[other] { $count } рекомендаций
    }
practice-positive-aspects =
    { $count ->
        [one] { $count } позитивный аспект
        [few] { $count } позитивных аспекта
       *[other] { $count } позитивных аспектов
    }
practice-events =
    { $count ->
        [one] { $count } событие
        [few] { $count } события
       *[other] { $count } событий
    }
practice-steps-of-cases =
    { $count ->
        [one] { $count } шаг дела
        [few] { $count } шага дел
       *[other] { $count } шагов дел
    }
practice-figures =
    { $count ->
        [one] { $count } показатель
        [few] { $count } показателя
       *[other] { $count } показателей
    }
practice-reports-coded-by-machine =
    { $count ->
        [one] { $count } машинное сообщение
        [few] { $count } машинных сообщения
       *[other] { $count } машинных сообщений
    }
last-on = последнее: { $date }
no-treaty-named = договор не назван
treaties-nothing-on-record = договоры: в записях ничего
promise-and-practice = Обещание и практика
the-scales = Весы
by = По
small-promise = обещание
small-practice = практика
group-of-persons = Группа лиц
goal = Цель
right = Право
promise-practice-on = Обещание и практика на { $day }
mark-what-came-to-the-record-since = Отметить добавленное с
promised-heading = Обещано
on-record = В записях
no-recommendation-that-the-state-supported = По этому праву в записях нет ни поддержанных государством рекомендаций, ни обязательств.
no-information-that-is-not-that-nothing = Нет сведений. Это не значит, что всё было хорошо: записи молчат.
which-stand-here = Какие утверждения стоят здесь: { $rule }.
the-rule = правило
the-whole-scales = Все весы
as-a-report = Как доклад
article-n = статья { $articles }
a-report-to = Доклад для органа: { $body }
a-report-to-was-due = Доклад для органа «{ $body }» должен был быть представлен: { $date }.
overdue = Просрочено.
earlier-lines =
    { $count ->
        [one] { $count } более ранняя строка
        [few] { $count } более ранние строки
       *[other] { $count } более ранних строк
    }
see-all-in-the-search = посмотреть все в поиске
search-the-record = Искать в записях
made-n-times = сказано { $n } раз
new = новое
state-by-state = По государствам
what-holds-it = Чем оно закреплено
no-information-not-nothing-wrong = Нет сведений. Это не значит, что всё было хорошо.
figures-on-the-same-axes = Показатели на одних осях
promise-and-practice-by-state = Обещание и практика по государствам
no-treaty-is-named-for-it = Для него не назван ни один договор.
counts-of-states-on = { $counts } из { $states } на { $day }
up-to-six-states-by-name-or-letters = До шести государств, по названию или буквам, через запятую
compare = Сравнить
side-by-side = Рядом
compare-caution = { $no-information } не значит, что всё было хорошо; и больше записей не значит, что больше произошло.
nothing-is-on-record-that-is-measured = В записях нет ничего, что измерялось бы у двух из них.
what-each-state-is-under-the-core-instruments = Положение каждого государства по основным документам
pledges-by-where-they-stand = Обязательства по их положению
small-pledges = обязательства
every-right = все права
draft = Составить
contents = Содержание
report-take-away = Несколько прав: перечислите их в адресе через запятую. Страница печатается как есть; возьмите её как { $word }, таблицу свидетельств как { $spreadsheet } или всё, что за ней стоит, как { $package } с контрольными суммами.
spreadsheet = электронная таблица
report-title = { $state }: обещание и практика
as-of-day-heading = На { $day }
