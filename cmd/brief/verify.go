package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"brief/briefing"
	"brief/briefing/build"
	"brief/briefing/proof"

	"github.com/spf13/cobra"
)

// verify is `brief verify`.
func (a *app) verify() *cobra.Command {
	var sources, configFile string
	cmd := &cobra.Command{
		Use:   "verify FILE",
		Short: "prove a finished brief against its sources",
		Long: `Proves a finished brief again: FILE is a .json, or a .pdf, .docx or .html that
brief wrote (the evidence travels inside), or a report that briefs were attached
to: each of them is proved. Every quote, count and note is proved from
the sources, and what the pages show from the evidence. Sources are found where
they lay at the build, at the recorded path, in --sources, or beside the brief.
Exit codes: 0 proved, 2 not a brief, 3 refuted, 4 sources missing.`,
		Example: `  brief verify out/talks.pdf
  brief verify talks.docx --sources reports/`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			file := args[0]
			data, err := readFile(file)
			if err != nil {
				return err
			}
			assets, err := assetsFor(file, configFile)
			if err != nil {
				return err
			}
			f, err := newFinder(file, sources)
			if err != nil {
				return err
			}
			kept := keptTexts(file)
			all, err := build.VerifyAll(data, f.unchanged(kept), kept, assets)
			if err != nil {
				return at(file, err)
			}
			return a.verdicts(file, all)
		},
	}
	cmd.Flags().StringVar(&sources, "sources", "", "look for the sources in `DIR` and its folders")
	cmd.Flags().StringVar(&configFile, "config", "", "take template and fonts from this `CONFIG`; default: those of the build")
	return cmd
}

// verdicts prints what was found of each brief in a file. The first problem is
// returned when all have had their turn.
func (a *app) verdicts(file string, all []*build.Verdict) error {
	var first error
	for _, v := range all {
		place := file
		if v.Where != "" {
			place += ": " + v.Where
		}
		if err := a.verdict(place, v); first == nil {
			first = err
		} else if err != nil {
			a.report(err)
		}
	}
	return first
}

// verdict prints what a verification found.
func (a *app) verdict(file string, v *build.Verdict) error {
	for _, r := range v.Remarks {
		a.note("brief: note: %s", r)
	}
	for _, f := range v.Faults {
		fmt.Fprintln(a, briefing.Visible(f.String()))
	}
	switch {
	case len(v.Faults) > 0:
		return &briefing.Problem{Code: briefing.Policy, Where: file, What: "refuted: " + briefing.Count(len(v.Faults), "fault"), Hint: refuted(v)}
	case len(v.Missing) > 0:
		return &briefing.Problem{Code: briefing.Input, Where: file, What: missing(v) + strings.Join(v.Missing, ", "),
			Hint: lacking(v)}
	}
	fmt.Fprintf(a, "%s: proved: %s, %s, %s\n", briefing.Visible(file), briefing.Count(v.Statements, "statement"), briefing.Count(v.Passages, "passage"), briefing.Count(len(v.Brief.Sources), "source"))
	return nil
}

// missing says what is: of sources, and of what a PDF was set with.
func missing(v *build.Verdict) string {
	if sourceless(v) {
		return "sources are missing: "
	}
	return "cannot be set again as it was; not at hand: "
}

// refuted says what to do about faults that only the file has, not its evidence.
func refuted(v *build.Verdict) string {
	if slices.ContainsFunc(v.Faults, func(f proof.Fault) bool { return f.What != proof.ThePage }) {
		return ""
	}
	return "the file was altered, or saved again by another program: take the one that brief wrote, or render its .json again"
}

// lacking says how to give what is missing.
func lacking(v *build.Verdict) string {
	if sourceless(v) {
		return "name the folder that holds them: --sources DIR"
	}
	return "name the config that names fonts and logo: --config CONFIG"
}

func sourceless(v *build.Verdict) bool {
	return slices.ContainsFunc(v.Missing, func(m string) bool { return strings.HasPrefix(m, "S") })
}

// at puts the file before an error that has no place yet.
func at(file string, err error) error {
	var p *briefing.Problem
	if errors.As(err, &p) && p.Where == "" {
		q := *p
		q.Where = file
		return &q
	}
	return err
}
