# The first page, in Uzbek. Source: compiled for Tarazy.

home-lead = Manbalarning inson huquqlari haqida aytganlari: har bir bayonot aytilgan parchasi bilan, hammasi bir-biri bilan tarozida tortilgan: { $accounts }, { $sources }.
sources-n = { $count } manba
or-begin-with-state = Yoki davlatdan boshlang: { $states }.
candidates-wait = { $count } taklif kutmoqda
wait-for-someone = { $candidates }: kimdir mashina oʻqiganini qabul qilishi, bahsga qoʻyishi yoki rad etishi kerak.
new-accounts-n = { $count } yangi xabar
what-was-promised-and-what-was-done = Nima vaʼda qilindi, nima qilindi
check-a-text = Matnni tekshirish
look-at-a-day = Kunni koʻrish
in-the-record-heading = Yozuvlarda
waiting-for-a-decision = Qarorni kutmoqda
what-came-last = Oxirgi qoʻshilganlar
what-is-new-and-its-feed = Yangiliklar va ularning tasmasi
paste-what-someone-wrote-every-statement = Kimdir yozgan matnni qoʻying. Undagi har bir bayonot yozuvlar bilan solishtiriladi.
check = Tekshirish
or-check-a-file = yoki faylni tekshirish
who-was-bound-by-which-treaty-on = Kim qaysi shartnoma bilan bogʻlangan edi, sana
look = Koʻrish
what-happened-from = Nima boʻldi, boshlab
the-record-is-empty = Yozuvlar yoʻq.
the-next-of-them = Ulardan navbatdagilari
