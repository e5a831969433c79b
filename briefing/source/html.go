package source

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"
)

// maxElements is how many elements a page may have, and maxWords how many bytes
// of text, for its article to be looked for: the search visits a page many times. All the text of a larger page is
// taken, and cleaning parts it.
const (
	maxElements = 20000
	maxWords    = 800 << 10
)

// maxPage is the size in bytes above which a page is refused: its tree takes
// many times as much memory.
const maxPage = 8 << 20

// readHTML reads a web page: the article, without what stands around it.
func readHTML(raw []byte) (document, error) {
	if len(raw) > maxPage {
		return document{}, &Unreadable{Reason: fmt.Sprintf("a web page larger than %d MiB", maxPage>>20)}
	}
	text, err := decodeMarkup(raw)
	if err != nil {
		return document{}, err
	}
	// Some pages hold their text where browsers without scripts show it.
	root, err := parseHTML(norm.NFC.String(text))
	if err != nil {
		return document{}, &Unreadable{Reason: "a web page whose elements are nested too deeply"}
	}
	return page(root), nil
}

// page makes a document of a parsed page.
func page(root *html.Node) document {
	p := lookAt(root)
	all := blocksOf(root)
	d := document{blocks: all, laid: true}
	if p.elements <= maxElements && lettersOf(all) <= maxWords {
		blocks := p.article(root, all)
		if body := p.articleBody; lettersOf(blocks) < 200 && len(body) > 200 {
			blocks = plainBlocks(body)
		}
		if n := lettersOf(blocks); n >= 200 || n > 0 && n >= lettersOf(all)/2 && lettersOf(all) > 0 {
			d.blocks = withRest(blocks, all)
		}
	}
	d.meta = p.meta()
	p.complete(&d.meta)
	d.declared, d.shown = p.language, p.shown
	d.stamped, d.author = signature(d.blocks, d.meta.title)
	d.refuse = p.reject(lettersOf(d.blocks), opening(all))
	return d
}

// shortArticle is the size in bytes below which a second library is asked.
const shortArticle = 1200

// article is what of a page is its article. What the first search finds is
// held against the paragraphs of the page: where it is little, a second library
// has its say.
func (p *pageFacts) article(root *html.Node, all []block) []block {
	find := func(again bool) []block {
		content := &html.Node{Type: html.DocumentNode}
		if n := p.extract(root, again); n != nil {
			content = n
		}
		return unglue(blocksOf(content), all, p.title)
	}
	blocks := find(false)
	if n := lettersOf(blocks); n < shortArticle || n*2 < proseOf(all) {
		if more := find(true); lettersOf(more) > 0 {
			return more
		}
	}
	return blocks
}

// proseOf counts the bytes of the paragraphs of a page.
func proseOf(blocks []block) int {
	n := 0
	for i := range blocks {
		if b := &blocks[i]; b.kind == unknown && b.para && len(b.text) >= 80 && endOf(b.text) == endStop {
			n += len(b.text)
		}
	}
	return n
}

// extract finds the article and completes what the page says of itself. It
// returns nil when there is none.
func (p *pageFacts) extract(root *html.Node, again bool) (article *html.Node) {
	defer func() {
		if recover() != nil {
			article = nil // a page that breaks the library is read whole
		}
	}()
	var address *url.URL
	if u, err := url.Parse(p.url); err == nil && p.url != "" {
		address = u
	}
	opt := trafilatura.Options{ExcludeComments: true, OriginalURL: address, HtmlDateMode: trafilatura.Disabled, EnableFallback: again}
	res, err := trafilatura.ExtractDocument(root, opt)
	if err != nil || res == nil {
		return nil
	}
	m := res.Metadata
	p.fallback = meta{title: m.Title, author: m.Author, publisher: m.Sitename}
	// The bounds are fixed: the day of reading has no part in what is read.
	found, err := htmldate.FromDocument(root, htmldate.Options{UseOriginalDate: true, SkipExtensiveSearch: true, DeferUrlExtractor: true, URL: p.url,
		MinDate: time.Date(1995, 1, 1, 0, 0, 0, 0, time.UTC), MaxDate: time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)})
	if err == nil && !found.DateTime.IsZero() {
		p.shown = found.DateTime.Format(time.DateOnly)
	}
	return res.ContentNode
}

// lettersOf counts the bytes of the blocks' words.
func lettersOf(blocks []block) int {
	n := 0
	for i := range blocks {
		if k := blocks[i].kind; k != waste && k != heading && k != row {
			n += len(blocks[i].text)
		}
	}
	return n
}

// signature finds the publication line and the byline that stand between the
// title and the text of a page and that the extraction left out with its
// furniture. A date above the title is the day of the visit on many sites.
func signature(blocks []block, title string) (date, author string) {
	from, to := 0, len(blocks)
	for i := range blocks {
		if b := &blocks[i]; b.kind != waste && b.kind != heading && b.kind != row && len(b.text) >= 60 {
			to = i
			break
		}
	}
	title = straight(strings.ToLower(title))
	for i := range blocks[:to] {
		if title != "" && straight(strings.ToLower(blocks[i].text)) == title {
			from = i + 1
		}
	}
	for i := max(from, to-12); i < to; i++ {
		b := &blocks[i]
		if b.kind != waste || b.reason != becausePage || len(b.text) > maxDateField {
			continue
		}
		f := look(b.text)
		if f.n() > maxStamp {
			continue
		}
		st := stampOf(b.text, &f)
		switch {
		case st.stamp:
			b.reason = becausePublished
			date = first(date, st.date)
		case st.author != "":
			b.reason = becauseByline
			author = first(author, st.author)
			date = first(date, st.date)
		}
	}
	return date, author
}

