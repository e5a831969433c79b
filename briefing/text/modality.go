package text

import (
	"strings"

	"brief/briefing"
)

// cuePhrase is a phrase that begins with the word it is filed under.
type cuePhrase struct {
	rest []string // the words after the first
	kind string
}

// modalTable lists by kind the phrases that make a sentence less, or other, than
// plain fact.
var modalTable = cueTable(map[string]string{
	"expected": `expected to; is expected to; are expected to; was expected to; were expected to; be expected to; is expected; are expected; was expected; are expected; expects to; expect to; slated for; slated to; scheduled to; scheduled for; will; won't;
		poised to; bound to; about to; on track to; going to; would; would've; shall; 'll; is to; are to; set to; due to; anticipated; forecast to;
		on course to; upcoming; to be held; to take place; gearing up to; it'll; he'll; she'll; they'll; we'll; that'll; i'll; you'll`,
	"possible": `may; might; could; likely; unlikely; possibly; perhaps; maybe; probably; potentially; appears to; appear to; appeared to;
		seems to; seem to; seemed to; possible that; it is possible; suspected of; suspected to; presumably; apparently; uncertain; unclear; doubtful; can't rule out`,
	"planned": `plan to; plans to; planned to; planning to; plans for; plan for; intends to; intend to; intended to; intending to; aims to; aim to;
		aiming to; aimed to; hopes to; hope to; hoped to; hoping to; pledged to; pledges to; vowed to; vows to; promised to; promises to; promising to; proposed;
		proposes; proposing; proposal; seeks to; seek to; sought to; seeking to; wants to; want to; wanted to; ready to; prepared to; willing to;
		preparing to; considering; agreed to; agrees to`,
	"alleged": `allegedly; alleged; reportedly; purportedly; purported; supposedly; rumoured; rumored; said to; believed to; thought to; understood to;
		reported to; accused of; claimed; claims; claim; claiming; alleges; allege; alleging; suspected; unconfirmed; so-called; charged with; accuses; accused`,
	"denied":      `denied; denies; deny; denying; rejected; rejects; rejecting; refuted; refutes; disputed; disputes; dismissed; dismisses; dismissing; denial`,
	"conditional": `if; unless; provided that; in case; as long as; on condition that; were to; otherwise; in the event; subject to; contingent on; whether`,
})

// negationTable lists the words that turn what is said into its opposite.
var negationTable = cueTable(map[string]string{
	"not": `not; no; never; without; neither; nor; none; nobody; nothing; nowhere; cannot; no longer; hardly; barely; scarcely; isn't; aren't; wasn't;
		weren't; don't; doesn't; didn't; won't; wouldn't; can't; couldn't; shouldn't; hasn't; haven't; hadn't; needn't; mustn't; ain't; lack; lacks;
		lacked; lacking; instead of; rather than; rarely; seldom; absence of; unable to; far from`,
	"denied":   `denied; denies; deny; denying; rejected; rejects; reject; rejecting; refuted; refutes; ruled out; rule out; rules out; dismissed; dismisses`,
	"refused":  `refused; refuses; refuse; refusing; declined to; declines to; declining to; declined; balked at; opposed`,
	"failed":   `failed to; fails to; fail to; failing to; failed; stopped short of; stops short of; fell short of`,
	"withheld": `halted; suspended; cancelled; canceled; called off; postponed; abandoned; scrapped`,
})

func cueTable(by map[string]string) map[string][]cuePhrase {
	m := make(map[string][]cuePhrase)
	for kind, list := range by {
		for p := range strings.SplitSeq(list, ";") {
			f := strings.Fields(p)
			if len(f) > 0 {
				m[f[0]] = append(m[f[0]], cuePhrase{f[1:], kind})
			}
		}
	}
	return m
}

// modality fills in the modality and negation cues of every sentence.
func (rd *reading) modality() {
	for i := range rd.doc.Sentences {
		s := &rd.doc.Sentences[i]
		a, b := rd.sentence(i)
		endM, endN := a, a
		for k := a; k < b; k++ {
			if rd.hints[k]&(hintModal|hintNegation) == 0 {
				continue
			}
			w := rd.plain(k)
			if n, kind := rd.cueAt(modalTable, w, k, b); n > 0 && k >= endM && rd.modal(w, k, n, a, b) {
				s.Modality = append(s.Modality, briefing.Cue{Start: rd.toks[k].start, End: rd.toks[k+n-1].end, Kind: kind})
				endM = k + n
			}
			if n, kind := rd.cueAt(negationTable, w, k, b); n > 0 && k >= endN && rd.negates(w, k, b) {
				s.Negations = append(s.Negations, briefing.Cue{Start: rd.toks[k].start, End: rd.toks[k+n-1].end, Kind: kind})
				endN = k + n
			}
		}
	}
}

