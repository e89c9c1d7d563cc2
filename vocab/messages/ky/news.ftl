# What is new, in Kyrgyz. Source: compiled for Tarazy.

since-day = { $day } баштап
what-is-new = Эмне жаңылык
since-label = Кайсы күндөн
nothing-came-to-the-record-since = Ошондон бери эч нерсе кошулган эмес.
look-further-back = Эртерээгин караңыз же { $all }.
see-every-import-and-reading = бардык жүктөөлөрдү жана окууларды көрүңүз
came-to-record = { $count } кабар жана текст кошулду: { $sorts }.
the-last-first = Адегенде акыркылары
imports-n = { $count } жүктөө жана окуу
new-changed-gone = жаңы { $new }, өзгөргөн { $changed }, жоголгон { $gone }
