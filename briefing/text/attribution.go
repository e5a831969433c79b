package text

import (
	"slices"

	"brief/briefing"
)

// attributions fills in whom each sentence credits for what it says.
func (rd *reading) attributions() {
	for i := range rd.doc.Sentences {
		s := &rd.doc.Sentences[i]
		a, b := rd.sentence(i)
		var out []briefing.Attribution
		for k := a; k < b; k++ {
			t := &rd.toks[k]
			if rd.quoted[k] || rd.hints[k]&(hintSay|hintCredit) == 0 || rd.mention[k] != 0 {
				continue
			}
			w := rd.word(k)
			switch {
			case w == "according" && k+1 < b && rd.word(k+1) == "to":
				if p := rd.afterDocument(k+2, b); p.ok() {
					out = append(out, rd.credit(k, k+2, p, b))
					k = p.to - 1
				}
			case (w == "citing" || w == "quoting") && k+1 < b && !rd.quoted[k+1]:
				p := rd.afterDocument(k+1, b)
				if !p.ok() {
					break
				}
				who, _ := rd.called(p)
				if n := len(out); n > 0 && out[n-1].Kind == briefing.ByAgency && out[n-1].Via == "" {
					out[n-1].Via, out[n-1].End = who, rd.toks[p.to-1].end
				} else {
					out = append(out, rd.credit(k, k+1, p, b))
				}
				k = p.to - 1
			case vagueAdverbs[w]:
				out = append(out, briefing.Attribution{Start: t.start, End: t.end, Who: "reports", Key: "reports", Cue: rd.text[t.start:t.end], Kind: briefing.ByVague})
			case passiveCredits[w] && k > a && isBe(rd.word(k-1)) && k+1 < b && (rd.word(k+1) == "to" || rd.word(k+1) == "that" && rd.word(max(a, k-2)) == "it"):
				from := rd.toks[k-1].start
				out = append(out, briefing.Attribution{Start: from, End: rd.toks[k+1].end, Who: "reports", Key: "reports", Cue: rd.text[from:t.end], Kind: briefing.ByVague})
			case w == "by" && k > a && k+1 < b:
				if x, ok := rd.creditBy(k, a, b); ok {
					out = append(out, x)
				}
			case w == "reports" && k > a && (rd.word(k-1) == "amid" || rd.word(k-1) == "unconfirmed" || rd.word(k-1) == "media"):
				if !(k+1 < b && sayVerbs[rd.word(k+1)] != 0) {
					out = append(out, briefing.Attribution{Start: t.start, End: t.end, Who: "reports", Key: "reports", Cue: "reports", Kind: briefing.ByVague})
				} else if x, to, ok := rd.creditVerb(k+1, a, b); ok {
					out = append(out, x)
					k = max(k, to-1)
				}
			case showVerbs[w] && sayVerbs[w] == 0:
				if x, ok := rd.creditFinding(k, a, b); ok {
					out = append(out, x)
				}
			case sayVerbs[w] == sayFinite:
				x, to, ok := rd.creditVerb(k, a, b)
				if !ok {
					break
				}
				out = append(out, x)
				if w == "told" || w == "tells" {
					if y, end, ok := rd.toldTo(k+1, b, x.Who); ok {
						out = append(out, y)
						to = end
					}
				}
				k = max(k, to-1)
			}
		}
		s.Attributions = tidyCredits(out)
	}
}

// tidyCredits orders credits and takes out those that overlap an earlier one.
func tidyCredits(in []briefing.Attribution) []briefing.Attribution {
	if len(in) < 2 {
		return in
	}
	slices.SortStableFunc(in, func(x, y briefing.Attribution) int { return x.Start - y.Start })
	out := in[:1]
	for _, x := range in[1:] {
		if x.Start >= out[len(out)-1].End {
			out = append(out, x)
		}
	}
	return out
}

// afterDocument is after, and goes on over "by X" and "of X" behind a document.
func (rd *reading) afterDocument(k, b int) phrase {
	p := rd.after(k, b)
	for range 3 {
		if !p.ok() || p.name >= 0 && !documentNouns[rd.word(p.to-1)] || p.to+1 >= b || rd.quoted[p.to] || !issuers[rd.word(p.to)] {
			return p
		}
		j := p.to
		for j < b && issuers[rd.word(j)] {
			j++
		}
		q := rd.after(j, b)
		if !q.ok() || q.name < 0 && participle(rd.word(j-1)) {
			return p
		}
		p.to, p.name = q.to, -1
	}
	return p
}

