package text

import (
	"strings"

	"brief/briefing"
)

// credit makes an attribution of the phrase p behind the cue tokens [k, to).
func (rd *reading) credit(k, to int, p phrase, b int) briefing.Attribution {
	x := briefing.Attribution{Start: rd.toks[k].start, End: rd.toks[p.to-1].end, Cue: rd.text[rd.toks[k].start:rd.toks[to-1].end]}
	rd.party(&x, p)
	return x
}

// party fills in who is credited: name, key and kind.
func (rd *reading) party(x *briefing.Attribution, p phrase) {
	x.Who, x.Key = rd.called(p)
	x.Kind = briefing.BySpeaker
	head := rd.word(rd.headOf(p))
	if p.name >= 0 && p.to > 0 && rd.mentions[p.name].to == p.to || p.name >= 0 && !documentNouns[head] {
		m := &rd.mentions[p.name]
		if rd.isMedia(m) {
			x.Kind, x.Key = briefing.ByAgency, rd.agencyKey(m)
			return
		}
		// "state news agency X"
		if !m.person && m.from-1 >= p.from && (rd.word(m.from-1) == "agency" || rd.word(m.from-1) == "newspaper" || rd.word(m.from-1) == "broadcaster" || rd.word(m.from-1) == "channel" || rd.word(m.from-1) == "television" || rd.word(m.from-1) == "outlet") {
			x.Kind, x.Key = briefing.ByAgency, rd.agencyKey(m)
		}
		return
	}
	who := rd.withoutArticle(p)
	switch {
	case mediaPhrase(who) && (rd.headOf(p) == p.to-1 || !documentNouns[head]):
		if m := rd.paper(p); m != nil {
			x.Kind, x.Who, x.Key = briefing.ByAgency, rd.text[m.start:m.end], rd.agencyKey(m)
			return
		}
		x.Kind, x.Who, x.Key = briefing.ByAgency, rd.text[rd.toks[p.from].start:rd.toks[p.to-1].end], mediaKey(who)
		if n := len(x.Who) - len(who); n > 0 {
			x.Who = x.Who[n:]
		}
	case vagueNouns[head]:
		x.Kind = briefing.ByVague
		x.Key = "reports"
		if head == "source" || head == "sources" || head == "insiders" {
			x.Key = "sources"
		}
	case documentNouns[head] || rd.holdsDocument(p):
		x.Kind, x.Key = briefing.ByDocument, rd.documentKey(p)
	default:
		x.Key = who
	}
}

// paper returns the name in a phrase such as "the AFP news agency".
func (rd *reading) paper(p phrase) *mention {
	for k := p.to - 1; k >= p.from; k-- {
		if m := rd.at(k); m != nil {
			if m.fixed && m.kind != kindOrg || m.kind == kindPlace || m.person || rd.toks[m.to-1].poss {
				return nil
			}
			return m
		}
	}
	return nil
}

// headOf returns the head of a phrase: its last word before a preposition.
func (rd *reading) headOf(p phrase) int {
	for k := p.from + 1; k < p.to; k++ {
		if w := rd.word(k); rd.mention[k] == 0 && (bound[w] || issuers[w]) {
			if w == "close" {
				return k - 1
			}
			return k - 1
		}
	}
	return p.to - 1
}

func (rd *reading) holdsDocument(p phrase) bool {
	return p.name < 0 && documentNouns[rd.word(p.to-1)]
}

// documentKey names a document by who issued it: "foreign ministry statement".
func (rd *reading) documentKey(p phrase) string {
	var parts []string
	noun := ""
	for k := p.from; k < p.to; {
		if m := rd.at(k); m != nil {
			parts = append(parts, strings.TrimPrefix(m.key, "|"))
			k = m.to
			continue
		}
		if w := rd.word(k); noun == "" && documentNouns[w] {
			noun = strings.TrimSuffix(w, "s")
		}
		k++
	}
	if noun != "" {
		parts = append(parts, noun)
	}
	return strings.Join(parts, " ")
}

// withoutArticle is a phrase in lower case without its article.
func (rd *reading) withoutArticle(p phrase) string {
	from := p.from
	if from+1 < p.to && determiners[rd.word(from)] {
		from++
	}
	return rd.low[rd.toks[from].start:rd.toks[p.to-1].end]
}

func mediaPhrase(who string) bool {
	for _, end := range []string{"media", "news agency", "newspaper", "newspapers", "television", "state tv", "state radio", "news agencies", "broadcaster", "news channel", "news service"} {
		if strings.HasSuffix(who, end) {
			return true
		}
	}
	return false
}

func mediaKey(who string) string {
	if strings.Contains(who, "state") {
		return "state media"
	}
	return "media"
}

// agencyKey is equal for the ways in which one agency is written.
func (rd *reading) agencyKey(m *mention) string {
	w := strings.TrimPrefix(rd.low[m.start:m.end], "the ")
	if k, ok := agencyKeys[w]; ok {
		return k
	}
	if ascii(w) {
		return w
	}
	return m.key
}

// canSpeak reports whether the head of a phrase is a person, a body or a text.
func (rd *reading) canSpeak(p phrase) bool {
	w := rd.word(rd.headOf(p))
	return speakerNouns[w] || roles[w] || personNouns[w] || documentNouns[w] || vagueNouns[w] || orgHeads[w] || bodies[w] ||
		mediaPhrase(rd.withoutArticle(p)) || rd.at(p.to-1) != nil || strings.HasSuffix(w, "ers") || strings.HasSuffix(w, "ists") || strings.HasSuffix(w, "women") || strings.HasSuffix(w, "men")
}
