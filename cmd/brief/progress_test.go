package main

import (
	"bytes"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// screen is a writer that two may use.
type screen struct {
	mu sync.Mutex
	bytes.Buffer
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.Buffer.Write(p)
}

func (s *screen) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.Buffer.String()
}

func TestALongStageIsShownAndCleared(t *testing.T) {
	var s screen
	step, end := watch(&s, time.Millisecond)
	step("comparing")
	assert.Eventually(t, func() bool { return s.text() != "" }, 10*time.Second, time.Millisecond)
	end()
	end()
	assert.Contains(t, s.text(), "brief: comparing … 0 s")
	assert.Regexp(t, "\r\x1b\\[K$", s.text())
}

func TestAShortRunShowsNothing(t *testing.T) {
	var s screen
	step, end := watch(&s, time.Hour)
	step("reading")
	end()
	assert.Empty(t, s.text())
	step, end = (&app{err: &s}).progress()
	assert.Nil(t, step, "no terminal")
	end()
}

// A stage that counts stays one stage, and its time goes on.
func TestACountingStageIsOne(t *testing.T) {
	p := &progress{w: &screen{}}
	p.step("collecting, 1 of 9")
	p.since = p.since.Add(-time.Minute)
	p.step("collecting, 2 of 9")
	p.show()
	assert.Contains(t, p.w.(*screen).text(), "brief: collecting, 2 of 9 … 60 s")
	p.step("comparing")
	p.show()
	assert.Contains(t, p.w.(*screen).text(), "brief: comparing … 0 s")
}
