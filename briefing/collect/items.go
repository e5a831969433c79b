package collect

import (
	"slices"
	"strings"
	"time"

	"brief/briefing"
)

// items are the pages of a feed that are to be fetched: those that were never
// read, newest first, and those that the feed says were updated since.
func (r *run) items(j *job, taken map[string]bool) ([]*job, error) {
	a := r.Store.Load(j.URL)
	raw, ok := r.Store.newest(a)
	if !ok || j.outcome == nil {
		return nil, nil
	}
	entries, err := r.Entries(raw)
	if err != nil {
		return nil, nil // a newer version of brief reads feeds in another way
	}
	now := r.Clock.Now().UTC().Format(time.RFC3339)
	at := map[string]int{}
	for i, it := range a.Items {
		at[key(it.URL)] = i
	}
	type due struct {
		Entry
		date string
	}
	var list []due
	for _, e := range entries {
		if briefing.WebAddress(e.URL) == "" {
			continue
		}
		it := Item{URL: e.URL, Title: e.Title, Publisher: e.Publisher, Author: e.Author, Published: e.Published, Seen: now}
		if i, ok := at[key(e.URL)]; ok {
			it.Seen, it.URL = a.Items[i].Seen, a.Items[i].URL
			a.Items[i] = it
		} else {
			at[key(e.URL)] = len(a.Items)
			a.Items = append(a.Items, it)
		}
		if !taken[key(e.URL)] && r.due(e) {
			taken[key(e.URL)] = true
			list = append(list, due{e, max(utc(e.Published), utc(e.Updated))})
		}
	}
	slices.SortStableFunc(list, func(a, b due) int { return strings.Compare(b.date, a.date) })
	var out []*job
	for _, d := range list[:min(len(list), r.Items)] {
		out = append(out, &job{Wanted: Wanted{URL: d.URL}, from: j.URL})
	}
	return out, r.Store.save(a)
}

// mostFailures is how often a page of a feed is asked for that never comes.
const mostFailures = 3

// due reports whether a page that a feed lists is to be fetched.
func (r *run) due(e Entry) bool {
	a := r.Store.Load(e.URL)
	if len(a.Snapshots) > 0 {
		return e.Updated != "" && utc(e.Updated) > a.Last.Time
	}
	return a.Last.Failed < mostFailures
}
