package text

// markVerbs are judgements whatever follows, when what acts is no person or
// body: "The encounter underscores …". Of a person they are verbs of saying.
var markVerbs = wordSet(`underscores underscored underlines underlined highlights highlighted signals signalled signaled exemplifies exemplified
	epitomizes epitomises epitomized epitomised embodies embodied symbolizes symbolises symbolized symbolised heralds heralded cements cemented
	solidifies solidified illustrates illustrated reverberates reverberated resonates resonated foreshadows foreshadowed encapsulates
	encapsulated typifies typified bodes boded augurs augured demonstrates demonstrated exposes exposed betrays evokes evoked
	crystallizes crystallised crystallized vindicates vindicated belies belied transcends transcended overshadows`)

// weighVerbs are judgements when a word of worth follows close by.
var weighVerbs = wordSet(`is are was were be been remains remain remained becomes become became proves proved prove marks marked mark represents
	represented represent constitutes constituted constitute offers offered offer poses posed pose deals dealt deal delivers delivered sends sent send
	presents presented strikes struck feels felt looks looked seems seemed appears appeared sounds sounded
	raises raised serves served reflects reflected reveals revealed shows showed provides provided brings brought gives gave
	makes made deserves deserved requires carries carried plays played play ensures comes came stands stood turned stays stayed ranks
	reinforces reinforced strengthens casts cast leaves left threatens threatened amounts amounted reads needs 's`)

// copulas take a word of worth directly: "is crucial".
var copulas = wordSet(`is are was were be been remains remain remained becomes become became proves proved prove feels felt looks looked
	seems seemed appears appeared sounds sounded stands stood stays reads 's`)

// worthy are adjectives of worth as a predicate: "is crucial", "remains vital".
var worthy = wordSet(`crucial pivotal vital essential integral significant historic momentous remarkable impressive disastrous unprecedented decisive
	instrumental imperative inevitable tragic shameful perfect brilliant superb terrible awful amazing outstanding extraordinary stunning
	spectacular dismal abysmal woeful lamentable regrettable encouraging promising troubling worrying alarming disturbing ominous telling
	revealing striking noteworthy notable important paramount indispensable invaluable priceless inspiring heartbreaking heartwarming
	understandable unacceptable unforgivable outrageous appalling absurd ridiculous ironic unfortunate fortunate fitting unsurprising
	surprising astonishing shocking devastating catastrophic fragile precarious bleak grim rosy hopeful optimistic pessimistic
	ambitious bold brave courageous cynical pragmatic reckless foolish naive wise shrewd astute masterful clever overdue timely premature
	misguided shortsighted short-sighted problematic controversial fascinating exciting thrilling boring dull disappointing
	underwhelming overwhelming flawless superior inferior unrivalled unrivaled unmatched unparalleled incomparable legendary iconic
	relentless brutal harsh unfair unjust deserved undeniable unmistakable obvious evident clear uncertain unclear murky complicated
	daunting formidable enormous immense profound far-reaching transformative groundbreaking ground-breaking revolutionary game-changing seminal
	symbolic ambiguous delicate thorny fraught tense toxic unthinkable unsustainable sustainable untenable crucially best worst
	better worse great good bad fantastic wonderful lovely nice awesome hilarious laughable embarrassing humiliating dire serious critical
	high low inexcusable unprecedented doubtful questionable dubious debatable arguable welcome refreshing impossible hard tough easy bland unfunny forgettable`)

// mildly are words of worth that are as often plain fact: they count only with a
// word such as "so", "very", "strategically" before them, or before "for" and "to".
var mildly = wordSet(`good bad great best worst better worse nice high low hard tough easy clear obvious evident serious critical important
	impossible welcome tense harsh brutal boring bold brave hopeful optimistic pessimistic uncertain unclear ambitious controversial complicated
	difficult superior inferior iconic legendary fragile enormous immense significant essential exciting surprising shocking overwhelming
	doubtful symbolic`)

// feelings are words of worth that report the mood of people: "analysts are
// optimistic".
var feelings = wordSet(`optimistic hopeful pessimistic uncertain unclear welcome brave bold cynical pragmatic serious sceptical skeptical ambitious doubtful`)

// degrees lift a mild word of worth to a judgement.
var degrees = wordSet(`so very too quite rather truly deeply highly hugely extremely incredibly remarkably particularly especially undoubtedly
	clearly strategically politically economically nearly arguably simply utterly absolutely increasingly critically vitally most more
	equally cautiously perhaps certainly surely definitely always indeed bound likely of pretty really fairly all far almost`)

// weights are nouns of worth, with the adjectives that make them one: "a turning
// point", "a key factor".
var weights = wordSet(`milestone watershed testament reminder wake-up game-changer gamechanger linchpin lynchpin cornerstone lifeline blow
	boost setback breakthrough triumph disaster catastrophe fiasco debacle travesty disgrace shame tragedy miracle masterstroke
	blessing curse gamble farce joke mess nightmare spectacle masterpiece delight treat symbol sign signal proof evidence litmus
	bellwether harbinger turning coup bonanza windfall headache challenge dilemma paradox irony question questions doubt doubts concerns
	hope hopes fears threat risk danger shift departure change step leap chapter era moment importance significance necessity must
	opportunity chance priority role factor test point commitment message victory defeat loss win crossroads tipping pillar bulwark
	counterweight barometer tribute slap embarrassment humiliation relief surprise shock sea-change contrast contradiction warning
	precedent departure rebuke endorsement vindication confirmation expression acknowledgment acknowledgement recognition effort attempt
	willingness readiness desire determination resolve asset break rupture approach`)

