package text

import "strings"

// countryTable has a line a country: its name, its demonyms, its capital and
// other places that reports name alone. Names of several words use underscores.
const countryTable = `
afghanistan; afghan afghans afghani; kabul kandahar herat
albania; albanian albanians; tirana
algeria; algerian algerians; algiers oran
andorra; andorran; andorra_la_vella
angola; angolan angolans; luanda
argentina; argentine argentines argentinian argentinians; buenos_aires cordoba
armenia; armenian armenians; yerevan
australia; australian australians aussie; canberra sydney melbourne brisbane perth adelaide darwin
austria; austrian austrians; vienna salzburg graz
azerbaijan; azerbaijani azerbaijanis azeri; baku
bahamas; bahamian; nassau
bahrain; bahraini bahrainis; manama
bangladesh; bangladeshi bangladeshis; dhaka
barbados; barbadian; bridgetown
belarus; belarusian belarusians; minsk
belgium; belgian belgians; brussels antwerp ghent
belize; belizean; belmopan
benin; beninese; porto-novo cotonou
bhutan; bhutanese; thimphu
bolivia; bolivian bolivians; la_paz sucre
bosnia_and_herzegovina; bosnian bosnians; sarajevo
botswana; botswanan; gaborone
brazil; brazilian brazilians; brasilia rio_de_janeiro sao_paulo
brunei; bruneian;
bulgaria; bulgarian bulgarians; sofia
burkina_faso; burkinabe; ouagadougou
burundi; burundian; bujumbura gitega
cambodia; cambodian cambodians; phnom_penh
cameroon; cameroonian cameroonians; yaounde douala
canada; canadian canadians; ottawa toronto montreal vancouver calgary edmonton
cape_verde; cape_verdean; praia
central_african_republic; ; bangui
chad; chadian chadians; n'djamena
chile; chilean chileans; santiago
china; chinese; beijing shanghai guangzhou shenzhen wuhan
colombia; colombian colombians; bogota medellin
comoros; comorian; moroni
costa_rica; costa_rican costa_ricans; san_jose
croatia; croatian croatians croat croats; zagreb
cuba; cuban cubans; havana
cyprus; cypriot cypriots; nicosia
czech_republic; czech czechs; prague brno
democratic_republic_of_the_congo; congolese; kinshasa goma
denmark; danish dane danes; copenhagen aarhus
djibouti; djiboutian;
dominica; ;
dominican_republic; dominican dominicans; santo_domingo
east_timor; timorese; dili
ecuador; ecuadorian ecuadorians; quito guayaquil
egypt; egyptian egyptians; cairo alexandria
el_salvador; salvadoran salvadorans; san_salvador
equatorial_guinea; ; malabo
eritrea; eritrean eritreans; asmara
estonia; estonian estonians; tallinn
eswatini; swazi; mbabane
ethiopia; ethiopian ethiopians; addis_ababa
fiji; fijian fijians; suva
finland; finnish finn finns; helsinki
france; french frenchman; paris marseille marseilles lyon strasbourg nice
gabon; gabonese; libreville
gambia; gambian gambians; banjul
georgia; georgian georgians; tbilisi
germany; german germans; berlin munich hamburg frankfurt cologne
ghana; ghanaian ghanaians; accra
greece; greek greeks; athens thessaloniki
grenada; grenadian;
guatemala; guatemalan guatemalans;
guinea; guinean guineans; conakry
guinea-bissau; ; bissau
guyana; guyanese;
haiti; haitian haitians; port-au-prince
honduras; honduran hondurans; tegucigalpa
hungary; hungarian hungarians; budapest
iceland; icelandic icelander icelanders; reykjavik
india; indian indians; new_delhi delhi mumbai bangalore chennai kolkata hyderabad
indonesia; indonesian indonesians; jakarta aceh bali sumatra java
iran; iranian iranians; tehran isfahan
iraq; iraqi iraqis; baghdad basra mosul erbil kirkuk fallujah
ireland; irish irishman; dublin
israel; israeli israelis; jerusalem tel_aviv haifa
italy; italian italians; rome milan naples turin sicily venice palermo
ivory_coast; ivorian ivorians; abidjan yamoussoukro
jamaica; jamaican jamaicans; kingston
japan; japanese; tokyo osaka kyoto fukushima
jordan; jordanian jordanians; amman
kazakhstan; kazakh kazakhs kazakhstani; astana almaty
kenya; kenyan kenyans; nairobi mombasa
kiribati; ;
kosovo; kosovar kosovars; pristina
kuwait; kuwaiti kuwaitis;
kyrgyzstan; kyrgyz; bishkek
laos; laotian; vientiane
latvia; latvian latvians; riga
lebanon; lebanese; beirut tripoli
lesotho; ; maseru
liberia; liberian liberians; monrovia
libya; libyan libyans; benghazi
liechtenstein; ; vaduz
lithuania; lithuanian lithuanians; vilnius
luxembourg; luxembourgish;
madagascar; malagasy; antananarivo
malawi; malawian malawians; lilongwe
malaysia; malaysian malaysians; kuala_lumpur
maldives; maldivian; male
mali; malian malians; bamako
malta; maltese; valletta
mauritania; mauritanian; nouakchott
mauritius; mauritian; port_louis
mexico; mexican mexicans; mexico_city tijuana
moldova; moldovan moldovans; chisinau
monaco; monegasque;
mongolia; mongolian mongolians; ulaanbaatar
montenegro; montenegrin montenegrins; podgorica
morocco; moroccan moroccans; rabat casablanca
mozambique; mozambican; maputo
myanmar; burmese; naypyidaw yangon burma
namibia; namibian; windhoek
nepal; nepalese nepali nepalis; kathmandu
netherlands; dutch dutchman; amsterdam the_hague rotterdam holland
new_zealand; new_zealander new_zealanders; wellington auckland christchurch
nicaragua; nicaraguan nicaraguans; managua
niger; nigerien; niamey
nigeria; nigerian nigerians; abuja lagos
north_korea; north_korean north_koreans; pyongyang
north_macedonia; macedonian macedonians; skopje
norway; norwegian norwegians; oslo bergen
oman; omani omanis; muscat
pakistan; pakistani pakistanis; islamabad karachi lahore peshawar
palestine; palestinian palestinians; ramallah gaza gaza_strip west_bank
panama; panamanian panamanians; panama_city
papua_new_guinea; ; port_moresby
paraguay; paraguayan; asuncion
peru; peruvian peruvians; lima
philippines; filipino filipinos philippine; manila
poland; polish pole poles; warsaw krakow
portugal; portuguese; lisbon porto
qatar; qatari qataris; doha
republic_of_the_congo; ; brazzaville
romania; romanian romanians; bucharest
russia; russian russians; moscow st_petersburg sochi crimea chechnya
rwanda; rwandan rwandans; kigali
samoa; samoan samoans; apia
san_marino; ;
saudi_arabia; saudi saudis; riyadh jeddah mecca
senegal; senegalese; dakar
serbia; serbian serbians serb serbs; belgrade
seychelles; ;
sierra_leone; sierra_leonean; freetown
singapore; singaporean singaporeans;
slovakia; slovak slovaks slovakian; bratislava
slovenia; slovenian slovenians slovene; ljubljana
solomon_islands; ; honiara
somalia; somali somalis somalian; mogadishu
south_africa; south_african south_africans; pretoria johannesburg cape_town durban
south_korea; south_korean south_koreans; seoul busan
south_sudan; south_sudanese; juba
spain; spanish spaniard spaniards; madrid barcelona catalonia
sri_lanka; sri_lankan sri_lankans; colombo
sudan; sudanese; khartoum darfur
suriname; surinamese; paramaribo
sweden; swedish swede swedes; stockholm gothenburg malmo
switzerland; swiss; bern geneva zurich basel lausanne
syria; syrian syrians; damascus aleppo homs idlib latakia tartus deir_ez-zor palmyra raqqa daraa
taiwan; taiwanese; taipei
tajikistan; tajik tajiks; dushanbe
tanzania; tanzanian tanzanians; dodoma dar_es_salaam zanzibar
thailand; thai thais; bangkok
togo; togolese; lome
tonga; tongan tongans; nuku'alofa
trinidad_and_tobago; trinidadian; port_of_spain
tunisia; tunisian tunisians; tunis
turkey; turkish turk turks; ankara istanbul izmir
turkmenistan; turkmen; ashgabat
tuvalu; ; funafuti
uganda; ugandan ugandans; kampala
ukraine; ukrainian ukrainians; kyiv kiev odesa kharkiv lviv donetsk luhansk mariupol
united_arab_emirates; emirati emiratis; abu_dhabi dubai sharjah
united_kingdom; british briton britons; london edinburgh glasgow manchester liverpool birmingham belfast cardiff leeds bristol
england; english englishman;
scotland; scottish scot scots; aberdeen
wales; welsh; swansea
northern_ireland; ;
united_states; american americans; washington new_york los_angeles chicago boston houston atlanta philadelphia seattle san_francisco miami dallas denver detroit baltimore las_vegas new_orleans san_diego
uruguay; uruguayan uruguayans; montevideo
uzbekistan; uzbek uzbeks; tashkent
vanuatu; ; port_vila
vatican; ; vatican_city
venezuela; venezuelan venezuelans; caracas
vietnam; vietnamese; hanoi ho_chi_minh_city saigon
yemen; yemeni yemenis; sanaa aden hodeidah
zambia; zambian zambians; lusaka
zimbabwe; zimbabwean zimbabweans; harare
europe; european europeans;
asia; asian asians;
africa; african africans;
antarctica; antarctic;
arctic; ;
middle_east; ;
soviet_union; soviet soviets;
hong_kong; ;
puerto_rico; puerto_rican puerto_ricans; san_juan
greenland; greenlandic; nuuk
kurdistan; kurdish kurd kurds;
tibet; tibetan tibetans; lhasa
`

// morePlaces are further places that need no country: states, seas, regions.
const morePlaces = `alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada new_hampshire new_jersey new_mexico north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island
south_carolina south_dakota tennessee texas utah vermont virginia west_virginia wisconsin wyoming ontario quebec manitoba
alberta saskatchewan nova_scotia british_columbia queensland tasmania victoria new_south_wales brooklyn manhattan queens bronx
hollywood kashmir punjab sinai balkans mediterranean baltic caucasus siberia himalayas sahel latin_america north_america
south_america central_america southeast_asia central_asia western_europe eastern_europe black_sea red_sea south_china_sea
persian_gulf gulf_of_mexico atlantic pacific atlantic_ocean pacific_ocean indian_ocean caribbean
golan_heights donbas`

// sameThing names what has more than one spelling or an abbreviation that all
// reports use.
var sameThing = map[string]string{
	"us": "united states", "usa": "united states", "u.s.": "united states", "u.s.a.": "united states", "u.s": "united states",
	"united states of america": "united states", "america": "united states", "uk": "united kingdom", "u.k.": "united kingdom",
	"great britain": "united kingdom", "britain": "united kingdom", "uae": "united arab emirates", "u.a.e.": "united arab emirates",
	"eu": "european union", "e.u.": "european union", "ussr": "soviet union", "u.s.s.r.": "soviet union",
	"washington d.c.": "washington", "washington dc": "washington", "new york city": "new york", "la": "", "l.a.": "los angeles",
	"drc": "democratic republic of the congo", "dr congo": "democratic republic of the congo", "prc": "china",
	"people's republic of china": "china", "dprk": "north korea", "kiev": "kyiv", "burma": "myanmar", "czechia": "czech republic",
	"türkiye": "turkey", "turkiye": "turkey", "swaziland": "eswatini", "holland": "netherlands", "tartous": "tartus", "lattakia": "latakia",
	"the hague": "the hague", "un": "united nations", "u.n.": "united nations", "nato": "nato", "fbi": "federal bureau of investigation",
	"cia": "central intelligence agency", "who": "", "imf": "international monetary fund", "idf": "israel defense forces",
	"mideast": "middle east", "russian federation": "russia", "syrian arab republic": "syria", "islamic republic of iran": "iran",
	"republic of korea": "south korea", "ap": "associated press", "afp": "agence france-presse",
	"kremlin": "kremlin", "white house": "white house", "pentagon": "pentagon", "downing street": "downing street", "capitol hill": "capitol hill",
	"al-qaeda": "al qaeda", "al qaeda": "al qaeda", "al-qaida": "al qaeda", "islamic state": "islamic state", "isis": "islamic state",
	"isil": "islamic state", "daesh": "islamic state", "hamas": "hamas", "hezbollah": "hezbollah", "hizbollah": "hezbollah", "hizbullah": "hezbollah",
	"taliban": "taliban", "world bank": "world bank", "red cross": "red cross", "wto": "world trade organization", "opec": "opec", "osce": "osce",
	"unicef": "unicef", "unesco": "unesco", "iaea": "international atomic energy agency", "world health organization": "world health organization",
	"international monetary fund": "international monetary fund", "international atomic energy agency": "international atomic energy agency",
	"federal bureau of investigation": "federal bureau of investigation", "central intelligence agency": "central intelligence agency",
}

