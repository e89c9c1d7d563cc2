# Dates, quantities and units, in Uzbek. Source: compiled for Tarazy.

month-1 = yanvar
month-2 = fevral
month-3 = mart
month-4 = aprel
month-5 = may
month-6 = iyun
month-7 = iyul
month-8 = avgust
month-9 = sentabr
month-10 = oktabr
month-11 = noyabr
month-12 = dekabr
month-1-of = yanvar
month-2-of = fevral
month-3-of = mart
month-4-of = aprel
month-5-of = may
month-6-of = iyun
month-7-of = iyul
month-8-of = avgust
month-9-of = sentabr
month-10-of = oktabr
month-11-of = noyabr
month-12-of = dekabr
month-1-short = yan
month-2-short = fev
month-3-short = mar
month-4-short = apr
month-5-short = may
month-6-short = iyn
month-7-short = iyl
month-8-short = avg
month-9-short = sen
month-10-short = okt
month-11-short = noy
month-12-short = dek
day-of-month-and-year = { $year }-yil { $day }-{ $month }
month-and-year = { $year }-yil { $month }
date-to-date = { $from } — { $to }
date-or-later = { $date } yoki undan keyin
date-or-earlier = { $date } yoki undan oldin
date-about = taxminan { $date }
date-uncertain = { $date }, aniq emas
quantity-about = taxminan { $n }
quantity-at-least = kamida { $n }
quantity-up-to = { $n } gacha
quantity-almost = deyarli { $n }
quantity-range = { $low }–{ $high }
quantity-vague = taxminan { $low }–{ $high }
counted-by = { $count }, sanagan: { $by }
every-month = har oyda
every-year = har yili
every-months = har { $count } oyda
every-years = har { $count } yilda
unit-person = kishi
unit-household = xonadon
unit-organisation = tashkilot
unit-company = kompaniya
unit-party = partiya
unit-country = mamlakat
unit-region = hudud
unit-seat = oʻrin
unit-vote = ovoz
unit-house = uy
unit-vehicle = mashina
unit-document = hujjat
unit-case = ish
unit-event = voqea
unit-project = loyiha
unit-publication = nashr
unit-times = marta
unit-year = yil
unit-month = oy
unit-week = hafta
unit-day = kun
unit-hour = soat
unit-minute = daqiqa
unit-km = km
unit-m = m
unit-km2 = km²
unit-ha = ga
unit-tonne = tonna
unit-kg = kg
value-of-part = { $value } ({ $part })
unit-ngo = NNT
unit-index = indeks
unit-rank = reytingdagi oʻrin
unit-per-1000 = 1000 ga nisbatan
unit-per-100000 = 100 000 ga nisbatan
unit-grant = grant
unit-recommendation = tavsiya
unit-unit = birlik
counted-person =
    { $count ->
       *[other] kishi
    }
counted-household =
    { $count ->
       *[other] xonadon
    }
counted-organisation =
    { $count ->
       *[other] tashkilot
    }
counted-company =
    { $count ->
       *[other] kompaniya
    }
counted-party =
    { $count ->
       *[other] partiya
    }
counted-country =
    { $count ->
       *[other] mamlakat
    }
counted-region =
    { $count ->
       *[other] hudud
    }
counted-seat =
    { $count ->
       *[other] oʻrin
    }
counted-vote =
    { $count ->
       *[other] ovoz
    }
counted-house =
    { $count ->
       *[other] uy
    }
counted-vehicle =
    { $count ->
       *[other] mashina
    }
counted-document =
    { $count ->
       *[other] hujjat
    }
counted-case =
    { $count ->
       *[other] ish
    }
counted-event =
    { $count ->
       *[other] voqea
    }
counted-project =
    { $count ->
       *[other] loyiha
    }
counted-publication =
    { $count ->
       *[other] nashr
    }
counted-times =
    { $count ->
       *[other] marta
    }
counted-year =
    { $count ->
       *[other] yil
    }
counted-month =
    { $count ->
       *[other] oy
    }
counted-week =
    { $count ->
       *[other] hafta
    }
counted-day =
    { $count ->
       *[other] kun
    }
counted-hour =
    { $count ->
       *[other] soat
    }
counted-minute =
    { $count ->
       *[other] daqiqa
    }
counted-km =
    { $count ->
       *[other] km
    }
counted-m =
    { $count ->
       *[other] m
    }
counted-km2 =
    { $count ->
       *[other] km²
    }
counted-ha =
    { $count ->
       *[other] ga
    }
counted-tonne =
    { $count ->
       *[other] tonna
    }
counted-kg =
    { $count ->
       *[other] kg
    }
counted-ngo =
    { $count ->
       *[other] NNT
    }
counted-index =
    { $count ->
       *[other] indeks
    }
counted-rank =
    { $count ->
       *[other] reytingdagi oʻrin
    }
counted-per-1000 =
    { $count ->
       *[other] 1000 ga nisbatan
    }
counted-per-100000 =
    { $count ->
       *[other] 100 000 ga nisbatan
    }
counted-grant =
    { $count ->
       *[other] grant
    }
counted-recommendation =
    { $count ->
       *[other] tavsiya
    }
counted-unit =
    { $count ->
       *[other] birlik
    }
