package main

import (
	"encoding/json"
	"fmt"

	"brief/briefing"
	"brief/briefing/edition"
	"brief/config"

	"github.com/spf13/cobra"
)

// editions is `brief editions`.
func (a *app) editions() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "editions [CONFIG]",
		Short: "list the issued editions of a brief",
		Long: `Lists the issued editions of a brief, oldest first: number, time of issue, cut-off,
changes, and the folder that holds it. A damaged one is named on standard error.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := config.Load(first(args), cmd.Flags())
			if err != nil {
				return err
			}
			archive := edition.At(c.OutDir(), c.Name)
			whole, damaged := archive.List()
			lines := make([]line, 0, len(whole))
			for _, r := range whole {
				l := line{Number: r.Number, Issued: r.Issued, AsOf: r.AsOf, Dir: shown(archive.Dir(r.Number)), Content: r.Content}
				if b, err := saved(archive.Dir(r.Number) + "/" + r.Files[0].Name); err == nil && b.Edition != nil {
					l.Changes = len(b.Edition.Changes)
				}
				lines = append(lines, l)
			}
			for _, d := range damaged {
				a.note("brief: warning: %s: damaged; it is not used", shown(d))
			}
			if asJSON {
				e := json.NewEncoder(a)
				e.SetEscapeHTML(false)
				e.SetIndent("", "  ")
				return e.Encode(lines)
			}
			for _, l := range lines {
				fmt.Fprintf(a, "%-4d %s  cut-off %s  %-11s %s\n", l.Number, l.Issued, l.AsOf, briefing.Count(l.Changes, "change"), briefing.Visible(l.Dir))
			}
			if len(lines) == 0 {
				a.note("brief: no edition of %s has been issued: `brief build --issue`", c.Name)
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	cmd.Flags().String("out", "", "the editions of the outputs in `DIR`")
	cmd.Flags().String("name", "", "the editions of the outputs called `NAME`")
	return cmd
}

// line is an edition in the list.
type line struct {
	Number  int    `json:"number"`
	Issued  string `json:"issued"`
	AsOf    string `json:"as_of"`
	Changes int    `json:"changes"`
	Content string `json:"content"`
	Dir     string `json:"dir"`
}
