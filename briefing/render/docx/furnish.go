package docx

import (
	"regexp"
	"slices"
	"strings"
)

var anyTLP = regexp.MustCompile(`TLP:\s?(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR|WHITE)`)

// furnish sees to it that every page of every section shows the marking above
// and below. A nil section is one that is still to be made; furnish returns the
// references for it. A document whose template has no footer at all gets one
// with the page's number.
func (h *host) furnish(e *edits, sections []*node) (last string) {
	p := h.w.pack
	main := p.relationsOf(p.main)
	targets := map[string]string{}
	for _, x := range main.list {
		targets[x.id] = resolve(p.main, x.target)
	}
	lines := markingLines(h.d)
	footers := false
	for _, s := range sections {
		footers = footers || s.kid("footerReference") != nil
	}
	there := map[string]bool{} // kinds that this or an earlier section has
	var inherited string
	if h.reference {
		inherited = h.inherited(sections[0], there)
		footers = footers || strings.Contains(inherited, "footerReference")
	}
	marked := map[string]bool{}
	for _, s := range sections {
		if s != nil {
			for _, k := range s.kids {
				if !k.is("headerReference") && !k.is("footerReference") {
					continue
				}
				there[k.local+k.attr("type")] = true
				if name := targets[k.attr("id")]; !marked[name] {
					marked[name] = true
					h.mark(name, lines)
				}
			}
		}
		kinds := []string{"default"}
		if s.kid("titlePg").on() {
			kinds = append(kinds, "first")
		}
		if h.even {
			kinds = append(kinds, "even")
		}
		refs := inherited
		inherited = ""
		for _, story := range []string{"header", "footer"} {
			for _, kind := range kinds {
				if there[story+"Reference"+kind] {
					continue
				}
				numbered := story == "footer" && h.reference && !footers
				if len(lines) == 0 && !numbered {
					continue
				}
				there[story+"Reference"+kind] = true
				refs += h.w.furniturePart(h.d, story, kind, numbered)
			}
		}
		switch {
		case s == nil:
			last = refs
		case refs != "":
			e.first(s, refs)
		}
	}
	return last
}

// inherited are the references that the only section left had from those before
// it. It notes in there which kinds they are.
func (h *host) inherited(last *node, there map[string]bool) string {
	kind := func(n *node) string { return n.local + n.attr("type") }
	own := map[string]bool{}
	if last != nil {
		for _, k := range last.kids {
			own[kind(k)] = true
		}
	}
	latest := map[string]*node{}
	var order []string
	h.body.walk(func(n *node) bool {
		if (n.is("headerReference") || n.is("footerReference")) && n.up != last && !own[kind(n)] {
			if latest[kind(n)] == nil {
				order = append(order, kind(n))
			}
			latest[kind(n)] = n
		}
		return !n.is("sectPrChange")
	})
	refs := ""
	for _, k := range order {
		there[k] = true
		refs += raw(h.src, latest[k])
	}
	return refs
}

// mark puts the marking into a header or footer that does not show it.
func (h *host) mark(name string, lines []string) {
	p := h.w.pack
	root, err := parse(p.get(name))
	if err != nil {
		return
	}
	shown := root.flat()
	s := h.w.story(name)
	var missing []string
	for _, line := range lines {
		if !shows(shown, line) {
			missing = append(missing, line)
		}
	}
	for _, x := range anyTLP.FindAllString(shown, -1) {
		if !slices.Contains(lines, strings.ReplaceAll(x, " ", "")) {
			h.warn("the Word template: " + name + " says " + x + ", which is not the marking of this brief")
		}
	}
	if len(missing) == 0 {
		return
	}
	s.marking(missing)
	data, err := changed(p.get(name), func(e *edits, root *node) error {
		e.first(root, string(s.b))
		return nil
	})
	if err == nil {
		p.set(name, data)
	}
}

// shows reports whether text has the marking as a whole: TLP:AMBER is not shown
// by TLP:AMBER+STRICT.
func shows(text, line string) bool {
	for {
		i := strings.Index(text, line)
		if i < 0 {
			return false
		}
		if text = text[i+len(line):]; !strings.HasPrefix(line, "TLP:") || !strings.HasPrefix(text, "+") {
			return true
		}
	}
}
