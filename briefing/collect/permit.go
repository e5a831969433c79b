package collect

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"sync"
	"time"
)

// asked is the robots.txt of a host, asked for once a run; again only after a
// failure that may pass.
type asked struct {
	mu    sync.Mutex
	known bool
	robots
	err error
}

// permitted asks the robots.txt of a host whether an address may be fetched. A
// host without one allows everything, one that fails nothing (RFC 9309). Delay
// is the distance to keep between two requests to it.
func (r *run) permitted(ctx context.Context, u *url.URL) (delay time.Duration, err error) {
	a := r.robotsOf(u)
	a.mu.Lock()
	defer a.mu.Unlock()
	if !a.known {
		a.robots, a.err = r.askRobots(ctx, u)
		var f *failure
		a.known = a.err == nil || errors.As(a.err, &f) && !f.passing
	}
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	switch {
	case a.err != nil:
		return 0, a.err
	case !a.allowed(path):
		return 0, refuse("robots.txt of %s does not allow it", u.Host)
	}
	return max(r.Delay, a.delay), nil
}

func (r *run) robotsOf(u *url.URL) *asked {
	r.mu.Lock()
	defer r.mu.Unlock()
	at := u.Scheme + "://" + u.Host
	if r.robots[at] == nil {
		r.robots[at] = &asked{}
	}
	return r.robots[at]
}

// maxRobotsHops is how often a robots.txt may lead elsewhere (RFC 9309, 2.3.1.2).
const maxRobotsHops = 5

// askRobots fetches a robots.txt.
func (r *run) askRobots(ctx context.Context, u *url.URL) (robots, error) {
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	client := *r.Client
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	for range maxRobotsHops + 1 {
		a, next, err := r.ask(ctx, &client, at, nil, r.Delay, maxRobots)
		var f *failure
		switch {
		case err == nil && a != nil:
			return parseRobots(string(a.body)), nil
		case err == nil:
			to, bad := at.Parse(next)
			if bad != nil || to.Scheme != "http" && to.Scheme != "https" || to.Hostname() == "" {
				return robots{}, nil
			}
			at = to
		case !errors.As(err, &f), f.state == Refused, f.silent:
			return robots{}, err
		case f.passing:
			f.reason = "robots.txt: " + f.reason
			return robots{}, f
		default: // 4xx: there is none
			return robots{}, nil
		}
	}
	return robots{}, nil // led in circles: as good as none
}
