package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"brief/briefing"
	"brief/briefing/build"
	"brief/briefing/edition"
	"brief/config"

	"github.com/spf13/cobra"
)

// errPartly marks an interrupted run that keeps what it had by then.
var errPartly = errors.New("interrupted")

// collect is `brief collect`.
func (a *app) collect() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "collect [CONFIG]",
		Short: "fetch the web pages and feeds that the config names",
		Long: `Fetches every "url:" and "feed:" under sources, and the new pages of the feeds,
and keeps what came with time, address and headers; "brief build" reads that and
never the network. robots.txt is obeyed, a host is asked at most once a second,
and only for what is newer than what is there. Nothing of this machine or a
private network is fetched unless "collect: {allow_private: true}" says so. An
error page, a bot check or a paywall stub is rejected with the reason. What was
collected before stays. Exit code 4: more addresses of the config failed than
"max_failed" allows.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := config.Load(first(args), nil)
			if err != nil {
				return err
			}
			if !c.Collecting() {
				a.note("brief: nothing to collect: no source of %s is a url or a feed", c.File)
			}
			r, err := a.collected(cmd.Context(), c)
			if asJSON {
				err = errors.Join(err, a.collectedJSON(r))
			} else {
				a.outcomes(r)
			}
			if err != nil {
				return err
			}
			a.note("%s", c.Name+": "+tally(r))
			return build.Shortfall(c, r)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print what became of each address as JSON")
	return cmd
}

// collected collects what a config names, with progress on a terminal.
func (a *app) collected(ctx context.Context, c *config.Config) (*build.Collected, error) {
	watched, end := a.watched(ctx)
	r, err := collectFor(watched, c)
	end()
	if err != nil && ctx.Err() != nil {
		err = &briefing.Problem{Code: briefing.Broke, What: fmt.Sprintf("interrupted; what became of %s is kept", briefing.Count(len(r.Outcomes), "address")),
			Hint: "run it again: it goes on where it ended", Err: errPartly}
	}
	return r, err
}

// collectFor collects what a config names.
func collectFor(ctx context.Context, c *config.Config) (*build.Collected, error) {
	step := stepOf(ctx)
	return build.Collect(ctx, c, wall{}, func(done, of int) {
		if step != nil && done < of {
			step(fmt.Sprintf("collecting, %d of %d", done, of))
		}
	})
}

// outcomes prints what became of each address, one a line.
func (a *app) outcomes(r *build.Collected) {
	for _, o := range r.Outcomes {
		line := fmt.Sprintf("%-10s %s", o.State, o.URL)
		if o.Reason != "" {
			line += ": " + o.Reason
		}
		fmt.Fprintln(a, briefing.Visible(line))
	}
}

func (a *app) collectedJSON(r *build.Collected) error {
	e := json.NewEncoder(a)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(append([]build.Outcome{}, r.Outcomes...))
}

// tally is the closing line of a collecting.
func tally(r *build.Collected) string {
	return fmt.Sprintf("%s: %s", briefing.Count(len(r.Outcomes), "address"), r.Tally())
}

// gathers is the gatherer of a config, nil when it collects nothing.
func gathers(c *config.Config) gatherer {
	if !c.Collecting() {
		return nil
	}
	return collecting{}
}

// collecting collects before a night's edition is made.
type collecting struct{}

// mostProblems is how many addresses that failed the status of a night names.
const mostProblems = 10

// Gather fetches what the config names. Too many failures are an error; what was
// collected before is still there.
func (collecting) Gather(ctx context.Context, c *config.Config, _ time.Time) (edition.Gathered, error) {
	r, err := collectFor(ctx, c)
	g := edition.Gathered{Problems: []string{}}
	for _, o := range r.Outcomes {
		switch {
		case o.Feed && o.Good():
		case !o.Good():
			if g.Failed++; len(g.Problems) < mostProblems {
				g.Problems = append(g.Problems, o.URL+": "+o.Reason)
			}
		case o.Changed():
			g.New++
		default:
			g.Unchanged++
		}
	}
	if err == nil {
		err = build.Shortfall(c, r)
	}
	return g, err
}
