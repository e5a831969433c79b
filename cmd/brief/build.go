package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"brief/briefing"
	"brief/briefing/build"
	"brief/briefing/page"
	"brief/config"

	"github.com/spf13/cobra"
)

// build is `brief build`.
func (a *app) build() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "build [CONFIG]",
		Short: "read the sources, build, prove and write the brief",
		Long: `Reads the sources, builds the brief, proves every statement against them and
writes NAME.json and the formats. If anything fails, nothing is written and the
last output stays as it was. CONFIG is brief.yaml, else config/brief.yaml.`,
		Example: `  brief build
  brief build --source 'reports/*.txt' --out /tmp/talks --as-of 2025-10-16`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.load(cmd, args)
			if err != nil {
				return err
			}
			assets, err := assets(c)
			if err != nil {
				return err
			}
			if a.verbose {
				a.note("brief: config: %s", c.File)
			}
			r, err := build.Run(cmd.Context(), build.Request{Config: c, Assets: assets})
			if err != nil {
				return err
			}
			a.warn(r.Warnings)
			files := place(c.OutDir(), r.Files)
			record, err := recordOf(c, r)
			if err != nil {
				return err
			}
			if err := writeAll(cmd.Context(), append(files, record)); err != nil {
				return err
			}
			if asJSON {
				return a.summaryJSON(r, files)
			}
			a.paths(files)
			a.left(c.OutDir(), r)
			a.details(r.Brief)
			a.note("%s", summary(r.Brief))
			return nil
		},
	}
	config.Flags(cmd.Flags())
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a summary as JSON instead of the paths")
	return cmd
}

// load reads the config that a command names and that must have sources.
func (a *app) load(cmd *cobra.Command, args []string) (*config.Config, error) {
	for _, name := range config.UnknownEnv(os.Environ()) {
		a.note("brief: warning: the environment variable %s is none of brief's", name)
	}
	c, err := config.Load(first(args), cmd.Flags())
	if err != nil {
		return nil, err
	}
	return c, c.NeedSources()
}

func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}

// assets reads the template and the fonts that the config names.
func assets(c *config.Config) (page.Assets, error) {
	return readAssets(c.Path(c.Output.Template), c.Path(c.Fonts.Text), c.Path(c.Fonts.Heads), c.Path(c.Fonts.Fallback))
}

// readAssets reads a template and fonts; an empty path means the shipped one.
func readAssets(template, text, heads, fallback string) (page.Assets, error) {
	var a page.Assets
	for _, f := range []struct {
		path string
		into *[]byte
	}{{template, &a.Template}, {text, &a.Fonts.Text}, {heads, &a.Fonts.Heads}, {fallback, &a.Fonts.Fallback}} {
		if f.path == "" {
			continue
		}
		var err error
		if *f.into, err = readFile(f.path); err != nil {
			return a, err
		}
	}
	return a, nil
}

// place puts files into a folder.
func place(dir string, files []build.File) []output {
	out := make([]output, len(files))
	for i, f := range files {
		out[i] = output{filepath.Join(dir, f.Name), f.Data}
	}
	return out
}

// paths prints what was written, one a line.
func (a *app) paths(files []output) {
	for _, f := range files {
		fmt.Fprintln(a, briefing.Visible(shown(f.path)))
	}
}

// left names outputs of an earlier build that this one did not make again: they
// no longer say what the others say.
func (a *app) left(dir string, r *build.Result) {
	for _, ending := range config.Formats() {
		name := r.Brief.Name + "." + ending
		made := slices.ContainsFunc(r.Files, func(f build.File) bool { return f.Name == name })
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil && !made {
			a.note("brief: note: %s is of an earlier build", shown(filepath.Join(dir, name)))
		}
	}
}

// details says under -v what each section holds and which sources were not used.
func (a *app) details(b *briefing.Brief) {
	if !a.verbose {
		return
	}
	for _, s := range b.Sections {
		a.note("brief: section %s: %s from %d of %s", s.ID, count(proved(s), "statement"), s.Coverage.Matched, count(s.Coverage.Documents, "document"))
	}
	for _, e := range b.Ledger.Skipped {
		a.note("brief: skipped: %s: %s", e.Path, e.Reason)
	}
}

// proved counts the statements of a section that rest on evidence.
func proved(s briefing.Section) int {
	n := 0
	for _, st := range s.Statements {
		if len(st.Evidence) > 0 {
			n++
		}
	}
	return n
}

// summary is the closing line of a build.
func summary(b *briefing.Brief) string {
	n, single := 0, 0
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		if len(s.Evidence) > 0 {
			n++
			if s.Independent == 1 {
				single++
			}
		}
	})
	l := b.Ledger
	return fmt.Sprintf("%s: %s in %s, %d of them single source; %s; %d of %s read, %d failed, %d skipped, %d withheld",
		b.Name, count(n, "statement"), count(len(b.Sections), "section"), single, count(len(b.Disagreements), "disagreement"),
		l.Read, count(l.Offered, "source"), len(l.Failed), len(l.Skipped), l.Withheld)
}

// count writes a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// summaryJSON prints the closing summary as JSON.
func (a *app) summaryJSON(r *build.Result, files []output) error {
	type section struct {
		ID         string `json:"id"`
		Statements int    `json:"statements"`
	}
	out := struct {
		Name          string          `json:"name"`
		Files         []string        `json:"files"`
		Sections      []section       `json:"sections"`
		Disagreements int             `json:"disagreements"`
		Ledger        briefing.Ledger `json:"ledger"`
		Warnings      []string        `json:"warnings"`
	}{Name: r.Brief.Name, Files: []string{}, Sections: []section{}, Disagreements: len(r.Brief.Disagreements), Ledger: r.Brief.Ledger, Warnings: append([]string{}, r.Warnings...)}
	for _, f := range files {
		out.Files = append(out.Files, shown(f.path))
	}
	for _, s := range r.Brief.Sections {
		out.Sections = append(out.Sections, section{s.ID, proved(s)})
	}
	e := json.NewEncoder(a)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}
