package collect

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/dns/dnsmessage"
)

// What a server may do to us, and what becomes of it.
func TestServersThatMisbehave(t *testing.T) {
	hang := func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
	for name, x := range map[string]struct {
		page   http.HandlerFunc
		state  State
		reason string
		asked  int // how often the page is asked for
	}{
		"good":       {func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "report") }, New, "", 1},
		"never says": {hang, Failed, "no whole answer within 100ms", 3},
		"slow": {func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				fmt.Fprint(w, "r")
				w.(http.Flusher).Flush()
				time.Sleep(20 * time.Millisecond)
			}
		}, Failed, "no whole answer within 100ms", 3},
		"endless": {func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				if _, err := w.Write(make([]byte, 8192)); err != nil {
					return
				}
			}
		}, Failed, "larger than max_source_bytes", 1},
		"redirect loop": {func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/x", http.StatusFound) }, Failed, "more than 10 redirects", 11},
		"a file": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(http.StatusFound)
		}, Refused, "no web address", 1},
		"a script": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", "javascript:alert(1)")
			w.WriteHeader(http.StatusMovedPermanently)
		}, Refused, "no web address", 1},
		"too short": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "1000")
			fmt.Fprint(w, "report")
		}, Failed, "the answer was cut off", 3},
		"closes at once": {func(w http.ResponseWriter, _ *http.Request) {
			conn, _, _ := w.(http.Hijacker).Hijack()
			conn.Close()
		}, Failed, "the answer was cut off", 3},
		"no HTTP": {func(w http.ResponseWriter, _ *http.Request) {
			conn, _, _ := w.(http.Hijacker).Hijack()
			io.WriteString(conn, "SSH-2.0-x\r\n")
			conn.Close()
		}, Failed, "the connection failed", 3},
		"gzip bomb": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(zipped(make([]byte, 16<<20)))
		}, Failed, "larger than max_source_bytes", 1},
		"gzip without end": {func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			for empty := zipped(nil); r.Context().Err() == nil; {
				if _, err := w.Write(bytes.Repeat(empty, 100)); err != nil {
					return
				}
			}
		}, Failed, "no whole answer within 100ms", 3},
		"no gzip": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			fmt.Fprint(w, "report, not packed")
		}, Failed, "the answer is damaged", 3},
		"gzip": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(zipped([]byte("report")))
		}, New, "", 1},
		"another encoding": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "br")
			fmt.Fprint(w, "report")
		}, Failed, "encoded as br", 1},
		"a head without end": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("X", strings.Repeat("x", 300<<10))
			fmt.Fprint(w, "report")
		}, Failed, "the connection failed", 3},
		"404":      {http.NotFound, Rejected, "HTTP 404 Not Found: no such page", 1},
		"403":      {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(403) }, Rejected, "does not let us", 1},
		"204":      {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(204) }, Rejected, "no page", 1},
		"206":      {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(206); fmt.Fprint(w, "report") }, Rejected, "no page", 1},
		"304":      {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(304) }, Failed, "HTTP 304", 1},
		"500":      {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(500) }, Failed, "HTTP 500 Internal Server Error", 3},
		"501":      {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(501) }, Failed, "HTTP 501", 1},
		"999":      {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(999) }, Failed, "HTTP 999", 1},
		"soft 404": {func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "page not found") }, Rejected, "an error page, not a document", 1},
		"cookie wall": {func(w http.ResponseWriter, r *http.Request) {
			if _, err := r.Cookie("seen"); err != nil {
				http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1"})
				http.Redirect(w, r, "/x", http.StatusFound)
				return
			}
			fmt.Fprint(w, "report")
		}, New, "", 2},
		"a wrong charset": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-16")
			fmt.Fprint(w, "report")
		}, New, "", 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := serve(t)
			s.page("/x", x.page)
			c, _ := collector(t)
			if strings.Contains(x.reason, "100ms") {
				c.Timeout = 100 * time.Millisecond
			}
			o := one(t, c, s.URL+"/x")
			assert.Equal(t, x.state, o.State, o.Reason)
			assert.Contains(t, o.Reason, x.reason)
			assert.Equal(t, x.asked, s.asked("/x"))
			raw, err := filepath.Glob(filepath.Join(c.Store.Dir, "raw", "*", "*"))
			require.NoError(t, err)
			assert.Len(t, raw, map[bool]int{true: 1}[x.state == New], "only a document is kept")
			left, _ := filepath.Glob(filepath.Join(c.Store.Dir, "*", "*", ".*"))
			assert.Empty(t, left)
		})
	}
}

