package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"runtime"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // a static program on a machine without time zones

	"brief/briefing"
	"brief/briefing/edition/cron"
	"brief/briefing/edition/schedule"
	"brief/config"

	"github.com/spf13/cobra"
)

// scheduling are the flags of `brief schedule`.
type scheduling struct {
	now     bool
	print   string
	health  string
	format  string
	workers int
}

// schedule is `brief schedule`.
func (a *app) schedule() *cobra.Command {
	var s scheduling
	cmd := &cobra.Command{
		Use:   "schedule [CONFIG…]",
		Short: "issue and deliver editions at the times of the config",
		Long: `Runs in the foreground and issues an edition of each config whenever its
"nightly: {at: …, timezone: …}" is due, and delivers it as "deliver:" says. A
night that was missed is made up for once. A failed run leaves the last good
edition as it was and is told to the readers. SIGTERM or Ctrl-C ends it after
the runs at work; a second one ends it at once. The log goes to standard error.`,
		Example: `  brief schedule config/talks.yaml config/harbour.yaml --health /run/brief.json
  brief schedule --now config/talks.yaml
  brief schedule --print systemd config/talks.yaml`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if s.workers < 1 {
				return &briefing.Problem{Code: briefing.Usage, Where: "--workers", What: fmt.Sprintf("%d: must be at least 1", s.workers)}
			}
			log, err := a.logger(s.format)
			if err != nil {
				return err
			}
			nights, err := nights(cmd, args, !s.now)
			if err != nil {
				return err
			}
			switch {
			case s.print != "":
				return a.units(s.print, nights)
			case s.now:
				return a.tonight(cmd.Context(), nights)
			}
			return a.daemon(cmd.Context(), s, nights, log)
		},
	}
	config.Flags(cmd.Flags())
	cmd.Flags().BoolVar(&s.now, "now", false, "issue and deliver once, now, and end")
	cmd.Flags().StringVar(&s.print, "print", "", "print units for the system's own scheduler: `SYSTEM` is systemd, cron or windows")
	cmd.Flags().StringVar(&s.health, "health", "", "write what each job does to `FILE`, as JSON, every half minute")
	cmd.Flags().StringVar(&s.format, "log", "text", "`FORMAT` of the log: text or json")
	cmd.Flags().IntVar(&s.workers, "workers", runtime.GOMAXPROCS(0), "build at most `N` briefs at a time")
	return cmd
}

// nights reads the configs. Those that are to be scheduled must say when.
func nights(cmd *cobra.Command, files []string, timed bool) ([]*night, error) {
	if len(files) == 0 {
		files = []string{""}
	}
	seen := map[string]string{}
	var out []*night
	for _, f := range files {
		c, err := config.Load(f, cmd.Flags())
		if err != nil {
			return nil, err
		}
		if err := c.NeedSources(); err != nil {
			return nil, err
		}
		if c.Nightly.At == "" && timed {
			return nil, &briefing.Problem{Code: briefing.Usage, Where: c.File, What: "does not say when it is due",
				Hint: "nightly: {at: \"0 5 * * 1-5\", timezone: Europe/Berlin}; or issue it now: --now"}
		}
		place := recordPath(c.OutDir(), c.Name)
		if first, ok := seen[place]; ok {
			return nil, &briefing.Problem{Code: briefing.Usage, Where: c.File, What: "writes the same outputs as " + first, Hint: "give one of them another name or output.dir"}
		}
		seen[place] = c.File
		out = append(out, &night{file: c.File, flags: cmd.Flags(), config: c, gatherer: gathers})
	}
	return out, nil
}

// tonight issues and delivers each brief once. The first problem is returned
// when all have had their turn.
func (a *app) tonight(ctx context.Context, nights []*night) error {
	var first error
	keep := func(err error) {
		if first == nil {
			first = err
		} else if err != nil {
			a.report(err)
		}
	}
	for _, n := range nights {
		n.attempts = onlyOne
		watched, end := a.watched(ctx)
		err := n.run(watched, time.Now())
		end()
		if ctx.Err() != nil {
			return ctx.Err()
		}
		is := n.last
		if is != nil {
			a.warn(is.Warnings)
			a.told(is)
			a.paths(is.Files)
		}
		if booked := n.done(time.Time{}, time.Now(), 1, err); booked != nil && err == nil {
			err = booked
		}
		keep(err)
		if problems := n.post(ctx, slog.New(slog.DiscardHandler), time.Now); len(problems) > 0 {
			keep(&briefing.Problem{Code: briefing.Broke, Where: n.file, What: "not delivered: " + strings.Join(problems, "; "), Hint: "the next run tries again; `brief status` shows what is open"})
		}
	}
	return first
}

