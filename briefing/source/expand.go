package source

import (
	"cmp"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"brief/briefing"
)

// offer is a file that was asked for.
type offer struct {
	Input
	path    string // as the config wrote it
	file    string // on this machine
	literal bool   // named, not matched by a pattern
	swept   bool   // in a folder that was named: what is no document was not asked for
}

// place names an offer in the ledger.
func (o *offer) place() string {
	if o.File != "" {
		return o.URL
	}
	return o.path
}

// name is what the reader of an offer is chosen by.
func (o *offer) name() string {
	if o.File != "" {
		return briefing.AddressName(briefing.CanonicalAddress(o.URL))
	}
	return o.path
}

// expand finds the files of the inputs, each once, by path. A pattern that
// matches nothing is a *briefing.Problem.
func expand(inputs []Input) ([]offer, error) {
	var all []offer
	for _, in := range inputs {
		if in.File != "" {
			all = append(all, offer{Input: in, file: in.File, literal: true})
			continue
		}
		found, err := in.expand()
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return merge(all), nil
}

// expand finds the files of one input.
func (in Input) expand() ([]offer, error) {
	pattern := filepath.ToSlash(in.Pattern)
	none := func(what, hint string) error {
		return &briefing.Problem{Code: briefing.Input, Where: in.Pattern, What: what, Hint: hint} // as it was typed: this is no part of a brief
	}
	if strings.TrimSpace(pattern) == "" {
		return nil, none("the pattern is empty", "name files, such as reports/*.md")
	}
	rooted := func(p string) string {
		if filepath.IsAbs(filepath.FromSlash(p)) {
			return filepath.FromSlash(p)
		}
		return filepath.Join(in.Dir, filepath.FromSlash(p))
	}
	// A name that exists is that file, whatever brackets and stars it has.
	swept := false
	if st, err := os.Stat(rooted(pattern)); err == nil && st.IsDir() {
		swept, pattern = true, strings.NewReplacer("*", `\*`, "?", `\?`, "[", `\[`, "{", `\{`).Replace(path.Clean(pattern))+"/**"
	} else if _, err := os.Lstat(rooted(pattern)); err == nil {
		return []offer{{Input: in, path: in.written(pattern), file: rooted(pattern), literal: true}}, nil
	}
	if !strings.ContainsAny(pattern, "*?[{") {
		return nil, none("no such file", "relative paths start at the config's folder, on the command line at the current one")
	}
	if !doublestar.ValidatePattern(pattern) {
		return nil, none("not a valid pattern", "close every [ and {; ** must stand alone between slashes")
	}
	base, rest := doublestar.SplitPattern(path.Clean(pattern))
	var out []offer
	err := doublestar.GlobWalk(os.DirFS(rooted(base)), rest, func(p string, d fs.DirEntry) error {
		if !d.IsDir() && !(swept && tools[strings.ToLower(path.Ext(p))]) {
			p = path.Join(base, p)
			out = append(out, offer{Input: in, path: in.written(p), file: rooted(p), swept: swept})
		}
		return nil
	}, doublestar.WithNoHidden(), doublestar.WithNoFollow())
	if err != nil {
		return nil, none("cannot look for files: "+cause(err), "")
	}
	// A link to a folder is listed like a file; it was not asked for by name.
	out = slices.DeleteFunc(out, func(o offer) bool {
		st, err := os.Stat(o.file)
		return err == nil && st.IsDir()
	})
	if len(out) == 0 {
		return nil, none("no file matches", "check the folder and the spelling; a relative pattern starts at the config's folder, on the command line at the current one")
	}
	return out, nil
}

// tools are the endings of what lies beside documents in a folder and is none:
// the config itself, scripts, styles.
var tools = wordSet(`.yaml .yml .toml .ini .css .js .ts .py .go .sh .bat .log`)

// written is the path that is recorded.
func (in Input) written(p string) string {
	if in.CommandLine {
		return path.Base(p)
	}
	return path.Clean(p)
}

// merge keeps each file once. Where several inputs name one, its name counts
// more than a pattern and a longer pattern more than a shorter one: the fields
// of the first that has them hold, so the order of the inputs never matters.
func merge(all []offer) []offer {
	slices.SortFunc(all, func(a, b offer) int {
		named := func(o offer) int {
			if o.literal {
				return 0
			}
			return 1
		}
		return cmp.Or(cmp.Compare(named(a), named(b)), cmp.Compare(len(b.Pattern), len(a.Pattern)), cmp.Compare(a.Pattern, b.Pattern),
			cmp.Compare(a.path, b.path), cmp.Compare(a.file, b.file), cmp.Compare(a.fields(), b.fields()))
	})
	at := map[string]int{}
	var out []offer
	for _, o := range all {
		id := identity(o.file)
		if o.File != "" { // two addresses may have the same bytes
			id = o.URL + "\x00" + o.SHA256
		}
		i, seen := at[id]
		if !seen {
			at[id] = len(out)
			out = append(out, o)
			continue
		}
		out[i].Input.fill(o.Input)
	}
	slices.SortFunc(out, func(a, b offer) int { return cmp.Or(cmp.Compare(a.place(), b.place()), cmp.Compare(a.file, b.file)) })
	return out
}

// identity is equal for two ways to one file.
func identity(file string) string {
	if abs, err := filepath.Abs(file); err == nil {
		file = abs
	}
	if real, err := filepath.EvalSymlinks(file); err == nil {
		return real
	}
	return file
}

// overrides lists the fields that win over the document.
func (in *Input) overrides() []*string {
	return []*string{&in.Title, &in.URL, &in.Publisher, &in.Author, &in.Published, &in.Language, &in.TLP, &in.Grade, &in.Origin}
}

// fill takes the fields that in leaves empty from o.
func (in *Input) fill(o Input) {
	for i, f := range in.overrides() {
		if *f == "" {
			*f = *o.overrides()[i]
		}
	}
	if in.Fields == (Fields{}) {
		in.Fields = o.Fields
	}
}

// fields are the overrides in one string, for sorting.
func (in Input) fields() string {
	var b strings.Builder
	for _, f := range in.overrides() {
		b.WriteString(*f)
		b.WriteByte(0)
	}
	return b.String() + in.Fields.String()
}
