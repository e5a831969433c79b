package text

import (
	"strings"

	"brief/briefing"
)

// leaning pronouns stand for somebody named elsewhere. A gender of 2 is "they".
var leaningPronouns = map[string]int8{"he": 1, "him": 1, "his": 1, "she": -1, "her": -1, "hers": -1, "they": 2, "them": 2, "their": 2, "theirs": 2}

// lean looks for a pronoun anywhere in sentence i that nothing in the sentence
// explains, and returns the opener that weighs most: one that no name can
// replace, then the one at hand. It also tells whether the sentence before
// explains what the sentence leans on.
func (rd *reading) lean(i int, o *briefing.Opener) *briefing.Opener {
	if o != nil && o.Kind == briefing.OpensPronoun {
		o.Neighbour = rd.neighbour(i, rd.tokenAt(o.Start), o.Antecedent)
		if o.Antecedent == nil && !o.Neighbour {
			return o
		}
	}
	a, b := rd.sentence(i)
	var met, done [4]bool // by gender: explained so far; index gender+1
	var speaker bool      // somebody who is named says something in the sentence
	for k := a; k < b; k++ {
		if rd.quoted[k] {
			continue
		}
		if m := rd.at(k); m != nil {
			rd.meet(m, k, &met)
			k = max(k, m.to-1)
			continue
		}
		if rd.toks[k].kind != tokWord {
			continue
		}
		w := rd.word(k)
		g, ok := leaningPronouns[w]
		if !ok {
			meetWord(w, &met)
			if sayVerbs[w] == sayFinite && !speaker {
				p := rd.before(k, a)
				speaker = p.ok() && !p.pronoun
			}
			continue
		}
		if o != nil && rd.toks[k].start == o.Start {
			met[g+1], done[g+1] = true, true
			continue
		}
		other := rd.objectOf(k, a, b, g)
		if done[g+1] && !other {
			continue
		}
		free := (other || !met[g+1]) && !rd.explainedLater(k, a, b, g) || rd.speaksLast(k, a, b) && !speaker
		met[g+1], done[g+1] = true, true
		if !free {
			continue
		}
		x := &briefing.Opener{Start: rd.toks[k].start, End: rd.toks[k].end, Kind: briefing.OpensPronoun}
		if g != 2 && !other {
			if m := rd.refer1(k, 0); m >= 0 && rd.mentions[m].from >= a {
				continue // "Moss …, she added": she is named in the sentence after all
			}
			x.Antecedent = rd.antecedent(k)
		}
		x.Neighbour = rd.neighbour(i, k, x.Antecedent)
		switch {
		case x.Antecedent == nil && !x.Neighbour:
			return x
		case o == nil || o.Kind == briefing.OpensConnective:
			o = x
		case o.Kind == briefing.OpensPronoun && x.Neighbour && o.Neighbour:
			o.Antecedent = nil // one name would not explain both: print the sentence before
		case o.Kind == briefing.OpensDemonstrative && x.Neighbour:
		default:
			x.Antecedent, x.Neighbour = nil, false
			return x
		}
	}
	return o
}

// meet notes whom the name at token k lets a later pronoun stand for.
func (rd *reading) meet(m *mention, k int, met *[4]bool) {
	if m.kind != kindPlace {
		met[3] = met[3] || !m.person || m.to < len(rd.toks) && (rd.word(m.to) == "and" || rd.is(m.to, m.to, len(rd.toks), ',')) || k > 0 && rd.word(k-1) == "and"
	} else if m.to-m.from > 0 {
		met[3] = true // "Norway … they": a state or a team by its place
	}
	if rd.toks[k].allcap {
		meetWord(rd.word(k), met) // "A MAN has been charged"
	}
	if m.kind == kindPlace || m.kind == kindOrg || m.fixed && !m.person || !m.person && !rd.mayBePerson(m) {
		return
	}
	met[0] = met[0] || m.gender <= 0
	met[2] = met[2] || m.gender >= 0
}

// meetWord notes whom a common noun lets a later pronoun stand for.
func meetWord(w string, met *[4]bool) {
	switch {
	case women[w]:
		met[0] = true
	case men[w]:
		met[2] = true
	case personNouns[w], roles[w] && !roleAdjectives[w], anybody[w], personSuffix(w):
		met[0], met[2] = true, true
	}
	met[3] = met[3] || themWord(w) || anybody[w]
}

// women and men are common nouns that only one pronoun can stand for.
var (
	women = wordSet(`woman girl mother sister daughter wife widow spokeswoman chairwoman congresswoman councilwoman actress queen princess aunt niece
		girlfriend fiancee waitress businesswoman grandmother bride heiress mom mum ms mrs miss baroness countess lady dame mayoress nun`)
	men = wordSet(`man boy father brother son husband widower spokesman chairman congressman councilman king prince uncle nephew boyfriend
		businessman grandfather groom gunman mr sir lord baron pope priest policeman fireman dad`)
	anybody = wordSet(`person someone somebody anyone anybody everyone everybody nobody whoever one each who whose old year-old figure
		accused deceased human individual other another citizen native national voter buyer seller owner user rider runner winner loser
		caller tenant landlord customer shopper diner diver climber swimmer hiker cyclist motorist pedestrian worshipper fisherman farmer
		soldier sailor airman marine fighter rebel hostage captive prisoner survivor migrant refugee immigrant champion rival opponent
		team-mate teammate successor predecessor heir partner boss head host guest star idol veteran novice rookie striker scorer batsman
		bowler golfer boxer skier racer jockey teenager youth kid infant toddler dancer painter composer poet novelist architect designer
		model comedian presenter broadcaster blogger influencer entrepreneur banker trader lender investor billionaire tycoon magnate`)
)

