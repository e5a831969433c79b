package config

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"brief/briefing"
)

// checker checks values after all layers are laid.
type checker struct {
	*decoder
	from map[string]string // flag or variable that a setting came from
}

// at records that the value at path is not what it must be.
func (k *checker) at(path, what, hint string) {
	if where, ok := k.from[path]; ok && !k.bad[path] {
		k.bad[path] = true
		k.add(0, where, what, hint)
		return
	}
	k.fail(k.line(path), path, what, hint)
}

// check checks the whole config, and brings values into their one spelling.
func check(k *checker, c *Config) {
	if c.Version != 1 {
		switch {
		case k.faulty("version"):
		case c.Version == 0 && k.lines["version"] == 0:
			k.at("version", "missing", "write \"version: 1\" in the first line")
		default:
			k.at("version", fmt.Sprintf("%d is not known, this is version 1", c.Version), "")
		}
	}
	if why := badName(c.Name); why != "" {
		k.at("name", fmt.Sprintf("%s %s", quote(c.Name), why), "a base name of letters, digits, \"-\", \"_\" and \".\"; the folder is output.dir or --out")
	}
	if c.Title == "" {
		c.Title = words(c.Name)
	}
	k.date("as_of", c.AsOf)
	k.language("language", &c.Language)
	k.choice("page", &c.Page, "A4", "Letter")
	k.tlp("marking.tlp", &c.Marking.TLP)
	k.choice("annex", &c.Annex, "summary", "full")
	k.choice("embed", &c.Embed, "delivered", "full", "none")
	k.choice("pdf_reader", &c.PDFReader, "builtin", "pdftotext")
	if !(c.MaxFailed >= 0 && c.MaxFailed <= 1) || math.Signbit(c.MaxFailed) {
		k.at("max_failed", fmt.Sprintf("%v is not a share", c.MaxFailed), "between 0 (none may fail) and 1 (all may)")
	}
	if c.MaxSourceLen < 1 {
		k.at("max_source_bytes", "must be at least 1", "")
	}
	k.output(&c.Output)
	for i := range c.Sources {
		k.source("sources["+strconv.Itoa(i)+"]", &c.Sources[i])
	}
	for i := range c.Publishers {
		k.publisher("publishers["+strconv.Itoa(i)+"]", &c.Publishers[i])
	}
	for i := range c.Names {
		k.name("names["+strconv.Itoa(i)+"]", &c.Names[i])
	}
	k.sections(c.Sections)
	k.collect(&c.Collect)
	k.nightly(c)
	k.judgement("bottom_line", c.BottomLine, false)
	for i, j := range c.Judgements {
		k.judgement("judgements["+strconv.Itoa(i)+"]", j, true)
	}
}

// Formats are the output formats, which are also the endings of the files.
func Formats() []string { return []string{"pdf", "docx", "html", "md", "json"} }

func (k *checker) output(o *Output) {
	if strings.TrimSpace(o.Dir) == "" {
		k.at("output.dir", "empty", "a folder, \".\" for the config's own")
	}
	var out []string
	for _, f := range o.Formats {
		k.choice("output.formats", &f, Formats()...)
		if !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	o.Formats = out
}

func (k *checker) judgement(path string, j Judgement, required bool) {
	if k.faulty(path) {
		return
	}
	switch empty := strings.TrimSpace(j.Text) == ""; {
	case empty && len(j.Cites) > 0:
		k.at(path+".text", "cites without a text", "the text is yours to write: brief never writes it")
	case empty && required:
		k.at(path+".text", "missing", "")
	}
	k.filled(path+".cites", j.Cites)
}

// choice takes one of the allowed words, in any case.
func (k *checker) choice(path string, v *string, allowed ...string) {
	for _, a := range allowed {
		if strings.EqualFold(*v, a) {
			*v = a
			return
		}
	}
	hint := ""
	if near := nearest(*v, allowed); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	k.at(path, fmt.Sprintf("unknown value %s, it is one of %s", quote(*v), strings.Join(allowed, ", ")), hint)
}

// optional is a choice that may be left empty.
func (k *checker) optional(path string, v *string, allowed ...string) {
	if *v != "" {
		k.choice(path, v, allowed...)
	}
}

func (k *checker) tlp(path string, v *string) {
	label := strings.ToUpper(strings.TrimSpace(*v))
	label = strings.TrimPrefix(label, "TLP:")
	if label == "WHITE" {
		k.at(path, "WHITE is a label of TLP 1.0", "TLP 2.0 calls it CLEAR")
		return
	}
	if label != "" {
		*v = label
	}
	k.optional(path, v, "RED", "AMBER+STRICT", "AMBER", "GREEN", "CLEAR")
}

func (k *checker) grade(path string, v *string) {
	if *v == "" {
		return
	}
	if g := strings.ToUpper(*v); len(g) == 1 && g >= "A" && g <= "F" {
		*v = g
		return
	}
	hint := "one letter, A (completely reliable) to F (cannot be judged)"
	k.at(path, fmt.Sprintf("%s is no Admiralty grade", quote(*v)), hint)
}

// date takes a day or a time; an unquoted YAML date arrives as it was written.
func (k *checker) date(path, v string) {
	if v == "" {
		return
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, v); err == nil && t.Year() > 0 {
			return
		}
	}
	k.at(path, fmt.Sprintf("%s is not a date", quote(v)), "write year-month-day, as in 2025-10-16, or RFC 3339, as in 2025-10-16T18:00:00Z")
}

var tag = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

func (k *checker) language(path string, v *string) {
	if !tag.MatchString(*v) {
		k.at(path, fmt.Sprintf("%s is not a language tag", quote(*v)), "BCP 47: \"en\", \"ar\", \"pt-BR\"")
		return
	}
	main, rest, _ := strings.Cut(*v, "-")
	*v = strings.TrimSuffix(strings.ToLower(main)+"-"+rest, "-")
}

// filled demands that no entry of a list is empty.
func (k *checker) filled(path string, list []string) {
	for i, s := range list {
		if strings.IndexFunc(s, letter) < 0 {
			k.at(path+"["+strconv.Itoa(i)+"]", fmt.Sprintf("%s has no letter or digit", quote(s)), "")
		}
	}
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// nameRune reports whether r may stand in the name of an output.
func nameRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune("-_.", r)
}

// CheckName is a problem when name cannot be the base name of outputs, of a saved
// brief for instance.
func CheckName(name string) error {
	if why := badName(name); why != "" {
		return &briefing.Problem{Code: briefing.Usage, What: fmt.Sprintf("the name %s %s", quote(name), why)}
	}
	return nil
}

var reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)`)

// badName says what is wrong with an output name, "" when nothing is: it must
// stay a file of the output folder on every system.
func badName(name string) string {
	switch {
	case name == "":
		return "is empty"
	case strings.ContainsAny(name, `/\`):
		return "is a path"
	case !utf8.ValidString(name):
		return "is not UTF-8"
	case strings.IndexFunc(name, func(r rune) bool { return !nameRune(r) }) >= 0:
		return "has a character that a name must not have"
	case strings.HasPrefix(name, ".") || strings.HasSuffix(name, "."):
		return "begins or ends with a dot"
	case strings.HasPrefix(name, "-"):
		return "begins with a dash"
	case len(name) > 100:
		return "is longer than 100 bytes"
	case reserved.MatchString(name):
		return "is a name that Windows keeps for itself"
	}
	return ""
}
