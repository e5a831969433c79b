package text

// roles stand before a person's name and are no part of it.
var roles = wordSet(`president vice-president premier minister ministers chancellor king queen prince princess emir sheikh
	sultan pope bishop archbishop cardinal rabbi imam ayatollah pastor father sister reverend rev senator sen congressman
	congresswoman representative rep governor gov mayor secretary ambassador envoy spokesman spokeswoman spokesperson judge
	justice attorney prosecutor lawyer solicitor general gen admiral adm colonel col major maj captain capt lieutenant lt sergeant
	sgt corporal cpl private officer deputy detective det inspector sheriff constable marshal commander commissioner chief
	chairman chairwoman chair ceo cfo coo director manager coach professor prof doctor dr mr mrs ms miss mx sir dame lord lady
	baroness baron count countess coroner chancellor mp analyst economist actor actress singer rapper quarterback striker midfielder
	goalkeeper forward guard pitcher baseman linebacker receiver tackle author writer journalist reporter correspondent editor
	founder co-founder foreign prime vice defence defense interior finance justice energy deputy assistant acting former ex-president
	leader opposition speaker supreme crown grand district first lady state senior junior rear brigadier brig field staff
	republican democrat democratic rep delegate councilman councilwoman councillor counsel presidential hon superintendent
	vice-chairman vice-premier deputy-prime trooper agent witness suspect driver defendant star director-general`)

// honorifics are roles that only a person has, and that end in a stop.
var honorifics = wordSet(`mr mrs ms miss dr prof gen col lt maj sgt capt cpl rev sen rep gov adm cmdr det sir dame lord lady
	president premier chancellor king queen prince princess emir sheikh sultan pope senator congressman congresswoman governor
	mayor ambassador envoy spokesman spokeswoman judge attorney prosecutor admiral colonel captain lieutenant sergeant detective
	inspector sheriff coach professor doctor actor actress ceo chairman chairwoman minister secretary director quarterback
	midfielder goalkeeper baroness imam rabbi ayatollah archbishop bishop cardinal coroner superintendent brig officer deputy
	analyst economist author singer rapper journalist correspondent lawyer chief commissioner commander general leader`)

// shortened are words before a name that end in a stop.
var shortened = wordSet(`mr mrs ms dr prof gen col lt maj sgt capt cpl rev sen rep gov adm cmdr det st mt ft brig hon jr sr pvt supt`)

// orgHeads are words by which a name is an organisation, wherever they stand in
// it; orgTails only at its end.
var orgHeads = wordSet(`ministry university institute agency commission committee council department bureau office bank
	corporation corp company inc ltd llc plc gmbh ag sa group holdings association federation union league party
	congress parliament senate assembly court tribunal church foundation fund organisation organization society academy college
	school hospital police army navy force forces guard brigade front movement authority board cabinet government embassy
	administration service services network news times post herald tribune journal gazette daily telegraph observer
	television radio tv broadcasting studios pictures entertainment records airlines airways railways motors systems technologies
	industries laboratories labs partners associates team club fc united conference alliance coalition consortium trust
	museum library observatory centre center hq crescent cross press agence media laboratory ministries militia battalion
	command regiment fleet chamber exchange reserve watch international enterprises pharmaceuticals energy`)

// placeTails are last words of places.
var placeTails = wordSet(`river sea ocean lake bay gulf strait straits island islands isle peninsula mountain mountains mount hill
	hills valley desert forest heights coast beach cape province governorate region district county city town village street
	avenue road boulevard square bridge airport airfield airbase harbour harbor port park national stadium palace castle tower
	prison jail hotel plaza mosque cathedral basin plateau canal dam falls ridge peak glacier oblast territory state coast
	neighborhood neighbourhood highway drive lane`)

