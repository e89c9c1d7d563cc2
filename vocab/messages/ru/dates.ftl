# Dates, quantities and units, in Russian. Source: compiled for Tarazy.

month-1 = январь
month-2 = февраль
month-3 = март
month-4 = апрель
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = август
month-9 = сентябрь
month-10 = октябрь
month-11 = ноябрь
month-12 = декабрь
month-1-of = января
month-2-of = февраля
month-3-of = марта
month-4-of = апреля
month-5-of = мая
month-6-of = июня
month-7-of = июля
month-8-of = августа
month-9-of = сентября
month-10-of = октября
month-11-of = ноября
month-12-of = декабря
month-1-short = янв
month-2-short = фев
month-3-short = мар
month-4-short = апр
month-5-short = май
month-6-short = июн
month-7-short = июл
month-8-short = авг
month-9-short = сен
month-10-short = окт
month-11-short = ноя
month-12-short = дек
day-of-month-and-year = { $day } { $month } { $year } г.
month-and-year = { $month } { $year } г.
date-to-date = { $from } — { $to }
date-or-later = { $date } или позже
date-or-earlier = { $date } или раньше
date-about = примерно { $date }
date-uncertain = { $date }, неточно
quantity-about = около { $n }
quantity-at-least = не менее { $n }
quantity-up-to = до { $n }
quantity-almost = почти { $n }
quantity-range = от { $low } до { $high }
quantity-vague = примерно от { $low } до { $high }
counted-by = { $count }, по подсчёту: { $by }
every-month = каждый месяц
every-year = каждый год
every-months =
    { $count ->
        [one] каждый { $count } месяц
        [few] каждые { $count } месяца
       *[other] каждые { $count } месяцев
    }
every-years =
    { $count ->
        [one] каждый { $count } год
        [few] каждые { $count } года
       *[other] каждые { $count } лет
    }
unit-person = чел.
unit-household = домохозяйств
unit-organisation = организаций
unit-company = компаний
unit-party = партий
unit-country = стран
unit-region = регионов
unit-seat = мест
unit-vote = голосов
unit-house = зданий
unit-vehicle = машин
unit-document = документов
unit-case = дел
unit-event = событий
unit-project = проектов
unit-publication = изданий
unit-times = раз
unit-year = лет
unit-month = мес.
unit-week = нед.
unit-day = дн.
unit-hour = ч
unit-minute = мин
unit-km = км
unit-m = м
unit-km2 = км²
unit-ha = га
unit-tonne = т
unit-kg = кг
value-of-part = { $value } ({ $part })
unit-ngo = НПО
unit-index = индекс
unit-rank = место в рейтинге
unit-per-1000 = на 1000
unit-per-100000 = на 100 000
unit-grant = грантов
unit-recommendation = рекомендаций
unit-unit = единиц
counted-person =
    { $count ->
       *[other] чел.
    }
counted-household =
    { $count ->
        [one] домохозяйство
        [few] домохозяйства
       *[other] домохозяйств
    }
counted-organisation =
    { $count ->
        [one] организация
        [few] организации
       *[other] организаций
    }
counted-company =
    { $count ->
        [one] компания
        [few] компании
       *[other] компаний
    }
counted-party =
    { $count ->
        [one] партия
        [few] партии
       *[other] партий
    }
counted-country =
    { $count ->
        [one] страна
        [few] страны
       *[other] стран
    }
counted-region =
    { $count ->
        [one] регион
        [few] региона
       *[other] регионов
    }
counted-seat =
    { $count ->
        [one] место
        [few] места
       *[other] мест
    }
counted-vote =
    { $count ->
        [one] голос
        [few] голоса
       *[other] голосов
    }
counted-house =
    { $count ->
        [one] здание
        [few] здания
       *[other] зданий
    }
counted-vehicle =
    { $count ->
        [one] машина
        [few] машины
       *[other] машин
    }
counted-document =
    { $count ->
        [one] документ
        [few] документа
       *[other] документов
    }
counted-case =
    { $count ->
        [one] дело
        [few] дела
       *[other] дел
    }
counted-event =
    { $count ->
        [one] событие
        [few] события
       *[other] событий
    }
counted-project =
    { $count ->
        [one] проект
        [few] проекта
       *[other] проектов
    }
counted-publication =
    { $count ->
        [one] издание
        [few] издания
       *[other] изданий
    }
counted-times =
    { $count ->
        [one] раз
        [few] раза
       *[other] раз
    }
counted-year =
    { $count ->
        [one] год
        [few] года
       *[other] лет
    }
counted-month =
    { $count ->
       *[other] мес.
    }
counted-week =
    { $count ->
       *[other] нед.
    }
counted-day =
    { $count ->
       *[other] дн.
    }
counted-hour =
    { $count ->
       *[other] ч
    }
counted-minute =
    { $count ->
       *[other] мин
    }
counted-km =
    { $count ->
       *[other] км
    }
counted-m =
    { $count ->
       *[other] м
    }
counted-km2 =
    { $count ->
       *[other] км²
    }
counted-ha =
    { $count ->
       *[other] га
    }
counted-tonne =
    { $count ->
       *[other] т
    }
counted-kg =
    { $count ->
       *[other] кг
    }
counted-ngo =
    { $count ->
       *[other] НПО
    }
counted-index =
    { $count ->
       *[other] индекс
    }
counted-rank =
    { $count ->
       *[other] место в рейтинге
    }
counted-per-1000 =
    { $count ->
       *[other] на 1000
    }
counted-per-100000 =
    { $count ->
       *[other] на 100 000
    }
counted-grant =
    { $count ->
        [one] грант
        [few] гранта
       *[other] грантов
    }
counted-recommendation =
    { $count ->
        [one] рекомендация
        [few] рекомендации
       *[other] рекомендаций
    }
counted-unit =
    { $count ->
        [one] единица
        [few] единицы
       *[other] единиц
    }
