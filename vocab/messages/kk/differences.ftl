# Where registers differ, in Kazakh. Source: compiled for Tarazy.

open-settled = Ашық { $open }, шешілген { $settled }. Кейінгі акт — ескі тізілімнің жаңартылуы; екеуінде де бірдей бола алмайтыны — қайшылық.
open-only = Ашық { $open }. Кейінгі акт — ескі тізілімнің жаңартылуы; екеуінде де бірдей бола алмайтыны — қайшылық.
import-second-register = Сол шарттардың екінші тізілімін жүктеңіз, { $one } және { $other }, сонда олар салыстырылады.
no-two-registers-in-this-record-differ = Жазбаларда айырмасы бар екі тізілім жоқ.
none-of-the-differences-is-like-this = Мұндай айырма жоқ.
settled-open = ашық
settled-settled = шешілген
what-it-comes-to = Неге саяды
open-or-settled = Ашық не шешілген
n-settled = { $n } шешілген
by-rule = Ереже бойынша
by-every-rule = Барлық ереже бойынша
pages-of-the-differences = Айырмалар беттері
difference-settled = шешілген
the-earlier-register = Бұрынғы тізілім
the-later-one = Кейінгісі
a-day-it-does-not-say = көрсетілмеген күн
it-is-silent-on-this-act = Ол бұл акт туралы үндемейді.
the-earlier-register-holds = Бұрынғы тізілім дұрыс
the-later-register-holds = Кейінгі тізілім дұрыс
both-hold = Екеуі де дұрыс
neither-holds = Екеуі де дұрыс емес
open-again = Қайта ашық
