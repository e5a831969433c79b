package config

import (
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
)

// defaults fills in what the file leaves out; given tells which keys it has.
// Every default of the config stands in this function. Settings that a flag or
// the environment may give come from here too, as viper's lowest layer.
func defaults(c *Config, given func(path string) bool) {
	text := func(path string, v *string, to string) {
		if !given(path) {
			*v = to
		}
	}
	text("name", &c.Name, nameOf(c.File))
	text("language", &c.Language, "en")
	text("page", &c.Page, "A4")
	text("annex", &c.Annex, "summary")
	text("embed", &c.Embed, "delivered")
	text("pdf_reader", &c.PDFReader, "builtin")
	text("output.dir", &c.Output.Dir, "out")
	if !given("output.formats") {
		c.Output.Formats = []string{"pdf", "docx"}
	}
	if !given("max_failed") {
		c.MaxFailed = 0.2
	}
	if !given("max_source_bytes") {
		c.MaxSourceLen = 32 << 20
	}
	collectDefaults(&c.Collect, given)
	nightlyDefaults(c, given)
	for i := range c.Sections {
		s, at := &c.Sections[i], "sections["+strconv.Itoa(i)+"]"
		if !given(at + ".max") {
			s.Max = 6
		}
		text(at+".title", &s.Title, words(s.ID))
	}
}

// nameOf makes an output name from the config's file name: what cannot stand in
// a name becomes "-".
func nameOf(file string) string {
	base := filepath.Base(file)
	base = strings.TrimSuffix(base, filepath.Ext(base))
	name := strings.Map(func(r rune) rune {
		if nameRune(r) {
			return r
		}
		return '-'
	}, base)
	name = strings.Trim(name, "-.")
	if badName(name) != "" {
		return "brief"
	}
	return name
}

// words makes a title of an id: "energy-deals" becomes "Energy deals".
func words(id string) string {
	id = strings.TrimSpace(strings.NewReplacer("-", " ", "_", " ").Replace(id))
	for i, r := range id {
		return string(unicode.ToUpper(r)) + id[i+len(string(r)):]
	}
	return id
}
