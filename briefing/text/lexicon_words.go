package text

// The tables of the lexicon: words in lower case, alike ones joined by "/". The
// English ones are complete for news; of German, French, Spanish, Italian,
// Portuguese, Russian and Arabic the months, scales, currencies and common units.

var numberWords = []struct {
	words      string
	from, step int
}{
	{`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
		nineteen`, 1, 1},
	{"twenty thirty forty/fourty fifty sixty seventy eighty ninety", 20, 10},
	{"zwei drei vier fünf sechs sieben acht neun zehn", 2, 1},
	{"deux trois quatre cinq", 2, 1},
	{"dos tres cuatro cinco seis siete ocho nueve diez", 2, 1},
	{"два/две/двух три/трех/трёх четыре/четырех пять/пяти шесть/шести семь/семи восемь девять десять/десяти", 2, 1},
}

var ordinalWords = []struct {
	words      string
	from, step int
}{
	{`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
		sixteenth seventeenth eighteenth nineteenth`, 1, 1},
	{"twentieth thirtieth fortieth fiftieth", 20, 10},
}

var scaleWords = map[int]string{
	2:  "hundred",
	3:  "thousand k tausend mille mil тысяч/тысячи/тысяча/тыс ألف/آلاف",
	5:  "lakh lac",
	6:  "million m mn mln mio millionen millón millones milione milioni milhão milhões миллион/миллиона/миллионов млн مليون/ملايين",
	7:  "crore",
	9:  "billion bn b bln milliarde/milliarden milliard/milliards mrd миллиард/миллиарда/миллиардов млрд مليار/مليارات miliardi bilhões",
	12: "trillion tn trn billionen трлн триллион/триллиона/триллионов تريليون",
}

var vagueWords = map[int]string{
	10:        "tens",
	12:        "dozens dutzende dizaines decenas десятки/десятков عشرات",
	20:        "scores",
	100:       "hundreds hunderte centaines cientos сотни/сотен مئات",
	1000:      "thousands tausende milliers",
	1_000_000: "millions millionen millones миллионы ملايين",
	1e9:       "billions milliarden",
	1e12:      "trillions",
}

var monthWords = []string{
	"january february march april may june july august september october november december",
	"jan feb/febr mar apr may jun jul aug sep/sept oct nov dec",
	"januar/jänner februar/feber märz april mai juni juli august september oktober november dezember",
	"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
	"enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
	"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
	"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
	"января/январе/январь февраля/феврале/февраль марта/марте/март апреля/апреле/апрель мая/мае июня/июне/июнь июля/июле/июль августа/августе/август сентября/сентябре/сентябрь октября/октябре/октябрь ноября/ноябре/ноябрь декабря/декабре/декабрь",
	"يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
	"januari februari maart april mei juni juli augustus september oktober november december",
	"stycznia/styczniu lutego/lutym marca/marcu kwietnia/kwietniu maja czerwca/czerwcu lipca/lipcu sierpnia/sierpniu września/wrześniu października/październiku listopada/listopadzie grudnia/grudniu",
	"січня/січні лютого березня/березні квітня/квітні травня/травні червня/червні липня/липні серпня/серпні вересня/вересні жовтня/жовтні листопада/листопаді грудня/грудні",
	"ינואר/בינואר פברואר/בפברואר מרץ/במרץ אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר",
}

var weekdayWords = []string{
	"monday tuesday wednesday thursday friday saturday sunday",
	"mon tue/tues wed thu/thur/thurs fri sat sun",
	"montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag",
	"lundi mardi mercredi jeudi vendredi samedi dimanche",
	"lunes martes miércoles jueves viernes sábado domingo",
	"понедельник вторник среду/среда четверг пятницу/пятница субботу/суббота воскресенье",
}

// spanWords by ISO 8601 designator, behind a count where the word is several.
var spanWords = map[string]string{
	"Y":    "year/years yr/yrs jahr/jahre/jahren année/années an/ans año/años anni год/года/лет anos سنة/سنوات/عام/أعوام",
	"10Y":  "decade/decades jahrzehnt/jahrzehnte/jahrzehnten décennies décadas десятилетия/десятилетий",
	"100Y": "century/centuries",
	"M":    "month/months monat/monate/monaten mois mes/meses mesi месяц/месяца/месяцев شهر/أشهر",
	"3M":   "trimester/trimesters",
	"W":    "week/weeks wk/wks woche/wochen semaine/semaines semana/semanas неделя/недели/недель/неделю",
	"2W":   "fortnight/fortnights",
	"D":    "day/days tag/tage/tagen jour/jours día/días giorni день/дня/дней أيام/يوم nights/night",
	"TH":   "hour/hours hr/hrs h stunde/stunden heure/heures hora/horas ore час/часа/часов ساعة/ساعات",
	"TM":   "minute/minutes min/mins minuten minuto/minutos минута/минуты/минут/минуту دقيقة/دقائق",
	"TS":   "second/seconds sec/secs sekunde/sekunden seconde/secondes segundo/segundos секунд/секунды",
}

