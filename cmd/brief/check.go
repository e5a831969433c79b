package main

import (
	"fmt"
	"slices"
	"strings"

	"brief/briefing"
	"brief/briefing/build"
	"brief/config"

	"github.com/spf13/cobra"
)

// check is `brief check`.
func (a *app) check() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "check [CONFIG]",
		Short: "say what each section would draw on; write nothing",
		Long: `Validates the config, reads the sources, and says what was read of each and what
each section would draw on. It writes nothing.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.load(cmd, args)
			if err != nil {
				return err
			}
			if _, err := assets(c); err != nil {
				return err
			}
			step, end := a.progress()
			r, err := build.Check(cmd.Context(), c, step)
			end()
			if err != nil {
				return err
			}
			a.warn(r.Warnings)
			a.findings(c, r)
			if c.Strict && len(r.Warnings) > 0 {
				return &briefing.Problem{Code: briefing.Policy, Where: c.File, What: briefing.Count(len(r.Warnings), "warning") + " under --strict"}
			}
			return nil
		},
	}
	config.Flags(cmd.Flags())
	return cmd
}

// findings prints what a check found.
func (a *app) findings(c *config.Config, r *build.Report) {
	say := func(format string, args ...any) {
		fmt.Fprintln(a, briefing.Visible(fmt.Sprintf(format, args...)))
	}
	cutoff := r.AsOf
	if cutoff == "" {
		cutoff = "none, no source has a date"
	}
	say("%s: the config holds; cut-off %s", c.File, cutoff)
	l := r.Ledger
	say("%d of %s read, %d failed, %d skipped, %d withheld", l.Read, briefing.Count(l.Offered, "source"), len(l.Failed), len(l.Skipped), l.Withheld)
	for _, s := range r.Sources {
		date := "no date"
		if s.Published != "" {
			date = fmt.Sprintf("%s (%s)", s.Published, s.PublishedBasis)
		}
		say("  %-4s %-24s %s, %s: %s", s.ID, date, s.Place(), briefing.Count(s.Words, "word"), s.Name())
	}
	for _, e := range slices.Concat(l.Failed, l.Skipped, l.Stale) {
		say("  -    %s: %s", e.Path, e.Reason)
	}
	for _, s := range r.Sections {
		if s.Sentences == 0 {
			say("section %s (%s): nothing", s.ID, s.Title)
			continue
		}
		say("section %s (%s): %s in %s", s.ID, s.Title, briefing.Count(s.Sentences, "sentence"), briefing.Count(s.Documents, "document"))
		say("  best, %s: %s", s.From, strings.TrimSpace(s.Best))
	}
}
