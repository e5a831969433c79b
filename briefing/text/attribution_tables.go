package text

// documentNouns head a phrase that names something written.
var documentNouns = wordSet(`statement statements order document documents filing filings study studies survey surveys poll polls figures data
	estimates statistics letter memo memorandum press-release release communique communiqué bulletin advisory warning affidavit indictment complaint
	transcript records record census dossier paper papers report findings audit forecast survey's decree notice email e-mail mailer
	lawsuit petition ruling verdict resolution declaration treaty agreement blog website site post tweet message monitors manifest
	files cable cables index ranking review note account accounts analysis obituary warrant testimony`)

// vagueNouns head a phrase that names nobody.
var vagueNouns = wordSet(`reports rumours rumors sources source speculation insiders gossip reports' accounts leaks suggestions allegations`)

// bodies are common nouns for those who speak together.
var bodies = wordSet(`family families jury crew staff public parties side sides couple pair duo rebels opposition regime leadership watchdog
	regulator organizers delegation delegations ministry committee firm giant group charity union team airline bank lender brand maker people
	man woman city town village nation country state kingdom administration cabinet council monarchy coalition militia others many some one
	another two spokespeople mothers fathers sons daughters victims patients passengers members parents mother father widow`)

// issuers stand between a document and whose it is.
var issuers = wordSet(`by from of issued released published obtained seen`)

// vagueAdverbs credit somebody unnamed.
var vagueAdverbs = wordSet(`reportedly allegedly purportedly supposedly`)

// showVerbs are what a study does with its finding.
var showVerbs = wordSet(`show shows showed shown found finds find demonstrates demonstrated indicates indicated concludes concluded`)

// passiveCredits are the participles of "is said to", "is believed to".
var passiveCredits = wordSet(`said believed thought understood reported rumoured rumored alleged`)

// agencyKeys give one key to the ways in which one agency is written.
var agencyKeys = map[string]string{
	"associated press": "associated press", "the associated press": "associated press", "ap": "associated press",
	"afp": "agence france-presse", "agence france presse": "agence france-presse", "agence france-presse": "agence france-presse",
	"syrian arab news agency": "sana", "ria": "ria novosti", "ria novosti": "ria novosti", "anadolu agency": "anadolu", "anadolu": "anadolu",
	"xinhua news agency": "xinhua", "itar-tass": "tass", "kyodo news": "kyodo", "bloomberg news": "bloomberg", "bbc news": "bbc",
	"cnn international": "cnn", "fox": "fox news", "new york times": "new york times", "times of london": "times of london",
	"press trust of india": "pti", "upi": "united press international", "dpa": "dpa", "interfax news agency": "interfax", "nyt": "new york times",
	"al-jazeera": "al jazeera", "l.a. times": "los angeles times", "la times": "los angeles times", "aljazeera": "al jazeera", "washington post": "washington post", "wsj": "wall street journal",
}
