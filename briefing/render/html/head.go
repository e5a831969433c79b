package html

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"strconv"
	"strings"
	"unicode/utf8"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/render/internal/link"
)

//go:embed style.css
var css string

// head writes everything before the body. The policy forbids all but the style
// of the page itself, named by its hash.
func (p *writer) head(d *page.Document) {
	var style bytes.Buffer
	style.WriteString("\n" + css)
	if d.Size == page.Letter {
		style.WriteString("@page{size:Letter}\n")
	}
	for w, used := range p.widths {
		if used {
			n := strconv.Itoa(w)
			style.WriteString(".w" + n + "{width:" + n + "%}\n")
		}
	}
	sum := sha256.Sum256(style.Bytes())

	p.raw("<!doctype html>\n<html")
	p.attr("lang", link.Tag(d.Language))
	if p.rtl {
		p.raw(` dir="rtl"`)
	}
	p.raw(">\n<head>\n<meta charset=\"utf-8\">\n")
	p.raw(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-` + base64.StdEncoding.EncodeToString(sum[:]) + `'; base-uri 'none'; form-action 'none'">` + "\n")
	p.raw(`<meta name="viewport" content="width=device-width, initial-scale=1">` + "\n" + `<meta name="referrer" content="no-referrer">` + "\n" + `<meta name="generator" content="brief">` + "\n")
	p.raw("<title>")
	p.escaped(d.Title)
	p.raw("</title>\n")
	for _, m := range [][2]string{{"description", d.Subtitle}, {"author", d.Author}, {"date", d.Date}} {
		if m[1] != "" {
			p.raw(`<meta name="` + m[0] + `"`)
			p.attr("content", m[1])
			p.raw(">\n")
		}
	}
	p.raw("<style>")
	p.b.Write(style.Bytes())
	p.raw("</style>\n</head>\n")
}

// front writes the title block.
func (p *writer) front(d *page.Document) {
	p.raw("<header>\n<h1>")
	p.plain(d.Title)
	p.raw("</h1>\n")
	p.element("p", "subtitle", d.Subtitle)
	if len(d.Masthead) > 0 {
		p.raw("\n<dl class=\"masthead\">\n")
		for _, f := range d.Masthead {
			p.raw("<div><dt>")
			p.plain(f.Label)
			p.raw("</dt> <dd>")
			p.plain(f.Value)
			p.raw("</dd></div>\n")
		}
		p.raw("</dl>")
	}
	p.raw("\n</header>\n")
}

// marking writes the lines for the head or the foot of every page.
func (p *writer) marking(lines []string, where string) {
	if strings.TrimSpace(strings.Join(lines, "")) == "" {
		return
	}
	p.raw(`<div class="marking ` + where + `">` + "\n")
	for _, l := range lines {
		class := "classification"
		switch l {
		case "TLP:RED":
			class = "tlp red"
		case "TLP:AMBER", "TLP:AMBER+STRICT":
			class = "tlp amber"
		case "TLP:GREEN":
			class = "tlp green"
		case "TLP:CLEAR":
			class = "tlp clear"
		}
		p.element("p", class, l)
		p.raw("\n")
	}
	p.raw("</div>\n")
}

// evidence writes Document.Evidence, which is JSON, as a block of data:
//
//	<script type="application/json" id="brief-evidence" data-name="x.json">…</script>
//
// Every "<" in it is written as \u003c, which is the same JSON and ends no
// element. A browser runs no such block.
func (p *writer) evidence(d *page.Document) {
	if d.Evidence == nil {
		return
	}
	p.raw(briefing.EvidenceTag)
	p.attr("data-name", d.EvidenceName)
	p.raw(">")
	rest := d.Evidence
	if !utf8.Valid(rest) {
		rest = bytes.ToValidUTF8(rest, []byte("\uFFFD"))
	}
	for {
		before, after, found := bytes.Cut(rest, []byte("<"))
		p.b.Write(before)
		if !found {
			break
		}
		p.raw(`\u003c`)
		rest = after
	}
	p.raw("</script>\n")
}
