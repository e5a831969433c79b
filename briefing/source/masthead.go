package source

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// becauseMasthead is why the name of the paper at its head is dropped.
const becauseMasthead = "name of the publisher"

// mastEnds close the name of a paper, a broadcaster or an agency.
var mastEnds = wordSet(`herald times news today tribune post courier gazette zeitung journal observer agency wire press chronicle telegraph mirror star sun globe guardian independent inquirer enquirer examiner dispatch bulletin standard sentinel register record reporter argus echo mail express review monitor weekly daily ledger tagblatt anzeiger nachrichten rundschau kurier blatt presse allgemeine morgenpost echo monde figaro matin soir dépêche presse républicain nacional país mundo gazeta wyborcza corriere giornale stampa haber gazetesi známosti deník`)

// mastHeads open one.
var mastHeads = wordSet(`diário diario jornal folha correio gazeta journal daily radio tribuna tribune correo agencia agência agence heraldo corriere il el`)

// masthead takes the name of the publisher off the head of a document: the first
// line, where it looks like the name of a paper and a headline and a line that
// says when or by whom stand between it and the text; or any line above the
// text that the copyright line or the document's own address repeats.
func (c *cleaner) masthead(address string) {
	at := slices.IndexFunc(c.blocks, func(b block) bool { return b.text != "" })
	if at < 0 || at >= c.body {
		return
	}
	name := c.blocks[at].text
	b := &c.blocks[at]
	switch {
	case b.kind == waste && b.reason == becausePublished: // "Rio Courier | 16 May 2025"
		if name, _, _ = strings.Cut(name, " | "); name != b.text && mastLike(name) {
			c.out.publisher = name
		}
		return
	case b.kind == unknown && mastLike(beforeMenu(name)) && c.headed(at):
		c.out.publisher = beforeMenu(name)
		b.drop(becauseMasthead)
		return
	}
	owner := c.owner()
	site := host(address)
	for i := 0; i < min(c.body, 12); i++ {
		b := &c.blocks[i]
		if b.kind != unknown || b.level > 0 || !b.facts.label(5) || !capitalised(b.facts.words) || hasDigit(b.text) || menuOf(bareLine(b.facts.lower), true) > 0 {
			continue
		}
		key := squeezed(b.text)
		if owner != "" && strings.HasPrefix(owner, key+" ") || len(key) >= 6 && site != "" && strings.Contains(site, strings.ReplaceAll(key, " ", "")) {
			c.out.publisher = b.text
			b.drop(becauseMasthead)
			return
		}
	}
}

// beforeMenu is a line without the menu behind its name: "Beta Times – Home | World".
func beforeMenu(s string) string {
	at := strings.IndexAny(s, "|•–—")
	if at < 0 || !strings.ContainsAny(s, "|•") {
		return s
	}
	for part := range strings.FieldsFuncSeq(s[at:], func(r rune) bool { return strings.ContainsRune("|•·–—", r) }) {
		if len(strings.Fields(part)) > 2 {
			return s
		}
	}
	return strings.TrimSpace(s[:at])
}

// headed reports whether a headline and a publication line, byline or dateline
// stand between a line and the text.
func (c *cleaner) headed(at int) bool {
	title, stamped := false, false
	for i := at + 1; i < len(c.blocks) && i <= c.body; i++ {
		b := &c.blocks[i]
		if i == c.body {
			d, ok := cutDateline(b.text)
			stamped = stamped || ok && d.sure
			break
		}
		title = title || b.kind == heading || b.kind == unknown && b.facts.headlike() && b.facts.n() >= 3
		stamped = stamped || b.kind == waste && (b.reason == becausePublished || b.reason == becauseByline || b.reason == becauseDateline)
	}
	return title && stamped
}

// mastLike reports whether a line looks like the name of a paper: up to five
// words with capitals, one of those that papers are called by at its place.
func mastLike(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || hasDigit(s) || strings.ContainsAny(s, ".,:;!?\"()|/") || !capitalised(words) || menuOf(bareLine(strings.ToLower(s)), true) > 0 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s); !unicode.IsUpper(r) {
		return false
	}
	first, last := strings.ToLower(words[0]), strings.ToLower(words[len(words)-1])
	if sections[first] {
		return false
	}
	return mastEnds[last] || mastHeads[first] || strings.HasSuffix(last, "zeitung")
}

// sections open the name of a part of a paper rather than of the paper.
var sections = wordSet(`breaking latest top more world local business sports sport politics national international press live video today's related other all recent good bad fake this`)

// owner is the name in the copyright line, squeezed, with a space behind it; "" without one.
func (c *cleaner) owner() string {
	for i := range c.blocks {
		if b := &c.blocks[i]; b.kind == waste && b.reason == becauseCopyright {
			name := strings.TrimLeftFunc(strings.TrimPrefix(strings.TrimSpace(strings.TrimLeft(b.facts.lower, "©( ")), "copyright"), func(r rune) bool { return !unicode.IsLetter(r) })
			return squeezed(name) + " "
		}
	}
	return ""
}

// squeezed is a name in lower case, letters and single spaces only, without its article.
func squeezed(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// host is the host of an address, letters and digits only.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.ReplaceAll(bareHost(u.Hostname()), "-", "")
}