// places maps a place, and a demonym, in lower case to its key.
var places, demonyms = placeTables()

// placeHeads are first words of places of several words.
var placeHeads = heads(places)

func placeTables() (p, d map[string]string) {
	p, d = make(map[string]string, 700), make(map[string]string, 500)
	words := func(s string) []string {
		f := strings.Fields(s)
		for i := range f {
			f[i] = strings.ReplaceAll(f[i], "_", " ")
		}
		return f
	}
	for line := range strings.Lines(countryTable) {
		part := strings.Split(strings.TrimSpace(line), ";")
		if len(part) != 3 {
			continue
		}
		name := strings.ReplaceAll(part[0], "_", " ")
		p[name] = name
		for _, w := range words(part[1]) {
			d[w] = name
		}
		for _, w := range words(part[2]) {
			p[w] = w
		}
	}
	for _, w := range words(morePlaces) {
		p[w] = w
	}
	// A word that is more often something else is no place by itself.
	for _, w := range strings.Fields("male nice") {
		delete(p, w)
	}
	for k, v := range sameThing {
		if _, ok := p[v]; ok && v != "" && k != "la" {
			p[k] = v
		}
	}
	return p, d
}

// canonical returns the key of what has a key of its own in sameThing.
func canonical(w string) string {
	if k := sameThing[w]; k != "" {
		return k
	}
	if sameKeys[w] {
		return w
	}
	return ""
}

var sameKeys = func() map[string]bool {
	m := make(map[string]bool)
	for _, v := range sameThing {
		m[v] = v != ""
	}
	return m
}()

func heads(m map[string]string) map[string]bool {
	h := make(map[string]bool)
	for k := range m {
		if i := strings.IndexByte(k, ' '); i > 0 {
			h[k[:i]] = true
		}
	}
	return h
}

// isPlaceWord reports whether one word in lower case is a place or a demonym.
func isPlaceWord(w string) bool {
	if _, ok := demonyms[w]; ok {
		return true
	}
	_, ok := places[w]
	return ok || sameThing[w] != ""
}