// thingTails are last words of names that are neither person, place nor body.
var thingTails = wordSet(`cup trophy award awards prize medal home homes store stores show shows hall building house act bill day days game games
	war wars week festival project plan bowl series season open classic championship championships round final finals event law code
	treaty accord accords agreement pact protocol convention declaration resolution doctrine theory disease syndrome virus effect
	tour album song film movie book magazine theory edition version collection brand line model phone system program programme
	operation order revolution crisis affair scandal deal summit conference olympics marathon derby stakes cathedral science studies
	language engine app browser server explorer windows factory brothers family church's memorial center's scholarship style theatre theater`)

// ofHeads may be followed by "of" inside a name.
var ofHeads = wordSet(`ministry university bank department bay gulf republic kingdom house court church bureau institute
	college school academy board council office union league federation association chamber organisation organization society
	commission committee secretariat congress assembly strait straits isle emirate state province city duchy sea cape
	library museum order army party front movement bank guard coalition hospital centre center council church ministry`)

// andHeads may be followed by "of X and Y".
var andHeads = wordSet(`ministry department office board committee commission institute bureau directorate academy agency`)

// particles join two words of a name.
var particles = wordSet(`al el bin ibn bint abu abd de del della di da dos das du van von der den ter ten la le of y e zu af av`)