// A server that asks for patience gets it, up to a bound.
func TestRetryAfter(t *testing.T) {
	for name, x := range map[string]struct {
		header string
		state  State
		waited time.Duration
	}{
		"seconds":  {"40", New, 40 * time.Second},
		"a date":   {"Fri, 14 Mar 2031 05:01:00 GMT", New, 50 * time.Second},
		"nothing":  {"", New, firstWait},
		"nonsense": {"soon", New, firstWait},
		"an hour":  {"3600", Failed, 0},
		"too much": {"99999999999999999999", New, firstWait},
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t)
			c, at := collector(t)
			s.page("/x", func(w http.ResponseWriter, _ *http.Request) {
				if s.asked("/x") == 1 {
					w.Header().Set("Retry-After", x.header)
					w.WriteHeader(http.StatusTooManyRequests)
					return
				}
				fmt.Fprint(w, "report")
			})
			o := one(t, c, s.URL+"/x")
			assert.Equal(t, x.state, o.State, o.Reason)
			assert.GreaterOrEqual(t, at.slept, x.waited)
			assert.Less(t, at.slept, x.waited+15*time.Second)
			if x.state == Failed {
				assert.Equal(t, 1, s.asked("/x"))
				assert.Contains(t, o.Reason, "not to come back before 1h0m0s")
			}
		})
	}
}

// A host that answers nothing is not asked for a hundred pages.
func TestAMuteHostIsLeftAlone(t *testing.T) {
	s := serve(t)
	c, _ := collector(t)
	s.page("/robots.txt", func(w http.ResponseWriter, _ *http.Request) {
		conn, _, _ := w.(http.Hijacker).Hijack()
		conn.Close()
	})
	var wanted []Wanted
	for i := range 20 {
		wanted = append(wanted, Wanted{URL: fmt.Sprintf("%s/%d", s.URL, i)})
	}
	r, err := c.Run(t.Context(), wanted)
	require.NoError(t, err)
	assert.Equal(t, 20, r.Count(Failed))
	assert.LessOrEqual(t, s.asked("/robots.txt"), mostMute*(c.Retries+1)*2, "net/http itself asks twice")
	asked, failed, passing := r.Named()
	assert.Equal(t, []any{20, 20, true}, []any{asked, failed, passing})
}

// Nothing of this machine or a private network is called: not by address, not by
// name, not after a redirect, not by a name that changes its address.
func TestPrivateAddressesAreRefused(t *testing.T) {
	inside := serve(t) // on 127.0.0.1
	inside.text("/secret", "report of the inside")
	_, port, err := net.SplitHostPort(inside.Listener.Addr().String())
	require.NoError(t, err)

	c, _ := collector(t)
	c.Client = NewClient(Dialing{})
	for _, host := range []string{"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0.0.0.0"} {
		o := one(t, c, "http://"+host+":"+port+"/secret")
		assert.Equal(t, Refused, o.State, "%s: %s", host, o.Reason)
		assert.Contains(t, o.Reason, "is not an address of the public internet", host)
	}
	assert.Zero(t, inside.asked("/secret")+inside.asked("/robots.txt"))

	// 127.0.0.2 plays the public server here.
	listener, err := net.Listen("tcp", "127.0.0.2:"+port)
	if err != nil {
		t.Skip("this machine has one loopback address only: ", err)
	}
	public := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		http.Redirect(w, r, "http://127.0.0.1:"+port+"/secret", http.StatusFound)
	})}
	go public.Serve(listener)
	defer public.Close()
	outside := func(a netip.Addr) bool { return a.Unmap() == netip.MustParseAddr("127.0.0.2") }
	c.Client = NewClient(Dialing{Allowed: outside})
	o := one(t, c, "http://127.0.0.2:"+port+"/x")
	assert.Equal(t, Refused, o.State, o.Reason)
	assert.Contains(t, o.Reason, "127.0.0.1 is not an address")

	// The name is public when it is first looked up, and then it is not.
	var lookups atomic.Int32
	resolver := names(func(string) netip.Addr {
		if lookups.Add(1) <= 1 {
			return netip.MustParseAddr("127.0.0.2")
		}
		return netip.MustParseAddr("127.0.0.1")
	})
	c.Client = NewClient(Dialing{Allowed: outside, Resolver: resolver})
	c.Client.Transport.(*http.Transport).DisableKeepAlives = true
	o = one(t, c, "http://rebind.example:"+port+"/secret")
	assert.Equal(t, Refused, o.State, o.Reason)
	assert.GreaterOrEqual(t, lookups.Load(), int32(2))
	assert.Zero(t, inside.asked("/secret"))

	// With leave, the same name works.
	c.Client = NewClient(Dialing{Allowed: anybody, Resolver: names(func(string) netip.Addr { return netip.MustParseAddr("127.0.0.1") })})
	o = one(t, c, "http://rebind.example:"+port+"/secret")
	assert.Equal(t, New, o.State, o.Reason)
}

