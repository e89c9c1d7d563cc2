# Points made again, in Uzbek. Source: compiled for Tarazy.

the-same-point-made-again-to-the-same = Oʻsha davlatga yana aytilgan oʻsha band
no-point-is-on-record-here-that-was = Bu yerda yozuvda yana aytilgan band yoʻq.
point-counts-where = Band yozuvda davlati va sanasi bor tavsiya yoki xavotir boʻlsa hisoblanadi. { $all } yoki ular qanday topilishini oʻqing: { $rule }.
points-again = { $count } band yana yoki bir nechtasi bir vaqtda aytgan; avval eng koʻplari. Marta deganimiz — sharhlar yoki hujjatlar; bitta sharhda bir nechta davlat bir narsani tavsiya qilishi mumkin. { $how }
how-they-are-found = Ular qanday topiladi
theme = Mavzu
states-changed = { $count } davlatning bandlari oʻzgargan va hali bogʻlanmagan; koʻrsatilgani eski boʻlishi mumkin. Darhol bogʻlash uchun davlatni tanlang yoki hammasi uchun { $command } ni bajaring.
latest-wording = oxirgi taʼrifi
times = marta
points = bandlar
small-bodies = organlar
last = oxirgisi
