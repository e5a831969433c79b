// Package schedule runs jobs when their cron expressions are due. Every due time
// counts once: a job does not overlap itself, times that passed while the
// machine slept are made up for by one run, and a clock that is set back brings
// none back.
package schedule

import (
	"context"
	"fmt"
	"hash/fnv"
	"log/slog"
	"sync"
	"time"

	"brief/briefing/edition/cron"
)

// Clock is the clock on the wall, which may be set and which runs on while the
// machine sleeps.
type Clock interface {
	Now() time.Time
	After(time.Duration) <-chan time.Time
}

// Job is something to run at the times of Spec in Zone.
type Job struct {
	Name    string
	Spec    cron.Spec
	Zone    *time.Location
	Jitter  time.Duration // spread of the start; the same for the same name and time
	Retries int           // further attempts, bounded by the scheduler's Backoff
	// Last is the due time that was run last; zero before the first run, and
	// then nothing is made up for.
	Last time.Time
	// Revise is asked about once a Nap while the job waits, and may change Spec,
	// Zone, Jitter and Retries; it reports whether it did. Due times of the new
	// schedule count from then on. May be nil.
	Revise func() bool
	// Run does the work for a due time.
	Run func(ctx context.Context, due time.Time) error
	// Done is told of every due time when it is over, with the error of its last
	// attempt.
	Done func(due time.Time, attempts int, err error)
}

// Scheduler runs jobs. The zero values of its bounds are replaced by defaults.
type Scheduler struct {
	Jobs    []*Job
	Clock   Clock
	Log     *slog.Logger
	Workers int                            // jobs at a time; default 1
	Retry   func(err error) bool           // whether another attempt may help; nil: never
	Backoff []time.Duration                // waits before further attempts; none: no further attempt
	Grace   time.Duration                  // how long running jobs may take to end when stopped; default 1 minute
	Nap     time.Duration                  // longest sleep, so that a clock that is set is noticed; default 30 seconds
	Beat    func(now time.Time, s []State) // called after each step, for a health file; may be nil
	// Jumped is told when the clock did not show what it should: it was set
	// ahead, the machine slept, or, with a negative by, it was set back. May be
	// nil.
	Jumped func(now time.Time, by time.Duration)
}

// State is what a job is doing.
type State struct {
	Name   string    `json:"name"`
	Doing  string    `json:"doing"`  // waiting, working (or queued for it), retrying
	Next   time.Time `json:"next"`   // due time that is waited for, or worked at
	Last   time.Time `json:"last"`   // due time that was run last; zero: none yet
	Failed string    `json:"failed"` // error of the last attempt; empty when it went well
}

// entry is a job at work.
type entry struct {
	*Job
	doing    string
	from     time.Time // due times up to here are over
	due      time.Time // next due time, or the one that is worked at
	start    time.Time // when to begin: due with jitter, or the next attempt
	attempts int
	failed   string
	asked    time.Time // when Revise was asked last
}

type outcome struct {
	e   *entry
	err error
}

// clockStep is how far the clock may be off what it should show before the log
// says so.
const clockStep = 2 * time.Minute

// Run runs jobs until ctx ends; then it starts nothing more, lets the running
// ones end within Grace, and returns.
func (s *Scheduler) Run(ctx context.Context) {
	s.defaults()
	work, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	entries := make([]*entry, len(s.Jobs))
	queue, over := make(chan *entry, len(s.Jobs)), make(chan outcome, len(s.Jobs))
	var workers sync.WaitGroup
	for range s.Workers {
		workers.Go(func() {
			for e := range queue {
				over <- outcome{e, attempt(work, e)}
			}
		})
	}
	now := s.Clock.Now()
	for i, j := range s.Jobs {
		entries[i] = &entry{Job: j, doing: "waiting", from: j.Last}
		if j.Last.IsZero() {
			entries[i].from = now
		}
		entries[i].plan(now)
	}
	for ctx.Err() == nil {
		before := now
		now = s.Clock.Now()
		if now.Before(before.Add(-clockStep)) {
			s.setBack(entries, before, now)
		}
		for _, e := range entries {
			s.revise(e, now)
			s.step(e, now, queue)
		}
		s.beat(entries, now)
		nap := s.nap(entries, now)
		select {
		case <-ctx.Done():
		case o := <-over:
			s.over(o, s.Clock.Now())
		case <-s.Clock.After(nap):
			if late := s.Clock.Now().Sub(now) - nap; late > clockStep {
				s.Log.Warn("the clock jumped ahead, or the machine slept", "by", late.Round(time.Second))
				s.jumped(s.Clock.Now(), late.Round(time.Second))
			}
		}
	}
	s.stop(queue, over, &workers, cancel)
}

func (s *Scheduler) defaults() {
	s.Workers = max(s.Workers, 1)
	if s.Grace == 0 {
		s.Grace = time.Minute
	}
	if s.Nap == 0 {
		s.Nap = 30 * time.Second
	}
	if s.Log == nil {
		s.Log = slog.New(slog.DiscardHandler)
	}
	if s.Retry == nil {
		s.Retry = func(error) bool { return false }
	}
}

