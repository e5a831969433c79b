package text

import "strings"

// class says how a full stop behind an abbreviation is to be taken.
type class uint8

const (
	_        class = iota
	title          // before a name: "Dr. Smith"; only with a capital
	before         // never at the end of a sentence: "vs.", "e.g."
	numbered       // before a number: "No. 5", "Sec. 3"
	company        // ends a sentence when a word follows that begins one: "Inc."
	place          // the same, only with a capital: "Calif."
	month          // the same, only with a capital: "Jan."
	street         // before or after a name: "St.", "Mt."
	hour           // ends a sentence unless that has only begun: "a.m.", "г."
	last           // ends a sentence before any capital: "etc."
)

// capital reports whether the abbreviation must begin with a capital letter to
// be one.
func (c class) capital() bool { return c == title || c == place || c == month }

// abbreviations in lower case without their last full stop. Those of several
// languages stand together, since a text may quote another.
var abbreviations = func() map[string]class {
	m := make(map[string]class)
	for _, x := range []struct {
		c class
		s string
	}{
		{title, `mr mrs ms mx messrs mmes dr drs prof profs rev revd fr hon pres gov lt. gov sen sens rep reps amb sec min dep
			insp supt comdr cmdr cdr adm vadm radm gen lt.gen maj.gen brig brig.gen maj col lt.col capt cpt lt ltc sgt cpl pvt pfc
			spc ens cmd comm commr det ofc fmr msgr mgr mons bros br sr.a sra srta dra doña ing lic arq abog ten cnel gral
			dipl dipl.-ing mag hr fr hrn frl m mm mme mmes mlle mlles me mgr pr sig sigg dott dott.ssa avv on ing prof.ssa
			exmo exma eng sta sto ven pte pvt supt kom st.-sgt sgt.maj att atty attys asst assoc u.s.rep u.s.sen
			проф акад доц ген полк см`},
		{street, `st ste mt ft mts pt`},
		{before, `vs v cf viz e.g i.e eg ie p.s approx ca c resp incl excl i.a n.b q.v s.v sc scil a.k.a aka f.k.a d.b.a op.cit
			z.b d.h u.a o.ä i.d.r v.a s.o s.u m.e bzw bspw vgl ggf evtl inkl zzgl exkl sog gem lt usf. geb gest verh insb urspr
			p.ex c.-à-d env av apr j.-c q.e.p.d p.ej vid
			т.е т.к т.н им ул пр. просп пл пер пос дер обл оз напр св тел тыс млн млрд трлн руб коп кв куб гр тов гл рис табл
			ок мин макс см ср т ст
			بروف`},
		{numbered, `no nos nr nrs n° nº num núm numm p pp pg pag pág págs fig figs eq eqs sec secs sect art arts vol vols ch chap chs
			para paras par bk div cl col cols app append ex exh ill tab tbl abs abb art kap bd nr. ziff rn hrsg tel ext fax rs
			supp suppl cir стр с п пп ст №`},
		{company, `proc natl acad sci soc phys chem biol surg res ser adj adv arc bld cres dak esp exp expy fwy hosp hway mtn ord pde plz rt sfc tce
			ut wy yuk penna nebr med
			inc corp co cos ltd llc llp plc l.p s.a s.p.a s.r.l gmbh ag kg bros mfg assn assoc dept dist div est estab univ inst
			jr sr esq ph.d m.d d.d.s b.a m.a b.sc m.sc ed.d j.d ll.b ll.m d.phil d.sc r.n m.p m.b.a c.e.o
			u.s u.k u.n e.u u.s.a u.s.s.r u.a.e d.c n.y n.j n.c s.c n.d s.d n.h n.m r.i w.va l.a b.c a.d b.c.e c.e p.r.c d.r.c
			ave av blvd rd ln hwy pkwy sq ct pl ter terr apt ste bldg
			al cit ibid seq gov't dep't int'l nat'l ass'n
			ed eds trans tr intro rev repr ver temp max avg std qty amt bal acct pkg mdse
			lb lbs oz gal qt pt mi yd yds hr hrs min mins secs mo mos yr yrs wk wks mph kph cu tsp tbsp doz
			dtl allg aufl bearb begr dgl ebd ehem entspr
			ee.uu uu ee ss.mm vd uds ud
			ред изд род ум т.д т.п др пр`},
		{place, `ala ariz ark calif cal colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nev okla ore
			oreg pa penn tenn tex va vt wash wis wisc wyo ont que alta sask man b.c n.b n.s p.e.i
			mex eng ire scot aus ger fr jan`},
		{month, `jan feb febr mar apr jun jul aug sep sept oct okt nov dec dez mrz janv févr avr juil déc ene abr ago dic
			mon tue tues wed thu thur thurs fri sat sun`},
		{hour, `a.m p.m am pm г гг в вв н.э v.chr n.chr h`},
		{last, `etc usw u.s.w u.v.m ecc`},
	} {
		for _, w := range strings.Fields(x.s) {
			w = strings.TrimSuffix(w, ".")
			if _, ok := m[w]; !ok {
				m[w] = x.c
			}
		}
	}
	return m
}()