var unitWords = `kilometres: km/kms kilometre/kilometres kilometer/kilometers км километр/километра/километров كيلومتر
metres: metre/metres meter/meters metern mètre/mètres metro/metros м метр/метра/метров متر m
centimetres: cm centimetre/centimetres centimeter/centimeters см
millimetres: mm millimetre/millimetres millimeter/millimeters мм
decimetres: dm decimetre/decimetres
micrometres: micron/microns micrometre/micrometres micrometer/micrometers μm
nanometres: nm nanometre/nanometres nanometer/nanometers
picometres: picometre/picometres picometer/picometers
miles: mile/miles mi meilen
yards: yard/yards yd/yds
feet: foot/feet ft
inches: inch/inches
light years: lightyear/lightyears
acres: acre/acres
hectares: hectare/hectares ha hektar hectárea/hectáreas га гектар/гектара/гектаров
square kilometres: km2 sqkm km²
square metres: m2 sqm m² qm
square centimetres: cm2
square miles: sqmi
square feet: sqft ft2
cubic metres: m3
cubic centimetres: cm3 cc
tons: ton/tons tonne/tonnes t tonnen toneladas tonnellate тонн/тонны/тонна т طن/أطنان
kilotons: kiloton/kilotons kt
megatons: megaton/megatons
kilograms: kg/kgs kilo/kilos kilogram/kilograms kilogramme/kilogrammes kilogramm кг килограмм/килограмма/килограммов
grams: gram/grams gramme/grammes g gramm грамм/граммов
milligrams: mg milligram/milligrams milligramme/milligrammes
micrograms: mcg μg µg microgram/micrograms microgramme/microgrammes
pounds: lb/lbs pound/pounds
ounces: ounce/ounces oz
stone: stones
carats: carat/carats
bushels: bushel/bushels
barrels: barrel/barrels bbl/bbls barriles barils баррель/баррелей/барреля برميل
litres: litre/litres liter/liters l litros litri литр/литра/литров لتر
millilitres: ml millilitre/millilitres milliliter/milliliters
centilitres: cl centilitre/centilitres
hectolitres: hl hectolitre/hectolitres
gallons: gallon/gallons gal
pints: pint/pints
quarts: quart/quarts
cups: cup/cups
tablespoons: tablespoon/tablespoons tbsp
teaspoons: teaspoon/teaspoons tsp
drachmas: drachma
degrees: degree/degrees °
degrees Celsius: celsius °c
degrees Fahrenheit: fahrenheit °f
radians: radian/radians rad
watts: watt/watts w
kilowatts: kw kilowatt/kilowatts квт
megawatts: mw megawatt/megawatts мвт
gigawatts: gw gigawatt/gigawatts
watt hours: wh
kilowatt hours: kwh
megawatt hours: mwh
gigawatt hours: gwh
terawatt hours: twh
volts: volt/volts
kilovolts: kv kilovolt/kilovolts
amperes: amp/amps ampere/amperes
horsepower: hp horsepower bhp
joules: joule/joules
calories: calorie/calories
kilocalories: kcal kilocalorie/kilocalories
hertz: hz hertz
kilohertz: khz kilohertz
megahertz: mhz megahertz
gigahertz: ghz gigahertz
decibels: decibel/decibels db
bits: bit
bytes: byte/bytes
kilobytes: kb kilobyte/kilobytes
megabytes: mb megabyte/megabytes
gigabytes: gb gigabyte/gigabytes
terabytes: tb terabyte/terabytes
petabytes: pb petabyte/petabytes
megabits per second: mbps
gigabits per second: gbps
kilometres per hour: kmh kph км/ч
miles per hour: mph
knots: knot/knots
nautical miles: nmi
pascals: pascal/pascals
millibars: millibar/millibars mbar
hectopascals: hpa
psi: psi
megapixels: megapixel/megapixels
carloads: carload/carloads
containers: teu/teus
cubic feet: bcf tcf
units: iu
magnitude: magnitude
barrels per day: bpd
light-years: light-year/light-years`

const lengthWords = `km kms kilometre kilometres kilometer kilometers м метр метра метров км metre metres meter meters m cm centimetre centimetres
	centimeter centimeters mm mile miles foot feet ft yard yards inch inches`

