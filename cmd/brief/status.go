package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"time"

	"brief/briefing"
	"brief/briefing/edition"
	"brief/briefing/edition/cron"
	"brief/briefing/edition/deliver"
	"brief/config"

	"github.com/spf13/cobra"
)

// status is `brief status`.
func (a *app) status() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "status [CONFIG…]",
		Short: "show the last run, the last good edition, the next run, deliveries",
		Long: `Shows of each scheduled brief its last run, its last good edition, when it is due
next, what became of its sources, and which deliveries are open or failed.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				args = []string{""}
			}
			list := []standing{}
			for _, f := range args {
				c, err := config.Load(f, cmd.Flags())
				if err != nil {
					return err
				}
				s, err := standingOf(c, time.Now())
				if err != nil {
					return err
				}
				list = append(list, s)
			}
			if asJSON {
				e := json.NewEncoder(a)
				e.SetEscapeHTML(false)
				e.SetIndent("", "  ")
				return e.Encode(list)
			}
			for _, s := range list {
				a.standing(s)
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// longestNight is how long a run may take, with all its attempts, before it is
// called overdue.
const longestNight = 3 * time.Hour

// standing is how a scheduled brief stands.
type standing struct {
	Name       string          `json:"name"`
	Config     string          `json:"config"`
	At         string          `json:"at"`
	Timezone   string          `json:"timezone"`
	Next       string          `json:"next"`              // RFC 3339; empty when it is not scheduled
	Overdue    string          `json:"overdue,omitempty"` // RFC 3339: the first due time that should long have been run; absent when there is none
	Stale      string          `json:"stale,omitempty"`   // that the sources are older than max_age; absent when they are not
	Edition    int             `json:"edition"`           // last good one; 0: none
	Issued     string          `json:"issued"`
	Last       edition.Status  `json:"last"`
	Damaged    []string        `json:"damaged"`
	Deliveries []deliver.Entry `json:"deliveries"` // of the last edition, and all that are open or failed
}

func standingOf(c *config.Config, now time.Time) (standing, error) {
	a := edition.At(c.OutDir(), c.Name)
	s := standing{Name: c.Name, Config: c.File, At: c.Nightly.At, Timezone: c.Nightly.Timezone, Last: a.Status(), Damaged: []string{}, Deliveries: []deliver.Entry{}}
	if spec, err := cron.Parse(c.Nightly.At); err == nil {
		s.Next = spec.Next(now, c.Zone()).Format(time.RFC3339)
		if last, err := time.Parse(time.RFC3339, cmp.Or(s.Last.Due, s.Last.Ended)); err == nil {
			due := spec.Next(last, c.Zone())
			if !due.IsZero() && due.Add(c.Nightly.Spread()+longestNight).Before(now) {
				s.Overdue = due.Format(time.RFC3339)
			}
		}
	}
	if s.Last.Sources.Offered > 0 {
		s.Stale = stale(c, s.Last.Sources.Newest, now)
	}
	whole, damaged := a.List()
	s.Damaged = append(s.Damaged, damaged...)
	if len(whole) > 0 {
		s.Edition, s.Issued = whole[len(whole)-1].Number, whole[len(whole)-1].Issued
	}
	j, err := deliver.Open(a.Deliveries())
	if err != nil {
		return s, &briefing.Problem{Code: briefing.Broke, Where: shown(a.Deliveries()), What: err.Error(), Err: err}
	}
	latest := edition.Outgoing{Edition: s.Edition}.ID()
	for _, e := range j.Entries {
		if e.Parcel == latest || e.State != deliver.Sent {
			s.Deliveries = append(s.Deliveries, *e)
		}
	}
	return s, nil
}

// standing prints how a brief stands.
func (a *app) standing(s standing) {
	say := func(format string, args ...any) {
		fmt.Fprintln(a, briefing.Visible(fmt.Sprintf(format, args...)))
	}
	say("%s (%s)", s.Name, s.Config)
	switch {
	case s.Last.Ended == "":
		say("  last run      none")
	case s.Last.Result == edition.Failed:
		say("  last run      %s failed: %s", s.Last.Ended, s.Last.Error)
	default:
		say("  last run      %s %s", s.Last.Ended, s.Last.Result)
	}
	if s.Edition == 0 {
		say("  last edition  none")
	} else {
		say("  last edition  %d, issued %s", s.Edition, s.Issued)
	}
	if s.Next == "" {
		say("  next run      not scheduled")
	} else {
		say("  next run      %s (%s, %s)", s.Next, s.At, s.Timezone)
	}
	if s.Overdue != "" {
		say("  overdue       %s was not run, or could not be recorded: is `brief schedule` running, and the disk writable?", s.Overdue)
	}
	if s.Last.Clock != "" {
		say("  clock         %s", s.Last.Clock)
	}
	if n := s.Last.Sources; n.Offered > 0 {
		newest := ""
		if n.Newest != "" {
			newest = ", newest of " + briefing.LongDate(n.Newest)
		}
		say("  sources       %d of %d read, %d failed, %d skipped, %d withheld%s", n.Read, n.Offered, n.Failed, n.Skipped, n.Withheld, newest)
	}
	if s.Stale != "" {
		say("  stale         %s", s.Stale)
	}
	if g := s.Last.Gathered; g != nil {
		say("  collected     %d new, %d unchanged, %d failed", g.New, g.Unchanged, g.Failed)
		for _, p := range g.Problems {
			say("  not collected %s", p)
		}
	}
	for _, d := range s.Damaged {
		say("  damaged       %s", shown(d))
	}
	for _, d := range s.Deliveries {
		line := fmt.Sprintf("  delivery      %s to %s: %s, %s", d.Parcel, d.Reader, d.State, briefing.Count(d.Attempts, "attempt"))
		if d.State == deliver.Waiting {
			line += ", next " + d.Next.Format(time.RFC3339)
		}
		if d.Error != "" {
			line += ": " + d.Error
		}
		say("%s", line)
	}
}
