package build

import (
	"context"
	"fmt"
	"net/netip"
	"path/filepath"

	"brief/briefing"
	"brief/briefing/collect"
	"brief/briefing/source"
	"brief/config"
)

// Collected is what became of the addresses of a config.
type Collected = collect.Report

// Outcome is what became of one of them.
type Outcome = collect.Outcome

// Clock is the clock that collecting keeps its distances by.
type Clock = collect.Clock

// Collect fetches the addresses and feeds that the config names into its folder
// of what was collected. Step is told how many of how many are done; it may be
// nil. The report also tells what had come when the error is that of ctx.
func Collect(ctx context.Context, c *config.Config, clock Clock, step func(done, of int)) (*Collected, error) {
	o := c.Collect
	kept := snapshots(c)
	release, err := kept.Lock(ctx)
	if err != nil {
		return &Collected{}, err
	}
	defer release()
	agent := "brief/" + Version
	if o.Contact != "" {
		agent += " (+" + o.Contact + ")"
	}
	dialing := collect.Dialing{}
	if o.AllowPrivate {
		dialing.Allowed = func(netip.Addr) bool { return true }
	}
	limits := source.Options{MaxBytes: c.MaxSourceLen}
	if c.PDFReader == source.PDFToText {
		limits.PDF = source.PDFToText
	}
	collector := &collect.Collector{
		Bounds: collect.Bounds{Delay: o.Wait(), Timeout: o.Limit(), Retries: o.Retries, Items: o.Items, MaxBytes: c.MaxSourceLen, Agent: agent},
		Store:  kept, Client: collect.NewClient(dialing), Clock: clock, Step: step,
		Read:    func(name string, raw []byte) (string, error) { return source.Judge(name, raw, limits) },
		Entries: entries,
	}
	defer collector.Client.CloseIdleConnections()
	list, _ := wanted(c)
	return collector.Run(ctx, list)
}

// Shortfall is the problem of a run in which too many of the addresses that the
// config names gave nothing; nil when enough did.
func Shortfall(c *config.Config, r *Collected) error {
	asked, failed, passing := r.Named()
	if failed == 0 || failed < asked && float64(failed) <= c.MaxFailed*float64(asked) {
		return nil
	}
	var left []briefing.LedgerEntry
	for _, o := range r.Outcomes {
		if o.From == "" && !o.Good() {
			left = append(left, briefing.LedgerEntry{Path: o.URL, Reason: o.Reason})
		}
	}
	hint := "mend or leave out these addresses, or raise max_failed in the config"
	if passing {
		hint = "try again later; what was collected before stays, and `brief build` reads it"
	}
	return &briefing.Problem{Code: briefing.Input, Where: c.File, What: fmt.Sprintf("%d of %s could not be collected: %s", failed, briefing.Count(asked, "address"), reasons(left)), Hint: hint}
}

func snapshots(c *config.Config) *collect.Store { return &collect.Store{Dir: c.Path(c.Collect.Dir)} }

// entries reads a feed for the collector.
func entries(raw []byte) ([]collect.Entry, error) {
	list, err := source.Entries(raw)
	out := make([]collect.Entry, len(list))
	for i, e := range list {
		out[i] = collect.Entry{URL: e.URL, Title: e.Title, Publisher: e.Publisher, Author: e.Author, Published: e.Published, Updated: e.Updated}
	}
	return out, err
}

// wanted lists the addresses that the config names, with the places of their
// sources in it.
func wanted(c *config.Config) (list []collect.Wanted, at []int) {
	for i, s := range c.Sources {
		switch {
		case s.Feed != "":
			list, at = append(list, collect.Wanted{URL: s.Feed, Feed: true}), append(at, i)
		case s.Collects():
			list, at = append(list, collect.Wanted{URL: s.URL}), append(at, i)
		}
	}
	return list, at
}

// told is what the ledger is told of the addresses of a config.
type told struct {
	failed, skipped, stale []briefing.LedgerEntry
	withheld               int // entries about sources above the brief's marking: no address of them is told
}

// tell takes entries over into a list.
func (t *told) tell(c *config.Config, at []int, notes []collect.Note, into *[]briefing.LedgerEntry) {
	for _, n := range notes {
		switch hidden := above(c.Sources[at[n.Wanted]].TLP, c.Marking.TLP); {
		case !hidden:
			*into = append(*into, n.LedgerEntry)
		case into != &t.stale: // that is no further source
			t.withheld++
		}
	}
}

// inputs are the sources that the config names: files, and what was collected of
// its addresses.
func inputs(c *config.Config) (out []source.Input, t told) {
	input := func(s config.Source) source.Input {
		return source.Input{Title: s.Title, Publisher: s.Publisher, Author: s.Author, Published: s.Published, Language: s.Language, TLP: s.TLP, Grade: s.Grade, Origin: s.Origin, Fields: source.Fields(s.Fields)}
	}
	for _, s := range c.Sources {
		if s.Collects() {
			continue
		}
		in := input(s)
		in.Pattern, in.URL, in.CommandLine = s.Path, s.URL, s.CommandLine
		if !s.CommandLine {
			in.Dir = filepath.Dir(c.File)
		}
		out = append(out, in)
	}
	addresses, at := wanted(c)
	if len(addresses) == 0 {
		return out, t
	}
	kept := snapshots(c)
	got := kept.Select(addresses, collect.Limits{AsOf: c.AsOf, SilentAfter: c.Collect.SilentAfter, Late: c.Collect.Late})
	for i, o := range got.Offers {
		in := input(c.Sources[at[o.Wanted]])
		in.URL, in.File, in.SHA256, in.Accessed, in.Earlier = o.URL, kept.Raw(o.SHA256), o.SHA256, o.Accessed, o.Earlier
		in.Feed = source.Known{Title: o.Item.Title, Publisher: o.Item.Publisher, Author: o.Item.Author, Published: o.Item.Published}
		if !o.Earlier && i+1 < len(got.Offers) && got.Offers[i+1].Earlier {
			in.Revises = got.Offers[i+1].SHA256
		}
		out = append(out, in)
	}
	t.tell(c, at, got.Failed, &t.failed)
	t.tell(c, at, got.Skipped, &t.skipped)
	t.tell(c, at, got.Stale, &t.stale)
	return out, t
}