// currencyWords by ISO 4217 code; a noun of several countries stands by itself.
var currencyWords = `dollars: dollar/dollars bucks доллар/доллара/долларов دولار/دولارات dólares dollari
EUR: euro/euros евро يورو
pounds: pound/pounds quid фунт/фунта/фунтов
francs: franc/francs franken
JPY: yen иен
CNY: yuan/yuans renminbi rmb kuai юань/юаня/юаней 元
KRW: won
RUB: rouble/roubles ruble/rubles rubel рубль/рубля/рублей руб روبل
INR: rupee/rupees ரூ
IDR: rupiah/rupiahs
pesos: peso/pesos
ARS: austral/australs
BRL: reais
ZAR: rand/rands
TRY: lira/liras
ITL: lire
dinars: dinar/dinars
dirhams: dirham/dirhams
rials: rial/rials
SAR: riyal/riyals
ILS: shekel/shekels
EGP: piastre/piastres
PLN: zloty/zlotys/zloties złoty
HUF: forint/forints
CZK: koruna/korunas
crowns: krone/kroner/kronor/krona crown/crowns kronen
UAH: hryvnia/hryvnias/hryvnya гривна/гривны/гривен
KZT: tenge тенге
THB: baht
VND: dong
MYR: ringgit/ringgits
NGN: naira
GHS: cedi/cedis
shillings: shilling/shillings
ETB: birr
AFN: afghani/afghanis
VES: bolivar/bolivars bolívares
PYG: guarani/guaranis
CRC: colon/colones
FIM: markka/markkaa
DEM: marks/deutschmarks deutschemark/deutschemarks
ESP: peseta/pesetas
PTE: escudo/escudos
NLG: guilder/guilders
BTC: bitcoin/bitcoins
satoshis: satoshi/satoshis
ETH: ether
cents: cent/cents ct
pence: penny/pennies/pence
kopecks: kopeck/kopecks копеек
centimes: centime/centimes
fen: fen
GEL: lari
AMD: dram
AZN: manat
lei: leu/lei
BGN: leva/lev
HTG: gourde/gourdes
HNL: lempira/lempiras
GTQ: quetzal/quetzales
MNT: tugrik/tugriks
BOB: bolivianos`

const subunitWords = `cent cents ct penny pennies pence kopeck kopecks копеек centime centimes fen piastre piastres`

const currencyCodes = `usd eur gbp chf jpy cny rmb rub inr krw aud cad nzd sek nok dkk pln huf czk try ils uah kzt brl mxn ars
	clp cop zar ngn egp sar aed qar kwd bhd irr iqd syp lbp jod pkr bdt lkr idr myr sgd hkd twd thb vnd php btc eth dem frf
	itl esp isk ron bgn rsd gel amd azn byn kes ghs etb tnd dzd mad lyd xof xaf`

// countryWords make a currency noun certain: "canadian dollars".
var countryWords = map[string]string{
	"US": "us american amerikanische americanos", "CA": "canadian", "AU": "australian", "NZ": "zealand", "HK": "kong",
	"SG": "singapore", "TW": "taiwan taiwanese", "JM": "jamaican", "GB": "british", "EG": "egyptian", "LB": "lebanese", "SY": "syrian",
	"CH": "swiss schweizer", "FR": "french", "BE": "belgian", "XA": "cfa", "CD": "congolese", "RW": "rwandan",
	"MX": "mexican", "AR": "argentine", "CL": "chilean", "CO": "colombian", "PH": "philippine", "CU": "cuban", "UY": "uruguayan",
	"IQ": "iraqi", "KW": "kuwaiti", "JO": "jordanian", "RS": "serbian", "DZ": "algerian", "TN": "tunisian", "LY": "libyan",
	"AE": "emirati uae", "MA": "moroccan", "IR": "iranian", "QA": "qatari", "OM": "omani", "YE": "yemeni",
	"IN": "indian", "PK": "pakistani", "LK": "lankan", "NP": "nepalese",
	"SE": "swedish", "NO": "norwegian", "DK": "danish", "CZ": "czech", "IS": "icelandic",
	"KE": "kenyan", "TZ": "tanzanian", "UG": "ugandan", "SO": "somali", "CN": "chinese", "JP": "japanese", "KR": "korean",
	"TR": "turkish", "RU": "russian", "UA": "ukrainian", "FI": "finnish", "DE": "german deutsche", "IL": "israeli", "BR": "brazilian",
	"SA": "saudi", "TH": "thai", "ID": "indonesian", "MY": "malaysian", "PL": "polish", "HU": "hungarian", "ES": "spanish",
	"NL": "dutch", "IT": "italian", "PT": "portuguese", "ZA": "african", "NG": "nigerian", "RO": "romanian", "MD": "moldovan", "BG": "bulgarian",
}

