package build

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"brief/briefing"
	"brief/briefing/source"
	"brief/briefing/text"
	"brief/config"
)

// admitted is what of the sources a brief may use.
type admitted struct {
	sources  []briefing.Source
	twins    []twin            // what another source stands for
	earlier  []briefing.Source // those of them that a document of the brief revises
	asOf     string            // the information cut-off, worked out when the config names none
	ledger   briefing.Ledger
	warnings []string
}

// readAll reads the sources that the config names. The error names what could not
// be read. Step is told how far the reading is; it and keep may be nil.
func readAll(ctx context.Context, c *config.Config, keep store, step func(stage string)) (reading, error) {
	in, collected := inputs(c)
	o := source.Options{MaxBytes: c.MaxSourceLen, Publishers: c.Registry(), Each: func(done, of int) error {
		if step != nil {
			step(fmt.Sprintf("reading the sources, %d of %d", done, of))
		}
		return ctx.Err()
	}}
	if c.PDFReader == source.PDFToText {
		o.PDF = source.PDFToText
	}
	if keep != nil {
		o.Memory = keep
	}
	r := reading{stale: collected.stale, withheld: collected.withheld}
	var err error
	r.Result, err = source.Load(in, o)
	r.Offered += len(collected.failed) + len(collected.skipped) + collected.withheld
	r.Failed, r.Skipped = append(r.Failed, collected.failed...), append(r.Skipped, collected.skipped...)
	slices.SortStableFunc(r.Failed, byPath)
	var p *briefing.Problem
	if left := slices.Concat(r.Failed, r.Skipped); errors.As(err, &p) && len(left) > 0 {
		hint := p.Hint
		if len(collected.failed) > 0 {
			hint = "`brief collect` fetches the addresses that the config names"
		}
		err = &briefing.Problem{Code: p.Code, Where: p.Where, What: "no source could be read: " + reasons(left), Hint: hint, Err: err}
	}
	return r, err
}

// reading is what was read, and which addresses are not as they should be.
type reading struct {
	source.Result
	stale    []briefing.LedgerEntry
	withheld int
}

func byPath(x, y briefing.LedgerEntry) int {
	return cmp.Or(cmp.Compare(x.Path, y.Path), cmp.Compare(x.Reason, y.Reason))
}

// reasons names sources that were not used, with why.
func reasons(left []briefing.LedgerEntry) string {
	var out []string
	for _, e := range left {
		out = append(out, e.Path+": "+e.Reason)
	}
	return joined(out, "; ")
}