// creditVerb reads "Peskov said", "said Peskov", "Reuters reported" at the verb k.
// to is the token after what was read.
func (rd *reading) creditVerb(k, a, b int) (x briefing.Attribution, to int, ok bool) {
	w := rd.word(k)
	if rd.toks[k].cap || nounHere(rd, k, a) || rd.deniedSay(k, a) || k > a && rd.word(k-1) == "to" {
		return x, 0, false
	}
	if k+1 < b && rd.word(k) == "said" && rd.word(k+1) == "to" && isBe(rd.word(max(a, k-1))) {
		return x, 0, false
	}
	p := rd.before(k, a)
	if p.ok() && rd.quotedAny(p) {
		p = nobody
	}
	if k > a && rd.is(k-1, a, b, ',') && p.ok() {
		// "X cut the flow, and nobody knows why, said Ann Lee, a director": her.
		if q := rd.after(k+1, b); q.ok() && q.name >= 0 && rd.mentions[q.name].person && (q.to == b || rd.toks[q.to].kind == tokPunct) && !rd.relative(p, k) {
			p = q
		}
	}
	if !p.ok() && (k == a || rd.quoted[k-1] || rd.toks[k-1].kind == tokPunct) {
		p = rd.after(k+1, b)
	}
	if !p.ok() {
		return x, 0, false
	}
	if p.name < 0 && !p.pronoun && !rd.canSpeak(p) {
		return x, 0, false
	}
	if looseSay[w] && !rd.saysThat(k, b) {
		// "X reported heavy losses" is X's doing unless X reports for a living.
		if p.name < 0 || !rd.isMedia(&rd.mentions[p.name]) {
			if p.pronoun || p.name >= 0 || !vagueNouns[rd.word(rd.headOf(p))] {
				return x, 0, false
			}
		}
	}
	if isBe(rd.word(max(a, k-1))) || between[rd.word(max(a, k-1))] && isBe(rd.word(max(a, k-2))) {
		return x, 0, false // "was told", "are now said"
	}
	via := nobody
	if quoting[w] && p.to <= k {
		via = rd.after(k+1, b)
		if !via.ok() || via.pronoun {
			return x, 0, false
		}
	}
	x.Cue = rd.text[rd.toks[k].start:rd.toks[k].end]
	x.Start, x.End = rd.toks[min(p.from, k)].start, rd.toks[max(p.to-1, k)].end
	if p.pronoun {
		m := rd.refer1(p.from, 0)
		if m < 0 {
			return x, 0, false
		}
		n := &rd.mentions[m]
		x.Who, x.Key, x.Kind = rd.text[n.start:n.end], n.key, briefing.BySpeaker
	} else {
		rd.party(&x, p)
	}
	if via.ok() {
		x.Via, _ = rd.called(via)
	}
	return x, max(p.to, k+1), true
}

// relative reports whether what stands between the phrase p and the verb at k is
// a clause such as ", who left on Monday,": then p is the verb's subject.
func (rd *reading) relative(p phrase, k int) bool {
	return p.to+1 < k && rd.toks[p.to].kind == tokPunct && apposed(rd.word(p.to+1))
}

func (rd *reading) quotedAny(p phrase) bool {
	for k := p.from; k < p.to; k++ {
		if rd.quoted[k] {
			return true
		}
	}
	return false
}

// saysThat reports whether a clause or quotation follows the verb at k.
func (rd *reading) saysThat(k, b int) bool {
	for j := k + 1; j < b && j < k+4; j++ {
		if rd.quoted[j] || rd.word(j) == "that" {
			return true
		}
		if rd.toks[j].kind == tokPunct && rd.toks[j].r == ':' {
			return true
		}
	}
	return false
}

// creditFinding reads "A survey showed that" and "researchers found that" at the
// verb k.
func (rd *reading) creditFinding(k, a, b int) (x briefing.Attribution, ok bool) {
	p := rd.before(k, a)
	if !p.ok() || p.pronoun || k+1 >= b || rd.word(k+1) != "that" {
		return x, false
	}
	head := rd.word(rd.headOf(p))
	if !documentNouns[head] && (p.name >= 0 || !speakerNouns[head]) {
		return x, false
	}
	x = rd.credit(k, k+1, p, b)
	x.Start, x.End = rd.toks[p.from].start, rd.toks[k].end
	return x, true
}

// toldTo reads the carrier in "told Reuters".
func (rd *reading) toldTo(k, b int, who string) (x briefing.Attribution, to int, ok bool) {
	p := rd.after(k, b)
	if !p.ok() || p.pronoun {
		return x, 0, false
	}
	x = rd.credit(p.from, p.from+1, p, b)
	if x.Kind != briefing.ByAgency {
		return x, 0, false
	}
	x.Cue, x.Via = "told", who
	return x, p.to, true
}

// creditBy reads "reported by Reuters" and "by World Bank figures".
func (rd *reading) creditBy(k, a, b int) (x briefing.Attribution, ok bool) {
	p := rd.after(k+1, b)
	if !p.ok() {
		return x, false
	}
	verb := rd.word(k - 1)
	if sayVerbs[verb] == sayFinite || verb == "published" || verb == "released" || verb == "carried" {
		x = rd.credit(k-1, k+1, p, b)
		x.Start = rd.toks[k-1].start
		return x, x.Kind != briefing.BySpeaker || verb == "said" || verb == "reported" || verb == "confirmed" || verb == "announced"
	}
	switch rd.word(p.to - 1) {
	case "figures", "data", "estimates", "statistics", "monitors", "records":
		x = rd.credit(k, k+1, p, b)
		x.Kind, x.Key = briefing.ByDocument, rd.documentKey(p)
		return x, true
	}
	return x, false
}
