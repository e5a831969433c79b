package text

import (
	"slices"

	"brief/briefing"
)

// links are the names of one document: which full name a bare word stands for.
type links struct {
	surname map[string]fullName // by soundKey of the last word
	given   map[string]fullName // by soundKey of the first word
	org     map[string]fullName // by soundKey of an organisation's first word
	orgs    map[string]bool     // keys of organisations
	acronym map[string]string   // "hts" -> key of the name it was put behind
}

// fullName is the one full name that ends (or begins) with a word.
type fullName struct {
	key    string
	many   bool
	gender int8
	person bool
	// Where many share the word: the one man and the one woman among them, ""
	// for none and "?" for more than one or for one of unknown gender.
	man, woman string
}

// link gives every mention its key and kind, from the whole document.
func (rd *reading) link(x *entityIndex) {
	slices.SortStableFunc(rd.mentions, byStart)
	l := links{map[string]fullName{}, map[string]fullName{}, map[string]fullName{}, map[string]bool{}, map[string]string{}}
	var words []string
	cache := map[string]string{} // key of a surface form

	// Full names first: they explain the bare ones.
	for i := range rd.mentions {
		m := &rd.mentions[i]
		if m.fixed {
			if m.person {
				words = rd.mentionWords(words[:0], m)
				l.learn(words, m)
			}
			continue
		}
		words = rd.mentionWords(words[:0], m)
		if len(words) == 0 {
			continue
		}
		if len(words) == 1 && !m.org && !m.place {
			continue
		}
		acronym := rd.acronym(m)
		m.org = m.org || acronym != "" && !m.person
		surface := rd.low[m.start:m.end]
		key, ok := cache[surface]
		if !ok {
			if m.org || m.place || m.thing {
				key = plainKey(words)
			} else {
				key = personKey(words)
			}
			cache[surface] = key
		}
		m.key = key
		if e := x.byKey(key); e != nil && !m.org && !m.place && !m.thing {
			m.key, m.fixed, m.person = e.key, true, e.kind == kindPerson
			m.kind = e.kind
		}
		if acronym != "" && l.acronym[acronym] == "" {
			l.acronym[acronym] = m.key
		}
		if m.org {
			l.learnOrg(words, m)
		}
	}
	// "Reliance Globalcom" is the "Reliance Globalcom Ltd." of another sentence.
	for i := range rd.mentions {
		m := &rd.mentions[i]
		if m.fixed || m.org || m.place || m.thing {
			continue
		}
		if words = rd.mentionWords(words[:0], m); len(words) < 2 {
			continue
		}
		if k := plainKey(words); !m.person && l.orgs[k] {
			m.key, m.org = k, true
			continue
		}
		l.learn(words, m)
	}
	rd.initialNames(l)
	for i := range rd.mentions {
		m := &rd.mentions[i]
		if m.fixed {
			continue
		}
		words = rd.mentionWords(words[:0], m)
		if len(words) == 0 {
			m.key = rd.low[m.start:m.end]
			continue
		}
		if len(words) == 1 && (m.org || m.key == "") {
			if k := l.acronym[words[0]]; k != "" {
				m.key, m.org = k, true
			} else if f, ok := l.org[soundKey(words[0])]; ok && !f.many && !m.person && !m.place {
				m.key, m.org = f.key, true
			} else if !m.place && !m.org {
				m.key = l.bare(words[0], m)
			}
		}
	}
	rd.kinds()
	rd.index()
}

func (x *entityIndex) byKey(key string) *entity {
	if x == nil {
		return nil
	}
	return x.keys[key]
}

// learn remembers a full name under its last and first word.
func (l links) learn(words []string, m *mention) {
	if w := words[0]; len(words) < 2 || !m.person && (roles[w] || orgHeads[w] || adverbial(w)) {
		return // "Senate Watergate" explains no Watergate
	}
	put := func(in map[string]fullName, w string) {
		f, ok := in[w]
		switch {
		case m.gender > 0:
			f.man = oneOf(f.man, m.key)
		case m.gender < 0:
			f.woman = oneOf(f.woman, m.key)
		default:
			f.man, f.woman = oneOf(f.man, m.key), oneOf(f.woman, m.key)
		}
		switch {
		case !ok:
			f.key, f.gender, f.person = m.key, m.gender, m.person
		case f.key != m.key:
			// "W. Mark Felt" and "Mark Felt", "M. Felt": one man as far as the document says.
			if !briefing.SameName(f.key, m.key) {
				f.many = true
			}
		}
		if f.gender == 0 {
			f.gender = m.gender
		}
		f.person = f.person || m.person
		in[w] = f
	}
	end := len(words)
	for end > 1 && suffixes[words[end-1]] {
		end--
	}
	put(l.surname, soundKey(words[end-1]))
	put(l.given, soundKey(words[0]))
}

func oneOf(have, key string) string {
	if have == "" || have == key {
		return key
	}
	return "?"
}

// bare returns the key of a name of one word: that of the full name it stands
// for when the document has exactly one, else the surname alone.
func (l links) bare(w string, m *mention) string {
	k := soundKey(w)
	if f, ok := l.surname[k]; ok {
		if f.many {
			// "Ms. Gomes" where a Gary and a Catherine Gomes are about.
			one := ""
			if m.gender > 0 {
				one = f.man
			} else if m.gender < 0 {
				one = f.woman
			}
			if one != "" && one != "?" {
				return one
			}
		}
		m.person = m.person || f.many && f.person // one of the Gomeses, whichever
		if f.many || f.gender*m.gender < 0 {
			return "|" + k
		}
		m.person = m.person || f.person
		m.gender = f.gender
		return f.key
	}
	if f, ok := l.given[k]; ok && f.person && !f.many && !m.weak && !(m.person && m.gender == 0) {
		m.person = m.person || f.person
		m.gender = f.gender
		return f.key
	}
	return "|" + k
}

// initialNames joins "M. Felt" to "Mark Felt".
func (rd *reading) initialNames(l links) {
	for i := range rd.mentions {
		m := &rd.mentions[i]
		if len(m.key) > 2 && m.key[1] == '|' && !m.fixed {
			if f, ok := l.surname[m.key[2:]]; ok && !f.many && briefing.SameName(f.key, m.key) {
				m.key = f.key
			}
		}
	}
}

// learnOrg remembers an organisation under its first word.
func (l links) learnOrg(words []string, m *mention) {
	l.orgs[m.key] = true
	w := words[0]
	last := words[len(words)-1]
	if len(words) < 2 || openers[w] || orgHeads[w] || isPlaceWord(w) || ofHeads[w] || !companyForms[last] && !trades[last] {
		return
	}
	k := soundKey(w)
	f, ok := l.org[k]
	l.org[k] = fullName{key: m.key, many: ok && f.many || ok && f.key != m.key}
}
