# Where registers differ, in Kyrgyz. Source: compiled for Tarazy.

open-settled = Ачык { $open }, чечилген { $settled }. Кийинки акты — эски реестрдин жаңыртылышы; экөөндө тең боло албаганы — карама-каршылык.
open-only = Ачык { $open }. Кийинки акты — эски реестрдин жаңыртылышы; экөөндө тең боло албаганы — карама-каршылык.
import-second-register = Ошол келишимдердин экинчи реестрин жүктөңүз, { $one } жана { $other }, ошондо алар салыштырылат.
no-two-registers-in-this-record-differ = Жазууларда айырмасы бар эки реестр жок.
none-of-the-differences-is-like-this = Мындай айырма жок.
settled-open = ачык
settled-settled = чечилген
what-it-comes-to = Эмнеге такалат
open-or-settled = Ачык же чечилген
n-settled = { $n } чечилген
by-rule = Эреже боюнча
by-every-rule = Бардык эреже боюнча
pages-of-the-differences = Айырмалардын беттери
difference-settled = чечилген
the-earlier-register = Мурунку реестр
the-later-one = Кийинкиси
a-day-it-does-not-say = көрсөтүлбөгөн күн
it-is-silent-on-this-act = Ал бул акты жөнүндө унчукпайт.
the-earlier-register-holds = Мурунку реестр туура
the-later-register-holds = Кийинки реестр туура
both-hold = Экөө тең туура
neither-holds = Экөө тең туура эмес
open-again = Кайра ачык
