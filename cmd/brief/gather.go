package main

import (
	"context"
	"errors"
	"time"

	"brief/briefing"
	"brief/briefing/edition"
	"brief/config"
)

// gatherer brings in what is new, before a night makes an edition: it fetches
// what the config collects and says how that went. An error that may pass is a
// *briefing.Problem with code Input or Broke; the night is then tried again, and
// at its last attempt the edition is made of what is there.
type gatherer interface {
	Gather(ctx context.Context, c *config.Config, now time.Time) (edition.Gathered, error)
}

// gather runs the gatherer of a night. Problem is what kept something from being
// gathered although the edition is to be made.
func (n *night) gather(ctx context.Context, c *config.Config, now time.Time) (problem string, err error) {
	n.gathered = nil
	g := n.gatherer(c)
	if g == nil {
		return "", nil
	}
	got, err := g.Gather(ctx, c, now)
	n.gathered = &got
	if err == nil || ctx.Err() != nil {
		return "", errors.Join(err, ctx.Err())
	}
	if !mayPass(err) || n.attempts <= c.Nightly.Retries {
		return "", err
	}
	var p *briefing.Problem
	errors.As(err, &p)
	return p.Error(), nil
}
