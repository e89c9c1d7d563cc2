# Pledges, in Kazakh. Source: compiled for Tarazy.

what-was-kept-by = { $day } дейін не орындалды
judged-pledges = Екі не одан көп тексеруші бағалаған { $count } міндеттеменің { $same } туралы бірдей айтты
alpha = Криппендорф альфасы { $alpha }
how-it-is-reckoned = қалай есептеледі
no-pledge-on-record-stands-so = Жазбада мұндай жағдайдағы міндеттеме жоқ.
kept-by-rule = Міндеттеме орындалды ма — оны оқуға болатын { $rule } тек жазбалардағы көрсеткіштер бойынша айтады. Мәлімет жоқ болса, ол бұзылды деген сөз емес, ал тексеруге келмейтіні де орындалған болуы мүмкін.
verdict = Қорытынды
to-promisee = кімге: { $promisee }
from-baseline = бастапқысы { $quantity }
target-quantity = мақсаты { $quantity }
the-figures-with-a-chart = Көрсеткіштер, графигімен
as-of-day = { $day } күнгі жағдай
reviewers-hold = Тексерушілердің пікірі: { $verdict }
reviewers-do-not-hold-anything-yet = Тексерушілердің ортақ пікірі әзірге жоқ: «орындалған» не «бұзылған» үшін бірдей айтатын екеуі керек.
noted-down-by = { $party }, жазып алған: { $by }
add-a-verdict-of-your-own-or-of-another = Өз қорытындыңызды не басқа тараптың қорытындысын қосу
whose-verdict-it-is-where-it-is-not = Өзіңіздікі болмаса, кімнің қорытындысы
why-label = Неге
from-measured-to = { $first } — { $last }.
pace-a-year = Қарқыны: жылына { $pace }
pace-needed = керегі { $pace }
bands-of-pledges = Тұтас жолақ: орындалған; контур: мерзіміне дейін; жолақтар: мерзімі өткен, орындалмаған; жіңішке сызық: көрсеткіш жоқ. Мерзімсіз міндеттеме жалғаса береді.
pledges-over-time = Міндеттемелер қабылданғаннан мерзіміне дейін
promised-on = { $day } уәде етілген: { $keeping }
promised-on-by = { $day } уәде етілген, мерзімі { $deadline }: { $keeping }
