package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"brief/briefing"
	"brief/briefing/edition"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const nightly = `version: 1
name: harbour
nightly: {at: "0 5 * * *", timezone: Europe/Berlin}
deliver: [{id: shelf, folder: shelf}]
sources: [{path: one.txt}]
sections: [{id: cost, terms: [repair]}]
`

// cost writes a source with another figure.
func cost(t *testing.T, millions int) {
	t.Helper()
	write(t, "one.txt", fmt.Sprintf("The repair of the terminal in Port Ember will cost %d million crowns, the port authority said.\n", millions))
}

// lockedBuffer may be written by several goroutines.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

// The daemon makes up for a missed night once, delivers, writes its health file,
// and ends when it is told to.
func TestScheduleMakesUpForAMissedNight(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "brief.yaml", nightly)
	cost(t, 14)
	a := edition.At("out", "harbour")
	require.NoError(t, a.SetStatus(edition.Status{Due: time.Now().AddDate(0, 0, -3).Format(time.RFC3339)}))
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan int)
	var log lockedBuffer
	go func() {
		ended <- run(ctx, []string{"schedule", "--health", "health.json", "--log", "json"}, strings.NewReader(""), &bytes.Buffer{}, &log)
	}()
	assert.Eventually(t, func() bool { return a.Status().Result == edition.Issued }, 20*time.Second, 20*time.Millisecond)
	assert.FileExists(t, "health.json")
	cancel()
	assert.Zero(t, <-ended, log.b.String())
	whole, damaged := a.List()
	assert.Len(t, whole, 1)
	assert.Empty(t, damaged)
	due, err := time.Parse(time.RFC3339, a.Status().Due)
	require.NoError(t, err)
	assert.Less(t, time.Since(due), 25*time.Hour)
	for line := range strings.Lines(log.b.String()) {
		assert.True(t, json.Valid([]byte(line)), line)
	}
	assert.Contains(t, log.b.String(), `"msg":"stopped"`)
	_, stderr, code := brief(t, "", "schedule", "--now", "-q") // delivers what the stop left
	assert.Zero(t, code, stderr)
	assert.FileExists(t, "shelf/harbour.pdf")
}

// The shipped example gives what its comments promise.
func TestThreeNights(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(filepath.Join(dir, "seeds", "nights"), os.DirFS("../../seeds/nights")))
	data, err := os.ReadFile("../../config/nights.yaml")
	require.NoError(t, err)
	t.Chdir(dir)
	require.NoError(t, os.Mkdir("config", 0o755))
	write(t, "config/nights.yaml", string(data))
	var kinds []string
	for n := 1; n <= 3; n++ {
		_, stderr, code := brief(t, "", "schedule", "--now", "--source", fmt.Sprintf("seeds/nights/%d/*.md", n), "config/nights.yaml")
		require.Zero(t, code, stderr)
		b, err := saved("out/nights.json")
		require.NoError(t, err)
		assert.Equal(t, n, b.Edition.Number)
		for _, c := range b.Edition.Changes {
			assert.Equal(t, briefing.CauseNews, c.Cause)
			kinds = append(kinds, c.Kind)
		}
		stdout, stderr, code := brief(t, "", "verify", "out/.editions/nights/latest/nights.pdf")
		assert.Zero(t, code, stdout+stderr)
	}
	for _, k := range []string{briefing.ChangeNew, briefing.ChangeValue, briefing.ChangeDropped, briefing.ChangeDisputed, briefing.ChangeCorroborated, briefing.ChangeSource} {
		assert.Contains(t, kinds, k)
	}
}

var kills = flag.Int("kills", 3, "how often TestKilled kills a run")

// Whenever a run is killed, the archive holds whole editions only, latest is one
// that verifies, and the next run goes on.
func TestKilled(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "brief.yaml", nightly)
	cost(t, 1)
	began := time.Now()
	require.NoError(t, exec.Command("brief", "schedule", "--now").Run())
	whole := time.Since(began)
	random := rand.New(rand.NewPCG(7, 7))
	a := edition.At("out", "harbour")
	cut := 0
	for i := range *kills {
		cost(t, i+2)
		cmd := exec.Command("brief", "schedule", "--now")
		require.NoError(t, cmd.Start())
		time.Sleep(time.Duration(random.Int64N(int64(whole))))
		if cmd.Process.Kill() == nil && cmd.Wait() != nil {
			cut++
		}
		_, damaged := a.List()
		require.Empty(t, damaged)
		last, _, _ := a.Last()
		require.NotNil(t, last)
		for _, f := range []string{"harbour.json", "harbour.pdf", "harbour.docx"} {
			stdout, stderr, code := brief(t, "", "verify", filepath.Join(a.Latest(), f))
			require.Zero(t, code, stdout+stderr)
		}
	}
	cost(t, 1000)
	_, stderr, code := brief(t, "", "schedule", "--now")
	require.Zero(t, code, stderr)
	last, _, _ := a.Last()
	latest, err := a.RecordOf(a.Latest())
	require.NoError(t, err)
	assert.Equal(t, last.Number, latest.Number)
	outputs, err := a.Outputs(last)
	require.NoError(t, err)
	for _, f := range outputs {
		data, err := os.ReadFile(filepath.Join("out", f.Name))
		require.NoError(t, err)
		assert.Equal(t, f.SHA256, briefing.SHA256(data), f.Name)
	}
	left, err := filepath.Glob("out/.*.tmp-*")
	require.NoError(t, err)
	assert.Empty(t, left)
	t.Logf("%d of %d runs were cut off", cut, *kills)
}
