package main

import (
	"os"

	"brief/briefing/build"
	"brief/config"

	"github.com/spf13/cobra"
)

// build is `brief build`.
func (a *app) build() *cobra.Command {
	var asJSON, issuing bool
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
			if issuing {
				return a.issue(cmd.Context(), c, asJSON)
			}
			var system systemFonts
			step, end := a.progress()
			r, err := build.Run(cmd.Context(), build.Request{Config: c, Assets: assets, SystemFonts: system.finder(c), Previous: lastIssued(c), Progress: step})
			end()
			if err != nil {
				return err
			}
			a.warn(r.Warnings)
			files := place(c.OutDir(), r.Files)
			record, err := recordOf(c, r, &system)
			if err != nil {
				return err
			}
			if err := writeLocked(cmd.Context(), c.OutDir(), append(files, record)); err != nil {
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
	cmd.Flags().BoolVar(&issuing, "issue", false, "issue the next edition: archive it and say what changed")
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
