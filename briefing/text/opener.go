package text

import "brief/briefing"

// connectives tie a sentence to the one before it; it can stand without them.
var connectives = wordSet(`however but meanwhile also and yet so instead nevertheless nonetheless moreover furthermore additionally
	therefore thus consequently accordingly hence otherwise similarly likewise conversely besides still rather indeed
	then afterwards afterward subsequently though or nor`)

// connectivePhrases are the same in several words.
var connectivePhrases = map[string][]string{
	"in":      {"in contrast", "in addition", "in turn", "in response", "in return", "in other words", "in fact", "in particular", "in doing so", "in that case", "in any case", "in the meantime", "in both cases"},
	"on":      {"on the other hand", "on the one hand", "on the contrary"},
	"as":      {"as a result", "as such", "as a consequence", "as well"},
	"at":      {"at the same time", "at that time", "at that point", "at this point"},
	"for":     {"for example", "for instance", "for that reason", "for this reason"},
	"by":      {"by contrast", "by comparison", "by then"},
	"after":   {"after that", "after this", "after all"},
	"despite": {"despite this", "despite that", "despite these"},
	"even":    {"even so", "even then"},
	"that":    {"that said"},
	"to":      {"to that end", "to this end"},
	"because": {"because of this", "because of that"},
	"until":   {"until then"},
	"since":   {"since then"},
	"more":    {"more specifically", "more broadly"},
	"not":     {"not only that"},
}

// demonstratives begin a noun phrase that points back.
var demonstratives = wordSet(`this these that those both such neither either others another`)

// back are pronouns that stand for what was named before.
var back = wordSet(`he she it they his her its their him them hers theirs himself`)

// openers fills in what the sentences lean on. Where a sentence begins with a
// quotation and says only "he said" after it, the pronoun of that clause is the
// opener: without its name the reader does not know who speaks.
func (rd *reading) openers() {
	for i := range rd.doc.Sentences {
		s := &rd.doc.Sentences[i]
		a, b := rd.sentence(i)
		k := a
		stray := false // an opening mark without its partner: whose words these are is open
		for k < b && rd.toks[k].kind == tokPunct && !rd.quoted[k] {
			switch rd.toks[k].r {
			case '"', '“', '„', '«', '‘', '\'', '`':
				stray = true
			}
			k++
		}
		if k == b {
			continue
		}
		if rd.quoted[k] {
			s.Opener = rd.quotedOpener(k, a, b)
		} else {
			s.Opener = rd.opener(k, b)
		}
		s.Opener = rd.lean(i, s.Opener)
		if stray && s.Opener != nil {
			s.Opener.Antecedent, s.Opener.Neighbour = nil, false
		}
	}
}

// opener reads the opener at token k, nil when the sentence stands alone.
func (rd *reading) opener(k, b int) *briefing.Opener {
	w := rd.word(k)
	next := ""
	if k+1 < b {
		next = rd.word(k + 1)
	}
	o := &briefing.Opener{Start: rd.toks[k].start, End: rd.toks[k].end}
	switch {
	case rd.mention[k] != 0:
		return nil
	case w == "it" && rd.expletive(k, b):
		return nil
	case back[w]:
		o.Kind = briefing.OpensPronoun
		o.Antecedent = rd.antecedent(k)
		return o
	case w == "the" && (next == "latter" || next == "former" && k+2 < b && sayOrBe(rd.word(k+2)) || next == "two" || next == "three" || next == "pair" || next == "duo" || next == "same"):
		if next == "two" || next == "three" {
			// "The two leaders": which two stands before.
			if k+2 >= b {
				return nil
			}
		}
		o.Kind, o.End = briefing.OpensDemonstrative, rd.nounEnd(k+1, b, next == "two" || next == "three")
		return o
	case demonstratives[w]:
		return rd.demonstrative(k, b, o)
	}
	if n := rd.connective(k, b); n > 0 {
		// What follows a connective may lean harder: "But he".
		j := k + n
		for j < b && rd.toks[j].kind == tokPunct {
			j++
		}
		if j < b && rd.mention[j] == 0 && !rd.quoted[j] {
			x := rd.word(j)
			if back[x] && !(x == "it" && rd.expletive(j, b)) || (x == "this" || x == "these" || x == "that" || x == "those") && demonstratives[x] {
				if p := rd.opener(j, b); p != nil {
					return p
				}
			}
		}
		o.Kind, o.End = briefing.OpensConnective, rd.toks[k+n-1].end
		return o
	}
	// "In Moscow, he assured Putin": the subject leans, wherever it stands.
	if sub := rd.subject[rd.sentenceOf(k)]; sub.pronoun && sub.from > k && sub.from-k < 40 && rd.leads(k, sub.from) {
		x := rd.word(sub.from)
		if x == "he" || x == "she" || x == "they" || x == "it" && !rd.expletive(sub.from, b) {
			o.Start, o.End, o.Kind = rd.toks[sub.from].start, rd.toks[sub.from].end, briefing.OpensPronoun
			if !rd.namesPerson(k, sub.from) {
				o.Antecedent = rd.antecedent(sub.from)
				return o
			}
			return nil
		}
	}
	return nil
}

