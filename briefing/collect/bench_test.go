package collect

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"brief/briefing"
)

// BenchmarkRun fetches a hundred new pages of one host, without a delay: what
// the asking, judging and safe keeping of a page cost.
func BenchmarkRun(b *testing.B) {
	s := serve(b)
	var wanted []Wanted
	for i := range 100 {
		path := fmt.Sprintf("/%d", i)
		s.page(path, func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "report", path) })
		wanted = append(wanted, Wanted{URL: s.URL + path})
	}
	for b.Loop() {
		c, _ := collector(b)
		c.Delay = 0
		if r, err := c.Run(b.Context(), wanted); err != nil || r.Count(New) != 100 {
			b.Fatal(err, r.Tally())
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/100, "µs/page")
}

// BenchmarkSelect selects from a store of a feed with 2000 pages.
func BenchmarkSelect(b *testing.B) {
	c, _ := collector(b)
	now := c.Clock.Now().Format(time.RFC3339)
	feed := &Address{URL: "https://example.org/feed", Feed: true, Snapshots: []Snapshot{{SHA256: briefing.SHA256(nil), Fetched: now, Final: "https://example.org/feed"}}}
	for i := range 2000 {
		u := fmt.Sprintf("https://example.org/%d", i)
		feed.Items = append(feed.Items, Item{URL: u, Published: "2031-03-10", Seen: now})
		if err := c.Store.save(&Address{URL: u, Snapshots: []Snapshot{{SHA256: briefing.SHA256([]byte(u)), Fetched: now, Checked: now, Final: u}}}); err != nil {
			b.Fatal(err)
		}
	}
	if err := c.Store.save(feed); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if x := c.Store.Select([]Wanted{{URL: feed.URL, Feed: true}}, Limits{SilentAfter: 30}); len(x.Offers) != 2000 {
			b.Fatal(len(x.Offers))
		}
	}
}
