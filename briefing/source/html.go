package source

import (
	"fmt"
	"net/url"
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
