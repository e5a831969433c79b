package build

import (
	"bytes"
	"slices"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/render"
)

// Output says what to render.
type Output struct {
	Formats []string       // names of render's table; NAME.json is made in any case
	Embed   briefing.Embed // what travels inside PDF and DOCX; empty means delivered
	Assets  page.Assets
}

// Render makes the files of a brief, NAME.json first. The pages are made from
// the view that travels inside them, so that they can be made again from it.
// Texts are the cleaned texts by source id, for the full view only.
func Render(b *briefing.Brief, texts map[string]string, o Output) ([]File, error) {
	if o.Embed == "" {
		o.Embed = briefing.EmbedDelivered
	}
	view, err := b.Deliver(o.Embed, texts)
	if err != nil {
		return nil, err
	}
	doc, err := layout(view)
	if err != nil {
		return nil, err
	}
	names := append([]string{"json"}, slices.DeleteFunc(slices.Clone(o.Formats), func(f string) bool { return f == "json" })...)
	var files []File
	for _, name := range names {
		f, err := render.Find(name)
		if err != nil {
			return nil, err
		}
		var out bytes.Buffer
		if err := f.Render(render.Input{Brief: b, Page: doc, Assets: o.Assets}, &out); err != nil {
			if f.Name == "docx" && o.Assets.Template != nil {
				err = keyed("output.template", err)
			}
			return nil, err
		}
		files = append(files, File{Name: b.Name + "." + f.Ext, Data: out.Bytes()})
	}
	return files, nil
}

// layout is the page tree of a delivered view, with the view as its evidence.
func layout(view *briefing.Brief) (*page.Document, error) { return layoutMarked(view, "") }

// layoutMarked is layout with another TLP label on the pages, that of a report
// which the brief is joined to; "" leaves the brief's own. The evidence stays as
// it is.
func layoutMarked(view *briefing.Brief, tlp string) (*page.Document, error) {
	shown := *view
	if tlp != "" {
		shown.Marking.TLP = tlp
	}
	doc := page.Build(&shown)
	if view.Delivered == string(briefing.EmbedNone) {
		return doc, nil
	}
	data, err := briefing.Encode(view)
	if err != nil {
		return nil, err
	}
	doc.Evidence, doc.EvidenceName = data, view.Name+".json"
	return doc, nil
}
