// Package render holds the table of output formats.
//
// A format is one package or file that turns a page tree, or the brief itself,
// into bytes, and one line in the list below. Renderers select, sort, number and
// word nothing, and open no file.
package render

import (
	"fmt"
	"io"
	"strings"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/render/docx"
	"brief/briefing/render/html"
	"brief/briefing/render/pdf"
)

// Format is one way to write a brief.
type Format struct {
	Name   string // as --format and output.formats take it
	Ext    string // of the file, without the dot
	Title  string // for people
	Render func(Input, io.Writer) error
}

// Input is what a format may draw on. Most draw the page; json is the brief.
type Input struct {
	Brief  *briefing.Brief
	Page   *page.Document
	Assets page.Assets
}

// Formats returns all formats, in the order in which they are written.
func Formats() []Format {
	return []Format{
		{"pdf", "pdf", "PDF", func(in Input, w io.Writer) error { return pdf.Render(in.Page, in.Assets, w) }},
		{"docx", "docx", "Word", func(in Input, w io.Writer) error { return docx.Render(in.Page, in.Assets, w) }},
		{"html", "html", "HTML", func(in Input, w io.Writer) error { return html.Render(in.Page, in.Assets, w) }},
		{"md", "md", "Markdown", func(in Input, w io.Writer) error { return Markdown(in.Page, w) }},
		{"json", "json", "JSON", writeJSON},
	}
}

func writeJSON(in Input, w io.Writer) error {
	b, err := briefing.Encode(in.Brief)
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}

// Find returns the format of that name. The error is a *briefing.Problem.
func Find(name string) (Format, error) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, &briefing.Problem{Code: briefing.Usage,
		What: fmt.Sprintf("unknown format %q", briefing.Visible(name)),
		Hint: "the formats are " + strings.Join(Names(), ", ")}
}

// Names lists the formats.
func Names() []string {
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return names
}
