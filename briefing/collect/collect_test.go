package collect

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What came is kept by its hash, with where from, when and how.
func TestASnapshotSaysWhereItCameFrom(t *testing.T) {
	s := serve(t)
	s.page("/old", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/new?utm_source=x", http.StatusMovedPermanently)
	})
	s.page("/new", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Etag", `"v1"`)
		http.SetCookie(w, &http.Cookie{Name: "id", Value: "7"})
		fmt.Fprint(w, "report one")
	})
	c, _ := collector(t)
	o := one(t, c, s.URL+"/old")
	assert.Equal(t, Outcome{URL: s.URL + "/old", State: New, Status: 200, Final: s.URL + "/new?utm_source=x", Bytes: 10, SHA256: briefing.SHA256([]byte("report one"))}, o)
	a := c.Store.Load(s.URL + "/old/#top")
	require.Len(t, a.Snapshots, 1)
	snap := a.Snapshots[0]
	assert.Equal(t, "2031-03-14T05:00:00Z", snap.Fetched[:len("2031-03-14T05:00:0")]+"0Z")
	assert.Equal(t, `"v1"`, snap.header("Etag"))
	for _, h := range snap.Headers {
		assert.NotEqual(t, "Set-Cookie", h.Name)
	}
	raw, ok := c.Store.read(snap.SHA256)
	assert.True(t, ok)
	assert.Equal(t, "report one", string(raw))
	assert.Equal(t, "brief/test (+desk@example.org)", s.last("/new").UserAgent())
	assert.Empty(t, s.last("/new").Header.Get("If-None-Match"))
}

// A page is asked for by what is known of it; the same text makes no new
// snapshot, another one does.
func TestRevisions(t *testing.T) {
	s := serve(t)
	etag, text := `"v1"`, "report one|ad 1"
	s.page("/x", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Etag", etag)
		if r.Header.Get("If-None-Match") == etag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, text)
	})
	c, at := collector(t)
	states := func(want ...State) {
		t.Helper()
		at.set(day(c.Clock.Now().AddDate(0, 0, 1).Format(time.RFC3339)))
		assert.Equal(t, want[0], one(t, c, s.URL+"/x").State)
	}
	states(New)
	states(Unchanged) // 304
	assert.Equal(t, `"v1"`, s.last("/x").Header.Get("If-None-Match"))
	etag, text = `"v2"`, "report one|ad 2"
	states(Unchanged) // another advertisement
	etag, text = `"v3"`, "report two|ad 2"
	states(Revised)
	a := c.Store.Load(s.URL + "/x")
	require.Len(t, a.Snapshots, 2)
	assert.Equal(t, "2031-03-15", day(a.Snapshots[0].Fetched))
	assert.Equal(t, "2031-03-17", day(a.Snapshots[0].Checked))
	assert.Equal(t, "2031-03-18", day(a.Snapshots[1].Fetched))

	// A page that has gone leaves what was collected.
	s.page("/x", http.NotFound)
	states(Rejected)
	a = c.Store.Load(s.URL + "/x")
	assert.Len(t, a.Snapshots, 2)
	assert.Equal(t, 1, a.Last.Failed)

	// Bytes that are lost are asked for again, not only for what is newer.
	require.NoError(t, writeOver(c.Store.Raw(a.Snapshots[1].SHA256), "spoiled"))
	s.page("/x", func(w http.ResponseWriter, r *http.Request) {
		assert.Empty(t, r.Header.Get("If-None-Match"))
		fmt.Fprint(w, "report two|ad 2")
	})
	states(Revised)
	raw, ok := c.Store.newest(c.Store.Load(s.URL + "/x"))
	assert.True(t, ok)
	assert.Equal(t, "report two|ad 2", string(raw))
}

