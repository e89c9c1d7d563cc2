# Where registers differ, in Uzbek. Source: compiled for Tarazy.

open-settled = Ochiq { $open }, hal qilingan { $settled }. Keyingi hujjat — eski reyestrning yangilanishi; ikkalasida ham boʻla olmaydigani — ziddiyat.
open-only = Ochiq { $open }. Keyingi hujjat — eski reyestrning yangilanishi; ikkalasida ham boʻla olmaydigani — ziddiyat.
import-second-register = Oʻsha shartnomalarning ikkinchi reyestrini yuklang, { $one } va { $other }, shunda ular solishtiriladi.
no-two-registers-in-this-record-differ = Yozuvlarda farq qiladigan ikki reyestr yoʻq.
none-of-the-differences-is-like-this = Bunday farq yoʻq.
settled-open = ochiq
settled-settled = hal qilingan
what-it-comes-to = Nimaga kelib taqaladi
open-or-settled = Ochiq yoki hal qilingan
n-settled = { $n } hal qilingan
by-rule = Qoida boʻyicha
by-every-rule = Barcha qoidalar boʻyicha
pages-of-the-differences = Farqlar sahifalari
difference-settled = hal qilingan
the-earlier-register = Oldingi reyestr
the-later-one = Keyingisi
a-day-it-does-not-say = koʻrsatilmagan kun
it-is-silent-on-this-act = U bu hujjat haqida jim.
the-earlier-register-holds = Oldingi reyestr toʻgʻri
the-later-register-holds = Keyingi reyestr toʻgʻri
both-hold = Ikkalasi ham toʻgʻri
neither-holds = Ikkalasi ham toʻgʻri emas
open-again = Yana ochiq
