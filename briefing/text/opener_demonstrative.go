package text

import (
	"strings"

	"brief/briefing"
)

// demonstrative reads "This", "These sites", "Such talks", "Both leaders".
func (rd *reading) demonstrative(k, b int, o *briefing.Opener) *briefing.Opener {
	w := rd.word(k)
	next := ""
	if k+1 < b && rd.toks[k+1].kind == tokWord {
		next = rd.word(k + 1)
	}
	switch w {
	case "this":
		switch next {
		case "year", "week", "month", "morning", "afternoon", "evening", "weekend", "season", "summer", "winter", "spring", "autumn",
			"fall", "time", "quarter", "decade", "century", "spring's":
			return nil // a date
		}
	case "that":
		if rd.mention[min(k+1, b-1)] != 0 || determiners[next] {
			return nil // "That Russia agreed surprised many"
		}
	case "those":
		if next == "who" || next == "with" || next == "in" || next == "of" || next == "wishing" {
			return nil
		}
	case "such":
		if next == "a" || next == "an" {
			break
		}
	case "both":
		// "Both Russia and Syria" names them; so does "both women and men".
		for j := k + 1; j < b && j < k+8; j++ {
			if rd.word(j) == "and" && rd.toks[j].kind == tokWord {
				return nil
			}
			if sayOrBe(rd.word(j)) {
				break
			}
		}
	case "neither", "either":
		for j := k + 1; j < b && j < k+8; j++ {
			if rd.word(j) == "nor" || rd.word(j) == "or" {
				return nil
			}
		}
		if next != "of" && next != "side" && next != "man" && next != "woman" && next != "party" && !sayOrBe(next) {
			return nil
		}
	case "another":
		if next == "of" || next == "one" {
			break
		}
		if next != "" && !sayOrBe(next) {
			o.Kind = briefing.OpensConnective // "Another witness": stands, reads better after the first
			return o
		}
	case "others":
		break
	}
	o.Kind = briefing.OpensDemonstrative
	o.End = rd.nounEnd(k, b, w != "this" && w != "that")
	return o
}

// nounEnd is the end of the noun that belongs to the demonstrative at k: "These
// military sites". A plural ends at its first -s; after "this" only adjectives
// stand before the noun.
func (rd *reading) nounEnd(k, b int, plural bool) int {
	end := rd.toks[k].end
	for j := k + 1; j < b && j < k+6; j++ {
		t, w := &rd.toks[j], rd.word(j)
		if t.kind != tokWord || stops["en"][w] || rd.quoted[j] || verbish(w) || strings.HasSuffix(w, "ly") && w != "family" {
			break
		}
		if m := rd.at(j); m != nil && m.to > j+1 {
			continue
		}
		end = t.end
		if t.poss {
			break
		}
		if plural && (strings.HasSuffix(w, "s") || strings.HasSuffix(w, "men") || w == "people" || w == "children") {
			break
		}
		if !plural && rd.mention[j] == 0 && !adjectival(w) {
			break
		}
	}
	return end
}

func adjectival(w string) bool {
	for _, end := range []string{"ic", "al", "ive", "ous", "ful", "less", "ary", "able", "ible", "ian", "ing", "ish"} {
		if strings.HasSuffix(w, end) {
			return w != "deal" && w != "trial" && w != "meeting" && w != "proposal" && w != "building" && w != "initiative" && w != "morning"
		}
	}
	switch w {
	case "new", "latest", "first", "second", "last", "big", "small", "high", "long", "same", "kind", "type", "very", "recent", "key", "joint", "major":
		return true
	}
	return false
}

// verbish are verbs that often follow "This" at once.
func verbish(w string) bool {
	switch w {
	case "came", "comes", "follows", "followed", "marks", "marked", "means", "meant", "makes", "made", "includes", "included", "led", "leads",
		"represents", "represented", "shows", "showed", "gives", "gave", "takes", "took", "allowed", "allows", "raises", "raised", "reflects",
		"requires", "required", "happened", "happens", "prompted", "caused", "occur", "occurred", "began", "remain", "brings", "brought", "changes",
		"sparked", "triggered", "helped", "helps", "puts", "sets", "underscores", "highlights", "signals", "resulted", "results", "involves", "involved":
		return true
	}
	return len(w) > 4 && w[len(w)-2:] == "ed"
}

// expletive reports whether the "it" at token k stands for nothing: "It is
// expected that", "It took two days to".
func (rd *reading) expletive(k, b int) bool {
	be := rd.toks[k].poss
	for j := k + 1; j < b && j < k+8; j++ {
		w := rd.word(j)
		switch w {
		case "is", "was", "would", "will", "has", "been", "be", "may", "might", "seems", "appears", "remains", "had", "not", "also", "now", "still", "widely", "generally", "so", "very", "far", "long":
			be = true
			continue
		case "unclear", "clear", "expected", "believed", "understood", "thought", "reported", "possible", "likely", "unlikely", "important",
			"rumoured", "rumored", "estimated", "said", "alleged", "hoped", "feared", "unknown", "difficult", "hard", "impossible", "necessary", "announced",
			"obvious", "true", "too", "time", "raining", "known", "revealed", "emerged", "easy", "agreed", "decided", "worth", "uncertain", "doubtful", "only":
			return be || w == "emerged"
		}
		return false
	}
	return false
}
