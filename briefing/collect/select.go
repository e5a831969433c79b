package collect

import (
	"fmt"
	"time"

	"brief/briefing"
)

// Offer is a document that a build may read: a snapshot of an address.
type Offer struct {
	Wanted   int    // the place in the list of what is wanted
	URL      string // where it came from, after redirects
	SHA256   string // of its bytes, which lie in Store.Raw
	Accessed string // when it was fetched, RFC 3339, UTC
	Item     Item   // what a feed says of it; zero for an address of the config
	Earlier  bool   // an earlier revision of the offer before it
}

// Note is an entry for the ledger, with the address of the config that it is about.
type Note struct {
	Wanted int // the place in the list of what is wanted
	briefing.LedgerEntry
}

// Selection is what a build may read, and what became of the rest.
type Selection struct {
	Offers  []Offer
	Failed  []Note // addresses of the config of which there is nothing
	Skipped []Note // pages of feeds that never came, and what was collected after the cut-off
	// Stale are addresses that were read, but not as they should be now: the last
	// attempts failed, or a feed has fallen silent.
	Stale []Note
}

// Limits say what of a store counts.
type Limits struct {
	AsOf        string // cut-off: a date (end of that day, UTC) or RFC 3339; empty: none
	SilentAfter int    // days without a new item after which a feed is named; 0: never
	Late        bool   // what was first collected after the cut-off counts too
}

// Select says what of the store a build may read: of each address the newest
// snapshot that was there at the cut-off, and the one before it. Nothing of the
// day of the build has a part in it.
func (s *Store) Select(wanted []Wanted, l Limits) Selection {
	x := &selection{Store: s, Limits: l, taken: map[string]bool{}}
	for _, w := range wanted { // an address that the config names is not read for a feed
		if !w.Feed {
			x.taken[key(w.URL)] = true
		}
	}
	done := map[string]bool{}
	for i, w := range wanted {
		if k := fmt.Sprint(w.Feed, key(w.URL)); done[k] {
			continue
		} else {
			done[k] = true
		}
		if w.Feed {
			x.feed(i, w.URL)
		} else {
			x.page(i, w.URL)
		}
	}
	return x.Selection
}

type selection struct {
	*Store
	Limits
	Selection
	taken map[string]bool
}

const yet = "not collected yet: run `brief collect`"

// page selects a document that the config names.
func (x *selection) page(i int, address string) {
	a := x.Load(address)
	switch n := x.before(a.Snapshots); {
	case n > 0:
		x.offer(i, a, n-1, Item{})
		x.stale(i, a)
	case len(a.Snapshots) > 0:
		x.late(i, a, address, Item{})
	case a.Last.Problem != "":
		x.Failed = append(x.Failed, note(i, address, a.Last.Problem))
	default:
		x.Failed = append(x.Failed, note(i, address, yet))
	}
}

// offer offers snapshot n of an address, and the one before it.
func (x *selection) offer(i int, a *Address, n int, it Item) {
	one := func(n int, earlier bool) {
		s := &a.Snapshots[n]
		x.Offers = append(x.Offers, Offer{Wanted: i, URL: s.Final, SHA256: s.SHA256, Accessed: s.Fetched, Item: it, Earlier: earlier})
	}
	one(n, false)
	if n > 0 {
		one(n-1, true)
	}
}

// late deals with an address that was first collected after the cut-off.
func (x *selection) late(i int, a *Address, address string, it Item) {
	first := day(a.Snapshots[0].Fetched)
	if !x.Late {
		x.Skipped = append(x.Skipped, note(i, address, "first collected on "+first+", after the cut-off; collect: {late: true} permits it"))
		return
	}
	x.offer(i, a, 0, it)
	x.Stale = append(x.Stale, note(i, address, "read as first collected on "+first+", after the cut-off: it may have been edited since"))
}

// before counts the snapshots that were there at the cut-off.
func (x *selection) before(list []Snapshot) int {
	n := 0
	for _, s := range list {
		if !after(s.Fetched, x.AsOf) {
			n++
		}
	}
	return n
}

// stale names an address whose last attempts failed. The reason stays the same
// from night to night.
func (x *selection) stale(i int, a *Address) {
	if a.Last.Problem != "" && !after(a.Last.Time, x.AsOf) {
		checked := a.Snapshots[len(a.Snapshots)-1].Checked
		x.Stale = append(x.Stale, note(i, a.URL, "read as collected; it was last there on "+day(checked)+", then: "+a.Last.Problem))
	}
}

// feed selects the pages that a feed has listed.
func (x *selection) feed(i int, address string) {
	f := x.Load(address)
	if len(f.Snapshots) == 0 {
		why := yet
		if f.Last.Problem != "" {
			why = f.Last.Problem
		}
		x.Failed = append(x.Failed, note(i, address, why))
		return
	}
	x.stale(i, f)
	waiting, newest := 0, ""
	for _, it := range f.Items {
		if after(it.Seen, x.AsOf) && !x.Late {
			continue
		}
		if d := day(it.Published); d > newest && !after(it.Published, x.AsOf) {
			newest = d
		} else if it.Published == "" {
			newest = max(newest, day(it.Seen))
		}
		if k := key(it.URL); x.taken[k] {
			continue
		} else {
			x.taken[k] = true
		}
		a := x.Load(it.URL)
		switch n := x.before(a.Snapshots); {
		case n > 0:
			x.offer(i, a, n-1, it)
		case len(a.Snapshots) > 0:
			x.late(i, a, it.URL, it)
		case a.Last.Problem != "":
			x.Skipped = append(x.Skipped, note(i, it.URL, a.Last.Problem))
		default:
			waiting++
		}
	}
	if waiting > 0 {
		x.Skipped = append(x.Skipped, note(i, address, fmt.Sprintf("%d of the pages that it lists are not collected yet: run `brief collect`", waiting)))
	}
	x.silent(i, f, newest)
}

// silent names a feed that lists nothing, or nothing new.
func (x *selection) silent(i int, f *Address, newest string) {
	now := day(x.AsOf)
	if now == "" {
		now = day(f.Last.Time)
	}
	end, err := time.Parse(time.DateOnly, now)
	if x.SilentAfter == 0 || err != nil {
		return
	}
	switch {
	case newest == "":
		x.Stale = append(x.Stale, note(i, f.URL, "silent: the feed lists no page"))
	case newest < end.AddDate(0, 0, -x.SilentAfter).Format(time.DateOnly):
		x.Stale = append(x.Stale, note(i, f.URL, fmt.Sprintf("silent: no page newer than %d days, the newest is of %s", x.SilentAfter, newest)))
	}
}

func note(i int, address, reason string) Note {
	return Note{i, briefing.LedgerEntry{Path: address, Reason: reason}}
}

// day is the day of a date or time, "" without one.
func day(s string) string { return s[:min(len(s), len(time.DateOnly))] }

// after reports whether a date or time lies after the cut-off. A cut-off that is
// a date is the end of that day.
func after(when, cutoff string) bool {
	if cutoff == "" || when == "" {
		return false
	}
	if len(cutoff) > len(time.DateOnly) {
		at, err1 := time.Parse(time.RFC3339, when)
		end, err2 := time.Parse(time.RFC3339, cutoff)
		if err1 == nil && err2 == nil {
			return at.After(end)
		}
	}
	return day(utc(when)) > day(cutoff)
}

// utc is a time in UTC; a date stays as it is.
func utc(s string) string {
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t.UTC().Format(time.RFC3339)
	}
	return s
}
