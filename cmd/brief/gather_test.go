package main

import (
	"context"
	"errors"
	"testing"
	"time"

	"brief/briefing"
	"brief/briefing/edition"
	"brief/config"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// network is a gatherer that gives these errors, one a call.
type network struct{ errs []error }

func (n *network) Gather(context.Context, *config.Config, time.Time) (edition.Gathered, error) {
	err := n.errs[0]
	n.errs = n.errs[1:]
	if err != nil {
		return edition.Gathered{Failed: 1, Problems: []string{err.Error()}}, err
	}
	return edition.Gathered{New: 2}, nil
}

// What cannot be fetched is tried again; the last attempt makes the edition of
// what is there. What no attempt can help is said at once.
func TestGathering(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "brief.yaml", nightly)
	cost(t, 14)
	down := &briefing.Problem{Code: briefing.Input, What: "the wire is down"}
	net := &network{errs: []error{down, down, down, down}}
	n := &night{file: "brief.yaml", gatherer: func(*config.Config) gatherer { return net }}
	var err error
	n.config, err = config.Load("brief.yaml", nil)
	require.NoError(t, err)
	now := time.Date(2031, 3, 1, 5, 0, 0, 0, time.UTC)
	for range n.config.Nightly.Retries {
		assert.ErrorIs(t, n.run(t.Context(), now), down)
	}
	require.NoError(t, n.run(t.Context(), now))
	assert.Contains(t, n.last.Warnings, "not all was collected: the wire is down")
	require.NoError(t, n.done(now, now, 4, nil))
	s := n.archive().Status()
	assert.Equal(t, edition.Issued, s.Result)
	require.NotNil(t, s.Gathered)
	assert.Equal(t, 1, s.Gathered.Failed)
	stdout, _, _ := brief(t, "", "status")
	assert.Contains(t, stdout, "not collected the wire is down")

	refused := &briefing.Problem{Code: briefing.Usage, What: "no such address"}
	net.errs = []error{nil, refused, errors.New("a bug")}
	require.NoError(t, n.run(t.Context(), now), "the attempts of another night begin anew")
	assert.Equal(t, 2, n.gathered.New)
	n.attempts = onlyOne
	assert.ErrorIs(t, n.run(t.Context(), now), refused)
	assert.Error(t, n.run(t.Context(), now))
}
