package schedule

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
	_ "time/tzdata"

	"brief/briefing/edition/cron"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// wall is a clock on the wall that is ahead of the time of the test bubble, which
// passes only while nothing works.
type wall struct{ ahead atomic.Int64 }

// jump moves the clock when it shows a time.
type jump struct {
	at time.Time
	by time.Duration
}

func (w *wall) Now() time.Time                         { return time.Now().Add(time.Duration(w.ahead.Load())) }
func (w *wall) After(d time.Duration) <-chan time.Time { return time.After(d) }

func spec(t *testing.T, expression string) cron.Spec {
	t.Helper()
	s, err := cron.Parse(expression)
	require.NoError(t, err)
	return s
}

func berlin(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Berlin")
	require.NoError(t, err)
	return zone
}

// simulate runs jobs from one time to another and gives the due times of each
// that were run.
func simulate(t *testing.T, s *Scheduler, from, to time.Time, jumps ...jump) map[string][]time.Time {
	t.Helper()
	var mu sync.Mutex
	ran := map[string][]time.Time{}
	for _, j := range s.Jobs {
		done := j.Done
		j.Done = func(due time.Time, attempts int, err error) {
			mu.Lock()
			ran[j.Name] = append(ran[j.Name], due)
			mu.Unlock()
			if done != nil {
				done(due, attempts, err)
			}
		}
		if j.Run == nil {
			j.Run = func(context.Context, time.Time) error { time.Sleep(3 * time.Second); return nil }
		}
	}
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		w := &wall{}
		w.ahead.Store(int64(time.Until(from)))
		s.Clock = w
		go func() {
			for _, j := range append(jumps, jump{to, 0}) {
				time.Sleep(j.at.Sub(w.Now()))
				w.ahead.Add(int64(j.by))
			}
			cancel()
		}()
		s.Run(ctx)
	})
	return ran
}

// A year of nights with both changes of the clocks, 30 hours of sleep and a
// clock that is set back by three hours: each due night once, the nights that
// were slept through made up for by one run.
func TestYearOfNights(t *testing.T) {
	zone := berlin(t)
	from, to := time.Date(2031, 1, 1, 0, 0, 0, 0, zone), time.Date(2032, 1, 1, 0, 0, 0, 0, zone)
	for _, hour := range []string{"30 2", "0 5"} {
		s := &Scheduler{Nap: 10 * time.Minute, Workers: 2, Jobs: []*Job{{Name: "night", Spec: spec(t, hour+" * * *"), Zone: zone, Jitter: 7 * time.Minute}}}
		var jumps []time.Duration
		s.Jumped = func(_ time.Time, by time.Duration) { jumps = append(jumps, by.Round(time.Hour)) }
		asleep := time.Date(2031, 6, 10, 22, 0, 0, 0, zone) // to the 12th, 04:00: two nights at 02:30
		ran := simulate(t, s, from, to, jump{asleep, 30 * time.Hour}, jump{time.Date(2031, 9, 1, 6, 0, 0, 0, zone), -5 * time.Hour})["night"]
		assert.Equal(t, []time.Duration{30 * time.Hour, -5 * time.Hour}, jumps, "told of, and of nothing else in the year")
		days := map[string]int{}
		for _, due := range ran {
			days[due.In(zone).Format(time.DateOnly)]++
		}
		// At 02:30 two nights were slept through, and the second stands for
		// both; at 05:00 it was one.
		assert.Len(t, days, map[string]int{"30 2": 364, "0 5": 365}[hour])
		for day, n := range days {
			assert.Equal(t, 1, n, day)
		}
	}
}

// A job is tried again after errors that may pass, never after others.
func TestRetries(t *testing.T) {
	passing, lasting := errors.New("passing"), errors.New("lasting")
	zone := time.UTC
	var attempts []int
	tries := 0
	s := &Scheduler{Backoff: []time.Duration{time.Minute, 5 * time.Minute}, Retry: func(err error) bool { return errors.Is(err, passing) },
		Jobs: []*Job{
			{Name: "heals", Retries: 2, Spec: spec(t, "0 5 * * *"), Zone: zone, Run: func(context.Context, time.Time) error {
				if tries++; tries%3 != 0 {
					return passing
				}
				return nil
			}, Done: func(_ time.Time, n int, err error) { assert.NoError(t, err); attempts = append(attempts, n) }},
			{Name: "policy", Retries: 2, Spec: spec(t, "0 5 * * *"), Zone: zone, Run: func(context.Context, time.Time) error { return lasting },
				Done: func(_ time.Time, n int, err error) { assert.ErrorIs(t, err, lasting); assert.Equal(t, 1, n) }},
			{Name: "panics", Spec: spec(t, "0 5 * * *"), Zone: zone, Run: func(context.Context, time.Time) error { panic("no") },
				Done: func(_ time.Time, _ int, err error) { assert.ErrorContains(t, err, "panic: no") }},
		}}
	from := time.Date(2031, 3, 1, 0, 0, 0, 0, zone)
	ran := simulate(t, s, from, from.AddDate(0, 0, 10))
	assert.Len(t, ran["heals"], 10)
	assert.Len(t, ran["policy"], 10)
	assert.Len(t, ran["panics"], 10)
	for _, n := range attempts {
		assert.Equal(t, 3, n)
	}
}

