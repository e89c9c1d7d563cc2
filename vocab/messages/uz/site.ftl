# About, rules, methods, site map, in Uzbek. Source: compiled for Tarazy.

rules-of-weighing = Tortish qoidalari
every-finding-and-every-tag-names-the = Har bir xulosa va har bir belgi oʻzini yaratgan qoidani aytadi. Ularning hammasi shu yerda.
from-source = Manbasi: { $source }
methods = Usullar
every-rule-by-name = Barcha qoidalar nomlari bilan: { $rules }.
rules-of-weighing-small = tortish qoidalari
site-map = Sayt xaritasi
main-pages-and-briefs = Asosiy sahifalar va sharhlar
none-is-published = Hech narsa eʼlon qilinmagan.
pages = Sahifalar
a-source-says-something-at-a-passage = Manba parchada nimadir deydi. Bitta manbaning bitta narsa haqida aytgani — xabar. Oʻsha narsa — yozuv: yonma-yon qoʻyilgan xabarlarning oʻzi. Tarozida tortish ularni solishtiradi.
every-address = Barcha manzillar
meaning-agrees = ikkalasida bor barcha maydonlar mos kelishi mumkin: yil shu yilning kuniga mos keladi
meaning-contradicts = qaysidir maydon ikkalasida ham shunday boʻla olmaydi; ikkala parcha va qoida koʻrsatiladi
meaning-updates = u oʻz kunida toʻgʻri boʻlgan, shundan beri oʻzgargan
meaning-adds = yozuvlarda bu haqda hali hech narsa yoʻq
meaning-cannot-be-checked = taqqoslash uchun keraklisi yoʻq, masalan davlat yoki sana
no-act-on-record-and-no-information = “Yozuvda hujjat yoʻq” va “maʼlumot yoʻq” — “yoʻq” degani emas: birinchisi yozuvlarga shartnoma hujjatlari maʼlum, lekin bu davlatniki maʼlum emas, ikkinchisi shartnoma haqida hech narsa maʼlum emas degani. “Inkor etiladi” — manba unday emas degani. Boʻsh maydon — aytilmagan.
what-the-machine-reads-is-a-candidate = Mashina oʻqigani — taklif. U faqat inson qabul qilgandagina yozuvlarga kiradi. Hech narsa qayta yozilmaydi: har bir qaror, yuklash va oʻqish tarixda qoladi.
api-forms = Har bir manzilning dasturlar uchun ikkinchi shakli bor: oʻsha yoʻl { $json } qoʻshimchasi bilan, masalan { $example }; bosh sahifa — { $home }. Roʻyxatlarda UTF-8 dagi { $csv } (jadval dasturi bajaradigan katak apostrofdan boshlanadi) va har doim butun roʻyxat { $xlsx } bor; baʼzilarini { $atom } tasmasi yoki { $ics } taqvimi orqali kuzatish mumkin. Qidiruv topganlarning hammasi — { $search } manzilidagi JSON. Xatolar soʻralgan shaklda, { $error } va tuzatish yoʻli bilan keladi. Shu roʻyxatning oʻzi — { $list }.
and-above = { $role } va undan yuqori
about-title = Tarazy haqida
