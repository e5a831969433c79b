package text

import (
	"slices"
	"strings"

	"brief/briefing"
)

// entityIndex finds the names of the config, in all their spellings, as whole
// words.
type entityIndex struct {
	variants map[string][]variant // by first word, the longest first
	keys     map[string]*entity   // by the key the name would have without the config
}

type entity struct {
	key, kind string
	gender    int8
}

type variant struct {
	words []string
	lower bool // the config writes it without a capital
	to    *entity
}

func newEntityIndex(list []briefing.Entity) *entityIndex {
	x := &entityIndex{variants: map[string][]variant{}, keys: map[string]*entity{}}
	for _, e := range list {
		ent := &entity{key: strings.ToLower(strings.TrimSpace(e.Name)), kind: e.Kind}
		if ent.key == "" {
			continue
		}
		for i, name := range append([]string{e.Name}, e.Also...) {
			words, capital := entityWords(name)
			if len(words) == 0 {
				continue
			}
			if i == 0 {
				ent.gender = genderOf(words[0], 0)
			}
			x.variants[words[0]] = append(x.variants[words[0]], variant{words, !capital, ent})
			if len(words) > 1 && (e.Kind == kindPerson || e.Kind == "") {
				if k := personKey(words); x.keys[k] == nil {
					x.keys[k] = ent
				}
			}
		}
	}
	for _, v := range x.variants {
		slices.SortStableFunc(v, func(a, b variant) int { return len(b.words) - len(a.words) })
	}
	return x
}

// entityWords cuts a name into words as tokens are cut, in lower case, and
// reports whether it has a capital.
func entityWords(name string) (words []string, capital bool) {
	for _, t := range tokenize(nil, name, 0, len(name)) {
		if t.kind == tokPunct && t.r != '&' && t.r != '.' {
			continue
		}
		words = append(words, entityWord(name[t.start:t.end]))
		capital = capital || t.cap
	}
	return words, capital
}

// entityWord folds what differs between two writings of one word.
func entityWord(w string) string {
	if ascii(w) {
		return lowASCII(w)
	}
	return strings.ReplaceAll(strings.ToLower(w), "’", "'")
}

// entities marks the names of the config. They win over what the capitals say.
func (rd *reading) entities(x *entityIndex) {
	if x == nil || len(x.variants) == 0 {
		return
	}
	var found []mention
	for s := range rd.doc.Sentences {
		a, b := rd.sentence(s)
		for k := a; k < b; k++ {
			if rd.toks[k].kind == tokPunct {
				continue
			}
			for _, v := range x.variants[entityWord(rd.text[rd.toks[k].start:rd.toks[k].end])] {
				to := rd.matches(v, k, b)
				if to == 0 {
					continue
				}
				found = append(found, mention{sent: s, from: k, to: to, start: rd.toks[k].start, end: rd.toks[to-1].end,
					key: v.to.key, kind: v.to.kind, fixed: true, gender: v.to.gender, person: v.to.kind == kindPerson})
				k = to - 1
				break
			}
		}
	}
	if len(found) == 0 {
		return
	}
	slices.SortStableFunc(rd.mentions, byStart)
	out := make([]mention, 0, len(rd.mentions)+len(found))
	i := 0
	for _, f := range found {
		for i < len(rd.mentions) && rd.mentions[i].end <= f.start {
			out = append(out, rd.mentions[i])
			i++
		}
		for i < len(rd.mentions) && rd.mentions[i].start < f.end {
			m := rd.mentions[i]
			// "Ahmed al-Sharaa" where the config only says "al-Sharaa".
			if m.start < f.start && m.end == f.end && !m.org && !m.place && f.kind != kindPlace && f.kind != kindOrg {
				f.from, f.start = m.from, m.start
			}
			i++
		}
		if n := len(out); n > 0 && out[n-1].end > f.start {
			continue
		}
		out = append(out, f)
	}
	rd.mentions = append(out, rd.mentions[i:]...)
}

func byStart(a, b mention) int { return a.start - b.start }

// matches returns the token after variant v when it stands at k, else 0.
func (rd *reading) matches(v variant, k, b int) int {
	capital := false
	for i, w := range v.words {
		if k >= b || entityWord(rd.text[rd.toks[k].start:rd.toks[k].end]) != w || i > 0 && rd.toks[k-1].poss {
			return 0
		}
		capital = capital || rd.toks[k].cap
		k++
		// A stop after an initial that the config leaves out.
		if i+1 < len(v.words) && k < b && rd.toks[k].kind == tokPunct && rd.toks[k].r == '.' && v.words[i+1] != "." {
			k++
		}
	}
	if !capital && !v.lower {
		return 0
	}
	return k
}

// findTable finds known places in a text whose capitals say nothing to us.
func (rd *reading) findTable() {
	if rd.english {
		return
	}
	for s := range rd.doc.Sentences {
		a, b := rd.sentence(s)
		for k := a; k < b; k++ {
			if t := &rd.toks[k]; t.kind != tokWord || !t.cap {
				continue
			}
			if n := rd.placeAt(k, b); n > 0 && len(rd.word(k)) > 3 {
				m := rd.add(s, k, k+n)
				m.key, m.kind, m.fixed = places[rd.low[m.start:m.end]], kindPlace, true
				k += n - 1
			}
		}
	}
}