// Many jobs due in one minute all run, in the order in which they are listed, no
// more at a time than there are workers, and no job beside itself.
func TestManyDueAtOnce(t *testing.T) {
	const many = 200
	var mu sync.Mutex
	var order []string
	running, most := 0, 0
	s := &Scheduler{Workers: 2}
	for i := range many {
		name := fmt.Sprintf("job %03d", i)
		s.Jobs = append(s.Jobs, &Job{Name: name, Spec: spec(t, "0 5 * * *"), Zone: time.UTC, Run: func(context.Context, time.Time) error {
			mu.Lock()
			order = append(order, name)
			running++
			most = max(most, running)
			mu.Unlock()
			time.Sleep(time.Second)
			mu.Lock()
			running--
			mu.Unlock()
			return nil
		}})
	}
	from := time.Date(2031, 3, 1, 0, 0, 0, 0, time.UTC)
	ran := simulate(t, s, from, from.AddDate(0, 0, 1))
	assert.Len(t, ran, many)
	assert.LessOrEqual(t, most, 2)
	for i, name := range order[:many] {
		var at int
		fmt.Sscanf(name, "job %d", &at)
		assert.InDelta(t, i, at, 2, "fair order")
	}
}

// After a stop the queue is not worked off, what runs may end, and what takes
// longer than the grace is told to end.
func TestStop(t *testing.T) {
	from := time.Date(2031, 3, 1, 4, 59, 0, 0, time.UTC)
	ended := false
	s := &Scheduler{Grace: 20 * time.Second,
		Jobs: []*Job{
			{Name: "long", Spec: spec(t, "0 5 * * *"), Zone: time.UTC, Run: func(ctx context.Context, _ time.Time) error {
				<-ctx.Done()
				ended = true
				return ctx.Err()
			}},
			{Name: "queued", Spec: spec(t, "0 5 * * *"), Zone: time.UTC, Run: func(context.Context, time.Time) error {
				t.Error("begun after the stop")
				return nil
			}},
		}}
	simulate(t, s, from, from.Add(2*time.Minute))
	assert.True(t, ended)
}

// A clock that was far ahead does not keep jobs waiting once it is right.
func TestClockFarAheadAndBack(t *testing.T) {
	from := time.Date(2031, 3, 1, 0, 0, 0, 0, time.UTC)
	s := &Scheduler{Nap: time.Minute, Jobs: []*Job{{Name: "night", Spec: spec(t, "0 5 * * *"), Zone: time.UTC}}}
	year := 365 * 24 * time.Hour
	ran := simulate(t, s, from, from.AddDate(0, 0, 10), jump{from.Add(48 * time.Hour), year / 365 * 4}, jump{from.Add(48*time.Hour + year/365*4 + time.Hour*7), -year / 365 * 4})["night"]
	assert.GreaterOrEqual(t, len(ran), 9)
}

// A job that was never run makes up for nothing; one whose last run is known
// does, once.
func TestCatchUp(t *testing.T) {
	from := time.Date(2031, 3, 10, 12, 0, 0, 0, time.UTC)
	s := &Scheduler{Jobs: []*Job{
		{Name: "first", Spec: spec(t, "0 5 * * *"), Zone: time.UTC},
		{Name: "again", Spec: spec(t, "0 5 * * *"), Zone: time.UTC, Last: from.AddDate(0, 0, -6)},
	}}
	ran := simulate(t, s, from, from.Add(time.Hour))
	assert.Empty(t, ran["first"])
	assert.Equal(t, []time.Time{time.Date(2031, 3, 10, 5, 0, 0, 0, time.UTC)}, ran["again"])
}

// A schedule that is edited holds at once, and makes up for nothing.
func TestRevise(t *testing.T) {
	from := time.Date(2031, 3, 1, 0, 0, 0, 0, time.UTC)
	s := &Scheduler{Nap: time.Minute}
	j := &Job{Name: "night", Spec: spec(t, "0 5 * * *"), Zone: time.UTC}
	asked := 0
	j.Revise = func() bool {
		if asked++; asked != 60*24 { // after a day: at noon instead
			return false
		}
		j.Spec = spec(t, "0 12 * * *")
		return true
	}
	s.Jobs = []*Job{j}
	var hours []int
	for _, due := range simulate(t, s, from, from.AddDate(0, 0, 3))["night"] {
		hours = append(hours, due.Hour())
	}
	assert.Equal(t, []int{5, 12, 12}, hours)
}
