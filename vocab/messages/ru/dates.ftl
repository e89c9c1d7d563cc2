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
