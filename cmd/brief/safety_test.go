package main

import (
	"bytes"
	"log"
	"log/slog"
	"net"
	"strings"
	"testing"
	"time"

	"brief/briefing/edition/schedule"
	"brief/config"

	"github.com/emersion/go-smtp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A mail server that is down for an hour: named in the log and the status, and
// the letter arrives once when it is back.
func TestMailServerDownForAnHour(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	address := l.Addr().String()
	require.NoError(t, l.Close()) // nobody answers there

	t.Chdir(t.TempDir())
	write(t, "brief.yaml", `version: 1
name: harbour
nightly: {at: "0 5 * * *", timezone: Europe/Berlin}
deliver: [{id: desk, mail: {server: "`+address+`", security: none, from: desk@example.org, to: [reader@example.org]}}]
sources: [{path: one.txt}]
sections: [{id: cost, terms: [repair]}]
`)
	cost(t, 14)
	c, err := config.Load("brief.yaml", nil)
	require.NoError(t, err)
	now := time.Now()
	n := &night{file: "brief.yaml", config: c, gatherer: gathers}
	require.NoError(t, n.run(t.Context(), now))
	require.NoError(t, n.done(now, now, 1, nil))

	var said bytes.Buffer
	logger := slog.New(slog.NewTextHandler(&said, nil))
	o := &office{}
	attempts := 0
	for end := now.Add(3 * time.Hour); now.Before(end); now = now.Add(10 * time.Second) {
		problems := n.post(t.Context(), logger, func() time.Time { return now })
		attempts += len(problems)
		if attempts == 3 && len(problems) > 0 {
			stdout, _, _ := brief(t, "", "status")
			assert.Contains(t, stdout, "edition 1 to desk: waiting, 3 attempts, next ")
			assert.Contains(t, stdout, "refused")
		}
		if end.Sub(now) == 2*time.Hour { // an hour has gone
			srv := smtp.NewServer(o)
			srv.Domain, srv.ErrorLog = "localhost", log.New(&bytes.Buffer{}, "", 0)
			l, err := net.Listen("tcp", address)
			require.NoError(t, err)
			go srv.Serve(l)
			t.Cleanup(func() { srv.Close() })
		}
	}
	assert.Greater(t, attempts, 3)
	assert.Less(t, attempts, 10, "with growing waits")
	assert.Contains(t, said.String(), "not delivered")
	assert.Contains(t, said.String(), "to=desk")
	assert.Len(t, o.letters, 1)
	stdout, _, _ := brief(t, "", "status")
	assert.Contains(t, stdout, "edition 1 to desk: sent")
}

// A clock that was set ahead and back again is said in the status; the nights
// that ran stay run, and nothing is mailed again.
func TestJumpsAreSaid(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "brief.yaml", nightly)
	cost(t, 14)
	c, err := config.Load("brief.yaml", nil)
	require.NoError(t, err)
	n := &night{file: "brief.yaml", config: c, gatherer: gathers}
	now := time.Now()
	require.NoError(t, n.run(t.Context(), now))
	require.NoError(t, n.done(now, now, 1, nil))
	require.NoError(t, n.jumped(now, 30*time.Hour))
	stdout, _, _ := brief(t, "", "status")
	assert.Contains(t, stdout, "set ahead, or the machine slept, by 30h0m0s")
	assert.Contains(t, stdout, "issued", "the run stays recorded")
	require.NoError(t, n.jumped(now, -5*time.Hour))
	stdout, _, _ = brief(t, "", "status")
	assert.Contains(t, stdout, "set back by 5h0m0s")

	quiet := slog.New(slog.DiscardHandler)
	for _, by := range []time.Duration{0, 30 * time.Hour, -5 * time.Hour, time.Minute} {
		assert.Empty(t, n.post(t.Context(), quiet, func() time.Time { return now.Add(by) }))
	}
	stdout, _, _ = brief(t, "", "status")
	assert.Contains(t, stdout, "to shelf: sent, 1 attempt")
}

// An edited schedule holds while the daemon runs; an edit that cannot be used is
// said once, and the old one stays.
func TestEditedSchedule(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "brief.yaml", nightly)
	cost(t, 14)
	c, err := config.Load("brief.yaml", nil)
	require.NoError(t, err)
	n := &night{file: "brief.yaml", config: c}
	var said bytes.Buffer
	logger := slog.New(slog.NewTextHandler(&said, nil))
	job := &schedule.Job{}
	assert.False(t, n.revise(job, logger))
	write(t, "brief.yaml", strings.Replace(nightly, "0 5 * * *", "30 18 * * *", 1))
	assert.True(t, n.revise(job, logger))
	assert.Equal(t, 18, job.Spec.Next(time.Now(), job.Zone).In(job.Zone).Hour())
	assert.False(t, n.revise(job, logger), "asked again")
	for _, broken := range []string{nightly + "no_such_key: 1\n", strings.Replace(nightly, "name: harbour", "name: another", 1)} {
		said.Reset()
		write(t, "brief.yaml", broken)
		assert.False(t, n.revise(job, logger))
		assert.False(t, n.revise(job, logger))
		assert.Equal(t, 1, strings.Count(said.String(), "cannot be used"), said.String())
		assert.Equal(t, "harbour", n.settings().Name)
	}
}
