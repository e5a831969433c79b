package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxFurniture is the most words of a line that page furniture has.
const maxFurniture = 70

// furniture drops the lines that show by themselves what they are, wherever
// they stand.
func (c *cleaner) furniture() {
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.kind != unknown || b.facts.long || b.facts.n() > maxFurniture {
			continue
		}
		if b.facts.letters == 0 && !hasDigit(b.text) {
			b.drop(becauseMarkup)
			continue
		}
		if reason := b.facts.furniture(b.text); reason != "" {
			b.drop(reason)
		}
	}
	// What stands between two prompts belongs to them.
	prompt := func(i int) bool { return c.blocks[i].kind == waste && c.blocks[i].reason == becausePrompt }
	for i := 1; i+1 < len(c.blocks); i++ {
		if b := &c.blocks[i]; b.kind == unknown && !b.facts.long && b.facts.n() <= 30 && prompt(i-1) && prompt(i+1) {
			b.drop(becausePrompt)
		}
	}
}

var (
	// address matches an e-mail address.
	address = late(`[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}.]{2,}`)
	// newsletter matches what sites say about their newsletters.
	newsletter = late(`\b(?:free|weekly|daily|our|your|after|this|the)\b[^.]{0,40}\bnewsletters?\b[^.]{0,40}(?:$|inbox|e-?mail|sign|subscri|promotion|deliver)|^newsletters? (?:may|sign|subscri)|^privacy notice: newsletters|newsletters may contain`)
	// channel matches a line that sends the reader to a channel.
	channel = late(`^(?:(?:читать|читайте|смотреть|мы|наш) .*(?:telegram|телеграм\S*|дзен\S*|вконтакте|max)$|(?:read|watch|find|follow) .* on (?:telegram|youtube|google news|whatsapp|facebook|x)$)`)
)

// furniture is the reason to drop a line for what it says, "" for none.
func (f *facts) furniture(s string) string {
	bare := bareLine(f.lower)
	switch {
	case adLabels[bare]:
		return becauseAd
	case f.end != endStop && buttons[bare] || f.n() <= 14 && f.end != endStop && menuOf(bare, false) > 0:
		return becauseNavigation
	case f.copyright():
		return becauseCopyright
	case f.n() <= 20 && f.end != endStop && strings.Contains(s, "@") && address.MatchString(f.lower):
		return becauseContact
	case f.n() <= 40 && strings.Contains(f.lower, "newsletter") && newsletter.MatchString(f.lower), f.n() <= 30 && strings.Contains(f.lower, "responsible for the content of external"), f.n() <= 7 && channel.MatchString(f.lower):
		return becausePrompt
	case f.n() <= 60 && startsWith(withoutLabel(bare), prompts) && !strings.HasPrefix(f.lower, `"`) && f.prompt():
		return becausePrompt
	case f.n() <= 8 && strings.HasPrefix(f.lower, "comments are closed"):
		return becauseComments
	case crumbs(s, f):
		return becauseNavigation
	case f.n() <= 25 && labelled.MatchString(bare):
		return becauseNavigation
	}
	return ""
}

// captions drops captions and credits of pictures.
func (c *cleaner) captions() {
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.kind != unknown || b.facts.long {
			continue
		}
		label := i > 0 && c.blocks[i-1].kind == waste && c.blocks[i-1].text == "Image caption," // its caption is on the next line
		if label && b.facts.end != endStop || caption(b.text, &b.facts) {
			b.drop(becauseCaption)
		}
	}
}

// labelled matches lines of tags and of reading time.
var labelled = late(`^(?:(?:tags|tagged|filed under|filed in|topics|keywords|categories|category|schlagwörter|schlagworte|mots-clés|étiquettes|etiquetas|temas|теги|ключевые слова|метки|الوسوم|كلمات مفتاحية|كلمات دلالية) ?:|(?:\d+|one|two|three|four|five) ?-?min(?:ute)?s?\.? read$|reading time ?:|lesedauer ?:|temps de lecture ?:|время чтения ?:|list of \d+ items$|list \d+ of \d+$|end of list$|\d+ (?:views|shares|likes|reads|retweets|просмотр\S*)$|(?:views|shares|просмотры|просмотров) ?: ?\d+$)`)

// sourceLine matches a line that names where a text was taken from.
var sourceLine = late(`^(?:source|sources|quelle|quellen|fuente|fuentes|fonte|источник|джерело|المصدر|kaynak|via) ?: ?\S`)

// prompt reports whether a line that opens like a prompt is one. "By signing
// up to …" may open a sentence of the news as well: one that ends with a full
// stop must also name a thing of the page.
func (f *facts) prompt() bool {
	if f.end != endStop && f.n() <= 25 {
		return true
	}
	for _, w := range siteWords {
		if strings.Contains(f.lower, w) {
			return true
		}
	}
	return false
}

// owned matches "Copyright 2025" and the like.
var owned = late(`^copyright ?:? ?(?:\d{4}|by |\(c\)|©|\p{L}+ \d{4})`)

// copyright reports whether a line is a copyright line.
func (f *facts) copyright() bool {
	if f.n() > 60 {
		return false
	}
	if strings.HasPrefix(f.lower, "©") || strings.HasPrefix(f.lower, "copyright ©") || strings.HasPrefix(f.lower, "(c) ") && f.n() <= 12 {
		return true
	}
	if f.n() <= 25 && owned.MatchString(f.lower) {
		return true
	}
	for _, p := range rights {
		if strings.Contains(f.lower, p) && f.n() <= 45 {
			return true
		}
	}
	return false
}

// crumbs reports whether a line is a path of links: "Home > World > Syria".
func crumbs(s string, f *facts) bool {
	if f.n() > 16 || f.end == endStop {
		return false
	}
	for _, sep := range []string{" > ", " › ", " » ", " / ", " | ", " • ", " · "} {
		parts := strings.Split(s, sep)
		if len(parts) < 3 && !(len(parts) == 2 && strings.Contains("›»>", strings.TrimSpace(sep))) {
			continue
		}
		short := true
		for _, p := range parts {
			short = short && len(strings.Fields(p)) <= 3 && !hasDigit(p)
		}
		if short {
			return true
		}
	}
	return false
}

// bareLine is a line without the marks around it: arrows, brackets, colons.
func bareLine(lower string) string {
	return strings.TrimFunc(lower, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '@' && r != '©' })
}

// menuOf is the number of labels that a line is made of, 0 when it holds
// anything else: "Facebook Twitter WhatsApp Email". With parts, the names of a
// site's parts count too.
func menuOf(bare string, parts bool) int {
	words := strings.FieldsFunc(bare, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("|•·/,>›»", r) })
	if len(words) > 40 {
		return 0
	}
	n := 0
	for i := 0; i < len(words); {
		took := 0
		for k := min(4, len(words)-i); k > 0; k-- {
			p := strings.Join(words[i:i+k], " ")
			if buttons[p] || adLabels[p] || parts && topics[p] || utf8.RuneCountInString(p) == 1 && !isLetterOrDigit(p) || p == "and" || p == "&" {
				took = k
				break
			}
		}
		if took == 0 {
			return 0
		}
		i += took
		n++
	}
	return n
}

func isLetterOrDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// startsWith reports whether s begins with one of the phrases as whole words.
func startsWith(s string, phrases []string) bool {
	for _, p := range phrases {
		if rest, ok := strings.CutPrefix(s, p); ok {
			if r, _ := utf8.DecodeRuneInString(rest); rest == "" || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				return true
			}
		}
	}
	return false
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }
