package docx

import (
	"fmt"
	"strconv"
	"strings"

	"brief/templates"
)

// styleList is a template's word/styles.xml, read.
type styleList struct {
	name   string // the part
	src    []byte
	root   *node
	byID   map[string]*node // paragraph, character and table styles
	normal string           // id of the default paragraph style, "" for none
}

// readStyles reads the template's styles; a template without any gets a list
// with nothing in it.
func readStyles(p *opc) (*styleList, error) {
	main := p.relationsOf(p.main)
	l := &styleList{name: main.find("styles"), byID: map[string]*node{}}
	if l.name == "" {
		l.name = p.free("word/styles.xml")
		p.add(main, l.name, typeWord+"styles+xml", relOffice+"styles", []byte(xmlHead+`<w:styles`+rootSpaces+`></w:styles>`))
	}
	l.src = p.get(l.name)
	var err error
	if l.root, err = parse(l.src); err != nil {
		return nil, refuse(saveAgain, "is damaged: %s: %v", l.name, err)
	}
	if !l.root.is("styles") {
		return nil, refuse(saveAgain, "is damaged: %s is no list of styles", l.name)
	}
	for _, k := range l.root.kids {
		id := k.attr("styleId")
		if !k.is("style") || id == "" {
			continue
		}
		if l.byID[id] != nil {
			return nil, refuse(saveAgain, "is damaged: it has two styles with the id %q", id)
		}
		l.byID[id] = k
		if d := k.attr("default"); k.attr("type") == "paragraph" && l.normal == "" && (d == "1" || d == "true" || d == "on") {
			l.normal = id
		}
	}
	return l, nil
}

// sheet finds the styles by their built-in names or their aliases, whatever
// their ids are, and makes missing ones in the template's own look.
func (l *styleList) sheet(look templates.Look, bullets string) *sheet {
	s := &sheet{ids: map[string]string{}, wanted: map[string]string{}, taken: map[string]bool{}, recipes: map[string]templates.Style{}}
	for _, x := range templates.Styles(look, bullets) {
		s.recipes[x.Name] = x
	}
	kinds := map[string]string{}
	for name, x := range s.recipes {
		kinds[strings.ToLower(name)] = x.Kind
	}
	for pass := range 2 { // a name is worth more than an alias
		for _, k := range l.root.kids {
			id := k.attr("styleId")
			if !k.is("style") || id == "" {
				continue
			}
			s.taken[strings.ToLower(id)] = true
			names := []string{k.kid("name").attr("val")}
			if pass == 1 {
				names = strings.Split(k.kid("aliases").attr("val"), ",")
			}
			for _, name := range names {
				key := strings.ToLower(strings.TrimSpace(name))
				if kinds[key] == k.attr("type") && s.ids[key] == "" {
					s.ids[key] = id
				}
			}
		}
	}
	if l.normal != "" {
		s.ids[strings.ToLower(normal)] = l.normal
	}
	return s
}

// resolved is the first element of that path in a style or those it is based
// on, then in the defaults.
func (l *styleList) resolved(id string, path ...string) *node {
	for range 32 {
		k := l.byID[id]
		if k == nil {
			break
		}
		if x := k.kid(path...); x != nil {
			return x
		}
		id = k.kid("basedOn").attr("val")
	}
	return l.root.kid(append([]string{"docDefaults", path[0] + "Default"}, path...)...)
}

// look is the fonts and colours that missing styles are made in: those of the
// template's heading 1, else its theme.
func (l *styleList) look(p *opc) templates.Look {
	look := templates.Shipped()
	look.Leading = false
	look.Fonts = ""
	head := ""
	for id, k := range l.byID {
		if k.attr("type") == "paragraph" && strings.EqualFold(k.kid("name").attr("val"), templates.Heading1) && (head == "" || id < head) {
			head = id
		}
	}
	if head != "" {
		if f := l.resolved(head, "rPr", "rFonts"); f != nil {
			look.Fonts = `<w:rFonts`
			for _, a := range f.attrs {
				if a.Name.Space == nsW && a.Name.Local != "hint" {
					look.Fonts += ` w:` + a.Name.Local + `="` + string(escape(nil, a.Value)) + `"`
				}
			}
			look.Fonts += `/>`
		}
	}
	theme := themeColours(p)
	ink := l.resolved(head, "rPr", "color")
	switch rgb := strings.ToUpper(ink.attr("val")); {
	case head != "" && legible(rgb):
		look.Ink = templates.Colour{RGB: rgb}
		for _, a := range []string{"themeColor", "themeTint", "themeShade"} {
			if v := ink.attr(a); v != "" && len(theme) > 0 {
				look.Ink.Theme += ` w:` + a + `="` + string(escape(nil, v)) + `"`
			}
		}
	case hexColour(rgb): // too light for small text
		look.Ink = templates.Colour{RGB: darker(rgb)}
	case head != "": // heads in the colour of the text
		look.Ink = templates.Colour{RGB: "000000"}
	case hexColour(theme["accent1"]):
		look.Ink = templates.Colour{RGB: darker(theme["accent1"])}
	}
	look.Tint = blend(look.Ink.RGB, 16) // the ground of boxed text
	look.Link = look.Ink
	if c := theme["hlink"]; legible(c) {
		look.Link = templates.Colour{RGB: c, Theme: ` w:themeColor="hyperlink"`}
	}
	look.Half = 20 // what Word takes where nothing is said
	if n, err := strconv.Atoi(l.resolved(l.normal, "rPr", "sz").attr("val")); err == nil && n >= 12 && n <= 48 {
		look.Half = n
	}
	return look
}

// themeColours are the colours of the template's theme by name.
func themeColours(p *opc) map[string]string {
	found := map[string]string{}
	root, err := parse(p.get(p.relationsOf(p.main).find("theme")))
	if err != nil {
		return found
	}
	root.walk(func(n *node) bool {
		if n.local == "clrScheme" {
			for _, k := range n.kids {
				for _, c := range k.kids {
					if rgb := strings.ToUpper(c.attr("val")); c.local == "srgbClr" && hexColour(rgb) {
						found[k.local] = rgb
					}
				}
			}
		}
		return len(found) == 0
	})
	return found
}

func hexColour(s string) bool {
	_, err := strconv.ParseUint(s, 16, 32)
	return len(s) == 6 && err == nil
}

func channels(rgb string) (c [3]int) {
	n, _ := strconv.ParseUint(rgb, 16, 32)
	return [3]int{int(n >> 16 & 255), int(n >> 8 & 255), int(n & 255)}
}

// legible reports whether a colour is dark enough for small text on white: its
// luma is below half, which is 4.5:1 or close to it for all hues.
func legible(rgb string) bool {
	if !hexColour(rgb) {
		return false
	}
	c := channels(rgb)
	return (299*c[0]+587*c[1]+114*c[2])/1000 < 118
}

// darker is the same hue, dark enough for small text.
func darker(rgb string) string {
	c := channels(rgb)
	for !legible(rgb) {
		for i := range c {
			c[i] = c[i] * 15 / 16
		}
		rgb = fmt.Sprintf("%02X%02X%02X", c[0], c[1], c[2])
	}
	return rgb
}

// blend is one part of a colour in so many of white.
func blend(rgb string, parts int) string {
	c := channels(rgb)
	for i := range c {
		c[i] = (c[i] + (parts-1)*255) / parts
	}
	return fmt.Sprintf("%02X%02X%02X", c[0], c[1], c[2])
}

// language is the language and the direction that the template's own styles
// give to text that says nothing.
func (l *styleList) language() language {
	return language{
		tag: l.resolved(l.normal, "rPr", "lang").attr("val"),
		rtl: l.resolved(l.normal, "pPr", "bidi").on(),
	}
}

// finish puts the missing styles that the document uses into the part.
func (l *styleList) finish(p *opc, s *sheet) error {
	var b strings.Builder
	for i := 0; i < len(s.order); i++ { // asking for a base may add to the list
		b.WriteString(s.recipes[s.order[i]].XML(s.id))
	}
	if b.Len() == 0 {
		return nil
	}
	data, err := changed(l.src, func(e *edits, root *node) error {
		e.last(root, b.String())
		return nil
	})
	p.set(l.name, data)
	return err
}
