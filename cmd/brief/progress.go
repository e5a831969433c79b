package main

import (
	"fmt"
	"io"
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

func (p *progress) step(stage string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.stage, p.since = stage, time.Now()
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
