package config

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

// setting is a scalar of the config that a flag or the environment may give too.
type setting struct {
	key  string // in the file
	flag string // without dashes; empty when there is none
	path bool   // a path: from flag and environment it is relative to the current folder
	into func(*Config) any
}

// settings are all of them. The environment variable is BRIEF_ and the key in
// capitals, dots as "_" (BRIEF_OUTPUT_DIR), and BRIEF_ with the flag's name
// where that differs (BRIEF_OUT).
var settings = []setting{
	{"name", "name", false, func(c *Config) any { return &c.Name }},
	{"title", "", false, func(c *Config) any { return &c.Title }},
	{"subtitle", "", false, func(c *Config) any { return &c.Subtitle }},
	{"prepared_for", "", false, func(c *Config) any { return &c.PreparedFor }},
	{"prepared_by", "", false, func(c *Config) any { return &c.PreparedBy }},
	{"as_of", "as-of", false, func(c *Config) any { return &c.AsOf }},
	{"language", "", false, func(c *Config) any { return &c.Language }},
	{"page", "", false, func(c *Config) any { return &c.Page }},
	{"marking.tlp", "", false, func(c *Config) any { return &c.Marking.TLP }},
	{"marking.classification", "", false, func(c *Config) any { return &c.Marking.Classification }},
	{"output.dir", "out", true, func(c *Config) any { return &c.Output.Dir }},
	{"output.formats", "format", false, func(c *Config) any { return &c.Output.Formats }},
	{"output.template", "template", true, func(c *Config) any { return &c.Output.Template }},
	{"output.justify", "", false, func(c *Config) any { return &c.Output.Justify }},
	{"output.logo", "", true, func(c *Config) any { return &c.Output.Logo }},
	{"output.logo_alt", "", false, func(c *Config) any { return &c.Output.LogoAlt }},
	{"annex", "", false, func(c *Config) any { return &c.Annex }},
	{"embed", "", false, func(c *Config) any { return &c.Embed }},
	{"library", "library", true, func(c *Config) any { return &c.Library }},
	{"pdf_reader", "", false, func(c *Config) any { return &c.PDFReader }},
	{"strict", "strict", false, func(c *Config) any { return &c.Strict }},
	{"max_failed", "", false, func(c *Config) any { return &c.MaxFailed }},
	{"max_source_bytes", "", false, func(c *Config) any { return &c.MaxSourceLen }},
}

// env are the environment variables of a setting, first choice first.
func (s setting) env() []string {
	upper := strings.NewReplacer(".", "_", "-", "_")
	key := "BRIEF_" + strings.ToUpper(upper.Replace(s.key))
	if s.flag == "" {
		return []string{key}
	}
	if flag := "BRIEF_" + strings.ToUpper(upper.Replace(s.flag)); flag != key {
		return []string{flag, key}
	}
	return []string{key}
}

// UnknownEnv lists the variables among environ ("KEY=value" each) that look
// meant for brief and are none of its settings.
func UnknownEnv(environ []string) []string {
	known := map[string]bool{}
	for _, s := range settings {
		for _, e := range s.env() {
			known[e] = true
		}
	}
	var out []string
	for _, e := range environ {
		if name, _, _ := strings.Cut(e, "="); strings.HasPrefix(name, "BRIEF_") && !known[name] {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// layer lets viper decide between flag, environment, file and default for every
// setting. It returns where each setting that is not the file's came from.
func layer(d *decoder, c *Config, given func(string) bool, flags *pflag.FlagSet) map[string]string {
	v := viper.New()
	file := map[string]any{}
	from := map[string]string{}
	for _, s := range settings {
		value := deref(s.into(c))
		if given(s.key) {
			put(file, s.key, value)
		} else {
			v.SetDefault(s.key, value)
		}
		env := s.env()
		_ = v.BindEnv(append([]string{s.key}, env...)...) // fails only without a key
		for _, e := range env {
			if os.Getenv(e) != "" {
				from[s.key] = e
				break
			}
		}
		if flags == nil || s.flag == "" {
			continue
		}
		if f := flags.Lookup(s.flag); f != nil {
			_ = v.BindPFlag(s.key, f) // fails only without a flag
			if f.Changed {
				from[s.key] = "--" + s.flag
			}
		}
	}
	_ = v.MergeConfigMap(file) // fails only on a map that YAML cannot give
	for _, s := range settings {
		where, outside := from[s.key]
		if !outside {
			continue
		}
		text, _ := v.Get(s.key).(string)
		if list, ok := v.Get(s.key).([]string); ok {
			text = strings.Join(list, ",")
		}
		if b, ok := v.Get(s.key).(bool); ok {
			text = strconv.FormatBool(b)
		}
		if s.path && text != "" {
			if abs, err := filepath.Abs(text); err == nil {
				text = abs
			}
		}
		if want := set(s.into(c), text); want != "" {
			d.bad[s.key] = true
			d.add(0, where, fmt.Sprintf("wants %s, found %s", want, quote(text)), "")
			continue
		}
		delete(d.bad, s.key)
	}
	return from
}

// put stores a value under a dotted key.
func put(m map[string]any, key string, value any) {
	first, rest, dotted := strings.Cut(key, ".")
	if !dotted {
		m[first] = value
		return
	}
	sub, ok := m[first].(map[string]any)
	if !ok {
		sub = map[string]any{}
		m[first] = sub
	}
	put(sub, rest, value)
}

func deref(p any) any {
	switch p := p.(type) {
	case *string:
		return *p
	case *[]string:
		return *p
	case *bool:
		return *p
	case *float64:
		return *p
	case *int64:
		return *p
	}
	panic(fmt.Sprintf("config: a setting of type %T", p))
}

// set reads text into a setting, and says what it wants when text is not that.
func set(p any, text string) (want string) {
	var err error
	switch p := p.(type) {
	case *string:
		*p = text
	case *[]string:
		*p = split(text)
	case *bool:
		if *p, err = strconv.ParseBool(text); err != nil {
			return "true or false"
		}
	case *float64:
		if *p, err = strconv.ParseFloat(text, 64); err != nil || math.IsNaN(*p) {
			return "a number"
		}
	case *int64:
		if *p, err = strconv.ParseInt(text, 10, 64); err != nil {
			return "a whole number"
		}
	}
	return ""
}

// split parts a list as flags and the environment write it.
func split(s string) []string {
	var out []string
	for _, part := range strings.Split(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
