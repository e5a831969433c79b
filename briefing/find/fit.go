package find

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/briefing"
	"brief/briefing/internal/stem"
)

// fewestWords is the length below which words are no statement.
const fewestWords = 5

// headlineWords is the length up to which words without a full stop are held to
// be a headline or a scrap of one.
const headlineWords = 18

// fit reports whether a sentence can stand as a statement of a brief: not a
// question, the announcement of what follows, a heading, a fragment, a line of the page around the article, or a
// reader's opinion.
func fit(s *briefing.Sentence, doc *briefing.Document) bool {
	text := strings.TrimSpace(s.Of(doc.Text))
	if len(s.Words) < fewestWords || isQuestion(text) || announces(text) || navigation.MatchString(text) {
		return false
	}
	if program(text) {
		return false
	}
	if same(text, s.Heading) || same(text, doc.Title) {
		return false
	}
	if firstPerson(s, doc.Text) && opinion.MatchString(unquoted(text)) {
		return false
	}
	if !ends(text) && titled(s, doc.Text) && doc.Source.Paragraph(s.Start).Kind != briefing.MarkList {
		return false
	}
	return doc.Language != "en" && doc.Language != "" || hasVerb(s, doc.Text)
}

// program reports whether a text is of a program and not of a language that
// people speak: manuals print it among their sentences.
func program(text string) bool {
	if !strings.ContainsAny(text, "{}=;:>") {
		return false
	}
	n := 0
	for _, sign := range []string{"{", "}", "::", "();", "->", "=>", "==", " = ", "!=", "//", "#["} {
		n += min(2, strings.Count(text, sign))
	}
	return n > 2
}

// navigation is how lines begin that belong to the page and not to its text.
var navigation = regexp.MustCompile(`(?i)^\W*(?:` + strings.Join([]string{
	`read (?:more|also|next|the full)\b`, `see also\b`, `also read\b`, `click (?:here|to|on)\b`, `tap here\b`, `subscribe\b`, `sign up\b`, `sign in\b`,
	`log in\b`, `follow us\b`, `share this\b`, `related (?:articles?|stories|posts?|content)\b`, `all rights reserved`, `copyright\b`, `©`,
	`(?:photo|image|picture|video|graphic|credit)s?(?: credits?| by|:)`, `advertisement\b`, `this (?:site|website) uses cookies`, `we use cookies`,
	`by continuing to`, `posted (?:in|by)\b`, `filed under\b`, `tags:`, `newsletter\b`, `support our journalism`, `skip to\b`, `back to top`,
	`watch(?: now)?:`, `listen:`, `download (?:the|our)\b`, `leave a (?:comment|reply)`,
	`lesen sie (?:auch|mehr)`, `mehr zum thema`, `mehr dazu`, `foto:`, `читайте также`, `подробнее`, `фото:`, `подпис(?:ывайтесь|аться)`,
	`lire aussi`, `à lire`, `lea también`, `leer más`, `leggi anche`, `ayrıca okuyun`,
}, "|") + `)`)

// opinion is a first person that is not inside a quotation: a reader or a
// columnist, not a report.
var opinion = regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:i (?:think|believe|guess|hope|feel|doubt|wonder|agree|disagree|love|hate|don['’]t)|i['’]m|in my (?:opinion|view)|imho|imo|my guess|ich (?:glaube|denke|finde|hoffe)|meiner meinung nach|я (?:думаю|считаю|надеюсь)|по-моему|je (?:pense|crois)|à mon avis|en mi opinión)(?:$|[^\p{L}])`)

// persons are words one of which every opinion has in it: a cheap look before
// the expressions.
var persons = set("i i'm i'd i'll i've me my imho imo ich mich mir meiner я меня мне по je moi avis opinión")

func firstPerson(s *briefing.Sentence, text string) bool {
	return slices.ContainsFunc(s.Words, func(w briefing.Word) bool {
		return w.End-w.Start <= len("opinión") && persons[stem.Fold(briefing.Span{Start: w.Start, End: w.End}.Of(text))]
	})
}

// self is the first person singular, which a report uses in quotations only.
var self = regexp.MustCompile(`(?i)(?:^|[^\p{L}.])(?:i|me|my|ich|mich|mir|je|moi|я|меня|мне)(?:['’](?:d|m|ll|ve))?(?:$|[^\p{L}.])`)

// speaksOfSelf reports whether the writer speaks of themselves.
func speaksOfSelf(s *briefing.Sentence, text string) bool {
	return firstPerson(s, text) && self.MatchString(unquoted(s.Of(text)))
}

// plural is the first person plural as a subject, which names nobody.
var plural = set("we we're we've we'll we'd our ours ourselves wir unser unsere мы наш наша наши nous notre nos")

// speaksOfUs reports whether an unnamed "we" speaks outside quotation marks, and
// nobody is credited with it: who that is stands elsewhere, as in a transcript.
func speaksOfUs(s *briefing.Sentence, text string) bool {
	if len(s.Attributions) > 0 || !slices.ContainsFunc(s.Words, func(w briefing.Word) bool {
		return w.End-w.Start <= len("ourselves") && plural[stem.Fold(briefing.Span{Start: w.Start, End: w.End}.Of(text))]
	}) {
		return false
	}
	return slices.ContainsFunc(strings.FieldsFunc(unquoted(s.Of(text)), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",.;:—–()", r) }),
		func(w string) bool { return plural[stem.Fold(w)] })
}

