# Dates, quantities and units, in Kazakh. Source: compiled for Tarazy.

month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан
month-1-of = қаңтар
month-2-of = ақпан
month-3-of = наурыз
month-4-of = сәуір
month-5-of = мамыр
month-6-of = маусым
month-7-of = шілде
month-8-of = тамыз
month-9-of = қыркүйек
month-10-of = қазан
month-11-of = қараша
month-12-of = желтоқсан
month-1-short = қаң
month-2-short = ақп
month-3-short = нау
month-4-short = сәу
month-5-short = мам
month-6-short = мау
month-7-short = шіл
month-8-short = там
month-9-short = қыр
month-10-short = қаз
month-11-short = қар
month-12-short = жел
day-of-month-and-year = { $year } ж. { $day } { $month }
month-and-year = { $year } ж. { $month }
date-to-date = { $from } — { $to }
date-or-later = { $date } немесе одан кейін
date-or-earlier = { $date } немесе одан бұрын
date-about = шамамен { $date }
date-uncertain = { $date }, анық емес
quantity-about = шамамен { $n }
quantity-at-least = кемінде { $n }
quantity-up-to = { $n } дейін
quantity-almost = { $n } дерлік
quantity-range = { $low }–{ $high }
quantity-vague = шамамен { $low }–{ $high }
counted-by = { $count }, санаған: { $by }
every-month = ай сайын
every-year = жыл сайын
every-months = әр { $count } ай сайын
every-years = әр { $count } жыл сайын
unit-person = адам
unit-household = үй шаруашылығы
unit-organisation = ұйым
unit-company = компания
unit-party = партия
unit-country = ел
unit-region = өңір
unit-seat = орын
unit-vote = дауыс
unit-house = үй
unit-vehicle = көлік
unit-document = құжат
unit-case = іс
unit-event = оқиға
unit-project = жоба
unit-publication = басылым
unit-times = есе
unit-year = жыл
unit-month = ай
unit-week = апта
unit-day = күн
unit-hour = сағат
unit-minute = минут
unit-km = км
unit-m = м
unit-km2 = км²
unit-ha = га
unit-tonne = тонна
unit-kg = кг
value-of-part = { $value } ({ $part })
unit-ngo = ҮЕҰ
unit-index = индекс
unit-rank = рейтингтегі орын
unit-per-1000 = 1000-ға шаққанда
unit-per-100000 = 100 000-ға шаққанда
unit-grant = грант
unit-recommendation = ұсыным
unit-unit = бірлік
counted-person =
    { $count ->
       *[other] адам
    }
counted-household =
    { $count ->
       *[other] үй шаруашылығы
    }
counted-organisation =
    { $count ->
       *[other] ұйым
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
       *[other] ел
    }
counted-region =
    { $count ->
       *[other] өңір
    }
counted-seat =
    { $count ->
       *[other] орын
    }
counted-vote =
    { $count ->
       *[other] дауыс
    }
counted-house =
    { $count ->
       *[other] үй
    }
counted-vehicle =
    { $count ->
       *[other] көлік
    }
counted-document =
    { $count ->
       *[other] құжат
    }
counted-case =
    { $count ->
       *[other] іс
    }
counted-event =
    { $count ->
       *[other] оқиға
    }
counted-project =
    { $count ->
       *[other] жоба
    }
counted-publication =
    { $count ->
       *[other] басылым
    }
counted-times =
    { $count ->
       *[other] есе
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
       *[other] апта
    }
counted-day =
    { $count ->
       *[other] күн
    }
counted-hour =
    { $count ->
       *[other] сағат
    }
counted-minute =
    { $count ->
       *[other] минут
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
       *[other] ҮЕҰ
    }
counted-index =
    { $count ->
       *[other] индекс
    }
counted-rank =
    { $count ->
       *[other] рейтингтегі орын
    }
counted-per-1000 =
    { $count ->
       *[other] 1000-ға шаққанда
    }
counted-per-100000 =
    { $count ->
       *[other] 100 000-ға шаққанда
    }
counted-grant =
    { $count ->
       *[other] грант
    }
counted-recommendation =
    { $count ->
       *[other] ұсыным
    }
counted-unit =
    { $count ->
       *[other] бірлік
    }
