# Regions of the world (UN M49), in English. Source: compiled for Tarazy.

region-australia-and-new-zealand = Australia and New Zealand
region-caribbean = Caribbean
region-central-america = Central America
region-central-asia = Central Asia
region-eastern-africa = Eastern Africa
region-eastern-asia = Eastern Asia
region-eastern-europe = Eastern Europe
region-europe = Europe
region-melanesia = Melanesia
region-micronesia = Micronesia
region-middle-africa = Middle Africa
region-northern-africa = Northern Africa
region-northern-america = Northern America
region-northern-europe = Northern Europe
region-polynesia = Polynesia
region-south-america = South America
region-south-eastern-asia = South-Eastern Asia
region-southern-africa = Southern Africa
region-southern-asia = Southern Asia
region-southern-europe = Southern Europe
region-western-africa = Western Africa
region-western-asia = Western Asia
region-western-europe = Western Europe
region-no-region = No region
region-in-no-regional-group = In no regional group