// same reports whether a sentence only repeats a heading.
func same(text, heading string) bool {
	return heading != "" && len(text) < 2*len(heading) && squash(text) == squash(heading)
}

// closers may stand after the stop of a sentence.
const closers = "\"'”’»)]› "

func isQuestion(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, closers))
	return r == '?' || r == '？' || r == '؟' || r == ';' && strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Greek, r) })
}

// announces reports whether a text ends in a colon: what it tells of stands behind
// it, as in "He named the following:".
func announces(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text, closers), ":")
}

// ends reports whether a text ends as sentences do.
func ends(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, closers))
	return strings.ContainsRune(".!?…:;。！？؟।۔", r) || strings.TrimRight(text, closers) == ""
}

// unquoted is text without what stands between quotation marks. What follows an
// opening mark that nothing closes is quoted too.
func unquoted(text string) string {
	var b strings.Builder
	inside := false
	for _, r := range text {
		switch r {
		case '“', '«', '„':
			inside = true
		case '”', '»':
			inside = false
		case '"':
			inside = !inside
		default:
			if !inside {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// titled reports whether most words with a meaning begin with a capital, as in
// headlines, or the line is too short to be told from one.
func titled(s *briefing.Sentence, text string) bool {
	capitals, all := 0, 0
	for _, w := range s.Words {
		if w.Stop {
			continue
		}
		all++
		if initial, _ := capital(briefing.Span{Start: w.Start, End: w.End}.Of(text)); initial {
			capitals++
		}
	}
	return len(s.Words) <= headlineWords || 3*capitals >= 2*all
}

// hasVerb reports whether an English sentence may have a verb: an auxiliary, a
// common irregular form, or a word in lower case with the ending of one that
// does not follow an article or preposition. It errs on the side of yes.
func hasVerb(s *briefing.Sentence, text string) bool {
	last := ""
	for _, w := range s.Words {
		word := briefing.Span{Start: w.Start, End: w.End}.Of(text)
		v := stem.Fold(word)
		initial, _ := capital(word)
		switch {
		case verbs[v], strings.HasSuffix(v, "n't"), strings.HasSuffix(v, "'ll"), strings.HasSuffix(v, "'re"), strings.HasSuffix(v, "'ve"):
			return true
		case initial || w.Stop || len(v) < 4 || beforeNoun[last]:
		case strings.HasSuffix(v, "ed"), strings.HasSuffix(v, "s") && !strings.HasSuffix(v, "ss") && !strings.HasSuffix(v, "'s"):
			return true
		}
		last = v
	}
	return false
}

// beforeNoun are words after which no finite verb stands.
var beforeNoun = set(`a an the this these those his her its their our my your of in on at by for from with into over under
	between against about during without through all some many few several more other no any`)

var verbs = set(`am is are was were be been being has have had do does did will would can could shall should may might must
		became become began begun bought broke brought built came caught chose come cost cut dealt drew drove fell fed felt
		fled flew forbade fought found froze gave gets go goes gone got grew held hid hit hurt kept knew laid lay led left lent
		let lies lost made make meant meet met paid put quit ran read rose run said sang sank sat saw say see seek seem sent set
		shook shot shut sold sought speak spent spoke spread sprang stand stole stood struck swept swore take taught tell think
		threw told took understood want went withdrew woke won wore wrote need plan agree remain include continue expect want
		it's he's she's that's there's they'd he'd`)

// set is the set of the words of s.
func set(s string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
