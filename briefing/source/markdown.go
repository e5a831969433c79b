package source

import (
	"strconv"
	"strings"
)

// looksMarkdown recognises Markdown in a file with another ending: front matter,
// or headings and links as only Markdown writes them.
func looksMarkdown(text string) bool {
	head := text[:min(len(text), 8<<10)]
	return strings.HasPrefix(head, "---\n") && strings.Contains(head[4:], "\n---\n") || strings.HasPrefix(head, "# ") || strings.Contains(head, "\n## ")
}

// The signs by which Markdown shows itself in a file that is named a plain text.
// No one of them is enough: a plain text may quote any.
var (
	signHeading = late(`(?m)^#{1,6} \S`)
	signLink    = late(`!?\[[^\]\n]{0,200}\]\([^()\s]{1,500}(?: "[^"\n]{0,200}")?\)`)
	signBold    = late(`\*\*[^\s*][^*\n]{0,200}\*\*`)
	signTag     = late(`(?i)<(?:br|b|i|em|strong|p|a|img|div|span)(?: [^<>\n]{0,200})?/?>`)
	signTable   = late(`(?m)^ {0,3}\|[ \t]*:?-{2,}:?[ \t]*\|`)
	signFence   = late("(?m)^```")
)

// markedUp reports whether a text is Markdown whatever its file is called.
func markedUp(text string) bool {
	head := text[:min(len(text), 64<<10)]
	if !strings.ContainsAny(head, "#[*<|`") {
		return false
	}
	n := 0
	for _, sign := range []lateExpr{signHeading, signLink, signBold, signTag, signTable, signFence} {
		if sign.MatchString(head) {
			n++
		}
	}
	return n >= 2
}

var (
	atxHeading  = late(`^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*$`)
	fence       = late("^ {0,3}(```+|~~~+)")
	ruleLine    = late(`^ {0,3}(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})$`)
	tableRule   = late(`^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$`)
	definition  = late(`^ {0,3}\[([^\]]{1,200})\]: ?(.*)$`)
	quoteMark   = late(`^ {0,3}(?:> ?)+`)
	imageLine   = late(`^\s*(?:\[?!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])(?:\]\([^)]*\))?\s*)+$`)
	mdBullet    = late(`^\s*(?:[-*+]|\d{1,3}[.)])[ \t]+`)
	linkOnly    = late(`^\s*(?:[-*+]|\d{1,3}[.)])?\s*(?:\[[^\]]+\]\([^)]*\)[\s|•·,/]*)+$`)
	htmlComment = late(`(?s)<!--.*?(?:-->|$)`)
	wholeLine   = late(`(?ms)^[ \t]*<!--.*?-->[ \t]*$`)
)

// readMarkdown reads Markdown: front matter, headings, paragraphs and lists.
// Code, tables, images, link definitions and rules are dropped with a reason;
// the marks of inline markup go, the words stay.
func readMarkdown(text string) document {
	d := document{}
	d.meta, text, d.dropped = frontMatter(text)
	p := mdParser{}
	// A comment on lines of its own keeps its place: the number behind the mark
	// is its index. Those inside a paragraph stand behind the rest.
	text = wholeLine.ReplaceAllStringFunc(strings.ReplaceAll(text, commentMark, ""), func(c string) string {
		p.comments = append(p.comments, c)
		return commentMark + strconv.Itoa(len(p.comments)-1)
	})
	for _, c := range htmlComment.FindAllString(text, -1) {
		p.hidden = append(p.hidden, block{text: fold(c), kind: waste, reason: becauseMarkup})
	}
	if len(p.hidden) > 0 {
		text = htmlComment.ReplaceAllString(text, "")
	}
	text = withoutNumbers(text)
	in := strings.Split(text, "\n")
	p.parted = strings.Count(text, "\n\n")*8 >= len(in)
	for i := 0; i < len(in); i++ {
		i = p.line(in, i)
	}
	p.flush()
	d.blocks = append(p.blocks, p.hidden...)
	return d
}

var (
	numberNote = late(`(?m)^ {0,3}\[(\d{1,3})\]: ?\S`)
	numberMark = late(`\[(\d{1,3})\]([^:(\[]|$)`)
)

// withoutNumbers takes out the marks "[1]" of links that the text defines at its foot.
func withoutNumbers(text string) string {
	known := map[string]bool{}
	for _, d := range numberNote.FindAllString(text, -1) {
		d = strings.TrimLeft(d, " [")
		n, _, _ := strings.Cut(d, "]")
		known[n] = true
	}
	if len(known) == 0 {
		return text
	}
	return numberMark.ReplaceAllStringFunc(text, func(s string) string {
		n, rest, _ := strings.Cut(s[1:], "]")
		if !known[n] {
			return s
		}
		return rest
	})
}