// roleAdjectives only describe a role.
var roleAdjectives = wordSet(`foreign prime vice defence defense interior finance justice energy acting former opposition supreme crown grand
	district first state senior junior rear field staff republican democratic presidential general forward private major star tackle chair`)

func personSuffix(w string) bool {
	for _, end := range []string{"ist", "yer", "eer", "itor", "worker", "keeper", "maker", "player", "teacher", "driver", "man", "woman", "-old", "-elect", "minister"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return w != "human" && w != "ottoman"
		}
	}
	return false
}

// themWord reports whether "they" can stand for the common noun w.
func themWord(w string) bool {
	if bodies[w] && w != "man" && w != "woman" && w != "mother" && w != "father" && w != "widow" || plurals[w] {
		return true
	}
	return len(w) > 3 && w[len(w)-1] == 's' && !stops["en"][w] && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") &&
		sayVerbs[w] == 0 || strings.HasSuffix(w, "men") && len(w) > 4
}

var plurals = wordSet(`people men women children police media two three four five six seven eight nine ten dozen hundreds thousands many some few both
	several others those mice teeth feet cattle troops who everyone staff crew personnel audience pair couple duo trio
	squad army navy military hundred thousand million half most none`)

// explainedLater reports whether the pronoun at k stands in a phrase before the
// subject that it means: "In his speech, the governor", "When she left, Moss".
func (rd *reading) explainedLater(k, a, b int, g int8) bool {
	first := a
	for first < b && rd.toks[first].kind == tokPunct {
		first++
	}
	if w := rd.word(first); first == b || first == k || !leadIns[w] && !participle(w) {
		return false
	}
	j := k + 1
	for j < b && j < k+40 && !(rd.toks[j].kind == tokPunct && rd.toks[j].r == ',' && !rd.quoted[j]) {
		j++
	}
	var met [4]bool
	for end := min(b, j+9); j < end; j++ {
		if rd.quoted[j] {
			continue
		}
		if m := rd.at(j); m != nil {
			rd.meet(m, j, &met)
		} else if rd.toks[j].kind == tokWord {
			if w := rd.word(j); leaningPronouns[w] == 0 {
				meetWord(w, &met)
			} else {
				break
			}
		}
	}
	return met[g+1]
}

// objectOf reports whether the pronoun at k is the object of a verb whose subject
// is the only one it could mean: in "Orr told him" he is not Orr.
func (rd *reading) objectOf(k, a, b int, g int8) bool {
	w := rd.word(k)
	if w != "him" && w != "them" && !(w == "her" && (k+1 >= b || rd.toks[k+1].kind == tokPunct || stops["en"][rd.word(k+1)])) {
		return false
	}
	v := k - 1
	if v > a && (rd.word(v) == "to" || rd.word(v) == "with" || rd.word(v) == "for" || rd.word(v) == "against") {
		v--
	}
	if v <= a || rd.toks[v].kind != tokWord || rd.mention[v] != 0 {
		return false
	}
	p := rd.before(v, a)
	if !p.ok() {
		return false
	}
	// Whom else could it mean?
	var met [4]bool
	for j := max(a, p.from-60); j < p.to-1 || j < p.from; j++ { // also its owner: "Lund's family backed him"
		if m := rd.at(j); m != nil {
			if p.name < 0 || m.key != rd.mentions[p.name].key {
				rd.meet(m, j, &met)
			}
		} else if rd.toks[j].kind == tokWord && !rd.quoted[j] {
			if x := rd.word(j); leaningPronouns[x] != 0 {
				met[leaningPronouns[x]+1] = true
			} else {
				meetWord(x, &met)
			}
		}
	}
	return !met[g+1]
}

// speaksLast reports whether the pronoun at k is the speaker of a clause at the
// end: "…, they said".
func (rd *reading) speaksLast(k, a, b int) bool {
	w := rd.word(k)
	if w != "he" && w != "she" && w != "they" || k == a || k+1 >= b || sayVerbs[rd.word(k+1)] != sayFinite {
		return false
	}
	if !(rd.is(k-1, a, b, ',') || rd.quoted[k-1] || rd.is(k-1, a, b, '"') || rd.is(k-1, a, b, '”')) {
		return false
	}
	return k+2 >= b || rd.toks[k+2].kind == tokPunct || leadIns[rd.word(k+2)] && rd.word(k+2) != "after" && k+9 > b
}
