package collect

import (
	"context"
	"errors"
	"time"
)

const (
	firstWait = 2 * time.Second // before the second attempt; it doubles
	patience  = 2 * time.Minute // longest wait that a server may ask for
	mostMute  = 3               // addresses without an answer after which a host is left alone
)

// tries fetches an address, again where that may help.
func (r *run) tries(ctx context.Context, address string, known *Snapshot) (*answer, error) {
	host := hostOf(address)
	if r.isMute(host) {
		return nil, &failure{state: Failed, passing: true, reason: "the host did not answer before"}
	}
	wait := firstWait
	for n := 0; ; n++ {
		got, err := r.fetch(ctx, address, known)
		var f *failure
		if !errors.As(err, &f) {
			if err == nil {
				r.heard(host, true)
			}
			return got, err
		}
		switch {
		case !f.passing || n >= r.Retries:
			r.heard(host, !f.silent)
			return nil, f
		case f.after > patience:
			f.reason += ", and asks us not to come back before " + f.after.Round(time.Second).String() + " have passed"
			return nil, f
		}
		pause := max(wait, f.after)
		if f.host != "" && f.after > 0 {
			r.pace.hold(f.host, f.after)
		}
		if err := r.pace.sleep(ctx, pause); err != nil {
			return nil, err
		}
		wait *= 2
	}
}

// heard books whether a host answered.
func (r *run) heard(host string, answered bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.mute[host]++; answered {
		r.mute[host] = 0
	}
}

func (r *run) isMute(host string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.mute[host] >= mostMute
}
