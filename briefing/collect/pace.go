package collect

import (
	"context"
	"sync"
	"time"
)

// Clock is the clock that delays are measured by.
type Clock interface {
	Now() time.Time
	After(time.Duration) <-chan time.Time
}

// pace keeps a distance between two requests to one host.
type pace struct {
	clock Clock
	mu    sync.Mutex
	next  map[string]time.Time // host -> when the next request may be sent
}

// turn waits until host may be asked, and reserves the time after it.
func (p *pace) turn(ctx context.Context, host string, delay time.Duration) error {
	p.mu.Lock()
	now := p.clock.Now()
	at := p.next[host]
	if at.Before(now) {
		at = now
	}
	p.next[host] = at.Add(delay)
	p.mu.Unlock()
	return p.sleep(ctx, at.Sub(now))
}

// hold asks host for nothing before d has passed.
func (p *pace) hold(host string, d time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if at := p.clock.Now().Add(d); at.After(p.next[host]) {
		p.next[host] = at
	}
}

func (p *pace) sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-p.clock.After(d):
		return ctx.Err()
	}
}
