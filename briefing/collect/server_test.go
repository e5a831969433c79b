package collect

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"brief/briefing"

	"github.com/stretchr/testify/require"
)

// clock is a clock on which waiting takes no time.
type clock struct {
	mu    sync.Mutex
	now   time.Time
	slept time.Duration
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) After(d time.Duration) <-chan time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now, c.slept = c.now.Add(d), c.slept+d
	done := make(chan time.Time, 1)
	done <- c.now
	return done
}

// set moves the clock to a day.
func (c *clock) set(day string) {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic(err)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = t.Add(5 * time.Hour)
}

// site is a server whose pages a test may change, and which counts what it is
// asked.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	pages map[string]http.HandlerFunc
	hits  map[string]int
	seen  []*http.Request
}

func serve(t testing.TB) *site {
	t.Helper()
	s := &site{pages: map[string]http.HandlerFunc{}, hits: map[string]int{}}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		h := s.pages[r.URL.Path]
		s.hits[r.URL.Path]++
		s.seen = append(s.seen, r.Clone(context.Background()))
		s.mu.Unlock()
		if h == nil {
			http.NotFound(w, r)
			return
		}
		h(w, r)
	}))
	t.Cleanup(func() {
		s.CloseClientConnections()
		s.Close()
	})
	return s
}

func (s *site) page(path string, h http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pages[path] = h
}

func (s *site) text(path, text string) {
	s.page(path, func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, text) })
}

func (s *site) asked(path string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.hits[path]
}

// last is the newest request for a path.
func (s *site) last(path string) *http.Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := len(s.seen) - 1; i >= 0; i-- {
		if s.seen[i].URL.Path == path {
			return s.seen[i]
		}
	}
	return nil
}

// read takes what begins with "report" for a document; what a reader sees of it
// ends at the first "|".
func read(_ string, raw []byte) (string, error) {
	text, _, _ := strings.Cut(string(raw), "|")
	if !strings.HasPrefix(text, "report") {
		return "", errors.New("an error page, not a document")
	}
	return briefing.SHA256([]byte(text)), nil
}

// entries reads a feed of lines: address, space, date.
func entries(raw []byte) ([]Entry, error) {
	text, ok := strings.CutPrefix(string(raw), "feed\n")
	if !ok {
		return nil, errors.New("no feed")
	}
	var out []Entry
	for line := range strings.Lines(text) {
		f := append(strings.Fields(line), "", "")
		out = append(out, Entry{URL: f[0], Published: f[1], Updated: f[2], Title: "Item"})
	}
	return out, nil
}

func anybody(netip.Addr) bool { return true }

// collector is one that may call this machine, with a store of its own.
func collector(t testing.TB) (*Collector, *clock) {
	t.Helper()
	at := &clock{}
	at.set("2031-03-14")
	c := &Collector{
		Bounds: Bounds{Delay: time.Second, Timeout: 5 * time.Second, Retries: 2, Items: 50, MaxBytes: 64 << 10, Agent: "brief/test (+desk@example.org)"},
		Store:  &Store{Dir: t.TempDir()}, Client: NewClient(Dialing{Allowed: anybody}), Clock: at, Read: read, Entries: entries,
	}
	return c, at
}

// one fetches one page.
func one(t *testing.T, c *Collector, address string) Outcome {
	t.Helper()
	r, err := c.Run(t.Context(), []Wanted{{URL: address}})
	require.NoError(t, err)
	require.Len(t, r.Outcomes, 1)
	return r.Outcomes[0]
}

func zipped(data []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write(data)
	z.Close()
	return b.Bytes()
}

func writeOver(path, text string) error { return os.WriteFile(path, []byte(text), 0o600) }