// revise takes over an edited schedule.
func (n *night) revise(job *schedule.Job, log *slog.Logger) bool {
	was := n.settings()
	c := n.edited(log)
	if c == nil || c.Nightly == was.Nightly {
		return false
	}
	spec, err := cron.Parse(c.Nightly.At)
	if err != nil {
		log.Error("the config does not say any more when it is due", "brief", c.Name)
		return false
	}
	job.Spec, job.Zone, job.Jitter, job.Retries = spec, c.Zone(), c.Nightly.Spread(), c.Nightly.Retries
	return true
}

func (a *app) logger(format string) (*slog.Logger, error) {
	level := slog.LevelInfo
	if a.quiet {
		level = slog.LevelError
	}
	o := &slog.HandlerOptions{Level: level}
	switch format {
	case "text":
		return slog.New(slog.NewTextHandler(a.err, o)), nil
	case "json":
		return slog.New(slog.NewJSONHandler(a.err, o)), nil
	}
	return nil, &briefing.Problem{Code: briefing.Usage, Where: "--log", What: fmt.Sprintf("unknown value %q, it is text or json", format)}
}

// backoff are the waits before further attempts.
var backoff = []time.Duration{time.Minute, 5 * time.Minute, 15 * time.Minute, 30 * time.Minute, time.Hour, time.Hour, time.Hour, time.Hour}

// wall is the clock of the machine.
type wall struct{}

func (wall) Now() time.Time                         { return time.Now().Round(0) } // without the monotonic clock, which stands still in sleep
func (wall) After(d time.Duration) <-chan time.Time { return time.After(d) }

// daemon runs the schedule until ctx ends.
func (a *app) daemon(ctx context.Context, s scheduling, nights []*night, log *slog.Logger) error {
	sched := &schedule.Scheduler{Clock: wall{}, Log: log, Workers: s.workers, Retry: mayPass, Backoff: backoff}
	for _, n := range nights {
		spec, err := cron.Parse(n.config.Nightly.At)
		if err != nil {
			return err
		}
		last, _ := time.Parse(time.RFC3339, n.archive().Status().Due) // zero: never run
		log.Info("scheduled", "brief", n.config.Name, "at", n.config.Nightly.At, "timezone", n.config.Nightly.Timezone, "next", spec.Next(time.Now(), n.config.Zone()))
		job := &schedule.Job{
			Name: n.config.Name, Spec: spec, Zone: n.config.Zone(), Jitter: n.config.Nightly.Spread(), Retries: n.config.Nightly.Retries, Last: last,
			Run: func(ctx context.Context, _ time.Time) error { return n.run(ctx, time.Now()) },
			Done: func(due time.Time, attempts int, err error) {
				if err := n.done(due, time.Now(), attempts, err); err != nil {
					log.Error("not recorded", "brief", n.settings().Name, "error", err)
				}
			},
		}
		job.Revise = func() bool { return n.revise(job, log) }
		sched.Jobs = append(sched.Jobs, job)
	}
	sched.Jumped = func(now time.Time, by time.Duration) {
		for _, n := range nights {
			if err := n.jumped(now, by); err != nil {
				log.Error("not recorded", "brief", n.settings().Name, "error", err)
			}
		}
	}
	if s.health != "" {
		h := &health{file: s.health, log: log}
		sched.Beat = h.beat
	}
	var mail sync.WaitGroup
	mail.Go(func() { carry(ctx, nights, log) })
	sched.Run(ctx)
	mail.Wait()
	log.Info("stopped")
	return nil
}

// carry delivers what waits, again and again. A delivery that has begun is ended
// before it stops.
func carry(ctx context.Context, nights []*night, log *slog.Logger) {
	tick := time.NewTicker(10 * time.Second)
	defer tick.Stop()
	for ctx.Err() == nil {
		for _, n := range nights {
			if ctx.Err() == nil {
				n.post(context.WithoutCancel(ctx), log, time.Now)
			}
		}
		select {
		case <-ctx.Done():
		case <-tick.C:
		}
	}
}

// health writes the health file.
type health struct {
	file    string
	log     *slog.Logger
	written time.Time
	last    string
}

// beat writes the file when something has changed, or the last is half a minute
// old.
func (h *health) beat(now time.Time, states []schedule.State) {
	data, err := json.Marshal(states)
	if err != nil || string(data) == h.last && now.Sub(h.written) < 25*time.Second && !now.Before(h.written) {
		return
	}
	h.last, h.written = string(data), now
	whole, err := json.MarshalIndent(struct {
		Now  time.Time        `json:"now"`
		Jobs []schedule.State `json:"jobs"`
	}{now, states}, "", "  ")
	if err == nil {
		err = writeAll(context.Background(), []output{{h.file, append(whole, '\n')}})
	}
	if err != nil {
		h.log.Error("the health file cannot be written", "error", err)
	}
}