// heavy are adjectives that make a noun of worth a judgement.
var heavy = wordSet(`significant notable crucial critical key pivotal major important historic vital decisive serious severe big huge massive
	dramatic profound fundamental striking remarkable stark clear renewed rare powerful potent strong real true great new grave
	heavy devastating welcome much-needed badly-needed timely bold brave dangerous worrying troubling disturbing welcome golden unique perfect
	delicate pragmatic tactical strategic symbolic landmark unprecedented extraordinary monumental defining deep sharp bitter tough tricky
	diplomatic political geopolitical fresh further clearest strongest biggest greatest best worst latest missed turning sea central lasting
	poignant sobering cautionary broader wider genuine embarrassing humiliating stunning sudden radical seismic subtle familiar final`)

// outcomes are verbs by which "could" and "may" look ahead with a judgement.
var outcomes = wordSet(`reshape redefine transform upend undermine jeopardize jeopardise destabilize destabilise embolden complicate exacerbate
	bolster hinder derail usher revolutionize revolutionise overshadow backfire haunt tarnish galvanize galvanise cement deepen erode`)

// bents are what somebody "appears" or "seems": an inference of the reporter's.
var bents = wordSet(`determined eager keen willing unwilling reluctant poised intent desperate resigned torn content confident wary
	indifferent unmoved unaware`)

// alone are nouns of worth that judge without an adjective.
var alone = wordSet(`milestone watershed testament reminder wake-up game-changer gamechanger linchpin lynchpin cornerstone triumph fiasco debacle
	travesty disgrace tragedy miracle masterstroke farce masterpiece bellwether harbinger litmus paradox irony crossroads tipping
	bulwark turning shame joke gamble nightmare must necessity barometer disaster catastrophe`)

// idioms are judgements by themselves, wherever they stand in a main clause.
var idioms = cueTable(map[string]string{
	"judgement": `paves the way; paved the way; opens the door; opened the door; challenges remain; much remains; part of a broader; part of a wider; raises questions; raised questions; raises serious questions; raise questions; casts doubt; cast doubt; casts a shadow;
		speaks volumes; spoke volumes; sends a message; sends a clear message; sends a strong message; sent a clear message; sends a signal;
		sent a signal; all eyes; eyes turn; eyes are on; no doubt; there is no doubt; there's no doubt; little doubt; no surprise;
		no coincidence; no small feat; makes sense; made sense; hard to imagine; hard to overstate; hard to ignore; hard to see; hard to believe; difficult to imagine;
		difficult to overstate; worth noting; worth remembering; goes to show; comes as no surprise; the stakes; at a crossroads;
		tells a story; sea change; the jury is still out; a far cry; the writing is on the wall; turned a page; turns a page; a new dawn;
		the question is; the question now; the question remains; questions remain; a step in the right direction;
		not to mention; it's clear; it is clear; it's obvious; it is obvious; it's time; it is time; it's easy to; it is easy to; it is tempting;
		something has to; nothing short of; leaves open the possibility; needs to be; ought to; should be commended; deserves credit; making matters worse; to make matters worse;
		flies in the face; plays into; strikes a balance; struck a balance; walks a fine line; a tall order; an uphill battle; a long way to go;
		the road ahead; in our view; in my view; in our opinion; in my opinion; to my mind; to our mind; it seems; it would seem;
		setting the tone; sets the tone; set the tone; setting an optimistic tone; setting a positive tone; setting a hopeful tone; raising questions; casting doubt; paving the way; opening the door; the devil is in; rings hollow; ring hollow; cannot be ignored; can not be ignored; cannot be overstated; should not be underestimated`,
	"prediction": `remains to be seen; only time will tell; time will tell; will undoubtedly; will surely; will certainly; will no doubt; will pave the way;
		is likely to prove; is bound to; are bound to; is sure to; are sure to; is destined to; looks set to; look set to; promises to be; could well; may well; might well;
		is poised to reshape; could pave the way; may pave the way; could reshape; will reshape; will shape; will define`,
})

// deemedWords are participles of "is seen as"; beliefs are verbs by which a view
// is somebody's; ownWords are the writer's.
var (
	deemedWords = wordSet("seen considered regarded viewed deemed perceived")
	beliefs     = wordSet("believes believe thinks fear fears argue hopes expects expect worry")
	ownWords    = wordSet("i my i'm i've i'd")
)

// headAdverbs at the start of a sentence are the reporter's comment.
var headAdverbs = wordSet(`unfortunately fortunately sadly surprisingly ironically remarkably clearly undoubtedly arguably hopefully thankfully
	obviously unsurprisingly predictably inevitably tellingly crucially notably regrettably strikingly astonishingly worryingly luckily
	understandably amazingly shockingly tragically paradoxically`)