// countryCodes are the ISO codes of nouns that need a country.
var countryCodes = map[string]string{
	"dollars US": "USD", "dollars CA": "CAD", "dollars AU": "AUD", "dollars NZ": "NZD", "dollars HK": "HKD", "dollars SG": "SGD",
	"dollars TW": "TWD", "dollars JM": "JMD", "pounds GB": "GBP", "pounds EG": "EGP", "pounds LB": "LBP", "pounds SY": "SYP",
	"francs CH": "CHF", "francs FR": "FRF", "francs BE": "BEF", "francs XA": "XOF", "francs CD": "CDF", "francs RW": "RWF",
	"pesos MX": "MXN", "pesos AR": "ARS", "pesos CL": "CLP", "pesos CO": "COP", "pesos PH": "PHP", "pesos CU": "CUP", "pesos UY": "UYU",
	"dinars IQ": "IQD", "dinars KW": "KWD", "dinars JO": "JOD", "dinars RS": "RSD", "dinars DZ": "DZD", "dinars TN": "TND", "dinars LY": "LYD",
	"dirhams AE": "AED", "dirhams MA": "MAD", "rials IR": "IRR", "rials QA": "QAR", "rials OM": "OMR", "rials YE": "YER",
	"INR PK": "PKR", "INR LK": "LKR", "INR NP": "NPR", "SAR QA": "QAR", "SAR YE": "YER",
	"crowns SE": "SEK", "crowns NO": "NOK", "crowns DK": "DKK", "crowns CZ": "CZK", "crowns IS": "ISK",
	"shillings KE": "KES", "shillings TZ": "TZS", "shillings UG": "UGX", "shillings SO": "SOS", "lei RO": "RON", "lei MD": "MDL",
}

// percentWords by unit. "per cent" and the like are two words (see value_measure.go).
var percentWords = map[string]string{
	"%":            "percent percents percentage pct prozent процент/процента/процентов",
	"basis points": "bps bp",
}

// countedWords are counted without an -s.
const countedWords = `people men women children troops police personnel aircraft staff cattle sheep fish dead wounded injured
	menschen tote verletzte soldaten personnes morts personas muertos человек людей солдат военных погибших شخص شخصا قتيلا
	druze servicemen servicewomen policemen policewomen firefighters fishermen lawmen salesmen crewmen gunmen militia infantry cavalry
	offspring deer`

var roleWords = map[role]string{
	isAnd:     "and und et y и e",
	isA:       "a an",
	isOf:      "of de der von di",
	isThe:     "the",
	isHalf:    "half halb halbe",
	isQuarter: "quarter quarters",
	isMinus:   "minus",
	isPoint:   "point zero oh",
	isPer:     "per pro par por в",
	isAgo:     "ago",
	isNow:     "now",
	isLast:    "last past previous",
	isNext:    "next coming following",
	isThis:    "this current",
	isFuture:  "will shall scheduled expected due planned plans upcoming slated ll",
	isLabel: `article articles section sections chapter page pages paragraph no nos nr number numbers flight phase room channel route highway
		version resolution boeing airbus windows iphone formula type mark apollo grade tier gate terminal interstate
		unit district ward precinct exhibit figure table volume issue episode stage platform line lane psalm verse rule act clause
		directive regulation regiment level step row item part rd appendix annex schedule protocol pope sputnik soyuz vnukovo galaxy
		falcon model mk form bus tram bay block pier case docket bill proposition title artikel статья week day game round year super
		top group season world chapitre artículo articolo`,
	isJoin:    "mid pre post early late under sub over circa ex near non since pro anti all magnitude aged",
	isRange:   "to through till until bis à до",
	isHour:    "am pm oclock o uhr gmt utc",
	isAll:     "all whole full entire another",
	isFew:     "couple",
	isOn:      "on by am le el",
	isAge:     "aged age ages old",
	isBetween: "between from zwischen entre from von",
	isSquare:  "square cubic metric short long nautical sq cu imperial us british quadrat",
	isOrder:   "early mid late",
	isSeveral: "several few many couple some",
}

var dayWords = []struct {
	words  string
	offset int
}{
	{"today tonight heute hoy сегодня اليوم", 0},
	{"yesterday gestern hier ayer вчера أمس", -1},
	{"tomorrow tmrw tmr demain mañana завтра غدا", 1},
}