// admit leaves out what is later than the cut-off or above the brief's marking,
// numbers the rest again, and keeps the ledger. The error is a *briefing.Problem
// with code Input when nothing is left or too much failed. Keep may be nil.
func admit(c *config.Config, read reading, keep store) (*admitted, error) {
	a := &admitted{asOf: c.AsOf, ledger: briefing.Ledger{Offered: read.Offered, Failed: read.Failed, Skipped: read.Skipped, Stale: read.stale, Withheld: read.withheld}}
	a.warnings = c.Warnings()
	for _, f := range read.stale {
		a.warnings = append(a.warnings, f.Path+": "+f.Reason)
	}
	for _, f := range read.Failed {
		a.warnings = append(a.warnings, fmt.Sprintf("%s: not read: %s", f.Path, f.Reason))
	}
	if limit := c.MaxFailed * float64(read.Offered); len(read.Failed) > 0 && float64(len(read.Failed)) > limit {
		return nil, &briefing.Problem{Code: briefing.Input, Where: c.File, What: fmt.Sprintf("%d of %s could not be read, more than max_failed (%v) allows: %s",
			len(read.Failed), briefing.Count(read.Offered, "source"), c.MaxFailed, reasons(read.Failed)), Hint: "mend or leave out these sources, or raise max_failed in the config"}
	}
	var withheld []briefing.LedgerEntry
	for _, s := range read.Sources {
		switch {
		case c.AsOf != "" && later(s.Published, c.AsOf):
			a.ledger.Skipped = append(a.ledger.Skipped, briefing.LedgerEntry{Path: s.Place(), Reason: "after the cut-off"})
		case above(s.TLP, c.Marking.TLP):
			a.ledger.Withheld++
			why := fmt.Sprintf("withheld: it is marked TLP:%s and the brief is %s", s.TLP, marked(c.Marking.TLP))
			withheld = append(withheld, briefing.LedgerEntry{Path: s.Place(), Reason: why})
			a.warnings = append(a.warnings, s.Place()+": "+why)
		default:
			a.sources = append(a.sources, s)
		}
	}
	if len(a.sources) == 0 {
		return nil, &briefing.Problem{Code: briefing.Input, Where: c.File, What: fmt.Sprintf("none of the sources can be used (%d offered): %s", read.Offered, reasons(slices.Concat(withheld, a.ledger.Skipped, a.ledger.Failed))),
			Hint: "check as_of and marking in the config"}
	}
	a.warnings = append(a.warnings, undated(c, a.sources)...)
	if err := a.identify(keep); err != nil {
		return nil, err
	}
	for i := range a.sources {
		s := &a.sources[i]
		s.ID = sourceID(i)
		if a.asOf == "" || c.AsOf == "" {
			a.asOf = max(a.asOf, s.Published[:min(10, len(s.Published))])
		}
	}
	a.ledger.Read = len(a.sources)
	return a, nil
}

// sourceID is the id of source i, from 0.
func sourceID(i int) string { return fmt.Sprintf("S%d", i+1) }

// undated warns of sources that the cut-off of the config cannot be applied to:
// a source without a date may be later than it.
func undated(c *config.Config, sources []briefing.Source) []string {
	var paths []string
	for _, s := range sources {
		if s.Published == "" {
			paths = append(paths, s.Place())
		}
	}
	if c.AsOf == "" || len(paths) == 0 {
		return nil
	}
	return []string{fmt.Sprintf("as_of: the cut-off cannot be applied to %s without a date: %s", briefing.Count(len(paths), "source"), joined(paths, ", "))}
}

// later reports whether a source was published after the cut-off. A date is the
// end of that day: a source with a time is compared by its day.
func later(published, asOf string) bool {
	if len(asOf) > 10 && len(published) > 10 {
		return published > asOf
	}
	return published != "" && published[:min(10, len(published))] > asOf[:10]
}

// above reports whether a source is for fewer readers than a brief. An unmarked
// brief is the lowest of all: it is never assumed to be for a limited circle.
func above(source, brief string) bool {
	m, _ := briefing.TLPLevel(source)
	n, _ := briefing.TLPLevel(brief)
	return m > n
}

func marked(tlp string) string {
	if tlp == "" {
		return "unmarked"
	}
	return "TLP:" + tlp
}

// documents reads the sentences of all sources, on all processors.
func documents(ctx context.Context, sources []briefing.Source, names []briefing.Entity) ([]briefing.Document, error) {
	reader := text.NewReader(names)
	docs := make([]briefing.Document, len(sources))
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(sources)) {
		wg.Go(func() {
			for i := range next {
				docs[i] = reader.Document(sources[i])
			}
		})
	}
	for i := range sources {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wg.Wait()
	return docs, ctx.Err()
}

// paths maps the hash of each source to its path on this machine.
func (r *reading) paths() map[string]string {
	out := make(map[string]string, len(r.Sources))
	for _, s := range r.Sources {
		out[s.SHA256] = r.Paths[s.ID]
	}
	return out
}

// located keeps of the paths those of the sources of a brief, so that a later
// verify finds them.
func located(paths map[string]string, sources []briefing.Source) map[string]string {
	out := map[string]string{}
	for i := range sources {
		if path, ok := paths[sources[i].SHA256]; ok {
			out[sources[i].SHA256] = path
		}
	}
	return out
}
