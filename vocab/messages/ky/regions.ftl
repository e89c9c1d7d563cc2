# Regions of the world (UN M49), in Kyrgyz. Source: compiled for Tarazy.

region-australia-and-new-zealand = Австралия жана Жаңы Зеландия
region-caribbean = Кариб бассейни
region-central-america = Борбордук Америка
region-central-asia = Борбордук Азия
region-eastern-africa = Чыгыш Африка
region-eastern-asia = Чыгыш Азия
region-eastern-europe = Чыгыш Европа
region-europe = Европа
region-melanesia = Меланезия
region-micronesia = Микронезия
region-middle-africa = Борбордук Африка
region-northern-africa = Түндүк Африка
region-northern-america = Түндүк Америка
region-northern-europe = Түндүк Европа
region-polynesia = Полинезия
region-south-america = Түштүк Америка
region-south-eastern-asia = Түштүк-Чыгыш Азия
region-southern-africa = Түштүк Африка
region-southern-asia = Түштүк Азия
region-southern-europe = Түштүк Европа
region-western-africa = Батыш Африка
region-western-asia = Батыш Азия
region-western-europe = Батыш Европа
region-no-region = Аймаксыз
region-in-no-regional-group = Аймактык топто жок
