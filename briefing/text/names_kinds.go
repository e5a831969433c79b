package text

// acronym returns what stands in brackets behind a name: Hay'at Tahrir al-Sham
// (HTS), in lower case.
func (rd *reading) acronym(m *mention) string {
	_, b := rd.sentence(m.sent)
	k := m.to
	if m.to-m.from < 2 || k+2 >= b || !rd.is(k, 0, b, '(') || !rd.is(k+2, 0, b, ')') {
		return ""
	}
	w := rd.word(k + 1)
	if t := &rd.toks[k+1]; t.kind != tokWord || !t.allcap || len(w) > 8 || w[0] != rd.low[m.start] {
		return ""
	}
	return w
}

// mentionWords returns the words of a name in lower case, without stops.
func (rd *reading) mentionWords(out []string, m *mention) []string {
	for k := m.from; k < m.to; k++ {
		if rd.toks[k].kind == tokPunct {
			continue
		}
		out = append(out, rd.word(k))
	}
	return out
}

// kinds gives all mentions of one key the kind that the clearest of them has.
func (rd *reading) kinds() {
	const person, org, place, often, weak = 16, 8, 4, 2, 1
	seen := make(map[string]uint8, len(rd.mentions))
	for i := range rd.mentions {
		m := &rd.mentions[i]
		if m.fixed && !m.person && m.kind != kindPerson {
			continue
		}
		v := seen[m.key]
		if m.person {
			v |= person
		}
		if m.org {
			v |= org
		}
		if m.place {
			v |= place
		}
		if m.weak && v&weak != 0 {
			v |= often
		}
		if m.weak {
			v |= weak
		}
		seen[m.key] = v
	}
	for i := range rd.mentions {
		m := &rd.mentions[i]
		v := seen[m.key]
		if m.fixed {
			continue
		}
		switch {
		case v&person != 0:
			m.kind, m.person = kindPerson, true
		case v&org != 0:
			m.kind, m.org = kindOrg, true
		case v&(place|often) != 0 && !m.thing:
			m.kind, m.place = kindPlace, true
			if v&place == 0 && m.key[0] == '|' {
				m.key = m.key[1:]
			}
		}
	}
}

// index lets a token find its mention, and puts mentions that overlap out.
func (rd *reading) index() {
	out := rd.mentions[:0]
	rd.byKey = make(map[string]int)
	end := -1
	for _, m := range rd.mentions {
		if m.start < end || m.key == "" || m.start >= m.end {
			continue
		}
		out = append(out, m)
		end = m.end
		if _, ok := rd.byKey[m.key]; !ok {
			rd.byKey[m.key] = len(out) - 1
		}
		for k := m.from; k < m.to; k++ {
			rd.mention[k] = int32(len(out))
		}
	}
	rd.mentions = out
}

// at returns the mention that token k is part of, or nil.
func (rd *reading) at(k int) *mention {
	if k < 0 || k >= len(rd.mention) || rd.mention[k] == 0 {
		return nil
	}
	return &rd.mentions[rd.mention[k]-1]
}
