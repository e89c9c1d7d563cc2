# What a drafted report says, in Russian. Source: compiled for Tarazy.

report-nothing = Об этих правах за этот период в записях есть только договоры. Это не значит, что ничего не произошло.
report-sources = Источники
report-period = С { $from } по { $to }
report-promised = Обещано
report-under = : { $cell }
report-under-article = , статья { $articles }: { $cell }
report-overdue = Просрочено.
report-owed = Доклад органу { $body }.
report-was-due = Доклад органу { $body } следовало представить { $date }.
report-was-due-undated = Доклад органу { $body } следовало представить, день неизвестен.
report-earlier =
    { $count ->
        [one] В записях ещё { $count } более ранняя строка.
        [few] В записях ещё { $count } более ранние строки.
       *[other] В записях ещё { $count } более ранних строк.
    }
report-no-date = без даты
report-line = { $date }, { $what }:
report-made-times = (высказано раз: { $times })
report-differs = (источники расходятся)
report-no-information = Нет сведений
report-silent = Об этих правах за этот период в записях самое большее договоры. Это не значит, что всё было в порядке.
report-right = { $right }: { $promised }
report-how-made = Как это сделано
report-made = Каждая строка — сообщение источника в записях, принятое или оспоренное проверяющим либо загруженное из таблицы; ничего не написано для этого доклада. Несколько источников об одном — одна строка. Статус государства по договору вычислен из его актов на этот день; считаются записи, а не упоминания.
report-made-from = Сделано из записей, журнал которых кончается на { $head }. В таблице свидетельств рядом с этим докладом каждая строка стоит с цитатой и идентификаторами; в пакете данных — с контрольными суммами, сообщениями за ней и тем, как пересчитать каждое число.
report-treaties-nothing = Договоры: в записях ничего нет
report-instruments = в силе документов: { $party } из { $all }
report-instruments-unknown = в силе документов: { $party } из { $all }, неизвестно: { $unknown }
report-supported =
    { $count ->
        [one] { $count } поддержанная рекомендация
        [few] { $count } поддержанные рекомендации
       *[other] { $count } поддержанных рекомендаций
    }
report-pledges =
    { $count ->
        [one] { $count } обязательство
        [few] { $count } обязательства
       *[other] { $count } обязательств
    }
report-no-practice = Нет сведений. Это не значит, что всё было в порядке.
report-last-of = последнее — { $year }
