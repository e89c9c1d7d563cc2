# Regions of the world (UN M49), in Uzbek. Source: compiled for Tarazy.

region-australia-and-new-zealand = Avstraliya va Yangi Zelandiya
region-caribbean = Karib havzasi
region-central-america = Markaziy Amerika
region-central-asia = Markaziy Osiyo
region-eastern-africa = Sharqiy Afrika
region-eastern-asia = Sharqiy Osiyo
region-eastern-europe = Sharqiy Yevropa
region-europe = Yevropa
region-melanesia = Melaneziya
region-micronesia = Mikroneziya
region-middle-africa = Markaziy Afrika
region-northern-africa = Shimoliy Afrika
region-northern-america = Shimoliy Amerika
region-northern-europe = Shimoliy Yevropa
region-polynesia = Polineziya
region-south-america = Janubiy Amerika
region-south-eastern-asia = Janubi-Sharqiy Osiyo
region-southern-africa = Janubiy Afrika
region-southern-asia = Janubiy Osiyo
region-southern-europe = Janubiy Yevropa
region-western-africa = Gʻarbiy Afrika
region-western-asia = Gʻarbiy Osiyo
region-western-europe = Gʻarbiy Yevropa
region-no-region = Mintaqasiz
region-in-no-regional-group = Mintaqaviy guruhda emas