// A feed is fetched, then the pages that are new, and later those only that the
// feed says were updated.
func TestFeeds(t *testing.T) {
	s := serve(t)
	c, at := collector(t)
	c.Items = 2
	s.text("/1", "report 1")
	s.text("/2", "report 2")
	s.text("/3", "report 3")
	s.text("/wall", "subscribe")
	feed := func(lines ...string) {
		s.text("/feed", "feed\n"+strings.ReplaceAll(strings.Join(lines, "\n"), "/", s.URL+"/"))
	}
	run := func() string {
		t.Helper()
		r, err := c.Run(t.Context(), []Wanted{{URL: s.URL + "/feed", Feed: true}})
		require.NoError(t, err)
		var out []string
		for _, o := range r.Outcomes {
			out = append(out, string(o.State)+" "+strings.TrimPrefix(o.URL, s.URL))
		}
		return strings.Join(out, ", ")
	}
	feed("/1?utm_source=rss 2031-03-10", "/2 2031-03-12", "/3 2031-03-11")
	assert.Equal(t, "new /feed, new /2, new /3", run(), "two at a time, newest first")
	assert.Equal(t, "unchanged /feed, new /1?utm_source=rss", run())
	assert.Equal(t, "unchanged /feed", run())
	s.text("/2", "report 2, corrected")
	feed("/2 2031-03-12 2031-03-20T10:00:00Z", "/wall 2031-03-20", "/1#again 2031-03-10", "mailto:x@example.org")
	at.set("2031-03-21")
	assert.Equal(t, "new /feed, revised /2, rejected /wall", run())
	for range 3 {
		run()
	}
	assert.Equal(t, mostFailures, s.asked("/wall"))
	assert.Len(t, c.Store.Load(s.URL+"/feed").Items, 4)
	s.text("/feed", "<html>moved</html>")
	assert.Equal(t, "rejected /feed", run())
}

// robots.txt is obeyed, also behind a redirect, and a host is not hurried.
func TestPoliteness(t *testing.T) {
	s := serve(t)
	s.text("/robots.txt", "User-agent: *\nDisallow: /\n\nUser-agent: Brief\nCrawl-delay: 7\nDisallow: /private\nAllow: /private/open\n")
	s.text("/a", "report a")
	s.text("/private/b", "report b")
	s.text("/private/open", "report c")
	s.page("/to", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/private/b", http.StatusFound) })
	c, at := collector(t)
	r, err := c.Run(t.Context(), []Wanted{{URL: s.URL + "/a"}, {URL: s.URL + "/private/b"}, {URL: s.URL + "/private/open"}, {URL: s.URL + "/to"}})
	require.NoError(t, err)
	var states []State
	for _, o := range r.Outcomes {
		states = append(states, o.State)
	}
	assert.Equal(t, []State{New, Refused, New, Refused}, states)
	assert.Contains(t, r.Outcomes[1].Reason, "robots.txt of ")
	assert.Zero(t, s.asked("/private/b"))
	assert.Equal(t, 1, s.asked("/robots.txt"))
	assert.Equal(t, time.Second+2*7*time.Second, at.slept, "between four requests")

	// One that cannot be read forbids; one that is not there does not.
	s.page("/robots.txt", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(503) })
	o := one(t, c, s.URL+"/a")
	assert.Equal(t, Failed, o.State)
	assert.Contains(t, o.Reason, "robots.txt: HTTP 503")
	s.page("/robots.txt", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(403) })
	assert.Equal(t, Unchanged, one(t, c, s.URL+"/a").State)
}

func TestRobots(t *testing.T) {
	const text = "\ufeffdisallow: /before\nUser-Agent: other\nUser-agent: BRIEF/1.0 # us\nDisallow: /a*z$\nDisallow: /caf%c3%a9\nDisallow:\nnonsense\nallow: /a/ok\nDisallow: /*.pdf$\nDisallow: /x\nAllow: /x\n\nUser-agent: *\nDisallow: /\nUser-agent: brief\nDisallow: /later?q=1\nCrawl-delay: 99999\n"
	r := parseRobots(text)
	for path, want := range map[string]bool{
		"/": true, "/before": true, "/abz": false, "/a/b/z": false, "/abzz": false, "/abzx": true, "/a/ok": true, "/a/okz": true, "/café": false, "/caf%C3%A9/1": false,
		"/f.pdf": false, "/f.pdf?x": true, "/x": true, "/later?q=1": false, "/later": true,
	} {
		assert.Equal(t, want, r.allowed(path), path)
	}
	assert.Equal(t, maxDelay, r.delay)
	for _, none := range []string{"", "<html>404</html>", "User-agent: other\nDisallow: /", "User-agent: *\nDisallow:"} {
		r := parseRobots(none)
		assert.True(t, r.allowed("/x"), none)
	}
	all := parseRobots("User-agent: *\nDisallow: /")
	assert.False(t, all.allowed("/x"))
	assert.False(t, all.allowed("/"))
}

