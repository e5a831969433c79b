package docx

import (
	"bytes"
	"net/url"
	"strings"
)

// A document must open without asking, fetching or running anything. What a
// template does of that kind is refused with its place; the path of the template
// it was itself made from, which nearly every file names, is taken out.

// running are the relationships that hold programs or whole other documents.
var running = map[string]string{
	"vbaProject": "macros", "wordVbaData": "macros", "control": "an ActiveX control", "activeXControlBinary": "an ActiveX control",
	"oleObject": "an embedded program object", "aFChunk": "a whole other document", "subDocument": "a whole other document",
	"keyMapCustomizations": "key assignments", "attachedToolbars": "toolbars",
}

// fetching are the fields that read other files or start programs.
var fetching = map[string]bool{
	"INCLUDEPICTURE": true, "INCLUDETEXT": true, "INCLUDE": true, "IMPORT": true, "DDE": true, "DDEAUTO": true,
	"LINK": true, "DATABASE": true, "MACROBUTTON": true, "RD": true, "EMBED": true, "CONTROL": true, "HTMLCONTROL": true,
}

// inspect refuses a template that fetches or runs. It returns what was taken
// out, in words.
func (p *opc) inspect() (removed []string, err error) {
	for _, r := range p.rels {
		attached := map[string]bool{}
		for _, x := range r.list {
			kind := x.kind[strings.LastIndexByte(x.kind, '/')+1:]
			switch {
			case running[kind] != "":
				return nil, refuse("take it out of the template", "holds %s (%s)", running[kind], source(r.from))
			case !x.external:
			case kind == "attachedTemplate":
				attached[x.id] = true
			case kind == "hyperlink":
				if !linkable(x.target) {
					return nil, refuse("links may be http, https or mailto", "links to %s (%s)", x.target, source(r.from))
				}
			default:
				return nil, refuse("embed it in the template, or take it out", "fetches a %s from %s when it is opened", kind, x.target)
			}
		}
		if len(attached) == 0 {
			continue
		}
		data, err := changed(p.get(r.from), func(e *edits, root *node) error {
			for _, k := range root.kids {
				if k.is("attachedTemplate") {
					e.cut(k)
				}
			}
			return nil
		})
		if err != nil {
			return nil, refuse(saveAgain, "is damaged: %s: %v", r.from, err)
		}
		p.set(r.from, data)
		r.drop(func(x relation) bool { return attached[x.id] })
		removed = append(removed, "the path of the template that it was itself made from")
	}
	for _, x := range p.parts {
		if !isXML(x.name) {
			continue
		}
		if bytes.Contains(x.data, []byte("instr")) {
			if err := fields(x); err != nil {
				return nil, err
			}
		}
		if bytes.Contains(x.data, []byte("altChunk")) || bytes.Contains(x.data, []byte("href")) || bytes.Contains(x.data, []byte("src")) {
			if err := embedded(x); err != nil {
				return nil, err
			}
		}
	}
	return removed, nil
}

// linkable reports whether a link stays in the document or goes where links may.
func linkable(target string) bool {
	u, err := url.Parse(strings.TrimSpace(target))
	if err != nil { // Word writes addresses that are no URIs; the scheme is what counts
		scheme, _, ok := strings.Cut(target, ":")
		return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "mailto"))
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https", "mailto":
		return true
	case "":
		return u.Host == "" && strings.HasPrefix(target, "#")
	}
	return false
}

// embedded refuses pictures that old drawings fetch by their address.
func embedded(x part) error {
	root, err := parse(x.data)
	if err != nil {
		return refuse(saveAgain, "is damaged: %s: %v", x.name, err)
	}
	var found string
	root.walk(func(n *node) bool {
		if n.is("altChunk") {
			found = "a whole other document"
		}
		if n.space == "urn:schemas-microsoft-com:vml" && n.local != "shape" {
			for _, a := range n.attrs {
				if (a.Name.Local == "href" || a.Name.Local == "src") && a.Value != "" && !strings.HasPrefix(a.Value, "#") {
					found = "a picture from " + a.Value
				}
			}
		}
		return found == ""
	})
	if found != "" {
		return refuse("embed it in the template, or take it out", "fetches %s (%s)", found, x.name)
	}
	return nil
}

// fields refuses fields that read other files or start programs. Word writes the
// code of a field in any number of runs; a field inside another field's name
// would be worked out when the document is opened, and is refused as well.
func fields(x part) error {
	root, err := parse(x.data)
	if err != nil {
		return refuse(saveAgain, "is damaged: %s: %v", x.name, err)
	}
	type level struct {
		code   []byte
		result bool
	}
	var stack []level
	var bad error
	check := func(code string) {
		code = strings.TrimLeft(code, " \t\r\n\"\u00A0")
		end := strings.IndexFunc(code, func(r rune) bool { return !(r|0x20 >= 'a' && r|0x20 <= 'z') })
		if end < 0 {
			end = len(code)
		}
		name, rest := strings.ToUpper(code[:end]), code[end:]
		switch {
		case bad != nil:
		case fetching[name]:
			bad = refuse("take the field out of the template", "has a field that reads other files or starts programs: %s (%s)", name, x.name)
		case name == "HYPERLINK":
			to := strings.Fields(strings.TrimSpace(rest))
			if len(to) > 0 && !strings.HasPrefix(to[0], `\`) && !linkable(strings.Trim(to[0], `"`)) {
				bad = refuse("links may be http, https or mailto", "links to %s (%s)", to[0], x.name)
			}
		}
	}
	root.walk(func(n *node) bool {
		switch {
		case n.is("fldSimple"):
			check(n.attr("instr"))
		case n.is("fldChar"):
			switch n.attr("fldCharType") {
			case "begin":
				if k := len(stack); k > 0 && !stack[k-1].result && len(bytes.Fields(stack[k-1].code)) == 0 {
					bad = refuse("take the field out of the template", "has a field whose kind another field works out (%s)", x.name)
				}
				stack = append(stack, level{})
			case "separate", "end":
				k := len(stack) - 1
				if k < 0 {
					break
				}
				if !stack[k].result {
					check(string(stack[k].code))
					stack[k].result = true
				}
				if n.attr("fldCharType") == "end" {
					stack = stack[:k]
				}
			}
		case n.is("instrText"), n.is("delInstrText"):
			if k := len(stack) - 1; k >= 0 {
				stack[k].code = append(stack[k].code, n.text...)
			}
		}
		return bad == nil
	})
	for _, open := range stack {
		check(string(open.code))
	}
	return bad
}