// notNames are capitalised without being names.
var notNames = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
	august september october november december mondays tuesdays wednesdays thursdays fridays saturdays sundays ph mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept
	oct nov dec spring summer autumn winter christmas easter ramadan am pm gmt utc est edt pst pdt bst cet a.m. p.m. i i'm i've i'll i'd ok
	bc ad bce ce ii iii iv vi vii viii ix xi xii god lord internet web tv pm mp mps phd ceo cfo coo id pr hiv aids dna
	covid covid-19 dvd cd pc gps hq oct.`)

// adverbs that begin a sentence are never part of the name behind them.
var adverbs = wordSet(`yesterday today tomorrow tonight earlier later last next recently finally suddenly eventually currently previously
	originally initially additionally asked speaking citing addressing following given despite regarding meanwhile amid among`)

// openers are words that often begin a sentence in capitals; they begin no name
// unless the report also uses them as one.
var openers = wordSet(`yesterday today tomorrow tonight earlier later last next recently finally suddenly eventually currently
	previously originally initially additionally according asked speaking citing addressing following given despite regarding
	police officials official authorities prosecutors investigators detectives officers firefighters witnesses residents experts
	analysts critics supporters opponents protesters demonstrators activists scientists researchers doctors lawyers lawmakers
	voters workers students teachers parents children people men women families friends neighbors neighbours fans users customers
	investors traders shares stocks oil gas gold prices markets sources reports rumours rumors news talks negotiations elections
	results data figures polls studies research evidence documents records photos images video footage security foreign local
	state national international federal military government rebel rebels troops soldiers forces militants gunmen attackers
	suspects victims survivors dozens hundreds thousands millions nearly roughly approximately about around least half two three
	four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion zero dear thanks thank
	please yes no maybe perhaps sure well oh ah hey hello wow look listen let lets never always often sometimes usually
	together combined based born known considered seen widely dubbed speaking using making looking going coming having being
	taking getting giving working trying hoping facing amid among economic economically politically historically militarily
	diplomatic critics expert analysis background context history overview summary conclusion introduction update breaking
	exclusive opinion editorial comment comments photo image source read share follow sign subscribe click view watch
	health healthcare humanitarian transport tourism trade education energy reconstruction both either neither such many most some few several
	all each every other another these those this that the a an he she it they we you i his her their its our my your who what
	when where why how which there here in on at by for from with without under over after before during since until while
	as if unless although though because but and or nor so yet however meanwhile moreover furthermore nevertheless nonetheless
	therefore thus hence instead otherwise also even just only still then now once not to of into upon within across through
	against between behind beyond near along like unlike per via first second third fourth fifth new old young big small great good bad
	best better more less much little long short high low early late major minor key top senior former current
	one none nobody everyone somebody someone anyone nothing something everything anything left right
	mother father brother sister son daughter wife husband man woman boy girl teenager judge jury court attorney
	president minister prime chief general secretary spokesman spokeswoman coach captain director professor doctor mayor governor
	senator chairman director manager editor report story article statement letter email phone fire flood storm earthquake
	shares profit profits revenue sales net gross total overall average part none back down up out off away home work life
	love time day night morning evening afternoon week month year place thing way world country city town north south east west
	northern southern eastern western central upper lower`)

// givenNames begin the names of persons.
var givenNames = wordSet(`aaron abdul abdullah abel abigail adam adrian ahmad ahmed alan albert alejandro aleksandr alex alexander alexandra
	alexandros alexei alfred ali alice alison allan allen alyssa amanda amber amir amy ana anastasia andre andrea andrei andrew angela angelina
	anita ann anna anne annette anthony antonio antony ariel arnold arthur ashley asma ban barack barbara barry bashar ben benjamin bernard bernie
	beth betty bill billy bob bobby boris brad bradley brandon brenda brett brian bruce bryan caitlin cameron carl carla carlos carmen carol
	caroline catherine cathy charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher cindy claire
	clara claude claudia clint colin connor craig crystal cynthia daisy dale dan dana daniel danielle danny darren dave david dean deborah debra
	denis denise dennis derek diana diane diego dmitri dmitry dominic don donald donna doris dorothy doug douglas drew duncan dustin dylan
	earl ed eddie edgar edith edward edwin eileen elaine eleanor elena elijah elizabeth ellen elliot emily emma emmanuel eric erica erik
	erin ernest esther ethan eugene eva evan evelyn fatima felix fernando fiona florence frances francesco francis francisco frank franklin fred
	frederick gabriel gareth gary gavin gene geoffrey george gerald gerard gilbert gina giovanni glenn gordon grace graham grant greg gregory guillermo
	gustavo guy hafez hannah hans harold harriet harris harry harvey hassan heather hector heidi helen henri henry herbert herman hillary
	holly howard hugh hugo hussein ian ibrahim igor imad ingrid irene isaac isabel ivan jack jackie jackson jacob jacqueline jake james jamie jan jane
	janet janice jared jasmine jason javier jay jean jeb jeff jeffrey jennifer jenny jeremy jermayne jerome jerry jesse jessica jesus jill jim jimmy
	joan joanna joaquin joe joel john johnny jon jonathan jordan jorge jose joseph joshua joyce juan juanita judith judy julia julian julie julio
	june justin karen karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kerry kevin kim kimberly kirk kofi kristin
	kurt kyle lance larry laura lauren laurence lawrence leah lee len leo leon leonard leonardo leslie lewis liam lillian linda lindsay lisa
	lloyd logan lois lorenzo louis louise lucas lucy luis luke lynn madison maher malcolm manuel marc marcel marco marcus margaret maria marie
	marilyn mario mark marta martha martin martina mary matt matthew maureen maurice max megan melanie melissa michael michel michelle
	miguel mike mikhail milos mitch mitt mohamed mohammad mohammed molly monica morgan muhammad nancy natalie natasha nathan neil nelson nicholas
	nick nicola nicolas nicole nigel nikolai nina noah noel nora norman oleg olga oliver olivia omar oscar osama otto owen pablo pamela patricia
	patrick paul paula pedro peggy penny perry pete peter peyton phil philip philippe phillip phyllis pierre rachel ralph ramon randy raul ray raymond
	rebecca recep reggie renee rex ricardo richard rick rita rob robert roberto robin robyn rodney roger roland ron ronald rosa rose ross roy
	russell ruth ryan sally salvatore sam samantha samuel sandra sanjay sara sarah saul scott sean sebastian sergei sergey shane shannon sharon
	shaun shawn sheila shimon shirley sidney simon sofia sonia sophie stacy stanley stefan stephanie stephen steve steven stewart stuart susan
	suzanne sylvia tara tatiana taylor ted teresa terry thea theodore theresa thomas tiffany tim timothy tina todd tom tommy tony tracy
	travis trevor tyler valerie vanessa vera vernon veronica vicki victor victoria vincent viktor virginia vitaly vivian vladimir volodymyr walter wanda
	warren wayne wendy wesley will william willie winston xi yasser yuri yusuf zachary zoe`)

// female and male given names and titles decide who "he" or "she" can be. A
// name in neither may be both.
var female = wordSet(`mrs ms miss lady dame queen princess actress chairwoman spokeswoman congresswoman councilwoman baroness countess
	abigail alexandra alice alison alyssa amanda amy ana anastasia andrea angela angelina anita ann anna anne annette asma barbara beth
	betty brenda caitlin carla carmen carol caroline catherine cathy charlotte cheryl chloe christina christine cindy claire clara claudia
	cynthia daisy danielle deborah debra denise diana diane donna doris dorothy edith eileen elaine eleanor elena elizabeth ellen emily emma erica
	erin esther eva evelyn fatima fiona florence frances gina grace hannah harriet heather heidi helen hillary holly ingrid irene isabel jacqueline
	jane janet janice jasmine jennifer jenny jessica jill joan joanna joyce juanita judith judy julia julie karen kate katherine kathleen kathryn kathy
	katie kimberly kristin laura lauren leah lillian linda lindsay lisa lois louise lucy margaret maria marie marilyn marta martha martina mary maureen
	megan melanie melissa michelle molly monica nancy natalie natasha nicole nina nora olga olivia pamela patricia paula peggy penny phyllis
	rachel rebecca renee rita rosa rose ruth sally samantha sandra sara sarah sharon sheila shirley sofia sonia sophie stephanie susan suzanne
	sylvia tara tatiana teresa theresa tiffany tina valerie vanessa vera veronica vicki virginia vivian wanda wendy zoe`)

var male = wordSet(`mr sir lord king prince pope father actor chairman spokesman congressman councilman baron count emir sheikh sultan ayatollah imam
	aaron abdul abdullah abel adam adrian ahmad ahmed alan albert alejandro aleksandr alexander alexandros alexei alfred ali allan allen andre andrei andrew
	anthony antonio antony arnold arthur barack barry bashar ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brett brian
	bruce bryan carl carlos charles charlie chris christian christopher clint colin craig dan daniel danny darren dave david dean denis dennis derek diego
	dmitri dmitry dominic don donald doug douglas duncan dustin dylan ed eddie edgar edward edwin elijah elliot emmanuel eric erik ernest ethan eugene
	felix fernando francesco francisco frank franklin fred frederick gabriel gareth gary gavin geoffrey george gerald gerard gilbert giovanni glenn gordon
	graham greg gregory guillermo gustavo guy hafez hans harold harry harvey hassan hector henri henry herbert herman howard hugh hugo hussein ian ibrahim
	igor imad isaac ivan jack jacob jake james jared jason javier jeb jeff jeffrey jeremy jermayne jerome jerry jesse jim jimmy joaquin joe joel john
	johnny jon jonathan jorge jose joseph joshua juan julio justin karl keith ken kenneth kevin kirk kofi kurt kyle lance larry lawrence leo leon
	leonard leonardo lewis liam lloyd lorenzo louis lucas luis luke maher malcolm manuel marc marcel marco marcus mario mark martin matt matthew maurice max
	michael michel miguel mike mikhail milos mitch mitt mohamed mohammad mohammed muhammad nathan neil nelson nicholas nick nicolas nigel nikolai noah
	norman oleg oliver omar oscar osama otto owen pablo patrick paul pedro pete peter phil philip philippe phillip pierre ralph ramon randy raul ray raymond
	recep reggie rex ricardo richard rick rob robert roberto rodney roger roland ron ronald ross roy russell ryan salvatore sam samuel sanjay saul scott
	sean sebastian sergei sergey shane shaun shawn shimon sidney simon stanley stefan stephen steve steven stewart stuart ted theodore thomas tim timothy
	todd tom tommy tony travis trevor tyler vernon victor vincent viktor vitaly vladimir volodymyr walter warren wayne wesley william willie winston
	yasser yuri yusuf zachary`)
