package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"brief/briefing"
	"brief/briefing/build"
	"brief/briefing/edition"
	"brief/config"

	"github.com/spf13/cobra"
)

// diff is `brief diff`.
func (a *app) diff() *cobra.Command {
	var asJSON bool
	var configFile string
	cmd := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "say what changed between two editions",
		Long: `Says what changed from one brief to another. OLD and NEW are each a .json, or a
.pdf or .docx that brief wrote, or the number of an issued edition of the config.
News comes first; what follows from an edited config is marked "(config)".
Exit codes: 0 done, whether there are changes or not; 2 a file that is no brief.`,
		Example: `  brief diff 3 4
  brief diff monday.pdf out/talks.json --json`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			old, err := editionOf(args[0], configFile)
			if err != nil {
				return err
			}
			now, err := editionOf(args[1], configFile)
			if err != nil {
				return err
			}
			changes := edition.Compare(old, now)
			if asJSON {
				e := json.NewEncoder(a)
				e.SetEscapeHTML(false)
				e.SetIndent("", "  ")
				return e.Encode(struct {
					Old     string            `json:"old"`
					New     string            `json:"new"`
					Changes []briefing.Change `json:"changes"`
				}{edition.Called(old), edition.Called(now), append([]briefing.Change{}, changes...)})
			}
			a.changes(changes)
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	cmd.Flags().StringVar(&configFile, "config", "", "numbers are editions of this `CONFIG`")
	return cmd
}

// changes prints differences, one a line.
func (a *app) changes(changes []briefing.Change) {
	if len(changes) == 0 {
		fmt.Fprintln(a, "no change")
	}
	for _, c := range changes {
		s := c.Kind + ": "
		if c.Statement != "" {
			s += c.Statement + " "
		}
		s += c.Text
		if c.Detail != "" {
			s += " (" + c.Detail + ")"
		}
		if c.Was != "" {
			s += " | before: " + c.Was
		}
		if c.Cause == briefing.CauseConfig {
			s = "(config) " + s
		}
		fmt.Fprintln(a, briefing.Visible(s))
	}
}

// editionOf reads the brief that a name means: a file, else the number of an
// edition of the config.
func editionOf(name, configFile string) (*briefing.Brief, error) {
	n, err := strconv.Atoi(name)
	if _, missing := os.Stat(name); err == nil && n > 0 && missing != nil {
		c, err := config.Load(configFile, nil)
		if err != nil {
			return nil, err
		}
		archive := edition.At(c.OutDir(), c.Name)
		r, err := archive.Record(n)
		if err != nil {
			return nil, &briefing.Problem{Code: briefing.Usage, Where: shown(archive.Dir(n)), What: "no whole edition " + name + " of " + c.Name, Hint: "`brief editions` lists them", Err: err}
		}
		name = filepath.Join(archive.Dir(n), r.Files[0].Name)
	}
	data, err := readFile(name)
	if err != nil {
		return nil, err
	}
	b, err := build.Open(data)
	return b, at(name, err)
}