// starters are words that, with a capital, begin a sentence rather than belong
// to a name before or after them.
var starters = wordSet(`the a an this that these those there then thus he she it they we you i his her its their our my your
	in on at for from with without within as by to of about after before during since until while when where what which who
	whose why how although though because if unless under over between among despite through throughout against
	and but or nor so yet however moreover meanwhile furthermore therefore nevertheless nonetheless instead also still now
	once today yesterday tomorrow earlier later recently currently according some several many most more both each every
	few all other others such any nobody everyone everybody nothing neither either none
	is are was were do does did has have had can could would should not please perhaps maybe only even just yes
	millions thousands hundreds dozens being here nor upon like unlike given following including
	der die das ein eine er sie es wir ihr dies diese dieser dieses doch aber und auch nach bei mit für von im am zum
	le la les un une il elle ils elles nous vous ce cette ces mais et dans en pour sur après selon
	el los las una unos ella ellos ellas pero y según para con se su sus
	он она оно они мы вы я это этот эта эти но и а в на по с к у из от до за при после также однако его её ее их как что
	если когда там так тогда тем`)

// strongStarters begin a sentence even behind a title: "promoted to Lt. He".
var strongStarters = wordSet(`the he she it they we this that these those his her its their but however there when while after
	although for from with which what`)

// exclaimed are names that end in an exclamation mark.
var exclaimed = wordSet(`Yahoo Yum Jeopardy Hulu Joomla Wham Oliver Mamma Airplane Oklahoma Panic Moulin Ahoy Jumpin Help`)

// zones follow a time of day in the same sentence.
var zones = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december eastern central pacific mountain atlantic gmt utc est edt cst cdt mst mdt pst pdt
	et ct pt bst cet cest ist jst msk moscow kyiv london beijing local`)

// lettered are the words whose single letter belongs to them: behind it a
// sentence can end.
var lettered = wordSet(`vitamin hepatitis plan grade type group class section sections appendix category option part phase
	exhibit schedule annex sector gate route line point channel team tier category influenza schedule block zone`)

// prepositions open a phrase of time.
var prepositions = wordSet(`at by before after around about until till from since on between shortly just in early late
	в к до после с около ab um vor nach seit bis gegen à vers avant après a las`)

// ordinalNouns follow a German ordinal number: months first.
var ordinalNouns = wordSet(`januar jänner februar märz april mai juni juli august september oktober november dezember jan feb apr
	jun jul aug sep sept okt nov dez jahrhundert jahrestag geburtstag platz mal tag etage stock weltkrieg bundesliga liga
	ledna února března dubna května června července srpna září října listopadu prosince
	januar februar mars maj juni oktober desember december`)

// germanArticles stand before an ordinal number and its noun.
var germanArticles = wordSet(`der die das dem den des am im zum zur beim vom ein eine einem einen einer jeder jedes jeden ihr ihre
	ihrem sein seine seinem unser Der Die Das Am Im Zum Zur Beim Vom Ein Eine den dets`)

// hosts are the endings of names on the net.
var hosts = wordSet(`com org net edu gov mil int info biz io co uk de fr ru ua eu tv me us cn jp js py html htm php asp aspx pdf`)

// speechVerbs may follow a quotation together with the speaker's name.
var speechVerbs = wordSet(`said says asked asks replied replies answered wrote writes added adds told shouted cried tweeted posted
	wondered joked quipped exclaimed remarked declared insisted demanded called warned noted argued`)
