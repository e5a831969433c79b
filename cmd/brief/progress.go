package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
)

// progress shows on a terminal which stage a long run is in; nobody waits for a
// second to read about less.
type progress struct {
	w     io.Writer
	mu    sync.Mutex
	stage string
	since time.Time
	shown bool
}

// progress gives a function to call at the beginning of each stage, nil when
// nobody watches, and one to call at the end, which clears the line.
func (a *app) progress() (step func(stage string), end func()) {
	if a.quiet || !terminal(a.err) {
		return nil, func() {}
	}
	return watch(a.err, time.Second)
}

// watched is a context of which the stages are shown on a terminal; end is to be
// called when the work is done. What works below a night is told by it whether
// anybody watches.
func (a *app) watched(ctx context.Context) (watched context.Context, end func()) {
	step, end := a.progress()
	return context.WithValue(ctx, stepKey{}, step), end
}

type stepKey struct{}

// stepOf is the function to call at the beginning of each stage, nil when nobody
// watches.
func stepOf(ctx context.Context) func(stage string) {
	step, _ := ctx.Value(stepKey{}).(func(stage string))
	return step
}

// watch shows on w the stages that last longer than a tick, and how long so far.
func watch(w io.Writer, tick time.Duration) (step func(stage string), end func()) {
	p := &progress{w: w}
	ticker, stop, gone := time.NewTicker(tick), make(chan struct{}), make(chan struct{})
	go func() {
		defer close(gone)
		for {
			select {
			case <-ticker.C:
				p.show()
			case <-stop:
				return
			}
		}
	}()
	var once sync.Once
	return p.step, func() {
		once.Do(func() {
			ticker.Stop()
			close(stop)
			<-gone
			if p.shown {
				fmt.Fprint(w, "\r\x1b[K")
			}
		})
	}
}

// step begins a stage. What stands behind a comma tells how far it is: the stage
// stays the same.
func (p *progress) step(stage string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	was, _, _ := strings.Cut(p.stage, ",")
	if now, _, _ := strings.Cut(stage, ","); now != was || p.since.IsZero() {
		p.since = time.Now()
	}
	p.stage = stage
}

func (p *progress) show() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.stage == "" {
		return
	}
	p.shown = true
	fmt.Fprintf(p.w, "\r\x1b[Kbrief: %s … %d s", p.stage, int(time.Since(p.since).Seconds()))
}
