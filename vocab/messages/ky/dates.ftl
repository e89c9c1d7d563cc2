# Dates, quantities and units, in Kyrgyz. Source: compiled for Tarazy.

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
month-1-of = январь
month-2-of = февраль
month-3-of = март
month-4-of = апрель
month-5-of = май
month-6-of = июнь
month-7-of = июль
month-8-of = август
month-9-of = сентябрь
month-10-of = октябрь
month-11-of = ноябрь
month-12-of = декабрь
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
day-of-month-and-year = { $year }-ж. { $day }-{ $month }
month-and-year = { $year }-ж. { $month }
date-to-date = { $from } — { $to }
date-or-later = { $date } же андан кийин
date-or-earlier = { $date } же андан мурда
date-about = болжол менен { $date }
date-uncertain = { $date }, так эмес
quantity-about = болжол менен { $n }
quantity-at-least = кеминде { $n }
quantity-up-to = { $n } чейин
quantity-almost = { $n } дээрлик
quantity-range = { $low }–{ $high }
quantity-vague = болжол менен { $low }–{ $high }
counted-by = { $count }, санаган: { $by }
every-month = ай сайын
every-year = жыл сайын
every-months = ар бир { $count } ай сайын
every-years = ар бир { $count } жыл сайын
unit-person = киши
unit-household = үй-бүлө
unit-organisation = уюм
unit-company = компания
unit-party = партия
unit-country = өлкө
unit-region = аймак
unit-seat = орун
unit-vote = добуш
unit-house = үй
unit-vehicle = унаа
unit-document = документ
unit-case = иш
unit-event = окуя
unit-project = долбоор
unit-publication = басылма
unit-times = эсе
unit-year = жыл
unit-month = ай
unit-week = жума
unit-day = күн
unit-hour = саат
unit-minute = мүнөт
unit-km = км
unit-m = м
unit-km2 = км²
unit-ha = га
unit-tonne = тонна
unit-kg = кг
value-of-part = { $value } ({ $part })
unit-ngo = БӨУ
unit-index = индекс
unit-rank = рейтингдеги орун
unit-per-1000 = 1000ге эсептегенде
unit-per-100000 = 100 000ге эсептегенде
unit-grant = грант
unit-recommendation = сунуш
unit-unit = бирдик
counted-person =
    { $count ->
       *[other] киши
    }
counted-household =
    { $count ->
       *[other] үй-бүлө
    }
counted-organisation =
    { $count ->
       *[other] уюм
    }
counted-company =
    { $count ->
       *[other] компания
    }
counted-party =
    { $count ->
       *[other] партия
    }
counted-country =
    { $count ->
       *[other] өлкө
    }
counted-region =
    { $count ->
       *[other] аймак
    }
counted-seat =
    { $count ->
       *[other] орун
    }
counted-vote =
    { $count ->
       *[other] добуш
    }
counted-house =
    { $count ->
       *[other] үй
    }
counted-vehicle =
    { $count ->
       *[other] унаа
    }
counted-document =
    { $count ->
       *[other] документ
    }
counted-case =
    { $count ->
       *[other] иш
    }
counted-event =
    { $count ->
       *[other] окуя
    }
counted-project =
    { $count ->
       *[other] долбоор
    }
counted-publication =
    { $count ->
       *[other] басылма
    }
counted-times =
    { $count ->
       *[other] эсе
    }
counted-year =
    { $count ->
       *[other] жыл
    }
counted-month =
    { $count ->
       *[other] ай
    }
counted-week =
    { $count ->
       *[other] жума
    }
counted-day =
    { $count ->
       *[other] күн
    }
counted-hour =
    { $count ->
       *[other] саат
    }
counted-minute =
    { $count ->
       *[other] мүнөт
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
       *[other] тонна
    }
counted-kg =
    { $count ->
       *[other] кг
    }
counted-ngo =
    { $count ->
       *[other] БӨУ
    }
counted-index =
    { $count ->
       *[other] индекс
    }
counted-rank =
    { $count ->
       *[other] рейтингдеги орун
    }
counted-per-1000 =
    { $count ->
       *[other] 1000ге эсептегенде
    }
counted-per-100000 =
    { $count ->
       *[other] 100 000ге эсептегенде
    }
counted-grant =
    { $count ->
       *[other] грант
    }
counted-recommendation =
    { $count ->
       *[other] сунуш
    }
counted-unit =
    { $count ->
       *[other] бирдик
    }