// leads reports whether a comma stands right before the subject at token j.
func (rd *reading) leads(k, j int) bool {
	return j > k && rd.toks[j-1].kind == tokPunct && rd.toks[j-1].r == ','
}

// namesPerson reports whether a name stands in [k, j) that the pronoun at j can
// stand for: then the sentence explains itself.
func (rd *reading) namesPerson(k, j int) bool {
	for ; k < j; k++ {
		if m := rd.at(k); m != nil && m.kind != kindPlace && !(m.fixed && m.kind == "") {
			return true
		}
	}
	return false
}

func sayOrBe(w string) bool { return sayVerbs[w] != 0 || isBe(w) || w == "has" || w == "had" }

// connective returns how many tokens from k on are a connective, and 0.
func (rd *reading) connective(k, b int) int {
	w := rd.word(k)
	for _, p := range connectivePhrases[w] {
		end := rd.toks[k].start + len(p)
		if end <= len(rd.low) && rd.low[rd.toks[k].start:end] == p {
			n := 0
			for k+n < b && rd.toks[k+n].end <= end {
				n++
			}
			if n > 0 && rd.toks[k+n-1].end == end {
				return n
			}
		}
	}
	if !connectives[w] {
		return 0
	}
	switch w {
	case "so", "still", "then", "though", "besides", "rather", "or", "and", "yet":
		// "So far", "So many", "Though he …": only as a connective proper.
		if k+1 < b {
			switch rd.word(k + 1) {
			case "far", "many", "much", "little", "than", "few", "great":
				return 0
			}
		}
		if w == "though" && !rd.is(k+1, k, b, ',') {
			return 0
		}
		if w == "besides" && !rd.is(k+1, k, b, ',') {
			return 0
		}
	case "however":
		if k+1 < b && rd.toks[k+1].kind == tokWord && (rd.word(k+1) == "much" || rd.word(k+1) == "many") {
			return 0
		}
	}
	return 1
}

// quotedOpener is the pronoun with which a sentence begins inside a quotation, as
// in "She was overloaded," or that speaks after it: "…," he said.
func (rd *reading) quotedOpener(first, a, b int) *briefing.Opener {
	if w := rd.word(first); back[w] && rd.mention[first] == 0 && !(w == "it" && rd.expletive(first, b)) {
		return &briefing.Opener{Start: rd.toks[first].start, End: rd.toks[first].end, Kind: briefing.OpensPronoun}
	}
	k := a
	for k < b && rd.quoted[k] {
		k++
	}
	if k < b && rd.toks[k].kind == tokPunct {
		k++
	}
	for j := k; j < b && j < k+3; j++ {
		if w := rd.word(j); w == "he" || w == "she" || w == "they" {
			if j != k && sayVerbs[rd.word(j-1)] == 0 {
				return nil
			}
			return &briefing.Opener{Start: rd.toks[j].start, End: rd.toks[j].end, Kind: briefing.OpensPronoun, Antecedent: rd.antecedent(j)}
		}
	}
	return nil
}

// antecedent is the name a pronoun stands for, where that is certain.
func (rd *reading) antecedent(k int) *briefing.Span {
	if w := rd.word(k); w != "he" && w != "she" {
		return nil
	}
	m := rd.refer1(k, 0)
	if m < 0 {
		return nil
	}
	x := &rd.mentions[m]
	return &briefing.Span{Source: rd.doc.ID, Start: x.start, End: x.end}
}