// commentMark stands for a comment while a document is parsed. It is no
// character that Markdown may hold.
const commentMark = "\x00"

// mdParser gathers the lines of the open paragraph.
type mdParser struct {
	blocks   []block
	hidden   []block  // HTML comments inside paragraphs
	comments []string // HTML comments on lines of their own
	open     []line
	gap      bool
	parted   bool // the document parts its paragraphs by empty lines
}

// line takes the line in[i] and returns the index of the last line it took.
func (p *mdParser) line(in []string, i int) int {
	s := in[i]
	if len(s) > 4*longBlock {
		p.text(s)
		return i
	}
	if n, ok := strings.CutPrefix(s, commentMark); ok {
		if k, err := strconv.Atoi(n); err == nil && k < len(p.comments) {
			p.waste(p.comments[k], becauseMarkup)
		}
		return i
	}
	if q := quoteMark.FindString(s); q != "" {
		s = s[len(q):]
	}
	switch m := fence.FindStringSubmatch(s); {
	case m != nil:
		end := i + 1
		for end < len(in) && !strings.HasPrefix(strings.TrimLeft(in[end], " "), m[1]) {
			end++
		}
		if end < len(in) || strings.TrimSpace(s) != "" && end-i < 200 {
			end = min(end, len(in)-1)
			p.waste(strings.Join(in[i:end+1], " "), "code")
			return end
		}
	case strings.TrimSpace(s) == "":
		p.gap = true
		return i
	}
	if m := atxHeading.FindStringSubmatch(s); m != nil {
		p.flush()
		if t := fold(inline(m[2])); t != "" {
			p.blocks = append(p.blocks, block{text: t, gap: true, kind: heading, level: len(m[1])})
		}
		return i
	}
	if i+1 < len(in) && len(p.open) == 0 || p.gap {
		if i+1 < len(in) && setext(in[i+1]) > 0 && mdBullet.FindString(s) == "" && len(s) < 200 && !tableRule.MatchString(in[i+1]) {
			p.flush()
			p.blocks = append(p.blocks, block{text: fold(inline(s)), gap: true, kind: heading, level: setext(in[i+1])})
			return i + 1
		}
	}
	switch {
	case i+1 < len(in) && strings.Contains(s, "|") && tableRule.MatchString(in[i+1]):
		end := i + 2
		for end < len(in) && strings.Contains(in[end], "|") {
			end++
		}
		for _, row := range in[i:end] {
			p.waste(row, becauseTable)
		}
		return end - 1
	case ruleLine.MatchString(s):
		p.waste(s, becauseMarkup)
	case imageLine.MatchString(s):
		p.waste(s, becauseCaption)
	case definition.MatchString(s):
		m := definition.FindStringSubmatch(s)
		if strings.HasPrefix(m[1], "^") {
			p.waste(s, becauseFootnote)
		} else {
			p.waste(s, becauseMarkup)
		}
	case linkOnly.MatchString(s) && len(strings.Fields(inline(s))) <= 12 && mdBullet.MatchString(s):
		p.waste(inline(s), becauseNavigation)
	default:
		p.text(s)
	}
	return i
}

// setext is the level of a heading that s underlines, 0 when it does not.
func setext(s string) int {
	t := strings.TrimRight(s, " \t")
	if len(t) >= 2 && strings.Trim(t, "=") == "" {
		return 1
	}
	if len(t) >= 2 && strings.Trim(t, "-") == "" {
		return 2
	}
	return 0
}

// text adds a line to the open paragraph.
func (p *mdParser) text(s string) {
	hard := strings.HasSuffix(s, "  ") || strings.HasSuffix(s, `\`)
	s = strings.TrimSuffix(s, `\`)
	if b := mdBullet.FindString(s[:min(len(s), 200)]); b != "" {
		s = strings.TrimSpace(b) + " " + inline(s[len(b):])
	} else {
		s = inline(s)
	}
	parts := lines(s) // more than one where the line has breaks of its own
	for i, l := range parts {
		p.open = append(p.open, line{text: l.text, gap: i == 0 && (p.gap || len(p.open) == 0), hard: hard || i+1 < len(parts)})
		p.gap = false
	}
}

// flush ends the open paragraphs. They are joined together, so that how the
// document breaks its lines shows.
func (p *mdParser) flush() {
	w := wrapOf(p.open)
	w.flow, w.gaps = true, p.parted
	p.blocks = append(p.blocks, unwrap(p.open, w)...)
	p.open, p.gap = nil, true
}

// waste drops a piece of the document.
func (p *mdParser) waste(s, reason string) {
	p.flush()
	if t := fold(s); t != "" {
		p.blocks = append(p.blocks, block{text: t, kind: waste, reason: reason})
	}
}
