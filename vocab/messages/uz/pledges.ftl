# Pledges, in Uzbek. Source: compiled for Tarazy.

what-was-kept-by = { $day } gacha nima bajarildi
judged-pledges = Ikki yoki undan koʻp tekshiruvchi baholagan { $count } majburiyatdan { $same } tasi haqida bir xil aytdi
alpha = Krippendorf alfasi { $alpha }
how-it-is-reckoned = qanday hisoblanadi
no-pledge-on-record-stands-so = Yozuvda bunday holatdagi majburiyat yoʻq.
kept-by-rule = Majburiyat bajarildimi — buni oʻqib chiqish mumkin boʻlgan { $rule } faqat yozuvlardagi koʻrsatkichlar boʻyicha aytadi. Maʼlumot yoʻqligi u buzilgan degani emas, tekshirib boʻlmaydigani ham bajarilgan boʻlishi mumkin.
verdict = Xulosa
to-promisee = kimga: { $promisee }
from-baseline = boshlangʻichi { $quantity }
target-quantity = maqsadi { $quantity }
the-figures-with-a-chart = Koʻrsatkichlar, grafigi bilan
as-of-day = { $day } kunidagi holat
reviewers-hold = Tekshiruvchilar fikri: { $verdict }
reviewers-do-not-hold-anything-yet = Tekshiruvchilarning umumiy fikri hali yoʻq: “bajarilgan” yoki “buzilgan” uchun bir xil aytadigan ikkitasi kerak.
noted-down-by = { $party }, yozib olgan: { $by }
add-a-verdict-of-your-own-or-of-another = Oʻz xulosangizni yoki boshqa tomon xulosasini qoʻshish
whose-verdict-it-is-where-it-is-not = Oʻzingizniki boʻlmasa, kimning xulosasi
why-label = Nega
from-measured-to = { $first } — { $last }.
pace-a-year = Surʼati: yiliga { $pace }
pace-needed = kerakligi { $pace }
bands-of-pledges = Toʻliq yoʻlak: bajarilgan; kontur: muddatigacha; chiziqlar: muddati oʻtgan, bajarilmagan; ingichka chiziq: koʻrsatkich yoʻq. Muddatsiz majburiyat davom etadi.
pledges-over-time = Majburiyatlar qabul qilinganidan muddatigacha
promised-on = { $day } vaʼda qilingan: { $keeping }
promised-on-by = { $day } vaʼda qilingan, muddati { $deadline }: { $keeping }