// opening is the first words of a page.
func opening(blocks []block) string {
	var b strings.Builder
	for i := range blocks {
		if b.Len() > 4000 {
			break
		}
		b.WriteString(blocks[i].text)
		b.WriteByte(' ')
	}
	return b.String()
}

// plainBlocks makes blocks of a text without markup, a line each.
func plainBlocks(text string) []block {
	var out []block
	for s := range strings.SplitSeq(text, "\n") {
		if s = fold(s); s != "" {
			out = append(out, block{text: s, gap: true, para: true})
		}
	}
	return out
}

// maxAgain is how far back a glued paragraph may repeat what stands before it.
const maxAgain = 8

// unglue gives the paragraphs of an article the words that the page has: the
// extraction joins some without a space between. A paragraph that the page has
// is the page's; one that is several of the page, in a row, is those, without the page's title.
func unglue(article, all []block, title string) []block {
	whole := map[string]int{}
	begin := map[string][]int{} // first bytes -> blocks that begin so
	for i := range all {
		k := squeeze(all[i].text)
		if _, ok := whole[k]; !ok {
			whole[k] = i
		}
		if h := k[:min(len(k), 6)]; len(begin[h]) < 8 {
			begin[h] = append(begin[h], i)
		}
	}
	var out []block
	for _, b := range article {
		k := squeeze(b.text)
		if i, ok := whole[k]; ok {
			b.text = all[i].text
			out = append(out, b)
			continue
		}
		if head := squeeze(title); head != "" { // of a short page it takes the head too
			rest, cut := strings.CutPrefix(k, head)
			if i, ok := whole[head]; ok && cut {
				out = append(out, all[i])
			}
			k = rest
		}
		if k == "" {
			continue
		}
		var best []block
		size := 0
		for _, h := range []int{6, 5, 4, 3, 2} {
			for _, from := range begin[k[:min(len(k), h)]] {
				if pieces, n := inRow(k, all[from:]); n > size {
					best, size = pieces, n
				}
			}
		}
		if len(best) < 2 || size*10 < len(k)*9 {
			best = []block{b}
			if inside, n := within(k, all); len(article) <= 6 && len(k) > 100 && n*10 >= len(k)*6 {
				best = inside
			}
		} else { // and again what stands there already
			best = slices.DeleteFunc(best, func(p block) bool {
				return slices.ContainsFunc(out[max(0, len(out)-maxAgain):], func(o block) bool { return o.text == p.text })
			})
		}
		out = append(out, best...)
	}
	return out
}

// within finds the paragraphs of the page that a text holds: of a short page the
// extraction may give all words as one.
func within(k string, all []block) (pieces []block, size int) {
	for _, x := range all[:min(len(all), 5000)] {
		if p := squeeze(x.text); x.para && len(x.text) >= 40 && len(p) < len(k) && strings.Contains(k, p) {
			pieces, size = append(pieces, x), size+len(p)
		}
	}
	return pieces, size
}

// inRow finds the blocks, in their order, that a text begins with; what lies
// between them is left out. Size is how much of the text they are.
func inRow(k string, all []block) (pieces []block, size int) {
	missed := 0
	for i := range all {
		if size >= len(k) || missed > 20 || len(pieces) > 500 {
			break
		}
		if p := squeeze(all[i].text); p != "" && strings.HasPrefix(k[size:], p) {
			pieces, size, missed = append(pieces, all[i]), size+len(p), 0
		} else {
			missed++
		}
	}
	return pieces, size
}

// squeeze is the text of a block without spaces and bullet, to compare.
func squeeze(s string) string { return strings.ReplaceAll(strings.TrimPrefix(s, "- "), " ", "") }

// maxCompared bounds, in bytes, the work of finding the rest of a page.
const maxCompared = 1 << 28

// withRest puts what of a page is not in its article where it stood, as waste.
func withRest(article, all []block) []block {
	var b strings.Builder
	at := map[string][]int{}
	for i, x := range article {
		k := squeeze(x.text)
		at[k] = append(at[k], i)
		b.WriteString(k)
		b.WriteByte('\n')
	}
	text := b.String()
	budget := maxCompared
	var out []block
	next := 0
	for _, x := range all {
		k := squeeze(x.text)
		known := false
		for _, i := range at[k] {
			known = true
			if i >= next {
				out = append(out, article[next:i+1]...)
				next = i + 1
				break
			}
		}
		if budget -= len(text); !known && budget > 0 && len(k) >= 12 {
			known = strings.Contains(text, k) || cutIn(text, k)
		}
		if !known {
			reason := becausePage
			if x.kind == waste {
				reason = x.reason
			}
			out = append(out, block{text: strings.TrimPrefix(x.text, "- "), kind: waste, reason: reason})
		}
	}
	return append(out, article[next:]...)
}

// cutIn reports whether a block was taken in pieces: its beginning and its end
// stand in the text.
func cutIn(text, k string) bool {
	n := min(40, len(k)/2)
	return len(k) > 60 && strings.Contains(text, strings.ToValidUTF8(k[:n], "")) && strings.Contains(text, strings.ToValidUTF8(k[len(k)-n:], ""))
}