// names is a resolver that asks a function instead of a network.
func names(lookup func(name string) netip.Addr) *net.Resolver {
	return &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) {
		ours, theirs := net.Pipe()
		go func() {
			defer theirs.Close()
			for {
				var size uint16
				if binary.Read(theirs, binary.BigEndian, &size) != nil {
					return
				}
				raw := make([]byte, size)
				var m dnsmessage.Message
				if _, err := io.ReadFull(theirs, raw); err != nil || m.Unpack(raw) != nil || len(m.Questions) != 1 {
					return
				}
				q := m.Questions[0]
				m.Response, m.Additionals = true, nil
				if q.Type == dnsmessage.TypeA {
					m.Answers = []dnsmessage.Resource{{Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class}, Body: &dnsmessage.AResource{A: lookup(q.Name.String()).As4()}}}
				}
				raw, err := m.Pack()
				if err != nil {
					return
				}
				theirs.Write(append(binary.BigEndian.AppendUint16(nil, uint16(len(raw))), raw...))
			}
		}()
		return ours, nil
	}}
}

func TestPublic(t *testing.T) {
	for a, want := range map[string]bool{
		"8.8.8.8": true, "93.184.216.34": true, "2606:2800:220:1::1": true, "64:ff9b::808:808": true, "::ffff:8.8.8.8": true,
		"127.0.0.1": false, "127.8.8.8": false, "::1": false, "0.0.0.0": false, "::": false, "10.1.2.3": false, "172.16.0.1": false, "172.31.255.255": false,
		"192.168.1.1": false, "169.254.169.254": false, "100.64.0.1": false, "224.0.0.1": false, "255.255.255.255": false, "198.18.0.1": false,
		"fe80::1": false, "fe80::1%eth0": false, "fd00::1": false, "ff02::1": false, "::ffff:127.0.0.1": false, "::127.0.0.1": false, "64:ff9b::7f00:1": false, "2002:7f00:1::": false, "2001:db8::1": false,
	} {
		assert.Equal(t, want, Public(netip.MustParseAddr(a)), a)
	}
	assert.False(t, Public(netip.Addr{}))
}

// Interrupted, everything that came so far is whole and stays.
func TestInterrupted(t *testing.T) {
	s := serve(t)
	s.text("/a", "report")
	s.page("/b", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	c, _ := collector(t)
	ctx, cancel := context.WithCancel(t.Context())
	c.Step = func(done, _ int) {
		if done == 1 {
			time.AfterFunc(50*time.Millisecond, cancel)
		}
	}
	r, err := c.Run(ctx, []Wanted{{URL: s.URL + "/a"}, {URL: s.URL + "/b"}, {URL: s.URL + "/c"}})
	require.ErrorIs(t, err, context.Canceled)
	require.Len(t, r.Outcomes, 1)
	assert.Equal(t, New, r.Outcomes[0].State)
	assert.Len(t, c.Store.Load(s.URL+"/a").Snapshots, 1)
	assert.Zero(t, s.asked("/c"))
	require.NoError(t, filepath.WalkDir(c.Store.Dir, func(path string, _ os.DirEntry, err error) error {
		assert.NotContains(t, path, ".tmp")
		return err
	}))
}
