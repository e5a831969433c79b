package collect

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// Wanted is an address that a config names.
type Wanted struct {
	URL  string
	Feed bool // a feed, of which the pages are fetched too
}

// Entry is what a feed says of a page that it lists.
type Entry struct {
	URL, Title, Publisher, Author string
	Published, Updated            string // ISO 8601; empty when the feed does not say
}

// Bounds hold for a run.
type Bounds struct {
	Delay    time.Duration // between two requests to one host; robots.txt may ask for more
	Timeout  time.Duration // of one request with its answer
	Retries  int           // further attempts where one may help
	Items    int           // most pages fetched for one feed
	MaxBytes int64         // of one answer, after content encoding
	Agent    string        // what every server is told who we are
}

// Collector fetches addresses into a store.
type Collector struct {
	Bounds
	Store  *Store
	Client *http.Client // see [NewClient]
	Clock  Clock
	// Read says whether bytes are a document, and gives a fingerprint of what a
	// reader sees of it. The error's text is the reason why they are none. The
	// name gives the format by its ending.
	Read func(name string, raw []byte) (fingerprint string, err error)
	// Entries reads a feed, newest first as the feed has it.
	Entries func(raw []byte) ([]Entry, error)
	// Step is told how many addresses of how many are done; it may be nil.
	Step func(done, of int)
}

// run is one run of a collector.
type run struct {
	*Collector
	pace   *pace
	mu     sync.Mutex
	robots map[string]*asked // by scheme and host
	mute   map[string]int    // host -> addresses in a row that it did not answer
	done   int
	of     int
}

// mostHosts is how many servers are asked at a time. One server is asked one
// thing at a time.
const mostHosts = 8

// Run fetches what is wanted, and the new pages of the feeds. Each answer is kept
// before the next is asked for: when ctx ends, what has come so far stays, and
// the report tells of it. The error is a *briefing.Problem when the disk fails,
// and that of ctx.
func (c *Collector) Run(ctx context.Context, wanted []Wanted) (*Report, error) {
	r := &run{Collector: c, pace: &pace{clock: c.Clock, next: map[string]time.Time{}}, robots: map[string]*asked{}, mute: map[string]int{}}
	var jobs []*job
	taken := map[string]bool{}
	for _, w := range wanted {
		if k := key(w.URL); !taken[k] {
			taken[k] = true
			jobs = append(jobs, &job{Wanted: w})
		}
	}
	report := &Report{Outcomes: []Outcome{}}
	err := r.all(ctx, jobs)
	report.add(jobs)
	if err != nil {
		return report, err
	}
	var pages []*job
	for _, j := range jobs {
		if !j.Feed {
			continue
		}
		listed, err := r.items(j, taken)
		if err != nil {
			return report, err
		}
		pages = append(pages, listed...)
	}
	err = r.all(ctx, pages)
	report.add(pages)
	return report, err
}

// job is an address to be fetched.
type job struct {
	Wanted
	from    string // the feed that lists it; empty for what the config names
	outcome *Outcome
	err     error // that ends the run
}

// all does jobs: the hosts side by side, those of one host in their order.
func (r *run) all(ctx context.Context, jobs []*job) error {
	r.of += len(jobs)
	r.step(0)
	var hosts []string
	by := map[string][]*job{}
	for _, j := range jobs {
		h := hostOf(j.URL)
		if by[h] == nil {
			hosts = append(hosts, h)
		}
		by[h] = append(by[h], j)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	queue := make(chan string)
	var workers sync.WaitGroup
	for range min(mostHosts, len(hosts)) {
		workers.Go(func() {
			for h := range queue {
				for _, j := range by[h] {
					if ctx.Err() != nil {
						break
					}
					if j.outcome, j.err = r.do(ctx, j); j.err != nil {
						stop() // the disk is full, or the run was interrupted
					}
					r.step(1)
				}
			}
		})
	}
	for _, h := range hosts {
		queue <- h
	}
	close(queue)
	workers.Wait()
	for _, j := range jobs {
		if j.err != nil && !errors.Is(j.err, context.Canceled) {
			return j.err
		}
	}
	return context.Cause(ctx)
}

func (r *run) step(n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.done += n
	if r.Step != nil {
		r.Step(r.done, r.of)
	}
}

// do fetches one address and keeps what came. The error is one that ends the run.
func (r *run) do(ctx context.Context, j *job) (*Outcome, error) {
	a := r.Store.Load(j.URL)
	a.Feed = j.Feed
	out := &Outcome{URL: j.URL, Feed: j.Feed, From: j.from}
	var known *Snapshot
	if n := len(a.Snapshots); n > 0 && r.Store.has(a.Snapshots[n-1].SHA256) {
		known = &a.Snapshots[n-1]
	}
	got, err := r.tries(ctx, j.URL, known)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	now := r.Clock.Now().UTC().Format(time.RFC3339)
	if err == nil {
		out.Final = got.final
		err = r.keep(a, got, now, out)
	}
	var f *failure
	switch {
	case err == nil:
		a.Last = Attempt{Time: now, Status: got.status}
		out.Status = got.status
	case errors.As(err, &f):
		a.Last = Attempt{Time: now, Status: f.status, Problem: f.reason, Failed: a.Last.Failed + 1}
		out.State, out.Reason, out.Status, out.passing = f.state, f.reason, f.status, f.passing
	default:
		return nil, err
	}
	return out, r.Store.save(a)
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Host)
}