// plan sets the next due time: the latest of those that have passed since the
// last run, else the first to come.
func (e *entry) plan(now time.Time) {
	e.due, e.attempts = e.Spec.Next(e.from, e.Zone), 0
	for n := 0; !e.due.IsZero() && !e.due.After(now); n++ {
		next := e.Spec.Next(e.due, e.Zone)
		if next.IsZero() || next.After(now) {
			break
		}
		if e.due = next; n == mostMissed { // asleep for long: only the last hour can matter to so busy a job
			e.due = e.Spec.Next(now.Add(-time.Hour), e.Zone)
		}
	}
	e.start = e.due
	if e.Jitter > 0 && !e.due.IsZero() {
		h := fnv.New64a()
		fmt.Fprint(h, e.Name, e.due.Unix())
		e.start = e.due.Add(time.Duration(h.Sum64() % uint64(e.Jitter)).Truncate(time.Second))
	}
}

// revise takes over a schedule that was edited. What was due before it was is not
// made up for by the new one.
func (s *Scheduler) revise(e *entry, now time.Time) {
	if e.Revise == nil || e.doing != "waiting" || !e.due.After(now) || now.Sub(e.asked).Abs() < s.Nap {
		return
	}
	if e.asked = now; e.Revise() {
		if e.from.Before(now) {
			e.from = now
		}
		e.plan(now)
		s.Log.Info("scheduled anew", "job", e.Name, "next", e.due)
	}
}

// mostMissed bounds the missed due times that are counted one by one.
const mostMissed = 50_000

// step queues a job whose time has come. Jobs are queued in the order in which
// they are listed, each once, so none waits longer than one round of the others.
func (s *Scheduler) step(e *entry, now time.Time, queue chan<- *entry) {
	if e.due.IsZero() || e.start.After(now) || e.doing == "working" {
		return
	}
	if e.doing == "waiting" && !e.due.After(now) {
		start := e.due
		if e.plan(now); !e.due.Equal(start) { // more were missed meanwhile: one run for all
			s.Log.Info("made up for by one run", "job", e.Name, "missed", start, "due", e.due)
		}
		if e.start.After(now) {
			return
		}
	}
	e.doing = "working"
	e.attempts++
	queue <- e // has room for every job
}

// attempt runs a job once. A panic is an error of this run and of no other.
func attempt(ctx context.Context, e *entry) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return e.Run(ctx, e.due)
}

// over books a finished attempt: another one later, or done.
func (s *Scheduler) over(o outcome, now time.Time) {
	e := o.e
	e.failed = ""
	if o.err != nil {
		e.failed = o.err.Error()
	}
	if o.err != nil && s.Retry(o.err) && e.attempts <= min(len(s.Backoff), e.Retries) {
		e.doing, e.start = "retrying", now.Add(s.Backoff[e.attempts-1])
		s.Log.Warn("failed, to be tried again", "job", e.Name, "due", e.due, "attempt", e.attempts, "at", e.start, "error", o.err)
		return
	}
	if o.err != nil {
		s.Log.Error("failed", "job", e.Name, "due", e.due, "attempts", e.attempts, "error", o.err)
	} else {
		s.Log.Info("done", "job", e.Name, "due", e.due, "attempts", e.attempts)
	}
	if e.Done != nil {
		e.Done(e.due, e.attempts, o.err)
	}
	e.Last, e.from, e.doing = e.due, e.due, "waiting"
	e.plan(now)
}

// farAhead is how far in the future a last run may lie after the clock was set
// back: further, and the clock had been wrong before.
const farAhead = 36 * time.Hour

// setBack notices that the clock was set back: due times that were run stay run.
func (s *Scheduler) setBack(entries []*entry, before, now time.Time) {
	s.Log.Warn("the clock was set back", "from", before, "to", now)
	s.jumped(now, now.Sub(before).Round(time.Second))
	for _, e := range entries {
		if e.doing == "retrying" && len(s.Backoff) > 0 {
			e.start = now.Add(s.Backoff[min(e.attempts, len(s.Backoff))-1])
		}
		if e.doing == "waiting" && e.from.After(now.Add(farAhead)) {
			s.Log.Warn("the last run lies in the future; planned anew", "job", e.Name, "last", e.Last)
			e.from = now
			e.plan(now)
		}
	}
}

// nap is how long to sleep.
func (s *Scheduler) nap(entries []*entry, now time.Time) time.Duration {
	nap := s.Nap
	for _, e := range entries {
		if e.doing != "working" && !e.due.IsZero() {
			nap = min(nap, max(e.start.Sub(now), time.Millisecond))
		}
	}
	return nap
}

func (s *Scheduler) jumped(now time.Time, by time.Duration) {
	if s.Jumped != nil {
		s.Jumped(now, by)
	}
}

func (s *Scheduler) beat(entries []*entry, now time.Time) {
	if s.Beat == nil {
		return
	}
	states := make([]State, len(entries))
	for i, e := range entries {
		states[i] = State{Name: e.Name, Doing: e.doing, Next: e.due, Last: e.Last, Failed: e.failed}
	}
	s.Beat(now, states)
}

// stop starts nothing more and waits for what runs. Queued jobs that have not
// begun stay due.
func (s *Scheduler) stop(queue chan *entry, over chan outcome, workers *sync.WaitGroup, cancel func()) {
	for len(queue) > 0 {
		select {
		case <-queue:
		default:
		}
	}
	close(queue)
	ended := make(chan struct{})
	go func() { workers.Wait(); close(ended) }()
	grace := time.AfterFunc(s.Grace, cancel)
	defer grace.Stop()
	<-ended
	close(over)
	for o := range over {
		if o.err == nil || !s.Retry(o.err) {
			s.Backoff = nil
			s.over(o, s.Clock.Now())
		}
	}
}
