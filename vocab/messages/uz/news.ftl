# What is new, in Uzbek. Source: compiled for Tarazy.

since-day = { $day } dan beri
what-is-new = Nima yangilik
since-label = Qaysi kundan
nothing-came-to-the-record-since = Shundan beri hech narsa qoʻshilmagan.
look-further-back = Oldinrogʻini koʻring yoki { $all }.
see-every-import-and-reading = barcha yuklash va oʻqishlarni koʻring
came-to-record = { $count } xabar va matn qoʻshildi: { $sorts }.
the-last-first = Avval oxirgilari
imports-n = { $count } yuklash va oʻqish
new-changed-gone = yangi { $new }, oʻzgargan { $changed }, yoʻqolgan { $gone }
