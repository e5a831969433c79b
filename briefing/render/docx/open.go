package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"brief/briefing"
)

// What is taken of a template. Real ones have fewer than a hundred parts; the
// bounds keep one that unpacks to gigabytes from filling the memory.
const (
	maxEntries = 2000
	maxXML     = 16 << 20 // one part that is XML
	maxUnpack  = 96 << 20 // all parts
)

// refuse is the error for a template that cannot be taken.
func refuse(hint, format string, args ...any) error {
	return &briefing.Problem{Code: briefing.Usage, What: "the Word template " + briefing.Visible(fmt.Sprintf(format, args...)), Hint: hint}
}

const saveAgain = "open it in Word or LibreOffice and save it as Word Document (.docx)"

// open reads a .docx or .dotx into a package. Parts that nothing refers to are
// left behind, and so is what describes the template rather than the document:
// its author, its thumbnail, its signature. A report keeps all but the last.
func open(file []byte, report bool) (*opc, error) {
	switch {
	case bytes.HasPrefix(file, []byte("\xD0\xCF\x11\xE0")):
		return nil, refuse("remove the password, or save it as Word Document (.docx)", "is an old .doc or is protected by a password")
	case bytes.HasPrefix(file, []byte(`{\rtf`)):
		return nil, refuse(saveAgain, "is an RTF file")
	}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, refuse(saveAgain, "is not a .docx file (%v)", err)
	}
	if len(z.File) > maxEntries {
		return nil, refuse("", "has more than %d parts", maxEntries)
	}
	parts := map[string][]byte{}
	lower := map[string]bool{}
	left := int64(maxUnpack)
	for _, f := range z.File {
		name := strings.ReplaceAll(f.Name, `\`, "/")
		if strings.HasSuffix(name, "/") {
			continue
		}
		if !partName(name) {
			return nil, refuse(saveAgain, "has a part with the name %q", name)
		}
		if lower[strings.ToLower(name)] {
			return nil, refuse(saveAgain, "has the part %q twice", name)
		}
		lower[strings.ToLower(name)] = true
		data, err := unpack(f, min(left, maxUnpack))
		if err != nil {
			return nil, refuse(saveAgain, "has a part that cannot be read: %s: %v", name, err)
		}
		left -= int64(len(data))
		parts[name] = data
	}
	p := &opc{}
	if err := p.take(parts, report); err != nil {
		return nil, err
	}
	return p, nil
}

// partName reports whether name is one that a package may have.
func partName(name string) bool {
	if name == contentTypes {
		return true
	}
	if name == "" || path.Clean(name) != name || name[0] == '/' || strings.HasPrefix(name, "../") {
		return false
	}
	return !strings.ContainsFunc(name, func(r rune) bool { return r < 0x20 || r == 0x7F || strings.ContainsRune(`"<>|*?:#[]`, r) })
}

func unpack(f *zip.File, left int64) ([]byte, error) {
	if f.Flags&1 != 0 {
		return nil, fmt.Errorf("it is encrypted")
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	if isXML(f.Name) {
		left = min(left, maxXML)
	}
	data, err := io.ReadAll(io.LimitReader(r, left+1)) // the declared size proves nothing
	if err == nil && int64(len(data)) > left {
		err = fmt.Errorf("it unpacks to more than %d MiB", left>>20)
	}
	return data, err
}

func isXML(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".xml" || ext == ".rels"
}

// take builds the package from what can be reached from its root.
func (p *opc) take(parts map[string][]byte, report bool) error {
	kinds, err := readTypes(parts[contentTypes])
	if err != nil {
		return refuse(saveAgain, "is damaged: %s: %v", contentTypes, err)
	}
	names := slices.Sorted(maps.Keys(parts))
	named := map[string]map[string]bool{}
	for _, name := range names {
		if isXML(name) {
			if named[name], err = check(parts[name]); err != nil {
				return refuse(saveAgain, "is damaged: %s: %v", name, err)
			}
		}
	}
	root, err := readRelations("", parts["_rels/.rels"])
	if err != nil {
		return refuse(saveAgain, "is damaged: _rels/.rels: %v", err)
	}
	kept := root.list[:0:0]
	for _, x := range root.list {
		switch {
		case x.kind == "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument":
			return refuse("save it as Word Document (.docx), not as Strict Open XML", "is a Strict Open XML file")
		case x.kind == relOffice+"officeDocument" && !x.external:
			if p.main != "" {
				return refuse(saveAgain, "has two main parts")
			}
			p.main = resolve("", x.target)
		case x.kind == relOffice+"custom-properties" && !x.external: // sensitivity labels
		case report && !x.external && !strings.Contains(x.kind, "digital-signature"):
		default: // who wrote the template, its picture, its signature, what it runs in Word's window
			continue
		}
		kept = append(kept, x)
	}
	root.list, root.raw = kept, nil
	if p.main == "" || parts[p.main] == nil {
		return refuse(saveAgain, "is not a Word document: it has no main part")
	}
	switch kind := kinds.of(p.main); {
	case strings.Contains(kind, "macroEnabled"):
		return refuse("save it without macros, as .docx or .dotx", "has macros (.docm or .dotm)")
	case kind != typeWord+"document.main+xml" && kind != typeWord+"template.main+xml":
		return refuse(saveAgain, "is not a Word document (%s)", kind)
	}
	p.rels = []*relations{root}
	seen := map[string]bool{}
	for queue := []*relations{root}; len(queue) > 0; queue = queue[1:] {
		for _, x := range queue[0].list {
			if x.external {
				continue
			}
			name := resolve(queue[0].from, x.target)
			if seen[name] {
				continue
			}
			seen[name] = true
			data, there := parts[name]
			if !there {
				return refuse(saveAgain, "is damaged: %s refers to %s, which is not there", source(queue[0].from), name)
			}
			kind := kinds.of(name)
			if name == p.main {
				kind = typeWord + "document.main+xml" // a .dotx becomes a .docx
			}
			if kind == "" {
				return refuse(saveAgain, "is damaged: %s has no content type", name)
			}
			p.parts = append(p.parts, part{name, kind, data})
			rels := relationsPart(name)
			r, err := readRelations(name, parts[rels])
			if err != nil {
				return refuse(saveAgain, "is damaged: %s: %v", rels, err)
			}
			for _, id := range slices.Sorted(maps.Keys(named[name])) {
				if !r.used[id] {
					return refuse(saveAgain, "is damaged: %s refers to %q, which is not there", name, id)
				}
			}
			if parts[rels] != nil {
				p.rels, queue = append(p.rels, r), append(queue, r)
			}
		}
	}
	return nil
}

func source(from string) string {
	if from == "" {
		return "the package"
	}
	return from
}