// FuzzRobots: whatever a server sends is read in good time, and a rule that
// disallows everything is never lost to what stands behind it in other groups.
func FuzzRobots(f *testing.F) {
	f.Add("Allow: /a*b*c$", "/aXbXc")
	f.Add("User-agent: x\nDisallow: /%zz", "/%")
	f.Fuzz(func(t *testing.T, more, path string) {
		if strings.Contains(strings.ToLower(more), "user") {
			return
		}
		r := parseRobots("User-agent: brief\nDisallow: /\nUser-agent: other\n" + more)
		assert.False(t, r.allowed("/"+path))
		parseRobots(more)
		matches(encoded(more), encoded(path))
	})
}

// What a build may read hangs on the cut-off and on the store, on nothing else.
func TestSelect(t *testing.T) {
	s := serve(t)
	c, at := collector(t)
	s.text("/x", "report one")
	s.text("/1", "report 1")
	s.text("/feed", "feed\n"+s.URL+"/1 2031-03-10\n"+s.URL+"/gone 2031-03-11\n"+s.URL+"/x 2031-03-11\n")
	wanted := []Wanted{{URL: s.URL + "/x"}, {URL: s.URL + "/feed", Feed: true}, {URL: s.URL + "/never"}}
	show := func(l Limits) string {
		x := c.Store.Select(wanted, l)
		var out []string
		for _, o := range x.Offers {
			earlier := ""
			if o.Earlier {
				earlier = " earlier"
			}
			out = append(out, fmt.Sprintf("%d %s %s%s", o.Wanted, o.URL, day(o.Accessed), earlier))
		}
		for _, l := range []struct {
			name string
			list []Note
		}{{"failed", x.Failed}, {"skipped", x.Skipped}, {"stale", x.Stale}} {
			for _, e := range l.list {
				out = append(out, l.name+" "+e.Path+": "+e.Reason)
			}
		}
		return strings.ReplaceAll(strings.Join(out, "\n"), s.URL, "")
	}
	collect := func(day string) {
		t.Helper()
		at.set(day)
		_, err := c.Run(t.Context(), wanted)
		require.NoError(t, err)
	}
	const never = "failed /never: not collected yet: run `brief collect`"
	assert.Equal(t, "failed /x: not collected yet: run `brief collect`\nfailed /feed: not collected yet: run `brief collect`\n"+never, show(Limits{}))
	collect("2031-03-14")
	const gone = "failed /never: HTTP 404 Not Found: no such page\nskipped /gone: HTTP 404 Not Found: no such page"
	assert.Equal(t, "0 /x 2031-03-14\n1 /1 2031-03-14\n"+gone, show(Limits{SilentAfter: 30}))
	s.text("/x", "report two")
	collect("2031-05-02")
	assert.Equal(t, "0 /x 2031-05-02\n0 /x 2031-03-14 earlier\n1 /1 2031-03-14\n"+gone+"\nstale /feed: silent: no page newer than 30 days, the newest is of 2031-03-11", show(Limits{SilentAfter: 30}))
	assert.Equal(t, "0 /x 2031-03-14\n1 /1 2031-03-14\n"+gone, show(Limits{SilentAfter: 30, AsOf: "2031-03-14"}))
	assert.Equal(t, "0 /x 2031-03-14\n1 /1 2031-03-14\n"+gone, show(Limits{AsOf: "2031-05-02T04:00:00+02:00"}))
	s.page("/x", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(500) })
	collect("2031-05-03")
	assert.Contains(t, show(Limits{}), "stale /x: read as collected; it was last there on 2031-05-02, then: HTTP 500 Internal Server Error")
	assert.Equal(t, strings.Count(show(Limits{AsOf: "2031-03-01"}), "\n"), 1)
	assert.Contains(t, show(Limits{AsOf: "2031-03-01"}), "skipped /x: first collected on 2031-03-14, after the cut-off")
	assert.Contains(t, show(Limits{AsOf: "2031-03-01", Late: true}), "0 /x 2031-03-14\n1 /1 2031-03-14")
}
