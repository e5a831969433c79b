package source

import (
	"bytes"
	"path"
	"strings"
)

// evidenceSpace is the XML namespace of the part in which brief carries its
// evidence in a Word document.
const evidenceSpace = "urn:brief:evidence"

// looksDOCX recognises a Word document by the names in its directory.
func looksDOCX(raw []byte) bool {
	return bytes.HasPrefix(raw, []byte("PK\x03\x04")) && bytes.Contains(raw, []byte("[Content_Types].xml")) && bytes.Contains(raw, []byte("word/"))
}

// readDOCX reads a Word document: its paragraphs, headings by their styles,
// lists and tables. Notes are dropped as such; headers, footers and deleted text
// are not read. Core properties give title, author and date.
func readDOCX(raw []byte) (document, error) {
	a, err := openArchive(raw)
	if err != nil {
		return document{}, err
	}
	if own, err := a.ownEvidence(); err != nil || own {
		if err == nil {
			err = &Unreadable{Reason: "made by brief", Skip: true}
		}
		return document{}, err
	}
	main, err := a.mainPart()
	if err != nil {
		return document{}, err
	}
	body, err := a.part(main)
	if err != nil {
		return document{}, err
	}
	if body == nil {
		return document{}, &Unreadable{Reason: "a Word document without text part"}
	}
	dir := path.Dir(main)
	styles, err := a.part(path.Join(dir, "styles.xml"))
	if err != nil {
		return document{}, err
	}
	w := wordReader{styles: readStyles(styles)}
	if err := w.read(body); err != nil {
		return document{}, err
	}
	d := document{blocks: w.out}
	for _, notes := range []string{"footnotes.xml", "endnotes.xml"} {
		part, err := a.part(path.Join(dir, notes))
		if err != nil {
			return document{}, err
		}
		n := wordReader{styles: w.styles}
		if part != nil && n.read(part) == nil {
			for _, b := range n.out {
				d.blocks = append(d.blocks, block{text: b.text, kind: waste, reason: becauseFootnote})
			}
		}
	}
	d.edge = a.labels(w.styles)
	core, err := a.part("docProps/core.xml")
	if err != nil {
		return document{}, err
	}
	d.properties(core)
	if d.meta.title == "" {
		d.meta.title = w.title
	}
	return d, nil
}

// labels is the strictest label in the headers and footers, which are not read
// otherwise.
func (a *archive) labels(styles map[string]styleOf) string {
	var all strings.Builder
	for _, f := range a.files {
		name := strings.ToLower(path.Base(f.Name))
		if !strings.HasSuffix(name, ".xml") || !strings.HasPrefix(name, "header") && !strings.HasPrefix(name, "footer") {
			continue
		}
		part, err := a.part(f.Name)
		w := wordReader{styles: styles}
		if err != nil || part == nil || w.read(part) != nil {
			continue
		}
		for _, b := range w.out {
			if l := markLine(b.text); l != "" {
				all.WriteString("TLP:" + l + "\n")
			}
		}
	}
	return tlpLabel(all.String())
}

// ownEvidence reports whether brief made the document.
func (a *archive) ownEvidence() (bool, error) {
	for _, f := range a.files {
		if dir, _ := path.Split(f.Name); !strings.EqualFold(strings.Trim(dir, "/"), "customXml") || !strings.HasSuffix(f.Name, ".xml") {
			continue
		}
		data, err := a.part(f.Name)
		if err != nil {
			return false, err
		}
		if bytes.Contains(data, []byte(evidenceSpace)) {
			return true, nil
		}
	}
	return false, nil
}

// mainPart is the name of the part that holds the text, by the package's
// relationships.
func (a *archive) mainPart() (string, error) {
	rels, err := a.part("_rels/.rels")
	if err != nil {
		return "", err
	}
	name := "word/document.xml"
	x := newXML(rels)
	for x.next() {
		if x.start("Relationship") && strings.HasSuffix(x.attr("Type"), "/officeDocument") {
			name = strings.TrimPrefix(path.Clean("/"+x.attr("Target")), "/")
			break
		}
	}
	return name, nil
}

// properties reads the core properties (ECMA-376 part 2). The date is when the
// file was made: it counts after what the document says.
func (d *document) properties(core []byte) {
	x := newXML(core)
	field := map[string]*string{"title": &d.meta.title, "creator": &d.meta.author, "language": &d.declared, "created": &d.filed}
	var into *string
	for x.next() {
		switch {
		case x.open:
			into = field[x.name]
		case x.close:
			into = nil
		case into != nil && *into == "":
			*into = fold(x.text)
		}
	}
	d.filed = dateField(d.filed)
	if low := strings.ToLower(d.meta.title); low == "untitled" || strings.HasPrefix(low, "document") && len(low) < 12 || strings.HasPrefix(low, "microsoft word") || strings.HasSuffix(low, ".docx") || strings.HasSuffix(low, ".doc") {
		d.meta.title = ""
	}
	if nobody[strings.ToLower(d.meta.author)] {
		d.meta.author = ""
	}
}

// nobody are what programs write as the author of a file.
var nobody = wordSet(`admin administrator user owner author unknown microsoft pc python-docx root anonymous`)

// tableRow drops the short cells of a row as one line.
func tableRow(cells []string) (block, bool) {
	s := fold(strings.Join(cells, " | "))
	return block{text: s, kind: waste, reason: becauseTable}, strings.Trim(s, " |") != ""
}
