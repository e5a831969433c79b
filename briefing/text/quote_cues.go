package text

// verbForm tells how a verb of saying stands to its subject.
type verbForm uint8

const (
	sayFinite     verbForm = iota + 1 // said, says: the subject stands beside it
	sayParticiple                     // saying: the subject is that of the clause before
)

// sayVerbs are the verbs that make what stands in quotation marks somebody's
// words, or what follows somebody's claim.
var sayVerbs = sayTable(`say says said saying; tell tells told telling; add adds added adding; state states stated stating;
	declare declares declared declaring; announce announces announced announcing; argue argues argued arguing; ask asks asked asking;
	assert asserts asserted asserting; brief briefs briefed briefing; call calls called calling; caution cautions cautioned cautioning;
	claim claims claimed claiming; comment comments commented commenting; conclude concludes concluded concluding;
	confirm confirms confirmed confirming; continue continues continued; criticise criticises criticised criticising;
	criticize criticizes criticized criticizing; demand demands demanded demanding; deny denies denied denying;
	describe describes described describing; emphasise emphasises emphasised emphasising; emphasize emphasizes emphasized emphasizing;
	explain explains explained explaining; express expresses expressed expressing; hail hails hailed hailing; insist insists insisted insisting;
	joke jokes joked joking; lament laments lamented lamenting; mention mentions mentioned mentioning; note notes noted noting;
	observe observes observed observing; plead pleads pleaded pleading; pledge pledges pledged pledging; praise praises praised praising;
	proclaim proclaims proclaimed proclaiming; promise promises promised promising; quip quips quipped quipping;
	reaffirm reaffirms reaffirmed reaffirming; recall recalls recalled recalling; reiterate reiterates reiterated reiterating;
	remark remarks remarked remarking; reply replies replied replying; report reports reported reporting; respond responds responded responding;
	reveal reveals revealed revealing; shout shouts shouted shouting; stress stresses stressed stressing; suggest suggests suggested suggesting;
	testify testifies testified testifying; thank thanks thanked thanking; tweet tweets tweeted tweeting; underline underlines underlined underlining;
	underscore underscores underscored underscoring; urge urges urged urging; vow vows vowed vowing; warn warns warned warning;
	welcome welcomes welcomed welcoming; write writes wrote writing; yell yells yelled yelling; answer answers answered answering;
	dismiss dismisses dismissed dismissing; condemn condemns condemned condemning; accuse accuses accused accusing;
	acknowledge acknowledges acknowledged acknowledging; admit admits admitted admitting; affirm affirms affirmed affirming;
	agree agrees agreed; allege alleges alleged alleging; assure assures assured assuring; boast boasts boasted boasting;
	concede concedes conceded conceding; contend contends contended contending; exclaim exclaims exclaimed exclaiming;
	inform informs informed informing; speculate speculates speculated speculating; label labels labelled labeled labelling;
	brand brands branded branding; denounce denounces denounced denouncing; predict predicts predicted predicting;
	read reads; posted posting; speak speaks spoke speaking; whisper whispers whispered; maintain maintains maintained maintaining;
	declaim declaims declaimed; recount recounts recounted recounting; estimate estimates estimated estimating;
	believe believes believed believing; think thinks thought thinking; complain complains complained complaining;
	refer refers referred referring; echo echoes echoed echoing; applaud applauds applauded applauding; opine opines opined;
	object objects objected; retort retorts retorted; sigh sighs sighed; beg begs begged; indicate indicates indicated indicating;
	propose proposes proposed proposing; request requests requested requesting; voice voices voiced voicing; quote quotes quoted quoting;
	cite cites cited citing; tout touts touted touting; hint hints hinted hinting; signal signals signalled signaled signalling;
	summarise summarised summarising; summarize summarized summarizing; elaborate elaborated elaborating; repeat repeats repeated repeating`)

func sayTable(s string) map[string]verbForm {
	m := make(map[string]verbForm)
	for w := range wordSet(s) {
		if w[len(w)-1] == ';' {
			w = w[:len(w)-1]
		}
		m[w] = sayFinite
		if len(w) > 4 && w[len(w)-3:] == "ing" {
			m[w] = sayParticiple
		}
	}
	return m
}

// looseSay are verbs that are words of saying only beside a quotation: read by
// themselves they are too often something else.
var looseSay = wordSet(`call calls called calling read reads post posts posted posting object objects ask asked asks asking label labels
	brand brands cry cries quote quotes signal signals brief briefs comment comments express expresses refer refers referred referring
	thank thanks thanked thanking welcome echo echoes continue continues voice voices request requests report reports note notes
	promise promises demand demands claim claims state states question tout touts praise praises hail hails stress recall
	respond responds answer answers pledge pledges vow vows estimate estimates boast boasts comment believe believes believed thought think
	thinks maintain maintains maintained maintaining propose proposes proposed proposing describe describes described describing
	accuse accuses accused accusing welcomed welcomes welcoming praised praising hailed hailing touted touting requested requesting
	called agreed agree agrees condemn condemns condemned condemning denounced denouncing dismissed dismissing criticised criticized criticising
	criticizing thanked continued repeat repeats repeated object objected indicate signalled signaled signaling signalling underscored underscores underscoring
	underlined underlines underlining expressed expressing demanded demanding reveals applauded applaud labelled labeled branded signal
	promised promising pledged pledging vowed vowing recalled recalling quoted quoting asked voiced urged urges urge urging read posted
	speak speaks spoke speaking estimated estimating lamented lament referring echoed cited cite cites citing posting responded responding answered answering`)

// between may stand between a subject and its verb of saying.
var between = wordSet(`has have had also later then further again repeatedly reportedly previously earlier recently once first only
	even now still just often never is are was were been being would will could should must may might can to be has quickly
	publicly separately simply strongly openly clearly specifically today yesterday tomorrow monday tuesday wednesday thursday friday
	saturday sunday on in his her their remarks televised quoted as who which both all too however meanwhile nevertheless
	immediately subsequently last year week month angrily bluntly jokingly flatly formally officially`)

// speakerNouns are nouns that speak without an article: "police said".
var speakerNouns = wordSet(`police officials prosecutors authorities sources investigators detectives analysts experts critics witnesses
	residents researchers scientists doctors lawyers lawmakers reports activists observers organizers organisers economists
	supporters opponents insiders aides advisers advisors diplomats officers firefighters rescuers neighbors neighbours relatives
	friends attorneys engineers media monitors campaigners regulators traders historians scholars executives spokespeople
	organisations campaign parents teachers students forecasters seismologists meteorologists government investors rights
	groups agencies colleagues players fans coaches leaders ministers militants rebels workers unions`)

// quoting are verbs whose object speaks: "the Post quoted a witness".
var quoting = wordSet("quoted quotes")