// plain is token k in lower case with a straight apostrophe.
func (rd *reading) plain(k int) string {
	w := rd.word(k)
	if strings.Contains(w, "’") {
		return strings.ReplaceAll(w, "’", "'")
	}
	return w
}

// cueAt returns the length in tokens and the kind of the longest phrase of a
// table at token k.
func (rd *reading) cueAt(table map[string][]cuePhrase, w string, k, b int) (n int, kind string) {
	for _, p := range table[w] {
		if len(p.rest)+1 <= n || k+len(p.rest) >= b {
			continue
		}
		ok := true
		for j, r := range p.rest {
			if rd.word(k+1+j) != r {
				ok = false
				break
			}
		}
		if ok && (n == 0 || len(p.rest)+1 > n || p.kind < kind) {
			n, kind = len(p.rest)+1, p.kind
		}
	}
	return n, kind
}

// modal takes back what only looks like a cue.
func (rd *reading) modal(w string, k, n, a, b int) bool {
	t := &rd.toks[k]
	next := ""
	if k+n < b && rd.toks[k+n].kind == tokWord {
		next = rd.word(k + n)
	}
	prev := ""
	if k > a {
		prev = rd.word(k - 1)
	}
	switch w {
	case "may", "will", "might":
		if t.cap && (w != "will" || k > a || !pronouns[next]) { // the month, Will Smith
			return false
		}
		// "his will", "the might of"
		return !(determiners[prev] && prev != "all" && prev != "both" && prev != "this" && prev != "that" && prev != "these" && prev != "those" && prev != "it" && prev != "many" && prev != "some")
	case "due":
		return isBe(prev) && baseVerb(next)
	case "set":
		return isBe(prev) || prev == "looks" || prev == "look" || prev == "all" || prev == "now" || prev == "still"
	case "is", "are":
		if n == 2 && rd.word(k+1) == "to" {
			return baseVerb(next)
		}
	case "likely", "unlikely":
		return true
	case "claim", "claims", "claimed", "claiming":
		// "claimed over 500,000 lives" is no allegation.
		for j := k + 1; j < b && j < k+6; j++ {
			if x := rd.word(j); x == "lives" || x == "life" || x == "victory" || x == "asylum" || x == "title" || x == "responsibility" || x == "credit" {
				return false
			}
		}
		return !(w == "claim" || w == "claims") || !determiners[prev]
	case "suspected":
		return n > 1 || determiners[prev] || k == a || isBe(prev)
	case "said", "believed", "thought", "understood", "reported":
		return isBe(prev) || prev == "also" || prev == "widely" || prev == "now" || prev == "still" || prev == "generally"
	case "whether", "otherwise":
		return false
	case "proposal", "considering":
		return w == "considering" && isBe(prev)
	case "wanted", "want", "wants":
		return true
	}
	return true
}

// baseVerb reports whether w looks like a bare verb: no article, no noun ending.
func baseVerb(w string) bool {
	if w == "" || determiners[w] || isPlaceWord(w) || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "tion") || strings.HasSuffix(w, "s") ||
		strings.HasSuffix(w, "age") || strings.HasSuffix(w, "ment") || strings.HasSuffix(w, "ness") || strings.HasSuffix(w, "ity") || strings.HasSuffix(w, "-related") {
		return false
	}
	switch w {
	case "be", "begin", "start", "meet", "visit", "arrive", "take", "hold", "leave", "return", "open", "close", "speak", "make", "give", "appear",
		"face", "travel", "testify", "expire", "run", "play", "go", "come", "release", "launch", "publish", "vote", "sign", "receive", "host",
		"land", "stand", "sit", "join", "report", "present", "announce", "become", "end", "finish", "retire", "step", "undergo", "attend", "serve",
		"compete", "perform", "premiere", "debut", "air", "fly", "reopen", "resume", "deliver", "address", "complete", "enter", "pay", "have", "star",
		"direct", "produce", "fight", "get", "hear", "decide", "rule", "discuss", "talk", "replace", "succeed", "lead", "tour", "move", "marry", "roll":
		return true
	}
	return false
}

// negates takes back what only looks like a negation.
func (rd *reading) negates(w string, k, b int) bool {
	switch w {
	case "no":
		// "No. 5" and "no doubt"
		if k+1 < b && rd.toks[k+1].kind == tokPunct && rd.toks[k+1].r == '.' && k+2 < b && rd.toks[k+2].kind == tokNumber {
			return false
		}
		return !(k+1 < b && rd.word(k+1) == "doubt")
	case "not":
		return !(k+1 < b && rd.word(k+1) == "only")
	case "opposed", "halted", "lack", "failed", "declined":
		if w == "declined" {
			return k+1 < b && (rd.word(k+1) == "to" || rd.word(k+1) == "comment" || rd.word(k+1) == "requests")
		}
	}
	return true
}
